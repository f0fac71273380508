//! Two or three codes side by side, by what they share.

use super::comparison::{Choice, Ending, Reach, compare};
use super::{CodeFacts, Concern, Next, reply_code};
use crate::code::{Class, ReplyCode};
use crate::command::Place;

/// The most codes that stand side by side.
pub const MOST: usize = 3;

/// Two or three codes, the lowest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The codes.
    pub codes: Vec<&'static CodeFacts>,
}

/// What some of the codes have in common, and which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share<T> {
    /// What they have.
    pub of: T,
    /// Who has it, the lowest first.
    pub codes: Vec<ReplyCode>,
}

/// These codes side by side, or `None` unless they are two or three different ones with facts.
///
/// Their order does not matter, a code named twice counts once.
pub fn group(codes: &[ReplyCode]) -> Option<Group> {
    let mut sorted = codes.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let fits = (2..=MOST).contains(&sorted.len());
    let codes = sorted.into_iter().map(reply_code).collect::<Option<_>>()?;
    fits.then_some(Group { codes })
}

impl Group {
    /// Which codes are of which class, in the order of the lowest code of each.
    pub fn classes(&self) -> Vec<Share<Class>> {
        self.shares(|facts| facts.code.class())
    }

    /// Which codes have which second digit.
    pub fn categories(&self) -> Vec<Share<u8>> {
        self.shares(|facts| facts.code.second_digit())
    }

    /// Which codes speak of what.
    pub fn concerns(&self) -> Vec<Share<Concern>> {
        self.shares(|facts| facts.concern)
    }

    /// After which codes the client does what.
    pub fn nexts(&self) -> Vec<Share<Next>> {
        self.shares(|facts| facts.next)
    }

    /// With which codes the connection ends how.
    pub fn endings(&self) -> Vec<Share<Ending>> {
        self.shares(CodeFacts::ending)
    }

    /// How far which codes reach.
    pub fn reaches(&self) -> Vec<Share<Reach>> {
        self.shares(CodeFacts::reach)
    }

    /// The places that list every one of the codes, in the order of a session.
    pub fn shared_places(&self) -> Vec<Place> {
        let Some((first, rest)) = self.codes.split_first() else {
            return Vec::new();
        };
        let lists = |facts: &&CodeFacts, place| facts.listed().any(|listed| listed == place);
        let places = first.listed();
        places
            .filter(|&place| rest.iter().all(|facts| lists(facts, place)))
            .collect()
    }

    /// By what a server chooses between each two of them.
    pub fn choices(&self) -> Vec<(ReplyCode, ReplyCode, Choice)> {
        let pairs = self.codes.iter().enumerate().flat_map(|(index, lower)| {
            let higher = self.codes.iter().skip(index + 1);
            higher.filter_map(|higher| compare(lower.code, higher.code))
        });
        pairs
            .map(|pair| (pair.lower.code, pair.higher.code, pair.choice))
            .collect()
    }

    fn shares<T: PartialEq>(&self, respect: impl Fn(&CodeFacts) -> T) -> Vec<Share<T>> {
        let mut shares: Vec<Share<T>> = Vec::new();
        for facts in &self.codes {
            let of = respect(facts);
            match shares.iter_mut().find(|share| share.of == of) {
                Some(share) => share.codes.push(facts.code),
                None => shares.push(Share {
                    of,
                    codes: vec![facts.code],
                }),
            }
        }
        shares
    }
}
