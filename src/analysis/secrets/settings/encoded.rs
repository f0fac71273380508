//! Passwords that are made base64 or plain again, and what prints them.

use super::calls::quoted;
use super::value::value;
use super::{Found, Place, Signed, at};
use crate::analysis::secrets::wrapped::answer_in;
use crate::text::Span;
use crate::text::base64;
use crate::text::scan::find_byte;

/// Calls that encode what they are given, in small letters.
const CALLS: [&str; 4] = [
    "encode_base64(",
    "b64encode(",
    "base64_encode(",
    "getbytes(",
];

/// Everything on a line that is encoded or was.
pub fn encoded(place: &Place<'_>, found: &mut Vec<Found>) {
    const BASE64: Signed = Signed::of(&["base64"]);
    const ANSWERED: Signed = Signed::of(&["', 235"]);
    const INITIAL: Signed = Signed::of(&["auth ", "plain, parameter=", "resp="]);
    let said = place.said;
    if place.signed.has(BASE64) {
        in_shell(place, found);
        for name in CALLS {
            let one = at(&place.lower, name).and_then(|at| quoted(said, at + name.len()));
            found.extend(one.filter(|one| tells(said, *one, false)));
        }
    }
    if place.signed.has(ANSWERED) {
        found.extend(answer(said));
    }
    if place.signed.has(INITIAL) {
        initial(place, found);
    }
    found.extend(between_nuls(said));
}

/// `echo -n 'password' | base64`, `base64 <<< password`, `printf "%s\0%s\0%s" "" user password | base64`, and what it prints.
fn in_shell(place: &Place<'_>, found: &mut Vec<Found>) {
    let Some((start, end)) = argument(place.said) else {
        return;
    };
    let Some(word) = place.said.get(start..end) else {
        return;
    };
    let next = place.below().next().unwrap_or_default();
    let printed = next.of(place.beyond);
    let from = next.start as usize;
    let decodes = ["base64 -d", "base64 -D", "base64 --decode", "base64 -id"];
    if decodes
        .iter()
        .any(|command| at(place.said, command).is_some())
    {
        // What is printed has no line end of its own.
        let said = base64::decode_text(word).unwrap_or_default();
        let said = said.rsplit('\0').next().unwrap_or_default();
        if is_telling(said) {
            found.push((start, end));
            let shown = !said.is_empty() && printed.starts_with(said);
            found.extend(shown.then_some((from, from + said.len())));
        }
        return;
    }
    // The first of two may be the user's name.
    let second = at(place.above, "base64").is_some();
    if !tells(place.said, (start, end), second) {
        return;
    }
    found.push((start, end));
    let line = printed.trim();
    let same = base64::decode_text(line).is_some_and(|said| said.trim_end() == word);
    found.extend(same.then_some((from, from + line.len())));
}

/// What a command is given to encode or decode.
fn argument(said: &str) -> Option<Found> {
    let begins = if let Some(here) = at(said, "<<<") {
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
    Some(value(said, begins))
}

/// Whether this may be a password; a plain word may as well be the user's name, unless that came before.
fn tells(said: &str, (start, end): Found, second: bool) -> bool {
    let word = said.get(start..end).unwrap_or_default();
    let plain = !word.starts_with(['$', '<', '{', '%', '-']) && !word.contains(['\\', '\0', '|']);
    let letters = word.bytes().all(|b| b.is_ascii_alphabetic());
    plain && (is_telling(word) || second && letters && !word.is_empty())
}

/// Whether it is neither an address nor a plain word.
fn is_telling(word: &str) -> bool {
    let address = word
        .rsplit_once('@')
        .is_some_and(|(_, host)| host.contains('.'));
    !address && !word.ends_with(':') && !word.bytes().all(|b| b.is_ascii_alphabetic())
}

/// `sendCommand('Password', 'czNjcjN0', 235)` in a stack trace: what 235 should answer is what a client signs in with
/// (RFC 4954 §4).
fn answer(said: &str) -> Option<Found> {
    let end = at(said, "', 235")?;
    let start = said.get(..end)?.rfind('\'')? + 1;
    let found = answer_in(Span::new(start, end), said.get(start..end)?)?;
    Some((found.start as usize, found.end as usize))
}

/// `AUTH PLAIN AGFsaWNlAHMzY3IzdA==` in a sentence or a script (RFC 4954 §4), as often as it stands there; `AUTH: Method=Plain,
/// Parameter=AGFs…`, as a server's own log has it; `resp=AGFs…` in Dovecot's.
fn initial(place: &Place<'_>, found: &mut Vec<Found>) {
    for name in ["auth plain", "plain, parameter=", "resp="] {
        let mut from = 0;
        while let Some(step) = place.lower.get(from..).and_then(|rest| at(rest, name)) {
            from += step + name.len();
            let rest = place.said.get(from..).unwrap_or_default();
            let inner = rest.trim_start_matches([' ', ':', '"', '\'', '`']);
            let digit = |b: &u8| base64::is_digit(*b) || *b == b'=';
            let word = inner.bytes().take_while(digit).count();
            let word = inner.get(..word).unwrap_or_default();
            let bytes = base64::decode_padded(word).unwrap_or_default();
            if bytes
                .split(|b| *b == 0)
                .skip(2)
                .any(|password| password.len() > 2)
            {
                let start = from + rest.len() - inner.len();
                found.push((start, start + word.len()));
            }
        }
    }
}

/// `printf '\0user\0password' | base64`, the NULs written in any number of digits.
fn between_nuls(said: &str) -> Option<Found> {
    find_byte(said.as_bytes(), b'\\')?;
    let nul = |from: usize| {
        let rest = said.get(from..)?;
        let at = ["\\x00", "\\0"]
            .iter()
            .filter_map(|nul| self::at(rest, nul))
            .min()?;
        let sign = rest.get(at + 1..)?;
        let digits = sign.trim_start_matches(['x', '0']);
        Some(from + at + 1 + sign.len() - digits.len())
    };
    let start = nul(nul(0)?)?;
    let rest = said.get(start..)?;
    let end = rest
        .find(['"', '\'', '\\', ' ', '\t', '\r', '\n', '|', ')'])
        .unwrap_or(rest.len());
    Some((start, start + end))
}
