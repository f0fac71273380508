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

use super::phrases::{self, Phrases};
use crate::analysis::Scene;
use crate::analysis::signs::Signs;
use crate::report::{Finding, Severity};
use crate::text::Span;
use crate::text::letters::is_letter_or_digit;

/// What a TLS library says of an answer that is no TLS, and how tools print the first bytes of a TLS handshake
/// (without the backslash or caret before).
pub(super) const SIGNS: Phrases = Phrases::new(&[
    "wrong version number",
    "ssl23_get_server_hello:unknown protocol",
    "unrecognized ssl message, plaintext connection",
    "first record does not look like a tls handshake",
    "026\\003\\001",
    "x16\\x03\\x01",
    "x16\\003\\001",
    "u0016\\u0003\\u0001",
    "v^c^a",
]);

/// The first bytes of a TLS handshake as they are.
const HANDSHAKE: &str = "\u{16}\u{3}\u{1}";

/// What a server's log says before it names a browser's request.
const BROWSER: Phrases = Phrases::new(&[
    "non-smtp command from",
    "smtp protocol synchronization error",
]);

pub(super) fn check(scene: &Scene<'_>, findings: &mut Vec<Finding>) {
    if scene.reading.format == "unknown" {
        return;
    }
    let lines = (0u32..).zip(&scene.reading.lines).zip(&scene.signs.lines);
    for ((index, &line), signs) in lines {
        if signs.has(Signs::WRONG_PORT) && tells(line, scene.text) {
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
    phrases::begins(line, HANDSHAKE)
        || SIGNS.any(line)
        || phrases::begins(line, "http/1.") && (is_status(line) || BROWSER.any(line))
}

/// `HTTP/1.1 400 Bad Request`, behind any mark.
fn is_status(line: &str) -> bool {
    let Some((mark, rest)) = line.split_once("HTTP/1.") else {
        return false;
    };
    let mark = mark.trim_end();
    if mark.ends_with(|c: char| is_letter_or_digit(c) || matches!(c, ',' | '.')) {
        // A sentence, not a mark.
        return false;
    }
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
    fn a_browser_asks() {
        let log = "2026-01-05 04:15:21 SMTP protocol synchronization error (input sent without waiting for greeting): \
                   rejected connection from H=[192.0.2.9] input=\"GET / HTTP/1.1\\r\\n\"\n\
                   2026-01-05 04:16:02 1vcb2K-000000035Fq-0aBc => bob@example.org R=dnslookup T=remote_smtp \
                   H=mx.example.org [192.0.2.1] C=\"250 OK\"\n";
        assert_eq!(lines(RULE, log), [1]);
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
