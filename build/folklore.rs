//! What must hold of codes that are seen though no standard defines them, and of pairs that people mix up.

use std::collections::BTreeSet;

use super::check::{IANA, one_of};
use super::facts::Facts;
use super::problems::Problems;

const FOLKLORE: &str = "src/catalog/data/folklore.toml";

/// Notes everything that is wrong with them.
pub fn check(facts: &Facts, problems: &mut Problems) {
    check_seen(facts, problems);
    check_confused(facts, problems);
}

/// Who has which code; each code that no RFC defines needs somebody who has it.
fn check_seen(facts: &Facts, problems: &mut Problems) {
    let named = |number| facts.enhanced.values().any(|e| e.with.contains(number));
    for (number, code) in &facts.code {
        let entry = format!("code.{number}");
        if code.file == FOLKLORE && !facts.seen.contains_key(number) {
            let advice = "say under [seen] who sends, shows or lists it, or leave it out";
            problems.add(&code.file, &entry, "nobody has it", advice);
        }
        if code.file == IANA && !named(number) {
            let wrong = "no enhanced code names it";
            problems.add(&code.file, &entry, wrong, "name it in a `with`");
        }
    }
    for (number, seen) in &facts.seen {
        let mut wrong = |what: &str, advice: &str| {
            problems.add(FOLKLORE, &format!("seen.{number}"), what, advice);
        };
        if !facts.code.contains_key(number) {
            wrong("it has no entry", "add [code] for it or leave it out");
        }
        for one in seen {
            one_of("how", &one.how, &["sends", "shows", "lists"], &mut wrong);
            if one.source.trim().is_empty() {
                wrong(
                    "no name or no source",
                    "say who has it, and where to read that",
                );
            }
        }
    }
}

fn check_confused(facts: &Facts, problems: &mut Problems) {
    let mut seen = BTreeSet::new();
    for &(a, b) in &facts.confused {
        let entry = format!("confused {a}-{b}");
        if a >= b {
            problems.add(
                FOLKLORE,
                &entry,
                "in the wrong order",
                "the lower code comes first",
            );
        }
        if !seen.insert((a, b)) {
            problems.add(FOLKLORE, &entry, "twice", "keep one");
        }
        for code in [a, b] {
            if !facts.code.contains_key(&code) {
                problems.add(
                    FOLKLORE,
                    &entry,
                    &format!("{code} has no entry"),
                    "add it or drop the pair",
                );
            }
        }
    }
}
