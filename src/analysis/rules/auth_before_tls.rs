//! `auth-before-tls`: credentials that anyone on the way can read go over an unencrypted connection.
//!
//! # What it finds
//! PLAIN, LOGIN, XOAUTH2 or OAUTHBEARER with credentials sent, where the last answer to EHLO still offers STARTTLS (which
//! servers do not inside TLS), or where the tool shows a connection in clear; once a session, at its first AUTH.
//! # Why it matters
//! Base64 hides nothing: whoever watches the network has the password or the token.
//! # Example
//! `250 STARTTLS`, then `AUTH PLAIN AGFsaWNlAHNlY3JldA==`
//! # References
//! RFC 4954 §4, §9; RFC 3207 §4.2

use super::course::{Course, Said, Step};
use super::mechanism_not_offered::mechanism;
use crate::code::ReplyCode;
use crate::command::{Place, Verb};
use crate::dialogue::Command;
use crate::lines::Event;
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    let mut clear = course
        .session
        .events
        .iter()
        .any(|(event, _)| matches!(event, Event::Plain | Event::NoTls));
    let told = |event: &(Event, u32)| event.0 == Event::Tls;
    if course.session.events.iter().any(told) && !has_starttls(course) {
        // Encrypted from the start, whenever the tool says so.
        return;
    }
    for (at, step) in course.steps.iter().enumerate() {
        match step.said {
            Said::Told(Event::Tls) => return,
            Said::Told(Event::NoTls) => clear = true,
            Said::Reply(answer)
                if answer.grants() && answer.reply.to == Some(Place::Command(Verb::Starttls)) =>
            {
                return;
            }
            // Its answer is not shown, so it may have been granted.
            Said::Command(command)
                if command.verb == Some(Verb::Starttls) && command.reply.is_none() =>
            {
                return;
            }
            Said::Command(command) if command.verb == Some(Verb::Auth) => {
                let offered = course.offer(at).is_some_and(|o| o.has("STARTTLS"));
                if (clear || offered) && gives_away(course, at, command) {
                    findings.push(Finding {
                        rule: "auth-before-tls",
                        severity: Severity::Error,
                        line: command.line,
                        source: "RFC 4954 §4",
                    });
                    return;
                }
            }
            _ => {}
        }
    }
}

fn has_starttls(course: &Course<'_>) -> bool {
    course
        .commands()
        .any(|(_, c)| c.verb == Some(Verb::Starttls))
}

/// Whether readable credentials go over with this AUTH, at once or behind the challenge.
fn gives_away(course: &Course<'_>, at: usize, command: &Command) -> bool {
    const READABLE: [&str; 4] = ["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"];
    let said = course.text(command);
    let readable =
        mechanism(said).is_some_and(|m| READABLE.iter().any(|r| m.eq_ignore_ascii_case(r)));
    let initial = said
        .split_ascii_whitespace()
        .nth(2)
        .is_some_and(|w| w != "=");
    let challenged = course
        .reply_to(command)
        .is_some_and(|r| r.code.map(ReplyCode::number) == Some(334));
    let later = course.steps.get(at + 1..).unwrap_or_default();
    let answered = later
        .iter()
        .find_map(Step::command)
        .is_some_and(|c| c.verb.is_none());
    readable && (initial || challenged && answered)
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "auth-before-tls";
    const HEAD: [&str; 5] = [
        "S: 220 mx.example.org ESMTP",
        "C: EHLO client.example.com",
        "S: 250-mx.example.org",
        "S: 250-STARTTLS",
        "S: 250 AUTH PLAIN LOGIN CRAM-MD5",
    ];

    fn with(tail: &[&str]) -> String {
        text(&[&HEAD[..], tail].concat())
    }

    #[test]
    fn credentials_although_starttls_is_offered() {
        let plain = with(&["C: AUTH PLAIN AGFsaWNlAHNlY3JldA==", "S: 235 2.7.0 Ok"]);
        assert_eq!(lines(RULE, &plain), [6]);
        let login = with(&[
            "C: AUTH LOGIN",
            "S: 334 VXNlcm5hbWU6",
            "C: YWxpY2U=",
            "S: 334 UGFzc3dvcmQ6",
            "C: c2VjcmV0",
            "S: 535 5.7.8 No",
        ]);
        assert_eq!(lines(RULE, &login), [6]);
    }

    #[test]
    fn nothing_is_given_away() {
        for tail in [
            ["C: AUTH CRAM-MD5", "S: 334 PDEuMkBteC5leGFtcGxlLm9yZz4="],
            ["C: AUTH LOGIN", "S: 530 5.7.0 Must issue STARTTLS first"],
        ] {
            assert!(lines(RULE, &with(&tail)).is_empty());
        }
    }

    #[test]
    fn inside_tls_it_is_as_it_should_be() {
        let text = with(&[
            "C: STARTTLS",
            "S: 220 2.0.0 Ready to start TLS",
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250 AUTH PLAIN LOGIN",
            "C: AUTH PLAIN AGFsaWNlAHNlY3JldA==",
            "S: 235 2.7.0 Ok",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }

    #[test]
    fn without_starttls_it_may_be_port_465() {
        let text = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250 AUTH PLAIN LOGIN",
            "C: AUTH PLAIN AGFsaWNlAHNlY3JldA==",
            "S: 235 2.7.0 Ok",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }
}
