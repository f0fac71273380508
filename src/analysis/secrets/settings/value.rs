//! Where a value ends.

use super::Found;

/// What opens and closes a value; word processors bend them.
pub const QUOTES: [char; 8] = ['"', '\'', '`', '“', '”', '„', '‘', '’'];

/// The value that begins at `at`, in quotation marks or up to a blank.
pub fn value(said: &str, at: usize) -> Found {
    let rest = said.get(at..).unwrap_or_default();
    let rest = rest.trim_start();
    let at = said.len() - rest.len();
    if let Some(opened) = escaped(rest) {
        let inner = rest.get(opened.len()..).unwrap_or_default();
        let start = at + opened.len();
        return (start, start + inner.find(opened).unwrap_or(inner.len()));
    }
    let (at, rest) = within_prefix(at, rest);
    if let Some(quote) = rest.chars().next().filter(|sign| QUOTES.contains(sign)) {
        let inner = rest.trim_start_matches(quote);
        // Two are an empty value, unless it follows; more are Python's or too many.
        let two = rest.len() - inner.len() == 2 * quote.len_utf8();
        let empty = two && !inner.starts_with(|c| char::is_ascii_alphanumeric(&c));
        let inner = if empty {
            rest.get(quote.len_utf8()..).unwrap_or_default()
        } else {
            inner
        };
        let start = at + rest.len() - inner.len();
        return (start, start + closes(inner, quote));
    }
    let end = rest
        .find([' ', '\t', '\r', '\n', ',', ';', ')'])
        .unwrap_or(rest.len());
    let end = if in_fours(rest) { FOURS } else { end };
    (at, at + end)
}

/// A quotation mark as JSON within JSON has it: `\"`.
fn escaped(rest: &str) -> Option<&str> {
    let slashes = rest.bytes().take_while(|b| *b == b'\\').count();
    let quote = rest.as_bytes().get(slashes)?;
    (slashes > 0 && matches!(quote, b'"' | b'\''))
        .then(|| rest.get(..=slashes))
        .flatten()
}

/// Without the letter that programs write before a quotation mark: `b'…'`, `@"…"`.
fn within_prefix(at: usize, rest: &str) -> (usize, &str) {
    match rest.as_bytes() {
        [b'b' | b'r' | b'u' | b'B' | b'@' | b'L', b'"' | b'\'', ..] => {
            (at + 1, rest.get(1..).unwrap_or_default())
        }
        _ => (at, rest),
    }
}

/// Where what was opened by this quotation mark is closed, by one that no backslash takes away.
fn closes(inner: &str, quote: char) -> usize {
    let closes = |sign| sign == quote || !quote.is_ascii() && QUOTES.contains(&sign);
    let bytes = inner.as_bytes();
    let taken = |at: usize| {
        let before = bytes.get(..at).unwrap_or_default();
        before.iter().rev().take_while(|b| **b == b'\\').count() % 2 == 1
    };
    let mut signs = inner.match_indices(closes).map(|(at, _)| at);
    let first = signs.next().unwrap_or(inner.len());
    if !taken(first) {
        return first;
    }
    signs.find(|at| !taken(*at)).unwrap_or(first)
}

/// The value that begins at `start` and nothing stands behind: whatever signs it has, but for what ends it in all settings.
pub fn whole(said: &str, start: usize) -> Option<Found> {
    let rest = said.get(start..)?.trim_end().trim_end_matches([';', ',']);
    if rest.contains(char::is_whitespace) || rest.len() > 200 {
        return None;
    }
    Some((start, start + before_another(rest).len()))
}

/// What stands before another setting that follows: `x` of `x;Server=y` and of `x&port=25`.
pub fn before_another(value: &str) -> &str {
    let another = |at: &usize| {
        let behind = value.as_bytes().get(at + 1..).unwrap_or_default();
        let part = |b: &&u8| b.is_ascii_alphabetic() || **b == b'_';
        let name = behind.iter().take(LONGEST_NAME).take_while(part).count();
        name > 1 && behind.get(name) == Some(&b'=')
    };
    let mut signs = value.match_indices([';', ',', '&']).map(|(at, _)| at);
    let end = signs.find(another).unwrap_or(value.len());
    value.get(..end).unwrap_or(value)
}

/// How long the name of a setting is at most.
const LONGEST_NAME: usize = 32;

/// The length of a password for one program, as Google shows it: `abcd efgh ijkl mnop`.
const FOURS: usize = 19;

/// Whether four words of four small letters stand here.
pub fn in_fours(rest: &str) -> bool {
    let whole = rest.as_bytes().get(..FOURS);
    let ends = !matches!(rest.as_bytes().get(FOURS), Some(byte) if byte.is_ascii_alphanumeric());
    let of_fours = |(at, byte): (usize, &u8)| match at % 5 {
        4 => *byte == b' ',
        _ => byte.is_ascii_lowercase(),
    };
    ends && whole.is_some_and(|whole| whole.iter().enumerate().all(of_fours))
}
