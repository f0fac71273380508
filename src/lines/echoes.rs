//! What is logged twice: once as it came over the wire, and once more by a wrapper, under another prefix.

use super::kinds::Kind;
use super::page::Page;
use super::survey::{Hint, Look};
use crate::report::Role;

/// How many lines a prefix has at least that repeats another.
const FEWEST: usize = 3;
/// How many prefixes are looked at.
const MOST: usize = 8;

/// The lines of one prefix.
struct Lines {
    kind: Kind,
    role: Option<Role>,
    indices: Vec<u32>,
}

/// The prefixes whose every line says again what stands just above it under another; mostly none.
pub fn of(page: &Page<'_>) -> Vec<Kind> {
    let marks = page.marks.kinds();
    let rivals = |role| {
        let same = marks.iter().filter(|&&(_, other)| other == role);
        same.count() > 1
    };
    if marks.len() > MOST || !marks.iter().any(|&(_, role)| rivals(role)) {
        return Vec::new();
    }
    let mut all: Vec<Lines> = marks
        .iter()
        .map(|&(kind, role)| Lines {
            kind,
            role,
            indices: Vec::new(),
        })
        .collect();
    for (index, look) in (0u32..).zip(&page.looks) {
        if look.hint != Hint::Nothing
            && let Some(lines) = all.iter_mut().find(|lines| lines.kind == look.kind)
        {
            lines.indices.push(index);
        }
    }
    let repeats = |again: &&Lines| {
        again.indices.len() >= FEWEST
            && all.iter().any(|first| {
                first.kind != again.kind
                    && first.role == again.role
                    && first.indices.first() < again.indices.first()
                    && repeats(page, first, again)
            })
    };
    all.iter().filter(repeats).map(|lines| lines.kind).collect()
}

/// Whether every line of `again` says what one of `first` just said, in the same order.
fn repeats(page: &Page<'_>, first: &Lines, again: &Lines) -> bool {
    let said = |line: u32| {
        let look = page.looks.get(line as usize)?;
        let span = page.payload(line as usize, look.at as usize);
        Some(span.of(page.text))
    };
    let of_others = |look: &Look| {
        look.hint != Hint::Nothing && look.kind != first.kind && look.kind != again.kind
    };
    let mut before = first.indices.iter();
    // Behind the last line that somebody else spoke, of those looked at.
    let (mut begins, mut seen) = (0, 0);
    again.indices.iter().all(|&line| {
        let between = page.looks.get(seen..line as usize).unwrap_or_default();
        if let Some(last) = between.iter().rposition(of_others) {
            begins = (seen + last + 1) as u32;
        }
        seen = line as usize;
        before.any(|&earlier| (begins..line).contains(&earlier) && said(earlier) == said(line))
    })
}
