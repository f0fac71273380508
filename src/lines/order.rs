//! Logs that show the newest line first.

use super::page::Page;
use super::survey::Hint;
use crate::code::ReplyCode;
use crate::command::Verb;

/// As many steps have to go back as no accident makes.
const ENOUGH: u32 = 3;

/// How far a session has come with a line: each kind of line stands for a step of it.
fn step(hint: Hint, sure: bool) -> Option<u8> {
    Some(match hint {
        Hint::Reply(reply) if reply.code.number() == 220 && sure => 0,
        Hint::Command(command) => match command.verb {
            Verb::Ehlo | Verb::Helo | Verb::Lhlo if command.sure => 1,
            Verb::Mail if command.sure => 2,
            Verb::Rcpt if command.sure => 3,
            Verb::Data => 4,
            Verb::Quit => 5,
            _ => return None,
        },
        _ => return None,
    })
}

/// What was last seen of one conversation.
#[derive(Clone, Copy, Default)]
struct Seen {
    step: Option<u8>,
    /// The code of a reply line right before, and whether more of the reply follows.
    reply: Option<(ReplyCode, bool)>,
}

/// Whether the sessions of this page run from their ends to their beginnings.
///
/// Every two neighbouring steps of a session vote: what SMTP does after what. So do the lines of a reply, whose last one
/// has no hyphen (RFC 5321 §4.2.1). Where a session ends and another begins, both directions step back.
pub fn is_newest_first(page: &Page<'_>) -> bool {
    if !page.marks.any {
        return false;
    }
    let mut seen = vec![Seen::default(); page.streams()];
    let (mut forward, mut backward) = (0_u32, 0_u32);
    let mut greeted = false;
    for (index, look) in page.looks.iter().enumerate() {
        if look.hint == Hint::Nothing {
            continue;
        }
        let Some(before) = seen.get_mut(page.stream(index)) else {
            continue;
        };
        if let Hint::Reply(reply) = look.hint {
            if let Some((code, more)) = before.reply
                && code == reply.code
                && more != reply.more
            {
                *(if more { &mut forward } else { &mut backward }) += 1;
            }
            before.reply = Some((reply.code, reply.more));
        } else {
            before.reply = None;
        }
        let Some(now) = step(look.hint, look.sure) else {
            continue;
        };
        greeted |= now <= 1;
        match before.step.replace(now) {
            // Another session, another transaction, another recipient.
            Some(then) if then == now || is_turn(then, now) || is_turn(now, then) => {}
            Some(then) if then < now => forward += 1,
            Some(_) => backward += 1,
            None => {}
        }
    }
    greeted && backward >= ENOUGH && backward > 3 * forward
}

/// Whether a session, or a transaction in it, ends with the first step and another begins with the second.
const fn is_turn(last: u8, first: u8) -> bool {
    matches!((last, first), (5, 0 | 1) | (3 | 4, 2))
}
