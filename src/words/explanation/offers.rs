//! What changed in the offers of the server after STARTTLS.

use super::{Detail, Explanation, Page, shown};
use crate::report::{Line, Number};
use crate::words::sentences::{Remark, Term};

/// Adds what is special about the EHLO answer after STARTTLS, if the reply of this index is one.
pub fn explain(page: &Page, line: &Line, reply: u32, explanation: &mut Explanation) {
    let session = line.session.map(Number::index);
    let offers = session
        .and_then(|index| page.report.sessions.get(index))
        .and_then(|session| session.offers.as_ref())
        .filter(|offers| offers.after == reply);
    let Some(offers) = offers else {
        return;
    };
    explanation.fix = Some(page.say.remark(Remark::AfterTls).to_owned());
    let details = &mut explanation.details;
    for (term, keywords) in [
        (Term::NewAfterTls, &offers.added),
        (Term::GoneAfterTls, &offers.gone),
    ] {
        if !keywords.is_empty() {
            details.push(page.detail(term, shown(&keywords.join(", "))));
        }
    }
    if let Some((before, after)) = offers.size {
        let changed = page.say.size_changed(before, after);
        details.push(Detail {
            on_line: false,
            ..page.detail(Term::LargestMessage, changed)
        });
    }
}
