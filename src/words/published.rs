//! The whole catalog with its prose in every language, as data for other tools: `catalog.json`, schema 1.
//!
//! `docs/catalog-schema.md` says what it holds, `docs/catalog.schema.json` says it to programs. Native only: in
//! the browser there is only the prose of the language shown.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::Serialize;

use super::Locale;
use super::prose::{CodeProse, Prose};
use crate::catalog::{self, CodeFacts, state, theory, usage, wording};
use crate::code::{EnhancedCode, ReplyCode};
use crate::command::Verb;
use crate::report::Actor;

mod rows;

use rows::{
    Category, Code, CodeWords, Command, Digit, DigitWords, Elsewhere, Enhanced, EnhancedWords,
    Keyword, Mechanism, MechanismWords, Pair, PairWords, Place, PlaceWords, Seen, Usage, Wording,
    WordingWords,
};

/// The version of the schema. A key may be added without a new number; none may change its meaning.
pub const SCHEMA: u32 = 1;

/// What is said in each language, by its tag.
type Words<T> = BTreeMap<&'static str, T>;

/// The whole catalog.
#[derive(Debug, Serialize)]
pub struct Catalog {
    schema: u32,
    languages: Vec<&'static str>,
    first_digits: Vec<Digit>,
    second_digits: Vec<Digit>,
    reply_codes: Vec<Code>,
    pairs: Vec<Pair>,
    enhanced_classes: Vec<Category>,
    enhanced_subjects: Vec<Category>,
    enhanced_codes: Vec<Enhanced>,
    usages: Vec<Usage>,
    commands: Vec<Command>,
    keywords: Vec<Keyword>,
    mechanisms: Vec<Mechanism>,
    wordings: Vec<Wording>,
}

/// The whole catalog, for a serialiser of any format.
pub fn catalog() -> Catalog {
    Catalog {
        schema: SCHEMA,
        languages: Locale::ALL.iter().map(|locale| locale.tag()).collect(),
        first_digits: theory::first_digits().iter().map(first_digit).collect(),
        second_digits: theory::second_digits().iter().map(second_digit).collect(),
        reply_codes: catalog::codes().iter().map(code).collect(),
        pairs: catalog::confused_pairs()
            .iter()
            .copied()
            .map(pair)
            .collect(),
        enhanced_classes: [2, 4, 5].into_iter().filter_map(enhanced_class).collect(),
        enhanced_subjects: (0..=7).filter_map(enhanced_subject).collect(),
        enhanced_codes: catalog::enhanced_codes().iter().map(enhanced).collect(),
        usages: usage::all().iter().map(provider_usage).collect(),
        commands: Verb::ALL.iter().filter_map(|&verb| command(verb)).collect(),
        keywords: catalog::keywords().iter().map(keyword).collect(),
        mechanisms: catalog::mechanisms().iter().map(mechanism).collect(),
        wordings: wording::wordings()
            .iter()
            .enumerate()
            .map(provider_wording)
            .collect(),
    }
}

/// What every language says, where it says something.
fn words<T>(said: impl Fn(&'static Prose) -> Option<T>) -> Words<T> {
    let each = Locale::ALL.iter();
    each.filter_map(|&locale| Some((locale.tag(), said(Prose::of(locale))?)))
        .collect()
}

/// `RetryLater` → `retry-later`: the names of the data files.
fn kebab(value: impl Debug) -> String {
    let mut name = String::new();
    for letter in format!("{value:?}").chars() {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

/// `None` for what is left empty because there is nothing to say.
fn given(text: &'static str) -> Option<&'static str> {
    (!text.is_empty()).then_some(text)
}

fn first_digit(row: &theory::Digit) -> Digit {
    Digit {
        digit: row.digit,
        text: row.text,
        source: row.source,
        words: words(|prose| prose.first_digit(row.digit).map(digit_words)),
    }
}

fn second_digit(row: &theory::Digit) -> Digit {
    Digit {
        digit: row.digit,
        text: row.text,
        source: row.source,
        words: words(|prose| prose.second_digit(row.digit).map(digit_words)),
    }
}

fn digit_words(said: super::prose::DigitProse<'static>) -> DigitWords {
    DigitWords {
        name: said.name,
        gist: said.gist,
        client: said.client,
    }
}

fn code(facts: &'static CodeFacts) -> Code {
    let settled = facts.concern != catalog::Concern::Unsettled;
    Code {
        code: facts.code,
        text: given(facts.text),
        sources: facts.sources,
        origin: kebab(facts.origin),
        standard: facts.origin.is_standard(),
        grammatical: facts.code.is_grammatical(),
        class: kebab(facts.code.class()),
        second_digit: facts.code.second_digit(),
        concern: settled.then(|| kebab(facts.concern)),
        next: kebab(facts.next),
        closes: facts.closes,
        may_close: facts.may_close,
        places: facts
            .places
            .iter()
            .map(|allowed| Place {
                place: allowed.place,
                kind: kebab(allowed.kind),
                by: kebab(allowed.by),
                source: allowed.source,
                state: kebab(state::after(facts.code, allowed.place)),
            })
            .collect(),
        related: facts.related,
        elsewhere: facts
            .elsewhere
            .iter()
            .map(|other| Elsewhere {
                protocol: other.protocol,
                text: other.text,
                source: other.source,
            })
            .collect(),
        squeezed: facts.squeezed,
        seen: facts
            .seen
            .iter()
            .map(|seen| Seen {
                by: given(seen.by),
                how: kebab(seen.how),
                text: given(seen.text),
                source: seen.source,
            })
            .collect(),
        words: words(|prose| prose.code(facts.code).map(|said| code_words(said, facts))),
    }
}

fn code_words(said: CodeProse<'static>, facts: &CodeFacts) -> CodeWords {
    let who = [
        ("sender", Actor::Sender),
        ("sender-admin", Actor::SenderAdmin),
        ("recipient-admin", Actor::RecipientAdmin),
        ("recipient", Actor::Recipient),
    ];
    let fix = who
        .into_iter()
        .map(|(name, actor)| (name, said.fix(actor).collect::<Vec<_>>()))
        .filter(|(_, items)| !items.is_empty())
        .collect();
    let at = facts
        .places
        .iter()
        .filter_map(|allowed| {
            let here = said.at(allowed.place)?;
            let (gist, fix) = (here.gist, here.fix);
            Some((allowed.place.as_str(), PlaceWords { gist, fix }))
        })
        .collect();
    CodeWords {
        name: said.name(),
        gist: said.gist(),
        description: said.description().collect(),
        when: said.when().collect(),
        fix,
        use_it: said.use_it(),
        misread: said.misread().collect(),
        example: said.example().collect(),
        at,
    }
}

fn pair((lower, higher): (ReplyCode, ReplyCode)) -> Pair {
    Pair {
        codes: [lower, higher],
        words: words(|prose| {
            let said = prose.pair(lower, higher)?;
            Some(PairWords {
                judgement: said.judgement,
                lower_example: said.lower_example().collect(),
                higher_example: said.higher_example().collect(),
            })
        }),
    }
}

fn enhanced_class(digit: u8) -> Option<Category> {
    let class = catalog::enhanced_class(EnhancedCode::new(digit, 0, 0)?)?;
    Some(Category {
        number: u16::from(digit),
        text: class.text,
        source: class.source,
        words: words(|prose| prose.class(digit)),
    })
}

fn enhanced_subject(number: u16) -> Option<Category> {
    let subject = catalog::enhanced_subject(EnhancedCode::new(5, number, 0)?)?;
    Some(Category {
        number,
        text: subject.text,
        source: subject.source,
        words: words(|prose| prose.subject(number)),
    })
}

fn enhanced(row: &'static catalog::EnhancedFacts) -> Enhanced {
    let any = EnhancedCode::new(5, row.subject, row.detail);
    Enhanced {
        subject: row.subject,
        detail: row.detail,
        text: given(row.text),
        source: row.source,
        classes: row.classes,
        also: row.also,
        with: row.with,
        with_any_of: row.with_any_of,
        replaced_by: row
            .replaced_by
            .map(|(subject, detail)| format!("{subject}.{detail}")),
        words: words(|prose| {
            let said = any.and_then(|code| prose.enhanced(code))?;
            Some(EnhancedWords {
                name: said.name,
                gist: said.gist,
                fix: said.fix,
            })
        }),
    }
}

fn provider_usage(row: &'static usage::Usage) -> Usage {
    Usage {
        id: row.id,
        by: row.by,
        codes: row.codes,
        to: row.to,
        collides: row.collides(),
        source: row.source,
        words: words(|prose| prose.usage(row)),
    }
}

fn command(verb: Verb) -> Option<Command> {
    let row = catalog::command(verb)?;
    Some(Command {
        verb,
        syntax: row.syntax,
        keyword: row.keyword,
        required: row.required,
        status: kebab(row.status),
        source: row.source,
        words: words(|prose| prose.verb(verb)),
    })
}

fn keyword(row: &'static catalog::KeywordFacts) -> Keyword {
    Keyword {
        name: row.name,
        takes: given(row.takes),
        commands: row.commands,
        mail: row.mail,
        rcpt: row.rcpt,
        status: kebab(row.status),
        source: row.source,
        words: words(|prose| prose.keyword(row.name)),
    }
}

fn mechanism(row: &'static catalog::MechanismFacts) -> Mechanism {
    Mechanism {
        name: row.name,
        shows: kebab(row.shows),
        status: kebab(row.status),
        source: row.source,
        words: words(|prose| {
            let said = prose.mechanism(row.name)?;
            Some(MechanismWords {
                gist: said.gist,
                reveals: said.reveals,
            })
        }),
    }
}

fn provider_wording((index, row): (usize, &'static wording::Wording)) -> Wording {
    let says = wording::patterns()
        .iter()
        .filter(|pattern| pattern.wording == index);
    Wording {
        id: row.id,
        provider: row.provider,
        says: says.map(|pattern| pattern.says).collect(),
        marks: row.marks,
        codes: row.codes,
        enhanced: row.enhanced,
        cause: kebab(row.cause),
        actor: kebab(row.actor),
        source: row.source,
        words: words(|prose| {
            let said = prose.wording(row)?;
            Some(WordingWords {
                meaning: said.meaning,
                remedy: said.remedy,
            })
        }),
    }
}
