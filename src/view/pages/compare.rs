//! Two codes side by side.

use yew::{Html, html};

use super::choose::{Chooser, confused};
use super::code::ACTORS;
use crate::catalog::{self, CodeFacts, Comparison};
use crate::report::Actor;
use crate::view::language::Language;
use crate::view::parts::code::badge;
use crate::view::parts::lists::{bullets, paragraphs};
use crate::view::parts::places::matrix;
use crate::view::parts::source::sources;
use crate::view::route::{Page, Pair};
use crate::words::comparison::ComparisonText;
use crate::words::prose::{CodeProse, PairProse};

/// The comparison of a pair, or why there is none.
pub fn compare(language: &Language, pair: Pair) -> Html {
    let i = language.interface;
    let comparison = catalog::compare(pair.low(), pair.high());
    html! {
        <article class="compare-page">
            <h1 tabindex="-1">{ i.pair_heading(pair.low(), pair.high()) }</h1>
            if let Some(comparison) = comparison {
                { side_by_side(language, &comparison) }
            } else {
                <p class="lead">{ i.cannot_compare() }</p>
            }
            <section>
                <h2>{ i.choose_heading() }</h2>
                <Chooser key={format!("{}-{}", pair.low(), pair.high())} pair={known(pair)} />
                <h3>{ i.confused() }</h3>
                { confused(language, usize::MAX) }
            </section>
        </article>
    }
}

/// The pair, if both codes can be chosen.
fn known(pair: Pair) -> Option<Pair> {
    let both = catalog::reply_code(pair.low()).and(catalog::reply_code(pair.high()));
    both.map(|_| pair)
}

fn side_by_side(language: &Language, comparison: &Comparison) -> Html {
    let i = language.interface;
    let (low, high) = (comparison.lower, comparison.higher);
    let text = ComparisonText::of(comparison, language.locale);
    let judgement = language.prose.pair(low.code, high.code);
    html! {
        <>
            if let Some(judgement) = judgement { <p class="lead">{ judgement.judgement.to_owned() }</p> }
            { columns(language, low, high) }
            <section>
                <h2>{ i.differences() }</h2>
                <ul class="differences">{ for text.differences.iter().map(|one| html! { <li>{ one.clone() }</li> }) }</ul>
            </section>
            <section>
                <h2>{ i.which() }</h2>
                <p>{ text.choice.clone() }</p>
                { for text.client.iter().map(|one| html! { <p>{ one.clone() }</p> }) }
            </section>
            if let Some(judgement) = judgement { { examples(language, judgement) } }
            <section>
                <h2>{ i.places() }</h2>
                { matrix(language, &[low, high]) }
            </section>
            <section>
                <h2>{ i.learn_more() }</h2>
                <ul>
                    { for [low, high].iter().map(|facts| html! {
                        <li><a href={language.href(Page::Code(facts.code))}>{ i.all_about(facts.code) }</a></li>
                    }) }
                </ul>
                { for text.elsewhere.iter().map(|one| html! { <p>{ one.clone() }</p> }) }
                { sources(i.sources(), all_sources(low, high)) }
            </section>
        </>
    }
}

/// The table: a column for each code, a row for each aspect.
fn columns(language: &Language, low: &CodeFacts, high: &CodeFacts) -> Html {
    let i = language.interface;
    let prose = [low, high].map(|facts| language.prose.code(facts.code));
    let row = |label: &'static str, cell: &dyn Fn(CodeProse<'_>) -> Option<Html>| {
        let cells = prose.map(|prose| prose.and_then(cell));
        if cells.iter().all(Option::is_none) {
            return Html::default();
        }
        html! {
            <tr>
                <th scope="row">{ label }</th>
                { for cells.into_iter().zip([low, high]).map(|(cell, facts)| html! {
                    <td data-code={facts.code.to_string()}>{ cell.unwrap_or_default() }</td>
                }) }
            </tr>
        }
    };
    html! {
        <table class="side-by-side">
            <thead>
                <tr>
                    <td></td>
                    { for [low, high].into_iter().zip(prose).map(|(facts, prose)| html! {
                        <th scope="col">
                            <a class="code-link" href={language.href(Page::Code(facts.code))}>
                                { badge(facts.code) }
                                if let Some(prose) = prose { <span class="name">{ prose.name().to_owned() }</span> }
                            </a>
                        </th>
                    }) }
                </tr>
            </thead>
            <tbody>
                <tr>
                    <th scope="row">{ i.official_text() }</th>
                    { for [low, high].iter().map(|facts| html! {
                        <td data-code={facts.code.to_string()}><q lang="en" translate="no">{ facts.text }</q></td>
                    }) }
                </tr>
                { row(i.description(), &|prose| paragraphs(prose.description())) }
                { row(i.when(), &|prose| bullets(prose.when())) }
                { row(i.fix(), &|prose| fix(language, prose)) }
            </tbody>
        </table>
    }
}

fn fix(language: &Language, prose: CodeProse<'_>) -> Option<Html> {
    let general = bullets(prose.fix(Actor::Unknown));
    let by_actor: Vec<_> = ACTORS
        .iter()
        .filter_map(|&who| Some((who, bullets(prose.fix(who))?)))
        .collect();
    (general.is_some() || !by_actor.is_empty()).then(|| {
        html! {
            <>
                { general.unwrap_or_default() }
                { for by_actor.into_iter().map(|(who, fix)| html! {
                    <><p class="for">{ language.interface.fix_for(who) }</p>{ fix }</>
                }) }
            </>
        }
    })
}

fn examples(language: &Language, pair: PairProse<'_>) -> Html {
    let example = |lines: Vec<&str>| {
        if lines.is_empty() {
            return Html::default();
        }
        html! { <pre class="example" translate="no" dir="ltr">{ lines.join("\n") }</pre> }
    };
    html! {
        <section>
            <h2>{ language.interface.examples() }</h2>
            <div class="examples">
                { example(pair.lower_example().collect()) }
                { example(pair.higher_example().collect()) }
            </div>
        </section>
    }
}

/// The sources of both, each once.
fn all_sources(low: &CodeFacts, high: &CodeFacts) -> Vec<&'static str> {
    let mut sources = low.sources.to_vec();
    sources.extend(
        high.sources
            .iter()
            .filter(|source| !low.sources.contains(source)),
    );
    sources
}
