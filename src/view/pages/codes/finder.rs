//! The search box over the whole catalog, and what it finds. Made for the keyboard: Enter opens the first hit,
//! the arrows go through them, Escape comes back.

use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::{Callback, Html, InputEvent, Properties, TargetCast, component, html, use_state};

use crate::catalog::search::{Entry, search};
use crate::catalog::wording;
use crate::view::browser;
use crate::view::language::{Language, use_language};
use crate::view::pages::entry_page;
use crate::view::parts::code::{badge, word_badge};
use crate::words::interface::Interface;

/// What happens with what is found.
#[derive(PartialEq, Properties)]
pub struct FinderProps {
    /// Hears whether anything is searched for.
    pub found: Callback<bool>,
}

/// The box and the hits.
#[component]
pub fn Finder(props: &FinderProps) -> Html {
    let language = use_language();
    let wanted = use_state(String::new);
    let i = language.interface;
    let oninput = {
        let (wanted, found) = (wanted.clone(), props.found.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                found.emit(!input.value().trim().is_empty());
                wanted.set(input.value());
            }
        })
    };
    html! {
        <search class="finder" onkeydown={Callback::from(|event: KeyboardEvent| walk(&event))}>
            <label for="search">{ i.search() }</label>
            <input id="search" type="search" autocomplete="off" spellcheck="false" autocapitalize="none"
                placeholder={i.search_hint()} {oninput} />
            { hits(&language, &wanted) }
        </search>
    }
}

fn hits(language: &Language, wanted: &str) -> Html {
    let i = language.interface;
    if wanted.trim().is_empty() {
        return html! { <p role="status"></p> };
    }
    let hits = search(wanted, language.prose.names());
    html! {
        <>
            <p role="status">{ i.found(hits.len()) }</p>
            if hits.is_empty() {
                <p>{ i.nothing_found() }</p>
            } else {
                <ol class="hits">{ for hits.iter().map(|hit| entry(language, i, hit.entry)) }</ol>
            }
        </>
    }
}

fn entry(language: &Language, i: &dyn Interface, entry: Entry) -> Html {
    let Some((page, place)) = entry_page(entry) else {
        return Html::default();
    };
    let (badge, name, gist) = told(language, entry);
    let href = language.href(page) + &place;
    html! {
        <li>
            <a class="code-link" {href}>
                { badge }
                if !name.is_empty() { <span class="name">{ name }</span> }
            </a>
            <span class="gist"><span class="kind">{ i.kind_of(entry) }</span>{ " " }{ gist }</span>
        </li>
    }
}

/// The entry as badge, name and short meaning.
fn told(language: &Language, entry: Entry) -> (Html, String, String) {
    let prose = &language.prose;
    let (mark, name, gist) = match entry {
        Entry::Code(code) => {
            let said = prose.code(code);
            let gist = said.map_or_else(
                || language.interface.code_unknown(code),
                |said| said.gist().to_owned(),
            );
            return (
                badge(code),
                said.map_or("", |said| said.name()).to_owned(),
                gist,
            );
        }
        Entry::Enhanced(code) => {
            let said = prose.enhanced(code);
            let gist = said.map_or_else(
                || language.interface.unregistered(code),
                |said| said.gist.to_owned(),
            );
            return (
                badge(code),
                said.map_or("", |said| said.name).to_owned(),
                gist,
            );
        }
        Entry::Keyword(name) => (name, "", prose.keyword(name)),
        Entry::Command(verb) => (verb.as_str(), "", prose.verb(verb)),
        Entry::Mechanism(name) => (name, "", prose.mechanism(name).map(|said| said.gist)),
        Entry::Wording(id) => {
            let wording = wording::by_id(id);
            let said = wording.and_then(|wording| prose.wording(wording));
            let by = wording.map_or("", |wording| wording.provider);
            (by, "", said.map(|said| said.meaning))
        }
    };
    (
        word_badge(mark),
        name.to_owned(),
        gist.unwrap_or_default().to_owned(),
    )
}

/// Takes the focus from the box through the hits and back, and Enter to the first of them.
fn walk(event: &KeyboardEvent) {
    let Some(here) = event.target_dyn_into::<HtmlElement>() else {
        return;
    };
    let in_box = here.id() == "search";
    let beside = |step: fn(&web_sys::Element) -> Option<web_sys::Element>| {
        let item = here.closest("li").ok()??;
        step(&item)?.query_selector("a").ok()?
    };
    let key = event.key();
    let target = match key.as_str() {
        "ArrowDown" if in_box => browser::find(".hits a").map(Into::into),
        "ArrowDown" => beside(web_sys::Element::next_element_sibling),
        "ArrowUp" if !in_box => beside(web_sys::Element::previous_element_sibling)
            .or_else(|| browser::find("#search").map(Into::into)),
        "Escape" if !in_box => browser::find("#search").map(Into::into),
        "Enter" if in_box => {
            if let Some(first) = browser::find(".hits a") {
                event.prevent_default();
                first.click();
            }
            return;
        }
        _ => return,
    };
    if let Some(target) = target {
        event.prevent_default();
        browser::focus_visibly(&target);
    }
}
