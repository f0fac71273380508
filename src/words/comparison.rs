//! Two codes side by side, as sentences derived from facts.

use super::Locale;
use super::en::comparison::English;
use super::standing::StandingSentences;
use super::tr::comparison::Turkish;
use crate::catalog::comparison::{Choice, Ending, Reach, Relation};
use crate::catalog::{CodeFacts, Comparison, Concern, Elsewhere, Next, Origin, enhanced_code};
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};

/// A comparison in one language. Every item is a whole sentence or two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparisonText {
    /// How they differ, and what they have in common.
    pub differences: Vec<String>,
    /// When to use which, for people who write servers.
    pub choice: String,
    /// What a client does after each.
    pub client: Vec<String>,
    /// The same number in another protocol, where that misleads; mostly empty.
    pub elsewhere: Vec<String>,
    /// How the session stands after each, by place; for a table.
    pub after: Vec<AfterText>,
}

/// How the session stands after two codes at one place, in sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AfterText {
    /// The place.
    pub place: Place,
    /// After the lower code, or `None` where it may not stand there.
    pub lower: Option<&'static str>,
    /// After the higher code, likewise.
    pub higher: Option<&'static str>,
}

/// The sentences of this language.
pub(super) fn sentences(locale: Locale) -> &'static dyn ComparisonSentences {
    match locale.spoken() {
        Locale::En => &English,
        Locale::Tr => &Turkish,
    }
}

/// What a language must be able to say of two codes. Each function returns one or more whole sentences.
///
/// Where two codes are named the lower one comes first, unless said otherwise.
pub trait ComparisonSentences: StandingSentences {
    /// Both are of this class.
    fn same_class(&self, class: Class) -> &'static str;
    /// They are of these different classes.
    fn classes(&self, lower: ReplyCode, higher: ReplyCode) -> String;
    /// Both have this second digit.
    fn same_category(&self, digit: u8) -> String;
    /// They have different second digits.
    fn categories(&self, lower: ReplyCode, higher: ReplyCode) -> String;
    /// Both speak of this.
    fn same_concern(&self, concern: Concern) -> &'static str;
    /// The code speaks of this.
    fn concern(&self, code: ReplyCode, concern: Concern) -> String;
    /// Both reach this far; never [`Reach::Listed`].
    fn same_reach(&self, reach: Reach) -> &'static str;
    /// The code reaches this far, and these places list it.
    fn reach(&self, code: ReplyCode, reach: Reach, listed: &[Place]) -> String;
    /// The same places list both.
    fn same_places(&self, places: &[Place]) -> String;
    /// These places list both, others only one of them.
    fn shared_places(&self, places: &[Place]) -> String;
    /// These places list this one of the two codes only.
    fn only_places(&self, code: ReplyCode, places: &[Place]) -> String;
    /// No place lists both.
    fn no_shared_place(
        &self,
        lower: (ReplyCode, &[Place]),
        higher: (ReplyCode, &[Place]),
    ) -> String;
    /// What both mean for the other recipients, as answers to RCPT.
    fn both_at_rcpt(&self) -> &'static str;
    /// What both mean for the message, as answers to the end of data.
    fn both_after_message(&self) -> &'static str;
    /// Both end the connection like this; never [`Ending::Stays`].
    fn same_ending(&self, ending: Ending) -> &'static str;
    /// One ends the connection more surely than the other.
    fn endings(&self, more: (ReplyCode, Ending), less: (ReplyCode, Ending)) -> String;
    /// One is of the base specification, the other of an extension.
    fn origins(&self, base: &CodeFacts, extension: &CodeFacts) -> String;
    /// By what a server chooses between them.
    fn choice(&self, lower: ReplyCode, higher: ReplyCode, by: Choice) -> String;
    /// What the client does after either.
    fn same_next(&self, next: Next) -> &'static str;
    /// What the client does after this code.
    fn next(&self, code: ReplyCode, next: Next) -> String;
    /// What the number means in another protocol.
    fn elsewhere(&self, code: ReplyCode, other: &Elsewhere) -> String;
}

impl ComparisonText {
    /// What the digits of two codes say, in sentences, where one of them has no facts.
    pub fn by_digits(lower: ReplyCode, higher: ReplyCode, locale: Locale) -> Vec<String> {
        let say = sentences(locale);
        let class = if lower.class() == higher.class() {
            say.same_class(lower.class()).to_owned()
        } else {
            say.classes(lower, higher)
        };
        let category = if lower.second_digit() == higher.second_digit() {
            say.same_category(lower.second_digit())
        } else {
            say.categories(lower, higher)
        };
        vec![class, category]
    }

    /// The comparison in this language.
    pub fn of(comparison: &Comparison, locale: Locale) -> Self {
        let say = sentences(locale);
        let (lower, higher) = (comparison.lower.code, comparison.higher.code);
        let mut differences = vec![
            match comparison.class {
                Relation::Same(class) => say.same_class(class).to_owned(),
                Relation::Different(..) => say.classes(lower, higher),
            },
            match comparison.category {
                Relation::Same(digit) => say.same_category(digit),
                Relation::Different(..) => say.categories(lower, higher),
            },
        ];
        match comparison.concern {
            Relation::Same(Concern::Unsettled) => {}
            Relation::Same(concern) => differences.push(say.same_concern(concern).to_owned()),
            Relation::Different(a, b) => {
                let settled = [(lower, a), (higher, b)].into_iter();
                let settled = settled.filter(|&(_, concern)| concern != Concern::Unsettled);
                differences.extend(settled.map(|(code, concern)| say.concern(code, concern)));
            }
        }
        differences.extend(places(comparison, say));
        differences.extend(after(comparison, say));
        differences.extend(ending(comparison, say));
        differences.extend(origin(comparison, say));
        let both = [comparison.lower, comparison.higher];
        for facts in both {
            if let Some(dotted) = facts.squeezed {
                let text = enhanced_code(dotted).map_or("", |facts| facts.text);
                differences.push(say.squeezed(facts.code, dotted, text));
            }
        }
        Self {
            differences,
            choice: say.choice(lower, higher, comparison.choice),
            client: client(comparison, say),
            after: comparison
                .after
                .iter()
                .map(|row| AfterText {
                    place: row.place,
                    lower: row.lower.map(|state| say.state(state)),
                    higher: row.higher.map(|state| say.state(state)),
                })
                .collect(),
            elsewhere: both
                .into_iter()
                .flat_map(|facts| {
                    facts
                        .elsewhere
                        .iter()
                        .map(|other| say.elsewhere(facts.code, other))
                })
                .collect(),
        }
    }
}

/// What the client does after each.
fn client(comparison: &Comparison, say: &dyn ComparisonSentences) -> Vec<String> {
    let both = [comparison.lower, comparison.higher];
    match comparison.next {
        Relation::Same(next) if both.iter().all(|facts| facts.code.class() != Class::Other) => {
            vec![say.same_next(next).to_owned()]
        }
        _ => both
            .into_iter()
            .map(|facts| match facts.code.class() {
                Class::Other => say.never_sent(facts.code),
                _ => say.next(facts.code, facts.next),
            })
            .collect(),
    }
}

/// Who is behind each; nothing where both are of the same RFCs.
fn origin(comparison: &Comparison, say: &dyn ComparisonSentences) -> Vec<String> {
    match comparison.origin {
        Relation::Same(origin) if origin.is_standard() => Vec::new(),
        Relation::Same(origin) => vec![say.same_origin(origin).to_owned()],
        Relation::Different(Origin::Base, Origin::Extension) => {
            vec![say.origins(comparison.lower, comparison.higher)]
        }
        Relation::Different(Origin::Extension, Origin::Base) => {
            vec![say.origins(comparison.higher, comparison.lower)]
        }
        Relation::Different(..) => {
            vec![say.origin(comparison.lower), say.origin(comparison.higher)]
        }
    }
}

/// Where each may stand.
fn places(comparison: &Comparison, say: &dyn ComparisonSentences) -> Vec<String> {
    let (lower, higher) = (comparison.lower.code, comparison.higher.code);
    let only_lower = worth_naming(&comparison.only_lower);
    let only_higher = worth_naming(&comparison.only_higher);
    match comparison.reach {
        Relation::Different(a, b) => {
            let listed = |facts: &CodeFacts| worth_naming(&facts.listed().collect::<Vec<_>>());
            vec![
                say.reach(lower, a, &listed(comparison.lower)),
                say.reach(higher, b, &listed(comparison.higher)),
            ]
        }
        Relation::Same(Reach::Listed) => {
            let mut said = match worth_naming(&comparison.shared).as_slice() {
                [] => {
                    return vec![say.no_shared_place((lower, &only_lower), (higher, &only_higher))];
                }
                shared if only_lower.is_empty() && only_higher.is_empty() => {
                    return vec![say.same_places(shared)];
                }
                shared => vec![say.shared_places(shared)],
            };
            for (code, only) in [(lower, only_lower), (higher, only_higher)] {
                if !only.is_empty() {
                    said.push(say.only_places(code, &only));
                }
            }
            said
        }
        Relation::Same(reach) => vec![say.same_reach(reach).to_owned()],
    }
}

/// The places that a sentence names: not the vendors' commands where there are others, and of the three
/// hellos one. The table beside it has them all.
pub(super) fn worth_naming(places: &[Place]) -> Vec<Place> {
    let vendors = [Verb::Xclient, Verb::Xforward].map(Place::Command);
    let other_hellos = [Verb::Helo, Verb::Lhlo].map(Place::Command);
    let has_ehlo = places.contains(&Place::Command(Verb::Ehlo));
    let only_vendors = places.iter().all(|place| vendors.contains(place));
    let named = places.iter().copied().filter(|place| {
        (only_vendors || !vendors.contains(place)) && !(has_ehlo && other_hellos.contains(place))
    });
    named.collect()
}

/// What two refusals leave of the transaction. Not for those about the command itself: they leave it as it was.
fn after(comparison: &Comparison, say: &dyn ComparisonSentences) -> Vec<String> {
    let codes = [comparison.lower, comparison.higher];
    let refuses = |facts: &CodeFacts| {
        facts.code.class().is_failure() && facts.concern != Concern::Command && !facts.closes
    };
    if !codes.into_iter().all(refuses) {
        return Vec::new();
    }
    let both_at = |place| comparison.shared.contains(&place);
    let mut said = Vec::new();
    if both_at(Place::Command(Verb::Rcpt)) {
        said.push(say.both_at_rcpt().to_owned());
    }
    if both_at(Place::EndOfData) {
        said.push(say.both_after_message().to_owned());
    }
    said
}

/// Whether the connection ends; nothing where it stays open with both.
fn ending(comparison: &Comparison, say: &dyn ComparisonSentences) -> Option<String> {
    let (lower, higher) = (comparison.lower.code, comparison.higher.code);
    match comparison.ending {
        Relation::Same(Ending::Stays) => None,
        Relation::Same(ending) => Some(say.same_ending(ending).to_owned()),
        Relation::Different(a, b) if a > b => Some(say.endings((lower, a), (higher, b))),
        Relation::Different(a, b) => Some(say.endings((higher, b), (lower, a))),
    }
}
