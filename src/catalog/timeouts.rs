//! How long a client waits for an answer at least (RFC 5321 §4.5.3.2).

use crate::command::{Place, Verb};

/// The time that a client gives the server, at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeout {
    /// In minutes.
    pub minutes: u32,
    /// Who says so.
    pub source: &'static str,
}

/// The time for the answer at this place, or `None` where RFC 5321 names none.
pub const fn at(place: Place) -> Option<Timeout> {
    let (minutes, source) = match place {
        Place::Connect => (5, "RFC 5321 §4.5.3.2.1"),
        Place::Command(Verb::Mail) => (5, "RFC 5321 §4.5.3.2.2"),
        Place::Command(Verb::Rcpt) => (5, "RFC 5321 §4.5.3.2.3"),
        Place::Command(Verb::Data) => (2, "RFC 5321 §4.5.3.2.4"),
        Place::EndOfData => (10, "RFC 5321 §4.5.3.2.6"),
        Place::Command(_) => return None,
    };
    Some(Timeout { minutes, source })
}
