//! A name and a value right behind it, or with a word between: `password x`, `ENV SMTP_PASS x`, `the password is x`.

use super::named::Key;
use super::value::{QUOTES, value};
use super::words::{is_prose, is_sentence, is_strong};
use super::{Found, PASS, Place, Signed};
use crate::analysis::secrets::is_word;
use crate::text::letters::is_no_word;

/// Words of commands and languages before a name that is set to what follows.
const SETS: [&str; 8] = [
    "env", "arg", "set", "setx", "setenv", "#define", "define", "const",
];

/// Names behind which an account stands, in the files of clients.
const ACCOUNTS: [&str; 4] = ["login", "user", "username", "account"];

/// Every value that a name of a password comes right before.
pub fn told(place: &Place<'_>, keys: &[Key], found: &mut Vec<Found>) {
    let said = place.said;
    for key in keys {
        found.extend(behind_name(place, *key));
        found.extend(in_sentence(said, *key));
    }
    if place.signed.has(PASS) {
        found.extend(from_command(place));
    }
    const EXIM: Signed = Signed::of(&["$auth"]);
    if place.signed.has(EXIM) {
        found.extend(of_authenticator(place));
    }
}

/// `password x` in the settings of msmtp, `login alice password x` in a `.netrc`, `PASS x`, `ENV SMTP_PASSWORD x`.
fn behind_name(place: &Place<'_>, key: Key) -> Option<Found> {
    let (said, lower) = (place.said, place.lower.as_str());
    let rest = said.get(key.ends..)?;
    let blank = rest.trim_start();
    if blank.len() == rest.len() {
        return None;
    }
    let (start, end) = value(said, key.ends);
    let word = said.get(start..end)?;
    let behind = said.get(end..)?;
    let before = lower.get(..key.begins)?;
    // The two words before.
    let mut words = before
        .get(before.len().saturating_sub(200)..)
        .unwrap_or_default();
    words = words.trim_end();
    let mut words = words.rsplit(|c: char| c.is_ascii_whitespace());
    let (last, account) = (words.next().unwrap_or_default(), words.next());
    let set = SETS.contains(&last) && place.begins;
    let first = before
        .trim_start_matches(['>', '#', '$', ' ', '\t'])
        .is_empty()
        && place.begins;
    let long = lower.get(key.begins..key.ends)?.contains('_');
    if said.get(..start)?.ends_with(QUOTES) {
        let named = first || set || account.is_some_and(|name| ACCOUNTS.contains(&name));
        return (named && !is_sentence(word)).then_some((start, end));
    }
    let (start, end) = (said.len() - blank.len(), said.len() - blank.len());
    let end = end + blank.find(char::is_whitespace).unwrap_or(blank.len());
    let word = said.get(start..end).filter(|_| !behind.starts_with('('))?;
    let alone = said.get(end..)?.trim().is_empty();
    let login = before.split_ascii_whitespace().any(|word| word == "login");
    let account = account.is_some_and(|name| ACCOUNTS.contains(&name)) && !is_prose(last);
    let named = first && names(lower.get(key.begins..key.ends)?) && alone
        || set && (long || alone)
        || login
        || account && (alone || is_strong(word));
    let plain =
        is_word(word) && !is_prose(word) && !word.starts_with(['=', ':', '"', '\'', '>', '<']);
    (named && plain).then_some((start, end))
}

/// `pass`, `smtp_pass`, `authpass`, but no word that happens to end so.
fn names(word: &str) -> bool {
    let Some(before) = word.strip_suffix("pass") else {
        return true;
    };
    before.is_empty() || before.ends_with(['_', '.', '-', 'h', 'p'])
}

/// `the password is Hunter2x9`, where that is no word.
fn in_sentence(said: &str, key: Key) -> Option<Found> {
    const VERBS: [&str; 5] = [" is ", " was ", " ist ", " est ", " is: "];
    let behind = said.get(key.ends..)?;
    let verb = VERBS.iter().find(|verb| behind.starts_with(**verb))?;
    let (start, end) = value(said, key.ends + verb.len());
    let word = said.get(start..end)?;
    let quoted = said.get(..start)?.ends_with(QUOTES);
    let word = if quoted {
        word
    } else {
        word.trim_end_matches(['.', '!', '?'])
    };
    // `is sha256-hashed`.
    let strong = is_strong(word) && (quoted || is_no_word(word) && !word.contains('-'));
    (strong && is_word(word)).then_some((start, start + word.len()))
}

/// `passwordeval "echo x"`, a command that prints it.
fn from_command(place: &Place<'_>) -> Option<Found> {
    const NAMES: [&str; 3] = ["passwordeval", "passcmd", "passwordcommand"];
    let name = NAMES.iter().find_map(|name| {
        let at = super::at(&place.lower, name)?;
        Some(at + name.len())
    })?;
    let echo = super::at(place.said.get(name..)?, "echo ")?;
    let (start, end) = value(place.said, name + echo + 5);
    let word = place.said.get(start..end)?.trim_end_matches(['"', '\'']);
    Some((start, start + word.len()))
}

/// `$auth2 = x` and `$2 = x`, as Exim shows what an authenticator was given: the last one is the password.
fn of_authenticator(place: &Place<'_>) -> Option<Found> {
    let at = |said: &str, name: &str| {
        let rest = said.trim_start().strip_prefix(name)?;
        let rest = rest.trim_start().strip_prefix('=')?;
        let word = rest.trim();
        let start = word.as_ptr() as usize - said.as_ptr() as usize;
        is_word(word).then_some((start, start + word.len()))
    };
    let names: [(&str, &str); 2] = [("$auth2", "$auth3"), ("$auth3", "$auth4")];
    let next = place
        .below()
        .next()
        .map(|line| line.of(place.beyond))
        .unwrap_or_default();
    names.iter().find_map(|(name, after)| {
        let found = at(place.said, name)?;
        let last = !next.trim_start().starts_with(after);
        last.then_some(found)
    })
}
