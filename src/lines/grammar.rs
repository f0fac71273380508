//! What a payload can be: the first line of a reply, or a command. One small function per production.

pub mod command;
mod mechanism;
pub mod reply;

pub use command::{CommandHead, command_at};
pub use reply::{ReplyHead, reply_at};

/// Whether a word can begin at `at`: nothing, a blank or punctuation stands before it.
pub fn begins_word(line: &[u8], at: usize) -> bool {
    match at.checked_sub(1).and_then(|i| line.get(i)) {
        None => true,
        Some(before) => {
            !before.is_ascii_alphanumeric() && !matches!(before, b'_' | b'.' | b'@' | b'%')
        }
    }
}

/// Whether nothing that counts stands at `at` or behind: blanks, closing quotes and brackets behind them, escaped line
/// ends, commas.
pub fn is_end(line: &[u8], mut at: usize) -> bool {
    let mut quoted = false;
    loop {
        match line.get(at..) {
            None | Some([]) => return true,
            Some([b'"' | b'\'' | b'`', ..]) => {
                quoted = true;
                at += 1;
            }
            // Within another string, or as word processors bend them.
            Some([b'\\', b'"' | b'\'', ..]) => {
                quoted = true;
                at += 2;
            }
            Some([0xe2, 0x80, 0x9d, ..]) => at += 3,
            Some([b'}' | b']' | b')', ..]) if quoted => at += 1,
            // A further field of a record.
            Some([b',', b'"', ..]) if quoted => return true,
            Some([b' ' | b'\t' | b',' | b';' | b'\r' | b'\n', ..]) => at += 1,
            // What stands behind an escaped line end is the tool's.
            Some([b'\\', b'r' | b'n', ..] | [b'^', b'M']) => return true,
            // A closing tag, a further column of a table, a remark.
            Some([b'<' | b'[', b'/', ..] | [b'|', ..] | [b'<', b'-', b'-', ..]) => return true,
            // An arrow of several signs.
            Some([b'<', b'<', ..]) => return true,
            Some(rest) if rest.starts_with("←".as_bytes()) => return true,
            // How a capture writes a line end.
            Some([b'.', b'.', rest @ ..]) if rest.trim_ascii().is_empty() => return true,
            Some([b'#', ..]) if at > 0 && line[at - 1] == b' ' => return true,
            // A colour that ends here.
            Some([0x1b, b'[', rest @ ..]) => {
                at += 2 + rest.iter().take_while(|b| **b != b'm').count() + 1;
            }
            Some(rest) if rest.starts_with(b"[nl]") => at += 4,
            Some(rest @ [b'<', ..]) if names_the_end(rest) => return true,
            Some(rest) if rest.starts_with(b"state=") => {
                at += 6 + rest[6..].iter().take_while(|b| b.is_ascii_digit()).count();
            }
            Some(_) => return false,
        }
    }
}

/// `<CRLF>`, `<br />`, `<enter>`.
fn names_the_end(rest: &[u8]) -> bool {
    const NAMES: [&[u8]; 7] = [
        b"<crlf>",
        b"<cr>",
        b"<lf>",
        b"<eol>",
        b"<enter>",
        b"<return>",
        b"<br",
    ];
    NAMES.iter().any(|name| {
        rest.get(..name.len())
            .is_some_and(|said| said.eq_ignore_ascii_case(name))
    })
}
