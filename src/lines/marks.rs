//! What the prefixes mean, learned by a vote of the payloads behind them.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::kinds::{Kind, Known, Ready, Way};
use super::survey::{Hint, Look};
use crate::code::ReplyCode;
use crate::report::Role;

/// Whose lines a prefix marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The server's.
    Server,
    /// The client's.
    Client,
    /// Both: only the payload tells.
    Either,
}

impl Side {
    /// The role of its lines, or `None` for both.
    pub const fn role(self) -> Option<Role> {
        match self {
            Self::Server => Some(Role::Server),
            Self::Client => Some(Role::Client),
            Self::Either => None,
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Tally {
    server: u32,
    client: u32,
    /// A prefix that ends in a word counts half.
    halves: u32,
    /// How many lines, and the first.
    lines: u32,
    first_line: u32,
    nested: bool,
    titled: bool,
    sure: bool,
    /// How many lines are the client's for sure.
    sure_client: u32,
    sure_server: bool,
    first_code: Option<ReplyCode>,
    varied: bool,
}

impl Tally {
    fn take(&mut self, index: u32, look: &Look) {
        if self.lines == 0 {
            self.first_line = index;
        }
        self.lines += 1;
        self.halves += if look.word { 1 } else { 2 };
        self.nested |= look.nested;
        self.sure |= look.sure;
        let weight = if look.sure { 3 } else { 1 };
        match look.hint {
            // All lines of a reply but the last: they would outnumber the commands.
            Hint::Reply(reply) if reply.more => self.server += 1,
            hint @ (Hint::Reply(reply) | Hint::Named(_, reply)) => {
                // The name of a step is a title: the reply goes on without it.
                self.titled |= matches!(hint, Hint::Named(..)) && reply.text <= look.at + 4;
                let first = *self.first_code.get_or_insert(reply.code);
                self.varied |= first != reply.code;
                self.server += weight;
                self.sure_server |= look.sure;
            }
            _ => {
                self.client += weight;
                self.sure_client += u32::from(look.sure);
            }
        }
    }
}

/// A mark: a kind of line, whose it is, and where it stands.
#[derive(Clone, Copy)]
pub struct Learned {
    /// Whose lines it marks.
    pub side: Side,
    /// Its first line.
    pub first_line: u32,
    /// How many lines have it.
    pub lines: u32,
    /// How many words it has.
    words: u8,
}

/// The marks of one text.
#[derive(Default)]
pub struct Marks {
    /// For every kind of line, whether it is a mark.
    kinds: Vec<Option<Learned>>,
    /// The kind of every mark by its signature, bare lines aside.
    places: HashMap<u64, u32, BuildHasherDefault<Ready>>,
    /// A few bits of every mark's signature: most signatures are passed over by it.
    some_bits: u64,
    /// What they come from.
    pub way: Way,
    /// How many words the time or number has that stands before lines without a mark; 0 where there is none.
    pub numbers: u8,
    /// Whether any mark other than the bare line was learned.
    pub any: bool,
    /// Whether some line with a mark is the server's for sure.
    pub server_marked: bool,
    /// Whether some mark is used by both sides.
    pub shared: bool,
    /// Whether some line with a mark is the client's for sure.
    pub client_marked: bool,
}

impl Marks {
    /// Counts what stands behind each prefix and decides whose it is.
    pub fn learn(looks: &[Look], known: &Known) -> Self {
        let mut tallies = vec![Tally::default(); known.prefixes.len()];
        for (index, look) in (0..).zip(looks) {
            if look.hint != Hint::Nothing
                && let Some(tally) = tallies.get_mut(look.kind.index())
            {
                tally.take(index, look);
            }
        }
        let mut marks = Self::default();
        for ((kind, prefix), tally) in known.each().zip(tallies) {
            let bare = kind.is_bare();
            let side = tally.side(bare);
            marks.kinds.push(side.map(|side| Learned {
                side,
                first_line: tally.first_line,
                lines: tally.lines,
                words: prefix.words,
            }));
            if bare {
                marks.numbers = prefix.words;
            }
            let Some(side) = side else { continue };
            if bare {
                continue;
            }
            if !tally.nested {
                marks.shared |= side == Side::Either;
                marks.server_marked |= side == Side::Server && tally.server >= 3 && !tally.titled;
                marks.client_marked |= side == Side::Client && tally.client >= 3;
            }
            marks.places.insert(prefix.signature, kind.index() as u32);
            marks.some_bits |= bit_of(prefix.signature);
            marks.way.join(prefix.way);
            marks.any = true;
        }
        marks
    }

    /// Lets every mark mean the other side.
    pub fn swap(&mut self) {
        let marks = self.kinds.iter_mut().skip(Kind::BARES).flatten();
        for mark in marks {
            mark.side = match mark.side {
                Side::Server => Side::Client,
                Side::Client => Side::Server,
                Side::Either => Side::Either,
            };
        }
        std::mem::swap(&mut self.server_marked, &mut self.client_marked);
    }

    /// Every kind that is a mark, bare lines aside, and the role of its lines.
    pub fn kinds(&self) -> Vec<(Kind, Option<Role>)> {
        let marks = self.kinds.iter().enumerate().skip(Kind::BARES);
        let marks =
            marks.filter_map(|(place, mark)| Some((Kind::at(place), mark.as_ref()?.side.role())));
        marks.collect()
    }

    /// Whose lines this kind of prefix marks, or `None` where it is no mark.
    pub fn side(&self, kind: Kind) -> Option<Side> {
        let mark = self.kinds.get(kind.index()).copied().flatten();
        mark.map(|mark| mark.side)
    }

    /// The same of what has this signature, unless it is bare or has more words than the mark: what follows a number is no
    /// part of it, although a word with a digit in it changes no signature.
    pub fn side_of(&self, signature: u64, words: u8) -> Option<Side> {
        if self.some_bits & bit_of(signature) == 0 {
            return None;
        }
        let kind = *self.places.get(&signature)?;
        let mark = self.kinds.get(kind as usize).copied().flatten()?;
        (words <= mark.words).then_some(mark.side)
    }

    /// Every mark, bare lines aside, in order of appearance.
    pub fn in_order(&self) -> Vec<Learned> {
        let marks = self.kinds.iter().skip(Kind::BARES);
        let mut marks: Vec<Learned> = marks.flatten().copied().collect();
        marks.sort_unstable_by_key(|mark| mark.first_line);
        marks
    }
}

impl Tally {
    /// Whose lines these are, or `None` where that is no mark.
    fn side(&self, bare: bool) -> Option<Side> {
        // Numbers alone make no mark, unless they vary as reply codes do.
        let proven = self.sure || self.client > 0 || self.varied;
        if self.halves < 2 || !proven && !bare {
            return None;
        }
        // The lines of a long answer to EHLO may outnumber whatever the client says.
        let contested = self.sure_server
            && self.sure_client > 0
            && (self.sure_client > 1 && self.server > self.client
                || 4 * self.client.min(self.server) >= self.client.max(self.server));
        Some(if contested || bare && self.client > 0 && self.server > 0 {
            // Both use it: only the payload tells.
            Side::Either
        } else if self.server > 2 * self.client {
            Side::Server
        } else if self.client > 2 * self.server {
            Side::Client
        } else {
            Side::Either
        })
    }
}

const fn bit_of(signature: u64) -> u64 {
    1 << (signature >> 32 & 63)
}

#[cfg(test)]
mod tests {
    use super::super::survey::look;
    use super::*;

    fn learn(lines: &[&str]) -> (Marks, Vec<Look>) {
        let mut known = Known::default();
        let looks: Vec<_> = lines
            .iter()
            .map(|l| look(l.as_bytes(), &mut known))
            .collect();
        (Marks::learn(&looks, &known), looks)
    }

    #[test]
    fn payloads_tell_what_an_arrow_means() {
        let (marks, looks) = learn(&["<<< EHLO me", ">>> 250-you", ">>> 250 HELP", "<<< QUIT"]);
        assert_eq!(marks.side(looks[0].kind), Some(Side::Client));
        assert_eq!(marks.side(looks[1].kind), Some(Side::Server));
    }

    #[test]
    fn a_word_has_to_come_again() {
        let (marks, looks) = learn(&["then 250 ok"]);
        assert_eq!(marks.side(looks[0].kind), None);
        let (marks, looks) = learn(&["srv 250 ok", "srv 221 bye"]);
        assert_eq!(marks.side(looks[0].kind), Some(Side::Server));
    }
}
