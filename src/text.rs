//! What was pasted, as bytes: spans, lines and phrases. Knows nothing of SMTP.

pub mod base64;
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
    lines_with_signs(text).map(|(line, _)| line)
}

/// The same, and whether a byte below the blank stands in the line, besides its end.
pub fn lines_with_signs(text: &str) -> impl Iterator<Item = (Span, bool)> + '_ {
    let bytes = text.as_bytes();
    // What is still to be read, eight bytes at a time; where the next eight begin, and which of the last are below the blank.
    let mut rest = bytes;
    let (mut start, mut next, mut low) = (0, 0, 0_u64);
    std::iter::from_fn(move || {
        let mut signs = false;
        loop {
            while low == 0 {
                let eight = match rest.split_first_chunk() {
                    Some((eight, behind)) => {
                        rest = behind;
                        u64::from_le_bytes(*eight)
                    }
                    None if rest.is_empty() => {
                        let last = Span::new(start, bytes.len());
                        start = bytes.len();
                        return (!last.is_empty()).then_some((last, signs));
                    }
                    None => {
                        rest = &[];
                        // Nothing stands behind the last byte, which is not below the blank.
                        scan::eight(bytes, next) | u64::MAX << (8 * (bytes.len() - next))
                    }
                };
                low = eight.wrapping_sub(scan::each(b' ')) & !eight & scan::each(0x80);
                next += 8;
            }
            let at = next - 8 + (low.trailing_zeros() / 8) as usize;
            low &= low - 1;
            let end = match bytes.get(at..) {
                // Of a CRLF.
                _ if at < start => continue,
                Some([b'\r', b'\n', ..]) => at + 2,
                Some([b'\n' | b'\r', ..]) => at + 1,
                behind => {
                    signs |= matches!(behind, Some([..b' ', ..]));
                    continue;
                }
            };
            let line = Span::new(start, end);
            start = end;
            return Some((line, signs));
        }
    })
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
    let (start, mut end) = (line.start as usize, line.end as usize);
    while end > start && matches!(text.as_bytes().get(end - 1), Some(b'\r' | b'\n')) {
        end -= 1;
    }
    Span::new(start, end)
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
