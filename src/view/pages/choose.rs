//! The view that asks for two codes to compare.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, Properties, TargetCast, component, html, use_state};

use crate::catalog;
use crate::code::ReplyCode;
use crate::view::language::{Language, use_language};
use crate::view::parts::code::pair;
use crate::view::route::{Page, Pair};

/// Two choices, and the pairs that are often confused.
pub fn choose(language: &Language) -> Html {
    let i = language.interface;
    html! {
        <article>
            <h1 tabindex="-1">{ i.choose_heading() }</h1>
            <p class="lead">{ i.choose_lead() }</p>
            <Chooser />
            <h2>{ i.confused() }</h2>
            { confused(language, usize::MAX) }
        </article>
    }
}

/// Links to the pairs that are often confused, `most` of them.
pub fn confused(language: &Language, most: usize) -> Html {
    let pairs = catalog::confused_pairs()
        .iter()
        .take(most)
        .filter_map(|&(one, other)| Pair::new(one, other));
    html! { <ul class="pairs">{ for pairs.map(|two| html! { <li>{ pair(language, two) }</li> }) }</ul> }
}

/// The codes that are chosen at first.
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct ChooserProps {
    /// A pair, or the one where it all began.
    #[prop_or_default]
    pub pair: Option<Pair>,
}

/// Two choices and a link to what they make. A link, so that it can be opened beside the page or copied.
#[component]
pub fn Chooser(props: &ChooserProps) -> Html {
    let language = use_language();
    let (first, second) = props.pair.map_or((211, 221), |pair| {
        (pair.low().number(), pair.high().number())
    });
    let first = use_state(|| first);
    let second = use_state(|| second);
    let i = language.interface;
    let page = ReplyCode::new(*first)
        .zip(ReplyCode::new(*second))
        .map_or(Page::Choose, |(one, other)| Page::compare(one, other));
    let choose = |state: &yew::UseStateHandle<u16>| {
        let state = state.clone();
        Callback::from(move |event: Event| {
            if let Some(number) = event
                .target_dyn_into::<HtmlSelectElement>()
                .and_then(|select| select.value().parse().ok())
            {
                state.set(number);
            }
        })
    };
    html! {
        <div class="chooser" role="group" aria-label={i.choose_heading()}>
            <label for="first-code">{ i.choose_first() }</label>
            <select id="first-code" onchange={choose(&first)}>{ options(&language, *first) }</select>
            <label for="second-code">{ i.choose_second() }</label>
            <select id="second-code" onchange={choose(&second)}>{ options(&language, *second) }</select>
            <a class="button" href={language.href(page)}>{ i.choose_button() }</a>
        </div>
    }
}

fn options(language: &Language, chosen: u16) -> Html {
    let options = catalog::codes().iter().map(|facts| {
        let name = language.prose.code(facts.code).map_or(facts.text, |prose| prose.name());
        let selected = facts.code.number() == chosen;
        html! {
            <option value={facts.code.to_string()} {selected}>{ format!("{} {name}", facts.code) }</option>
        }
    });
    html! { <>{ for options }</> }
}
