//! Whether STARTTLS led to encryption.

use super::Scene;
use super::members::Part;
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};
use crate::dialogue::Session;
use crate::lines::Event;

/// Whether telnet, which cannot encrypt, went on after STARTTLS was accepted, and the server closed the connection on it.
pub fn went_on<'a>(scene: &Scene<'a>, session: &Session, part: &Part<'a>) -> bool {
    let last = part.replies(scene).next_back();
    last.is_some_and(|(_, reply)| {
        let hung_up = |&(event, line): &(Event, u32)| {
            event == Event::Closed
                && line > reply.last_line
                && scene.line(line).contains("by foreign host")
        };
        reply.to == Some(Place::Command(Verb::Starttls))
            && reply.code.map(ReplyCode::class) == Some(Class::Success)
            && session.events.iter().any(hung_up)
    })
}
