//! Where names stand in a text, and secrets.

use super::host::is_host;
use super::known::Known;
use super::words::{parts, words};
use super::{Choice, dumped, ids, named};
use crate::command::Verb;
use crate::pace::Pace;
use crate::report::{HintKind, Report, Role};
use crate::text::Span;
use core::net::IpAddr;
use core::ops::Range;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A secret, or what would tell one.
    Secret,
    /// The part of an address before the @, or that word alone.
    User,
    /// The part behind it.
    Domain,
    /// A host.
    Host,
    /// An IP address.
    Ip,
    /// A queue id.
    Id,
    /// The bytes of a row of a hex dump.
    Bytes,
}

/// A name or secret and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// Everything that is to be taken out, in order of its beginnings; of two that begin alike the longer one first.
///
/// Twice through the words: what stands beside some of them tells that they are names, which then are names everywhere.
pub async fn all(text: &str, report: &Report, choice: Choice, pace: &Pace<'_>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut known = Known::of(choice);
    let mut add = |span: Span, kind| {
        if span.start < span.end {
            found.push(Found { span, kind });
        }
    };
    for secret in &report.secrets {
        add(dumped::in_text(text, secret), Kind::Secret);
    }
    if choice.addresses || choice.hosts {
        for part in parts(text) {
            pace.step(part.start, text.len()).await;
            addresses(text, part, &mut |user, domain| {
                if choice.addresses {
                    add(user, Kind::User);
                }
                add(domain, Kind::Domain);
                known.add(user.of(text), Kind::User);
                known.add(domain.of(text), Kind::Domain);
            });
        }
    }
    if choice.addresses {
        sign_in(text, report, &mut |span| add(span, Kind::Secret));
    }
    let mut told = |known: &mut Known, span: Span, kind| {
        add(span, kind);
        known.add(span.of(text), kind);
    };
    if choice.hosts {
        named::by_smtp(text, report, &mut |span| told(&mut known, span, Kind::Host));
    }
    if choice.ids {
        for hint in &report.hints {
            if hint.kind == HintKind::QueueId {
                told(&mut known, hint.span, Kind::Id);
            }
        }
    }
    if choice != Choice::default() {
        for part in parts(text) {
            pace.step(part.start, text.len()).await;
            let mut last_id = 0;
            words(text, part, &mut |word| {
                if choice.ids
                    && let Some(id) = ids::told(text, word, last_id)
                {
                    last_id = id.end;
                    told(&mut known, id, Kind::Id);
                } else if choice.hosts && named::told(text, word) {
                    told(&mut known, word.span, Kind::Host);
                } else if choice.addresses && named::signs_in(text, word) {
                    told(&mut known, word.span, Kind::User);
                } else if choice.hosts && word.before != Some('/') && is_host(word.said) {
                    known.add(word.said, Kind::Host);
                }
            });
        }
        for part in parts(text) {
            pace.step(part.start, text.len()).await;
            words(text, part, &mut |word| {
                if choice.ips && is_address(word.said) {
                    add(word.span, Kind::Ip);
                } else {
                    known.names(text, word, &mut add);
                }
            });
        }
    }
    dumped::add(text, report, choice != Choice::default(), &mut found, pace).await;
    found.sort_by_key(|one| (one.span.start, u32::MAX - one.span.end, one.kind));
    pace.step(1, 1).await;
    found
}

/// Whether it is an IP address. Most words are none at first sight.
fn is_address(word: &str) -> bool {
    // `4711::` is a number before the name of a function.
    let groups = word.split(':').filter(|group| !group.is_empty()).count();
    word.contains(['.', ':'])
        && (groups != 1 || !word.ends_with(':'))
        && word.parse::<IpAddr>().is_ok()
}

/// Every address in a part of the text: the span before its @, and the one behind.
fn addresses(text: &str, part: Range<usize>, add: &mut dyn FnMut(Span, Span)) {
    let bytes = text.as_bytes();
    let first = part.start;
    for (at, _) in text[part].match_indices('@') {
        let at = first + at;
        let local =
            |b: &u8| b.is_ascii_alphanumeric() || *b >= 0x80 || b".!#$%&*+-/=?^_{|}~".contains(b);
        let length = bytes[..at]
            .iter()
            .rev()
            .take(256)
            .take_while(|b| local(b))
            .count();
        let mut start = at - length;
        while !text.is_char_boundary(start) {
            start += 1;
        }
        // `user=alice@example.com` is a field, `bounce+bob=example.org@…` an address.
        if let Some(sign) = text[start..at].rfind('=')
            && !text[start + sign..at].contains('.')
        {
            start += sign + 1;
        }
        let behind = &bytes[at + 1..];
        let host =
            |b: &u8| b.is_ascii_alphanumeric() || *b >= 0x80 || matches!(b, b'.' | b'-' | b'_');
        let mut end = at + 1 + behind.iter().take(256).take_while(|b| host(b)).count();
        while end > at + 1 && matches!(bytes[end - 1], b'.' | b'-') {
            end -= 1;
        }
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        if start < at && end > at + 1 {
            add(Span::new(start, at), Span::new(at + 1, end));
        }
    }
}

/// Answers to sign-in challenges, which hold the user's name in base64, and challenges, which may hold the host's.
fn sign_in(text: &str, report: &Report, add: &mut dyn FnMut(Span)) {
    for line in &report.lines {
        let payload = line.payload;
        let said = payload.of(text);
        match (
            line.role,
            line.command,
            line.code.map(crate::code::ReplyCode::number),
        ) {
            (Role::Client, None, _) => add(payload),
            (Role::Client, Some(Verb::Auth), _) => {
                let mut parts = said.splitn(3, ' ');
                if let Some(rest) = parts.nth(2) {
                    add(Span::new(
                        payload.end as usize - rest.len(),
                        payload.end as usize,
                    ));
                }
            }
            (Role::Server, _, Some(334)) => {
                let prompt = said.get(4..).unwrap_or_default().trim();
                // `Username:` and `Password:` tell nothing.
                if prompt.len() > 20 {
                    let start = payload.start as usize + said.len()
                        - said.get(4..).unwrap_or_default().trim_start().len();
                    add(Span::new(start, start + prompt.len()));
                }
            }
            _ => {}
        }
    }
}
