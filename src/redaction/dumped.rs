//! Hex dumps, which show every byte twice, in rows that cut names in two.

use super::find::{Found, Kind};
use super::host::is_host;
use crate::code::ReplyCode;
use crate::lines::dump;
use crate::pace::Pace;
use crate::report::{Report, Secret};
use crate::text::{Span, without_end};

/// The part of a secret that stands in the text, where its line is a row: its bytes are taken out by themselves.
pub fn in_text(text: &str, secret: &Secret) -> Span {
    let begin = text.get(..secret.span.start as usize).unwrap_or_default();
    let begin = begin.rfind('\n').map_or(0, |end| end + 1);
    let line = text.as_bytes().get(begin..secret.span.end as usize);
    let row = line.and_then(dump::row);
    let start = row.map_or(0, |row| (begin + row.text) as u32);
    Span {
        start: secret.span.start.max(start),
        ..secret.span
    }
}

/// What is to be taken out of rows beside what was `found` in their text: the bytes of those that have a secret, and, where
/// there are `names` to be taken out, of every one, and names that two rows share.
pub async fn add(
    text: &str,
    report: &Report,
    names: bool,
    found: &mut Vec<Found>,
    pace: &Pace<'_>,
) {
    let mut above: Option<Span> = None;
    let mut secrets = report.secrets.iter().peekable();
    let lines = 0..report.lines.len() as u32;
    pace.all(lines, report.lines.len(), |index| {
        while secrets.next_if(|secret| secret.line < index).is_some() {}
        let line = without_end(text, report.span_of(index));
        let secret = secrets.peek().is_some_and(|secret| secret.line == index);
        let row = (names || secret).then(|| dump::row(line.bytes(text)));
        let Some(row) = row.flatten() else {
            above = None;
            return;
        };
        let at = |offset: usize| line.start + offset as u32;
        found.push(Found {
            span: Span {
                start: at(row.bytes.start),
                end: at(row.bytes.end),
            },
            kind: Kind::Bytes,
        });
        let said = Span {
            start: at(row.text),
            end: line.end,
        };
        let above = above.replace(said).filter(|_| names && !row.first);
        let shared = above.and_then(|above| shared(text, above, said));
        found.extend(shared.into_iter().flatten());
    })
    .await;
}

/// The two parts of a name that begins in the text of a row and ends in the next one.
fn shared(text: &str, above: Span, below: Span) -> Option<[Found; 2]> {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+' | '@');
    let (head, tail) = (above.of(text), below.of(text));
    let head = &head[head.trim_end_matches(part).len()..];
    // `250-mx.exam`: the code is no part of the name.
    let head = match head.split_once('-') {
        Some((code, name)) if code.parse::<ReplyCode>().is_ok() => name,
        _ => head,
    };
    let tail = &tail[..tail.len() - tail.trim_start_matches(part).len()];
    // Line ends stand as dots.
    let tail = tail.split("..").next().unwrap_or_default();
    let name = [head, tail].concat();
    if head.is_empty() || tail.is_empty() || !(name.contains('@') || is_host(&name)) {
        return None;
    }
    let found = |start: u32, length: usize| Found {
        span: Span {
            start,
            end: start + length as u32,
        },
        kind: Kind::Host,
    };
    let start = above.end - head.len() as u32;
    Some([found(start, head.len()), found(below.start, tail.len())])
}
