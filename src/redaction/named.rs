//! Words that something beside them makes names: hosts, dots or none, and who signs in.

use super::words::{Word, ends_with};
use crate::code::Class;
use crate::command::{Place, Verb};
use crate::report::Report;
use crate::text::Span;
use core::net::IpAddr;

/// Hosts where SMTP says that there is one, dots or none: the argument of EHLO, the first word of a greeting.
pub fn by_smtp(text: &str, report: &Report, add: &mut dyn FnMut(Span)) {
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
        let address = name.parse::<IpAddr>().is_ok();
        if plain && !address && name.len() > 1 && !name.eq_ignore_ascii_case("localhost") {
            let start = payload.start as usize + behind + rest.len() - rest.trim_start().len();
            add(Span::new(start, start + name.len()));
        }
    };
    for line in &report.lines {
        if matches!(line.command, Some(Verb::Ehlo | Verb::Helo | Verb::Lhlo)) {
            word(line.payload, 5);
        }
    }
    for reply in &report.replies {
        let names_itself = matches!(
            reply.to,
            Some(Place::Connect | Place::Command(Verb::Ehlo | Verb::Helo | Verb::Lhlo))
        );
        if names_itself
            && !reply.quoted
            && reply
                .code
                .is_some_and(|code| code.class() == Class::Success)
        {
            let mut said = reply.text.of(text).split_ascii_whitespace();
            let first = said.next().unwrap_or_default();
            let small = first.bytes().any(|b| b.is_ascii_lowercase());
            let dotted = first.contains(['.', '-']) && small;
            if dotted || said.next().is_some_and(|next| is_alone(first, next)) {
                word(reply.text, 0);
            }
        }
    }
}

/// Whether a word without dots is the host that greets, as what follows it tells: `220 mx ESMTP`.
fn is_alone(first: &str, next: &str) -> bool {
    const NEXT: [&str; 5] = ["ESMTP", "SMTP", "LMTP", "Hello", "greets"];
    const WORDS: [&str; 3] = ["ready", "welcome", "localhost"];
    first.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
        && !WORDS.contains(&first)
        && NEXT.contains(&next.trim_end_matches([',', ';', '.']))
}

/// The host whose log it is, behind the time and before the program: `09:30:01 mx1 postfix/smtp[9]: `.
fn is_log_host(text: &str, word: Word<'_>) -> bool {
    if (word.before, word.after) != (Some(' '), Some(' ')) {
        return false;
    }
    let before = &text[..word.span.start as usize];
    let Some(time) = before.strip_suffix(' ') else {
        return false;
    };
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    let clock = time.get(time.len().saturating_sub(8)..).unwrap_or_default();
    let timed = clock.len() == 8 && clock.split(':').all(digits)
        || time.ends_with('Z')
        || time.ends_with("+00:00");
    let behind = &text[word.span.end as usize + 1..];
    let program = behind
        .bytes()
        .take(40)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_'))
        .count();
    // `SMTP INBOUND: ` is a program's own title.
    let small = word.said.bytes().any(|b| b.is_ascii_lowercase())
        && behind.starts_with(|c: char| c.is_ascii_lowercase());
    timed && small && program > 1 && matches!(behind.as_bytes().get(program), Some(b'[' | b':'))
}

/// Whether what is around the word says that it is a host.
pub fn told(text: &str, word: Word<'_>) -> bool {
    is_log_host(text, word) || is_field(text, word) || is_received(text, word) || {
        // `client=laptop[192.0.2.7]`, as Postfix writes, and `unknown` where it has no name.
        word.after == Some('[') && has_address(text, word, "[") && !is_nobody(word.said)
    }
}

/// Whether the word is what the client called itself, said again: `250 mx.example.net Hello laptop [192.0.2.7]`.
pub fn greeted(text: &str, word: Word<'_>) -> bool {
    let before = word.text_before(text);
    ["hello ", "helo ", "ehlo ", "greets "]
        .iter()
        .any(|said| ends_with(before, said))
        || has_address(text, word, " [")
}

/// `H=(laptop) [192.0.2.7]`, `H=pc.example.net (laptop) [192.0.2.7]`, as Exim writes; `helo=<laptop>`, as Postfix does.
fn is_field(text: &str, word: Word<'_>) -> bool {
    if !matches!(word.before, Some('(' | '=' | '<')) {
        return false;
    }
    let before = word.text_before(text);
    let exim = match word.before {
        Some('(') => {
            ends_with(before, " h=(") || ends_with(before, " (") && has_address(text, word, ") [")
        }
        Some('=') => ends_with(before, " h=") && has_address(text, word, " ["),
        _ => false,
    };
    let helo = ["helo=<", "helo=", "ehlo=<", "ehlo="]
        .iter()
        .any(|said| ends_with(before, said));
    (exim || helo) && !is_nobody(word.said) && word.said.parse::<IpAddr>().is_err()
}

/// `Received: from laptop (unknown [192.0.2.7])` (RFC 5321 §4.4).
fn is_received(text: &str, word: Word<'_>) -> bool {
    (word.before, word.after) == (Some(' '), Some(' '))
        && ends_with(word.text_before(text), "from ")
        && !is_nobody(word.said)
        && word
            .text_behind(text)
            .strip_prefix(" (")
            .and_then(|inside| inside.split(')').next())
            .is_some_and(|inside| inside.contains('['))
}

/// `sasl_username=alice`, `A=plain:alice`, `user=<alice>`: who signs in, also where that is no address.
pub fn signs_in(text: &str, word: Word<'_>) -> bool {
    if !matches!(word.before, Some('=' | '<' | ':')) {
        return false;
    }
    let before = word.text_before(text);
    let exim = || {
        let mechanism = before.strip_suffix(':').and_then(|b| b.rsplit(' ').next());
        mechanism.is_some_and(|word| word.starts_with("A="))
    };
    let named = ["username=", "user=<", " user="]
        .iter()
        .any(|said| ends_with(before, said));
    (named || exim()) && word.after != Some('@') && word.said.len() > 1
}

/// Whether an IP address in brackets follows, behind these letters.
fn has_address(text: &str, word: Word<'_>, between: &str) -> bool {
    word.text_behind(text)
        .strip_prefix(between)
        .and_then(|rest| rest.split(']').next())
        .is_some_and(|inside| inside.parse::<IpAddr>().is_ok())
}

/// What stands for a name where there is none.
fn is_nobody(word: &str) -> bool {
    const NOBODY: [&str; 9] = [
        "unknown",
        "localhost",
        "host",
        "client",
        "server",
        "address",
        "ip",
        "relay",
        "from",
    ];
    NOBODY.iter().any(|one| word.eq_ignore_ascii_case(one))
}
