//! Who speaks on each line, and where what they say begins.
//!
//! Formats are countless, so nothing is looked up: [`survey`] finds in each line where a reply or command could
//! begin, [`marks`] lets those vote on what the text before them means, and [`speakers`] reads all lines with the marks
//! so learned and with SMTP's own order of turns. Lines of logs, bounces and exceptions that quote a reply are read by
//! [`quoted`]. Nothing here knows what a code means.

pub mod content;
pub mod correction;
pub mod dump;
mod echoes;
pub mod events;
pub mod formats;
pub mod grammar;
mod heard;
mod joined;
pub mod kinds;
mod mail;
pub mod marks;
mod named;
pub mod order;
pub mod page;
pub mod payload;
pub mod prefix;
pub mod quoted;
pub mod shape;
pub mod speakers;
pub mod streams;
pub mod survey;

use crate::code::{EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::pace::{Pace, at_once};
use crate::report::{Confidence, Mark};
use crate::text::{Span, lines_with_signs, without_end};

pub use correction::Correction;
pub use events::Event;

/// A text, read line by line.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Id of the recognised source format.
    pub format: &'static str,
    /// The lines with their line ends; they tile the text.
    pub lines: Vec<Span>,
    /// What is said, in the order of the conversation. A line can hold several turns, or none.
    pub turns: Vec<Turn>,
    /// How sure the reading is.
    pub confidence: Confidence,
    /// The marks that were learned, in order of appearance.
    pub marks: Vec<Mark>,
    /// Whether the lines stand in reverse order of time.
    pub newest_first: bool,
}

/// A piece of conversation on one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its line, an index into [`Reading::lines`].
    pub line: u32,
    /// What is said, without marks and line end.
    pub span: Span,
    /// What it is.
    pub piece: Piece,
    /// Which of several conversations on the same page; an odd one is shown inside the even one before it (`050 `).
    pub stream: u32,
}

/// What a turn is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A line of a reply, as it came over the wire.
    Reply(ReplyLine),
    /// The server's mark with nothing behind it; the reply stands on the next line.
    ReplyMark,
    /// The wrapped rest of a reply, without a code.
    ReplyRest,
    /// A reply that a log, bounce or exception quotes.
    Quoted(Quotation),
    /// The tool shows a reply again that stands before.
    Echo,
    /// A command.
    Command(Verb),
    /// A command that the tool shows once more, which is no second one.
    Repeated(Verb),
    /// The client's answer to an AUTH challenge.
    Answer,
    /// Something else that the client sent: an unknown command, the wrapped rest of one.
    Said,
    /// Message content.
    Content,
    /// What a tool or log tells about the connection.
    Event(Event),
}

/// A line of a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReplyLine {
    /// The code.
    pub code: ReplyCode,
    /// The enhanced status code at the start of its text.
    pub enhanced: Option<EnhancedCode>,
    /// Whether more lines of the reply follow.
    pub more: bool,
    /// Where the text begins, a byte offset into the whole text.
    pub text: u32,
    /// The command that the tool names before it.
    pub to: Option<Place>,
}

/// A quoted reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The code, or `None` where only an enhanced code is given.
    pub code: Option<ReplyCode>,
    /// The enhanced status code in the reply's text.
    pub enhanced: Option<EnhancedCode>,
    /// What it answers, where the words around tell.
    pub to: Option<Place>,
    /// Whether more lines with the same code follow.
    pub more: bool,
    /// Whether it stands in a record of a log, with a time: an event of its own.
    pub record: bool,
    /// Where the text begins, a byte offset into the whole text.
    pub text: u32,
}

/// What a tool writes before a challenge or an answer that it shows decoded.
pub const DECODED: &[u8] = b"(decoded) ";

/// How many bytes a line mostly has at least.
const LINE: usize = 32;
/// How much of all work is done once the lines are found, looked at, and read, in percent.
const FOUND: u32 = 3;
const JOINED: u32 = 5;
const LOOKED_AT: u32 = 30;
const READ: u32 = 50;

/// Reads a text line by line, with corrections.
pub fn read(text: &str, correction: &Correction) -> Reading {
    at_once(read_in_steps(text, correction, &Pace::default()))
}

/// The same in steps.
pub async fn read_in_steps(text: &str, correction: &Correction, work: &Pace<'_>) -> Reading {
    work.until(FOUND);
    let usual = text.len() / LINE + 1;
    let mut lines: Vec<Span> = Vec::with_capacity(usual);
    let mut controls = false;
    let take = |(line, signs)| {
        lines.push(line);
        controls |= signs;
    };
    work.all(lines_with_signs(text), usual, take).await;
    let chosen = correction.format.as_deref().and_then(formats::of_id);
    let format = chosen.unwrap_or_else(|| formats::recognise(text, &lines));
    work.until(JOINED);
    let joined = joined::Joined::of(text, &lines, work).await;
    work.until(LOOKED_AT);
    let spread = joined.as_ref().map(|joined| joined.spread(correction));
    let correction = spread.as_ref().unwrap_or(correction);
    let parts = joined.as_ref().map_or(&lines, |joined| &joined.pieces);
    let mut page = page::Page::new(text, parts, joined.as_ref(), format, correction, work).await;
    page.controls = controls;
    let newest_first = joined.is_none() && order::is_newest_first(&page);
    work.step(1, 1).await;
    let mut turns = if newest_first {
        let backwards: Vec<Span> = lines.iter().rev().copied().collect();
        page = page::Page::new(text, &backwards, None, format, correction, work).await;
        page.controls = controls;
        let last = lines.len() as u32 - 1;
        let turned = correction.turned(last);
        work.until(READ);
        let turns = speakers::read(&page, format, &turned, work).await;
        turns
            .into_iter()
            .map(|turn| Turn {
                line: last - turn.line,
                ..turn
            })
            .collect()
    } else {
        work.until(READ);
        speakers::read(&page, format, correction, work).await
    };
    let mut marks = if newest_first {
        Vec::new()
    } else {
        page.learned()
    };
    if let Some(joined) = &joined {
        for line in turns.iter_mut().map(|turn| &mut turn.line) {
            *line = joined.line_of(*line);
        }
        for line in marks.iter_mut().map(|mark| &mut mark.line) {
            *line = joined.line_of(*line);
        }
    }
    let said = turns.iter().any(|t| !matches!(t.piece, Piece::Event(_)));
    let told = turns.iter().any(|t| {
        matches!(
            t.piece,
            Piece::Event(
                Event::Lost
                    | Event::TlsFailed
                    | Event::GivenUp
                    | Event::NotConnected
                    | Event::AuthOk
                    | Event::AuthFailed
                    | Event::Sent
                    | Event::Refused
                    | Event::Deferred
            )
        )
    });
    Reading {
        format: formats::id(format, &page, said, told || chosen.is_some()),
        confidence: page.confidence(said, format.is_known()),
        marks,
        lines,
        turns,
        newest_first,
    }
}
