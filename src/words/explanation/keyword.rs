//! The keywords of an EHLO answer.

use super::{Explanation, Page, Source, add, shown, source};
use crate::catalog;
use crate::report::Line;
use crate::words::sentences::{Kind, Phrase, Remark, Term};

/// What is said of a further line of an EHLO answer.
pub fn explain(page: &Page, line: &Line) -> Explanation {
    let (name, values) = offer(line.payload.of(page.text).trim());
    if !is_keyword(name) {
        return page.remark(line, Kind::Continued, Remark::ContinuesReply);
    }
    let upper = name.to_ascii_uppercase();
    let facts = catalog::keyword(name);
    let mut explanation = Explanation {
        label: page.label(line, shown(&upper)),
        ..Explanation::default()
    };
    if let Some(facts) = facts {
        add(
            &mut explanation.meaning,
            page.prose.keyword(name).unwrap_or_default(),
        );
        explanation.sources.push(Source(facts.source));
    } else {
        let remark = unknown(&upper);
        add(&mut explanation.meaning, page.say.remark(remark));
        explanation.sources.extend(source::of_remark(remark));
    }
    let detail = match (upper.as_str(), values) {
        (_, "") => None,
        ("SIZE", size) => Some(match size.parse() {
            Ok(0) => page.detail(Term::LargestMessage, page.say.phrase(Phrase::NoFixedLimit)),
            Ok(bytes) => page.detail(Term::LargestMessage, page.say.size(bytes)),
            Err(_) => page.detail(Term::Parameters, shown(size)),
        }),
        ("AUTH", mechanisms) => {
            let names: Vec<&str> = shown(mechanisms).split_whitespace().collect();
            Some(page.detail(Term::Mechanisms, names.join(", ")))
        }
        (_, values) => Some(page.detail(Term::Parameters, shown(values))),
    };
    explanation.details.extend(detail);
    explanation
}

/// The keyword that a line of an EHLO answer offers, and what stands behind it.
pub fn offer(payload: &str) -> (&str, &str) {
    let offer = match payload.as_bytes() {
        [a, b, c, rest @ ..]
            if [a, b, c].into_iter().all(u8::is_ascii_digit)
                && matches!(rest, [] | [b'-' | b' ', ..]) =>
        {
            payload.get(4..).unwrap_or_default()
        }
        _ => payload,
    };
    // The old form of its draft: AUTH=LOGIN PLAIN.
    let (name, values) = offer
        .split_once(|c: char| c.is_whitespace() || c == '=')
        .unwrap_or((offer, ""));
    (name, values.trim())
}

/// Whether it has the form of a keyword (RFC 5321 §4.1.1.1), or of one that was overwritten.
pub fn is_keyword(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'*'))
}

/// What is said of a keyword, in upper case, that has no facts.
fn unknown(name: &str) -> Remark {
    // Firewalls that inspect SMTP write XXXXXXXA or asterisks over what they do not know.
    let letters = name.trim_end_matches('A');
    if letters.len() >= 3 && letters.bytes().all(|letter| matches!(letter, b'X' | b'*')) {
        Remark::KeywordOverwritten
    } else if name.starts_with('X') {
        Remark::KeywordPrivate
    } else {
        Remark::KeywordUnknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyword_without_facts_is_private_overwritten_or_unknown() {
        for (name, expected) in [
            ("XXXXXXXA", Remark::KeywordOverwritten),
            ("********", Remark::KeywordOverwritten),
            ("XFOO", Remark::KeywordPrivate),
            ("X-QUEUE", Remark::KeywordPrivate),
            ("X", Remark::KeywordPrivate),
            ("AAAA", Remark::KeywordUnknown),
            ("TEAPOT", Remark::KeywordUnknown),
        ] {
            assert_eq!(unknown(name), expected, "{name}");
        }
    }
}
