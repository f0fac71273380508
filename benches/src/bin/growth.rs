//! Makes a table of how instructions grow up to the largest texts, which come as JSON on the standard input, puts it into a
//! document and holds it to the limits: `growth-table [FILE]`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::BufRead as _;
use std::process::ExitCode;
use std::{fs, io};

use speed::texts;

/// Where the table stands in a document.
const MARK: &str = "<!-- what `./dev bench large` counts -->\n";

/// What is counted: its name, its lines before and after, the most that its exponent may be, what it is.
const ALL: [(&str, usize, usize, f64, &str); 6] = [
    (
        "dialogue",
        1_000,
        1_000_000,
        1.01,
        "sessions, to 1,000,000 lines",
    ),
    (
        "interleaved",
        900,
        900_000,
        1.03,
        "sessions through each other, to 100,000 sessions",
    ),
    (
        "one-reply",
        1_000,
        100_000,
        1.03,
        "one reply, to 100,000 lines",
    ),
    ("one-line", 400, 400_000, 1.03, "one line, to 10 MB"),
    (
        "endless-body",
        1_000,
        1_000_000,
        1.03,
        "content without an end, to 1,000,000 lines",
    ),
    (
        "new-marks",
        1_000,
        400_000,
        1.03,
        "marks that never repeat, to 400,000 lines",
    ),
];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("growth: {problem}");
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "no count is that large")]
fn run() -> Result<(), Box<dyn std::error::Error>> {
    let counts = counted()?;
    let mut table =
        "| what grows | bytes | instructions a byte, before and after | exponent | limit |\n\
        | --- | --: | --: | --: | --: |\n"
            .to_owned();
    let mut exceeded = Vec::new();
    for (name, few, many, limit, what) in ALL {
        let (Some(before), Some(after)) = (
            counts.get(&format!("{name}-small")),
            counts.get(&format!("{name}-large")),
        ) else {
            exceeded.push(format!("{name} was not counted"));
            continue;
        };
        let bytes = |lines| texts::grown(name, lines).len() as f64;
        let (small, large) = (bytes(few), bytes(many));
        let exponent = (after / before).ln() / (large / small).ln();
        let (before, after) = (before / small, after / large);
        writeln!(
            table,
            "| {what} | {large} | {before:.1}, {after:.1} | {exponent:.3} | {limit} |"
        )?;
        if exponent > limit {
            exceeded.push(format!("{name} is {exponent:.3}, not {limit}"));
        }
    }
    println!("{table}");
    if let Some(path) = std::env::args().nth(1) {
        let document = fs::read_to_string(&path)?;
        let parts: Vec<_> = document.split(MARK).collect();
        let [before, _, behind] = parts[..] else {
            return Err(format!("{path} has no place for the table").into());
        };
        fs::write(
            &path,
            [before, MARK, "\n", &table, "\n", MARK, behind].concat(),
        )?;
    }
    if exceeded.is_empty() {
        return Ok(());
    }
    Err(exceeded.join(", ").into())
}

/// Instructions by text, a summary a line, as gungraun prints them.
fn counted() -> io::Result<BTreeMap<String, f64>> {
    let mut counts = BTreeMap::new();
    for line in io::stdin().lock().lines() {
        let summary: serde_json::Value = serde_json::from_str(&line?)?;
        let text = summary["id"].as_str().unwrap_or_default().replace('_', "-");
        let metrics = &summary["profiles"][0]["data"]["total"]["metrics"];
        if let Some(instructions) = metrics["Ir"]["values"]["new"].as_f64() {
            counts.insert(text, instructions);
        }
    }
    Ok(counts)
}
