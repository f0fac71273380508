//! The extensions that servers offered in answer to EHLO (RFC 5321 §4.1.1.1).

use std::iter::from_fn;

use serde::{Serialize, Serializer};

use crate::text::scan::find_byte;

/// Keywords in upper case, each once, in order of first appearance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extensions {
    /// The keywords in one piece, a line each: every session has some.
    lines: Box<str>,
}

impl Extensions {
    /// These, none of which comes twice; keywords have no line ends.
    pub fn of<'w>(keywords: impl Iterator<Item = &'w str> + Clone) -> Self {
        let length = keywords.clone().map(|word| word.len() + 1).sum();
        let mut lines = String::with_capacity(length);
        keywords.for_each(|word| push(&mut lines, word));
        Self {
            lines: lines.into(),
        }
    }

    /// Adds what is new among others.
    pub fn add<'w>(&mut self, others: impl Iterator<Item = &'w str>) {
        let mut all: Vec<&str> = self.keywords().collect();
        let known = all.len();
        for (place, word) in others.enumerate() {
            // Most come in the same order again.
            if all.get(place) != Some(&word) && !all.contains(&word) {
                all.push(word);
            }
        }
        if all.len() > known {
            *self = Self::of(all.into_iter());
        }
    }

    /// The keywords, in order.
    pub fn keywords(&self) -> impl Iterator<Item = &str> + Clone {
        let mut rest = &*self.lines;
        from_fn(move || {
            let end = find_byte(rest.as_bytes(), b'\n')?;
            let (word, behind) = rest.split_at_checked(end)?;
            rest = behind.get(1..)?;
            Some(word)
        })
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Whether this keyword, in upper case, is among them.
    pub fn has(&self, keyword: &str) -> bool {
        self.keywords().any(|one| one == keyword)
    }

    /// The keywords in one line.
    pub fn joined(&self) -> String {
        let lines = self.lines.strip_suffix('\n').unwrap_or_default();
        lines.replace('\n', " ")
    }
}

fn push(lines: &mut String, word: &str) {
    lines.push_str(word);
    lines.push('\n');
}

impl Serialize for Extensions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.keywords())
    }
}

#[cfg(test)]
mod tests {
    use super::Extensions;

    #[test]
    fn others_are_added_once_each() {
        let mut offered = Extensions::of(["SIZE", "DSN"].into_iter());
        offered.add(["SIZE", "AUTH", "DSN", "AUTH"].into_iter());
        assert_eq!(offered.joined(), "SIZE DSN AUTH");
        assert!(offered.has("AUTH") && !offered.has("AUT"));
        let mut none = Extensions::default();
        assert!(none.is_empty() && none.keywords().next().is_none());
        none.add(["HELP"].into_iter());
        assert_eq!(none.joined(), "HELP");
    }
}
