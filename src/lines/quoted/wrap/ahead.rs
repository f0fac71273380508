//! Looks ahead for what ends a quoted reply, however the text is wrapped up to there.

use super::{Open, answered, breaks, is_record, opens, without_mail_quote};
use crate::lines::prefix::contains;
use crate::lines::quoted::ends::closing_quote;
use crate::lines::quoted::find::Found;

impl Open {
    /// Looks ahead for Postfix's `(in reply to … command)`, up to which all belongs to the reply however it is wrapped.
    pub fn ends_with_command<'l>(
        &mut self,
        first: &'l [u8],
        behind: impl Iterator<Item = &'l [u8]>,
    ) {
        /// As many lines as a long reply is wrapped into.
        const MOST: usize = 12;
        if is_record(without_mail_quote(first)) || answered(first) {
            return;
        }
        let mut tail = first
            .get(first.len().saturating_sub(20)..)
            .unwrap_or_default()
            .to_vec();
        let mut behind = (1..).zip(behind).peekable();
        let spaced = behind
            .peek()
            .is_some_and(|(_, line)| line.trim_ascii().is_empty());
        let most = if spaced { 2 * MOST } else { MOST };
        for (number, line) in behind.take(most) {
            let said = without_mail_quote(line).trim_ascii();
            if spaced && said.is_empty() && number % 2 == 1 {
                continue;
            }
            if (said.is_empty() || said.starts_with(b"```")) && contains(&tail, b"(in reply to ") {
                // Cut off within it.
                self.certain = number - 1;
                return;
            }
            // Microsoft's hosts end with their name and the time in a bracket, wherever that is wrapped.
            let record = is_record(said) && !opens(&tail);
            if said.is_empty() || record || contains(said, b" said:") {
                return;
            }
            tail.push(b' ');
            tail.extend_from_slice(said);
            if answered(&tail) {
                self.certain = number;
                return;
            }
        }
    }

    /// Looks ahead for the mark that closes the quotation opened on the first line, however that is wrapped: a quotation mark,
    /// the stroke with which qmail ends what a host said, the bracket around Exchange's last error.
    pub fn ends_with_mark<'l>(
        &mut self,
        first: &[u8],
        found: &Found,
        behind: impl Iterator<Item = &'l [u8]>,
    ) {
        /// As many lines as a record or a sentence is wrapped into.
        const MOST: usize = 4;
        let before = if found.apart { found.text } else { found.start };
        let opener = before.checked_sub(1).and_then(|at| first.get(at));
        // A list behind the code, which begins on the next line.
        let list = found.apart && found.text >= first.len();
        let opener = if list { Some(&b'[') } else { opener };
        let Some(&mark @ (b'\'' | b'"' | b'_' | b'=' | b'[')) = opener else {
            return;
        };
        if mark == b'[' && !list {
            return;
        }
        if mark == b'=' && !first[..before].ends_with(b"{LED=") {
            return;
        }
        let mut lines = (1..).zip(behind).peekable();
        while let Some((number, line)) = lines.next_if(|(number, _)| *number <= MOST) {
            let said = without_mail_quote(line).trim_ascii();
            if said.is_empty() || is_record(said) {
                return;
            }
            let closed = match mark {
                b'_' => said.ends_with(b"/"),
                b'=' => said.contains(&b'}'),
                b'[' => contains(said, b"'])") || contains(said, b"\"])"),
                // Nothing of the reply stands before it.
                quote if closing_quote(said, quote) == Some(0) => {
                    self.certain = number - 1;
                    return;
                }
                // What a mail program wrapped is cut off within it.
                quote => {
                    let wrapped = found.apart && breaks(first) && line.starts_with(b">");
                    wrapped && lines.peek().is_none() || closing_quote(said, quote).is_some()
                }
            };
            if closed {
                self.certain = number;
                return;
            }
        }
    }

    /// Looks ahead for the last line of a reply whose lines are joined by written-out line ends and wrapped elsewhere:
    /// `451-not yet\n451 later`.
    pub fn ends_with_last_line<'l>(
        &mut self,
        first: &[u8],
        behind: impl Iterator<Item = &'l [u8]>,
    ) {
        /// As many lines as such a reply is wrapped into.
        const MOST: usize = 12;
        let Some(code) = self.code.filter(|_| self.more) else {
            return;
        };
        let [a, b, c] = code.digits();
        let last = [b'\\', b'n', a, b, c, b' '];
        if contains(first, &last) {
            return;
        }
        for (number, line) in (1..).zip(behind.take(MOST)) {
            let said = without_mail_quote(line).trim_ascii();
            if said.is_empty() || is_record(said) {
                return;
            }
            if contains(said, &last) {
                self.certain = number;
                return;
            }
        }
    }
}
