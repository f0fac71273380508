//! `shutdown-421`: the server ends the session with 421.
//!
//! # What it finds
//! 421 in a conversation that is shown, and that does not go on behind it.
//! # Why it matters
//! It may come at any time, even unasked, and the connection closes with it; a client should try again later.
//! # Example
//! `421 4.4.2 mx.example.org Error: timeout exceeded`
//! # References
//! RFC 5321 §3.8, §4.3.2

use super::course::Course;
use crate::command::{Place, Verb};
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    let mut shutdown = None;
    for (_, answer) in course.replies() {
        if answer.number() == 421 {
            shutdown = Some(answer.reply.first_line);
        } else if answer.grants() && answer.reply.to != Some(Place::Command(Verb::Quit)) {
            // The server goes on: it did not mean what 421 says.
            shutdown = None;
        }
    }
    if let Some(line) = shutdown {
        findings.push(Finding {
            rule: "shutdown-421",
            severity: Severity::Note,
            line,
            source: "RFC 5321 §3.8",
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "shutdown-421";

    #[test]
    fn unasked_or_as_an_answer() {
        let text = text(&[
            "C: EHLO client.example.com",
            "S: 250 mx.example.org",
            "S: 421 4.4.2 mx.example.org Error: timeout exceeded",
        ]);
        assert_eq!(lines(RULE, &text), [3]);
    }

    #[test]
    fn a_session_that_goes_on_was_not_ended() {
        let text = text(&[
            "C: RCPT TO:<bob@example.org>",
            "S: 421 4.2.1 Too many connections for this recipient",
            "C: RCPT TO:<carol@example.org>",
            "S: 250 2.1.5 Ok",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }

    #[test]
    fn a_quoted_one_shows_no_session() {
        let log = "Jan  1 10:00:00 mx postfix/smtp[1]: ABC: to=<b@example.org>, relay=mx.example.org[192.0.2.1]:25, \
                   status=deferred (host mx.example.org[192.0.2.1] said: 421 4.7.0 Try later (in reply to RCPT TO command))\n";
        assert!(lines(RULE, log).is_empty());
    }
}
