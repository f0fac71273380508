//! `class-digits-differ`: the reply code and the enhanced status code begin with different digits.
//!
//! # What it finds
//! Replies, quoted ones too, whose enhanced code has another class than their basic code.
//! # Why it matters
//! The client obeys the basic code, while whoever reads the enhanced one takes a lasting failure for a passing one, or
//! the other way round.
//! # Example
//! `550 4.2.1 Mailbox disabled`
//! # References
//! RFC 2034 §4

use super::course::Course;
use crate::code::{Class, EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::lines::{Piece, Turn};
use crate::report::{Finding, Severity};
use crate::text::{Span, trim_start};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    for (_, answer) in course.all_replies() {
        // There the server's name comes first, so that a number is none of these codes.
        let named = matches!(
            answer.reply.to,
            Some(Place::Connect | Place::Command(Verb::Ehlo | Verb::Helo | Verb::Lhlo))
        );
        if named && answer.grants() {
            continue;
        }
        let differing = course.lines(answer.reply).find(|turn| {
            let coded = coded(course.scene.text, turn);
            coded.is_some_and(|(code, text)| differ(code, text))
        });
        if let Some(turn) = differing {
            findings.push(Finding {
                rule: "class-digits-differ",
                severity: Severity::Warning,
                line: turn.line,
                source: "RFC 2034 §4",
            });
        }
    }
}

/// The code of a line of a reply, and its text behind that.
fn coded<'t>(text: &'t str, turn: &Turn) -> Option<(ReplyCode, &'t str)> {
    let (code, start) = match turn.piece {
        Piece::Reply(line) => (Some(line.code), line.text),
        Piece::Quoted(quotation) => (quotation.code, quotation.text),
        _ => return None,
    };
    let end = turn.span.end;
    Some((code?, without_hash(Span { start, end }.of(text))))
}

fn without_hash(text: &str) -> &str {
    let text = trim_start(text);
    text.strip_prefix('#').unwrap_or(text)
}

/// Whether there is more to see than that a line of a reply begins with its code's own class or none.
pub(in crate::analysis) fn may_differ(text: &str, turn: &Turn) -> bool {
    let (code, start) = match turn.piece {
        Piece::Reply(line) => (Some(line.code), line.text),
        Piece::Quoted(quotation) => (quotation.code, quotation.text),
        _ => return false,
    };
    let end = turn.span.end;
    let said = Span { start, end }.bytes(text).trim_ascii_start();
    let digit = |class: u8| code.and_then(|code| code.class().digit()) != Some(class - b'0');
    match said {
        [class @ (b'2' | b'4' | b'5'), b'.', ..] => digit(*class),
        // Other blanks, and what is written before a code.
        [b'#' | ..b' ' | 0x80.., ..] => true,
        _ => false,
    }
}

/// Whether the text of a reply begins with an enhanced code of another class. 3yz replies carry none at all; that is
/// another rule's matter.
fn differ(code: ReplyCode, text: &str) -> bool {
    let Some((enhanced, _)) = EnhancedCode::at_start(text.as_bytes()) else {
        return false;
    };
    code.class() != Class::Intermediate
        && code
            .class()
            .digit()
            .is_some_and(|digit| digit != enhanced.class())
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "class-digits-differ";

    #[test]
    fn a_passing_and_a_lasting_failure_contradict_each_other() {
        let text = text(&[
            "C: MAIL FROM:<alice@example.com>",
            "S: 250 2.1.0 Ok",
            "C: RCPT TO:<bob@example.org>",
            "S: 550 4.2.1 Mailbox disabled",
        ]);
        assert_eq!(lines(RULE, &text), [4]);
    }

    #[test]
    fn a_quoted_reply_counts_too() {
        let log = "Jan  1 10:00:00 mx postfix/smtp[1]: ABC: to=<b@example.org>, relay=mx.example.org[192.0.2.1]:25, \
                   dsn=4.7.32, status=deferred (host mx.example.org[192.0.2.1] said: 421 5.7.32 Unauthenticated (in reply to RCPT TO command))\n";
        assert_eq!(lines(RULE, log), [1]);
    }

    #[test]
    fn equal_digits_are_as_they_should_be() {
        let text = text(&[
            "C: RCPT TO:<bob@example.org>",
            "S: 550-5.1.1 No such user",
            "S: 550 5.1.1 Look it up",
            "C: RSET",
            "S: 250 2.0.0 Ok",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }
}
