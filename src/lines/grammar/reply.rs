//! The first bytes of a reply line.
//!
//! `Reply-line = *( Reply-code "-" [ textstring ] CRLF ) Reply-code [ SP textstring ] CRLF` (RFC 5321 §4.2).

use super::begins_word;
use crate::code::{EnhancedCode, ReplyCode};

/// A reply code and what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReplyHead {
    /// The code.
    pub code: ReplyCode,
    /// Whether a hyphen says that more lines follow.
    pub more: bool,
    /// Where the text begins, an offset into the line.
    pub text: u32,
    /// The enhanced status code at the start of the text.
    pub enhanced: Option<EnhancedCode>,
}

impl ReplyHead {
    /// Its text on this line.
    pub fn text<'l>(&self, line: &'l [u8]) -> &'l [u8] {
        line.get(self.text as usize..).unwrap_or_default()
    }
}

/// The reply that begins at `at`, if one can: first digit 2 to 5, then a blank, a hyphen or the end.
pub fn reply_at(line: &[u8], at: usize) -> Option<ReplyHead> {
    let digits: [u8; 3] = line.get(at..at + 3)?.try_into().ok()?;
    if !matches!(digits[0], b'2'..=b'5') {
        return None;
    }
    let code = ReplyCode::from_digits(digits)?;
    // Mostly it begins the line, or a blank stands before it.
    let apart = at == 0 || line[at - 1] == b' ';
    if !apart && (!begins_word(line, at) || runs_on(line, at)) {
        return None;
    }
    let rest = &line[at + 3..];
    let (more, skip) = match rest {
        [] => (false, 0),
        [b'-', ..] => (true, 1),
        // A process in a log's record, before what syslog writes for nothing (RFC 5424 §6.2).
        [b' ', b'-', b' ', b'-', b' ', ..] => return None,
        [b' ' | b'\t', ..] => (false, 1),
        // `[250] 'text'`.
        [b']', b' ', b'\'' | b'"', ..] if line[..at].ends_with(b"[") => (false, 3),
        // `250,250,250`, with the texts in the next column.
        [b',', ..] => (false, again(rest, digits)?),
        // An escaped line end or a closing quote right behind the code.
        [b'\\', b'r' | b'n', ..] | [b'\'' | b'"'] => (false, 0),
        // The non-breaking hyphen and blank that word processors put in.
        [0xE2, 0x80, 0x90..=0x93, ..] => (true, 3),
        [0xC2, 0xA0, ..] => (false, 2),
        _ => return None,
    };
    let text = at + 3 + skip;
    // A hyphen behind a code at the start of a line is the reply's own.
    if !(more && at == 0) && is_measure(&line[text..]) || is_of_exim(line, at, &line[text..]) {
        return None;
    }
    let enhanced = enhanced_in(&line[text..], code);
    Some(ReplyHead {
        code,
        more,
        text: text as u32,
        enhanced,
    })
}

/// How long `,250,250` and the tab behind it are, with which a capture tells a reply of several lines.
fn again(rest: &[u8], digits: [u8; 3]) -> Option<usize> {
    let mut length = 0;
    while let Some([b',', code @ ..]) = rest.get(length..length + 4)
        && *code == digits
    {
        length += 4;
    }
    (rest.get(length) == Some(&b'\t')).then_some(length + 1)
}

/// Whether the digits belong to a time, an address or a cipher that begins before them.
fn runs_on(line: &[u8], at: usize) -> bool {
    match line.get(..at) {
        // `grep -n` writes the number of a line so.
        Some([number @ .., b':']) if number.len() < 6 && number.iter().all(u8::is_ascii_digit) => {
            number.is_empty()
        }
        Some([.., b'0'..=b'9', b':' | b'-' | b'.' | b'/' | b'+' | b',']) => true,
        Some([before @ .., b':']) => names_a_source(before),
        // Part of a word, as in a password.
        Some([.., before, b'-']) => before.is_ascii_alphanumeric(),
        _ => false,
    }
}

/// `dispatch.go`: what follows its colon is the number of a line.
pub fn names_a_source(before: &[u8]) -> bool {
    const SOURCES: [&[u8]; 20] = [
        b".go", b".rs", b".py", b".rb", b".js", b".ts", b".mjs", b".php", b".java", b".kt", b".c",
        b".cc", b".cpp", b".h", b".cs", b".pl", b".pm", b".ex", b".lua", b".swift",
    ];
    SOURCES.iter().any(|source| before.ends_with(source))
}

/// Whether the number that begins the line at `at` is the id of a process, as Exim's debugging output has it: a mark follows of
/// who speaks or of what became of a message, or another code far behind.
pub fn is_of_exim(line: &[u8], at: usize, text: &[u8]) -> bool {
    const MARKS: [&[u8]; 8] = [
        b"SMTP<<",
        b"SMTP>>",
        b"SMTP(",
        b"SMTP connection from ",
        b"LOG: ",
        b"Connecting to ",
        b"T: ",
        b"R: ",
    ];
    if !line[..at].iter().all(|b| matches!(b, b' ' | b'\t')) {
        return false;
    }
    let said = trim_start(text);
    match said {
        [b'S', b'M', ..] | [b'L', b'O', ..] | [b'C', b'o', ..] | [b'T' | b'R', b':', ..] => {
            MARKS.iter().any(|mark| said.starts_with(mark))
        }
        // `== bob@example.net R=dnslookup …`: an address follows and what is told of it.
        [b'<' | b'=' | b'-' | b'*', _, b' ', address @ ..] => {
            let end = address.iter().position(|b| *b == b' ');
            let (address, told) = address.split_at(end.unwrap_or(address.len()));
            let named = address.contains(&b'@') && !address.starts_with(b"<");
            named && told.iter().take(80).any(|b| *b == b'=')
        }
        // A further line of a reply, set below the first.
        [b'2'..=b'5', b'0'..=b'9', b'0'..=b'9', b' ' | b'-', ..] => text.len() - said.len() > 6,
        _ => false,
    }
}

/// Whether a unit follows: `512 bytes data` counts something; or a bracket closes, as behind the number of a line.
pub fn is_measure(text: &[u8]) -> bool {
    if let [b' ' | b']', ..] = text
        && trim_start(text).first() == Some(&b']')
    {
        return true;
    }
    if !matches!(
        text,
        [
            b'b' | b'c' | b'h' | b'l' | b'm' | b'o' | b'p' | b's' | b't' | b'K' | b'M',
            ..
        ]
    ) {
        return false;
    }
    let word = text
        .iter()
        .take(12)
        .take_while(|b| b.is_ascii_alphabetic())
        .count();
    matches!(
        &text[..word],
        b"bytes"
            | b"ms"
            | b"lines"
            | b"seconds"
            | b"octets"
            | b"times"
            | b"KB"
            | b"MB"
            | b"characters"
            | b"sec"
            | b"minutes"
            | b"hours"
            | b"messages"
            | b"people"
    )
}

/// The enhanced code at the start of a reply's text, if its class agrees with the reply code (RFC 2034 §4).
///
/// Servers and relays also write `#5.1.1` and repeat the reply code before it (`550 550 5.1.1`).
pub fn enhanced_in(text: &[u8], code: ReplyCode) -> Option<EnhancedCode> {
    let mut rest = trim_start(text);
    // `550 - b"5.1.1 …"`.
    if let [b'-', b' ', b'b', b'"' | b'\'', inner @ ..] = rest {
        rest = inner;
    }
    if !matches!(rest, [b'0'..=b'9' | b'#' | b'[' | b'(', ..]) {
        return None;
    }
    if let Some(digits) = rest.get(..3)
        && digits.try_into().ok().and_then(ReplyCode::from_digits) == Some(code)
        && matches!(rest.get(3), Some(b' ' | b'-'))
    {
        rest = trim_start(&rest[4..]);
    }
    if let Some((b'#' | b'[' | b'(', inner)) = rest.split_first() {
        rest = inner.strip_prefix(b"#").unwrap_or(inner);
    }
    let (enhanced, _) = EnhancedCode::at_start(rest)?;
    // Some servers send one with 354, against RFC 2034 §4.
    let with_354 = code.number() == 354 && enhanced.class() == 2;
    (with_354 || Some(enhanced.class()) == code.class().digit()).then_some(enhanced)
}

fn trim_start(bytes: &[u8]) -> &[u8] {
    let mut rest = bytes;
    while let [b' ' | b'\t', inner @ ..] | [0xc2, 0xa0, inner @ ..] = rest {
        rest = inner;
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(u16, bool, &str, Option<String>)> {
        let head = reply_at(line.as_bytes(), 0)?;
        let enhanced = head.enhanced.map(|e| e.to_string());
        Some((
            head.code.number(),
            head.more,
            &line[head.text as usize..],
            enhanced,
        ))
    }

    #[test]
    fn code_separator_text() {
        assert_eq!(read("250-SIZE 10"), Some((250, true, "SIZE 10", None)));
        assert_eq!(read("250"), Some((250, false, "", None)));
        assert_eq!(
            read("550 5.1.1 no"),
            Some((550, false, "5.1.1 no", Some("5.1.1".into())))
        );
        assert_eq!(
            read("550 #5.1.1 no").and_then(|r| r.3),
            Some("5.1.1".into())
        );
        assert_eq!(
            read("550 550 5.1.1 no").and_then(|r| r.3),
            Some("5.1.1".into())
        );
    }

    #[test]
    fn what_is_no_reply() {
        for line in ["2500 x", "150 x", "650 x", "25", "250x", "250.1", "550/x"] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn an_enhanced_code_of_another_class_is_none() {
        assert_eq!(read("550 4.1.1 x").and_then(|r| r.3), None);
        assert_eq!(read("354 4.0.0 x").and_then(|r| r.3), None);
    }
}
