//! Every page that the site has, for those who write it and those who test it.

use super::route::{Page, Selection};
use crate::catalog::{self, wording};
use crate::code::EnhancedCode;
use crate::command::Verb;

/// The pages that have a file of their own in the site, each once.
pub fn pages() -> Vec<Page> {
    let mut pages = vec![
        Page::Home,
        Page::Codes,
        Page::EnhancedCodes,
        Page::Commands,
        Page::Wordings,
        Page::Choose,
        Page::Privacy,
        Page::Embed,
    ];
    pages.extend(catalog::codes().iter().map(|facts| Page::code(facts.code)));
    pages.extend(enhanced_codes().map(Page::code));
    let verbs = Verb::ALL.iter().filter(|&&verb| verb != Verb::Dot);
    pages.extend(verbs.map(|&verb| Page::Command(verb)));
    pages.extend(
        catalog::keywords()
            .iter()
            .map(|facts| Page::Keyword(facts.name)),
    );
    pages.extend(
        catalog::mechanisms()
            .iter()
            .map(|facts| Page::Mechanism(facts.name)),
    );
    pages.extend(wording::providers().map(Page::Provider));
    pages.extend(pairs().into_iter().map(Page::Compare));
    pages
}

/// Every enhanced code that its description, its associated codes, a provider's use or its wordings give a class.
fn enhanced_codes() -> impl Iterator<Item = EnhancedCode> {
    let registered = catalog::enhanced_codes().iter().flat_map(|row| {
        let classes = row.classes.iter().chain(row.also);
        classes.filter_map(|&class| EnhancedCode::new(class, row.subject, row.detail))
    });
    let used = catalog::usage::all()
        .iter()
        .flat_map(|usage| usage.codes)
        .copied();
    let said = wording::wordings()
        .iter()
        .flat_map(|wording| wording.enhanced)
        .copied();
    let mut codes: Vec<_> = registered.chain(used).chain(said).collect();
    codes.sort_unstable();
    codes.dedup();
    codes.into_iter()
}

/// The pairs that somebody may look for: those often confused, every code with its relatives, and every enhanced
/// code with its other classes.
fn pairs() -> Vec<Selection> {
    let confused = catalog::confused_pairs().iter().copied();
    let related = catalog::codes()
        .iter()
        .flat_map(|facts| facts.related.iter().map(|&other| (facts.code, other)));
    let mut pairs: Vec<_> = confused
        .chain(related)
        .filter(|(one, other)| one != other)
        .map(|(one, other)| (one.min(other), one.max(other)))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let classes = catalog::enhanced_codes().iter().flat_map(|row| {
        let codes = row.classes.iter().chain(row.also);
        let codes: Vec<_> = codes
            .filter_map(|&class| EnhancedCode::new(class, row.subject, row.detail))
            .collect();
        let pairs = codes
            .iter()
            .flat_map(|&one| codes.iter().map(move |&other| (one, other)));
        let pairs = pairs.filter(|(one, other)| one < other);
        pairs.collect::<Vec<_>>()
    });
    let basic = pairs
        .into_iter()
        .filter_map(|(one, other)| Selection::pair(one, other));
    basic
        .chain(classes.filter_map(|(one, other)| Selection::pair(one, other)))
        .collect()
}
