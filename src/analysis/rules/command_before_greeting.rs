//! `command-before-greeting`: the client spoke before the server's greeting.
//!
//! # What it finds
//! A hello that stands before the 220 and gets its answer behind it, and refusals that say so.
//! # Why it matters
//! Many servers take a client that does not wait for spam software and refuse it.
//! # Example
//! `554 SMTP synchronization error (input sent without waiting for greeting)`
//! # References
//! RFC 5321 §4.3.1, §3.1

use super::course::{Course, Said};
use super::phrases::Phrases;
use crate::command::Verb;
use crate::report::{Finding, Severity};

pub(super) const PHRASES: Phrases = Phrases::numbered(
    1,
    &[
        "without waiting for greeting",
        "without waiting for the greeting",
        "no data before greeting",
        "before greeting",
        "before the greeting",
        "before my greeting",
        "wait for greeting",
        "wait for the greeting",
    ],
);

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    let mut found = |line| {
        findings.push(Finding {
            rule: "command-before-greeting",
            severity: Severity::Warning,
            line,
            source: "RFC 5321 §4.3.1",
        });
    };
    for (_, answer) in course.all_replies().filter(|(_, a)| a.refuses()) {
        if let Some(line) = course.says(answer.reply, &PHRASES) {
            found(line);
        }
    }
    let mut spoken = course
        .steps
        .iter()
        .filter(|step| !matches!(step.said, Said::Told(_)));
    let [Some(hello), Some(greeting), Some(answer)] = [spoken.next(), spoken.next(), spoken.next()]
    else {
        return;
    };
    let number = |step: &super::course::Step<'_>| {
        step.answer()
            .filter(|a| !a.reply.quoted)
            .map(|a| a.number())
    };
    if matches!(hello.verb(), Some(Verb::Ehlo | Verb::Helo | Verb::Lhlo))
        && number(greeting) == Some(220)
        && number(answer) == Some(250)
    {
        found(hello.line);
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "command-before-greeting";

    #[test]
    fn a_hello_before_the_greeting() {
        let text = text(&[
            "C: EHLO client.example.com",
            "S: 220 mx.example.org ESMTP",
            "S: 250-mx.example.org",
            "S: 250 SIZE",
            "C: QUIT",
            "S: 221 Bye",
        ]);
        assert_eq!(lines(RULE, &text), [1]);
    }

    #[test]
    fn the_server_says_so() {
        let text = text(&[
            "S: 554 SMTP synchronization error (input sent without waiting for greeting)",
            "C: QUIT",
        ]);
        assert_eq!(lines(RULE, &text), [1]);
    }

    #[test]
    fn the_usual_order_and_a_fragment_are_fine() {
        let usual = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 250 mx.example.org",
        ]);
        assert!(lines(RULE, &usual).is_empty());
        let fragment = text(&["C: STARTTLS", "S: 220 Ready", "C: EHLO client.example.com"]);
        assert!(lines(RULE, &fragment).is_empty());
    }
}
