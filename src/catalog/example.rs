//! Short exchanges that show a command, an EHLO keyword or an AUTH mechanism in use, line by line: `C: NOOP`, `S: 250 …`.

use super::{KeywordFacts, Kind, codes};
use crate::command::{Place, Verb};

/// The command with the first reply that the specification lists for it as success, or as a go-ahead.
pub fn of_command(verb: Verb) -> Vec<String> {
    let line = match verb {
        Verb::Ehlo => "EHLO client.example.org",
        Verb::Helo => "HELO client.example.org",
        Verb::Lhlo => "LHLO client.example.org",
        Verb::Mail => "MAIL FROM:<anna@example.org>",
        Verb::Rcpt => "RCPT TO:<bob@example.com>",
        Verb::Bdat => "BDAT 1024 LAST",
        Verb::Vrfy => "VRFY bob",
        Verb::Expn => "EXPN staff",
        Verb::Auth => "AUTH LOGIN",
        Verb::Etrn => "ETRN example.org",
        Verb::Atrn => "ATRN example.org",
        Verb::Burl => {
            "BURL imap://anna@imap.example.org/Sent;uid=45;urlauth=submit+anna:internal:… LAST"
        }
        Verb::Xclient => "XCLIENT ADDR=192.0.2.7 NAME=client.example.org",
        Verb::Xforward => "XFORWARD ADDR=192.0.2.7 NAME=client.example.org",
        Verb::Send => "SEND FROM:<anna@example.org>",
        Verb::Soml => "SOML FROM:<anna@example.org>",
        Verb::Saml => "SAML FROM:<anna@example.org>",
        other => other.as_str(),
    };
    let place = Place::after(verb);
    let answers = |kind: Kind| {
        let mut all = codes().iter().filter(|facts| !facts.text.is_empty());
        all.find(|facts| facts.at(place).is_some_and(|allowed| allowed.kind == kind))
    };
    let intermediate_first = matches!(verb, Verb::Auth | Verb::Data);
    let order = if intermediate_first {
        [Kind::Intermediate, Kind::Success]
    } else {
        [Kind::Success, Kind::Intermediate]
    };
    let mut lines = vec![["C: ", line].concat()];
    if let Some(facts) = order.into_iter().find_map(answers) {
        // The further words are remarks of the standard, no part of the text.
        let text = facts.text.split(" (").next().unwrap_or_default();
        let text = text
            .replace("<domain>", "mx.example.com")
            .replace("<challenge in base64>", "VXNlcm5hbWU6");
        let text = text.replace("<n>", "3").replace("<x>", "example.org");
        lines.push(["S: ", &facts.code.to_string(), " ", &text].concat());
    }
    lines
}

/// The answer to EHLO in which the keyword stands, with something behind it where something belongs there.
pub fn of_keyword(keyword: &KeywordFacts) -> Vec<String> {
    let carried = match keyword.takes {
        "mechanisms" => " PLAIN LOGIN",
        "octets" => " 52428800",
        "seconds" => " 240",
        "attribute names" => " NAME ADDR",
        "policy" => " MIXER",
        "classes" => " com.example:adv",
        takes if takes.starts_with("imap") => " imap",
        takes if takes.starts_with("MAILMAX") => " RCPTMAX=100",
        takes if takes.starts_with("seconds") => " 86400 2026-12-31T00:00:00Z",
        _ => "",
    };
    vec![
        "C: EHLO client.example.org".into(),
        "S: 250-mx.example.com".into(),
        ["S: 250 ", keyword.name, carried].concat(),
    ]
}

/// The exchange of a mechanism, its data left out.
pub fn of_mechanism(name: &str) -> Vec<String> {
    vec![
        ["C: AUTH ", name].concat(),
        "S: 334 …".into(),
        "C: …".into(),
        "S: 235 2.7.0 Authentication successful".into(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::keywords;

    #[test]
    fn every_command_begins_its_exchange() {
        for &verb in Verb::ALL.iter().filter(|&&verb| verb != Verb::Dot) {
            let lines = of_command(verb);
            let command = lines.first().and_then(|line| line.strip_prefix("C: "));
            assert!(
                command.is_some_and(|line| line.starts_with(verb.as_str())),
                "{verb:?}"
            );
            let whole =
                |line: &String| !line.replace("<CRLF>", "").contains('<') || line.contains('@');
            assert!(lines.iter().all(whole), "{lines:?}");
        }
        assert_eq!(
            of_command(Verb::Starttls),
            ["C: STARTTLS", "S: 220 mx.example.com Service ready"]
        );
    }

    #[test]
    fn what_a_keyword_carries_stands_behind_it() {
        for keyword in keywords() {
            let last = of_keyword(keyword).pop().unwrap_or_default();
            let carries = last.trim_start_matches("S: 250 ").contains(' ');
            assert_eq!(
                carries,
                !keyword.takes.is_empty(),
                "{last} {}",
                keyword.takes
            );
        }
    }
}
