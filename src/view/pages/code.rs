//! One reply code: what it means, where it may stand, what to do, and who says so.

use yew::Html;

use super::enhanced::enhanced_of;
use super::wordings;
use crate::catalog::{self, Allowed, CodeFacts, wording};
use crate::code::ReplyCode;
use crate::report::Actor;
use crate::view::element::{Element, el, el_of, nodes, nothing, text};
use crate::view::language::Language;
use crate::view::parts::code::{class_name, comparison, named};
use crate::view::parts::linker::Linker;
use crate::view::parts::lists::{
    beginning, exchange, headed, items, paragraph, quoted, section, several,
};
use crate::view::parts::places::strip;
use crate::view::parts::source::{chip, sources};
use crate::view::route::Selection;
use crate::words::prose::CodeProse;
use crate::words::standing;

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
    let title = i.code_title(code, prose.map(|prose| prose.name()));
    let beginning = beginning(&title, prose.map(|prose| prose.gist()));
    let text = facts.map_or("", |facts| facts.text);
    let class = ["title ", class_name(code.class())].concat();
    let page = el_of("article", "code-page").with(head(
        language,
        &class,
        &code.to_string(),
        beginning,
        text,
    ));
    let content = facts.map_or_else(
        || nobodys(language, code, prose),
        |facts| known(language, facts, prose),
    );
    page.with(content).node()
}

/// A code that nobody knows: what its digits say.
fn nobodys(language: &Language, code: ReplyCode, prose: Option<CodeProse<'_>>) -> Html {
    let i = language.interface;
    let unknown = el_of("p", "missing").text(&i.code_unknown(code));
    let explained = prose.map(|prose| {
        let explained = explained(language, code, &[], prose);
        el_of("div", "main").with(explained).node()
    });
    let advice = paragraph(i.code_unknown_advice(code.class()));
    let own = [code.into()];
    let guess = standing::squeezed(code, language.locale);
    let guess = guess.map(|guess| {
        el("p")
            .with(Linker::new(language, &own).text(&guess))
            .node()
    });
    let told = [unknown.node(), advice]
        .into_iter()
        .chain(guess)
        .chain(explained);
    nodes(told.chain([anatomy(language, code)]).collect())
}

/// The head of a code's page: its number, its name, and the standard's own words, where there are any.
pub fn head(
    language: &Language,
    class: &str,
    number: &str,
    beginning: Html,
    official: &str,
) -> Html {
    let numeral = el_of("p", "numeral")
        .attr("aria-hidden", "true")
        .text(number);
    let official = (!official.is_empty()).then(|| {
        let label = el_of("span", "label").text(language.interface.official_text());
        el_of("p", "official")
            .with(label)
            .with(quoted(official))
            .node()
    });
    let told = el("div").with(beginning).with_if(official);
    el_of("header", class).with(numeral).with(told).node()
}

fn known(language: &Language, facts: &'static CodeFacts, prose: Option<CodeProse<'_>>) -> Html {
    let i = language.interface;
    let code = facts.code;
    let main = el_of("div", "main")
        .with_if(prose.map(|prose| explained(language, code, facts.places, prose)))
        .with(section(i.standing(), standing(language, facts)))
        .with(section(
            i.examples(),
            prose.and_then(|prose| exchange(prose.example())),
        ));
    let next = headed(i.next_heading())
        .with(paragraph(i.next(facts.next)))
        .with(paragraph(i.ending(facts.ending())));
    let side = el_of("aside", "side")
        .attr("aria-label", i.anatomy())
        .with(anatomy(language, code))
        .with(next)
        .with(sources(i.sources(), facts.sources));
    let places = headed(i.places())
        .with(strip(language, facts))
        .with(sources(i.sources(), &place_sources(facts)));
    let said = wording::wordings()
        .iter()
        .filter(|wording| wording.codes.contains(&code));
    nodes(vec![
        el_of("div", "columns").with(main).with(side).node(),
        places.node(),
        section(&i.enhanced_with(code), enhanced_of(language, code)),
        section(i.wordings_here(), wordings::links(language, said)),
        related(language, facts),
    ])
}

fn explained(
    language: &Language,
    code: ReplyCode,
    places: &[Allowed],
    prose: CodeProse<'_>,
) -> Html {
    let i = language.interface;
    let own = [code.into()];
    let linker = Linker::new(language, &own);
    nodes(vec![
        section(i.description(), linker.paragraphs(prose.description())),
        section(i.when(), linker.bullets(prose.when())),
        section(i.by_place(), by_place(language, &linker, places, prose)),
        section(
            i.fix(),
            fixes(&linker, prose, &|who| el("h3").text(i.fix_for(who))),
        ),
        section(i.misread(), linker.bullets(prose.misread())),
        section(i.for_servers(), linker.paragraphs(prose.use_it())),
    ])
}

/// What is special at each place; `None` where nothing is.
fn by_place(
    language: &Language,
    linker: &Linker<'_>,
    places: &[Allowed],
    prose: CodeProse<'_>,
) -> Option<Html> {
    let said = places.iter().filter_map(|allowed| {
        let said = prose.at(allowed.place)?;
        let place = el("dt").text(&language.interface.place(allowed.place));
        let fix = said
            .fix
            .map(|fix| el_of("p", "fix").with(linker.text(fix)).node());
        let gist = el("p").with(linker.text(said.gist));
        let told = el("dd").with(gist).with_if(fix);
        Some(el("div").with(place).with(told).node())
    });
    let said: Vec<_> = said.collect();
    (!said.is_empty()).then(|| el_of("dl", "by-place").with_all(said).node())
}

/// What each person can do, under what `heading` makes; `None` where there is nothing to do.
pub fn fixes(
    linker: &Linker<'_>,
    prose: CodeProse<'_>,
    heading: &dyn Fn(Actor) -> Element,
) -> Option<Html> {
    let mut pieces: Vec<Html> = linker
        .bullets(prose.fix(Actor::Unknown))
        .into_iter()
        .collect();
    for who in ACTORS {
        if let Some(fix) = linker.bullets(prose.fix(who)) {
            pieces.extend([heading(who).node(), fix]);
        }
    }
    several(pieces)
}

/// For a code that no RFC defines: who names it, what it may be, and who has it with a meaning of their own.
fn standing(language: &Language, facts: &'static CodeFacts) -> Option<Html> {
    if facts.origin.is_standard() {
        return None;
    }
    let own = [facts.code.into()];
    let linker = Linker::new(language, &own);
    let mut said: Vec<Html> = standing::of(facts, language.locale)
        .iter()
        .map(|said| linker.text(said))
        .collect();
    said.extend(facts.seen.iter().map(|seen| {
        let told = standing::seen(facts.code, seen, language.locale);
        nodes(vec![linker.text(&told), text(" "), chip(seen.source)])
    }));
    items("", said)
}

fn anatomy(language: &Language, code: ReplyCode) -> Html {
    let i = language.interface;
    let first = (code.number() / 100).to_string();
    let parts = [
        (first, i.digit(1), i.first_digit(code.class())),
        (
            code.second_digit().to_string(),
            i.digit(2),
            i.second_digit(code.second_digit()),
        ),
        (code.third_digit().to_string(), i.digit(3), i.third_digit()),
    ];
    let parts = parts.map(|(digit, name, says)| part(&digit, name, says));
    let heading = el("h2").text(i.anatomy());
    let parts = el("dl").with_all(parts.into());
    el_of("section", "anatomy").with(heading).with(parts).node()
}

/// A part of a code, what it is called, and what it says.
pub fn part(digit: &str, name: &str, says: &str) -> Html {
    let digit = el_of("span", "digit").text(digit);
    let label = el("dt").with(digit).with(el_of("span", "sr").text(name));
    el("div").with(label).with(el("dd").with(text(says))).node()
}

fn related(language: &Language, facts: &CodeFacts) -> Html {
    let i = language.interface;
    let others = facts.related.iter().map(|&other| {
        let two = Selection::pair(facts.code, other).map(|two| comparison(language, two));
        nodes(
            [named(language, other.into())]
                .into_iter()
                .chain(two)
                .collect(),
        )
    });
    let Some(others) = items("related", others.collect()) else {
        return nothing();
    };
    let elsewhere = (!facts.elsewhere.is_empty()).then(|| {
        let protocols: Vec<_> = facts.elsewhere.iter().map(|e| e.protocol).collect();
        el_of("p", "elsewhere")
            .text(&i.elsewhere(&protocols))
            .node()
    });
    headed(i.related()).with(others).with_if(elsewhere).node()
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
