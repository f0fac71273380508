//! Every transcript in `transcripts/` reads as the golden beside it says.
//!
//! The form of a golden is described in `transcripts/README.md`. `UPDATE_GOLDEN=1` rewrites them.

use std::fmt::Write as _;
use std::path::PathBuf;

use explain_smtp::report::{Report, Role, Summary};
use explain_smtp::{explain, text};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/native/transcripts")
}

#[test]
fn every_transcript_reads_as_its_golden_says() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut wrong = String::new();
    let mut cases = 0;
    let mut paths: Vec<_> = std::fs::read_dir(folder())
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    paths.sort();
    for path in paths
        .into_iter()
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
    {
        cases += 1;
        let pasted = std::fs::read_to_string(&path).unwrap();
        let read = dump(&pasted, &explain(&pasted));
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let golden = path.with_extension("golden");
        let expected = std::fs::read_to_string(&golden).unwrap_or_default();
        if read != expected {
            if update {
                std::fs::write(&golden, &read).unwrap();
            }
            writeln!(wrong, "\n{name}").unwrap();
            difference(&expected, &read, &mut wrong);
        }
    }
    assert!(cases > 180, "only {cases} transcripts");
    assert!(
        wrong.is_empty() || update,
        "read otherwise (- golden, + read):{wrong}"
    );
}

/// The lines that differ, first those of the golden.
fn difference(expected: &str, read: &str, to: &mut String) {
    let (expected, read): (Vec<_>, Vec<_>) = (expected.lines().collect(), read.lines().collect());
    for line in expected.iter().filter(|l| !read.contains(l)) {
        writeln!(to, "  - {line}").unwrap();
    }
    for line in read.iter().filter(|l| !expected.contains(l)) {
        writeln!(to, "  + {line}").unwrap();
    }
}

/// The report in the form of a golden.
fn dump(pasted: &str, report: &Report) -> String {
    let mut out = String::new();
    head(report, &mut out);
    out.push_str("---\n");
    for (index, line) in (0..).zip(&report.lines) {
        let label = match (line.role, line.code, line.enhanced, line.command) {
            (Role::Info, ..) => "i".to_owned(),
            (Role::Data, ..) => "d".to_owned(),
            (Role::Client, _, _, Some(verb)) => format!("c {}", verb.as_str()),
            (Role::Client, ..) => "c".to_owned(),
            (Role::Server, Some(code), Some(enhanced), _) => format!("s {code} {enhanced}"),
            (Role::Server, Some(code), None, _) => format!("s {code}"),
            (Role::Server, None, Some(enhanced), _) => format!("s - {enhanced}"),
            (Role::Server, ..) => "s".to_owned(),
        };
        let shown = text::without_end(pasted, report.span_of(index)).of(pasted);
        writeln!(out, "{label:<16}|{shown}").unwrap();
    }
    out.push_str("---\n");
    for reply in &report.replies {
        let code = reply.code.map_or("-".to_owned(), |c| c.to_string());
        let enhanced = reply.enhanced.map_or(String::new(), |e| format!(" {e}"));
        let to = reply.to.map_or("?", explain_smtp::command::Place::as_str);
        let (first, last) = (reply.first_line + 1, reply.last_line + 1);
        let lines = if first == last {
            first.to_string()
        } else {
            format!("{first}-{last}")
        };
        writeln!(out, "{code}{enhanced} {to} {lines}").unwrap();
    }
    out
}

fn head(report: &Report, out: &mut String) {
    let Summary {
        outcome,
        failing_reply,
        extensions_offered,
        tls,
        auth,
    } = &report.whole;
    let failing = failing_reply.map_or(String::new(), |c| format!(" {c}"));
    let extensions = match extensions_offered {
        None => "-".to_owned(),
        Some(words) if words.is_empty() => "(none)".to_owned(),
        Some(words) => words.joined(),
    };
    let tls = match tls {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    };
    let auth = auth.map_or("unknown", explain_smtp::report::Auth::as_str);
    let secrets: Vec<_> = report
        .secrets
        .iter()
        .map(|s| format!("{} {}", s.line + 1, s.kind.as_str()))
        .collect();
    let secrets = if secrets.is_empty() {
        "-".to_owned()
    } else {
        secrets.join(", ")
    };
    writeln!(out, "format: {}", report.format).unwrap();
    writeln!(out, "outcome: {}{failing}", outcome.as_str()).unwrap();
    writeln!(out, "extensions: {extensions}").unwrap();
    writeln!(out, "tls: {tls}\nauth: {auth}\nsecrets: {secrets}").unwrap();
}
