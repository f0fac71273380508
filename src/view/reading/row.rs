//! One row of the conversation.

use yew::{Callback, Html, html};

use super::line::{Line, LineProps};
use crate::view::drawn::drawn_as;
use crate::view::language::Language;
use crate::view::model::{Action, Reading};
use crate::view::parts::outline::heading;
use crate::view::rows::{Fold, FoldKind, Row};
use crate::words::interface::Folded;

/// The id of a line's element.
pub fn id(line: u32) -> String {
    format!("line-{}", line + 1)
}

/// The row as a list item. Its key stays the same whatever is opened or closed above it.
pub fn row(language: &Language, reading: &Reading, row: Row, send: &Callback<Action>) -> Html {
    match row {
        Row::Session(index) => session(language, reading, index),
        Row::Fold(fold) => folded(language, fold, send),
        Row::Line(line) => {
            let props = LineProps {
                read: reading.read.clone(),
                line,
                open: reading.open.contains(line),
                revealed: reading.revealed,
                picked: reading.picked.contains(line),
                followed: reading.follows(line),
                send: send.clone(),
            };
            drawn_as::<Line>(&line.to_string(), props)
        }
    }
}

fn session(language: &Language, reading: &Reading, index: u32) -> Html {
    let number = index as usize + 1;
    let of = reading.read.report.sessions.len();
    html! {
        <li key={format!("session-{index}")} class="session-row">
            { heading(language, 3).text(&language.interface.session(number, of)).node() }
        </li>
    }
}

fn folded(language: &Language, fold: Fold, send: &Callback<Action>) -> Html {
    let kind = match fold.kind {
        FoldKind::Message => Folded::Message,
        FoldKind::Offers => Folded::Offers,
        FoldKind::Reply => Folded::Reply,
        FoldKind::Notes => Folded::Notes,
    };
    let first = fold.first;
    let onclick = send.reform(move |_| Action::Fold(first));
    html! {
        <li key={format!("fold-{first}")} class="fold">
            <button type="button" aria-expanded={fold.open.to_string()} {onclick}>
                { language.interface.folded(kind, fold.count() as usize) }
            </button>
        </li>
    }
}
