//! A line, or as much of a long one as is looked at at once, and the lines around it.

use super::{Signed, at};
use crate::text::Span;

/// As much of a line as is looked at at once, and how much of that again with what follows.
pub const LONGEST: usize = 4000;
pub const AGAIN: usize = 400;
/// How much of the lines around it may be looked at.
const AROUND: usize = 1500;
/// And how many.
const LINES: usize = 12;

/// Where secrets are looked for.
pub struct Place<'t> {
    /// What stands there, without a line end.
    pub said: &'t str,
    /// The same in small letters.
    pub lower: String,
    /// The same as what stands there, and some lines below.
    pub beyond: &'t str,
    /// Some lines above.
    pub above: &'t str,
    /// Which signs are there.
    pub signed: Signed,
    /// Whether the line begins here.
    pub begins: bool,
}

impl<'t> Place<'t> {
    /// What stands in this span of the line with this number.
    pub fn new(text: &'t str, lines: &[Span], index: usize, span: Span, signed: Signed) -> Self {
        let said = span.of(text);
        let line = lines.get(index).copied().unwrap_or_default();
        let before = lines.get(..index).unwrap_or_default();
        let near = |above: &&Span| (line.start - above.start) as usize <= AROUND;
        let first = before.iter().rev().take(LINES).take_while(near).last();
        let above = Span {
            start: first.map_or(line.start, |first| first.start),
            end: line.start,
        };
        let behind = lines.get(index + 1..).unwrap_or_default();
        let near = |below: &&Span| (below.end - line.end) as usize <= AROUND;
        let last = behind.iter().take(LINES).take_while(near).last();
        let whole = span.end + 2 >= line.end;
        let beyond = Span {
            start: span.start,
            end: last.filter(|_| whole).map_or(span.end, |last| last.end),
        };
        Self {
            said,
            lower: said.to_ascii_lowercase(),
            beyond: beyond.of(text),
            above: above.of(text),
            signed,
            begins: span.start == line.start,
        }
    }

    /// The lines below, as places in what is [`beyond`](Self::beyond).
    pub fn below(&self) -> impl Iterator<Item = Span> + '_ {
        let mut from = self.said.len();
        std::iter::from_fn(move || {
            let rest = self.beyond.get(from..)?;
            let start = from + rest.find('\n')? + 1;
            let line = self.beyond.get(start..)?.split(['\r', '\n']).next()?;
            from = start + line.len();
            Some(Span::new(start, from))
        })
    }

    /// Whether it goes on with a command that begins above and has this word in its first line, in small letters.
    pub fn goes_on_with(&self, command: &str) -> bool {
        let above = self.above.lines().rev();
        let joined = |line: &&str| line.trim_end().ends_with(['\\', '^', '`', ',']);
        let mut above = above.take_while(joined);
        above.any(|line| at(line, command).is_some())
    }
}
