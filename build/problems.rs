//! What is wrong with the data, gathered so that one build shows all of it.

/// Problems in the order in which they were found.
#[derive(Debug, Default)]
pub struct Problems(Vec<String>);

impl Problems {
    /// Notes that `entry` of `file` is wrong, how, and what to do about it.
    pub fn add(&mut self, file: &str, entry: &str, wrong: &str, advice: &str) {
        self.0.push(format!("{file}, {entry}: {wrong}; {advice}"));
    }

    /// Notes that this TOML is not well-formed, or has a key that the layout does not know.
    pub fn add_toml(&mut self, file: &str, text: &str, error: &toml::de::Error, advice: &str) {
        let before = error.span().and_then(|span| text.get(..span.start));
        let entry = before.map_or("somewhere".to_owned(), |before| {
            let line = before.matches('\n').count() + 1;
            let begun = text.lines().take(line);
            match begun.filter(|text| text.starts_with('[')).last() {
                Some(table) => format!("{table} in line {line}"),
                None => format!("line {line}"),
            }
        });
        self.add(file, &entry, &error.message().replace('\n', " "), advice);
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
