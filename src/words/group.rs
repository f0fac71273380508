//! Two or three codes side by side, as sentences.

use super::Locale;
use super::comparison::{ComparisonSentences, sentences};
use super::en::comparison::English;
use super::tr::comparison::Turkish;
use crate::catalog::comparison::{Choice, Ending, Reach};
use crate::catalog::group::{Group, Share};
use crate::catalog::{Concern, Next};
use crate::code::{Class, ReplyCode};
use crate::command::Place;

/// Two or three codes in one language. Every item is a whole sentence or two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupText {
    /// How they differ, and what they have in common.
    pub differences: Vec<String>,
    /// When to use which, for people who write servers.
    pub choice: Vec<String>,
    /// What a client does after each.
    pub client: Vec<String>,
}

/// Some of the codes: which, and whether those are all.
#[derive(Clone, Copy, Debug)]
pub struct Several<'a> {
    /// The codes, the lowest first.
    pub codes: &'a [ReplyCode],
    /// Whether there are no others.
    pub all: bool,
}

/// What a language must be able to say of several codes. Each function returns one whole sentence.
pub trait GroupSentences: ComparisonSentences {
    /// These are of this class.
    fn of_class(&self, codes: Several, class: Class) -> String;
    /// These have this second digit.
    fn of_category(&self, codes: Several, digit: u8) -> String;
    /// These are about this.
    fn about(&self, codes: Several, concern: Concern) -> String;
    /// These places list all of them.
    fn all_at(&self, codes: Several, places: &[Place]) -> String;
    /// These end the connection so; never [`Ending::Stays`].
    fn ending_with(&self, codes: Several, ending: Ending) -> String;
    /// What the client does after these.
    fn next_after(&self, codes: Several, next: Next) -> String;
    /// By what a server chooses between these two of several.
    fn between(&self, lower: ReplyCode, higher: ReplyCode, by: Choice) -> String;
    /// By what a server chooses where every two are told apart by the same.
    fn among_all(&self, by: Choice) -> Option<&'static str>;
}

impl GroupText {
    /// The codes in this language.
    pub fn of(group: &Group, locale: Locale) -> Self {
        let say: &dyn GroupSentences = match locale.spoken() {
            Locale::En => &English,
            Locale::Tr => &Turkish,
        };
        let number = group.codes.len();
        let mut differences = Vec::new();
        for share in group.classes() {
            differences.push(say.of_class(some(&share, number), share.of));
        }
        for share in group.categories() {
            differences.push(say.of_category(some(&share, number), share.of));
        }
        for share in group.concerns() {
            if share.of != Concern::Unsettled {
                differences.push(say.about(some(&share, number), share.of));
            }
        }
        differences.extend(places(group, say, locale));
        for share in group.endings() {
            if share.of != Ending::Stays {
                differences.push(say.ending_with(some(&share, number), share.of));
            }
        }
        let others = group.codes.iter().filter(|c| !c.origin.is_standard());
        differences.extend(others.map(|facts| say.origin(facts)));
        let client = group
            .nexts()
            .iter()
            .flat_map(|share| after(share, number, say))
            .collect();
        Self {
            differences,
            choice: choice(group, say),
            client,
        }
    }
}

fn some<T>(share: &Share<T>, number: usize) -> Several<'_> {
    Several {
        codes: &share.codes,
        all: share.codes.len() == number,
    }
}

/// Where each may stand: what all share, then each by itself where they differ.
fn places(group: &Group, say: &dyn GroupSentences, locale: Locale) -> Vec<String> {
    let shared = super::comparison::worth_naming(&group.shared_places());
    let listed = |facts: &crate::catalog::CodeFacts| {
        super::comparison::worth_naming(&facts.listed().collect::<Vec<_>>())
    };
    let codes: Vec<_> = group.codes.iter().map(|facts| facts.code).collect();
    let all = Several {
        codes: &codes,
        all: true,
    };
    let mut said = Vec::new();
    let same_reach = group.reaches().len() == 1;
    let only_listed = |facts: &&&crate::catalog::CodeFacts| facts.reach() == Reach::Listed;
    let same_places = same_reach
        && group
            .codes
            .iter()
            .all(|facts| only_listed(&facts) && listed(facts) == shared);
    if !shared.is_empty() {
        said.push(say.all_at(all, &shared));
    }
    if !same_places {
        let each = group.codes.iter();
        said.extend(
            each.map(|facts| sentences(locale).reach(facts.code, facts.reach(), &listed(facts))),
        );
    }
    said
}

/// What the client does after these; a number that no server sends is answered by nobody.
fn after(share: &Share<Next>, number: usize, say: &dyn GroupSentences) -> Vec<String> {
    let (never, sent): (Vec<ReplyCode>, Vec<_>) = share
        .codes
        .iter()
        .partition(|code| code.class() == Class::Other);
    let mut said: Vec<_> = never.into_iter().map(|code| say.never_sent(code)).collect();
    if !sent.is_empty() {
        let all = sent.len() == number;
        said.push(say.next_after(Several { codes: &sent, all }, share.of));
    }
    said
}

fn choice(group: &Group, say: &dyn GroupSentences) -> Vec<String> {
    let choices = group.choices();
    if let [(_, _, by), rest @ ..] = choices.as_slice()
        && rest.iter().all(|(_, _, other)| other == by)
        && choices.len() > 1
        && let Some(said) = say.among_all(*by)
    {
        return vec![said.to_owned()];
    }
    choices
        .into_iter()
        .map(|(lower, higher, by)| say.between(lower, higher, by))
        .collect()
}
