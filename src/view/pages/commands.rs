//! Commands, EHLO keywords and AUTH mechanisms: their index, and a page for each.

use yew::Html;

use super::indexes::indexes;
use crate::catalog::{self, Kind, Status, example, timeouts};
use crate::command::{Place, Verb};
use crate::view::element::{el, el_of, nodes, text};
use crate::view::language::Language;
use crate::view::parts::code::{entry_link, reply_codes, word_badge};
use crate::view::parts::lists::{
    beginning, code, exchange, facts, items, paragraphs, section, several,
};
use crate::view::parts::source::sources;
use crate::view::route::Page;

/// Every command, keyword and mechanism.
pub fn commands(language: &Language) -> Html {
    let (i, prose) = (language.interface, &language.prose);
    let named = Verb::ALL.iter().filter(|&&verb| verb != Verb::Dot);
    let verbs = named.filter_map(|&verb| {
        let status = catalog::command(verb)?.status;
        Some(row(
            language,
            Page::Command(verb),
            verb.as_str(),
            prose.verb(verb),
            status,
        ))
    });
    let keywords = catalog::keywords().iter().map(|facts| {
        let name = facts.name;
        row(
            language,
            Page::Keyword(name),
            name,
            prose.keyword(name),
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
    el("article")
        .with(beginning(i.commands_heading(), Some(i.commands_lead())))
        .with(indexes(language, Page::Commands))
        .with(section(i.commands(), items("index", verbs.collect())))
        .with(section(i.keywords(), items("index", keywords.collect())))
        .with(section(
            i.mechanisms(),
            items("index", mechanisms.collect()),
        ))
        .node()
}

fn row(language: &Language, page: Page, name: &str, gist: Option<&str>, status: Status) -> Html {
    let mut gist = vec![text(gist.unwrap_or_default())];
    if status != Status::Standard {
        let status = el_of("span", "origin").text(language.interface.status(status));
        gist.extend([text(" "), status.node()]);
    }
    let gist = el_of("span", "gist").with_all(gist);
    nodes(vec![word(language, page, name), gist.node()])
}

fn word(language: &Language, page: Page, name: &str) -> Html {
    entry_link(language, page, word_badge(name), None)
}

fn shown(lines: &[String]) -> Option<Html> {
    exchange(lines.iter().map(String::as_str))
}

/// One command.
pub fn command(language: &Language, verb: Verb) -> Html {
    let i = language.interface;
    let known = catalog::command(verb);
    let offered = known.map(|facts| match facts.keyword.and_then(catalog::keyword) {
        Some(keyword) => word(language, Page::Keyword(keyword.name), keyword.name),
        None if facts.required => text(i.always_there()),
        None => text(i.not_offered()),
    });
    let patience = timeouts::at(Place::after(verb));
    let rows = vec![
        (i.syntax(), known.map(|facts| code(facts.syntax))),
        (i.offered_by(), offered),
        (
            i.standing(),
            known.map(|facts| text(i.status(facts.status))),
        ),
        (
            i.patience(),
            patience.map(|timeout| text(&i.minutes(timeout.minutes))),
        ),
    ];
    let cited = known.map(|facts| facts.source).into_iter();
    let cited: Vec<_> = cited
        .chain(patience.map(|timeout| timeout.source))
        .collect();
    page(
        language,
        &i.command_title(verb.as_str()),
        language.prose.verb(verb),
        vec![
            facts(rows),
            section(i.examples(), shown(&example::of_command(verb))),
            section(i.answers(), answers(language, verb)),
        ],
        &cited,
    )
}

/// The replies that the specifications list in answer to a command; for DATA, to the end of the message too.
fn answers(language: &Language, verb: Verb) -> Option<Html> {
    let i = language.interface;
    let end = (verb == Verb::Data).then_some(Place::EndOfData);
    let mut pieces = Vec::new();
    for place in [Place::after(verb)].into_iter().chain(end) {
        for kind in [Kind::Success, Kind::Intermediate, Kind::Error] {
            let all = catalog::codes().iter();
            let here =
                all.filter(|facts| facts.at(place).is_some_and(|allowed| allowed.kind == kind));
            if let Some(codes) = reply_codes(language, here.map(|facts| facts.code)) {
                let kind = i.answers_of(kind);
                let heading = match place {
                    Place::EndOfData => el("h3").text(&[&i.place(place), ": ", kind].concat()),
                    _ => el("h3").text(kind),
                };
                pieces.extend([heading.node(), codes]);
            }
        }
    }
    several(pieces)
}

/// One EHLO keyword.
pub fn keyword(language: &Language, name: &'static str) -> Html {
    let i = language.interface;
    let Some(known) = catalog::keyword(name) else {
        return super::lost::lost(language);
    };
    let verbs = known.commands.iter();
    let verbs = verbs.map(|&verb| word(language, Page::command_of(verb), verb.as_str()));
    let parameters = |all: &[&str]| items("plain", all.iter().map(|one| code(one)).collect());
    let (to_mail, to_rcpt) = (i.adds_to("MAIL"), i.adds_to("RCPT"));
    let rows = vec![
        (
            i.carries(),
            (!known.takes.is_empty()).then(|| code(known.takes)),
        ),
        (i.offers(), items("plain", verbs.collect())),
        (&*to_mail, parameters(known.mail)),
        (&*to_rcpt, parameters(known.rcpt)),
        (i.standing(), Some(text(i.status(known.status)))),
    ];
    let mechanisms = catalog::mechanisms().iter().filter(|_| name == "AUTH");
    let mechanisms =
        mechanisms.map(|facts| word(language, Page::Mechanism(facts.name), facts.name));
    page(
        language,
        &i.keyword_title(name),
        language.prose.keyword(name),
        vec![
            facts(rows),
            section(i.examples(), shown(&example::of_keyword(known))),
            section(i.mechanisms(), items("plain", mechanisms.collect())),
        ],
        &[known.source],
    )
}

/// One AUTH mechanism.
pub fn mechanism(language: &Language, name: &'static str) -> Html {
    let i = language.interface;
    let Some(known) = catalog::mechanism(name) else {
        return super::lost::lost(language);
    };
    let said = language.prose.mechanism(name);
    let rows = vec![
        (
            i.offered_by(),
            Some(word(language, Page::Keyword("AUTH"), "AUTH")),
        ),
        (i.standing(), Some(text(i.status(known.status)))),
    ];
    page(
        language,
        &i.mechanism_title(name),
        said.map(|said| said.gist),
        vec![
            section(i.reveals(), paragraphs(said.map(|said| said.reveals))),
            facts(rows),
            section(i.examples(), shown(&example::of_mechanism(name))),
        ],
        &[known.source],
    )
}

fn page(
    language: &Language,
    title: &str,
    gist: Option<&str>,
    parts: Vec<Html>,
    cited: &[&'static str],
) -> Html {
    el_of("article", "code-page")
        .with(beginning(title, gist))
        .with_all(parts)
        .with(sources(language.interface.sources(), cited))
        .node()
}
