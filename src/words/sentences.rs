//! What every language must be able to say, as typed functions: one that is missing does not compile.

use std::fmt;

pub use lines::{Challenge, Kind, Lines, Phrase, Remark, Term};

use super::rules::{FindingText, Rule};
use crate::code::{EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::report::{Actor, Auth, Cause, Circumstance, Outcome, Role, SecretKind, Severity};

pub mod lines;

/// One language's sentences.
///
/// A *label* stands alone, without full stop. A *clause* goes inside a sentence: it starts small and has no
/// full stop. Everything else is whole sentences.
pub trait Sentences: Lines + Sync {
    /// The label of an outcome.
    fn outcome(&self, outcome: Outcome) -> &'static str;
    /// The label of a line's role.
    fn role(&self, role: Role) -> &'static str;
    /// The label of how authentication went.
    fn auth(&self, auth: Auth) -> &'static str;
    /// The label of what a secret gives away.
    fn secret(&self, kind: SecretKind) -> &'static str;
    /// The label of how grave a finding is.
    fn severity(&self, severity: Severity) -> &'static str;
    /// The label of who must act.
    fn actor(&self, actor: Actor) -> &'static str;
    /// The place as an adverbial clause: `at RCPT TO`.
    fn place(&self, place: Place) -> String;
    /// What is behind an outcome, as a clause; empty for [`Cause::Unspecified`].
    fn cause(&self, cause: Cause) -> &'static str;
    /// What to do about a cause, as a clause that [`Sentences::action`] can put into a sentence.
    fn remedy(&self, cause: Cause, permanence: Permanence, actor: Actor) -> &'static str;

    /// What to do where the session shows this beside the refusal.
    fn circumstance(&self, circumstance: Circumstance) -> &'static str;

    /// The first sentence of a verdict.
    fn headline(&self, headline: &Headline) -> String;
    /// What it means that this happened, as far as no cause is known.
    fn meaning(&self, happening: Happening) -> &'static str;
    /// What to do after something of which no remedy is known or needed, or `None` where
    /// [`Sentences::action`] says it.
    fn next(&self, happening: Happening) -> Option<&'static str>;
    /// Permanence, who must act, and the remedy.
    fn action(&self, permanence: Permanence, cause: Cause, actor: Actor) -> String;
    /// The same with a remedy that is a sentence of its own: a provider's, or a circumstance's.
    fn advice(&self, permanence: Permanence, actor: Actor, remedy: &str) -> String;
    /// After what time the server asks to try again.
    fn retry(&self, seconds: u32) -> String;
    /// The line to look at, counted from 1, in parentheses.
    fn at_line(&self, number: u32) -> String;
    /// The clause as the start of a sentence.
    fn capital(&self, clause: &str) -> String;

    /// The text of a rule's finding.
    fn rule(&self, rule: Rule) -> FindingText;
    /// The text of the finding of this rule id, or `None` where no rule has it.
    fn finding(&self, id: &str) -> Option<FindingText> {
        Rule::from_id(id).map(|rule| self.rule(rule))
    }
}

/// What happened, as a headline tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A message was accepted for all recipients.
    Accepted,
    /// A message was accepted for some recipients; the counts are `None` where they are not known.
    Partial {
        /// How many were accepted, out of how many.
        counts: Option<(u32, u32)>,
        /// Whether the rest was refused for good, deferred, or, with `None`, neither is told.
        rest: Option<Permanence>,
    },
    /// Of several sessions some ended with an accepted message.
    SomeSessions {
        /// How many did, out of how many.
        counts: (u32, u32),
        /// What became of another one, as for [`Happening::Partial`].
        rest: Option<Permanence>,
    },
    /// A 5yz reply ended the try.
    Refused,
    /// A 4yz reply ended the try.
    Deferred,
    /// The connection broke.
    ConnectionLost {
        /// Whether the whole message was out, so that it may have been accepted.
        after_message: bool,
    },
    /// No connection came about.
    ConnectionFailed,
    /// Broken off, without an answer that says why.
    BrokenOff,
    /// The client quit before it sent the message.
    ClientQuit,
    /// Authentication succeeded, no message was tried.
    SignedIn,
    /// No message was tried.
    NoTransaction,
    /// The text ends before the result.
    CutOff,
    /// No SMTP was found in the text.
    NoSmtp,
    /// The text does not say.
    Untold,
}

impl Happening {
    /// Every kind of happening, for tests of completeness.
    pub const ALL: &[Self] = &[
        Self::Accepted,
        Self::Partial {
            counts: Some((1, 2)),
            rest: Some(Permanence::Permanent),
        },
        Self::Partial {
            counts: None,
            rest: Some(Permanence::Temporary),
        },
        Self::Partial {
            counts: None,
            rest: None,
        },
        Self::SomeSessions {
            counts: (1, 2),
            rest: Some(Permanence::Permanent),
        },
        Self::SomeSessions {
            counts: (1, 2),
            rest: None,
        },
        Self::Refused,
        Self::Deferred,
        Self::ConnectionLost {
            after_message: true,
        },
        Self::ConnectionLost {
            after_message: false,
        },
        Self::ConnectionFailed,
        Self::BrokenOff,
        Self::ClientQuit,
        Self::SignedIn,
        Self::NoTransaction,
        Self::CutOff,
        Self::NoSmtp,
        Self::Untold,
    ];

    /// Whether the headline says all there is, so that no cause is added.
    pub const fn is_plain(self) -> bool {
        !matches!(self, Self::BrokenOff) && !self.rests_on_reply()
    }

    /// Whether a reply can tell what is behind it.
    pub const fn rests_on_reply(self) -> bool {
        matches!(
            self,
            Self::Partial { .. }
                | Self::SomeSessions { .. }
                | Self::Refused
                | Self::Deferred
                | Self::Untold
        )
    }
}

/// Whether trying again helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permanence {
    /// The same request fails again (5yz).
    Permanent,
    /// A 5yz that clients should treat as temporary (RFC 5321 §4.5.3.1.10).
    TreatedAsTemporary,
    /// It may go well later (4yz), or the connection broke, which counts as that (RFC 5321 §3.8).
    Temporary,
    /// The failure was a temporary one, but the sending side has given up.
    GivenUp,
    /// The text does not say.
    Untold,
}

impl Permanence {
    /// Every value.
    pub const ALL: &[Self] = &[
        Self::Permanent,
        Self::TreatedAsTemporary,
        Self::Temporary,
        Self::GivenUp,
        Self::Untold,
    ];

    /// Whether the same request may go well later.
    pub const fn may_pass(self) -> bool {
        matches!(self, Self::Temporary)
    }
}

/// The parts of a verdict's first sentence.
#[derive(Clone, Copy, Debug)]
pub struct Headline<'a> {
    /// What happened.
    pub happening: Happening,
    /// At which step.
    pub place: Option<Place>,
    /// Who said so, or whom the session was with.
    pub host: Option<&'a str>,
    /// Whether that is the server whose own log this is.
    pub own: bool,
    /// The reply that decided it.
    pub codes: Option<Codes>,
}

/// The codes of one reply, at least one of them; `550 5.1.1` when displayed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Codes {
    /// The reply code.
    pub code: Option<ReplyCode>,
    /// The enhanced status code.
    pub enhanced: Option<EnhancedCode>,
}

impl Codes {
    /// The codes of this reply, or `None` where it has none.
    pub fn of(reply: &crate::report::Reply) -> Option<Self> {
        let (code, enhanced) = (reply.code, reply.enhanced);
        (code.is_some() || enhanced.is_some()).then_some(Self { code, enhanced })
    }
}

impl fmt::Display for Codes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.code, self.enhanced) {
            (Some(code), Some(enhanced)) => write!(f, "{code} {enhanced}"),
            (Some(code), None) => code.fmt(f),
            (None, Some(enhanced)) => enhanced.fmt(f),
            (None, None) => Ok(()),
        }
    }
}

/// The verb as it stands on the wire, with the words that belong to it: `MAIL FROM`, `RCPT TO`.
pub const fn spelled(verb: Verb) -> &'static str {
    match verb {
        Verb::Mail => "MAIL FROM",
        Verb::Rcpt => "RCPT TO",
        other => other.as_str(),
    }
}
