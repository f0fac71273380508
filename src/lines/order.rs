//! Logs that show the newest line first.

use super::page::Page;
use super::survey::Hint;
use crate::command::Verb;

/// Whether the one session of this page runs from its end to its beginning: QUIT or its answer stands first, the
/// greeting last, and EHLO between them.
pub fn is_newest_first(page: &Page<'_>) -> bool {
    let mut greeting = None;
    let mut hello = None;
    let mut farewell = None;
    for (index, look) in page.looks.iter().enumerate() {
        match look.hint {
            Hint::Reply(reply)
                if reply.code.number() == 220 && look.sure && greeting.replace(index).is_some() =>
            {
                return false;
            }
            Hint::Command(command)
                if matches!(command.verb, Verb::Ehlo | Verb::Helo | Verb::Lhlo) && command.sure =>
            {
                hello = hello.or(Some(index));
            }
            Hint::Command(command) if command.verb == Verb::Quit => {
                farewell = farewell.or(Some(index));
            }
            _ => {}
        }
    }
    let (Some(greeting), Some(hello)) = (greeting, hello) else {
        return false;
    };
    hello < greeting && farewell.is_some_and(|f| f < hello) && page.marks.any()
}
