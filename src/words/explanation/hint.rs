//! What the text of a reply gives away beside its code, as details.

use super::{Detail, Explanation, Page, shown, source};
use crate::report::{Hint, HintKind};
use crate::words::sentences::{Phrase, Remark, Term};

/// How many of them are shown.
const MANY: usize = 20;

/// The details that these hints make. Addresses are text; whether they become links is for the page to say.
pub fn details(page: &Page, hints: &[Hint]) -> Vec<Detail> {
    let mut details: Vec<Detail> = Vec::new();
    for hint in hints.iter().take(MANY) {
        let words = || shown(hint.span.of(page.text)).to_owned();
        let (term, value) = match (hint.kind, hint.value) {
            (HintKind::Retry, Some(seconds)) => (Term::RetryAfter, page.say.time(seconds.get())),
            (HintKind::Retry, None) => {
                (Term::RetryAfter, page.say.phrase(Phrase::Later).to_owned())
            }
            (HintKind::Address, _) => (Term::See, words()),
            (HintKind::QueueId, _) => (Term::QueueId, words()),
            (HintKind::Tag, _) => (Term::Tag, words()),
            // The explanation says what that is.
            (HintKind::Greylisting, _) => continue,
        };
        let detail = page.detail(term, value);
        if !details.contains(&detail) {
            details.push(detail);
        }
    }
    details
}

/// Whether one of these hints says that it is greylisting.
pub fn tell_greylisting(hints: &[Hint]) -> bool {
    hints.iter().any(|hint| hint.kind == HintKind::Greylisting)
}

/// Begins the explanation with what greylisting is and what to do about it.
pub fn greylisting(page: &Page, explanation: &mut Explanation) {
    let remark = Remark::Greylisting;
    page.say.remark(remark).clone_into(&mut explanation.meaning);
    explanation.fix = Some(page.say.remark(Remark::TriesAgain).to_owned());
    explanation.sources.extend(source::of_remark(remark));
}
