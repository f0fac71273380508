//! What is true of a code, command or keyword, and who says so. Knows nothing of transcripts.
//!
//! The facts stand in `src/catalog/data/`; `build.rs` checks them and writes the tables.

use crate::code::{EnhancedCode, ReplyCode};
use crate::command::Place;

/// What is known of a basic reply code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeFacts {
    /// The code.
    pub code: ReplyCode,
    /// The official short text, in English, as its source has it.
    pub text: &'static str,
    /// Who defines it, first the one that counts: `RFC 5321 §4.2.2`.
    pub sources: &'static [&'static str],
    /// The authority behind it.
    pub origin: Origin,
    /// Where it may stand, in the order of a session.
    pub places: &'static [Allowed],
    /// What the client does next.
    pub next: Next,
    /// Whether the connection ends with it.
    pub closes: bool,
    /// Related codes, nearest first.
    pub related: &'static [ReplyCode],
    /// The same number in another protocol, where that misleads: `FTP`, `HTTP`.
    pub elsewhere: &'static [&'static str],
}

/// The authority behind a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// RFC 5321 as updated by RFC 7504.
    Base,
    /// An RFC that extends SMTP.
    Extension,
}

/// A place where a code may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// What is answered.
    pub place: Place,
    /// As success, intermediate or error.
    pub kind: Kind,
    /// Who says so: `RFC 5321 §4.3.2`.
    pub source: &'static str,
}

/// How a code answers, in RFC 5321's letters S, I and E (§4.3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// S.
    Success,
    /// I.
    Intermediate,
    /// E.
    Error,
}

/// What the client does after a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Next {
    /// Send the next command.
    GoOn,
    /// Send the message (354).
    SendMessage,
    /// Answer the challenge (334).
    AnswerChallenge,
    /// Nothing: the session is over as wanted (221).
    Close,
    /// Keep the message and try again later.
    RetryLater,
    /// Change something, then try again; the same request will fail again.
    Correct,
    /// Give up on this recipient, message or host.
    GiveUp,
}

/// What is known of an enhanced status code, for all classes together (RFC 3463 §3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnhancedFacts {
    /// The subject, the second number.
    pub subject: u16,
    /// The detail, the third number.
    pub detail: u16,
    /// The registry's sample text, in English.
    pub text: &'static str,
    /// Who defines it: `RFC 3463 §3.2`.
    pub source: &'static str,
    /// The class digits that its description allows.
    pub classes: &'static [u8],
    /// The basic codes that the registry names with it.
    pub with: &'static [ReplyCode],
}

/// What is known of this code, or `None` where no standard defines it.
pub fn reply_code(_code: ReplyCode) -> Option<&'static CodeFacts> {
    None
}

/// What is known of this code, or `None` where the registry has no such subject and detail.
pub fn enhanced_code(_code: EnhancedCode) -> Option<&'static EnhancedFacts> {
    None
}
