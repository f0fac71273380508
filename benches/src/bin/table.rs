//! Makes a table of what the benchmarks counted, which come as JSON on the standard input, and holds them to
//! `scripts/speed-budget.txt`: `speed-table`, or `speed-table FILE` to put the table into a document.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::BufRead as _;
use std::process::ExitCode;
use std::{fs, io};

use explain_smtp::report::{Finding, Hint, Line, Reply, Secret, Session};
use speed::texts;

/// Where the table stands in a document.
const MARK: &str = "<!-- what `./dev bench` counts -->\n";

/// What was counted: instructions by function and text.
type Counts = BTreeMap<(String, String), f64>;

fn main() -> ExitCode {
    let counts = match counted() {
        Ok(counts) if !counts.is_empty() => counts,
        Ok(_) => return complain("nothing was counted"),
        Err(error) => return complain(&error.to_string()),
    };
    let values = values(&counts);
    let budget = match fs::read_to_string("scripts/speed-budget.txt") {
        Ok(budget) => budget,
        Err(error) => return complain(&format!("scripts/speed-budget.txt: {error}")),
    };
    let (table, exceeded) = table(&values, &budget);
    println!("{table}");
    if let Some(path) = std::env::args().nth(1)
        && let Err(error) = put(&path, &table)
    {
        return complain(&format!("{path}: {error}"));
    }
    if exceeded.is_empty() {
        return ExitCode::SUCCESS;
    }
    complain(&format!(
        "scripts/speed-budget.txt: {}",
        exceeded.join(", ")
    ))
}

fn complain(what: &str) -> ExitCode {
    eprintln!("speed: {what}");
    ExitCode::FAILURE
}

/// Reads a summary a line, as gungraun prints them.
fn counted() -> io::Result<Counts> {
    let mut counts = Counts::new();
    for line in io::stdin().lock().lines() {
        let summary: serde_json::Value = serde_json::from_str(&line?)?;
        let name = |key: &str| summary[key].as_str().unwrap_or_default().to_owned();
        let metrics = &summary["profiles"][0]["data"]["total"]["metrics"];
        if let Some(instructions) = metrics["Ir"]["values"]["new"].as_f64() {
            let text = name("id").replace('_', "-");
            counts.insert((name("function_name"), text), instructions);
        }
    }
    Ok(counts)
}

/// What is held to the budget, by name: instructions a byte, the exponents of growth, the first paste, bytes a line.
#[expect(clippy::cast_precision_loss, reason = "no count is that large")]
fn values(counts: &Counts) -> BTreeMap<String, f64> {
    let mut values = BTreeMap::new();
    for ((function, text), &instructions) in counts {
        if function != "grow" {
            let bytes: usize = texts::of(text).iter().map(String::len).sum();
            values.insert(format!("{function} {text}"), instructions / bytes as f64);
        } else if let Some(kind) = text.strip_suffix("-small")
            && let Some(&more) = counts.get(&(function.clone(), format!("{kind}-large")))
        {
            let bytes = |lines| texts::grown(kind, lines).len() as f64;
            let larger = bytes(texts::LARGE) / bytes(texts::SMALL);
            let exponent = (more / instructions).ln() / larger.ln();
            values.insert(format!("growth {kind}"), exponent);
        }
    }
    if let Some(&first) = counts.get(&("explain".into(), "first".into())) {
        values.insert("first paste".into(), first);
    }
    values.insert("memory line".into(), size_of::<Line>() as f64);
    values.insert("memory dialogue".into(), bytes_a_line());
    values
}

/// How many bytes of records a report holds for each line of a conversation.
#[expect(clippy::cast_precision_loss, reason = "no count is that large")]
fn bytes_a_line() -> f64 {
    let text = texts::grown("dialogue", texts::SMALL);
    let report = explain_smtp::explain(&text);
    let bytes = report.lines.len() * size_of::<Line>()
        + report.replies.len() * size_of::<Reply>()
        + report.sessions.len() * size_of::<Session>()
        + report.hints.len() * size_of::<Hint>()
        + report.secrets.len() * size_of::<Secret>()
        + report.findings.len() * size_of::<Finding>();
    bytes as f64 / report.lines.len() as f64
}

/// The table, and what exceeds its limit or was not counted.
fn table(values: &BTreeMap<String, f64>, budget: &str) -> (String, Vec<String>) {
    let mut table = "| what | counted | limit | goal |\n| --- | --: | --: | --: |\n".to_owned();
    let mut exceeded = Vec::new();
    for line in budget.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('|').map(str::trim).collect();
        let [name, limit, goal, what] = columns[..] else {
            exceeded.push(format!("\"{line}\" has not four columns"));
            continue;
        };
        let Some(&value) = values.get(name) else {
            exceeded.push(format!("{name} was not counted"));
            continue;
        };
        let _ = writeln!(table, "| {what} | {} | {limit} | {goal} |", shown(value));
        if limit.parse().is_ok_and(|limit: f64| value > limit) {
            exceeded.push(format!("{name} is {}, not {limit}", shown(value)));
        }
    }
    (table, exceeded)
}

fn shown(value: f64) -> String {
    match value {
        1_000.0.. => format!("{value:.0}"),
        2.0.. => format!("{value:.1}"),
        _ => format!("{value:.3}"),
    }
}

/// Puts the table between the marks of a document.
fn put(path: &str, table: &str) -> io::Result<()> {
    let document = fs::read_to_string(path)?;
    let mut parts = document.split(MARK);
    let (Some(before), Some(_), Some(behind)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(io::Error::other("it has no place for the table"));
    };
    fs::write(
        path,
        [before, MARK, "\n", table, "\n", MARK, behind].concat(),
    )
}
