//! Two enhanced status codes side by side, as plain data.

use super::comparison::Relation;
use super::theory::{EnhancedTheory, of_enhanced};
use super::usage::{Usage, usages};
use crate::code::{EnhancedCode, ReplyCode};

/// How two enhanced codes differ. The lower one comes first, in whatever order they were named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnhancedComparison {
    /// The lower one, by class, subject and detail.
    pub lower: EnhancedTheory,
    /// The higher one.
    pub higher: EnhancedTheory,
    /// The class: whether trying again helps.
    pub class: Relation<u8>,
    /// The subject: what they speak of.
    pub subject: Relation<u16>,
    /// Whether subject and detail are the same, so that only the class differs.
    pub same_detail: bool,
    /// Basic codes that the registry names with both, in its order.
    pub with_both: Vec<ReplyCode>,
    /// Basic codes that it names with the lower one only.
    pub with_lower: Vec<ReplyCode>,
    /// Basic codes that it names with the higher one only.
    pub with_higher: Vec<ReplyCode>,
    /// What providers use either of them for.
    pub usages: Vec<&'static Usage>,
}

/// The two codes side by side, or `None` where both are the same. Codes that nobody knows have their class at least.
pub fn compare_enhanced(a: EnhancedCode, b: EnhancedCode) -> Option<EnhancedComparison> {
    if a == b {
        return None;
    }
    let (lower, higher) = (of_enhanced(a.min(b)), of_enhanced(a.max(b)));
    let with = |theory: &EnhancedTheory| theory.detail.map_or(&[][..], |detail| detail.with);
    let (first, second) = (with(&lower), with(&higher));
    let fits = |code: &ReplyCode, theory: &EnhancedTheory| {
        code.class().digit() == Some(theory.code.class())
    };
    let only = |one: &[ReplyCode], other: &[ReplyCode], theory: &EnhancedTheory| {
        let own = one.iter().filter(|code| !other.contains(code));
        own.filter(|code| fits(code, theory)).copied().collect()
    };
    let both = first.iter().filter(|code| second.contains(code));
    let mut used: Vec<_> = usages(lower.code).collect();
    for usage in usages(higher.code) {
        if !used.contains(&usage) {
            used.push(usage);
        }
    }
    Some(EnhancedComparison {
        class: relation(lower.code.class(), higher.code.class()),
        subject: relation(lower.code.subject(), higher.code.subject()),
        same_detail: lower.code.subject() == higher.code.subject()
            && lower.code.detail() == higher.code.detail(),
        with_both: both
            .filter(|code| fits(code, &lower) || fits(code, &higher))
            .copied()
            .collect(),
        with_lower: only(first, second, &lower),
        with_higher: only(second, first, &higher),
        usages: used,
        lower,
        higher,
    })
}

fn relation<T: PartialEq>(lower: T, higher: T) -> Relation<T> {
    if lower == higher {
        Relation::Same(lower)
    } else {
        Relation::Different(lower, higher)
    }
}
