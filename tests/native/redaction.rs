//! What may be shared: nothing that was taken out can be found again, and the rest reads as it did.

use std::path::PathBuf;

use explain_smtp::explain;
use explain_smtp::redaction::{Choice, Redacted, redact};
use explain_smtp::report::Report;
use proptest::prelude::*;

fn transcripts() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/native/transcripts");
    let mut all: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .map(|path| {
            (
                path.file_stem().unwrap().to_string_lossy().into_owned(),
                std::fs::read_to_string(path).unwrap(),
            )
        })
        .collect();
    all.sort();
    all
}

fn redacted(text: &str, choice: Choice) -> Redacted {
    redact(text, &explain(text), choice)
}

const SESSION: &str = "\
S: 220 mx.example.net ESMTP
C: EHLO laptop
S: 250-mx.example.net Hello laptop [192.0.2.7]
S: 250 AUTH PLAIN
C: AUTH PLAIN AGFsaWNlAGh1bnRlcjI=
S: 235 2.7.0 ok
C: MAIL FROM:<Alice.Doe@example.com>
S: 250 2.1.0 <alice.doe@example.com> ok
C: RCPT TO:<bob@example.net>
S: 550 5.1.1 bob is not here, ask 2001:db8::25
";

#[test]
fn secrets_are_taken_out_whatever_is_chosen() {
    let plain = redacted(SESSION, Choice::default());
    assert!(!plain.text.contains("AGFsaWNlAGh1bnRlcjI="));
    assert!(plain.text.contains("AUTH PLAIN ********\n"));
    assert!(plain.text.contains("Alice.Doe@example.com"));
}

#[test]
fn names_have_stable_placeholders() {
    assert_eq!(
        redacted(SESSION, Choice::ALL).text,
        "\
S: 220 host-1.domain-2 ESMTP
C: EHLO host-2
S: 250-host-1.domain-2 Hello laptop [ip-1]
S: 250 AUTH PLAIN
C: AUTH PLAIN ********
S: 235 2.7.0 ok
C: MAIL FROM:<user-1@domain-1>
S: 250 2.1.0 <user-1@domain-1> ok
C: RCPT TO:<user-2@domain-2>
S: 550 5.1.1 user-2 is not here, ask ip-2
"
    );
}

/// What of the analysis does not depend on names.
fn shape(report: &Report) -> impl PartialEq + std::fmt::Debug {
    let lines: Vec<_> = report
        .lines
        .iter()
        .map(|line| {
            (
                line.role,
                line.code,
                line.enhanced,
                line.command,
                line.reply,
            )
        })
        .collect();
    let replies: Vec<_> = report
        .replies
        .iter()
        .map(|reply| {
            (
                reply.code,
                reply.enhanced,
                reply.to,
                reply.first_line,
                reply.last_line,
            )
        })
        .collect();
    (lines, replies, report.whole.outcome)
}

/// Transcripts that read otherwise: a stack frame cuts a reply off in the middle of a name, so that it is no longer
/// known to be the same reply. The list may only get shorter.
const CUT_NAMES: &[&str] = &["php-exception-laravel", "php-exception-swift-connection"];

#[test]
fn what_is_left_reads_as_the_whole_did() {
    let mut otherwise = Vec::new();
    for (name, text) in transcripts() {
        let report = explain(&text);
        let shared = redact(&text, &report, Choice::ALL).text;
        assert_eq!(shared.lines().count(), text.lines().count(), "{name}");
        if format!("{:?}", shape(&report)) != format!("{:?}", shape(&explain(&shared))) {
            otherwise.push(name);
        }
    }
    assert_eq!(otherwise, CUT_NAMES);
}

#[test]
fn nothing_that_was_taken_out_is_left() {
    for (name, text) in transcripts() {
        let report = explain(&text);
        let shared = redact(&text, &report, Choice::ALL).text.to_lowercase();
        for secret in &report.secrets {
            let secret = secret.span.of(&text).trim().to_lowercase();
            assert!(
                secret.len() < 6 || !shared.contains(&secret),
                "{name}: {secret}"
            );
        }
        for word in text.split(|c: char| c.is_whitespace() || "<>()[]\"',;".contains(c)) {
            let word = word.trim_matches(['.', ':']).to_lowercase();
            let address = word.split_once('@').is_some_and(|(user, domain)| {
                user.chars().all(|c| c.is_ascii_alphanumeric())
                    && !user.is_empty()
                    && domain.contains('.')
            });
            if address {
                assert!(!shared.contains(&word), "{name}: {word}");
            }
        }
        for host in [
            "example.net",
            "example.com",
            "example.org",
            "192.0.2.",
            "198.51.100.",
        ] {
            let left = shared.lines().find(|line| line.contains(host));
            // In paths and base64 nothing of it is legible as a name.
            assert!(
                left.is_none_or(|line| line.contains('/')),
                "{name}: {host} in {left:?}"
            );
        }
    }
}

#[test]
fn twice_is_as_good_as_once() {
    for (name, text) in transcripts() {
        let once = redacted(&text, Choice::ALL).text;
        let twice = redacted(&once, Choice::ALL).text;
        assert_eq!(once.lines().count(), twice.lines().count(), "{name}");
    }
}

proptest! {
    #[test]
    fn any_text_can_be_redacted(text in "(\\PC|[@.:<>\\r\\n]|250 |AUTH PLAIN |EHLO ){0,200}") {
        let report = explain(&text);
        for choice in [Choice::default(), Choice::ALL] {
            let shared = redact(&text, &report, choice).text;
            prop_assert_eq!(shared.matches('\n').count(), text.matches('\n').count());
        }
    }
}
