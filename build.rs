//! Checks the catalog's facts and prose, and makes tables and language files of them.
//!
//! Whatever is wrong stops the build with file, entry and advice, all of it at once.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[path = "build/problems.rs"]
mod problems;
#[path = "build/words.rs"]
mod words;

use problems::Problems;

fn main() -> ExitCode {
    let (Some(root), Some(out)) = (folder("CARGO_MANIFEST_DIR"), folder("OUT_DIR")) else {
        println!(
            "cargo::error=run by something else than Cargo: CARGO_MANIFEST_DIR or OUT_DIR is not set"
        );
        return ExitCode::FAILURE;
    };
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");

    let mut problems = Problems::default();
    let languages = words::read(&root, &mut problems);
    for (language, entries) in &languages {
        save(
            &out,
            &format!("words-{language}.txt"),
            &words::file(entries),
            &mut problems,
        );
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
        problems.add(
            name,
            "the whole file",
            &error.to_string(),
            "make the folder of the build writable",
        );
    }
}
