//! What the page says in English on how sure a reading is, and where it is put right.

use super::English;
use crate::report::Confidence;
use crate::words::interface::Correct;

impl Correct for English {
    fn fact_confidence(&self) -> &'static str {
        "How sure"
    }
    fn confidence(&self, confidence: Confidence) -> &'static str {
        match confidence {
            Confidence::Sure => "sure: both sides confirm each other",
            Confidence::Likely => "likely: it fits, but little confirms it",
            Confidence::Weak => "hardly: there is little SMTP in it",
        }
    }
    fn correct(&self) -> &'static str {
        "Read wrongly? Put it right"
    }
    fn correct_lead(&self) -> &'static str {
        "Whatever you say here counts more than what was inferred, and the text is read again with it."
    }
    fn correct_format(&self) -> &'static str {
        "Format"
    }
    fn format_found(&self) -> &'static str {
        "as recognised"
    }
    fn swap_sides(&self) -> &'static str {
        "swap client and server"
    }
    fn correct_line(&self) -> &'static str {
        "Line"
    }
    fn correct_role(&self) -> &'static str {
        "is of"
    }
    fn correct_set(&self) -> &'static str {
        "Set"
    }
    fn line_is(&self, number: usize, role: &str) -> String {
        format!("Line {number}: {role}")
    }
    fn correct_undo(&self) -> &'static str {
        "Take all corrections back"
    }
}
