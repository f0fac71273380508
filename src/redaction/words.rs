//! A text in parts, and the words of a part.

use core::net::IpAddr;
use core::ops::Range;

use crate::text::Span;
use crate::text::letters::is_letter_or_digit;

/// So many bytes are looked through in one step.
const PART: usize = 32_768;

/// The text in parts of whole lines.
pub fn parts(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= bytes.len() {
            return None;
        }
        let least = bytes.len().min(start + PART);
        let rest = bytes[least..].iter().position(|&b| b == b'\n');
        let end = rest.map_or(bytes.len(), |rest| least + rest + 1);
        let part = start..end;
        start = end;
        Some(part)
    })
}

/// A word of letters, digits, dots, hyphens and colons.
#[derive(Clone, Copy)]
pub struct Word<'t> {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub said: &'t str,
    /// The letter right before it, but for the second of two slashes: those begin an address of the web, one a path.
    pub before: Option<char>,
    /// The letter right behind it.
    pub after: Option<char>,
}

impl Word<'_> {
    /// Whether it is no part of a longer word with letters beyond ASCII.
    pub fn is_whole(self) -> bool {
        let letter = |c: Option<char>| c.is_some_and(is_letter_or_digit);
        !letter(self.before) && !letter(self.after)
    }

    /// The text right before it, as far as it is of interest.
    pub fn text_before(self, text: &str) -> &str {
        let end = self.span.start as usize;
        &text[text.floor_char_boundary(end.saturating_sub(32))..end]
    }

    /// The text right behind it, likewise.
    pub fn text_behind(self, text: &str) -> &str {
        let start = self.span.end as usize;
        &text[start..text.floor_char_boundary(text.len().min(start + 96))]
    }
}

/// Whether a text ends with this one, in any case of its letters.
pub fn ends_with(text: &str, end: &str) -> bool {
    let at = text.len().checked_sub(end.len());
    at.is_some_and(|at| text.as_bytes()[at..].eq_ignore_ascii_case(end.as_bytes()))
}

/// Every word in a part of the text.
pub fn words<'t>(text: &'t str, part: Range<usize>, add: &mut dyn FnMut(Word<'t>)) {
    let bytes = text.as_bytes();
    let inside = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
    let mut at = part.start;
    while at < part.end {
        if !inside(bytes[at]) {
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len() && inside(bytes[at]) {
            at += 1;
        }
        // An IPv6 address goes on behind colons.
        let mut end = at;
        let hex = |b: u8| b.is_ascii_hexdigit() || matches!(b, b':' | b'.');
        if bytes[start..end].iter().all(|&b| hex(b)) && bytes.get(end) == Some(&b':') {
            let long = start
                + bytes[start..]
                    .iter()
                    .take(46)
                    .take_while(|&&b| hex(b))
                    .count();
            if text[start..long].parse::<IpAddr>().is_ok() {
                end = long;
                at = long;
            }
        }
        while end > start && matches!(bytes[end - 1], b'.' | b'-') {
            end -= 1;
        }
        let mut begin = start;
        while begin < end && matches!(bytes[begin], b'.' | b'-') {
            begin += 1;
        }
        // A reply code and its hyphen, then the word.
        if let [b'2'..=b'5', b'0'..=b'9', b'0'..=b'9', b'-', _, ..] = bytes[begin..end] {
            begin += 4;
        }
        // A port behind a fifth dot.
        if bytes[begin..end]
            .iter()
            .all(|b| b.is_ascii_digit() || *b == b'.')
            && let Some((address, _)) = text[begin..end].rsplit_once('.')
            && address.parse::<IpAddr>().is_ok()
        {
            end = begin + address.len();
        }
        if begin < end {
            let before = text[..begin].chars().next_back();
            add(Word {
                span: Span::new(begin, end),
                said: &text[begin..end],
                before: before.filter(|_| !text[..begin].ends_with("//")),
                after: text[end..].chars().next(),
            });
        }
    }
}
