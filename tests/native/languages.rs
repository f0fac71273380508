//! The prose of each language: it decodes from anything, and says the same things in every language.

use explain_smtp::catalog;
use explain_smtp::code::{EnhancedCode, ReplyCode};
use explain_smtp::command::{Place, Verb};
use explain_smtp::report::Actor;
use explain_smtp::words::Locale;
use explain_smtp::words::prose::Prose;
use proptest::prelude::*;

const SAMPLE: &str = "code/550/at/RCPT/fix\tCheck it.\n\
    code/550/at/RCPT/gist\tNo such mailbox.\n\
    code/550/description\tOne.\u{1f}Two.\n\
    code/550/fix/sender\tCheck the address.\n\
    code/550/gist\tRefused.\n\
    code/550/name\tMailbox unavailable\n\
    verb/EHLO/gist\tSays hello.\n";

fn code(number: u16) -> ReplyCode {
    ReplyCode::new(number).expect("three digits")
}

#[test]
fn an_entry_is_found_by_its_key() {
    let prose = Prose::decode(SAMPLE.to_owned());
    let refused = prose.code(code(550)).expect("it is there");
    assert_eq!(refused.name(), "Mailbox unavailable");
    assert_eq!(refused.description().collect::<Vec<_>>(), ["One.", "Two."]);
    let rcpt = Place::Command(Verb::Rcpt);
    assert_eq!(refused.gist_at(Some(rcpt)), "No such mailbox.");
    assert_eq!(refused.gist_at(Some(Place::Connect)), "Refused.");
    assert_eq!(refused.at(rcpt).and_then(|at| at.fix), Some("Check it."));
    assert_eq!(refused.fix(Actor::Sender).count(), 1);
    assert_eq!(refused.fix(Actor::Recipient).count(), 0);
    assert_eq!(refused.fix(Actor::Nobody).count(), 0);
    assert_eq!(refused.use_it(), None);
    assert_eq!(prose.verb(Verb::Ehlo), Some("Says hello."));
    assert!(prose.code(code(551)).is_none());
}

#[test]
fn a_file_that_is_cut_off_lacks_what_was_cut() {
    let cut = SAMPLE.trim_end_matches("Says hello.\n");
    let prose = Prose::decode(cut.to_owned());
    assert_eq!(prose.verb(Verb::Ehlo), None);
    assert!(prose.code(code(550)).is_some());
}

/// Asks for everything that the prose can be asked for.
fn ask_all(prose: &Prose) -> usize {
    let mut said: usize = prose.entries().map(|(k, v)| k.len() + v.len()).sum();
    for number in 100..1000 {
        let Some(entry) = prose.code(code(number)) else {
            continue;
        };
        said += entry.name().len() + entry.gist().len() + entry.use_it().map_or(0, str::len);
        let lists = entry.description().chain(entry.when());
        said += lists.chain(entry.misread()).map(str::len).sum::<usize>();
        said += entry.fix(Actor::Sender).count();
    }
    for verb in Verb::ALL {
        said += prose.verb(*verb).map_or(0, str::len);
    }
    let enhanced = EnhancedCode::new(5, 1, 1).and_then(|code| prose.enhanced(code));
    said + enhanced.map_or(0, |e| e.name.len() + e.gist.len())
        + prose
            .pair(code(221), code(211))
            .map_or(0, |p| p.judgement.len())
}

proptest! {
    #[test]
    fn any_text_decodes(text in "\\PC*") {
        ask_all(&Prose::decode(text));
    }

    #[test]
    fn any_bytes_between_tabs_and_line_ends_decode(
        parts in proptest::collection::vec("[\t\n\r\u{1f}]|code/550/(name|gist)|verb/EHLO/gist|.{0,4}", 0..40)
    ) {
        let text = parts.concat();
        let prose = Prose::decode(text.clone());
        ask_all(&prose);
        prop_assert_eq!(prose.as_str(), text);
    }

    #[test]
    fn any_cut_decodes(at in 0..SAMPLE.len()) {
        let whole = Prose::decode(SAMPLE.to_owned());
        let Some(cut) = SAMPLE.get(..at) else { return Ok(()) };
        let prose = Prose::decode(cut.to_owned());
        for (key, value) in prose.entries() {
            prop_assert!(whole.entries().any(|entry| entry == (key, value)));
        }
    }
}

#[test]
fn every_entry_of_the_catalog_has_prose_in_every_language() {
    for &locale in Locale::ALL {
        let prose = Prose::of(locale);
        for facts in catalog::codes() {
            let code = facts.code;
            let said = prose.code(code).expect("every code is explained");
            assert!(
                said.description().count() >= 1 && said.when().count() >= 1,
                "{code}"
            );
            assert!(said.use_it().is_some(), "{code}");
            let who = [
                Actor::Sender,
                Actor::SenderAdmin,
                Actor::RecipientAdmin,
                Actor::Recipient,
            ];
            assert!(who.iter().any(|&who| said.fix(who).count() > 0), "{code}");
        }
        for facts in catalog::enhanced_codes() {
            let code = EnhancedCode::new(5, facts.subject, facts.detail).expect("well-formed");
            assert!(
                prose.enhanced(code).is_some_and(|said| said.fix.is_some()),
                "{code}"
            );
            assert!(prose.subject(facts.subject).is_some(), "{code}");
        }
        for &verb in Verb::ALL {
            assert!(prose.verb(verb).is_some(), "{verb:?}");
            assert!(prose.place(Place::after(verb)).is_some(), "{verb:?}");
        }
        assert!(prose.place(Place::Connect).is_some());
        for facts in catalog::keywords() {
            let lower = facts.name.to_ascii_lowercase();
            assert!(prose.keyword(&lower).is_some(), "{lower}");
        }
        for &(a, b) in catalog::confused_pairs() {
            let said = prose.pair(b, a).expect("every confused pair is judged");
            let shows = |mut lines: Box<dyn Iterator<Item = &str>>, code| {
                let reply = format!("S: {code} ");
                lines.any(|line| line.starts_with(&reply))
            };
            assert!(shows(Box::new(said.lower_example()), a), "{a}-{b}");
            assert!(shows(Box::new(said.higher_example()), b), "{a}-{b}");
        }
        for digit in 2..=5 {
            assert!(prose.class(digit).is_some(), "{digit}");
        }
    }
}

/// Whether the entry is an exchange or a sample: what goes over the wire is the same in every language.
fn is_wire(key: &str) -> bool {
    key.starts_with("pair/") && key.contains("/example_")
        || key.ends_with("/example")
        || key.starts_with("sample/")
}

#[test]
fn the_languages_say_the_same_things_in_different_words() {
    let (english, turkish) = (Prose::of(Locale::En), Prose::of(Locale::Tr));
    let keys = |prose: &'static Prose| prose.entries().map(|(key, _)| key).collect::<Vec<_>>();
    assert_eq!(keys(english), keys(turkish));
    for ((key, one), (_, other)) in english.entries().zip(turkish.entries()) {
        let wire = is_wire(key);
        assert_eq!(one == other, wire, "{key}: {one}");
        let items = |value: &str| value.split('\u{1f}').count();
        assert_eq!(items(one), items(other), "{key}");
    }
}

#[test]
fn no_language_has_letters_of_the_other() {
    for (key, value) in Prose::of(Locale::En).entries() {
        assert!(
            !value.contains(|c| "ğışçİĞŞÇ".contains(c)),
            "{key}: {value}"
        );
    }
    let whole = [" the ", " and ", " with ", " is ", " of "];
    for (key, value) in Prose::of(Locale::Tr).entries() {
        // Quotations of servers stand in their own words.
        let quoted = value
            .split('“')
            .skip(1)
            .filter_map(|rest| rest.split('”').next());
        let own = quoted.fold(value.to_owned(), |own, quote| own.replace(quote, ""));
        let wire = is_wire(key);
        assert!(
            wire || !whole.iter().any(|word| own.contains(word)),
            "{key}: {value}"
        );
    }
}

#[test]
fn every_gist_is_a_sentence() {
    for &locale in Locale::ALL {
        for (key, value) in Prose::of(locale).entries() {
            if key.ends_with("/gist") || key.ends_with("/judgement") {
                assert!(value.ends_with('.'), "{key}: {value}");
            }
            assert!(
                is_wire(key) || !value.contains("  ") && value.trim() == value,
                "{key}: {value}"
            );
        }
    }
}
