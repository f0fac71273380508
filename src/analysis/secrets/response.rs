//! What an answer to AUTH gives away by itself.

use crate::lines::prefix::contains;
use crate::report::SecretKind;
use crate::text::base64;

/// The secret that an answer holds whatever the mechanism is.
pub fn revealed(said: &str) -> Option<SecretKind> {
    if is_token(said) {
        Some(SecretKind::Token)
    } else if reveals_response(said, 1) {
        Some(SecretKind::ChallengeResponse)
    } else {
        let nul = base64::decode_padded(said)?.contains(&0);
        nul.then_some(SecretKind::Password)
    }
}

/// A bearer token, be it the first line of a wrapped one: those cut short with dots give nothing away.
pub fn is_token(said: &str) -> bool {
    let whole = said.len() / 4 * 4;
    said.len() >= 16
        && !said.contains("...")
        && base64::decode(said.get(..whole).unwrap_or_default()).is_some_and(|b| {
            contains(&b, b"earer") || contains(&b, b"oauth") || contains(&b, b"\x01auth=")
        })
}

/// The answers of CRAM-MD5, NTLM type 3 and SCRAM that allow guessing offline.
pub fn reveals_response(said: &str, prompts: u32) -> bool {
    let Some(bytes) = base64::decode(said) else {
        return false;
    };
    if bytes.starts_with(b"NTLMSSP\0") {
        return bytes.get(8) == Some(&3);
    }
    prompts >= 1
        && (bytes.windows(3).any(|w| w == b",p=")
            || bytes.starts_with(b"username=")
            || bytes.len() > 33 && bytes.get(bytes.len() - 33) == Some(&b' '))
}
