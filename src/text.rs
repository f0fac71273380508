//! What was pasted, as bytes: spans, lines and phrases. Knows nothing of SMTP.

pub mod phrases;

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
        let end = match rest.iter().position(|b| matches!(b, b'\n' | b'\r')) {
            Some(at) if rest[at] == b'\r' && rest.get(at + 1) == Some(&b'\n') => start + at + 2,
            Some(at) => start + at + 1,
            None => bytes.len(),
        };
        let span = Span::new(start, end);
        start = end;
        Some(span)
    })
}

/// The line without its line end.
pub fn without_end(text: &str, line: Span) -> Span {
    let trimmed = line.of(text).trim_end_matches(['\r', '\n']);
    Span {
        start: line.start,
        end: line.start + trimmed.len() as u32,
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
    }

    #[test]
    fn the_end_of_a_line_is_cut_off() {
        let text = "250 ok\r\n";
        let span = lines(text).next().unwrap();
        assert_eq!(without_end(text, span).of(text), "250 ok");
    }
}
