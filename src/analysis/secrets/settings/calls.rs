//! Passwords in the calls of programs and in the commands of a shell.

use super::{Found, Signed, at, value};
use crate::analysis::secrets::wrapped::answer_in;
use crate::text::Span;
use crate::text::scan::find_byte;

/// Which argument is the password.
#[derive(Clone, Copy)]
enum Argument {
    Number(usize),
    /// The last one, of three at least.
    Last,
}

/// Calls that take a password, in small letters.
const CALLS: [(&str, Argument); 11] = [
    (".login(", Argument::Number(1)),
    ("authenticate(", Argument::Number(1)),
    ("isauthenticated(", Argument::Number(1)),
    ("networkcredential(", Argument::Number(1)),
    ("passwordauthentication(", Argument::Number(1)),
    ("credentials::new(", Argument::Number(1)),
    ("plainauth(", Argument::Number(2)),
    (".auth(", Argument::Number(1)),
    (">auth(", Argument::Number(1)),
    ("setauth(", Argument::Number(1)),
    (".connect(", Argument::Last),
];

/// `.login("user", "password")`, `setPassword("password")`, `put("mail.smtp.password", "password")`.
pub fn call(said: &str, lower: &str, signed: Signed) -> Option<Found> {
    const SIGNS: Signed = Signed::of(&[
        "pass",
        ".login(",
        "authenticate",
        "credential",
        "auth(",
        ".connect(",
    ]);
    // Every call has a bracket.
    if !signed.has(SIGNS) || find_byte(said.as_bytes(), b'(').is_none() {
        return None;
    }
    let known = CALLS.iter().find_map(|&(name, argument)| {
        let opens = at(lower, name)? + name.len();
        let arguments = arguments(said, opens);
        let at = match argument {
            Argument::Number(number) => *arguments.get(number)?,
            Argument::Last => *arguments.get(2..)?.last()?,
        };
        quoted(said, at)
    });
    known.or_else(|| set(said, lower))
}

/// `setPassword("x")`, and a key that names a password, in a call before its value: `("smtp.password", "x")`.
fn set(said: &str, lower: &str) -> Option<Found> {
    let mut from = 0;
    while let Some(step) = at(lower.get(from..)?, "pass") {
        let at = from + step;
        from = at + 4;
        let name = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
        let bytes = said.as_bytes();
        let ends = at + bytes[at..].iter().take_while(|b| name(**b)).count();
        let begins = at - bytes[..at].iter().rev().take_while(|b| name(**b)).count();
        let set = lower
            .get(begins..at)
            .is_some_and(|word| word.contains("set"));
        if set && bytes.get(ends) == Some(&b'(') {
            if let Some(found) = quoted(said, ends + 1) {
                return Some(found);
            }
        } else if let (Some(before), Some([b'"' | b'\'', b',', ..])) =
            (begins.checked_sub(2), bytes.get(ends..))
            && bytes.get(before) == Some(&b'(')
            && let Some(found) = quoted(said, ends + 2)
        {
            return Some(found);
        }
    }
    None
}

/// Where each argument of a call begins.
fn arguments(said: &str, opens: usize) -> Vec<usize> {
    let mut begins = vec![opens];
    let (mut quote, mut depth) = (None, 0_u32);
    for (step, byte) in said.as_bytes().iter().enumerate().skip(opens) {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'(') => depth += 1,
            (None, b')') if depth == 0 => break,
            (None, b')') => depth -= 1,
            (None, b',') if depth == 0 => begins.push(step + 1),
            _ => {}
        }
    }
    begins
}

/// The value in quotation marks that begins here.
fn quoted(said: &str, at: usize) -> Option<Found> {
    let rest = said.get(at..)?.trim_start();
    rest.starts_with(['"', '\'']).then(|| value(said, at))
}

/// `echo -n 'password' | base64`, `base64 <<< password`, `printf "%s\0%s\0%s" "" user password | base64`.
pub fn encoded(said: &str, signed: Signed) -> Option<Found> {
    const BASE64: Signed = Signed::of(&["base64"]);
    if !signed.has(BASE64) {
        return None;
    }
    at(said, "base64")?;
    let at = if let Some(here) = at(said, "<<<") {
        here + 3
    } else if let Some(last) = at(said, "\\0%s").and_then(|_| said.find('|')) {
        let words = said.get(..last)?.trim_end();
        words.rfind(' ')? + 1
    } else {
        let echo = ["echo ", "printf "]
            .iter()
            .find_map(|name| Some(at(said, name)? + name.len()))?;
        let rest = said.get(echo..)?;
        let options = rest
            .split(' ')
            .take_while(|word| word.starts_with('-') || word.is_empty());
        echo + options.map(|word| word.len() + 1).sum::<usize>()
    };
    let (start, end) = value(said, at);
    let word = said.get(start..end)?;
    let address = word
        .rsplit_once('@')
        .is_some_and(|(_, host)| host.contains('.'));
    let plain = !word.starts_with(['$', '<', '{', '%', '-']) && !word.contains(['\\', '\0', '|']);
    // A plain word may as well be the user's name.
    let telling = !word.bytes().all(|b| b.is_ascii_alphabetic());
    (plain && telling && !address).then_some((start, end))
}

/// `sendCommand('Password', 'czNjcjN0', 235)` in a stack trace: what 235 should answer is what a client signs in with
/// (RFC 4954 §4).
pub fn answer(said: &str, signed: Signed) -> Option<Found> {
    const ANSWERED: Signed = Signed::of(&["', 235"]);
    if !signed.has(ANSWERED) {
        return None;
    }
    let end = at(said, "', 235")?;
    let start = said.get(..end)?.rfind('\'')? + 1;
    let found = answer_in(Span::new(start, end), said.get(start..end)?)?;
    Some((found.start as usize, found.end as usize))
}

/// `[smtp.example.com]:587 user@example.com:password`, as Postfix keeps them; `static:user:password`.
pub fn table(said: &str) -> Option<Found> {
    let mut words = said.split_ascii_whitespace();
    let pair = match (words.next()?, words.next(), words.next()) {
        (host, Some(pair), None) if is_host(host) => pair,
        (_, _, Some(pair)) if said.contains("password_maps") => pair.strip_prefix("static:")?,
        _ => return None,
    };
    let (user, password) = pair.split_once(':')?;
    let plain = !user.is_empty() && !password.is_empty() && !user.contains(['/', '"', '=', '[']);
    let start = password.as_ptr() as usize - said.as_ptr() as usize;
    plain.then_some((start, start + password.len()))
}

/// `[smtp.example.com]:587`, `smtp.example.com:587`.
fn is_host(word: &str) -> bool {
    let Some((host, port)) = word.rsplit_once(':') else {
        return false;
    };
    let port = !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit());
    port && (host.starts_with('[') && host.ends_with(']') || host.contains('.'))
}
