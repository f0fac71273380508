//! Where a payload ends: closing quotes, escaped line ends and suffixes that tools add are not part of it.

use super::prefix::find;
use crate::text::scan::find_byte;

/// The end of the payload that begins at `start`, an offset into `line`: mostly that of the line.
#[inline]
pub fn end(line: &[u8], start: usize) -> usize {
    let before = start.checked_sub(1).and_then(|before| line.get(before));
    let open = match before {
        Some(b' ') => is_quoted(line, start),
        opener => matches!(
            opener.copied(),
            Some(b'\'' | b'"' | b'`' | b',' | b'[' | BENT)
        ),
    };
    if !open && ends_plainly(line) {
        return line.len();
    }
    sought(line, start)
}

/// The last byte of `“`.
const BENT: u8 = 0x9c;

/// Whether the line ends in nothing that a tool may have put there, as nearly all do.
fn ends_plainly(line: &[u8]) -> bool {
    let Some((last, before)) = line.split_last() else {
        return false;
    };
    let run = |is: fn(&u8) -> bool| {
        let inside = before.iter().rev().take(12).take_while(|b| is(b)).count();
        (inside, before.get(before.len().wrapping_sub(inside + 1)))
    };
    match last {
        b'a'..=b'l' | b'o'..=b'q' | b's'..=b'z' | b'A'..=b'Z' | b'.' => {
            !(*last == b'M' && before.ends_with(b"^"))
        }
        // ` state=1`, `\015`.
        b'0'..=b'9' => {
            let (_, before) = run(u8::is_ascii_digit);
            !matches!(before, Some(b'=' | b'\\'))
        }
        // A tag, or the name of a line end; an address has others.
        b'>' => {
            let (letters, before) = run(u8::is_ascii_alphanumeric);
            letters > 0 && !matches!(before, Some(b'/' | b'<'))
        }
        _ => false,
    }
}

/// The same where it is to be looked for.
///
/// `quote` is the quotation mark that opens right before it, `separator` whether a comma does.
fn sought(line: &[u8], start: usize) -> usize {
    let mut rest = line.get(start..).unwrap_or_default();
    let opener = start
        .checked_sub(1)
        .and_then(|i| line.get(i))
        .map(|b| match b {
            b' ' if is_quoted(line, start) => b'"',
            // `[250] 'text'`.
            b'[' if rest.get(3..5) == Some(b"] ") => rest.get(5).copied().unwrap_or_default(),
            b => *b,
        });
    let before = line.get(..start.saturating_sub(1)).unwrap_or_default();
    if opener == Some(b'"') && before.trim_ascii_end().ends_with(b":") {
        // The value of a field in JSON, with others behind.
        let closes = |w: &[u8]| w[0] != b'\\' && w[1] == b'"' && matches!(w[2], b',' | b'}');
        let end = rest.windows(3).position(closes);
        rest = &rest[..end.map_or(rest.len(), |end| end + 1)];
    }
    if let Some(quote @ (b'\'' | b'"')) = opener
        && let Some(end) = find(rest, &[b'\\', b'n', quote])
        && rest.get(end + 3) == Some(&b',')
    {
        // A string with its line end, and further arguments behind.
        rest = &rest[..end];
    }
    if !matches!(opener, Some(b'\'' | b'"' | b'`' | b',' | BENT)) && !may_end_otherwise(rest) {
        return start + rest.trim_ascii_end().len();
    }
    loop {
        let length = rest.len();
        rest = rest.trim_ascii_end();
        if let Some(quote @ (b'\'' | b'"' | b'`')) = opener {
            while let Some((&(b',' | b';' | b')' | b'+' | b'}' | b']'), shorter)) =
                rest.split_last()
            {
                rest = shorter.trim_ascii_end();
            }
            if let Some((&last, shorter)) = rest.split_last()
                && last == quote
            {
                // Within another string both are escaped.
                let escaped = shorter
                    .strip_suffix(b"\\")
                    .filter(|_| before.ends_with(b"\\"));
                rest = escaped.unwrap_or(shorter);
            }
        } else if opener == Some(BENT) {
            rest = rest.strip_suffix("”".as_bytes()).unwrap_or(rest);
        } else if opener == Some(b',') {
            while let Some((b',', shorter)) = rest.split_last() {
                rest = shorter;
            }
        }
        if may_be_escape(rest) {
            for suffix in ESCAPES {
                rest = rest.strip_suffix(suffix).unwrap_or(rest);
            }
        }
        rest = without_tag(rest);
        rest = without_colour(rest);
        rest = without_state(rest);
        rest = without_duration(rest);
        if rest.len() == length {
            return start + rest.len();
        }
    }
}

/// How tools write a line end, and tables the end of a row.
const ESCAPES: [&[u8]; 16] = [
    b"^M", b" |", b"\\r", b"\\n", b"<CRLF>", b"<EOL>", b"<enter>", b"<ENTER>", b"[nl]", b"<br />",
    b"<br/>", b"<br>", b"<cr>", b"<lf>", b"\\015", b"\\012",
];

/// Whether the last two bytes may be those of such a line end: an address in brackets has others.
fn may_be_escape(rest: &[u8]) -> bool {
    matches!(
        rest,
        [.., b'\\', b'r' | b'n']
            | [.., b'F' | b'L' | b'f' | b'r' | b'R' | b'/', b'>']
            | [.., b'l', b']']
            | [.., b' ', b'|']
            | [.., b'1', b'2' | b'5']
            | [.., b'^', b'M']
    )
}

/// Whether a quotation mark stands open before `start`.
fn is_quoted(line: &[u8], start: usize) -> bool {
    let before = line
        .get(start.saturating_sub(280)..start)
        .unwrap_or_default();
    find_byte(before, b'"').is_some()
        && before
            .iter()
            .fold(false, |inside, b| inside != (*b == b'"'))
}

/// Whether the end may be a suffix that a tool adds: most lines end in a letter or a full stop.
fn may_end_otherwise(rest: &[u8]) -> bool {
    match rest.trim_ascii_end() {
        [.., before, b'r' | b'n'] => *before == b'\\',
        [.., b'^', b'M'] => true,
        [.., b'>' | b']' | b'|' | b'm' | b'0'..=b'9'] => true,
        _ => false,
    }
}

/// `</span>` at the end.
fn without_tag(rest: &[u8]) -> &[u8] {
    let Some(inner) = rest.strip_suffix(b">") else {
        return rest;
    };
    let name = inner
        .iter()
        .rev()
        .take(12)
        .take_while(|b| b.is_ascii_alphanumeric())
        .count();
    let before = &inner[..inner.len() - name];
    before
        .strip_suffix(b"</")
        .filter(|_| name > 0)
        .unwrap_or(rest)
}

/// `ESC[39m` at the end.
fn without_colour(rest: &[u8]) -> &[u8] {
    let Some(inner) = rest.strip_suffix(b"m") else {
        return rest;
    };
    let digits = inner
        .iter()
        .rev()
        .take(8)
        .take_while(|b| b.is_ascii_digit() || **b == b';')
        .count();
    inner[..inner.len() - digits]
        .strip_suffix(b"\x1b[")
        .unwrap_or(rest)
}

/// Haraka's ` state=1`.
fn without_state(rest: &[u8]) -> &[u8] {
    let digits = rest.iter().rev().take_while(|b| b.is_ascii_digit()).count();
    if digits == 0 || digits > 2 {
        return rest;
    }
    rest[..rest.len() - digits]
        .strip_suffix(b" state=")
        .unwrap_or(rest)
}

/// `MxToolbox`'s ` [683 ms]`.
fn without_duration(rest: &[u8]) -> &[u8] {
    let Some(inner) = rest.strip_suffix(b" ms]") else {
        return rest;
    };
    let digits = inner
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_digit())
        .count();
    if digits == 0 {
        return rest;
    }
    inner[..inner.len() - digits]
        .strip_suffix(b" [")
        .unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn payload(line: &str, start: usize) -> &str {
        &line[start..end(line.as_bytes(), start)]
    }

    #[test]
    fn every_way_to_write_a_line_end_is_known_by_its_last_bytes() {
        for escape in ESCAPES {
            assert!(may_be_escape(escape));
        }
    }

    #[test]
    fn suffixes_of_tools_are_cut_off() {
        assert_eq!(payload("send: 'ehlo me\\r\\n'", 7), "ehlo me");
        assert_eq!(payload("reply: b\"250 it's ok\\r\\n\"", 9), "250 it's ok");
        assert_eq!(
            payload("C: RCPT TO:<a@example.com> state=1", 3),
            "RCPT TO:<a@example.com>"
        );
        assert_eq!(payload("250 STARTTLS [343 ms]", 0), "250 STARTTLS");
        assert_eq!(payload("x,<,\"220 ready, go\",", 5), "220 ready, go");
        assert_eq!(payload("x,<,EHLO me,", 4), "EHLO me");
        let call = r#"read(4, "250 \"ok\", go\r\n", 99) = 14"#;
        assert_eq!(payload(call, 9), r#"250 \"ok\", go"#);
        assert_eq!(
            payload(r#"{"msg":"250 \"ok\", go","to":{"by":"client"}}"#, 8),
            r#"250 \"ok\", go"#
        );
        assert_eq!(payload("S: 250 ok, fine, ", 3), "250 ok, fine,");
        assert_eq!(payload(r#"list: ("reply: \"250-DSN\"")"#, 17), "250-DSN");
        assert_eq!(payload("250-PIPELINING^M", 0), "250-PIPELINING");
    }
}
