//! What one line says: its label, meaning, details, remedy and sources, as plain data for the page.

use super::Locale;
use super::prose::Prose;
use super::sentences::{Kind, Remark, Sentences, Term};
use crate::command::Verb;
use crate::report::{Line, Report, Role};

mod challenge;
mod command;
mod hint;
mod keyword;
mod note;
mod offers;
mod provider;
mod record;
mod reply;
mod source;
mod token;
mod token_kind;

pub(super) use reply::meant_otherwise;
pub use source::Source;
pub use token::{Token, tokens};
pub use token_kind::TokenKind;

/// What is said of one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// Who speaks and what it is: `Server · 250 to RCPT TO`.
    pub label: String,
    /// What it means, in sentences; empty where the catalog's prose is needed and not there.
    pub meaning: String,
    /// The line's arguments, each with its name.
    pub details: Vec<Detail>,
    /// What to do about it.
    pub fix: Option<String>,
    /// Who says so.
    pub sources: Vec<Source>,
}

/// An argument of a line, with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// What it is: `Declared size`.
    pub term: &'static str,
    /// The readable value: `35.9 MB (35,882,577 bytes)`.
    pub value: String,
    /// Whether it is a token of the line, which [`tokens`] explain, too.
    pub on_line: bool,
}

/// What is said of the line of this index, or `None` where there is nothing to say: no such line, or one
/// that is no part of the conversation.
///
/// `text` is the text that the report is of. Nothing that may be secret is repeated.
pub fn explain_line(
    report: &Report,
    text: &str,
    index: u32,
    prose: &Prose,
    locale: Locale,
) -> Option<Explanation> {
    let line = report.lines.get(index as usize)?;
    let page = Page::new(report, text, prose, locale);
    let mut explanation = match line.role {
        Role::Server => reply::explain(&page, index, line),
        Role::Client => command::explain(&page, index, line),
        Role::Data => page.remark(line, Kind::Content, Remark::Content),
        Role::Info => note::explain(&page, index, line)?,
    };
    // The mechanism of AUTH stands beside its secret and is none.
    if line.command != Some(Verb::Auth) && page.holds_secret(index) {
        explanation.details.clear();
    }
    Some(explanation)
}

/// All that an explanation is made from.
struct Page<'a> {
    report: &'a Report,
    text: &'a str,
    prose: &'a Prose,
    locale: Locale,
    say: &'static dyn Sentences,
}

impl<'a> Page<'a> {
    fn new(report: &'a Report, text: &'a str, prose: &'a Prose, locale: Locale) -> Self {
        Self {
            report,
            text,
            prose,
            locale,
            say: locale.sentences(),
        }
    }

    /// Whether something on the line of this index is secret.
    fn holds_secret(&self, index: u32) -> bool {
        let secrets = &self.report.secrets;
        let at = secrets.partition_point(|secret| secret.line < index);
        secrets.get(at).is_some_and(|secret| secret.line == index)
    }

    /// The label of a line: who speaks, and what it is.
    fn label(&self, line: &Line, what: &str) -> String {
        [self.say.role(line.role), " · ", what].concat()
    }

    /// An explanation that is one sentence.
    fn remark(&self, line: &Line, kind: Kind, remark: Remark) -> Explanation {
        Explanation {
            label: self.label(line, self.say.kind(kind)),
            meaning: self.say.remark(remark).to_owned(),
            sources: source::of_remark(remark).into_iter().collect(),
            ..Explanation::default()
        }
    }

    fn detail(&self, term: Term, value: impl Into<String>) -> Detail {
        Detail {
            term: self.say.term(term),
            value: value.into(),
            on_line: !matches!(
                term,
                Term::AlsoHere | Term::Delay | Term::NewAfterTls | Term::GoneAfterTls
            ),
        }
    }
}

/// The value as far as it can be shown in a line of its own.
fn shown(value: &str) -> &str {
    value
        .get(..value.floor_char_boundary(200))
        .unwrap_or_default()
}

/// Adds a sentence to others.
fn add(sentences: &mut String, sentence: &str) {
    if !sentences.is_empty() && !sentence.is_empty() {
        sentences.push(' ');
    }
    sentences.push_str(sentence);
}
