//! Commands, EHLO keywords and AUTH mechanisms: their index, and a page for each.

use yew::{AttrValue, Html, html};

use super::indexes::indexes;
use crate::catalog::{self, Kind, Status, timeouts};
use crate::code::ReplyCode;
use crate::command::{Place, Verb};
use crate::view::language::Language;
use crate::view::parts::code::{entry_link, reply_codes, word_badge};
use crate::view::parts::lists::{code, facts, items, paragraphs, section, several};
use crate::view::parts::source::sources;
use crate::view::route::Page;

/// Every command, keyword and mechanism.
pub fn commands(language: &Language) -> Html {
    let (i, prose) = (language.interface, &language.prose);
    let named = Verb::ALL.iter().filter(|&&verb| verb != Verb::Dot);
    let verbs = named.filter_map(|&verb| {
        let facts = catalog::command(verb)?;
        Some(row(
            language,
            Page::Command(verb),
            verb.as_str(),
            prose.verb(verb),
            facts.status,
        ))
    });
    let keywords = catalog::keywords().iter().map(|facts| {
        row(
            language,
            Page::Keyword(facts.name),
            facts.name,
            prose.keyword(facts.name),
            facts.status,
        )
    });
    let mechanisms = catalog::mechanisms().iter().map(|facts| {
        let gist = prose.mechanism(facts.name).map(|said| said.gist);
        row(
            language,
            Page::Mechanism(facts.name),
            facts.name,
            gist,
            facts.status,
        )
    });
    html! {
        <article>
            <h1 tabindex="-1">{ i.commands_heading() }</h1>
            <p class="lead">{ i.commands_lead() }</p>
            { indexes(language, Page::Commands) }
            { section(i.commands(), items("index", verbs.collect())) }
            { section(i.keywords(), items("index", keywords.collect())) }
            { section(i.mechanisms(), items("index", mechanisms.collect())) }
        </article>
    }
}

fn row(
    language: &Language,
    page: Page,
    name: &'static str,
    gist: Option<&str>,
    status: Status,
) -> Html {
    html! {
        <>
            { entry_link(language, page, word_badge(name), None) }
            <span class="gist">
                { gist.unwrap_or_default().to_owned() }
                if status != Status::Standard {
                    { " " }<span class="origin">{ language.interface.status(status) }</span>
                }
            </span>
        </>
    }
}

/// One command.
pub fn command(language: &Language, verb: Verb) -> Html {
    let i = language.interface;
    let known = catalog::command(verb);
    let offered = known.map(|facts| match facts.keyword.and_then(catalog::keyword) {
        Some(keyword) => keyword_link(language, keyword.name),
        None if facts.required => i.always_there().into(),
        None => i.not_offered().into(),
    });
    let patience = timeouts::at(Place::after(verb));
    let rows = vec![
        (i.syntax().into(), known.map(|facts| code(facts.syntax))),
        (i.offered_by().into(), offered),
        (
            i.standing().into(),
            known.map(|facts| i.status(facts.status).into()),
        ),
        (
            i.patience().into(),
            patience.map(|timeout| i.minutes(timeout.minutes).into()),
        ),
    ];
    let cited = known.map(|facts| facts.source).into_iter();
    page(
        language,
        i.command_title(verb.as_str()),
        language.prose.verb(verb),
        &[facts(rows), section(i.answers(), answers(language, verb))],
        cited
            .chain(patience.map(|timeout| timeout.source))
            .collect(),
    )
}

/// The replies that the specifications list in answer to a command; for DATA, to the end of the message too.
fn answers(language: &Language, verb: Verb) -> Option<Html> {
    let i = language.interface;
    let mut pieces = Vec::new();
    for place in [
        Some(Place::after(verb)),
        (verb == Verb::Data).then_some(Place::EndOfData),
    ]
    .into_iter()
    .flatten()
    {
        let of = |kind: Kind| -> Vec<ReplyCode> {
            let all = catalog::codes().iter();
            let here =
                all.filter(|facts| facts.at(place).is_some_and(|allowed| allowed.kind == kind));
            here.map(|facts| facts.code).collect()
        };
        for kind in [Kind::Success, Kind::Intermediate, Kind::Error] {
            if let Some(codes) = reply_codes(language, of(kind)) {
                let label = i.answers_of(kind);
                pieces.push(match place {
                    Place::EndOfData => {
                        html! { <><h3>{ i.place(place) }{ ": " }{ label }</h3>{ codes }</> }
                    }
                    _ => html! { <><h3>{ label }</h3>{ codes }</> },
                });
            }
        }
    }
    several(pieces)
}

/// One EHLO keyword.
pub fn keyword(language: &Language, name: &'static str) -> Html {
    let i = language.interface;
    let known = catalog::keyword(name);
    let verbs = known.map(|facts| facts.commands).unwrap_or_default();
    let verbs = verbs.iter().map(|&verb| {
        entry_link(
            language,
            Page::command_of(verb),
            word_badge(verb.as_str()),
            None,
        )
    });
    let parameters = |which: fn(&catalog::KeywordFacts) -> &'static [&'static str]| {
        let all = known.map(which).unwrap_or_default();
        items(
            "plain",
            all.iter().map(|parameter| code(parameter)).collect(),
        )
    };
    let takes = known
        .map(|facts| facts.takes)
        .filter(|takes| !takes.is_empty());
    let rows = vec![
        (i.carries().into(), takes.map(code)),
        (i.offers().into(), items("plain", verbs.collect())),
        (
            AttrValue::from(i.adds_to("MAIL")),
            parameters(|facts| facts.mail),
        ),
        (
            AttrValue::from(i.adds_to("RCPT")),
            parameters(|facts| facts.rcpt),
        ),
        (
            i.standing().into(),
            known.map(|facts| i.status(facts.status).into()),
        ),
    ];
    let mechanisms = catalog::mechanisms().iter().filter(|_| name == "AUTH");
    let mechanisms = mechanisms.map(|facts| {
        entry_link(
            language,
            Page::Mechanism(facts.name),
            word_badge(facts.name),
            None,
        )
    });
    page(
        language,
        i.keyword_title(name),
        language.prose.keyword(name),
        &[
            facts(rows),
            section(i.mechanisms(), items("plain", mechanisms.collect())),
        ],
        known.map(|facts| facts.source).into_iter().collect(),
    )
}

/// One AUTH mechanism.
pub fn mechanism(language: &Language, name: &'static str) -> Html {
    let i = language.interface;
    let known = catalog::mechanism(name);
    let said = language.prose.mechanism(name);
    let rows = vec![
        (i.offered_by().into(), Some(keyword_link(language, "AUTH"))),
        (
            i.standing().into(),
            known.map(|facts| i.status(facts.status).into()),
        ),
    ];
    page(
        language,
        i.mechanism_title(name),
        said.map(|said| said.gist),
        &[
            section(i.reveals(), paragraphs(said.map(|said| said.reveals))),
            facts(rows),
        ],
        known.map(|facts| facts.source).into_iter().collect(),
    )
}

fn keyword_link(language: &Language, name: &'static str) -> Html {
    entry_link(language, Page::Keyword(name), word_badge(name), None)
}

fn page(
    language: &Language,
    title: String,
    gist: Option<&str>,
    parts: &[Html],
    cited: Vec<&'static str>,
) -> Html {
    html! {
        <article class="code-page">
            <h1 tabindex="-1">{ title }</h1>
            if let Some(gist) = gist { <p class="lead">{ gist.to_owned() }</p> }
            { for parts.iter().cloned() }
            { sources(language.interface.sources(), cited) }
        </article>
    }
}
