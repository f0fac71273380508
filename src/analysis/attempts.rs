//! Which records of a log tell of the same message: a later attempt that delivers it overtakes one that was put off, and the
//! delivery of a notice of a failure is none of the message.

use super::Scene;
use crate::lines::Event;
use crate::lines::prefix::find;
use crate::report::{Outcome, Session};

/// For every session, whether it does not tell by itself what became of a message.
pub struct Attempts {
    overtaken: Vec<bool>,
    notices: Vec<bool>,
}

impl Attempts {
    /// Those among these sessions.
    pub fn of(scene: &Scene<'_>, sessions: &[Session]) -> Self {
        let ended = |outcome| sessions.iter().any(|s| s.summary.outcome == outcome);
        if sessions.len() < 2 || !ended(Outcome::Accepted) {
            return Self {
                overtaken: Vec::new(),
                notices: Vec::new(),
            };
        }
        let mut attempts = Self {
            overtaken: vec![false; sessions.len()],
            notices: vec![false; sessions.len()],
        };
        let notices = notices(scene);
        let mut delivered = Vec::new();
        let mut ids = Vec::with_capacity(sessions.len());
        for (at, session) in sessions.iter().enumerate() {
            let line = session.verdict.line.unwrap_or(session.first_line);
            let mut lines = [line, session.last_line].into_iter();
            let id = lines.find_map(|line| id(scene.line(line)));
            ids.push(id);
            let Some(id) = id.filter(|_| session.summary.outcome == Outcome::Accepted) else {
                continue;
            };
            if notices.binary_search(&id).is_ok() {
                set(&mut attempts.notices, at);
            }
            let those = session.recipients.iter();
            delivered.extend(those.map(|one| (id, one.address.of(scene.text), at)));
            // Where the record of an attempt names nobody.
            delivered.push((id, "", at));
        }
        delivered.sort_unstable();
        let later = |id: &str, address: &str, at: usize| {
            let next = delivered.partition_point(|&one| one <= (id, address, at));
            delivered
                .get(next)
                .is_some_and(|one| (one.0, one.1) == (id, address))
        };
        for ((at, session), id) in sessions.iter().enumerate().zip(ids) {
            let open = matches!(
                session.summary.outcome,
                Outcome::Deferred | Outcome::Aborted
            );
            let Some(id) = id.filter(|_| open) else {
                continue;
            };
            let mut those = session.recipients.iter();
            if later(id, "", at) && those.all(|one| later(id, one.address.of(scene.text), at)) {
                set(&mut attempts.overtaken, at);
            }
        }
        attempts
    }

    /// Whether what was put off, or broke, in this session was delivered later.
    pub fn is_overtaken(&self, session: usize) -> bool {
        self.overtaken.get(session) == Some(&true)
    }

    /// Whether this session delivered a notice of a failure.
    pub fn is_notice(&self, session: usize) -> bool {
        self.notices.get(session) == Some(&true)
    }
}

fn set(those: &mut [bool], at: usize) {
    if let Some(one) = those.get_mut(at) {
        *one = true;
    }
}

/// The ids of all notices that the log names, in order: `… <= <> R=<the message's>`, `sender non-delivery notification: …`.
fn notices<'a>(scene: &Scene<'a>) -> Vec<&'a str> {
    const NAMED: &str = "notification: ";
    let events = scene.dialogue.sessions.iter().flat_map(|s| &s.events);
    let lines = events.filter(|(event, _)| *event == Event::Notice);
    let ids = lines.filter_map(|&(_, line)| {
        let line = scene.line(line);
        let named = line.split_once(NAMED).map(|(_, id)| id.trim());
        named.or_else(|| last_word(line.split_once(" <= ")?.0))
    });
    let mut ids: Vec<&str> = ids.collect();
    ids.sort_unstable();
    ids
}

/// The id of the message that a record of Postfix, Sendmail or Exim is about.
fn id(line: &str) -> Option<&str> {
    const BEHIND: [&str; 6] = [": to=<", ": host ", " == ", " => ", " -> ", " ** "];
    /// Behind so many bytes no record names its message.
    const HEAD: usize = 160;
    let head = line.as_bytes().get(..line.len().min(HEAD))?;
    let at = BEHIND
        .iter()
        .find_map(|behind| find(head, behind.as_bytes()))?;
    last_word(line.get(..at)?)
}

/// The last word, where it may be an id.
fn last_word(words: &str) -> Option<&str> {
    let word = words.rsplit(' ').next()?;
    let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    (word.len() >= 4 && word.bytes().all(fits)).then_some(word)
}
