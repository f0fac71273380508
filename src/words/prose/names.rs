//! Which entry of the catalog a line of the prose names.

use crate::catalog::search::Entry;
use crate::catalog::{self, EnhancedFacts};
use crate::code::EnhancedCode;
use crate::command::Verb;

/// The entry that this line names, with its text; `None` for lines that name none: fixes, pairs, descriptions.
pub fn entry<'a>(key: &str, value: &'a str) -> Option<(Entry, &'a str)> {
    let (kind, rest) = key.split_once('/')?;
    let (name, field) = rest.split_once('/')?;
    let entry = match (kind, field) {
        ("code", "name" | "gist") => Entry::Code(name.parse().ok()?),
        ("enhanced", "name" | "gist") => enhanced(name)?,
        ("keyword", "gist") => Entry::Keyword(catalog::keyword(name)?.name),
        ("mechanism", "gist") => Entry::Mechanism(catalog::mechanism(name)?.name),
        ("verb", "gist") => Entry::Command(Verb::from_word(name)?),
        _ => return None,
    };
    Some((entry, value))
}

/// `2.2` with the gravest class that it may have.
fn enhanced(name: &str) -> Option<Entry> {
    let (subject, detail) = name.split_once('.')?;
    let asked = EnhancedCode::new(5, subject.parse().ok()?, detail.parse().ok()?)?;
    let EnhancedFacts { classes, also, .. } = catalog::enhanced_code(asked)?;
    let class = *classes.iter().chain(*also).max()?;
    EnhancedCode::new(class, asked.subject(), asked.detail()).map(Entry::Enhanced)
}
