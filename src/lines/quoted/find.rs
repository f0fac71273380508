//! Replies inside a line of prose, of a log or of data.

use super::apart::{bracketed, keyed, tuple};
use super::ends::{closing_quote, finish};
use super::spelled;
use super::step::{ANNOUNCING, FILTERED, REFUSED_BY_FILTER};
use super::wrap::{breaks, is_record};
use crate::code::{Class, EnhancedCode, ReplyCode};
use crate::lines::events::Asides;
use crate::lines::grammar::begins_word;
use crate::lines::grammar::reply::{enhanced_in, is_measure, is_of_exim, names_a_source};
use crate::lines::mail::speaks_of_mail;
use crate::lines::prefix::{contains, find, is_telling, names_an_address, numbers_a_connection};
use crate::text::scan::Starts;

/// A reply found inside a line; offsets into the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The code, or `None` where only an enhanced code is given.
    pub code: Option<ReplyCode>,
    /// The enhanced status code in its text.
    pub enhanced: Option<EnhancedCode>,
    /// Where it begins.
    pub start: usize,
    /// Where its text begins.
    pub text: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether a hyphen behind the code says that more lines follow.
    pub more: bool,
    /// Whether code and text are apart, as in `(550, b'…')`.
    pub apart: bool,
    /// Whether a closing quotation mark or bracket ends it on this line.
    pub closed: bool,
}

/// The first reply in the line, if there is a credible one; `coded` tells from where on a code may stand.
pub fn anywhere(line: &[u8], asides: Asides, coded: Option<usize>) -> Option<Found> {
    let underscored = || asides.quoting.has(0).then(|| underscored(line, 0))?;
    let alone = || enhanced_alone(line, asides).or_else(|| filtered(line, asides));
    let with_code = || self::coded(line, coded?);
    let spelled = || spelled::reply(line, asides);
    underscored()
        .or_else(with_code)
        .or_else(spelled)
        .or_else(alone)
}

/// The enhanced code that stands there, alone: in a line that another announced, or behind words that announce it.
pub fn enhanced_at(line: &[u8], start: usize) -> Option<Found> {
    let (enhanced, _) = EnhancedCode::at_start(line.get(start..)?)?;
    Some(Found {
        code: None,
        enhanced: Some(enhanced),
        start,
        text: start,
        end: line.len(),
        more: false,
        apart: false,
        closed: false,
    })
}

/// Postfix's record of what a filter refused, which has no code: `milter-reject: END-OF-MESSAGE from host[192.0.2.4]: 5.7.1 …`.
fn filtered(line: &[u8], asides: Asides) -> Option<Found> {
    let words = asides.quoting.has(FILTERED).then_some(REFUSED_BY_FILTER)?;
    let mut at = find(line, words.as_bytes())?;
    loop {
        at += find(line.get(at..)?, b": ")? + 2;
        if let Some(found) = enhanced_at(line, at) {
            let end = find(&line[at..], b"; from=<").map_or(line.len(), |n| at + n);
            let closed = true;
            let refuses = found.enhanced.is_some_and(|e| e.class() != 2);
            return refuses.then_some(Found {
                end,
                closed,
                ..found
            });
        }
    }
}

/// The first reply in the line at or behind `from`, if there is a credible one with a code.
pub fn first(line: &[u8], from: usize) -> Option<Found> {
    // A text before its code was found already.
    let behind = |found: &Found| found.start >= from;
    underscored(line, from).or_else(|| coded(line, from).filter(behind))
}

fn coded(line: &[u8], from: usize) -> Option<Found> {
    let mut starts = Starts::<false>::of(line.get(from..)?).map(|start| from + start);
    starts.find_map(|start| match line.get(start..)? {
        [b'2'..=b'5', b'0'..=b'9', b'0'..=b'9', ..] => code_at(line, start),
        _ => None,
    })
}

/// qmail-send's log, which writes `_` for a blank and `/` for a line end: `Remote_host_said:_550_5.1.1_…/`.
fn underscored(line: &[u8], from: usize) -> Option<Found> {
    let anchor = ANNOUNCING[0].as_bytes();
    let start = from + find(line.get(from..)?, anchor)? + anchor.len();
    let digits: [u8; 3] = line.get(start..start + 3)?.try_into().ok()?;
    let code = ReplyCode::from_digits(digits)?;
    let text = start + 4;
    let said = line.get(text..)?;
    let enhanced = EnhancedCode::at_start(said.split(|b| *b == b'_').next()?).map(|(e, _)| e);
    let closed = find(said, b"/Giving_up").map(|n| text + n);
    Some(Found {
        code: Some(code),
        enhanced,
        start,
        text,
        end: closed.unwrap_or(line.len()),
        more: false,
        apart: true,
        closed: closed.is_some() || line.ends_with(b"/"),
    })
}

/// An enhanced code alone behind words that announce a reply (.NET, Thunderbird).
fn enhanced_alone(line: &[u8], asides: Asides) -> Option<Found> {
    let anchor = ANNOUNCING[asides.quoting.first(1..ANNOUNCING.len())?].as_bytes();
    let found = enhanced_at(line, find(line, anchor)? + anchor.len())?;
    let quoted = || closing_quote(&line[found.text..], b'\'');
    let end = anchor.ends_with(b"'").then(quoted).flatten();
    Some(Found {
        end: end.map_or(found.end, |end| found.text + end),
        closed: end.is_some() || !breaks(line),
        ..found
    })
}

fn code_at(line: &[u8], start: usize) -> Option<Found> {
    if !begins_word(line, start) || !stands_apart(line, start) {
        return None;
    }
    let digits: [u8; 3] = line.get(start..start + 3)?.try_into().ok()?;
    let code = ReplyCode::from_digits(digits)?;
    let rest = &line[start + 3..];
    let before = &line[start.saturating_sub(160)..start];
    match rest {
        [b' ', behind @ ..] if is_measure(behind) || is_of_exim(line, start, behind) => None,
        [b'-', b'\'', ..] => hyphened(line, start, code),
        [b'-' | b' ', ..] => keyed(line, start, code)
            .or_else(|| inline(line, start, code, rest[0] == b'-', start + 4)),
        [0xc2, 0xa0, ..] => inline(line, start, code, false, start + 5),
        [b',', b' ', ..] | [b'\'', b',', b' ', ..] | [b'\'', b','] => {
            tuple(line, start, code).or_else(|| keyed(line, start, code))
        }
        [b')' | b']', ..] => bracketed(line, start, code, before),
        [b':', b' ', ..] => {
            let text = start + 5;
            let enhanced = enhanced_in(line.get(text..)?, code);
            // `…; 250: 2.0.0 Ok: queued as …`, as a webmail logs it.
            let queued = before.ends_with(b"; ") && enhanced.is_some();
            let credible = (queued || code.class().is_failure())
                && (enhanced.is_some()
                    || code.is_grammatical()
                        && speaks_of_mail(code, &line[text..])
                        && !is_unrelated(before));
            credible.then(|| finish(line, start, Some(code), enhanced, text, false, false))
        }
        // The reply is wrapped right behind its code.
        [] if wraps_behind(before) && code.class().is_failure() && code.is_grammatical() => Some(
            finish(line, start, Some(code), None, line.len(), false, false),
        ),
        _ => keyed(line, start, code),
    }
}

/// Bounces of Cisco's gateways, which join code and text: `550-'5.1.1 User unknown' (delivery attempts: 0)`.
fn hyphened(line: &[u8], start: usize, code: ReplyCode) -> Option<Found> {
    let text = start + 5;
    let enhanced = enhanced_in(line.get(text..)?, code);
    let found = finish(line, start, Some(code), enhanced, text, false, true);
    (found.closed && code.class().is_failure()).then_some(found)
}

/// Whether a reply may be told by its code alone, or be wrapped behind it.
fn wraps_behind(before: &[u8]) -> bool {
    const WORDS: [&[u8]; 5] = [b"said: ", b"ailed: ", b"efused: ", b"ejected: ", b"rror: "];
    WORDS.iter().any(|words| before.ends_with(words))
}

/// Digits of a version, time, address or negative number are no code.
fn stands_apart(line: &[u8], start: usize) -> bool {
    let Some(before) = start.checked_sub(1).map(|i| line[i]) else {
        return true;
    };
    let earlier = start.checked_sub(2).map(|i| line[i]);
    let number = matches!(before, b'-' | b'.' | b':' | b'/' | b'+' | b',')
        && earlier.is_some_and(|b| b.is_ascii_digit());
    let word = before == b'-' && earlier.is_some_and(|b| b.is_ascii_alphabetic());
    let connection = numbers_a_connection(&line[..start]);
    !(number || word || connection)
        && before != b'$'
        && !(before == b':' && names_a_source(&line[..start - 1]))
        // A refusal may end a sentence; with other numbers that end one nobody means a reply.
        && match line.get(start + 3..) {
            Some([b'.', behind @ ..]) => {
                matches!(line[start], b'4' | b'5') && !matches!(behind, [b'0'..=b'9', ..])
            }
            _ => true,
        }
}

/// Words before a number that make it something else.
fn is_unrelated(before: &[u8]) -> bool {
    const WORDS: [&[u8]; 9] = [
        b"delivery ",
        b"port ",
        b"port: ",
        b"line ",
        b"HTTP/1.1 ",
        b"HTTP/1.0 ",
        b"HTTP/1.1\" ",
        b"HTTP/2 ",
        b"HTTP/2.0\" ",
    ];
    WORDS.iter().any(|w| before.ends_with(w)) || contains(before, b"HTTP/")
}

/// `550 5.1.1 text` or `550-text` in the middle of a line.
fn inline(line: &[u8], start: usize, code: ReplyCode, more: bool, text: usize) -> Option<Found> {
    let before = &line[start.saturating_sub(160)..start];
    if is_unrelated(before) {
        return None;
    }
    let said = line.get(text..)?;
    let enhanced = enhanced_in(said, code);
    let positive = matches!(code.class(), Class::Success | Class::Intermediate);
    let opener = before
        .iter()
        .rev()
        .find(|b| !matches!(b, b' ' | b'\t'))
        .copied();
    let announced = before.ends_with(b"\t")
        || before.ends_with(b" -- ")
        || opener.is_none_or(|b| {
            matches!(
                b,
                b':' | b'(' | b'\'' | b'"' | b'[' | b';' | b'>' | b'=' | b'<' | b'#' | b'_' | b'`'
            )
        });
    let credible = if opener == Some(b'=') && !before.ends_with(b" ") && !names_a_reply(before) {
        false
    } else if positive {
        // A log's "sent (250 ok)"; successes in prose are numbers more often than replies.
        announced
            && opener.is_some()
            && (is_telling(before) || before.ends_with(b"C=\"") || before.ends_with(b"("))
            && (enhanced.is_some() || speaks_of_mail(code, said) || is_telling(before))
            // A field of a record.
            || names_a_reply(before) && enhanced.is_some()
            // A column of one.
            || enhanced.is_some() && speaks_of_mail(code, said) && is_record(line)
            // What became of an address.
            || before.ends_with(b">: ") && code.number() == 250 && is_record(line)
    } else if !code.is_grammatical()
        && enhanced.is_none()
        && (opener == Some(b':') && !before.ends_with(b" ") || !is_telling(before))
    {
        // A port, most likely.
        false
    } else {
        enhanced.is_some()
            || names_a_reply(before) && code.class().is_failure() && code.is_grammatical()
            || announced
                && code.is_grammatical()
                && !begins_with_number(said)
                && (is_telling(before) || speaks_of_mail(code, said))
            || announced && is_telling(before) && speaks_of_mail(code, said)
            || of_recipient_at(before) && code.class().is_failure() && speaks_of_mail(code, said)
            || of_host_at(before) && code.class().is_failure() && code.is_grammatical() && more
    };
    credible.then(|| finish(line, start, Some(code), enhanced, text, more, false))
}

/// Whether a text begins with a number that no blank follows, or with nothing, so that it is hardly a reply's.
fn begins_with_number(said: &[u8]) -> bool {
    said.first()
        .is_none_or(|b| b.is_ascii_digit() && said.get(1) != Some(&b' '))
}

/// What stands before the reply of a host, as Exim logs it: `mx.example.net [192.0.2.25]: `.
fn of_host_at(before: &[u8]) -> bool {
    let Some(words) = before.strip_suffix(b"]: ") else {
        return false;
    };
    let of_address = |b: &&u8| b.is_ascii_digit() || **b == b'.';
    let address = words.iter().rev().take_while(of_address).count();
    let (named, address) = words.split_at(words.len() - address);
    let Some(named) = named.strip_suffix(b" [") else {
        return false;
    };
    let host = named.rsplit(|b| *b == b' ').next().unwrap_or_default();
    host.contains(&b'.') && address.split(|b| *b == b'.').count() == 4
}

/// What stands before the reply of a host that is told by its address: `bob@example.com: [192.0.2.25], `.
fn of_recipient_at(before: &[u8]) -> bool {
    let Some(words) = before.strip_suffix(b"], ") else {
        return false;
    };
    let host = words.iter().rev().take_while(|b| !b.is_ascii_whitespace());
    let (named, host) = words.split_at(words.len() - host.count());
    host.starts_with(b"[") && named.ends_with(b": ") && names_an_address(named)
}

/// Whether the key before `=` holds a reply: `reply=550 …`, `stat=…`.
fn names_a_reply(before: &[u8]) -> bool {
    const KEYS: [&[u8]; 12] = [
        b"esponse\": \"",
        b"esponse\":\"",
        b"reply=",
        b"stat=",
        b"result=",
        b"smtpmsg=",
        b"lr=",
        b"response=",
        b"text=",
        b"message=",
        b"LED=",
        b"reject=",
    ];
    KEYS.iter().any(|key| before.ends_with(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Option<(u16, Option<String>, &str)> {
        let found = first(line.as_bytes(), 0)?;
        Some((
            found.code?.number(),
            found.enhanced.map(|e| e.to_string()),
            &line[found.text..found.end],
        ))
    }

    #[test]
    fn replies_in_logs_and_exceptions() {
        assert_eq!(
            found("status=bounced (host mx said: 550 5.1.1 no (in reply to RCPT TO command))"),
            Some((550, Some("5.1.1".into()), "5.1.1 no"))
        );
        assert_eq!(
            found("smtplib.SMTPDataError: (554, b'5.7.1 spam')"),
            Some((554, Some("5.7.1".into()), "5.7.1 spam"))
        );
        assert_eq!(
            found("code=535 message=\"5.7.8 no\""),
            Some((535, Some("5.7.8".into()), "5.7.8 no"))
        );
        assert_eq!(
            found("permanent error (550): 5.1.1 no"),
            Some((550, Some("5.1.1".into()), "5.1.1 no"))
        );
        assert_eq!(
            found("AuthenticationException: 535: 5.7.8 no"),
            Some((535, Some("5.7.8".into()), "5.7.8 no"))
        );
    }

    #[test]
    fn numbers_that_are_no_replies() {
        for line in [
            "connect to mx port 587 failed",
            "GET / HTTP/1.1\" 404 512",
            "HTTP/1.1 502 Bad Gateway",
            "at smtp.rb:550:in `deliver'",
            "I paid 550 euros for mail",
            "delay=450, delays=0.1/0/0/450",
            "sent 550 bytes of data",
            "version 5.5.0, 192.0.2.250",
            "retries = 500 at most",
        ] {
            assert_eq!(found(line), None, "{line}");
        }
    }
}
