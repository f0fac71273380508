//! Checks the catalog's facts and prose, and makes tables and language files of them.
//!
//! Whatever is wrong stops the build with file, entry and advice, all of it at once.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[path = "build/check.rs"]
mod check;
#[path = "build/completeness.rs"]
mod completeness;
#[path = "build/entries.rs"]
mod entries;
#[path = "build/facts.rs"]
mod facts;
#[path = "build/folklore.rs"]
mod folklore;
#[path = "build/permitted.rs"]
mod permitted;
#[path = "build/problems.rs"]
mod problems;
#[path = "build/tables.rs"]
mod tables;
#[path = "build/topics.rs"]
mod topics;
#[path = "build/vendors.rs"]
mod vendors;
#[path = "build/words.rs"]
mod words;

// The codes and places of the core itself, so that there is one list of them.
#[path = "src/code.rs"]
#[allow(dead_code, reason = "the build needs a part of it")]
mod code;
#[path = "src/command.rs"]
#[allow(
    dead_code,
    clippy::enum_variant_names,
    reason = "the build needs a part of it; VERB is a verb"
)]
mod command;
#[path = "src/words/explanation/token_kind.rs"]
mod token_kind;

use problems::Problems;

fn main() -> ExitCode {
    let (Some(root), Some(out)) = (folder("CARGO_MANIFEST_DIR"), folder("OUT_DIR")) else {
        println!("cargo::error=CARGO_MANIFEST_DIR or OUT_DIR is not set; let Cargo run the build");
        return ExitCode::FAILURE;
    };
    for file in [
        "build.rs",
        "build",
        "src/code.rs",
        "src/command.rs",
        "src/words/explanation/token_kind.rs",
    ] {
        println!("cargo::rerun-if-changed={file}");
    }

    let mut problems = Problems::default();
    let facts = facts::read(&root, &mut problems);
    // What cannot be read would show as a hundred broken references.
    if problems.is_empty() {
        check::check(&facts, &mut problems);
        folklore::check(&facts, &mut problems);
        topics::check(&facts, &mut problems);
        vendors::check(&facts, &mut problems);
    }
    save(&out, "tables.rs", &tables::write(&facts), &mut problems);
    let languages = words::read(&root, &mut problems);
    if problems.is_empty() {
        completeness::check(&facts, &languages, &mut problems);
    }
    for (language, entries) in &languages {
        let name = format!("words-{language}.txt");
        save(&out, &name, &words::file(entries), &mut problems);
    }

    for problem in problems.iter() {
        println!("cargo::error={problem}");
    }
    if problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn folder(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}

fn save(out: &Path, name: &str, content: &str, problems: &mut Problems) {
    if let Err(error) = std::fs::write(out.join(name), content) {
        let advice = "make the folder of the build writable";
        problems.add(name, "the whole file", &error.to_string(), advice);
    }
}
