//! Passwords and tokens in settings, command lines, addresses and scripts beside the conversation.

mod assignments;
mod calls;
mod encoded;
mod named;
mod options;
mod place;
mod signs;
mod tables;
mod tokens;
mod told;
mod urls;
mod value;
mod words;

use super::is_masked;
use super::typed::typed;
use crate::analysis::signs::of_settings;
use crate::lines::prefix::find as find_in;
use crate::report::{Secret, SecretKind};
use crate::text::{Span, without_end};
use place::{AGAIN, LONGEST, Place};
pub use signs::{HOSTS, SIGNS, Signed};
use value::{QUOTES, value};
pub use words::is_strong;

/// How a token begins.
const TOKENS: [&str; 5] = ["SG.", "ya29.", "GOCSPX-", "xkeysib-", "xsmtpsib-"];

/// What stands right before one.
const NAMES: [&str; 4] = ["bearer", "token", "api", "secret"];

/// How far before a token that stands.
const BEFORE: usize = 24;

/// The name of a password in most languages.
const PASS: Signed = Signed::of(&["pass"]);

/// What stands before a token.
const BEARER: Signed = Signed::of(&["bearer"]);

/// Every secret of this line, and of those below that go on with it.
pub fn find(text: &str, lines: &[Span], index: u32, secrets: &mut Vec<Secret>) {
    let Some(&line) = lines.get(index as usize) else {
        return;
    };
    let line = without_end(text, line);
    let mut from = line.start as usize;
    let whole = line.end as usize;
    loop {
        let end = text.floor_char_boundary(whole.min(from + LONGEST));
        let span = Span::new(from, end);
        let signed = of_settings(span.bytes(text));
        // Without a sign few ways to write one are looked for.
        if signed.0 != 0 || end == whole && span.start == line.start {
            let place = Place::new(text, lines, index as usize, span, signed);
            for one in found(&place) {
                secrets.extend(secret(&place, one, from, (lines, index)));
            }
        }
        if end >= whole {
            return;
        }
        from = text.floor_char_boundary(end - AGAIN);
    }
}

/// What looks like one there.
fn found(place: &Place<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    urls::urls(place, &mut found);
    tables::tables(place, &mut found);
    encoded::encoded(place, &mut found);
    if place.signed.0 == 0 {
        return found;
    }
    let keys = named::keys(place);
    options::options(place, &mut found);
    const AUTH: Signed = Signed::of(&["auth "]);
    if place.signed.has(AUTH) {
        found.extend(typed(place.said));
    }
    calls::calls(place, &keys, &mut found);
    user_and_password(place, &mut found);
    assignments::assignments(place, &keys, &mut found);
    told::told(place, &keys, &mut found);
    tokens::tokens(place, &mut found);
    found
}

/// The secret that was found, if it is one.
fn secret(
    place: &Place<'_>,
    (start, end): Found,
    base: usize,
    (lines, mut line): (&[Span], u32),
) -> Option<Secret> {
    let value = place.beyond.get(start..end)?;
    let before = place.beyond.get(..start)?;
    let quote = before.chars().next_back().filter(|c| QUOTES.contains(c));
    if is_masked(value) || value.len() < 3 || words::refers(value, quote) {
        return None;
    }
    let near = place
        .beyond
        .get(before.ceil_char_boundary(start.saturating_sub(BEFORE))..start)?;
    let near = near.to_ascii_lowercase();
    let begins = TOKENS.iter().any(|sign| value.starts_with(sign));
    let named = || NAMES.iter().any(|name| near.contains(name));
    let kind = if begins || named() {
        SecretKind::Token
    } else {
        SecretKind::Password
    };
    let span = Span::new(base + start, base + end);
    while lines
        .get(line as usize + 1)
        .is_some_and(|next| next.start <= span.start)
    {
        line += 1;
    }
    Some(Secret { line, span, kind })
}

/// Where a value begins and ends, counted from the beginning of a place.
type Found = (usize, usize);

/// Where these words first stand. Each line is asked for many, which the standard library would make ready for each anew.
fn at(said: &str, words: &str) -> Option<usize> {
    find_in(said.as_bytes(), words.as_bytes())
}

/// `smtp_user=alice:s3cr3t`, as images for containers take both.
fn user_and_password(place: &Place<'_>, found: &mut Vec<Found>) {
    const NAME: &str = "smtp_user=";
    const USER: Signed = Signed::of(&[NAME]);
    if !place.signed.has(USER) {
        return;
    }
    let one = || {
        let start = at(&place.lower, NAME)? + NAME.len();
        let (start, end) = value(place.said, start);
        let colon = place.said.get(start..end)?.find(':')?;
        let start = start + colon + 1;
        let password = place.said.get(start..end)?.trim_end_matches(['"', '\'']);
        Some((start, start + password.len()))
    };
    found.extend(one());
}
