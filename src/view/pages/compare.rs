//! Two or three codes side by side.

use yew::{Html, html};

use super::choose::{Chooser, confused};
use crate::catalog::{self, CodeFacts};
use crate::view::language::Language;
use crate::view::parts::code::{named, spelt};
use crate::view::parts::lists::{bullets, items, paragraphs, section, several};
use crate::view::parts::places::matrix;
use crate::view::parts::source::sources;
use crate::view::route::{AnyCode, Selection};

mod column;
mod told;

use column::Column;
use told::Told;

/// The comparison of these codes, known or not.
pub fn compare(language: &Language, codes: Selection) -> Html {
    let i = language.interface;
    let spelt = spelt(codes);
    html! {
        <article class="compare-page">
            <h1 tabindex="-1">{ i.comparison_heading(&spelt) }</h1>
            { side_by_side(language, codes) }
            <section>
                <h2>{ i.choose_heading() }</h2>
                <Chooser key={spelt.concat()} codes={Some(codes)} />
                <h3>{ i.confused() }</h3>
                { confused(language, usize::MAX) }
            </section>
        </article>
    }
}

fn side_by_side(language: &Language, codes: Selection) -> Html {
    let i = language.interface;
    let columns: Vec<_> = codes
        .codes()
        .map(|code| Column::of(language, code))
        .collect();
    let Told {
        judgements,
        parts,
        choice,
        client,
        elsewhere,
    } = Told::of(language, codes);
    let known: Vec<&CodeFacts> = codes.codes().filter_map(facts).collect();
    let cited = columns
        .iter()
        .flat_map(|column| column.sources.iter().copied());
    let mut all_cited = Vec::new();
    for source in cited {
        if !all_cited.contains(&source) {
            all_cited.push(source);
        }
    }
    let differences = parts.into_iter().map(|part| {
        let pair = part.about.map(|(one, other)| [one.to_string(), other.to_string()]);
        let heading = pair.map(|pair| html! { <h3>{ i.comparison_link(&pair) }</h3> });
        let said = bullets(part.differences.iter().map(String::as_str));
        html! { <div class="differences">{ heading.unwrap_or_default() }{ said.unwrap_or_default() }</div> }
    });
    let texts = |texts: &[String]| paragraphs(texts.iter().map(String::as_str));
    let more = codes.codes().map(|code| named(language, code));
    let matrix = (!known.is_empty()).then(|| matrix(language, &known));
    html! {
        <>
            { for judgements.iter().map(|judgement| html! { <p class="lead">{ judgement.clone() }</p> }) }
            { column::table(language, &columns) }
            { section(i.differences(), several(differences.collect())) }
            { section(i.which(), texts(&choice)) }
            { section(i.client_heading(), texts(&client)) }
            { section(i.examples(), column::examples(&columns)) }
            { section(i.places(), matrix) }
            <section>
                <h2>{ i.learn_more() }</h2>
                { items("related", more.collect()).unwrap_or_default() }
                { texts(&elsewhere).unwrap_or_default() }
                { sources(i.sources(), all_cited) }
            </section>
        </>
    }
}

fn facts(code: AnyCode) -> Option<&'static CodeFacts> {
    match code {
        AnyCode::Reply(code) => catalog::reply_code(code).filter(|facts| !facts.places.is_empty()),
        AnyCode::Enhanced(_) => None,
    }
}
