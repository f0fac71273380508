//! The facts as static tables in Rust, each sorted by its key for binary search.

use std::collections::BTreeSet;
use std::fmt::{Debug, Display, Write};

use super::check::{numbers, places};
use super::code::{Class, ReplyCode};
use super::command::{Place, Verb};
use super::facts::{Code, Facts, Named, Rule};
use super::vendors::fragments;

/// The order of places in a session.
const ORDER: [&str; 26] = [
    "connect",
    "EHLO",
    "HELO",
    "LHLO",
    "STARTTLS",
    "AUTH",
    "MAIL",
    "RCPT",
    "DATA",
    "BDAT",
    "BURL",
    "end-of-data",
    "RSET",
    "VRFY",
    "EXPN",
    "HELP",
    "NOOP",
    "ETRN",
    "ATRN",
    "XCLIENT",
    "XFORWARD",
    "TURN",
    "SEND",
    "SOML",
    "SAML",
    "QUIT",
];

/// The tables, given that the facts have been checked.
pub fn write(facts: &Facts) -> String {
    let codes = facts
        .code
        .iter()
        .map(|(&number, code)| code_row(number, code, facts));
    let mut enhanced: Vec<_> = facts
        .enhanced
        .iter()
        .filter_map(|(key, code)| Some((numbers(key)?, code)))
        .collect();
    enhanced.sort_by_key(|&(key, _)| key);
    let enhanced = enhanced.into_iter().map(|((subject, detail), code)| {
        let replaced_by = code.replaced_by.as_deref().and_then(numbers);
        format!(
            "EnhancedFacts {{ subject: {subject}, detail: {detail}, text: {:?}, source: {:?}, classes: &{:?}, also: &{:?}, with: {}, with_any_of: &{:?}, replaced_by: {replaced_by:?} }}",
            code.text, code.source, code.classes, code.also, code_list(&code.with), code.with_any_of,
        )
    });
    let classes = facts.class.iter().map(|(digit, class)| {
        format!(
            "EnhancedClass {{ digit: {digit}, text: {:?}, source: {:?} }}",
            class.text, class.source
        )
    });
    let subjects = facts.subject.iter().map(|(number, subject)| {
        format!(
            "EnhancedSubject {{ subject: {number}, text: {:?}, source: {:?} }}",
            subject.text, subject.source
        )
    });
    let commands = Verb::ALL.iter().filter_map(|verb| {
        let command = facts.command.get(verb.as_str())?;
        Some(format!(
            "CommandFacts {{ verb: Verb::{verb:?}, syntax: {:?}, keyword: {:?}, required: {}, status: Status::{}, source: {:?} }}",
            command.syntax, command.keyword, command.required, camel(&command.status), command.source,
        ))
    });
    let keywords = facts.keyword.iter().map(|(name, keyword)| {
        let commands = keyword.commands.iter().filter_map(|verb| Verb::from_word(verb));
        format!(
            "KeywordFacts {{ name: {name:?}, takes: {:?}, commands: {}, mail: &{:?}, rcpt: &{:?}, status: Status::{}, source: {:?} }}",
            keyword.takes, slice(commands.map(|verb| format!("Verb::{verb:?}"))), keyword.mail, keyword.rcpt,
            camel(&keyword.status), keyword.source,
        )
    });
    let mut confused: Vec<_> = facts.confused.clone();
    confused.sort_unstable();
    let confused = confused
        .iter()
        .map(|(a, b)| format!("(code({a}), code({b}))"));

    let mut out = String::new();
    table(&mut out, "CODES", "CodeFacts", codes);
    table(&mut out, "ENHANCED", "EnhancedFacts", enhanced);
    table(&mut out, "CLASSES", "EnhancedClass", classes);
    table(&mut out, "SUBJECTS", "EnhancedSubject", subjects);
    table(&mut out, "COMMANDS", "CommandFacts", commands);
    table(&mut out, "KEYWORDS", "KeywordFacts", keywords);
    table(&mut out, "CONFUSED", "(ReplyCode, ReplyCode)", confused);
    table(&mut out, "FIRST", "Digit", facts.first.iter().map(digit));
    table(&mut out, "SECOND", "Digit", facts.second.iter().map(digit));
    let mechanisms = facts.mechanism.iter().map(|(name, mechanism)| {
        format!(
            "MechanismFacts {{ name: {name:?}, shows: Shows::{}, status: Status::{}, source: {:?} }}",
            camel(&mechanism.shows),
            camel(&mechanism.status),
            mechanism.source,
        )
    });
    table(&mut out, "MECHANISMS", "MechanismFacts", mechanisms);
    let usages = facts.usage.iter().map(|(id, usage)| {
        let to = usage.to.as_deref().map_or("None".to_owned(), |to| {
            format!("Some({})", enhanced_code(to))
        });
        format!(
            "Usage {{ id: {id:?}, by: {:?}, codes: {}, to: {to}, source: {:?} }}",
            usage.by,
            enhanced_list(&usage.codes),
            usage.source,
        )
    });
    table(&mut out, "USAGES", "Usage", usages);
    let topics = facts.topic.values().map(|topic| {
        let finds = topic
            .finds
            .iter()
            .filter_map(|name| super::topics::entry(name, facts));
        format!(
            "Topic {{ words: &{:?}, finds: {} }}",
            topic.words,
            slice(finds)
        )
    });
    table(&mut out, "TOPICS", "Topic", topics);
    wordings(&mut out, facts);
    out
}

/// The wordings, and for each way to say one where it begins, sorted by that.
fn wordings(out: &mut String, facts: &Facts) {
    let rows = facts.wording.iter().map(|(id, wording)| {
        let provider = facts.provider.get(&wording.by);
        let marks = provider.filter(|_| !wording.own).map(|p| p.marks.as_slice());
        format!(
            "Wording {{ id: {id:?}, provider: {:?}, marks: &{:?}, codes: {}, enhanced: {}, cause: Cause::{}, actor: Actor::{}, source: {:?} }}",
            provider.map_or("", |p| p.name.as_str()),
            marks.unwrap_or_default(),
            code_list(&wording.codes),
            enhanced_list(&wording.enhanced),
            camel(&wording.cause),
            camel(&wording.actor),
            wording.source,
        )
    });
    table(out, "WORDINGS", "Wording", rows);
    let mut patterns: Vec<_> = facts
        .wording
        .values()
        .enumerate()
        .flat_map(|(index, wording)| {
            wording
                .says
                .iter()
                .map(move |says| (fragments(says), index))
        })
        .collect();
    // By the first four bytes as `catalog::wording` makes them small.
    patterns.sort_by_cached_key(|(says, index)| {
        let first = says
            .first()
            .map(|first| first.bytes().take(4).map(|byte| byte | 0x20));
        (
            first.into_iter().flatten().collect::<Vec<_>>(),
            says.clone(),
            *index,
        )
    });
    let rows = patterns.iter().map(|(says, index)| {
        let (mut next, mut counts) = (0_u32, 0_u32);
        let first = says.first().map_or(&b""[..], |first| first.as_bytes());
        for place in 4..8 {
            let begun = first.get(..=place).filter(|begun| !begun.contains(&b' '));
            let byte = begun.and_then(|begun| begun.last());
            next = next << 8 | byte.map_or(0, |byte| u32::from(byte | 0x20));
            counts = counts << 8 | if byte.is_some() { 0xff } else { 0 };
        }
        format!("Pattern {{ says: &{says:?}, wording: {index}, next: ({next}, {counts}) }}")
    });
    table(out, "PATTERNS", "Pattern", rows);
}

fn digit((digit, named): (&u8, &Named)) -> String {
    format!(
        "Digit {{ digit: {digit}, text: {:?}, source: {:?} }}",
        named.text, named.source
    )
}

/// An enhanced code as an expression; it has been checked.
fn enhanced_code(dotted: &str) -> String {
    format!("enhanced({})", dotted.replace('.', ", "))
}

fn enhanced_list(dotted: &[String]) -> String {
    slice(dotted.iter().map(|code| enhanced_code(code)))
}

fn table(out: &mut String, name: &str, row: &str, rows: impl Iterator<Item = String>) {
    let rows = rows.fold(String::new(), |rows, row| rows + "    " + &row + ",\n");
    // Writing to a string cannot fail.
    let _ = writeln!(out, "pub static {name}: &[{row}] = &[\n{rows}];");
}

fn code_row(number: u16, code: &Code, facts: &Facts) -> String {
    let origin = match code.file.trim_start_matches("src/catalog/data/") {
        "rfc.toml" => "Base",
        "extensions.toml" => "Extension",
        "iana.toml" => "Registry",
        "drafts.toml" => "Draft",
        _ => "Folklore",
    };
    let seen = facts.seen.get(&number).into_iter().flatten().map(|seen| {
        format!(
            "Seen {{ by: {:?}, how: How::{}, text: {:?}, source: {:?} }}",
            seen.by,
            camel(&seen.how),
            seen.text,
            seen.source
        )
    });
    let squeezed = code
        .squeezed
        .as_deref()
        .map_or("None".to_owned(), |dotted| {
            format!("Some({})", enhanced_code(dotted))
        });
    let elsewhere = code.elsewhere.iter().map(|same| {
        format!(
            "Elsewhere {{ protocol: {:?}, text: {:?}, source: {:?} }}",
            same.protocol, same.text, same.source
        )
    });
    format!(
        "CodeFacts {{ code: code({number}), text: {:?}, sources: &{:?}, origin: Origin::{origin}, concern: Concern::{}, places: {}, next: Next::{}, closes: {}, may_close: {}, related: {}, elsewhere: {}, squeezed: {squeezed}, seen: {} }}",
        code.text,
        code.sources,
        camel(&code.concern),
        slice(allowed(number, code).into_iter()),
        camel(&code.next),
        code.closes,
        code.may_close,
        code_list(&code.related),
        slice(elsewhere),
        slice(seen),
    )
}

/// A place counts once, by its first rule: one that lists it before one for many commands.
fn allowed(number: u16, code: &Code) -> Vec<String> {
    let kind = match ReplyCode::new(number).map(ReplyCode::class) {
        Some(Class::Success) => "Success",
        Some(Class::Intermediate) => "Intermediate",
        _ => "Error",
    };
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    let groups: [(&str, &[Rule]); 4] = [
        ("Listed", &code.at),
        ("General", &code.general),
        ("Refused", &code.refused),
        ("Historic", &code.historic),
    ];
    for (by, rules) in groups {
        for rule in rules {
            for place in places(rule) {
                if seen.insert(place) {
                    let row = format!(
                        "Allowed {{ place: {}, kind: Kind::{kind}, by: Rule::{by}, source: {:?} }}",
                        expression(place),
                        rule.source,
                    );
                    rows.push((ORDER.iter().position(|name| *name == place.as_str()), row));
                }
            }
        }
    }
    rows.sort_by_key(|&(order, _)| order);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn expression(place: Place) -> String {
    match place {
        Place::Command(verb) => format!("Place::Command(Verb::{verb:?})"),
        other => format!("Place::{other:?}"),
    }
}

fn code_list(numbers: &[u16]) -> String {
    slice(numbers.iter().map(|number| format!("code({number})")))
}

fn slice<T: Display + Debug>(items: impl Iterator<Item = T>) -> String {
    let items: Vec<_> = items.map(|item| item.to_string()).collect();
    format!("&[{}]", items.join(", "))
}

/// `go-on` → `GoOn`.
fn camel(name: &str) -> String {
    name.split('-')
        .map(|word| {
            let (first, rest) = word.split_at(word.len().min(1));
            first.to_ascii_uppercase() + rest
        })
        .collect()
}
