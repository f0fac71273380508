//! How a code stands with the standards, and how a session stands after it, as sentences.

use super::Locale;
use super::comparison::sentences;
use crate::catalog::state::State;
use crate::catalog::{CodeFacts, Origin, Seen, enhanced_code, theory};
use crate::code::{EnhancedCode, ReplyCode};

/// What a language must be able to say of a code's standing. Each function returns one whole sentence.
pub trait StandingSentences: Sync {
    /// Both are of this authority, which is no RFC.
    fn same_origin(&self, origin: Origin) -> &'static str;
    /// The authority of this code.
    fn origin(&self, code: &CodeFacts) -> String;
    /// This code is probably an enhanced code without its dots; `text` is what that says, or empty.
    fn squeezed(&self, code: ReplyCode, dotted: EnhancedCode, text: &str) -> String;
    /// No server ever sends this one.
    fn never_sent(&self, code: ReplyCode) -> String;
    /// Who has a code with a meaning of their own, and how.
    fn seen(&self, code: ReplyCode, seen: &Seen) -> String;
    /// How the session stands.
    fn state(&self, state: State) -> &'static str;
}

/// Who is behind a code that no RFC defines, and what it probably is, in sentences.
pub fn of(facts: &CodeFacts, locale: Locale) -> Vec<String> {
    let say = sentences(locale);
    let mut said = vec![say.origin(facts)];
    said.extend(
        facts
            .squeezed
            .map(|dotted| squeezed_of(facts.code, dotted, locale)),
    );
    said
}

/// That a number is probably an enhanced code without its dots, where that one is in use; `None` where it is not.
pub fn squeezed(code: ReplyCode, locale: Locale) -> Option<String> {
    let dotted = theory::of(code).reads_as?;
    Some(squeezed_of(code, dotted, locale))
}

fn squeezed_of(code: ReplyCode, dotted: EnhancedCode, locale: Locale) -> String {
    let text = enhanced_code(dotted).map_or("", |facts| facts.text);
    sentences(locale).squeezed(code, dotted, text)
}

/// Who has a code with a meaning of their own, in a sentence.
pub fn seen(code: ReplyCode, seen: &Seen, locale: Locale) -> String {
    sentences(locale).seen(code, seen)
}

/// How a session stands, in a sentence.
pub fn state(state: State, locale: Locale) -> &'static str {
    sentences(locale).state(state)
}
