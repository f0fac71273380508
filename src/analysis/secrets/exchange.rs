//! Follows the exchanges of AUTH for what gives a password, a token or an answer to a challenge away.

use super::response::{is_token, revealed, reveals_response};
use super::wrapped::{answer_in, unwrapped};
use super::{dumped, is_masked, is_word};
use crate::analysis::Scene;
use crate::command::Verb;
use crate::lines::{DECODED, Piece, Turn};
use crate::report::{Secret, SecretKind};
use crate::text::Span;
use crate::text::base64;
use crate::text::letters::is_no_word;

/// Whether [`Exchange::take`] makes something of it.
pub fn belongs_to_exchange(piece: Piece) -> bool {
    match piece {
        Piece::Command(verb) => matches!(verb, Verb::Auth | Verb::Burl),
        Piece::Reply(reply) => reply.code.number() == 334,
        Piece::Answer | Piece::Said => true,
        _ => false,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mechanism {
    None,
    Plain,
    Login,
    Token,
    Challenge,
}

/// Follows the AUTH exchanges.
pub struct Exchange<'a> {
    scene: &'a Scene<'a>,
    mechanism: Mechanism,
    /// How many challenges of this exchange have come.
    prompts: u32,
    /// Whether the last challenge asked for the password.
    asks_password: bool,
    /// The line of a challenge without an answer so far.
    asked: Option<u32>,
    /// The line right below the last answer or AUTH.
    told: Option<u32>,
    /// How many answers have come, an initial one included.
    answers: u32,
    /// Whether a challenge of this exchange was shown.
    challenged: bool,
    /// What may be the answer of an exchange whose beginning is not shown: the next reply tells whether it is a password.
    alone: Option<(u32, Span)>,
    /// What was found so far.
    pub secrets: Vec<Secret>,
}

/// How many lines behind a challenge may hold its answer where none was read.
const BEHIND: u32 = 6;

impl<'a> Exchange<'a> {
    /// Before anything is said.
    pub fn new(scene: &'a Scene<'a>) -> Self {
        Self {
            scene,
            mechanism: Mechanism::None,
            prompts: 0,
            asks_password: false,
            asked: None,
            told: None,
            answers: 0,
            challenged: false,
            alone: None,
            secrets: Vec::new(),
        }
    }

    /// What was found once all was said; answers are taken in late where their challenge was not understood.
    pub fn end(mut self) -> Vec<Secret> {
        if let Some(asked) = self.asked.take() {
            self.unread(asked, self.scene.reading.lines.len() as u32);
        }
        self.secrets
    }

    /// Takes in a line on which nobody seems to speak, but which has the challenge for a password.
    pub fn hear(&mut self, line: u32) {
        if let Some(asked) = self.asked.take() {
            self.unread(asked, line);
        }
        self.mechanism = Mechanism::Login;
        self.challenged = true;
        self.asks_password = true;
        self.asked = Some(line);
    }

    /// Takes in what was said next.
    pub fn take(&mut self, turn: &Turn) {
        let said = || turn.span.of(self.scene.text);
        if !matches!(turn.piece, Piece::Event(_) | Piece::Echo)
            && let Some(asked) = self.asked.take()
            && !matches!(turn.piece, Piece::Answer)
        {
            // What was said without being understood may be the answer, whoever seems to speak.
            let said = matches!(turn.piece, Piece::Said | Piece::ReplyRest);
            self.unread(asked, turn.line + u32::from(said));
        }
        if !matches!(turn.piece, Piece::Event(_) | Piece::Echo)
            && let Some((line, span)) = self.alone.take()
            && matches!(turn.piece, Piece::Reply(reply) if matches!(reply.code.number(), 235 | 534 | 535 | 538))
        {
            self.push(line, span, SecretKind::Password);
        }
        if matches!(turn.piece, Piece::Said)
            && let Some(kind) = self.goes_on(turn, said())
        {
            self.push(turn.line, turn.span, kind);
            self.told = Some(turn.line + 1);
            return;
        }
        match turn.piece {
            Piece::Command(Verb::Auth) => {
                self.begin(turn, said());
                self.told = Some(turn.line + 1);
            }
            Piece::Command(verb) => {
                self.mechanism = Mechanism::None;
                if verb == Verb::Burl {
                    self.url_token(turn, said());
                }
            }
            Piece::Reply(reply) if reply.code.number() == 334 => {
                let prompt = Span {
                    start: reply.text,
                    end: turn.span.end,
                };
                let prompt = unwrapped(prompt, prompt.of(self.scene.text));
                let prompt = prompt.of(self.scene.text).trim();
                self.prompts += 1;
                self.challenged = true;
                let decoded = base64::decode(prompt)
                    .and_then(|b| String::from_utf8(b).ok())
                    .unwrap_or_else(|| prompt.to_owned());
                let decoded = decoded.to_ascii_lowercase();
                self.asks_password =
                    decoded.contains("pass") || self.prompts >= 2 && !decoded.contains("user");
                if self.mechanism == Mechanism::None
                    && (decoded.contains("user") || decoded.contains("pass"))
                {
                    self.mechanism = Mechanism::Login;
                }
                self.asked = Some(turn.line);
            }
            Piece::Answer => self.answer(turn, said()),
            Piece::Said if said().as_bytes().starts_with(DECODED) => {
                let start = turn.span.start as usize + DECODED.len();
                self.give(turn.line, Span::new(start, turn.span.end as usize));
            }
            // The command and the challenges were left out.
            Piece::Said if self.mechanism == Mechanism::None && is_no_word(said()) => {
                let answer = answer_in(turn.span, said());
                let whole = answer.filter(|answer| answer.len() == said().trim_ascii().len());
                self.alone = whole.map(|answer| (turn.line, answer));
            }
            _ => {}
        }
    }

    fn begin(&mut self, turn: &Turn, said: &str) {
        self.prompts = 0;
        self.answers = 0;
        self.challenged = false;
        self.asks_password = false;
        // What stands behind an escaped line end is the tool's.
        let said = said.find("\\r\\n").map_or(said, |end| &said[..end]);
        let mut words = said.split_ascii_whitespace().skip(1);
        let name = words.next().unwrap_or_default();
        let spelt = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let name = &name[..name.find(|c| !spelt(c)).unwrap_or(name.len())];
        let name = name.to_ascii_uppercase();
        self.mechanism = match name.as_str() {
            "PLAIN" => Mechanism::Plain,
            "LOGIN" => Mechanism::Login,
            "XOAUTH2" | "OAUTHBEARER" | "XOAUTH" | "OAUTH10A" => Mechanism::Token,
            "CRAM-MD5" | "DIGEST-MD5" | "NTLM" | "GSSAPI" | "GSS-SPNEGO" => Mechanism::Challenge,
            name if name.starts_with("SCRAM-") => Mechanism::Challenge,
            _ => Mechanism::None,
        };
        let Some(argument) = words.next() else {
            // The challenges may not be shown.
            let asked = matches!(self.mechanism, Mechanism::Plain | Mechanism::Login);
            self.asked = asked.then_some(turn.line);
            return;
        };
        let offset = argument.as_ptr() as usize - said.as_ptr() as usize;
        let span = Span::new(
            turn.span.start as usize + offset,
            turn.span.start as usize + offset + argument.len(),
        );
        if argument.starts_with(['<', '[', '(']) {
            return;
        }
        let typed = words.next().filter(|password| {
            let encoded = || base64::decode(argument).is_some_and(|bytes| bytes.contains(&0));
            words.next().is_none() && is_word(password) && !is_masked(password) && !encoded()
        });
        match (self.mechanism, typed) {
            // A user name and a password typed as they are.
            (Mechanism::Plain, Some(password)) => {
                let start = turn.span.start as usize
                    + (password.as_ptr() as usize - said.as_ptr() as usize);
                let span = Span::new(start, start + password.len());
                self.push(turn.line, span, SecretKind::Password);
            }
            // What a server offers, told in one line.
            (Mechanism::Plain, _) if argument.starts_with("LOGIN") => {}
            (Mechanism::Plain, _) => self.plain(turn.line, span),
            (Mechanism::Token, _) if is_token(argument) => {
                self.push(turn.line, span, SecretKind::Token);
            }
            // `AUTH LOGIN user`: the password is the next answer.
            (Mechanism::Login, _) if argument.starts_with(|c: char| c.is_ascii_alphanumeric()) => {
                self.prompts = 1;
                self.answers = 1;
                self.asked = Some(turn.line);
            }
            _ => {}
        }
    }

    fn answer(&mut self, turn: &Turn, said: &str) {
        self.give(turn.line, unwrapped(turn.span, said));
        self.told = Some(turn.line + 1);
    }

    /// The secret that goes on here: what a mail program wrapped is one to its last line.
    fn goes_on(&mut self, turn: &Turn, said: &str) -> Option<SecretKind> {
        let digit = |b: u8| base64::is_digit(b) || b == b'=';
        self.told.take_if(|line| *line == turn.line)?;
        let above = self
            .secrets
            .last()
            .filter(|above| above.line + 1 == turn.line)?;
        let said = said.trim();
        (!said.is_empty() && said.bytes().all(digit)).then_some(above.kind)
    }

    /// The answer that stands somewhere behind a challenge, though nobody could tell whose line that is.
    fn unread(&mut self, asked: u32, next: u32) {
        for line in (asked + 1..next).take(BEHIND as usize) {
            let lines = &self.scene.reading.lines;
            let span = lines.get(line as usize).copied().unwrap_or_default();
            if let Some(answer) = answer_in(span, span.of(self.scene.text)) {
                self.give(line, answer);
                // Without challenges user name and password follow each other.
                if self.challenged || self.mechanism != Mechanism::Login || self.answers > 1 {
                    return;
                }
            }
        }
    }

    /// Takes in an answer.
    fn give(&mut self, line: u32, span: Span) {
        let said_trimmed = span.of(self.scene.text).trim();
        self.answers += 1;
        let asks_password = self.asks_password || !self.challenged && self.answers == 2;
        if is_masked(said_trimmed) || said_trimmed == "*" || said_trimmed == "=" {
            return;
        }
        match self.mechanism {
            Mechanism::Plain => self.plain(line, span),
            Mechanism::Login if asks_password && is_word(said_trimmed) => {
                self.push(line, span, SecretKind::Password);
            }
            Mechanism::Token if is_token(said_trimmed) => {
                self.push(line, span, SecretKind::Token);
            }
            Mechanism::Challenge if reveals_response(said_trimmed, self.prompts) => {
                self.push(line, span, SecretKind::ChallengeResponse);
            }
            Mechanism::None if self.answers == 1 && !self.challenged => self.unnamed(line, span),
            _ => {}
        }
    }

    /// Takes in an answer that is the first thing shown of its exchange.
    fn unnamed(&mut self, line: u32, span: Span) {
        match revealed(span.of(self.scene.text).trim()) {
            Some(kind) => self.push(line, span, kind),
            None => self.alone = answer_in(span, span.of(self.scene.text)).map(|span| (line, span)),
        }
    }

    /// `;urlauth=submit+user:internal:91354a47…`: who has it can fetch the message until it expires (RFC 4467 §3).
    fn url_token(&mut self, turn: &Turn, said: &str) {
        let Some(at) = said.to_ascii_lowercase().find(";urlauth=") else {
            return;
        };
        let rest = &said[at..];
        let rest = &rest[..rest.find([' ', '\t']).unwrap_or(rest.len())];
        let mut parts = rest.splitn(3, ':');
        if let Some(token) = parts
            .nth(2)
            .filter(|token| is_word(token) && !is_masked(token))
        {
            let start = turn.span.start as usize + at + rest.len() - token.len();
            let span = Span::new(start, start + token.len());
            self.push(turn.line, span, SecretKind::Token);
        }
    }

    /// `authzid NUL authcid NUL password` (RFC 4616 §2).
    fn plain(&mut self, line: u32, span: Span) {
        let said = span.of(self.scene.text).trim();
        if is_masked(said) {
            return;
        }
        let secret = match base64::decode(said) {
            Some(bytes) => {
                let masked =
                    bytes.ends_with(b"/* secret */") || bytes.ends_with(b"PROVIDED_BUT_REMOVED");
                bytes.contains(&0) && !masked
                    || bytes.is_ascii()
                        && !bytes.contains(&0)
                        && bytes.len() >= 6
                        && !masked
                        && bytes.iter().all(|b| !b.is_ascii_control())
            }
            // A password typed in clear, or decoded by the tool: `\0alice\0s3cr3t`.
            None => {
                said.contains("\\0") || is_word(said) && said.len() >= 6 && !said.contains("...")
            }
        };
        // Cut off by the row's end, it cannot be read.
        if secret || dumped::is_row(self.scene, line) {
            self.push(line, span, SecretKind::Password);
        }
    }

    fn push(&mut self, line: u32, span: Span, kind: SecretKind) {
        self.secrets.push(Secret { line, span, kind });
    }
}
