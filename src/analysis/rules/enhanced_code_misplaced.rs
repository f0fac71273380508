//! `enhanced-code-misplaced`: an enhanced status code where none is foreseen.
//!
//! # What it finds
//! Enhanced codes in 3yz replies, in greetings with 220 and in lists that answer EHLO and LHLO. Refusals at those
//! places are left alone: the text of RFC 2034 exempts them too, but all large servers put a code there, and it helps.
//! # Why it matters
//! The first word of a greeting or of an answer to EHLO is the server's name; programs that read it get a number.
//! # Example
//! `220 2.0.0 mx.example.org ESMTP`
//! # References
//! RFC 2034 §4; RFC 5321 §4.2

use super::course::{Answer, Course};
use super::phrases;
use crate::code::{Class, EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::lines::Piece;
use crate::report::{Finding, Severity};
use crate::text::{Span, trim_start};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    for (at, answer) in course.replies() {
        let greeting = course.before(at).is_none() && !is_about_tls(course, &answer);
        if !is_exempt(&answer, greeting) {
            continue;
        }
        // Behind the first line of a list the answer to a command that is not shown may have been joined to it.
        let line = course
            .lines(answer.reply)
            .next()
            .filter(|turn| match turn.piece {
                Piece::Reply(line) => {
                    let text = Span {
                        start: line.text,
                        end: turn.span.end,
                    };
                    is_coded(text.of(course.scene.text))
                }
                _ => false,
            });
        if let Some(turn) = line {
            findings.push(Finding {
                rule: "enhanced-code-misplaced",
                severity: Severity::Note,
                line: turn.line,
                source: "RFC 2034 §4",
            });
        }
    }
}

/// Whether a text begins with an enhanced code.
pub(super) fn is_coded(text: &str) -> bool {
    EnhancedCode::at_start(trim_start(text).as_bytes()).is_some()
}

/// The answer to STARTTLS, whose command is not shown.
fn is_about_tls(course: &Course<'_>, answer: &Answer<'_>) -> bool {
    phrases::begins(answer.reply.text.of(course.scene.text), "tls")
}

fn is_exempt(answer: &Answer<'_>, greeting: bool) -> bool {
    let reply = answer.reply;
    match reply.code.map(ReplyCode::class) {
        Some(Class::Intermediate) => true,
        Some(Class::Success) => match reply.to {
            Some(Place::Connect) => answer.number() == 220 && greeting,
            // A list of keywords can be nothing else; a single line may answer a command that is not shown.
            Some(Place::Command(Verb::Ehlo | Verb::Lhlo)) => reply.last_line > reply.first_line,
            _ => false,
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "enhanced-code-misplaced";

    #[test]
    fn greeting_hello_and_354_carry_none() {
        let text = text(&[
            "S: 220 2.0.0 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 250-2.0.0 mx.example.org",
            "S: 250 PIPELINING",
            "C: MAIL FROM:<alice@example.com>",
            "S: 250 2.1.0 Ok",
            "C: RCPT TO:<bob@example.org>",
            "S: 250 2.1.5 Ok",
            "C: DATA",
            "S: 354 2.0.0 Go ahead",
            "C: .",
            "S: 250 2.0.0 Ok",
        ]);
        assert_eq!(lines(RULE, &text), [1, 3, 10]);
    }

    #[test]
    fn the_answer_to_starttls_and_refusals_may() {
        let text = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client",
            "S: 504 5.5.2 Helo command rejected: need fully-qualified hostname",
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250 STARTTLS",
            "C: STARTTLS",
            "S: 220 2.0.0 Ready to start TLS",
        ]);
        assert!(lines(RULE, &text).is_empty());
        assert!(lines(RULE, "S: 421 4.7.0 Try again later\nC: QUIT\n").is_empty());
    }
}
