//! What gives a secret away by itself, wherever it stands: base64 of what only a sign-in says.

use super::response::{is_token, reveals_response};
use crate::lines::prefix::find;
use crate::report::SecretKind;
use crate::text::base64::{self, is_digit};
use crate::text::scan::find_byte;

/// How long such a word is.
const LENGTH: std::ops::RangeInclusive<usize> = 12..=8000;

/// How a bearer token (`user=`, `n,a=`; RFC 7628 §3.1) and an answer of NTLM begin in base64.
const BEGINNINGS: [&[u8]; 3] = [b"dXNlcj", b"bixhPX", b"TlRMTVNTUAADA"];

/// Whether a password may stand in this line; a token is among the signs that all lines are asked for.
pub fn may_stand(line: &[u8]) -> bool {
    words(line, plain).next().is_some()
}

/// Every such secret of a line: its offsets, and what it is.
pub fn each(line: &str) -> impl Iterator<Item = (usize, usize, SecretKind)> + '_ {
    let bytes = line.as_bytes();
    let tokens = BEGINNINGS
        .iter()
        .flat_map(|begins| words(bytes, |rest| find(rest, begins)));
    words(bytes, plain)
        .chain(tokens)
        .filter_map(|(start, end)| {
            let word = line.get(start..end)?;
            let kind = if holds_password(word) {
                SecretKind::Password
            } else if is_token(word) {
                SecretKind::Token
            } else if reveals_response(word, 0) {
                SecretKind::ChallengeResponse
            } else {
                return None;
            };
            Some((start, end, kind))
        })
}

/// The words that begin where `begins` says that one may.
fn words<'l>(
    line: &'l [u8],
    begins: impl Fn(&'l [u8]) -> Option<usize> + 'l,
) -> impl Iterator<Item = (usize, usize)> + 'l {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + begins(line.get(from..)?)?;
            let rest = line.get(start..)?;
            let end = start
                + rest
                    .iter()
                    .take_while(|b| is_digit(**b) || **b == b'=')
                    .count();
            // A byte further at least: an `A` may stand alone.
            from = end.max(start + 1);
            let apart = start
                .checked_sub(1)
                .is_none_or(|at| line.get(at).is_none_or(|b| !is_digit(*b)));
            if apart && LENGTH.contains(&(end - start)) {
                return Some((start, end));
            }
        }
    })
}

/// Where one may begin: PLAIN's without an authzid, as nearly all are, begins with a NUL and a letter or digit.
fn plain(rest: &[u8]) -> Option<usize> {
    let mut from = 0;
    while let Some(step) = find_byte(rest.get(from..)?, b'A') {
        from += step + 1;
        if matches!(rest.get(from), Some(b'D'..=b'H')) {
            return Some(from - 1);
        }
    }
    None
}

/// `authzid NUL authcid NUL password` (RFC 4616 §2).
fn holds_password(word: &str) -> bool {
    let said = base64::decode_padded(word).and_then(|bytes| String::from_utf8(bytes).ok());
    let said = said.unwrap_or_default();
    let mut parts = said.split('\0');
    let (_, user, password) = (parts.next(), parts.next(), parts.next());
    let typed = |part: Option<&str>, least| {
        part.is_some_and(|part| part.len() >= least && !part.chars().any(char::is_control))
    };
    typed(user, 1) && typed(password, 3) && parts.next().is_none()
}
