//! Why deliveries failed: each reason once, with how often.

use super::{Cause, Outcome, Report, Session, Verdict};
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
    u8,
    Option<ReplyCode>,
    Option<EnhancedCode>,
    u8,
    Option<&'static str>,
);

impl Report {
    /// The reasons for which deliveries failed or were put off, the most frequent first.
    pub fn reasons(&self) -> Vec<Reason> {
        let mut failures = Vec::new();
        for (index, session) in (0..).zip(&self.sessions) {
            self.failures(index, session, &mut failures);
        }
        // Stable: of those with the same key the first stays the first.
        failures.sort_by_key(|failure| failure.0);
        let mut reasons: Vec<Reason> = failures
            .chunk_by(|one, next| one.0 == next.0)
            .filter_map(|same| {
                let &(_, session, recipient) = same.first()?;
                Some(Reason {
                    count: same.len() as u32,
                    session,
                    recipient,
                })
            })
            .collect();
        reasons.sort_by_key(|reason| (u32::MAX - reason.count, reason.session, reason.recipient));
        reasons
    }

    fn failures(&self, index: u32, session: &Session, failures: &mut Vec<(Key, u32, Option<u32>)>) {
        let before = failures.len();
        for (at, one) in (0..).zip(&session.recipients) {
            if matches!(one.outcome, Outcome::Rejected | Outcome::Deferred) {
                let key = self.key(one.outcome, one.reply, one.cause, one.wording);
                failures.push((key, index, Some(at)));
            }
        }
        let Verdict {
            outcome,
            reply,
            cause,
            wording,
            ..
        } = session.verdict;
        let failed = matches!(
            outcome,
            Outcome::Rejected | Outcome::Deferred | Outcome::Aborted
        );
        if failed && failures.len() == before {
            failures.push((self.key(outcome, reply, cause, wording), index, None));
        }
    }

    fn key(
        &self,
        outcome: Outcome,
        reply: Option<u32>,
        cause: Cause,
        wording: Option<&'static str>,
    ) -> Key {
        let reply = reply.and_then(|reply| self.replies.get(reply as usize));
        (
            outcome as u8,
            reply.and_then(|reply| reply.code),
            reply.and_then(|reply| reply.enhanced),
            cause as u8,
            wording,
        )
    }
}
