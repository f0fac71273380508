//! Several conversations in one log, line by line through each other: told apart by a process, thread or session id.
//!
//! No format is asked for. A number in the prefix is such an id where its values come back after others (`A B A`), where
//! each value has both sides of a conversation, and where each begins one.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::kinds::Ready;
use super::page::Page;
use super::prefix::REACH;
use super::shape::mix_all;
use super::survey::Hint;
use crate::command::Verb;
use crate::text::scan;

/// How many numbers of a prefix are looked at.
const COLUMNS: usize = 8;

/// For every line its conversation, counted from 0 in order of appearance; empty where there is only one.
pub fn split(page: &Page<'_>) -> Vec<u32> {
    let [greetings, hellos] = beginnings(page);
    if greetings.max(hellos) < 2 {
        return Vec::new();
    }
    // Of as many values at least every other one begins a conversation.
    let most = 2 * (greetings + hellos);
    let mut columns: [Column; COLUMNS] = Default::default();
    for (index, look) in page.looks.iter().enumerate() {
        if look.hint == Hint::Nothing || !look.numbered || look.kind.is_bare() {
            continue;
        }
        let begins = begins(look.hint);
        let server = matches!(look.hint, Hint::Reply(_) | Hint::Named(..));
        let prefix = page.line(index).get(..look.at as usize).unwrap_or_default();
        let mut numbers = Numbers(prefix);
        for column in &mut columns {
            let Some(value) = numbers.next() else { break };
            if column.uses.len() <= most {
                column.take(value, server, begins);
            }
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
    let known = &columns[best].places;
    let mut order = vec![None; known.len()];
    let (mut next, mut last) = (0, 0);
    (0..page.lines.len())
        .map(|index| {
            let line = page.line(index);
            let value = Numbers(line.get(..line.len().min(REACH)).unwrap_or_default()).nth(best);
            let place = value.and_then(|value| known.get(&value));
            if let Some(stream) = place.and_then(|place| order.get_mut(*place as usize)) {
                last = *stream.get_or_insert_with(|| {
                    next += 1;
                    next - 1
                });
            }
            last
        })
        .collect()
}

/// How many conversations seem to begin behind a mark, by greetings and by hellos.
fn beginnings(page: &Page<'_>) -> [usize; 2] {
    let marked = page.looks.iter().filter(|l| !l.kind.is_bare());
    let mut all = [0, 0];
    for begin in marked.filter_map(|look| begins(look.hint)) {
        all[begin as usize] += 1;
    }
    all
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
    /// Where each value stands among the uses.
    places: HashMap<u64, u32, BuildHasherDefault<Ready>>,
    uses: Vec<Uses>,
    /// The last value, and its place.
    last: Option<(u64, u32)>,
    /// How often a value came back after another.
    returns: u32,
}

#[derive(Default)]
struct Uses {
    lines: u32,
    server: bool,
    client: bool,
    begins: [u32; 2],
}

impl Column {
    fn take(&mut self, value: u64, server: bool, begins: Option<Begin>) {
        let place = match self.last {
            Some((last, place)) if last == value => place,
            _ => {
                let next = self.uses.len() as u32;
                let place = *self.places.entry(value).or_insert(next);
                if place == next {
                    self.uses.push(Uses::default());
                } else {
                    self.returns += 1;
                }
                place
            }
        };
        self.last = Some((value, place));
        let Some(uses) = self.uses.get_mut(place as usize) else {
            return;
        };
        uses.lines += 1;
        uses.server |= server;
        uses.client |= !server;
        if let Some(begin) = begins {
            uses.begins[begin as usize] += 1;
        }
    }

    /// How many whole conversations the values tell apart; `None` where they do not.
    fn conversations(&self) -> Option<u32> {
        if self.uses.len() < 2 || self.returns < 2 {
            return None;
        }
        let long = self.uses.iter().filter(|u| u.lines > 2);
        let both = long.clone().filter(|u| u.server && u.client).count();
        if 5 * both < 4 * long.count() {
            return None;
        }
        let whole = |uses: &&Uses| matches!(uses.begins, [1, _] | [0, 1]);
        let whole = self.uses.iter().filter(whole).count();
        (whole >= 2 && 2 * whole >= self.uses.len()).then_some(whole as u32)
    }
}

/// The first words with a digit in them, as hashes, in order.
struct Numbers<'p>(&'p [u8]);

impl Iterator for Numbers<'_> {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        let digit = scan::find_digit(self.0)?;
        let before = self.0[..digit].iter().rev();
        let begins = digit - before.take_while(|b| is_inside(**b)).count();
        let (mut hash, mut at) = (0, begins);
        loop {
            let eight = scan::eight(self.0, at);
            let joints = scan::between(eight, b'-', b'.') | scan::equal(eight, scan::each(b':'));
            let words = scan::words(eight) | joints;
            let behind = !words & scan::each(0x80);
            // Those of the eight that belong to the word.
            hash = mix_all(hash, eight & scan::before(behind));
            at += (behind.trailing_zeros() / 8) as usize;
            if behind != 0 {
                break;
            }
        }
        self.0 = self.0.get(at..).unwrap_or_default();
        // A map goes by the lowest bits, the last signs count in the highest.
        Some(hash ^ hash >> 45)
    }
}

/// Whether it belongs to a word with a number in it.
fn is_inside(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b':' | b'-' | b'_')
}
