//! Explain SMTP: what a mail server said, line by line.
//!
//! The way of the data, each module importing only from those before it:
//!
//! ```text
//! text → lines → dialogue → analysis → report → redaction → words → view
//! values used along the way: code, command      facts: catalog      how long work is done: pace
//! ```
//!
//! Everything but `view` is pure: no input or output, no browser, no panic on any input.

pub mod analysis;
pub mod catalog;
pub mod code;
pub mod command;
pub mod dialogue;
pub mod lines;
pub mod pace;
pub mod redaction;
pub mod report;
pub mod text;
#[cfg(feature = "view")]
pub mod view;
pub mod words;

pub use lines::Correction;
pub use report::Report;

use pace::{Pace, Work};

/// Reads a pasted text and says what is known of it.
pub fn explain(text: &str) -> Report {
    explain_corrected(text, &Correction::default())
}

/// The same, where somebody knows the format, the sides or single lines better.
///
/// What is a secret without the corrections stays one: they say whose a line is, not that its password may be seen.
pub fn explain_corrected(text: &str, correction: &Correction) -> Report {
    pace::at_once(explain_in_steps(text, correction, &Pace::default()))
}

/// The same for a text that takes long: in steps, between which a page stays alive, and which it can stop.
pub fn explain_in_steps<'w>(
    text: &'w str,
    correction: &'w Correction,
    pace: &'w Pace<'_>,
) -> Work<'w, Report> {
    Box::pin(async move {
        let mut report = explain_once(text, correction, pace).await;
        if *correction != Correction::default() {
            let plain = explain_once(text, &Correction::default(), pace).await;
            report.add_secrets(plain.secrets);
        }
        report
    })
}

fn explain_once<'w>(
    text: &'w str,
    correction: &'w Correction,
    pace: &'w Pace<'_>,
) -> Work<'w, Report> {
    Box::pin(async move {
        let reading = lines::read_in_steps(text, correction, pace).await;
        pace.until(DIALOGUE);
        let dialogue = dialogue::assemble_in_steps(text, &reading, pace).await;
        analysis::analyse(text, &reading, &dialogue, pace).await
    })
}

/// How much of the work is done once the text is a dialogue, in percent.
const DIALOGUE: u32 = 55;
