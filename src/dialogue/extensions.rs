//! The keywords of an EHLO answer (RFC 5321 §4.1.1.1).

use super::Reply;
use crate::code::ReplyCode;
use crate::lines::{Piece, Turn};
use crate::text::Span;
use crate::text::scan::Starts;

/// How many keywords are listed: no server offers more than a few dozen.
const MOST: usize = 500;

/// The keywords that this reply offers, upper case, in order, each with its parameters' span;
/// `None` where the reply has no further line and no list.
pub fn offered<'t>(text: &'t str, turns: &[Turn], reply: &Reply) -> Option<Vec<(&'t str, Span)>> {
    let lines = reply.last_line.abs_diff(reply.first_line) as usize;
    let mut keywords: Vec<(&str, Span)> = Vec::with_capacity(lines.min(MOST));
    let pieces = each(text, turns, reply, &mut |word, line| {
        if keywords.len() < MOST && keywords.iter().all(|(known, _)| *known != word) {
            keywords.push((word, line));
        }
        true
    });
    (pieces > 1 || !keywords.is_empty()).then_some(keywords)
}

/// Whether this reply offers any keyword.
pub fn offers_any(text: &str, turns: &[Turn], reply: &Reply) -> bool {
    let mut any = false;
    each(text, turns, reply, &mut |_, _| {
        any = true;
        false
    });
    any
}

/// Takes a keyword and its line, and tells whether to go on.
type Take<'f, 't> = &'f mut dyn FnMut(&'t str, Span) -> bool;

/// Hands out every keyword until told to stop, and counts the lines of the reply, joined ones too.
fn each<'t>(text: &'t str, turns: &[Turn], reply: &Reply, keyword: Take<'_, 't>) -> usize {
    let mut pieces = 0;
    // Where the newest line stands first, a reply runs upwards until it is put together.
    let (first_line, last_line) = (
        reply.first_line.min(reply.last_line),
        reply.last_line.max(reply.first_line),
    );
    let alone = last_line == first_line;
    let digits = reply.code.map(ReplyCode::digits);
    let code = digits.as_ref().map(<[u8; 3]>::as_slice).unwrap_or_default();
    for turn in turns.get(reply.turn as usize..).unwrap_or_default() {
        if !(first_line..=last_line).contains(&turn.line) {
            break;
        }
        let said = match turn.piece {
            Piece::Reply(line) => Span {
                start: line.text,
                end: turn.span.end,
            },
            Piece::Quoted(quotation) => Span {
                start: quotation.text,
                end: turn.span.end,
            },
            Piece::ReplyRest => turn.span,
            // On a line that holds a whole conversation.
            Piece::Command(_) if alone => break,
            _ => continue,
        };
        // `250,250,250`, as a capture tells it.
        let listed = !matches!(turn.piece, Piece::Quoted(_))
            && text.as_bytes().get(turn.span.start as usize + 3) == Some(&b',');
        let mut rest = said;
        loop {
            let (piece, behind) = split(text, rest, code, rest != said, listed);
            pieces += 1;
            // The first line names the host, unless the paste begins behind it.
            let offers = pieces > 1 || !alone && begins_with_known(piece.of(text));
            if offers && !take(text, piece, keyword) {
                return pieces;
            }
            match behind {
                Some(behind) => rest = behind,
                None => break,
            }
        }
        if pieces == 1 && alone {
            let more = if is_lone_keyword(said.of(text)) {
                take(text, said, keyword)
            } else {
                in_one_line(text, said, keyword)
            };
            if !more {
                break;
            }
        }
    }
    pieces
}

/// The first of the lines of a reply that a tool has joined or glued into one, and what stands behind the joint:
/// `…250-SIZE 10250-8BITMIME`, ` / `, ` | `, `[nl]`, `\n`.
///
/// `listed` tells whether commas stand between them.
fn split(text: &str, span: Span, code: &[u8], joined: bool, listed: bool) -> (Span, Option<Span>) {
    let said = span.bytes(text);
    let first = code.first().copied().unwrap_or(b' ');
    for (place, &byte) in said.iter().enumerate() {
        if !MAY_BEGIN[usize::from(byte)] {
            continue;
        }
        // Blanks stand everywhere: two joints are known by the sign behind theirs.
        let at = place.saturating_sub(usize::from(matches!(byte, b'/' | b'|')));
        // Nothing else begins a joint.
        let begins = match (byte, said.get(place + 1)) {
            (b'/' | b'|', _) => said[at] == b' ',
            (b'<', next) => matches!(next, Some(b'C' | b'E' | b'b')),
            (b'\\', next) => matches!(next, Some(b'r' | b'n')),
            (b'[', next) => next == Some(&b'n'),
            (b'#', next) => next == Some(&b'0'),
            (b'.', next) => next == Some(&b'.'),
            (b',', next) => listed || next == Some(&b' ') && said[at + 2..].starts_with(code),
            _ => byte == first,
        };
        if begins && let Some(length) = joint(&said[at..], code, joined || at > 0) {
            let start = span.start as usize;
            let behind = Span::new(start + at + length, span.end as usize);
            return (Span::new(start, start + at), Some(behind));
        }
    }
    (span, None)
}

/// The bytes with which a joint may begin, or behind whose blank it does: signs, and the digits of a code.
static MAY_BEGIN: [bool; 256] = {
    let mut bytes = [false; 256];
    let mut at = 0;
    while at < 256 {
        bytes[at] = matches!(
            at as u8,
            b'/' | b'|' | b'<' | b'\\' | b'[' | b'#' | b'.' | b',' | b'0'..=b'9'
        );
        at += 1;
    }
    bytes
};

/// How long what stands between two lines of a reply is, if it begins here: what a tool puts there, and the code of the
/// next line; or only that code, glued to the line before (`inside`).
fn joint(rest: &[u8], code: &[u8], inside: bool) -> Option<usize> {
    // The last is how syslog writes a CR and LF.
    const JOINTS: [&[u8]; 9] = [
        b"\\r\\n",
        b"<CRLF>",
        b"<EOL>",
        b"\\n",
        b"[nl]",
        b" / ",
        b" | ",
        b"<br>",
        b"#015#012",
    ];
    let coded = |rest: &[u8]| {
        let behind = rest.strip_prefix(code).filter(|_| code.len() == 3)?;
        matches!(behind.first(), Some(b'-' | b' ')).then_some(behind.get(1).copied())
    };
    match rest.first()? {
        b'\\' | b'<' | b'[' | b' ' | b'#' => {
            let length = JOINTS.iter().find(|j| rest.starts_with(j))?.len();
            Some(length + coded(&rest[length..]).map_or(0, |_| 4))
        }
        // A capture's sign for a line end.
        b'.' => {
            let behind = rest.strip_prefix(b"..")?;
            coded(behind).map(|_| 6)
        }
        // The texts of a reply in one column, or its lines in one.
        b',' => Some(rest.get(2..).and_then(coded).map_or(1, |_| 6)),
        digit if inside && code.first() == Some(digit) => {
            let next = coded(rest)??;
            (next.is_ascii_uppercase() || next == b'8').then_some(4)
        }
        _ => None,
    }
}

fn take<'t>(text: &'t str, line: Span, keyword: Take<'_, 't>) -> bool {
    let said = trimmed(line.of(text));
    let end = said.bytes().position(|b| matches!(b, b' ' | b'\t'));
    let word = said.get(..end.unwrap_or(said.len())).unwrap_or_default();
    // A capture's line end, the end of a block of code.
    let word = without(without(word, ".."), "```");
    let old = word.as_bytes().get(..5);
    if old.is_some_and(|old| old.eq_ignore_ascii_case(b"AUTH=")) {
        // The old form for clients that look for "AUTH=": the same as AUTH.
        keyword("AUTH", line)
    } else {
        let known = if is_keyword(word) {
            Some(word).filter(|word| *word != "OK")
        } else {
            // Courier's `XVERP=Courier`, though no grammar knows the sign.
            let name = word.split_once('=').map(|(name, _)| name);
            name.filter(|name| is_keyword(name))
                .or_else(|| in_small_letters(word))
        };
        known.is_none_or(|word| keyword(word, line))
    }
}

/// The word without this at its end, however often.
fn without<'t>(mut word: &'t str, end: &str) -> &'t str {
    while let Some(shorter) = word.strip_suffix(end) {
        word = shorter;
    }
    word
}

/// Whether a line begins with a keyword that is well known, which no host is called.
fn begins_with_known(said: &str) -> bool {
    let word = said.split([' ', '=']).next().unwrap_or_default();
    in_small_letters(word).is_some_and(|known| known == word)
}

/// The keyword that is meant by one in small letters, which are as good (RFC 5321 §2.4): a word of prose is none.
fn in_small_letters(word: &str) -> Option<&'static str> {
    const KNOWN: [&str; 19] = [
        "8BITMIME",
        "AUTH",
        "BINARYMIME",
        "CHUNKING",
        "COREMAIL",
        "DELIVERBY",
        "DSN",
        "ENHANCEDSTATUSCODES",
        "ETRN",
        "EXPN",
        "HELP",
        "LIMITS",
        "PIPELINING",
        "REQUIRETLS",
        "SIZE",
        "SMTPUTF8",
        "STARTTLS",
        "VRFY",
        "XCLIENT",
    ];
    KNOWN
        .into_iter()
        .find(|known| known.eq_ignore_ascii_case(word))
}

/// The same as `trim`, which reads characters where there mostly is nothing to cut off.
fn trimmed(said: &str) -> &str {
    match said.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => said,
        _ => said.trim(),
    }
}

/// `ehlo-keyword = (ALPHA / DIGIT) *(ALPHA / DIGIT / "-")`, in upper case as all servers print them.
fn is_keyword(word: &str) -> bool {
    let mut letters = false;
    let fits = word.bytes().all(|b| {
        letters |= b.is_ascii_uppercase();
        b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_')
    });
    fits && letters && (2..=40).contains(&word.len()) && !word.starts_with(['-', '_'])
}

/// Whether this text begins with a keyword of at least three letters: `OK` is none.
pub fn begins_with_keyword(said: &str) -> bool {
    let word = said.split([' ', '=', '\t']).next().unwrap_or_default();
    word.len() >= 3 && is_keyword(word)
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
    LAST.contains(&trimmed(said))
}

/// An answer flattened into one line with blanks: `mx Hello [ip] SIZE 37748736 PIPELINING DSN …`.
fn in_one_line<'t>(text: &'t str, span: Span, keyword: Take<'_, 't>) -> bool {
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
    // Three of the shortest take more.
    if said.len() < "DSN DSN DSN".len() {
        return true;
    }
    let begins = |&at: &usize| {
        matches!(
            said.as_bytes().get(at..),
            Some(
                [b'S', b'I' | b'M' | b'T', ..]
                    | [b'P', b'I', ..]
                    | [b'8', b'B', ..]
                    | [b'D', b'S', ..]
                    | [b'E', b'N', ..]
                    | [b'C', b'H', ..]
            )
        )
    };
    if Starts::<false>::of(said.as_bytes())
        .filter(begins)
        .nth(2)
        .is_none()
    {
        return true;
    }
    let is_known = |w: &&str| KNOWN.contains(w);
    let mut known = said.split_ascii_whitespace().filter(is_known);
    let (first, _, Some(_)) = (known.next(), known.next(), known.next()) else {
        return true;
    };
    let Some(start) = first.and_then(|w| said.find(w)) else {
        return true;
    };
    let mut takes_arguments = false;
    for word in said[start..].split_ascii_whitespace() {
        if is_mechanism(word) && takes_arguments {
            continue;
        }
        if is_keyword(word) {
            takes_arguments = matches!(word, "AUTH" | "X-EXPS");
            if !keyword(word, span) {
                return false;
            }
        }
    }
    true
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

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        let mut parts = Vec::new();
        let mut rest = Some(Span::new(0, text.len()));
        while let Some(span) = rest {
            let (part, behind) = split(text, span, b"250", !parts.is_empty(), false);
            parts.push(part.of(text));
            rest = behind;
        }
        parts
    }

    #[test]
    fn a_sign_between_blanks_joins_lines_and_no_other() {
        assert_eq!(parts("mx / SIZE 1 | 250-DSN"), ["mx", "SIZE 1", "DSN"]);
        assert_eq!(parts("/mx 1/2|3 /4"), ["/mx 1/2|3 /4"]);
        assert_eq!(parts(" / DSN"), ["", "DSN"]);
    }
}
