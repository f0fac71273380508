//! The server's lines: codes digit by digit, keywords, and what the text of a reply gives away.

use super::{MOST, Tokens, sentence};
use crate::report::{HintKind, Line, Reply};
use crate::text::Span;
use crate::words::explanation::keyword::{is_keyword, offer};
use crate::words::explanation::reply::{lists_keywords, server_name};
use crate::words::explanation::{TokenKind, challenge, shown};

impl Tokens<'_> {
    /// The tokens of the server's line of this index.
    pub fn of_server(&mut self, index: u32, line: &Line) {
        let (text, report) = (self.page.text, self.page.report);
        let code = line.place_of_code(text);
        self.put(code, TokenKind::ReplyCode, &self.digits(line));
        if let Some(end) = code.map(|code| code.end as usize)
            && text.as_bytes().get(end) == Some(&b'-')
        {
            let hyphen = Some(Span::new(end, end + 1));
            self.put(hyphen, TokenKind::MoreFollows, "");
        }
        self.put(
            line.place_of_enhanced(text),
            TokenKind::EnhancedCode,
            &self.parts(line),
        );
        let Some(number) = line.reply else {
            return;
        };
        let whole = report.span_of(index);
        for hint in report.hints_of(number.get()) {
            let (kind, more) = match hint.kind {
                HintKind::Retry => {
                    let time = hint.value.map(|seconds| self.page.say.time(seconds.get()));
                    (TokenKind::Retry, time.map(|time| sentence(&time)))
                }
                HintKind::Greylisting => (TokenKind::Greylisting, None),
                HintKind::Address => (TokenKind::WebAddress, None),
                HintKind::QueueId => (TokenKind::QueueId, None),
                HintKind::Tag => (TokenKind::Tag, None),
            };
            let within = hint.span.start >= whole.start && hint.span.end <= whole.end;
            let place = within.then_some(hint.span);
            self.put(place, kind, &more.unwrap_or_default());
        }
        let Some(reply) = report.replies.get(number.index()) else {
            return;
        };
        if index == reply.first_line {
            self.of_first_line(reply);
        } else if index <= reply.last_line && lists_keywords(reply) {
            self.of_keyword(line);
        }
    }

    fn of_first_line(&mut self, reply: &Reply) {
        let said = reply.text.of(self.page.text).trim();
        if let Some(name) = server_name(reply, said) {
            self.put_part(name, TokenKind::ServerName, "");
        }
        if reply.code.is_some_and(|code| code.number() == 334) {
            let (asked, quoted) = challenge::read(said);
            let asks = self.page.say.challenge(asked, shown(&quoted));
            self.put_part(said, TokenKind::Challenge, &sentence(&asks));
        }
    }

    /// `5yz Permanent refusal, x5z Mail system`: what the digits of the code say, in RFC 5321's notation.
    fn digits(&self, line: &Line) -> String {
        let Some(code) = line.code else {
            return String::new();
        };
        let prose = self.page.prose;
        let (first, second) = (code.number() / 100, code.second_digit());
        let mut said = Vec::new();
        if let Some(digit) = prose.first_digit(code.first_digit()) {
            said.push(format!("{first}yz: {}.", digit.name));
        }
        if let Some(digit) = prose.second_digit(second) {
            said.push(format!("x{second}z: {}.", digit.name));
        }
        if let Some(prose) = prose.code(code) {
            said.push(format!("{code}: {}.", prose.name()));
        }
        said.join(" ")
    }

    /// The same of an enhanced code, in RFC 3463's notation.
    fn parts(&self, line: &Line) -> String {
        let Some(code) = line.enhanced else {
            return String::new();
        };
        let prose = self.page.prose;
        let mut said = Vec::new();
        if let Some(class) = prose.class(code.class()) {
            said.push(format!("{}.y.z: {class}", code.class()));
        }
        if let Some(subject) = prose.subject(code.subject()) {
            said.push(format!("x.{}.z: {subject}", code.subject()));
        }
        if let Some(prose) = prose.enhanced(code) {
            said.push(format!("{code}: {}.", prose.name));
        }
        said.join(" ")
    }

    fn of_keyword(&mut self, line: &Line) {
        let prose = self.page.prose;
        let (name, values) = offer(line.payload.of(self.page.text).trim());
        if !is_keyword(name) {
            return;
        }
        let gist = prose.keyword(name).unwrap_or_default();
        self.put_part(name, TokenKind::Keyword, gist);
        if name.eq_ignore_ascii_case("AUTH") {
            for word in values.split_whitespace().take(MOST) {
                self.mechanism(word);
            }
            return;
        }
        let size = values
            .parse()
            .ok()
            .filter(|&bytes: &u64| bytes > 0 && name.eq_ignore_ascii_case("SIZE"));
        let size = size.map(|bytes| sentence(&self.page.say.size(bytes)));
        self.put_part(values, TokenKind::KeywordValue, &size.unwrap_or_default());
    }
}
