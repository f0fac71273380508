//! What colours a line in a terminal, and says nothing.

use std::borrow::Cow;

use crate::lines::prefix::find;
use crate::text::scan::find_byte;

/// The line with blanks for the escapes that colour it.
pub fn uncoloured(line: &[u8]) -> Cow<'_, [u8]> {
    if find_byte(line, 0x1b).is_none() {
        return Cow::Borrowed(line);
    }
    let mut plain = line.to_vec();
    let mut at = 0;
    while let Some(step) = find(&plain[at..], b"\x1b[") {
        let start = at + step;
        let rest = &line[start + 2..];
        let signs = rest.iter().take_while(|b| matches!(b, b'0'..=b'9' | b';'));
        at = (start + 3 + signs.count()).min(plain.len());
        plain[start..at].fill(b' ');
    }
    Cow::Owned(plain)
}
