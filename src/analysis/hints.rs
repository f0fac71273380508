//! Hints in the text of replies: when to try again, addresses, queue ids, the provider's tags.
//!
//! Only exact forms count, each known from a server's source or a provider's page; nothing is guessed.

mod id;
mod retry;
mod tag;
mod words;

use super::Scene;
use super::signs::Signs;
use crate::code::Class;
use crate::dialogue::Reply;
use crate::pace::Pace;
use crate::report::{Hint, HintKind, Number};
use crate::text::Span;
use crate::text::letters::is_letter_or_digit;
pub use id::is_exim;
use words::{Raw, Word, Words};

/// Every hint, in order of replies and, within one, of the text.
pub async fn find(scene: &Scene<'_>, pace: &Pace<'_>) -> Vec<Hint> {
    let mut hints = Vec::new();
    let replies = (0..).zip(&scene.dialogue.replies);
    pace.all(replies, scene.dialogue.replies.len(), |(index, reply)| {
        of_reply(scene, index, reply, &mut hints);
    })
    .await;
    hints
}

fn of_reply(scene: &Scene<'_>, index: u32, reply: &Reply, hints: &mut Vec<Hint>) {
    let good = is_success(reply);
    let signs = scene.signs.replies.get(index as usize);
    if good && signs.is_none_or(|signs| !signs.has(Signs::HINT)) {
        return;
    }
    let mut words = Words::of(scene, index, reply);
    let mut before = Before::default();
    let mut behind = 0;
    while let Some(raw) = words.raw() {
        if !may_tell(&words, raw, good) {
            before.push(raw);
            continue;
        }
        let word = words.word(raw);
        let after = &words;
        let mut add = |kind, span: Span, value| {
            hints.push(Hint {
                reply: index,
                kind,
                span,
                value,
            });
        };
        if let Some(span) = address(&word) {
            add(HintKind::Address, span, None);
        } else if good {
            if let Some(span) = id::at(&word, before.last(after), after) {
                add(HintKind::QueueId, span, None);
            }
        } else {
            if let Some(span) = tag::at(&word) {
                add(HintKind::Tag, span, None);
            }
            if word.begins(b"g") && is_greylisting(word.core()) {
                add(HintKind::Greylisting, word.core_span(), None);
            }
            // What a phrase has taken begins no other: "try again" in "retry: try again in 5 minutes".
            if word.span.start >= behind
                && let Some((span, value)) = retry::at(&word, after)
                && !before.negates(after)
            {
                add(HintKind::Retry, span, value.map(Number::of));
                behind = span.end;
            }
        }
        before.push(raw);
    }
}

/// Whether a word can be, or begin, a hint: most are passed over by what is in them and how they begin.
fn may_tell(words: &Words<'_>, raw: Raw, good: bool) -> bool {
    let begins = if good { b"q".as_slice() } else { b"rtcwg" };
    raw.is_special()
        || if good {
            raw.is_first()
        } else {
            raw.has_digit()
        }
        || words
            .letter(raw)
            .is_none_or(|letter| begins.contains(&letter))
}

/// The two words before one.
#[derive(Default)]
struct Before {
    last: Option<Raw>,
    last_but_one: Option<Raw>,
}

impl Before {
    fn push(&mut self, raw: Raw) {
        self.last_but_one = self.last.replace(raw);
    }

    fn last<'a>(&self, words: &Words<'a>) -> Option<Word<'a>> {
        self.last.map(|raw| words.word(raw))
    }

    /// Whether they turn what follows into its opposite: "do not please retry".
    fn negates(&self, words: &Words<'_>) -> bool {
        const NO: [&str; 5] = ["not", "don't", "never", "cannot", "can't"];
        [self.last, self.last_but_one]
            .into_iter()
            .flatten()
            .map(|raw| words.word(raw))
            .any(|word| word.is_any(&NO) && !word.ends_sentence())
    }
}

fn is_success(reply: &Reply) -> bool {
    match (reply.code, reply.enhanced) {
        (Some(code), _) => code.class() == Class::Success,
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
    if !word.has_colon() {
        return None;
    }
    let said = word.said;
    let scheme_end = said.find("://")?;
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
