//! Line ends that are written out within a line: `\n`, `\r\n`, `<br>`.

use super::Part;
use crate::text::scan::{find_byte, find_either};

/// The line ends that are written out in a line: where each begins and ends.
pub struct LineEnds<'t> {
    line: &'t [u8],
    /// The next that is escaped, and the next that is a tag: each is looked for once, however far away it is.
    escaped: Option<Part>,
    tag: Option<Part>,
}

impl<'t> LineEnds<'t> {
    /// Those of this line.
    pub fn of(line: &'t [u8]) -> Self {
        // Most lines have neither.
        let from = find_either(line, b'\\', b'<');
        Self {
            line,
            escaped: from.and_then(|from| escaped(line, from)),
            tag: from.and_then(|from| tag(line, from)),
        }
    }

    /// The next one.
    pub fn first(&self) -> Option<Part> {
        match (self.escaped, self.tag) {
            (Some(escaped), Some(tag)) => Some(escaped.min(tag)),
            (escaped, tag) => escaped.or(tag),
        }
    }
}

impl Iterator for LineEnds<'_> {
    type Item = Part;

    /// Where the next one begins and ends.
    fn next(&mut self) -> Option<Part> {
        let first = self.first()?;
        if self.escaped == Some(first) {
            self.escaped = escaped(self.line, first.1);
        } else {
            self.tag = tag(self.line, first.1);
        }
        Some(first)
    }
}

/// The next escaped line end, at or behind `from`.
fn escaped(line: &[u8], mut from: usize) -> Option<Part> {
    loop {
        let at = from + find_byte(line.get(from..)?, b'\\')?;
        let behind = behind_escapes(line, at);
        if behind > at {
            return Some((at, behind));
        }
        from = at + 1;
    }
}

/// The next tag that ends a line, at or behind `from`.
fn tag(line: &[u8], mut from: usize) -> Option<Part> {
    loop {
        let at = from + find_byte(line.get(from..)?, b'<')?;
        if let Some(length) = tag_length(&line[at..]) {
            return Some((at, at + length));
        }
        from = at + 1;
    }
}

/// Where the escaped line end that begins here ends: `\n`, `\r\n`, `\\r\\n`; the same place where none does.
fn behind_escapes(line: &[u8], mut at: usize) -> usize {
    let letter = |at: usize, letter: u8| {
        let slashes = line[at..].iter().take(4).take_while(|b| **b == b'\\');
        let behind = at + slashes.count();
        (behind > at && line.get(behind) == Some(&letter)).then_some(behind + 1)
    };
    if let Some(behind) = letter(at, b'r') {
        at = behind;
    }
    letter(at, b'n').unwrap_or(at)
}

/// How long `<br>`, `<br/>` or `<br />` is.
fn tag_length(rest: &[u8]) -> Option<usize> {
    let name = rest.get(1..3)?;
    if !name.eq_ignore_ascii_case(b"br") {
        return None;
    }
    let behind = rest.get(3..)?.iter().take(3);
    let inside = behind.take_while(|b| matches!(b, b' ' | b'/')).count();
    (rest.get(3 + inside) == Some(&b'>')).then_some(4 + inside)
}
