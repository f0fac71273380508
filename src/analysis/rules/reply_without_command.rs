//! `reply-without-command`: a reply that answers nothing.
//!
//! # What it finds
//! A reply right behind another whole one, in a session in which every other reply has its command. Silent where
//! something else explains it: 421 and 221, which come unasked; the answers to EHLO, to AUTH and to the message, whose
//! other half is often left out; LMTP's answer per recipient; a reply that is printed twice.
//! # Why it matters
//! One reply too many shifts all later ones to the wrong command, so that a refusal passes for an acceptance.
//! # Example
//! `250 Ok` and `250 Ok, really` behind one `RSET`
//! # References
//! RFC 5321 §4.2

use super::course::{Answer, Course};
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    let mut orphan = None;
    let mut answered = 0u32;
    for (at, answer) in course.replies() {
        if answer.command.is_some() {
            answered += 1;
        } else if !is_explained(&answer) {
            if orphan.is_some() || answered == 0 {
                // The text has gaps, or begins in the middle.
                return;
            }
            orphan = Some((at, answer));
        }
    }
    let Some((at, answer)) = orphan else { return };
    if course.commands().any(|(_, c)| c.reply.is_none()) {
        return;
    }
    let step = course.steps.get(at);
    let before = at.checked_sub(1).and_then(|b| course.steps.get(b));
    let (Some(step), Some(before)) = (step, before) else {
        return;
    };
    let Some(earlier) = before.answer() else {
        return;
    };
    let adjacent = earlier.reply.last_line + 1 == answer.reply.first_line && !step.behind_content;
    let twice = earlier.reply.text.of(course.scene.text).trim()
        == answer.reply.text.of(course.scene.text).trim();
    if adjacent && !twice && !earlier.reply.unclosed && earlier.command.is_some() {
        findings.push(Finding {
            rule: "reply-without-command",
            severity: Severity::Note,
            line: answer.reply.first_line,
            source: "RFC 5321 §4.2",
        });
    }
}

fn is_explained(answer: &Answer<'_>) -> bool {
    matches!(answer.number(), 221 | 354 | 421)
        || answer.reply.unclosed
        // Its words tell what it answers: then the command was left out.
        || answer.reply.to.is_some()
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "reply-without-command";

    #[test]
    fn one_command_gets_two_replies() {
        let text = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250 SIZE",
            "C: RSET",
            "S: 250 2.0.0 Ok",
            "S: 250 2.0.0 Reset once more",
            "C: QUIT",
            "S: 221 2.0.0 Bye",
        ]);
        assert_eq!(lines(RULE, &text), [7]);
    }

    #[test]
    fn fragments_and_texts_without_commands_are_no_fault() {
        let middle = text(&["S: 250 2.1.0 Ok", "S: 550 5.1.1 No such user"]);
        assert!(lines(RULE, &middle).is_empty());
        let begins = text(&[
            "S: 250 2.1.0 Ok",
            "C: RCPT TO:<bob@example.org>",
            "S: 550 5.1.1 No such user",
        ]);
        assert!(lines(RULE, &begins).is_empty());
    }

    #[test]
    fn pipelined_replies_have_their_commands() {
        let text = text(&[
            "C: MAIL FROM:<alice@example.com>",
            "C: RCPT TO:<bob@example.org>",
            "C: DATA",
            "S: 250 2.1.0 Ok",
            "S: 250 2.1.5 Ok",
            "S: 354 Go ahead",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }
}
