//! Every text in `rules/` gets the findings that stand beside it, and each rule is where its id says.
//!
//! A `.findings` file has a line for each finding: line number, severity, rule, source. A text called `clean-…` has none,
//! because nothing is to be found in it. `UPDATE_GOLDEN=1` rewrites the files; read every line of the difference.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use explain_smtp::explain;
use explain_smtp::report::Report;
use explain_smtp::words::rules::Rule;

fn texts(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    paths
}

fn dump(report: &Report) -> String {
    let mut out = String::new();
    for finding in &report.findings {
        let (line, severity) = (finding.line + 1, finding.severity.as_str());
        writeln!(
            out,
            "{line} {severity} {} ({})",
            finding.rule, finding.source
        )
        .unwrap();
    }
    out
}

#[test]
fn every_text_gets_its_findings() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut wrong = String::new();
    let mut found = HashSet::new();
    for path in texts("tests/native/rules") {
        let report = explain(&std::fs::read_to_string(&path).unwrap());
        found.extend(report.findings.iter().map(|finding| finding.rule));
        let (read, golden) = (dump(&report), path.with_extension("findings"));
        let expected = std::fs::read_to_string(&golden).unwrap_or_default();
        if read != expected {
            let name = path.file_stem().unwrap().to_string_lossy();
            writeln!(wrong, "\n{name}: expected\n{expected}found\n{read}").unwrap();
            if update {
                std::fs::write(&golden, &read).unwrap();
            }
        }
    }
    assert!(wrong.is_empty() || update, "{wrong}");
    for rule in Rule::ALL {
        assert!(found.contains(rule.id()), "no text shows {}", rule.id());
    }
}

#[test]
fn what_is_in_order_gets_no_finding() {
    let clean: Vec<_> = texts("tests/native/rules")
        .into_iter()
        .filter(|path| {
            path.file_name()
                .is_some_and(|n| n.to_string_lossy().starts_with("clean-"))
        })
        .collect();
    assert!(clean.len() >= 8);
    for path in clean {
        let report = explain(&std::fs::read_to_string(&path).unwrap());
        assert_eq!(dump(&report), "", "{}", path.display());
    }
}

#[test]
fn findings_are_in_order_and_have_words() {
    let all = texts("tests/native/rules").into_iter();
    for path in all.chain(texts("tests/native/transcripts")) {
        let report = explain(&std::fs::read_to_string(&path).unwrap());
        let name = path.display();
        for finding in &report.findings {
            assert!(
                Rule::from_id(finding.rule).is_some(),
                "{name}: {}",
                finding.rule
            );
            assert!((finding.line as usize) < report.lines.len(), "{name}");
            assert!(!finding.source.is_empty(), "{name}: {}", finding.rule);
        }
        for pair in report.findings.windows(2) {
            let key = |at: usize| (pair[at].line, pair[at].rule);
            assert!(key(0) < key(1), "{name}: {:?}, {:?}", key(0), key(1));
        }
    }
}

#[test]
fn every_rule_has_a_file_of_its_name_that_says_what_it_finds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/analysis/rules");
    for rule in Rule::ALL {
        let id = rule.id();
        let file = folder.join(id.replace('-', "_")).with_extension("rs");
        let source = std::fs::read_to_string(&file).expect(id);
        assert!(source.starts_with(&format!("//! `{id}`: ")), "{id}");
        for heading in [
            "//! # What it finds",
            "//! # Why it matters",
            "//! # References",
        ] {
            assert!(source.contains(heading), "{id} lacks \"{heading}\"");
        }
    }
}
