//! Secrets that anyone who sees the text can read: base64 hides nothing.

mod again;
mod dumped;
mod evident;
mod exchange;
mod response;
mod settings;
mod typed;
mod wrapped;

use super::Scene;
use super::signs::Signs;
use crate::command::Verb;
use crate::lines::{Piece, Turn};
use crate::pace::Pace;
use crate::report::{Secret, SecretKind};
use crate::text::Span;
pub(super) use again::also_elsewhere;
pub(super) use evident::may_stand;
use exchange::Exchange;
pub(super) use exchange::belongs_to_exchange;
pub(super) use settings::{HOSTS, SIGNS, Signed};

/// Every visible secret, in order, but where it stands once more.
pub async fn find(scene: &Scene<'_>, pace: &Pace<'_>) -> Vec<Secret> {
    let mut exchange = Exchange::new(scene);
    let mut beside = Vec::new();
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
            take(scene, turn, &mut exchange, &mut beside);
        }
        let before = exchange.secrets.len();
        let (mut said, mut content) = (false, false);
        while let Some(turn) = turns.next_if(|turn| turn.line <= index) {
            content |= matches!(turn.piece, Piece::Content);
            said |= !matches!(
                turn.piece,
                Piece::Echo | Piece::Event(_) | Piece::Quoted(_) | Piece::Content
            );
            take(scene, turn, &mut exchange, &mut beside);
        }
        if !said && exchange.secrets.len() == before {
            let text = line.of(scene.text);
            let base = line.start as usize;
            let mut here = Vec::new();
            settings::find(scene.text, &scene.reading.lines, index, &mut here);
            here.extend(evident::each(text).map(|(start, end, kind)| Secret {
                line: index,
                span: Span::new(base + start, base + end),
                kind,
            }));
            // Links and fields of a message have tokens that sign nobody in.
            here.retain(|secret| !content || secret.kind == SecretKind::Password);
            beside.append(&mut here);
            if !content && text.contains(CHALLENGE) {
                exchange.hear(index);
            }
        }
    })
    .await;
    turns.for_each(|turn| take(scene, turn, &mut exchange, &mut beside));
    // An answer is taken in late where its challenge was not understood.
    let mut secrets = exchange.end();
    secrets.append(&mut beside);
    each_once(&mut secrets);
    dumped::whole(scene, &mut secrets);
    each_once(&mut secrets);
    secrets
}

/// Takes in what was said next, also where it is no exchange as it should be.
fn take(scene: &Scene<'_>, turn: &Turn, exchange: &mut Exchange<'_>, beside: &mut Vec<Secret>) {
    if matches!(turn.piece, Piece::Command(Verb::Auth) | Piece::Said) {
        let span = typed::typed(turn.span.of(scene.text));
        beside.extend(span.map(|(from, to)| {
            let start = turn.span.start as usize;
            Secret {
                line: turn.line,
                span: Span::new(start + from, start + to),
                kind: SecretKind::Password,
            }
        }));
    }
    exchange.take(turn);
}

/// In the order of the text, those that overlap as one, whichever way they were found.
fn each_once(secrets: &mut Vec<Secret>) {
    secrets.sort_by_key(|secret| secret.span.start);
    secrets.dedup_by(|next, known| {
        let same = next.line == known.line && next.span.start < known.span.end;
        if same {
            known.span.end = known.span.end.max(next.span.end);
        }
        same
    });
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
