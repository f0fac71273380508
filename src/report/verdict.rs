//! What happened, where, and who must act.

use super::Outcome;
use crate::command::Place;

/// What happened, where, and who must act.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdict {
    /// How it ended.
    pub outcome: Outcome,
    /// The reply that decided it, an index into [`Report::replies`].
    pub reply: Option<u32>,
    /// The step at which it was decided.
    pub place: Option<Place>,
    /// The host that said so, as named in the text.
    pub host: Option<Box<str>>,
    /// Whether the server said so whose own log this is; such a record names the client alone.
    pub own: bool,
    /// What is behind it.
    pub cause: Cause,
    /// Who must act.
    pub actor: Actor,
    /// What came before in the session and changes what helps.
    pub circumstance: Option<Circumstance>,
    /// The id of the provider's wording that the reply is in, where it is one that is known; by reference, which is half as long.
    pub wording: Option<&'static &'static str>,
    /// The line to look at, an index into [`Report::lines`].
    pub line: Option<u32>,
}

/// What is behind an outcome, as far as code, enhanced code, place and text tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Cause {
    /// Nothing tells, or nothing went wrong.
    #[default]
    Unspecified,
    /// No SMTP was found in the text.
    NoSmtp,
    /// The recipient's mailbox does not exist.
    MailboxUnknown,
    /// The recipient's mailbox is full.
    MailboxFull,
    /// The recipient's mailbox is switched off.
    MailboxDisabled,
    /// Mailbox unavailable, without saying whether it is unknown, closed or refused by policy.
    MailboxUnavailable,
    /// The recipient's address is malformed or not allowed.
    RecipientAddress,
    /// The recipient's domain does not exist or cannot be routed to.
    DomainUnknown,
    /// The domain or host takes no mail at all.
    NoMailService,
    /// The sender's address or domain is not acceptable.
    SenderAddress,
    /// The server does not relay for this client.
    RelayDenied,
    /// The client must authenticate first.
    AuthRequired,
    /// The client must start TLS first.
    TlsRequired,
    /// User name or password is wrong, or this way of signing in is switched off.
    BadCredentials,
    /// The server cannot check credentials just now.
    AuthUnavailable,
    /// The authentication mechanism is not offered, too weak or needs encryption.
    AuthMechanism,
    /// TLS is not available just now.
    TlsUnavailable,
    /// The message is larger than the server takes.
    MessageTooLarge,
    /// Too many recipients in one transaction.
    TooManyRecipients,
    /// The server is out of storage.
    SystemFull,
    /// Refused or delayed by a policy of the receiving side.
    Policy,
    /// The message was taken for spam or its content refused.
    Content,
    /// The sender's domain is not authenticated (SPF, DKIM, DMARC, ARC).
    SenderUnauthenticated,
    /// The sending address or network has a bad reputation or is on a block list.
    Reputation,
    /// The sending host's name or reverse DNS does not fit.
    ClientIdentity,
    /// Greylisting: come back later.
    Greylisted,
    /// Too much in too short a time.
    RateLimited,
    /// The server did not understand the command or its arguments.
    Syntax,
    /// Commands came in an order the server does not allow.
    Sequence,
    /// The server does not implement the command or parameter.
    NotImplemented,
    /// The service is closing or not available now.
    ServiceUnavailable,
    /// A fault or lookup failure inside the receiving system.
    ServerFault,
    /// The message goes in circles.
    Loop,
    /// The message got too old in a queue.
    Expired,
    /// The connection broke.
    ConnectionLost,
    /// No connection came about.
    ConnectionFailed,
    /// The name of the server cannot be found.
    HostUnknown,
    /// Encryption did not come about.
    TlsFailed,
    /// One side does not accept the other's certificate.
    CertificateRefused,
    /// TLS was begun from the start where the other side speaks plainly at first.
    NotTls,
    /// The client went on in plain text after STARTTLS had been accepted.
    PlainAfterStarttls,
    /// TLS is called for, and the server does not offer it.
    TlsNotOffered,
    /// The client is to sign in, and the server does not offer it.
    AuthNotOffered,
    /// The client has none of the mechanisms that it may use with this server.
    NoMechanism,
    /// The client ended the session before it sent the message.
    ClientQuit,
    /// The text ends before the result.
    CutOff,
}

/// Who must act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Actor {
    /// The text does not tell.
    #[default]
    Unknown,
    /// Nobody: it went well, or the sending server tries again by itself.
    Nobody,
    /// Who wrote the message, or who runs the sending program.
    Sender,
    /// The administrator of the sending side.
    SenderAdmin,
    /// The recipient.
    Recipient,
    /// The administrator of the receiving side.
    RecipientAdmin,
}

/// What a session shows beside the refusal, so that other advice helps than for the refusal alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Circumstance {
    /// The client had signed in, and the server does not relay for it all the same.
    SignedIn,
    /// The client had tried to sign in, in vain.
    SignInRefused,
    /// The server offers no sign-in as long as the connection is not encrypted.
    SignInNeedsTls,
    /// The server offers no sign-in at all here.
    NoSignIn,
}

impl Circumstance {
    /// Every one.
    pub const ALL: &[Self] = &[
        Self::SignedIn,
        Self::SignInRefused,
        Self::SignInNeedsTls,
        Self::NoSignIn,
    ];
}
