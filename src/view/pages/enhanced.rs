//! One enhanced status code: what class, subject and detail say, what it comes with, and who uses it otherwise.

use yew::{AttrValue, Html, html};

use super::wordings;
use crate::catalog::theory::{self, EnhancedTheory};
use crate::catalog::{self, wording};
use crate::code::{EnhancedCode, ReplyCode};
use crate::view::language::Language;
use crate::view::parts::code::{class, class_name, comparison, linked, named, reply_codes};
use crate::view::parts::lists::{items, paragraphs, section, several};
use crate::view::parts::source::{chip, sources};
use crate::view::route::Selection;

/// The class digits, in the order in which they are shown.
const CLASSES: [u8; 3] = [2, 4, 5];

/// The page of an enhanced code, registered or not.
pub fn enhanced(language: &Language, code: EnhancedCode) -> Html {
    let i = language.interface;
    let theory = theory::of_enhanced(code);
    let prose = language.prose.enhanced(code);
    let meaning = prose.map(|prose| prose.gist);
    let class_says = language.prose.class(code.class());
    html! {
        <article class="code-page">
            <header class={format!("title enhanced {}", class_name(class(code.into())))}>
                <p class="numeral" aria-hidden="true">{ code.to_string() }</p>
                <div>
                    <h1 tabindex="-1">{ i.enhanced_title(code, prose.map(|prose| prose.name)) }</h1>
                    if let Some(says) = class_says { <p class="lead">{ says.to_owned() }</p> }
                    if let Some(text) = theory.detail.map(|detail| detail.text).filter(|text| !text.is_empty()) {
                        <p class="official">
                            <span class="label">{ i.official_text() }</span>
                            <q lang="en" translate="no">{ text }</q>
                        </p>
                    }
                </div>
            </header>
            <div class="columns">
                <div class="main">
                    { cautions(language, &theory) }
                    { section(i.description(), paragraphs(meaning)) }
                    { section(i.fix(), paragraphs(prose.and_then(|prose| prose.fix))) }
                    { section(i.used_by(), used(language, code)) }
                    { section(i.comes_with(), carried_by(language, &theory)) }
                    { section(i.wordings_here(), wordings::links(language, wording::wordings().iter().filter(|w| w.enhanced.contains(&code)))) }
                </div>
                <aside class="side" aria-label={i.enhanced_anatomy()}>
                    { anatomy(language, &theory) }
                    { section(i.next_heading(), language.prose.first_digit(class(code.into())).and_then(|digit| paragraphs(digit.client))) }
                    { section(i.other_classes(), other_classes(language, code)) }
                    { sources(i.sources(), theory.detail.map(|detail| detail.source).into_iter().chain([theory.source])) }
                </aside>
            </div>
            { section(i.same_subject(), same_subject(language, code)) }
        </article>
    }
}

/// What to mind before the rest is believed: not registered, replaced, an odd class.
fn cautions(language: &Language, theory: &EnhancedTheory) -> Html {
    let (i, code) = (language.interface, theory.code);
    let said = match theory.detail {
        None => Some(i.unregistered(code)),
        Some(_) if !theory.class_fits => Some(i.class_not_described(code)),
        Some(detail) => detail
            .replaced_by
            .and_then(|(subject, detail)| EnhancedCode::new(code.class(), subject, detail))
            .map(|by| i.replaced_by(by)),
    };
    let said = said.map(|said| html! { <p class="missing">{ said }</p> });
    said.unwrap_or_default()
}

/// What providers use the number for.
fn used(language: &Language, code: EnhancedCode) -> Option<Html> {
    let uses = catalog::usages(code).filter_map(|usage| {
        let said = language.prose.usage(usage)?.to_owned();
        Some(html! { <>{ said }{ " " }{ chip(usage.source) }</> })
    });
    items("", uses.collect())
}

/// The reply codes of its class that the registry names with it.
fn carried_by(language: &Language, theory: &EnhancedTheory) -> Option<Html> {
    let detail = theory.detail?;
    let digit = theory.code.class();
    let mut pieces = Vec::new();
    if detail.with_any_of.contains(&digit) {
        pieces.push(html! { <p>{ language.interface.comes_with_any(digit) }</p> });
    }
    let with = detail.with.iter().copied();
    pieces.extend(reply_codes(
        language,
        with.filter(|code| code.class().digit() == Some(digit)),
    ));
    several(pieces)
}

fn anatomy(language: &Language, theory: &EnhancedTheory) -> Html {
    let (i, code, prose) = (language.interface, theory.code, &language.prose);
    let parts = [
        (
            code.class().to_string(),
            prose.class(code.class()).map(str::to_owned),
        ),
        (
            code.subject().to_string(),
            prose.subject(code.subject()).map(str::to_owned),
        ),
        (
            code.detail().to_string(),
            prose.enhanced(code).map(|prose| prose.name.to_owned()),
        ),
    ];
    let part = |(position, (number, says)): (u8, (String, Option<String>))| {
        html! {
            <div>
                <dt><span class="digit">{ number }</span><span class="sr">{ i.enhanced_part(position) }</span></dt>
                <dd>{ says.unwrap_or_else(|| i.subject(u16::MAX)) }</dd>
            </div>
        }
    };
    html! {
        <section class="anatomy wide">
            <h2>{ i.enhanced_anatomy() }</h2>
            <dl>{ for (1..).zip(parts).map(part) }</dl>
        </section>
    }
}

/// The code with each other class that it may have, and, where it has its own rightly, the comparison of the two.
fn other_classes(language: &Language, code: EnhancedCode) -> Option<Html> {
    let facts = catalog::enhanced_code(code)?;
    let may = |class: u8| facts.classes.contains(&class) || facts.also.contains(&class);
    let others = CLASSES
        .into_iter()
        .filter(|&class| class != code.class() && may(class));
    let others = others.filter_map(|class| EnhancedCode::new(class, code.subject(), code.detail()));
    let links = others.map(|other| {
        let two = Selection::pair(code, other).filter(|_| may(code.class()));
        let compared = two.map(|two| comparison(language, two));
        html! { <>{ named(language, other) }{ " " }{ compared.unwrap_or_default() }</> }
    });
    items("related", links.collect())
}

/// The other codes of the subject, with the same class where they may have it.
fn same_subject(language: &Language, code: EnhancedCode) -> Option<Html> {
    let all = catalog::enhanced_codes().iter();
    let near = all.filter(|row| row.subject == code.subject() && row.detail != code.detail());
    let links = near.filter_map(|row| named_row(language, row, code.class()));
    items("related columns-of-links", links.collect())
}

/// A row of the registry as a link, with this class if it may have it, else the gravest that it may have.
pub fn named_row(language: &Language, row: &catalog::EnhancedFacts, class: u8) -> Option<Html> {
    let may = |class: &u8| row.classes.contains(class) || row.also.contains(class);
    let class = Some(class)
        .filter(may)
        .or_else(|| row.classes.iter().chain(row.also).max().copied())?;
    Some(named(
        language,
        EnhancedCode::new(class, row.subject, row.detail)?,
    ))
}

/// The enhanced codes that the registry names with a reply code, for its page.
pub fn enhanced_of(language: &Language, code: ReplyCode) -> Option<Html> {
    let class = code.class().digit()?;
    let rows = catalog::enhanced_codes().iter();
    let links = rows
        .filter(|row| {
            row.with.contains(&code) && (row.classes.contains(&class) || row.also.contains(&class))
        })
        .filter_map(|row| {
            Some(named(
                language,
                EnhancedCode::new(class, row.subject, row.detail)?,
            ))
        });
    items("related columns-of-links", links.collect())
}

/// Every enhanced code of the registry, by subject.
pub fn enhanced_codes(language: &Language) -> Html {
    let i = language.interface;
    let subject = |subject: u16| -> Html {
        let rows = catalog::enhanced_codes()
            .iter()
            .filter(|row| row.subject == subject);
        let gist = language.prose.subject(subject).map(str::to_owned);
        html! {
            <section class="group">
                <h2>{ i.subject(subject) }</h2>
                if let Some(gist) = gist { <p>{ gist }</p> }
                <ul class="index">{ for rows.map(|row| index_row(language, row)) }</ul>
            </section>
        }
    };
    html! {
        <article>
            <h1 tabindex="-1">{ i.enhanced_heading() }</h1>
            <p class="lead">{ i.enhanced_lead() }</p>
            { super::indexes::indexes(language, crate::view::route::Page::EnhancedCodes) }
            { for (0..=7).map(subject) }
        </article>
    }
}

fn index_row(language: &Language, row: &catalog::EnhancedFacts) -> Html {
    let code = EnhancedCode::new(5, row.subject, row.detail);
    let gist = code
        .and_then(|code| language.prose.enhanced(code))
        .map(|prose| AttrValue::from(prose.gist.to_owned()));
    html! {
        <li>
            { named_row(language, row, 5).unwrap_or_default() }
            <span class="gist">{ gist.unwrap_or_default() }{ " " }{ for other_badges(language, row) }</span>
        </li>
    }
}

/// The row with the other classes that it may have, as links.
fn other_badges(language: &Language, row: &catalog::EnhancedFacts) -> Vec<Html> {
    let may = row.classes.iter().chain(row.also);
    let gravest = may.clone().max();
    let others = may.clone().filter(|class| Some(*class) != gravest);
    others
        .filter_map(|&class| EnhancedCode::new(class, row.subject, row.detail))
        .map(|code| html! { <>{ linked(language, code) }{ " " }</> })
        .collect()
}
