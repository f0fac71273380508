//! What is known of a pasted text, as plain data: ids, numbers and spans, never sentences.
//!
//! Its serde form is the published analysis, schema 1, see [`json`].

use crate::code::{EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::text::Span;

mod alignment;
mod course;
mod extensions;
mod hint;
pub mod json;
mod number;
mod offers;
mod place_of;
mod reasons;
mod verdict;

pub use alignment::{Aligned, Alignment};
pub use course::{Move, Reached, STEPS};
pub use extensions::Extensions;
pub use hint::{Hint, HintKind};
pub use number::Number;
pub use offers::Offers;
pub use reasons::Reason;
pub use verdict::{Actor, Cause, Circumstance, Verdict};

/// The analysis of one pasted text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Id of the recognised source format: `swaks`, `postfix-log`, …; `generic` where the marks were
    /// inferred, `plain` where there are none.
    pub format: &'static str,
    /// How sure the reading is.
    pub confidence: Confidence,
    /// What the text before a payload was found to mean, in order of appearance.
    pub marks: Vec<Mark>,
    /// One record for every line of the text, in order; each ends where the next one begins, see [`Report::span_of`].
    pub lines: Vec<Line>,
    /// How many bytes the text has: where its last line ends.
    pub length: u32,
    /// Every whole reply, in order of appearance.
    pub replies: Vec<Reply>,
    /// Every session found, in order of appearance.
    pub sessions: Vec<Session>,
    /// The summary over all sessions.
    pub whole: Summary,
    /// What happened, where, and who must act.
    pub verdict: Verdict,
    /// What the texts of replies give away, in order of replies and their words.
    pub hints: Vec<Hint>,
    /// Visible secrets, in order.
    pub secrets: Vec<Secret>,
    /// Remarks on the conversation, in order of lines.
    pub findings: Vec<Finding>,
}

/// How sure a reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// No SMTP was found, or hardly any.
    #[default]
    Weak,
    /// One side only, or a format without marks: what is read fits, but little confirms it.
    Likely,
    /// Both sides are marked and confirm each other, or a known format says who speaks.
    Sure,
}

/// A mark that was learned: what stands before the payload of many lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it first stands.
    pub example: Span,
    /// Its first line, an index into [`Report::lines`].
    pub line: u32,
    /// Whose lines it marks: the server's, the client's, or `None` where both use it.
    pub role: Option<Role>,
    /// How many lines have it.
    pub lines: u32,
}

/// One line of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its first byte in the text; [`Report::span_of`] tells where it ends.
    pub start: u32,
    /// What of it belongs to the conversation, without marks, prefixes and line end; empty for `Info`.
    pub payload: Span,
    /// Whose line it is.
    pub role: Role,
    /// The reply code that stands on the line.
    pub code: Option<ReplyCode>,
    /// The enhanced status code in the reply's own text on this line.
    pub enhanced: Option<EnhancedCode>,
    /// The command verb on a client line.
    pub command: Option<Verb>,
    /// The first reply on this line, or that this line continues: an index into [`Report::replies`].
    pub reply: Option<Number>,
    /// The session it belongs to: an index into [`Report::sessions`].
    pub session: Option<Number>,
}

// A long text has many lines.
const _: () = assert!(size_of::<Line>() <= 28);

// So have some texts sessions, replies and recipients.
const _: () = assert!(size_of::<Session>() <= 104 || size_of::<usize>() != 8);
const _: () = assert!(size_of::<Reply>() <= 32 && size_of::<Recipient>() <= 32);

/// Whose line it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// Sent by the client: a command, an answer to an AUTH challenge, the final dot.
    Client,
    /// A reply line, its wrapped continuation, or a log, bounce or exception line that quotes a reply.
    Server,
    /// Message content between DATA or BDAT and its end.
    Data,
    /// Everything else.
    #[default]
    Info,
}

/// One whole reply, however many lines it stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The reply code, or `None` where only an enhanced code is given.
    pub code: Option<ReplyCode>,
    /// The first enhanced status code given in the reply.
    pub enhanced: Option<EnhancedCode>,
    /// What it answers, or `None` where nothing in the text tells.
    pub to: Option<Place>,
    /// The line with the command that it answers, as an index into [`Report::lines`], where shown.
    pub command_line: Option<Number>,
    /// Its first line, an index into [`Report::lines`].
    pub first_line: u32,
    /// Its last line, an index into [`Report::lines`].
    pub last_line: u32,
    /// The reply's text on its first line, behind the code.
    pub text: Span,
    /// Whether a log, bounce or exception quotes it, so that the conversation itself is not shown.
    pub quoted: bool,
    /// How long it took after its command, in milliseconds, where the lines carry times.
    pub delay: Option<Number>,
}

/// One SMTP session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// Its first line, an index into [`Report::lines`].
    pub first_line: u32,
    /// Its last line, an index into [`Report::lines`].
    pub last_line: u32,
    /// What became of it.
    pub summary: Summary,
    /// What happened, where, and who must act.
    pub verdict: Verdict,
    /// What became of each recipient, in order of RCPT commands.
    pub recipients: Box<[Recipient]>,
    /// What changed in the server's offers with STARTTLS, where both EHLO answers are shown.
    pub offers: Option<Box<Offers>>,
}

/// What is known of a session, or of all of them.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
pub struct Summary {
    /// How it ended.
    pub outcome: Outcome,
    /// The code of the reply that decided a failed outcome.
    pub failing_reply: Option<ReplyCode>,
    /// The EHLO keywords offered, upper case, in order of first appearance; `None` where no EHLO answer is seen.
    pub extensions_offered: Option<Extensions>,
    /// Whether the session was encrypted at some point; `None` where nothing tells.
    pub tls: Option<bool>,
    /// How authentication went; `None` where nothing tells.
    pub auth: Option<Auth>,
}

/// How a session ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// A message was accepted for all recipients.
    Accepted,
    /// A message was accepted for some recipients.
    Partial,
    /// A 5yz reply ended the try.
    Rejected,
    /// A 4yz reply ended the try.
    Deferred,
    /// Broken off without an answer that says why.
    Aborted,
    /// No mail was attempted: a probe, a HELP, a VRFY, an AUTH test that went well.
    NoTransaction,
    /// The text does not tell.
    #[default]
    Unknown,
}

/// How authentication went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Auth {
    /// It succeeded.
    Ok,
    /// It was refused.
    Failed,
    /// It was clearly not tried.
    NotTried,
}

/// What became of one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The address as given, without angle brackets.
    pub address: Span,
    /// The line of its RCPT command, an index into [`Report::lines`].
    pub line: u32,
    /// The reply that decided, an index into [`Report::replies`].
    pub reply: Option<u32>,
    /// How it ended for this recipient: accepted, deferred, rejected or unknown.
    pub outcome: Outcome,
    /// What is behind it.
    pub cause: Cause,
    /// Who must act.
    pub actor: Actor,
    /// The id of the provider's wording that the reply is in, where it is one that is known; by reference, which is half as long.
    pub wording: Option<&'static &'static str>,
}

/// A visible secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Secret {
    /// Its line, an index into [`Report::lines`].
    pub line: u32,
    /// Where it stands in the text.
    pub span: Span,
    /// What it gives away.
    pub kind: SecretKind,
}

impl Report {
    /// The line of this index with its line end; empty where there is none.
    pub fn span_of(&self, line: u32) -> Span {
        let line = line as usize;
        let start_of = |line| self.lines.get(line).map_or(self.length, |l: &Line| l.start);
        Span {
            start: start_of(line),
            end: start_of(line + 1),
        }
    }

    /// The session that a line belongs to: an index into [`Report::sessions`].
    pub fn session_of(&self, line: u32) -> Option<u32> {
        self.lines.get(line as usize)?.session.map(Number::get)
    }

    /// Takes in further secrets; of those that overlap one is made.
    pub(crate) fn add_secrets(&mut self, more: Vec<Secret>) {
        self.secrets.extend(more);
        self.secrets
            .sort_unstable_by_key(|secret| (secret.line, secret.span.start, secret.span.end));
        self.secrets.dedup_by(|later, earlier| {
            let joined = later.line == earlier.line && later.span.start <= earlier.span.end;
            if joined {
                earlier.span.end = earlier.span.end.max(later.span.end);
            }
            joined
        });
    }
}

/// What a secret gives away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SecretKind {
    /// A password, in clear or in base64.
    Password,
    /// A bearer token or an API key.
    Token,
    /// An answer to a challenge, which allows guessing offline.
    ChallengeResponse,
}

/// A remark on the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id, in kebab case; also the name of its file and of its text.
    pub rule: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Its line, an index into [`Report::lines`].
    pub line: u32,
    /// Who says so: `RFC 5321 §4.1.4`.
    pub source: &'static str,
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Risky or wrong, though mail may still flow.
    Warning,
    /// A violation that breaks mail or leaks a secret.
    Error,
}
