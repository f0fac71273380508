//! What providers, filters and server programs say in their own words: who is known, and what each says.

use yew::{Html, html};

use super::indexes::indexes;
use crate::catalog::wording::{self, Wording};
use crate::view::language::Language;
use crate::view::parts::code::linked;
use crate::view::parts::lists::{facts, items, several};
use crate::view::parts::source::sources;
use crate::view::route::Page;

/// Everyone whose wordings are known.
pub fn wordings(language: &Language) -> Html {
    let i = language.interface;
    let mut providers: Vec<_> = wording::providers().collect();
    providers.sort_by_cached_key(|name| name.to_ascii_lowercase());
    let links = providers.into_iter().map(|name| {
        let count = of(name).count();
        html! {
            <>
                <a href={language.href(Page::Provider(name))} translate="no">{ name }</a>
                <span class="gist">{ i.wordings_count(count) }</span>
            </>
        }
    });
    html! {
        <article>
            <h1 tabindex="-1">{ i.wordings_heading() }</h1>
            <p class="lead">{ i.wordings_lead() }</p>
            { indexes(language, Page::Wordings) }
            { items("index narrow", links.collect()).unwrap_or_default() }
        </article>
    }
}

fn of(provider: &str) -> impl Iterator<Item = &'static Wording> {
    wording::wordings()
        .iter()
        .filter(move |wording| wording.provider == provider)
}

/// One provider's wordings.
pub fn provider(language: &Language, name: &'static str) -> Html {
    let i = language.interface;
    html! {
        <article class="code-page">
            <h1 tabindex="-1">{ i.provider_title(name) }</h1>
            <p class="lead">{ i.provider_lead(name) }</p>
            { for of(name).map(|wording| entry(language, wording)) }
        </article>
    }
}

fn entry(language: &Language, wording: &'static Wording) -> Html {
    let i = language.interface;
    let said = language.prose.wording(wording);
    let texts = wording.says().map(quoted);
    let codes = wording.codes.iter().map(|&code| linked(language, code));
    let enhanced = wording.enhanced.iter().map(|&code| linked(language, code));
    let rows = vec![
        (
            i.remedy().into(),
            said.map(|said| said.remedy.to_owned().into()),
        ),
        (
            i.who_acts().into(),
            Some(language.sentences.actor(wording.actor).into()),
        ),
        (
            i.with_codes().into(),
            items("plain", codes.chain(enhanced).collect()),
        ),
    ];
    html! {
        <section class="wording" id={wording.id} tabindex="-1">
            <h2>{ several(texts.collect()).unwrap_or_default() }</h2>
            <p>{ said.map_or("", |said| said.meaning).to_owned() }</p>
            { facts(rows) }
            { sources(i.sources(), [wording.source]) }
        </section>
    }
}

/// The fragments of a text in order, what stands between them left out.
fn quoted(says: &[&str]) -> Html {
    html! { <q lang="en" translate="no">{ says.join(" … ") }</q> }
}

/// These wordings as links to their places, for the page of a code; `None` for none.
pub fn links(
    language: &Language,
    wordings: impl Iterator<Item = &'static Wording>,
) -> Option<Html> {
    let links = wordings.map(|wording| {
        let href = language.href(Page::Provider(wording.provider)) + "#" + wording.id;
        let says = wording.says().next().unwrap_or_default();
        html! { <><a {href}><span translate="no">{ wording.provider }</span>{ ": " }{ quoted(says) }</a></> }
    });
    items("wording-links", links.collect())
}
