//! The pasted text without what should not be shared: secrets always, names on request, each by a stable placeholder.
//!
//! Line for line and word for word the text stays what it was, so that it still reads as the same conversation.

use crate::pace::{Pace, Work, at_once};
use crate::report::Report;

mod dumped;
mod find;
mod host;
mod ids;
mod judged;
mod known;
mod named;
mod names;
mod ordinary;
mod words;

pub use judged::judge_as;
pub use names::Counts;

/// What stands for a secret. Its length says nothing about the secret's, and a reading knows it as hidden.
pub const HIDDEN: &str = "********";

/// What is taken out beside secrets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Choice {
    /// Mail addresses, and user names in sign-in answers.
    pub addresses: bool,
    /// Host and domain names.
    pub hosts: bool,
    /// IP addresses.
    pub ips: bool,
    /// Queue ids.
    pub ids: bool,
}

impl Choice {
    /// All of it.
    pub const ALL: Self = Self {
        addresses: true,
        hosts: true,
        ips: true,
        ids: true,
    };
}

/// A text that may be shared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redacted {
    /// The text, with as many lines as before.
    pub text: String,
    /// How many different names were taken out.
    pub counts: Counts,
}

/// The text without secrets, and without what is chosen.
///
/// Two spellings of a name that differ in case are one name. The same text and choice give the same placeholders.
pub fn redact(text: &str, report: &Report, choice: Choice) -> Redacted {
    at_once(redact_in_steps(text, report, choice, &Pace::default()))
}

/// The same for a text that takes long: in steps, between which a page stays alive, and which it can stop.
pub fn redact_in_steps<'w>(
    text: &'w str,
    report: &'w Report,
    choice: Choice,
    pace: &'w Pace<'_>,
) -> Work<'w, Redacted> {
    Box::pin(take_out(text, report, choice, pace))
}

async fn take_out(text: &str, report: &Report, choice: Choice, pace: &Pace<'_>) -> Redacted {
    let found = find::all(text, report, choice, pace).await;
    let mut names = names::Names::of(text, &found, pace).await;
    let mut redacted = String::with_capacity(text.len());
    let mut at = 0;
    pace.all(found.iter(), found.len(), |&one| {
        let (start, end) = (one.span.start as usize, one.span.end as usize);
        // What overlaps is taken out with what began before it.
        if start < at {
            return;
        }
        redacted.push_str(text.get(at..start).unwrap_or_default());
        names.put(text, one, &mut redacted);
        at = end;
    })
    .await;
    redacted.push_str(text.get(at..).unwrap_or_default());
    Redacted {
        text: redacted,
        counts: names.counts(),
    }
}
