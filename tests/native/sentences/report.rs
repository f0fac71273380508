//! Builds reports by hand.

use explain_smtp::Report;
use explain_smtp::code::{EnhancedCode, ReplyCode};
use explain_smtp::command::Place;
use explain_smtp::report::{Actor, Cause, Outcome, Recipient, Reply, Session, Verdict};
use explain_smtp::text::Span;

/// A reply with these codes, as in `550 5.1.1`, to this place.
pub fn reply(codes: &str, to: Option<Place>) -> Reply {
    let mut codes = codes.split(' ');
    let mut code = None;
    let mut enhanced = None;
    for word in codes.by_ref() {
        match word.parse::<ReplyCode>() {
            Ok(number) => code = Some(number),
            Err(_) => enhanced = word.parse::<EnhancedCode>().ok(),
        }
    }
    Reply {
        code,
        enhanced,
        to,
        command_line: None,
        first_line: 0,
        last_line: 0,
        text: Span::default(),
        quoted: false,
    }
}

/// The parts of a verdict, with a reply where there are codes.
pub struct Told {
    pub outcome: Outcome,
    pub place: Option<Place>,
    pub host: Option<&'static str>,
    pub codes: Option<&'static str>,
    pub cause: Cause,
    pub actor: Actor,
    pub line: Option<u32>,
}

impl Told {
    pub const NOTHING: Self = Self {
        outcome: Outcome::Unknown,
        place: None,
        host: None,
        codes: None,
        cause: Cause::Unspecified,
        actor: Actor::Unknown,
        line: None,
    };

    /// A report of one session with this verdict.
    pub fn report(&self) -> Report {
        let verdict = Verdict {
            outcome: self.outcome,
            reply: self.codes.map(|_| 0),
            place: self.place,
            host: self.host.map(str::to_owned),
            cause: self.cause,
            actor: self.actor,
            line: self.line,
        };
        Report {
            replies: self
                .codes
                .map(|codes| reply(codes, self.place))
                .into_iter()
                .collect(),
            sessions: vec![Session {
                verdict: verdict.clone(),
                ..Session::default()
            }],
            verdict,
            ..Report::default()
        }
    }
}

/// A recipient with this outcome.
pub fn recipient(outcome: Outcome) -> Recipient {
    Recipient {
        address: Span::default(),
        line: 0,
        reply: None,
        outcome,
    }
}
