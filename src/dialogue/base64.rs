//! Base64 as AUTH uses it (RFC 4648 §4; RFC 4954 §4).

/// The bytes that this text encodes, or `None` where it is not base64. Padding may be missing.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=');
    if text.is_empty() || text.len() % 4 == 1 {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let mut bits = 0_u32;
    let mut held = 0;
    for byte in text.bytes() {
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
    use super::decode;

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
}
