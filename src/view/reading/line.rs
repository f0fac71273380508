//! One line of the conversation: who speaks, what, what that means, and, once opened, what to do.

use std::rc::Rc;

use yew::{Callback, Html, Properties, classes, component, html};

use super::row::id;
use crate::report::Role;
use crate::view::language::{Language, use_language};
use crate::view::model::{Action, Read};
use crate::view::parts::code::class_name;
use crate::view::parts::source::sources;
use crate::view::pieces::{Piece, PieceKind, pieces};
use crate::view::route::Page;
use crate::words::explanation::{Explanation, explain_line};

/// As many bytes of a line as are shown before, and after it is opened.
const SHOWN: usize = 1_000;
const SHOWN_OPEN: usize = 20_000;

/// A line, and how it is shown. Equal properties draw nothing anew, so that a long list stays quick.
#[derive(Clone, PartialEq, Properties)]
pub struct LineProps {
    /// The text and its report.
    pub read: Rc<Read>,
    /// Which line, an index into the report's.
    pub line: u32,
    /// Whether what is said of it is open.
    pub open: bool,
    /// Whether secrets are shown.
    pub revealed: bool,
    /// Takes what happens.
    pub send: Callback<Action>,
}

/// The line as a list item.
#[component]
pub fn Line(props: &LineProps) -> Html {
    let language = use_language();
    let LineProps {
        read,
        line: index,
        open,
        revealed,
        send,
    } = props;
    let Read { text, report, .. } = &**read;
    let Some(line) = report.lines.get(*index as usize) else {
        return Html::default();
    };
    let (i, s) = (language.interface, language.sentences);
    let said = explain_line(report, text, *index, &language.prose, language.locale);
    let number = *index as usize + 1;
    let decided = report.verdict.line == Some(*index);
    let most = if *open { SHOWN_OPEN } else { SHOWN };
    let class = classes!(
        "line",
        role_name(line.role),
        line.code.map(|code| class_name(code.class())),
        decided.then_some("decided"),
        open.then_some("open"),
    );
    let note = format!("note-{number}");
    html! {
        <li id={id(*index)} {class}>
            <span class="number">{ i.number(number) }</span>
            <span class="who">{ s.role(line.role) }</span>
            <div class="raw">
                <code translate="no" dir="ltr">
                    { for pieces(text, report, *index, *revealed, most).into_iter().map(|piece| show(&language, piece)) }
                </code>
                if decided { <span class="here">{ i.decided_here() }</span> }
            </div>
            if let Some(said) = said {
                <p class="said">{ said.meaning.clone() }</p>
                if has_more(&said) {
                    <button type="button" class="explain" aria-expanded={open.to_string()}
                        aria-controls={open.then(|| note.clone())}
                        onclick={let line = *index; send.reform(move |_| Action::Toggle(line))}>
                        { i.explain() }
                        <span class="sr">{ " " }{ i.explain_line(number) }</span>
                    </button>
                    if *open { { more(&language, &said, note) } }
                }
            }
        </li>
    }
}

fn has_more(said: &Explanation) -> bool {
    said.fix.is_some() || !said.details.is_empty() || !said.sources.is_empty()
}

/// What is said of the line once it is opened.
fn more(language: &Language, said: &Explanation, id: String) -> Html {
    let i = language.interface;
    html! {
        <div class="note" {id}>
            <p class="label">{ said.label.clone() }</p>
            <p class="meaning">{ said.meaning.clone() }</p>
            if !said.details.is_empty() {
                <dl class="details">
                    { for said.details.iter().map(|detail| html! {
                        <div><dt>{ detail.term }</dt><dd dir="auto">{ detail.value.clone() }</dd></div>
                    }) }
                </dl>
            }
            if let Some(fix) = &said.fix {
                <p class="fix"><span class="label">{ i.remedy() }</span>{ " " }{ fix.clone() }</p>
            }
            { sources(i.sources(), said.sources.iter().map(|source| source.name())) }
        </div>
    }
}

fn show(language: &Language, piece: Piece) -> Html {
    let i = language.interface;
    let Piece { kind, text } = piece;
    match kind {
        PieceKind::Around => html! { <span class="around">{ text }</span> },
        PieceKind::Said => html! { <span>{ text }</span> },
        PieceKind::Code(code) => html! {
            <a class={classes!("code", class_name(code.class()))} href={language.href(Page::code(code))}>{ text }</a>
        },
        PieceKind::Enhanced(code) => html! {
            <a class="enhanced" href={language.href(Page::code(code))}>{ text }</a>
        },
        PieceKind::Command(_) => html! { <span class="verb">{ text }</span> },
        PieceKind::Secret => html! {
            <span class="secret"><span class="sr">{ i.masked() }</span>{ text }</span>
        },
        PieceKind::Control => html! { <span class="control">{ text }</span> },
        PieceKind::More(count) => html! { <span class="more">{ i.more_bytes(count) }</span> },
    }
}

/// The name of a role in the style sheet.
const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Client => "client",
        Role::Server => "server",
        Role::Data => "data",
        Role::Info => "info",
    }
}
