//! The rows of the published catalog, as serde writes them.

#![allow(
    clippy::struct_field_names,
    reason = "the names are those of the published keys"
)]

use std::collections::BTreeMap;

use serde::Serialize;

use super::Words;
use crate::code::{EnhancedCode, ReplyCode};
use crate::command::{self, Verb};

/// A first or second digit.
#[derive(Debug, Serialize)]
pub struct Digit {
    pub digit: u8,
    pub text: &'static str,
    pub source: &'static str,
    pub words: Words<DigitWords>,
}

/// What is said of it.
#[derive(Debug, Serialize)]
pub struct DigitWords {
    pub name: &'static str,
    pub gist: &'static str,
    pub client: Option<&'static str>,
}

/// A reply code.
#[allow(
    clippy::struct_excessive_bools,
    reason = "they are facts, each with its name"
)]
#[derive(Debug, Serialize)]
pub struct Code {
    pub code: ReplyCode,
    pub text: Option<&'static str>,
    pub sources: &'static [&'static str],
    pub origin: String,
    pub standard: bool,
    pub grammatical: bool,
    pub class: String,
    pub second_digit: u8,
    pub concern: Option<String>,
    pub next: String,
    pub closes: bool,
    pub may_close: bool,
    pub places: Vec<Place>,
    pub related: &'static [ReplyCode],
    pub elsewhere: Vec<Elsewhere>,
    pub squeezed: Option<EnhancedCode>,
    pub seen: Vec<Seen>,
    pub words: Words<CodeWords>,
}

/// Where it may stand.
#[derive(Debug, Serialize)]
pub struct Place {
    pub place: command::Place,
    pub kind: String,
    pub by: String,
    pub source: &'static str,
    pub state: String,
}

/// The same number elsewhere.
#[derive(Debug, Serialize)]
pub struct Elsewhere {
    pub protocol: &'static str,
    pub text: &'static str,
    pub source: &'static str,
}

/// Who has it with a meaning of their own.
#[derive(Debug, Serialize)]
pub struct Seen {
    pub by: Option<&'static str>,
    pub how: String,
    pub text: Option<&'static str>,
    pub source: &'static str,
}

/// What is said of it.
#[derive(Debug, Serialize)]
pub struct CodeWords {
    pub name: &'static str,
    pub gist: &'static str,
    pub description: Vec<&'static str>,
    pub when: Vec<&'static str>,
    pub fix: BTreeMap<&'static str, Vec<&'static str>>,
    #[serde(rename = "use")]
    pub use_it: Option<&'static str>,
    pub misread: Vec<&'static str>,
    /// A short exchange with it, line by line.
    pub example: Vec<&'static str>,
    pub at: BTreeMap<&'static str, PlaceWords>,
}

/// What is special at a place.
#[derive(Debug, Serialize)]
pub struct PlaceWords {
    pub gist: &'static str,
    pub fix: Option<&'static str>,
}

/// Two codes that people confuse.
#[derive(Debug, Serialize)]
pub struct Pair {
    pub codes: [ReplyCode; 2],
    pub words: Words<PairWords>,
}

/// What is said of them.
#[derive(Debug, Serialize)]
pub struct PairWords {
    pub judgement: &'static str,
    pub lower_example: Vec<&'static str>,
    pub higher_example: Vec<&'static str>,
}

/// A class or subject of enhanced codes.
#[derive(Debug, Serialize)]
pub struct Category {
    pub number: u16,
    pub text: &'static str,
    pub source: &'static str,
    pub words: Words<&'static str>,
}

/// An enhanced code, for all classes.
#[derive(Debug, Serialize)]
pub struct Enhanced {
    pub subject: u16,
    pub detail: u16,
    pub text: Option<&'static str>,
    pub source: &'static str,
    pub classes: &'static [u8],
    pub also: &'static [u8],
    pub with: &'static [ReplyCode],
    pub with_any_of: &'static [u8],
    pub replaced_by: Option<String>,
    pub words: Words<EnhancedWords>,
}

/// What is said of it.
#[derive(Debug, Serialize)]
pub struct EnhancedWords {
    pub name: &'static str,
    pub gist: &'static str,
    pub fix: Option<&'static str>,
}

/// What a provider uses a number for.
#[derive(Debug, Serialize)]
pub struct Usage {
    pub id: &'static str,
    pub by: &'static str,
    pub codes: &'static [EnhancedCode],
    pub to: Option<EnhancedCode>,
    pub collides: bool,
    pub source: &'static str,
    pub words: Words<&'static str>,
}

/// A command.
#[derive(Debug, Serialize)]
pub struct Command {
    pub verb: Verb,
    pub syntax: &'static str,
    pub keyword: Option<&'static str>,
    pub required: bool,
    pub status: String,
    pub source: &'static str,
    pub words: Words<&'static str>,
}

/// An EHLO keyword.
#[derive(Debug, Serialize)]
pub struct Keyword {
    pub name: &'static str,
    pub takes: Option<&'static str>,
    pub commands: &'static [Verb],
    pub mail: &'static [&'static str],
    pub rcpt: &'static [&'static str],
    pub status: String,
    pub source: &'static str,
    pub words: Words<&'static str>,
}

/// An AUTH mechanism.
#[derive(Debug, Serialize)]
pub struct Mechanism {
    pub name: &'static str,
    pub shows: String,
    pub status: String,
    pub source: &'static str,
    pub words: Words<MechanismWords>,
}

/// What is said of it.
#[derive(Debug, Serialize)]
pub struct MechanismWords {
    pub gist: &'static str,
    pub reveals: &'static str,
}

/// A provider's wording.
#[derive(Debug, Serialize)]
pub struct Wording {
    pub id: &'static str,
    pub provider: &'static str,
    pub says: Vec<&'static [&'static str]>,
    pub marks: &'static [&'static str],
    pub codes: &'static [ReplyCode],
    pub enhanced: &'static [EnhancedCode],
    pub cause: String,
    pub actor: String,
    pub source: &'static str,
    pub words: Words<WordingWords>,
}

/// What is said of it.
#[derive(Debug, Serialize)]
pub struct WordingWords {
    pub meaning: &'static str,
    pub remedy: &'static str,
}
