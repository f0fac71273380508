//! A secret that stands in the text once more, where nothing tells that it is one: a log says it twice, a person explains it.

use super::Scene;
use crate::dialogue::base64;
use crate::lines::prefix::find;
use crate::report::{Secret, SecretKind};
use crate::text::Span;

/// How long a secret is at least that nothing else is likely to be.
const LONG: usize = 8;
/// How many are looked for, and how often each is found.
const MOST: usize = 32;

/// The secrets, and what is the same elsewhere.
pub fn also_elsewhere(scene: &Scene<'_>, mut secrets: Vec<Secret>) -> Vec<Secret> {
    let known = secrets.len();
    let mut places: Vec<Span> = secrets.iter().map(|secret| secret.span).collect();
    places.sort_unstable();
    for index in 0..known.min(MOST) {
        let Some(&secret) = secrets.get(index) else {
            break;
        };
        let value = secret.span.of(scene.text).trim();
        take(scene, value, secret, &mut secrets, &places);
        // What it encodes, where somebody wrote that down in clear.
        let said = (secret.kind == SecretKind::Password).then(|| base64::decode_padded(value));
        if let Some(said) = said.flatten().and_then(|said| String::from_utf8(said).ok()) {
            let password = said.rsplit('\0').next().unwrap_or_default();
            take(scene, password, secret, &mut secrets, &places);
        }
    }
    if secrets.len() > known {
        secrets.sort_by_key(|secret| secret.span.start);
    }
    secrets
}

/// Takes in every other place where this value of a secret stands as a word.
///
/// `places` are those of the secrets known before, in order.
fn take(
    scene: &Scene<'_>,
    value: &str,
    secret: Secret,
    secrets: &mut Vec<Secret>,
    places: &[Span],
) {
    if !is_telling(value) {
        return;
    }
    let text = scene.text.as_bytes();
    let mut from = 0;
    for _ in 0..MOST {
        let rest = text.get(from..).unwrap_or_default();
        let Some(step) = find(rest, value.as_bytes()) else {
            return;
        };
        let span = Span::new(from + step, from + step + value.len());
        let before = (from + step).checked_sub(1).and_then(|at| text.get(at));
        from = span.end as usize;
        let apart = |byte: Option<&u8>| byte.is_none_or(|b| !b.is_ascii_alphanumeric());
        let overlaps = |other: &Span| other.start < span.end && span.start < other.end;
        let behind = places.partition_point(|other| other.end <= span.start);
        let new = secrets.get(places.len()..).unwrap_or_default();
        let taken = places.get(behind).is_some_and(overlaps)
            || new.iter().any(|other| overlaps(&other.span));
        if apart(before) && apart(text.get(from)) && !taken {
            let lines = &scene.reading.lines;
            let line = lines.partition_point(|line| line.end <= span.start) as u32;
            secrets.push(Secret {
                line,
                span,
                ..secret
            });
        }
    }
}

/// Whether it is long and has what no word has: a digit, or large letters among small ones.
fn is_telling(value: &str) -> bool {
    let has = |kind: fn(&u8) -> bool| value.as_bytes().iter().skip(1).any(kind);
    value.len() >= LONG
        && (has(u8::is_ascii_digit) || has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase))
}
