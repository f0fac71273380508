//! Queue ids, told by what stands around them in logs, replies and header fields, or by their own form.

use super::words::{Word, ends_with};
use crate::text::Span;

/// What an id follows, but for quotation marks, brackets and blanks.
const ANNOUNCED: [&str; 8] = [
    "queued as",
    "forwarded as",
    "notification",
    "qid",
    "queueid",
    "queue id",
    "queue-id",
    "queue_id",
];

/// The id in this word, if one is told; `last` is where the id before it ends.
pub fn told(text: &str, word: Word<'_>, last: u32) -> Option<Span> {
    if let Some(id) = exim(word) {
        return Some(id);
    }
    let said = word.said;
    if !(6..=80).contains(&said.len()) || !said.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let plain = said.bytes().all(|b| b.is_ascii_alphanumeric());
    let before = word.text_before(text);
    // A log's record begins with it: `]: 4F2A81C0442: `; Sendmail's may go on with that of the bounce.
    let record = plain
        && said.len() <= 20
        && word.after == Some(':')
        && (before.ends_with("]: ") || last > 0 && last + 2 == word.span.start);
    // Gmail's end of a reply.
    let gmail = word.text_behind(text).starts_with(" - gsmtp");
    let id = record || gmail || is_received(before) || is_announced(before);
    id.then_some(word.span)
}

/// Exim's, which tells itself: `1sMrpq-0001Ah-UT`, since 4.97 `1sMrpq-00000001Ah2-Ut4x`. In a Message-ID an `E` stands
/// before it, in the name of a file a letter behind it.
pub fn exim(word: Word<'_>) -> Option<Span> {
    if word.said.len() < 16 || !word.said.contains('-') {
        return None;
    }
    let mut at = word.span.start as usize;
    for piece in word.said.split(['.', '_']) {
        let mut parts = piece.split('-');
        if let (Some(first), Some(second), Some(third)) = (parts.next(), parts.next(), parts.next())
        {
            let marked = first.len() == 7 && first.starts_with('E');
            let first = &first[usize::from(marked)..];
            let sizes = (first.len(), second.len(), third.len());
            if matches!(sizes, (6, 6, 2) | (6, 11, 4))
                && first.bytes().next().is_some_and(|b| b.is_ascii_digit())
                && second.bytes().any(|b| b.is_ascii_digit())
            {
                let start = at + usize::from(marked);
                return Some(Span::new(start, start + sizes.0 + sizes.1 + sizes.2 + 2));
            }
        }
        at += piece.len() + 1;
    }
    None
}

/// A Received field (RFC 5321 §4.4): `with ESMTPS id 4F2A81C0442`, `(Postfix) id 4F2A81C0442`.
fn is_received(before: &str) -> bool {
    let Some(before) = before.strip_suffix(" id ") else {
        return false;
    };
    let last = before.rsplit(' ').next().unwrap_or_default();
    last.ends_with(')') || last.contains("MTP") || last.contains("HTTP")
}

fn is_announced(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '"', '\'', '<', '(', '\\']);
    let before = before.trim_end_matches([':', '=']);
    let before = before.trim_end_matches(['"', '\'', '\\']);
    let begins_word = |words: &str| {
        let at = before.len() - words.len();
        let letter = at.checked_sub(1).map(|at| before.as_bytes()[at]);
        !letter.is_some_and(|b| b.is_ascii_alphanumeric())
    };
    ANNOUNCED
        .iter()
        .any(|words| ends_with(before, words) && begins_word(words))
}
