//! What the page says in English.

use crate::words::amounts::{Marks, grouped};
use crate::words::interface::{Interface, Shell};

mod catalog;
mod conversation;
mod correct;
mod course;
mod embedding;
mod entries;
mod paste;
mod privacy;
mod share;

/// English.
pub struct English;

const MARKS: Marks = Marks {
    decimal: ".",
    group: ",",
};

impl Interface for English {}

impl Shell for English {
    fn number(&self, number: usize) -> String {
        grouped(number as u64, MARKS)
    }
    fn document_title(&self, view: Option<&str>) -> String {
        view.map_or_else(
            || "Explain SMTP: paste a transcript, understand every line".into(),
            |view| format!("{view} · Explain SMTP"),
        )
    }
    fn skip(&self) -> &'static str {
        "Skip to the content"
    }
    fn menu(&self) -> &'static str {
        "Main"
    }
    fn to_home(&self) -> &'static str {
        "Explain"
    }
    fn to_codes(&self) -> &'static str {
        "Codes"
    }
    fn to_compare(&self) -> &'static str {
        "Compare"
    }
    fn to_embed(&self) -> &'static str {
        "Embed"
    }
    fn to_privacy(&self) -> &'static str {
        "Privacy"
    }
    fn languages(&self) -> &'static str {
        "Language"
    }
    fn colours(&self) -> &'static str {
        "Colours"
    }
    fn colours_system(&self) -> &'static str {
        "System"
    }
    fn colours_light(&self) -> &'static str {
        "Light"
    }
    fn colours_dark(&self) -> &'static str {
        "Dark"
    }
    fn colophon(&self) -> &'static str {
        "Everything on this page runs in your browser. Meanings follow RFC 5321 and the RFCs that extend it."
    }
    fn one_file(&self) -> &'static str {
        "Keep this tool as one file"
    }
    fn language_missing(&self, name: &str) -> String {
        format!(
            "The page in “{name}” could not be loaded. Check the connection, then try again; your text stays."
        )
    }
    fn prose_missing(&self) -> &'static str {
        "The file with the long explanations has not arrived, so only codes and structure are shown. Reload the page to try again."
    }
    fn lost_heading(&self) -> &'static str {
        "There is no such page"
    }
    fn lost_advice(&self) -> &'static str {
        "The address leads nowhere here. A code's page looks like /code/550/, a comparison like /compare/211-vs-221/."
    }
}
