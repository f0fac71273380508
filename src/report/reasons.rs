//! Why deliveries failed: each reason once, with how often.

use super::{Cause, Outcome, Report, Session};
use crate::code::{EnhancedCode, ReplyCode};

/// A reason for which deliveries failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// How many recipients it concerns; a session that failed without naming one counts once.
    pub count: u32,
    /// The first session that failed so, an index into [`Report::sessions`].
    pub session: u32,
    /// Its first recipient that did, an index into [`Session::recipients`].
    pub recipient: Option<u32>,
}

/// What makes two failures the same: outcome, codes, cause, and the provider's wording where it is known.
type Key = (
    Outcome,
    Option<ReplyCode>,
    Option<EnhancedCode>,
    Cause,
    Option<&'static &'static str>,
);

/// So many reasons are told apart; what fails for further ones is not counted.
const MOST: usize = 100;

impl Report {
    /// The reasons for which deliveries failed or were put off, the most frequent first.
    pub fn reasons(&self) -> Vec<Reason> {
        let mut reasons: Vec<(Key, Reason)> = Vec::new();
        let mut failed = |key: Key, session: u32, recipient: Option<u32>| {
            if let Some((_, known)) = reasons.iter_mut().find(|(known, _)| *known == key) {
                known.count += 1;
            } else if reasons.len() < MOST {
                let reason = Reason {
                    count: 1,
                    session,
                    recipient,
                };
                reasons.push((key, reason));
            }
        };
        for (index, session) in (0..).zip(&self.sessions) {
            self.failures(index, session, &mut failed);
        }
        // There are few; of those that are as frequent the first stays the first.
        let mut sorted: Vec<Reason> = Vec::with_capacity(reasons.len());
        for (_, reason) in reasons {
            let at = sorted.partition_point(|other| other.count >= reason.count);
            sorted.insert(at, reason);
        }
        sorted
    }

    fn failures(
        &self,
        index: u32,
        session: &Session,
        failed: &mut dyn FnMut(Key, u32, Option<u32>),
    ) {
        let mut some = false;
        for (at, one) in (0..).zip(&session.recipients) {
            if matches!(one.outcome, Outcome::Rejected | Outcome::Deferred) {
                let key = self.key(one.outcome, one.reply, one.cause, one.wording);
                failed(key, index, Some(at));
                some = true;
            }
        }
        let verdict = &session.verdict;
        let ended = matches!(
            verdict.outcome,
            Outcome::Rejected | Outcome::Deferred | Outcome::Aborted
        );
        if ended && !some {
            let key = self.key(
                verdict.outcome,
                verdict.reply,
                verdict.cause,
                verdict.wording,
            );
            failed(key, index, None);
        }
    }

    fn key(
        &self,
        outcome: Outcome,
        reply: Option<u32>,
        cause: Cause,
        wording: Option<&'static &'static str>,
    ) -> Key {
        let reply = reply.and_then(|reply| self.replies.get(reply as usize));
        (
            outcome,
            reply.and_then(|reply| reply.code),
            reply.and_then(|reply| reply.enhanced),
            cause,
            wording,
        )
    }
}
