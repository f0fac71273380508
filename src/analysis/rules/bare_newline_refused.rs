//! `bare-newline-refused`: a refusal that names a bare CR or LF.
//!
//! # What it finds
//! Refusals, quoted ones too, that say that a line of the message does not end with CR LF.
//! # Why it matters
//! Single ones let a second message be smuggled in behind the first, so servers refuse them; the sending program is at fault.
//! # Example
//! `550 5.5.2 mx.example.org Error: bare <LF> received`
//! # References
//! RFC 5321 §2.3.8, §4.1.1.4

use super::course::Course;
use super::phrases::Phrases;
use crate::report::{Finding, Severity};

pub(super) const PHRASES: Phrases = Phrases::numbered(
    0,
    &[
        "bare lf",
        "bare <lf>",
        "bare cr",
        "bare <cr>",
        "bare newline",
        "bare linefeed",
        "bare line feed",
        "bare line-feed",
        "bare carriage return",
        "barelinefeed",
        "stray lf",
        "stray newline",
        "lone lf",
        "lone cr",
        "smtplf.html",
    ],
);

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    for (_, answer) in course.all_replies().filter(|(_, a)| a.refuses()) {
        if let Some(line) = course.says(answer.reply, &PHRASES) {
            findings.push(Finding {
                rule: "bare-newline-refused",
                severity: Severity::Error,
                line,
                source: "RFC 5321 §2.3.8",
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "bare-newline-refused";

    /// A session whose message is answered with this reply.
    fn answered(reply: &str) -> String {
        text(&[
            "S: 220 mx.example.org ESMTP",
            "C: DATA",
            "S: 354 Go ahead",
            "C: .",
            reply,
            "C: QUIT",
            "S: 221 Bye",
        ])
    }

    #[test]
    fn refusals_that_name_it() {
        for reply in [
            "S: 550 5.5.2 mx.example.org Error: bare <LF> received",
            "S: 554 Rejected - Message containing bare LF's.",
            "S: 451 See https://cr.yp.to/docs/smtplf.html.",
        ] {
            assert_eq!(lines(RULE, &answered(reply)), [5], "{reply}");
        }
    }

    #[test]
    fn other_refusals_and_other_words() {
        for reply in [
            "S: 550 5.7.1 Bare links are not welcome",
            "S: 250 Ok, bare LF tolerated",
        ] {
            assert!(lines(RULE, &answered(reply)).is_empty(), "{reply}");
        }
    }
}
