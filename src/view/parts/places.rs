//! Where in a session a code may stand: a strip for one code, a matrix for several. Every cell says in a
//! word what its colour says.

use yew::Html;

use crate::catalog::{Allowed, CodeFacts, Kind, Rule};
use crate::command::{Place, Verb};
use crate::view::element::{el, el_of};
use crate::view::language::Language;

/// The places of a session, in its order.
pub const ORDER: [Place; 19] = [
    Place::Connect,
    Place::Command(Verb::Ehlo),
    Place::Command(Verb::Helo),
    Place::Command(Verb::Starttls),
    Place::Command(Verb::Auth),
    Place::Command(Verb::Mail),
    Place::Command(Verb::Rcpt),
    Place::Command(Verb::Data),
    Place::EndOfData,
    Place::Command(Verb::Bdat),
    Place::Command(Verb::Burl),
    Place::Command(Verb::Rset),
    Place::Command(Verb::Vrfy),
    Place::Command(Verb::Expn),
    Place::Command(Verb::Help),
    Place::Command(Verb::Noop),
    Place::Command(Verb::Etrn),
    Place::Command(Verb::Atrn),
    Place::Command(Verb::Quit),
];

/// The places of one code, all of a session's in order, so that the eye finds them always in the same spot.
pub fn strip(language: &Language, facts: &CodeFacts) -> Html {
    let i = language.interface;
    let places = ORDER.iter().map(|&place| {
        let allowed = facts.at(place);
        let name = el_of("span", "place").attr_if("translate", translate(place));
        let kind = el_of("span", "allowed").text(word(language, allowed));
        let cell = el_of("li", &class(allowed)).with(name.text(&i.place(place)));
        cell.with(kind).node()
    });
    let strip = el_of("ol", "strip").attr("aria-label", i.places_caption());
    strip.with_all(places.collect()).node()
}

/// The places of several codes, a row for each place that any of them may have.
pub fn matrix(language: &Language, codes: &[&CodeFacts]) -> Html {
    let i = language.interface;
    let column = |label: &str| el("th").attr("scope", "col").text(label).node();
    let columns = codes.iter().map(|facts| column(&facts.code.to_string()));
    let columns = [column(i.column_place())].into_iter().chain(columns);
    let places = ORDER
        .iter()
        .filter(|&&place| codes.iter().any(|facts| facts.at(place).is_some()));
    let rows = places.map(|&place| {
        let name = el("th")
            .attr("scope", "row")
            .attr_if("translate", translate(place));
        let cells = codes.iter().map(|facts| {
            let allowed = facts.at(place);
            el_of("td", &class(allowed))
                .text(word(language, allowed))
                .node()
        });
        el("tr")
            .with(name.text(&i.place(place)))
            .with_all(cells.collect())
            .node()
    });
    el_of("table", "matrix")
        .with(el("caption").text(i.places_caption()))
        .with(el("thead").with(el("tr").with_all(columns.collect())))
        .with(el("tbody").with_all(rows.collect()))
        .node()
}

/// The name of a place is a word of the language for two of them, else a verb.
const fn translate(place: Place) -> Option<&'static str> {
    match place {
        Place::Command(_) => Some("no"),
        Place::Connect | Place::EndOfData => None,
    }
}

fn word(language: &Language, allowed: Option<&Allowed>) -> &'static str {
    let i = language.interface;
    allowed.map_or_else(
        || i.nowhere(),
        |allowed| i.allowed(allowed.kind, allowed.by),
    )
}

fn class(allowed: Option<&Allowed>) -> String {
    let Some(allowed) = allowed else {
        return "cell none".into();
    };
    let kind = match allowed.kind {
        Kind::Success => "success",
        Kind::Intermediate => "intermediate",
        Kind::Error => "error",
    };
    let rule = match allowed.by {
        Rule::Listed => "listed",
        Rule::General | Rule::Refused | Rule::Historic => "general",
    };
    format!("cell {kind} {rule}")
}
