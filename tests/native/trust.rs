//! What the promises of SECURITY.md and the list of dependencies rest on.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

fn files(folder: &Path, to: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, to);
        } else {
            to.push(path);
        }
    }
}

fn texts(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    files(&root().join(folder), &mut paths);
    paths.retain(|p| {
        p.extension()
            .is_some_and(|e| endings.iter().any(|end| e == *end))
    });
    assert!(!paths.is_empty());
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            (path, text)
        })
        .collect()
}

#[test]
fn nothing_makes_markup_or_code_of_text() {
    for (folder, endings) in [("src", ["rs"]), ("static", ["js"])] {
        for (path, text) in texts(folder, &endings) {
            let text = text.to_lowercase().replace('_', "");
            for way in [
                "innerhtml",
                "outerhtml",
                "insertadjacenthtml",
                "fromhtmlunchecked",
                "document.write",
                "createcontextualfragment",
                "eval(",
                "new function(",
            ] {
                assert!(!text.contains(way), "{} has {way}", path.display());
            }
        }
    }
}

/// The direct dependencies that a manifest names, of any kind and for any target.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    fn collect(table: &toml::Table, to: &mut BTreeSet<String>) {
        for (name, value) in table {
            let Some(inner) = value.as_table() else {
                continue;
            };
            if name.ends_with("dependencies") {
                to.extend(inner.keys().cloned());
            } else {
                collect(inner, to);
            }
        }
    }
    let mut found = BTreeSet::new();
    collect(&read(manifest).parse().unwrap(), &mut found);
    found
}

/// What comes from npm.
fn npm_packages() -> Vec<String> {
    let manifest: serde_json::Value = serde_json::from_str(&read("package.json")).unwrap();
    let packages = manifest["devDependencies"].as_object().unwrap();
    packages.keys().cloned().collect()
}

#[test]
fn the_list_of_dependencies_is_complete_and_has_nothing_else() {
    let needed: BTreeSet<String> = [
        "Cargo.toml",
        "benches/Cargo.toml",
        "benches/node/Cargo.toml",
        "fuzz/Cargo.toml",
        "tests/differential/Cargo.toml",
        "tests/dist/Cargo.toml",
    ]
    .into_iter()
    .flat_map(dependencies)
    .filter(|name| name != "explain-smtp")
    .chain(npm_packages())
    .collect();
    let document = read("docs/dependencies.md");
    let listed: BTreeSet<String> = document
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
        .map(|(name, rest)| {
            assert!(rest.len() > 30, "say what {name} is for");
            name.to_owned()
        })
        .collect();
    assert_eq!(listed, needed, "docs/dependencies.md beside the manifests");
}

#[test]
fn the_threats_name_only_tests_that_exist() {
    let tests: String = texts("tests", &["rs"])
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    let mut named = 0;
    for line in read("SECURITY.md")
        .lines()
        .filter(|line| line.starts_with('|'))
    {
        for name in line.split('`').skip(1).step_by(2) {
            if name.contains('/') {
                assert!(root().join(name).exists(), "SECURITY.md names {name}");
            } else if name.contains('_') {
                named += 1;
                assert!(
                    tests.contains(&format!("fn {name}(")),
                    "SECURITY.md names {name}"
                );
            }
        }
    }
    assert!(named > 10);
}
