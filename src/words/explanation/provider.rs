//! What a refusal means where it is in a provider's own words.

use super::{Explanation, Page, Source};
use crate::catalog;
use crate::code::Class;
use crate::report::{Reply, Role};

/// How much of a reply is looked at, in bytes.
const ENOUGH: usize = 2_000;
/// How many lines of it.
const LINES: usize = 40;

/// Begins the explanation with the provider's meaning, remedy and source; whether there are any.
pub fn explain(page: &Page, reply: &Reply, explanation: &mut Explanation) -> bool {
    let refuses = match (reply.code, reply.enhanced) {
        (Some(code), _) => matches!(code.class(), Class::Transient | Class::Permanent),
        (None, enhanced) => enhanced.is_some_and(|enhanced| enhanced.class() != 2),
    };
    if !refuses {
        return false;
    }
    // The reply that decided was judged already, perhaps by names that were taken out since.
    let verdict = &page.report.verdict;
    let judged = verdict
        .wording
        .filter(|_| verdict.line == Some(reply.first_line));
    let wording = judged
        .and_then(|id| catalog::wording::by_id(id))
        .or_else(|| catalog::wording(reply.code, reply.enhanced, &words(page, reply)));
    let Some((wording, prose)) = wording.and_then(|w| Some((w, page.prose.wording(w)?))) else {
        return false;
    };
    prose.meaning.clone_into(&mut explanation.meaning);
    explanation.fix = Some(prose.remedy.to_owned());
    explanation.sources.push(Source(wording.source));
    true
}

/// The reply's text with the payloads of its further lines.
fn words(page: &Page, reply: &Reply) -> String {
    let mut words = reply.text.of(page.text).to_owned();
    let (first, last) = (reply.first_line as usize + 1, reply.last_line as usize + 1);
    let lines = page.report.lines.get(first..last.min(first + LINES));
    let lines = lines.unwrap_or_default().iter();
    for line in lines.filter(|line| line.role == Role::Server) {
        if words.len() > ENOUGH {
            break;
        }
        words.push('\n');
        words.push_str(line.payload.of(page.text).trim_end());
    }
    words
}
