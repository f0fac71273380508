//! A secret that stands in the text once more, where nothing tells that it is one: a log says it twice, a person explains it.

use super::Scene;
use crate::pace::Pace;
use crate::report::{Secret, SecretKind};
use crate::text::Span;
use crate::text::base64;
use crate::text::letters::is_no_word;

/// How long a secret is at least that nothing else is likely to be.
const LONG: usize = 8;
/// How many are looked for.
const MOST: usize = 64;

/// Takes in every place where one of the secrets stands as a word once more. They come and are left in order.
pub async fn also_elsewhere(scene: &Scene<'_>, secrets: &mut Vec<Secret>, pace: &Pace<'_>) {
    let known = Known::of(scene.text, secrets);
    if known.values.is_empty() {
        return;
    }
    let places: Vec<Span> = secrets.iter().map(|secret| secret.span).collect();
    let lines = (0u32..).zip(&scene.reading.lines);
    let mut next = 0;
    pace.all(lines, scene.reading.lines.len(), |(index, &line)| {
        let start = line.start as usize;
        known.each(line.bytes(scene.text), |(from, to), kind| {
            let span = Span::new(start + from, start + to);
            let behind = |place: &&Span| place.end <= span.start;
            next += places[next..].iter().take_while(behind).count();
            if places.get(next).is_none_or(|place| place.start >= span.end) {
                secrets.push(Secret {
                    line: index,
                    span,
                    kind,
                });
            }
        });
    })
    .await;
    if secrets.len() > places.len() {
        secrets.sort_by_key(|secret| secret.span.start);
    }
}

/// What is looked for.
struct Known {
    /// The values, a longer one before what it begins with.
    values: Vec<(String, SecretKind)>,
    /// Which bytes one of them begins with.
    begins: [bool; 256],
}

impl Known {
    fn of(text: &str, secrets: &[Secret]) -> Self {
        let mut values: Vec<(String, SecretKind)> = Vec::new();
        let mut add = |value: &str, kind| {
            let new = is_no_word(value) && values.len() < MOST;
            if new && values.iter().all(|(known, _)| known != value) {
                values.push((value.to_owned(), kind));
            }
        };
        for secret in secrets.iter().take(MOST) {
            let value = secret.span.of(text).trim();
            add(value, secret.kind);
            // What it encodes, where somebody wrote that down in clear.
            let password = secret.kind == SecretKind::Password;
            let said = password.then(|| base64::decode_padded(value)).flatten();
            if let Some(said) = said.and_then(|said| String::from_utf8(said).ok()) {
                add(said.rsplit('\0').next().unwrap_or_default(), secret.kind);
            }
        }
        values.sort_by_key(|(value, _)| std::cmp::Reverse(value.len()));
        let mut begins = [false; 256];
        for (value, _) in &values {
            begins[usize::from(value.as_bytes()[0])] = true;
        }
        Self { values, begins }
    }

    /// Every place of a value in a line where it stands as a word, from left to right.
    fn each(&self, line: &[u8], mut take: impl FnMut((usize, usize), SecretKind)) {
        let apart = |byte: Option<&u8>| byte.is_none_or(|b| !b.is_ascii_alphanumeric());
        let begins = |byte: &u8| self.begins[usize::from(*byte)];
        let end = (line.len() + 1).saturating_sub(LONG);
        let mut at = 0;
        while let Some(step) = line.get(at..end).and_then(|l| l.iter().position(begins)) {
            at += step;
            let found = self.values.iter().find(|(value, _)| {
                line[at..].starts_with(value.as_bytes())
                    && apart(line[..at].last())
                    && apart(line.get(at + value.len()))
            });
            at += match found {
                Some((value, kind)) => {
                    take((at, at + value.len()), *kind);
                    value.len()
                }
                None => 1,
            };
        }
    }
}
