//! The search over the whole catalog, and every reply code, by class, with choices that narrow the list down.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, component, html};

use super::indexes::indexes;
use crate::catalog::{self, CodeFacts, Origin};
use crate::code::Class;
use crate::command::Place;
use crate::view::element::{el, el_of, nodes, nothing, text};
use crate::view::held::use_state;
use crate::view::language::{Language, use_language};
use crate::view::parts::code::named;
use crate::view::parts::lists::{beginning, items, option, paragraph, quoted};
use crate::view::parts::places::ORDER;
use crate::view::route::Page;

pub mod finder;

use finder::finder;

const CLASSES: [Class; 5] = [
    Class::Success,
    Class::Intermediate,
    Class::Transient,
    Class::Permanent,
    Class::Other,
];
const ORIGINS: [Origin; 5] = [
    Origin::Base,
    Origin::Extension,
    Origin::Registry,
    Origin::Draft,
    Origin::Folklore,
];

/// What the list is narrowed down to; `None` for all.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Narrowed {
    class: Option<Class>,
    category: Option<u8>,
    place: Option<Place>,
    origin: Option<Origin>,
}

impl Narrowed {
    fn fits(self, facts: &CodeFacts) -> bool {
        self.class.is_none_or(|class| facts.code.class() == class)
            && self
                .category
                .is_none_or(|digit| facts.code.second_digit() == digit)
            && self.place.is_none_or(|place| facts.at(place).is_some())
            && self.origin.is_none_or(|origin| facts.origin == origin)
    }
}

/// The search, and, while nothing is searched for, every reply code.
#[component]
pub fn Codes() -> Html {
    let language = use_language();
    let i = language.interface;
    let wanted = use_state(String::new);
    let narrowed = use_state(Narrowed::default);
    let list = if wanted.trim().is_empty() {
        let choose = {
            let narrowed = narrowed.clone();
            Callback::from(move |choose: Box<dyn FnOnce(&mut Narrowed)>| {
                let mut now = *narrowed;
                choose(&mut now);
                narrowed.set(now);
            })
        };
        list(&language, *narrowed, &choose)
    } else {
        nothing()
    };
    el("article")
        .with(beginning(i.codes_heading(), Some(i.codes_lead())))
        .with(indexes(&language, Page::Codes))
        .with(finder(&language, &wanted))
        .with(list)
        .node()
}

/// Changes what the list is narrowed down to.
type Choose = Callback<Box<dyn FnOnce(&mut Narrowed)>>;

fn list(language: &Language, narrowed: Narrowed, choose: &Choose) -> Html {
    let i = language.interface;
    let all = catalog::codes();
    let shown: Vec<_> = all.iter().filter(|facts| narrowed.fits(facts)).collect();
    let choice = |label: &str, names: Vec<String>, set: fn(&mut Narrowed, Option<usize>)| {
        let choose = choose.clone();
        let onchange = Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                let chosen = select.value().parse().ok();
                choose.emit(Box::new(move |to| set(to, chosen)));
            }
        });
        let options = names
            .iter()
            .enumerate()
            .map(|(at, name)| option(&at.to_string(), name, false));
        let options = [option("", i.any(), true)].into_iter().chain(options);
        let select = html! { <select {onchange}>{ for options }</select> };
        el("label").with(el("span").text(label)).with(select).node()
    };
    let classes = CLASSES
        .iter()
        .map(|&class| i.class(class).to_owned())
        .collect();
    let categories = (0..=5)
        .map(|digit| category_name(language, digit))
        .collect();
    let places = ORDER.iter().map(|&place| i.place(place)).collect();
    let origins = ORIGINS
        .iter()
        .map(|&origin| i.origin(origin).to_owned())
        .collect();
    let filters = el_of("div", "filters")
        .attr("role", "group")
        .attr("aria-label", i.filters())
        .with(choice(i.filter_class(), classes, |to, at| {
            to.class = at.and_then(|at| CLASSES.get(at).copied());
        }))
        .with(choice(i.filter_category(), categories, |to, at| {
            to.category = at.and_then(|at| u8::try_from(at).ok());
        }))
        .with(choice(i.filter_place(), places, |to, at| {
            to.place = at.and_then(|at| ORDER.get(at).copied());
        }))
        .with(choice(i.filter_origin(), origins, |to, at| {
            to.origin = at.and_then(|at| ORIGINS.get(at).copied());
        }))
        .with(
            el("p")
                .attr("role", "status")
                .text(&i.filtered(shown.len(), all.len())),
        );
    let groups = CLASSES.iter().filter_map(|&class| {
        let codes = shown.iter().filter(|facts| facts.code.class() == class);
        group(
            language,
            class,
            codes.map(|facts| entry(language, facts)).collect(),
        )
    });
    nodes([filters.node()].into_iter().chain(groups).collect())
}

fn category_name(language: &Language, digit: u8) -> String {
    let name = language
        .prose
        .second_digit(digit)
        .map_or("", |prose| prose.name);
    format!("x{digit}z: {name}")
}

/// The entries of a class under its name; `None` for none.
fn group(language: &Language, class: Class, entries: Vec<Html>) -> Option<Html> {
    let entries = items("index", entries)?;
    let meaning = language
        .prose
        .first_digit(class.digit().unwrap_or(1))
        .map(|prose| paragraph(prose.gist));
    let heading = el("h2").text(language.interface.class(class));
    let group = el_of("section", "group").with(heading).with_if(meaning);
    Some(group.with(entries).node())
}

fn entry(language: &Language, facts: &CodeFacts) -> Html {
    let gist = match language.prose.code(facts.code) {
        Some(prose) => text(prose.gist()),
        None => quoted(facts.text),
    };
    let mut gist = el_of("span", "gist").with(gist);
    if !facts.origin.is_standard() {
        let origin = language.interface.origin(facts.origin);
        gist = gist.text(" ").with(el_of("span", "origin").text(origin));
    }
    nodes(vec![named(language, facts.code.into()), gist.node()])
}
