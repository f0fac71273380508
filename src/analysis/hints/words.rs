//! The words of a reply, over all its lines.

use crate::analysis::Scene;
use crate::code::EnhancedCode;
use crate::dialogue::Reply;
use crate::lines::{Piece, Turn};
use crate::text::letters::is_letter_or_digit;
use crate::text::{Span, trim_start};

/// How many lines of other sessions are passed over to find a reply's next line.
const BETWEEN: u32 = 200;

/// One word: what stands between white space.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// The word as it stands there.
    pub said: &'a str,
    /// Where it stands.
    pub span: Span,
    /// What of it stands between the punctuation around it: from where to where.
    core: (u32, u32),
}

impl<'a> Word<'a> {
    /// A word of which nothing but what it says is asked.
    pub fn alone(said: &'a str) -> Self {
        Self {
            said,
            span: Span::default(),
            core: core(said),
        }
    }

    /// The word without the punctuation around it.
    pub fn core(&self) -> &'a str {
        let (start, end) = self.core;
        self.said
            .get(start as usize..end as usize)
            .unwrap_or_default()
    }

    /// Where the word without its punctuation stands.
    pub fn core_span(&self) -> Span {
        let (start, end) = self.core;
        self.part(start as usize, end as usize)
    }

    /// Whether its core begins with one of these letters, given in lower case.
    pub fn begins(&self, letters: &[u8]) -> bool {
        let first = self.said.as_bytes().get(self.core.0 as usize);
        first.is_some_and(|first| letters.contains(&first.to_ascii_lowercase()))
    }

    /// Whether it is this word in any case, punctuation aside.
    pub fn is(&self, word: &str) -> bool {
        self.core().eq_ignore_ascii_case(word)
    }

    /// Whether it is one of these.
    pub fn is_any(&self, words: &[&str]) -> bool {
        let core = self.core();
        words.iter().any(|word| core.eq_ignore_ascii_case(word))
    }

    /// Whether a sentence ends with it.
    pub fn ends_sentence(&self) -> bool {
        self.said.ends_with(['.', '!', '?', ';'])
    }

    /// The span of a part of it, in bytes of the word.
    pub fn part(&self, start: usize, end: usize) -> Span {
        let from = self.span.start as usize;
        Span::new(from + start, from + end)
    }
}

/// From where to where a word goes without the punctuation around it; from 0 where there is nothing else.
fn core(word: &str) -> (u32, u32) {
    let inside = |byte: &u8| byte.is_ascii_alphanumeric();
    let bytes = word.as_bytes();
    let start = bytes.iter().position(inside).unwrap_or_default();
    let last = bytes.iter().rposition(inside);
    let (start, end) = if bytes.is_ascii() {
        (start, last.map_or(start, |last| last + 1))
    } else {
        let core = word.trim_matches(|c: char| !is_letter_or_digit(c));
        let start = word.find(is_letter_or_digit).unwrap_or_default();
        (start, start + core.len())
    };
    (start as u32, end as u32)
}

/// Hands out the words of one reply.
#[derive(Clone)]
pub struct Words<'a> {
    text: &'a str,
    turns: std::iter::Zip<std::slice::Iter<'a, Turn>, std::slice::Iter<'a, Option<u32>>>,
    reply: u32,
    lines: std::ops::RangeInclusive<u32>,
    rest: Span,
}

impl<'a> Words<'a> {
    /// The words of this reply, which is the one of this index.
    pub fn of(scene: &Scene<'a>, index: u32, reply: &Reply) -> Self {
        let from = reply.turn as usize;
        let turns = scene.reading.turns.get(from..).unwrap_or_default();
        let reply_of = scene.dialogue.reply_of.get(from..).unwrap_or_default();
        Self {
            text: scene.text,
            turns: turns.iter().zip(reply_of),
            reply: index,
            lines: reply.first_line..=reply.last_line,
            rest: Span::default(),
        }
    }

    /// Goes to the reply's next line.
    fn turn(&mut self) -> Option<()> {
        let mut between = 0;
        loop {
            let (turn, reply) = self.turns.next()?;
            if *reply == Some(self.reply) {
                let start = match turn.piece {
                    Piece::Reply(line) => line.text,
                    Piece::Quoted(quotation) => quotation.text,
                    Piece::ReplyRest => turn.span.start,
                    _ => continue,
                };
                self.rest = Span {
                    start,
                    end: turn.span.end,
                };
                self.skip_code();
                return Some(());
            }
            between += 1;
            if between > BETWEEN || !self.lines.contains(&turn.line) {
                self.turns = [].iter().zip([].iter());
                return None;
            }
        }
    }

    /// Passes over the enhanced code that a line begins with.
    fn skip_code(&mut self) {
        let said = self.rest.of(self.text);
        let inner = trim_start(said);
        if let Some((_, length)) = EnhancedCode::at_start(inner.as_bytes()) {
            self.rest.start += (said.len() - inner.len() + length) as u32;
        }
    }
}

impl<'a> Words<'a> {
    /// Goes to the next line of the reply; where its text stands.
    pub fn line(&mut self) -> Option<Span> {
        self.turn()?;
        Some(self.rest)
    }

    /// Where it goes on.
    pub const fn at(&self) -> u32 {
        self.rest.start
    }

    /// Goes on to the word in which this place of the present line is, before which nothing is beyond ASCII.
    pub fn go_to(&mut self, place: u32) {
        let passed = Span {
            end: place,
            ..self.rest
        };
        let passed = passed.bytes(self.text).iter().rev();
        let inside = passed.take_while(|byte| !is_blank(**byte));
        self.rest.start = place - inside.count() as u32;
    }

    /// The next word of the present line.
    pub fn here(&mut self) -> Option<Word<'a>> {
        let rest = self.rest.of(self.text);
        let said = trim_start(rest);
        let other = |byte: &u8| !byte.is_ascii_graphic();
        let end = match said.as_bytes().iter().position(other) {
            Some(end) if is_blank(said.as_bytes()[end]) => end,
            Some(_) => said.find(char::is_whitespace).unwrap_or(said.len()),
            None => said.len(),
        };
        let start = self.rest.end - said.len() as u32;
        let said = said.get(..end).filter(|said| !said.is_empty())?;
        self.rest.start = start + end as u32;
        Some(Word {
            said,
            span: Span {
                start,
                end: self.rest.start,
            },
            core: core(said),
        })
    }
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, 9..=13 | b' ')
}

impl<'a> Iterator for Words<'a> {
    type Item = Word<'a>;

    fn next(&mut self) -> Option<Word<'a>> {
        loop {
            if let Some(word) = self.here() {
                return Some(word);
            }
            self.turn()?;
        }
    }
}
