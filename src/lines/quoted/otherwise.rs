//! What begins a line that is no rest of the reply above.

use super::find;
use crate::lines::prefix::contains;

/// Whether a reply of its own stands behind the address that begins the line, as in a list of recipients: `bob@example.com: 550 5.1.1 …`.
pub fn begins_another(said: &[u8]) -> bool {
    let word = said.iter().take_while(|b| !b.is_ascii_whitespace()).count();
    let named = said[..word].ends_with(b":") && said[..word].contains(&b'@');
    named && find::first(said, word).is_some()
}

/// A stack frame, a field, a separator, another recipient: not the rest of a sentence.
pub fn starts_something_else(said: &[u8]) -> bool {
    const STARTS: [&[u8]; 22] = [
        b"at ",
        b"At ",
        b"File ",
        b"Traceback",
        b"Caused by",
        b"--",
        b"==",
        b"***",
        b"}",
        b"{",
        b"]",
        b"from ",
        b"nested exception",
        b"Giving up",
        b"During handling",
        b"<",
        b"(0x",
        b"#",
        b"```",
        b"During ",
        b"raise ",
        b")",
    ];
    if STARTS.iter().any(|s| said.starts_with(s)) {
        return true;
    }
    // `/path/file.rb:110:in`, `Field: value`, `key: value,`, `key=value`.
    if said.starts_with(b"/") && contains(said, b":in ") {
        return true;
    }
    let word = said
        .iter()
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        .count();
    let behind = said.get(word + 1);
    word > 2
        && match said.get(word) {
            Some(b':') => behind.is_none_or(|b| matches!(b, b' ' | b'\t')),
            Some(b'=') => behind.is_some_and(u8::is_ascii_alphanumeric),
            _ => false,
        }
}
