//! Two sessions side by side: which reply of one stands where which of the other does.

use super::{Extensions, Move, Reply, Report};
use crate::code::Class;
use crate::command::Place;

/// Of longer sessions as many replies are looked at.
const MOST: usize = 400;

/// What stands side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aligned {
    /// The reply of the first session, an index into [`Report::replies`].
    pub left: Option<u32>,
    /// The reply of the second one.
    pub right: Option<u32>,
    /// Whether both are there and have the same codes.
    pub same: bool,
}

/// How two sessions differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// The replies of both, in order.
    pub rows: Vec<Aligned>,
    /// The first row where one went on and the other did not, or, where there is none, the first that is not the same.
    pub first: Option<usize>,
    /// Keywords that only the first was offered, in order.
    pub only_left: Vec<String>,
    /// Keywords that only the second was offered.
    pub only_right: Vec<String>,
    /// Whether there are more replies than were looked at.
    pub cut: bool,
}

impl Report {
    /// The sessions of these indices side by side: replies to the same kind of command, in order.
    pub fn align(&self, left: u32, right: u32) -> Alignment {
        let (a, b) = (self.answers(left), self.answers(right));
        let cut = a.len() > MOST || b.len() > MOST;
        let (a, b) = (&a[..a.len().min(MOST)], &b[..b.len().min(MOST)]);
        let rows = self.rows(a, b);
        let offered = |session: u32| {
            let session = self.sessions.get(session as usize);
            session.and_then(|session| session.summary.extensions_offered.as_ref())
        };
        // Where one of the two answers to EHLO is not shown, nothing is known of the difference.
        let (only_left, only_right) = match (offered(left), offered(right)) {
            (Some(left), Some(right)) => (without(left, right), without(right, left)),
            _ => (Vec::new(), Vec::new()),
        };
        Alignment {
            first: rows
                .iter()
                .position(|row| self.class(row.left) != self.class(row.right))
                .or_else(|| rows.iter().position(|row| !row.same)),
            rows,
            only_left,
            only_right,
            cut,
        }
    }

    fn answers(&self, session: u32) -> Vec<u32> {
        let course = self.course(session).into_iter();
        let replies = course.filter_map(|one| match one {
            Move::Reply(reply) => Some(reply),
            Move::Client(_) | Move::Message(..) => None,
        });
        replies.collect()
    }

    fn reply(&self, index: u32) -> Option<&Reply> {
        self.replies.get(index as usize)
    }

    fn place(&self, index: u32) -> Option<Place> {
        self.reply(index)?.to
    }

    /// The longest common run of places, and what stands between.
    fn rows(&self, a: &[u32], b: &[u32]) -> Vec<Aligned> {
        let width = b.len() + 1;
        // The longest from each pair of positions on.
        let mut longest = vec![0u16; (a.len() + 1) * width];
        for i in (0..a.len()).rev() {
            for j in (0..b.len()).rev() {
                longest[i * width + j] = if self.place(a[i]) == self.place(b[j]) {
                    longest[(i + 1) * width + j + 1] + 1
                } else {
                    longest[(i + 1) * width + j].max(longest[i * width + j + 1])
                };
            }
        }
        let (mut i, mut j) = (0, 0);
        let mut rows = Vec::new();
        while i < a.len() || j < b.len() {
            let both = i < a.len() && j < b.len();
            if both && self.place(a[i]) == self.place(b[j]) {
                rows.push(Aligned {
                    left: Some(a[i]),
                    right: Some(b[j]),
                    same: self.codes(a[i]) == self.codes(b[j]),
                });
                (i, j) = (i + 1, j + 1);
            } else if i < a.len()
                && (j == b.len() || longest[(i + 1) * width + j] >= longest[i * width + j + 1])
            {
                rows.push(Aligned {
                    left: Some(a[i]),
                    right: None,
                    same: false,
                });
                i += 1;
            } else {
                rows.push(Aligned {
                    left: None,
                    right: Some(b[j]),
                    same: false,
                });
                j += 1;
            }
        }
        rows
    }

    fn class(&self, index: Option<u32>) -> Option<Class> {
        let reply = self.reply(index?)?;
        Class::of(reply.code, reply.enhanced)
    }

    fn codes(&self, index: u32) -> impl PartialEq + use<> {
        self.reply(index).map(|reply| (reply.code, reply.enhanced))
    }
}

/// What is in the first list and not in the second.
fn without(all: &Extensions, others: &Extensions) -> Vec<String> {
    all.keywords()
        .filter(|one| !others.has(one))
        .map(str::to_owned)
        .collect()
}
