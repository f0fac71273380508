//! How a session stands after a reply, by what was answered.

use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};

/// How a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// The client may say EHLO.
    Greeted,
    /// The server serves nothing but QUIT.
    Refused,
    /// The connection ends.
    Over,
    /// Mail may be sent; whatever was begun is forgotten.
    Ready,
    /// A transaction is begun, recipients may follow.
    Begun,
    /// No transaction is begun.
    NotBegun,
    /// The recipient belongs to the transaction.
    RecipientAdded,
    /// The transaction goes on without this recipient.
    RecipientLeftOut,
    /// The message is to follow.
    MessageExpected,
    /// The message is not asked for; the transaction is still open.
    MessageNotAsked,
    /// The server has taken the message; the transaction is over.
    MessageTaken,
    /// The message was not taken; the transaction is over.
    MessageRefused,
    /// The message is in, and a reply for each recipient follows.
    VerdictsFollow,
    /// The part of the message is taken; with LAST, the whole of it.
    PartTaken,
    /// The transaction has failed and needs RSET.
    PartRefused,
    /// The server waits for the answer to its challenge.
    Challenged,
    /// The client is signed in.
    SignedIn,
    /// The client is not signed in.
    NotSignedIn,
    /// The TLS handshake follows.
    TlsBegins,
    /// The connection stays as it was, without TLS.
    NoTls,
    /// Client and server change roles.
    RolesReversed,
    /// As before the command.
    Unchanged,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 22] = [
        Self::Greeted,
        Self::Refused,
        Self::Over,
        Self::Ready,
        Self::Begun,
        Self::NotBegun,
        Self::RecipientAdded,
        Self::RecipientLeftOut,
        Self::MessageExpected,
        Self::MessageNotAsked,
        Self::MessageTaken,
        Self::MessageRefused,
        Self::VerdictsFollow,
        Self::PartTaken,
        Self::PartRefused,
        Self::Challenged,
        Self::SignedIn,
        Self::NotSignedIn,
        Self::TlsBegins,
        Self::NoTls,
        Self::RolesReversed,
        Self::Unchanged,
    ];

    /// Who says so.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Greeted => "RFC 5321 §4.3.1",
            Self::Refused => "RFC 5321 §3.1",
            Self::Over => "RFC 5321 §3.8",
            Self::Ready | Self::Unchanged => "RFC 5321 §4.1.4",
            Self::Begun | Self::NotBegun | Self::RecipientAdded | Self::RecipientLeftOut => {
                "RFC 5321 §3.3"
            }
            Self::MessageExpected | Self::MessageNotAsked => "RFC 5321 §4.1.1.4",
            Self::MessageTaken | Self::MessageRefused => "RFC 5321 §4.2.5",
            Self::VerdictsFollow => "draft-hall-prdr",
            Self::PartTaken | Self::PartRefused => "RFC 3030 §2",
            Self::Challenged | Self::SignedIn | Self::NotSignedIn => "RFC 4954 §4",
            Self::TlsBegins | Self::NoTls => "RFC 3207 §4",
            Self::RolesReversed => "RFC 2645 §5.2.1",
        }
    }
}

/// How the session stands once this code has answered this place, whatever the code says elsewhere.
///
/// By its first digit where nothing more is known of it, as a client sees it (RFC 5321 §4.3.2).
pub fn after(code: ReplyCode, place: Place) -> State {
    use Verb::{Atrn, Auth, Bdat, Burl, Data, Ehlo, Helo, Lhlo, Mail, Quit, Rcpt, Rset, Starttls};
    use Verb::{Saml, Send, Soml, Turn, Xclient};
    let done = code.class() == Class::Success;
    let choose = |yes, no| if done { yes } else { no };
    match (place, code.number()) {
        (_, 221 | 421) => State::Over,
        (_, 521) => State::Refused,
        (_, 353) => State::VerdictsFollow,
        (_, 530) => State::Unchanged,
        (Place::Connect, _) => choose(State::Greeted, State::Refused),
        // 503 leaves everything as it was.
        (Place::Command(_), 500..=504)
            if !matches!(place, Place::Command(Auth | Starttls | Bdat)) =>
        {
            State::Unchanged
        }
        (Place::EndOfData, _) => choose(State::MessageTaken, State::MessageRefused),
        (Place::Command(verb), _) => match verb {
            Ehlo | Helo | Lhlo | Rset => choose(State::Ready, State::Unchanged),
            Mail | Send | Soml | Saml => match code.class() {
                Class::Success | Class::Intermediate => State::Begun,
                _ => State::NotBegun,
            },
            Rcpt => choose(State::RecipientAdded, State::RecipientLeftOut),
            Data => match code.class() {
                Class::Intermediate => State::MessageExpected,
                _ => State::MessageNotAsked,
            },
            Bdat | Burl => choose(State::PartTaken, State::PartRefused),
            Auth => match code.class() {
                Class::Success => State::SignedIn,
                Class::Intermediate => State::Challenged,
                _ => State::NotSignedIn,
            },
            Starttls => choose(State::TlsBegins, State::NoTls),
            Atrn | Turn => choose(State::RolesReversed, State::Unchanged),
            Quit => choose(State::Over, State::Unchanged),
            Xclient => choose(State::Greeted, State::Unchanged),
            _ => State::Unchanged,
        },
    }
}
