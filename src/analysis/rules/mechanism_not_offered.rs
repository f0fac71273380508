//! `mechanism-not-offered`: AUTH with a mechanism that EHLO did not list.
//!
//! # What it finds
//! A mechanism that stands nowhere in the last answer to EHLO, where that answer is shown whole and the server refuses the
//! mechanism. Where it takes part, a line of its answer to EHLO was probably left out of the text.
//! # Why it matters
//! The server answers 504, or 502 and 503 where it offers no AUTH at all; often AUTH comes only with TLS.
//! # Example
//! `250 AUTH LOGIN`, then `AUTH CRAM-MD5`
//! # References
//! RFC 4954 §3, §4

use super::course::Course;
use crate::code::ReplyCode;
use crate::command::Verb;
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    for (at, command) in course.commands() {
        if command.verb != Some(Verb::Auth) {
            continue;
        }
        let Some(mechanism) = mechanism(course.text(command)) else {
            continue;
        };
        let lacking = course
            .offer(at)
            .is_some_and(|offer| offer.whole && !offer.mentions(mechanism));
        let code = course.reply_to(command).and_then(|reply| reply.code);
        let refused = matches!(
            code.map(ReplyCode::number),
            Some(500 | 502 | 503 | 504 | 530 | 534 | 538)
        );
        if lacking && refused {
            findings.push(Finding {
                rule: "mechanism-not-offered",
                severity: Severity::Warning,
                line: command.line,
                source: "RFC 4954 §3",
            });
        }
    }
}

/// The mechanism of an AUTH command: `sasl-mech = 1*20mech-char` (RFC 4422 §3.1), or `None` where it is no such word.
pub(super) fn mechanism(command: &str) -> Option<&str> {
    let word = command.split_ascii_whitespace().nth(1)?;
    let mechanism = word.len() <= 20
        && word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    mechanism.then_some(word)
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "mechanism-not-offered";

    #[test]
    fn a_mechanism_that_is_not_listed() {
        let text = text(&[
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250 AUTH LOGIN PLAIN",
            "C: AUTH CRAM-MD5",
            "S: 504 5.5.4 Unrecognized authentication type",
        ]);
        assert_eq!(lines(RULE, &text), [4]);
    }

    #[test]
    fn auth_that_is_not_offered_at_all() {
        let text = text(&[
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250-PIPELINING",
            "S: 250 STARTTLS",
            "C: AUTH LOGIN",
            "S: 503 5.5.1 Not available",
        ]);
        assert_eq!(lines(RULE, &text), [5]);
    }

    #[test]
    fn listed_in_any_way_or_not_known() {
        let both = text(&[
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250-AUTH PLAIN",
            "S: 250 AUTH=LOGIN",
            "C: auth login",
            "S: 504 5.5.4 No",
        ]);
        assert!(lines(RULE, &both).is_empty());
        let unknown = text(&["C: AUTH CRAM-MD5", "S: 504 5.5.4 No"]);
        assert!(lines(RULE, &unknown).is_empty());
    }

    #[test]
    fn starttls_makes_the_list_void() {
        let text = text(&[
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250 STARTTLS",
            "C: STARTTLS",
            "S: 220 Go ahead",
            "C: AUTH LOGIN",
            "S: 503 5.5.1 EHLO first",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }
}
