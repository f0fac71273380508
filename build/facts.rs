//! The facts as they stand in `src/catalog/data/*.toml`: read, and merged into one.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::Path;

use serde::Deserialize;

use super::problems::Problems;

/// The files, in the order in which they are read; the base specification comes first.
pub const FILES: [&str; 7] = [
    "rfc",
    "extensions",
    "iana",
    "drafts",
    "vendors",
    "folklore",
    "topics",
];

/// One data file, or all of them together.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Basic reply codes by number.
    #[serde(default)]
    pub code: BTreeMap<u16, Code>,
    /// Classes of enhanced status codes by digit.
    #[serde(default)]
    pub class: BTreeMap<u8, Named>,
    /// Subjects of enhanced status codes by number.
    #[serde(default)]
    pub subject: BTreeMap<u16, Named>,
    /// Enhanced status codes by `subject.detail`.
    #[serde(default)]
    pub enhanced: BTreeMap<String, Enhanced>,
    /// Commands by verb.
    #[serde(default)]
    pub command: BTreeMap<String, Command>,
    /// EHLO keywords by name.
    #[serde(default)]
    pub keyword: BTreeMap<String, Keyword>,
    /// Pairs of basic codes that are often confused.
    #[serde(default)]
    pub confused: Vec<(u16, u16)>,
    /// What the first digit of a basic code says.
    #[serde(default)]
    pub first: BTreeMap<u8, Named>,
    /// What its second digit says.
    #[serde(default)]
    pub second: BTreeMap<u8, Named>,
    /// Who sends, shows or lists a basic code against or beside the standards.
    #[serde(default)]
    pub seen: BTreeMap<u16, Vec<Seen>>,
    /// AUTH mechanisms by name.
    #[serde(default)]
    pub mechanism: BTreeMap<String, Mechanism>,
    /// What providers use an enhanced code for, by id.
    #[serde(default)]
    pub usage: BTreeMap<String, Usage>,
    /// Providers by id.
    #[serde(default)]
    pub provider: BTreeMap<String, Provider>,
    /// What people call things, by name.
    #[serde(default)]
    pub topic: BTreeMap<String, Topic>,
    /// Refusals in a provider's own words, by id.
    #[serde(default)]
    pub wording: BTreeMap<String, Wording>,
}

/// `[code.550]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// The file it stands in; set after reading.
    #[serde(skip)]
    pub file: String,
    #[serde(default)]
    pub text: String,
    pub sources: Vec<String>,
    #[serde(default = "unsettled")]
    pub concern: String,
    pub next: String,
    #[serde(default)]
    pub closes: bool,
    #[serde(default)]
    pub may_close: bool,
    pub related: Vec<u16>,
    /// Places that list it.
    #[serde(default)]
    pub at: Vec<Rule>,
    /// Places where a rule for many commands allows it.
    #[serde(default)]
    pub general: Vec<Rule>,
    /// Places where it may stand once the server has refused the session.
    #[serde(default)]
    pub refused: Vec<Rule>,
    /// Places of commands that RFC 821 had and that are deprecated.
    #[serde(default)]
    pub historic: Vec<Rule>,
    #[serde(default)]
    pub elsewhere: Vec<Elsewhere>,
    /// The enhanced code that it is without its dots.
    pub squeezed: Option<String>,
}

impl Code {
    /// Whether an RFC defines it.
    pub fn is_standard(&self) -> bool {
        let file = self.file.trim_start_matches("src/catalog/data/");
        matches!(file, "rfc.toml" | "extensions.toml")
    }
}

/// Either the places, or all commands but some.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub places: Option<Vec<String>>,
    pub except: Option<Vec<String>>,
    pub source: String,
}

/// The same number in another protocol.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    pub protocol: String,
    pub text: String,
    pub source: String,
}

/// Who has a code, and how.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    #[serde(default)]
    pub by: String,
    /// `sends`, `shows` or `lists`.
    pub how: String,
    #[serde(default)]
    pub text: String,
    pub source: String,
}

/// `PLAIN` in `[mechanism]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mechanism {
    pub shows: String,
    pub source: String,
    #[serde(default = "standard")]
    pub status: String,
}

/// `google-7-26` in `[usage]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Usage {
    pub by: String,
    pub codes: Vec<String>,
    /// The last code of a range that begins with the only one of `codes`.
    pub to: Option<String>,
    pub source: String,
}

/// `relay` in `[topic]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub words: Vec<String>,
    /// Codes, `subject.detail`, keywords, commands and mechanisms.
    pub finds: Vec<String>,
}

/// `google` in `[provider]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    pub name: String,
    /// What stands in its replies and in nobody else's, in lower case.
    #[serde(default)]
    pub marks: Vec<String>,
}

/// `google-full` in `[wording]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The id of its provider.
    pub by: String,
    /// Each a way to say it: fragments in order, `…` between them.
    pub says: Vec<String>,
    /// Whether the words are its own, so that they need no mark of the provider beside them.
    #[serde(default)]
    pub own: bool,
    #[serde(default)]
    pub codes: Vec<u16>,
    #[serde(default)]
    pub enhanced: Vec<String>,
    pub cause: String,
    pub actor: String,
    pub source: String,
}

/// A class or a subject.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    pub text: String,
    pub source: String,
}

/// `"1.1"` in `[enhanced]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enhanced {
    pub text: String,
    pub source: String,
    pub classes: Vec<u8>,
    #[serde(default)]
    pub also: Vec<u8>,
    #[serde(default)]
    pub with: Vec<u16>,
    #[serde(default)]
    pub with_any_of: Vec<u8>,
    pub replaced_by: Option<String>,
}

/// `MAIL` in `[command]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Command {
    pub syntax: String,
    pub source: String,
    pub keyword: Option<String>,
    #[serde(default)]
    pub required: bool,
    #[serde(default = "standard")]
    pub status: String,
}

/// `SIZE` in `[keyword]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keyword {
    #[serde(default)]
    pub takes: String,
    #[serde(default)]
    pub commands: Vec<String>,
    #[serde(default)]
    pub mail: Vec<String>,
    #[serde(default)]
    pub rcpt: Vec<String>,
    pub source: String,
    #[serde(default = "standard")]
    pub status: String,
}

fn unsettled() -> String {
    "unsettled".to_owned()
}

fn standard() -> String {
    "standard".to_owned()
}

/// All facts together. A file that cannot be read is a problem.
pub fn read(root: &Path, problems: &mut Problems) -> Facts {
    let mut texts = Vec::new();
    for name in FILES {
        let file = format!("src/catalog/data/{name}.toml");
        println!("cargo::rerun-if-changed={file}");
        match std::fs::read_to_string(root.join(&file)) {
            Ok(text) => texts.push((file, text)),
            Err(error) => problems.add(&file, "the whole file", &error.to_string(), "put it back"),
        }
    }
    gather(&texts, problems)
}

/// The facts of these files, each with its name. An entry in two files is a problem.
pub fn gather(texts: &[(String, String)], problems: &mut Problems) -> Facts {
    let mut all = Facts::default();
    for (file, text) in texts {
        let facts = parse(file, text, problems);
        merge(&mut all, facts, file, problems);
    }
    all
}

/// The facts of one file, none where it is not well-formed.
fn parse(file: &str, text: &str, problems: &mut Problems) -> Facts {
    match toml::from_str::<Facts>(text) {
        Ok(mut facts) => {
            for code in facts.code.values_mut() {
                file.clone_into(&mut code.file);
            }
            facts
        }
        Err(error) => {
            problems.add_toml(
                file,
                text,
                &error,
                "src/catalog/data/README.md lists the keys",
            );
            Facts::default()
        }
    }
}

fn merge(all: &mut Facts, new: Facts, file: &str, problems: &mut Problems) {
    join(&mut all.code, new.code, file, problems);
    join(&mut all.class, new.class, file, problems);
    join(&mut all.subject, new.subject, file, problems);
    join(&mut all.enhanced, new.enhanced, file, problems);
    join(&mut all.command, new.command, file, problems);
    join(&mut all.keyword, new.keyword, file, problems);
    join(&mut all.first, new.first, file, problems);
    join(&mut all.second, new.second, file, problems);
    join(&mut all.seen, new.seen, file, problems);
    join(&mut all.mechanism, new.mechanism, file, problems);
    join(&mut all.usage, new.usage, file, problems);
    join(&mut all.provider, new.provider, file, problems);
    join(&mut all.topic, new.topic, file, problems);
    join(&mut all.wording, new.wording, file, problems);
    all.confused.extend(new.confused);
}

fn join<K: Ord + std::fmt::Display, V>(
    all: &mut BTreeMap<K, V>,
    new: BTreeMap<K, V>,
    file: &str,
    problems: &mut Problems,
) {
    for (key, value) in new {
        match all.entry(key) {
            Entry::Vacant(free) => {
                free.insert(value);
            }
            Entry::Occupied(taken) => {
                let advice = "keep it in the file of the authority that defines it";
                problems.add(
                    file,
                    &taken.key().to_string(),
                    "stands in an earlier file too",
                    advice,
                );
            }
        }
    }
}
