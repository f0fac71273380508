//! `message-over-size`: the client declares a message larger than the server takes.
//!
//! # What it finds
//! A SIZE in MAIL above the one in the last answer to EHLO. SIZE 0, or none, sets no limit.
//! # Why it matters
//! The server refuses with 552, at once or after the message was sent in full.
//! # Example
//! `250 SIZE 10485760`, then `MAIL FROM:<alice@example.com> SIZE=20971520`
//! # References
//! RFC 1870 §4, §6.1

use super::course::Course;
use super::path;
use crate::command::Verb;
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    for (at, command) in course.commands() {
        if command.verb != Some(Verb::Mail) {
            continue;
        }
        let Some(limit) = course
            .offer(at)
            .and_then(|offer| limit(offer.arguments("SIZE")?))
        else {
            continue;
        };
        if size(course.text(command)).is_some_and(|size| size > limit) {
            findings.push(Finding {
                rule: "message-over-size",
                severity: Severity::Error,
                line: command.line,
                source: "RFC 1870 §6.1",
            });
        }
    }
}

/// The limit that these arguments of SIZE name.
pub(in crate::analysis) fn limit(arguments: &str) -> Option<u64> {
    let limit = arguments.trim().parse().ok();
    limit.filter(|&limit| limit > 0)
}

/// The size that a MAIL command declares.
pub(super) fn size(command: &str) -> Option<u64> {
    let mut parameters = path::parameters(command);
    let (_, size) = parameters.find(|(name, _)| name.eq_ignore_ascii_case("SIZE"))?;
    size?.parse().ok()
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "message-over-size";

    fn declared(offer: &str, command: &str) -> Vec<u32> {
        let (offer, command) = (format!("S: 250-{offer}"), format!("C: {command}"));
        lines(
            RULE,
            &text(&[
                "S: 220 mx.example.org ESMTP",
                "C: EHLO client.example.com",
                "S: 250-mx.example.org",
                &offer,
                "S: 250 8BITMIME",
                &command,
                "S: 552 5.3.4 Message too big",
            ]),
        )
    }

    #[test]
    fn more_than_the_limit() {
        let command = "MAIL FROM:<alice@example.com> BODY=8BITMIME SIZE=20971520";
        assert_eq!(declared("SIZE 10485760", command), [6]);
    }

    #[test]
    fn up_to_the_limit_and_without_one() {
        let command = "MAIL FROM:<alice@example.com> SIZE=20971520";
        for offer in ["SIZE 20971520", "SIZE 0", "SIZE"] {
            assert!(declared(offer, command).is_empty(), "{offer}");
        }
        assert!(declared("SIZE 10", "MAIL FROM:<alice@example.com>").is_empty());
    }
}
