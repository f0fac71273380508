//! Phrases in a reply's text, found in any case where a word begins.

use crate::analysis::signs::Signs;

/// How far into a text phrases are looked for, in bytes.
const REACH: usize = 1000;

/// Phrases to look for, in lower case, each beginning with a word.
pub(in crate::analysis) struct Phrases {
    list: &'static [&'static str],
    /// The letters that they begin with, a bit each: most words of a text are passed over by it.
    first: u64,
    /// The sign that replies with them have, where replies are read for them beforehand.
    sign: Option<Signs>,
}

impl Phrases {
    /// These phrases.
    pub const fn new(list: &'static [&'static str]) -> Self {
        let mut first = 0;
        let mut at = 0;
        while at < list.len() {
            first |= bit(list[at].as_bytes()[0]);
            at += 1;
        }
        Self {
            list,
            first,
            sign: None,
        }
    }

    /// These phrases, which every reply is read for beforehand; each has a number of its own.
    pub const fn numbered(number: usize, list: &'static [&'static str]) -> Self {
        Self {
            sign: Some(Signs::rule(number)),
            ..Self::new(list)
        }
    }

    /// Whether what has these signs may hold one of them.
    pub fn may_stand(&self, signs: Signs) -> bool {
        self.sign.is_none_or(|sign| signs.has(sign))
    }

    /// The phrases themselves with their sign.
    pub const fn signed(&self) -> (Signs, &'static [&'static str]) {
        match self.sign {
            Some(sign) => (sign, self.list),
            None => (Signs::NONE, self.list),
        }
    }

    /// Whether one of them begins at a word of `text`.
    pub fn any(&self, text: &str) -> bool {
        self.found(text, |_, _| true)
    }

    /// The same, where the phrase ends with a word too.
    pub fn any_word(&self, text: &str) -> bool {
        self.found(text, |rest, phrase| {
            let behind = rest.get(phrase.len());
            !behind.is_some_and(u8::is_ascii_alphanumeric)
        })
    }

    fn found(&self, text: &str, fits: impl Fn(&[u8], &str) -> bool) -> bool {
        words(text).any(|rest| {
            rest.first().is_some_and(|&b| self.first & bit(b) != 0)
                && self
                    .list
                    .iter()
                    .any(|phrase| starts(rest, phrase) && fits(rest, phrase))
        })
    }
}

/// The same for a letter in either case.
const fn bit(byte: u8) -> u64 {
    1 << (byte.to_ascii_lowercase() & 63)
}

/// Whether this word, in any case, begins a word of `text`.
pub(super) fn begins(text: &str, word: &str) -> bool {
    words(text).any(|rest| starts(rest, word))
}

/// What of `text` stands from each beginning of a word on.
fn words(text: &str) -> impl Iterator<Item = &[u8]> {
    let bytes = text.as_bytes();
    let bytes = bytes.get(..bytes.len().min(REACH)).unwrap_or_default();
    let mut before = b' ';
    bytes.iter().enumerate().filter_map(move |(at, &byte)| {
        let begins = !before.is_ascii_alphanumeric();
        before = byte;
        if begins { bytes.get(at..) } else { None }
    })
}

pub(super) fn starts(text: &[u8], phrase: &str) -> bool {
    text.get(..phrase.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(phrase.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::{Phrases, begins};

    #[test]
    fn a_phrase_is_found_in_any_case_where_a_word_begins() {
        let bare = Phrases::new(&["bare cr", "bare lf", "barelinefeed", "<lf>"]);
        for text in [
            "550 Bare LFs received",
            "SMTPSEND.BareLinefeeds",
            "a single <LF>",
        ] {
            assert!(bare.any(text), "{text}");
        }
        for text in ["threadbare lf", "bar", ""] {
            assert!(!bare.any(text), "{text}");
        }
    }

    #[test]
    fn a_word_ends_at_what_is_no_letter_or_digit() {
        let words = Phrases::new(&["rejected"]);
        assert!(words.any_word("Message rejected.") && words.any_word("rejected"));
        assert!(!words.any_word("<rejectedness@example.org>"));
    }

    #[test]
    fn a_single_word_begins_a_word() {
        assert!(begins("AUTH=login", "LOGIN"));
        assert!(!begins("XLOGIN", "LOGIN"));
    }
}
