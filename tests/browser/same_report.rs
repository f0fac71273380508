//! The browser's build reads a text as the native one does: both agree with the same goldens.

use explain_smtp::report::{Line, Role};
use explain_smtp::{explain, text};
use wasm_bindgen_test::wasm_bindgen_test;

macro_rules! transcripts {
    ($($name:literal),* $(,)?) => {
        [$((
            $name,
            include_str!(concat!("../native/transcripts/", $name, ".txt")),
            include_str!(concat!("../native/transcripts/", $name, ".golden")),
        )),*]
    };
}

#[wasm_bindgen_test]
fn every_line_reads_as_it_does_natively() {
    let cases = transcripts![
        "curl-verbose-accepted",
        "exim-log-greylisted",
        "gmail-bounce-not-found",
        "nodemailer-error-auth",
        "phpmailer-auth-failed",
        "postfix-log-deliveries",
        "smtplib-debug-refused",
        "swaks-rcpt-refused",
        "telnet-relay-denied",
        "unknown-shopping-list",
    ];
    for (name, pasted, golden) in cases {
        let report = explain(pasted);
        let (head, rest) = golden.split_once("---\n").expect("a head");
        let (lines, _) = rest.split_once("---\n").expect("lines");
        let outcome = format!("outcome: {}", report.whole.outcome.as_str());
        assert!(head.contains(&outcome), "{name}: {outcome}\n{head}");
        let read: Vec<_> = (0..)
            .zip(&report.lines)
            .map(|(index, line)| {
                let shown = text::without_end(pasted, report.span_of(index)).of(pasted);
                format!("{:<16}|{shown}", label(line))
            })
            .collect();
        assert_eq!(read, lines.lines().collect::<Vec<_>>(), "{name}");
    }
}

/// What a golden says of a line: who speaks, the code, the command.
fn label(line: &Line) -> String {
    let (role, words) = match line.role {
        Role::Info => ("i", vec![]),
        Role::Data => ("d", vec![]),
        Role::Client => ("c", vec![line.command.map(|verb| verb.as_str().to_owned())]),
        Role::Server => {
            let code = line.code.map(|code| code.to_string());
            let enhanced = line.enhanced.map(|code| code.to_string());
            let code = code.or_else(|| enhanced.as_ref().map(|_| "-".to_owned()));
            ("s", vec![code, enhanced])
        }
    };
    let words: Vec<_> = words.into_iter().flatten().collect();
    [vec![role.to_owned()], words].concat().join(" ")
}
