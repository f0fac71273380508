//! Placeholders: the same for the same name, numbered as they appear.

use super::HIDDEN;
use super::find::{Found, Kind};
use crate::lines::dump;
use crate::pace::Pace;
use crate::text::letters::in_small;
use std::collections::HashMap;

/// How many different names were taken out, and how many secrets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Secrets, and sign-in answers.
    pub secrets: usize,
    /// Users.
    pub users: usize,
    /// Domains and hosts.
    pub hosts: usize,
    /// IP addresses.
    pub ips: usize,
    /// Queue ids.
    pub ids: usize,
}

/// The names of one text and what stands for each.
#[derive(Default)]
pub struct Names {
    users: Numbers,
    domains: Numbers,
    hosts: Numbers,
    ips: Numbers,
    ids: Numbers,
    secrets: usize,
}

impl Names {
    /// All names that were found, numbered. A host that is a domain of an address is no host of its own.
    pub async fn of(text: &str, found: &[Found], pace: &Pace<'_>) -> Self {
        let mut names = Self::default();
        let name = |one: &Found| in_small(one.span.of(text));
        let domains = found.iter().filter(|one| one.kind == Kind::Domain);
        pace.all(domains, found.len(), |one| names.domains.add(name(one)))
            .await;
        pace.all(found.iter(), found.len(), |one| match one.kind {
            Kind::User => names.users.add(name(one)),
            Kind::Ip => names.ips.add(name(one)),
            Kind::Id => names.ids.add(name(one)),
            Kind::Host => {
                let host = name(one);
                if names.domains.get(&host).is_none() {
                    names.hosts.add(host);
                }
            }
            Kind::Secret | Kind::Domain | Kind::Bytes => {}
        })
        .await;
        names
    }

    /// Writes what stands for this one.
    pub fn put(&mut self, text: &str, one: Found, to: &mut String) {
        let name = in_small(one.span.of(text));
        match one.kind {
            Kind::Secret => {
                self.secrets += 1;
                to.push_str(HIDDEN);
            }
            Kind::User => placeholder(to, "user", self.users.get(&name)),
            Kind::Domain => placeholder(to, "domain", self.domains.get(&name)),
            Kind::Ip => placeholder(to, "ip", self.ips.get(&name)),
            Kind::Id => placeholder(to, "id", self.ids.get(&name)),
            Kind::Host => self.put_host(&name, to),
            Kind::Bytes => {
                let sign = |c: char| {
                    if c.is_ascii_hexdigit() {
                        dump::HIDDEN
                    } else {
                        c
                    }
                };
                to.extend(one.span.of(text).chars().map(sign));
            }
        }
    }

    /// A host as the domain that it is, or as one in a domain that has a name, or by itself.
    fn put_host(&self, host: &str, to: &mut String) {
        if let domain @ Some(_) = self.domains.get(host) {
            placeholder(to, "domain", domain);
            return;
        }
        placeholder(to, "host", self.hosts.get(host));
        let mut above = host.match_indices('.').map(|(dot, _)| &host[dot + 1..]);
        if let domain @ Some(_) = above.find_map(|domain| self.domains.get(domain)) {
            to.push('.');
            placeholder(to, "domain", domain);
        }
    }

    /// How many there were of each.
    pub fn counts(&self) -> Counts {
        Counts {
            secrets: self.secrets,
            users: self.users.numbers.len(),
            hosts: self.domains.numbers.len() + self.hosts.numbers.len(),
            ips: self.ips.numbers.len(),
            ids: self.ids.numbers.len(),
        }
    }
}

/// Names with their numbers, from 1 in the order in which they first appear.
#[derive(Default)]
pub struct Numbers {
    numbers: HashMap<String, usize>,
    /// The lengths that names have: most words are none of them by that.
    lengths: u64,
}

impl Numbers {
    /// Gives a name, in small letters, the next number, unless it has one.
    pub fn add(&mut self, name: String) {
        let next = self.numbers.len() + 1;
        self.lengths |= length(&name);
        self.numbers.entry(name).or_insert(next);
    }

    /// Whether a word in small letters is one of the names.
    pub fn has(&self, word: &str) -> bool {
        self.lengths & length(word) != 0 && self.numbers.contains_key(word)
    }

    fn get(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }
}

/// A bit for each length.
fn length(word: &str) -> u64 {
    1 << word.len().min(63)
}

fn placeholder(to: &mut String, kind: &str, number: Option<usize>) {
    to.push_str(kind);
    to.push('-');
    to.push_str(&number.unwrap_or_default().to_string());
}
