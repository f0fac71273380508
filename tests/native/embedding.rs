//! What elements in other pages show: complete, and nothing that their script would leave out.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use explain_smtp::view::excerpts;
use explain_smtp::view::language::Language;
use explain_smtp::view::route::Page;
use explain_smtp::view::site;
use explain_smtp::words::Locale;
use explain_smtp::words::explanation::{explain_line, tokens};
use explain_smtp::words::prose::Prose;
use explain_smtp::words::verdict;
use serde_json::Value;

fn language(locale: Locale) -> Language {
    Language::new(locale, Prose::of(locale).clone().into(), "".into())
}

fn source(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// The pieces of a language as they are written.
fn pieces(locale: Locale) -> (Vec<Value>, Vec<Value>) {
    let (codes, pairs) = excerpts::all(&language(locale)).expect("pieces");
    let codes = codes
        .iter()
        .map(|piece| serde_json::to_value(piece).expect("JSON"));
    let pairs = pairs
        .iter()
        .map(|piece| serde_json::to_value(piece).expect("JSON"));
    (codes.collect(), pairs.collect())
}

#[test]
fn every_code_and_every_pair_that_has_a_page_has_a_piece() {
    let pages = site::pages();
    for &locale in Locale::ALL {
        let (codes, pairs) = pieces(locale);
        let wanted = pages.iter().filter(|page| matches!(page, Page::Code(_)));
        assert_eq!(codes.len(), wanted.count());
        let wanted = pages.iter().filter(|page| matches!(page, Page::Compare(_)));
        assert_eq!(pairs.len(), wanted.count());
        let names: BTreeSet<_> = pairs
            .iter()
            .map(|piece| piece["name"].clone().to_string())
            .collect();
        for code in &codes {
            assert!(
                !code["title"].as_str().unwrap_or_default().is_empty(),
                "{code}"
            );
            assert!(
                !code["parts"].as_array().expect("a list").is_empty(),
                "{code}"
            );
            for named in code["pairs"].as_object().expect("a map").values() {
                assert!(names.contains(&named.to_string()), "{code}");
            }
        }
    }
}

/// The names in a list of the script that builds elements.
fn listed(script: &str, name: &str) -> BTreeSet<String> {
    let (_, after) = script
        .split_once(&format!("const {name} = new Set("))
        .expect(name);
    let list = after.split('"').nth(1).expect("a list");
    list.split(' ').map(str::to_owned).collect()
}

#[test]
fn the_script_knows_every_element_and_attribute_of_the_pieces() {
    let script = source("static/embed/tree.js");
    let (names, attributes) = (listed(&script, "NAMES"), listed(&script, "ATTRIBUTES"));
    fn look(value: &Value, names: &BTreeSet<String>, attributes: &BTreeSet<String>) {
        let Value::Array(nodes) = value else { return };
        for node in nodes {
            let Value::Array(element) = node else {
                continue;
            };
            let name = element[0].as_str().expect("a name");
            assert!(names.contains(name), "{name} in {node}");
            for key in element
                .get(1)
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
                .map(|(key, _)| key)
            {
                assert!(attributes.contains(key), "{key} in {node}");
            }
            look(&Value::Array(element[1..].to_vec()), names, attributes);
        }
    }
    for &locale in Locale::ALL {
        let (codes, pairs) = pieces(locale);
        for piece in codes.iter().chain(&pairs) {
            let parts = piece["parts"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|part| &part["content"]);
            for tree in parts.chain(["link", "sources", "lead"].map(|key| &piece[key])) {
                look(tree, &names, &attributes);
            }
        }
    }
}

/// Transcripts of every kind.
fn transcripts() -> Vec<String> {
    let mut all = Vec::new();
    for folder in ["static/samples", "tests/native/transcripts"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for entry in fs::read_dir(folder).expect("transcripts") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|ending| ending == "txt") {
                all.extend(fs::read_to_string(path));
            }
        }
    }
    assert!(all.len() > 10, "{}", all.len());
    all
}

#[test]
fn the_short_prose_says_the_same_of_every_transcript() {
    for &locale in Locale::ALL {
        let (whole, short) = (Prose::of(locale), Prose::decode(Prose::of(locale).short()));
        assert!(short.as_str().len() * 3 < whole.as_str().len() * 2);
        for text in transcripts() {
            let report = explain_smtp::explain(&text);
            let verdicts = [whole, &short]
                .map(|prose| format!("{:?}", verdict::of_report(&report, prose, locale)));
            assert_eq!(verdicts[0], verdicts[1]);
            for line in 0..report.lines.len() as u32 {
                let said =
                    [whole, &short].map(|prose| explain_line(&report, &text, line, prose, locale));
                assert_eq!(said[0], said[1], "{text}");
                let apart =
                    [whole, &short].map(|prose| tokens(&report, &text, line, prose, locale));
                assert_eq!(apart[0], apart[1], "{text}");
            }
        }
    }
}

#[test]
fn the_page_names_every_token_attribute_and_event() {
    let manifest: Value =
        serde_json::from_str(&source("static/embed/custom-elements.json")).expect("JSON");
    let page = super::rendering::view(Locale::En, Page::Embed);
    let tokens = source("static/tokens.css");
    let (light, _) = tokens.split_once('}').expect("a block");
    let tokens: BTreeSet<_> = light
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'))
        .map(|(name, _)| format!("--smtp-{name}"))
        .chain(["--smtp-size".to_owned()])
        .collect();
    let declared = manifest["modules"][0]["declarations"]
        .as_array()
        .expect("a list");
    assert_eq!(declared.len(), 3);
    for element in declared {
        let names = |key: &str| -> BTreeSet<String> {
            let all = element[key].as_array().into_iter().flatten();
            all.map(|one| one["name"].as_str().unwrap_or_default().to_owned())
                .collect()
        };
        assert_eq!(names("cssProperties"), tokens);
        for name in ["attributes", "events", "cssParts", "cssProperties"]
            .iter()
            .flat_map(|key| names(key))
        {
            assert!(
                page.contains(&format!(">{name}</code>")),
                "the page lacks {name}"
            );
        }
    }
}
