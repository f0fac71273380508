//! What a reader of the page knows better than the reading.

use crate::report::Role;

/// Corrections to a reading; the default corrects nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    /// The id of the format that the text really is in, as [`formats::ids`](super::formats::ids) lists it.
    pub format: Option<String>,
    /// Whether the marks mean the opposite of what was learned.
    pub swapped: bool,
    /// Whose single lines really are, by index.
    pub roles: Vec<(u32, Role)>,
}

impl Correction {
    /// The same for a page whose lines run backwards; `last` is the index of its last line.
    #[must_use]
    pub fn turned(&self, last: u32) -> Self {
        let roles = self
            .roles
            .iter()
            .map(|&(line, role)| (last.saturating_sub(line), role))
            .collect();
        Self {
            roles,
            ..self.clone()
        }
    }

    /// Whose this line is, where that was corrected.
    pub fn role(&self, line: usize) -> Option<Role> {
        self.roles
            .iter()
            .rev()
            .find(|(l, _)| *l as usize == line)
            .map(|&(_, role)| role)
    }
}
