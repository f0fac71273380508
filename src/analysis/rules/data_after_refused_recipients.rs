//! `data-after-refused-recipients`: the client sends DATA though no recipient was accepted.
//!
//! # What it finds
//! DATA or BDAT in a transaction whose recipients are all refused. Where the server offers PIPELINING it may have been sent
//! before the refusals arrived, however a log orders the lines; that is normal and only a note.
//! # Why it matters
//! Its 503 or 554 says nothing new; the refusals of the recipients are the reason. Where the server says 354 all the same,
//! a client must send nothing but the dot.
//! # Example
//! `550 5.1.1 No such user`, then `DATA`, then `554 5.5.1 No valid recipients`
//! # References
//! RFC 5321 §3.3; RFC 2920 §3.1

use super::course::{Course, Said};
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};
use crate::report::{Finding, Severity};

pub(super) fn check(course: &Course<'_>, findings: &mut Vec<Finding>) {
    let mut recipients = Recipients::default();
    for (at, step) in course.steps.iter().enumerate() {
        match step.said {
            Said::Command(command) => match command.verb {
                Some(Verb::Mail) => {
                    recipients = Recipients {
                        begun: true,
                        ..Recipients::default()
                    };
                }
                Some(Verb::Ehlo | Verb::Helo | Verb::Lhlo | Verb::Rset | Verb::Dot) => {
                    recipients = Recipients::default();
                }
                Some(Verb::Rcpt) => {
                    let reply = course.reply_to(command).and_then(|r| r.code);
                    match reply.map(ReplyCode::class) {
                        Some(class) if class.is_failure() => recipients.refused += 1,
                        // Accepted, or not known.
                        _ => recipients.others += 1,
                    }
                }
                Some(Verb::Data | Verb::Bdat) => {
                    let reply = course.reply_to(command).and_then(|r| r.code);
                    let granted = reply.map(ReplyCode::class) == Some(Class::Success);
                    if recipients.all_refused() && !granted {
                        findings.push(Finding {
                            rule: "data-after-refused-recipients",
                            severity: if course.offer(at).is_some_and(|o| o.lacks("PIPELINING")) {
                                Severity::Warning
                            } else {
                                Severity::Note
                            },
                            line: command.line,
                            source: "RFC 5321 §3.3",
                        });
                    }
                    recipients = Recipients::default();
                }
                _ => {}
            },
            Said::Reply(answer) => {
                let to_rcpt = answer.reply.to == Some(Place::Command(Verb::Rcpt));
                // Its command is not shown.
                recipients.others += u32::from(to_rcpt && answer.reply.command.is_none());
            }
            Said::Unknown | Said::Told(_) => {}
        }
    }
}

/// What became of the recipients of this transaction.
#[derive(Default)]
struct Recipients {
    /// Whether its MAIL is shown, so that none before it is missing.
    begun: bool,
    refused: u32,
    others: u32,
}

impl Recipients {
    fn all_refused(&self) -> bool {
        self.begun && self.refused > 0 && self.others == 0
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};
    use crate::report::Severity;

    const RULE: &str = "data-after-refused-recipients";

    fn severity(text: &str) -> Option<Severity> {
        let findings = crate::explain(text).findings;
        findings.iter().find(|f| f.rule == RULE).map(|f| f.severity)
    }

    #[test]
    fn the_client_knew_better() {
        let text = text(&[
            "C: EHLO client.example.com",
            "S: 250-mx.example.org",
            "S: 250 SIZE",
            "C: MAIL FROM:<alice@example.com>",
            "S: 250 2.1.0 Ok",
            "C: RCPT TO:<bob@example.org>",
            "S: 550 5.1.1 No such user",
            "C: DATA",
            "S: 554 5.5.1 No valid recipients",
        ]);
        assert_eq!(lines(RULE, &text), [8]);
        assert_eq!(severity(&text), Some(Severity::Warning));
    }

    #[test]
    fn with_pipelining_it_is_normal() {
        let text = text(&[
            "C: MAIL FROM:<alice@example.com>",
            "C: RCPT TO:<bob@example.org>",
            "C: DATA",
            "S: 250 2.1.0 Ok",
            "S: 550 5.1.1 No such user",
            "S: 554 5.5.1 No valid recipients",
        ]);
        assert_eq!(lines(RULE, &text), [3]);
        assert_eq!(severity(&text), Some(Severity::Note));
    }

    #[test]
    fn one_accepted_recipient_is_enough() {
        let text = text(&[
            "C: MAIL FROM:<alice@example.com>",
            "S: 250 2.1.0 Ok",
            "C: RCPT TO:<bob@example.org>",
            "S: 550 5.1.1 No such user",
            "C: RCPT TO:<carol@example.org>",
            "S: 250 2.1.5 Ok",
            "C: DATA",
            "S: 354 Go ahead",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }

    #[test]
    fn a_fragment_may_have_lost_an_accepted_one() {
        let text = text(&[
            "C: RCPT TO:<bob@example.org>",
            "S: 550 5.1.1 No such user",
            "C: DATA",
            "S: 354 Go ahead",
        ]);
        assert!(lines(RULE, &text).is_empty());
    }
}
