//! `wrong-port`: TLS or another protocol where SMTP in clear is expected, or the other way round.
//!
//! # What it finds
//! In a text that shows SMTP: the bytes of a TLS handshake taken for a command; the words with which TLS libraries say that
//! the other side does not speak TLS; the status line of an HTTP server, or an HTTP request, in place of SMTP.
//! # Why it matters
//! Nothing goes through until host, port and kind of encryption fit.
//! # Example
//! `500 5.5.1 Command unrecognized: "\026\003\001"`
//! # References
//! RFC 8314 §3.3; RFC 3207 §4

use crate::analysis::Scene;
use crate::lines::Piece;
use crate::report::{Finding, Severity};
use crate::text::Span;

/// How far into a line the signs are looked for, in bytes.
const REACH: usize = 600;

/// What a TLS library says of an answer that is no TLS.
const NOT_TLS: &[&str] = &[
    "wrong version number",
    "SSL23_GET_SERVER_HELLO:unknown protocol",
    "Unrecognized SSL message, plaintext connection",
    "first record does not look like a TLS handshake",
    "received record with version 0x3232",
];

/// The first bytes of a TLS handshake, as tools print them.
const HANDSHAKE: &[&str] = &[
    "\u{16}\u{3}\u{1}",
    "\\026\\003\\001",
    "\\x16\\x03\\x01",
    "\\x16\\003\\001",
    "\\u0016\\u0003\\u0001",
    "^V^C^A",
];

/// What a postmaster's log says of a browser.
const HTTP_REQUEST: &[&str] = &["non-SMTP command from"];

pub(super) fn check(scene: &Scene<'_>, findings: &mut Vec<Finding>) {
    if scene.reading.format == "unknown" {
        return;
    }
    let mut turns = scene.reading.turns.iter().peekable();
    for (index, &line) in (0u32..).zip(&scene.reading.lines) {
        let mut content = false;
        while let Some(turn) = turns.next_if(|turn| turn.line <= index) {
            content |= turn.piece == Piece::Content;
        }
        if !content && tells(line, scene.text) {
            findings.push(Finding {
                rule: "wrong-port",
                severity: Severity::Error,
                line: index,
                source: "RFC 8314 §3.3",
            });
        }
    }
}

fn tells(line: Span, text: &str) -> bool {
    let line = line.of(text);
    let mut end = line.len().min(REACH);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    let line = line.get(..end).unwrap_or_default();
    let has = |signs: &[&str]| signs.iter().any(|sign| line.contains(sign));
    has(NOT_TLS)
        || has(HANDSHAKE)
        || line.contains("HTTP/1.") && (is_status(line) || has(HTTP_REQUEST))
}

/// `HTTP/1.1 400 Bad Request`, behind any mark.
fn is_status(line: &str) -> bool {
    let Some((_, rest)) = line.split_once("HTTP/1.") else {
        return false;
    };
    let mut words = rest.split([' ', '"', '\'', '\\']);
    let version = words.next().is_some_and(|w| matches!(w, "0" | "1"));
    let code = words.next().unwrap_or_default();
    version && code.len() == 3 && code.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::analysis::rules::sample::{lines, text};

    const RULE: &str = "wrong-port";

    #[test]
    fn tls_bytes_reach_a_server_that_speaks_clear() {
        let text = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: EHLO client.example.com",
            "S: 250 mx.example.org",
            "S: 500 5.5.1 Command unrecognized: \"\\026\\003\\001\\002\"",
        ]);
        assert_eq!(lines(RULE, &text), [4]);
    }

    #[test]
    fn a_web_server_answers() {
        let text = text(&[
            "C: EHLO client.example.com",
            "S: HTTP/1.1 400 Bad Request",
            "C: QUIT",
            "S: 500 5.5.1 What?",
        ]);
        assert_eq!(lines(RULE, &text), [2]);
    }

    #[test]
    fn neither_a_session_nor_its_message_nor_another_protocol() {
        let session = text(&[
            "S: 220 mx.example.org ESMTP",
            "C: MAIL FROM:<alice@example.com>",
            "S: 250 Ok",
            "C: RCPT TO:<bob@example.org>",
            "S: 250 Ok",
            "C: DATA",
            "S: 354 Go ahead",
            "C: The server says HTTP/1.1 400 Bad Request.",
            "C: .",
            "S: 250 Ok",
        ]);
        assert!(lines(RULE, &session).is_empty());
        let web = "GET / HTTP/1.1\nHost: www.example.org\n\nHTTP/1.1 400 Bad Request\n";
        assert!(lines(RULE, web).is_empty());
    }
}
