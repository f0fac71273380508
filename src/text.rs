//! What was pasted, as bytes: spans, lines and phrases. Knows nothing of SMTP.

pub mod letters;
pub mod phrases;
pub mod scan;

/// A byte range of the pasted text. Both ends stand on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte behind the last.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to `end`, in bytes.
    pub const fn new(start: usize, end: usize) -> Self {
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    /// How many bytes it covers.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The part of `text` that it covers; empty where it does not fit.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }

    /// Its bytes, for which no character's boundary is asked for.
    #[inline]
    pub fn bytes(self, text: &str) -> &[u8] {
        let bytes = text.as_bytes().get(self.start as usize..self.end as usize);
        bytes.unwrap_or_default()
    }
}

/// The lines of `text` with their line ends, in order; joined they give `text` back.
///
/// A line ends at LF, CRLF or a lone CR. The empty text has no line.
pub fn lines(text: &str) -> impl Iterator<Item = Span> + '_ {
    let bytes = text.as_bytes();
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= bytes.len() {
            return None;
        }
        let rest = &bytes[start..];
        let end = match line_end(rest) {
            Some(at) if rest[at] == b'\r' && rest.get(at + 1) == Some(&b'\n') => start + at + 2,
            Some(at) => start + at + 1,
            None => bytes.len(),
        };
        let span = Span::new(start, end);
        start = end;
        Some(span)
    })
}

/// Where the first LF or CR stands.
fn line_end(bytes: &[u8]) -> Option<usize> {
    let is_end = |b: &u8| matches!(b, b'\n' | b'\r');
    let mut at = 0;
    // Eight bytes at a time, as long as none of them is below 16.
    while let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let eight = u64::from_le_bytes(*eight);
        let low = eight.wrapping_sub(0x1010_1010_1010_1010) & !eight & 0x8080_8080_8080_8080;
        if low != 0 {
            let skipped = at + (low.trailing_zeros() / 8) as usize;
            // The lowest that is marked is below 16 for sure; a tab is, too.
            if is_end(&bytes[skipped]) {
                return Some(skipped);
            }
            at = skipped + 1;
        } else {
            at += 8;
        }
    }
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().position(is_end).map(|found| at + found)
}

/// The text without white space at its start: most begin with none, which the standard library takes long to find.
#[inline]
pub fn trim_start(text: &str) -> &str {
    match text.as_bytes().first() {
        Some(b'!'..=b'~') => text,
        _ => text.trim_start(),
    }
}

/// The line without its line end.
pub fn without_end(text: &str, line: Span) -> Span {
    let mut said = line.bytes(text);
    while let [rest @ .., b'\r' | b'\n'] = said {
        said = rest;
    }
    Span {
        start: line.start,
        end: line.start + said.len() as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_lf_crlf_and_lone_cr() {
        let text = "a\nb\r\nc\rd\r\r\n\ne";
        let parts: Vec<_> = lines(text).map(|l| l.of(text)).collect();
        assert_eq!(parts, ["a\n", "b\r\n", "c\r", "d\r", "\r\n", "\n", "e"]);
        assert_eq!(lines("").count(), 0);
        for length in 0..40 {
            let text = ["é\t".repeat(length), "\t".repeat(length), "x\ry".into()].concat();
            assert_eq!(lines(&text).next().map(Span::len), Some(text.len() - 1));
        }
    }

    #[test]
    fn white_space_at_the_start_is_cut_off() {
        for text in ["", "x ", " x", "\u{b}\u{a0} x", "é", "~", "\u{1}"] {
            assert_eq!(trim_start(text), text.trim_start());
        }
    }

    #[test]
    fn the_end_of_a_line_is_cut_off() {
        let text = "250 ok\r\n";
        let span = lines(text).next().unwrap();
        assert_eq!(without_end(text, span).of(text), "250 ok");
    }
}
