//! Tokens and keys: long enough to be one.

use super::assignments::assigned;
use super::value::{QUOTES, value};
use super::{BEARER, Found, Place, Signed, at};
use crate::analysis::secrets::is_word;
use crate::text::base64;
use crate::text::letters::is_no_word;

/// What the names of tokens end with, in small letters.
const KEYS: [(&str, Signed); 9] = [
    ("token", Signed::of(&["token"])),
    ("secret", Signed::of(&["secret"])),
    ("secret_key", Signed::of(&["secret"])),
    ("secretkey", Signed::of(&["secret"])),
    ("secret_access_key", Signed::of(&["secret"])),
    ("api_key", Signed::of(&["api_key"])),
    ("api-key", Signed::of(&["api-key"])),
    ("apikey", Signed::of(&["apikey"])),
    ("api key", Signed::of(&["api key"])),
];

/// `Authorization: Bearer x`, `Authorization: Basic x`, `api_key = "x"`, `clientSecret: 'x'`.
pub fn tokens(place: &Place<'_>, found: &mut Vec<Found>) {
    let (said, lower) = (place.said, place.lower.as_str());
    let word_of = |(start, end): Found| said.get(start..end).unwrap_or_default();
    let whole = |one: &Found| word_of(*one).len() >= 16 && is_word(word_of(*one));
    if place.signed.has(BEARER) {
        each(lower, "bearer ", |behind| {
            found.extend(Some(value(said, behind)).filter(whole));
        });
    }
    const BASIC: Signed = Signed::of(&["authorization"]);
    if place.signed.has(BASIC) {
        each(lower, "basic ", |behind| {
            let (start, end) = value(said, behind);
            let word = word_of((start, end)).trim_end_matches(['"', '\'']);
            let pair = base64::decode_text(word).is_some_and(|said| said.contains(':'));
            found.extend(pair.then_some((start, start + word.len())));
        });
    }
    for (key, sign) in KEYS {
        if !place.signed.has(sign) {
            continue;
        }
        each(lower, key, |behind| {
            let Some((operator, start, end)) = assigned(said, behind) else {
                return;
            };
            let quoted = said.get(..start).is_some_and(|said| said.ends_with(QUOTES));
            let word = word_of((start, end));
            // A sentence's colon may have anything behind it.
            let telling = quoted || operator != ":" || is_no_word(word);
            found.extend(Some((start, end)).filter(|one| telling && whole(one)));
        });
    }
}

/// Takes every place behind these words.
fn each(lower: &str, words: &str, mut take: impl FnMut(usize)) {
    let mut from = 0;
    while let Some(step) = lower.get(from..).and_then(|rest| at(rest, words)) {
        from += step + words.len();
        take(from);
    }
}
