//! Where in a session a code may stand: a strip for one code, a matrix for several. Every cell says in a
//! word what its colour says.

use yew::{Html, html};

use crate::catalog::{Allowed, CodeFacts, Kind, Rule};
use crate::command::{Place, Verb};
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
    html! {
        <ol class="strip" aria-label={i.places_caption()}>
            { for ORDER.iter().map(|&place| {
                let allowed = facts.at(place);
                html! {
                    <li class={class(allowed)}>
                        <span class="place" translate={translate(place)}>{ i.place(place) }</span>
                        <span class="kind">{ word(language, allowed) }</span>
                    </li>
                }
            }) }
        </ol>
    }
}

/// The places of several codes, a row for each place that any of them may have.
pub fn matrix(language: &Language, codes: &[&CodeFacts]) -> Html {
    let i = language.interface;
    let rows = ORDER
        .iter()
        .filter(|&&place| codes.iter().any(|facts| facts.at(place).is_some()));
    html! {
        <table class="matrix">
            <caption>{ i.places_caption() }</caption>
            <thead>
                <tr>
                    <th scope="col">{ i.column_place() }</th>
                    { for codes.iter().map(|facts| html! { <th scope="col">{ facts.code.number() }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for rows.map(|&place| html! {
                    <tr>
                        <th scope="row" translate={translate(place)}>{ i.place(place) }</th>
                        { for codes.iter().map(|facts| {
                            let allowed = facts.at(place);
                            html! { <td class={class(allowed)}>{ word(language, allowed) }</td> }
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
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
        Rule::General | Rule::Refused => "general",
    };
    format!("cell {kind} {rule}")
}
