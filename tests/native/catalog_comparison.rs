//! Comparisons: true to the facts, and real sentences in every language.

use explain_smtp::catalog::comparison::{Choice, Ending, Reach, Relation};
use explain_smtp::catalog::{self, Comparison, Kind, compare, matrix};
use explain_smtp::code::{Class, ReplyCode};
use explain_smtp::command::{Place, Verb};
use explain_smtp::words::Locale;
use explain_smtp::words::comparison::ComparisonText;

fn code(number: u16) -> ReplyCode {
    ReplyCode::new(number).expect("three digits")
}

fn pair(a: u16, b: u16) -> Comparison {
    compare(code(a), code(b)).expect("both have facts")
}

fn all_pairs() -> impl Iterator<Item = Comparison> {
    let codes = catalog::codes();
    codes.iter().enumerate().flat_map(move |(i, a)| {
        let rest = codes.iter().skip(i + 1);
        rest.filter_map(|b| compare(a.code, b.code))
    })
}

fn said(text: &ComparisonText) -> impl Iterator<Item = &str> {
    let lists = text
        .differences
        .iter()
        .chain(&text.client)
        .chain(&text.elsewhere);
    lists.chain([&text.choice]).map(String::as_str)
}

#[test]
fn either_order_gives_the_same_comparison_the_lower_code_first() {
    assert_eq!(all_pairs().count(), 83 * 82 / 2);
    for comparison in all_pairs() {
        let (lower, higher) = (comparison.lower.code, comparison.higher.code);
        assert!(lower < higher);
        assert_eq!(compare(higher, lower), Some(comparison));
    }
    assert_eq!(compare(code(550), code(550)), None);
    assert_eq!(compare(code(550), code(572)), None);
}

#[test]
fn what_211_and_221_have_in_common_is_their_class_only() {
    let comparison = pair(221, 211);
    assert_eq!(comparison.class, Relation::Same(Class::Success));
    assert_eq!(comparison.category, Relation::Different(1, 2));
    assert_eq!(
        comparison.ending,
        Relation::Different(Ending::Stays, Ending::Ends)
    );
    assert_eq!(comparison.only_lower, [Place::Command(Verb::Help)]);
    assert_eq!(comparison.only_higher, [Place::Command(Verb::Quit)]);
    assert_eq!(comparison.shared, []);
    assert_eq!(comparison.choice, Choice::Place);
}

#[test]
fn the_shared_places_are_those_that_list_both() {
    let comparison = pair(450, 550);
    let rcpt_to_message = [
        Place::Command(Verb::Rcpt),
        Place::Command(Verb::Bdat),
        Place::EndOfData,
    ];
    assert_eq!(comparison.shared, rcpt_to_message);
    assert_eq!(comparison.choice, Choice::Duration);
    let everywhere = pair(421, 450);
    assert_eq!(
        everywhere.reach,
        Relation::Different(Reach::AnyMoment, Reach::Listed)
    );
    assert_eq!(pair(500, 501).reach, Relation::Same(Reach::AnyCommand));
    assert_eq!(pair(221, 421).choice, Choice::Initiative);
    assert_eq!(pair(235, 334).choice, Choice::Progress);
    assert_eq!(pair(250, 550).choice, Choice::Result);
    assert_eq!(pair(534, 538).choice, Choice::Cause);
    assert_eq!(pair(250, 251).choice, Choice::Exactness);
}

#[test]
fn the_matrix_shows_a_code_in_its_columns() {
    let columns = |number| {
        let facts = catalog::reply_code(code(number)).expect("it is known");
        let cells = matrix::COLUMNS.iter().zip(matrix::row(facts));
        let marked = cells.filter_map(|(place, cell)| Some((place.as_str(), cell?.kind)));
        marked.collect::<Vec<_>>()
    };
    assert_eq!(columns(211), [("HELP", Kind::Success)]);
    assert_eq!(columns(354), [("DATA", Kind::Intermediate)]);
    assert_eq!(
        columns(220),
        [("connect", Kind::Success), ("STARTTLS", Kind::Success)]
    );
    assert_eq!(columns(421).len(), matrix::COLUMNS.len());
}

#[test]
fn every_pair_reads_as_sentences_in_every_language() {
    for comparison in all_pairs() {
        for &locale in Locale::ALL {
            let text = ComparisonText::of(&comparison, locale);
            assert!(text.differences.len() >= 4 && !text.client.is_empty());
            for sentence in said(&text) {
                let wrong = ["  ", "{", "}", " .", " ,", "..", ": .", "and ."];
                assert!(sentence.ends_with('.'), "{sentence}");
                assert!(!wrong.iter().any(|w| sentence.contains(w)), "{sentence}");
                let first = sentence.chars().next().expect("not empty");
                assert!(first.is_uppercase() || first.is_ascii_digit(), "{sentence}");
            }
        }
    }
}

#[test]
fn no_sentence_of_a_pair_is_the_same_in_two_languages() {
    for comparison in all_pairs() {
        let english = ComparisonText::of(&comparison, Locale::En);
        let turkish = ComparisonText::of(&comparison, Locale::Tr);
        assert_eq!(said(&english).count(), said(&turkish).count());
        for sentence in said(&english) {
            assert!(!said(&turkish).any(|other| other == sentence), "{sentence}");
        }
    }
}

#[test]
fn the_comparison_of_211_and_221_in_full() {
    let english = ComparisonText::of(&pair(211, 221), Locale::En);
    assert_eq!(
        english.differences,
        [
            "Both are success replies (2yz): nothing was refused.",
            "By its second digit, 211 belongs to the group “information”, 221 to “connections” (RFC 5321 §4.2.1).",
            "211 carries text for people; nothing in the session depends on it.",
            "221 is about the server and the connection as a whole, not about one message or address.",
            "They never answer the same thing: 211 belongs to HELP, 221 to QUIT.",
            "221 ends the connection; 211 leaves it open.",
        ]
    );
    assert_eq!(
        english.choice,
        "A server never has to choose between them: what is being answered decides."
    );
    assert_eq!(
        english.client,
        [
            "After 211 the client goes on with its next command.",
            "After 221 the client closes the connection: the session is over.",
        ]
    );
    let turkish = ComparisonText::of(&pair(211, 221), Locale::Tr);
    assert_eq!(
        turkish.differences,
        [
            "İkisi de başarı yanıtıdır (2yz): reddedilen bir şey yoktur.",
            "İkinci hanelerine göre 211 “bilgi”, 221 ise “bağlantılar” kümesindedir (RFC 5321 §4.2.1).",
            "211 insanlar için metin taşır; oturumda hiçbir şey buna bağlı değildir.",
            "221, tek bir iletiyle ya da adresle değil, sunucunun ve bağlantının bütünüyle ilgilidir.",
            "İkisi hiçbir zaman aynı şeyin yanıtı değildir: 211 kodu HELP adımında, 221 ise QUIT adımında görülür.",
            "221 bağlantıyı sona erdirir; 211 açık bırakır.",
        ]
    );
}

/// RFC 5321 §4.2.1 calls x3z and x4z unspecified: no group has that name.
#[test]
fn a_second_digit_without_a_meaning_makes_no_group() {
    let says = |a, b, locale, wanted: &str| {
        let text = ComparisonText::of(&pair(a, b), locale);
        assert!(
            text.differences.iter().any(|said| said == wanted),
            "{a} {b}: {text:?}"
        );
    };
    says(
        530,
        535,
        Locale::En,
        "Their second digit is the same, one without a meaning of its own (RFC 5321 §4.2.1).",
    );
    says(
        503,
        530,
        Locale::En,
        "By its second digit, 503 belongs to the group “syntax”; that of 530 has no meaning of its own (RFC 5321 §4.2.1).",
    );
    says(
        440,
        535,
        Locale::En,
        "Their second digits differ, but neither has a meaning of its own (RFC 5321 §4.2.1).",
    );
    says(
        530,
        535,
        Locale::Tr,
        "İkinci haneleri aynıdır; bu hanenin kendine ait bir anlamı yoktur (RFC 5321 §4.2.1).",
    );
    for comparison in all_pairs() {
        for locale in [Locale::En, Locale::Tr] {
            let text = ComparisonText::of(&comparison, locale);
            let groups = ["unspecified", "belirlenmemiş"];
            let named = said(&text).any(|said| groups.iter().any(|group| said.contains(group)));
            assert!(!named, "{text:?}");
        }
    }
}

#[test]
fn the_comparison_of_450_and_550_in_full() {
    let english = ComparisonText::of(&pair(450, 550), Locale::En);
    assert_eq!(
        english.differences,
        [
            "450 is temporary (4yz): the same request, unchanged, may succeed later. 550 is permanent (5yz): it will be refused again until something is changed.",
            "Their second digit is the same: both belong to the group “mail system” (RFC 5321 §4.2.1).",
            "Both are usually about one address; other recipients may fare differently.",
            "Both can come at RCPT TO, BDAT and the end of the message.",
            "Of the two, only 450 belongs to ATRN.",
            "Of the two, only 550 belongs to EHLO, MAIL FROM, VRFY and EXPN.",
            "In answer to RCPT TO, either one refuses this recipient only; the message can still go to the others.",
            "After the message, either one means that it was not accepted, and the transaction is over.",
        ]
    );
    assert_eq!(
        english.choice,
        "Send 450 where waiting may help, 550 where only a change will."
    );
    let turkish = ComparisonText::of(&pair(450, 550), Locale::Tr);
    assert_eq!(
        turkish.choice,
        "Beklemek işe yarayabilecekse 450'yi, ancak bir değişiklik işe yarayacaksa 550'yi gönderin."
    );
    assert_eq!(
        turkish.client,
        [
            "450'den sonra istemci aynı şeyi daha sonra yeniden dener.",
            "550'den sonra istemci vazgeçer ve göndereni bilgilendirir; kendiliğinden yeniden denemez.",
        ]
    );
    assert_eq!(
        turkish.elsewhere,
        [
            "FTP'nin de ayrı bir 450 kodu vardır: “Requested file action not taken” (RFC 959 §4.2.1).",
            "FTP'nin de ayrı bir 550 kodu vardır: “Requested action not taken. File unavailable” (RFC 959 §4.2.1).",
        ]
    );
}
