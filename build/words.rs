//! The prose of each language: `src/words/<language>/*.toml` → `words-<language>.txt`.

use std::collections::BTreeMap;
use std::path::Path;

use serde::de::DeserializeOwned;

use super::entries::{Code, Digit, Enhanced, Entries, Gist, Mechanism, Pair, Token, Wording};
use super::problems::Problems;

/// Every language, the one that others are measured by first.
pub const LANGUAGES: [&str; 2] = ["en", "tr"];

/// The files of a language.
const FILES: [&str; 11] = [
    "codes.toml",
    "codes-more.toml",
    "enhanced.toml",
    "verbs.toml",
    "keywords.toml",
    "mechanisms.toml",
    "pairs.toml",
    "theory.toml",
    "tokens.toml",
    "usages.toml",
    "wordings.toml",
];

/// The folder of the sample transcripts.
const SAMPLES: &str = "static/samples";

/// Where to look when a file does not fit.
const LAYOUT: &str = "build/entries.rs has the layout";

/// What each language says, in the order of [`LANGUAGES`].
pub fn read(root: &Path, problems: &mut Problems) -> Vec<(&'static str, Entries)> {
    LANGUAGES
        .iter()
        .map(|&language| (language, language_at(root, language, problems)))
        .collect()
}

fn language_at(root: &Path, language: &str, problems: &mut Problems) -> Entries {
    let mut entries = Entries::default();
    if let Err(error) = samples(root, &mut entries) {
        problems.add(SAMPLES, "a sample", &error.to_string(), "put it back");
    }
    for name in FILES {
        let file = format!("src/words/{language}/{name}");
        println!("cargo::rerun-if-changed={file}");
        let text = match std::fs::read_to_string(root.join(&file)) {
            Ok(text) => text,
            Err(error) => {
                problems.add(&file, "the whole file", &error.to_string(), "put it back");
                continue;
            }
        };
        let to = (&mut entries, &mut *problems);
        match name {
            "codes.toml" | "codes-more.toml" => each(&file, &text, to, |code, prose: Code, to| {
                prose.put(&format!("code/{code}"), &file, to.0, to.1);
            }),
            "enhanced.toml" => enhanced(&file, &text, to.0, to.1),
            "pairs.toml" => each(&file, &text, to, |pair, prose: Pair, to| {
                prose.put(&format!("pair/{pair}"), &file, to.0, to.1);
            }),
            "mechanisms.toml" => each(&file, &text, to, |name, prose: Mechanism, to| {
                prose.put(&format!("mechanism/{name}"), &file, to.0, to.1);
            }),
            "tokens.toml" => each(&file, &text, to, |kind, prose: Token, to| {
                prose.put(&format!("token/{kind}"), &file, to.0, to.1);
            }),
            "wordings.toml" => each(&file, &text, to, |id, prose: Wording, to| {
                prose.put(&format!("wording/{id}"), &file, to.0, to.1);
            }),
            "theory.toml" => each(
                &file,
                &text,
                to,
                |which, digits: BTreeMap<String, Digit>, to| {
                    for (digit, prose) in digits {
                        prose.put(&format!("{which}/{digit}"), &file, to.0, to.1);
                    }
                },
            ),
            _ => each(&file, &text, to, |word, prose: Gist, to| {
                let kind = name.trim_end_matches("s.toml");
                prose.put(&format!("{kind}/{word}"), &file, to.0, to.1);
            }),
        }
    }
    entries
}

/// The samples, which are no language's own but come to the page with its words.
fn samples(root: &Path, entries: &mut Entries) -> std::io::Result<()> {
    println!("cargo::rerun-if-changed={SAMPLES}");
    for file in std::fs::read_dir(root.join(SAMPLES))? {
        let path = file?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let text = std::fs::read_to_string(&path)?;
        entries.put_verbatim(&format!("sample/{name}/text"), &text);
    }
    Ok(())
}

/// Where entries and problems go.
type To<'a> = (&'a mut Entries, &'a mut Problems);

/// Does this with each entry of a file.
fn each<T: DeserializeOwned>(
    file: &str,
    text: &str,
    mut to: To,
    mut put: impl FnMut(String, T, &mut To),
) {
    for (key, prose) in parse::<BTreeMap<String, T>>(file, text, to.1) {
        put(key, prose, &mut to);
    }
}

/// `[class.5]` and `[subject.1]` are gists by number, all else is a code.
fn enhanced(file: &str, text: &str, entries: &mut Entries, problems: &mut Problems) {
    for (key, value) in parse::<BTreeMap<String, toml::Value>>(file, text, problems) {
        let start = match key.as_str() {
            "class" => "class",
            "subject" => "enhanced/subject",
            code => {
                if let Some(prose) = typed::<Enhanced>(file, code, value, problems) {
                    prose.put(&format!("enhanced/{code}"), file, entries, problems);
                }
                continue;
            }
        };
        let gists = typed::<BTreeMap<String, Gist>>(file, &key, value, problems);
        for (number, prose) in gists.unwrap_or_default() {
            prose.put(&format!("{start}/{number}"), file, entries, problems);
        }
    }
}

fn typed<T: DeserializeOwned>(
    file: &str,
    entry: &str,
    value: toml::Value,
    problems: &mut Problems,
) -> Option<T> {
    let typed = value.try_into();
    if let Err(error) = &typed {
        let error: &toml::de::Error = error;
        problems.add(file, entry, error.message(), LAYOUT);
    }
    typed.ok()
}

fn parse<T: DeserializeOwned + Default>(file: &str, text: &str, problems: &mut Problems) -> T {
    match toml::from_str(text) {
        Ok(value) => value,
        Err(error) => {
            problems.add_toml(file, text, &error, LAYOUT);
            T::default()
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
