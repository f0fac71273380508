//! Builds reports by hand.

use explain_smtp::Report;
use explain_smtp::code::{EnhancedCode, ReplyCode};
use explain_smtp::command::{Place, Verb};
use explain_smtp::report::{
    Actor, Cause, Line, Number, Outcome, Recipient, Reply, Role, Secret, SecretKind, Session,
    Verdict,
};
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
        delay: None,
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
            host: self.host.map(Box::from),
            own: false,
            cause: self.cause,
            actor: self.actor,
            circumstance: None,
            wording: None,
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
        cause: Cause::Unspecified,
        actor: Actor::Unknown,
        wording: None,
    }
}

/// A text with its report, built line by line.
#[derive(Default)]
pub struct Paste {
    pub text: String,
    pub report: Report,
}

impl Paste {
    /// The first line of a reply.
    pub fn server(mut self, payload: &str, to: Option<Place>) -> Self {
        let index = self.report.lines.len() as u32;
        let start = self.text.len();
        let code = payload.get(..3).and_then(|digits| digits.parse().ok());
        let text = payload.get(4..).unwrap_or_default();
        let enhanced = EnhancedCode::at_start(text.as_bytes()).map(|(code, _)| code);
        self.report.replies.push(Reply {
            code,
            enhanced,
            to,
            command_line: None,
            first_line: index,
            last_line: index,
            text: Span::new(start + payload.len() - text.len(), start + payload.len()),
            quoted: false,
            delay: None,
        });
        let reply = self.report.replies.len() as u32 - 1;
        self.push(payload, |line| Line {
            role: Role::Server,
            code,
            enhanced,
            reply: Some(Number::of(reply)),
            ..line
        })
    }

    /// A further line of the last reply.
    pub fn more(mut self, payload: &str) -> Self {
        let index = self.report.lines.len() as u32;
        if let Some(reply) = self.report.replies.last_mut() {
            reply.last_line = index;
        }
        let reply = (self.report.replies.len() as u32).checked_sub(1);
        self.push(payload, |line| Line {
            role: Role::Server,
            code: payload.get(..3).and_then(|digits| digits.parse().ok()),
            reply: reply.map(Number::of),
            ..line
        })
    }

    /// A line of the client.
    pub fn client(self, payload: &str) -> Self {
        let word = payload.split(' ').next().unwrap_or_default();
        let command = Verb::from_word(word);
        self.push(payload, |line| Line {
            role: Role::Client,
            command,
            ..line
        })
    }

    /// A line of another role.
    pub fn line(self, role: Role, payload: &str) -> Self {
        self.push(payload, |line| Line { role, ..line })
    }

    /// Marks a part of the last line as secret.
    pub fn secret(mut self, part: &str) -> Self {
        let start = self.text.rfind(part).unwrap_or_default();
        self.report.secrets.push(Secret {
            line: self.report.lines.len() as u32 - 1,
            span: Span::new(start, start + part.len()),
            kind: SecretKind::Password,
        });
        self
    }

    fn push(mut self, payload: &str, with: impl Fn(Line) -> Line) -> Self {
        let start = self.text.len();
        self.text.push_str(payload);
        let end = self.text.len();
        self.text.push('\n');
        self.report.lines.push(with(Line {
            start: start as u32,
            payload: Span::new(start, end),
            role: Role::Info,
            code: None,
            enhanced: None,
            command: None,
            reply: None,
            session: None,
        }));
        self.report.length = end as u32 + 1;
        self
    }
}
