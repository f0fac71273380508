//! Secrets in hex dumps, which show every byte twice and go on row by row.

use crate::analysis::Scene;
use crate::lines::dump;
use crate::report::Secret;
use crate::text::{Span, without_end};

/// Whether the line is a row of a hex dump, so that what it holds may be cut off.
pub fn is_row(scene: &Scene<'_>, line: u32) -> bool {
    row(scene, line).is_some()
}

/// The same secrets, in order, with their bytes, and with the rows that go on with them.
pub fn whole(scene: &Scene<'_>, secrets: &mut Vec<Secret>) {
    let mut further = Vec::new();
    let mut known: Option<(u32, Option<Row>)> = None;
    let mut each = secrets.iter_mut().peekable();
    while let Some(secret) = each.next() {
        // What lies behind the next one goes on with that, so that no row is taken in for each before it.
        let last = each.peek().map_or(u32::MAX, |next| next.line);
        // A long line may have many.
        if known.is_none_or(|(line, _)| line != secret.line) {
            known = Some((secret.line, row(scene, secret.line)));
        }
        let Some((_, start, _)) = known.and_then(|(_, row)| row) else {
            continue;
        };
        secret.span.start = secret.span.start.min(start);
        let behind = (secret.line + 1..=last).map_while(|line| {
            let (_, start, end) = row(scene, line).filter(|row| !row.0)?;
            let span = Span { start, end };
            Some(Secret {
                line,
                span,
                ..*secret
            })
        });
        further.extend(behind);
    }
    secrets.extend(further);
}

/// Whether the row begins its dump, where its bytes begin, and where its text ends.
type Row = (bool, u32, u32);

fn row(scene: &Scene<'_>, line: u32) -> Option<Row> {
    let span = without_end(scene.text, *scene.reading.lines.get(line as usize)?);
    let row = dump::row(span.bytes(scene.text))?;
    Some((row.first, span.start + row.bytes.start as u32, span.end))
}
