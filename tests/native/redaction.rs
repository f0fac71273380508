//! What may be shared: nothing that was taken out can be found again, and the rest reads as it did.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use explain_smtp::explain;
use explain_smtp::lines::dump;
use explain_smtp::redaction::{Choice, HIDDEN, Redacted, redact};
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
S: 250-host-1.domain-2 Hello host-2 [ip-1]
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
    let verdict = &report.verdict;
    let said = (
        verdict.reply,
        verdict.place,
        verdict.host.is_some(),
        verdict.cause,
        verdict.actor,
        verdict.wording,
        verdict.line,
    );
    (lines, replies, report.whole.outcome, said)
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

/// A placeholder at the start of this text: it and the rest, or `None`.
fn placeholder(text: &str) -> Option<(&str, &str)> {
    if let Some(rest) = text.strip_prefix(HIDDEN) {
        return Some((HIDDEN, rest));
    }
    let name = ["user-", "domain-", "host-", "ip-", "id-"]
        .into_iter()
        .find(|name| text.starts_with(name))?;
    let digits = text[name.len()..]
        .bytes()
        .take_while(u8::is_ascii_digit)
        .count();
    let mut end = name.len() + digits;
    // A host in a domain that has a name.
    if name == "host-"
        && let Some((domain, _)) = text[end..].strip_prefix('.').and_then(placeholder)
        && domain.starts_with("domain-")
    {
        end += 1 + domain.len();
    }
    (digits > 0).then(|| text.split_at(end))
}

/// What stands for what, line by line: the redacted text is the text with some pieces replaced, and nothing else.
///
/// A piece ends where the text goes on as the redacted line does; `None` where it nowhere does.
fn replaced(line: &str, shared: &str) -> Option<Vec<(String, String)>> {
    let mut pairs = Vec::new();
    // The bytes of a hex dump stand beside its text.
    let dumped = dump::row(line.as_bytes()).is_some();
    let (mut line, mut shared) = (line, shared);
    loop {
        if let Some((name, rest)) = placeholder(shared) {
            // As much as the redacted line has until its next placeholder has to follow in the text.
            let until = (0..=rest.len())
                .find(|&at| rest.is_char_boundary(at) && placeholder(&rest[at..]).is_some());
            let kept = &rest[..until.unwrap_or(rest.len())];
            let length = if until.is_none() {
                line.len().checked_sub(kept.len())?
            } else {
                (1..=line.len())
                    .find(|&at| line.is_char_boundary(at) && line[at..].starts_with(kept))?
            };
            let (piece, after) = line.split_at_checked(length)?;
            line = after.strip_prefix(kept)?;
            shared = &rest[kept.len()..];
            pairs.push((piece.to_lowercase(), name.to_owned()));
        } else if dumped && shared.starts_with("xx") {
            let byte = line.get(..2)?;
            u8::from_str_radix(byte, 16).ok()?;
            (line, shared) = (&line[2..], &shared[2..]);
        } else if let Some(letter) = shared.chars().next() {
            line = line.strip_prefix(letter)?;
            shared = &shared[letter.len_utf8()..];
        } else {
            return line.is_empty().then_some(pairs);
        }
    }
}

/// What of a text may pass for a placeholder by itself.
fn is_ambiguous(text: &str) -> bool {
    (0..text.len()).any(|at| text.is_char_boundary(at) && placeholder(&text[at..]).is_some())
}

/// Everything that is not taken out is left byte for byte, and one placeholder stands for one name throughout.
fn check(name: &str, text: &str, shared: &str) {
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (lines, others) = (text.split('\n'), shared.split('\n'));
    for (line, other) in lines.zip(others) {
        let pairs = replaced(line, other);
        assert!(pairs.is_some(), "{name}: {line:?} became {other:?}");
        for (piece, placeholder) in pairs.into_iter().flatten() {
            if placeholder != HIDDEN {
                names.entry(placeholder).or_default().insert(piece);
            }
        }
    }
    for (placeholder, pieces) in names {
        assert_eq!(
            pieces.len(),
            1,
            "{name}: {placeholder} stands for {pieces:?}"
        );
    }
}

#[test]
fn all_else_is_left_as_it_was_and_a_placeholder_stands_for_one_name() {
    for (name, text) in transcripts() {
        if !is_ambiguous(&text) {
            check(&name, &text, &redacted(&text, Choice::ALL).text);
            check(&name, &text, &redacted(&text, Choice::default()).text);
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

/// Lines of conversations and logs that name what is to be taken out.
const PARTS: &[&str] = &[
    "S: 220 mx.example.net ESMTP\n",
    "S: 334 VXNlcm5hbWU6\n",
    "S: 235 2.7.0 ok\n",
    "C: EHLO client.example.com\r\n",
    "C: AUTH PLAIN AGFsaWNlAGh1bnRlcjI=\n",
    "C: AUTH LOGIN\n",
    "C: MAIL FROM:<Alice@example.com> SIZE=100\n",
    "C: RCPT TO:<alice@EXAMPLE.org>\n",
    "S: 250 2.1.5 <alice@example.org>... Recipient ok\n",
    "S: 550 5.1.1 <alice@mail.example.org>: no, [192.0.2.7] and 2001:db8::25\n",
    "C: QUIT\r\n",
    "Nov 28 10:00:01 mx1 postfix/smtp[9]: 4F2A81C0442: to=<alice@example.net>, relay=mx.example.net[192.0.2.9]:25\n",
    "it says \u{fc}nl\u{fc} \u{202e}things\n",
    "\n",
];

proptest! {
    #[test]
    fn any_text_can_be_redacted(text in "(\\PC|[@.:<>\\r\\n]|250 |AUTH PLAIN |EHLO ){0,200}") {
        let report = explain(&text);
        for choice in [Choice::default(), Choice::ALL] {
            let shared = redact(&text, &report, choice).text;
            prop_assert_eq!(shared.matches('\n').count(), text.matches('\n').count());
        }
    }

    #[test]
    fn in_any_order_nothing_is_left_but_what_stays(
        parts in prop::collection::vec(prop::sample::select(PARTS), 1..24),
    ) {
        let text = parts.concat();
        let shared = redacted(&text, Choice::ALL).text;
        check("random", &text, &shared);
        for name in ["alice", "Alice", "example.", "hunter2", "aHVudGVyMg==", "192.0.2.", "2001:db8", "4F2A81C0442"] {
            prop_assert!(!shared.contains(name), "{name} is left of {text:?}: {shared:?}");
        }
    }
}
