//! What the codes of a refusal tell by themselves.

use crate::catalog;
use crate::code::EnhancedCode;
use crate::command::{Place, Verb};
use crate::dialogue::Reply;
use crate::report::Cause;

/// By the registered meaning of the enhanced code (RFC 3463 §3 and the registry).
pub fn by_enhanced(code: EnhancedCode, basic: Option<u16>, to: Option<Place>) -> Option<Cause> {
    let auth = to == Some(Place::Command(Verb::Auth));
    let tls = to == Some(Place::Command(Verb::Starttls));
    Some(match (code.subject(), code.detail()) {
        (1, 1 | 6) => Cause::MailboxUnknown,
        (1, 2) | (4, 3 | 4) => Cause::DomainUnknown,
        (1, 3 | 4) => Cause::RecipientAddress,
        (1, 7 | 8) => Cause::SenderAddress,
        // The text tells more.
        _ if catalog::is_microsofts_unknown(basic, code) => return None,
        (1, 10) | (3, 2) if code.class() == 5 => Cause::NoMailService,
        (2, 1) => Cause::MailboxDisabled,
        (2, 2) => Cause::MailboxFull,
        (2, 3) | (3, 4) => Cause::MessageTooLarge,
        (3, 1) => Cause::SystemFull,
        (3, 2) => Cause::ServiceUnavailable,
        (3, 0 | 5) | (4, 5) => Cause::ServerFault,
        (4, 1) => Cause::ConnectionFailed,
        (4, 2) => Cause::ConnectionLost,
        (4, 6) => Cause::Loop,
        (4, 7) => Cause::Expired,
        (5, 1) if basic == Some(502) => Cause::NotImplemented,
        (5, 1) if basic == Some(500) => Cause::Syntax,
        (5, 1) => Cause::Sequence,
        (5, 2 | 4) => Cause::Syntax,
        (5, 3) => Cause::TooManyRecipients,
        (6, _) => Cause::Content,
        (7, 8) => Cause::BadCredentials,
        (7, 9 | 11) => Cause::AuthMechanism,
        // Security features not supported (RFC 3463 §3.8): to AUTH the mechanism (RFC 4954 §4), elsewhere any.
        (7, 4) if auth || basic == Some(504) => Cause::AuthMechanism,
        (7, 10) => Cause::TlsRequired,
        (7, 12..=14) if auth => Cause::BadCredentials,
        (7, 20..=24 | 26 | 29) => Cause::SenderUnauthenticated,
        (7, 25) => Cause::ClientIdentity,
        (7, 28) => Cause::RateLimited,
        // With 5 servers use it for whatever they refuse, so that words and place tell more.
        (7, 0..=2) if !auth && !tls && code.class() == 4 => Cause::Policy,
        _ => return None,
    })
}

/// By the basic code and the place.
pub fn by_basic(reply: &Reply) -> Cause {
    let place = reply.to;
    let auth = place == Some(Place::Command(Verb::Auth));
    let tls = place == Some(Place::Command(Verb::Starttls));
    let Some(code) = reply.code else {
        return Cause::Unspecified;
    };
    // Security or policy (RFC 3463 §3.8), whatever the place.
    let policy = reply.enhanced.map(EnhancedCode::subject) == Some(7);
    match code.number() {
        421 => Cause::ServiceUnavailable,
        450 | 550 | 554 if policy && !auth && !tls => Cause::Policy,
        553 if policy && place == Some(Place::Command(Verb::Rcpt)) => Cause::Policy,
        432 | 534 | 538 => Cause::AuthMechanism,
        454 if tls => Cause::TlsUnavailable,
        454 => Cause::AuthUnavailable,
        450 if place == Some(Place::Command(Verb::Rcpt)) => Cause::MailboxUnavailable,
        451 => Cause::ServerFault,
        452 => Cause::SystemFull,
        500 | 501 | 555 | 455 => Cause::Syntax,
        502 => Cause::NotImplemented,
        503 => Cause::Sequence,
        504 if auth => Cause::AuthMechanism,
        504 => Cause::NotImplemented,
        521 | 556 => Cause::NoMailService,
        530 => Cause::AuthRequired,
        535 => Cause::BadCredentials,
        550 if place == Some(Place::Command(Verb::Rcpt)) => Cause::MailboxUnavailable,
        550 | 553 if place == Some(Place::Command(Verb::Mail)) => Cause::SenderAddress,
        551 => Cause::RelayDenied,
        552 if place == Some(Place::Command(Verb::Mail)) || place == Some(Place::EndOfData) => {
            Cause::MessageTooLarge
        }
        552 => Cause::MailboxFull,
        553 => Cause::RecipientAddress,
        554 if place == Some(Place::Connect) => Cause::Policy,
        550 | 554 | 450 if place == Some(Place::EndOfData) => Cause::Policy,
        _ => Cause::Unspecified,
    }
}
