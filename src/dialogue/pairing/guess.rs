//! What a reply answers whose command the paste does not show.

use super::super::{Assembly, Reply, extensions};
use crate::code::{Class, EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::lines::quoted::step;

impl Assembly<'_> {
    /// What a reply answers whose command is not shown, as far as the reply itself tells.
    pub(super) fn guess(&self, reply: Reply, code: ReplyCode) -> Option<Place> {
        if let Some(place) = only_place(code) {
            return Some(place);
        }
        let said = reply.text.of(self.text);
        if code.number() == 220 && starts_tls(said, reply.enhanced) {
            return Some(Place::Command(Verb::Starttls));
        }
        let before = self.dialogue.replies.iter().rev().nth(1);
        if before.is_some_and(|before| {
            let asked = before.code.is_some_and(|code| code.number() == 334);
            asked && before.session == reply.session
        }) {
            // The answer to the challenge is not shown.
            return Some(Place::Command(Verb::Auth));
        }
        if code.number() == 250 && extensions::offers_any(self.text, self.turns, &reply) {
            return Some(Place::Command(Verb::Ehlo));
        }
        if code.number() == 250 && extensions::is_lone_keyword(said) {
            // openssl s_client prints only the last line of the EHLO answer before TLS.
            return Some(Place::Command(Verb::Ehlo));
        }
        if code.number() == 250
            && said
                .get(..5)
                .is_some_and(|w| w.eq_ignore_ascii_case("reset"))
        {
            return Some(Place::Command(Verb::Rset));
        }
        if code.number() == 250 && said.contains("ueued") {
            return Some(Place::EndOfData);
        }
        if code.class().is_failure()
            && let Some(place) = step::signs_in(said.as_bytes())
        {
            return Some(place);
        }
        match reply.enhanced.map(|e| (e.class(), e.subject(), e.detail())) {
            Some((2, 1, 0)) => Some(Place::Command(Verb::Mail)),
            Some((2, 1, 5)) => Some(Place::Command(Verb::Rcpt)),
            _ => None,
        }
    }
}

/// Whether a 220 answers STARTTLS: a greeting has no enhanced code (RFC 2034 §3) and speaks of no TLS.
pub fn starts_tls(said: &str, enhanced: Option<EnhancedCode>) -> bool {
    enhanced.is_some() || said.contains("TLS")
}

/// The one command that can get this code, if there is only one (RFC 5321 §4.3.2; RFC 4954 §4).
pub fn only_place(code: ReplyCode) -> Option<Place> {
    match code.number() {
        221 => Some(Place::Command(Verb::Quit)),
        354 => Some(Place::Command(Verb::Data)),
        _ if code.class() == Class::Other => None,
        _ => step::implied(code),
    }
}
