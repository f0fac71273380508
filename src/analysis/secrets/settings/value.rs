//! Where a value ends.

use super::Found;

/// What opens and closes a value; word processors bend them.
pub const QUOTES: [char; 8] = ['"', '\'', '`', '“', '”', '„', '‘', '’'];

/// The value that begins at `at`, in quotation marks or up to a blank.
pub fn value(said: &str, at: usize) -> Found {
    let rest = said.get(at..).unwrap_or_default();
    let at = at + (rest.len() - rest.trim_start().len());
    let rest = said.get(at..).unwrap_or_default();
    if let Some(quote) = rest.chars().next().filter(|sign| QUOTES.contains(sign)) {
        let inner = rest.trim_start_matches(quote);
        // Two are an empty value, unless it follows; more are Python's or too many.
        let two = rest.len() - inner.len() == 2 * quote.len_utf8();
        let empty = two && !inner.starts_with(|c| char::is_ascii_alphanumeric(&c));
        let inner = if empty {
            &rest[quote.len_utf8()..]
        } else {
            inner
        };
        let closes = |sign| sign == quote || !quote.is_ascii() && QUOTES.contains(&sign);
        let start = at + rest.len() - inner.len();
        return (start, start + inner.find(closes).unwrap_or(inner.len()));
    }
    let end = rest
        .find([' ', '\t', '\r', '\n', ',', ';', ')'])
        .unwrap_or(rest.len());
    let end = if in_fours(rest) { FOURS } else { end };
    (at, at + end)
}

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
