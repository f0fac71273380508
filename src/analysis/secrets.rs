//! Secrets that anyone who sees the text can read: base64 hides nothing.

mod wrapped;

use super::Scene;
use super::signs::Signs;
use crate::command::Verb;
use crate::dialogue::base64;
use crate::lines::{Piece, Turn};
use crate::pace::Pace;
use crate::report::{Secret, SecretKind};
use crate::text::Span;
use wrapped::unwrapped;

/// Every visible secret, in order.
pub async fn find(scene: &Scene<'_>, pace: &Pace<'_>) -> Vec<Secret> {
    let mut exchange = Exchange {
        scene,
        mechanism: Mechanism::None,
        prompts: 0,
        asks_password: false,
        secrets: Vec::new(),
    };
    let mut turns = scene.reading.turns.iter().peekable();
    let lines = (0u32..).zip(&scene.reading.lines).zip(&scene.signs.lines);
    pace.all(
        lines,
        scene.reading.lines.len(),
        |((index, &line), signs)| {
            if !signs.has(Signs::PASSWORD) {
                return;
            }
            while let Some(turn) = turns.next_if(|turn| turn.line < index) {
                exchange.take(turn);
            }
            let before = exchange.secrets.len();
            let mut said = false;
            while let Some(turn) = turns.next_if(|turn| turn.line <= index) {
                said |= !matches!(turn.piece, Piece::Echo | Piece::Event(_) | Piece::Quoted(_));
                exchange.take(turn);
            }
            if !said && exchange.secrets.len() == before {
                settings(scene.text, line, index, &mut exchange.secrets);
            }
        },
    )
    .await;
    turns.for_each(|turn| exchange.take(turn));
    exchange.secrets
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
struct Exchange<'a> {
    scene: &'a Scene<'a>,
    mechanism: Mechanism,
    /// How many challenges of this exchange have come.
    prompts: u32,
    /// Whether the last challenge asked for the password.
    asks_password: bool,
    secrets: Vec<Secret>,
}

impl Exchange<'_> {
    fn take(&mut self, turn: &Turn) {
        let said = || turn.span.of(self.scene.text);
        match turn.piece {
            Piece::Command(Verb::Auth) => self.begin(turn, said()),
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
            }
            Piece::Answer => self.answer(turn, said()),
            _ => {}
        }
    }

    fn begin(&mut self, turn: &Turn, said: &str) {
        self.prompts = 0;
        self.asks_password = false;
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
        let Some(argument) = words.next() else { return };
        let offset = argument.as_ptr() as usize - said.as_ptr() as usize;
        let span = Span::new(
            turn.span.start as usize + offset,
            turn.span.start as usize + offset + argument.len(),
        );
        if argument.starts_with(['<', '[', '(']) {
            return;
        }
        match self.mechanism {
            // A user name and a password typed as they are.
            Mechanism::Plain if words.clone().count() == 1 => {
                if let Some(password) = words.next().filter(|w| is_word(w) && !is_masked(w)) {
                    let start = turn.span.start as usize
                        + (password.as_ptr() as usize - said.as_ptr() as usize);
                    self.push(
                        turn.line,
                        Span::new(start, start + password.len()),
                        SecretKind::Password,
                    );
                }
            }
            Mechanism::Plain => self.plain(turn.line, span),
            Mechanism::Token if is_token(argument) => self.push(turn.line, span, SecretKind::Token),
            // `AUTH LOGIN user`: the password is the next answer.
            Mechanism::Login => self.prompts = 1,
            _ => {}
        }
    }

    fn answer(&mut self, turn: &Turn, said: &str) {
        let span = unwrapped(turn.span, said);
        let said_trimmed = span.of(self.scene.text).trim();
        if is_masked(said_trimmed) || said_trimmed == "*" || said_trimmed == "=" {
            return;
        }
        match self.mechanism {
            Mechanism::Plain => self.plain(turn.line, span),
            Mechanism::Login if self.asks_password && is_word(said_trimmed) => {
                self.push(turn.line, span, SecretKind::Password);
            }
            Mechanism::Token if is_token(said_trimmed) => {
                self.push(turn.line, span, SecretKind::Token);
            }
            Mechanism::Challenge if reveals_response(said_trimmed, self.prompts) => {
                self.push(turn.line, span, SecretKind::ChallengeResponse);
            }
            _ => {}
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
        if secret {
            self.push(line, span, SecretKind::Password);
        }
    }

    fn push(&mut self, line: u32, span: Span, kind: SecretKind) {
        self.secrets.push(Secret { line, span, kind });
    }
}

/// What tools put in place of a secret.
fn is_masked(said: &str) -> bool {
    const MASKS: [&str; 6] = [
        "Lyogc2VjcmV0ICov",
        "UFJPVklERURfQlVUX1JFTU9WRUQ=",
        "hidden",
        "suppressed",
        "redacted",
        "REDACTED",
    ];
    if said.is_empty() || MASKS.iter().any(|m| said.contains(m)) {
        return true;
    }
    let bracketed = matches!(
        (said.as_bytes().first(), said.as_bytes().last()),
        (Some(b'<' | b'[' | b'('), Some(b'>' | b']' | b')'))
    );
    let filler = said
        .bytes()
        .filter(|b| matches!(b, b'*' | b'x' | b'X' | b'.' | b'#' | b'-' | b'?'))
        .count();
    bracketed || said.contains("***") || filler == said.len() || said == "AUTH dialogue"
}

/// One word of ASCII, as typed or in base64.
fn is_word(said: &str) -> bool {
    said.len() >= 3 && said.is_ascii() && !said.contains(char::is_whitespace)
}

/// A whole bearer token: cut ones give nothing away.
fn is_token(said: &str) -> bool {
    said.len() >= 16
        && !said.contains("...")
        && base64::decode(said).is_some_and(|b| {
            crate::lines::prefix::contains(&b, b"earer")
                || crate::lines::prefix::contains(&b, b"oauth")
        })
}

/// The answers of CRAM-MD5, NTLM type 3 and SCRAM that allow guessing offline.
fn reveals_response(said: &str, prompts: u32) -> bool {
    let Some(bytes) = base64::decode(said) else {
        return false;
    };
    if bytes.starts_with(b"NTLMSSP\0") {
        return bytes.get(8) == Some(&3);
    }
    prompts >= 1
        && (bytes.windows(3).any(|w| w == b",p=")
            || bytes.starts_with(b"username=")
            || bytes.len() > 33 && bytes.get(bytes.len() - 33) == Some(&b' '))
}

/// What no such line is without, in any case.
pub(super) const SIGNS: &[&str] = &[
    "pass", " -ap ", "-xp ", "curl", "smtp://", "smtps://", ".login(",
];

/// Passwords in settings, command lines and URLs beside the conversation.
fn settings(text: &str, line: Span, index: u32, secrets: &mut Vec<Secret>) {
    let said = line.of(text);
    let said = said.get(..said.len().min(4000)).unwrap_or(said);
    if let Some((start, end)) = option(said)
        .or_else(|| url(said))
        .or_else(|| call(said))
        .or_else(|| assignment(said))
    {
        let base = line.start as usize;
        if said
            .get(start..end)
            .is_some_and(|value| !is_masked(value) && value.len() >= 3)
        {
            let kind =
                if said[start..end].starts_with("SG.") || said[start..end].starts_with("ya29.") {
                    SecretKind::Token
                } else {
                    SecretKind::Password
                };
            secrets.push(Secret {
                line: index,
                span: Span::new(base + start, base + end),
                kind,
            });
        }
    }
}

/// `--auth-password x`, `-ap x`, `curl -u user:pass`.
fn option(said: &str) -> Option<(usize, usize)> {
    for name in [
        "--auth-password ",
        "--auth-password=",
        " -ap ",
        "--password ",
        "--password=",
        "-xp ",
    ] {
        if let Some(at) = said.find(name) {
            return Some(value(said, at + name.len()));
        }
    }
    let at = said
        .find(" -u ")
        .or_else(|| said.find("--user "))
        .filter(|_| said.contains("curl"))?;
    let (start, end) = value(said, at + said[at..].trim_start().find(' ')? + 2);
    let colon = said.get(start..end)?.find(':')?;
    Some((start + colon + 1, end))
}

/// `.login("user", "password")`.
fn call(said: &str) -> Option<(usize, usize)> {
    let at = said.find(".login(")? + 7;
    let comma = at + said.get(at..)?.find(',')? + 1;
    let argument = said.get(comma..)?.trim_start();
    argument
        .starts_with(['"', '\''])
        .then(|| value(said, comma))
}

/// `smtp://user:password@host`.
fn url(said: &str) -> Option<(usize, usize)> {
    let at = said
        .find("smtp://")
        .map(|a| a + 7)
        .or_else(|| said.find("smtps://").map(|a| a + 8))?;
    let authority = said[at..].split(['/', ' ', '"', '\'']).next()?;
    let (user, _) = authority.rsplit_once('@')?;
    let (name, password) = user.split_once(':')?;
    let start = at + name.len() + 1;
    Some((start, start + password.len()))
}

/// `MAIL_PASSWORD=x`, `password: 'x'`, `pass => "x"`.
fn assignment(said: &str) -> Option<(usize, usize)> {
    let lower = said.to_ascii_lowercase();
    for name in ["password", "passwd", "smtp_pass", "pass"] {
        let mut from = 0;
        while let Some(step) = lower.get(from..)?.find(name) {
            let at = from + step;
            let rest = &said[at + name.len()..];
            let skipped = rest.trim_start_matches(['\'', '"', ']']).trim_start();
            let operator = ["=>", "=", ":"].iter().find(|o| skipped.starts_with(**o));
            if let Some(operator) = operator {
                let start = said.len() - skipped.len() + operator.len();
                let (start, end) = value(said, start);
                let word = &said[start..end];
                let quoted = start > 0 && matches!(said.as_bytes()[start - 1], b'"' | b'\'');
                if is_word(word)
                    && (quoted || *operator == "=")
                    && !word.starts_with(['$', '{', '<', '('])
                    && !matches!(word, "true" | "false" | "null" | "None")
                {
                    return Some((start, end));
                }
            }
            from = at + name.len();
        }
    }
    None
}

/// The value that begins at `at`, in quotation marks or up to a blank.
fn value(said: &str, at: usize) -> (usize, usize) {
    let rest = said.get(at..).unwrap_or_default();
    let at = at + (rest.len() - rest.trim_start().len());
    let rest = said.get(at..).unwrap_or_default();
    if let Some(quote @ ('"' | '\'')) = rest.chars().next() {
        let end = rest[1..].find(quote).unwrap_or(rest.len() - 1);
        return (at + 1, at + 1 + end);
    }
    let end = rest
        .find([' ', '\t', '\r', '\n', ',', ';', ')'])
        .unwrap_or(rest.len());
    (at, at + end)
}
