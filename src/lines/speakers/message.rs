//! Takes in message content, and what stands between its lines.

use super::Reader;
use crate::command::Verb;
use crate::lines::Piece;
use crate::lines::content::{self, Region};
use crate::lines::survey::Hint;
use crate::text::Span;

impl Reader<'_, '_> {
    pub(super) fn take_content(&mut self, first: usize, region: &Region, stream: usize) -> usize {
        let mut index = first;
        let dot = region.dot;
        if region.bare {
            let titled = |above| content::behind_title(self.page, above, first);
            match self.behind_title(first) {
                Some(begins) if begins < region.end => index = begins,
                // The server's title follows, as above the 354: the content is not shown.
                None if !dot && first.checked_sub(1).and_then(titled).is_some() => {
                    index = region.end;
                }
                _ => {}
            }
        }
        while index < region.end {
            if let Some(start) = content::start_of(self.page, region, index) {
                let span = self.page.payload(index, start);
                let whole = Span {
                    start: span.start,
                    end: self.page.lines[index].end,
                };
                self.push(index, whole, Piece::Content, stream);
            } else if !self.page.is_blank(index) {
                if !dot {
                    // Where the content is not shown, the tool may tell what became of it.
                    index = self.read_quotation(index, stream);
                    continue;
                }
                self.read_event(index, stream);
            }
            index += 1;
        }
        if dot
            && matches!(self.page.looks.get(index).map(|l| l.hint), Some(Hint::Command(c)) if c.verb == Verb::Dot)
        {
            return self.take_command(index, Verb::Dot, stream);
        }
        index
    }

    /// Where content begins behind a title like that of the command which it follows.
    fn behind_title(&self, first: usize) -> Option<usize> {
        let command = self.turns.iter().rev().take(3);
        let command = command
            .filter(|turn| matches!(turn.piece, Piece::Command(_)))
            .map(|turn| turn.line as usize)
            .next()?;
        content::behind_title(self.page, command, first)
    }
}
