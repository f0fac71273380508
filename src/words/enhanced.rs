//! Two enhanced status codes side by side, as sentences.

use super::Locale;
use super::en::comparison::English;
use super::prose::Prose;
use super::tr::comparison::Turkish;
use crate::catalog::comparison::Relation;
use crate::catalog::enhanced::EnhancedComparison;
use crate::catalog::theory::EnhancedTheory;
use crate::catalog::usage::Usage;
use crate::code::{EnhancedCode, ReplyCode};

/// Two enhanced codes in one language. Every item is a whole sentence or two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EnhancedComparisonText {
    /// How they differ, and what they have in common.
    pub differences: Vec<String>,
    /// What a client does after each.
    pub client: Vec<String>,
    /// What providers use the numbers for against the registry.
    pub providers: Vec<String>,
}

/// What a language must be able to say of two enhanced codes. Each function returns one or two whole sentences.
pub trait EnhancedSentences: Sync {
    /// Both have this class.
    fn same_enhanced_class(&self, class: u8) -> &'static str;
    /// They have different classes, the lower one first.
    fn enhanced_classes(&self, lower: EnhancedCode, higher: EnhancedCode) -> String;
    /// Both have this subject of the registry.
    fn same_subject(&self, subject: u16) -> String;
    /// They have different subjects.
    fn subjects(&self, lower: EnhancedCode, higher: EnhancedCode) -> String;
    /// Only the class differs; `gist` says what both mean.
    fn same_detail(&self, gist: &str) -> String;
    /// The registry does not have this detail.
    fn unregistered(&self, code: EnhancedCode) -> String;
    /// The description does not allow this class.
    fn class_against(&self, code: EnhancedCode) -> String;
    /// Another one took its place.
    fn replaced(&self, code: EnhancedCode, by: EnhancedCode) -> String;
    /// The registry names these basic codes with both.
    fn with_both(&self, codes: &[ReplyCode]) -> String;
    /// The registry names these basic codes with this one only.
    fn with_only(&self, code: EnhancedCode, codes: &[ReplyCode]) -> String;
    /// What a client does after any code of this class.
    fn after_class(&self, class: u8) -> &'static str;
}

impl EnhancedComparisonText {
    /// The comparison in this language; what is said of the codes themselves comes from the prose.
    pub fn of(comparison: &EnhancedComparison, prose: &Prose, locale: Locale) -> Self {
        let say: &dyn EnhancedSentences = match locale.spoken() {
            Locale::En => &English,
            Locale::Tr => &Turkish,
        };
        let (lower, higher) = (&comparison.lower, &comparison.higher);
        let mut differences = vec![match comparison.class {
            Relation::Same(class) => say.same_enhanced_class(class).to_owned(),
            Relation::Different(..) => say.enhanced_classes(lower.code, higher.code),
        }];
        differences.push(match comparison.subject {
            Relation::Same(subject) => say.same_subject(subject),
            Relation::Different(..) => say.subjects(lower.code, higher.code),
        });
        let gist = |theory: &EnhancedTheory| prose.enhanced(theory.code).map(|said| said.gist);
        match gist(lower) {
            Some(both) if comparison.same_detail => differences.push(say.same_detail(both)),
            _ => {
                // What each means stands in its own words beside the other.
                let unknown = [lower, higher]
                    .into_iter()
                    .filter(|&theory| gist(theory).is_none());
                differences.extend(unknown.map(|theory| say.unregistered(theory.code)));
            }
        }
        for theory in [lower, higher] {
            let detail = theory.detail;
            if let Some((subject, number)) = detail.and_then(|detail| detail.replaced_by)
                && let Some(by) = EnhancedCode::new(theory.code.class(), subject, number)
            {
                differences.push(say.replaced(theory.code, by));
            }
            let class = theory.code.class();
            if detail.is_some_and(|detail| !detail.classes.contains(&class)) {
                differences.push(say.class_against(theory.code));
            }
        }
        if !comparison.with_both.is_empty() {
            differences.push(say.with_both(&comparison.with_both));
        }
        let only = [
            (lower.code, &comparison.with_lower),
            (higher.code, &comparison.with_higher),
        ];
        for (code, with) in only {
            if !with.is_empty() && !comparison.same_detail {
                differences.push(say.with_only(code, with));
            }
        }
        let classes = match comparison.class {
            Relation::Same(class) => vec![class],
            Relation::Different(lower, higher) => vec![lower, higher],
        };
        // What is said of a number says "it", so the number stands first.
        let used_for = |usage: &&'static Usage| {
            let covered = [lower.code, higher.code].into_iter();
            let covered = covered.filter(|code| usage.covers(*code));
            let covered: Vec<_> = covered.map(|code| code.to_string()).collect();
            let gist = prose.usage(usage)?;
            Some([&covered.join(", "), ": ", gist].concat())
        };
        Self {
            differences,
            client: classes
                .into_iter()
                .map(|class| say.after_class(class).to_owned())
                .collect(),
            providers: comparison.usages.iter().filter_map(used_for).collect(),
        }
    }
}
