//! Every reply code, by class, with a box that narrows the list down.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, Properties, TargetCast, component, html, use_state};

use crate::catalog::{self, CodeFacts};
use crate::code::Class;
use crate::view::language::{Language, use_language};
use crate::view::parts::code::badge;
use crate::view::route::Page;

const CLASSES: [Class; 4] = [
    Class::Success,
    Class::Intermediate,
    Class::Transient,
    Class::Permanent,
];

/// Every reply code.
#[component]
pub fn Codes() -> Html {
    let language = use_language();
    let wanted = use_state(String::new);
    let i = language.interface;
    let all = catalog::codes();
    let found: Vec<_> = all
        .iter()
        .filter(|facts| matches(&language, facts, &wanted))
        .collect();
    let oninput = {
        let wanted = wanted.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                wanted.set(input.value());
            }
        })
    };
    html! {
        <article>
            <h1 tabindex="-1">{ i.codes_heading() }</h1>
            <p class="lead">{ i.codes_lead() }</p>
            <div class="filter">
                <label for="filter">{ i.filter() }</label>
                <input id="filter" type="search" autocomplete="off" spellcheck="false" {oninput} />
                <p role="status">{ i.filtered(found.len(), all.len()) }</p>
            </div>
            { for CLASSES.iter().map(|&class| html! {
                <Group {class} codes={found.iter().copied().filter(|f| f.code.class() == class).collect::<Vec<_>>()} />
            }) }
        </article>
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
    let meaning = props
        .class
        .digit()
        .and_then(|digit| language.prose.class(digit))
        .map(str::to_owned);
    html! {
        <section class="group">
            <h2>{ language.interface.class(props.class) }</h2>
            if let Some(meaning) = meaning { <p>{ meaning }</p> }
            <ul class="index">
                { for props.codes.iter().map(|facts| entry(&language, facts)) }
            </ul>
        </section>
    }
}

fn entry(language: &Language, facts: &CodeFacts) -> Html {
    let prose = language.prose.code(facts.code);
    html! {
        <li>
            <a class="code-link" href={language.href(Page::Code(facts.code))}>
                { badge(facts.code) }
                if let Some(prose) = prose { <span class="name">{ prose.name().to_owned() }</span> }
            </a>
            if let Some(prose) = prose {
                <span class="gist">{ prose.gist().to_owned() }</span>
            } else {
                <span class="gist" lang="en">{ facts.text }</span>
            }
        </li>
    }
}

/// Whether every word of `wanted` occurs in the code, its official text, its name or its gist.
fn matches(language: &Language, facts: &CodeFacts, wanted: &str) -> bool {
    let prose = language.prose.code(facts.code);
    let said = format!(
        "{} {} {} {}",
        facts.code,
        facts.text,
        prose.map_or("", |prose| prose.name()),
        prose.map_or("", |prose| prose.gist()),
    );
    let said = folded(&said);
    folded(wanted)
        .split_whitespace()
        .all(|word| said.contains(word))
}

/// The text as it is searched: in small letters, the Turkish dotless and dotted i alike.
fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|&c| c != '\u{307}')
        .map(|c| if c == 'ı' { 'i' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn dotted_and_dotless_i_are_one_letter_to_the_search() {
        assert_eq!(folded("İSTEMCİ KAPANIYOR"), folded("istemci kapanıyor"));
    }
}
