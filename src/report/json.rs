//! The report as serde writes it: the published analysis, schema 1.
//!
//! Line numbers are 1-based, absent is `null`.

use serde::{Serialize, Serializer};

use super::{
    Auth, Confidence, HintKind, Number, Outcome, Report, Role, SecretKind, Severity, Summary,
};
use crate::code::{EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};

/// The version of the schema. A key may be added without a new number; none may change its meaning.
pub const SCHEMA: u32 = 1;

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let offset = |line: u32| self.lines.get(line as usize).map_or(0, |l| l.start);
        Document {
            schema: SCHEMA,
            format: self.format,
            confidence: self.confidence,
            marks: self
                .marks
                .iter()
                .map(|m| Mark {
                    role: m.role,
                    line: m.line + 1,
                    lines: m.lines,
                })
                .collect(),
            lines: (1..)
                .zip(&self.lines)
                .map(|(n, l)| Line {
                    n,
                    role: l.role,
                    code: l.code,
                    enhanced: l.enhanced,
                    command: l.command,
                })
                .collect(),
            replies: self
                .replies
                .iter()
                .map(|r| Reply {
                    code: r.code,
                    enhanced: r.enhanced,
                    to: r.to,
                    first_line: r.first_line + 1,
                    last_line: r.last_line + 1,
                    delay_ms: r.delay.map(Number::get),
                })
                .collect(),
            sessions: self
                .sessions
                .iter()
                .map(|s| Session {
                    first_line: s.first_line + 1,
                    last_line: s.last_line + 1,
                    summary: &s.summary,
                })
                .collect(),
            whole: &self.whole,
            hints: self
                .hints
                .iter()
                .map(|h| {
                    let line = self.line_at(h.span.start);
                    Hint {
                        kind: h.kind,
                        reply: h.reply + 1,
                        line: line + 1,
                        start: h.span.start - offset(line),
                        end: h.span.end - offset(line),
                        seconds: h.value.map(Number::get),
                    }
                })
                .collect(),
            secrets: self
                .secrets
                .iter()
                .map(|s| Secret {
                    line: s.line + 1,
                    start: s.span.start - offset(s.line),
                    end: s.span.end - offset(s.line),
                    kind: s.kind,
                })
                .collect(),
            findings: self
                .findings
                .iter()
                .map(|f| Finding {
                    rule: f.rule,
                    severity: f.severity,
                    line: f.line + 1,
                    source: f.source,
                })
                .collect(),
        }
        .serialize(serializer)
    }
}

impl Report {
    /// The index of the line with this byte of the text.
    fn line_at(&self, offset: u32) -> u32 {
        let behind = self.lines.partition_point(|l| l.start <= offset);
        behind.saturating_sub(1) as u32
    }
}

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    format: &'a str,
    confidence: Confidence,
    marks: Vec<Mark>,
    lines: Vec<Line>,
    replies: Vec<Reply>,
    sessions: Vec<Session<'a>>,
    #[serde(flatten)]
    whole: &'a Summary,
    hints: Vec<Hint>,
    secrets: Vec<Secret>,
    findings: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Mark {
    role: Option<Role>,
    line: u32,
    lines: u32,
}

#[derive(Serialize)]
struct Line {
    n: u32,
    role: Role,
    code: Option<ReplyCode>,
    enhanced: Option<EnhancedCode>,
    command: Option<Verb>,
}

#[derive(Serialize)]
struct Reply {
    code: Option<ReplyCode>,
    enhanced: Option<EnhancedCode>,
    to: Option<Place>,
    first_line: u32,
    last_line: u32,
    delay_ms: Option<u32>,
}

#[derive(Serialize)]
struct Session<'a> {
    first_line: u32,
    last_line: u32,
    #[serde(flatten)]
    summary: &'a Summary,
}

/// `reply` counts the replies from 1. `start` and `end` are bytes of the line; a hint may end on a later one.
#[derive(Serialize)]
struct Hint {
    kind: HintKind,
    reply: u32,
    line: u32,
    start: u32,
    end: u32,
    seconds: Option<u32>,
}

#[derive(Serialize)]
struct Secret {
    line: u32,
    start: u32,
    end: u32,
    kind: SecretKind,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    severity: Severity,
    line: u32,
    source: &'a str,
}

macro_rules! names {
    ($($type:ident { $($variant:ident = $name:literal),* $(,)? })*) => {
        $(
            impl $type {
                /// The name that the published analysis uses.
                pub const fn as_str(self) -> &'static str {
                    match self { $(Self::$variant => $name),* }
                }
            }

            impl Serialize for $type {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.as_str())
                }
            }
        )*
    };
}

names! {
    Role { Client = "client", Server = "server", Data = "data", Info = "info" }
    Outcome {
        Accepted = "accepted",
        Partial = "partial",
        Rejected = "rejected",
        Deferred = "deferred",
        Aborted = "aborted",
        NoTransaction = "no-transaction",
        Unknown = "unknown",
    }
    Auth { Ok = "ok", Failed = "failed", NotTried = "none" }
    SecretKind { Password = "password", Token = "token", ChallengeResponse = "challenge-response" }
    HintKind {
        Retry = "retry",
        Greylisting = "greylisting",
        Address = "url",
        QueueId = "queue-id",
        Tag = "tag",
    }
    Confidence { Weak = "weak", Likely = "likely", Sure = "sure" }
    Severity { Note = "note", Warning = "warning", Error = "error" }
}
