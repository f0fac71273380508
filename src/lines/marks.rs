//! What the prefixes mean, learned by a vote of the payloads behind them.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::prefix::{Fit, is_bare};
use super::survey::{Hint, Look};
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
    lines: u32,
    length: u32,
    nested: bool,
    titled: bool,
    sure: bool,
    sure_client: bool,
    sure_server: bool,
    first_code: Option<crate::code::ReplyCode>,
    varied: bool,
}

/// The marks of one text.
#[derive(Default)]
pub struct Marks {
    sides: HashMap<u64, Side, BuildHasherDefault<Ready>>,
    /// A few bits of every mark's signature: most signatures are passed over by it.
    some_bits: u64,
    /// How many signs the longest is made of.
    pub longest: u32,
    /// Whether any mark other than the bare line was learned.
    pub any: bool,
    /// Whether some line with a mark is the server's for sure.
    pub server_marked: bool,
    /// Whether some mark is used by both sides.
    pub shared: bool,
    /// Whether some line with a mark is the client's for sure.
    pub client_marked: bool,
}

/// A signature is a hash already.
#[derive(Default)]
pub struct Ready(u64);

impl Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes
            .iter()
            .fold(self.0, |sum, b| sum.rotate_left(8) ^ u64::from(*b));
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

impl Marks {
    /// Counts what stands behind each prefix and decides whose it is.
    pub fn learn<'a>(looks: impl Iterator<Item = &'a Look>) -> Self {
        let mut tallies: HashMap<u64, Tally, BuildHasherDefault<Ready>> = HashMap::default();
        for look in looks {
            let weight = if look.sure { 3 } else { 1 };
            // A prefix that ends in a word has to prove itself by coming again.
            let tally = match (look.hint, look.fit) {
                (Hint::Nothing, _) | (_, Fit::None) => continue,
                _ => tallies.entry(look.signature).or_default(),
            };
            tally.length = look.length;
            tally.lines += if look.fit == Fit::Word { 1 } else { 2 };
            tally.nested |= look.nested;
            tally.sure |= look.sure;
            match look.hint {
                // All lines of a reply but the last: they would outnumber the commands.
                Hint::Reply(reply) if reply.more => tally.server += 1,
                hint @ (Hint::Reply(reply) | Hint::Named(_, reply)) => {
                    // The name of a step is a title: the reply goes on without it.
                    tally.titled |=
                        matches!(hint, Hint::Named(..)) && reply.text <= look.at as usize + 4;
                    let first = *tally.first_code.get_or_insert(reply.code);
                    tally.varied |= first != reply.code;
                    tally.server += weight;
                    tally.sure_server |= look.sure;
                }
                _ => {
                    tally.client += weight;
                    tally.sure_client |= look.sure;
                }
            }
        }
        let mut marks = Self::default();
        for (signature, tally) in tallies {
            // Numbers alone make no mark, unless they vary as reply codes do.
            let proven = tally.sure || tally.client > 0 || tally.varied;
            if tally.lines < 2 || !proven && !is_bare(signature) {
                continue;
            }
            let contested = tally.sure_client
                && tally.sure_server
                && 4 * tally.client.min(tally.server) >= tally.client.max(tally.server);
            let side = if contested || is_bare(signature) && tally.client > 0 && tally.server > 0 {
                // Both use it: only the payload tells.
                Side::Either
            } else if tally.server > 2 * tally.client {
                Side::Server
            } else if tally.client > 2 * tally.server {
                Side::Client
            } else {
                Side::Either
            };
            if !is_bare(signature) && !tally.nested {
                marks.shared |= side == Side::Either;
                marks.server_marked |= side == Side::Server && tally.server >= 3 && !tally.titled;
                marks.client_marked |= side == Side::Client && tally.client >= 3;
            }
            marks.sides.insert(signature, side);
            marks.some_bits |= bit_of(signature);
            marks.longest = marks.longest.max(tally.length);
            marks.any |= !is_bare(signature);
        }
        marks
    }

    /// Lets every mark mean the other side.
    pub fn swap(&mut self) {
        for (&signature, side) in &mut self.sides {
            if !is_bare(signature) {
                *side = match *side {
                    Side::Server => Side::Client,
                    Side::Client => Side::Server,
                    Side::Either => Side::Either,
                };
            }
        }
        std::mem::swap(&mut self.server_marked, &mut self.client_marked);
    }

    /// Whose lines this prefix marks, or `None` where it is no mark.
    pub fn side(&self, signature: u64) -> Option<Side> {
        if self.some_bits & bit_of(signature) == 0 {
            return None;
        }
        self.sides.get(&signature).copied()
    }
}

const fn bit_of(signature: u64) -> u64 {
    1 << (signature >> 32 & 63)
}

#[cfg(test)]
mod tests {
    use super::super::survey::{Known, look};
    use super::*;

    fn learn(lines: &[&str]) -> (Marks, Vec<Look>) {
        let looks: Vec<_> = lines
            .iter()
            .map(|l| look(l.as_bytes(), &mut Known::default()))
            .collect();
        (Marks::learn(looks.iter()), looks)
    }

    #[test]
    fn payloads_tell_what_an_arrow_means() {
        let (marks, looks) = learn(&["<<< EHLO me", ">>> 250-you", ">>> 250 HELP", "<<< QUIT"]);
        assert_eq!(marks.side(looks[0].signature), Some(Side::Client));
        assert_eq!(marks.side(looks[1].signature), Some(Side::Server));
    }

    #[test]
    fn a_word_has_to_come_again() {
        let (marks, looks) = learn(&["then 250 ok"]);
        assert_eq!(marks.side(looks[0].signature), None);
        let (marks, looks) = learn(&["srv 250 ok", "srv 221 bye"]);
        assert_eq!(marks.side(looks[0].signature), Some(Side::Server));
    }
}
