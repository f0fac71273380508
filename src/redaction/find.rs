//! Where names stand in a text, and secrets.

use super::Choice;
use super::host::is_host;
use super::names::Numbers;
use super::words::{parts, words};
use crate::command::Verb;
use crate::pace::Pace;
use crate::report::{HintKind, Report, Role};
use crate::text::Span;
use crate::text::letters::in_small;
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
}

/// A name or secret and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// Words before the @ that are nobody's name, and words of SMTP itself: alone they stay.
const COMMON: [&str; 34] = [
    "admin",
    "abuse",
    "account",
    "accounts",
    "auth",
    "billing",
    "bounce",
    "bounces",
    "contact",
    "data",
    "from",
    "hello",
    "help",
    "hostmaster",
    "info",
    "mail",
    "mailer-daemon",
    "news",
    "newsletter",
    "noreply",
    "no-reply",
    "null",
    "office",
    "postmaster",
    "quit",
    "root",
    "sales",
    "sender",
    "server",
    "size",
    "smtp",
    "support",
    "test",
    "user",
];

/// Everything that is to be taken out, in order of its beginnings; of two that begin alike the longer one first.
pub async fn all(text: &str, report: &Report, choice: Choice, pace: &Pace<'_>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut add = |span: Span, kind| {
        if span.start < span.end {
            found.push(Found { span, kind });
        }
    };
    for secret in &report.secrets {
        add(secret.span, Kind::Secret);
    }
    let mut users = Numbers::default();
    if choice.addresses || choice.hosts {
        for part in parts(text) {
            pace.step(part.start, text.len()).await;
            addresses(text, part, &mut |user, domain| {
                if choice.addresses {
                    add(user, Kind::User);
                    users.add(in_small(user.of(text)));
                }
                add(domain, Kind::Domain);
            });
        }
    }
    if choice.addresses {
        sign_in(text, report, &mut |span| add(span, Kind::Secret));
    }
    if choice.hosts {
        named_hosts(text, report, &mut add);
    }
    let mut ids = Numbers::default();
    if choice.ids {
        for hint in report
            .hints
            .iter()
            .filter(|hint| hint.kind == HintKind::QueueId)
        {
            ids.add(in_small(hint.span.of(text)));
        }
    }
    if choice.ids {
        for part in parts(text) {
            pace.step(part.start, text.len()).await;
            words(text, part, &mut |word, _, after| {
                if is_log_id(text, word, after) {
                    ids.add(in_small(word.of(text)));
                }
            });
        }
    }
    let mut word = |word: Span, before, after| {
        let said = word.of(text);
        if choice.ips && said.parse::<IpAddr>().is_ok() {
            add(word, Kind::Ip);
        } else if choice.hosts
            && before != Some('/')
            && (is_host(said) || is_log_host(text, word, after))
        {
            add(word, Kind::Host);
        } else if choice.ids && ids.has(said) {
            add(word, Kind::Id);
        } else if choice.addresses
            && said.len() >= 3
            && users.has(said)
            && !COMMON.contains(&in_small(said).as_str())
            && Verb::from_word(said).is_none()
        {
            add(word, Kind::User);
        }
    };
    for part in parts(text) {
        pace.step(part.start, text.len()).await;
        words(text, part, &mut word);
    }
    found.sort_by_key(|one| (one.span.start, u32::MAX - one.span.end, one.kind));
    pace.step(1, 1).await;
    found
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

/// Hosts where SMTP says that there is one, dots or none: the argument of EHLO, the first word of a greeting.
fn named_hosts(text: &str, report: &Report, add: &mut dyn FnMut(Span, Kind)) {
    let mut word = |payload: Span, behind: usize| {
        let said = payload.of(text);
        let rest = said.get(behind..).unwrap_or_default();
        let name = rest
            .trim_start()
            .split([' ', '\t', '"', '\'', '[', '\\'])
            .next()
            .unwrap_or_default();
        let plain = name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
        if plain && name.len() > 1 && !name.eq_ignore_ascii_case("localhost") {
            let start = payload.start as usize + behind + rest.len() - rest.trim_start().len();
            add(Span::new(start, start + name.len()), Kind::Host);
        }
    };
    for line in &report.lines {
        if matches!(line.command, Some(Verb::Ehlo | Verb::Helo | Verb::Lhlo)) {
            word(line.payload, 5);
        }
    }
    for reply in &report.replies {
        use crate::command::Place;
        let names_itself = matches!(
            reply.to,
            Some(Place::Connect | Place::Command(Verb::Ehlo | Verb::Helo | Verb::Lhlo))
        );
        if names_itself
            && !reply.quoted
            && reply
                .code
                .is_some_and(|code| code.class() == crate::code::Class::Success)
        {
            let first = reply
                .text
                .of(text)
                .trim_start()
                .split(' ')
                .next()
                .unwrap_or_default();
            if first.contains(['.', '-']) && first.bytes().any(|b| b.is_ascii_lowercase()) {
                word(reply.text, 0);
            }
        }
    }
}

/// The id at which a log's record begins: `]: 4F2A81C0442: `.
fn is_log_id(text: &str, word: Span, after: Option<char>) -> bool {
    let said = word.of(text);
    after == Some(':')
        && (6..=20).contains(&said.len())
        && text[..word.start as usize].ends_with("]: ")
        && said.bytes().all(|b| b.is_ascii_alphanumeric())
        && said.bytes().any(|b| b.is_ascii_digit())
}

/// The host whose log it is, behind the time and before the program: `09:30:01 mx1 postfix/smtp[9]: `.
fn is_log_host(text: &str, word: Span, after: Option<char>) -> bool {
    let before = &text[..word.start as usize];
    let Some(time) = before.strip_suffix(' ').filter(|_| after == Some(' ')) else {
        return false;
    };
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    let clock = time.get(time.len().saturating_sub(8)..).unwrap_or_default();
    let timed = clock.len() == 8 && clock.split(':').all(digits)
        || time.ends_with('Z')
        || time.ends_with("+00:00");
    let behind = &text[word.end as usize + 1..];
    let program = behind
        .bytes()
        .take(40)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_'))
        .count();
    // `SMTP INBOUND: ` is a program's own title.
    let small = word.of(text).bytes().any(|b| b.is_ascii_lowercase())
        && behind.starts_with(|c: char| c.is_ascii_lowercase());
    timed && small && program > 1 && matches!(behind.as_bytes().get(program), Some(b'[' | b':'))
}
