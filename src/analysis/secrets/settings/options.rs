//! Passwords in the options of commands.

use super::{BEARER, Found, PASS, Signed, at, value};

/// `--auth-password x`, `-pass=x`, `-ap x`, `-pw x`, `--oauth2-bearer x`, `curl -u user:pass`.
pub fn options(said: &str, signed: Signed) -> impl Iterator<Item = Found> + '_ {
    const SECURE: Signed = Signed::of(&["securestring"]);
    const NAMES: [(&str, Signed); 6] = [
        (" -ap ", Signed::of(&[" -ap "])),
        (" -pw ", Signed::of(&[" -pw "])),
        ("-xp ", Signed::of(&["-xp "])),
        ("--oauth2-bearer ", BEARER),
        ("SecureString -String ", SECURE),
        ("SecureString ", SECURE),
    ];
    let named = NAMES
        .iter()
        .filter(move |(_, sign)| signed.has(*sign))
        .filter_map(|(name, _)| Some(value(said, at(said, name)? + name.len())))
        .filter(|&(start, _)| !is_told(said, start));
    // Whatever option has a name that ends so.
    let begins = |start: &usize| {
        let before = start.checked_sub(1).map(|before| said.as_bytes()[before]);
        before.is_none_or(|b| matches!(b, b' ' | b'\t' | b'"' | b'\''))
    };
    let dashes = said.match_indices('-').map(|(start, _)| start);
    let dashes = dashes.take_while(move |_| signed.has(PASS));
    let words = dashes.filter(begins).filter_map(|start| {
        let option = &said[start..];
        let end = option.find([' ', '='])?;
        let name = option[..end].to_ascii_lowercase();
        let named = ["pass", "password", "passwd"]
            .iter()
            .any(|n| name.ends_with(n));
        if !named {
            return None;
        }
        let found = value(said, start + end + 1);
        (!is_told(said, found.0) && !said[found.0..].starts_with('-')).then_some(found)
    });
    let of_curl = || {
        const CURL: Signed = Signed::of(&["curl"]);
        if !signed.has(CURL) {
            return None;
        }
        let at = at(said, " -u ")
            .or_else(|| at(said, "--user "))
            .filter(|_| at(said, "curl").is_some())?;
        let option = said[at..].trim_start();
        let begins = said.len() - option.len() + option.find(' ')?;
        let (start, end) = value(said, begins);
        let colon = said.get(start..end)?.find(':')?;
        Some((start + colon + 1, end))
    };
    named.chain(words).chain(of_curl())
}

/// Whether a sentence goes on where a value would begin: `the -pass option of it`, `for the -ap argument I am using`.
fn is_told(said: &str, at: usize) -> bool {
    let mut words = said.get(at..).unwrap_or_default().split(' ');
    let small = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase());
    words.next().is_some_and(small) && words.next().is_some_and(|word| small(word) || word == "I")
}
