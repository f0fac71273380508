//! Passwords in the calls of programs.

use super::named::Key;
use super::value::{QUOTES, value};
use super::words::is_sentence;
use super::{Found, Place, Signed, at};
use crate::text::scan::find_byte;

/// Which argument is the password.
#[derive(Clone, Copy)]
enum Argument {
    Number(usize),
    /// The last one, where it is in quotation marks and so many come before.
    Last(usize),
    /// The last in quotation marks, with so many before.
    LastQuoted(usize),
}

/// Calls that take a password, in small letters.
const CALLS: [(&str, Argument); 16] = [
    (".login(", Argument::Number(1)),
    ("authenticate(", Argument::LastQuoted(1)),
    ("authenticateasync(", Argument::LastQuoted(1)),
    ("isauthenticated(", Argument::Number(1)),
    ("authenticator(", Argument::Number(1)),
    ("networkcredential(", Argument::Number(1)),
    ("credentials(", Argument::Number(1)),
    ("passwordauthentication(", Argument::Number(1)),
    ("credentials::new(", Argument::Number(1)),
    ("plainauth(", Argument::Number(2)),
    (".auth(", Argument::Number(1)),
    (">auth(", Argument::Number(1)),
    ("setauth(", Argument::Number(1)),
    (".connect(", Argument::Last(2)),
    ("dialer(", Argument::Number(3)),
    ("yagmail.smtp(", Argument::Number(1)),
];

/// The call of a message's sending, which may be given an account.
const SENDING: (&str, Argument) = ("transport.send(", Argument::LastQuoted(2));

/// As much of a call as is looked at, over some lines.
const LONGEST: usize = 600;

/// `.login("user", "password")`, `setPassword("password")`, `put("mail.smtp.password", "password")`.
pub fn calls(place: &Place<'_>, keys: &[Key], found: &mut Vec<Found>) {
    const SIGNS: Signed = Signed::of(&[
        "pass",
        ".login(",
        "authenticat",
        "credential",
        "auth(",
        ".connect(",
        "dialer(",
        "yagmail",
        "ort.send(",
        "curl",
        "pwd ",
        "pwd\"",
        "pwd'",
    ]);
    // Every call has a bracket.
    let called = place.signed.has(SIGNS) && find_byte(place.said.as_bytes(), b'(').is_some();
    if !called {
        return;
    }
    for (name, argument) in CALLS.into_iter().chain([SENDING]) {
        let mut from = 0;
        while let Some(step) = place.lower.get(from..).and_then(|rest| at(rest, name)) {
            from += step + name.len();
            found.extend(given(place.beyond, from, argument));
        }
    }
    for key in keys {
        found.extend(set(place, *key));
    }
}

/// The argument of a call whose bracket opens before this place.
fn given(said: &str, opens: usize, argument: Argument) -> Option<Found> {
    let arguments = arguments(said, opens);
    match argument {
        Argument::Number(number) => quoted(said, *arguments.get(number)?),
        Argument::Last(before) => quoted(said, *arguments.get(before..)?.last()?),
        Argument::LastQuoted(before) => {
            let mut last = arguments.get(before..)?.iter().rev();
            last.find_map(|at| quoted(said, *at))
        }
    }
}

/// `setPassword("x")`, and a key that names a password, in a call before its value: `("smtp.password", "x")`.
fn set(place: &Place<'_>, key: Key) -> Option<Found> {
    let said = place.said;
    let behind = said.get(key.ends..)?;
    let before = said.get(..key.begins)?.trim_end();
    if behind.trim_start().starts_with('(') {
        let word = place.lower.get(key.begins..key.at)?;
        let sets = ["set", "with"].iter().any(|verb| word.contains(verb))
            || word.ends_with('.')
            || word.ends_with('>');
        let opens = said.len() - behind.trim_start().len() + 1;
        let one = quoted(place.beyond, opens).filter(|_| sets || before.ends_with("->"))?;
        return said_plainly(place.beyond, one);
    }
    let named = match behind.as_bytes().first()? {
        b'"' | b'\'' => {
            let opened = before.strip_suffix(['"', '\''])?.trim_end();
            opened.ends_with('(').then(|| behind.get(1..))?
        }
        // A constant of PHP.
        _ if place.lower.get(key.begins..)?.starts_with("curlopt_") => Some(behind),
        _ => None,
    };
    let next = named?.trim_start().strip_prefix(',')?;
    let (start, end) = quoted(place.beyond, said.len() - next.len())?;
    let user = match place.lower.get(key.at..key.ends) {
        Some("pwd") => said.get(start..end)?.find(':').map_or(0, |colon| colon + 1),
        _ => 0,
    };
    said_plainly(place.beyond, (start + user, end))
}

/// The same, unless it is a sentence: `("password", "is required")`.
fn said_plainly(said: &str, (start, end): Found) -> Option<Found> {
    (!is_sentence(said.get(start..end)?)).then_some((start, end))
}

/// Where each argument of a call begins.
fn arguments(said: &str, opens: usize) -> Vec<usize> {
    let mut begins = vec![opens];
    let (mut quote, mut depth, mut taken) = (None, 0_u32, false);
    for (step, byte) in said.bytes().enumerate().skip(opens).take(LONGEST) {
        match (quote, byte) {
            (Some(_), b'\\') if !taken => {
                taken = true;
                continue;
            }
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte && !taken => quote = None,
            (Some(_), _) => {}
            (None, b'(') => depth += 1,
            (None, b')') if depth == 0 => break,
            (None, b')') => depth -= 1,
            (None, b',') if depth == 0 => begins.push(step + 1),
            _ => {}
        }
        taken = false;
    }
    begins
}

/// The value in quotation marks that begins here, and ends on the same line.
pub fn quoted(said: &str, at: usize) -> Option<Found> {
    let rest = said.get(at..)?.trim_start();
    let marks = rest.trim_start_matches(['b', '@', 'u']);
    if rest.len() - marks.len() > 1 || !marks.starts_with(QUOTES) {
        return None;
    }
    let (start, end) = value(said, at);
    (!said.get(start..end)?.contains('\n')).then_some((start, end))
}
