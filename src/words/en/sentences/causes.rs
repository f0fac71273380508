//! What is behind an outcome, as English clauses.

use crate::report::Cause;

/// The clause of this cause; empty where none is known.
pub const fn clause(cause: Cause) -> &'static str {
    match cause {
        Cause::Unspecified => "",
        Cause::NoSmtp => "the text holds no SMTP",
        Cause::MailboxUnknown => "this mailbox does not exist",
        Cause::MailboxFull => "the recipient's mailbox is full",
        Cause::MailboxDisabled => "the recipient's mailbox is switched off",
        Cause::MailboxUnavailable => {
            "the mailbox is not available; whether it is unknown, closed or refused by policy, the reply does not say"
        }
        Cause::RecipientAddress => "the recipient's address is malformed or not allowed",
        Cause::DomainUnknown => "the recipient's domain does not exist, or no route leads to it",
        Cause::NoMailService => "this domain or host takes no mail at all",
        Cause::SenderAddress => "the server does not accept the sender's address or domain",
        Cause::RelayDenied => "the server does not relay mail to this recipient for this client",
        Cause::AuthRequired => "the client must authenticate first",
        Cause::TlsRequired => "the client must encrypt the connection first",
        Cause::BadCredentials => {
            "user name or password is wrong, or this way of signing in is switched off"
        }
        Cause::AuthUnavailable => "the server cannot check user name and password just now",
        Cause::AuthMechanism => {
            "the authentication mechanism is not offered, too weak, or needs encryption first"
        }
        Cause::TlsUnavailable => "TLS is not available just now",
        Cause::MessageTooLarge => "the message is larger than the server takes",
        Cause::TooManyRecipients => "there are too many recipients in one transaction",
        Cause::SystemFull => "the server has run out of storage",
        Cause::Policy => "a policy of the receiving side forbids it",
        Cause::Content => "the message was taken for spam, or its content is not accepted",
        Cause::SenderUnauthenticated => {
            "the sender's domain did not pass the checks of SPF, DKIM, DMARC or ARC"
        }
        Cause::Reputation => {
            "the sending address or network has a bad reputation or is on a block list"
        }
        Cause::ClientIdentity => "the sending host's name or reverse DNS does not fit",
        Cause::Greylisted => {
            "this is greylisting: the server puts off senders it does not know yet and takes the message on a later attempt"
        }
        Cause::RateLimited => "too many messages or connections came in too short a time",
        Cause::Syntax => "the server did not understand the command or its arguments",
        Cause::Sequence => "a command came at a point where the server does not allow it",
        Cause::NotImplemented => "the server does not implement this command or parameter",
        Cause::ServiceUnavailable => "the service is closing or not available now",
        Cause::ServerFault => "something failed inside the receiving system",
        Cause::Loop => "the message goes in circles between servers",
        Cause::Expired => "the message waited too long in a queue",
        Cause::ConnectionLost => "the connection broke",
        Cause::ConnectionFailed => "no connection could be made",
        Cause::HostUnknown => "the server's host name could not be found",
        Cause::CertificateRefused => "the certificate of one side was not accepted by the other",
        Cause::NotTls => {
            "TLS was begun at once, and what answered does not speak it from the start"
        }
        Cause::PlainAfterStarttls => {
            "the server waited for TLS after STARTTLS, and the client went on in plain text"
        }
        Cause::TlsNotOffered => "TLS is called for, and the server does not offer it here",
        Cause::AuthNotOffered => {
            "the client is to sign in, and the server does not offer that here"
        }
        Cause::NoMechanism => {
            "the sending program has none of the authentication mechanisms that it may use with this server, so no password was sent"
        }
        Cause::TlsFailed => "TLS could not be set up, so the two sides did not go on",
        Cause::ClientQuit => "the client quit before it sent the message",
        Cause::CutOff => "the text ends before the result",
    }
}
