//! Several replies, or several commands, that went over the wire at once (RFC 2920) and stand in one line, their line ends written out.

use crate::command::Verb;
use crate::lines::survey::{Hint, Look};

/// Whether these parts of a line are such a group: behind the first, which has what stands before it, one begins with each
/// line end, and not all are lines of the same reply.
pub fn is_group(looks: &[Look]) -> bool {
    let Some((first, behind)) = looks.split_first() else {
        return false;
    };
    // What the program writes behind its string.
    let behind = match behind.split_last() {
        Some((last, others)) if last.hint == Hint::Nothing => others,
        _ => behind,
    };
    let begins = |look: &Look| look.at == 0;
    if first.at == 0 || behind.is_empty() || !behind.iter().all(begins) {
        return false;
    }
    let complete =
        |look: &Look| matches!(look.hint, Hint::Reply(reply) if look.sure && !reply.more);
    let reply = |look: &Look| matches!(look.hint, Hint::Reply(_)) && look.sure;
    // User name and password may follow AUTH, before anybody asks for them.
    let mut answers = 0;
    let mut command = |look: &Look| match look.hint {
        Hint::Command(command) => {
            answers = if command.verb == Verb::Auth { 2 } else { 0 };
            true
        }
        Hint::Nothing if answers > 0 => {
            answers -= 1;
            true
        }
        _ => false,
    };
    let commands = first.sure && command(first) && behind.iter().all(command);
    let replies = reply(first) && behind.iter().all(reply);
    commands || replies && looks[..behind.len()].iter().any(complete)
}
