//! A text that was read, and where it came from.

use std::rc::Rc;

use crate::lines::Correction;
use crate::pace::{Pace, Work};
use crate::report::Report;

/// A text and its report, as one value that does not change.
#[derive(Debug)]
pub struct Read {
    /// The text.
    pub text: Rc<str>,
    /// Its report.
    pub report: Report,
    /// Where the text came from.
    pub origin: Origin,
    /// What somebody knew better than the reading.
    pub correction: Correction,
}

impl Read {
    /// Reads this text.
    pub fn new(text: String, origin: Origin) -> Self {
        let report = crate::explain(&text);
        Self {
            text: text.into(),
            report,
            origin,
            correction: Correction::default(),
        }
    }

    /// Reads a text with these corrections, in steps.
    pub fn in_steps<'w>(
        text: Rc<str>,
        origin: Origin,
        correction: Correction,
        pace: &'w Pace<'_>,
    ) -> Work<'w, Self> {
        Box::pin(async move {
            let report = crate::explain_in_steps(&text, &correction, pace).await;
            Self {
                text,
                report,
                origin,
                correction,
            }
        })
    }

    /// Reads a text that came whole, from elsewhere than the text box: it is put there unless it is too long.
    pub fn brought(text: String, correction: Correction) -> Self {
        let origin = if is_long(&text) {
            Origin::Long
        } else {
            Origin::Typed
        };
        let report = crate::explain_corrected(&text, &correction);
        Self {
            text: text.into(),
            report,
            origin,
            correction,
        }
    }
}

/// A text of more bytes than this stays out of the box.
const LONG_BYTES: usize = 200_000;
/// A text of more lines than this stays out of the box.
const LONG_LINES: usize = 5_000;

/// Whether the text is too long for the text box (the box, not the reading, is what would take seconds).
pub fn is_long(text: &str) -> bool {
    text.len() > LONG_BYTES || text.lines().nth(LONG_LINES).is_some()
}

/// Two are equal only if they are the same: comparing megabytes would take as long as reading them.
impl PartialEq for Read {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Where a text came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It stands in the text box.
    Typed,
    /// It was pasted or dropped, and is too long for the text box.
    Long,
    /// It is a file of this name.
    File(String),
}
