//! "Try again in 300 seconds", "come back in 00:05:00", "Greylisted for 5 minutes", "please retry later".

use super::is_greylisting;
use super::words::{Word, Words};
use crate::text::Span;

/// How many words may stand between the verb and the number.
const FAR: usize = 8;

/// What asks to try again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verb {
    /// "retry", "try again", "come back": the time stands behind "in" or "after".
    Again,
    /// "wait": the time may follow at once or behind "for".
    Wait,
    /// "greylisted": the time stands behind "for".
    Greylisted,
}

/// The words that ask to try again, where they begin with this one, and after how many seconds.
pub fn at(word: &Word<'_>, after: &Words<'_>) -> Option<(Span, Option<u32>)> {
    if !word.begins(b"rtcwg") {
        return None;
    }
    let mut rest = after.clone();
    let mut later = None;
    let verb = if word.is_any(&["retry", "try", "resend"]) {
        Verb::Again
    } else if word.is("come") {
        rest.next().filter(|next| next.is("back"))?;
        Verb::Again
    } else if word.is("wait") {
        Verb::Wait
    } else if is_greylisting(word.core()) {
        Verb::Greylisted
    } else {
        return None;
    };
    let mut timed = verb == Verb::Wait;
    let mut previous = *word;
    for _ in 0..FAR {
        if previous.ends_sentence() {
            break;
        }
        let Some(next) = rest.next() else { break };
        if timed && let Some((end, seconds)) = time(&next, &rest) {
            return Some((Span { end, ..word.span }, Some(seconds)));
        }
        let behind = match verb {
            Verb::Again => next.is_any(&["in", "after"]),
            Verb::Wait | Verb::Greylisted => next.is("for"),
        };
        if behind {
            timed = true;
        } else if verb == Verb::Again && next.is_any(&["later", "again"]) {
            later = Some(next.core_span().end);
        } else if !next.is_any(FILLERS) {
            break;
        }
        previous = next;
    }
    // "Try" alone asks for nothing, and "wait" without a time is no hint.
    later.map(|end| (Span { end, ..word.span }, None))
}

/// Words that may stand between the verb and the time.
const FILLERS: &[&str] = &[
    "at",
    "least",
    "about",
    "approximately",
    "another",
    "please",
    "your",
    "the",
    "this",
    "message",
    "mail",
    "email",
    "delivery",
    "sending",
    "connecting",
    "connection",
    "it",
    "to",
    "send",
    "connect",
];

/// Where a time that begins with this word ends, and its seconds; none for no time at all.
fn time(word: &Word<'_>, after: &Words<'_>) -> Option<(u32, u32)> {
    if let Some(seconds) = clock(word.core()) {
        return Some((word.core_span().end, seconds));
    }
    let mut rest = after.clone();
    let (mut end, mut unit, mut seconds) = amount(word, &mut rest)?;
    // "4 minutes and 30 seconds"
    loop {
        let mut ahead = rest.clone();
        let more = match ahead.next() {
            Some(next) if next.is("and") => ahead.next(),
            next => next,
        };
        match more.and_then(|next| amount(&next, &mut ahead)) {
            Some((further, smaller, more)) if smaller < unit => {
                (end, unit) = (further, smaller);
                seconds = seconds.checked_add(more)?;
                rest = ahead;
            }
            _ => break,
        }
    }
    (seconds > 0).then_some((end, seconds))
}

/// A number with its unit, in one word or two: where it ends, seconds of the unit, seconds in all.
fn amount(word: &Word<'_>, rest: &mut Words<'_>) -> Option<(u32, u32, u32)> {
    let said = word.core();
    let digits = said
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(said.len());
    let number: u32 = said.get(..digits)?.parse().ok()?;
    let (end, name) = match said.get(digits..)? {
        "" => {
            let next = rest.next()?;
            (next.core_span().end, next.core())
        }
        glued => (word.core_span().end, glued),
    };
    let unit = unit(name)?;
    Some((end, unit, number.checked_mul(unit)?))
}

/// The seconds of a unit; "minute(s)" included.
fn unit(name: &str) -> Option<u32> {
    const UNITS: [(u32, &[&str]); 4] = [
        (1, &["s", "sec", "secs", "second", "seconds"]),
        (60, &["min", "mins", "minute", "minutes"]),
        (3_600, &["h", "hr", "hrs", "hour", "hours"]),
        (86_400, &["day", "days"]),
    ];
    let name = name.split_once("(s").map_or(name, |(name, _)| name);
    let named = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    UNITS
        .into_iter()
        .find(|(_, names)| named(names))
        .map(|(unit, _)| unit)
}

/// The seconds in `00:05:00`, as milter-greylist writes it.
fn clock(said: &str) -> Option<u32> {
    let mut parts = said.split(':').map(|part| {
        let plain = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| plain)
    });
    let (hours, minutes, seconds) = (parts.next()??, parts.next()??, parts.next()??);
    let fits = minutes < 60 && seconds < 60 && parts.next().is_none();
    let all = hours * 3_600 + minutes * 60 + seconds;
    (fits && all > 0).then_some(all)
}
