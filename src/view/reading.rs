//! A transcript as it was read: the verdict, then what stands around it, then every line.

use yew::{Callback, Html};

use super::drawn::drawn;
use super::element::{el_of, nodes};
use super::language::Language;
use super::model::{Action, Reading};
use super::parts::outline::{heading, region};

mod beside;
mod conversation;
mod correct;
mod course;
mod facts;
mod find;
mod findings;
mod line;
mod reasons;
mod row;
mod sessions;
mod share;
mod tables;
pub mod verdict;

/// Everything below the verdict.
pub fn reading(language: &Language, reading: &Reading, send: &Callback<Action>) -> Html {
    let read = &reading.read;
    let course = reading.session().map(|session| {
        drawn::<course::Course>(course::CourseProps {
            read: read.clone(),
            session,
            send: send.clone(),
        })
    });
    let mut all = vec![
        course.unwrap_or_default(),
        facts::secrets(language, reading, send),
        drawn::<share::Share>(share::ShareProps {
            read: read.clone(),
            send: send.clone(),
        }),
    ];
    all.extend(told(language, reading, true, send));
    nodes(all)
}

/// The same inside another page: verdict and reading, with nothing to share. Where it can only be read, secrets stay
/// masked and the reading stays as it is.
pub fn inside(
    language: &Language,
    reading: &Reading,
    changeable: bool,
    send: &Callback<Action>,
) -> Html {
    let mut all = vec![verdict::verdict(language, Some(reading), send)];
    if changeable {
        all.push(facts::secrets(language, reading, send));
    }
    all.extend(told(language, reading, changeable, send));
    nodes(all)
}

/// What is told of a reading wherever it stands.
fn told(
    language: &Language,
    reading: &Reading,
    changeable: bool,
    send: &Callback<Action>,
) -> [Html; 6] {
    [
        reasons::reasons(language, reading, send),
        sessions::sessions(language, reading, send),
        tables::recipients(language, reading, send),
        findings::findings(language, &reading.read.report, send),
        beside::beside(language, reading, send).unwrap_or_default(),
        lines(language, reading, changeable, send),
    ]
}

/// The conversation, line by line, with how it was read and, where that can be changed, the ways to put it right.
fn lines(
    language: &Language,
    reading: &Reading,
    changeable: bool,
    send: &Callback<Action>,
) -> Html {
    let read = &reading.read;
    let heading = heading(language, 2).attr("id", "lines");
    let correct = changeable.then(|| {
        drawn::<correct::Correct>(correct::CorrectProps {
            read: read.clone(),
            send: send.clone(),
        })
    });
    region(language, "conversation")
        .attr("aria-labelledby", "lines")
        .with(heading.text(language.interface.lines_heading()))
        .with(facts::facts(language, &read.report))
        .with_if(correct)
        .with_if(sessions::only(language, reading, send))
        .with(conversation::conversation(reading, send))
        .node()
}

/// A link to a line of the conversation: to its place, and opening what is said of it. Inside another page it is a
/// button, since no address leads into an element there.
pub fn to_line(language: &Language, line: u32, send: &Callback<Action>) -> Html {
    let label = language.interface.line_link(line as usize + 1);
    let send = send.clone();
    let onclick = Callback::from(move |event: yew::MouseEvent| {
        event.prevent_default();
        send.emit(Action::Show(line));
    });
    let element = if language.inside.is_some() {
        el_of("button", "to-line").attr("type", "button")
    } else {
        let home = language.href(super::route::Page::Home);
        el_of("a", "to-line").href(&[&home, "#", &row::id(line)].concat())
    };
    element.on_click(onclick).text(&label).node()
}
