//! `no-ehlo-after-starttls`: the client does not say EHLO again behind the TLS handshake.
//!
//! # What it finds
//! AUTH, MAIL, RCPT or DATA as the next thing said behind the 220 to STARTTLS, where the server refuses it. Where it is
//! accepted, an EHLO was probably sent and left out of the text.
//! # Why it matters
//! Both sides forget what EHLO said before the handshake; many servers answer 503.
//! # Example
//! `STARTTLS`, `220 2.0.0 Ready to start TLS`, `MAIL FROM:<alice@example.com>`
//! # References
//! RFC 3207 §4.2

use super::course::Course;
use crate::command::{Place, Verb};
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    for (at, answer) in course.replies() {
        let started = answer.command.is_some()
            && answer.number() == 220
            && answer.reply.to == Some(Place::Command(Verb::Starttls));
        let Some(next) = course.after(at).filter(|_| started) else {
            continue;
        };
        let needs_hello = matches!(
            next.verb(),
            Some(Verb::Auth | Verb::Mail | Verb::Rcpt | Verb::Data | Verb::Bdat)
        );
        let refused = next
            .command()
            .and_then(|command| course.reply_to(command)?.code)
            .is_some_and(|code| code.class().is_failure());
        if needs_hello && refused && !course.is_elided(answer.reply.last_line, next.line) {
            findings.push(Finding {
                rule: "no-ehlo-after-starttls",
                severity: Severity::Warning,
                line: next.line,
                source: "RFC 3207 §4.2",
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "no-ehlo-after-starttls";

    #[test]
    fn the_client_goes_straight_to_mail() {
        let text = text(&[
            "C: STARTTLS",
            "S: 220 2.0.0 Ready to start TLS",
            "C: MAIL FROM:<alice@example.com>",
            "S: 503 5.5.1 Send EHLO first",
        ]);
        assert_eq!(lines(RULE, &text), [3]);
    }

    #[test]
    fn silent_with_an_ehlo_a_gap_or_a_refusal() {
        let tls = ["C: STARTTLS", "S: 220 2.0.0 Ready to start TLS"];
        for tail in [
            ["C: EHLO client.example.com", "S: 250 mx.example.org"],
            ["S: 250 mx.example.org", "C: MAIL FROM:<alice@example.com>"],
            ["C: MAIL FROM:<alice@example.com>", "S: 250 2.1.0 Ok"],
            ["C: QUIT", "S: 221 Bye"],
        ] {
            let text = text(&[&tls[..], &tail[..]].concat());
            assert!(lines(RULE, &text).is_empty(), "{text}");
        }
        let gap = ["...", "C: MAIL FROM:<alice@example.com>", "S: 503 No"];
        assert!(lines(RULE, &text(&[&tls[..], &gap].concat())).is_empty());
        let refused = text(&[
            "C: STARTTLS",
            "S: 454 4.7.0 TLS not available",
            "C: MAIL FROM:<alice@example.com>",
            "S: 503 5.5.1 Send EHLO first",
        ]);
        assert!(lines(RULE, &refused).is_empty());
    }
}
