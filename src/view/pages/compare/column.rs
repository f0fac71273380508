//! What stands in the column of one code of a comparison.

use yew::Html;

use crate::catalog::{self, theory};
use crate::code::{EnhancedCode, ReplyCode};
use crate::view::element::{el, el_of};
use crate::view::language::Language;
use crate::view::pages::code::fixes;
use crate::view::parts::code::named;
use crate::view::parts::linker::Linker;
use crate::view::parts::lists::{exchange, quoted};
use crate::view::route::AnyCode;
use crate::words::interface::Said;

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
    pub fn of(language: &Language, linker: &Linker<'_>, code: AnyCode) -> Self {
        match code {
            AnyCode::Reply(code) => Self::of_reply(language, linker, code),
            AnyCode::Enhanced(code) => Self::of_enhanced(language, linker, code),
        }
    }

    fn of_reply(language: &Language, linker: &Linker<'_>, code: ReplyCode) -> Self {
        let facts = catalog::reply_code(code);
        let prose = language.prose.code(code);
        let theory = theory::of(code);
        let digits = [
            language.prose.first_digit(code.first_digit()),
            language.prose.second_digit(code.second_digit()),
        ];
        let by_digits = || {
            let unknown = language.interface.code_unknown(code);
            let digits = digits.into_iter().flatten().map(|digit| digit.gist);
            linker.paragraphs([unknown.as_str()].into_iter().chain(digits))
        };
        Self {
            code: code.into(),
            official: facts.map_or("", |facts| facts.text),
            description: prose
                .map_or_else(by_digits, |prose| linker.paragraphs(prose.description())),
            when: prose.and_then(|prose| linker.bullets(prose.when())),
            fix: prose.and_then(|prose| {
                fixes(linker, prose, &|who| {
                    el_of("p", "for").text(language.interface.fix_for(who))
                })
            }),
            example: prose.and_then(|prose| exchange(prose.example())),
            sources: facts.map_or(theory.sources, |facts| facts.sources).to_vec(),
        }
    }

    fn of_enhanced(language: &Language, linker: &Linker<'_>, code: EnhancedCode) -> Self {
        let theory = theory::of_enhanced(code);
        let prose = language.prose.enhanced(code);
        let unknown = language.interface.unregistered(code);
        let gist = prose.map_or(unknown.as_str(), |prose| prose.gist);
        let class = language.prose.class(code.class());
        Self {
            code: code.into(),
            official: theory.detail.map_or("", |detail| detail.text),
            description: linker.paragraphs([gist].into_iter().chain(class)),
            when: linker.paragraphs(language.prose.subject(code.subject())),
            fix: linker.paragraphs(prose.and_then(|prose| prose.fix)),
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

impl Column {
    /// What there is to say of the code, aspect by aspect, and an exchange that shows it: a name for programs, what the
    /// reader sees, and the content.
    pub fn said(&self, i: Said) -> Vec<(&'static str, &'static str, Html)> {
        let said = aspects(i)
            .into_iter()
            .filter_map(|(name, label, cell)| Some((name, label, cell(self)?)));
        let example = self.example.clone();
        let example = example.map(|example| ("example", i.examples(), example));
        said.chain(example).collect()
    }
}

/// What stands in a cell.
type Cell = fn(&Column) -> Option<Html>;

/// The aspects of a code: a name for programs, what the reader sees, and the cell.
fn aspects(i: Said) -> [(&'static str, &'static str, Cell); 4] {
    [
        ("official", i.official_text(), |column| {
            (!column.official.is_empty()).then(|| quoted(column.official))
        }),
        ("description", i.description(), |column| {
            column.description.clone()
        }),
        ("when", i.when(), |column| column.when.clone()),
        ("fix", i.fix(), |column| column.fix.clone()),
    ]
}

/// The table: a column for each code, a row for each aspect that any of them has.
pub fn table(language: &Language, columns: &[Column]) -> Html {
    let rows = aspects(language.interface)
        .into_iter()
        .filter_map(|(_, label, cell)| {
            let cells: Vec<_> = columns.iter().map(cell).collect();
            let any = cells.iter().any(Option::is_some);
            let cells = cells.into_iter().zip(columns).map(|(cell, column)| {
                let code = column.code.to_string();
                el("td").attr("data-code", &code).with_if(cell).node()
            });
            let label = el("th").attr("scope", "row").text(label);
            any.then(|| el("tr").with(label).with_all(cells.collect()).node())
        });
    let heads = columns.iter().map(|column| {
        let name = named(language, column.code);
        el("th").attr("scope", "col").with(name).node()
    });
    let head = el("tr").with(el("td")).with_all(heads.collect());
    let class = if columns.len() > 2 {
        "side-by-side three"
    } else {
        "side-by-side"
    };
    el_of("table", class)
        .with(el("thead").with(head))
        .with(el("tbody").with_all(rows.collect()))
        .node()
}

/// An exchange for each code that has one.
pub fn examples(columns: &[Column]) -> Option<Html> {
    let examples: Vec<_> = columns
        .iter()
        .filter_map(|column| column.example.clone())
        .collect();
    (!examples.is_empty()).then(|| el_of("div", "examples").with_all(examples).node())
}
