//! `too-many-recipients-552`: 552 where 452 is meant.
//!
//! # What it finds
//! 552, quoted or not, whose text or enhanced code (5.5.3, 4.5.3) says that there are too many recipients.
//! # Why it matters
//! 452 lets the client send to the rest in a further transaction; 552 looks final. Clients should treat it as temporary here.
//! # Example
//! `552 Too many recipients`
//! # References
//! RFC 5321 §4.5.3.1.10

use super::course::Course;
use super::phrases::Phrases;
use crate::command::{Place, Verb};
use crate::report::{Finding, Severity};

pub(super) const TOO_MANY: Phrases = Phrases::numbered(6, &["too many recipients"]);

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    for (_, answer) in course.all_replies() {
        let reply = answer.reply;
        let at_rcpt = matches!(reply.to, None | Some(Place::Command(Verb::Rcpt)));
        if answer.number() != 552 || !at_rcpt {
            continue;
        }
        let coded = reply
            .enhanced
            .is_some_and(|e| (e.subject(), e.detail()) == (5, 3));
        let line = coded
            .then_some(reply.first_line)
            .or_else(|| course.says(reply, &TOO_MANY));
        if let Some(line) = line {
            findings.push(Finding {
                rule: "too-many-recipients-552",
                severity: Severity::Note,
                line,
                source: "RFC 5321 §4.5.3.1.10",
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "too-many-recipients-552";

    #[test]
    fn by_its_words_or_its_enhanced_code() {
        for reply in ["S: 552 Too many recipients", "S: 552 5.5.3 Enough now"] {
            let text = text(&[
                "C: MAIL FROM:<alice@example.com>",
                "S: 250 2.1.0 Ok",
                "C: RCPT TO:<bob@example.org>",
                reply,
            ]);
            assert_eq!(lines(RULE, &text), [4], "{reply}");
        }
    }

    #[test]
    fn the_right_code_and_another_reason() {
        for reply in [
            "S: 452 4.5.3 Too many recipients",
            "S: 552 5.2.2 Mailbox full",
        ] {
            let text = text(&[
                "C: MAIL FROM:<alice@example.com>",
                "S: 250 2.1.0 Ok",
                "C: RCPT TO:<bob@example.org>",
                reply,
            ]);
            assert!(lines(RULE, &text).is_empty(), "{reply}");
        }
    }
}
