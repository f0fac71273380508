//! Replies that a log, a bounce or an exception quotes: the commonest paste of all.

pub mod find;
pub mod step;
pub mod wrap;

use super::formats::Format;
use super::page::Page;
use super::survey::Hint;
use super::{Piece, Quotation, Turn};
use crate::code::{EnhancedCode, ReplyCode};
use crate::command::Place;
use crate::text::Span;
use find::Found;
use wrap::{Open, Rest};

/// What was said lately, to tell a tool's repetition from a new reply.
#[derive(Default)]
pub struct Memory {
    recent: [Option<Heard>; 4],
    next: usize,
    /// Whether a conversation over the wire is shown.
    dialogue: bool,
    /// The step that the line before announced: `SMTP error … after RCPT TO:<…>:`.
    announced: Option<(usize, Option<Place>)>,
    blank: bool,
}

#[derive(Clone, Copy)]
struct Heard {
    code: Option<ReplyCode>,
    enhanced: Option<EnhancedCode>,
    text: Span,
    wire: bool,
}

impl Memory {
    /// A reply came over the wire.
    pub fn reply(
        &mut self,
        _text: &str,
        code: ReplyCode,
        enhanced: Option<EnhancedCode>,
        span: Span,
    ) {
        self.dialogue = true;
        self.keep(Heard {
            code: Some(code),
            enhanced,
            text: span,
            wire: true,
        });
    }

    /// A command was sent.
    pub fn other(&mut self) {
        self.dialogue = true;
    }

    /// Whether a line just above announced a reply.
    pub fn announced(&self, index: usize) -> bool {
        self.announced.is_some_and(|(at, _)| index - at <= 2)
    }

    /// A blank line passed.
    pub fn blank_line(&mut self) {
        self.blank = true;
    }

    fn keep(&mut self, heard: Heard) {
        self.recent[self.next] = Some(heard);
        self.next = (self.next + 1) % self.recent.len();
    }

    /// Whether this is a reply that was heard before, shown again.
    fn is_echo(&self, page: &Page<'_>, line: &[u8], found: &Found, text: Span) -> bool {
        if wrap::without_mail_quote(line).starts_with(b"Diagnostic-Code") {
            return false;
        }
        let record = wrap::is_record(wrap::without_mail_quote(line));
        self.recent.iter().flatten().any(|heard| {
            let same_code = heard.code == found.code || found.code.is_none();
            let same_enhanced = heard.enhanced == found.enhanced
                || heard.enhanced.is_none()
                || found.enhanced.is_none();
            let related = heard.wire || !record;
            same_code
                && same_enhanced
                && related
                && is_like(heard.text.of(page.text), text.of(page.text))
        })
    }
}

/// Whether two reply texts are the same but for codes, wrapping and cutting.
fn is_like(a: &str, b: &str) -> bool {
    let mut a = significant(a).peekable();
    let mut b = significant(b).peekable();
    let mut same = 0;
    loop {
        match (a.next(), b.next()) {
            (Some(x), Some(y)) if x == y => same += 1,
            (Some(_), Some(_)) => return same >= 24,
            (None, _) | (_, None) => return true,
        }
        if same >= 40 {
            return true;
        }
    }
}

/// The letters of a text; codes and punctuation differ from tool to tool.
fn significant(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars()
        .take(400)
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
}

/// Reads the quotation on this line, if there is one, and the lines that go on with it: how many lines were taken.
pub fn read(
    page: &Page<'_>,
    format: &Format,
    memory: &mut Memory,
    index: usize,
    stream: usize,
    turns: &mut Vec<Turn>,
) -> usize {
    let line = page.line(index);
    let announced = memory.announced.take().filter(|(at, _)| index - at <= 2);
    memory.blank = false;
    let Some(found) = find_in(page, line, announced.is_some()) else {
        memory.announced = announces(line)
            .map(|place| (index, place))
            .or(announced.filter(|_| line.trim_ascii().is_empty()));
        if let Some(place) = step::field(line).or_else(|| step::frame(line)) {
            name_last(turns, place);
        }
        return 0;
    };
    let base = page.lines[index].start;
    let span = Span {
        start: base + found.start as u32,
        end: base + found.end as u32,
    };
    let text = Span {
        start: base + found.text as u32,
        end: base + found.end as u32,
    };
    let echo = memory.is_echo(page, line, &found, text)
        || format.is_noise(line)
            && memory.dialogue
            && memory.recent.iter().flatten().any(|h| h.code == found.code);
    let own_verdict = found.start == first_word(line)
        && page.marks.server_marked
        && memory.recent.iter().flatten().any(|h| h.wire);
    let echo = echo || own_verdict || comes_again(page, index, &found, text);
    let mut open = Open::after(line, &found);
    let mut whole = line.to_vec();
    let mut taken = 1;
    let mut rests = Vec::new();
    while index + taken < page.lines.len() && taken < 64 {
        let next = page.line(index + taken);
        let marked = page.looks[index + taken].signature != super::prefix::BARE
            && page.mark(index + taken).is_some();
        if marked || format.is_noise(next) {
            break;
        }
        let Some(rest) = open.next(next) else { break };
        whole.push(b' ');
        whole.extend_from_slice(next.trim_ascii());
        rests.push(rest);
        taken += 1;
    }
    if echo {
        if let Some(place) = step::frame(line).or_else(|| step::named(line)) {
            name_last(turns, place);
        }
        turns.push(Turn {
            line: index as u32,
            span,
            piece: Piece::Echo,
            stream: stream as u32,
        });
        return if rests.iter().all(|r| matches!(r, Rest::Coded { .. })) {
            taken
        } else {
            1
        };
    }
    let positive = found
        .code
        .is_some_and(|c| c.class() == crate::code::Class::Success);
    let to = step::named(&whole)
        .or(announced.and_then(|(_, place)| place))
        .or_else(|| found.code.and_then(step::implied))
        .or((positive && found.code.map(ReplyCode::number) == Some(250))
            .then_some(Place::EndOfData));
    let quotation = Quotation {
        code: found.code,
        enhanced: found.enhanced,
        to,
        more: !rests.is_empty(),
        text: text.start,
    };
    turns.push(Turn {
        line: index as u32,
        span,
        piece: Piece::Quoted(quotation),
        stream: stream as u32,
    });
    memory.keep(Heard {
        code: found.code,
        enhanced: found.enhanced,
        text,
        wire: false,
    });
    further(page, index, &found, to, stream, turns);
    for (offset, rest) in rests.into_iter().enumerate() {
        let at = index + 1 + offset;
        let whole = page.lines[at];
        let piece = match (rest, found.code) {
            (Rest::Coded { start, more }, Some(code)) => {
                let text = whole.start + (start + 4) as u32;
                let text = text.min(whole.end);
                let enhanced = super::grammar::reply::enhanced_in(
                    Span {
                        start: text,
                        end: whole.end,
                    }
                    .of(page.text)
                    .as_bytes(),
                    code,
                );
                memory.keep(Heard {
                    code: Some(code),
                    enhanced,
                    text: Span {
                        start: text,
                        end: whole.end,
                    },
                    wire: false,
                });
                Piece::Reply(super::ReplyLine {
                    code,
                    enhanced,
                    more,
                    text,
                    to,
                })
            }
            _ => Piece::ReplyRest,
        };
        turns.push(Turn {
            line: at as u32,
            span: whole,
            piece,
            stream: stream as u32,
        });
    }
    taken
}

/// Further replies on the same line: a dictionary of refused recipients holds one each, a relay quotes the next server's.
fn further(
    page: &Page<'_>,
    index: usize,
    found: &Found,
    to: Option<Place>,
    stream: usize,
    turns: &mut Vec<Turn>,
) {
    let line = page.line(index);
    let base = page.lines[index].start;
    let mut push = |again: Found| {
        let quotation = Quotation {
            code: again.code,
            enhanced: again.enhanced,
            to,
            more: false,
            text: base + again.text as u32,
        };
        let span = Span {
            start: base + again.start as u32,
            end: base + again.end as u32,
        };
        turns.push(Turn {
            line: index as u32,
            span,
            piece: Piece::Quoted(quotation),
            stream: stream as u32,
        });
    };
    if found.apart && found.closed {
        let mut from = found.end;
        while let Some(again) = find::first(line, from) {
            from = again.end.max(from + 1);
            if again.apart && line.get(again.start.wrapping_sub(1)) == Some(&b'(') {
                push(again);
            }
        }
    } else if found.closed {
        let mut from = found.end;
        while let Some(again) = find::first(line, from) {
            if super::prefix::contains(&line[from..again.start], b"got code") {
                push(again);
            }
            from = again.end.max(from + 1);
        }
    } else if let Some(at) = super::prefix::find(&line[found.text..found.end], b" -> ") {
        if let Some(again) =
            find::first(line, found.text + at + 3).filter(|a| a.start == found.text + at + 4)
        {
            push(again);
        }
    }
}

/// Whether the conversation shows this reply within the next lines: a log's record or a summary came before it.
fn comes_again(page: &Page<'_>, index: usize, found: &Found, text: Span) -> bool {
    if !page.marks.server_marked {
        return false;
    }
    (index + 1..page.lines.len()).take(12).any(|next| {
        let look = page.looks[next];
        let Hint::Reply(head) = look.hint else {
            return false;
        };
        let theirs = page.payload(next, head.text);
        Some(head.code) == found.code
            && look.signature != super::prefix::BARE
            && page.mark(next).is_some()
            && is_like(theirs.of(page.text), text.of(page.text))
    })
}

fn find_in(page: &Page<'_>, line: &[u8], announced: bool) -> Option<Found> {
    let found = find::first(line, 0).or_else(|| find::enhanced_alone(line))?;
    // A bare number at the start of a line needs an announcement or the words of mail.
    let bare = found.start == first_word(line) && !found.apart;
    if bare && !announced && found.enhanced.is_none() && !page.evident {
        return None;
    }
    Some(found)
}

fn first_word(line: &[u8]) -> usize {
    let body = wrap::without_mail_quote(line);
    line.len() - body.len() + body.iter().take_while(|b| b.is_ascii_whitespace()).count()
}

/// A line that ends in words that announce a reply on the next one.
fn announces(line: &[u8]) -> Option<Option<Place>> {
    let end = line.trim_ascii_end();
    if end.ends_with(b".") && end.len() < 120 {
        // qmail says first what failed, then what the host said.
        return step::named(end).map(Some);
    }
    if !end.ends_with(b":") {
        return None;
    }
    const WORDS: [&[u8]; 7] = [
        b"esponse was",
        b"esponse from the remote server was",
        b"server returned was",
        b"SMTP error",
        b"rror message",
        b"said",
        b"reason",
    ];
    if WORDS.iter().any(|w| super::prefix::contains(end, w)) || step::named(end).is_some() {
        return Some(step::named(end));
    }
    None
}

/// The tool names the command in a field behind the reply.
fn name_last(turns: &mut [Turn], place: Place) {
    if let Some(Turn {
        piece: Piece::Quoted(quotation),
        ..
    }) = turns
        .iter_mut()
        .rev()
        .take(8)
        .find(|t| matches!(t.piece, Piece::Quoted(_)))
    {
        quotation.to = quotation.to.or(Some(place));
    }
}
