//! Lines that are no part of the conversation but tell where TLS and the connection begin and end.

use super::{Explanation, Page, record};
use crate::lines::events::counts;
use crate::report::Line;
use crate::words::sentences::{Kind, Remark};

/// A longer line tells a story, not a step.
const LONGEST: usize = 300;

/// What is said of such a line, or `None` where there is nothing to say.
pub fn explain(page: &Page, index: u32, line: &Line) -> Option<Explanation> {
    let text = page.report.span_of(index).of(page.text).trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let (kind, remark) = step(&text.to_ascii_lowercase())?;
    Some(page.remark(line, kind, remark))
}

fn step(text: &str) -> Option<(Kind, Remark)> {
    let any = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if counts::in_line(text.as_bytes()).is_some() {
        return Some((Kind::Connection, Remark::Counts));
    }
    if let Some(remark) = record::told(text) {
        return Some((Kind::Record, remark));
    }
    if any(&["tls", "ssl"]) {
        return if any(&["fail", "error", "unable", "refused"]) {
            Some((Kind::Encryption, Remark::TlsFails))
        } else if any(&[
            "tls started",
            "connection established",
            "connection using",
            "negotiated",
            "cipher is",
            "handshake complete",
        ]) {
            Some((Kind::Encryption, Remark::TlsStarts))
        } else {
            None
        };
    }
    if any(&[
        "connection refused",
        "connect failed",
        "unable to connect",
        "could not connect",
    ]) {
        Some((Kind::Connection, Remark::ConnectFails))
    } else if any(&[
        "connection closed",
        "closing connection",
        "closed by foreign host",
        "connection with remote host",
        "connection to host lost",
    ]) {
        Some((Kind::Connection, Remark::Disconnects))
    } else if any(&["connected to ", "connected.", "connected("]) {
        Some((Kind::Connection, Remark::Connects))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_of_common_programs_are_known() {
        for (text, expected) in [
            (
                "postfix/smtpd[7]: disconnect from host[192.0.2.7] ehlo=2 starttls=1 quit=1 commands=4",
                Some(Remark::Counts),
            ),
            (
                "=== TLS started with cipher TLSv1.3:TLS_AES_256_GCM_SHA384:256",
                Some(Remark::TlsStarts),
            ),
            (
                "* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384",
                Some(Remark::TlsStarts),
            ),
            (
                "New, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384",
                Some(Remark::TlsStarts),
            ),
            (
                "*** TLS startup failed (connect(): error:00000000)",
                Some(Remark::TlsFails),
            ),
            ("Connected to mx.example.net.", Some(Remark::Connects)),
            ("=== Connected to mx.example.net.", Some(Remark::Connects)),
            ("CONNECTED(00000003)", Some(Remark::Connects)),
            (
                "Connection closed by foreign host.",
                Some(Remark::Disconnects),
            ),
            (
                "=== Connection closed with remote host.",
                Some(Remark::Disconnects),
            ),
            (
                "telnet: Unable to connect to remote host: Connection refused",
                Some(Remark::ConnectFails),
            ),
            ("Escape character is '^]'.", None),
            ("Trying 192.0.2.25...", None),
            ("---", None),
        ] {
            let said = step(&text.to_ascii_lowercase()).map(|(_, remark)| remark);
            assert_eq!(said, expected, "{text}");
        }
    }
}
