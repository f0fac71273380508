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
}

/// A text that was kept or came with a link, with what was put right in its reading; it is not read yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// The text.
    pub text: Rc<str>,
    /// What was put right.
    pub correction: Correction,
}

impl Brought {
    /// A text and what was put right, as a link writes it; `None` where no page could have written that of this text.
    pub fn new(text: String, correction: &str) -> Option<Self> {
        let correction: Correction = correction.parse().ok()?;
        let fits = correction.fits(crate::text::lines(&text).count());
        fits.then(|| Self {
            text: text.into(),
            correction,
        })
    }

    /// The same without any correction.
    pub fn plain(text: String) -> Self {
        Self {
            text: text.into(),
            correction: Correction::default(),
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
