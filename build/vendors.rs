//! What must hold of mechanisms, and of what providers say in their own way.

use super::check::{STATUSES, one_of};
use super::code::{EnhancedCode, ReplyCode};
use super::facts::{Facts, Wording};
use super::problems::Problems;

const VENDORS: &str = "src/catalog/data/vendors.toml";

/// Between the fragments of a wording.
const GAP: char = '…';

/// How many bytes of a wording's start find it in a text.
pub const START: usize = 4;

/// The names of `report::Cause` in kebab case, those that a provider's words can tell.
const CAUSES: [&str; 34] = [
    "mailbox-unknown",
    "mailbox-full",
    "mailbox-disabled",
    "mailbox-unavailable",
    "recipient-address",
    "domain-unknown",
    "no-mail-service",
    "sender-address",
    "relay-denied",
    "auth-required",
    "tls-required",
    "bad-credentials",
    "auth-unavailable",
    "auth-mechanism",
    "tls-unavailable",
    "message-too-large",
    "too-many-recipients",
    "system-full",
    "policy",
    "content",
    "sender-unauthenticated",
    "reputation",
    "client-identity",
    "greylisted",
    "rate-limited",
    "syntax",
    "sequence",
    "not-implemented",
    "service-unavailable",
    "server-fault",
    "loop",
    "expired",
    "connection-lost",
    "connection-failed",
];
const ACTORS: [&str; 5] = [
    "nobody",
    "sender",
    "sender-admin",
    "recipient",
    "recipient-admin",
];

/// Notes everything that is wrong with mechanisms, usages, providers and wordings.
pub fn check(facts: &Facts, problems: &mut Problems) {
    for (name, mechanism) in &facts.mechanism {
        let mut wrong = |what: &str, advice: &str| {
            problems.add("src/catalog/data, [mechanism]", name, what, advice);
        };
        let shows = ["password", "token", "response", "nothing"];
        one_of("shows", &mechanism.shows, &shows, &mut wrong);
        one_of("status", &mechanism.status, &STATUSES, &mut wrong);
        if mechanism.source.trim().is_empty() {
            wrong("no source", "name the RFC or the vendor's document");
        }
    }
    for (id, usage) in &facts.usage {
        let mut wrong = |what: &str, advice: &str| {
            problems.add(VENDORS, &format!("usage.{id}"), what, advice);
        };
        if usage.by.trim().is_empty() || usage.source.trim().is_empty() {
            wrong("no provider or no source", "name both");
        }
        let codes = usage.codes.iter().chain(&usage.to);
        for code in codes {
            if code.parse::<EnhancedCode>().is_err() {
                wrong(
                    &format!("{code} is no enhanced code"),
                    "class.subject.detail",
                );
            }
        }
        if usage.codes.is_empty() || usage.to.is_some() && usage.codes.len() != 1 {
            wrong(
                "no code, or several with a range",
                "a range has one first code",
            );
        }
    }
    for (id, provider) in &facts.provider {
        let marks = &provider.marks;
        if provider.name.trim().is_empty() || marks.iter().any(|mark| !is_fragment(mark)) {
            let advice = "the name, and marks in lower case";
            problems.add(VENDORS, &format!("provider.{id}"), "name or marks", advice);
        }
        if !facts.wording.values().any(|wording| wording.by == *id) {
            let advice = "add one or take it out";
            problems.add(VENDORS, &format!("provider.{id}"), "no wording", advice);
        }
    }
    for (id, wording) in &facts.wording {
        check_wording(id, wording, facts, problems);
    }
}

fn check_wording(id: &str, wording: &Wording, facts: &Facts, problems: &mut Problems) {
    let mut wrong = |what: &str, advice: &str| {
        problems.add(VENDORS, &format!("wording.{id}"), what, advice);
    };
    one_of("cause", &wording.cause, &CAUSES, &mut wrong);
    one_of("actor", &wording.actor, &ACTORS, &mut wrong);
    if wording.source.trim().is_empty() {
        wrong("no source", "name the provider's page or the samples");
    }
    match facts.provider.get(&wording.by) {
        None => wrong("no such provider", "add it under [provider]"),
        Some(provider) if provider.marks.is_empty() && !wording.own => wrong(
            "neither own words nor marks",
            "words that others use too need a mark of the provider",
        ),
        Some(_) => {}
    }
    if wording.codes.is_empty() && wording.enhanced.is_empty() {
        wrong("no code", "say with which codes it comes");
    }
    let codes = wording.codes.iter();
    if codes.copied().any(|code| ReplyCode::new(code).is_none())
        || wording
            .enhanced
            .iter()
            .any(|code| code.parse::<EnhancedCode>().is_err())
    {
        wrong("what is no code", "three digits, or class.subject.detail");
    }
    if wording.says.is_empty() {
        wrong("no words", "say with `says` how it is recognised");
    }
    for says in &wording.says {
        let fragments = fragments(says);
        let start = fragments
            .first()
            .and_then(|first| first.as_bytes().get(..START));
        if start.is_none_or(|start| start.contains(&b' ')) {
            wrong(
                &format!("“{says}” begins with a short word"),
                "four bytes without a blank find it; begin elsewhere",
            );
        }
        if !fragments.iter().all(|fragment| is_fragment(fragment)) {
            wrong(&format!("“{says}”"), "lower case, single blanks, ASCII");
        }
    }
}

/// The fragments of a wording, in order.
pub fn fragments(says: &str) -> Vec<&str> {
    says.split(GAP).map(str::trim).collect()
}

fn is_fragment(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_graphic() && !byte.is_ascii_uppercase() || byte == b' ';
    !text.is_empty() && !text.contains("  ") && text.trim() == text && text.bytes().all(plain)
}
