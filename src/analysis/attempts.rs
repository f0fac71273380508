//! Which records of a log tell of the same message: a later attempt that delivers it overtakes one that was put off, and the
//! delivery of a notice of a failure is none of the message.

use std::collections::HashSet;

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
        let mut delivered = HashSet::new();
        for (at, session) in sessions.iter().enumerate().rev() {
            let line = session.verdict.line.unwrap_or(session.first_line);
            let mut lines = [line, session.last_line].into_iter();
            let Some(id) = lines.find_map(|line| id(scene.line(line))) else {
                continue;
            };
            let mut those = session
                .recipients
                .iter()
                .map(|recipient| (id, recipient.address.of(scene.text)));
            match session.summary.outcome {
                Outcome::Accepted => {
                    if notices.contains(id) {
                        set(&mut attempts.notices, at);
                    }
                    delivered.extend(those);
                    // Where the record of an attempt names nobody.
                    delivered.insert((id, ""));
                }
                Outcome::Deferred | Outcome::Aborted
                    if delivered.contains(&(id, ""))
                        && those.all(|one| delivered.contains(&one)) =>
                {
                    set(&mut attempts.overtaken, at);
                }
                _ => {}
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

/// The ids of all notices that the log names: `… <= <> R=<the message's>`, `sender non-delivery notification: …`.
fn notices<'a>(scene: &Scene<'a>) -> HashSet<&'a str> {
    const NAMED: &str = "notification: ";
    let events = scene.dialogue.sessions.iter().flat_map(|s| &s.events);
    let lines = events.filter(|(event, _)| *event == Event::Notice);
    lines
        .filter_map(|&(_, line)| {
            let line = scene.line(line);
            let named = line.split_once(NAMED).map(|(_, id)| id.trim());
            named.or_else(|| last_word(line.split_once(" <= ")?.0))
        })
        .collect()
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
