//! What became of each recipient, where there are several.

use std::ops::Range;
use std::rc::Rc;

use yew::{Callback, Html};

use super::to_line;
use crate::report::{Outcome, Recipient, Reply, Report, Session};
use crate::view::element::{el, el_of, nodes};
use crate::view::language::Language;
use crate::view::model::{Action, Read, Reading};
use crate::view::parts::later::later;
use crate::view::parts::lists::paragraph;
use crate::view::parts::outline::{heading, region};
use crate::view::pieces::{MASK, overlaps_secret};
use crate::words::sentences::Codes;
use crate::words::verdict::{self, VerdictText};

/// As many are shown at once.
pub const FEW: usize = 8;
/// As many more are shown on request.
const MOST: usize = 50;

/// The recipients of all sessions as a table, where there are several; those that failed first, if they
/// are many.
pub fn recipients(language: &Language, reading: &Reading, send: &Callback<Action>) -> Html {
    let i = language.interface;
    let report = &reading.read.report;
    let mut all = Vec::new();
    for (at, session) in report.sessions.iter().enumerate() {
        all.extend((0..session.recipients.len()).map(|one| (at, one)));
    }
    if all.len() < 2 {
        return Html::default();
    }
    if all.len() > FEW {
        all = by_gravity(&all, |(at, one)| {
            let recipients = report.sessions.get(at).map(|session| &session.recipients);
            let one = recipients.and_then(|all| all.get(one));
            one.map_or(Outcome::Unknown, |one| one.outcome)
        });
    }
    let columns = [
        i.column_address(),
        i.column_outcome(),
        i.column_reply(),
        i.column_line(),
    ];
    let (own, reading, send) = (language.clone(), reading.clone(), send.clone());
    let count = all.len();
    let list = move |some: Range<usize>| {
        let some = all.get(some).unwrap_or_default().iter();
        let rows = some.filter_map(|&(at, one)| {
            let session = reading.read.report.sessions.get(at)?;
            let one = session.recipients.get(one)?;
            Some(recipient(&own, &reading, session, one, &send))
        });
        table("recipients", &columns, rows.collect())
    };
    titled(
        language,
        "recipients",
        i.recipients_heading(),
        few_first(language, count, Rc::new(list)),
    )
}

/// A table with these columns and rows, below the heading of this id, which scrolls where it is too wide.
pub fn table(heading: &str, columns: &[&str], rows: Vec<Html>) -> Html {
    let heads = columns
        .iter()
        .map(|name| el("th").attr("scope", "col").text(name).node());
    let head = el("thead").with(el("tr").with_all(heads.collect()));
    let table = el("table").with(head).with(el("tbody").with_all(rows));
    el_of("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-labelledby", heading)
        .with(table)
        .node()
}

/// A row of such a table over all its columns: what is behind the row above, and what to do.
pub fn why(said: &VerdictText) -> Html {
    let why = [said.meaning.as_str(), " ", &said.action].concat();
    let cell = el("td").attr("colspan", "4").text(&why);
    el_of("tr", "why").with(cell).node()
}

/// A section of this class, which its heading names.
pub fn titled(language: &Language, name: &'static str, said: &str, content: Html) -> Html {
    region(language, name)
        .attr("aria-labelledby", name)
        .with(heading(language, 2).attr("id", name).text(said))
        .with(content)
        .node()
}

/// A few of many, the rest behind a switch, and beyond that only their number. What is behind the switch comes later, so
/// that it keeps nobody waiting and the browser's own search finds it all the same.
pub fn few_first(
    language: &Language,
    count: usize,
    show: Rc<dyn Fn(Range<usize>) -> Html>,
) -> Html {
    let i = language.interface;
    let (few, most) = (count.min(FEW), count.min(FEW + MOST));
    let first = show(0..few);
    let more = (most > few).then(|| {
        let uncounted = (count > most).then(|| paragraph(&i.and_more(count - most)));
        let summary = el("summary").text(&i.and_more(count - few));
        el("details")
            .with(summary)
            .with(later(1, move || show(few..most)))
            .with_if(uncounted)
            .node()
    });
    nodes([first].into_iter().chain(more).collect())
}

/// The same, what went wrong for good first, in the order of the text within that.
pub fn by_gravity<T: Copy>(all: &[T], outcome: impl Fn(T) -> Outcome) -> Vec<T> {
    const ORDER: [Outcome; 7] = [
        Outcome::Rejected,
        Outcome::Partial,
        Outcome::Deferred,
        Outcome::Aborted,
        Outcome::Unknown,
        Outcome::NoTransaction,
        Outcome::Accepted,
    ];
    let mut sorted = Vec::with_capacity(all.len());
    for wanted in ORDER {
        sorted.extend(all.iter().copied().filter(|&one| outcome(one) == wanted));
    }
    sorted
}

fn recipient(
    language: &Language,
    reading: &Reading,
    session: &Session,
    one: &Recipient,
    send: &Callback<Action>,
) -> Html {
    let Read { text, report, .. } = &*reading.read;
    let hidden = !reading.revealed && overlaps_secret(report, one.line, one.address);
    let address = if hidden { MASK } else { one.address.of(text) };
    let reply = reply_of(report, one);
    let codes = reply.and_then(Codes::of).map(|codes| codes.to_string());
    let address = el_of("span", "address")
        .verbatim()
        .attr("dir", "ltr")
        .text(address);
    let line = reply.map_or(one.line, |reply| reply.first_line);
    let why = matches!(one.outcome, Outcome::Rejected | Outcome::Deferred).then(|| {
        let said = verdict::of_recipient(report, session, one, &language.prose, language.locale);
        why(&said)
    });
    let row = el("tr")
        .with(el("th").attr("scope", "row").with(address))
        .with(el("td").with(outcome(language, one.outcome)))
        .with(el("td").verbatim().text(&codes.unwrap_or_default()))
        .with(el("td").with(to_line(language, line, send)));
    nodes([row.node()].into_iter().chain(why).collect())
}

fn reply_of<'a>(report: &'a Report, one: &Recipient) -> Option<&'a Reply> {
    report.replies.get(one.reply? as usize)
}

/// The label of an outcome.
pub fn outcome(language: &Language, outcome: Outcome) -> Html {
    let class = ["outcome ", outcome_name(outcome)].concat();
    el_of("span", &class)
        .text(language.sentences().outcome(outcome))
        .node()
}

/// The name of an outcome in the style sheet.
pub const fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Accepted => "good",
        Outcome::Partial | Outcome::Rejected | Outcome::Aborted => "bad",
        Outcome::Deferred => "wait",
        Outcome::NoTransaction | Outcome::Unknown => "neutral",
    }
}
