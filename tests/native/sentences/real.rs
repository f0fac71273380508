//! Sentences on whole transcripts.

use std::path::Path;

use explain_smtp::words::Locale;
use explain_smtp::words::explanation::explain_line;
use explain_smtp::words::prose::Prose;
use explain_smtp::words::verdict::{of_recipient, of_report, of_session};
use proptest::prelude::*;

/// The transcripts that other tests read, by name.
fn transcripts() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native/transcripts");
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|end| end == "txt") {
            let text = std::fs::read(&path).unwrap_or_default();
            let text = String::from_utf8_lossy(&text).into_owned();
            all.push((path.display().to_string(), text));
        }
    }
    all
}

#[test]
fn a_verdict_is_one_fluent_text() {
    let all = transcripts();
    assert!(all.len() >= 10, "the transcripts are there");
    for (name, text) in all {
        let report = explain_smtp::explain(&text);
        for &locale in Locale::ALL {
            let prose = Prose::of(locale);
            let sessions = report.sessions.iter();
            let each = sessions.map(|session| of_session(&report, session, prose, locale));
            let recipients = report.sessions.iter().flat_map(|session| {
                let all = session.recipients.iter();
                all.map(|one| of_recipient(&report, session, one, prose, locale))
            });
            let whole = of_report(&report, prose, locale);
            for said in each.chain(recipients).chain([whole]) {
                for part in [&said.headline, &said.meaning, &said.action] {
                    assert!(part.ends_with(['.', '!']), "{name}: {part}");
                    assert!(part.starts_with(|c: char| !c.is_whitespace()), "{name}");
                    assert!(said.text.len() >= part.len() - 1, "{name}");
                }
                for wrong in ["  ", "..", " .", ". .", ",,", "{"] {
                    assert!(!said.text.contains(wrong), "{name}: {}", said.text);
                }
            }
        }
    }
}

#[test]
fn every_line_of_the_conversation_is_explained() {
    for (name, text) in transcripts() {
        let report = explain_smtp::explain(&text);
        for &locale in Locale::ALL {
            let prose = Prose::of(locale);
            for (index, line) in report.lines.iter().enumerate() {
                let said = explain_line(&report, &text, index as u32, prose, locale);
                if line.payload.is_empty() {
                    continue;
                }
                let said = said.unwrap_or_default();
                assert!(!said.label.is_empty(), "{name}, line {}", index + 1);
                assert!(!said.meaning.is_empty(), "{name}, line {}", index + 1);
            }
        }
    }
}

#[test]
fn no_secret_is_repeated() {
    let mut secrets = 0;
    for (name, text) in transcripts() {
        let report = explain_smtp::explain(&text);
        for secret in &report.secrets {
            secrets += 1;
            let secret = secret.span.of(&text).trim();
            if secret.len() < 6 {
                continue;
            }
            for &locale in Locale::ALL {
                let prose = Prose::of(locale);
                let verdict = format!("{:?}", of_report(&report, prose, locale));
                assert!(!verdict.contains(secret), "{name}");
                for index in 0..report.lines.len() as u32 {
                    let said = explain_line(&report, &text, index, prose, locale);
                    assert!(!format!("{said:?}").contains(secret), "{name}: {said:?}");
                }
            }
        }
    }
    assert!(secrets > 0, "some transcripts hold secrets");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever is pasted, every line can be asked for, also by a report of another text.
    #[test]
    fn any_text_has_a_verdict_and_explanations(
        lines in prop::collection::vec(
            prop_oneof![
                "(S: |C: |<- |-> |)(250|334|354|421|550|999)[- ]?([245][.][0-9]{1,3}[.][0-9]{1,3} )?.{0,30}",
                "(C: |-> |)(EHLO|MAIL FROM:|RCPT TO:|AUTH|BDAT|DATA|QUIT|[.]) ?.{0,30}",
                ".{0,40}",
            ],
            0..12,
        ),
        other in ".{0,60}",
    ) {
        let text = lines.join("\n");
        let report = explain_smtp::explain(&text);
        for &locale in Locale::ALL {
            let prose = Prose::of(locale);
            prop_assert!(!of_report(&report, prose, locale).text.is_empty());
            for index in 0..=report.lines.len() as u32 {
                explain_line(&report, &text, index, prose, locale);
                explain_line(&report, &other, index, prose, locale);
            }
        }
    }
}
