//! What holds for any text whatever.

use std::path::PathBuf;

use explain_smtp::lines::formats;
use explain_smtp::report::{Report, Role};
use explain_smtp::{Correction, explain};
use proptest::prelude::*;

mod holds;

use holds::{check_corrected, is_said};

fn check(pasted: &str) -> Report {
    check_corrected(pasted, &Correction::default())
}

/// The transcripts of the golden tests.
fn transcripts() -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/native/transcripts");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    paths
        .iter()
        .map(|p| std::fs::read_to_string(p).unwrap())
        .collect()
}

#[test]
fn of_every_transcript() {
    for pasted in transcripts() {
        is_said(&pasted, &check(&pasted));
        check(&pasted.replace('\n', "\r\n"));
        check(&pasted.replace('\n', "\r"));
        // Any beginning and any end of it.
        for (at, _) in pasted.char_indices().step_by(97) {
            check(&pasted[..at]);
            check(&pasted[at..]);
        }
    }
}

#[test]
fn of_odd_texts() {
    let long = "x".repeat(1_000_000);
    let codes = "550 ".repeat(100_000);
    for pasted in [
        "",
        // A mark whose reply never comes.
        "x\u{a0}550 5.1.1 no\nx\u{a0}\n050 220 mx.example.net ESMTP\nEHLO me\n",
        "\n",
        "\r",
        "\r\n\r\n",
        "\0",
        "\u{feff}250 ok",
        "2",
        "250",
        "250-",
        "250 ",
        ".",
        "..",
        "'",
        "\"",
        "(",
        "334 ",
        "AUTH",
        "AUTH PLAIN",
        "354 go\n",
        "354 go\n.",
        "\u{1f4e7} 550 5.1.1 \u{1f4e7}",
        "\u{202e}550 5.7.1 \u{202c}",
        "050 050 050",
        "code=",
        "(550, b'",
        "said: 5",
        "250\u{2011}SIZE",
        "S:",
        "C:",
        "S: \nC: ",
        "<<< \n>>> ",
        &long,
        &codes,
        &format!("S: 250-{long}"),
        &format!("550 5.1.1 {long}"),
    ] {
        check(pasted);
    }
}

#[test]
fn where_there_is_no_smtp_none_is_invented() {
    for pasted in [
        "",
        "milk\n250 g butter\n500 ml cream\n",
        "fn main() {}\n",
        "\u{0}\u{1}\u{2}",
        "hello\nworld\n",
        "GET / HTTP/1.1\n\nHTTP/1.1 502 Bad Gateway\n",
    ] {
        let report = check(pasted);
        assert!(
            report.replies.is_empty() && report.lines.iter().all(|l| l.role == Role::Info),
            "{pasted}"
        );
        assert_eq!(report.format, "unknown", "{pasted}");
    }
}

/// Pieces that transcripts are made of.
fn piece() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select(vec![
        "220 mx.example.net ESMTP",
        "250-SIZE 100",
        "250 HELP",
        "250 2.1.0 Ok",
        "354 go",
        "334 VXNlcm5hbWU6",
        "550-5.1.1 no",
        "550 5.1.1 no",
        "421 bye",
        "221 2.0.0 Bye",
        "EHLO me",
        "MAIL FROM:<a@example.com>",
        "RCPT TO:<b@example.net>",
        "DATA",
        ".",
        "QUIT",
        "AUTH LOGIN",
        "AUTH PLAIN AGEAYg==",
        "STARTTLS",
        "BDAT 3 LAST",
        "dXNlcg==",
        "Subject: x",
        "",
        "\t",
        "host mx[192.0.2.1] said: 550 no (in reply to RCPT TO command)",
        "smtplib.SMTPDataError: (554, b'5.7.1 no')",
        "(reason: 550 5.1.1 no",
        "Diagnostic-Code: smtp; 550 5.1.1 no",
        "... while talking to mx.example.net.:",
        "```",
        "lost connection after RCPT",
    ])
    .prop_map(str::to_owned);
    prop_oneof![8 => fixed, 1 => any::<String>()]
}

/// Marks that may stand before them.
fn mark() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "",
        "S: ",
        "C: ",
        "> ",
        "< ",
        ">>> ",
        "<<< ",
        "050 ",
        "050 >>> ",
        "2026-01-05 09:30:01 ",
        "[12] [ab3] <= ",
        "Jan  5 09:30:01 mx postfix/smtpd[1]: > h[192.0.2.7]: ",
        "reply: b'",
        "send: '",
        "    ",
        "> > ",
        "\u{2192} ",
        "x\u{a0}",
    ])
}

/// What somebody may say who knows better, or thinks so.
fn correction() -> impl Strategy<Value = Correction> {
    let formats: Vec<String> = formats::ids().map(str::to_owned).collect();
    let role = prop::sample::select(vec![Role::Client, Role::Server, Role::Data, Role::Info]);
    (
        prop::option::of(prop::sample::select(formats)),
        any::<bool>(),
        prop::collection::vec((0u32..40, role), 0..6),
    )
        .prop_map(|(format, swapped, roles)| Correction {
            format,
            swapped,
            roles,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn of_any_string(pasted in any::<String>()) {
        check(&pasted);
    }

    #[test]
    fn of_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn of_pieces_of_transcripts(
        lines in prop::collection::vec((mark(), piece(), prop::sample::select(vec!["\n", "\r\n", "\r", "\\r\\n'\n"])), 0..40),
    ) {
        let pasted: String = lines.iter().flat_map(|(mark, piece, end)| [*mark, piece.as_str(), *end]).collect();
        check(&pasted);
    }

    #[test]
    fn of_corrected_readings(
        lines in prop::collection::vec((mark(), piece()), 0..30),
        correction in correction(),
    ) {
        let pasted: String = lines.iter().flat_map(|(mark, piece)| [*mark, piece.as_str(), "\n"]).collect();
        is_said(&pasted, &check_corrected(&pasted, &correction));
    }

    #[test]
    fn the_same_text_gives_the_same_report(lines in prop::collection::vec((mark(), piece()), 0..30)) {
        let pasted: String = lines.iter().flat_map(|(mark, piece)| [*mark, piece.as_str(), "\n"]).collect();
        prop_assert_eq!(explain(&pasted), explain(&pasted));
    }
}

#[test]
fn of_a_session_inside_another() {
    check("> > 220 mx.example.net ESMTP\n050 220 mx.example.net ESMTP\n250-SIZE 100\nEHLO me\n");
}

#[test]
fn of_a_command_taken_for_a_reply() {
    let correction = Correction {
        roles: vec![(0, Role::Server)],
        ..Correction::default()
    };
    let pasted = "EHLO me\nEHLO me\nEHLO me\n";
    is_said(pasted, &check_corrected(pasted, &correction));
}
