//! `non-standard-code`: a reply code that no standard defines.
//!
//! # What it finds
//! Codes, quoted ones too, that no RFC defines, whatever else the catalog knows of them; in a conversation that is SMTP beyond doubt.
//! # Why it matters
//! Only its first digit says something; what web lists tell of such numbers is invented, or comes from FTP or HTTP.
//! # Example
//! `571 5.7.1 Delivery not authorized`
//! # References
//! RFC 5321 §4.2, §4.3.2

use super::course::Course;
use crate::catalog;
use crate::command::Verb;
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    let is_smtp = course.commands().any(|(_, c)| {
        matches!(
            c.verb,
            Some(Verb::Ehlo | Verb::Helo | Verb::Lhlo | Verb::Mail | Verb::Rcpt)
        )
    });
    for (_, answer) in course.all_replies() {
        if !is_smtp && !answer.reply.quoted {
            continue;
        }
        let Some(code) = answer.reply.code else {
            continue;
        };
        if catalog::standard_code(code).is_none() {
            findings.push(Finding {
                rule: "non-standard-code",
                severity: Severity::Note,
                line: answer.reply.first_line,
                source: "RFC 5321 §4.2",
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "non-standard-code";

    #[test]
    fn a_code_that_nobody_defines() {
        let text = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: MAIL FROM:<alice@example.com>",
            "S: 250 2.1.0 Ok",
            "C: RCPT TO:<bob@example.org>",
            "S: 571 5.7.1 Delivery not authorized",
            "C: QUIT",
            "S: 221 Bye",
        ]);
        assert_eq!(lines(RULE, &text), [5]);
    }

    #[test]
    fn codes_of_extensions_are_standard() {
        let text = text(&[
            "C: RCPT TO:<bob@example.org>",
            "S: 556 5.1.10 Domain does not accept mail",
            "C: QUIT",
            "S: 221 Bye",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }
}
