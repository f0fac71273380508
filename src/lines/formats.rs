//! The formats that are known by name, and the quirks of those that have any.
//!
//! A name is only for people: what is read does not depend on it, but for the few quirks that [`known`] lists.

mod known;

use super::page::Page;
use super::prefix::{contains, find};
use super::survey::Hint;
use crate::text::Span;
use crate::text::phrases::{Phrases, phrases};

/// A known format.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Its id in the report.
    pub id: &'static str,
    /// What betrays it, with a weight: 3 where nothing else looks like it, 1 where much does.
    evidence: &'static [(&'static str, u32)],
    /// What betrays lines that are never part of the conversation, although they look like it.
    noise: &'static [&'static str],
    /// Marks that the tool uses inside TLS only.
    tls_marks: &'static [&'static str],
    /// Whether columns are written as IIS does it: `+` for a blank, `-` for nothing, figures behind the text.
    pub w3c: bool,
    /// Whether a wrapped rest is indented.
    pub indents_rest: bool,
    /// Whether message content stands without the client's mark.
    pub bare_content: bool,
}

/// What a name needs: less is a coincidence.
const ENOUGH: u32 = 2;

/// How much of a text is looked at for its name, in lines and in bytes.
const SAMPLE: (usize, usize) = (60, 12_000);

impl Format {
    /// Whether it is that of a program that is known by name.
    pub fn is_known(&self) -> bool {
        self.id != known::PLAIN.id
    }

    const fn new(id: &'static str, evidence: &'static [(&'static str, u32)]) -> Self {
        Self {
            id,
            evidence,
            noise: &[],
            tls_marks: &[],
            w3c: false,
            indents_rest: false,
            bare_content: false,
        }
    }

    const fn noise(mut self, noise: &'static [&'static str]) -> Self {
        self.noise = noise;
        self
    }

    /// Whether the line is the tool's own talk, although it looks like conversation.
    #[inline]
    pub fn is_noise(&self, line: &[u8]) -> bool {
        self.has_noise() && self.is_talk(line)
    }

    /// Whether any line can be.
    pub const fn has_noise(&self) -> bool {
        !self.noise.is_empty()
    }

    fn is_talk(&self, line: &[u8]) -> bool {
        let head = line.get(..line.len().min(160)).unwrap_or_default();
        self.noise
            .iter()
            .any(|words| contains(head, words.as_bytes()))
    }

    /// The line as plain text of the same length, where this format writes it otherwise.
    pub fn plain(&self, line: &[u8]) -> Option<Vec<u8>> {
        if !self.w3c {
            return None;
        }
        let mut plain = line.to_vec();
        if let Some(figures) = find(line, b" 0 0 ") {
            plain[figures..].fill(b' ');
        }
        for at in 0..plain.len() {
            let nothing = plain[at] == b'-'
                && plain.get(at + 1).is_none_or(|b| *b == b' ')
                && plain[..at]
                    .trim_ascii_end()
                    .last()
                    .is_some_and(u8::is_ascii_uppercase);
            if plain[at] == b'+' || nothing {
                plain[at] = b' ';
            }
        }
        Some(plain)
    }

    /// Whether any line can tell that TLS was started.
    pub const fn tells_of_tls(&self) -> bool {
        !self.tls_marks.is_empty()
    }

    /// Whether the line's mark shows that it is inside TLS.
    pub fn marks_tls(&self, line: &[u8]) -> bool {
        self.tls_marks
            .iter()
            .any(|mark| line.starts_with(mark.as_bytes()))
    }
}

/// How many pieces of evidence there are.
const EVIDENCES: usize = {
    let (mut all, mut format) = (0, 0);
    while format < known::FORMATS.len() {
        all += known::FORMATS[format].evidence.len();
        format += 1;
    }
    all
};

/// All evidence, format by format.
const EVIDENCE: [&str; EVIDENCES] = {
    let mut words = [""; EVIDENCES];
    let (mut all, mut format) = (0, 0);
    while format < known::FORMATS.len() {
        let evidence = known::FORMATS[format].evidence;
        let mut at = 0;
        while at < evidence.len() {
            words[all] = evidence[at].0;
            all += 1;
            at += 1;
        }
        format += 1;
    }
    words
};

/// The known format with most evidence in the first lines; the plain one where there is not enough.
pub fn recognise(text: &str, lines: &[Span]) -> &'static Format {
    static PHRASES: Phrases = phrases!(EVIDENCE, at once);
    let (mut found, mut any) = ([false; EVIDENCES], false);
    PHRASES.each(sample(text, lines), &mut |phrase| {
        (found[phrase], any) = (true, true);
        false
    });
    if !any {
        return &known::PLAIN;
    }
    let mut found = found.into_iter();
    let mut best = (&known::PLAIN, ENOUGH - 1);
    for format in known::FORMATS {
        let evidence = format.evidence.iter();
        let found = evidence.zip(&mut found).filter(|(_, found)| *found);
        let weight = found.map(|((_, weight), _)| weight).sum();
        if weight > best.1 {
            best = (format, weight);
        }
    }
    best.0
}

/// The ids of all formats that are known by name, in no particular order.
pub fn ids() -> impl Iterator<Item = &'static str> {
    known::FORMATS
        .iter()
        .map(|format| format.id)
        .chain([known::PLAIN.id])
}

/// The format of this id, or `None` where none has it.
pub fn of_id(id: &str) -> Option<&'static Format> {
    known::FORMATS
        .iter()
        .chain([&known::PLAIN])
        .find(|format| format.id == id)
}

/// The first lines.
fn sample<'t>(text: &'t str, lines: &[Span]) -> &'t [u8] {
    let end = lines
        .get(SAMPLE.0)
        .or(lines.last())
        .map_or(0, |line| line.end as usize);
    text.as_bytes().get(..end.min(SAMPLE.1)).unwrap_or_default()
}

/// The id to report: where no known format was recognised, whether there are marks, and whether there is SMTP at all.
///
/// `said` tells whether anything was read, `told` whether the text at least tells how a connection, sign-in or delivery went.
pub fn id(format: &Format, page: &Page<'_>, said: bool, told: bool) -> &'static str {
    let plain = !format.is_known();
    if !said && (plain || !told) {
        return "unknown";
    }
    if !plain || !(page.marks.server_marked || page.marks.client_marked || page.marks.shared) {
        return format.id;
    }
    if page
        .looks
        .iter()
        .take(SAMPLE.0)
        .enumerate()
        .any(|(line, look)| {
            look.hint != Hint::Nothing
                && names_speaker(page.line(line).get(..look.at as usize).unwrap_or_default())
        })
    {
        return "rfc-dialogue";
    }
    "generic"
}

/// `S:` and `C:` as the RFCs write it, in any case, also as whole words.
fn names_speaker(prefix: &[u8]) -> bool {
    let mut words = prefix
        .split(|b| !b.is_ascii_alphabetic())
        .filter(|w| !w.is_empty());
    let named = |word: &[u8]| {
        [b"s".as_slice(), b"c", b"server", b"client"]
            .iter()
            .any(|name| name.eq_ignore_ascii_case(word))
    };
    words.next().is_some_and(named)
        && words.next().is_none()
        && prefix.trim_ascii_end().ends_with(b":")
}
