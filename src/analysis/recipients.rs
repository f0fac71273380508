//! What became of each recipient.

use super::Scene;
use super::summary::Part;
use crate::code::Class;
use crate::command::{Place, Verb};
use crate::dialogue::Command;
use crate::report::{Outcome, Recipient};
use crate::text::Span;

/// The recipients of a session, in order of their RCPT commands.
pub fn of_session(scene: &Scene<'_>, part: &Part) -> Vec<Recipient> {
    let mut recipients: Vec<Recipient> = Vec::new();
    let mut transaction = 0;
    let mut endings: Vec<u32> = part
        .replies(scene)
        .filter(|(_, r)| r.to == Some(Place::EndOfData))
        .map(|(index, _)| index)
        .collect();
    endings.reverse();
    for command in part.commands(scene) {
        match command.verb {
            Some(Verb::Mail | Verb::Rset | Verb::Ehlo | Verb::Helo | Verb::Lhlo) => {
                transaction = recipients.len();
            }
            Some(Verb::Rcpt) => recipients.push(asked(scene, command)),
            Some(Verb::Data | Verb::Bdat) => {
                let open = recipients.get_mut(transaction..).unwrap_or_default();
                finish(scene, open, command.line, &mut endings);
                transaction = recipients.len();
            }
            _ => {}
        }
    }
    recipients
}

fn asked(scene: &Scene<'_>, command: &Command) -> Recipient {
    let reply = command
        .reply
        .and_then(|r| scene.dialogue.replies.get(r as usize));
    let outcome = match reply
        .and_then(|r| r.code)
        .map(crate::code::ReplyCode::class)
    {
        Some(Class::Permanent) => Outcome::Rejected,
        Some(Class::Transient) => Outcome::Deferred,
        _ => Outcome::Unknown,
    };
    Recipient {
        address: address(scene.text, command.span),
        line: command.line,
        reply: command.reply,
        outcome,
    }
}

/// The answer to the data decides for all who were accepted.
fn finish(scene: &Scene<'_>, open: &mut [Recipient], line: u32, endings: &mut Vec<u32>) {
    let ending = loop {
        match endings.last().copied() {
            Some(index) => {
                let first = scene
                    .dialogue
                    .replies
                    .get(index as usize)
                    .map_or(0, |r| r.first_line);
                endings.pop();
                if first > line {
                    break Some(index);
                }
            }
            None => break None,
        }
    };
    let Some(index) = ending else { return };
    let class = scene
        .dialogue
        .replies
        .get(index as usize)
        .and_then(|r| r.code)
        .map(crate::code::ReplyCode::class);
    let outcome = match class {
        Some(Class::Success) => Outcome::Accepted,
        Some(Class::Transient) => Outcome::Deferred,
        Some(Class::Permanent) => Outcome::Rejected,
        _ => return,
    };
    for recipient in open
        .iter_mut()
        .filter(|r| r.outcome == Outcome::Unknown && r.reply.is_some())
    {
        recipient.outcome = outcome;
        recipient.reply = Some(index);
    }
}

/// The address of `RCPT TO:<address> …`, without brackets.
fn address(text: &str, command: Span) -> Span {
    let said = command.of(text);
    let start = said.find([':', '<']).map_or(said.len().min(7), |at| at + 1);
    let rest = &said[start..];
    let start = start + (rest.len() - rest.trim_start_matches([' ', '<', ':']).len());
    let rest = &said[start..];
    let end = rest.find(['>', ' ', '\t']).unwrap_or(rest.len());
    Span::new(
        command.start as usize + start,
        command.start as usize + start + end,
    )
}
