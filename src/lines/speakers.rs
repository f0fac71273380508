//! Reads the lines with the marks that were learned and the order of turns that SMTP has.

mod answer;
mod judge;
mod message;
mod row;
mod take;
mod unmarked;

use super::content;
use super::correction::Correction;
use super::events::{self, Asides, Event};
use super::formats::Format;
use super::marks::Side;
use super::page::Page;
use super::quoted::{Memory, Quoter};
use super::survey::Hint;
use super::{Piece, Turn};
use crate::code::ReplyCode;
use crate::pace::{Pace, STEP};
use crate::text::Span;

/// What the reader remembers of one conversation.
#[derive(Clone, Copy)]
struct Ear {
    /// The reply whose last line is still to come.
    open: Option<ReplyCode>,
    /// Whether an AUTH challenge waits for its answer.
    challenged: bool,
    /// The line of the last turn, and whose it was.
    last: Option<(usize, Side)>,
    /// Whether the last turn ended in the middle: a mark, or a code without text.
    torn: bool,
    /// Whether the last command was EHLO, so that keywords may come.
    hello: bool,
    /// Whether the last turn is a row of a hex dump, which may go on in the next one.
    dumped: bool,
    /// Whether AUTH was the last command, and no reply to it was shown: answers may follow without their challenges.
    signs_in: bool,
}

const DEAF: Ear = Ear {
    open: None,
    challenged: false,
    last: None,
    torn: false,
    hello: false,
    dumped: false,
    signs_in: false,
};

/// The state of the reading.
struct Reader<'p, 't> {
    page: &'p Page<'t>,
    format: &'p Format,
    correction: &'p Correction,
    turns: Vec<Turn>,
    ears: Vec<Ear>,
    memory: Memory,
    dots: content::Dots,
    /// Whether nothing further is to be told of TLS.
    tls_told: bool,
}

/// Everything that is said, in order.
pub async fn read(
    page: &Page<'_>,
    format: &Format,
    correction: &Correction,
    work: &Pace<'_>,
) -> Vec<Turn> {
    let mut reader = Reader {
        page,
        format,
        correction,
        turns: Vec::with_capacity(page.lines.len()),
        ears: vec![DEAF; page.streams()],
        memory: Memory::default(),
        dots: content::Dots::of(page),
        tls_told: !format.tells_of_tls(),
    };
    let mut index = 0;
    let all = page.lines.len();
    while index < all {
        let behind = all.min(index + STEP);
        while index < behind {
            index = reader.read_line(index);
        }
        work.step(index, all).await;
    }
    reader.turns
}

impl Reader<'_, '_> {
    /// Reads a line, or several where they belong together, and returns the next one.
    fn read_line(&mut self, index: usize) -> usize {
        let page = self.page;
        let line = page.line(index);
        if line.iter().all(u8::is_ascii_whitespace) {
            return index + 1;
        }
        let look = &page.looks[index];
        let stream = page.stream(index);
        let ear = &self.ears[stream];
        if let Some(role) = self.correction.role(index) {
            return self.take_corrected(index, role, stream);
        }
        if self.format.is_noise(line) {
            return self.read_quotation(index, stream);
        }
        if self.is_logged_twice(index) {
            return self.take_repetition(index, stream);
        }
        if self.memory.announced(index).is_some()
            && matches!(look.hint, Hint::Reply(_))
            && (look.kind.is_bare() || page.one_sided)
        {
            return self.read_quotation(index, stream);
        }
        if ear.dumped
            && let Some(at) = self.further_row(index, stream)
        {
            return self.take_row(index, at, stream);
        }
        if ear.challenged
            && let Some(at) = self.answering_row(index, stream)
        {
            return self.take_answering_row(index, at, stream);
        }
        let marked_reply = matches!(look.hint, Hint::Reply(_)) && !look.kind.is_bare();
        if ear.hello && !marked_reply && self.is_keyword_row(index, stream) {
            self.push(index, page.payload(index, 0), Piece::ReplyRest, stream);
            self.ears[stream].last = Some((index, Side::Server));
            return index + 1;
        }
        if look.hint != Hint::Nothing {
            let bare = look.kind.is_bare();
            let side = page.marks.side(look.kind);
            match (look.hint, side) {
                (Hint::Reply(_) | Hint::Named(..), Some(Side::Server | Side::Either))
                    if self.may_be_reply(index, bare, stream) =>
                {
                    return self.take_reply(index, stream);
                }
                (Hint::Command(command), Some(Side::Client | Side::Either))
                    if self.may_be_command(index, bare, command.sure, stream) =>
                {
                    return self.take_command(index, command.verb, stream);
                }
                (Hint::Reply(_), Some(Side::Client)) if !bare => {
                    return self.take_client_line(index, look.at as usize, stream);
                }
                (Hint::Command(command), Some(Side::Server)) if bare && command.sure => {
                    return self.take_command(index, command.verb, stream);
                }
                _ => {}
            }
        }
        match page.mark(index) {
            Some((Side::Server, at)) if !look.nested || self.ears[stream].open.is_some() => {
                self.take_server_line(index, at, stream)
            }
            Some((Side::Client, at)) => self.take_client_line(index, at, stream),
            Some((Side::Either, at)) if self.ears[stream].challenged => {
                self.take_client_line(index, at, stream)
            }
            _ => self.take_unmarked(index, stream),
        }
    }

    /// A line outside the conversation: it may quote a reply, or tell about the connection.
    fn read_quotation(&mut self, index: usize, stream: usize) -> usize {
        let asides = Asides::of(self.page.line(index));
        let taken = Quoter {
            page: self.page,
            format: self.format,
            memory: &mut self.memory,
            turns: &mut self.turns,
            stream: stream as u32,
        }
        .read(index, asides);
        if taken > 0 {
            if let Some(turn) = self.turns.last()
                && matches!(turn.piece, Piece::Quoted(_))
            {
                self.ears[stream].challenged = false;
            }
            let whole = self.page.lines[index];
            for event in events::recorded(asides) {
                self.turns.push(Turn {
                    line: index as u32,
                    span: whole,
                    piece: Piece::Event(event),
                    stream: stream as u32,
                });
            }
            return index + taken;
        }
        if let Some((at, head)) = self.begins_late(index) {
            return self.take_head(index, at, (head, None), stream);
        }
        self.take_events(index, stream, asides)
    }

    fn read_event(&mut self, index: usize, stream: usize) -> usize {
        self.take_events(index, stream, Asides::of(self.page.line(index)))
    }

    fn take_events(&mut self, index: usize, stream: usize, asides: Asides) -> usize {
        if asides.is_silent() {
            return index + 1;
        }
        let line = self.page.line(index);
        for event in events::told(line, asides) {
            // Sign-ins fail in other protocols, too.
            let of_mail = || {
                let last = self.turns.last().map_or(index, |turn| turn.line as usize);
                events::names_mail(line) || events::names_mail(self.page.line(last))
            };
            if event == Event::AuthFailed && !self.page.evident && !of_mail() {
                continue;
            }
            self.push(index, self.page.lines[index], Piece::Event(event), stream);
            if event == Event::Connecting {
                self.ears[stream] = DEAF;
            }
        }
        index + 1
    }

    fn push(&mut self, index: usize, span: Span, piece: Piece, stream: usize) {
        self.turns.push(Turn {
            line: index as u32,
            span,
            piece,
            stream: stream as u32,
        });
        if !self.tls_told && self.format.marks_tls(self.page.line(index)) {
            self.tls_told = true;
            self.turns.push(Turn {
                line: index as u32,
                span,
                piece: Piece::Event(Event::Tls),
                stream: stream as u32,
            });
        }
    }
}
