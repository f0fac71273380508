//! What a reply answers whose command the paste does not show.

use super::super::{Assembly, Reply, extensions};
use crate::code::{Class, EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::lines::Piece;
use crate::lines::prefix::contains;
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
        // Answers to EHLO have no enhanced code (RFC 2034 §3). Of one openssl s_client prints the last line only, before TLS.
        let offers = || {
            extensions::offers_any(self.text, self.turns, &reply)
                || extensions::is_lone_keyword(said)
        };
        if code.number() == 250 && reply.enhanced.is_none() && offers() {
            return Some(Place::Command(Verb::Ehlo));
        }
        if code.number() == 250
            && said
                .get(..5)
                .is_some_and(|w| w.eq_ignore_ascii_case("reset"))
        {
            return Some(Place::Command(Verb::Rset));
        }
        if code.number() == 250 && takes_message(said) {
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

    /// The end of data, where DATA waits although only a 354 could let it succeed (RFC 5321 §4.3.2): the paste leaves the
    /// 354 out, yet shows content or the dot, or the reply says that the message was taken.
    pub(super) fn behind_data(
        &mut self,
        reply: Reply,
        code: ReplyCode,
    ) -> Option<(Option<Place>, Option<u32>)> {
        let commands = &self.dialogue.commands;
        let verb = |at: Option<&u32>| commands.get(*at? as usize)?.verb;
        let pending = &self.stream.pending;
        if code.class() != Class::Success || verb(pending.front()) != Some(Verb::Data) {
            return None;
        }
        // In a list of all commands more follows the dot.
        let dot = pending.len() == 2 && verb(pending.back()) == Some(Verb::Dot);
        let above = (reply.turn as usize).checked_sub(1);
        let content = above.and_then(|above| self.turns.get(above));
        let content = content.is_some_and(|turn| turn.piece == Piece::Content);
        if !dot && !content && !takes_message(reply.text.of(self.text)) {
            return None;
        }
        let pending = &mut self.stream.pending;
        let data = pending.pop_front();
        let command = if dot { pending.pop_front() } else { None };
        data.map(|_| (Some(Place::EndOfData), command))
    }
}

/// Whether a reply says that the message was taken: it is queued, or has an id, as Exim and Exchange give one.
fn takes_message(said: &str) -> bool {
    const WORDS: [&[u8]; 3] = [b"ueued", b"OK id=", b"[Hostname="];
    WORDS.iter().any(|words| contains(said.as_bytes(), words))
}

/// Whether a 220 answers STARTTLS: a greeting has no enhanced code (RFC 2034 §3) and speaks of no TLS.
pub fn starts_tls(said: &str, enhanced: Option<EnhancedCode>) -> bool {
    enhanced.is_some() || contains(said.as_bytes(), b"TLS")
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
