//! Several lines of a reply on one, and a command with its reply: rows of tables, joined and glued lines, codes in brackets.

use crate::code::ReplyCode;
use crate::lines::page::Page;
use crate::lines::prefix::{REACH, contains, find};
use crate::lines::survey::Hint;
use crate::lines::{ReplyLine, grammar};
use crate::text::Span;
use crate::text::scan::find_byte;

/// Whether the next line has the same code, in brackets as here: the tool writes hyphen and blank alike.
pub fn goes_on_in_brackets(page: &Page<'_>, index: usize) -> bool {
    let code = |index: usize| {
        let look = page.looks.get(index)?;
        let before = (look.at as usize).checked_sub(1)?;
        match look.hint {
            Hint::Reply(head) if page.line(index).get(before) == Some(&b'[') => Some(head.code),
            _ => None,
        }
    };
    code(index).is_some_and(|here| code(index + 1) == Some(here))
}

/// The code and hyphen of the last reply line in a payload whose first has a hyphen and that may hold several, glued or
/// joined.
pub fn last_line(page: &Page<'_>, span: Span, code: ReplyCode) -> (ReplyCode, bool) {
    let digits = code.digits();
    let payload = span.bytes(page.text);
    if find_byte(payload, b'|').is_some() && contains(payload, b" | ") {
        // A capture joins the lines of a reply and drops their codes.
        return (code, false);
    }
    let mut more = true;
    let mut from = 4;
    while let Some(at) = payload.get(from..).and_then(|rest| find(rest, &digits)) {
        let at = from + at;
        match payload.get(at + 3) {
            Some(b'-') if payload.get(at + 4).is_some_and(u8::is_ascii_graphic) => more = true,
            Some(b' ') | None => more = false,
            _ => {}
        }
        from = at + 3;
    }
    (code, more)
}

/// A reply behind a tab in the row of a command: its span and what it says.
pub fn reply_in_row(page: &Page<'_>, index: usize, command: Span) -> Option<(Span, ReplyLine)> {
    let line = page.line(index);
    let base = page.lines.get(index)?.start;
    let mut from = (command.start - base) as usize;
    let end = line.len().min(from + REACH);
    // `"RCPT TO:<…>" => 550 …`.
    let arrow = find(line.get(from..end)?, b"\" => ").map(|arrow| from + arrow + 5);
    let told = arrow.filter(|at| grammar::reply_at(line, *at).is_some());
    if let Some(at) = told {
        from = at - 1;
    }
    let next = |from: usize| match told {
        Some(at) if at > from => Some(at - 1 - from),
        _ => {
            let rest = line.get(from..end)?;
            let tab = page.controls.then(|| find_byte(rest, b'\t')).flatten();
            tab.or_else(|| Some(find(rest, b"| ")? + 1))
        }
    };
    while let Some(step) = next(from) {
        let at = from + step + 1;
        if let Some(head) = grammar::reply_at(line, at) {
            let stop = line[at..]
                .iter()
                .position(|&b| matches!(b, b'\t' | b'|'))
                .unwrap_or(line.len() - at);
            let stop = at + line[at..at + stop].trim_ascii_end().len();
            let span = Span {
                start: base + at as u32,
                end: base + stop as u32,
            };
            let text = (base + head.text).min(span.end);
            return Some((
                span,
                ReplyLine {
                    code: head.code,
                    enhanced: head.enhanced,
                    more: head.more,
                    text,
                    to: None,
                },
            ));
        }
        from = at;
    }
    None
}
