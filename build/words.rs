//! The prose of each language: `src/words/<language>/*.toml` → `words-<language>.txt`.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::entries::{Code, Enhanced, Entries, Gist, Pair};
use super::problems::Problems;

/// Every language, the one that others are measured by first.
pub const LANGUAGES: [&str; 2] = ["en", "tr"];

/// The files of a language.
const FILES: [&str; 5] = [
    "codes.toml",
    "enhanced.toml",
    "verbs.toml",
    "keywords.toml",
    "pairs.toml",
];

// Whatever is neither class nor subject must be a code, so nothing unknown slips through.
#[derive(Deserialize)]
struct EnhancedFile {
    #[serde(default)]
    class: BTreeMap<String, Gist>,
    #[serde(default)]
    subject: BTreeMap<String, Gist>,
    #[serde(flatten)]
    codes: BTreeMap<String, Enhanced>,
}

/// What each language says, in the order of [`LANGUAGES`].
pub fn read(root: &Path, problems: &mut Problems) -> Vec<(&'static str, Entries)> {
    LANGUAGES
        .iter()
        .map(|&language| (language, language_at(root, language, problems)))
        .collect()
}

fn language_at(root: &Path, language: &str, problems: &mut Problems) -> Entries {
    let mut entries = Entries::default();
    for name in FILES {
        let file = format!("src/words/{language}/{name}");
        println!("cargo::rerun-if-changed={file}");
        let Ok(text) = std::fs::read_to_string(root.join(&file)) else {
            continue;
        };
        match name {
            "codes.toml" => {
                for (code, prose) in parse::<BTreeMap<String, Code>>(&file, &text, problems) {
                    prose.put(&format!("code/{code}"), &file, &mut entries, problems);
                }
            }
            "enhanced.toml" => {
                let Some(all) = parse_one::<EnhancedFile>(&file, &text, problems) else {
                    continue;
                };
                for (digit, prose) in all.class {
                    prose.put(&format!("class/{digit}"), &file, &mut entries, problems);
                }
                for (subject, prose) in all.subject {
                    let key = format!("enhanced/subject/{subject}");
                    prose.put(&key, &file, &mut entries, problems);
                }
                for (code, prose) in all.codes {
                    prose.put(&format!("enhanced/{code}"), &file, &mut entries, problems);
                }
            }
            "pairs.toml" => {
                for (pair, prose) in parse::<BTreeMap<String, Pair>>(&file, &text, problems) {
                    prose.put(&format!("pair/{pair}"), &file, &mut entries, problems);
                }
            }
            _ => {
                let kind = if name == "verbs.toml" {
                    "verb"
                } else {
                    "keyword"
                };
                for (word, prose) in parse::<BTreeMap<String, Gist>>(&file, &text, problems) {
                    prose.put(&format!("{kind}/{word}"), &file, &mut entries, problems);
                }
            }
        }
    }
    entries
}

fn parse<T: DeserializeOwned + Default>(file: &str, text: &str, problems: &mut Problems) -> T {
    parse_one(file, text, problems).unwrap_or_default()
}

fn parse_one<T: DeserializeOwned>(file: &str, text: &str, problems: &mut Problems) -> Option<T> {
    match toml::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            problems.add(
                file,
                "where the arrow points",
                &error.to_string(),
                "see the layout in build/entries.rs",
            );
            None
        }
    }
}

/// The language file: one entry a line, sorted by the bytes of the key.
pub fn file(entries: &Entries) -> String {
    entries
        .iter()
        .fold(String::new(), |mut file, (key, value)| {
            file.extend([key, "\t", value, "\n"]);
            file
        })
}
