//! Base64 as AUTH uses it (RFC 4648 §4; RFC 4954 §4).

/// A digit of base64; padding is none.
pub const fn is_digit(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/')
}

/// The bytes that this text encodes, or `None` where it is not base64 or empty. Padding may be
/// missing.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=');
    if digits.is_empty() {
        return None;
    }
    octets(digits)
}

/// The bytes that this text encodes, or `None` where it is not base64 with all its padding: the
/// sterner of the two, for text that may as well be words. Spaces at the end do not count.
pub fn decode_padded(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_ascii_end();
    let unpadded = text.strip_suffix("==").or(text.strip_suffix('='));
    if !text.len().is_multiple_of(4) {
        return None;
    }
    octets(unpadded.unwrap_or(text))
}

/// The text that this text encodes with all its padding, as user names, passwords and what joins them do.
pub fn decode_text(text: &str) -> Option<String> {
    let said = String::from_utf8(decode_padded(text)?).ok()?;
    let sign = |byte: u8| byte.is_ascii_control() && !matches!(byte, 0 | 1);
    (!said.bytes().any(sign)).then_some(said)
}

/// The bytes behind digits without padding, or `None` where one is no digit or too many stand.
fn octets(digits: &str) -> Option<Vec<u8>> {
    if digits.len() % 4 == 1 {
        return None;
    }
    let mut bytes = Vec::with_capacity(digits.len() * 3 / 4);
    let mut bits = 0_u32;
    let mut held = 0;
    for byte in digits.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{decode, decode_padded};

    #[test]
    fn decodes_prompts_and_refuses_words() {
        assert_eq!(
            decode("VXNlcm5hbWU6").as_deref(),
            Some(b"Username:".as_slice())
        );
        assert_eq!(
            decode("AGFsaWNlAHMzY3IzdA==").as_deref(),
            Some(b"\0alice\0s3cr3t".as_slice())
        );
        assert_eq!(decode("two words"), None);
        assert_eq!(decode(""), None);
    }
    #[test]
    fn padding_is_demanded_or_not() {
        assert_eq!(decode("TWF").as_deref(), Some(&b"Ma"[..]));
        assert_eq!(decode_padded("TWFu").as_deref(), Some(&b"Man"[..]));
        assert_eq!(decode_padded("TWE=").as_deref(), Some(&b"Ma"[..]));
        assert_eq!(decode_padded("TQ==").as_deref(), Some(&b"M"[..]));
        for wrong in ["TWF", "T===", "TW n", "TW-n", "====", "TWFuT"] {
            assert_eq!(decode_padded(wrong), None);
        }
    }
}
