//! The words of a reply, over all its lines.

use crate::analysis::Scene;
use crate::code::EnhancedCode;
use crate::dialogue::Reply;
use crate::lines::{Piece, Turn};
use crate::text::letters::is_letter_or_digit;
use crate::text::{Span, trim_start};

/// How many lines of other sessions are passed over to find a reply's next line.
const BETWEEN: u32 = 200;

const DIGIT: u8 = 1;
const COLON: u8 = 2;
const EQUALS: u8 = 4;
const BLANK: u8 = 8;
const BEYOND_ASCII: u8 = 16;

/// What kind each byte is.
static KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'0'..=b'9' => DIGIT,
            b':' => COLON,
            b'=' => EQUALS,
            9..=13 | b' ' => BLANK,
            128.. => BEYOND_ASCII,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

/// One word: what stands between white space.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// The word as it stands there.
    pub said: &'a str,
    /// Where it stands.
    pub span: Span,
    /// What of it stands between the punctuation around it: from where to where.
    core: (u32, u32),
    /// The kinds of bytes in it.
    bytes: u8,
    /// Whether the reply's text begins with it, enhanced codes left out.
    pub first: bool,
}

impl<'a> Word<'a> {
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

    /// Whether a digit is in it.
    pub const fn has_digit(&self) -> bool {
        self.bytes & DIGIT != 0
    }

    /// Whether a colon is in it.
    pub const fn has_colon(&self) -> bool {
        self.bytes & COLON != 0
    }

    /// Whether an equals sign is in it.
    pub const fn has_equals(&self) -> bool {
        self.bytes & EQUALS != 0
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
    let bytes = word.as_bytes();
    let (start, end) = match (bytes.first(), bytes.last()) {
        // Most words begin and end with a letter.
        (Some(first), Some(last))
            if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() =>
        {
            (0, bytes.len())
        }
        _ => {
            let core = word.trim_matches(|c: char| !is_letter_or_digit(c));
            let start = word.find(is_letter_or_digit).unwrap_or_default();
            (start, start + core.len())
        }
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
    begun: bool,
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
            begun: false,
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

/// Where a word stands, before it is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Raw {
    span: Span,
    /// The kinds of bytes in it.
    bytes: u8,
    first: bool,
}

impl Raw {
    /// Whether the reply's text begins with it.
    pub const fn is_first(&self) -> bool {
        self.first
    }

    /// Whether a colon or an equals sign is in it, or what is beyond ASCII.
    pub const fn is_special(&self) -> bool {
        self.bytes & (COLON | EQUALS | BEYOND_ASCII) != 0
    }

    /// Whether a digit is in it.
    pub const fn has_digit(&self) -> bool {
        self.bytes & DIGIT != 0
    }
}

impl<'a> Words<'a> {
    /// Goes to the next word.
    pub fn raw(&mut self) -> Option<Raw> {
        let text = self.text.as_bytes();
        loop {
            let line = text.get(..self.rest.end as usize).unwrap_or_default();
            let mut start = self.rest.start as usize;
            while let Some(b' ') = line.get(start) {
                start += 1;
            }
            let (mut bytes, mut end) = (0, start);
            for &byte in line.get(start..).unwrap_or_default() {
                let kind = KINDS[usize::from(byte)];
                if kind == BLANK {
                    break;
                }
                bytes |= kind;
                end += 1;
            }
            if end == start && end < line.len() {
                // Another blank.
                self.rest.start = start as u32 + 1;
                continue;
            }
            if bytes & BEYOND_ASCII != 0 {
                let said = Span::new(start, line.len()).of(self.text);
                let inner = said.trim_start();
                if inner.len() < said.len() {
                    self.rest.start = (start + said.len() - inner.len()) as u32;
                    continue;
                }
                end = start + inner.find(char::is_whitespace).unwrap_or(inner.len());
            }
            if start == end {
                self.turn()?;
                continue;
            }
            let span = Span::new(start, end);
            self.rest.start = span.end;
            let first = !self.begun;
            self.begun = true;
            return Some(Raw { span, bytes, first });
        }
    }

    /// The letter that the word begins with, as a small one; `None` where it begins with something else.
    pub fn letter(&self, raw: Raw) -> Option<u8> {
        let first = self.text.as_bytes().get(raw.span.start as usize)?;
        first
            .is_ascii_alphanumeric()
            .then(|| first.to_ascii_lowercase())
    }

    /// The word that stands there.
    pub fn word(&self, raw: Raw) -> Word<'a> {
        let said = raw.span.of(self.text);
        Word {
            said,
            span: raw.span,
            core: core(said),
            bytes: raw.bytes,
            first: raw.first,
        }
    }
}

impl<'a> Iterator for Words<'a> {
    type Item = Word<'a>;

    fn next(&mut self) -> Option<Word<'a>> {
        let raw = self.raw()?;
        Some(self.word(raw))
    }
}
