//! What a 334 asks for, decoded where that is harmless: prompts and error notes, never an answer.

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
    let Some(bytes) = decode(whole.as_bytes()) else {
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

/// The bytes behind this base64 (RFC 4648 §4), or `None` where it is none.
fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let body = text.trim_ascii_end();
    let unpadded = body.strip_suffix(b"==").or(body.strip_suffix(b"="));
    let digits = unpadded.unwrap_or(body);
    if digits.len() % 4 == 1 || !body.len().is_multiple_of(4) {
        return None;
    }
    let mut bytes = Vec::with_capacity(digits.len() / 4 * 3 + 2);
    let mut pending = 0_u32;
    let mut bits = 0;
    for &digit in digits {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        pending = pending << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((pending >> bits) as u8);
            pending &= (1 << bits) - 1;
        }
    }
    Some(bytes)
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

    #[test]
    fn base64_is_decoded_or_refused() {
        assert_eq!(decode(b"TWFu").as_deref(), Some(&b"Man"[..]));
        assert_eq!(decode(b"TWE=").as_deref(), Some(&b"Ma"[..]));
        assert_eq!(decode(b"TQ==").as_deref(), Some(&b"M"[..]));
        for wrong in [&b"TWF"[..], b"T===", b"TW n", b"TW-n", b"====", b"TWFuT"] {
            assert_eq!(decode(wrong), None);
        }
    }
}
