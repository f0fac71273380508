//! A transcript as it was read: the verdict, then what stands around it, then every line.

use yew::{Callback, Html, html};

use super::element::{el, el_of, nodes};
use super::language::Language;
use super::model::{Action, Reading};

mod beside;
mod conversation;
mod correct;
mod course;
mod facts;
mod findings;
mod line;
mod row;
mod sessions;
mod share;
mod tables;
pub mod verdict;

/// Everything below the verdict.
pub fn reading(language: &Language, reading: &Reading, send: &Callback<Action>) -> Html {
    let read = &reading.read;
    let heading = el("h2").attr("id", "lines");
    let conversation = el_of("section", "conversation")
        .attr("aria-labelledby", "lines")
        .with(heading.text(language.interface.lines_heading()))
        .with(facts::facts(language, &read.report))
        .with(html! { <correct::Correct read={read.clone()} send={send.clone()} /> })
        .with_if(sessions::only(language, reading, send))
        .with(conversation::conversation(reading, send));
    let course = reading.session().map(|session| {
        html! { <course::Course read={read.clone()} {session} send={send.clone()} /> }
    });
    nodes(vec![
        course.unwrap_or_default(),
        facts::secrets(language, reading, send),
        html! { <share::Share read={reading.read.clone()} send={send.clone()} /> },
        sessions::sessions(language, reading, send),
        tables::recipients(language, reading, send),
        findings::findings(language, &read.report, send),
        beside::beside(language, reading, send).unwrap_or_default(),
        conversation.node(),
    ])
}

/// A link to a line of the conversation: to its place, and opening what is said of it.
pub fn to_line(language: &Language, line: u32, send: &Callback<Action>) -> Html {
    let label = language.interface.line_link(line as usize + 1);
    let send = send.clone();
    let onclick = Callback::from(move |event: yew::MouseEvent| {
        event.prevent_default();
        send.emit(Action::Show(line));
    });
    let href = format!(
        "{}#{}",
        language.href(super::route::Page::Home),
        row::id(line)
    );
    el_of("a", "to-line")
        .href(&href)
        .on_click(onclick)
        .text(&label)
        .node()
}
