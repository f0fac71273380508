//! The search: what people type, and what they find first.

use explain_smtp::catalog::search::{Entry, MOST, search};
use explain_smtp::code::ReplyCode;
use explain_smtp::command::Verb;
use explain_smtp::words::Locale;
use explain_smtp::words::prose::Prose;
use proptest::prelude::*;

fn entry(name: &str) -> Entry {
    if let Ok(code) = name.parse::<ReplyCode>() {
        return Entry::Code(code);
    }
    Entry::Enhanced(name.parse().expect("a code of one kind"))
}

fn found(query: &str, locale: Locale) -> Vec<Entry> {
    let hits = search(query, Prose::of(locale).names());
    hits.into_iter().map(|hit| hit.entry).collect()
}

/// What is typed, and what has to come first, whatever language is shown.
const CODES: &[(&str, &str)] = &[
    ("550", "550"),
    ("572", "572"),
    ("5.1.1", "5.1.1"),
    ("5.9.9", "5.9.9"),
    ("550 5.7.1", "550"),
    ("5.7.1 550", "5.7.1"),
    ("mailbox full", "5.2.2"),
    ("MAILBOX  FULL!", "5.2.2"),
    ("mailbx full", "5.2.2"),
    ("kota dolu", "5.2.2"),
    ("KOTA DOLU", "5.2.2"),
    ("kota dolmuş", "5.2.2"),
    ("posta kutusu dolu", "5.2.2"),
    ("relay", "550"),
    ("relaying denied", "550"),
    ("greylisting", "450"),
    ("greylistng", "450"),
    ("gri liste", "450"),
    ("wrong password", "535"),
    ("yanlış parola", "535"),
    ("yanlis parola", "535"),
    ("kimlik doğrulama başarısız", "535"),
    ("authentication required", "530"),
    ("user unknown", "550"),
    ("kullanıcı bulunamadı", "550"),
    ("kullanici bulunamadi", "550"),
    ("too many recipients", "452"),
    ("çok fazla alıcı", "452"),
    ("message too large", "552"),
    ("ileti çok büyük", "552"),
    ("dmarc", "5.7.1"),
    ("spf", "5.7.23"),
    ("ptr", "5.7.25"),
    ("ters dns", "5.7.25"),
    ("connection refused", "111"),
    ("bağlantı reddedildi", "111"),
    ("bad sequence", "503"),
    ("syntax error", "500"),
    ("sözdizimi hatası", "500"),
    ("null mx", "556"),
    ("service unavailable", "421"),
    ("timeout", "421"),
    ("zaman aşımı", "421"),
    ("routing loop", "5.4.6"),
    ("start mail input", "354"),
    ("karşılama", "220"),
];

#[test]
fn what_people_type_finds_what_they_mean() {
    let mut wrong = Vec::new();
    for &(query, first) in CODES {
        for &locale in Locale::ALL {
            let hits = found(query, locale);
            if hits.first() != Some(&entry(first)) {
                let shown = &hits[..hits.len().min(5)];
                wrong.push((query, locale.tag(), first, shown.to_vec()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn names_of_keywords_commands_and_mechanisms_find_them() {
    for &locale in Locale::ALL {
        assert_eq!(
            found("pipelining", locale).first(),
            Some(&Entry::Keyword("PIPELINING"))
        );
        assert_eq!(
            found("8bitmime", locale).first(),
            Some(&Entry::Keyword("8BITMIME"))
        );
        assert_eq!(
            found("xoauth2", locale).first(),
            Some(&Entry::Mechanism("XOAUTH2"))
        );
        assert_eq!(
            found("cram-md5", locale).first(),
            Some(&Entry::Mechanism("CRAM-MD5"))
        );
        let starttls = found("starttls", locale);
        assert!(
            starttls
                .iter()
                .take(4)
                .any(|hit| *hit == Entry::Keyword("STARTTLS")),
            "{starttls:?}"
        );
    }
}

#[test]
fn a_whole_name_comes_first() {
    for &locale in Locale::ALL {
        for (query, entry) in [
            ("STARTTLS", Entry::Keyword("STARTTLS")),
            (" rcpt ", Entry::Command(Verb::Rcpt)),
            ("size", Entry::Keyword("SIZE")),
            ("cram-md5", Entry::Mechanism("CRAM-MD5")),
        ] {
            assert_eq!(found(query, locale).first(), Some(&entry), "{query}");
        }
    }
}

#[test]
fn a_providers_words_find_its_wording() {
    for (query, id) in [
        (
            "application-specific password required",
            "google-app-password",
        ),
        ("recipient thread limit exceeded", "microsoft-thread-limit"),
        ("tenantattribution", "microsoft-connector"),
        (
            "improper use of smtp command pipelining",
            "postfix-pipelining",
        ),
    ] {
        let hits = found(query, Locale::En);
        assert!(
            hits.iter().take(4).any(|hit| *hit == Entry::Wording(id)),
            "{query}: {hits:?}"
        );
    }
}

#[test]
fn a_number_that_is_not_whole_finds_what_begins_so() {
    let hits = found("55", Locale::En);
    assert_eq!(hits.first(), Some(&entry("550")));
    assert!(
        hits.iter()
            .all(|hit| matches!(hit, Entry::Code(code) if code.number() / 10 == 55))
    );
    let enhanced = found("5.7.2", Locale::En);
    assert_eq!(enhanced.first(), Some(&entry("5.7.2")));
    let begun = found("4.4", Locale::En);
    assert!(begun.contains(&entry("4.4.1")) && begun.contains(&entry("4.4.7")));
    assert!(!begun.contains(&entry("5.4.6")));
}

#[test]
fn a_code_with_words_keeps_the_code_first() {
    let hits = found("550 relay", Locale::En);
    assert_eq!(hits.first(), Some(&entry("550")));
    assert!(hits.len() > 3);
}

#[test]
fn nothing_is_found_for_nothing() {
    for query in ["", "   ", "?!", "qwxyzz", "şşşşşş"] {
        assert_eq!(found(query, Locale::Tr), [], "{query}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_query_is_answered(query in "\\PC{0,60}") {
        prop_assert!(found(&query, Locale::Tr).len() <= MOST);
    }
}
