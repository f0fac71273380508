//! Every language has prose on every entry of the catalog, on nothing else, and all say the same things.

use std::collections::BTreeSet;

use super::command::Place;
use super::entries::Entries;
use super::facts::Facts;
use super::problems::Problems;
use super::token_kind::TokenKind;

/// The first digits that have a meaning (RFC 5321 §4.2.1), for basic and enhanced codes alike.
const CLASSES: [u8; 4] = [2, 3, 4, 5];

/// Notes what is missing and what is too much in these languages.
pub fn check(facts: &Facts, languages: &[(&str, Entries)], problems: &mut Problems) {
    let subjects = subjects(facts);
    let all: BTreeSet<&str> = languages
        .iter()
        .flat_map(|(_, entries)| entries.iter().map(|(key, _)| key))
        .collect();
    for (language, entries) in languages {
        let mut wrong = |key: &str, what: &str, advice: &str| {
            problems.add(&file(language, key), key, what, advice);
        };
        let mut noted = BTreeSet::<String>::new();
        for (subject, fields) in &subjects {
            for field in *fields {
                let key = format!("{subject}/{field}");
                if !entries.has(&key) {
                    noted.insert(key.clone());
                    wrong(
                        &key,
                        "missing",
                        "the catalog has this entry, so every language must",
                    );
                }
            }
            if subject.starts_with("code/") && !entries.has_below(&format!("{subject}/fix/")) {
                let advice = "say what sender, admin, receiver or recipient can do";
                wrong(&format!("{subject}/fix"), "missing", advice);
            }
        }
        for number in without_example(facts, entries) {
            wrong(
                &format!("code/{number}/example"),
                "missing",
                "no pair has an exchange with this code, so write one",
            );
        }
        for (key, _) in entries.iter() {
            let known = |(subject, _): &(String, _)| {
                key.strip_prefix(subject.as_str())
                    .is_some_and(|rest| rest.starts_with('/'))
            };
            // Of samples the program has the list, and a test that each is there.
            if !key.starts_with("sample/") && !subjects.iter().any(known) {
                wrong(
                    key,
                    "the catalog has no such entry",
                    "add its facts or take it out",
                );
            }
            if let Some((_, place)) = key.split_once("/at/")
                && Place::from_name(place.split('/').next().unwrap_or_default()).is_none()
            {
                wrong(
                    key,
                    "unknown place",
                    "connect, end-of-data or a verb in upper case",
                );
            }
        }
        for key in &all {
            if !entries.has(key) && !noted.contains(*key) {
                wrong(
                    key,
                    "missing",
                    "another language has it, so every language must",
                );
            }
        }
    }
}

/// The standard codes that no exchange shows.
fn without_example(facts: &Facts, entries: &Entries) -> Vec<u16> {
    let standard = facts.code.iter().filter(|(_, code)| code.is_standard());
    let in_pair = |number: u16| {
        facts
            .confused
            .iter()
            .any(|&(a, b)| a == number || b == number)
    };
    standard
        .map(|(&number, _)| number)
        .filter(|&number| !in_pair(number) && !entries.has(&format!("code/{number}/example")))
        .collect()
}

/// The entries that need prose, each with the fields that it cannot do without.
fn subjects(facts: &Facts) -> Vec<(String, &'static [&'static str])> {
    const CODE: &[&str] = &["name", "gist", "description", "when", "use"];
    const ENHANCED: &[&str] = &["name", "gist", "fix"];
    const GIST: &[&str] = &["gist"];
    const WORDING: &[&str] = &["meaning", "remedy"];
    const MECHANISM: &[&str] = &["gist", "reveals"];
    const FIRST: &[&str] = &["name", "gist", "client"];
    const SECOND: &[&str] = &["name", "gist"];
    const TOKEN: &[&str] = &["name", "gist"];
    const PAIR: &[&str] = &["judgement", "example_a", "example_b"];
    let mut subjects: Vec<(String, &[&str])> = Vec::new();
    subjects.extend(facts.code.keys().map(|k| (format!("code/{k}"), CODE)));
    subjects.extend(
        facts
            .enhanced
            .keys()
            .map(|k| (format!("enhanced/{k}"), ENHANCED)),
    );
    subjects.extend(
        facts
            .subject
            .keys()
            .map(|k| (format!("enhanced/subject/{k}"), GIST)),
    );
    subjects.extend(CLASSES.iter().map(|k| (format!("class/{k}"), GIST)));
    subjects.push(("verb/connect".to_owned(), GIST));
    subjects.extend(facts.command.keys().map(|k| (format!("verb/{k}"), GIST)));
    subjects.extend(facts.keyword.keys().map(|k| (format!("keyword/{k}"), GIST)));
    let mechanisms = facts.mechanism.keys();
    subjects.extend(mechanisms.map(|k| (format!("mechanism/{k}"), MECHANISM)));
    // 1, 6 for all above it, and a second digit beyond the grammar have no facts, but a word of warning.
    let first = facts.first.keys().chain([&1, &6]);
    subjects.extend(first.map(|k| (format!("first/{k}"), FIRST)));
    subjects.extend(facts.second.keys().map(|k| (format!("second/{k}"), SECOND)));
    subjects.push(("second/other".to_owned(), SECOND));
    let tokens = TokenKind::ALL.iter();
    subjects.extend(tokens.map(|kind| (format!("token/{}", kind.as_str()), TOKEN)));
    subjects.extend(facts.usage.keys().map(|k| (format!("usage/{k}"), GIST)));
    let wordings = facts.wording.keys();
    subjects.extend(wordings.map(|k| (format!("wording/{k}"), WORDING)));
    subjects.extend(
        facts
            .confused
            .iter()
            .map(|(a, b)| (format!("pair/{a}-{b}"), PAIR)),
    );
    subjects
}

/// The file in which this key belongs.
fn file(language: &str, key: &str) -> String {
    let name = match key.split('/').next() {
        Some("code") => "codes",
        Some("verb") => "verbs",
        Some("keyword") => "keywords",
        Some("pair") => "pairs",
        Some("first" | "second") => "theory",
        Some("mechanism") => "mechanisms",
        Some("token") => "tokens",
        Some("usage") => "usages",
        Some("wording") => "wordings",
        _ => "enhanced",
    };
    format!("src/words/{language}/{name}.toml")
}
