//! The checks of the build: each kind of bad fact stops it, and says where and why.
//!
//! The build's own modules, fed with the real data and one change.

#![allow(dead_code, reason = "the tests need a part of the build")]

use explain_smtp::words::explanation as token_kind;
use explain_smtp::{code, command};

#[path = "../../build/check.rs"]
mod check;
#[path = "../../build/completeness.rs"]
mod completeness;
#[path = "../../build/entries.rs"]
mod entries;
#[path = "../../build/facts.rs"]
mod facts;
#[path = "../../build/folklore.rs"]
mod folklore;
#[path = "../../build/permitted.rs"]
mod permitted;
#[path = "../../build/problems.rs"]
mod problems;
#[path = "../../build/topics.rs"]
mod topics;
#[path = "../../build/vendors.rs"]
mod vendors;
#[path = "../../build/words.rs"]
mod words;

use facts::Facts;
use problems::Problems;

/// The real data files, by name.
fn data() -> Vec<(String, String)> {
    let texts = [
        include_str!("../../src/catalog/data/rfc.toml"),
        include_str!("../../src/catalog/data/extensions.toml"),
        include_str!("../../src/catalog/data/iana.toml"),
        include_str!("../../src/catalog/data/drafts.toml"),
        include_str!("../../src/catalog/data/vendors.toml"),
        include_str!("../../src/catalog/data/folklore.toml"),
        include_str!("../../src/catalog/data/topics.toml"),
    ];
    let files = facts::FILES
        .iter()
        .map(|name| format!("src/catalog/data/{name}.toml"));
    files.zip(texts.map(str::to_owned)).collect()
}

fn checked(texts: &[(String, String)]) -> (Facts, Vec<String>) {
    let mut problems = Problems::default();
    let facts = facts::gather(texts, &mut problems);
    check::check(&facts, &mut problems);
    folklore::check(&facts, &mut problems);
    topics::check(&facts, &mut problems);
    vendors::check(&facts, &mut problems);
    (facts, problems.iter().map(str::to_owned).collect())
}

/// What the build says once `from` stands as `to` in the file of this name, first occurrence only.
fn said_of(name: &str, from: &str, to: &str) -> Vec<String> {
    let mut texts = data();
    let (_, text) = texts
        .iter_mut()
        .find(|(file, _)| file.ends_with(&format!("/{name}.toml")))
        .expect("a data file");
    assert!(text.contains(from), "{from}");
    *text = text.replacen(from, to, 1);
    checked(&texts).1
}

#[test]
fn the_data_as_they_are_pass() {
    assert_eq!(checked(&data()).1, Vec::<String>::new());
}

/// In this file, what stands, what stands instead, and what the build says of that.
const BAD: &[(&str, &str, &str, &str)] = &[
    (
        "rfc",
        "next = \"go-on\"",
        "nxt = \"go-on\"",
        "[code.211] in line 22: unknown field `nxt`",
    ),
    (
        "rfc",
        "next = \"go-on\"",
        "next = \"wait\"",
        "code.211: next = wait; one of go-on",
    ),
    (
        "rfc",
        "sources = [\"RFC 5321 §4.2.2\"]",
        "sources = []",
        "code.211: no source",
    ),
    (
        "rfc",
        "related = [214, 250, 502]",
        "related = [214, 299]",
        "code.211: related names 299",
    ),
    (
        "rfc",
        "places = [\"HELP\"]",
        "places = [\"HLEP\"]",
        "code.211: unknown place HLEP",
    ),
    (
        "rfc",
        "places = [\"HELP\"]",
        "places = [\"QUIT\"]",
        "code.211: QUIT does not list 211",
    ),
    (
        "rfc",
        "places = [\"HELP\"]",
        "places = [\"HELP\", \"HELP\"]",
        "code.211: HELP twice",
    ),
    (
        "rfc",
        "places = [\"TURN\"]",
        "places = [\"HELP\"]",
        "code.503: HELP does not list 503",
    ),
    (
        "rfc",
        "[code.211]",
        "[code.281]",
        "code.281: not in the grammar",
    ),
    (
        "extensions",
        "[code.235]",
        "[code.250]",
        "extensions.toml, 250: stands in an earlier file",
    ),
    (
        "iana",
        "\"1.1\" = {",
        "\"9.1\" = {",
        "enhanced.9.1: no subject 9",
    ),
    ("iana", "classes = [5]", "classes = [3]", ": no class 3"),
    (
        "iana",
        "replaced_by = \"6.8\"",
        "replaced_by = \"6.99\"",
        "replaced by 6.99",
    ),
    (
        "iana",
        "commands = [\"ATRN\"]",
        "commands = [\"ATTN\"]",
        "ATRN: command ATTN has no entry",
    ),
    (
        "rfc",
        "keyword = \"HELP\"",
        "keyword = \"HELPME\"",
        "HELP: keyword HELPME has no entry",
    ),
    (
        "folklore",
        "[211, 214]",
        "[214, 211]",
        "confused 214-211: in the wrong order",
    ),
    (
        "folklore",
        "[211, 214]",
        "[211, 572]",
        "confused 211-572: 572 has no entry",
    ),
    (
        "folklore",
        "squeezed = \"5.7.1\"",
        "squeezed = \"5.7.2\"",
        "code.571: squeezed has other digits",
    ),
    ("folklore", "471 = [", "473 = [", "code.471: nobody has it"),
    (
        "folklore",
        "471 = [",
        "473 = [",
        "seen.473: it has no entry",
    ),
    (
        "folklore",
        "how = \"sends\"",
        "how = \"send\"",
        "how = send; one of sends",
    ),
    (
        "iana",
        "with = [422, 432]",
        "with = [432]",
        "code.422: no enhanced code names it",
    ),
    (
        "iana",
        "with = [422, 432]",
        "with = [422, 432, 433]",
        "enhanced.7.12: `with` names 433, which has no entry",
    ),
    (
        "topics",
        "\"522\"]",
        "\"572\"]",
        "mailbox-full: finds 572, which has no entry",
    ),
    (
        "extensions",
        "shows = \"password\"",
        "shows = \"pasword\"",
        "PLAIN: shows = pasword",
    ),
    (
        "vendors",
        "codes = [\"4.2.1\", \"5.2.1\"]",
        "codes = [\"3.2.1\"]",
        "usage.google-2-1: 3.2.1 is no enhanced code",
    ),
    (
        "vendors",
        "cause = \"mailbox-full\"",
        "cause = \"mailbox-fuller\"",
        "cause = mailbox-fuller",
    ),
    (
        "vendors",
        "says = [\"relaying disallowed\"]",
        "says = [\"Relaying disallowed\"]",
        "wording.zoho-relay: “Relaying disallowed”; lower case",
    ),
    (
        "vendors",
        "by = \"zoho\", says = [\"relaying disallowed\"]",
        "by = \"exim\", says = [\"relaying disallowed\"]",
        "wording.zoho-relay: neither own words nor marks",
    ),
    (
        "vendors",
        "by = \"zoho\", says = [\"relaying disallowed\"]",
        "by = \"zoho\", says = [\"a refusal\"]",
        "wording.zoho-relay: “a refusal” begins with a short word",
    ),
];

#[test]
fn a_bad_fact_is_named_with_file_entry_and_advice() {
    for &(name, from, to, expected) in BAD {
        let said = said_of(name, from, to);
        let found = said
            .iter()
            .any(|line| line.contains(expected) && line.contains("; "));
        assert!(found, "{to}: {said:#?}");
    }
}

/// What the build says of two languages once `change` was made to the second.
fn said_of_words(change: impl Fn(&mut String)) -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut problems = Problems::default();
    let (facts, _) = checked(&data());
    let mut languages = words::read(root, &mut problems);
    let mut file = languages
        .last()
        .map(|(_, said)| words::file(said))
        .expect("two languages");
    change(&mut file);
    if let Some((_, said)) = languages.last_mut() {
        *said = entries::Entries::from_file(&file);
    }
    completeness::check(&facts, &languages, &mut problems);
    problems.iter().map(str::to_owned).collect()
}

#[test]
fn the_languages_as_they_are_pass() {
    assert_eq!(said_of_words(|_| {}), Vec::<String>::new());
}

#[test]
fn a_missing_or_surplus_entry_is_named_with_its_file() {
    let renamed = said_of_words(|file| *file = file.replace("code/550/gist\t", "code/559/gist\t"));
    let expected = [
        "src/words/tr/codes.toml, code/550/gist: missing; the catalog has this entry, so every language must",
        "src/words/tr/codes.toml, code/559/gist: the catalog has no such entry; add its facts or take it out",
    ];
    for line in expected {
        assert!(renamed.iter().any(|said| said == line), "{renamed:#?}");
    }
    let lost = said_of_words(|file| {
        *file = file.replace("code/550/at/RCPT/gist\t", "code/550/at/RCPX/gist\t");
    });
    assert!(
        lost.iter()
            .any(|said| said.contains("code/550/at/RCPX/gist: unknown place")),
        "{lost:#?}"
    );
    assert!(
        lost.iter()
            .any(|said| said.contains("code/550/at/RCPT/gist: missing; another language")),
        "{lost:#?}"
    );
}
