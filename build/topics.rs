//! What people call things: the names in it are entries.

use super::check::numbers;
use super::command::Verb;
use super::facts::Facts;
use super::problems::Problems;

/// Notes topics without words, and what they name that is no entry.
pub fn check(facts: &Facts, problems: &mut Problems) {
    for (name, topic) in &facts.topic {
        let mut wrong = |what: &str, advice: &str| {
            problems.add("src/catalog/data/topics.toml", name, what, advice);
        };
        if topic.words.is_empty() || topic.words.iter().any(|word| word.trim().is_empty()) {
            wrong("no words", "say what people call it");
        }
        if topic.finds.is_empty() {
            wrong("finds nothing", "name an entry or take it out");
        }
        for found in &topic.finds {
            if entry(found, facts).is_none() {
                wrong(
                    &format!("finds {found}, which has no entry"),
                    "correct it or take it out",
                );
            }
        }
    }
}

/// The entry of this name as an expression: the code, subject.detail with its gravest class, keyword, command or
/// mechanism; or `None` where there is none.
pub fn entry(name: &str, facts: &Facts) -> Option<String> {
    if let Ok(number) = name.parse::<u16>() {
        let known = facts.code.contains_key(&number);
        return known.then(|| format!("Entry::Code(code({number}))"));
    }
    if let Some((subject, detail)) = numbers(name) {
        let row = facts.enhanced.get(name)?;
        let class = row.classes.iter().chain(&row.also).max()?;
        return Some(format!(
            "Entry::Enhanced(enhanced({class}, {subject}, {detail}))"
        ));
    }
    if facts.keyword.contains_key(name) {
        return Some(format!("Entry::Keyword({name:?})"));
    }
    if facts.mechanism.contains_key(name) {
        return Some(format!("Entry::Mechanism({name:?})"));
    }
    let verb = Verb::from_word(name)?;
    Some(format!("Entry::Command(Verb::{verb:?})"))
}
