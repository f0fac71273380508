//! `line-too-long`: a line over the limit.
//!
//! # What it finds
//! Commands over 512 octets with their line end, or over what their parameters allow more; AUTH lines over 12288; lines of
//! a message over 1000; and refusals, quoted ones too, that name it.
//! # Why it matters
//! Servers refuse such a line, cut it, or break it where it hurts.
//! # Example
//! `500 5.5.2 Error: line too long`
//! # References
//! RFC 5321 §4.5.3.1; RFC 4954 §4

use super::course::Course;
use super::path;
use super::phrases::Phrases;
use crate::analysis::Scene;
use crate::command::Verb;
use crate::lines::{Piece, Turn};
use crate::report::{Finding, Severity};

pub(super) const PHRASES: Phrases = Phrases::numbered(
    2,
    &[
        "line too long",
        "line is too long",
        "line was too long",
        "lines too long",
        "line length exceeded",
        "maximum allowed line length",
        "maximum line length",
        "lines longer than",
    ],
);

/// By how many octets a parameter lets MAIL and RCPT grow, as its specification says; values may be long.
const GROWTH: &[(&str, usize)] = &[
    ("AUTH", 500),
    ("SIZE", 26),
    ("BODY", 16),
    ("BY", 17),
    ("HOLDFOR", 34),
    ("HOLDUNTIL", 34),
    ("MT-PRIORITY", 15),
    ("REQUIRETLS", 11),
    ("SMTPUTF8", 10),
    ("MTRK", 40),
    ("SOLICIT", 1007),
    ("TRANSID", 88),
    ("ENVID", 107),
    ("RET", 8),
    ("ORCPT", 507),
    ("NOTIFY", 28),
    ("RRVS", 33),
];

/// A command line with its line end (RFC 5321 §4.5.3.1.4).
const COMMAND: usize = 512;
/// A line of an AUTH exchange (RFC 4954 §4).
const AUTH: usize = 12288;
/// A line of the message with its line end (RFC 5321 §4.5.3.1.6).
const CONTENT: usize = 1000;
const LINE_END: usize = 2;
/// No shorter line is too long.
pub(in crate::analysis) const SHORTEST: usize = COMMAND - LINE_END + 1;

/// Refusals that name a line that is too long.
pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    for (_, answer) in course.all_replies().filter(|(_, a)| a.refuses()) {
        if let Some(line) = course.says(answer.reply, &PHRASES) {
            findings.push(found(line, "RFC 5321 §4.5.3.1"));
        }
    }
}

/// Lines that are too long themselves.
pub(super) fn check_lines(scene: &Scene<'_>, findings: &mut Vec<Finding>) {
    let turns = &scene.reading.turns;
    for (at, turn) in turns.iter().enumerate() {
        let length = turn.span.len() + LINE_END;
        if length <= COMMAND {
            continue;
        }
        let said = turn.span.of(scene.text);
        let source = match turn.piece {
            Piece::Command(Verb::Auth) | Piece::Answer if length > AUTH => "RFC 4954 §4",
            Piece::Command(Verb::Auth) | Piece::Answer => continue,
            Piece::Command(Verb::Mail | Verb::Rcpt) if length <= COMMAND + growth(said) => continue,
            Piece::Command(_) => "RFC 5321 §4.5.3.1.4",
            Piece::Content if length > CONTENT && is_one_line(said) && has_neighbour(turns, at) => {
                "RFC 5321 §4.5.3.1.6"
            }
            _ => continue,
        };
        // A tool that joins lines, or appends its own words, makes them longer than they were.
        if is_one_line(said) {
            findings.push(found(turn.line, source));
        }
    }
}

fn found(line: u32, source: &'static str) -> Finding {
    Finding {
        rule: "line-too-long",
        severity: Severity::Warning,
        line,
        source,
    }
}

fn growth(command: &str) -> usize {
    path::parameters(command)
        .filter_map(|(name, _)| {
            GROWTH
                .iter()
                .find(|(known, _)| known.eq_ignore_ascii_case(name))
        })
        .map(|(_, octets)| octets)
        .sum()
}

/// Whether no line end is written out in it.
fn is_one_line(said: &str) -> bool {
    !["\\r", "\\n", "<CRLF>", "[nl]", "<br>"]
        .iter()
        .any(|end| said.contains(end))
}

/// Whether the tool shows content line by line: another line of it stands next to this one.
fn has_neighbour(turns: &[Turn], at: usize) -> bool {
    let is_content = |turn: Option<&Turn>| turn.is_some_and(|t| matches!(t.piece, Piece::Content));
    is_content(turns.get(at + 1)) || is_content(at.checked_sub(1).and_then(|b| turns.get(b)))
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "line-too-long";

    fn session(command: &str, body: &str) -> Vec<u32> {
        let (command, body) = (format!("C: {command}"), format!("C: {body}"));
        lines(
            RULE,
            &text(&[
                "S: 220 mx.example.org ESMTP",
                "C: EHLO client.example.com",
                "S: 250 mx.example.org",
                &command,
                "S: 250 Ok",
                "C: RCPT TO:<bob@example.org>",
                "S: 250 Ok",
                "C: DATA",
                "S: 354 Go ahead",
                "C: Subject: test",
                "C:",
                &body,
                "C: .",
                "S: 250 Ok",
            ]),
        )
    }

    #[test]
    fn a_command_and_a_line_of_the_message() {
        let long = format!("MAIL FROM:<{}@example.com>", "a".repeat(500));
        assert_eq!(session(&long, "Hello"), [4]);
        let body = "x".repeat(999);
        assert_eq!(session("MAIL FROM:<alice@example.com>", &body), [12]);
    }

    #[test]
    fn within_the_limits() {
        let solicit = format!("MAIL FROM:<alice@example.com> SOLICIT={}", "a".repeat(600));
        assert!(session(&solicit, "Hello").is_empty());
        let body = "x".repeat(998);
        assert!(session("MAIL FROM:<alice@example.com>", &body).is_empty());
    }

    #[test]
    fn the_server_says_so() {
        let text = text(&[
            "C: DATA",
            "S: 354 Go",
            "C: .",
            "S: 500 5.5.2 Error: line too long",
        ]);
        assert_eq!(lines(RULE, &text), [4]);
    }
}
