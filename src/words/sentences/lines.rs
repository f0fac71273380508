//! What every language must be able to say about a line.

use super::Codes;
use crate::command::{Place, Verb};

/// One language's words on lines: labels and values stand alone, remarks are whole sentences.
pub trait Lines {
    /// What a reply is, as a label: `550 5.1.1 to RCPT TO`.
    fn reply(&self, codes: Option<Codes>, to: Option<Place>) -> String;
    /// What a client's command is, as a label: `RCPT TO`.
    fn command(&self, verb: Verb) -> &'static str;
    /// What a line is that is neither, as a label.
    fn kind(&self, kind: Kind) -> &'static str;
    /// A sentence about a line.
    fn remark(&self, remark: Remark) -> &'static str;
    /// What the second digit of a reply code says, in a sentence (RFC 5321 §4.2.1).
    fn second_digit(&self, digit: u8) -> &'static str;
    /// The name of a detail.
    fn term(&self, term: Term) -> &'static str;
    /// The value of a detail.
    fn phrase(&self, phrase: Phrase) -> &'static str;
    /// So many bytes: `35.9 MB (35,882,577 bytes)`.
    fn size(&self, bytes: u64) -> String;
    /// The largest message after TLS and before.
    fn size_changed(&self, before: u64, after: u64) -> String;
    /// So many seconds in the units that leave nothing over: `5 minutes`, `90 seconds`, `1 hour 30 minutes`.
    fn time(&self, seconds: u32) -> String;
    /// What a challenge asks for; `quoted` is its own text.
    fn challenge(&self, challenge: Challenge, quoted: &str) -> String;
    /// How long an answer took, in milliseconds, beside the minutes that a client waits at least.
    fn delay(&self, milliseconds: u32, minutes: Option<u32>) -> String;
}

/// What a line is that is neither a reply's first line nor a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A further line of a reply, or the wrapped rest of one.
    Continued,
    /// A reply that is printed once more.
    Repeated,
    /// The client's part of an AUTH exchange.
    Answer,
    /// Another line of the client.
    Sent,
    /// Message content.
    Content,
    /// TLS begins.
    Encryption,
    /// The connection opens or ends.
    Connection,
    /// A log tells of a message.
    Record,
}

impl Kind {
    /// Every kind.
    pub const ALL: &[Self] = &[
        Self::Continued,
        Self::Repeated,
        Self::Answer,
        Self::Sent,
        Self::Content,
        Self::Encryption,
        Self::Connection,
        Self::Record,
    ];
}

/// A sentence about a line that needs no values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// It belongs to the reply above (RFC 5321 §4.2.1).
    ContinuesReply,
    /// The tool prints a reply once more that stands above.
    RepeatsReply,
    /// The client's answer in an AUTH exchange, not shown.
    AuthAnswer,
    /// The client's answer to a challenge, which holds no secret.
    AuthShown,
    /// The client's answer in an AUTH exchange is empty.
    AuthEmpty,
    /// The client calls the AUTH exchange off (RFC 4954 §4).
    AuthCancelled,
    /// Sent by the client, but no command that is known.
    NotACommand,
    /// Message content.
    Content,
    /// A keyword that no standard defines.
    KeywordUnknown,
    /// A keyword that begins with X (RFC 5321 §2.2.2).
    KeywordPrivate,
    /// A keyword that a device in between made unreadable.
    KeywordOverwritten,
    /// An enhanced code that is not registered: its subject still speaks (RFC 3463 §2).
    EnhancedUnregistered,
    /// First tries of unknown senders are put off (RFC 6647).
    Greylisting,
    /// What to do about greylisting.
    TriesAgain,
    /// What to do after the EHLO answer over TLS (RFC 3207 §4.2).
    AfterTls,
    /// TLS begins.
    TlsStarts,
    /// The TLS handshake failed.
    TlsFails,
    /// The connection opens.
    Connects,
    /// No connection came about.
    ConnectFails,
    /// The connection ends.
    Disconnects,
    /// The client leaves, and the log counts its commands.
    Counts,
    /// Postfix: a client connects to this server.
    ClientConnects,
    /// Postfix: the client broke off.
    ClientLost,
    /// Postfix: a message begins and gets its queue id.
    MessageBegins,
    /// Postfix: the message's own id.
    MessageId,
    /// Postfix: the queue takes the message up.
    QueueActive,
    /// Postfix: the message is out of the queue.
    QueueRemoved,
    /// Postfix: a sign-in failed.
    SignInFailed,
    /// Exim took a message in.
    EximArrival,
    /// Exim delivered a message.
    EximDelivery,
    /// Exim gave an address up.
    EximFailure,
    /// Exim puts an address off.
    EximDefer,
    /// Exim is done with a message.
    EximCompleted,
}

impl Remark {
    /// Every remark.
    pub const ALL: &[Self] = &[
        Self::ContinuesReply,
        Self::RepeatsReply,
        Self::AuthAnswer,
        Self::AuthShown,
        Self::AuthEmpty,
        Self::AuthCancelled,
        Self::NotACommand,
        Self::Content,
        Self::KeywordUnknown,
        Self::KeywordPrivate,
        Self::KeywordOverwritten,
        Self::EnhancedUnregistered,
        Self::Greylisting,
        Self::TriesAgain,
        Self::AfterTls,
        Self::TlsStarts,
        Self::TlsFails,
        Self::Connects,
        Self::ConnectFails,
        Self::Disconnects,
        Self::Counts,
        Self::ClientConnects,
        Self::ClientLost,
        Self::MessageBegins,
        Self::MessageId,
        Self::QueueActive,
        Self::QueueRemoved,
        Self::SignInFailed,
        Self::EximArrival,
        Self::EximDelivery,
        Self::EximFailure,
        Self::EximDefer,
        Self::EximCompleted,
    ];
}

/// The name of a detail of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// The name that the client gives itself.
    ClientName,
    /// The name that the server gives itself.
    ServerName,
    /// The address to which failures are reported.
    Sender,
    /// The address of a recipient.
    Recipient,
    /// The size that the client declares.
    DeclaredSize,
    /// The largest message that the server takes.
    LargestMessage,
    /// One authentication mechanism.
    Mechanism,
    /// The authentication mechanisms offered.
    Mechanisms,
    /// The first answer of an AUTH exchange, on the line of the command.
    FirstAnswer,
    /// Parameters of a command or keyword.
    Parameters,
    /// A part of the message.
    Chunk,
    /// What the command is about.
    Argument,
    /// What the server asks for in an AUTH exchange.
    Challenge,
    /// A further reply on the same line.
    AlsoHere,
    /// How long the answer took.
    Delay,
    /// After what time the server asks to try again.
    RetryAfter,
    /// The id by which the server's own log knows the message.
    QueueId,
    /// What the server offers since TLS began.
    NewAfterTls,
    /// What it no longer offers since then.
    GoneAfterTls,
    /// An address to read.
    See,
    /// The provider's own tag for the reason.
    Tag,
}

impl Term {
    /// Every term.
    pub const ALL: &[Self] = &[
        Self::ClientName,
        Self::ServerName,
        Self::Sender,
        Self::Recipient,
        Self::DeclaredSize,
        Self::LargestMessage,
        Self::Mechanism,
        Self::Mechanisms,
        Self::FirstAnswer,
        Self::Parameters,
        Self::Chunk,
        Self::Argument,
        Self::Challenge,
        Self::AlsoHere,
        Self::Delay,
        Self::RetryAfter,
        Self::QueueId,
        Self::NewAfterTls,
        Self::GoneAfterTls,
        Self::See,
        Self::Tag,
    ];
}

/// A value of a detail that is always the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// The empty sender of a bounce.
    NoSender,
    /// Not shown, because it may be secret.
    Hidden,
    /// SIZE 0: no fixed limit (RFC 1870 §4).
    NoFixedLimit,
    /// The last chunk of a message.
    LastChunk,
    /// Later, without a time.
    Later,
}

impl Phrase {
    /// Every phrase.
    pub const ALL: &[Self] = &[
        Self::NoSender,
        Self::Hidden,
        Self::NoFixedLimit,
        Self::LastChunk,
        Self::Later,
    ];
}

/// What a 334 asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Challenge {
    /// Nothing: the client is to send the first data.
    Empty,
    /// The user name.
    UserName,
    /// The password.
    Password,
    /// OAuth failed; the client answers with an empty line, then the refusal comes (RFC 7628 §3.2.3).
    TokenRefused,
    /// A challenge to compute an answer from.
    Computed,
    /// Text for people.
    Text,
    /// Data that is not readable.
    Opaque,
}

impl Challenge {
    /// Every kind of challenge.
    pub const ALL: &[Self] = &[
        Self::Empty,
        Self::UserName,
        Self::Password,
        Self::TokenRefused,
        Self::Computed,
        Self::Text,
        Self::Opaque,
    ];
}
