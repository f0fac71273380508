//! Explain SMTP: what a mail server said, line by line.
//!
//! The way of the data, each module importing only from those before it:
//!
//! ```text
//! text → lines → dialogue → analysis → report → redaction → words → view
//! values used along the way: code, command      facts: catalog
//! ```
//!
//! Everything but `view` is pure: no input or output, no browser, no panic on any input.

pub mod analysis;
pub mod catalog;
pub mod code;
pub mod command;
pub mod dialogue;
pub mod lines;
pub mod redaction;
pub mod report;
pub mod text;
#[cfg(feature = "view")]
pub mod view;
pub mod words;

pub use lines::Correction;
pub use report::Report;

/// Reads a pasted text and says what is known of it.
pub fn explain(text: &str) -> Report {
    explain_corrected(text, &Correction::default())
}

/// The same, where somebody knows the format, the sides or single lines better.
///
/// What is a secret without the corrections stays one: they say whose a line is, not that its password may be seen.
pub fn explain_corrected(text: &str, correction: &Correction) -> Report {
    let reading = lines::read(text, correction);
    let dialogue = dialogue::assemble(text, &reading);
    let mut report = analysis::analyse(text, &reading, &dialogue);
    if *correction != Correction::default() {
        report.add_secrets(explain(text).secrets);
    }
    report
}

/// How much of the reading of a text is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Who speaks on each line is known.
    Lines,
    /// Which reply answers which command is known, too.
    Dialogue,
}

/// The same as [`explain`], for a text that takes long: `between` is waited for after each stage, so that a page stays
/// alive, and stops it all by `false`. `None` where it was stopped.
pub async fn explain_in_stages(text: &str, between: impl AsyncFn(Stage) -> bool) -> Option<Report> {
    let reading = lines::read(text, &Correction::default());
    if !between(Stage::Lines).await {
        return None;
    }
    let dialogue = dialogue::assemble(text, &reading);
    if !between(Stage::Dialogue).await {
        return None;
    }
    Some(analysis::analyse(text, &reading, &dialogue))
}
