//! What a 334 asks for, decoded where that is harmless: prompts and error notes, never an answer.

use crate::text::base64;
use crate::words::sentences::Challenge;

/// What the text of a 334 asks for, and its own words where a person can read them.
pub fn read(text: &str) -> (Challenge, String) {
    let mut word = text.trim();
    // Programs print the challenge as b'…' or with an enhanced code that does not belong there.
    word = word.trim_matches(|c: char| matches!(c, '\'' | '"'));
    if word.is_empty() {
        return (Challenge::Empty, String::new());
    }
    // A program that shortens it leaves whole groups of four to read.
    let cut = word.trim_end_matches(['.', '…']);
    let whole = if cut.len() < word.len() {
        cut.get(..cut.len() / 4 * 4).unwrap_or(cut)
    } else {
        word
    };
    let Some(bytes) = base64::decode_padded(whole) else {
        return (Challenge::Text, printable(word).unwrap_or_default());
    };
    if bytes.starts_with(b"NTLMSSP\0") {
        return (Challenge::Computed, String::new());
    }
    // Some prompts end with NUL: "User Name\0".
    let plain = std::str::from_utf8(&bytes)
        .ok()
        .map(|plain| plain.trim_end_matches('\0'))
        .and_then(printable);
    let Some(plain) = plain else {
        return (Challenge::Opaque, String::new());
    };
    let lower = plain.to_ascii_lowercase();
    let kind = if plain.starts_with('{') {
        Challenge::TokenRefused
    } else if plain.starts_with('<') || plain.contains("nonce=") || plain.starts_with("r=") {
        Challenge::Computed
    } else if lower.contains("user") || lower.contains("login") {
        Challenge::UserName
    } else if lower.contains("pass") {
        Challenge::Password
    } else if plain.contains('=') {
        Challenge::Opaque
    } else {
        Challenge::Text
    };
    (kind, plain)
}

/// The text, if a person can read all of it.
fn printable(text: &str) -> Option<String> {
    let fits = text.len() <= 400 && !text.chars().any(char::is_control);
    fits.then(|| text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prompts_are_read_whatever_their_spelling() {
        for (text, kind, words) in [
            ("", Challenge::Empty, ""),
            ("VXNlcm5hbWU6", Challenge::UserName, "Username:"),
            ("UGFzc3dvcmQ6", Challenge::Password, "Password:"),
            ("VXNlciBOYW1lAA==", Challenge::UserName, "User Name"),
            ("UGFzc3dvcmQA", Challenge::Password, "Password"),
            (
                "eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoiYmVhcmVyIn0=",
                Challenge::TokenRefused,
                r#"{"status":"401","schemes":"bearer"}"#,
            ),
            (
                "PDEyMy40NTZAbXguZXhhbXBsZS5uZXQ+",
                Challenge::Computed,
                "<123.456@mx.example.net>",
            ),
            ("TlRMTVNTUAACAAAA", Challenge::Computed, ""),
            ("NTLM supported", Challenge::Text, "NTLM supported"),
            (
                "eyJzdGF0dXMiOiI0MDEi...",
                Challenge::TokenRefused,
                r#"{"status":"401""#,
            ),
            ("Please wait...", Challenge::Text, "Please wait..."),
            ("AAECAwQF", Challenge::Opaque, ""),
            ("dj1hYmM9", Challenge::Opaque, "v=abc="),
        ] {
            assert_eq!(read(text), (kind, words.to_owned()), "{text}");
        }
    }
}
