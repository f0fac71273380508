//! Several conversations in one log, line by line through each other: told apart by a process, thread or session id.
//!
//! No format is asked for. A number in the prefix is such an id where its values come back after others (`A B A`), where
//! each value has both sides of a conversation, and where each begins one.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::kinds::Ready;
use super::page::Page;
use super::prefix::REACH;
use super::survey::Hint;
use crate::command::Verb;

/// How many numbers of a prefix are looked at.
const COLUMNS: usize = 8;

/// For every line its conversation, counted from 0 in order of appearance; empty where there is only one.
pub fn split(page: &Page<'_>) -> Vec<u32> {
    if beginnings(page) < 2 {
        return Vec::new();
    }
    let mut columns: [Column; COLUMNS] = Default::default();
    for (index, look) in page.looks.iter().enumerate() {
        if look.hint == Hint::Nothing || look.kind.is_bare() {
            continue;
        }
        let begins = begins(look.hint);
        let server = matches!(look.hint, Hint::Reply(_) | Hint::Named(..));
        let prefix = page.line(index).get(..look.at as usize).unwrap_or_default();
        for (column, value) in columns.iter_mut().zip(numbers(prefix)) {
            column.take(value, server, begins);
        }
    }
    let best = columns
        .iter()
        .enumerate()
        .filter_map(|(index, column)| Some((column.conversations()?, std::cmp::Reverse(index))))
        .max();
    let Some((_, std::cmp::Reverse(best))) = best else {
        return Vec::new();
    };
    let mut order: HashMap<u64, u32, BuildHasherDefault<Ready>> = HashMap::default();
    let mut last = 0;
    (0..page.lines.len())
        .map(|index| {
            let line = page.line(index);
            let known = &columns[best].values;
            if let Some(value) =
                numbers(line.get(..line.len().min(REACH)).unwrap_or_default()).nth(best)
                && known.contains_key(&value)
            {
                let next = order.len() as u32;
                last = *order.entry(value).or_insert(next);
            }
            last
        })
        .collect()
}

/// How many conversations seem to begin behind a mark.
fn beginnings(page: &Page<'_>) -> usize {
    let marked = page.looks.iter().filter(|l| !l.kind.is_bare());
    let (mut greetings, mut hellos) = (0, 0);
    for look in marked {
        match begins(look.hint) {
            Some(Begin::Greeting) => greetings += 1,
            Some(Begin::Hello) => hellos += 1,
            None => {}
        }
    }
    greetings.max(hellos)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Begin {
    Greeting,
    Hello,
}

fn begins(hint: Hint) -> Option<Begin> {
    match hint {
        Hint::Reply(reply) if reply.code.number() == 220 && !reply.more => Some(Begin::Greeting),
        Hint::Command(command) if matches!(command.verb, Verb::Ehlo | Verb::Helo | Verb::Lhlo) => {
            Some(Begin::Hello)
        }
        _ => None,
    }
}

/// What one number of the prefix is, line after line.
#[derive(Default)]
struct Column {
    values: HashMap<u64, Uses, BuildHasherDefault<Ready>>,
    last: Option<u64>,
    /// How often a value came back after another.
    returns: u32,
}

#[derive(Default)]
struct Uses {
    lines: u32,
    server: bool,
    client: bool,
    greetings: u32,
    hellos: u32,
}

impl Column {
    fn take(&mut self, value: u64, server: bool, begins: Option<Begin>) {
        let uses = self.values.entry(value).or_default();
        if self.last != Some(value) && uses.lines > 0 {
            self.returns += 1;
        }
        uses.lines += 1;
        uses.server |= server;
        uses.client |= !server;
        uses.greetings += u32::from(begins == Some(Begin::Greeting));
        uses.hellos += u32::from(begins == Some(Begin::Hello));
        self.last = Some(value);
    }

    /// How many whole conversations the values tell apart; `None` where they do not.
    fn conversations(&self) -> Option<u32> {
        if self.values.len() < 2 || self.returns < 2 {
            return None;
        }
        let long = self.values.values().filter(|u| u.lines > 2);
        let both = long.clone().filter(|u| u.server && u.client).count();
        if 5 * both < 4 * long.count() {
            return None;
        }
        let whole = self
            .values
            .values()
            .filter(|u| u.greetings == 1 || u.greetings == 0 && u.hellos == 1)
            .count();
        (whole >= 2 && 2 * whole >= self.values.len()).then_some(whole as u32)
    }
}

/// The words with a digit in them, as hashes, in order.
fn numbers(prefix: &[u8]) -> impl Iterator<Item = u64> + '_ {
    prefix
        .split(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'.' | b':' | b'-' | b'_')))
        .filter(|word| word.iter().any(u8::is_ascii_digit))
        .map(|word| {
            word.iter().fold(0xcbf2_9ce4_8422_2325, |hash, b| {
                (hash ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3)
            })
        })
        .take(COLUMNS)
}
