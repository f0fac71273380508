//! How a code stands with the standards, and how a session stands after it, as sentences.

use super::Locale;
use super::comparison::sentences;
use crate::catalog::state::State;
use crate::catalog::{CodeFacts, Origin, Seen};
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

/// Who has a code with a meaning of their own, in a sentence.
pub fn seen(code: ReplyCode, seen: &Seen, locale: Locale) -> String {
    sentences(locale).seen(code, seen)
}

/// How a session stands, in a sentence.
pub fn state(state: State, locale: Locale) -> &'static str {
    sentences(locale).state(state)
}
