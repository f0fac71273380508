//! The search box over the whole catalog, and what it finds. Made for the keyboard: Enter opens the first hit,
//! the arrows go through them, Escape comes back.

use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::{Callback, Html, InputEvent, TargetCast, html};

use crate::catalog::search::{Entry, Hit, search};
use crate::catalog::wording;
use crate::view::browser;
use crate::view::element::{el, el_of, nodes};
use crate::view::held::Held;
use crate::view::language::Language;
use crate::view::pages::entry_page;
use crate::view::parts::code::{badge, link_to, word_badge};
use crate::view::parts::lists::paragraph;

/// The box, with what is wanted, and the hits.
pub fn finder(language: &Language, wanted: &Held<String>) -> Html {
    let i = language.interface;
    let oninput = {
        let wanted = wanted.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                wanted.set(input.value());
            }
        })
    };
    html! {
        <search class="finder" onkeydown={Callback::from(|event: KeyboardEvent| walk(&event))}>
            <label for="search">{ i.search() }</label>
            <input id="search" type="search" autocomplete="off" spellcheck="false" autocapitalize="none"
                placeholder={i.search_hint()} {oninput} />
            { hits(language, wanted) }
        </search>
    }
}

fn hits(language: &Language, wanted: &str) -> Html {
    let i = language.interface;
    let status = el("p").attr("role", "status");
    if wanted.trim().is_empty() {
        return status.node();
    }
    let hits = search(wanted, language.prose.names());
    let status = status.text(&i.found(hits.len())).node();
    let list = listed(language, &hits).unwrap_or_else(|| paragraph(i.nothing_found()));
    nodes(vec![status, list])
}

/// What the search finds; `None` for nothing.
pub fn found(language: &Language, wanted: &str) -> Option<Html> {
    listed(language, &search(wanted, language.prose.names()))
}

fn listed(language: &Language, hits: &[Hit]) -> Option<Html> {
    let entries = hits.iter().filter_map(|hit| entry(language, hit.entry));
    let list = || el_of("ol", "hits").with_all(entries.collect()).node();
    (!hits.is_empty()).then(list)
}

fn entry(language: &Language, entry: Entry) -> Option<Html> {
    let (page, place) = entry_page(entry)?;
    let (badge, name, gist) = told(language, entry);
    let kind = el_of("span", "kind").text(language.interface.kind_of(entry));
    let gist = el_of("span", "gist").with(kind).text(" ").text(&gist);
    let link = link_to(&(language.href(page) + &place), badge, name);
    Some(el("li").with(link).with(gist).node())
}

/// The entry as badge, name and short meaning.
fn told(language: &Language, entry: Entry) -> (Html, Option<&str>, String) {
    let (i, prose) = (language.interface, &language.prose);
    let (badge, name, gist) = match entry {
        Entry::Code(code) => {
            let said = prose.code(code);
            let gist = said.map_or_else(|| i.code_unknown(code), |said| said.gist().to_owned());
            return (badge(code.into()), said.map(|said| said.name()), gist);
        }
        Entry::Enhanced(code) => {
            let said = prose.enhanced(code);
            let gist = said.map_or_else(|| i.unregistered(code), |said| said.gist.to_owned());
            return (badge(code.into()), said.map(|said| said.name), gist);
        }
        Entry::Keyword(name) => (word_badge(name), None, prose.keyword(name)),
        Entry::Command(verb) => (word_badge(verb.as_str()), None, prose.verb(verb)),
        Entry::Mechanism(name) => {
            let said = prose.mechanism(name);
            (word_badge(name), None, said.map(|said| said.gist))
        }
        Entry::Wording(id) => {
            let wording = wording::by_id(id);
            let said = wording.and_then(|wording| prose.wording(wording));
            let by = wording.map_or("", |wording| wording.provider);
            (word_badge(by), None, said.map(|said| said.meaning))
        }
    };
    (badge, name, gist.unwrap_or_default().to_owned())
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
