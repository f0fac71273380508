//! The long prose on the catalog's entries, one file per language.
//!
//! `build.rs` writes the file from the language's TOML: one entry a line, `key TAB value`, sorted by the
//! bytes of the key; the items of a list are parted by U+001F. The page takes it from its own origin;
//! natively it is compiled in, see [`Prose::of`].
//!
//! Any string decodes. What is damaged or cut off is missing, never a panic.

use crate::catalog::usage::Usage;
use crate::catalog::wording::Wording;
use crate::catalog::{self, search};
use crate::code::{EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::report::Actor;
use crate::words::explanation::TokenKind;

#[cfg(not(target_arch = "wasm32"))]
mod embedded;
mod names;
mod samples;
#[cfg(not(target_arch = "wasm32"))]
mod short;

/// Between the items of a list.
const ITEM: char = '\u{1f}';

/// The prose of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    text: String,
    entries: Vec<Entry>,
}

/// One line of the file, in bytes: `start..tab` is the key, `tab + 1..end` the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    start: u32,
    tab: u32,
    end: u32,
}

impl Prose {
    /// The prose in this text, which it keeps. Lines without a tab or without a line end are no entries.
    pub fn decode(text: String) -> Self {
        let mut entries = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let end = start + line.len();
            if let Some(tab) = line.find('\t')
                && line.ends_with('\n')
                && u32::try_from(end).is_ok()
            {
                entries.push(Entry {
                    start: start as u32,
                    tab: (start + tab) as u32,
                    end: end as u32 - 1,
                });
            }
            start = end;
        }
        Self { text, entries }
    }

    /// The file as it was decoded: what the page is to serve.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Every entry as key and value, in the order of the file.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> + Clone {
        self.entries.iter().map(|&e| (self.key(e), self.value(e)))
    }

    /// What is said of this reply code, or `None` where nothing is.
    pub fn code(&self, code: ReplyCode) -> Option<CodeProse<'_>> {
        Some(CodeProse {
            prose: self,
            code,
            name: self.get(&format!("code/{code}/name"))?,
            gist: self.get(&format!("code/{code}/gist"))?,
        })
    }

    /// What is said of this enhanced status code whatever its class, or `None` where nothing is.
    pub fn enhanced(&self, code: EnhancedCode) -> Option<EnhancedProse<'_>> {
        let key = format!("enhanced/{}.{}", code.subject(), code.detail());
        Some(EnhancedProse {
            name: self.get(&format!("{key}/name"))?,
            gist: self.get(&format!("{key}/gist"))?,
            fix: self.get(&format!("{key}/fix")),
        })
    }

    /// What the subject of an enhanced status code means, in a sentence.
    pub fn subject(&self, subject: u16) -> Option<&str> {
        self.get(&format!("enhanced/subject/{subject}/gist"))
    }

    /// What the first digit of a reply code, or the class of an enhanced status code, means, in a sentence.
    pub fn class(&self, digit: u8) -> Option<&str> {
        self.get(&format!("class/{digit}/gist"))
    }

    /// What this command does, in a sentence.
    pub fn verb(&self, verb: Verb) -> Option<&str> {
        self.get(&format!("verb/{}/gist", verb.as_str()))
    }

    /// What happens at this place, in a sentence: the connection opens, the message ends, a command is sent.
    pub fn place(&self, place: Place) -> Option<&str> {
        match place {
            Place::Connect => self.get("verb/connect/gist"),
            Place::EndOfData => self.verb(Verb::Dot),
            Place::Command(verb) => self.verb(verb),
        }
    }

    /// What this EHLO keyword announces, in a sentence. The case of the name does not matter.
    pub fn keyword(&self, name: &str) -> Option<&str> {
        self.get(&format!("keyword/{}/gist", name.to_ascii_uppercase()))
    }

    /// What this kind of token is called, and what it is, in a sentence or two.
    pub fn token(&self, kind: TokenKind) -> Option<(&str, &str)> {
        let key = kind.as_str();
        Some((
            self.get(&format!("token/{key}/name"))?,
            self.get(&format!("token/{key}/gist"))?,
        ))
    }

    /// Our judgement on two codes that are often confused, in either order, or `None` where there is none.
    pub fn pair(&self, a: ReplyCode, b: ReplyCode) -> Option<PairProse<'_>> {
        let key = format!("pair/{}-{}", a.min(b), a.max(b));
        Some(PairProse {
            judgement: self.get(&format!("{key}/judgement"))?,
            lower: self.get(&format!("{key}/example_a")).unwrap_or_default(),
            higher: self.get(&format!("{key}/example_b")).unwrap_or_default(),
        })
    }

    /// The side of this code in the exchanges of the first pair that has it.
    fn example_of_pair(&self, code: ReplyCode) -> Option<&str> {
        let pairs = catalog::confused_pairs().iter();
        let mut with = pairs.filter(|(lower, higher)| *lower == code || *higher == code);
        let &(lower, higher) = with.next()?;
        let pair = self.pair(lower, higher)?;
        Some(if lower == code {
            pair.lower
        } else {
            pair.higher
        })
    }

    /// What the first digit of a reply code says by itself, 1 and 6 to 9 included, which SMTP has not (RFC 5321 §4.2.1).
    pub fn first_digit(&self, digit: u8) -> Option<DigitProse<'_>> {
        match digit {
            1..=5 => self.digit(&format!("first/{digit}")),
            _ => self.digit("first/6"),
        }
    }

    /// What the second digit of a reply code says by itself, 6 to 9 included.
    pub fn second_digit(&self, digit: u8) -> Option<DigitProse<'_>> {
        match digit {
            0..=5 => self.digit(&format!("second/{digit}")),
            _ => self.digit("second/other"),
        }
    }

    fn digit(&self, key: &str) -> Option<DigitProse<'_>> {
        Some(DigitProse {
            name: self.get(&format!("{key}/name"))?,
            gist: self.get(&format!("{key}/gist"))?,
            client: self.get(&format!("{key}/client")),
        })
    }

    /// What is said of this AUTH mechanism. The case of the name does not matter.
    pub fn mechanism(&self, name: &str) -> Option<MechanismProse<'_>> {
        let name = name.to_ascii_uppercase();
        Some(MechanismProse {
            gist: self.get(&format!("mechanism/{name}/gist"))?,
            reveals: self.get(&format!("mechanism/{name}/reveals"))?,
        })
    }

    /// What a provider uses the number of an enhanced code for, in a sentence.
    pub fn usage(&self, usage: &Usage) -> Option<&str> {
        self.get(&format!("usage/{}/gist", usage.id))
    }

    /// What a provider's wording means, and what to do about it.
    pub fn wording(&self, wording: &Wording) -> Option<WordingProse<'_>> {
        Some(WordingProse {
            meaning: self.get(&format!("wording/{}/meaning", wording.id))?,
            remedy: self.get(&format!("wording/{}/remedy", wording.id))?,
        })
    }

    /// What this language calls the entries of the catalog: names and short meanings, for the search.
    pub fn names(&self) -> impl Iterator<Item = (search::Entry, &str)> + Clone {
        self.entries()
            .filter_map(|(key, value)| names::entry(key, value))
    }

    fn get(&self, key: &str) -> Option<&str> {
        let found = self
            .entries
            .binary_search_by(|&entry| self.key(entry).cmp(key))
            .ok()?;
        self.entries.get(found).map(|&entry| self.value(entry))
    }

    fn list(&self, key: &str) -> impl Iterator<Item = &str> + Clone + use<'_> {
        items(self.get(key).unwrap_or_default())
    }

    fn key(&self, entry: Entry) -> &str {
        let Entry { start, tab, .. } = entry;
        self.text
            .get(start as usize..tab as usize)
            .unwrap_or_default()
    }

    fn value(&self, entry: Entry) -> &str {
        let Entry { tab, end, .. } = entry;
        self.text
            .get(tab as usize + 1..end as usize)
            .unwrap_or_default()
    }
}

fn items(value: &str) -> impl Iterator<Item = &str> + Clone + use<'_> {
    value.split(ITEM).filter(|item| !item.is_empty())
}

/// What is said of a reply code.
#[derive(Clone, Copy, Debug)]
pub struct CodeProse<'a> {
    prose: &'a Prose,
    code: ReplyCode,
    name: &'a str,
    gist: &'a str,
}

impl<'a> CodeProse<'a> {
    /// Its name, in two to four words.
    pub fn name(&self) -> &'a str {
        self.name
    }

    /// What it says, in a sentence.
    pub fn gist(&self) -> &'a str {
        self.gist
    }

    /// What it says at this place, in a sentence; the general meaning where the place makes no difference.
    pub fn gist_at(&self, place: Option<Place>) -> &'a str {
        place
            .and_then(|place| self.at(place))
            .map_or(self.gist, |at| at.gist)
    }

    /// What it means, in paragraphs.
    pub fn description(&self) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        self.list("description")
    }

    /// When one sees it.
    pub fn when(&self) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        self.list("when")
    }

    /// What this person can do about it; nothing for [`Actor::Unknown`] and [`Actor::Nobody`].
    pub fn fix(&self, who: Actor) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        self.list(match who {
            Actor::Sender => "fix/sender",
            Actor::SenderAdmin => "fix/admin",
            Actor::RecipientAdmin => "fix/receiver",
            Actor::Recipient => "fix/recipient",
            Actor::Unknown | Actor::Nobody => "fix",
        })
    }

    /// When to send it, for people who write servers.
    pub fn use_it(&self) -> Option<&'a str> {
        self.get("use")
    }

    /// Common misunderstandings, each with the truth.
    pub fn misread(&self) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        self.list("misread")
    }

    /// A short exchange that ends with it, line by line: `C: HELP`, `S: 214 …`; nothing for codes that no standard places.
    pub fn example(&self) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        let own = self.get("example");
        let own = own.or_else(|| self.prose.example_of_pair(self.code));
        items(own.unwrap_or_default())
    }

    /// What is special at this place, or `None` where its general meaning holds.
    pub fn at(&self, place: Place) -> Option<PlaceProse<'a>> {
        let place = place.as_str();
        Some(PlaceProse {
            gist: self.get(&format!("at/{place}/gist"))?,
            fix: self.get(&format!("at/{place}/fix")),
        })
    }

    fn get(&self, field: &str) -> Option<&'a str> {
        self.prose.get(&format!("code/{}/{field}", self.code))
    }

    fn list(&self, field: &str) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        self.prose.list(&format!("code/{}/{field}", self.code))
    }
}

/// What is special about a code at one place in the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceProse<'a> {
    /// What it says there, in a sentence.
    pub gist: &'a str,
    /// What to do about it there.
    pub fix: Option<&'a str>,
}

/// What is said of an enhanced status code, whatever its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnhancedProse<'a> {
    /// Its name, in a few words.
    pub name: &'a str,
    /// What it says, in a sentence.
    pub gist: &'a str,
    /// What to do about it.
    pub fix: Option<&'a str>,
}

/// What is said of a digit of a reply code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DigitProse<'a> {
    /// Its name, in a few words.
    pub name: &'a str,
    /// What it says, in a sentence.
    pub gist: &'a str,
    /// What a client does, for first digits.
    pub client: Option<&'a str>,
}

/// What is said of an AUTH mechanism.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MechanismProse<'a> {
    /// What it is, in a sentence or two.
    pub gist: &'a str,
    /// What a transcript of it gives away.
    pub reveals: &'a str,
}

/// What is said of a provider's wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordingProse<'a> {
    /// What it means, in a sentence.
    pub meaning: &'a str,
    /// What to do about it, in a sentence.
    pub remedy: &'a str,
}

/// Our judgement on two codes that are often confused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairProse<'a> {
    /// Which is which, and what others get wrong.
    pub judgement: &'a str,
    lower: &'a str,
    higher: &'a str,
}

impl<'a> PairProse<'a> {
    /// A short exchange with the lower code, line by line: `C: HELP`, `S: 214 …`.
    pub fn lower_example(&self) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        items(self.lower)
    }

    /// A short exchange with the higher code, line by line.
    pub fn higher_example(&self) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        items(self.higher)
    }
}
