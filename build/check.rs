//! What must hold of the facts beyond their form.

use std::collections::BTreeSet;

use super::code::{Class, ReplyCode};
use super::command::{Place, Verb};
use super::facts::{Code, Facts, Rule};
use super::permitted;
use super::problems::Problems;

/// Where the registry's own facts stand, for messages.
pub const IANA: &str = "src/catalog/data/iana.toml";
const COMMANDS: &str = "src/catalog/data, [command]";

const CONCERNS: [&str; 12] = [
    "help",
    "service",
    "request",
    "recipient",
    "message",
    "system",
    "room",
    "transaction",
    "command",
    "security",
    "queue",
    "unsettled",
];
const NEXTS: [&str; 8] = [
    "go-on",
    "send-message",
    "answer-challenge",
    "await-replies",
    "close",
    "retry-later",
    "correct",
    "give-up",
];
pub const STATUSES: [&str; 5] = ["standard", "experimental", "deprecated", "draft", "private"];

/// Notes everything that is wrong with the facts.
pub fn check(facts: &Facts, problems: &mut Problems) {
    for (&number, code) in &facts.code {
        check_code(number, code, facts, problems);
    }
    check_enhanced(facts, problems);
    check_commands(facts, problems);
    check_keywords(facts, problems);
}

fn check_code(number: u16, code: &Code, facts: &Facts, problems: &mut Problems) {
    let entry = format!("code.{number}");
    let mut wrong = |what: &str, advice: &str| problems.add(&code.file, &entry, what, advice);
    let standard = code.is_standard();
    let known = ReplyCode::new(number).filter(|c| !standard || c.is_grammatical());
    let Some(known) = known else {
        wrong(
            "not in the grammar of RFC 5321 §4.2",
            "only 2yz to 5yz, second digit 0 to 5",
        );
        return;
    };
    if standard && code.text.trim().is_empty() {
        wrong("no text", "quote the official short text");
    }
    if standard && (code.squeezed.is_some() || code.concern == "unsettled") {
        wrong(
            "a standard code with squeezed, or without a concern",
            "that is for codes that no RFC defines",
        );
    }
    if code
        .squeezed
        .as_ref()
        .is_some_and(|dotted| dotted.replace('.', "") != number.to_string())
    {
        wrong(
            "squeezed has other digits",
            "the same three digits with dots",
        );
    }
    if code.sources.is_empty() || code.sources.iter().any(|s| s.trim().is_empty()) {
        wrong("no source", "name the RFC and the section");
    }
    one_of("concern", &code.concern, &CONCERNS, &mut wrong);
    one_of("next", &code.next, &NEXTS, &mut wrong);
    if known.class() == Class::Permanent && code.next == "retry-later" {
        wrong(
            "5yz with next = retry-later",
            "the same request will fail again (RFC 5321 §4.2.1)",
        );
    }
    if known.class().is_failure() && code.next == "go-on" {
        wrong(
            "a refusal with next = go-on",
            "say what the client does about it",
        );
    }
    let mut seen = BTreeSet::new();
    for &related in &code.related {
        if related == number || !seen.insert(related) {
            wrong(
                &format!("related names {related} wrongly"),
                "each other code once",
            );
        }
        if !facts.code.contains_key(&related) {
            wrong(
                &format!("related names {related}, which has no entry"),
                "add it or leave it out",
            );
        }
    }
    if standard == (code.at.is_empty() && code.general.is_empty()) {
        wrong(
            "no place, or a place though no RFC gives it one",
            "say with `at` or `general` what a standard code may answer, and only there",
        );
    }
    for same in &code.elsewhere {
        if same.source.trim().is_empty() || same.text.trim().is_empty() {
            wrong(
                "elsewhere without text or source",
                "quote it and name its RFC",
            );
        }
        one_of(
            "protocol",
            &same.protocol,
            &["FTP", "HTTP", "errno"],
            &mut wrong,
        );
    }
    check_places(number, code, &mut wrong);
}

fn check_places(number: u16, code: &Code, wrong: &mut impl FnMut(&str, &str)) {
    let mut seen = BTreeSet::new();
    let rules = code.at.iter().chain(&code.general);
    for rule in rules.chain(&code.refused).chain(&code.historic) {
        if rule.source.trim().is_empty() {
            wrong("a place without a source", "name the RFC and the section");
        }
        if rule.places.is_some() == rule.except.is_some() {
            wrong(
                "a rule needs either `places` or `except`",
                "give one of them",
            );
        }
        for name in rule.places.iter().chain(&rule.except).flatten() {
            if Place::from_name(name).is_none() {
                wrong(
                    &format!("unknown place {name}"),
                    "connect, end-of-data or a verb in upper case",
                );
            }
        }
    }
    type Table = fn(Place) -> &'static [u16];
    let tables: [(&[Rule], Table); 2] = [
        (&code.at, permitted::listed),
        (&code.historic, permitted::historic),
    ];
    for (rules, table) in tables {
        for rule in rules {
            for name in rule.places.iter().flatten() {
                if !seen.insert(name) {
                    wrong(&format!("{name} twice"), "keep one");
                }
                let listed = Place::from_name(name).map_or(&[][..], table);
                if !listed.contains(&number) {
                    wrong(
                        &format!("{name} does not list {number}"),
                        "drop the pair, or correct build/permitted.rs if a specification has it",
                    );
                }
            }
            if rule.except.is_some() {
                wrong(
                    "`except` in `at` or `historic`",
                    "that is a rule for `general` or `refused`",
                );
            }
        }
    }
    if !code.general.is_empty() && !permitted::GENERAL.contains(&number) {
        wrong(
            "no rule allows it for any command",
            "list its places with `at`",
        );
    }
    if !code.refused.is_empty() && !permitted::REFUSED.contains(&number) {
        wrong(
            "no rule has it for a refused session",
            "list its places with `at`",
        );
    }
}

/// The places of a rule in the order of a session.
pub fn places(rule: &Rule) -> Vec<Place> {
    let names: Vec<&str> = match (&rule.places, &rule.except) {
        (Some(places), _) => places.iter().map(String::as_str).collect(),
        (None, Some(except)) => permitted::COMMANDS
            .into_iter()
            .filter(|command| !except.iter().any(|e| e == command))
            .collect(),
        (None, None) => Vec::new(),
    };
    names.into_iter().filter_map(Place::from_name).collect()
}

fn check_enhanced(facts: &Facts, problems: &mut Problems) {
    for (entry, named) in facts
        .class
        .iter()
        .map(|(k, v)| (format!("class.{k}"), v))
        .chain(
            facts
                .subject
                .iter()
                .map(|(k, v)| (format!("subject.{k}"), v)),
        )
    {
        if named.text.trim().is_empty() || named.source.trim().is_empty() {
            problems.add(IANA, &entry, "no text or no source", "RFC 3463 §2 has both");
        }
    }
    for (key, code) in &facts.enhanced {
        let mut wrong =
            |what: &str, advice: &str| problems.add(IANA, &format!("enhanced.{key}"), what, advice);
        match numbers(key) {
            Some((subject, _)) if facts.subject.contains_key(&subject) => {}
            Some((subject, _)) => wrong(&format!("no subject {subject}"), "add it under [subject]"),
            None => wrong(
                "not subject.detail",
                "two numbers of at most three digits, without leading zeros",
            ),
        }
        if code.source.trim().is_empty() {
            wrong("no source", "name the registry's reference");
        }
        if code.text.trim().is_empty() && code.replaced_by.is_none() {
            wrong("no text", "quote the registry's sample text");
        }
        if code.classes.is_empty() {
            wrong(
                "no class",
                "say with `classes` which of 2, 4 and 5 its description allows",
            );
        }
        for digit in code.classes.iter().chain(&code.also) {
            if !facts.class.contains_key(digit) {
                wrong(&format!("no class {digit}"), "2, 4 or 5");
            }
        }
        if code.also.iter().any(|digit| code.classes.contains(digit)) {
            wrong(
                "a digit in both `classes` and `also`",
                "keep it in `classes`",
            );
        }
        for number in &code.with {
            if !facts.code.contains_key(number) {
                wrong(
                    &format!("`with` names {number}, which has no entry"),
                    "add it where its authority is",
                );
            }
        }
        if let Some(other) = &code.replaced_by
            && !facts.enhanced.contains_key(other)
        {
            wrong(
                &format!("replaced by {other}, which has no entry"),
                "add it",
            );
        }
    }
}

/// Subject and detail.
pub fn numbers(key: &str) -> Option<(u16, u16)> {
    let (subject, detail) = key.split_once('.')?;
    let one = |text: &str| {
        let number: u16 = text.parse().ok().filter(|&n| n < 1000)?;
        (number.to_string() == text).then_some(number)
    };
    Some((one(subject)?, one(detail)?))
}

fn check_commands(facts: &Facts, problems: &mut Problems) {
    for verb in Verb::ALL {
        if !facts.command.contains_key(verb.as_str()) {
            problems.add(
                COMMANDS,
                verb.as_str(),
                "missing",
                "every verb of src/command.rs needs its facts",
            );
        }
    }
    for (name, command) in &facts.command {
        let mut wrong = |what: &str, advice: &str| problems.add(COMMANDS, name, what, advice);
        if Verb::from_word(name).is_none_or(|verb| verb.as_str() != name) {
            wrong(
                "not a verb of src/command.rs",
                "add it there or leave it out",
            );
        }
        if command.source.trim().is_empty() || command.syntax.trim().is_empty() {
            wrong(
                "no source or no syntax",
                "name the section that has its grammar",
            );
        }
        one_of("status", &command.status, &STATUSES, &mut wrong);
        if let Some(keyword) = &command.keyword
            && !facts.keyword.contains_key(keyword)
        {
            wrong(
                &format!("keyword {keyword} has no entry"),
                "add it under [keyword]",
            );
        }
    }
}

fn check_keywords(facts: &Facts, problems: &mut Problems) {
    for (name, keyword) in &facts.keyword {
        let mut wrong = |what: &str, advice: &str| {
            problems.add("src/catalog/data, [keyword]", name, what, advice);
        };
        let fits = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-';
        if name.is_empty() || !name.bytes().all(fits) {
            wrong(
                "not an EHLO keyword",
                "letters in upper case, digits and - (RFC 5321 §4.1.1.1)",
            );
        }
        if keyword.source.trim().is_empty() {
            wrong("no source", "name the registry's reference");
        }
        one_of("status", &keyword.status, &STATUSES, &mut wrong);
        for verb in &keyword.commands {
            if !facts.command.contains_key(verb) {
                wrong(
                    &format!("command {verb} has no entry"),
                    "add it under [command]",
                );
            }
        }
    }
}

pub fn one_of(key: &str, value: &str, allowed: &[&str], wrong: &mut impl FnMut(&str, &str)) {
    if !allowed.contains(&value) {
        wrong(
            &format!("{key} = {value}"),
            &format!("one of {}", allowed.join(", ")),
        );
    }
}
