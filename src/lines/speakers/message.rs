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
        let mut string = None;
        while index < region.end {
            let begins = content::start_of(self.page, region, index);
            // A string that a console wrapped goes on until it closes.
            let goes_on = string.filter(|_| begins.is_none() && self.page.mark(index).is_none());
            let line = self.page.line(index);
            string = match begins {
                Some(start) if region.marked => opening_quote(line, start),
                _ => goes_on,
            };
            string = string.filter(|quote| line.last() != Some(quote));
            if let Some(start) = begins.or(goes_on.map(|_| 0)) {
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

/// The quotation mark that opens the string which begins here.
fn opening_quote(line: &[u8], start: usize) -> Option<u8> {
    let before = *line.get(start.checked_sub(1)?)?;
    matches!(before, b'\'' | b'"').then_some(before)
}
