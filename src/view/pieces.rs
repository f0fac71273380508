//! A line of the text in pieces, as it is shown: what surrounds the conversation, code, enhanced code and
//! command, secrets masked, invisible characters made visible. No browser in here.

use std::ops::Range;

use crate::code::{EnhancedCode, ReplyCode};
use crate::command::Verb;
use crate::report::{Line, Report};
use crate::text::Span;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the text, in bytes.
    pub at: u32,
    /// What it is.
    pub kind: PieceKind,
    /// Its text, ready to be shown.
    pub text: String,
}

/// What a piece of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// Beside the conversation: a prefix, a mark, a whole line that is no part of it.
    Around,
    /// Of the conversation.
    Said,
    /// The reply code.
    Code(ReplyCode),
    /// The enhanced status code.
    Enhanced(EnhancedCode),
    /// The command verb.
    Command(Verb),
    /// A secret; masked, unless it is to be shown.
    Secret,
    /// Characters that would not be seen or would reorder the rest, by their names.
    Control,
    /// How many bytes more the line has.
    More(usize),
}

/// What stands for a secret. Its length says nothing about the secret's.
pub const MASK: &str = "••••••••";

/// The pieces of line `number` of `text`, cut off behind `most` bytes, and parted at `cuts`, which ascend.
/// Secrets are masked unless `revealed`.
pub fn pieces(
    text: &str,
    report: &Report,
    number: u32,
    revealed: bool,
    most: usize,
    cuts: &[u32],
) -> Vec<Piece> {
    let Some(line) = report.lines.get(number as usize) else {
        return Vec::new();
    };
    let span = report.span_of(number);
    let whole = range(span.start, span.end);
    let shown = text.get(whole.clone()).unwrap_or_default();
    let content = shown.trim_end_matches(['\r', '\n']);
    let start = whole.start;
    let end = start + floor(content, most);
    let payload = range(line.payload.start, line.payload.end);

    let mut marks = marks(text, report, line, number);
    marks.retain(|(at, _)| at.start >= start && at.start < end);
    let mut pieces = Vec::new();
    let mut at = start;
    for (spot, kind) in marks {
        if spot.start < at {
            continue;
        }
        plain(text, at..spot.start, &payload, cuts, &mut pieces);
        let spot = spot.start..spot.end.min(end);
        let spelt = text.get(spot.clone()).unwrap_or_default();
        let masked = kind == PieceKind::Secret && !revealed;
        pieces.push(Piece {
            at: spot.start as u32,
            kind,
            text: if masked {
                MASK.into()
            } else {
                spelt.chars().map(picture).collect()
            },
        });
        at = spot.end;
    }
    plain(text, at..end, &payload, cuts, &mut pieces);
    if content.len() > end - start {
        pieces.push(Piece {
            at: end as u32,
            kind: PieceKind::More(content.len() - (end - start)),
            text: String::new(),
        });
    }
    pieces
}

/// Whether a part of a line, as a span of the text, holds any of a secret.
pub fn overlaps_secret(report: &Report, line: u32, part: Span) -> bool {
    let from = report.secrets.partition_point(|s| s.line < line);
    report
        .secrets
        .iter()
        .skip(from)
        .take_while(|s| s.line == line)
        .any(|s| s.span.start < part.end && part.start < s.span.end)
}

/// Where secrets, codes and the command stand, in order; of two that overlap, the secret counts.
fn marks(text: &str, report: &Report, line: &Line, number: u32) -> Vec<(Range<usize>, PieceKind)> {
    let from = report.secrets.partition_point(|s| s.line < number);
    let mut marks: Vec<_> = report
        .secrets
        .iter()
        .skip(from)
        .take_while(|s| s.line == number)
        .map(|s| (range(s.span.start, s.span.end), PieceKind::Secret))
        .collect();
    let secrets = marks.clone();
    let mut mark = |place: Option<Span>, kind| {
        if let Some(place) = place.map(|p| range(p.start, p.end))
            && !secrets
                .iter()
                .any(|(s, _)| s.start < place.end && place.start < s.end)
        {
            let at = marks.partition_point(|(mark, _)| mark.start <= place.start);
            marks.insert(at, (place, kind));
        }
    };
    if let Some(verb) = line.command {
        mark(line.place_of_verb(text), PieceKind::Command(verb));
    }
    if let Some(code) = line.code {
        mark(line.place_of_code(text), PieceKind::Code(code));
    }
    if let Some(code) = line.enhanced {
        mark(line.place_of_enhanced(text), PieceKind::Enhanced(code));
    }
    marks
}

/// The text of `part`, split at the cuts, where the conversation begins and ends, and at invisible characters.
fn plain(
    text: &str,
    part: Range<usize>,
    payload: &Range<usize>,
    cuts: &[u32],
    pieces: &mut Vec<Piece>,
) {
    let sides = [
        (
            part.start..part.end.min(payload.start.max(part.start)),
            PieceKind::Around,
        ),
        (
            part.start.max(payload.start)..part.end.min(payload.end),
            PieceKind::Said,
        ),
        (part.start.max(payload.end)..part.end, PieceKind::Around),
    ];
    let nothing_said = payload.is_empty();
    for (index, (side, kind)) in sides.into_iter().enumerate() {
        let side = match (nothing_said, index) {
            (true, 0) => part.clone(),
            (true, _) => continue,
            _ => side,
        };
        let start = side.start;
        for (at, c) in text.get(side).unwrap_or_default().char_indices() {
            let at = (start + at) as u32;
            let cut = cuts.binary_search(&at).is_ok();
            let shown = picture(c);
            let kind = if shown == c && !reorders(c) {
                kind
            } else {
                PieceKind::Control
            };
            match pieces.last_mut() {
                Some(last) if last.kind == kind && !cut => {}
                _ => pieces.push(Piece {
                    at,
                    kind,
                    text: String::new(),
                }),
            }
            if let Some(last) = pieces.last_mut() {
                if reorders(c) {
                    let name = format!("U+{:04X}", u32::from(c));
                    last.text.push_str(&name);
                } else {
                    last.text.push(shown);
                }
            }
        }
    }
}

/// The picture of a control character (U+2400 and on), any other character itself.
fn picture(c: char) -> char {
    match c {
        '\t' => c,
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(c),
        '\x7f' => '\u{2421}',
        _ => c,
    }
}

/// Whether the character has no shape of its own and could mislead: directional marks, zero-width ones,
/// soft hyphens and the like, C1 controls.
const fn reorders(c: char) -> bool {
    matches!(
        c,
        '\u{80}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

fn range(start: u32, end: u32) -> Range<usize> {
    start as usize..end as usize
}

/// The longest prefix of at most `most` bytes that ends on a character boundary.
fn floor(text: &str, most: usize) -> usize {
    if text.len() <= most {
        return text.len();
    }
    (0..=most)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Role, Secret, SecretKind};

    fn one_line(text: &str, payload: Range<usize>) -> Report {
        Report {
            lines: vec![Line {
                start: 0,
                payload: Span::new(payload.start, payload.end),
                role: Role::Server,
                code: ReplyCode::new(550),
                enhanced: EnhancedCode::new(5, 1, 1),
                command: None,
                reply: None,
                session: None,
            }],
            length: text.len() as u32,
            ..Report::default()
        }
    }

    fn shown(text: &str, report: &Report, revealed: bool) -> Vec<(PieceKind, String)> {
        pieces(text, report, 0, revealed, 100, &[])
            .into_iter()
            .map(|p| (p.kind, p.text))
            .collect()
    }

    #[test]
    fn codes_are_told_apart_from_numbers_that_look_alike() {
        let text = "<- 5500 550 5.1.1.2 5.1.1: no\r\n";
        let kinds: Vec<_> = shown(text, &one_line(text, 3..29), false);
        let code = ReplyCode::new(550).unwrap();
        let enhanced = EnhancedCode::new(5, 1, 1).unwrap();
        assert_eq!(
            kinds,
            [
                (PieceKind::Around, "<- ".to_owned()),
                (PieceKind::Said, "5500 ".to_owned()),
                (PieceKind::Code(code), "550".to_owned()),
                (PieceKind::Said, " 5.1.1.2 ".to_owned()),
                (PieceKind::Enhanced(enhanced), "5.1.1".to_owned()),
                (PieceKind::Said, ": no".to_owned()),
            ]
        );
    }

    #[test]
    fn a_secret_is_masked_whatever_else_it_looks_like() {
        let text = "550 hunter2 550";
        let mut report = one_line(text, 0..15);
        report.secrets.push(Secret {
            line: 0,
            span: Span::new(0, 11),
            kind: SecretKind::Password,
        });
        let masked = shown(text, &report, false);
        assert_eq!(masked[0], (PieceKind::Secret, MASK.to_owned()));
        assert!(masked.iter().all(|(_, t)| !t.contains("hunter2")));
        assert_eq!(shown(text, &report, true)[0].1, "550 hunter2");
    }

    #[test]
    fn what_cannot_be_seen_is_named() {
        let text = "a\u{1b}[1mb\u{202e}c\td";
        let report = one_line(text, 0..text.len());
        let all: String = shown(text, &report, false)
            .into_iter()
            .map(|(_, t)| t)
            .collect();
        assert_eq!(all, "a␛[1mbU+202Ec\td");
    }

    #[test]
    fn a_long_line_is_cut_on_a_character_boundary() {
        let text = "ü".repeat(300);
        let report = one_line(&text, 0..text.len());
        let cut = pieces(&text, &report, 0, false, 101, &[]);
        assert_eq!(cut[0].text, "ü".repeat(50));
        assert_eq!(cut[1].kind, PieceKind::More(500));
    }

    #[test]
    fn pieces_are_parted_at_cuts() {
        let text = "S: 220 mx ESMTP";
        let report = one_line(text, 3..text.len());
        let parted = pieces(text, &report, 0, false, 100, &[3, 7, 10]);
        let parts: Vec<_> = parted.iter().map(|p| (p.at, p.text.as_str())).collect();
        assert_eq!(parts, [(0, "S: "), (3, "220 "), (7, "mx "), (10, "ESMTP")]);
    }

    #[test]
    fn no_line_no_pieces() {
        assert!(pieces("", &Report::default(), 0, false, 10, &[]).is_empty());
    }
}
