//! How authentication went.

use super::Scene;
use super::members::Part;
use crate::code::Class;
use crate::command::{Place, Verb};
use crate::dialogue::Session;
use crate::lines::Event;
use crate::report::Auth;

/// How authentication went in this session; `None` where nothing tells.
pub fn of_session<'a>(scene: &Scene<'a>, session: &Session, part: &Part<'a>) -> Option<Auth> {
    let mut result = None;
    for (_, reply) in part.replies(scene) {
        if reply.to != Some(Place::Command(Verb::Auth)) {
            continue;
        }
        match Class::of(reply.code, reply.enhanced) {
            Some(Class::Success) => result = Some(Auth::Ok),
            Some(Class::Transient | Class::Permanent) => result = Some(Auth::Failed),
            _ => {}
        }
    }
    let told = |wanted: Event| session.events.iter().any(|(event, _)| *event == wanted);
    if result.is_none() && told(Event::AuthFailed) {
        result = Some(Auth::Failed);
    }
    if result.is_none() && told(Event::AuthOk) {
        result = Some(Auth::Ok);
    }
    let tried = part.sent(scene, Verb::Auth)
        || part
            .replies(scene)
            .any(|(_, r)| r.to == Some(Place::Command(Verb::Auth)));
    let hello = Place::Command(Verb::Ehlo);
    let begun = session.greeted
        || part.sent(scene, Verb::Ehlo)
        || part.sent(scene, Verb::Helo)
        || part.sent(scene, Verb::Lhlo)
        || part.replies(scene).any(|(_, r)| r.to == Some(hello));
    if result.is_none() && !tried && begun && part.shows_client(scene) {
        result = Some(Auth::NotTried);
    }
    result
}
