//! The view with the text box: paste, and read what it says.

use yew::{Callback, Html, Properties, component, html};

use super::choose::confused;
use super::codes::finder::found;
use crate::view::drawn::drawn;
use crate::view::element::{el, el_of};
use crate::view::language::{Language, use_language};
use crate::view::model::{Action, Brought, Reading};
use crate::view::parts::lists::{bullets, headed, paragraph, section};
use crate::view::paste::{Paste, PasteProps};
use crate::view::reading::reading;
use crate::view::reading::verdict::verdict;
use crate::view::route::{AnyCode, Page};

/// What the view shows, and where it says what happens.
#[derive(Clone, PartialEq, Properties)]
pub struct HomeProps {
    /// The reading, if there is any text.
    pub reading: Option<Reading>,
    /// The text that the page opened with and that is not read yet.
    pub brought: Option<Brought>,
    /// Whether the text is to be kept after the tab is closed.
    pub keep: bool,
    /// Whether a link brought something that cannot be read.
    pub broken: bool,
    /// Takes what happens.
    pub send: Callback<Action>,
}

/// The text box and, below it, the reading.
#[component]
pub fn Home(props: &HomeProps) -> Html {
    let language = use_language();
    let i = language.interface;
    let reading_of = props.reading.as_ref();
    let paste = PasteProps {
        read: reading_of.map(|reading| reading.read.clone()),
        brought: props.brought.clone(),
        keep: props.keep,
        gone_to: reading_of.and_then(|reading| reading.gone_to),
        shown: reading_of.and_then(|reading| reading.shown),
        send: props.send.clone(),
    };
    html! {
        <>
            <h1 tabindex="-1">{ i.home_heading() }</h1>
            <p class="lead">{ i.home_lead() }</p>
            if props.broken { <p role="alert">{ i.link_unreadable() }</p> }
            { drawn::<Paste>(paste) }
            { verdict(&language, props.reading.as_ref(), &props.send) }
            { match &props.reading {
                None => invitation(&language),
                Some(shown) if shown.found() => reading(&language, shown, &props.send),
                Some(shown) => nothing(&language, shown),
            } }
        </>
    }
}

/// What can be pasted, and where to go without anything to paste.
fn invitation(language: &Language) -> Html {
    let i = language.interface;
    let link = |page, label| el("a").href(&language.href(page)).text(label);
    let understood =
        headed(i.understood_heading()).with_if(bullets(i.understood().iter().copied()));
    let lookup = headed(i.lookup_heading())
        .with(el("p").with(link(Page::Codes, i.lookup_codes())))
        .with(paragraph(i.lookup_pairs()))
        .with(confused(language, 8))
        .with(el("p").with(link(Page::Choose, i.choose_heading())));
    el_of("div", "invitation")
        .with(understood)
        .with(lookup)
        .node()
}

/// Of a text of more bytes nobody means to look it up.
const ASKED: usize = 80;

/// What was looked for and not found. A few words may be a question to the catalog.
fn nothing(language: &Language, reading: &Reading) -> Html {
    let i = language.interface;
    let read = &reading.read;
    let asked = read.text.trim();
    let asks = asked.len() <= ASKED && !asked.contains('\n') && read.report.secrets.is_empty();
    // Behind a code stands what a server says, which is no question.
    let first = asked.split(' ').next();
    let code = first.filter(|word| word.parse::<AnyCode>().is_ok());
    let found = asks.then(|| found(language, code.unwrap_or(asked)));
    el_of("section", "nothing prose")
        .with(section(i.in_catalog(), found.flatten()))
        .with(el("h2").text(i.nothing_heading()))
        .with(paragraph(i.nothing_expected()))
        .with_if(bullets(i.nothing_advice().iter().copied()))
        .node()
}
