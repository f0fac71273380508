//! Reads a transcript on standard input and prints what it says: `--json` as the published schema, else for people,
//! in Turkish with `--lang tr`.

use std::io::{self, Read, Write};

use explain_smtp::report::{Report, Role};
use explain_smtp::words::Locale;
use explain_smtp::words::explanation::explain_line;
use explain_smtp::words::prose::Prose;
use explain_smtp::words::verdict;
use explain_smtp::{explain, text};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut input = Vec::new();
    io::stdin().read_to_end(&mut input)?;
    let pasted = String::from_utf8_lossy(&input);
    let report = explain(&pasted);
    let mut out = io::stdout().lock();
    if arguments.iter().any(|a| a == "--json") {
        serde_json::to_writer(&mut out, &report)?;
        return writeln!(out);
    }
    let tag = arguments.iter().skip_while(|a| *a != "--lang").nth(1);
    let locale = tag
        .and_then(|tag| Locale::from_tag(tag))
        .unwrap_or_default();
    print(&mut out, &pasted, &report, locale)
}

/// The verdict, then every line with what it means below it.
fn print(out: &mut impl Write, pasted: &str, report: &Report, locale: Locale) -> io::Result<()> {
    let prose = Prose::of(locale);
    let sentences = locale.sentences();
    writeln!(out, "{}\n", verdict::of_report(report, prose, locale).text)?;
    for (index, line) in report.lines.iter().enumerate() {
        let shown = masked(pasted, report, index);
        let role = if line.role == Role::Info {
            ""
        } else {
            sentences.role(line.role)
        };
        writeln!(out, "{:>5} {role:<8} {shown}", index + 1)?;
        let Some(explanation) = explain_line(report, pasted, index as u32, prose, locale) else {
            continue;
        };
        if line.role == Role::Data {
            continue;
        }
        let sources: Vec<&str> = explanation.sources.iter().map(|s| s.name()).collect();
        let source = if sources.is_empty() {
            String::new()
        } else {
            format!(" [{}]", sources.join("; "))
        };
        writeln!(out, "{:15}{}{source}", "", explanation.meaning)?;
        for detail in &explanation.details {
            writeln!(out, "{:15}{}: {}", "", detail.term, detail.value)?;
        }
        if let Some(fix) = &explanation.fix {
            writeln!(out, "{:15}→ {fix}", "")?;
        }
    }
    Ok(())
}

/// The line without its end and without its secrets.
fn masked(pasted: &str, report: &Report, index: usize) -> String {
    let line = text::without_end(pasted, report.span_of(index as u32));
    let mut shown = line.of(pasted).to_owned();
    for secret in report
        .secrets
        .iter()
        .rev()
        .filter(|s| s.line as usize == index)
    {
        // A secret may go on to the line's end, which is not shown.
        let place = |at: u32| (at.saturating_sub(line.start) as usize).min(line.len());
        let (start, end) = (place(secret.span.start), place(secret.span.end));
        shown.replace_range(start..end, "********");
    }
    shown
}
