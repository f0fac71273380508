//! The names of passwords.

use super::{PASS, Place, Signed, at};

/// How the names of passwords begin or are, in most languages. What begins with a space is a word of its own.
const NAMES: [(&str, Signed); 14] = [
    ("pass", PASS),
    (
        "pwd",
        Signed::of(&["pwd=", "pwd:", "pwd ", "pwd\"", "pwd'", "curl"]),
    ),
    (" pw", Signed::of(&["pw =", "pw: ", " pw="])),
    (" mdp", Signed::of(&["mdp:"])),
    ("kennwort", Signed::of(&["kennwort"])),
    ("ifre", Signed::of(&["ifre"])),
    ("parola", Signed::of(&["parola"])),
    ("contraseña", Signed::of(&["contrase"])),
    ("senha", Signed::of(&["senha"])),
    ("ароль", Signed::of(&["ароль"])),
    ("密码", Signed::of(&["密码"])),
    ("授权码", Signed::of(&["授权码"])),
    ("wachtwoord", Signed::of(&["wachtwoord"])),
    ("hasło", Signed::of(&["hasło"])),
];

/// How what begins with `pass` ends, where it is the name of a password.
const ENDINGS: [&str; 9] = [
    "",
    "word",
    "wd",
    "w",
    "wort",
    "e",
    "phrase",
    "code",
    "word_plain",
];

/// Words that end in `pass`, by what stands before that.
const WORDS: [&str; 7] = ["by", "com", "sur", "tres", "under", "over", "im"];

/// Where the name of a password stands.
#[derive(Clone, Copy)]
pub struct Key {
    /// Where the word begins that ends with it.
    pub begins: usize,
    /// Where it begins.
    pub at: usize,
    /// Where it ends.
    pub ends: usize,
}

/// How long the word may be that a name ends.
const LONG: usize = 64;

/// Every name of a password.
pub fn keys(place: &Place<'_>) -> Vec<Key> {
    let lower = place.lower.as_str();
    let mut keys = Vec::new();
    for (name, sign) in NAMES {
        if !place.signed.has(sign) {
            continue;
        }
        let (name, apart) = match name.strip_prefix(' ') {
            Some(name) => (name, true),
            None => (name, false),
        };
        let mut from = 0;
        while let Some(step) = lower.get(from..).and_then(|rest| at(rest, name)) {
            let at = from + step;
            from = at + name.len();
            if apart && !is_apart(place.said, at) {
                continue;
            }
            keys.extend(key(lower, name, at));
        }
    }
    keys
}

/// The name that begins at `at`, unless it goes on to be another.
fn key(lower: &str, name: &str, at: usize) -> Option<Key> {
    let mut ends = at + name.len();
    let begins = begins(lower, at);
    if name == "pass" {
        let rest = lower.get(ends..)?;
        let part = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_';
        let tail = rest.get(..rest.bytes().take_while(part).count())?;
        if !ENDINGS.contains(&tail.trim_end_matches(|c: char| c.is_ascii_digit())) {
            return None;
        }
        let before = lower.get(begins..at)?;
        if tail.is_empty() && WORDS.iter().any(|word| before.ends_with(word)) {
            return None;
        }
        ends += tail.len();
    }
    Some(Key { begins, at, ends })
}

/// Where the word begins that goes on at `at`.
fn begins(lower: &str, at: usize) -> usize {
    let part = |b: &&u8| b.is_ascii_alphanumeric() || !b.is_ascii() || b"_-.$".contains(b);
    let before = lower.as_bytes().get(..at).unwrap_or_default();
    let begins = at - before.iter().rev().take(LONG).take_while(part).count();
    lower.ceil_char_boundary(begins).min(at)
}

/// Whether a word or a part of one begins here: `pw`, `smtp_pw`, `smtpPw`.
fn is_apart(said: &str, at: usize) -> bool {
    let bytes = said.as_bytes();
    let before = at.checked_sub(1).and_then(|before| bytes.get(before));
    let hump = bytes.get(at).is_some_and(u8::is_ascii_uppercase);
    before.is_none_or(|b| !b.is_ascii_alphabetic() || hump && b.is_ascii_lowercase())
}
