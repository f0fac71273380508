//! The view with the text box: paste, and read what it says.

use yew::{Callback, Html, Properties, component, html};

use super::choose::confused;
use crate::view::language::{Language, use_language};
use crate::view::model::{Action, Reading};
use crate::view::paste::Paste;
use crate::view::reading::reading;
use crate::view::reading::verdict::verdict;
use crate::view::route::Page;

/// What the view shows, and where it says what happens.
#[derive(Clone, PartialEq, Properties)]
pub struct HomeProps {
    /// The reading, if there is any text.
    pub reading: Option<Reading>,
    /// Takes what happens.
    pub send: Callback<Action>,
}

/// The text box and, below it, the reading.
#[component]
pub fn Home(props: &HomeProps) -> Html {
    let language = use_language();
    let i = language.interface;
    let origin = props.reading.as_ref().map(|reading| reading.read.clone());
    html! {
        <>
            <h1 tabindex="-1">{ i.home_heading() }</h1>
            <p class="lead">{ i.home_lead() }</p>
            <Paste read={origin} send={props.send.clone()} />
            { verdict(&language, props.reading.as_ref(), &props.send) }
            { match &props.reading {
                None => invitation(&language),
                Some(shown) if shown.found() => reading(&language, shown, &props.send),
                Some(_) => nothing(&language),
            } }
        </>
    }
}

/// What can be pasted, and where to go without anything to paste.
fn invitation(language: &Language) -> Html {
    let i = language.interface;
    html! {
        <div class="invitation">
            <section>
                <h2>{ i.understood_heading() }</h2>
                <ul>{ for i.understood().iter().map(|what| html! { <li>{ what }</li> }) }</ul>
            </section>
            <section>
                <h2>{ i.lookup_heading() }</h2>
                <p><a href={language.href(Page::Codes)}>{ i.lookup_codes() }</a></p>
                <p>{ i.lookup_pairs() }</p>
                { confused(language, 8) }
                <p><a href={language.href(Page::Choose)}>{ i.choose_heading() }</a></p>
            </section>
        </div>
    }
}

/// What was looked for and not found.
fn nothing(language: &Language) -> Html {
    let i = language.interface;
    html! {
        <section class="nothing prose">
            <h2>{ i.nothing_heading() }</h2>
            <p>{ i.nothing_expected() }</p>
            <ul>{ for i.nothing_advice().iter().map(|what| html! { <li>{ what }</li> }) }</ul>
        </section>
    }
}
