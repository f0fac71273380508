//! What occurs in a session at all, looked up once, so that rules that can find nothing need not look.

use super::{
    capability_overwritten, enhanced_code_misplaced, message_over_size, path_without_brackets,
    phrases::Phrases, reply_not_allowed, text_contradicts_code,
};
use crate::analysis::Scene;
use crate::analysis::signs::Signs;
use crate::catalog;
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};
use crate::dialogue::{Command, Reply};
use crate::lines::Event;

/// A few kinds of events, a bit each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Occurring(u64);

impl Occurring {
    /// AUTH was sent.
    pub const AUTH: Self = Self::kind(0);
    /// AUTH was sent and refused.
    pub const AUTH_REFUSED: Self = Self::kind(1);
    /// STARTTLS was granted.
    pub const STARTTLS: Self = Self::kind(2);
    /// A command but QUIT has no answer.
    pub const UNANSWERED: Self = Self::kind(3);
    /// A reply's last line is missing.
    pub const UNCLOSED: Self = Self::kind(4);
    /// A command that is none of everyday.
    pub const OLD: Self = Self::kind(5);
    /// A reply of which nothing tells what it answers, where others do answer.
    pub const ORPHAN: Self = Self::kind(6);
    /// A code that is none of SMTP's, or that the place does not foresee.
    pub const UNUSUAL: Self = Self::kind(7);
    /// The client begins, and a greeting follows.
    pub const EARLY: Self = Self::kind(8);
    /// Something may be written over by a device in between.
    pub const CROSSED_OUT: Self = Self::kind(9);
    /// An enhanced code where none is due.
    pub const MISPLACED: Self = Self::kind(10);
    /// A message is larger than some server takes.
    pub const OVER_SIZE: Self = Self::kind(11);
    /// An address without brackets.
    pub const BARE: Self = Self::kind(12);
    /// The connection was closed, QUIT was not sent, and no command waits.
    pub const LEFT: Self = Self::kind(13);
    /// A 221 comes without QUIT.
    pub const UNASKED: Self = Self::kind(14);
    /// A refusal that begins with OK.
    pub const OK_REFUSED: Self = Self::kind(15);
    /// Recipients were refused, and DATA was sent.
    pub const RCPT_REFUSED: Self = Self::kind(16);
    /// 421
    pub const SHUTDOWN: Self = Self::kind(17);
    /// 503 or 554
    pub const ORDER: Self = Self::kind(18);
    /// 455, 500 to 504 or 555
    pub const SYNTAX: Self = Self::kind(19);
    /// 552
    pub const FULL: Self = Self::kind(20);
    /// The enhanced code of some line may be of another class than its code.
    pub const CLASSES: Self = Self(Signs::CLASSES.bits() as u64);

    const fn kind(number: u32) -> Self {
        Self(1 << (16 + number))
    }

    /// One of these phrases may be said.
    pub const fn said(phrases: &Phrases) -> Self {
        Self(phrases.signed().0.bits() as u64)
    }

    /// One of both.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether one of these occurs.
    pub const fn has(self, these: Self) -> bool {
        self.0 & these.0 != 0
    }

    fn add(&mut self, this: Self, occurs: bool) {
        self.0 |= if occurs { this.0 } else { 0 };
    }

    /// What occurs in the session of this index.
    pub fn of(scene: &Scene<'_>, session: usize) -> Self {
        let said = scene.signs.sessions.get(session).copied();
        let part = scene.members.part(session);
        let mut all = Self(said.unwrap_or_default().bits().into());
        all.add(Self::CROSSED_OUT, scene.keywords.crossed_out);
        let (mut orphan, mut paired, mut closing) = (false, false, false);
        for (_, reply) in part.replies(scene) {
            all.reply(scene, reply);
            paired |= reply.command.is_some();
            orphan |= reply.to.is_none() && !reply.quoted && !reply.unclosed;
            closing |= reply.code.map(ReplyCode::number) == Some(221);
        }
        all.add(Self::ORPHAN, orphan && paired);
        let (mut refused, mut data, mut quit, mut waits) = (false, false, false, false);
        for command in part.commands(scene) {
            let failed = all.command(scene, command);
            match command.verb {
                Some(Verb::Rcpt) => refused |= failed,
                Some(Verb::Data | Verb::Bdat) => data = true,
                Some(Verb::Quit) => quit = true,
                _ => {}
            }
            waits |= command.reply.is_none();
        }
        all.add(Self::RCPT_REFUSED, refused && data);
        all.add(Self::UNASKED, closing && !quit);
        let closed = |session: &crate::dialogue::Session| {
            let told = |(event, _): &(Event, u32)| *event == Event::Closed;
            session.greeted && session.events.iter().any(told)
        };
        let session = scene.dialogue.sessions.get(session);
        all.add(Self::LEFT, !quit && !waits && session.is_some_and(closed));
        let first = (part.commands(scene).next(), part.replies(scene).next());
        if let (Some(command), Some((_, reply))) = first {
            let turn = scene.reading.turns.get(reply.turn as usize);
            let before = turn.is_none_or(|turn| command.line <= turn.line);
            let hello = matches!(command.verb, Some(Verb::Ehlo | Verb::Helo | Verb::Lhlo));
            let greets = reply.code.map(ReplyCode::number) == Some(220);
            let early = hello && greets && (before || scene.reading.newest_first);
            all.add(Self::EARLY, early);
        }
        all
    }

    fn reply(&mut self, scene: &Scene<'_>, reply: &Reply) {
        self.add(Self::UNCLOSED, reply.unclosed);
        let Some(code) = reply.code else {
            return;
        };
        self.code(code);
        let number = code.number();
        let text = || reply.text.of(scene.text);
        if !reply_not_allowed::is_everyday(number, reply.to) {
            let foreseen = |place| reply_not_allowed::is_foreseen(code, place, false);
            let usual = if reply.quoted || reply.to.is_none() {
                reply_not_allowed::is_everyday(number, None)
                    || catalog::standard_code(code).is_some()
            } else {
                catalog::standard_code(code).is_some() && reply.to.is_none_or(foreseen)
            };
            self.add(Self::UNUSUAL, !usual);
            let starttls = reply.to == Some(Place::Command(Verb::Starttls));
            self.add(Self::STARTTLS, starttls && number == 220);
        }
        match code.class() {
            Class::Success | Class::Intermediate if reply.quoted => {}
            Class::Success => {
                let greeting = reply.to == Some(Place::Connect);
                let starred = greeting && capability_overwritten::may_be_starred(text());
                self.add(Self::CROSSED_OUT, starred);
                let offer = matches!(reply.to, Some(Place::Command(Verb::Ehlo | Verb::Lhlo)));
                if greeting || offer {
                    self.add(Self::MISPLACED, enhanced_code_misplaced::is_coded(text()));
                }
            }
            Class::Intermediate => {
                self.add(Self::MISPLACED, enhanced_code_misplaced::is_coded(text()));
            }
            Class::Transient | Class::Permanent => {
                let auth = reply.to == Some(Place::Command(Verb::Auth));
                self.add(Self::AUTH_REFUSED, auth);
                self.add(Self::CROSSED_OUT, matches!(number, 500..=502));
                let okay = text_contradicts_code::may_begin_with_ok(text());
                self.add(Self::OK_REFUSED, okay);
            }
            Class::Other => {}
        }
    }

    /// Takes in a command, and tells whether it was refused.
    fn command(&mut self, scene: &Scene<'_>, command: &Command) -> bool {
        let said = || command.span.of(scene.text);
        let reply = command
            .reply
            .and_then(|reply| scene.dialogue.replies.get(reply as usize));
        let code = reply.and_then(|reply| reply.code);
        code.inspect(|code| self.code(*code));
        let refused = code.is_some_and(|code| code.class().is_failure());
        let unanswered = command.reply.is_none() && command.verb != Some(Verb::Quit);
        self.add(Self::UNANSWERED, unanswered);
        match command.verb {
            Some(Verb::Auth) => {
                self.add(Self::AUTH, true);
                self.add(Self::AUTH_REFUSED, refused);
            }
            Some(verb @ (Verb::Mail | Verb::Rcpt)) => {
                self.add(Self::BARE, path_without_brackets::may_be_bare(said()));
                let least = scene.keywords.least_size;
                let large = verb == Verb::Mail
                    && least.is_some_and(|least| message_over_size::size(said()) > Some(least));
                self.add(Self::OVER_SIZE, large);
            }
            Some(verb) => self.add(Self::OLD, !is_everyday(verb)),
            None => {}
        }
        refused
    }

    fn code(&mut self, code: ReplyCode) {
        match code.number() {
            421 => self.add(Self::SHUTDOWN, true),
            503 => self.add(Self::ORDER.or(Self::SYNTAX), true),
            554 => self.add(Self::ORDER, true),
            552 => self.add(Self::FULL, true),
            455 | 500..=504 | 555 => self.add(Self::SYNTAX, true),
            _ => {}
        }
    }
}

const fn is_everyday(verb: Verb) -> bool {
    matches!(
        verb,
        Verb::Ehlo
            | Verb::Helo
            | Verb::Lhlo
            | Verb::Auth
            | Verb::Starttls
            | Verb::Mail
            | Verb::Rcpt
            | Verb::Data
            | Verb::Dot
            | Verb::Rset
            | Verb::Noop
            | Verb::Quit
    )
}
