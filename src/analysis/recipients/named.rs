//! Recipients that a log, bounce or exception names beside a reply that it quotes.

use super::new;
use crate::analysis::Scene;
use crate::analysis::members::Part;
use crate::code::Class;
use crate::dialogue::{self, Reply};
use crate::lines::Event;
use crate::report::{Outcome, Recipient};
use crate::text::Span;
use crate::text::letters::is_letter_or_digit;
use crate::text::scan::find_byte;

/// How many lines above a reply a bounce names its recipient.
const ABOVE: u32 = 6;
/// How far from the reply, or from the beginning of its line, in bytes.
const NEAR: u32 = 1_000;

/// A recipient for each quoted reply that one is named for.
pub fn beside_quotations<'a>(scene: &Scene<'a>, part: &Part<'a>) -> Vec<Recipient> {
    let quoted = part.replies(scene).filter(|(_, reply)| reply.quoted);
    let named = quoted.filter_map(|(index, reply)| {
        let (address, line) = address_of(scene, reply)?;
        let outcome = match Class::of(reply.code, reply.enhanced)? {
            Class::Success => Outcome::Accepted,
            Class::Transient => Outcome::Deferred,
            Class::Permanent => Outcome::Rejected,
            Class::Intermediate | Class::Other => return None,
        };
        Some(new(address, line, Some(index), outcome))
    });
    named.collect()
}

/// A recipient for each record that tells what became of one without quoting a reply: `to=<…>, … status=deferred (…)`.
pub fn beside_records(scene: &Scene<'_>, session: &dialogue::Session) -> Vec<Recipient> {
    let told = session.events.iter().filter_map(|&(event, line)| {
        let outcome = match event {
            Event::Sent => Outcome::Accepted,
            Event::Refused => Outcome::Rejected,
            Event::Deferred => Outcome::Deferred,
            _ => return None,
        };
        let span = *scene.reading.lines.get(line as usize)?;
        let address = field(scene.text, beginning(scene.text, span))?;
        Some(new(address, line, None, outcome))
    });
    told.collect()
}

/// The address that the reply is about, and its line: right before the reply, in a field of its line, or in a line above.
fn address_of(scene: &Scene<'_>, reply: &Reply) -> Option<(Span, u32)> {
    let line = *scene.reading.lines.get(reply.first_line as usize)?;
    let end = reply.text.start.clamp(line.start, line.end);
    let before = within(scene.text, end.saturating_sub(NEAR).max(line.start), end);
    let here = key_of_tuple(scene.text, before)
        .or_else(|| field(scene.text, before))
        .or_else(|| first_word(scene.text, beginning(scene.text, line)));
    if let Some(address) = here {
        return Some((address, reply.first_line));
    }
    let above = (reply.first_line.saturating_sub(ABOVE)..reply.first_line).rev();
    above
        .filter_map(|number| Some((number, *scene.reading.lines.get(number as usize)?)))
        .find_map(|(number, line)| {
            let line = beginning(scene.text, line);
            let address = field(scene.text, line).or_else(|| alone(scene.text, line))?;
            Some((address, number))
        })
}

/// The beginning of a line, as far as a name may stand in it.
fn beginning(text: &str, line: Span) -> Span {
    within(text, line.start, line.end.min(line.start + NEAR))
}

/// The span, its ends moved inwards to whole characters.
fn within(text: &str, start: u32, end: u32) -> Span {
    let mut span = Span { start, end };
    while span.start < span.end && !text.is_char_boundary(span.start as usize) {
        span.start += 1;
    }
    while span.start < span.end && !text.is_char_boundary(span.end as usize) {
        span.end -= 1;
    }
    span
}

/// `'bob@example.net': (550, b'…`, as smtplib has it.
fn key_of_tuple(text: &str, before: Span) -> Option<Span> {
    let said = before.of(text);
    let open = said.rfind('(')?;
    let key = said[..open].trim_end().strip_suffix(':')?.trim_end();
    let key = key.strip_suffix(['\'', '"'])?;
    let start = key.rfind(['\'', '"'])? + 1;
    address(text, before.start as usize + start, &key[start..])
}

/// `to=<bob@example.net>`, `Final-Recipient: rfc822; bob@example.net`.
fn field(text: &str, line: Span) -> Option<Span> {
    const FIELDS: [&str; 6] = [
        "to=<",
        "Final-Recipient: rfc822;",
        "Final-Recipient: RFC822;",
        "Original-Recipient: rfc822;",
        "\"recipient\":\"",
        "\"email\":\"",
    ];
    let said = line.of(text);
    // Looked for by the sign that each ends with.
    let has = |sign| find_byte(said.as_bytes(), sign).is_some();
    let signs = [b'<', b';', b'"'].map(|sign| (sign, has(sign)));
    FIELDS.iter().find_map(|name| {
        let sign = *name.as_bytes().last()?;
        if !signs.contains(&(sign, true)) {
            return None;
        }
        let mut from = 0;
        let at = loop {
            from += find_byte(said.as_bytes().get(from..)?, sign)? + 1;
            let before = said[..from].strip_suffix(name);
            // Not `orig_to=<`.
            let apart =
                |before: &&str| !before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
            if let Some(before) = before.filter(apart) {
                break before.len();
            }
        };
        let rest = &said[at + name.len()..];
        let value = rest.trim_start();
        let start = at + name.len() + rest.len() - value.len();
        let end = value
            .find(['>', '"', ' ', ',', '\r', '\n'])
            .unwrap_or(value.len());
        address(text, line.start as usize + start, &value[..end])
    })
}

/// `<bob@example.net>: host mx.example.net said: …`, `bob@example.net R=…`.
fn first_word(text: &str, line: Span) -> Option<Span> {
    let said = line.of(text);
    let body = said.trim_start();
    let word = body.split([' ', '\t', '\r', '\n', ':', ';']).next()?;
    let inner = word.trim_start_matches('<');
    let start = said.len() - body.len() + word.len() - inner.len();
    address(
        text,
        line.start as usize + start,
        inner.trim_end_matches(['>', ',']),
    )
}

/// A line that is an address.
fn alone(text: &str, line: Span) -> Option<Span> {
    let said = line.of(text).trim();
    (!said.contains(char::is_whitespace))
        .then(|| first_word(text, line))
        .flatten()
}

/// The words as an address, if they are one.
fn address(text: &str, start: usize, words: &str) -> Option<Span> {
    let (local, domain) = words.split_once('@')?;
    let host = |c: char| is_letter_or_digit(c) || matches!(c, '.' | '-' | '[' | ']' | ':');
    let fits = !local.is_empty()
        && words.len() <= 320
        && !words.contains(|c: char| {
            c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '"' | '\'')
        })
        && !domain.is_empty()
        && domain.chars().all(host);
    (fits && text.get(start..start + words.len()) == Some(words))
        .then(|| Span::new(start, start + words.len()))
}

#[cfg(test)]
mod tests {
    use crate::report::{Actor, Outcome};

    fn recipients(text: &str) -> Vec<(String, Outcome, Actor)> {
        let report = crate::explain(text);
        let sessions = report.sessions.iter();
        let all = sessions.flat_map(|session| &session.recipients);
        all.map(|r| (r.address.of(text).to_owned(), r.outcome, r.actor))
            .collect()
    }

    #[test]
    fn a_log_names_them_in_a_field() {
        assert_eq!(
            recipients(
                "Jan  5 09:30:01 mx postfix/smtp[9]: 4F2: to=<bob@example.net>, orig_to=<b@example.org>, \
                 relay=mx.example.net[192.0.2.25]:25, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.25] said: \
                 550 5.1.1 <bob@example.net>: User unknown (in reply to RCPT TO command))\n"
            ),
            [("bob@example.net".into(), Outcome::Rejected, Actor::Sender)]
        );
    }

    #[test]
    fn an_exception_names_them_before_each_reply() {
        assert_eq!(
            recipients(
                "smtplib.SMTPRecipientsRefused: {'a@example.net': (450, b'4.2.0 <a@example.net>: Greylisted'), \
                 'b@example.net': (550, b'5.1.1 <b@example.net>: User unknown')}\n"
            )
            .into_iter()
            .map(|(address, outcome, _)| (address, outcome))
            .collect::<Vec<_>>(),
            [
                ("a@example.net".into(), Outcome::Deferred),
                ("b@example.net".into(), Outcome::Rejected)
            ]
        );
    }

    #[test]
    fn a_bounce_names_them_above() {
        assert_eq!(
            recipients(
                "This message was created automatically by mail delivery software.\n\n  bob@example.net\n    \
                 host mx.example.net [192.0.2.25]\n    SMTP error from remote mail server after RCPT TO:<bob@example.net>:\n    \
                 550 5.1.1 User unknown\n"
            )
            .len(),
            1
        );
    }

    #[test]
    fn where_nobody_is_named_there_is_none() {
        assert!(recipients("The server said: 550 5.7.1 Relaying denied\n").is_empty());
    }
}
