//! The client's lines: commands with their addresses and parameters.

use super::{MOST, Tokens, sentence};
use crate::catalog;
use crate::command::Verb;
use crate::report::Line;
use crate::text::Span;
use crate::words::explanation::command::{address, is_mechanism};
use crate::words::explanation::{TokenKind, add};

impl Tokens<'_> {
    /// The tokens of a line of the client.
    pub fn of_client(&mut self, line: &Line) {
        let text = self.page.text;
        let (Some(verb), Some(place)) = (line.command, line.place_of_verb(text)) else {
            if line.command == Some(Verb::Dot) {
                let gist = self.page.prose.verb(Verb::Dot).unwrap_or_default();
                self.put_part(line.payload.of(text).trim(), TokenKind::Command, gist);
            }
            return;
        };
        let behind = Span {
            start: place.end,
            end: line.payload.end,
        };
        let gist = self.page.prose.verb(verb).unwrap_or_default();
        let arguments = behind.of(text);
        match verb {
            Verb::Mail => self.path(place, "FROM:", TokenKind::Sender, arguments),
            Verb::Rcpt => self.path(place, "TO:", TokenKind::Recipient, arguments),
            _ => self.put(Some(place), TokenKind::Command, gist),
        }
        let arguments = arguments.trim();
        match verb {
            Verb::Ehlo | Verb::Helo | Verb::Lhlo => {
                self.put_part(arguments, TokenKind::ClientName, "");
            }
            Verb::Auth => {
                let (name, answer) = arguments
                    .split_once(char::is_whitespace)
                    .unwrap_or((arguments, ""));
                if is_mechanism(name) {
                    self.mechanism(name);
                }
                self.put_part(answer.trim(), TokenKind::AuthAnswer, "");
            }
            Verb::Bdat => {
                let words = arguments.split_whitespace();
                let bytes = words.clone().next().and_then(|bytes| bytes.parse().ok());
                let size = bytes.map(|bytes| sentence(&self.page.say.size(bytes)));
                self.put_part(arguments, TokenKind::Chunk, &size.unwrap_or_default());
            }
            _ => {}
        }
    }

    /// ` FROM:<alice@example.com> SIZE=1200`, with the word that belongs to the command.
    fn path(&mut self, verb: Span, word: &str, kind: TokenKind, behind: &str) {
        let spelled = behind.trim_start();
        let known = spelled
            .get(..word.len())
            .filter(|head| head.eq_ignore_ascii_case(word));
        let end = known
            .and_then(|head| self.place(head))
            .map_or(verb.end, |head| head.end);
        let command = Span {
            start: verb.start,
            end,
        };
        let of = match kind {
            TokenKind::Sender => Verb::Mail,
            _ => Verb::Rcpt,
        };
        let gist = self.page.prose.verb(of).unwrap_or_default();
        self.put(Some(command), TokenKind::Command, gist);
        if known.is_none() {
            return;
        }
        let path = spelled.get(word.len()..).unwrap_or_default().trim_start();
        let (inside, parameters) = address(path);
        let whole = path
            .get(..path.len() - parameters.len())
            .unwrap_or_default()
            .trim_end();
        let kind = match kind {
            TokenKind::Sender if inside.is_empty() => TokenKind::NoSender,
            other => other,
        };
        self.put_part(whole, kind, "");
        for parameter in parameters.split_whitespace().take(MOST) {
            self.parameter(parameter);
        }
    }

    fn parameter(&mut self, parameter: &str) {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        let is_it = |known: &&&str| {
            let known = known.split(['=', '[']).next().unwrap_or_default();
            known.eq_ignore_ascii_case(name)
        };
        let of = |list: &[&str]| list.iter().find(|one| is_it(one)).is_some();
        let keyword = catalog::keywords()
            .iter()
            .find(|keyword| of(keyword.mail) || of(keyword.rcpt));
        let mut more = keyword
            .and_then(|keyword| self.page.prose.keyword(keyword.name))
            .unwrap_or_default()
            .to_owned();
        if name.eq_ignore_ascii_case("SIZE")
            && let Ok(bytes) = value.parse()
        {
            add(&mut more, &sentence(&self.page.say.size(bytes)));
        }
        self.put_part(parameter, TokenKind::Parameter, &more);
    }
}
