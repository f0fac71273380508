//! `reply-not-closed`: a reply whose last line still has a hyphen behind its code.
//!
//! # What it finds
//! A reply of which another line is promised, though the client or the tool goes on right behind it. Silent at the end
//! of a text, where something is visibly left out, and where the tool shows no more than the first line of any reply.
//! # Why it matters
//! A client waits for the last line until it gives up.
//! # Example
//! `250-mx.example.org` followed by `MAIL FROM:<alice@example.com>`
//! # References
//! RFC 5321 §4.2.1

use super::course::{Course, Said};
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    let mut unclosed = None;
    for (at, answer) in course.replies() {
        if answer.reply.unclosed {
            if unclosed.is_some() {
                // A habit of the tool.
                return;
            }
            unclosed = Some((at, answer.reply));
        }
    }
    let Some((at, reply)) = unclosed else { return };
    let Some(next) = course.steps.get(at + 1) else {
        return;
    };
    let severity = match next.said {
        // The client cannot have gone on unless the tool shows less than it got.
        Said::Command(_) if next.line == reply.last_line + 1 => Severity::Note,
        Said::Told(event) if event.breaks() && course.after(at).is_none() => Severity::Warning,
        _ => return,
    };
    if !course.is_elided(reply.first_line, next.line) {
        findings.push(Finding {
            rule: "reply-not-closed",
            severity,
            line: reply.last_line,
            source: "RFC 5321 §4.2.1",
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "reply-not-closed";

    #[test]
    fn the_client_goes_on_before_the_last_line() {
        let text = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250-PIPELINING",
            "C: MAIL FROM:<alice@example.com>",
            "S: 250 Ok",
        ]);
        assert_eq!(lines(RULE, &text), [4]);
    }

    #[test]
    fn a_text_can_be_cut_or_shortened_there() {
        let head = ["C: EHLO client.example.com", "S: 250-mx.example.org"];
        assert!(lines(RULE, &text(&head)).is_empty());
        let shortened = text(&[head[0], head[1], "...", "C: QUIT", "S: 221 Bye"]);
        assert!(lines(RULE, &shortened).is_empty());
    }

    #[test]
    fn a_tool_can_show_first_lines_only() {
        let text = text(&[
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "C: RCPT TO:<bob@example.org>",
            "S: 550-5.1.1 No such user",
            "C: QUIT",
            "S: 221 Bye",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }
}
