//! `codes-differ-in-reply`: the lines of one reply have different codes.
//!
//! # What it finds
//! A reply line with a hyphen behind its code, and right behind it a line with another code, where only one command
//! waits for an answer, so that both belong to one reply.
//! # Why it matters
//! A client may decide on any line of a reply; which one it takes is chance.
//! # Example
//! `250-First line` followed by `550 Last line`
//! # References
//! RFC 5321 §4.2.1

use super::course::{Course, Said};
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    // Commands that wait for an answer; a reply without its last line answers none yet.
    let mut waiting = 0u32;
    let mut open: Option<u32> = None;
    for step in course.steps {
        match step.said {
            Said::Command(_) | Said::Unknown => {
                waiting += 1;
                open = None;
            }
            Said::Reply(answer) if answer.reply.quoted => open = None,
            Said::Reply(answer) => {
                let follows = open.take().is_some_and(|line| line + 1 == step.line);
                if follows && waiting == 1 && answer.command.is_some() {
                    findings.push(Finding {
                        rule: "codes-differ-in-reply",
                        severity: Severity::Warning,
                        line: step.line,
                        source: "RFC 5321 §4.2.1",
                    });
                }
                if answer.reply.unclosed {
                    open = Some(answer.reply.last_line);
                } else {
                    waiting = waiting.saturating_sub(1);
                }
            }
            Said::Told(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "codes-differ-in-reply";

    #[test]
    fn one_command_gets_two_codes_in_one_reply() {
        let text = text(&[
            "C: RCPT TO:<bob@example.org>",
            "S: 250-Checking the address",
            "S: 550 No such user",
            "C: QUIT",
            "S: 221 Bye",
        ]);
        assert_eq!(lines(RULE, &text), [3]);
    }

    #[test]
    fn pipelined_commands_can_get_two_replies() {
        let text = text(&[
            "C: MAIL FROM:<alice@example.com>",
            "C: RCPT TO:<bob@example.org>",
            "S: 250-Ok",
            "S: 550 No such user",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }

    #[test]
    fn the_last_line_of_a_whole_reply_changes_nothing() {
        let text = text(&[
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250 SIZE",
            "C: MAIL FROM:<alice@example.com>",
            "S: 550 No",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }
}
