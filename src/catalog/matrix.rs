//! Which code may stand where: the table of RFC 5321 §4.3.2, with AUTH and STARTTLS.

use super::{Allowed, CodeFacts};
use crate::command::{Place, Verb};

/// The columns, in the order of RFC 5321 §4.3.2.
pub const COLUMNS: [Place; 13] = [
    Place::Connect,
    Place::Command(Verb::Ehlo),
    Place::Command(Verb::Mail),
    Place::Command(Verb::Rcpt),
    Place::Command(Verb::Data),
    Place::EndOfData,
    Place::Command(Verb::Vrfy),
    Place::Command(Verb::Expn),
    Place::Command(Verb::Help),
    Place::Command(Verb::Noop),
    Place::Command(Verb::Quit),
    Place::Command(Verb::Auth),
    Place::Command(Verb::Starttls),
];

/// The code's cell in each of [`COLUMNS`]: `None` where no specification has it there.
pub fn row(facts: &CodeFacts) -> [Option<&'static Allowed>; COLUMNS.len()] {
    COLUMNS.map(|place| facts.at(place))
}
