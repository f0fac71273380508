//! Secrets that anyone who sees the text can read: base64 hides nothing.

mod again;
mod dumped;
mod evident;
mod exchange;
mod response;
mod settings;
mod wrapped;

use super::Scene;
use super::signs::Signs;
use crate::lines::Piece;
use crate::pace::Pace;
use crate::report::Secret;
use crate::text::Span;
pub(super) use again::also_elsewhere;
pub(super) use evident::may_stand;
use exchange::Exchange;
pub(super) use exchange::belongs_to_exchange;
pub(super) use settings::{HOSTS, SIGNS, Signed};

/// Every visible secret, in order, but where it stands once more.
pub async fn find(scene: &Scene<'_>, pace: &Pace<'_>) -> Vec<Secret> {
    let mut exchange = Exchange::new(scene);
    let settings = SETTINGS.iter().any(|sign| scene.signs.any_line.has(*sign));
    if !settings && !scene.signs.exchanges {
        return Vec::new();
    }
    let mut turns = scene.reading.turns.iter().peekable();
    let lines = (0u32..).zip(&scene.reading.lines).zip(&scene.signs.lines);
    let count = if settings {
        scene.reading.lines.len()
    } else {
        0
    };
    pace.all(lines.take(count), count, |((index, &line), signs)| {
        if !SETTINGS.iter().any(|sign| signs.has(*sign)) {
            return;
        }
        while let Some(turn) = turns.next_if(|turn| turn.line < index) {
            exchange.take(turn);
        }
        let before = exchange.secrets.len();
        let mut said = false;
        while let Some(turn) = turns.next_if(|turn| turn.line <= index) {
            said |= !matches!(turn.piece, Piece::Echo | Piece::Event(_) | Piece::Quoted(_));
            exchange.take(turn);
        }
        if !said && exchange.secrets.len() == before {
            let text = line.of(scene.text);
            let base = line.start as usize;
            settings::find(scene.text, line, index, &mut exchange.secrets);
            for (start, end, kind) in evident::each(text) {
                let span = Span::new(base + start, base + end);
                let found = &exchange.secrets[before..];
                let over =
                    |other: &Secret| other.span.start < span.end && span.start < other.span.end;
                if !found.iter().any(over) {
                    exchange.push(index, span, kind);
                }
            }
            if text.contains(CHALLENGE) {
                exchange.hear(index);
            }
        }
    })
    .await;
    turns.for_each(|turn| exchange.take(turn));
    // An answer is taken in late where its challenge was not understood.
    let mut secrets = exchange.end();
    secrets.sort_by_key(|secret| secret.span.start);
    dumped::whole(scene, &mut secrets);
    secrets.sort_by_key(|secret| secret.span.start);
    // What is found in two ways is one secret.
    secrets.dedup_by(|next, before| next.span.start < before.span.end);
    secrets
}

/// What asks for the password, where no reply was read.
const CHALLENGE: &str = "334 UGFz";

/// Where a secret may stand outside of an exchange.
const SETTINGS: [Signs; 3] = [Signs::PASSWORD, Signs::HOST, Signs::EVIDENT];

/// What tools put in place of a secret.
pub fn is_masked(said: &str) -> bool {
    const MASKS: [&str; 7] = [
        "Lyogc2VjcmV0ICov",
        "UFJPVklERURfQlVUX1JFTU9WRUQ=",
        "hidden",
        "HIDDEN",
        "suppressed",
        "redacted",
        "EDITED",
    ];
    if said.is_empty() || MASKS.iter().any(|m| said.contains(m)) {
        return true;
    }
    let bracketed = matches!(
        (said.as_bytes().first(), said.as_bytes().last()),
        (
            Some(b'<' | b'[' | b'(' | b'{'),
            Some(b'>' | b']' | b')' | b'}')
        )
    );
    // `*sensitive*`; two stars on each side are Markdown's.
    let starred = said
        .strip_prefix('*')
        .and_then(|said| said.strip_suffix('*'))
        .is_some_and(|word| word.bytes().all(|b| b.is_ascii_lowercase()));
    let unpadded = said.trim_end_matches('=');
    let filler = unpadded
        .bytes()
        .filter(|b| matches!(b, b'*' | b'x' | b'X' | b'.' | b'#' | b'-' | b'?'))
        .count();
    bracketed
        || starred
        || said.contains("***")
        || filler == unpadded.len()
        || matches!(said, "AUTH dialogue" | "SECRET" | "PASSWORD")
}

/// One word of ASCII, as typed or in base64.
fn is_word(said: &str) -> bool {
    said.len() >= 3 && said.is_ascii() && !said.contains(char::is_whitespace)
}
