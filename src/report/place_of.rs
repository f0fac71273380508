//! Where on a line its code, its enhanced code and its command stand.

use super::Line;
use crate::command::Verb;
use crate::text::Span;

impl Line {
    /// Where the reply code stands in `text`, the text that the report is of.
    pub fn place_of_code(&self, text: &str) -> Option<Span> {
        self.place_of(text, &self.code?.to_string())
    }

    /// Where the enhanced status code stands.
    pub fn place_of_enhanced(&self, text: &str) -> Option<Span> {
        self.place_of(text, &self.enhanced?.to_string())
    }

    /// Where the command's verb stands; none for the lone dot.
    pub fn place_of_verb(&self, text: &str) -> Option<Span> {
        let verb = self.command.filter(|&verb| verb != Verb::Dot)?;
        self.place_of(text, verb.as_str())
    }

    /// Where `word` first stands in the payload as a word of its own, in any case.
    fn place_of(&self, text: &str, word: &str) -> Option<Span> {
        let bytes = self.payload.of(text).as_bytes();
        let joins = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'.');
        let continues = |at: usize| match bytes.get(at) {
            Some(b'.') => bytes.get(at + 1).is_some_and(u8::is_ascii_digit),
            other => other.is_some_and(u8::is_ascii_alphanumeric),
        };
        let (at, _) = bytes.windows(word.len()).enumerate().find(|(at, window)| {
            window.eq_ignore_ascii_case(word.as_bytes())
                && !joins(at.checked_sub(1).and_then(|before| bytes.get(before)))
                && !continues(at + word.len())
        })?;
        let start = self.payload.start as usize + at;
        Some(Span::new(start, start + word.len()))
    }
}
