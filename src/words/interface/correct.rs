//! What the page says on how sure a reading is, and where it is put right.

use crate::report::Confidence;

/// Putting a reading right.
pub trait Correct {
    /// The label of how sure the reading is.
    fn fact_confidence(&self) -> &'static str;
    /// How sure it is.
    fn confidence(&self, confidence: Confidence) -> &'static str;
    /// What opens the ways to put it right.
    fn correct(&self) -> &'static str;
    /// What they do.
    fn correct_lead(&self) -> &'static str;
    /// The label of the choice of a format.
    fn correct_format(&self) -> &'static str;
    /// The format is left to the reading.
    fn format_found(&self) -> &'static str;
    /// The sides are the other way round.
    fn swap_sides(&self) -> &'static str;
    /// The label of the number of a line.
    fn correct_line(&self) -> &'static str;
    /// The label of whose it is.
    fn correct_role(&self) -> &'static str;
    /// The button that says so.
    fn correct_set(&self) -> &'static str;
    /// A line whose role was set, by its number from 1, with the name of the role.
    fn line_is(&self, number: usize, role: &str) -> String;
    /// The button that takes all corrections back.
    fn correct_undo(&self) -> &'static str;
}
