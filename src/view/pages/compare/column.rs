//! What stands in the column of one code of a comparison.

use yew::{Html, html};

use crate::catalog::{self, theory};
use crate::code::{EnhancedCode, ReplyCode};
use crate::report::Actor;
use crate::view::language::Language;
use crate::view::pages::code::ACTORS;
use crate::view::parts::code::named;
use crate::view::parts::lists::{bullets, exchange, paragraphs, several};
use crate::view::route::AnyCode;
use crate::words::prose::CodeProse;

/// One code, aspect by aspect; `None` where there is nothing to say.
pub struct Column {
    code: AnyCode,
    official: &'static str,
    description: Option<Html>,
    when: Option<Html>,
    fix: Option<Html>,
    example: Option<Html>,
    /// Who says so.
    pub sources: Vec<&'static str>,
}

impl Column {
    /// The column of this code.
    pub fn of(language: &Language, code: AnyCode) -> Self {
        match code {
            AnyCode::Reply(code) => Self::of_reply(language, code),
            AnyCode::Enhanced(code) => Self::of_enhanced(language, code),
        }
    }

    fn of_reply(language: &Language, code: ReplyCode) -> Self {
        let facts = catalog::reply_code(code);
        let prose = language.prose.code(code);
        let theory = theory::of(code);
        let digits = [
            language.prose.first_digit(code.class()),
            language.prose.second_digit(code.second_digit()),
        ];
        let by_digits = || {
            let unknown = language.interface.code_unknown(code);
            let digits = digits.into_iter().flatten().map(|digit| digit.gist);
            paragraphs([unknown.as_str()].into_iter().chain(digits))
        };
        Self {
            code: code.into(),
            official: facts.map_or("", |facts| facts.text),
            description: prose.map_or_else(by_digits, |prose| paragraphs(prose.description())),
            when: prose.and_then(|prose| bullets(prose.when())),
            fix: prose.and_then(|prose| fix(language, prose)),
            example: exchange(language.prose.example(code)),
            sources: facts.map_or(theory.sources, |facts| facts.sources).to_vec(),
        }
    }

    fn of_enhanced(language: &Language, code: EnhancedCode) -> Self {
        let theory = theory::of_enhanced(code);
        let prose = language.prose.enhanced(code);
        let unknown = language.interface.unregistered(code);
        let gist = prose.map_or(unknown.as_str(), |prose| prose.gist);
        let class = language.prose.class(code.class());
        Self {
            code: code.into(),
            official: theory.detail.map_or("", |detail| detail.text),
            description: paragraphs([gist].into_iter().chain(class)),
            when: paragraphs(language.prose.subject(code.subject())),
            fix: paragraphs(prose.and_then(|prose| prose.fix)),
            example: None,
            sources: theory
                .detail
                .map(|detail| detail.source)
                .into_iter()
                .chain([theory.source])
                .collect(),
        }
    }
}

/// Who can do what about it.
fn fix(language: &Language, prose: CodeProse<'_>) -> Option<Html> {
    let mut pieces: Vec<Html> = bullets(prose.fix(Actor::Unknown)).into_iter().collect();
    for who in ACTORS {
        if let Some(fix) = bullets(prose.fix(who)) {
            pieces
                .push(html! { <><p class="for">{ language.interface.fix_for(who) }</p>{ fix }</> });
        }
    }
    several(pieces)
}

/// The table: a column for each code, a row for each aspect that any of them has.
pub fn table(language: &Language, columns: &[Column]) -> Html {
    let i = language.interface;
    let row = |label: &'static str, cell: &dyn Fn(&Column) -> Option<Html>| {
        let cells: Vec<_> = columns.iter().map(cell).collect();
        if cells.iter().all(Option::is_none) {
            return Html::default();
        }
        html! {
            <tr>
                <th scope="row">{ label }</th>
                { for cells.into_iter().zip(columns).map(|(cell, column)| html! {
                    <td data-code={column.code.to_string()}>{ cell.unwrap_or_default() }</td>
                }) }
            </tr>
        }
    };
    let official = |column: &Column| {
        (!column.official.is_empty())
            .then(|| html! { <q lang="en" translate="no">{ column.official }</q> })
    };
    html! {
        <table class={if columns.len() > 2 { "side-by-side three" } else { "side-by-side" }}>
            <thead>
                <tr>
                    <td></td>
                    { for columns.iter().map(|column| html! { <th scope="col">{ named(language, column.code) }</th> }) }
                </tr>
            </thead>
            <tbody>
                { row(i.official_text(), &official) }
                { row(i.description(), &|column| column.description.clone()) }
                { row(i.when(), &|column| column.when.clone()) }
                { row(i.fix(), &|column| column.fix.clone()) }
            </tbody>
        </table>
    }
}

/// An exchange for each code that has one.
pub fn examples(columns: &[Column]) -> Option<Html> {
    let examples: Vec<_> = columns
        .iter()
        .filter_map(|column| column.example.clone())
        .collect();
    (!examples.is_empty()).then(|| html! { <div class="examples">{ for examples }</div> })
}
