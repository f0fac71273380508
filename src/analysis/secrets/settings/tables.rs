//! Passwords in the files of servers, a line for each account.

use super::{Found, Place, Signed};

/// Files of accounts, in small letters: what is shown below their names is read as one.
const FILES: [&str; 5] = [
    "sasl_passwd",
    "sasl/passwd",
    "passwd.client",
    "relay_passwd",
    "authinfo",
];

/// How many lines of a file are read.
const LINES: usize = 10;

/// What a table has on this line, and below the name of its file.
pub fn tables(place: &Place<'_>, found: &mut Vec<Found>) {
    found.extend(table(place.said));
    const NAMED: Signed = Signed::of(&["pass", "authinfo"]);
    if !place.signed.has(NAMED) {
        return;
    }
    found.extend(of_sendmail(place.said));
    if !FILES.iter().any(|name| place.lower.contains(name)) {
        return;
    }
    for line in place.below().take(LINES) {
        let said = line.of(place.beyond);
        if said.trim().is_empty() || said.starts_with(['#', '$']) {
            return;
        }
        let one = entry(said).or_else(|| of_sendmail(said));
        let start = line.start as usize;
        found.extend(one.map(|(from, to)| (start + from, start + to)));
    }
}

/// `[smtp.example.com]:587 user@example.com:password`, as Postfix keeps them; `static:user:password`.
fn table(said: &str) -> Option<Found> {
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

/// The same without a port, and `*.example.com:user:password` as Exim keeps them.
fn entry(said: &str) -> Option<Found> {
    let mut words = said.split_ascii_whitespace();
    let password = match (words.next()?, words.next(), words.next()) {
        (host, Some(pair), None) if host.contains(['.', '@', '[']) => pair.split_once(':')?.1,
        (line, None, None) => {
            let mut parts = line.splitn(3, ':');
            let (host, user) = (parts.next()?, parts.next()?);
            let named = !user.is_empty() && (host.contains('.') || host == "*");
            parts.next().filter(|_| named)?
        }
        _ => return None,
    };
    let start = password.as_ptr() as usize - said.as_ptr() as usize;
    Some((start, start + password.len()))
}

/// `AuthInfo:smtp.example.com "U:root" "I:alice" "P:password"`, as sendmail keeps them.
fn of_sendmail(said: &str) -> Option<Found> {
    let lower = said.get(..9)?.eq_ignore_ascii_case("authinfo:");
    let start = ["\"P:", "\"P="]
        .iter()
        .find_map(|sign| said.find(sign))
        .filter(|_| lower)?
        + 3;
    Some((start, start + said.get(start..)?.find('"')?))
}

/// `[smtp.example.com]:587`, `smtp.example.com:587`.
fn is_host(word: &str) -> bool {
    let Some((host, port)) = word.rsplit_once(':') else {
        return false;
    };
    let port = !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit());
    port && (host.starts_with('[') && host.ends_with(']') || host.contains('.'))
}
