//! The shape of the source: imports go left, files are small, documents name what exists.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules in the order of the data's way; each may import from those before it.
const ORDER: [&str; 11] = [
    "pace",
    "text",
    "code",
    "command",
    "report",
    "lines",
    "dialogue",
    "catalog",
    "analysis",
    "redaction",
    "words",
];

/// What may be imported against the order, and why.
const EXCEPTIONS: [(&str, &str, &str); 0] = [];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str, to: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, ending, to);
        } else if path.extension().is_some_and(|e| e == ending) {
            to.push(path);
        }
    }
}

fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    files(&root().join("src"), "rs", &mut found);
    found.sort();
    assert!(found.len() > 60);
    found
}

/// The top module that a file of `src` belongs to.
fn module(path: &Path) -> String {
    let inner = path.strip_prefix(root().join("src")).unwrap();
    let first = inner
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy()
        .into_owned();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn imports_go_left() {
    let place = |name: &str| ORDER.iter().position(|m| *m == name);
    let mut wrong = Vec::new();
    for path in sources() {
        let this = module(&path);
        let Some(own) = place(&this) else { continue };
        let source = fs::read_to_string(&path).unwrap();
        let code: String = source
            .split("#[cfg(test)]")
            .next()
            .unwrap()
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        for part in code.split("crate::").skip(1) {
            let name: String = part
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let outward = name == "view" || place(&name).is_some_and(|other| other > own);
            let excused = EXCEPTIONS
                .iter()
                .any(|(from, to, _)| *from == this && *to == name);
            if outward && !excused {
                wrong.push(format!(
                    "{} imports {name}",
                    path.strip_prefix(root()).unwrap().display()
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "move what is shared to the left: {wrong:#?}"
    );
}

#[test]
fn the_core_knows_no_browser() {
    for path in sources()
        .into_iter()
        .filter(|p| ORDER.contains(&module(p).as_str()))
    {
        let source = fs::read_to_string(&path).unwrap();
        for word in [
            "yew",
            "web_sys",
            "wasm_bindgen",
            "js_sys",
            "gloo",
            "std::fs",
            "std::net",
            "std::io",
            "SystemTime",
            "Instant",
        ] {
            assert!(
                !source.contains(&format!("{word}::")),
                "{} uses {word}",
                path.display()
            );
        }
    }
}

#[test]
fn files_are_small_and_well_named() {
    for path in sources() {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        // A table is as long as what it lists.
        let table = path.ends_with("lines/formats/known.rs");
        assert!(
            lines <= 400 || table,
            "{} has {lines} lines: cut along an idea",
            path.display()
        );
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        for vague in [
            "mod", "utils", "util", "helpers", "helper", "common", "types", "misc", "manager",
        ] {
            assert_ne!(name, vague, "{}: name its one job", path.display());
        }
    }
}

#[test]
fn documents_name_only_paths_that_exist() {
    for document in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "tests/native/transcripts/README.md",
    ] {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for name in text.split('`').skip(1).step_by(2) {
            let looks_like_path = [
                "src/",
                "tests/",
                "static/",
                "examples/",
                "build/",
                "docs/",
                "benches/",
                "fuzz/",
            ]
            .iter()
            .any(|p| name.starts_with(p));
            if looks_like_path && !name.contains(['*', '<', ' ']) {
                assert!(
                    root().join(name).exists(),
                    "{document} names {name}, which does not exist"
                );
            }
        }
    }
}
