//! What is behind a refusal, as far as its codes, its place and its words tell; and whose turn it is.

use super::Scene;
use crate::catalog::{self, wording::Wording};
use crate::code::{Class, EnhancedCode};
use crate::command::{Place, Verb};
use crate::dialogue::Reply;
use crate::lines::Piece;
use crate::report::{Actor, Cause};
use crate::text::phrases::{Phrases, count, joined, phrases};
use crate::text::{Span, trim_start};

/// How much of a reply's text is looked at, in bytes.
const ENOUGH: usize = 2_000;

/// What is behind a reply that refuses.
pub fn of(scene: &Scene<'_>, reply: &Reply) -> Cause {
    let words = words(scene, reply);
    let by_code = reply.enhanced.and_then(|e| by_enhanced(e, reply));
    // Words that can hardly mean anything else come before codes that servers use loosely.
    by_words(&words, reply.to)
        .or(by_code)
        .unwrap_or_else(|| by_basic(reply))
}

/// The provider's wording that a refusal is in, or `None` where it is nobody's for sure.
pub fn wording(scene: &Scene<'_>, reply: &Reply) -> Option<&'static Wording> {
    let refuses = match (reply.code, reply.enhanced) {
        (Some(code), _) => matches!(code.class(), Class::Transient | Class::Permanent),
        (None, enhanced) => enhanced.is_some_and(|enhanced| enhanced.class() != 2),
    };
    let found = || catalog::wording(reply.code, reply.enhanced, &words(scene, reply));
    refuses.then(found).flatten()
}

/// The text of all lines of a reply, without enhanced codes, in lower case.
fn words(scene: &Scene<'_>, reply: &Reply) -> String {
    let mut words = String::new();
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
    words.to_ascii_lowercase()
}

/// By the registered meaning of the enhanced code (RFC 3463 §3 and the registry).
fn by_enhanced(code: EnhancedCode, reply: &Reply) -> Option<Cause> {
    let basic = reply.code.map(crate::code::ReplyCode::number);
    let auth = reply.to == Some(Place::Command(Verb::Auth));
    Some(match (code.subject(), code.detail()) {
        (1, 1 | 6) => Cause::MailboxUnknown,
        (1, 2) | (4, 3 | 4) => Cause::DomainUnknown,
        (1, 3 | 4) => Cause::RecipientAddress,
        (1, 7 | 8) => Cause::SenderAddress,
        (1, 10) | (3, 2) if code.class() == 5 => Cause::NoMailService,
        (2, 1) => Cause::MailboxDisabled,
        (2, 2) => Cause::MailboxFull,
        (2, 3) | (3, 4) => Cause::MessageTooLarge,
        (3, 1) => Cause::SystemFull,
        (3, 2) => Cause::ServiceUnavailable,
        (3, 0 | 5) | (4, 5) => Cause::ServerFault,
        (4, 1 | 2) => Cause::ConnectionLost,
        (4, 6) => Cause::Loop,
        (4, 7) => Cause::Expired,
        (5, 1) if basic == Some(502) => Cause::NotImplemented,
        (5, 1) if basic == Some(500) => Cause::Syntax,
        (5, 1) => Cause::Sequence,
        (5, 2 | 4) => Cause::Syntax,
        (5, 3) => Cause::TooManyRecipients,
        (6, _) => Cause::Content,
        (7, 8) => Cause::BadCredentials,
        (7, 9 | 11 | 4) => Cause::AuthMechanism,
        (7, 10) => Cause::TlsRequired,
        (7, 12..=14) if auth => Cause::BadCredentials,
        (7, 20..=24 | 26 | 29) => Cause::SenderUnauthenticated,
        (7, 25) => Cause::ClientIdentity,
        (7, 28) => Cause::RateLimited,
        (7, 0..=2) if !auth => return None,
        _ => return None,
    })
}

/// Words that mail servers use for one thing only, the surest first; `true` where they count in an AUTH answer too.
const WORDS: &[(Cause, bool, &[&str])] = &[
    (
        Cause::Greylisted,
        true,
        &["greylist", "graylist", "grey-list", "gray-list"],
    ),
    (
        Cause::RelayDenied,
        true,
        &[
            "relay access denied",
            "relaying denied",
            "relay not permitted",
            "unable to relay",
            "not permitted to relay",
            "relaying not allowed",
            "relay denied",
            "allowed rcpthosts",
            "does not relay",
        ],
    ),
    (
        Cause::TlsRequired,
        false,
        &[
            "starttls command first",
            "must issue a starttls",
            "tls required",
            "encryption required",
            "requires starttls",
            "starttls is required",
            "without ssl/tls encryption",
        ],
    ),
    (
        Cause::AuthRequired,
        false,
        &[
            "authentication required",
            "authentication is required",
            "not authenticated",
            "must authenticate",
            "please authenticate",
            "authentication needed",
        ],
    ),
    (Cause::TooManyRecipients, true, &["too many recipients"]),
    (
        Cause::MailboxFull,
        false,
        &[
            "mailbox full",
            "mailbox is full",
            "over quota",
            "quota exceeded",
            "out of storage",
            "overquota",
            "exceeded storage",
        ],
    ),
    (
        Cause::RateLimited,
        true,
        &[
            "rate limit",
            "ratelimit",
            "too many messages",
            "too many connections",
            "too many emails",
            "sending limit",
            "sent too many",
            "too fast",
            "throttl",
        ],
    ),
    (
        Cause::SenderUnauthenticated,
        false,
        &[
            "spf check",
            "spf fail",
            "dmarc",
            "dkim",
            "unauthenticated email",
        ],
    ),
    (
        Cause::Reputation,
        true,
        &[
            "blocked using",
            "blacklist",
            "blocklist",
            "block list",
            "spamhaus",
            "reputation",
            "rbl",
            "dnsbl",
            "blocked by spam",
        ],
    ),
    (
        Cause::ClientIdentity,
        true,
        &[
            "ptr resource",
            "reverse dns",
            "reverse hostname",
            "helo command rejected",
            "your helo",
            "rdns",
            "no ptr",
            "ptr record",
        ],
    ),
    (
        Cause::MailboxUnknown,
        true,
        &[
            "user unknown",
            "unknown user",
            "no such user",
            "user not found",
            "user does not exist",
            "account does not exist",
            "mailbox does not exist",
            "no such recipient",
            "recipient not found",
            "mailbox not found",
            "no mailbox here",
            "unknown recipient",
            "invalid recipient",
            "recipientnotfound",
        ],
    ),
    (
        Cause::Content,
        true,
        &[
            "spam",
            "unsolicited",
            "virus",
            "content reject",
            "content-policy",
            "malware",
        ],
    ),
    (
        Cause::MessageTooLarge,
        true,
        &[
            "message too large",
            "message size exceeds",
            "size limit",
            "message too big",
            "exceeds size",
        ],
    ),
];

/// Those words, cause by cause.
const NEEDLES: [&[&str]; WORDS.len()] = {
    let mut needles: [&[&str]; WORDS.len()] = [&[]; WORDS.len()];
    let mut cause = 0;
    while cause < WORDS.len() {
        needles[cause] = WORDS[cause].2;
        cause += 1;
    }
    needles
};

/// By its words.
pub fn by_words(words: &str, to: Option<Place>) -> Option<Cause> {
    const ALL: [&str; count(&NEEDLES)] = joined(&NEEDLES);
    static PHRASES: Phrases = phrases!(ALL);
    let mut found = Vec::new();
    PHRASES.each(words.as_bytes(), &mut |needle| {
        found.push(needle);
        false
    });
    if found.is_empty() {
        return None;
    }
    let auth = to == Some(Place::Command(Verb::Auth));
    let mut first = 0;
    WORDS
        .iter()
        .find(|(_, in_auth, needles)| {
            let those = first..first + needles.len();
            first = those.end;
            (*in_auth || !auth) && found.iter().any(|needle| those.contains(needle))
        })
        .map(|&(cause, ..)| cause)
}

/// By the basic code and the place.
fn by_basic(reply: &Reply) -> Cause {
    let place = reply.to;
    let auth = place == Some(Place::Command(Verb::Auth));
    let tls = place == Some(Place::Command(Verb::Starttls));
    let Some(code) = reply.code else {
        return Cause::Unspecified;
    };
    match code.number() {
        421 => Cause::ServiceUnavailable,
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
        550 | 554 | 450 => match reply
            .enhanced
            .map(super::super::code::EnhancedCode::subject)
        {
            Some(7) => Cause::Policy,
            _ if place == Some(Place::EndOfData) => Cause::Policy,
            _ => Cause::Unspecified,
        },
        _ => Cause::Unspecified,
    }
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
        Cause::BadCredentials | Cause::AuthRequired | Cause::TlsRequired | Cause::AuthMechanism => {
            Actor::Sender
        }
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
        Cause::ConnectionLost | Cause::ConnectionFailed | Cause::Expired => Actor::SenderAdmin,
        Cause::ServerFault | Cause::SystemFull | Cause::Loop => Actor::RecipientAdmin,
        Cause::MailboxUnavailable => Actor::Sender,
        _ => Actor::Unknown,
    }
}
