//! Two codes side by side, as plain data.

use super::state::{self, State};
use super::{Allowed, CodeFacts, Concern, Next, Origin, Rule, reply_code};
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};

/// How two codes differ. The lower number comes first, in whatever order they were named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The code with the lower number.
    pub lower: &'static CodeFacts,
    /// The code with the higher number.
    pub higher: &'static CodeFacts,
    /// The first digit: what the client goes by, and whether trying again helps.
    pub class: Relation<Class>,
    /// The second digit: the category of RFC 5321 §4.2.1.
    pub category: Relation<u8>,
    /// What they speak of.
    pub concern: Relation<Concern>,
    /// What the client does next.
    pub next: Relation<Next>,
    /// The authority behind them.
    pub origin: Relation<Origin>,
    /// Whether the connection ends.
    pub ending: Relation<Ending>,
    /// How far they reach.
    pub reach: Relation<Reach>,
    /// Places that list both, in the order of a session.
    pub shared: Vec<Place>,
    /// Places that list the lower code only.
    pub only_lower: Vec<Place>,
    /// Places that list the higher code only.
    pub only_higher: Vec<Place>,
    /// By what a server chooses between them.
    pub choice: Choice,
    /// How the session stands after each, at every place that allows one of them.
    pub after: Vec<After>,
}

/// How the session stands after two codes at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    /// The place.
    pub place: Place,
    /// After the lower code, or `None` where it may not stand there.
    pub lower: Option<State>,
    /// After the higher code, likewise.
    pub higher: Option<State>,
}

/// What two codes have in one respect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation<T> {
    /// Both have this.
    Same(T),
    /// The lower code has the first, the higher one the second.
    Different(T, T),
}

/// Whether the connection ends with a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ending {
    /// It stays open.
    Stays,
    /// The server may close it at once, or wait for QUIT.
    May,
    /// It ends.
    Ends,
}

/// How far a code reaches beyond the places that list it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// No standard says where it may stand.
    Unsaid,
    /// Nowhere: only the places that list it.
    Listed,
    /// To most commands (530).
    MostCommands,
    /// To any command (500, 501).
    AnyCommand,
    /// To any moment, even unasked (421, RFC 5321 §3.8).
    AnyMoment,
}

/// By what a server chooses between two codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// Send the lower one: no RFC defines the higher one.
    OnlyLower,
    /// Send the higher one: no RFC defines the lower one.
    OnlyHigher,
    /// Send neither: no RFC defines them.
    Neither,
    /// By what is answered: no place allows both.
    Place,
    /// By who ends the session (221, 421).
    Initiative,
    /// By whether it is done or not.
    Result,
    /// By whether the client has to send more first.
    Progress,
    /// By whether waiting may help.
    Duration,
    /// By what is behind the refusal.
    Cause,
    /// By which one tells more exactly what was done.
    Exactness,
}

/// The two codes side by side, or `None` where one of them has no facts or both are the same.
pub fn compare(a: ReplyCode, b: ReplyCode) -> Option<Comparison> {
    if a == b {
        return None;
    }
    let (lower, higher) = (reply_code(a.min(b))?, reply_code(a.max(b))?);
    let only = |one: &CodeFacts, other: &CodeFacts| {
        let listed = one.listed();
        listed.filter(|&p| !lists(other, p)).collect()
    };
    Some(Comparison {
        lower,
        higher,
        class: relation(lower, higher, |facts| facts.code.class()),
        category: relation(lower, higher, |facts| facts.code.second_digit()),
        concern: relation(lower, higher, |facts| facts.concern),
        next: relation(lower, higher, |facts| facts.next),
        origin: relation(lower, higher, |facts| facts.origin),
        ending: relation(lower, higher, CodeFacts::ending),
        reach: relation(lower, higher, CodeFacts::reach),
        shared: lower.listed().filter(|&p| lists(higher, p)).collect(),
        only_lower: only(lower, higher),
        only_higher: only(higher, lower),
        choice: choice(lower, higher),
        after: after(lower, higher),
    })
}

impl CodeFacts {
    /// Whether the connection ends with it.
    pub const fn ending(&self) -> Ending {
        match (self.closes, self.may_close) {
            (true, _) => Ending::Ends,
            (false, true) => Ending::May,
            (false, false) => Ending::Stays,
        }
    }

    /// The places that list it, in the order of a session.
    pub fn listed(&self) -> impl Iterator<Item = Place> + use<> {
        let listed = self.places.iter().filter(|a| a.by == Rule::Listed);
        listed.map(|allowed| allowed.place)
    }

    /// How far it reaches beyond the places that list it.
    pub fn reach(&self) -> Reach {
        let general = |place| {
            self.at(place)
                .is_some_and(|allowed| allowed.by == Rule::General)
        };
        if self.places.is_empty() {
            Reach::Unsaid
        } else if general(Place::EndOfData) {
            Reach::AnyMoment
        } else if general(Place::Command(Verb::Quit)) {
            Reach::AnyCommand
        } else if general(Place::Command(Verb::Rcpt)) {
            Reach::MostCommands
        } else {
            Reach::Listed
        }
    }
}

fn relation<T: PartialEq>(
    lower: &CodeFacts,
    higher: &CodeFacts,
    respect: impl Fn(&CodeFacts) -> T,
) -> Relation<T> {
    let (a, b) = (respect(lower), respect(higher));
    if a == b {
        Relation::Same(a)
    } else {
        Relation::Different(a, b)
    }
}

/// The places of both in the order of a session, which is that of the facts.
fn after(lower: &CodeFacts, higher: &CodeFacts) -> Vec<After> {
    let at = |facts: &CodeFacts, place| {
        let allowed = facts.at(place).filter(|a| is_usual(a))?;
        Some(state::after(facts.code, allowed.place))
    };
    let places = |facts: &CodeFacts| facts.places.iter().map(|allowed| allowed.place);
    let new = places(higher).filter(|&place| lower.at(place).is_none());
    let rows = places(lower).chain(new).map(|place| After {
        place,
        lower: at(lower, place),
        higher: at(higher, place),
    });
    rows.filter(|row| row.lower.is_some() || row.higher.is_some())
        .collect()
}

/// Whether it may stand there in a session of today that goes on.
const fn is_usual(allowed: &Allowed) -> bool {
    matches!(allowed.by, Rule::Listed | Rule::General)
}

fn lists(facts: &CodeFacts, place: Place) -> bool {
    facts.at(place).is_some_and(|a| a.by == Rule::Listed)
}

fn choice(lower: &CodeFacts, higher: &CodeFacts) -> Choice {
    match (lower.origin.is_standard(), higher.origin.is_standard()) {
        (true, true) => {}
        (true, false) => return Choice::OnlyLower,
        (false, true) => return Choice::OnlyHigher,
        (false, false) => return Choice::Neither,
    }
    let usual = |facts: &CodeFacts, place| facts.at(place).is_some_and(is_usual);
    let mut places = lower.places.iter().map(|allowed| allowed.place);
    if !places.any(|place| usual(lower, place) && usual(higher, place)) {
        return Choice::Place;
    }
    if lower.closes && higher.closes {
        return Choice::Initiative;
    }
    match (lower.code.class(), higher.code.class()) {
        (Class::Intermediate, _) | (_, Class::Intermediate) => Choice::Progress,
        (Class::Transient, Class::Permanent) => Choice::Duration,
        (a, b) if a.is_failure() != b.is_failure() => Choice::Result,
        (a, _) if a.is_failure() => Choice::Cause,
        _ => Choice::Exactness,
    }
}
