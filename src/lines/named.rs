//! Replies under the name of the command that they answer.

use super::grammar::{ReplyHead, command, reply_at};
use super::prefix::REACH;
use super::quoted::step;
use crate::command::Verb;
use crate::text::scan::find_byte;

/// `EHLO 250 …`, `CONN 220 …`: the tool puts the command before its reply.
pub fn at(line: &[u8], at: usize) -> Option<(Verb, ReplyHead)> {
    let length = line[at..]
        .iter()
        .take(9)
        .take_while(|b| b.is_ascii_uppercase())
        .count();
    if !(4..=8).contains(&length)
        || !matches!(line.get(at + length..), Some([b' ', b'2'..=b'5', ..]))
    {
        return None;
    }
    let verb = match line.get(at..at + length)? {
        b"CONN" => Verb::Noop,
        // The size of a chunk is no code.
        b"BDAT" => return None,
        word => command::verb_of(word)?,
    };
    let head = reply_at(line, at + length + 1)?;
    (!head.text(line).is_empty()).then_some((verb, head))
}

/// A reply behind another on the same line, under the name of its step.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Where its title begins, markup included, an offset into the line.
    pub title: usize,
    /// Where the reply begins.
    pub at: usize,
    /// The command that the step stands for.
    pub verb: Verb,
    /// The reply.
    pub head: ReplyHead,
}

/// How long such a reply is with its title: `<pre>to: 250 2.1.5`.
const SHORTEST_STEP: usize = 16;

/// `<br /><pre>hello: 250-…` behind the reply whose text begins at `from`.
pub fn step_behind(line: &[u8], from: usize) -> Option<Step> {
    let said = line.get(from..line.len().min(from + REACH))?;
    if said.len() < SHORTEST_STEP {
        return None;
    }
    let title = from + find_byte(said, b'<')?;
    let mut at = title;
    while let Some(close) = line.get(at..)?.iter().position(|byte| *byte == b'>') {
        at += close + 1;
        let colon = line
            .get(at..)?
            .iter()
            .take(16)
            .position(|byte| *byte == b':')?;
        let verb = line.get(at..=at + colon).and_then(answered);
        let start = at + colon + 2;
        if let Some((verb, head)) = verb.zip(reply_at(line, start)) {
            return Some(Step {
                title,
                at: start,
                verb,
                head,
            });
        }
    }
    None
}

/// The command that is named right before its reply: `Sent reply to EHLO: `, or a step of CodeIgniter's debugger, `from: `.
pub fn answered(before: &[u8]) -> Option<Verb> {
    const STEPS: [(&[u8], Verb); 7] = [
        (b"hello", Verb::Ehlo),
        (b"starttls", Verb::Starttls),
        (b"reset", Verb::Rset),
        (b"from", Verb::Mail),
        (b"to", Verb::Rcpt),
        (b"data", Verb::Data),
        (b"quit", Verb::Quit),
    ];
    let words = before.trim_ascii_end().strip_suffix(b":")?;
    // Marks of a single letter name nothing, nor do numbers.
    if !matches!(words, [.., a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic()) {
        return None;
    }
    let words = words.trim_ascii_start();
    let step = words.rsplit(|b| *b == b'>').next()?;
    if (words.len() == step.len() || words.starts_with(b"<"))
        && let Some(&(_, verb)) = STEPS.iter().find(|(name, _)| *name == step)
    {
        return Some(verb);
    }
    let length = words
        .iter()
        .rev()
        .take(9)
        .take_while(|b| b.is_ascii_uppercase())
        .count();
    let (before, word) = words.split_at(words.len() - length);
    if length == 0
        && let Some(verb) = step::titled(words)
    {
        return Some(verb);
    }
    const NAMING: [&[u8]; 4] = [b" command", b" failed", b" FROM", b" TO"];
    if NAMING.iter().any(|end| words.ends_with(end)) {
        return step::verb_in(words);
    }
    if !before.ends_with(b"reply to ") {
        return None;
    }
    Verb::from_word(std::str::from_utf8(word).ok()?)
}
