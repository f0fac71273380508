//! What must hold of any report. The fuzz targets check the same, with this very file.

use explain_smtp::report::{Report, Role};
use explain_smtp::text::{self, Span};
use explain_smtp::words::explanation::{Token, TokenKind, explain_line, tokens};
use explain_smtp::words::prose::Prose;
use explain_smtp::words::{Locale, verdict};
use explain_smtp::{Correction, explain_corrected};

/// Checks everything that must hold of a report, whatever was pasted and however it was corrected.
pub fn check_corrected(pasted: &str, correction: &Correction) -> Report {
    let report = explain_corrected(pasted, correction);
    tiles(pasted, &report);
    let lines = report.lines.len() as u32;
    let whole = |span: Span| {
        assert!(
            span.start <= span.end && span.end as usize <= pasted.len(),
            "{span:?}"
        );
        assert!(
            pasted.is_char_boundary(span.start as usize)
                && pasted.is_char_boundary(span.end as usize),
            "{span:?}"
        );
    };
    for (index, line) in (0..).zip(&report.lines) {
        whole(line.payload);
        let span = report.span_of(index);
        assert!(span.start <= line.payload.start && line.payload.end <= span.end);
        assert!(line.code.is_none() || line.role == Role::Server);
        assert!(line.command.is_none() || line.role == Role::Client);
        assert!(line.reply.is_none_or(|r| r.index() < report.replies.len()));
        assert!(
            line.session
                .is_none_or(|s| s.index() < report.sessions.len())
        );
    }
    let mut last = 0;
    for reply in &report.replies {
        whole(reply.text);
        assert!(reply.first_line <= reply.last_line && reply.last_line < lines);
        assert!(reply.code.is_some() || reply.enhanced.is_some());
        assert!(last <= reply.first_line, "replies are in order");
        last = reply.first_line;
    }
    for session in &report.sessions {
        assert!(session.first_line <= session.last_line && session.last_line < lines);
        for recipient in &session.recipients {
            whole(recipient.address);
            assert!(recipient.line < lines);
        }
    }
    assert!(report.secrets.is_sorted_by_key(|s| (s.line, s.span.start)));
    for secret in &report.secrets {
        whole(secret.span);
        assert!(!secret.span.is_empty());
        let line = report.span_of(secret.line);
        assert!(line.start <= secret.span.start && secret.span.end <= line.end);
    }
    assert!(report.findings.iter().all(|f| f.line < lines));
    assert!(report.findings.is_sorted_by_key(|f| f.line));
    serde_json::to_string(&report).expect("a report is JSON");
    report
}

/// Every byte stands on one line, in order.
fn tiles(pasted: &str, report: &Report) {
    let mut end = 0;
    let spans: Vec<Span> = (0..report.lines.len() as u32)
        .map(|index| report.span_of(index))
        .collect();
    for span in &spans {
        assert_eq!(span.start, end);
        assert!(span.end > end);
        end = span.end;
    }
    assert_eq!(end as usize, pasted.len());
    let joined: String = spans.iter().map(|span| span.of(pasted)).collect();
    assert_eq!(joined, pasted);
    assert_eq!(spans, text::lines(pasted).collect::<Vec<_>>());
}

/// Every verdict and every line can be put into words, in every language.
pub fn is_said(pasted: &str, report: &Report) {
    for &locale in Locale::ALL {
        let prose = Prose::of(locale);
        let said = verdict::of_report(report, prose, locale);
        assert!(!said.text.is_empty() && !said.headline.is_empty());
        // Past some hundred lines there is nothing new to say, and a long text would take minutes.
        for line in (0..report.lines.len() as u32).take(300) {
            if let Some(said) = explain_line(report, pasted, line, prose, locale) {
                assert!(!said.label.is_empty());
            }
            // Where tokens stand is the same in every language.
            if locale == Locale::default() && line < 100 {
                let tokens = tokens(report, pasted, line, prose, locale);
                taken_apart(pasted, report, line, &tokens);
            }
        }
    }
}

/// The tokens of a line lie in it, in order, none over another, and whatever is secret is in one that says so.
fn taken_apart(pasted: &str, report: &Report, index: u32, tokens: &[Token]) {
    let line = &report.lines[index as usize];
    let span = report.span_of(index);
    let mut end = span.start;
    for token in tokens {
        assert!(token.span.start >= end && !token.span.is_empty());
        assert!(!token.span.of(pasted).trim().is_empty());
        assert!(!token.name.is_empty() && !token.meaning.is_empty());
        end = token.span.end;
    }
    assert!(end <= span.end);
    let secrets = report.secrets.iter().filter(|secret| secret.line == index);
    for secret in secrets {
        let over = tokens
            .iter()
            .filter(|t| t.span.start < secret.span.end && secret.span.start < t.span.end);
        for token in over {
            assert_eq!(token.kind, TokenKind::Secret);
        }
    }
    // Beyond that many, the rest is not explained.
    let talks = matches!(line.role, Role::Client | Role::Server);
    if talks && tokens.len() < 64 {
        let mut rest = span.of(pasted).to_owned();
        for token in tokens.iter().rev() {
            let at = |place: u32| (place - span.start) as usize;
            rest.replace_range(at(token.span.start)..at(token.span.end), "");
        }
        assert_eq!(rest.trim(), "", "left over");
    }
}
