//! Which host spoke, as the text names it.

use super::Scene;
use super::members::Part;
use crate::code::EnhancedCode;
use crate::command::{Place, Verb};
use crate::dialogue::Reply;
use crate::lines::dump;
use crate::lines::prefix::find;

/// The host that sent this reply, unless it [is the log's own](is_own): named beside a quoted one, else by the server's
/// greeting or EHLO answer.
pub fn of_reply<'a>(scene: &Scene<'a>, part: &Part<'a>, reply: &Reply) -> Option<String> {
    if reply.quoted {
        let line = scene.line(reply.first_line);
        return named_in(line).or_else(|| named_above(scene, reply));
    }
    part.replies(scene)
        .find(|(_, r)| {
            matches!(
                r.to,
                Some(Place::Connect | Place::Command(Verb::Ehlo | Verb::Helo | Verb::Lhlo))
            )
        })
        .filter(|(_, greeting)| !is_cut(scene, greeting))
        .and_then(|(_, greeting)| host_at_start(greeting.text.of(scene.text)))
}

/// `Remote-MTA: dns; mx.example.net` among the fields above `Diagnostic-Code` (RFC 3464 §2.3.5).
fn named_above(scene: &Scene<'_>, reply: &Reply) -> Option<String> {
    /// As many fields may stand between.
    const FIELDS: u32 = 6;
    const FIELD: &str = "remote-mta: dns;";
    let lines = (reply.first_line.saturating_sub(FIELDS)..reply.first_line).rev();
    let lines = lines.filter_map(|line| scene.reading.lines.get(line as usize));
    let mut lines = lines.map(|line| line.of(scene.text).trim().trim_start_matches(['>', ' ']));
    lines
        .by_ref()
        .take_while(|line| !line.is_empty())
        .find_map(|line| {
            let name = line.get(..FIELD.len())?;
            let named = name.eq_ignore_ascii_case(FIELD);
            named.then(|| host_at_start(line[FIELD.len()..].trim_start()))?
        })
}

/// Whether the name at the start of a reply goes on in the next row of a hex dump.
fn is_cut(scene: &Scene<'_>, reply: &Reply) -> bool {
    let alone = || !reply.text.of(scene.text).trim().contains(' ');
    let row = || dump::row(scene.line(reply.first_line).trim_end().as_bytes());
    reply.last_line > reply.first_line && alone() && row().is_some()
}

/// Whether the server that wrote the log refused its client: the host that is named there did not speak.
pub fn is_own(scene: &Scene<'_>, reply: &Reply) -> bool {
    reply.quoted && refuses_client(scene.line(reply.first_line))
}

/// Whether this record tells only that one program of the server gave the message to another, whose own records of it are
/// near by, or that Sendmail's notice of a failure reached the sender's mailbox.
pub fn hands_over(scene: &Scene<'_>, line: u32) -> bool {
    /// As far away its records may stand.
    const NEAR: u32 = 16;
    /// Behind so many bytes no record names its message.
    const HEAD: usize = 160;
    const GIVEN: [&[u8]; 2] = [b"stat=Sent (", b"queued as "];
    let said = |line: u32| scene.line(line).as_bytes();
    let behind = |words: &&[u8]| find(said(line), words).map(|at| &said(line)[at + words.len()..]);
    let given = GIVEN.iter().find_map(behind);
    let id = given.and_then(|given| given.split(|b| matches!(b, b' ' | b')')).next());
    let taken = id.filter(|id| id.len() > 3).is_some_and(|id| {
        let key = [b" ", id, b": "].concat();
        let mut near = line.saturating_sub(NEAR)..line.saturating_add(NEAR);
        near.any(|line| {
            let said = said(line);
            find(&said[..said.len().min(HEAD)], &key).is_some()
        })
    });
    taken || line > 0 && find(said(line - 1), b": DSN: ").is_some()
}

/// `NOQUEUE: reject: RCPT from client…`, `H=client… rejected RCPT <…>`, `ruleset=check_rcpt, … relay=client…, reject=…`.
fn refuses_client(line: &str) -> bool {
    let line = line.as_bytes();
    let Some(at) = find(line, b"reject") else {
        return false;
    };
    let (before, behind) = (&line[..at], &line[at + "reject".len()..]);
    const STEPS: [&[u8]; 4] = [b"ed RCPT ", b"ed MAIL ", b"ed EHLO ", b"ed after DATA"];
    let exim = before.ends_with(b" ") && STEPS.iter().any(|step| behind.starts_with(step));
    let postfix = behind.starts_with(b": ") && find(behind, b" from ").is_some();
    exim || postfix || behind.starts_with(b"=") && find(before, b" ruleset=").is_some()
}

/// `host mx.example.net[192.0.2.25] said`, `H=mx.example.net [192.0.2.25]`, `relay=mx.example.net[…]`.
fn named_in(line: &str) -> Option<String> {
    const QUOTED: &str = "host '";
    const ANCHORS: [&str; 5] = ["host ", "H=", "relay=", "Remote-MTA: dns; ", "server at "];
    // The quoted one begins with the other.
    let host = find(line.as_bytes(), ANCHORS[0].as_bytes());
    let quoted = host.map(|_| QUOTED);
    for anchor in quoted.into_iter().chain(ANCHORS) {
        if let Some(at) = find(line.as_bytes(), anchor.as_bytes())
            && let Some(host) = host_at_start(&line[at + anchor.len()..])
        {
            return Some(host);
        }
    }
    None
}

/// A host name or address at the start of some words.
fn host_at_start(words: &str) -> Option<String> {
    let behind = |b: u8| matches!(b, b' ' | b'[' | b',' | b'(' | b':' | b'\t' | b']' | b'\'');
    let end = words.bytes().position(behind).unwrap_or(words.len());
    let word = words.get(..end)?.trim_end_matches('.');
    let mut dotted = false;
    let fits = |b: u8| {
        dotted |= b == b'.';
        b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_')
    };
    let host = word.len() >= 3
        && word.bytes().all(fits)
        && (dotted || stands_for_one(word))
        // A refusing greeting begins with one instead.
        && (!word.starts_with(|c: char| c.is_ascii_digit())
            || word.parse::<EnhancedCode>().is_err());
    host.then(|| word.to_ascii_lowercase())
}

/// Whether the word stands for a host in a text from which names were taken out: `host-1`, `domain-2`, `ip-3`.
fn stands_for_one(word: &str) -> bool {
    let number = ["host-", "domain-", "ip-"]
        .iter()
        .find_map(|kind| word.strip_prefix(kind));
    number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_log_that_tells_what_its_server_refused_names_the_client_alone() {
        for record in [
            "Jan  5 09:30:00 mail postfix/smtpd[7]: NOQUEUE: reject: RCPT from host.example.com[192.0.2.7]: 554 5.7.1 Relay access denied",
            "2026-01-05 09:30:00 H=client.example.com [192.0.2.7] F=<> rejected RCPT <b@example.net>: 550 relay not permitted",
            "Jan  5 09:30:00 mail sm-mta[7]: x: ruleset=check_rcpt, relay=client.example.com [192.0.2.7], reject=550 5.7.1 Relaying denied",
        ] {
            let verdict = crate::explain(record).verdict;
            assert!(verdict.own && verdict.host.is_none(), "{verdict:?}");
        }
        let sent = "Jan  5 09:30:00 mail postfix/smtp[7]: 4AB: to=<b@example.net>, relay=mx.example.net[192.0.2.20]:25, status=bounced (host mx.example.net[192.0.2.20] said: 550 5.7.1 Recipient address rejected: mail from you is unwanted)";
        let verdict = crate::explain(sent).verdict;
        assert!(!verdict.own && verdict.host.as_deref() == Some("mx.example.net"));
    }

    fn host(greeting: &str) -> Option<Box<str>> {
        let text = [
            "Trying 192.0.2.25...\nConnected to mx.\nEscape character is .\n",
            greeting,
            "\n",
        ]
        .concat();
        crate::explain(&text).verdict.host
    }

    #[test]
    fn a_refusing_greeting_names_no_host_by_its_enhanced_code() {
        let refused =
            "554 5.7.1 Service unavailable; Client host [192.0.2.4] blocked using bl.example.org";
        assert_eq!(host(refused), None);
        let named = host("554 mx.example.net No SMTP service here");
        assert_eq!(named.as_deref(), Some("mx.example.net"));
    }
}
