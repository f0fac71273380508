//! The search over the whole catalog, and every reply code, by class, with choices that narrow the list down.

use web_sys::HtmlSelectElement;
use yew::{AttrValue, Callback, Event, Html, Properties, TargetCast, component, html, use_state};

use super::indexes::indexes;
use crate::catalog::{self, CodeFacts, Origin};
use crate::code::Class;
use crate::command::Place;
use crate::view::language::{Language, use_language};
use crate::view::parts::code::named;
use crate::view::parts::places::ORDER;
use crate::view::route::Page;

mod finder;

use finder::Finder;

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

/// The search and every reply code.
#[component]
pub fn Codes() -> Html {
    let language = use_language();
    let i = language.interface;
    let searched = use_state(|| false);
    let found = {
        let searched = searched.clone();
        Callback::from(move |any: bool| searched.set(any))
    };
    html! {
        <article>
            <h1 tabindex="-1">{ i.codes_heading() }</h1>
            <p class="lead">{ i.codes_lead() }</p>
            { indexes(&language, Page::Codes) }
            <Finder {found} />
            if !*searched { <List /> }
        </article>
    }
}

#[component]
fn List() -> Html {
    let language = use_language();
    let i = language.interface;
    let narrowed = use_state(Narrowed::default);
    let all = catalog::codes();
    let shown: Vec<_> = all.iter().filter(|facts| narrowed.fits(facts)).collect();
    let choose = |choose: fn(&mut Narrowed, Option<usize>)| {
        let narrowed = narrowed.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                let mut now = *narrowed;
                choose(&mut now, select.value().parse().ok());
                narrowed.set(now);
            }
        })
    };
    let class = choose(|to, at| to.class = at.and_then(|at| CLASSES.get(at).copied()));
    let category = choose(|to, at| to.category = at.map(|at| at as u8));
    let place = choose(|to, at| to.place = at.and_then(|at| ORDER.get(at).copied()));
    let origin = choose(|to, at| to.origin = at.and_then(|at| ORIGINS.get(at).copied()));
    let categories = (0..=5).map(|digit| category_name(&language, digit));
    html! {
        <>
            <div class="filters" role="group" aria-label={i.filters()}>
                { choice(i.filter_class(), i.any(), class, CLASSES.iter().map(|&class| i.class(class).to_owned())) }
                { choice(i.filter_category(), i.any(), category, categories) }
                { choice(i.filter_place(), i.any(), place, ORDER.iter().map(|&place| i.place(place))) }
                { choice(i.filter_origin(), i.any(), origin, ORIGINS.iter().map(|&origin| i.origin(origin).to_owned())) }
                <p role="status">{ i.filtered(shown.len(), all.len()) }</p>
            </div>
            { for CLASSES.iter().map(|&class| html! {
                <Group {class} codes={shown.iter().copied().filter(|f| f.code.class() == class).collect::<Vec<_>>()} />
            }) }
        </>
    }
}

fn category_name(language: &Language, digit: u8) -> String {
    let name = language
        .prose
        .second_digit(digit)
        .map_or("", |prose| prose.name);
    format!("x{digit}z: {name}")
}

/// A choice of all or one of these.
fn choice(
    label: &'static str,
    any: &'static str,
    onchange: Callback<Event>,
    names: impl Iterator<Item = String>,
) -> Html {
    html! {
        <label>
            <span>{ label }</span>
            <select {onchange}>
                <option value="" selected=true>{ any }</option>
                { for names.enumerate().map(|(at, name)| html! { <option value={at.to_string()}>{ name }</option> }) }
            </select>
        </label>
    }
}

#[derive(PartialEq, Properties)]
struct GroupProps {
    class: Class,
    codes: Vec<&'static CodeFacts>,
}

#[component]
fn Group(props: &GroupProps) -> Html {
    let language = use_language();
    if props.codes.is_empty() {
        return Html::default();
    }
    let meaning = language
        .prose
        .first_digit(props.class)
        .map(|prose| prose.gist.to_owned());
    html! {
        <section class="group">
            <h2>{ language.interface.class(props.class) }</h2>
            if let Some(meaning) = meaning { <p>{ meaning }</p> }
            <ul class="index">{ for props.codes.iter().map(|facts| entry(&language, facts)) }</ul>
        </section>
    }
}

fn entry(language: &Language, facts: &CodeFacts) -> Html {
    let gist = language
        .prose
        .code(facts.code)
        .map(|prose| prose.gist().to_owned());
    html! {
        <li>
            { named(language, facts.code) }
            <span class="gist">
                { gist.map_or_else(|| official(facts.text), Html::from) }
                if !facts.origin.is_standard() {
                    { " " }<span class="origin">{ language.interface.origin(facts.origin) }</span>
                }
            </span>
        </li>
    }
}

/// The standard's own words, which are English.
fn official(text: &'static str) -> Html {
    html! { <q lang="en" translate="no">{ AttrValue::from(text) }</q> }
}
