//! A small set of lines, in order. A sorted vector: a tree would be more code than all that uses it.

/// Lines, ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineSet(Vec<u32>);

impl LineSet {
    /// Whether the line is in it.
    pub fn contains(&self, line: u32) -> bool {
        self.0.binary_search(&line).is_ok()
    }

    /// With the line.
    pub fn insert(&mut self, line: u32) {
        if let Err(at) = self.0.binary_search(&line) {
            self.0.insert(at, line);
        }
    }

    /// With the line if it was without, without it if it was with.
    pub fn toggle(&mut self, line: u32) {
        match self.0.binary_search(&line) {
            Ok(at) => {
                self.0.remove(at);
            }
            Err(at) => self.0.insert(at, line),
        }
    }

    /// The lines, ascending.
    pub fn as_slice(&self) -> &[u32] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::LineSet;

    #[test]
    fn a_line_is_in_or_out() {
        let mut set = LineSet::default();
        for line in [5, 1, 5, 3] {
            set.insert(line);
        }
        assert_eq!(set.as_slice(), [1, 3, 5]);
        set.toggle(3);
        set.toggle(4);
        assert_eq!(set.as_slice(), [1, 4, 5]);
        assert!(set.contains(4) && !set.contains(3));
    }
}
