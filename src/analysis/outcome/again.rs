//! What was asked for again in the same session, so that the first answer decides nothing.

use crate::analysis::Scene;
use crate::analysis::members::Part;
use crate::analysis::recipients::address;
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};
use crate::dialogue::{Command, Reply};

/// The recipients of a session that were asked for more than once.
pub struct Again<'a> {
    /// Every address with each command that named it and was answered, in order; none where none was put off.
    named: Vec<(&'a str, u32)>,
}

impl<'a> Again<'a> {
    /// Those of this session.
    pub fn of(scene: &Scene<'a>, part: &Part<'a>) -> Self {
        let rcpt = Some(Place::Command(Verb::Rcpt));
        let put_off = |reply: &Reply| class(reply) == Some(Class::Transient) && reply.to == rcpt;
        let mut answered = Vec::new();
        if part.replies(scene).any(|(_, reply)| put_off(reply)) {
            let command = |&at: &u32| Some((at, scene.dialogue.commands.get(at as usize)?));
            for (at, command) in part.commands.iter().filter_map(command) {
                if command.verb == Some(Verb::Rcpt) && command.reply.is_some() {
                    answered.push((named(scene, command), at));
                }
            }
        }
        answered.sort_unstable();
        Self { named: answered }
    }

    /// Whether what this reply refuses or puts off was asked for again, and answered: the command put right, or the same
    /// recipient later.
    pub fn puts_right(&self, scene: &Scene<'a>, reply: &Reply) -> bool {
        let Some(at) = reply.command else {
            return false;
        };
        let command = |at: u32| scene.dialogue.commands.get(at as usize);
        let Some(asked) = command(at) else {
            return false;
        };
        let number = reply.code.map(ReplyCode::number);
        match asked.verb {
            Some(Verb::Rcpt) if class(reply) == Some(Class::Transient) => {
                let address = named(scene, asked);
                let next = self.named.partition_point(|&one| one <= (address, at));
                self.named.get(next).is_some_and(|one| one.0 == address)
            }
            Some(Verb::Mail | Verb::Rcpt) if matches!(number, Some(500..=503)) => {
                let same = |next: &Command| {
                    let (before, now) = (named(scene, asked), named(scene, next));
                    next.verb == asked.verb
                        && next.session == asked.session
                        && next.reply.is_some()
                        // The same address, or one of which a part was missing.
                        && now.starts_with(before)
                };
                command(at + 1).is_some_and(same)
            }
            _ => false,
        }
    }
}

fn class(reply: &Reply) -> Option<Class> {
    reply.code.map(ReplyCode::class)
}

/// The address that a command names.
fn named<'a>(scene: &Scene<'a>, command: &Command) -> &'a str {
    address(scene.text, command.span).of(scene.text)
}
