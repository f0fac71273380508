//! The keywords of an EHLO answer (RFC 5321 §4.1.1.1).

use super::Reply;
use crate::code::ReplyCode;
use crate::lines::{Piece, Turn};
use crate::text::Span;

/// How many keywords are listed: no server offers more than a few dozen.
const MOST: usize = 500;

/// The keywords that this reply offers, upper case, in order, each with its parameters' span;
/// `None` where the reply has no further line and no list.
pub fn offered(text: &str, turns: &[Turn], reply: &Reply) -> Option<Vec<(String, Span)>> {
    let mut keywords = Vec::new();
    let mut first = true;
    let mut pieces = 0;
    // Where the newest line stands first, a reply runs upwards until it is put together.
    let (first_line, last_line) = (
        reply.first_line.min(reply.last_line),
        reply.last_line.max(reply.first_line),
    );
    let lines_of_reply = last_line - first_line;
    let digits = reply.code.map(ReplyCode::digits);
    let code = digits.as_ref().map(<[u8; 3]>::as_slice).unwrap_or_default();
    for turn in turns.iter().skip(reply.turn as usize) {
        if !(first_line..=last_line).contains(&turn.line) {
            break;
        }
        let said = match turn.piece {
            Piece::Reply(line) => Span {
                start: line.text,
                end: turn.span.end,
            },
            Piece::ReplyRest => turn.span,
            _ => continue,
        };
        for piece in split(text, said, code) {
            pieces += 1;
            if !first {
                take(text, piece, &mut keywords);
            }
            first = false;
        }
        if pieces == 1 && lines_of_reply == 0 && is_lone_keyword(said.of(text)) {
            take(text, said, &mut keywords);
        } else if pieces == 1 && lines_of_reply == 0 {
            in_one_line(text, said, &mut keywords);
        }
    }
    (pieces > 1 || !keywords.is_empty()).then_some(keywords)
}

/// The lines of a reply that a tool has joined or glued into one: `…250-SIZE 10250-8BITMIME`, ` / `, ` | `, `[nl]`, `\n`.
fn split(text: &str, span: Span, code: &[u8]) -> Vec<Span> {
    let said = span.of(text).as_bytes();
    let base = span.start as usize;
    let mut pieces = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < said.len() {
        // Nothing else begins a joint.
        let begins = |b: &u8| matches!(b, b'\\' | b'<' | b'[' | b' ') || code.first() == Some(b);
        let Some(skipped) = said[at..].iter().position(begins) else {
            break;
        };
        at += skipped;
        if let Some(length) = joint(&said[at..], code, at > 0) {
            pieces.push(Span::new(base + start, base + at));
            at += length;
            start = at;
        } else {
            at += 1;
        }
    }
    pieces.push(Span::new(base + start, span.end as usize));
    pieces
}

/// How long what stands between two lines of a reply is, if it begins here: what a tool puts there, and the code of the
/// next line; or only that code, glued to the line before (`inside`).
fn joint(rest: &[u8], code: &[u8], inside: bool) -> Option<usize> {
    const JOINTS: [&[u8]; 7] = [
        b"\\r\\n", b"<CRLF>", b"\\n", b"[nl]", b" / ", b" | ", b"<br>",
    ];
    let coded = |rest: &[u8]| {
        let behind = rest.strip_prefix(code).filter(|_| code.len() == 3)?;
        matches!(behind.first(), Some(b'-' | b' ')).then_some(behind.get(1).copied())
    };
    match rest.first()? {
        b'\\' | b'<' | b'[' | b' ' => {
            let length = JOINTS.iter().find(|j| rest.starts_with(j))?.len();
            Some(length + coded(&rest[length..]).map_or(0, |_| 4))
        }
        digit if inside && code.first() == Some(digit) => {
            let next = coded(rest)??;
            (next.is_ascii_uppercase() || next == b'8').then_some(4)
        }
        _ => None,
    }
}

fn take(text: &str, line: Span, keywords: &mut Vec<(String, Span)>) {
    let said = line.of(text).trim();
    let word = said.split([' ', '\t']).next().unwrap_or_default();
    if let Some((name, _)) = word.split_once('=') {
        // The old form for clients that look for "AUTH=": the same as AUTH.
        if name.eq_ignore_ascii_case("AUTH") {
            push("AUTH", line, keywords);
        }
        return;
    }
    if is_keyword(word) && !word.eq_ignore_ascii_case("OK") {
        push(word, line, keywords);
    }
}

fn push(word: &str, line: Span, keywords: &mut Vec<(String, Span)>) {
    let word = word.to_ascii_uppercase();
    if keywords.len() >= MOST {
        return;
    }
    if keywords.iter().all(|(known, _)| *known != word) {
        keywords.push((word, line));
    }
}

/// `ehlo-keyword = (ALPHA / DIGIT) *(ALPHA / DIGIT / "-")`, in upper case as all servers print them.
fn is_keyword(word: &str) -> bool {
    word.len() >= 2
        && word.len() <= 40
        && word.starts_with(|c: char| c.is_ascii_alphanumeric())
        && word
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_'))
        && word.bytes().any(|b| b.is_ascii_uppercase())
}

/// Whether a reply's whole text is a keyword that servers commonly end their EHLO answer with.
pub fn is_lone_keyword(said: &str) -> bool {
    const LAST: [&str; 12] = [
        "8BITMIME",
        "CHUNKING",
        "DSN",
        "ENHANCEDSTATUSCODES",
        "HELP",
        "PIPELINING",
        "SIZE",
        "SMTPUTF8",
        "STARTTLS",
        "ETRN",
        "REQUIRETLS",
        "XRDST",
    ];
    LAST.contains(&said.trim())
}

/// An answer flattened into one line with blanks: `mx Hello [ip] SIZE 37748736 PIPELINING DSN …`.
fn in_one_line(text: &str, span: Span, keywords: &mut Vec<(String, Span)>) {
    const KNOWN: [&str; 8] = [
        "SIZE",
        "PIPELINING",
        "8BITMIME",
        "DSN",
        "ENHANCEDSTATUSCODES",
        "STARTTLS",
        "CHUNKING",
        "SMTPUTF8",
    ];
    let said = span.of(text);
    let known = said
        .split_ascii_whitespace()
        .filter(|w| KNOWN.contains(w))
        .count();
    if known < 3 {
        return;
    }
    let Some(start) = said
        .split_ascii_whitespace()
        .find(|w| KNOWN.contains(w))
        .and_then(|w| said.find(w))
    else {
        return;
    };
    let mut takes_arguments = false;
    for word in said[start..].split_ascii_whitespace() {
        if is_mechanism(word) && takes_arguments {
            continue;
        }
        if is_keyword(word) {
            takes_arguments = matches!(word, "AUTH" | "X-EXPS");
            push(word, span, keywords);
        }
    }
}

fn is_mechanism(word: &str) -> bool {
    matches!(
        word,
        "NTLM"
            | "LOGIN"
            | "GSSAPI"
            | "PLAIN"
            | "XOAUTH2"
            | "CRAM-MD5"
            | "DIGEST-MD5"
            | "OAUTHBEARER"
    ) || word.starts_with("SCRAM-")
}
