//! What is known of basic reply codes.

use crate::code::{EnhancedCode, ReplyCode};
use crate::command::Place;

/// What is known of a basic reply code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeFacts {
    /// The code.
    pub code: ReplyCode,
    /// The official short text, in English, as its source has it; empty where no standard defines it.
    pub text: &'static str,
    /// Who defines it, first the one that counts: `RFC 5321 §4.2.2`.
    pub sources: &'static [&'static str],
    /// The authority behind it.
    pub origin: Origin,
    /// What it speaks of.
    pub concern: Concern,
    /// Where it may stand, in the order of a session; empty where no standard defines it.
    pub places: &'static [Allowed],
    /// What the client does next.
    pub next: Next,
    /// Whether the connection ends with it.
    pub closes: bool,
    /// Whether the server may close the connection right after it (521, RFC 7504 §3).
    pub may_close: bool,
    /// Related codes, nearest first.
    pub related: &'static [ReplyCode],
    /// The same number in another protocol, where that misleads.
    pub elsewhere: &'static [Elsewhere],
    /// The enhanced code that it is without its dots, as 571 is 5.7.1.
    pub squeezed: Option<EnhancedCode>,
    /// Who has it with a meaning of their own.
    pub seen: &'static [Seen],
}

/// Somebody who has a code with a meaning of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The server, program or provider; empty for some servers, client programs or lists on the web.
    pub by: &'static str,
    /// What they do with it.
    pub how: How,
    /// The text beside it, in English, as they have it; empty where none is known.
    pub text: &'static str,
    /// Where that can be read.
    pub source: &'static str,
}

/// What somebody does with a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// They send it as a reply.
    Sends,
    /// They show it, though it is no server's reply.
    Shows,
    /// They list or explain it.
    Lists,
}

/// The authority behind a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// RFC 5321 as updated by RFC 7504.
    Base,
    /// An RFC that extends SMTP.
    Extension,
    /// IANA's registry of enhanced codes names it; no RFC defines it.
    Registry,
    /// A draft that never became an RFC.
    Draft,
    /// None: it is seen, or believed in.
    Folklore,
}

impl Origin {
    /// Whether an RFC defines it.
    pub const fn is_standard(self) -> bool {
        matches!(self, Self::Base | Self::Extension)
    }
}

/// What a code speaks of, and so on whose condition the reply depends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Concern {
    /// Text for people (211, 214).
    Help,
    /// The connection and the host as a whole (220, 221, 421, 521).
    Service,
    /// The request it answers, whatever that was (250).
    Request,
    /// One address: mailbox, name or domain (251, 450, 550, 556).
    Recipient,
    /// The message that follows (354).
    Message,
    /// Trouble inside the receiving system (451).
    System,
    /// Room: storage, size, number of recipients (452, 552).
    Room,
    /// The transaction as a whole, or the service at the greeting (554).
    Transaction,
    /// The command itself: its name, order or parameters (500 to 504, 455, 555).
    Command,
    /// Authentication and encryption (235, 334, 530, 535).
    Security,
    /// Mail held for the client to fetch (253, 453, 458, 459).
    Queue,
    /// Of nothing that a standard settles.
    Unsettled,
}

/// A place where a code may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// What is answered.
    pub place: Place,
    /// As success, intermediate or error.
    pub kind: Kind,
    /// By which kind of rule.
    pub by: Rule,
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

/// Why a code may stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The specification lists it there.
    Listed,
    /// A rule for many commands allows it (RFC 5321 §4.3.2; RFC 4954 §6; RFC 3207 §4).
    General,
    /// Only once the session is refused: after a 521 or 554 greeting, or after TLS that is too weak.
    Refused,
    /// RFC 821 lists it for a command that is deprecated since (SEND, SOML, SAML, TURN).
    Historic,
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
    /// Wait for further replies (353).
    AwaitReplies,
    /// Nothing: the session is over as wanted (221).
    Close,
    /// Keep the message and try again later.
    RetryLater,
    /// Change something, then try again; the same request will fail again.
    Correct,
    /// Give up on this recipient, message or host.
    GiveUp,
}

/// The same number in another protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// `FTP` or `HTTP`; `errno` for an error number of Linux.
    pub protocol: &'static str,
    /// What it says there, in English.
    pub text: &'static str,
    /// Who says so: `RFC 9110 §15.6.4`.
    pub source: &'static str,
}

impl CodeFacts {
    /// The rule by which it may stand at this place, or `None` where no specification has it.
    pub fn at(&self, place: Place) -> Option<&'static Allowed> {
        self.places.iter().find(|allowed| allowed.place == place)
    }
}
