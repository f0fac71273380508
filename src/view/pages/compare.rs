//! Two or three codes side by side.

use yew::Html;

use super::choose::{Chooser, ChooserProps, confused};
use crate::catalog::{self, CodeFacts, state};
use crate::view::drawn::drawn_as;
use crate::view::element::{el, el_of};
use crate::view::language::Language;
use crate::view::parts::code::{named, spelt};
use crate::view::parts::linker::Linker;
use crate::view::parts::lists::{beginning, headed, items, section, several};
use crate::view::parts::places::{ORDER, matrix};
use crate::view::parts::source::sources;
use crate::view::route::{AnyCode, Selection};
use crate::words::standing;

pub mod column;
pub mod told;

use column::Column;
use told::Told;

/// The comparison of these codes, known or not.
pub fn compare(language: &Language, codes: Selection) -> Html {
    let i = language.interface;
    let spelt = spelt(codes);
    let own: Vec<_> = codes.codes().collect();
    let linker = Linker::new(language, &own);
    let columns: Vec<_> = own
        .iter()
        .map(|&code| Column::of(language, &linker, code))
        .collect();
    let told = Told::of(language, codes);
    let texts = |texts: &[String]| linker.paragraphs(texts.iter().map(String::as_str));
    let judgements = told.judgements.iter();
    let judgements =
        judgements.map(|judgement| el_of("p", "lead").with(linker.text(judgement)).node());
    let known: Vec<&CodeFacts> = codes.codes().filter_map(facts).collect();
    let more = codes.codes().map(|code| named(language, code));
    let learn_more = headed(i.learn_more())
        .with_if(items("related", more.collect()))
        .with_if(texts(&told.elsewhere))
        .with(sources(i.sources(), &cited(&columns)));
    let chosen = ChooserProps { codes: Some(codes) };
    let others = headed(i.choose_heading())
        .with(drawn_as::<Chooser>(&spelt.concat(), chosen))
        .with(el("h3").text(i.confused()))
        .with(confused(language, usize::MAX));
    el_of("article", "compare-page")
        .with(beginning(&i.comparison_heading(&spelt), None))
        .with_all(judgements.collect())
        .with(column::table(language, &columns))
        .with(section(
            i.differences(),
            differences(language, &linker, &told),
        ))
        .with(section(i.which(), texts(&told.choice)))
        .with(section(i.client_heading(), texts(&told.client)))
        .with(section(i.examples(), column::examples(&columns)))
        .with(section(
            i.places(),
            (!known.is_empty()).then(|| matrix(language, &known)),
        ))
        .with(section(i.state_heading(), states(language, &known)))
        .with(learn_more)
        .with(others)
        .node()
}

/// What tells the codes apart; by pairs, under headings, where there are no sentences about all of them.
fn differences(language: &Language, linker: &Linker<'_>, told: &Told) -> Option<Html> {
    let parts = told.parts.iter().map(|part| {
        let heading = part.about.map(|(one, other)| {
            let pair = [one.to_string(), other.to_string()];
            el("h3")
                .text(&language.interface.comparison_link(&pair))
                .node()
        });
        let said = linker.bullets(part.differences.iter().map(String::as_str));
        el_of("div", "differences")
            .with_if(heading)
            .with_if(said)
            .node()
    });
    several(parts.collect())
}

/// How the session stands after each code, at every place that lists one of them.
fn states(language: &Language, codes: &[&CodeFacts]) -> Option<Html> {
    let i = language.interface;
    let head = |label: &str| el("th").attr("scope", "col").text(label).node();
    let heads = codes.iter().map(|facts| head(&facts.code.to_string()));
    let heads = [head(i.column_place())].into_iter().chain(heads);
    let places = ORDER.iter().filter(|&&place| {
        let listed = |facts: &&CodeFacts| facts.listed().any(|listed| listed == place);
        codes.iter().any(listed)
    });
    let rows = places.map(|&place| {
        let cells = codes.iter().map(|facts| {
            let stands = facts.at(place).is_some();
            let state =
                stands.then(|| standing::state(state::after(facts.code, place), language.locale));
            let cell = el("td").attr("data-code", &facts.code.to_string());
            cell.text(state.unwrap_or_else(|| i.nowhere())).node()
        });
        let name = el("th").attr("scope", "row").text(&i.place(place));
        el("tr").with(name).with_all(cells.collect()).node()
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        let table = el_of("table", "states")
            .with(el("thead").with(el("tr").with_all(heads.collect())))
            .with(el("tbody").with_all(rows));
        el_of("div", "scroll")
            .attr("tabindex", "0")
            .attr("role", "group")
            .attr("aria-label", i.state_heading())
            .with(table)
            .node()
    })
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
