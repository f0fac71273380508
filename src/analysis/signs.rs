//! Words that some part of the analysis looks at more closely. Each line is read once for all of them, so that the parts need
//! not look where there is nothing.

use super::rules::{IN_REFUSALS, IN_SUCCESSES, WRONG_PORT, class_digits_differ, line_too_long};
use super::secrets::{self, Signed};
use crate::code::Class;
use crate::dialogue::Dialogue;
use crate::lines::prefix::contains;
use crate::lines::{Piece, Reading, Turn};
use crate::pace::Pace;
use crate::text::Span;
use crate::text::phrases::{Phrases, phrases};
use crate::text::scan::find_byte;

/// What a piece of the text has signs of, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs(u16);

impl Signs {
    /// None.
    pub const NONE: Self = Self(0);
    /// Those of the rules.
    const RULES: u16 = (1 << 7) - 1;
    /// A line belongs to a message.
    const CONTENT: Self = Self(1 << 7);
    /// Something is said on a line as it should be.
    const ORDINARY: Self = Self(1 << 8);
    /// A line was read.
    const READ: Self = Self(1 << 9);
    /// What gives a password away by itself may stand in a line.
    pub const EVIDENT: Self = Self(1 << 10);
    /// A line of a reply may begin with an enhanced code of another class than its code.
    pub const CLASSES: Self = Self(1 << 11);
    /// A server may be named as tables of passwords name it.
    pub const HOST: Self = Self(1 << 12);
    /// A queue's id, or an address of the web.
    pub const HINT: Self = Self(1 << 13);
    /// A setting, option or address that may hold a password.
    pub const PASSWORD: Self = Self(1 << 14);
    /// A protocol that is not SMTP.
    pub const WRONG_PORT: Self = Self(1 << 15);

    /// The phrases of this number among those of the rules.
    pub const fn rule(number: usize) -> Self {
        Self(1 << number)
    }

    /// A bit for each.
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// Whether this sign is there.
    pub const fn has(self, sign: Self) -> bool {
        self.0 & sign.0 != 0
    }
}

/// The signs in a text.
pub struct AllSigns {
    /// For every turn, where it belongs to a reply.
    pub turns: Vec<Signs>,
    /// For every reply.
    pub replies: Vec<Signs>,
    /// For every session, those of its turns.
    pub sessions: Vec<Signs>,
    /// For every line on which nothing is said as it should be.
    pub lines: Vec<Signs>,
    /// Those of any line.
    pub any_line: Signs,
    /// Whether something is said of which an exchange of secrets is made.
    pub exchanges: bool,
    /// Whether something is said that is longer than a command may be.
    pub long: bool,
}

impl AllSigns {
    /// All of them.
    pub async fn of(text: &str, reading: &Reading, dialogue: &Dialogue, pace: &Pace<'_>) -> Self {
        let mut signs = Self {
            turns: vec![Signs::default(); reading.turns.len()],
            replies: vec![Signs::default(); dialogue.replies.len()],
            sessions: vec![Signs::default(); dialogue.sessions.len()],
            lines: vec![Signs::default(); reading.lines.len()],
            any_line: Signs::NONE,
            exchanges: false,
            long: false,
        };
        let turns = &reading.turns;
        let of = dialogue.reply_of.iter().zip(&dialogue.session_of);
        let each = turns.iter().zip(of).enumerate();
        let look = |(index, (turn, (reply, session))): (usize, (&Turn, (&Option<u32>, &u32)))| {
            if is_ordinary(turn.piece)
                && let Some(line) = signs.lines.get_mut(turn.line as usize)
            {
                line.0 |= Signs::ORDINARY.0;
                if matches!(turn.piece, Piece::Content) {
                    line.0 |= Signs::CONTENT.0;
                }
            }
            signs.exchanges |= secrets::belongs_to_exchange(turn.piece);
            signs.long |= turn.span.len() >= line_too_long::SHORTEST;
            if !matches!(
                turn.piece,
                Piece::Reply(_) | Piece::ReplyRest | Piece::Quoted(_)
            ) {
                return;
            }
            let beside = |other: Option<usize>| {
                let other = other.and_then(|other| turns.get(other));
                other.is_some_and(|other| other.line == turn.line)
            };
            let class = match turn.piece {
                Piece::Reply(line)
                    if !beside(index.checked_sub(1)) && !beside(index.checked_add(1)) =>
                {
                    Some(line.code.class())
                }
                // What is looked for in one may be looked for in the other, too.
                _ => None,
            };
            let mut found = Signs::NONE;
            if class.is_none_or(Class::is_failure)
                && let Some(line) = reading.lines.get(turn.line as usize)
                && let Some(signs) = signs.lines.get_mut(turn.line as usize)
            {
                // Once for all that is said on it.
                if !signs.has(Signs::READ) {
                    signs.0 |= in_line(line.bytes(text)).0;
                }
                found.0 |= signs.0 & Signs::RULES;
            }
            if class.is_none_or(|class| class == Class::Success) {
                found.0 |= in_success(turn.span.bytes(text)).0;
            }
            if class_digits_differ::may_differ(text, turn) {
                found.0 |= Signs::CLASSES.0;
            }
            if let Some(signs) = signs.sessions.get_mut(*session as usize) {
                signs.0 |= found.0;
            }
            if let Some(signs) = signs.turns.get_mut(index) {
                *signs = found;
            }
            let reply = reply.and_then(|reply| signs.replies.get_mut(reply as usize));
            if let Some(reply) = reply {
                reply.0 |= found.0;
            }
        };
        pace.until(TURNS);
        pace.all(each, turns.len(), look).await;
        pace.until(LINES);
        let mut any = 0;
        let lines = reading.lines.iter().zip(&mut signs.lines);
        let look = |(line, found): (&Span, &mut Signs)| {
            if found.has(Signs::CONTENT) {
                // A message may speak of anything, and of passwords as well.
                found.0 = if names_a_password(line.bytes(text)) {
                    Signs::PASSWORD.0
                } else {
                    0
                };
            } else if found.has(Signs::ORDINARY) {
                *found = Signs::NONE;
            } else if !found.has(Signs::READ) {
                *found = in_line(line.bytes(text));
            }
            any |= found.0;
        };
        pace.all(lines, reading.lines.len(), look).await;
        signs.any_line = Signs(any);
        signs
    }
}

/// How much of all work is done once the turns and once the lines are looked at, in percent.
const TURNS: u32 = 61;
const LINES: u32 = 65;

/// What is said as it should be cannot betray another protocol, and a message may speak of anything.
fn is_ordinary(piece: Piece) -> bool {
    match piece {
        Piece::Content | Piece::Command(_) | Piece::Answer => true,
        Piece::Reply(line) => !line.code.class().is_failure(),
        _ => false,
    }
}

/// Phrases of one sign.
type Set = (Signs, &'static [&'static str]);

/// Sets of phrases to look for in any case, and the sign of each phrase.
struct Table {
    phrases: Phrases,
    signs: &'static [Signs],
}

impl Table {
    fn signs(&self, text: &[u8]) -> Signs {
        let mut found = 0;
        self.phrases.each(text, &mut |phrase| {
            found |= self.signs[phrase].0;
            false
        });
        Signs(found)
    }
}

/// How many phrases there are in these sets.
const fn count(sets: &[Set]) -> usize {
    let (mut all, mut set) = (0, 0);
    while set < sets.len() {
        all += sets[set].1.len();
        set += 1;
    }
    all
}

/// The phrases of these sets, each with its sign.
const fn flat<const N: usize>(sets: &[Set]) -> ([&'static str; N], [Signs; N]) {
    let (mut list, mut signs) = ([""; N], [Signs(0); N]);
    let (mut all, mut set) = (0, 0);
    while set < sets.len() {
        let (sign, phrases) = sets[set];
        let mut at = 0;
        while at < phrases.len() {
            (list[all], signs[all]) = (phrases[at], sign);
            all += 1;
            at += 1;
        }
        set += 1;
    }
    (list, signs)
}

/// The table of these sets.
macro_rules! table {
    ($sets:expr $(, $($when:tt)+)?) => {{
        const FLAT: ([&str; count(&$sets)], [Signs; count(&$sets)]) = flat(&$sets);
        Table {
            phrases: phrases!(FLAT.0, in any case $(, $($when)+)?),
            signs: &FLAT.1,
        }
    }};
}

/// The signs in a line of a success: what the rules look for there, and hints, which in refusals are not looked for here.
fn in_success(said: &[u8]) -> Signs {
    static SUCCESSES: Table =
        table!([IN_SUCCESSES, (Signs::HINT, &["queued", "accepted"])], at once);
    let mut found = SUCCESSES.signs(said);
    let equals = || find_byte(said, b'=').is_some();
    let address = || find_byte(said, b':').is_some_and(|at| contains(&said[at..], b"://"));
    if !found.has(Signs::HINT) && (equals() || address()) {
        found.0 |= Signs::HINT.0;
    }
    found
}

/// What is looked for in lines, and what the rules look for in refusals.
static IN_LINES: Table = {
    const SETS: [Set; 10] = {
        let [a, b, c, d, e, f] = IN_REFUSALS;
        let settings = (Signs::PASSWORD, secrets::SIGNS);
        let hosts = (Signs::HOST, secrets::HOSTS);
        let http: Set = (Signs::WRONG_PORT, &["http/1."]);
        [settings, hosts, WRONG_PORT, http, a, b, c, d, e, f]
    };
    table!(SETS)
};

/// Which signs of a password in settings are in a line.
pub fn of_settings(line: &[u8]) -> Signed {
    let mut found = 0;
    IN_LINES.phrases.each(line, &mut |phrase| {
        if phrase < secrets::SIGNS.len() {
            found |= 1 << phrase;
        }
        false
    });
    Signed(found)
}

/// `password`, `Passwort`, `passwd`: by their rarest letter, since messages are long.
fn names_a_password(line: &[u8]) -> bool {
    let mut from = 0;
    while let Some(step) = line.get(from..).and_then(|rest| find_byte(rest, b'w')) {
        if line
            .get(..from + step)
            .is_some_and(|before| before.ends_with(b"ss"))
        {
            return true;
        }
        from += step + 1;
    }
    false
}

fn in_line(line: &[u8]) -> Signs {
    let mut found = IN_LINES.signs(line);
    found.0 |= Signs::READ.0;
    // The first byte of a TLS handshake.
    if find_byte(line, 0x16).is_some() {
        found.0 |= Signs::WRONG_PORT.0;
    }
    if secrets::may_stand(line) {
        found.0 |= Signs::EVIDENT.0;
    }
    found
}
