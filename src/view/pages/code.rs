//! One reply code: what it means, where it may stand, what to do, and who says so.

use yew::{Html, html};

use super::enhanced::enhanced_of;
use super::wordings;
use crate::catalog::wording;
use crate::catalog::{self, Allowed, CodeFacts};
use crate::code::ReplyCode;
use crate::report::Actor;
use crate::view::language::Language;
use crate::view::parts::code::{class_name, comparison, named};
use crate::view::parts::lists::{bullets, exchange, paragraphs, section};
use crate::view::parts::places::strip;
use crate::view::parts::source::sources;
use crate::view::route::Selection;
use crate::words::prose::CodeProse;

/// Who can do something, in the order of a message's way.
pub const ACTORS: [Actor; 4] = [
    Actor::Sender,
    Actor::SenderAdmin,
    Actor::RecipientAdmin,
    Actor::Recipient,
];

/// The page of a code, known or not.
pub fn code(language: &Language, code: ReplyCode) -> Html {
    let i = language.interface;
    let facts = catalog::reply_code(code);
    let prose = language.prose.code(code);
    html! {
        <article class="code-page">
            <header class={format!("title {}", class_name(code.class()))}>
                <p class="numeral" aria-hidden="true">{ code.number() }</p>
                <div>
                    <h1 tabindex="-1">{ i.code_title(code, prose.map(|prose| prose.name())) }</h1>
                    if let Some(prose) = prose { <p class="lead">{ prose.gist().to_owned() }</p> }
                    if let Some(facts) = facts { { official(language, facts) } }
                </div>
            </header>
            if let Some(facts) = facts {
                { known(language, facts, prose) }
            } else {
                <p class="missing">{ i.code_unknown(code) }</p>
                <p>{ i.code_unknown_advice(code.class()) }</p>
                if let Some(prose) = prose { <div class="main">{ explained(language, &[], prose) }</div> }
                { anatomy(language, code) }
            }
        </article>
    }
}

/// The standard's own words, which are English.
fn official(language: &Language, facts: &CodeFacts) -> Html {
    html! {
        <p class="official">
            <span class="label">{ language.interface.official_text() }</span>
            <q lang="en" translate="no">{ facts.text }</q>
        </p>
    }
}

fn known(language: &Language, facts: &'static CodeFacts, prose: Option<CodeProse<'_>>) -> Html {
    let i = language.interface;
    html! {
        <>
        <div class="columns">
            <div class="main">
                if let Some(prose) = prose { { explained(language, facts.places, prose) } }
                { section(i.examples(), exchange(language.prose.example(facts.code))) }
            </div>
            <aside class="side" aria-label={i.anatomy()}>
                { anatomy(language, facts.code) }
                <section>
                    <h2>{ i.next_heading() }</h2>
                    <p>{ i.next(facts.next) }</p>
                    <p>{ i.ending(facts.ending()) }</p>
                </section>
                { sources(i.sources(), facts.sources.iter().copied()) }
            </aside>
        </div>
        <section>
            <h2>{ i.places() }</h2>
            { strip(language, facts) }
            { sources(i.sources(), place_sources(facts)) }
        </section>
        { section(i.enhanced_with(facts.code), enhanced_of(language, facts.code)) }
        { section(i.wordings_here(), wordings::links(language, wording::wordings().iter().filter(|w| w.codes.contains(&facts.code)))) }
        { related(language, facts) }
        </>
    }
}

fn explained(language: &Language, places: &[Allowed], prose: CodeProse<'_>) -> Html {
    let i = language.interface;
    let places: Vec<_> = places
        .iter()
        .filter_map(|allowed| Some((allowed.place, prose.at(allowed.place)?)))
        .collect();
    html! {
        <>
            { section(i.description(), paragraphs(prose.description())) }
            { section(i.when(), bullets(prose.when())) }
            if !places.is_empty() {
                <section>
                    <h2>{ i.by_place() }</h2>
                    <dl class="by-place">
                        { for places.iter().map(|(place, said)| html! {
                            <div>
                                <dt>{ i.place(*place) }</dt>
                                <dd>
                                    <p>{ said.gist.to_owned() }</p>
                                    if let Some(fix) = said.fix { <p class="fix">{ fix.to_owned() }</p> }
                                </dd>
                            </div>
                        }) }
                    </dl>
                </section>
            }
            { fixes(language, prose) }
            { section(i.misread(), bullets(prose.misread())) }
            { section(i.for_servers(), paragraphs(prose.use_it())) }
        </>
    }
}

/// What each person can do; nothing where there is nothing to do.
fn fixes(language: &Language, prose: CodeProse<'_>) -> Html {
    let i = language.interface;
    let general = prose.fix(Actor::Unknown);
    let by_actor: Vec<_> = ACTORS
        .iter()
        .map(|&who| (who, prose.fix(who)))
        .filter(|(_, fix)| fix.clone().next().is_some())
        .collect();
    if by_actor.is_empty() && general.clone().next().is_none() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ i.fix() }</h2>
            { bullets(general) }
            { for by_actor.into_iter().map(|(who, fix)| html! {
                <>
                    <h3>{ i.fix_for(who) }</h3>
                    { bullets(fix) }
                </>
            }) }
        </section>
    }
}

fn anatomy(language: &Language, code: ReplyCode) -> Html {
    let i = language.interface;
    let digits = [
        ((code.number() / 100) as u8, i.first_digit(code.class())),
        (code.second_digit(), i.second_digit(code.second_digit())),
        (code.third_digit(), i.third_digit()),
    ];
    html! {
        <section class="anatomy">
            <h2>{ i.anatomy() }</h2>
            <dl>
                { for (1..).zip(digits).map(|(position, (digit, meaning))| html! {
                    <div>
                        <dt>
                            <span class="digit">{ digit }</span>
                            <span class="sr">{ i.digit(position) }</span>
                        </dt>
                        <dd>{ meaning }</dd>
                    </div>
                }) }
            </dl>
        </section>
    }
}

fn related(language: &Language, facts: &CodeFacts) -> Html {
    let i = language.interface;
    if facts.related.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ i.related() }</h2>
            <ul class="related">
                { for facts.related.iter().map(|&other| html! {
                    <li>
                        { named(language, other) }
                        if let Some(two) = Selection::pair(facts.code, other) { { comparison(language, two) } }
                    </li>
                }) }
            </ul>
            if !facts.elsewhere.is_empty() {
                <p class="elsewhere">
                    { i.elsewhere(&facts.elsewhere.iter().map(|e| e.protocol).collect::<Vec<_>>()) }
                </p>
            }
        </section>
    }
}

/// The sources of the places, each once.
fn place_sources(facts: &CodeFacts) -> Vec<&'static str> {
    let mut sources = Vec::new();
    for allowed in facts.places {
        if !sources.contains(&allowed.source) {
            sources.push(allowed.source);
        }
    }
    sources
}
