//! Hints in the text of replies: when to try again, addresses, queue ids, the provider's tags.
//!
//! Only exact forms count, each known from a server's source or a provider's page; nothing is guessed.

mod id;
mod places;
mod retry;
mod tag;
mod words;

use super::Scene;
use super::signs::Signs;
use crate::code::Class;
use crate::dialogue::Reply;
use crate::lines::prefix::find as find_in;
use crate::pace::Pace;
use crate::report::{Hint, HintKind, Number};
use crate::text::letters::is_letter_or_digit;
use crate::text::scan::word_length;
use crate::text::{Span, trim_start};
pub use id::is_exim;
use places::Places;
use words::{Word, Words};

/// How many lines a reply mostly has at most.
const LINES: usize = 16;

/// Every hint, in order of replies and, within one, of the text.
pub async fn find(scene: &Scene<'_>, pace: &Pace<'_>) -> Vec<Hint> {
    let mut found = Found {
        scene,
        lines: Vec::with_capacity(LINES),
        behind: 0,
        hints: Vec::new(),
    };
    let replies = (0..).zip(&scene.dialogue.replies);
    pace.all(replies, scene.dialogue.replies.len(), |(index, reply)| {
        found.of_reply(index, reply);
    })
    .await;
    found.hints
}

/// What was found so far.
struct Found<'a> {
    scene: &'a Scene<'a>,
    /// The lines of the present reply up to the present one.
    lines: Vec<Span>,
    /// Where the last time to try again ends.
    behind: u32,
    hints: Vec<Hint>,
}

impl Found<'_> {
    fn of_reply(&mut self, index: u32, reply: &Reply) {
        let good = grants(reply);
        let signs = self.scene.signs.replies.get(index as usize);
        if good && signs.is_none_or(|signs| !signs.has(Signs::HINT)) {
            return;
        }
        self.lines.clear();
        self.behind = 0;
        let mut words = Words::of(self.scene, index, reply);
        let mut first = good;
        while let Some(line) = words.line() {
            self.lines.push(line);
            if first {
                let said = trim_start(line.of(self.scene.text)).as_bytes();
                first = said.is_empty();
                if id::LENGTHS.contains(&word_length(said, 0))
                    && let Some(span) = id::of_sendmail(words.clone())
                {
                    self.add(index, HintKind::QueueId, span, None);
                }
            }
            let said = line.bytes(self.scene.text);
            if !said.is_ascii() {
                while let Some(word) = words.here() {
                    self.of_word(index, good, &word, &words);
                }
                continue;
            }
            let mut places = Places::of(said, good);
            while let Some(at) = places.next((words.at() - line.start) as usize) {
                words.go_to(line.start + at as u32);
                if let Some(word) = words.here() {
                    self.of_word(index, good, &word, &words);
                }
            }
        }
    }

    fn add(&mut self, reply: u32, kind: HintKind, span: Span, value: Option<Number>) {
        self.hints.push(Hint {
            reply,
            kind,
            span,
            value,
        });
    }

    /// The hints in this word of a reply and, for some, in those behind it.
    fn of_word(&mut self, reply: u32, good: bool, word: &Word<'_>, after: &Words<'_>) {
        if let Some(span) = address(word) {
            self.add(reply, HintKind::Address, span, None);
        } else if good {
            let before = || before(self.scene.text, &self.lines, word).next();
            if let Some(span) = id::at(word, before, after) {
                self.add(reply, HintKind::QueueId, span, None);
            }
        } else {
            if let Some(span) = tag::at(word) {
                self.add(reply, HintKind::Tag, span, None);
            }
            if word.begins(b"g") && is_greylisting(word.core()) {
                self.add(reply, HintKind::Greylisting, word.core_span(), None);
            }
            // What a phrase has taken begins no other: "try again" in "retry: try again in 5 minutes".
            if word.span.start >= self.behind
                && let Some((span, value)) = retry::at(word, after)
                && !is_negated(before(self.scene.text, &self.lines, word))
            {
                self.add(reply, HintKind::Retry, span, value.map(Number::of));
                self.behind = span.end;
            }
        }
    }
}

/// The words of a reply before this one, the last first; `lines` are its lines up to that of the word.
fn before<'t>(text: &'t str, lines: &[Span], word: &Word<'_>) -> impl Iterator<Item = &'t str> {
    let end = word.span.start;
    let lines = lines.iter().rev().map(move |line| Span {
        start: line.start,
        end: line.end.min(end),
    });
    lines
        .flat_map(|line| line.of(text).rsplit(char::is_whitespace))
        .filter(|word| !word.is_empty())
}

/// Whether the two words before turn what follows into its opposite: "do not please retry".
fn is_negated<'t>(before: impl Iterator<Item = &'t str>) -> bool {
    const NO: [&str; 5] = ["not", "don't", "never", "cannot", "can't"];
    before
        .take(2)
        .map(Word::alone)
        .any(|word| word.is_any(&NO) && !word.ends_sentence())
}

/// Whether the server did what it was asked, or goes on.
fn grants(reply: &Reply) -> bool {
    match (reply.code, reply.enhanced) {
        (Some(code), _) => matches!(code.class(), Class::Success | Class::Intermediate),
        (None, Some(enhanced)) => enhanced.class() == 2,
        (None, None) => false,
    }
}

fn is_greylisting(word: &str) -> bool {
    ["greylist", "graylist", "grey-list", "gray-list"]
        .iter()
        .any(|start| {
            word.get(..start.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(start))
        })
}

/// The http or https address in a word, without the punctuation around it.
fn address(word: &Word<'_>) -> Option<Span> {
    let said = word.said;
    let scheme_end = find_in(said.as_bytes(), b"://")?;
    let before = said.get(..scheme_end)?;
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        let at = before.len().checked_sub(scheme.len());
        at.and_then(|at| before.get(at..))
            .is_some_and(|end| end.eq_ignore_ascii_case(scheme))
    })?;
    let start = scheme_end - scheme.len();
    let runs_on = before
        .get(..start)?
        .ends_with(|c: char| c.is_ascii_alphanumeric());
    let rest = said.get(start..)?;
    // No URI holds characters that hide or turn text around (RFC 3986 §2); shown, they would make another address of it.
    let stop = |c: char| {
        matches!(c, '<' | '>' | '"' | '\'' | '`' | '\\' | '|' | '“' | '”')
            || c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let mut address = rest.get(..rest.find(stop).unwrap_or(rest.len()))?;
    loop {
        let shorter = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_']);
        let shorter = match shorter.strip_suffix(['(', '[', '{']) {
            Some(open) => open,
            None => match shorter.strip_suffix([')', ']', '}']) {
                Some(inner) if !inner.contains(['(', '[', '{']) => inner,
                _ => shorter,
            },
        };
        if shorter.len() == address.len() {
            break;
        }
        address = shorter;
    }
    let host = address.get(scheme.len() + 3..)?;
    let named = host.starts_with(|c: char| is_letter_or_digit(c) || c == '[');
    (named && !runs_on).then(|| word.part(start, start + address.len()))
}

#[cfg(test)]
mod tests;
