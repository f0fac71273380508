//! What changed between the EHLO answers before and after STARTTLS (RFC 3207 §4.2: the client must forget the first).

use super::Scene;
use super::members::Part;
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};
use crate::dialogue::Reply;
use crate::report::Offers;

/// How many keywords of an answer are compared; servers offer a dozen or two.
const MANY: usize = 100;

/// The difference of the last answer before STARTTLS was accepted and the first one after; `None` where one of them is
/// not shown.
pub fn of_session<'a>(scene: &Scene<'a>, part: &Part<'a>) -> Option<Offers> {
    let mut before = None;
    let mut encrypted = false;
    let mut after = None;
    for (index, reply) in part.replies(scene) {
        let success = reply.code.map(ReplyCode::class) == Some(Class::Success);
        match reply.to {
            Some(Place::Command(Verb::Ehlo | Verb::Lhlo)) if success && encrypted => {
                after = Some((index, reply));
                break;
            }
            Some(Place::Command(Verb::Ehlo | Verb::Lhlo)) if success => {
                before = Some((index, reply));
            }
            Some(Place::Command(Verb::Starttls)) => encrypted |= success,
            _ => {}
        }
    }
    let ((before, first), (after, second)) = (before?, after?);
    let (old, new) = (keywords(scene, first)?, keywords(scene, second)?);
    Some(Offers {
        before,
        after,
        added: missing(&new, &old),
        gone: missing(&old, &new),
        size: size(&old).zip(size(&new)).filter(|(old, new)| old != new),
    })
}

/// A keyword in upper case with its parameters.
struct Keyword<'a> {
    name: &'a str,
    parameters: &'a str,
}

fn keywords<'a>(scene: &Scene<'a>, reply: &Reply) -> Option<Vec<Keyword<'a>>> {
    let offered = scene.keywords.of_reply(reply)?;
    let keywords = offered.iter().take(MANY).map(|&(name, span)| {
        let said = span.of(scene.text).trim();
        // Where a tool has put all keywords into one line, none has parameters for sure.
        let own = said
            .get(..name.len())
            .is_some_and(|word| word.eq_ignore_ascii_case(name));
        let rest = said.get(name.len()..).filter(|_| own).unwrap_or_default();
        let parameters = rest.trim_start_matches([' ', '\t', '=']);
        Keyword { name, parameters }
    });
    Some(keywords.collect())
}

/// What is in the one and not in the other.
fn missing(here: &[Keyword<'_>], there: &[Keyword<'_>]) -> Vec<String> {
    let mut missing = Vec::new();
    for keyword in here {
        let other = there.iter().find(|other| other.name == keyword.name);
        if keyword.name != "AUTH" {
            if other.is_none() {
                missing.push(keyword.name.to_owned());
            }
            continue;
        }
        let known = other.map_or("", |other| other.parameters);
        let mut words = String::from("AUTH");
        for mechanism in keyword.parameters.split_ascii_whitespace().take(MANY) {
            let mut others = known.split_ascii_whitespace().take(MANY);
            if !others.any(|other| other.eq_ignore_ascii_case(mechanism)) {
                words.push(' ');
                words.push_str(mechanism);
            }
        }
        if other.is_none() || words.len() > "AUTH".len() {
            missing.push(words);
        }
    }
    missing
}

fn size(keywords: &[Keyword<'_>]) -> Option<u64> {
    let size = keywords.iter().find(|keyword| keyword.name == "SIZE")?;
    size.parameters.parse().ok()
}

#[cfg(test)]
mod tests {
    use crate::report::Offers;

    fn offers(before: &str, tls: &str, after: &str) -> Option<Offers> {
        let answer = |keywords: &str| {
            let lines = keywords.split(',').map(|line| format!("S: 250-{line}\n"));
            let lines: String = lines.collect();
            format!("C: EHLO client.example.com\nS: 250-mx.example.net\n{lines}S: 250 HELP\n")
        };
        let text = format!(
            "S: 220 mx.example.net ESMTP\n{}C: STARTTLS\nS: {tls}\n{}C: QUIT\nS: 221 Bye\n",
            answer(before),
            answer(after)
        );
        let report = crate::explain(&text);
        report.sessions.first()?.offers.as_deref().cloned()
    }

    #[test]
    fn keywords_mechanisms_and_sizes_are_compared_one_by_one() {
        let found = offers(
            "SIZE 1000,STARTTLS,DSN,AUTH CRAM-MD5 NTLM",
            "220 2.0.0 go ahead",
            "SIZE 2000,DSN,AUTH LOGIN cram-md5 PLAIN,REQUIRETLS",
        )
        .unwrap();
        assert_eq!(found.added, ["AUTH LOGIN PLAIN", "REQUIRETLS"]);
        assert_eq!(found.gone, ["STARTTLS", "AUTH NTLM"]);
        assert_eq!(found.size, Some((1000, 2000)));
        assert!(found.before < found.after);
    }

    #[test]
    fn what_stays_the_same_is_no_difference() {
        let found = offers("SIZE 1000,AUTH PLAIN", "220 go", "AUTH PLAIN,SIZE 1000").unwrap();
        assert_eq!(
            (found.added.len(), found.gone.len(), found.size),
            (0, 0, None)
        );
    }

    #[test]
    fn without_tls_there_is_nothing_to_compare() {
        assert_eq!(offers("STARTTLS", "454 TLS not available", "SIZE 1"), None);
    }
}
