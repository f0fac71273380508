//! Where the text of a reply inside a line ends.

use super::field::closing_field;
use super::find::Found;
use crate::code::{EnhancedCode, ReplyCode};
use crate::lines::prefix::find;

/// Finds the end of the reply's text: the closing mark of the kind that opens it, or the end of the line.
pub fn finish(
    line: &[u8],
    start: usize,
    code: Option<ReplyCode>,
    enhanced: Option<EnhancedCode>,
    text: usize,
    more: bool,
    apart: bool,
) -> Found {
    let text = text.min(line.len());
    let opener = if apart {
        text.checked_sub(1)
    } else {
        start.checked_sub(1)
    }
    .map(|i| line[i]);
    let close = match opener {
        // Of a string within a string.
        Some(b'"') if line[..start].ends_with(b"\\\"") => {
            find(&line[text..], b"\\\"").map(|n| text + n)
        }
        Some(quote @ (b'"' | b'\'')) => closing_quote(&line[text..], quote).map(|n| text + n),
        Some(b'(') => closing_bracket(&line[text..]).map(|n| text + n),
        _ => closing_field(line, start, text),
    };
    let mut end = close.unwrap_or(line.len());
    if let Some(n) = find(&line[text..end], b"(in reply to") {
        end = text + n;
    }
    while end > text && line[end - 1].is_ascii_whitespace() {
        end -= 1;
    }
    Found {
        code,
        enhanced,
        start,
        text,
        end,
        more,
        apart,
        closed: close.is_some(),
    }
}

/// Where a quotation that this mark opened ends, if it does.
pub fn closing_quote(text: &[u8], quote: u8) -> Option<usize> {
    let mut at = 0;
    while at < text.len() {
        match text[at] {
            b'\\' => at += 1,
            // An apostrophe inside a word closes nothing.
            byte if byte == quote && !text.get(at + 1).is_some_and(u8::is_ascii_alphanumeric) => {
                return Some(at);
            }
            _ => {}
        }
        at += 1;
    }
    None
}

fn closing_bracket(text: &[u8]) -> Option<usize> {
    let mut depth = 1_u32;
    for (at, byte) in text.iter().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}
