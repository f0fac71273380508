//! Three codes, and enhanced codes, side by side.

use explain_smtp::catalog::state::{State, after};
use explain_smtp::catalog::{self, compare_enhanced, group};
use explain_smtp::code::{EnhancedCode, ReplyCode};
use explain_smtp::command::{Place, Verb};
use explain_smtp::words::Locale;
use explain_smtp::words::enhanced::EnhancedComparisonText;
use explain_smtp::words::group::GroupText;
use explain_smtp::words::prose::Prose;
use explain_smtp::words::standing;

fn codes(numbers: &[u16]) -> Vec<ReplyCode> {
    numbers
        .iter()
        .filter_map(|&number| ReplyCode::new(number))
        .collect()
}

fn text(numbers: &[u16], locale: Locale) -> GroupText {
    GroupText::of(&group(&codes(numbers)).expect("they have facts"), locale)
}

fn enhanced(code: &str) -> EnhancedCode {
    code.parse().expect("well-formed")
}

#[test]
fn a_group_is_two_or_three_different_codes_with_facts() {
    assert_eq!(
        group(&codes(&[452, 450, 451])),
        group(&codes(&[450, 451, 452, 450]))
    );
    for none in [
        &[][..],
        &[550],
        &[550, 550],
        &[450, 451, 452, 550],
        &[550, 572],
    ] {
        assert_eq!(group(&codes(none)), None, "{none:?}");
    }
}

#[test]
fn three_codes_in_full() {
    let english = text(&[452, 450, 550], Locale::En);
    assert_eq!(
        english.differences,
        [
            "450 and 452 are temporary refusals (4yz): the same request may succeed later.",
            "550 is a permanent refusal (5yz): the same request will be refused again.",
            "All three belong to the group “mail system” by their second digit (RFC 5321 §4.2.1).",
            "450 and 550 are mostly about one address.",
            "452 is about room: storage, message size or the number of recipients.",
            "All three can come at RCPT TO, BDAT and the end of the message.",
            "450 belongs to RCPT TO, BDAT, the end of the message and ATRN.",
            "452 belongs to MAIL FROM, RCPT TO, BDAT and the end of the message.",
            "550 belongs to EHLO, MAIL FROM, RCPT TO, BDAT, the end of the message, VRFY and EXPN.",
        ]
    );
    assert_eq!(
        english.client,
        [
            "After 450 and 452 the client tries the same again later.",
            "After 550 the client gives up and tells the sender; it does not try again by itself.",
        ]
    );
    assert_eq!(
        english.choice,
        [
            "The reason for the refusal decides between 450 and 452.",
            "Send 450 where waiting may help, 550 where only a change will.",
            "Send 452 where waiting may help, 550 where only a change will.",
        ]
    );
    let turkish = text(&[450, 451, 452], Locale::Tr);
    assert_eq!(
        turkish.client,
        ["Üçünden sonra da istemci aynı şeyi daha sonra yeniden dener."]
    );
    assert_eq!(
        turkish.choice,
        [
            "Birden çoğu olabiliyorsa reddin nedeni belirler. Hiçbirini tanımayan istemci ilk haneye bakar."
        ]
    );
}

fn sentences(said: &[&Vec<String>]) -> Vec<String> {
    said.iter().flat_map(|list| list.iter().cloned()).collect()
}

fn reads_well(sentence: &str) {
    let wrong = ["  ", "{", "}", " .", " ,", "..", ": .", "and .", "“”"];
    assert!(
        sentence.ends_with('.') || sentence.ends_with(".”"),
        "{sentence}"
    );
    assert!(!wrong.iter().any(|w| sentence.contains(w)), "{sentence}");
    let first = sentence.chars().next().expect("not empty");
    assert!(first.is_uppercase() || first.is_ascii_digit(), "{sentence}");
}

/// Every third code with its neighbours by number: all classes, origins and reaches meet.
#[test]
fn any_three_read_as_sentences_and_differ_between_languages() {
    let all: Vec<_> = catalog::codes().iter().map(|facts| facts.code).collect();
    for (index, &one) in all.iter().enumerate() {
        for step in [1, 7, 20] {
            let at = |by: usize| all.get((index + by * step) % all.len()).copied();
            let (Some(two), Some(three)) = (at(1), at(2)) else {
                continue;
            };
            let Some(group) = group(&[one, two, three]) else {
                continue;
            };
            let said = |locale| {
                let text = GroupText::of(&group, locale);
                assert!(!text.choice.is_empty() && !text.client.is_empty());
                sentences(&[&text.differences, &text.choice, &text.client])
            };
            let (english, turkish) = (said(Locale::En), said(Locale::Tr));
            assert_eq!(english.len(), turkish.len(), "{one} {two} {three}");
            for (sentence, other) in english.iter().zip(&turkish) {
                reads_well(sentence);
                reads_well(other);
                assert_ne!(sentence, other);
            }
        }
    }
}

#[test]
fn enhanced_codes_in_full() {
    let said = |a: &str, b: &str, locale| {
        let comparison = compare_enhanced(enhanced(a), enhanced(b)).expect("they differ");
        EnhancedComparisonText::of(&comparison, Prose::of(locale), locale)
    };
    let full = said("5.2.2", "4.2.2", Locale::En);
    assert_eq!(
        full.differences.first().map(String::as_str),
        Some(
            "4.2.2 reports a temporary failure: the same message may get through later. 5.2.2 reports a permanent failure: the message will not get through as it is."
        )
    );
    assert!(
        full.differences
            .iter()
            .any(|s| s.starts_with("They differ in their class only"))
    );
    assert!(
        full.differences
            .iter()
            .any(|s| s.starts_with("The registry's description of 5.2.2 does not allow class 5"))
    );
    assert!(
        full.providers
            .iter()
            .any(|s| s.starts_with("5.2.2: ") && s.contains("over its quota"))
    );
    let unknown = said("5.9.9", "5.1.1", Locale::Tr);
    assert!(
        unknown
            .differences
            .iter()
            .any(|s| s.starts_with("5.9.9 IANA listesinde yer almaz"))
    );
    assert!(
        unknown
            .differences
            .iter()
            .any(|s| s.contains("IANA listesinde bulunmayan bir konudadır"))
    );
    assert_eq!(compare_enhanced(enhanced("5.1.1"), enhanced("5.1.1")), None);
}

#[test]
fn any_two_enhanced_codes_read_as_sentences() {
    let all: Vec<_> = catalog::enhanced_codes()
        .iter()
        .filter_map(|row| EnhancedCode::new(*row.classes.first()?, row.subject, row.detail))
        .chain([enhanced("5.7.515"), enhanced("4.9.9")])
        .collect();
    for (index, &one) in all.iter().enumerate() {
        for &other in all.iter().skip(index + 1) {
            let comparison = compare_enhanced(one, other).expect("they differ");
            assert_eq!(compare_enhanced(other, one).as_ref(), Some(&comparison));
            let said = |locale| {
                let text = EnhancedComparisonText::of(&comparison, Prose::of(locale), locale);
                sentences(&[&text.differences, &text.client, &text.providers])
            };
            let (english, turkish) = (said(Locale::En), said(Locale::Tr));
            assert_eq!(english.len(), turkish.len(), "{one} {other}");
            for sentence in english.iter().chain(&turkish) {
                reads_well(sentence);
            }
        }
    }
}

#[test]
fn the_session_stands_as_the_specification_says() {
    let at = |number, place| after(ReplyCode::new(number).expect("three digits"), place);
    let command = Place::Command;
    for (number, place, state) in [
        (220, Place::Connect, State::Greeted),
        (554, Place::Connect, State::Refused),
        (421, command(Verb::Rcpt), State::Over),
        (250, command(Verb::Ehlo), State::Ready),
        (250, command(Verb::Mail), State::Begun),
        (550, command(Verb::Mail), State::NotBegun),
        (250, command(Verb::Rcpt), State::RecipientAdded),
        (550, command(Verb::Rcpt), State::RecipientLeftOut),
        (503, command(Verb::Rcpt), State::Unchanged),
        (354, command(Verb::Data), State::MessageExpected),
        (554, command(Verb::Data), State::MessageNotAsked),
        (250, Place::EndOfData, State::MessageTaken),
        (452, Place::EndOfData, State::MessageRefused),
        (250, command(Verb::Rset), State::Ready),
        (221, command(Verb::Quit), State::Over),
        (334, command(Verb::Auth), State::Challenged),
        (235, command(Verb::Auth), State::SignedIn),
        (535, command(Verb::Auth), State::NotSignedIn),
        (501, command(Verb::Auth), State::NotSignedIn),
        (220, command(Verb::Starttls), State::TlsBegins),
        (454, command(Verb::Starttls), State::NoTls),
        (252, command(Verb::Vrfy), State::Unchanged),
        (503, command(Verb::Bdat), State::PartRefused),
        (471, command(Verb::Rcpt), State::RecipientLeftOut),
    ] {
        assert_eq!(at(number, place), state, "{number} {place:?}");
    }
    for state in State::ALL {
        assert!(state.source().starts_with("RFC ") || state == State::VerdictsFollow);
        let said = [Locale::En, Locale::Tr].map(|locale| standing::state(state, locale));
        for sentence in said {
            reads_well(sentence);
        }
        assert_ne!(said[0], said[1]);
    }
}

#[test]
fn who_has_a_code_is_told_in_every_language() {
    for facts in catalog::codes() {
        for seen in facts.seen {
            let said =
                [Locale::En, Locale::Tr].map(|locale| standing::seen(facts.code, seen, locale));
            // Some programs write themselves with a small letter.
            assert!(said.iter().all(|sentence| sentence.ends_with('.')));
            assert_ne!(said[0], said[1], "{}", facts.code);
        }
    }
}
