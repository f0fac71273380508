//! What is wrong with the data, gathered so that one build shows all of it.

/// Problems in the order in which they were found.
#[derive(Debug, Default)]
pub struct Problems(Vec<String>);

impl Problems {
    /// Notes that `entry` of `file` is wrong, how, and what to do about it.
    pub fn add(&mut self, file: &str, entry: &str, wrong: &str, advice: &str) {
        let wrong = wrong.trim_end().replace('\n', " ⏎ ");
        self.0.push(format!("{file}, {entry}: {wrong}; {advice}"));
    }

    /// Each problem as one line.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
