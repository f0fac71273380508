//! `unasked-221`: the server says 221 though the client did not say QUIT.
//!
//! # What it finds
//! In a session that shows no QUIT, a 221 that stands for the answer to another command, and one behind a refusal whose
//! words are no farewell but a reason.
//! # Why it matters
//! A server that closes on its own account should say 421, so that the client tries again later.
//! # Example
//! `502 5.5.2 Command not recognized` followed by `221 2.7.0 I can break rules, too. Goodbye.`
//! # References
//! RFC 5321 §3.8, §4.3.2

use super::course::{Course, Said};
use super::phrases::{self, Phrases};
use crate::command::Verb;
use crate::report::{Finding, Severity};

/// What a server says that hangs up on its own account.
const REASONS: Phrases = Phrases::new(&[
    "error",
    "timeout",
    "timed out",
    "time out",
    "idle",
    "too many",
    "too much",
    "break rules",
    "exceeded",
    "limit",
    "violation",
    "not accepted",
    "rejected",
    "denied",
    "blocked",
]);

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    if course.commands().any(|(_, c)| c.verb == Some(Verb::Quit)) {
        return;
    }
    for (at, answer) in course.replies() {
        let (Some(step), Some(before)) = (
            course.steps.get(at),
            at.checked_sub(1).and_then(|b| course.steps.get(b)),
        ) else {
            continue;
        };
        if answer.number() != 221 || step.behind_content {
            continue;
        }
        let (line, unasked) = match before.said {
            Said::Command(command) => (command.line, command.verb.is_some()),
            Said::Reply(earlier) => (
                earlier.reply.last_line,
                earlier.refuses() && course.says(answer.reply, &REASONS).is_some(),
            ),
            Said::Unknown | Said::Told(_) => continue,
        };
        // The row of a table may hold the command beside its reply.
        let row = course.line(step.line);
        if unasked && line + 1 == step.line && !phrases::begins(row, "quit") {
            findings.push(Finding {
                rule: "unasked-221",
                severity: Severity::Warning,
                line: step.line,
                source: "RFC 5321 §3.8",
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "unasked-221";

    #[test]
    fn behind_a_refusal_or_instead_of_an_answer() {
        let refusal = text(&[
            "C: EHLO client.example.com",
            "S: 250 mx.example.org",
            "C: VRFY bob",
            "S: 502 5.5.1 Not here",
            "S: 221 2.7.0 Error: I can break rules, too. Goodbye.",
        ]);
        assert_eq!(lines(RULE, &refusal), [5]);
        let instead = text(&[
            "C: EHLO client.example.com",
            "S: 250 mx.example.org",
            "C: NOOP",
            "S: 221 2.0.0 Idle for too long",
        ]);
        assert_eq!(lines(RULE, &instead), [4]);
    }

    #[test]
    fn behind_quit_or_where_quit_may_be_left_out() {
        let quit = text(&["C: QUIT", "S: 221 2.0.0 Bye"]);
        assert!(lines(RULE, &quit).is_empty());
        for reply in ["S: 250 2.0.0 Ok", "S: 550 5.7.1 No"] {
            let left_out = text(&["C: VRFY bob", reply, "S: 221 2.0.0 Bye"]);
            assert!(lines(RULE, &left_out).is_empty());
        }
        assert!(lines(RULE, "S: 221 2.0.0 Bye\n").is_empty());
    }
}
