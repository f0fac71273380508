//! What the replies of a session amount to, one after the other.

use super::Ending;
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};
use crate::dialogue::Reply;
use crate::report::Outcome;

/// What happened so far.
#[derive(Default)]
pub struct Story {
    /// The last refusal that could decide the session.
    failure: Option<(u32, ReplyCode)>,
    /// The first refused recipient of this transaction.
    refused: Option<(u32, ReplyCode)>,
    /// A refusal before any transaction: of EHLO, AUTH, STARTTLS, VRFY.
    preliminary: Option<(u32, ReplyCode, Option<Place>)>,
    accepted: Option<u32>,
    partial: Option<u32>,
    recipients: u32,
    hello: bool,
    authenticated: bool,
    /// Whether a transaction was begun.
    pub mail: bool,
    mail_refused: bool,
    /// Whether the server waits for the message.
    pub data_open: bool,
    /// Whether a transaction is open.
    open: bool,
}

impl Story {
    /// Takes in the next reply.
    pub fn take(&mut self, index: u32, reply: &Reply) {
        let Some(code) = reply.code.or_else(|| class_code(reply)) else {
            return;
        };
        let success = code.class() == Class::Success;
        if self.open && code.number() == 503 && reply.to == Some(Place::Command(Verb::Mail)) {
            // A second MAIL in an open transaction changes nothing (RFC 5321 §4.1.4).
            return;
        }
        match reply.to {
            Some(Place::Command(Verb::Ehlo | Verb::Helo | Verb::Lhlo)) if success => {
                self.hello = true;
                self.open = false;
                self.recipients = 0;
                if matches!(
                    self.preliminary,
                    Some((
                        _,
                        _,
                        Some(Place::Command(Verb::Ehlo | Verb::Helo | Verb::Lhlo))
                    ))
                ) {
                    self.preliminary = None;
                }
            }
            Some(Place::Command(Verb::Ehlo | Verb::Helo | Verb::Lhlo)) if self.hello => {
                // A second hello that is refused changes nothing (RFC 5321 §4.1.4).
                self.preliminary =
                    self.preliminary
                        .or(Some((index, code, Some(Place::Command(Verb::Rset)))));
            }
            Some(Place::Command(Verb::Etrn | Verb::Atrn)) if success || code.number() == 453 => {
                // 453: there is no mail to turn the connection for (RFC 2645 §5.2.1).
                let queue = |place| matches!(place, Some(Place::Command(Verb::Etrn | Verb::Atrn)));
                self.preliminary = self.preliminary.filter(|&(.., place)| !queue(place));
            }
            Some(Place::Command(Verb::Auth)) if success => {
                self.authenticated = true;
                if matches!(
                    self.preliminary,
                    Some((_, _, Some(Place::Command(Verb::Auth))))
                ) {
                    self.preliminary = None;
                }
            }
            Some(Place::Command(Verb::Mail)) => {
                self.mail = true;
                self.open = success;
                self.recipients = 0;
                self.refused = None;
                self.mail_refused = code.class().is_failure();
                if self.mail_refused {
                    self.failure = Some((index, code));
                }
            }
            Some(Place::Command(Verb::Rcpt)) => self.take_recipient(index, code),
            Some(Place::Command(Verb::Data | Verb::Bdat | Verb::Burl)) => {
                self.mail = true;
                self.data_open |= code.number() == 354;
                let follows = self.mail_refused && code.number() == 503;
                if code.class().is_failure() && self.refused.is_none() && !follows {
                    self.failure = Some((index, code));
                }
                if success && reply.to == Some(Place::Command(Verb::Bdat)) {
                    self.take_message(index, reply.quoted);
                }
            }
            Some(Place::EndOfData) => self.take_end(index, code, reply.quoted),
            _ if !code.class().is_failure() => {
                // 2.1.0 and 2.1.5 answer MAIL and RCPT (RFC 3463 §3.2).
                let of_address = reply.enhanced.is_some_and(|code| code.subject() == 1);
                let placeless = reply.quoted && reply.to.is_none() && !reply.unclosed;
                if placeless && code.number() == 250 && !of_address {
                    self.take_message(index, reply.quoted);
                }
            }
            Some(Place::Command(Verb::Rset | Verb::Quit | Verb::Noop))
                if self.failure.is_some() => {}
            Some(Place::Command(Verb::Rset | Verb::Quit | Verb::Noop | Verb::Help))
                if code.number() != 421 => {}
            None if !reply.quoted && matches!(code.number(), 500 | 502 | 503) => {
                self.preliminary = self.preliminary.or(Some((index, code, None)));
            }
            place => {
                if reply.quoted
                    || code.number() == 421
                    || place.is_none()
                    || place == Some(Place::Connect)
                {
                    self.failure = Some(prefer(self.failure, (index, code)));
                } else {
                    self.preliminary = Some((index, code, place));
                }
            }
        }
    }

    fn take_recipient(&mut self, index: u32, code: ReplyCode) {
        self.mail = true;
        if code.class() == Class::Success {
            self.recipients += 1;
        } else if self.mail_refused && code.number() == 503 {
            // Out of order only because MAIL was refused, which decides.
        } else if code.class().is_failure() {
            self.refused = Some(prefer(self.refused, (index, code)));
            self.failure = self.refused;
        }
    }

    fn take_end(&mut self, index: u32, code: ReplyCode, quoted: bool) {
        self.data_open = false;
        self.open = false;
        self.mail = true;
        if code.class() == Class::Success {
            self.take_message(index, quoted);
        } else if code.class().is_failure() {
            if self.accepted.is_some() {
                self.partial = self.partial.or(Some(index));
            }
            // Where MAIL was refused, that decides.
            let first = self.failure.filter(|_| quoted || self.mail_refused);
            self.failure = Some(prefer(first, (index, code)));
        }
    }

    fn take_message(&mut self, index: u32, quoted: bool) {
        self.accepted = Some(index);
        self.partial = self.partial.or(self.refused.map(|(reply, _)| reply));
        if quoted {
            // Quotations stand for attempts of their own: what one refused another does not heal.
            let before = self
                .failure
                .map(|(reply, _)| reply)
                .or(self.preliminary.map(|(reply, ..)| reply));
            self.partial = self.partial.or(before);
        }
        self.failure = None;
        self.refused = None;
    }

    /// How it ends.
    pub fn end(&self) -> Ending {
        let accepted = self.accepted;
        if let Some(reply) = self.partial.filter(|_| accepted.is_some()) {
            return Ending {
                outcome: Outcome::Partial,
                reply: Some(reply),
                accepted,
                event: None,
            };
        }
        if let Some((reply, code)) = self.failure {
            if accepted.is_some() {
                return Ending {
                    outcome: Outcome::Partial,
                    reply: Some(reply),
                    accepted,
                    event: None,
                };
            }
            return Ending {
                outcome: failed(code),
                reply: Some(reply),
                accepted,
                event: None,
            };
        }
        if accepted.is_some() {
            return Ending {
                outcome: Outcome::Accepted,
                accepted,
                ..Ending::default()
            };
        }
        if let Some((reply, code, place)) = self.preliminary
            && !self.mail
        {
            let harmless = matches!(
                place,
                Some(Place::Command(Verb::Rset | Verb::Help | Verb::Noop))
            );
            let outcome = if harmless {
                Outcome::NoTransaction
            } else {
                failed(code)
            };
            return Ending {
                outcome,
                reply: Some(reply),
                accepted,
                event: None,
            };
        }
        Ending::default()
    }
}

fn failed(code: ReplyCode) -> Outcome {
    if code.class() == Class::Transient {
        Outcome::Deferred
    } else {
        Outcome::Rejected
    }
}

/// Of two refused recipients the permanent one decides, else the first.
fn prefer(old: Option<(u32, ReplyCode)>, new: (u32, ReplyCode)) -> (u32, ReplyCode) {
    match old {
        Some(old) if old.1.class() == Class::Permanent || new.1.class() != Class::Permanent => old,
        _ => new,
    }
}

/// Where only an enhanced code is given, its class decides.
fn class_code(reply: &Reply) -> Option<ReplyCode> {
    ReplyCode::new(u16::from(reply.enhanced?.class()) * 100 + 50)
}
