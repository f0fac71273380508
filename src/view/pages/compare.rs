//! Two or three codes side by side.

use yew::{Html, html};

use super::choose::{Chooser, confused};
use crate::catalog::{self, CodeFacts};
use crate::view::element::{el, el_of};
use crate::view::language::Language;
use crate::view::parts::code::{named, spelt};
use crate::view::parts::lists::{beginning, bullets, headed, items, paragraphs, section, several};
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
    let columns: Vec<_> = codes
        .codes()
        .map(|code| Column::of(language, code))
        .collect();
    let told = Told::of(language, codes);
    let texts = |texts: &[String]| paragraphs(texts.iter().map(String::as_str));
    let judgements = told.judgements.iter();
    let judgements = judgements.map(|judgement| el_of("p", "lead").text(judgement).node());
    let known: Vec<&CodeFacts> = codes.codes().filter_map(facts).collect();
    let more = codes.codes().map(|code| named(language, code));
    let learn_more = headed(i.learn_more())
        .with_if(items("related", more.collect()))
        .with_if(texts(&told.elsewhere))
        .with(sources(i.sources(), &cited(&columns)));
    let others = headed(i.choose_heading())
        .with(html! { <Chooser key={spelt.concat()} codes={Some(codes)} /> })
        .with(el("h3").text(i.confused()))
        .with(confused(language, usize::MAX));
    el_of("article", "compare-page")
        .with(beginning(&i.comparison_heading(&spelt), None))
        .with_all(judgements.collect())
        .with(column::table(language, &columns))
        .with(section(i.differences(), differences(language, &told)))
        .with(section(i.which(), texts(&told.choice)))
        .with(section(i.client_heading(), texts(&told.client)))
        .with(section(i.examples(), column::examples(&columns)))
        .with(section(
            i.places(),
            (!known.is_empty()).then(|| matrix(language, &known)),
        ))
        .with(learn_more)
        .with(others)
        .node()
}

/// What tells the codes apart; by pairs, under headings, where there are no sentences about all of them.
fn differences(language: &Language, told: &Told) -> Option<Html> {
    let parts = told.parts.iter().map(|part| {
        let heading = part.about.map(|(one, other)| {
            let pair = [one.to_string(), other.to_string()];
            el("h3")
                .text(&language.interface.comparison_link(&pair))
                .node()
        });
        let said = bullets(part.differences.iter().map(String::as_str));
        el_of("div", "differences")
            .with_if(heading)
            .with_if(said)
            .node()
    });
    several(parts.collect())
}

/// The sources of all, each once.
fn cited(columns: &[Column]) -> Vec<&'static str> {
    let mut all = Vec::new();
    for source in columns
        .iter()
        .flat_map(|column| column.sources.iter().copied())
    {
        if !all.contains(&source) {
            all.push(source);
        }
    }
    all
}

fn facts(code: AnyCode) -> Option<&'static CodeFacts> {
    match code {
        AnyCode::Reply(code) => catalog::reply_code(code).filter(|facts| !facts.places.is_empty()),
        AnyCode::Enhanced(_) => None,
    }
}
