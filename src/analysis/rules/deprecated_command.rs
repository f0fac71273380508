//! `deprecated-command`: a command that SMTP no longer wants.
//!
//! # What it finds
//! SEND, SOML, SAML, TURN and VERB that got a reply.
//! # Why it matters
//! Servers refuse them; TURN hands mail to whoever asks for it.
//! # Example
//! `TURN`
//! # References
//! RFC 5321 appendix F.1, appendix F.6

use super::course::Course;
use crate::catalog::{self, Status};
use crate::command::Verb;
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    for (_, command) in course.commands() {
        let Some(facts) = command.verb.and_then(catalog::command) else {
            continue;
        };
        if facts.status != Status::Deprecated || command.reply.is_none() {
            continue;
        }
        findings.push(Finding {
            rule: "deprecated-command",
            severity: Severity::Note,
            line: command.line,
            source: match facts.verb {
                Verb::Turn => "RFC 5321 appendix F.1",
                Verb::Send | Verb::Soml | Verb::Saml => "RFC 5321 appendix F.6",
                _ => facts.source,
            },
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "deprecated-command";

    #[test]
    fn a_command_of_rfc_821() {
        let text = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 250 mx.example.org",
            "C: TURN",
            "S: 502 5.5.1 Not implemented",
        ]);
        assert_eq!(lines(RULE, &text), [4]);
    }

    #[test]
    fn what_is_old_but_holds() {
        let text = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: HELO client.example.com",
            "S: 250 mx.example.org",
            "C: VRFY bob",
            "S: 252 2.0.0 bob",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }
}
