//! One enhanced status code: what class, subject and detail say, what it comes with, and who uses it otherwise.

use yew::Html;

use super::code::{head, part};
use super::indexes::indexes;
use super::wordings;
use crate::catalog::theory::{self, EnhancedTheory};
use crate::catalog::{self, EnhancedFacts, wording};
use crate::code::{EnhancedCode, ReplyCode};
use crate::view::element::{el, el_of, nodes, text};
use crate::view::language::Language;
use crate::view::parts::code::{class, class_name, comparison, linked, named, reply_codes};
use crate::view::parts::linker::Linker;
use crate::view::parts::lists::{
    beginning, exchange, items, paragraph, paragraphs, section, several,
};
use crate::view::parts::source::{chip, sources};
use crate::view::route::{Page, Selection};

/// The class digits, in the order in which they are shown.
const CLASSES: [u8; 3] = [2, 4, 5];

/// The page of an enhanced code, registered or not.
pub fn enhanced(language: &Language, code: EnhancedCode) -> Html {
    let (i, prose) = (language.interface, &language.prose);
    let theory = theory::of_enhanced(code);
    let own = [code.into()];
    let linker = Linker::new(language, &own);
    let said = prose.enhanced(code);
    let class = class(code.into());
    let title = i.enhanced_title(code, said.map(|said| said.name));
    let head = head(
        language,
        &["title enhanced ", class_name(class)].concat(),
        &code.to_string(),
        beginning(&title, prose.class(code.class())),
        theory.detail.map_or("", |detail| detail.text),
    );
    let wordings_here = wording::wordings()
        .iter()
        .filter(|wording| wording.enhanced.contains(&code));
    let main = el_of("div", "main")
        .with_if(caution(language, &theory))
        .with(section(
            i.description(),
            linker.paragraphs(said.map(|said| said.gist)),
        ))
        .with(section(
            i.fix(),
            linker.paragraphs(said.and_then(|said| said.fix)),
        ))
        .with(section(i.examples(), shown(language, &theory)))
        .with(section(i.used_by(), used(language, code)))
        .with(section(i.comes_with(), carried_by(language, &theory)))
        .with(section(
            i.wordings_here(),
            wordings::links(language, wordings_here),
        ));
    let next = prose
        .first_digit(class.digit().unwrap_or(1))
        .and_then(|digit| paragraphs(digit.client));
    let cited: Vec<_> = theory
        .detail
        .map(|detail| detail.source)
        .into_iter()
        .chain([theory.source])
        .collect();
    let side = el_of("aside", "side")
        .attr("aria-label", i.enhanced_anatomy())
        .with(anatomy(language, code))
        .with(section(i.next_heading(), next))
        .with(section(i.other_classes(), other_classes(language, code)))
        .with(sources(i.sources(), &cited));
    el_of("article", "code-page")
        .with(head)
        .with(el_of("div", "columns").with(main).with(side))
        .with(section(i.same_subject(), same_subject(language, code)))
        .node()
}

/// A reply that carries it: the exchange of the most common reply code of its class, unless the registry names others with it.
fn shown(language: &Language, theory: &EnhancedTheory) -> Option<Html> {
    let code = theory.code;
    let with = theory.detail.map_or(&[][..], |detail| detail.with);
    let mut named = with
        .iter()
        .copied()
        .filter(|reply| reply.class().digit() == Some(code.class()));
    let common = ReplyCode::new(u16::from(code.class()) * 100 + 50)?;
    let reply = if with.contains(&common) {
        common
    } else {
        named.next().unwrap_or(common)
    };
    let prose = language.prose.code(reply)?;
    let lines: Vec<_> = prose.example().collect();
    let before = match (code.subject(), code.detail()) {
        // The sender's address is given with MAIL, the recipient's with RCPT.
        (1, 7 | 8) => &["C: MAIL FROM:<anna@example.org>"],
        (1 | 2, _) => &["C: RCPT TO:<bob@example.com>"],
        _ => lines.split_last()?.1,
    };
    let text = theory.detail.map_or("", |detail| detail.text);
    let last = ["S: ", &reply.to_string(), " ", &code.to_string(), " ", text].concat();
    exchange(before.iter().copied().chain([last.trim_end()]))
}

/// What to mind before the rest is believed: not registered, an odd class, replaced.
fn caution(language: &Language, theory: &EnhancedTheory) -> Option<Html> {
    let (i, code) = (language.interface, theory.code);
    let said = match theory.detail {
        None => i.unregistered(code),
        Some(_) if !theory.class_fits => i.class_not_described(code),
        Some(detail) => {
            let (subject, detail) = detail.replaced_by?;
            i.replaced_by(EnhancedCode::new(code.class(), subject, detail)?)
        }
    };
    Some(el_of("p", "missing").text(&said).node())
}

/// What providers use the number for.
fn used(language: &Language, code: EnhancedCode) -> Option<Html> {
    let uses = catalog::usages(code).filter_map(|usage| {
        let said = language.prose.usage(usage)?;
        Some(nodes(vec![text(said), text(" "), chip(usage.source)]))
    });
    items("", uses.collect())
}

/// The reply codes of its class that the registry names with it.
fn carried_by(language: &Language, theory: &EnhancedTheory) -> Option<Html> {
    let detail = theory.detail?;
    let digit = theory.code.class();
    let any = detail.with_any_of.contains(&digit);
    let any = any.then(|| paragraph(&language.interface.comes_with_any(digit)));
    let with = detail
        .with
        .iter()
        .copied()
        .filter(|code| code.class().digit() == Some(digit));
    several(any.into_iter().chain(reply_codes(language, with)).collect())
}

fn anatomy(language: &Language, code: EnhancedCode) -> Html {
    let (i, prose) = (language.interface, &language.prose);
    let unknown = i.unregistered_part();
    let says = [
        (code.class().to_string(), prose.class(code.class())),
        (code.subject().to_string(), prose.subject(code.subject())),
        (
            code.detail().to_string(),
            prose.enhanced(code).map(|said| said.name),
        ),
    ];
    let parts = (1..).zip(says).map(|(position, (number, says))| {
        part(&number, i.enhanced_part(position), says.unwrap_or(unknown))
    });
    let heading = el("h2").text(i.enhanced_anatomy());
    let parts = el("dl").with_all(parts.collect());
    el_of("section", "anatomy wide")
        .with(heading)
        .with(parts)
        .node()
}

/// The code with each other class that it may have, and, where it has its own rightly, the comparison of the two.
fn other_classes(language: &Language, code: EnhancedCode) -> Option<Html> {
    let facts = catalog::enhanced_code(code)?;
    let others = CLASSES
        .into_iter()
        .filter(|&class| class != code.class() && may_have(facts, class));
    let others = others.filter_map(|class| EnhancedCode::new(class, code.subject(), code.detail()));
    let links = others.map(|other| {
        let two = Selection::pair(code, other).filter(|_| may_have(facts, code.class()));
        let compared = two.map(|two| comparison(language, two));
        nodes(
            [named(language, other.into()), text(" ")]
                .into_iter()
                .chain(compared)
                .collect(),
        )
    });
    items("related", links.collect())
}

fn may_have(facts: &EnhancedFacts, class: u8) -> bool {
    facts.classes.contains(&class) || facts.also.contains(&class)
}

/// The other codes of the subject, with the same class where they may have it.
fn same_subject(language: &Language, code: EnhancedCode) -> Option<Html> {
    let all = catalog::enhanced_codes().iter();
    let near = all.filter(|row| row.subject == code.subject() && row.detail != code.detail());
    let links = near.filter_map(|row| named_row(language, row, code.class()));
    items("related columns-of-links", links.collect())
}

/// A row of the registry as a link, with this class if it may have it, else the gravest that it may have.
fn named_row(language: &Language, row: &EnhancedFacts, class: u8) -> Option<Html> {
    let class = Some(class)
        .filter(|&class| may_have(row, class))
        .or_else(|| gravest(row))?;
    Some(named(
        language,
        EnhancedCode::new(class, row.subject, row.detail)?.into(),
    ))
}

fn gravest(row: &EnhancedFacts) -> Option<u8> {
    row.classes.iter().chain(row.also).max().copied()
}

/// The enhanced codes that the registry names with a reply code, for its page.
pub fn enhanced_of(language: &Language, code: ReplyCode) -> Option<Html> {
    let class = code.class().digit()?;
    let rows = catalog::enhanced_codes().iter();
    let rows = rows.filter(|row| row.with.contains(&code) && may_have(row, class));
    let codes = rows.filter_map(|row| EnhancedCode::new(class, row.subject, row.detail));
    items(
        "related columns-of-links",
        codes.map(|code| named(language, code.into())).collect(),
    )
}

/// Every enhanced code of the registry, by subject.
pub fn enhanced_codes(language: &Language) -> Html {
    let i = language.interface;
    let subject = |subject: u16| {
        let rows = catalog::enhanced_codes()
            .iter()
            .filter(|row| row.subject == subject);
        let rows = items("index", rows.map(|row| index_row(language, row)).collect());
        el_of("section", "group")
            .with(el("h2").text(&i.subject(subject)))
            .with_if(language.prose.subject(subject).map(paragraph))
            .with_if(rows)
            .node()
    };
    el("article")
        .with(beginning(i.enhanced_heading(), Some(i.enhanced_lead())))
        .with(indexes(language, Page::EnhancedCodes))
        .with_all((0..=7).map(subject).collect())
        .node()
}

/// A row of the registry, and the other classes that it may have as links.
fn index_row(language: &Language, row: &EnhancedFacts) -> Html {
    let code = |class| EnhancedCode::new(class, row.subject, row.detail);
    let said = gravest(row)
        .and_then(code)
        .and_then(|code| language.prose.enhanced(code));
    let mut gist = vec![text(said.map_or("", |said| said.gist))];
    let others = CLASSES
        .into_iter()
        .filter(|&class| may_have(row, class) && Some(class) != gravest(row));
    for code in others.filter_map(code) {
        gist.extend([text(" "), linked(language, code.into())]);
    }
    let gist = el_of("span", "gist").with_all(gist).node();
    nodes(
        named_row(language, row, 5)
            .into_iter()
            .chain([gist])
            .collect(),
    )
}
