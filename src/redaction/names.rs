//! Placeholders: the same for the same name, numbered as they appear.

use super::HIDDEN;
use super::find::{Found, Kind};
use crate::text::letters::in_small;

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
    pub fn of(text: &str, found: &[Found]) -> Self {
        let of = |kind: Kind| {
            let those = found.iter().filter(|one| one.kind == kind);
            those
                .map(|one| in_small(one.span.of(text)))
                .collect::<Vec<_>>()
        };
        let domains = Numbers::of(of(Kind::Domain));
        let mut hosts = of(Kind::Host);
        hosts.retain(|host| domains.get(host).is_none());
        Self {
            users: Numbers::of(of(Kind::User)),
            hosts: Numbers::of(hosts),
            domains,
            ips: Numbers::of(of(Kind::Ip)),
            ids: Numbers::of(of(Kind::Id)),
            secrets: 0,
        }
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
            users: self.users.0.len(),
            hosts: self.domains.0.len() + self.hosts.0.len(),
            ips: self.ips.0.len(),
            ids: self.ids.0.len(),
        }
    }
}

/// Names with their numbers, sorted by name.
struct Numbers(Vec<(String, usize)>);

impl Numbers {
    /// Numbers the names from 1, in the order in which they first appear.
    fn of(names: Vec<String>) -> Self {
        let mut places: Vec<(String, usize)> = names.into_iter().zip(0..).collect();
        places.sort_unstable();
        places.dedup_by(|later, first| later.0 == first.0);
        let mut order: Vec<usize> = places.iter().map(|(_, place)| *place).collect();
        order.sort_unstable();
        for (_, place) in &mut places {
            *place = order.partition_point(|other| other < place) + 1;
        }
        Self(places)
    }

    fn get(&self, name: &str) -> Option<usize> {
        let found = self
            .0
            .binary_search_by(|(other, _)| other.as_str().cmp(name))
            .ok()?;
        self.0.get(found).map(|(_, number)| *number)
    }
}

fn placeholder(to: &mut String, kind: &str, number: Option<usize>) {
    to.push_str(kind);
    to.push('-');
    to.push_str(&number.unwrap_or_default().to_string());
}
