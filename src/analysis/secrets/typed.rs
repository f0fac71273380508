//! A user name and a password right behind AUTH, as people type them who do not know that both should be base64.

use super::is_word;
use super::settings::is_strong;
use crate::text::base64;

/// What may stand behind AUTH as the name of a mechanism.
const MECHANISMS: [&str; 9] = [
    "PLAIN", "LOGIN", "CRAM-", "DIGEST-", "SCRAM-", "NTLM", "GSS", "XOAUTH", "OAUTH",
];

/// The password in `AUTH LOGIN alice password` or `AUTH alice password`.
pub fn typed(said: &str) -> Option<(usize, usize)> {
    let mut words = said.split_ascii_whitespace();
    let auth = words.next()?.eq_ignore_ascii_case("auth");
    let named = |word: &str| {
        let begins = |name: &&str| {
            word.get(..name.len())
                .is_some_and(|w| w.eq_ignore_ascii_case(name))
        };
        MECHANISMS.iter().any(begins)
    };
    // What stands behind PLAIN is read with its exchange.
    let first = words
        .next()
        .filter(|word| auth && !word.eq_ignore_ascii_case("plain"))?;
    let user = if named(first) { words.next()? } else { first };
    let password = words.next()?;
    // Not what somebody remarks: `# client`.
    let begins = user.starts_with(|c: char| c.is_ascii_alphanumeric());
    let alone = begins && words.next().is_none() && !named(user) && !named(password);
    // Without a mechanism it may be a sentence, and behind an answer in base64 somebody's words.
    let telling = named(first) && base64::decode_text(user).is_none() || is_strong(password);
    let start = password.as_ptr() as usize - said.as_ptr() as usize;
    (alone && telling && is_word(password) && !super::is_masked(password))
        .then_some((start, start + password.len()))
}
