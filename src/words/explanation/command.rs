//! The client's lines: commands with their arguments, and the answers of an AUTH exchange.

use super::{Detail, Explanation, Page, Source, shown};
use crate::catalog;
use crate::command::Verb;
use crate::report::{Line, Role};
use crate::words::sentences::{Kind, Phrase, Remark, Term};

/// How many lines above a line can make it an answer to a challenge.
const REACH: usize = 64;

/// What is said of a line of the client.
pub fn explain(page: &Page, index: u32, line: &Line) -> Explanation {
    let Some(verb) = line.command else {
        return answer(page, index, line);
    };
    let mut details = Vec::new();
    let payload = line.payload.of(page.text).trim();
    let arguments = payload.get(verb.as_str().len()..).unwrap_or_default();
    arguments_of(page, verb, arguments.trim_start(), &mut details);
    Explanation {
        label: page.label(line, page.say.command(verb)),
        meaning: page.prose.verb(verb).unwrap_or_default().to_owned(),
        details,
        fix: None,
        sources: catalog::command(verb)
            .map(|facts| Source(facts.source))
            .into_iter()
            .collect(),
    }
}

/// A line without a verb: the answer to a challenge, or something unknown.
fn answer(page: &Page, index: u32, line: &Line) -> Explanation {
    let payload = line.payload.of(page.text).trim();
    if !page.holds_secret(index) && !after_challenge(page, index) {
        return page.remark(line, Kind::Sent, Remark::NotACommand);
    }
    let remark = match payload {
        "*" => Remark::AuthCancelled,
        "" | "=" => Remark::AuthEmpty,
        _ if page.holds_secret(index) => Remark::AuthAnswer,
        _ => Remark::AuthShown,
    };
    page.remark(line, Kind::Answer, remark)
}

/// Whether the lines above are an AUTH exchange.
fn after_challenge(page: &Page, index: u32) -> bool {
    let above = page.report.lines.get(..index as usize).unwrap_or_default();
    for line in above.iter().rev().take(REACH) {
        match (line.role, line.code, line.command) {
            (Role::Server, Some(code), _) => return code.number() == 334,
            (Role::Client, _, Some(verb)) => return verb == Verb::Auth,
            (Role::Data, ..) => return false,
            _ => {}
        }
    }
    false
}

fn arguments_of(page: &Page, verb: Verb, arguments: &str, details: &mut Vec<Detail>) {
    match verb {
        Verb::Ehlo | Verb::Helo | Verb::Lhlo => name_it(page, Term::ClientName, arguments, details),
        Verb::Mail => path(page, "FROM:", Term::Sender, arguments, details),
        Verb::Rcpt => path(page, "TO:", Term::Recipient, arguments, details),
        Verb::Auth => {
            let (mechanism, answer) = arguments
                .split_once(char::is_whitespace)
                .unwrap_or((arguments, ""));
            if is_mechanism(mechanism) {
                name_it(page, Term::Mechanism, mechanism, details);
            }
            if !matches!(answer.trim(), "" | "=") {
                let hidden = page.say.phrase(Phrase::Hidden);
                details.push(page.detail(Term::FirstAnswer, hidden));
            }
        }
        Verb::Bdat => {
            let mut words = arguments.split_whitespace();
            if let Some(bytes) = words.next().and_then(|bytes| bytes.parse().ok()) {
                let mut value = page.say.size(bytes);
                if words.next().is_some_and(|w| w.eq_ignore_ascii_case("LAST")) {
                    value.push_str(", ");
                    value.push_str(page.say.phrase(Phrase::LastChunk));
                }
                details.push(page.detail(Term::Chunk, value));
            }
        }
        Verb::Vrfy | Verb::Expn | Verb::Etrn | Verb::Help => {
            name_it(page, Term::Argument, arguments, details);
        }
        _ => {}
    }
}

/// Whether it has the form of a mechanism's name, and so is no answer (RFC 4422 §3.1).
pub fn is_mechanism(word: &str) -> bool {
    word.len() <= 20
        && word
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

fn name_it(page: &Page, term: Term, value: &str, details: &mut Vec<Detail>) {
    let value = shown(value.trim());
    if !value.is_empty() {
        details.push(page.detail(term, value));
    }
}

/// `FROM:<alice@example.com> SIZE=1200 …`
fn path(page: &Page, word: &str, term: Term, arguments: &str, details: &mut Vec<Detail>) {
    let Some((head, rest)) = arguments.split_at_checked(word.len()) else {
        return;
    };
    if !head.eq_ignore_ascii_case(word) {
        return;
    }
    let (address, parameters) = address(rest.trim_start());
    if address.is_empty() && term == Term::Sender {
        details.push(page.detail(term, page.say.phrase(Phrase::NoSender)));
    } else {
        name_it(page, term, address, details);
    }
    let mut others = Vec::new();
    for parameter in shown(parameters).split_whitespace() {
        let size = parameter
            .split_once('=')
            .filter(|(name, _)| name.eq_ignore_ascii_case("SIZE"))
            .and_then(|(_, bytes)| bytes.parse().ok());
        match size {
            Some(bytes) => details.push(page.detail(Term::DeclaredSize, page.say.size(bytes))),
            None => others.push(parameter),
        }
    }
    name_it(page, Term::Parameters, &others.join(" "), details);
}

/// The address in angle brackets, or up to the first space, and what follows it.
pub fn address(path: &str) -> (&str, &str) {
    let Some(inside) = path.strip_prefix('<') else {
        return path.split_once(char::is_whitespace).unwrap_or((path, ""));
    };
    let mut quoted = false;
    let mut escaped = false;
    for (at, letter) in inside.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '>' if !quoted => {
                return (
                    inside.get(..at).unwrap_or_default(),
                    inside.get(at + 1..).unwrap_or_default(),
                );
            }
            _ => {}
        }
    }
    (inside, "")
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_ends_at_its_bracket() {
        for (path, expected) in [
            ("<alice@example.com>", ("alice@example.com", "")),
            ("<a@example.com> SIZE=1", ("a@example.com", " SIZE=1")),
            ("<>", ("", "")),
            ("<\"a>b\"@example.com>", ("\"a>b\"@example.com", "")),
            (
                r#"<"a\">b"@example.com> X"#,
                (r#""a\">b"@example.com"#, " X"),
            ),
            (
                "alice@example.com BODY=7BIT",
                ("alice@example.com", "BODY=7BIT"),
            ),
            ("<alice@example.com", ("alice@example.com", "")),
            ("", ("", "")),
        ] {
            assert_eq!(address(path), expected, "{path}");
        }
    }
}
