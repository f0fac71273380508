//! The sessions of a text, where there are several: the verdict on each, one of them alone, and two side by side.

use std::ops::Range;
use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, Properties, TargetCast, component, html};

use super::course::spoken;
use super::tables::{by_gravity, few_first, outcome, titled};
use super::to_line;
use crate::report::{Aligned, Alignment, Outcome, Report, Session};
use crate::view::drawn::drawn;
use crate::view::element::{el, el_of, nodes, text};
use crate::view::held::use_state;
use crate::view::language::{Language, use_language};
use crate::view::model::{Action, Read, Reading};
use crate::view::parts::lists::{option, paragraph};
use crate::view::parts::toggle::follow_toggle;
use crate::words::verdict;

/// Of more sessions, only so many can be chosen for a comparison.
const CHOICES: usize = 200;
/// As many rows of a comparison are shown.
const ROWS: usize = 60;

/// The sessions with the verdict on each; what failed for good first, and of the same kind the newest first.
pub fn sessions(language: &Language, reading: &Reading, send: &Callback<Action>) -> Html {
    let i = language.interface;
    let read = &reading.read;
    let report = &read.report;
    let of = report.sessions.len();
    if of < 2 {
        return Html::default();
    }
    let numbered: Vec<_> = (0..of as u32).rev().collect();
    let sessions = by_gravity(&numbered, |index| {
        let session = report.sessions.get(index as usize);
        session.map_or(Outcome::Unknown, |session| session.verdict.outcome)
    });
    let (own, all, send_on) = (language.clone(), reading.clone(), send.clone());
    let entry = move |&index: &u32| {
        let (language, send, report) = (&own, &send_on, &all.read.report);
        let session = report.sessions.get(index as usize)?;
        let text = verdict::of_session(report, session, &language.prose, language.locale);
        let line = text
            .line
            .map_or(session.first_line, |line| line.saturating_sub(1));
        let chosen = all.only == Some(index);
        let wanted = (!chosen).then_some(index);
        let button = el("button")
            .attr("type", "button")
            .attr("aria-pressed", if chosen { "true" } else { "false" })
            .on_click(send.reform(move |_| Action::Only(wanted)))
            .text(language.interface.only_session());
        let number = language.interface.session(index as usize + 1, of);
        let entry = el("li")
            .with(el_of("span", "session-number").text(&number))
            .with(outcome(language, session.verdict.outcome))
            .with(el_of("span", "said").text(&text.headline))
            .with(to_line(language, line, send))
            .with(button);
        Some(entry.node())
    };
    let count = sessions.len();
    let list = move |some: Range<usize>| {
        let some = sessions.get(some).unwrap_or_default();
        el("ul")
            .with_all(some.iter().filter_map(&entry).collect())
            .node()
    };
    let list = few_first(language, count, Rc::new(list));
    let compared = drawn::<Compared>(ComparedProps {
        read: read.clone(),
        send: send.clone(),
    });
    titled(
        language,
        "sessions",
        i.sessions_heading(),
        nodes(vec![list, compared]),
    )
}

/// That one session alone is shown, and the way back.
pub fn only(language: &Language, reading: &Reading, send: &Callback<Action>) -> Option<Html> {
    let i = language.interface;
    let index = reading.only?;
    let of = reading.read.report.sessions.len();
    let button = el("button")
        .attr("type", "button")
        .on_click(send.reform(|_| Action::Only(None)))
        .text(i.all_sessions());
    let said = el("span").text(&i.only_shown(index as usize + 1, of));
    Some(el_of("p", "only").with(said).text(" ").with(button).node())
}

/// What is compared, and where it says what happens.
#[derive(Clone, PartialEq, Properties)]
pub struct ComparedProps {
    /// The text and its report.
    pub read: Rc<Read>,
    /// Takes what happens.
    pub send: Callback<Action>,
}

/// Two sessions side by side, chosen by whoever looks; to begin with, one that went well and one that did not.
#[component]
fn Compared(props: &ComparedProps) -> Html {
    let language = use_language();
    let i = language.interface;
    let report = &props.read.report;
    let chosen = use_state(|| None::<(u32, u32)>);
    let open = use_state(|| false);
    let (left, right) = chosen.unwrap_or_else(|| unlike(report));
    let choice = |id: &'static str,
                  label: &str,
                  now: u32,
                  set: fn((u32, u32), u32) -> (u32, u32)| {
        let chosen = chosen.clone();
        let onchange = Callback::from(move |event: Event| {
            let value = event
                .target_dyn_into::<HtmlSelectElement>()
                .and_then(|select| select.value().parse().ok());
            if let Some(value) = value {
                chosen.set(Some(set((left, right), value)));
            }
        });
        let numbers = 0..report.sessions.len().min(CHOICES) as u32;
        let options = numbers.filter_map(|index| {
            let session = report.sessions.get(index as usize)?;
            let name = [
                &i.session(index as usize + 1, report.sessions.len()),
                " · ",
                language.sentences().outcome(session.verdict.outcome),
            ]
            .concat();
            Some(option(&index.to_string(), &name, index == now))
        });
        html! {
            <label for={id}><span>{ label }</span>{ " " }<select {id} {onchange}>{ for options }</select></label>
        }
    };
    // Long sessions take a while to align.
    let content = open.then(|| {
        let both = report.align(left, right);
        el_of("div", "compared")
            .with(paragraph(i.compare_hint()))
            .with(el_of("p", "ways").with_all(vec![
                choice("compare-left", "1.", left, |(_, right), new| (new, right)),
                choice("compare-right", "2.", right, |(left, _), new| (left, new)),
            ]))
            .with(offers(&language, &both, left, right))
            .with(rows(
                &language,
                &props.read,
                (left, right),
                &both,
                &props.send,
            ))
            .node()
    });
    let ontoggle = follow_toggle(&open);
    html! {
        <details {ontoggle}>
            <summary>{ i.compare_sessions() }</summary>
            { content.unwrap_or_default() }
        </details>
    }
}

/// Two sessions that came out differently, the better one first, or the first two.
fn unlike(report: &Report) -> (u32, u32) {
    let good = |session: &Session| {
        matches!(
            session.verdict.outcome,
            Outcome::Accepted | Outcome::NoTransaction
        )
    };
    let within = report.sessions.get(..report.sessions.len().min(CHOICES));
    let within = within.unwrap_or_default();
    let position = |wanted: bool| within.iter().position(|session| good(session) == wanted);
    match (position(true), position(false)) {
        (Some(good), Some(bad)) => (good as u32, bad as u32),
        _ => (0, 1),
    }
}

/// Keywords that only one of them was offered.
fn offers(language: &Language, both: &Alignment, left: u32, right: u32) -> Html {
    let told = [(&both.only_left, left), (&both.only_right, right)];
    let told = told.into_iter().filter(|(offered, _)| !offered.is_empty());
    let told = told.map(|(offered, session)| {
        let label = language.interface.offered_only(session as usize + 1);
        el("p")
            .with(el_of("span", "label").text(&label))
            .text(" ")
            .with(el("span").verbatim().text(&offered.join(" ")))
            .node()
    });
    nodes(told.collect())
}

fn rows(
    language: &Language,
    read: &Read,
    (left, right): (u32, u32),
    both: &Alignment,
    send: &Callback<Action>,
) -> Html {
    let i = language.interface;
    let Some(first) = both.first else {
        return paragraph(i.no_difference());
    };
    let cell = |reply: Option<u32>| {
        let reply = reply.and_then(|reply| read.report.replies.get(reply as usize));
        let cell = el("td");
        let Some(reply) = reply else {
            return cell
                .with(el_of("span", "none").text(i.no_such_reply()))
                .node();
        };
        let said = el("code").verbatim().attr("dir", "ltr");
        cell.with(said.text(&spoken(read, reply.first_line)))
            .text(" ")
            .with(to_line(language, reply.first_line, send))
            .node()
    };
    // What is the same before is one row, so that the first difference stands on top.
    let shown = both.rows.iter().enumerate().skip(first).take(ROWS);
    let body = shown.map(|(index, row)| {
        let place = place(language, read, row);
        let mark =
            (index == first).then(|| el_of("span", "here").text(i.first_difference()).node());
        let head = el("th").attr("scope", "row").text(&place).with_if(mark);
        el_of("tr", if row.same { "same" } else { "differs" })
            .with(head)
            .with(cell(row.left))
            .with(cell(row.right))
            .node()
    });
    let session = |index: u32| i.session(index as usize + 1, read.report.sessions.len());
    let columns = [i.column_place().to_owned(), session(left), session(right)];
    let heads = columns.map(|name| el("th").attr("scope", "col").text(&name).node());
    let table = el("table")
        .with(el("thead").with(el("tr").with_all(heads.into())))
        .with(el("tbody").with_all(body.collect()));
    let rest = both.rows.len().saturating_sub(first + ROWS);
    let more = (rest > 0 || both.cut).then(|| text(&i.and_more(rest)));
    el_of("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", i.compare_sessions())
        .with(table)
        .with_if(more)
        .node()
}

fn place(language: &Language, read: &Read, row: &Aligned) -> String {
    let reply = row.left.or(row.right);
    let reply = reply.and_then(|reply| read.report.replies.get(reply as usize));
    let place = reply.and_then(|reply| reply.to);
    place.map_or_else(String::new, |place| language.interface.place(place))
}
