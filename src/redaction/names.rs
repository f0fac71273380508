//! Placeholders: the same for the same name, numbered as they appear.

use std::collections::BTreeMap;

use super::HIDDEN;
use super::find::{Found, Kind};

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
    users: BTreeMap<String, usize>,
    domains: BTreeMap<String, usize>,
    hosts: BTreeMap<String, usize>,
    ips: BTreeMap<String, usize>,
    ids: BTreeMap<String, usize>,
    secrets: usize,
}

impl Names {
    /// The domains of all addresses, numbered first, so that hosts in them can be told to be in them.
    pub fn of(text: &str, found: &[Found]) -> Self {
        let mut names = Self::default();
        for one in found.iter().filter(|one| one.kind == Kind::Domain) {
            number(&mut names.domains, one.span.of(text));
        }
        names
    }

    /// Writes what stands for this one.
    pub fn put(&mut self, text: &str, one: Found, to: &mut String) {
        let said = one.span.of(text);
        match one.kind {
            Kind::Secret => {
                self.secrets += 1;
                to.push_str(HIDDEN);
            }
            Kind::User => placeholder(to, "user", number(&mut self.users, said)),
            Kind::Domain => placeholder(to, "domain", number(&mut self.domains, said)),
            Kind::Ip => placeholder(to, "ip", number(&mut self.ips, said)),
            Kind::Id => placeholder(to, "id", number(&mut self.ids, said)),
            Kind::Host => self.put_host(said, to),
        }
    }

    fn put_host(&mut self, said: &str, to: &mut String) {
        let host = said.to_lowercase();
        if let Some(&domain) = self.domains.get(&host) {
            placeholder(to, "domain", domain);
            return;
        }
        let within = host
            .match_indices('.')
            .find_map(|(dot, _)| self.domains.get(&host[dot + 1..]));
        let within = within.copied();
        placeholder(to, "host", number(&mut self.hosts, said));
        if let Some(domain) = within {
            to.push('.');
            placeholder(to, "domain", domain);
        }
    }

    /// How many there were of each.
    pub fn counts(&self) -> Counts {
        Counts {
            secrets: self.secrets,
            users: self.users.len(),
            hosts: self.domains.len() + self.hosts.len(),
            ips: self.ips.len(),
            ids: self.ids.len(),
        }
    }
}

/// The number of a name; a new one where it has none yet.
fn number(names: &mut BTreeMap<String, usize>, name: &str) -> usize {
    let next = names.len() + 1;
    *names.entry(name.to_lowercase()).or_insert(next)
}

fn placeholder(to: &mut String, kind: &str, number: usize) {
    to.push_str(kind);
    to.push('-');
    to.push_str(&number.to_string());
}
