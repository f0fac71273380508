//! The id by which the server's own log knows an accepted message.

use super::words::{Word, Words};
use crate::lines::prefix::find;
use crate::text::Span;
use crate::text::letters::is_letter_or_digit;

/// The queue id that begins at this word or that it announces.
pub fn at<'t>(
    word: &Word<'_>,
    before: impl FnOnce() -> Option<&'t str>,
    after: &Words<'_>,
) -> Option<Span> {
    if word.is("queued") {
        let mut rest = after.clone();
        let next = rest.next()?;
        // Postfix and many others: "Ok: queued as 4XyzAB1".
        if next.is("as") {
            let id = rest.next()?;
            let span = leading(&id, |c| c.is_ascii_alphanumeric() || "._@=+/-".contains(c));
            return span.filter(|&span| is_id(part(&id, span)));
        }
        // Haraka: "Message Queued (0D4C6F5A-….1)".
        let inner = next.said.strip_prefix('(')?.strip_suffix(')')?;
        let announced = || before().is_some_and(|said| Word::alone(said).is("message"));
        let haraka = inner.contains('-') && is_id(inner) && announced();
        return haraka.then(|| next.part(1, 1 + inner.len()));
    }
    // Exim: "OK id=1sMrpq-0001Ah-UT".
    if let Some(at) = find(word.said.as_bytes(), b"id=")
        && word
            .said
            .get(..at)
            .is_some_and(|head| !head.ends_with(|c: char| is_letter_or_digit(c)))
    {
        let rest = word.said.get(at + 3..)?;
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
            .unwrap_or(rest.len());
        let id = rest.get(..end)?;
        return is_exim(id).then(|| word.part(at + 3, at + 3 + end));
    }
    // Exchange: "[InternalId=123456, Hostname=…] Queued mail for delivery".
    if let Some(id) = word.said.strip_prefix("[InternalId=") {
        let id = id.trim_end_matches([',', ']']);
        let digits = !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit());
        return digits.then(|| word.part(12, 12 + id.len()));
    }
    None
}

/// How long Sendmail's ids are.
pub const LENGTHS: std::ops::RangeInclusive<usize> = 8..=20;

/// Sendmail's, with which a reply begins: "2.0.0 w9ABcDe0123456 Message accepted for delivery".
pub fn of_sendmail(mut words: Words<'_>) -> Option<Span> {
    let word = words.here()?;
    let id = word.said;
    let fits = LENGTHS.contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric());
    if !fits || !is_id(id) {
        return None;
    }
    let announced = ["message", "accepted", "for", "delivery"]
        .iter()
        .all(|said| words.next().is_some_and(|next| next.is(said)));
    announced.then_some(word.span)
}

/// What of the word such characters make up, quotation marks before it and full stop behind it aside.
fn leading(word: &Word<'_>, fits: impl Fn(char) -> bool) -> Option<Span> {
    let start = word.said.find(&fits)?;
    let rest = word.said.get(start..)?;
    let end = rest.find(|c| !fits(c)).unwrap_or(rest.len());
    let end = rest.get(..end)?.trim_end_matches(['.', '-']).len();
    Some(word.part(start, start + end))
}

fn part<'a>(word: &Word<'a>, span: Span) -> &'a str {
    let at = |offset: u32| (offset - word.span.start) as usize;
    word.said
        .get(at(span.start)..at(span.end))
        .unwrap_or_default()
}

/// Whether it can be an id and no word: long enough, with a digit or without small letters.
fn is_id(id: &str) -> bool {
    let telling =
        id.bytes().any(|b| b.is_ascii_digit()) || !id.bytes().any(|b| b.is_ascii_lowercase());
    (4..=200).contains(&id.len()) && telling
}

/// Whether it has the form of Exim's ids: `1sMrpq-0001Ah-UT`, or since Exim 4.97 `1sMrpq-00000001Ah2-Ut4x`.
pub fn is_exim(id: &str) -> bool {
    let mut parts = id.split('-').map(str::len);
    let sizes = (parts.next(), parts.next(), parts.next(), parts.next());
    matches!(
        sizes,
        (Some(6), Some(6), Some(2), None) | (Some(6), Some(11), Some(4), None)
    )
}
