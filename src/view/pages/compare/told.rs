//! The sentences of a comparison, whatever kinds of codes it is of.

use crate::catalog::{self, group};
use crate::code::{EnhancedCode, ReplyCode};
use crate::view::language::Language;
use crate::view::route::{AnyCode, Selection};
use crate::words::comparison::ComparisonText;
use crate::words::enhanced::EnhancedComparisonText;
use crate::words::group::GroupText;

/// What is said of the codes.
#[derive(Default)]
pub struct Told {
    /// Our judgement on pairs that are often confused.
    pub judgements: Vec<String>,
    /// How they differ; by pairs where all together have no sentences of their own.
    pub parts: Vec<Part>,
    /// When a server uses which.
    pub choice: Vec<String>,
    /// What a client does after each.
    pub client: Vec<String>,
    /// The same numbers elsewhere.
    pub elsewhere: Vec<String>,
}

/// How some of the codes differ.
pub struct Part {
    /// The two that it is about; `None` where it is about all.
    pub about: Option<(AnyCode, AnyCode)>,
    /// The differences, a sentence or two each.
    pub differences: Vec<String>,
}

impl Part {
    fn of_all(differences: Vec<String>) -> Vec<Self> {
        vec![Self {
            about: None,
            differences,
        }]
    }
}

impl Told {
    /// What is said of these codes.
    pub fn of(language: &Language, codes: Selection) -> Self {
        let mut told = codes
            .reply_codes()
            .and_then(|codes| Self::of_replies(language, &codes))
            .unwrap_or_else(|| Self::by_pairs(language, codes));
        told.judgements = codes
            .pairs()
            .filter_map(|pair| judgement(language, pair))
            .collect();
        told
    }

    /// Of reply codes with facts, in sentences about all of them.
    fn of_replies(language: &Language, codes: &[ReplyCode]) -> Option<Self> {
        if let [lower, higher] = *codes {
            let text = ComparisonText::of(&catalog::compare(lower, higher)?, language.locale);
            return Some(Self {
                parts: Part::of_all(text.differences),
                choice: vec![text.choice],
                client: text.client,
                elsewhere: text.elsewhere,
                ..Self::default()
            });
        }
        let text = GroupText::of(&group(codes)?, language.locale);
        Some(Self {
            parts: Part::of_all(text.differences),
            choice: text.choice,
            client: text.client,
            ..Self::default()
        })
    }

    /// Of any codes, two by two.
    fn by_pairs(language: &Language, codes: Selection) -> Self {
        let mut told = Self::default();
        let several = codes.codes().len() > 2;
        for (lower, higher) in codes.pairs() {
            let differences = match (lower, higher) {
                (AnyCode::Enhanced(lower), AnyCode::Enhanced(higher)) => {
                    told.enhanced(language, lower, higher)
                }
                (AnyCode::Reply(lower), AnyCode::Reply(higher)) => replies(language, lower, higher),
                (AnyCode::Reply(reply), AnyCode::Enhanced(enhanced))
                | (AnyCode::Enhanced(enhanced), AnyCode::Reply(reply)) => {
                    mixed(language, reply, enhanced)
                }
            };
            told.parts.push(Part {
                about: several.then_some((lower, higher)),
                differences,
            });
        }
        told
    }

    fn enhanced(
        &mut self,
        language: &Language,
        lower: EnhancedCode,
        higher: EnhancedCode,
    ) -> Vec<String> {
        let Some(comparison) = catalog::compare_enhanced(lower, higher) else {
            return Vec::new();
        };
        let mut text = EnhancedComparisonText::of(&comparison, &language.prose, language.locale);
        for said in text.client {
            if !self.client.contains(&said) {
                self.client.push(said);
            }
        }
        text.differences.append(&mut text.providers);
        text.differences
    }
}

fn judgement(language: &Language, pair: (AnyCode, AnyCode)) -> Option<String> {
    let (AnyCode::Reply(lower), AnyCode::Reply(higher)) = pair else {
        return None;
    };
    language
        .prose
        .pair(lower, higher)
        .map(|pair| pair.judgement.to_owned())
}

/// Two reply codes of which at least one is nobody's: what their digits say.
fn replies(language: &Language, lower: ReplyCode, higher: ReplyCode) -> Vec<String> {
    catalog::compare(lower, higher).map_or_else(
        || ComparisonText::by_digits(lower, higher, language.locale),
        |comparison| ComparisonText::of(&comparison, language.locale).differences,
    )
}

/// A reply code and an enhanced code, which do not compete.
fn mixed(language: &Language, reply: ReplyCode, enhanced: EnhancedCode) -> Vec<String> {
    let i = language.interface;
    let mut said = vec![i.mixed(reply, enhanced), i.mixed_classes(reply, enhanced)];
    if catalog::enhanced_code(enhanced).is_some_and(|facts| facts.with.contains(&reply)) {
        said.push(i.mixed_registered(reply, enhanced));
    }
    said
}
