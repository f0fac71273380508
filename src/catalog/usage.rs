//! What providers use the number of an enhanced code for, beside or against the registry.

use super::tables;
use crate::code::EnhancedCode;

/// A provider's own use of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usage {
    /// The key of its prose.
    pub id: &'static str,
    /// The provider.
    pub by: &'static str,
    /// The codes; the first one only where it is a range.
    pub codes: &'static [EnhancedCode],
    /// The last code of the range, with the same class and subject.
    pub to: Option<EnhancedCode>,
    /// The provider's document, with its date.
    pub source: &'static str,
}

impl Usage {
    /// Whether it is about this code.
    pub fn covers(&self, code: EnhancedCode) -> bool {
        match (self.to, self.codes.first()) {
            (Some(to), Some(&from)) => from <= code && code <= to,
            _ => self.codes.contains(&code),
        }
    }

    /// Whether the registry has a meaning of its own for the number: then it depends on the server.
    pub fn collides(&self) -> bool {
        self.codes
            .iter()
            .any(|&code| super::enhanced_code(code).is_some())
    }
}

/// Every use of a number by a provider, in the order of ids.
pub fn all() -> &'static [Usage] {
    tables::USAGES
}

/// What providers use this code for.
pub fn usages(code: EnhancedCode) -> impl Iterator<Item = &'static Usage> {
    tables::USAGES
        .iter()
        .filter(move |usage| usage.covers(code))
}
