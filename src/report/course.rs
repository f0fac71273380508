//! The course of a session: its moves in order, and how far it came.

use super::{Number, Reply, Report, Role};
use crate::code::Class;
use crate::command::{Place, Verb};

/// One move of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// A line of the client, an index into [`Report::lines`].
    Client(u32),
    /// A reply of the server, an index into [`Report::replies`].
    Reply(u32),
    /// The message, from its first to its last line.
    Message(u32, u32),
}

/// What came of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reached {
    /// The server went along.
    Done,
    /// It did for some of several.
    InPart,
    /// Not now (4yz).
    Deferred,
    /// No (5yz, or a code that is none of SMTP's).
    Refused,
    /// It was tried, and no answer is shown.
    Unanswered,
}

/// The steps of a session with a message, in their order. EHLO stands for HELO and LHLO, and BDAT is both DATA and the
/// end of the message.
pub const STEPS: [Place; 9] = [
    Place::Connect,
    Place::Command(Verb::Ehlo),
    Place::Command(Verb::Starttls),
    Place::Command(Verb::Auth),
    Place::Command(Verb::Mail),
    Place::Command(Verb::Rcpt),
    Place::Command(Verb::Data),
    Place::EndOfData,
    Place::Command(Verb::Quit),
];

impl Report {
    /// The moves of the session of this index, in order. A reply that is printed twice is one.
    pub fn course(&self, session: u32) -> Vec<Move> {
        let mut moves = Vec::new();
        let Some(whole) = self.sessions.get(session as usize) else {
            return moves;
        };
        for index in whole.first_line..=whole.last_line {
            let Some(line) = self.lines.get(index as usize) else {
                break;
            };
            if line.session != Some(Number::of(session)) {
                continue;
            }
            match line.role {
                Role::Client => moves.push(Move::Client(index)),
                Role::Server => moves.extend(self.begun_on(index).map(Move::Reply)),
                Role::Data => match moves.last_mut() {
                    Some(Move::Message(_, last)) => *last = index,
                    _ => moves.push(Move::Message(index, index)),
                },
                Role::Info => {}
            }
        }
        moves
    }

    /// The replies that begin on the line of this index.
    fn begun_on(&self, line: u32) -> impl Iterator<Item = u32> + '_ {
        let from = self
            .replies
            .partition_point(|reply| reply.first_line < line);
        let begun = self.replies.iter().skip(from);
        (from as u32..)
            .zip(begun.take_while(move |reply| reply.first_line == line))
            .map(|(number, _)| number)
    }

    /// What came of each of [`STEPS`] in the course of a session; `None` for one that is not in the text.
    pub fn reached(&self, course: &[Move]) -> [Option<Reached>; STEPS.len()] {
        STEPS.map(|step| {
            let replies = course.iter().filter_map(|one| match one {
                Move::Reply(reply) => self.replies.get(*reply as usize),
                Move::Client(_) | Move::Message(..) => None,
            });
            let come = replies
                .filter(|reply| reply.to.is_some_and(|to| stands_for(to, reply, step)))
                .filter_map(reached)
                .reduce(|before, now| together(step, before, now));
            let tried = course.iter().any(|one| {
                let Move::Client(line) = one else {
                    return false;
                };
                let verb = self.lines.get(*line as usize).and_then(|line| line.command);
                verb.is_some_and(|verb| step_of(Place::after(verb)) == Some(step))
            });
            come.or_else(|| tried.then_some(Reached::Unanswered))
        })
    }
}

/// The step that a place belongs to.
fn step_of(place: Place) -> Option<Place> {
    let step = match place {
        Place::Command(Verb::Helo | Verb::Lhlo) => Place::Command(Verb::Ehlo),
        Place::Command(Verb::Bdat | Verb::Burl) => Place::Command(Verb::Data),
        other => other,
    };
    STEPS.contains(&step).then_some(step)
}

/// Whether a reply at this place tells what came of the step.
fn stands_for(place: Place, reply: &Reply, step: Place) -> bool {
    // Each of them may be the last, whose reply decides on the message.
    let chunk = matches!(place, Place::Command(Verb::Bdat | Verb::Burl));
    let refused = reply.code.is_some_and(|code| code.number() >= 400);
    step_of(place) == Some(step) || (chunk && refused && step == Place::EndOfData)
}

fn reached(reply: &Reply) -> Option<Reached> {
    let class = Class::of(reply.code, reply.enhanced)?;
    Some(match class {
        Class::Success | Class::Intermediate => Reached::Done,
        Class::Transient => Reached::Deferred,
        Class::Permanent | Class::Other => Reached::Refused,
    })
}

/// What came of a step that was taken more than once: of recipients each counts, else the last.
fn together(step: Place, before: Reached, now: Reached) -> Reached {
    if step != Place::Command(Verb::Rcpt) || before == now {
        return now;
    }
    let some = [before, now]
        .iter()
        .any(|one| matches!(one, Reached::Done | Reached::InPart));
    if some {
        Reached::InPart
    } else {
        Reached::Refused
    }
}
