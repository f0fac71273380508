//! The layout of the prose, and how it becomes entries of the language file.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::problems::Problems;

/// The longest gist, in characters: it stands in one line beside a transcript.
const LONGEST_GIST: usize = 120;

/// Between the items of a list.
const ITEM: &str = "\u{1f}";

/// What one language says, by key.
#[derive(Debug, Default)]
pub struct Entries(BTreeMap<String, String>);

impl Entries {
    /// The entries of a language file, as [`super::words::file`] writes it.
    #[cfg(test)]
    pub fn from_file(file: &str) -> Self {
        let entries = file.lines().filter_map(|line| line.split_once('\t'));
        Self(entries.map(|(k, v)| (k.to_owned(), v.to_owned())).collect())
    }

    /// Each entry, in the order of the keys' bytes.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(k, v)| (k.as_str(), v.as_str()))
    }

    /// With a text of several lines, as it is.
    pub fn put_verbatim(&mut self, key: &str, text: &str) {
        self.0.insert(key.to_owned(), text.replace('\n', ITEM));
    }

    /// Whether there is an entry of this key.
    pub fn has(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    /// Whether there is an entry whose key begins so.
    pub fn has_below(&self, start: &str) -> bool {
        let mut from = self.0.range(start.to_owned()..);
        from.next().is_some_and(|(key, _)| key.starts_with(start))
    }
}

/// `["550"]` in codes.toml.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    name: String,
    gist: String,
    description: Vec<String>,
    when: Vec<String>,
    #[serde(default)]
    fix: BTreeMap<Who, Vec<String>>,
    #[serde(rename = "use")]
    use_it: String,
    #[serde(default)]
    misread: Vec<String>,
    /// A short exchange, where no pair that is often confused has one.
    #[serde(default)]
    example: Vec<String>,
    #[serde(default)]
    at: BTreeMap<String, At>,
}

/// Who can do something about it; `admin` is the sending side's, `receiver` the receiving side's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Who {
    Sender,
    Admin,
    Receiver,
    Recipient,
}

/// `[550.at.RCPT]` in codes.toml.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct At {
    gist: String,
    fix: Option<String>,
}

/// `["1.1"]` in enhanced.toml.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enhanced {
    name: String,
    gist: String,
    fix: Option<String>,
}

/// `[SIZE]` in keywords.toml, `[EHLO]` in verbs.toml, `[class.5]` in enhanced.toml.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gist {
    gist: String,
}

/// `[sender]` in tokens.toml.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Token {
    name: String,
    gist: String,
}

/// `[PLAIN]` in mechanisms.toml.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mechanism {
    gist: String,
    reveals: String,
}

/// `[first.5]` and `[second.0]` in theory.toml.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Digit {
    name: String,
    gist: String,
    client: Option<String>,
}

/// `[google-full]` in wordings.toml.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    meaning: String,
    remedy: String,
}

/// `[211-221]` in pairs.toml.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    judgement: String,
    example_a: Vec<String>,
    example_b: Vec<String>,
}

impl Code {
    /// Adds its entries under this key.
    pub fn put(&self, key: &str, file: &str, to: &mut Entries, problems: &mut Problems) {
        let mut put = Put { file, to, problems };
        put.one(&format!("{key}/name"), &self.name);
        put.gist(&format!("{key}/gist"), &self.gist);
        put.list(&format!("{key}/description"), &self.description);
        put.list(&format!("{key}/when"), &self.when);
        if !self.example.is_empty() {
            put.list(&format!("{key}/example"), &self.example);
        }
        for (who, items) in &self.fix {
            let who = match who {
                Who::Sender => "sender",
                Who::Admin => "admin",
                Who::Receiver => "receiver",
                Who::Recipient => "recipient",
            };
            put.list(&format!("{key}/fix/{who}"), items);
        }
        put.one(&format!("{key}/use"), &self.use_it);
        if !self.misread.is_empty() {
            put.list(&format!("{key}/misread"), &self.misread);
        }
        for (place, at) in &self.at {
            put.gist(&format!("{key}/at/{place}/gist"), &at.gist);
            if let Some(fix) = &at.fix {
                put.one(&format!("{key}/at/{place}/fix"), fix);
            }
        }
    }
}

impl Enhanced {
    /// Adds its entries under this key.
    pub fn put(&self, key: &str, file: &str, to: &mut Entries, problems: &mut Problems) {
        let mut put = Put { file, to, problems };
        put.one(&format!("{key}/name"), &self.name);
        put.gist(&format!("{key}/gist"), &self.gist);
        if let Some(fix) = &self.fix {
            put.one(&format!("{key}/fix"), fix);
        }
    }
}

impl Gist {
    /// Adds its entry under this key.
    pub fn put(&self, key: &str, file: &str, to: &mut Entries, problems: &mut Problems) {
        Put { file, to, problems }.one(&format!("{key}/gist"), &self.gist);
    }
}

impl Token {
    /// Adds its entries under this key.
    pub fn put(&self, key: &str, file: &str, to: &mut Entries, problems: &mut Problems) {
        let mut put = Put { file, to, problems };
        put.one(&format!("{key}/name"), &self.name);
        put.one(&format!("{key}/gist"), &self.gist);
    }
}

impl Mechanism {
    /// Adds its entries under this key.
    pub fn put(&self, key: &str, file: &str, to: &mut Entries, problems: &mut Problems) {
        let mut put = Put { file, to, problems };
        put.one(&format!("{key}/gist"), &self.gist);
        put.one(&format!("{key}/reveals"), &self.reveals);
    }
}

impl Digit {
    /// Adds its entries under this key.
    pub fn put(&self, key: &str, file: &str, to: &mut Entries, problems: &mut Problems) {
        let mut put = Put { file, to, problems };
        put.one(&format!("{key}/name"), &self.name);
        put.one(&format!("{key}/gist"), &self.gist);
        if let Some(client) = &self.client {
            put.one(&format!("{key}/client"), client);
        }
    }
}

impl Wording {
    /// Adds its entries under this key.
    pub fn put(&self, key: &str, file: &str, to: &mut Entries, problems: &mut Problems) {
        let mut put = Put { file, to, problems };
        put.one(&format!("{key}/meaning"), &self.meaning);
        put.one(&format!("{key}/remedy"), &self.remedy);
    }
}

impl Pair {
    /// Adds its entries under this key.
    pub fn put(&self, key: &str, file: &str, to: &mut Entries, problems: &mut Problems) {
        let mut put = Put { file, to, problems };
        put.one(&format!("{key}/judgement"), &self.judgement);
        put.list(&format!("{key}/example_a"), &self.example_a);
        put.list(&format!("{key}/example_b"), &self.example_b);
    }
}

struct Put<'a> {
    file: &'a str,
    to: &'a mut Entries,
    problems: &'a mut Problems,
}

impl Put<'_> {
    fn gist(&mut self, key: &str, text: &str) {
        let length = text.chars().count();
        if length > LONGEST_GIST {
            let wrong = format!("{length} characters");
            self.problems.add(self.file, key, &wrong, "say it in 120");
        }
        self.one(key, text);
    }

    fn one(&mut self, key: &str, text: &str) {
        let value = self.clean(key, text);
        self.to.0.insert(key.to_owned(), value);
    }

    fn list(&mut self, key: &str, items: &[String]) {
        if items.is_empty() {
            self.problems.add(
                self.file,
                key,
                "an empty list",
                "fill it or leave the key out",
            );
        }
        let items: Vec<_> = items.iter().map(|item| self.clean(key, item)).collect();
        self.to.0.insert(key.to_owned(), items.join(ITEM));
    }

    /// The text on one line: a line break in the source counts as a blank.
    fn clean(&mut self, key: &str, text: &str) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            self.problems.add(
                self.file,
                key,
                "an empty text",
                "write it or leave the key out",
            );
        }
        if text.contains(char::is_control) {
            self.problems
                .add(self.file, key, "a control character", "leave it out");
        }
        text
    }
}
