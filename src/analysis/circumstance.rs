//! What came before a refusal in its session and changes what helps against it.

use super::Scene;
use super::keywords::answers_hello;
use super::members::Part;
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};
use crate::dialogue::Session;
use crate::lines::Event;
use crate::report::{Cause, Circumstance};

/// The circumstance of the refusal with this reply; `None` where the session shows nothing beside it.
pub fn of_refusal<'a>(
    scene: &Scene<'a>,
    session: &Session,
    part: &Part<'a>,
    refusal: u32,
    cause: Cause,
) -> Option<Circumstance> {
    if !matches!(
        cause,
        Cause::RelayDenied | Cause::AuthRequired | Cause::AuthNotOffered
    ) {
        return None;
    }
    let mut encrypted = session.tls || session.events.iter().any(|(event, _)| *event == Event::Tls);
    let mut sign_in = None;
    let mut offer = None;
    let before = part
        .replies(scene)
        .take_while(|(index, _)| *index < refusal);
    for (_, reply) in before {
        let class = Class::of(reply.code, reply.enhanced);
        let success = class == Some(Class::Success);
        match reply.to {
            Some(Place::Command(Verb::Auth)) if class != Some(Class::Intermediate) => {
                // Once signed in, a further AUTH is refused (RFC 4954 §4).
                sign_in = Some(success || sign_in == Some(true));
            }
            Some(Place::Command(Verb::Starttls)) if success => {
                encrypted = true;
                offer = None;
            }
            _ if answers_hello(reply) && reply.code.map(ReplyCode::number) == Some(250) => {
                // What is left out of an answer may be the very keyword.
                offer = scene.keywords.of_reply(reply).filter(|_| !reply.unclosed);
            }
            _ => {}
        }
    }
    match sign_in {
        // It was offered before.
        Some(_) if cause == Cause::AuthNotOffered => return None,
        Some(true) if cause == Cause::RelayDenied => return Some(Circumstance::SignedIn),
        Some(true) => return None,
        Some(false) => return Some(Circumstance::SignInRefused),
        // Whether a server that takes mail for its own domains should let clients sign in is not for it to say.
        None if cause == Cause::RelayDenied => return None,
        None => {}
    }
    let has = |keyword| offer.is_some_and(|all| all.iter().any(|&(name, _)| name == keyword));
    if has("AUTH") || offer.is_none_or(<[_]>::is_empty) {
        return None;
    }
    Some(if has("STARTTLS") && !encrypted {
        Circumstance::SignInNeedsTls
    } else {
        Circumstance::NoSignIn
    })
}

#[cfg(test)]
mod tests {
    use crate::report::Circumstance;

    fn circumstance(offers: &str, middle: &str, refusal: &str) -> Option<Circumstance> {
        let offers = offers.replace(',', "\nS: 250-");
        let text = format!(
            "S: 220 mx.example.net ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.net\nS: 250-{offers}\nS: 250 HELP\n\
            {middle}C: MAIL FROM:<a@example.com>\nS: 250 2.1.0 Ok\nC: RCPT TO:<b@example.org>\nS: {refusal}\n"
        );
        crate::explain(&text).verdict.circumstance
    }

    const AUTH: &str = "C: AUTH PLAIN AGFsaWNlAHNlY3JldA==\n";
    const RELAY: &str = "554 5.7.1 <b@example.org>: Relay access denied";
    const REQUIRED: &str = "530 5.7.0 Authentication required";

    #[test]
    fn a_client_that_signed_in_lacks_no_sign_in() {
        let in_and_on = [AUTH, "S: 235 2.7.0 Ok\n"].concat();
        assert_eq!(
            circumstance("AUTH PLAIN", &in_and_on, RELAY),
            Some(Circumstance::SignedIn)
        );
    }

    #[test]
    fn a_sign_in_in_vain_is_the_reason() {
        let in_vain = [AUTH, "S: 535 5.7.8 No\n"].concat();
        for refusal in [RELAY, REQUIRED] {
            let found = circumstance("AUTH PLAIN", &in_vain, refusal);
            assert_eq!(found, Some(Circumstance::SignInRefused));
        }
    }

    #[test]
    fn a_server_may_offer_no_sign_in() {
        assert_eq!(
            circumstance("STARTTLS,SIZE 1000", "", REQUIRED),
            Some(Circumstance::SignInNeedsTls)
        );
        assert_eq!(
            circumstance("SIZE 1000", "", REQUIRED),
            Some(Circumstance::NoSignIn)
        );
        assert_eq!(circumstance("STARTTLS,AUTH PLAIN", "", REQUIRED), None);
        assert_eq!(circumstance("STARTTLS,SIZE 1000", "", RELAY), None);
    }

    #[test]
    fn other_refusals_have_none() {
        let in_and_on = [AUTH, "S: 235 2.7.0 Ok\n"].concat();
        let unknown = "550 5.1.1 User unknown";
        assert_eq!(circumstance("AUTH PLAIN", &in_and_on, unknown), None);
    }
}
