//! Passwords in addresses.

use super::{Found, Place, at};

/// `smtp://user:password@host`, whatever the scheme.
pub fn urls(place: &Place<'_>, found: &mut Vec<Found>) {
    let mut from = 0;
    while let Some(rest) = place.said.get(from..)
        && let Some(step) = at(rest, "://")
    {
        from += step + 3;
        let Some(rest) = place.said.get(from..) else {
            return;
        };
        let word = rest.find([' ', '\t', '"', '\'', '<', '>', '`']);
        let word = rest.get(..word.unwrap_or(rest.len())).unwrap_or_default();
        // An address within an address has its own.
        let word = word.split("://").next().unwrap_or_default();
        found.extend(in_address(word).map(|(start, end)| (from + start, from + end)));
    }
}

/// The password in what follows the scheme; it may have signs that should have been encoded.
fn in_address(word: &str) -> Option<Found> {
    let authority = word.split(['/', '?', '#']).next()?;
    let encoded = authority.rsplit_once('@');
    let whole = match encoded {
        // `alice:p@ss/word@host`.
        Some((user, host)) if !is_host(host) => word
            .rsplit_once('@')
            .filter(|(_, host)| is_host(host))
            .map_or(user, |pair| pair.0),
        Some((user, _)) => user,
        // A port is no password.
        None if authority
            .split_once(':')
            .is_some_and(|(_, port)| !is_port(port)) =>
        {
            word.rsplit_once('@').filter(|(_, host)| is_host(host))?.0
        }
        None => return None,
    };
    let (name, password) = whole.split_once(':')?;
    let start = name.len() + 1;
    Some((start, start + password.len()))
}

fn is_port(said: &str) -> bool {
    said.bytes().all(|b| b.is_ascii_digit())
}

/// Whether the host of an address begins so.
fn is_host(said: &str) -> bool {
    let host = said.split(['/', '?', ':', '#']).next().unwrap_or_default();
    let part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
    let named = host.contains('.') || matches!(host, "localhost" | "default");
    named && host.bytes().all(part) || host.starts_with('[')
}
