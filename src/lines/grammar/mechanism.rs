//! What stands behind AUTH (RFC 4954 §4): a mechanism, or the words of somebody who speaks of it.

use super::is_end;

/// `AUTH MECHANISM`: sure where the mechanism is a known one.
pub fn mechanism(line: &[u8], end: usize, argument: usize) -> Option<bool> {
    if argument == end {
        // Nobody writes it so in a sentence.
        let said = end.checked_sub(4).and_then(|at| line.get(at..end));
        return (said == Some(b"AUTH") && is_end(line, end)).then_some(false);
    }
    let rest = &line[argument..];
    let length = rest
        .iter()
        .take(21)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        .count();
    if rest.first() == Some(&b'<') {
        // What was to be kept secret.
        return Some(false);
    }
    if !(3..=20).contains(&length)
        || !matches!(
            rest.get(length),
            None | Some(
                b' ' | b'\t'
                    | b'\\'
                    | b'^'
                    | b'\''
                    | b'"'
                    | b'`'
                    | b','
                    | b'<'
                    | b'['
                    | b'|'
                    | b'\r'
                    | 0x1b
            )
        )
    {
        return None;
    }
    const KNOWN: [&str; 14] = [
        "PLAIN",
        "LOGIN",
        "CRAM-MD5",
        "DIGEST-MD5",
        "XOAUTH2",
        "OAUTHBEARER",
        "NTLM",
        "GSSAPI",
        "GSS-SPNEGO",
        "EXTERNAL",
        "XOAUTH",
        "ANONYMOUS",
        "SCRAM-SHA-1",
        "SCRAM-SHA-256",
    ];
    let is_known = |name: &[u8]| {
        KNOWN
            .iter()
            .any(|k| k.as_bytes().eq_ignore_ascii_case(name))
    };
    let name = &rest[..length];
    let known = is_known(name) || name.starts_with(b"SCRAM-");
    let near = rest.get(length..rest.len().min(length + 22));
    let second = near.and_then(|near| near.split(u8::is_ascii_whitespace).nth(1));
    if known && second.is_some_and(is_known) {
        // The keyword that offers them, without its code.
        return None;
    }
    if tells(&rest[length..], name.eq_ignore_ascii_case(b"PLAIN")) {
        return None;
    }
    // A word of prose ("auth failed") is lower case and unknown.
    if known {
        Some(true)
    } else {
        name.iter()
            .all(|b| !b.is_ascii_lowercase())
            .then_some(false)
    }
}

/// `not accepted`, `failed: 535 …`: words about the command. A user name and a password can be typed behind PLAIN.
fn tells(said: &[u8], plain: bool) -> bool {
    let mut words = said
        .split(u8::is_ascii_whitespace)
        .filter(|word| !word.is_empty());
    let (first, second) = (words.next().unwrap_or_default(), words.next());
    let small = |word: &[u8]| word.iter().all(u8::is_ascii_lowercase);
    match first.split_last() {
        Some((b':', word)) => small(word),
        _ => second.is_some_and(|second| {
            let second = second.strip_suffix(b":").unwrap_or(second);
            small(first) && small(second) && (!plain || first == b"not")
        }),
    }
}
