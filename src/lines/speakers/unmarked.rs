//! Takes in a line without a mark of its own, by what stands around it.

use super::{DEAF, Ear, Reader};
use crate::lines::marks::Side;
use crate::lines::survey::Hint;
use crate::lines::{Piece, events, quoted};

impl Reader<'_, '_> {
    pub(super) fn take_unmarked(&mut self, index: usize, stream: usize) -> usize {
        let page = self.page;
        let ear = self.ears[stream];
        let line = page.line(index);
        let start = line.iter().take_while(|b| b.is_ascii_whitespace()).count();
        let span = || page.payload(index, start);
        if line
            .get(start..)
            .is_some_and(|said| said.starts_with(b"// "))
        {
            // What somebody remarks on a session is nobody's answer.
            return self.read_quotation(index, stream);
        }
        if self.is_broken_argument(index, start) {
            return self.take_rest_of_answer(index, span(), stream);
        }
        if let Some(at) = self.unasked_answer(index, start, stream) {
            return self.take_unasked(index, at, stream);
        }
        if (ear.challenged || ear.signs_in)
            && let Some(at) = masked(line)
        {
            // A mark of its own for what was taken out.
            return self.take_unasked(index, at, stream);
        }
        if self.is_broken_answer(index, start) {
            return self.take_rest_of_answer(index, span(), stream);
        }
        if self.is_torn_off(index, stream) {
            return self.take_torn_off(index, start, stream);
        }
        let behind_reply = index > 0
            && ear.last == Some((index - 1, Side::Server))
            && page.looks[index].hint == Hint::Nothing;
        if behind_reply && self.is_reflowed(index, start) {
            self.push(index, span(), Piece::ReplyRest, stream);
            self.ears[stream].last = Some((index, Side::Server));
            return index + 1;
        }
        // Below what was said, as documents wrap it, or where the tool does so.
        let below = ear
            .last
            .is_some_and(|(last, _)| start >= 3 && page.looks[last].at as usize == start);
        // What has a code of its own is no rest.
        let below = below && page.looks[index].coded.is_none();
        let folded = self.is_folded(index);
        let indented = below || line.starts_with(b"    ") && self.format.indents_rest;
        if ear.last.is_some_and(|(last, _)| last + 1 == index)
            && page.looks[index].hint == Hint::Nothing
            && (indented && page.marks.any || self.is_wrapped(index) || folded)
            && !quoted::wrap::is_record(line)
        {
            let server = ear.last.is_some_and(|(_, side)| side == Side::Server);
            if !server && is_sentence(&line[start..]) {
                return self.read_quotation(index, stream);
            }
            // The plus is the page's.
            let span = if folded {
                page.payload(index, 1)
            } else {
                span()
            };
            self.push(
                index,
                span,
                if server {
                    Piece::ReplyRest
                } else {
                    Piece::Said
                },
                stream,
            );
            self.ears[stream].last = ear.last.map(|(_, side)| (index, side));
            return index + 1;
        }
        let bare_dialogue = !page.marks.client_marked && page.evident && ear.last.is_some();
        if bare_dialogue && let Some(head) = self.odd_reply(index, start, stream) {
            return self.take_head(index, start, (head, None), stream);
        }
        if ear.last.is_some_and(|(_, side)| side == Side::Server) && self.is_misspelt(index) {
            self.push(index, span(), Piece::Said, stream);
            self.ears[stream] = Ear {
                last: Some((index, Side::Client)),
                ..DEAF
            };
            return index + 1;
        }
        if bare_dialogue && ear.challenged && !self.format.is_noise(line) {
            let told = events::told(line, events::Asides::of(line)).next();
            let timed = page.behind_numbers(index);
            if told.is_none()
                && !looks_like_prompt(line)
                && !is_rule(line)
                && !line.trim_ascii_end().ends_with(b":")
                && (timed.is_some() || !quoted::wrap::is_record(line))
            {
                let span = timed.map_or_else(span, |start| page.payload(index, start));
                return self.take_answer(index, span, stream);
            }
        }
        self.read_quotation(index, stream)
    }

    /// Whether the line is what was torn off the one above, whose text is missing. In a log each record begins anew.
    fn is_torn_off(&self, index: usize, stream: usize) -> bool {
        let ear = self.ears[stream];
        let line = self.page.line(index);
        ear.torn
            && ear.last.is_some_and(|(last, _)| last + 1 == index)
            && !self.sums_up(line)
            && !quoted::wrap::is_record(line)
    }

    fn take_torn_off(&mut self, index: usize, start: usize, stream: usize) -> usize {
        let server = self.ears[stream]
            .last
            .is_some_and(|(_, side)| side == Side::Server);
        let piece = if server {
            Piece::ReplyRest
        } else {
            Piece::Said
        };
        self.push(index, self.page.payload(index, start), piece, stream);
        let ear = &mut self.ears[stream];
        ear.torn = false;
        ear.last = ear.last.map(|(_, side)| (index, side));
        index + 1
    }

    /// Whether the tool says at the end of the line which code came, where nothing but the code did.
    fn sums_up(&self, line: &[u8]) -> bool {
        let code = self.turns.last().and_then(|turn| match turn.piece {
            Piece::Reply(reply) => Some(reply.code.digits()),
            _ => None,
        });
        let before = code.and_then(|code| line.trim_ascii_end().strip_suffix(&code));
        before.is_some_and(|before| before.ends_with(b": "))
    }
}

/// Words in small letters, three in a row: the tool's own remark, no rest of a command.
fn is_sentence(said: &[u8]) -> bool {
    let words = said.split(u8::is_ascii_whitespace).take(3);
    words.clone().count() == 3 && words.flatten().all(u8::is_ascii_lowercase)
}

/// Where the stars begin that stand for all that was said on the line.
fn masked(line: &[u8]) -> Option<usize> {
    let said = line.trim_ascii_end();
    let said = said.strip_suffix(b"\\r\\n").unwrap_or(said);
    let stars = said.iter().rev().take_while(|b| **b == b'*').count();
    let at = said.len() - stars;
    (stars > 3 && said[..at].ends_with(b"> ")).then_some(at)
}

/// What a page is divided by: the edge of a fence, or a line across it.
fn is_rule(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    line.starts_with(b"```") || line.len() >= 3 && line.iter().all(|b| *b == b'-')
}

/// A shell's prompt.
fn looks_like_prompt(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    line.starts_with(b"$ ")
        || line.starts_with(b"# ")
        || line.starts_with(b"% ")
        || line.starts_with(b"C:\\")
}
