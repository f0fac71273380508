//! Passwords in the options of commands.

use super::value::{QUOTES, value};
use super::{BEARER, Found, PASS, Place, Signed, at};

/// Options by their names, in small letters, each with what it is of, if no other command's may be meant. Their values may be
/// joined to those that end with no blank.
const NAMES: [(&str, &str, Signed); 10] = [
    (" -ap", "", Signed::of(&[" -ap"])),
    (" -pw ", "", Signed::of(&[" -pw "])),
    (" -xp", "", Signed::of(&[" -xp"])),
    ("--oauth2-bearer ", "", BEARER),
    ("securestring -string ", "", SECURE),
    ("securestring ", "", SECURE),
    (" -p ", "testsaslauthd", Signed::of(&["tsasl"])),
    (" -p ", "gsasl", Signed::of(&["gsasl"])),
    (" -p", "sendemail", Signed::of(&[" -xp"])),
    ("--user-password ", "", PASS),
];
const SECURE: Signed = Signed::of(&["securestring"]);

/// `--auth-password x`, `-pass=x`, `-ap x`, `-pw x`, `--oauth2-bearer x`, `curl -u user:pass`.
pub fn options(place: &Place<'_>, found: &mut Vec<Found>) {
    let lower = place.lower.as_str();
    for (name, command, sign) in NAMES {
        if !place.signed.has(sign) || at(lower, command).is_none() && !command.is_empty() {
            continue;
        }
        let mut from = 0;
        while let Some(step) = lower.get(from..).and_then(|rest| at(rest, name)) {
            from += step + name.len();
            found.extend(of_option(place.said, from, name));
        }
    }
    if place.signed.has(PASS) {
        named(place, found);
    }
    const CURL: Signed = Signed::of(&["curl", "--user", " -u "]);
    if place.signed.has(CURL) {
        of_curl(place, found);
    }
    const DOVEADM: Signed = Signed::of(&["auth "]);
    if place.signed.has(DOVEADM) {
        found.extend(of_doveadm(place));
    }
}

/// The value of an option whose name ends at `ends`.
fn of_option(said: &str, ends: usize, name: &str) -> Option<Found> {
    let behind = said.get(ends..)?;
    let joined = !name.ends_with(' ') && !behind.starts_with([' ', '=']);
    let telling = |b: u8| b.is_ascii_digit() || b.is_ascii_uppercase();
    // Another option may only begin so.
    if joined
        && !behind
            .split(' ')
            .next()
            .is_some_and(|word| word.bytes().any(telling))
    {
        return None;
    }
    let skipped = usize::from(behind.starts_with('='));
    let one = value(said, ends + skipped);
    (!is_told(said, one.0) && !said.get(one.0..)?.starts_with('-')).then_some(one)
}

/// Whatever option has a name that ends so.
fn named(place: &Place<'_>, found: &mut Vec<Found>) {
    let said = place.said;
    let begins = |start: &usize| {
        let before = start
            .checked_sub(1)
            .and_then(|before| said.as_bytes().get(before));
        before.is_none_or(|b| matches!(b, b' ' | b'\t' | b'"' | b'\''))
    };
    for start in said
        .match_indices('-')
        .map(|(start, _)| start)
        .filter(begins)
    {
        let one = || {
            let option = place.lower.get(start..)?;
            let option = option.get(..option.len().min(LONG)).unwrap_or(option);
            let end = option.find([' ', '=', '"', '\''])?;
            let name = option.get(..end)?;
            let named = ["pass", "password", "passwd"]
                .iter()
                .any(|n| name.ends_with(n));
            if !named {
                return None;
            }
            let behind = said.get(start + end..)?;
            // `"--password", "x"` in a list.
            let listed = behind.trim_start_matches(['"', '\'']);
            let behind = match listed.strip_prefix(',') {
                Some(next) if next.trim_start().starts_with(QUOTES) => next,
                _ => behind.strip_prefix([' ', '='])?,
            };
            let one = value(said, said.len() - behind.len());
            (!is_told(said, one.0) && !said.get(one.0..)?.starts_with('-')).then_some(one)
        };
        found.extend(one());
    }
}

/// How long the name of an option may be.
const LONG: usize = 64;

/// `curl -u user:password`, be the command some lines above.
fn of_curl(place: &Place<'_>, found: &mut Vec<Found>) {
    let said = place.said;
    if at(&place.lower, "curl").is_none() && !place.goes_on_with("curl") {
        return;
    }
    for name in ["-u", "--user"] {
        let mut from = 0;
        while let Some(step) = said.get(from..).and_then(|rest| at(rest, name)) {
            let begins = from + step;
            from = begins + name.len();
            let before = said.get(..begins).unwrap_or_default();
            if !before.is_empty() && !before.ends_with([' ', '\t', '"', '\'']) {
                continue;
            }
            found.extend(of_user(said, from, name));
        }
    }
}

/// The password behind the option of that name, which ends at `ends`.
fn of_user(said: &str, ends: usize, name: &str) -> Option<Found> {
    let behind = said.get(ends..)?;
    let behind = match behind.as_bytes().first()? {
        b' ' | b'\t' => behind,
        b'=' => behind.get(1..)?,
        b'"' | b'\'' => behind.get(1..)?.trim_start().strip_prefix(',')?,
        _ if name == "-u" => behind,
        _ => return None,
    };
    let (start, end) = value(said, said.len() - behind.len());
    let colon = said.get(start..end)?.find(':')?;
    Some((start + colon + 1, end))
}

/// `doveadm auth test [-x …] user password`.
fn of_doveadm(place: &Place<'_>) -> Option<Found> {
    let behind = at(&place.lower, "doveadm auth test ")? + "doveadm auth test ".len();
    let rest = place.said.get(behind..)?;
    let mut words = rest.split_ascii_whitespace().peekable();
    while words.next_if(|word| word.starts_with('-')).is_some() {
        words.next();
    }
    let password = words.nth(1)?;
    let start = password.as_ptr() as usize - place.said.as_ptr() as usize;
    Some(value(place.said, start))
}

/// Whether a sentence goes on where a value would begin: `the -pass option of it`, `for the -ap argument I am using`.
fn is_told(said: &str, at: usize) -> bool {
    let mut words = said.get(at..).unwrap_or_default().split(' ');
    let small = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase());
    words.next().is_some_and(small) && words.next().is_some_and(|word| small(word) || word == "I")
}
