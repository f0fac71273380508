//! `native text LINES FILE` writes a text of sessions; `native read|explain FILE` says what was read and in how many
//! nanoseconds, the quickest of three.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;
use std::{env, fs};

use node_bench::{Work, replies};

#[allow(dead_code, reason = "it makes other texts, too")]
#[path = "../../../src/corpus.rs"]
mod corpus;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    match told(&arguments) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("native: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn told(arguments: &[&str]) -> Result<String, Box<dyn std::error::Error>> {
    let (work, file) = match *arguments {
        ["text", lines, file] => {
            fs::write(file, corpus::transcript(1, lines.parse()?))?;
            return Ok(format!("{lines} lines"));
        }
        ["read", file] => (Work::Read, file),
        ["explain", file] => (Work::Explain, file),
        _ => return Err("text LINES FILE, read FILE or explain FILE".into()),
    };
    let text = fs::read_to_string(file)?;
    let mut best = u128::MAX;
    let mut found = (0, 0);
    for _ in 0..3 {
        let start = Instant::now();
        found = black_box(replies(work, black_box(&text)));
        best = best.min(start.elapsed().as_nanos());
    }
    Ok(format!("{} {} {best}", found.0, found.1))
}
