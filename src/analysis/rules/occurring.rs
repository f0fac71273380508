//! What occurs in a session at all, looked up once, so that rules that can find nothing need not look.

use super::course::{Course, Said};
use crate::command::{Place, Verb};

/// A few kinds of events, a bit each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Occurring(u8);

impl Occurring {
    /// For rules that may find something in any session.
    pub const ANYTHING: Self = Self(1);
    /// A 4yz or 5yz.
    pub const REFUSAL: Self = Self(1 << 1);
    /// AUTH was sent.
    pub const AUTH: Self = Self(1 << 2);
    /// STARTTLS was answered.
    pub const STARTTLS: Self = Self(1 << 3);
    /// A command has no answer.
    pub const UNANSWERED: Self = Self(1 << 4);
    /// A reply's last line is missing.
    pub const UNCLOSED: Self = Self(1 << 5);
    /// A command that is none of everyday.
    pub const OLD: Self = Self(1 << 6);
    /// A reply of which nothing tells what it answers.
    pub const ORPHAN: Self = Self(1 << 7);

    /// What occurs in this session.
    pub fn of(course: &Course<'_>) -> Self {
        let mut all = Self::ANYTHING.0;
        let mut add = |this: Self, occurs: bool| all |= if occurs { this.0 } else { 0 };
        for step in course.steps {
            match step.said {
                Said::Command(command) => {
                    let code = course.reply_to(command).and_then(|reply| reply.code);
                    add(Self::REFUSAL, code.is_some_and(|c| c.class().is_failure()));
                    add(Self::UNANSWERED, command.reply.is_none());
                    add(Self::AUTH, command.verb == Some(Verb::Auth));
                    add(
                        Self::OLD,
                        command.verb.is_some_and(|verb| !is_everyday(verb)),
                    );
                }
                Said::Reply(answer) => {
                    let to = answer.reply.to;
                    add(Self::REFUSAL, answer.refuses());
                    add(Self::UNCLOSED, answer.reply.unclosed);
                    add(Self::STARTTLS, to == Some(Place::Command(Verb::Starttls)));
                    add(Self::ORPHAN, to.is_none() && answer.command.is_none());
                }
                Said::Unknown | Said::Told(_) => {}
            }
        }
        Self(all)
    }

    /// Whether this occurs.
    pub const fn has(self, this: Self) -> bool {
        self.0 & this.0 != 0
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
