//! A text with a first look at every line, the marks learned from it, and the streams it holds.

use std::cell::Cell;

use super::correction::Correction;
use super::formats::Format;
use super::joined::Joined;
use super::kinds::{Kind, Known};
use super::marks::{Marks, Side};
use super::prefix::{REACH, Shape};
use super::survey::{Hint, Look, look};
use super::{echoes, payload, streams};
use crate::code::ReplyCode;
use crate::command::Verb;
use crate::pace::Pace;
use crate::report::{Confidence, Mark};
use crate::text::{Span, trim_start, without_end};

/// How many marks are told of.
const MOST_MARKS: usize = 32;

/// Whose a line is by its longest mark, and where that ends.
type Sought = Option<(Side, u32)>;

/// A text with what its lines could say and what their prefixes mean.
pub struct Page<'t> {
    /// The whole text.
    pub text: &'t str,
    /// Its lines without their ends.
    pub lines: Vec<Span>,
    /// The first look at each.
    pub looks: Vec<Look>,
    /// The marks learned from them.
    pub marks: Marks,
    /// Whether the text holds anything that can hardly be but SMTP.
    pub evident: bool,
    /// Whether any line may have a sign below the blank: a tab, an escape.
    pub controls: bool,
    /// Whether no command is shown, only what the server said.
    pub one_sided: bool,
    /// For every line its conversation, where several are interleaved; else empty.
    streams: Vec<u32>,
    /// The prefixes whose lines only repeat others; mostly none.
    pub echoes: Vec<Kind>,
    /// The longest marks that were sought, since several ask for that of the same line.
    sought: Vec<Cell<Option<Sought>>>,
}

/// The line without the backslash that breaks it in Markdown.
fn without_break(text: &str, line: Span) -> Span {
    let breaks = line.bytes(text).last() == Some(&b'\\');
    Span {
        end: line.end - u32::from(breaks),
        ..line
    }
}

impl<'t> Page<'t> {
    /// Looks at every line and learns the marks; `joined` tells which lines are pieces of one.
    pub async fn new(
        text: &'t str,
        lines: &[Span],
        joined: Option<&Joined>,
        format: &Format,
        correction: &Correction,
        work: &Pace<'_>,
    ) -> Self {
        let lines = lines
            .iter()
            .map(|&l| without_break(text, without_end(text, l)));
        let lines: Vec<Span> = lines.collect();
        let mut known = Known::default();
        let mut looks: Vec<Look> = Vec::with_capacity(lines.len());
        let take = |l: &Span| {
            let line = l.bytes(text);
            looks.push(match format.plain(line) {
                Some(plain) => look(&plain, &mut known),
                None => look(line, &mut known),
            });
        };
        work.all(lines.iter(), lines.len(), take).await;
        if let Some(joined) = joined {
            joined.share_marks(&mut looks);
        }
        let foreign = is_foreign(text, &lines, &looks);
        if foreign || format.has_noise() {
            for (look, line) in looks.iter_mut().zip(&lines) {
                if foreign || look.hint != Hint::Nothing && format.is_noise(line.bytes(text)) {
                    look.hint = Hint::Nothing;
                    look.sure = false;
                }
            }
        }
        work.step(1, 1).await;
        outside_fences(text, &lines, &mut looks);
        let mut marks = Marks::learn(&looks, &known);
        if correction.swapped {
            marks.swap();
        }
        work.step(1, 1).await;
        let evident = looks.iter().any(|l| l.sure) || is_code(text);
        let one_sided = !looks
            .iter()
            .any(|l| matches!(l.hint, Hint::Command(c) if c.sure));
        let sought = if marks.any { lines.len() } else { 0 };
        let mut page = Self {
            text,
            lines,
            looks,
            marks,
            evident,
            controls: true,
            one_sided,
            streams: Vec::new(),
            echoes: Vec::new(),
            sought: vec![Cell::new(None); sought],
        };
        page.echoes = echoes::of(&page);
        page.streams = streams::split(&page);
        work.step(1, 1).await;
        page
    }

    /// The marks that were learned, in order of appearance, as far as they stand before something that was understood.
    pub fn learned(&self) -> Vec<Mark> {
        let marks = self.marks.in_order().into_iter().take(MOST_MARKS);
        marks
            .filter_map(|mark| {
                let line = mark.first_line as usize;
                let (span, look) = self.lines.get(line).zip(self.looks.get(line))?;
                Some(Mark {
                    example: Span {
                        start: span.start,
                        end: span.start + look.at,
                    },
                    line: mark.first_line,
                    role: mark.side.role(),
                    lines: mark.lines,
                })
            })
            .collect()
    }

    /// How sure the reading can be; `said` tells whether anything was read, `known` whether as what a known program writes.
    pub fn confidence(&self, said: bool, known: bool) -> Confidence {
        if !said || !self.evident && !known {
            return Confidence::Weak;
        }
        if !self.evident {
            return Confidence::Likely;
        }
        let commands = !self.one_sided;
        let replies = self
            .looks
            .iter()
            .any(|l| l.sure && matches!(l.hint, Hint::Reply(_) | Hint::Named(..)));
        if commands && replies && (self.marks.server_marked || self.marks.client_marked) {
            Confidence::Sure
        } else {
            Confidence::Likely
        }
    }

    /// The bytes of a line without its end; empty behind the last.
    pub fn line(&self, index: usize) -> &'t [u8] {
        self.lines.get(index).map_or(&[], |l| l.bytes(self.text))
    }

    /// The conversation that a line belongs to: an even number, or the odd one behind it for a session shown inside (`050 `).
    pub fn stream(&self, index: usize) -> usize {
        let key = self.streams.get(index).map_or(0, |&s| s as usize);
        2 * key + usize::from(self.looks.get(index).is_some_and(|l| l.nested))
    }

    /// How many conversations there are, sessions inside sessions included.
    pub fn streams(&self) -> usize {
        2 * (1 + self.streams.iter().max().map_or(0, |&s| s as usize))
    }

    /// Whose line it is by its mark, and where the mark ends.
    pub fn mark(&self, index: usize) -> Option<(Side, usize)> {
        let look = self.looks.get(index)?;
        if look.hint != Hint::Nothing
            && !look.kind.is_bare()
            && let Some(side) = self.marks.side(look.kind)
        {
            return Some((side, look.at as usize));
        }
        if !self.marks.any {
            return None;
        }
        let sought = self.sought.get(index)?;
        let mark = sought
            .get()
            .unwrap_or_else(|| self.longest_mark(self.line(index)));
        sought.set(Some(mark));
        mark.map(|(side, at)| (side, at as usize))
    }

    /// The longest learned mark at the start of a line that says nothing by itself.
    fn longest_mark(&self, line: &[u8]) -> Sought {
        let mut shape = Shape::empty();
        let mut at = line
            .iter()
            .take_while(|b| matches!(b, b' ' | b'\t'))
            .count();
        let mut found = None;
        let end = line.len().min(REACH);
        let mut words = 1;
        while at < end {
            let token = line[at];
            at = shape.feed(line, at);
            if token == b' ' || token == b'\t' {
                words += u8::from(!matches!(line.get(at), Some(b' ' | b'\t')));
                continue;
            }
            if !self.marks.way.may_lead_on(&shape) {
                break;
            }
            let signature = shape.signature();
            if let Some(side) = self.marks.side_of(signature, words) {
                let blanks = line[at..]
                    .iter()
                    .take_while(|b| matches!(b, b' ' | b'\t'))
                    .count();
                let end = at + blanks.min(if blanks > 4 { blanks } else { 2 });
                found = Some((side, end as u32));
            }
        }
        found
    }

    /// Where a line begins behind its time or number, where the lines without a mark have one.
    pub fn behind_numbers(&self, index: usize) -> Option<usize> {
        let line = self.line(index);
        let blanks = |at: usize| {
            line[at..]
                .iter()
                .take_while(|b| b.is_ascii_whitespace())
                .count()
        };
        let mut at = blanks(0);
        for _ in 0..self.marks.numbers {
            at += line[at..]
                .iter()
                .take_while(|b| !b.is_ascii_whitespace())
                .count();
            at += blanks(at);
        }
        let mut shape = Shape::empty();
        shape.take(line, 0, at);
        (self.marks.numbers > 0 && shape.is_number()).then_some(at)
    }

    /// The span of the payload that begins at this offset of a line.
    pub fn payload(&self, index: usize, start: usize) -> Span {
        let line = self.line(index);
        let base = self.lines.get(index).map_or(0, |l| l.start as usize);
        let start = start.min(line.len());
        Span::new(base + start, base + payload::end(line, start).max(start))
    }

    /// Whether nothing but blanks stands on the line.
    pub fn is_blank(&self, index: usize) -> bool {
        self.line(index).iter().all(u8::is_ascii_whitespace)
    }
}

/// Whether nothing but a code was pasted.
fn is_code(text: &str) -> bool {
    let short = text
        .as_bytes()
        .get(..16.min(text.len()))
        .map(<[u8]>::trim_ascii);
    let Some(digits) = short.and_then(|s| <[u8; 3]>::try_from(s).ok()) else {
        return false;
    };
    text.trim().len() == digits.len()
        && ReplyCode::from_digits(digits).is_some_and(ReplyCode::is_grammatical)
}

/// Where Markdown fences hold the conversation, what stands around them is prose about it.
fn outside_fences(text: &str, lines: &[Span], looks: &mut [Look]) {
    let is_fence = |span: &Span| trim_start(span.of(text)).starts_with("```");
    // Most lines begin with another sign.
    let may_be = |span: &&Span| {
        let first = text.as_bytes().get(span.start as usize);
        first.is_some_and(|first| matches!(first, b'`' | ..=b' ' | 0x80..))
    };
    if !lines.iter().filter(may_be).any(is_fence) {
        return;
    }
    let mut inside = false;
    // Whether anything is surely said around the fences, and replies within.
    let (mut commands, mut replies) = (false, [false; 2]);
    // How many fences hold commands, and whether the present one does.
    let (mut holding, mut holds) = (0, false);
    for (span, look) in lines.iter().zip(&*looks) {
        if is_fence(span) {
            inside = !inside;
            holding += usize::from(std::mem::take(&mut holds));
        }
        match look.hint {
            Hint::Command(_) if inside => holds |= look.sure,
            Hint::Command(_) => commands |= look.sure && look.kind.is_bare(),
            Hint::Reply(_) | Hint::Named(..) => replies[usize::from(inside)] |= look.sure,
            Hint::Nothing => {}
        }
    }
    let evident = holding > 0 || replies[1];
    // The replies to commands that stand alone within, or another conversation.
    let goes_on = replies[0] && (commands || holding > 1 && !replies[1]);
    if !evident || inside || goes_on {
        return;
    }
    for (span, look) in lines.iter().zip(looks) {
        if is_fence(span) {
            inside = !inside;
        }
        if !inside && look.enhanced().is_none() {
            look.hint = Hint::Nothing;
            look.sure = false;
        }
    }
}

/// FTP, which shares codes and shape with SMTP but never its greetings and commands.
fn is_foreign(text: &str, lines: &[Span], looks: &[Look]) -> bool {
    let mut foreign = false;
    for (span, look) in lines.iter().zip(looks) {
        match look.hint {
            Hint::Command(command)
                if command.sure && !matches!(command.verb, Verb::Auth | Verb::Starttls) =>
            {
                return false;
            }
            Hint::Reply(reply)
                if matches!(
                    reply.code.number(),
                    331 | 230 | 226 | 227 | 200 | 201 | 215 | 223 | 257 | 281 | 340 | 381
                ) =>
            {
                foreign = true;
            }
            Hint::Reply(reply) if reply.code.number() == 220 => {
                let line = span.of(text);
                if line.contains("SMTP") {
                    return false;
                }
                foreign |= line.contains("FTP");
            }
            _ => {}
        }
    }
    foreign
}
