//! What else is told of every transcript, beside what its golden in `transcripts/` says: who must act and why, what became
//! of each recipient, delays, hints, places of secrets, the course of each session and findings.
//!
//! `judgements.txt` holds it for all transcripts, in the order of their names, and then for the texts in `rules/`.
//! `UPDATE_GOLDEN=1` writes it anew: read every line of the difference, for a judgement that changes is a claim that changes.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use explain_smtp::command::Place;
use explain_smtp::explain;
use explain_smtp::report::{
    Auth, Extensions, Hint, Move, Reached, Report, Role, STEPS, Session, Verdict,
};
use explain_smtp::text::Span;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native")
}

#[test]
fn every_transcript_is_judged_as_before() {
    let mut judged = String::new();
    for folder in ["transcripts", "rules"] {
        let mut paths: Vec<_> = std::fs::read_dir(root().join(folder))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|e| e == "txt"))
            .collect();
        paths.sort();
        for path in paths {
            let name = path.file_stem().unwrap().to_string_lossy();
            let text = std::fs::read_to_string(&path).unwrap();
            writeln!(judged, "== {name}").unwrap();
            judge(&text, &explain(&text), &mut judged);
        }
    }
    let golden = root().join("judgements.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&golden, &judged).unwrap();
    }
    let expected = std::fs::read_to_string(&golden).unwrap();
    let mut name = "";
    for (now, before) in judged.lines().zip(expected.lines()) {
        if now.starts_with("== ") {
            name = now;
        }
        assert_eq!(now, before, "{name}");
    }
    assert_eq!(judged.lines().count(), expected.lines().count());
}

fn judge(text: &str, report: &Report, to: &mut String) {
    writeln!(to, "{:?}", report.confidence).unwrap();
    for mark in &report.marks {
        let (example, line, lines) = (mark.example.of(text), mark.line + 1, mark.lines);
        let whose = mark.role.map_or("both", Role::as_str);
        writeln!(to, "mark {example:?} on {line}: {whose}, {lines} lines").unwrap();
    }
    writeln!(to, "{}", verdict(&report.verdict)).unwrap();
    for (index, session) in (0..).zip(&report.sessions) {
        of_session(text, report, index, session, to);
    }
    for (number, reply) in (1..).zip(&report.replies) {
        let said = reply.text.of(text);
        let command = reply.command_line.map(|line| line.get() + 1);
        let quoted = if reply.quoted { " quoted" } else { "" };
        writeln!(
            to,
            "reply {number}{quoted} to {command:?} after {:?} ms: {said:?}",
            reply.delay
        )
        .unwrap();
    }
    for Hint {
        reply,
        kind,
        span,
        value,
    } in &report.hints
    {
        let said = span.of(text);
        writeln!(
            to,
            "hint {} in reply {}: {said:?} {value:?}",
            kind.as_str(),
            reply + 1
        )
        .unwrap();
    }
    for secret in &report.secrets {
        let (line, said) = (secret.line + 1, secret.span.of(text));
        writeln!(to, "secret on {line}: {} {said:?}", secret.kind.as_str()).unwrap();
    }
    for finding in &report.findings {
        let (line, severity) = (finding.line + 1, finding.severity.as_str());
        writeln!(
            to,
            "{severity} on {line}: {} ({})",
            finding.rule, finding.source
        )
        .unwrap();
    }
    places(text, report, to);
}

fn verdict(verdict: &Verdict) -> String {
    let number = |index: Option<u32>| index.map_or("-".to_owned(), |index| (index + 1).to_string());
    format!(
        "{} by reply {} at {} of {}, line {}: {:?}, {:?} must act, wording {}{}",
        verdict.outcome.as_str(),
        number(verdict.reply),
        verdict.place.map_or("-", Place::as_str),
        verdict.host.as_deref().unwrap_or("-"),
        number(verdict.line),
        verdict.cause,
        verdict.actor,
        verdict.wording.copied().unwrap_or("-"),
        verdict
            .circumstance
            .map_or_else(String::new, |it| format!(", {it:?}")),
    )
}

fn of_session(text: &str, report: &Report, index: u32, session: &Session, to: &mut String) {
    let (first, last) = (session.first_line + 1, session.last_line + 1);
    writeln!(to, "session {first}-{last}: {}", verdict(&session.verdict)).unwrap();
    let summary = &session.summary;
    let (outcome, failing) = (summary.outcome.as_str(), summary.failing_reply);
    let auth = summary.auth.map(Auth::as_str);
    let offered = summary.extensions_offered.as_ref().map(Extensions::joined);
    writeln!(
        to,
        "  {outcome} {failing:?}, tls {:?}, auth {auth:?}, offered {offered:?}",
        summary.tls
    )
    .unwrap();
    for one in &session.recipients {
        let (address, line, reply) = (
            one.address.of(text),
            one.line + 1,
            one.reply.map(|reply| reply + 1),
        );
        let (outcome, cause, actor) = (one.outcome.as_str(), one.cause, one.actor);
        writeln!(
            to,
            "  to {address} on {line}: {outcome} by {reply:?}, {cause:?}, {actor:?}, {:?}",
            one.wording
        )
        .unwrap();
    }
    if let Some(offers) = &session.offers {
        writeln!(to, "  {offers:?}").unwrap();
    }
    let course = report.course(index);
    let steps: Vec<_> = STEPS
        .iter()
        .zip(report.reached(&course))
        .filter_map(|(step, reached)| Some(format!("{} {}", step.as_str(), came(reached?))))
        .collect();
    let moves: Vec<_> = course.into_iter().map(moved).collect();
    writeln!(to, "  {}\n  {}", steps.join(", "), moves.join(" ")).unwrap();
}

fn came(reached: Reached) -> &'static str {
    match reached {
        Reached::Done => "done",
        Reached::InPart => "in part",
        Reached::Deferred => "deferred",
        Reached::Refused => "refused",
        Reached::Unanswered => "unanswered",
    }
}

fn moved(one: Move) -> String {
    match one {
        Move::Client(line) => format!("C{}", line + 1),
        Move::Reply(reply) => format!("S{}", reply + 1),
        Move::Message(first, last) => format!("M{}-{}", first + 1, last + 1),
    }
}

/// Where payloads, codes and verbs begin on their lines.
fn places(text: &str, report: &Report, to: &mut String) {
    let mut found = Vec::new();
    for line in &report.lines {
        let column = |span: Span| span.start - line.start;
        let places = [
            line.place_of_code(text),
            line.place_of_enhanced(text),
            line.place_of_verb(text),
        ];
        let places: Vec<_> = places
            .into_iter()
            .flatten()
            .map(|span| column(span).to_string())
            .collect();
        if line.role != Role::Info {
            let session = line
                .session
                .map_or("-".to_owned(), |session| (session.get() + 1).to_string());
            let places = places.join("/");
            found.push(format!(
                "{session}:{}+{}:{places}",
                column(line.payload),
                line.payload.len()
            ));
        }
    }
    writeln!(to, "{}", found.join(" ")).unwrap();
}
