//! Replies within a longer string of a JSON record.

use super::ends::closing_quote;
use crate::lines::prefix::find;

/// So far before a reply its string begins.
const FAR: usize = 160;

/// The end of the string of JSON in which other words precede the reply: `"diagnosticCode":"smtp; 550 5.1.1 …"`.
pub fn closing_field(line: &[u8], start: usize, text: usize) -> Option<usize> {
    let from = start.saturating_sub(FAR);
    let open = from + line[from..start].iter().rposition(|b| *b == b'"')?;
    let (mark, key): (&[u8], &[u8]) = if line[..open].ends_with(b"\\") {
        (b"\\\"", line[..open - 1].trim_ascii_end())
    } else {
        (b"\"", line[..open].trim_ascii_end())
    };
    let key = key.strip_suffix(b":")?;
    if !key.trim_ascii_end().ends_with(mark) {
        return None;
    }
    let said = &line[text..];
    let end = match mark {
        [quote] => closing_quote(said, *quote),
        _ => find(said, mark),
    };
    end.map(|n| text + n)
}

#[cfg(test)]
mod tests {
    use super::closing_field;

    fn said(line: &str) -> Option<&str> {
        let start = line.find("550").unwrap();
        let end = closing_field(line.as_bytes(), start, start + 4)?;
        Some(&line[start + 4..end])
    }

    #[test]
    fn a_reply_ends_with_the_string_it_is_in() {
        for line in [
            r#"{"diagnosticCode":"smtp; 550 5.1.1 no","status":"5.1.1"}"#,
            r#"{"diagnosticCode" : "smtp; 550 5.1.1 no"}"#,
            r#"{"Message":"{\"diagnosticCode\":\"smtp; 550 5.1.1 no\"}"}"#,
        ] {
            assert_eq!(said(line), Some("5.1.1 no"), "{line}");
        }
        assert_eq!(
            said(r#"{"error":"SMTP 550 no \"bob\" here"}"#),
            Some(r#"no \"bob\" here"#)
        );
    }

    #[test]
    fn other_marks_open_no_string() {
        for line in [
            r#"host said: 550 user "bob" unknown"#,
            r#"he said "no": 550 user "bob" unknown"#,
            r#"error="SMTP 550 user "bob" unknown""#,
        ] {
            assert_eq!(said(line), None, "{line}");
        }
    }
}
