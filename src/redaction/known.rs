//! What is known to be a name, and the words in which it stands again.

use super::Choice;
use super::find::Kind;
use super::host::is_host;
use super::names::Numbers;
use super::ordinary::{is_no_host, is_no_user};
use super::words::Word;
use super::{ids, named};
use crate::text::Span;
use crate::text::letters::in_small;

/// So many labels of a host are looked up within a longer word.
const MOST_LABELS: usize = 8;

/// The names of a text, in small letters. What is not to be taken out is not in here.
pub struct Known {
    choice: Choice,
    users: Numbers,
    hosts: Numbers,
    /// How those hosts begin that have dots.
    beginnings: Numbers,
    /// Hosts whose names are ordinary words.
    spoken: Numbers,
    ids: Numbers,
}

impl Known {
    /// Nothing so far.
    pub fn of(choice: Choice) -> Self {
        Self {
            choice,
            users: Numbers::default(),
            hosts: Numbers::default(),
            beginnings: Numbers::default(),
            spoken: Numbers::default(),
            ids: Numbers::default(),
        }
    }

    /// This is one, if such are to be taken out.
    pub fn add(&mut self, name: &str, kind: Kind) {
        let name = in_small(name);
        match kind {
            Kind::User if self.choice.addresses && !is_no_user(&name) => self.users.add(name),
            Kind::Domain | Kind::Host if self.choice.hosts => {
                if is_no_host(&name) {
                    self.spoken.add(name);
                    return;
                }
                if let Some((first, _)) = name.split_once('.') {
                    self.beginnings.add(first.into());
                }
                self.hosts.add(name);
            }
            Kind::Id if self.choice.ids => self.ids.add(name),
            _ => {}
        }
    }

    /// What a word is, or what stands in it.
    pub fn names(&self, text: &str, word: Word<'_>, add: &mut dyn FnMut(Span, Kind)) {
        // A word has no letters beyond ASCII.
        let small = word.said.to_ascii_lowercase();
        let whole = word.is_whole();
        let host = || {
            self.hosts.has(&small) && (whole || small.contains('.'))
                || self.spoken.has(&small) && named::greeted(text, word)
                || word.before != Some('/') && is_host(word.said)
        };
        if self.choice.hosts && host() {
            add(word.span, Kind::Host);
        } else if self.ids.has(&small) {
            add(word.span, Kind::Id);
        } else if whole && self.users.has(&small) {
            add(word.span, Kind::User);
        } else {
            self.hosts_within(word, &small, add);
            self.ids_within(word, &small, add);
        }
    }

    /// Hosts in a path, of which more follows: `/help/example.net.html`.
    fn hosts_within(&self, word: Word<'_>, small: &str, add: &mut dyn FnMut(Span, Kind)) {
        if !matches!(word.before, Some('/' | '=')) || !small.contains('.') {
            return;
        }
        let mut from = 0;
        let mut start = 0;
        while let Some(label) = small[start..].split('.').next() {
            let next = start + label.len() + 1;
            if self.beginnings.has(label)
                && let Some(end) = self.host_end(small, start)
            {
                // What stands before a domain is the host in it.
                let first = word.span.start as usize;
                add(Span::new(first + from, first + end), Kind::Host);
                from = end + 1;
                start = end + 1;
            } else {
                start = next;
            }
            if start >= small.len() {
                return;
            }
        }
    }

    /// Where the longest host ends that begins here.
    fn host_end(&self, small: &str, start: usize) -> Option<usize> {
        let rest = &small[start..];
        let dots = rest.match_indices('.').map(|(at, _)| at);
        let ends = dots.chain([rest.len()]).take(MOST_LABELS).skip(1);
        let known = ends.filter(|&end| self.hosts.has(&rest[..end]));
        known.last().map(|end| start + end)
    }

    /// Ids that something is joined to by a dot or the like: `20261128091402.4F2A81C0442@`.
    fn ids_within(&self, word: Word<'_>, small: &str, add: &mut dyn FnMut(Span, Kind)) {
        if !self.choice.ids || !small.contains(['.', '_', '-']) {
            return;
        }
        if let Some(id) = ids::exim(word) {
            add(id, Kind::Id);
            return;
        }
        let mut at = word.span.start as usize;
        for outer in small.split(['.', '_']) {
            if outer.len() >= 6 && self.ids.has(outer) {
                add(Span::new(at, at + outer.len()), Kind::Id);
                at += outer.len() + 1;
                continue;
            }
            for inner in outer.split('-') {
                if inner.len() >= 6 && inner.len() < outer.len() && self.ids.has(inner) {
                    add(Span::new(at, at + inner.len()), Kind::Id);
                }
                at += inner.len() + 1;
            }
        }
    }
}
