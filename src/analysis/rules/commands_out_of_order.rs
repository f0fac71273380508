//! `commands-out-of-order`: a command that the state of the session does not allow.
//!
//! # What it finds
//! MAIL without EHLO, MAIL inside a transaction, RCPT without MAIL, DATA without RCPT, and AUTH inside a transaction or
//! after it succeeded: each only where the server says so too (503, for DATA also 554), so that lines that a text leaves
//! out raise no false alarm.
//! # Why it matters
//! The command changes nothing, and what follows it fails as well.
//! # Example
//! `RCPT TO:<bob@example.org>` without MAIL, answered with `503 5.5.1 need MAIL command`
//! # References
//! RFC 5321 §3.3, §4.1.4; RFC 4954 §4

use super::course::{Course, Said};
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};
use crate::dialogue::{Command, Reply};
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    let mut state = State::default();
    for step in course.steps {
        match step.said {
            Said::Command(command) => {
                let reply = course.reply_to(command).filter(|r| !r.quoted);
                let code = reply.and_then(|r| r.code).map_or(0, ReplyCode::number);
                if let Some((severity, source)) = state.judge(command, code) {
                    findings.push(Finding {
                        rule: "commands-out-of-order",
                        severity,
                        line: command.line,
                        source,
                    });
                }
                state.take(command, reply);
            }
            Said::Reply(answer) => state.hear(answer.reply),
            Said::Unknown | Said::Told(_) => {}
        }
    }
}

/// How far the session is.
#[derive(Default)]
struct State {
    /// Whether its begin is shown.
    begun: bool,
    hello: bool,
    authenticated: bool,
    /// Whether MAIL was sent in this transaction.
    mail: bool,
    /// Whether the answer to it was heard, and refused.
    mail_refused: bool,
    rcpt: bool,
}

impl State {
    fn judge(&self, command: &Command, code: u16) -> Option<(Severity, &'static str)> {
        let refused = code == 503;
        match command.verb? {
            Verb::Mail if refused && self.begun && !self.hello => {
                Some((Severity::Warning, "RFC 5321 §4.1.4"))
            }
            Verb::Mail if refused && self.mail && !self.mail_refused => {
                Some((Severity::Warning, "RFC 5321 §4.1.4"))
            }
            Verb::Rcpt if refused && self.begun && !self.mail => {
                Some((Severity::Warning, "RFC 5321 §3.3"))
            }
            // It follows from a refusal before it.
            Verb::Rcpt if refused && self.mail_refused => Some((Severity::Note, "RFC 5321 §3.3")),
            Verb::Data | Verb::Bdat | Verb::Burl
                if (refused || code == 554)
                    && !self.rcpt
                    && !self.mail_refused
                    && (self.begun || self.mail) =>
            {
                Some((Severity::Warning, "RFC 5321 §3.3"))
            }
            Verb::Auth if refused && (self.authenticated || self.mail && !self.mail_refused) => {
                Some((Severity::Warning, "RFC 4954 §4"))
            }
            _ => None,
        }
    }

    fn take(&mut self, command: &Command, reply: Option<&Reply>) {
        let granted = reply.and_then(|r| r.code).map(ReplyCode::class) == Some(Class::Success);
        match command.verb {
            Some(Verb::Ehlo | Verb::Helo | Verb::Lhlo) => {
                self.begun = true;
                self.hello = true;
                if granted || reply.is_none() {
                    self.end_transaction();
                }
            }
            Some(Verb::Mail) => {
                self.end_transaction();
                self.mail = true;
            }
            Some(Verb::Rcpt) => self.rcpt = true,
            Some(Verb::Dot | Verb::Rset) => self.end_transaction(),
            _ => {}
        }
    }

    fn hear(&mut self, reply: &Reply) {
        let class = reply.code.map(ReplyCode::class);
        match reply.to {
            Some(Place::Connect) => self.begun = true,
            Some(Place::Command(Verb::Ehlo | Verb::Helo | Verb::Lhlo)) => self.hello = true,
            Some(Place::Command(Verb::Mail)) => {
                self.mail = true;
                self.mail_refused = class.is_some_and(Class::is_failure);
            }
            Some(Place::Command(Verb::Rcpt)) => self.rcpt = true,
            Some(Place::EndOfData) => self.end_transaction(),
            Some(Place::Command(Verb::Starttls)) if class == Some(Class::Success) => {
                // A missing EHLO behind the handshake is another rule's matter.
                *self = Self {
                    begun: self.begun,
                    hello: true,
                    ..Self::default()
                };
            }
            Some(Place::Command(Verb::Auth)) => {
                self.authenticated |= class == Some(Class::Success);
            }
            _ => {}
        }
    }

    fn end_transaction(&mut self) {
        self.mail = false;
        self.mail_refused = false;
        self.rcpt = false;
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "commands-out-of-order";
    const HEAD: [&str; 3] = [
        "S: 220 mx.example.org ESMTP",
        "C: EHLO client.example.com",
        "S: 250 mx.example.org",
    ];

    fn with(tail: &[&str]) -> String {
        text(&[&HEAD[..], tail].concat())
    }

    #[test]
    fn what_the_server_refuses_as_out_of_order() {
        for tail in [
            &["C: RCPT TO:<bob@example.org>", "S: 503 5.5.1 need MAIL"][..],
            &["C: DATA", "S: 503 5.5.1 need RCPT command"],
        ] {
            assert_eq!(lines(RULE, &with(tail)), [4], "{tail:?}");
        }
        let nested = with(&[
            "C: MAIL FROM:<alice@example.com>",
            "S: 250 2.1.0 Ok",
            "C: MAIL FROM:<carol@example.com>",
            "S: 503 5.5.1 nested MAIL command",
        ]);
        assert_eq!(lines(RULE, &nested), [6]);
    }

    #[test]
    fn mail_right_behind_the_greeting() {
        let mail = "C: MAIL FROM:<alice@example.com>";
        let refused = text(&[HEAD[0], mail, "S: 503 5.5.1 EHLO first"]);
        assert_eq!(lines(RULE, &refused), [2]);
        let accepted = text(&[HEAD[0], mail, "S: 250 2.1.0 Ok"]);
        assert!(lines(RULE, &accepted).is_empty());
    }

    #[test]
    fn a_second_login_gets_503() {
        let text = with(&[
            "C: AUTH CRAM-MD5",
            "S: 334 PDEuMkBteC5leGFtcGxlLm9yZz4=",
            "C: YWxpY2UgMDAwMA==",
            "S: 235 2.7.0 Ok",
            "C: AUTH CRAM-MD5",
            "S: 503 5.5.1 Already authenticated",
        ]);
        assert_eq!(lines(RULE, &text), [8]);
    }

    #[test]
    fn two_messages_one_after_another_are_in_order() {
        let message = [
            "C: MAIL FROM:<alice@example.com>",
            "S: 250 2.1.0 Ok",
            "C: RCPT TO:<bob@example.org>",
            "S: 250 2.1.5 Ok",
            "C: DATA",
            "S: 354 Go ahead",
            "C: .",
            "S: 250 2.0.0 Ok",
        ];
        assert!(lines(RULE, &with(&[message, message].concat())).is_empty());
    }

    #[test]
    fn a_fragment_begins_in_the_middle() {
        let text = text(&["C: DATA", "S: 354 Go ahead", "C: .", "S: 250 Ok"]);
        assert!(lines(RULE, &text).is_empty());
        let refused = crate::analysis::rules::sample::text(&[
            "C: RCPT TO:<bob@example.org>",
            "S: 503 5.5.1 Authentication first",
        ]);
        assert!(lines(RULE, &refused).is_empty());
    }
}
