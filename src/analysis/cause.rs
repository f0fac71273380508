//! What is behind a refusal, as far as its codes, its place and its words tell; and whose turn it is.

use super::Scene;
use crate::catalog;
use crate::code::{Class, EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::dialogue::Reply;
use crate::lines::Piece;
use crate::report::{Actor, Cause};
use crate::text::phrases::{Phrases, count, joined, phrases};
use crate::text::{Span, trim_start};
use codes::by_basic;
pub use codes::by_enhanced;
use words::{At, NEEDLES, WORDS};

mod codes;
pub mod told;
mod words;

/// How much of a reply's text is looked at, in bytes.
const ENOUGH: usize = 2_000;

/// What is behind a reply that refuses, and whose turn it is; and the provider's wording that says so, if it is one for sure.
pub fn judge(scene: &Scene<'_>, reply: &Reply) -> (Cause, Actor, Option<&'static &'static str>) {
    let refuses = match (reply.code, reply.enhanced) {
        (Some(code), _) => code.class().is_failure(),
        (None, enhanced) => enhanced.is_some_and(|enhanced| enhanced.class() != 2),
    };
    let words = words(scene, reply);
    let found = || catalog::wording(reply.code, reply.enhanced, &words);
    if let Some(wording) = refuses.then(found).flatten() {
        return (wording.cause, wording.actor, Some(&wording.id));
    }
    let cause = by_all(reply, &words);
    (cause, actor(cause, reply.code.map(ReplyCode::class)), None)
}

/// What is behind a reply that refuses, whatever its provider means by it.
pub fn of(scene: &Scene<'_>, reply: &Reply) -> Cause {
    by_all(reply, &words(scene, reply))
}

fn by_all(reply: &Reply, words: &str) -> Cause {
    let number = reply.code.map(ReplyCode::number);
    let by_code = reply
        .enhanced
        .and_then(|e| by_enhanced(e, number, reply.to));
    // Words that can hardly mean anything else come before codes that servers use loosely.
    by_words(words, reply.to)
        // Where the server cannot look it up now, the password may be right (RFC 4954 §6).
        .filter(|cause| *cause != Cause::BadCredentials || number != Some(454))
        .or(by_code)
        .unwrap_or_else(|| by_basic(reply))
}

/// The text of all lines of a reply, without enhanced codes, in lower case.
fn words(scene: &Scene<'_>, reply: &Reply) -> String {
    let mut words = String::with_capacity(reply.text.len() + 1);
    let first = reply.turn as usize;
    for (index, turn) in scene.reading.turns.iter().enumerate().skip(first) {
        let text = match turn.piece {
            _ if !(reply.first_line..=reply.last_line).contains(&turn.line) => break,
            // Another reply on the same line.
            Piece::Quoted(_) if index > first => break,
            Piece::Reply(line) => Span {
                start: line.text,
                end: turn.span.end,
            },
            Piece::Quoted(quotation) => Span {
                start: quotation.text,
                end: turn.span.end,
            },
            Piece::ReplyRest => turn.span,
            _ => continue,
        };
        let text = trim_start(text.of(scene.text));
        let code = EnhancedCode::at_start(text.as_bytes());
        words.push_str(
            text.get(code.map_or(0, |(_, length)| length)..)
                .unwrap_or(text),
        );
        words.push(' ');
        if words.len() > ENOUGH {
            break;
        }
    }
    let end = (0..=words.len().min(ENOUGH))
        .rev()
        .find(|&at| words.is_char_boundary(at));
    words.truncate(end.unwrap_or_default());
    words.make_ascii_lowercase();
    words
}

/// By its words.
pub fn by_words(words: &str, to: Option<Place>) -> Option<Cause> {
    const ALL: [&str; count(&NEEDLES)] = joined(&NEEDLES);
    static PHRASES: Phrases = phrases!(ALL);
    let auth = to == Some(Place::Command(Verb::Auth));
    let mut cause = None;
    let mut best = ALL.len();
    PHRASES.each(words.as_bytes(), &mut |needle| {
        if needle < best
            && let Some((found, at)) = of_needle(needle)
            && (at == At::Anywhere || auth == (at == At::Auth))
        {
            (cause, best) = (Some(found), needle);
        }
        false
    });
    cause
}

/// The cause that this one of all words tells of, and where it counts.
fn of_needle(needle: usize) -> Option<(Cause, At)> {
    let mut first = needle;
    WORDS
        .iter()
        .find(|(.., needles)| {
            let its = first < needles.len();
            first = first.saturating_sub(needles.len());
            its
        })
        .map(|&(cause, at, _)| (cause, at))
}

/// Who must act on a cause.
pub fn actor(cause: Cause, class: Option<Class>) -> Actor {
    let transient = class == Some(Class::Transient);
    match cause {
        Cause::MailboxUnknown
        | Cause::RecipientAddress
        | Cause::MessageTooLarge
        | Cause::DomainUnknown
        | Cause::NoMailService
        | Cause::Content => Actor::Sender,
        Cause::BadCredentials
        | Cause::AuthRequired
        | Cause::TlsRequired
        | Cause::AuthMechanism
        | Cause::PlainAfterStarttls
        | Cause::AuthNotOffered => Actor::Sender,
        Cause::MailboxFull | Cause::MailboxDisabled => Actor::Recipient,
        Cause::Greylisted => Actor::Nobody,
        Cause::ServiceUnavailable
        | Cause::SystemFull
        | Cause::ServerFault
        | Cause::AuthUnavailable
        | Cause::TlsUnavailable
        | Cause::TooManyRecipients
        | Cause::RateLimited
        | Cause::MailboxUnavailable
            if transient =>
        {
            Actor::Nobody
        }
        Cause::SenderAddress
        | Cause::RelayDenied
        | Cause::SenderUnauthenticated
        | Cause::Reputation
        | Cause::ClientIdentity
        | Cause::Policy => Actor::SenderAdmin,
        Cause::RateLimited
        | Cause::TooManyRecipients
        | Cause::Syntax
        | Cause::Sequence
        | Cause::NotImplemented => Actor::SenderAdmin,
        Cause::ConnectionLost
        | Cause::ConnectionFailed
        | Cause::HostUnknown
        | Cause::TlsFailed
        | Cause::CertificateRefused
        | Cause::NotTls
        | Cause::TlsNotOffered
        | Cause::NoMechanism
        | Cause::Expired => Actor::SenderAdmin,
        Cause::ServerFault | Cause::SystemFull | Cause::Loop => Actor::RecipientAdmin,
        Cause::MailboxUnavailable => Actor::Sender,
        _ => Actor::Unknown,
    }
}
