//! A line taken apart: every stretch of it with what it is called and what it means.

use super::{Page, TokenKind};
use crate::report::{Line, Report, Role};
use crate::text::{Span, without_end};
use crate::words::Locale;
use crate::words::prose::Prose;

mod client;
mod server;

/// A line of more tokens is explained as far as that.
const MOST: usize = 64;

/// A stretch of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the text.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// What that is called.
    pub name: String,
    /// What it means, in sentences.
    pub meaning: String,
}

/// The tokens of the line of this index, in order; they do not overlap, and all but white space is in one.
///
/// Nothing for lines that are no part of the conversation, for the content of messages, for more than
/// can be explained, and while the prose is not there. Nothing secret is repeated.
pub fn tokens(
    report: &Report,
    text: &str,
    index: u32,
    prose: &Prose,
    locale: Locale,
) -> Vec<Token> {
    let Some(line) = report.lines.get(index as usize) else {
        return Vec::new();
    };
    let page = Page::new(report, text, prose, locale);
    let mut found = Tokens {
        page: &page,
        line: without_end(text, report.span_of(index)),
        found: Vec::new(),
    };
    found.secrets(index);
    let rest = match line.role {
        Role::Server => {
            found.of_server(index, line);
            TokenKind::ReplyText
        }
        Role::Client => {
            found.of_client(line);
            match line.command {
                Some(_) => TokenKind::Argument,
                None => TokenKind::AuthAnswer,
            }
        }
        Role::Data | Role::Info => return Vec::new(),
    };
    found.fill(index, line, rest);
    found.found.truncate(MOST);
    found.found
}

/// The tokens found so far.
struct Tokens<'a> {
    page: &'a Page<'a>,
    /// The line, without its line end.
    line: Span,
    found: Vec<Token>,
}

impl Tokens<'_> {
    /// A token of this kind, with what is to be said of this one, where its place is not taken.
    fn put(&mut self, span: Option<Span>, kind: TokenKind, more: &str) {
        // The text of a reply that a program quotes may go on on further lines.
        let span = span.map(|span| Span {
            start: span.start.max(self.line.start),
            end: span.end.min(self.line.end),
        });
        let Some(span) = span.filter(|span| !span.is_empty()) else {
            return;
        };
        let Some((name, gist)) = self.page.prose.token(kind) else {
            return;
        };
        let at = self
            .found
            .partition_point(|one| one.span.start < span.start);
        let before = at.checked_sub(1).and_then(|at| self.found.get(at));
        let after = self.found.get(at);
        if before.is_some_and(|one| one.span.end > span.start)
            || after.is_some_and(|one| one.span.start < span.end)
        {
            return;
        }
        let mut meaning = gist.to_owned();
        super::add(&mut meaning, more);
        self.found.insert(
            at,
            Token {
                span,
                kind,
                name: name.to_owned(),
                meaning,
            },
        );
    }

    fn put_part(&mut self, part: &str, kind: TokenKind, more: &str) {
        self.put(self.place(part), kind, more);
    }

    /// Where a part of the text stands in it.
    fn place(&self, part: &str) -> Option<Span> {
        let whole = self.page.text.as_bytes().as_ptr_range();
        let part = part.as_bytes().as_ptr_range();
        let within = whole.start <= part.start && part.end <= whole.end;
        within.then(|| {
            Span::new(
                part.start as usize - whole.start as usize,
                part.end as usize - whole.start as usize,
            )
        })
    }

    fn secrets(&mut self, index: u32) {
        let secrets = &self.page.report.secrets;
        let from = secrets.partition_point(|secret| secret.line < index);
        for secret in secrets.iter().skip(from).take_while(|s| s.line == index) {
            let kind = self.page.say.secret(secret.kind);
            self.put(Some(secret.span), TokenKind::Secret, &sentence(kind));
        }
    }

    /// Where the text of a reply begins that a program quotes apart from its code, as in `(550, b'5.1.1 …')`.
    fn apart(&self, index: u32, line: &Line) -> Option<u32> {
        let code = line.place_of_code(self.page.text)?;
        let reply = self.page.report.replies.get(line.reply?.index())?;
        let begins = reply.quoted && reply.first_line == index && reply.text.start > code.end;
        begins.then_some(reply.text.start)
    }

    /// What lies between the tokens: of the payload, and around it.
    fn fill(&mut self, index: u32, line: &Line, rest: TokenKind) {
        let whole = self.line;
        let payload = line.payload;
        let text = self.apart(index, line).unwrap_or(payload.start);
        let mut gaps = Vec::new();
        let mut at = whole.start;
        for one in &self.found {
            gaps.push((at, one.span.start));
            at = one.span.end;
        }
        gaps.push((at, whole.end));
        for (start, end) in gaps {
            let parts = [
                (start, end.min(payload.start), TokenKind::Around),
                (
                    start.max(payload.start),
                    end.min(text).min(payload.end),
                    TokenKind::Around,
                ),
                (start.max(text), end.min(payload.end), rest),
                (start.max(payload.end), end, TokenKind::Around),
            ];
            for (start, end, kind) in parts {
                let part = Span { start, end };
                self.put_part(part.of(self.page.text).trim(), kind, "");
            }
        }
    }

    fn mechanism(&mut self, word: &str) {
        let prose = self.page.prose.mechanism(word);
        let gist = prose.map(|prose| prose.gist).unwrap_or_default();
        self.put_part(word, TokenKind::Mechanism, gist);
    }
}

/// A label as a sentence of its own.
fn sentence(label: &str) -> String {
    match label.chars().last() {
        Some('.' | '!' | '?' | '…') | None => label.to_owned(),
        Some(_) => label.to_owned() + ".",
    }
}
