//! The search over the catalog: codes, names, keywords, providers' words, and what people call things.
//!
//! Pure, and quick enough for every key: words are compared letter by letter as they stand, with Turkish and
//! other marks on letters left out, so nothing is allocated but the hits.

use super::{tables, usage};
use crate::code::{EnhancedCode, ReplyCode};
use crate::command::Verb;

mod words;

use words::{Fit, fit, words};

/// An entry of the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Entry {
    /// A reply code, known or not.
    Code(ReplyCode),
    /// An enhanced code, known or not; where no class is asked for, with the gravest that it may have.
    Enhanced(EnhancedCode),
    /// An EHLO keyword, by its name.
    Keyword(&'static str),
    /// A command.
    Command(Verb),
    /// An AUTH mechanism, by its name.
    Mechanism(&'static str),
    /// A provider's wording, by its id.
    Wording(&'static str),
}

/// An entry that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The entry.
    pub entry: Entry,
    /// How well it fits; only of use to compare.
    pub score: u32,
}

/// What people call something, and what they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// What they say, in English and Turkish.
    pub words: &'static [&'static str],
    /// The entries that they mean, nearest first.
    pub finds: &'static [Entry],
}

/// The most hits that are given.
pub const MOST: usize = 24;
/// The most words of a query that count.
const LONGEST: usize = 8;

/// Words that say nothing where others stand beside them.
const EMPTY: [&str; 22] = [
    "the", "a", "an", "is", "of", "to", "for", "in", "and", "my", "smtp", "code", "error", "mail",
    "kod", "kodu", "hata", "hatasi", "ve", "bir", "bu", "icin",
];

/// The entries that fit a query, best first; none for an empty one.
///
/// `names` are what the language shown calls the entries, with one or more texts each: names, short meanings.
pub fn search<'a>(query: &str, names: impl Iterator<Item = (Entry, &'a str)> + Clone) -> Vec<Hit> {
    let mut found = Found {
        hits: Vec::new(),
        query: Query::read(query),
    };
    found.numbers();
    if found.query.words().next().is_some() {
        let numbers = found.hits.len();
        found.texts(names.clone(), false);
        if found.hits.len() == numbers {
            found.texts(names, true);
        }
    }
    found.ranked()
}

/// The words of a query.
struct Query<'q> {
    whole: &'q str,
    parts: [&'q str; LONGEST],
    count: usize,
    /// Whether any of them says something.
    telling: bool,
}

impl<'q> Query<'q> {
    fn read(query: &'q str) -> Self {
        let mut read = Self {
            whole: query.trim(),
            parts: [""; LONGEST],
            count: 0,
            telling: false,
        };
        for (slot, word) in read.parts.iter_mut().zip(words(query)) {
            *slot = word;
            read.count += 1;
        }
        let telling = read.all().any(|word| !is_number(word) && !is_empty(word));
        read.telling = telling;
        read
    }

    fn all(&self) -> impl Iterator<Item = &'q str> + use<'q, '_> {
        self.parts.iter().copied().take(self.count)
    }

    /// Those that are to be found in texts.
    fn words(&self) -> impl Iterator<Item = &'q str> + use<'q, '_> {
        let telling = self.telling;
        let words = self.all().filter(|word| !is_number(word));
        words.filter(move |word| !telling || !is_empty(word))
    }

    fn numbers(&self) -> impl Iterator<Item = &'q str> + use<'q, '_> {
        self.all().filter(|word| is_number(word))
    }

    /// How well a text fits, from 0: every word has to stand in it, or at least half of them if `loosely`.
    fn score(&self, text: &str, loosely: bool) -> u32 {
        let (mut sum, mut asked, mut missing) = (0, 0, 0);
        for word in self.words() {
            asked += 1;
            match best_fit(word, text) {
                Fit::No if !loosely => return 0,
                Fit::No => missing += 1,
                fit => sum += fit.worth(),
            }
        }
        if missing * 2 > asked || asked == missing {
            return 0;
        }
        // Words that say little do not have to stand there, but count a little where they do.
        if self.telling {
            let little = self.all().filter(|word| is_empty(word));
            sum += little
                .map(|word| best_fit(word, text).worth() / 3)
                .sum::<u32>();
        }
        // A short text that is all about the words counts more than a long one that mentions them.
        let length = words(text).count().max(1) as u32;
        sum * 8 / (4 + length.max(asked))
    }
}

fn best_fit(word: &str, text: &str) -> Fit {
    let fits = words(text).map(|candidate| fit(word, candidate));
    fits.max().unwrap_or(Fit::No)
}

fn is_number(word: &str) -> bool {
    word.bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
}

fn is_empty(word: &str) -> bool {
    EMPTY.iter().any(|empty| fit(word, empty) == Fit::Whole)
}

struct Found<'q> {
    hits: Vec<Hit>,
    query: Query<'q>,
}

impl Found<'_> {
    /// Codes that are named, in the order of the query; and those that begin so.
    fn numbers(&mut self) {
        let parts = self.query.parts;
        let mut rank = 100_000;
        for word in parts
            .into_iter()
            .take(self.query.count)
            .filter(|word| is_number(word))
        {
            if let Ok(code) = word.parse::<ReplyCode>() {
                self.add(Entry::Code(code), rank);
            } else if let Ok(code) = word.parse::<EnhancedCode>() {
                self.add(Entry::Enhanced(code), rank);
            } else {
                self.beginning(word, rank / 2);
            }
            rank -= 100;
        }
    }

    /// What begins with a number that is not whole yet: `55`, `5.7`, `5.7.`.
    fn beginning(&mut self, start: &str, rank: u32) {
        let mut digits = [0; 3];
        for facts in tables::CODES {
            let number = facts.code.number();
            for (digit, power) in digits.iter_mut().zip([100, 10, 1]) {
                *digit = b'0' + (number / power % 10) as u8;
            }
            if digits.starts_with(start.as_bytes()) {
                self.add(
                    Entry::Code(facts.code),
                    rank + u32::from(facts.origin.is_standard()),
                );
            }
        }
        let Some((class, rest)) = start.split_once('.') else {
            return;
        };
        let (subject, detail) = rest.split_once('.').unwrap_or((rest, ""));
        let same = |text: &str, number: u16| text.parse() == Ok(number);
        let begins = |number: u16| {
            let mut shorter = [Some(number), None, None];
            shorter[1] = (number > 9).then_some(number / 10);
            shorter[2] = (number > 99).then_some(number / 100);
            detail.is_empty() || shorter.into_iter().flatten().any(|n| same(detail, n))
        };
        for row in tables::ENHANCED {
            if (rest.is_empty() || same(subject, row.subject))
                && begins(row.detail)
                && let Some(class) = class
                    .parse()
                    .ok()
                    .filter(|c| row.classes.contains(c) || row.also.contains(c))
                && let Some(code) = EnhancedCode::new(class, row.subject, row.detail)
            {
                self.add(Entry::Enhanced(code), rank);
            }
        }
    }

    fn texts<'a>(&mut self, names: impl Iterator<Item = (Entry, &'a str)>, loosely: bool) {
        for topic in tables::TOPICS {
            let best = topic
                .words
                .iter()
                .map(|text| self.query.score(text, loosely))
                .max()
                .unwrap_or(0);
            for (&entry, behind) in topic.finds.iter().zip(0..) {
                // The first entry of a topic stands well before the last.
                self.text(entry, best, 60 - 8 * behind.min(5));
            }
        }
        for (entry, text) in names {
            self.text(entry, self.query.score(text, loosely), 24);
        }
        for facts in tables::CODES {
            self.text(
                Entry::Code(facts.code),
                self.query.score(facts.text, loosely),
                22,
            );
            for seen in facts.seen {
                self.text(
                    Entry::Code(facts.code),
                    self.query.score(seen.text, loosely),
                    8,
                );
            }
        }
        for row in tables::ENHANCED {
            if let Some(entry) = gravest(row) {
                self.text(entry, self.query.score(row.text, loosely), 22);
            }
        }
        for row in tables::KEYWORDS {
            self.name(Entry::Keyword(row.name), row.name, loosely, 48);
        }
        for row in tables::COMMANDS {
            self.name(Entry::Command(row.verb), row.verb.as_str(), loosely, 50);
        }
        for row in tables::MECHANISMS {
            self.name(Entry::Mechanism(row.name), row.name, loosely, 46);
        }
        for pattern in tables::PATTERNS {
            if let Some(wording) = tables::WORDINGS.get(pattern.wording) {
                let best = pattern
                    .says
                    .iter()
                    .map(|says| self.query.score(says, loosely))
                    .max();
                let by = self.query.score(wording.provider, loosely) / 2;
                self.text(Entry::Wording(wording.id), best.unwrap_or(0).max(by), 14);
            }
        }
        for usage in usage::all() {
            let score = self.query.score(usage.by, loosely);
            for &code in usage.codes {
                self.text(Entry::Enhanced(code), score, 4);
            }
        }
    }

    /// An entry whose name is the whole query comes right behind the codes that are named.
    fn name(&mut self, entry: Entry, name: &str, loosely: bool, weight: u32) {
        if self.query.whole.eq_ignore_ascii_case(name) {
            self.add(entry, 90_000 + weight);
        } else {
            self.text(entry, self.query.score(name, loosely), weight);
        }
    }

    fn text(&mut self, entry: Entry, score: u32, weight: u32) {
        if score > 0 {
            self.add(entry, score * weight);
        }
    }

    /// An entry counts once: its best text, and a little for each further one.
    fn add(&mut self, entry: Entry, score: u32) {
        match self.hits.iter_mut().find(|hit| hit.entry == entry) {
            Some(hit) => hit.score = hit.score.max(score) + score.min(hit.score) / 8,
            None => self.hits.push(Hit { entry, score }),
        }
    }

    /// What fits the named codes, too, comes first among the others.
    fn ranked(mut self) -> Vec<Hit> {
        for hit in &mut self.hits {
            let Entry::Wording(id) = hit.entry else {
                continue;
            };
            let wording = tables::WORDINGS.iter().find(|wording| wording.id == id);
            let fits = |word: &str| {
                wording.is_some_and(|wording| {
                    word.parse().is_ok_and(|code| wording.codes.contains(&code))
                        || word
                            .parse()
                            .is_ok_and(|code| wording.enhanced.contains(&code))
                })
            };
            let named = self.query.numbers().filter(|word| fits(word)).count();
            hit.score += hit.score * named as u32;
        }
        self.hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
        self.hits.truncate(MOST);
        self.hits
    }
}

/// The code of this row with the gravest class that it may have.
fn gravest(row: &super::EnhancedFacts) -> Option<Entry> {
    let class = row.classes.iter().chain(row.also).max()?;
    EnhancedCode::new(*class, row.subject, row.detail).map(Entry::Enhanced)
}
