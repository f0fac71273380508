//! The catalog against the specifications, which are written out here once more by hand.

mod groups;
mod registries;
mod search;
mod theory;
mod wordings;

use explain_smtp::catalog::{self, Kind, Origin, Rule, Status};
use explain_smtp::code::{Class, EnhancedCode, ReplyCode};
use explain_smtp::command::{Place, Verb};

/// RFC 5321 §4.2.3, with the two of RFC 7504 §5.1.
const BASE: [u16; 26] = [
    211, 214, 220, 221, 250, 251, 252, 354, 421, 450, 451, 452, 455, 500, 501, 502, 503, 504, 521,
    550, 551, 552, 553, 554, 555, 556,
];

/// RFC 4954 §6: 235, 334, 432, 454, 530, 534, 535, 538. RFC 3207 §4: 454. RFC 1985 §5.1: 253, 458, 459.
/// RFC 1845 §3: 355. RFC 2645 §7: 453.
const EXTENSIONS: [u16; 13] = [
    235, 253, 334, 355, 432, 453, 454, 458, 459, 530, 534, 535, 538,
];

/// IANA's registry names them beside an enhanced code, no RFC defines them (RFC 5248 §2.4).
const REGISTRY: [u16; 6] = [422, 430, 523, 524, 525, 533];

/// Of drafts: PRDR, IPv6 to IPv4 fallback, QHLO, ADDRQUERY.
const DRAFTS: [u16; 4] = [353, 456, 520, 557];

/// Seen in the wild, or on lists. 101 and 111 are error numbers of Linux. Not 218, 515 and 545, of which no source
/// tells a meaning.
const FOLKLORE: [u16; 34] = [
    101, 111, 200, 400, 412, 417, 420, 424, 431, 435, 440, 441, 442, 446, 447, 449, 471, 498, 499,
    505, 510, 511, 512, 513, 517, 522, 531, 540, 541, 542, 546, 558, 571, 585,
];

fn code(number: u16) -> ReplyCode {
    ReplyCode::new(number).expect("three digits")
}

#[test]
fn every_code_has_an_entry_by_its_authority_and_none_is_invented() {
    let of = |origin| {
        let rows = catalog::codes().iter().filter(|row| row.origin == origin);
        rows.map(|row| row.code.number()).collect::<Vec<_>>()
    };
    assert_eq!(of(Origin::Base), BASE);
    assert_eq!(of(Origin::Extension), EXTENSIONS);
    assert_eq!(of(Origin::Registry), REGISTRY);
    assert_eq!(of(Origin::Draft), DRAFTS);
    assert_eq!(of(Origin::Folklore), FOLKLORE);
    for row in catalog::codes() {
        assert_eq!(catalog::reply_code(row.code), Some(row));
    }
    for unknown in [100, 218, 515, 545, 572, 999] {
        assert_eq!(catalog::reply_code(code(unknown)), None, "{unknown}");
    }
}

#[test]
fn every_code_fits_the_grammar_and_its_places_fit_its_class() {
    for row in catalog::codes() {
        let standard = row.origin.is_standard();
        assert!(row.code.is_grammatical() || !standard, "{}", row.code);
        assert_eq!(row.places.is_empty(), !standard, "{}", row.code);
        assert_eq!(row.text.is_empty(), !standard, "{}", row.code);
        let kind = match row.code.class() {
            Class::Success => Kind::Success,
            Class::Intermediate => Kind::Intermediate,
            _ => Kind::Error,
        };
        for allowed in row.places {
            assert_eq!(allowed.kind, kind, "{} at {:?}", row.code, allowed.place);
            assert_ne!(allowed.place, Place::Command(Verb::Dot));
            let twice = row.places.iter().filter(|a| a.place == allowed.place);
            assert_eq!(twice.count(), 1, "{} at {:?}", row.code, allowed.place);
        }
    }
}

#[test]
fn every_fact_names_a_source() {
    let named = |source: &str| {
        [
            "RFC ",
            "Postfix ",
            "IANA ",
            "Microsoft ",
            "Haraka ",
            "draft-",
            "Linux ",
            "Public lists of SMTP codes",
            "AnswersThatWork ",
            "Courier source",
            "Exim source",
            "OpenSMTPD ",
            "KumoMTA assets",
            "Exchange 5.5 documents",
            "Sisimai set-of-emails",
            "Stalwart documentation",
            "SMTP Field Manual",
            "hMailServer ",
            "mox ",
            "notqmail source",
            "Google ",
            "Amazon SES ",
            "Yahoo ",
            "Outlook.com ",
            "Suped, ",
        ]
        .iter()
        .any(|authority| source.starts_with(authority))
    };
    for row in catalog::codes() {
        let places = row.places.iter().map(|allowed| allowed.source);
        let elsewhere = row.elsewhere.iter().map(|same| same.source);
        assert!(!row.sources.is_empty(), "{}", row.code);
        let seen = row.seen.iter().map(|seen| seen.source);
        let all = row.sources.iter().copied().chain(places);
        for source in all.chain(elsewhere).chain(seen) {
            assert!(named(source), "{}: {source}", row.code);
        }
    }
    for row in catalog::enhanced_codes() {
        assert!(named(row.source), "{}.{}", row.subject, row.detail);
    }
    for row in catalog::keywords() {
        assert!(named(row.source), "{}", row.name);
    }
    for row in catalog::mechanisms() {
        assert!(named(row.source), "{}", row.name);
    }
    for row in catalog::usage::all() {
        assert!(named(row.source), "{}", row.id);
    }
}

#[test]
fn related_codes_are_others_that_exist() {
    for row in catalog::codes() {
        assert!(!row.related.is_empty(), "{}", row.code);
        for &related in row.related {
            assert_ne!(related, row.code);
            assert!(
                catalog::reply_code(related).is_some(),
                "{} names {related}",
                row.code
            );
        }
    }
}

/// The codes that list this place, by the table of a specification.
fn listed(place: Place, in_table: impl Fn(&str) -> bool) -> Vec<u16> {
    let lists = |row: &&catalog::CodeFacts| {
        row.at(place)
            .is_some_and(|allowed| allowed.by == Rule::Listed && in_table(allowed.source))
    };
    let rows = catalog::codes().iter().filter(lists);
    rows.map(|row| row.code.number()).collect()
}

/// RFC 5321 §4.3.2 as updated by RFC 7504 §5.1, row by row.
#[test]
fn the_matrix_of_commands_and_replies_is_that_of_the_specification() {
    let table: [(&str, &[u16]); 13] = [
        ("connect", &[220, 521, 554]),
        ("EHLO", &[250, 502, 504, 550]),
        ("HELO", &[250, 502, 504, 550]),
        ("MAIL", &[250, 451, 452, 455, 503, 550, 552, 553, 555]),
        (
            "RCPT",
            &[
                250, 251, 450, 451, 452, 455, 503, 550, 551, 552, 553, 555, 556,
            ],
        ),
        ("DATA", &[354, 503, 554]),
        ("end-of-data", &[250, 450, 451, 452, 550, 552, 554]),
        ("RSET", &[250]),
        ("VRFY", &[250, 251, 252, 502, 504, 550, 551, 553]),
        ("EXPN", &[250, 252, 500, 502, 504, 550]),
        ("HELP", &[211, 214, 502, 504]),
        ("NOOP", &[250]),
        ("QUIT", &[221]),
    ];
    for (name, row) in table {
        let place = Place::from_name(name).expect("a place");
        let base = |source: &str| source.starts_with("RFC 5321") || source.starts_with("RFC 7504");
        assert_eq!(listed(place, base), row, "{name}");
    }
}

#[test]
fn the_extensions_commands_get_the_replies_of_their_specifications() {
    let table: [(Verb, &str, &[u16]); 5] = [
        (
            Verb::Auth,
            "RFC 4954",
            &[235, 334, 432, 454, 500, 501, 503, 504, 534, 535, 538],
        ),
        (Verb::Starttls, "RFC 3207", &[220, 454, 501]),
        (
            Verb::Etrn,
            "RFC 1985",
            &[250, 251, 252, 253, 458, 459, 500, 501],
        ),
        (Verb::Atrn, "RFC 2645", &[250, 450, 451, 453, 502, 530]),
        (Verb::Burl, "RFC 4468", &[250, 451, 503, 552, 554]),
    ];
    for (verb, document, row) in table {
        let own = |source: &str| source.starts_with(document);
        assert_eq!(listed(Place::Command(verb), own), row, "{verb:?}");
    }
}

/// RFC 821 §4.3: SEND, SOML and SAML begin a transaction as MAIL does, TURN swaps the roles. Both are deprecated since.
#[test]
fn the_deprecated_commands_get_the_replies_of_rfc_821() {
    let delivery = &[250, 421, 451, 452, 500, 501, 502, 552][..];
    let table = [
        (Verb::Send, delivery),
        (Verb::Soml, delivery),
        (Verb::Saml, delivery),
        (Verb::Turn, &[250, 500, 502, 503]),
    ];
    for (verb, row) in table {
        let place = Place::Command(verb);
        let known = catalog::codes()
            .iter()
            .filter_map(|facts| Some((facts, facts.at(place)?)));
        let found: Vec<_> = known
            .inspect(|(facts, allowed)| {
                let said = (allowed.by, allowed.source);
                assert_eq!(said, (Rule::Historic, "RFC 821 §4.3"), "{}", facts.code);
            })
            .map(|(facts, _)| facts.code.number())
            .collect();
        assert_eq!(found, row, "{verb:?}");
    }
}

/// Where the text of each stands, looked up in the RFCs themselves.
#[test]
fn a_code_names_the_section_that_has_its_text_first() {
    let expected = [
        ("RFC 5321 §4.2.3", &[451][..]),
        ("RFC 7504 §5.1", &[521, 556]),
        ("RFC 4954 §6", &[235, 432, 530, 534, 535, 538]),
        ("RFC 4954 §4", &[334]),
        ("RFC 3207 §4", &[454]),
        ("RFC 1985 §5.1", &[253, 458, 459]),
        ("RFC 2645 §7", &[453]),
        ("RFC 1845 §3", &[355]),
    ];
    for facts in catalog::codes()
        .iter()
        .filter(|row| row.origin.is_standard())
    {
        let number = facts.code.number();
        let named = expected.iter().find(|(_, codes)| codes.contains(&number));
        let source = named.map_or("RFC 5321 §4.2.2", |&(source, _)| source);
        assert_eq!(facts.sources.first(), Some(&source), "{number}");
    }
    let null_mx = [(1, 10), (7, 27)].map(|(subject, detail)| {
        let known = catalog::enhanced_codes().iter();
        known
            .filter(|row| (row.subject, row.detail) == (subject, detail))
            .map(|row| row.source)
            .collect::<Vec<_>>()
    });
    assert_eq!(null_mx, [["RFC 7505 §4.1"], ["RFC 7505 §4.1"]]);
}

#[test]
fn what_any_command_may_get_is_421_500_and_501_and_530_with_exceptions() {
    for number in [421, 500, 501] {
        let facts = catalog::reply_code(code(number)).expect("it is known");
        for verb in [Verb::Ehlo, Verb::Mail, Verb::Noop, Verb::Quit, Verb::Auth] {
            assert!(
                facts.at(Place::Command(verb)).is_some(),
                "{number} {verb:?}"
            );
        }
    }
    let facts = catalog::reply_code(code(530)).expect("it is known");
    for exempt in [Verb::Ehlo, Verb::Noop, Verb::Quit, Verb::Starttls] {
        assert_eq!(facts.at(Place::Command(exempt)), None, "{exempt:?}");
    }
    for asked in [Verb::Mail, Verb::Rcpt, Verb::Vrfy, Verb::Auth] {
        assert!(facts.at(Place::Command(asked)).is_some(), "{asked:?}");
    }
}

#[test]
fn only_221_and_421_end_the_connection() {
    let closing = catalog::codes().iter().filter(|row| row.closes);
    let closing: Vec<_> = closing.map(|row| row.code.number()).collect();
    assert_eq!(closing, [221, 421]);
}

/// How many details each subject of the registry has: X.0.0 to X.7.30.
#[test]
fn the_registry_of_enhanced_codes_is_complete() {
    for (subject, last) in [
        (0, 0),
        (1, 10),
        (2, 4),
        (3, 6),
        (4, 7),
        (5, 6),
        (6, 10),
        (7, 30),
    ] {
        let details = catalog::enhanced_codes()
            .iter()
            .filter(|row| row.subject == subject);
        let details: Vec<_> = details.map(|row| row.detail).collect();
        assert_eq!(details, (0..=last).collect::<Vec<_>>(), "X.{subject}");
    }
    assert_eq!(catalog::enhanced_codes().len(), 81);
    let moved = catalog::enhanced_codes()
        .iter()
        .filter(|row| row.replaced_by.is_some());
    assert_eq!(
        moved
            .map(|row| (row.subject, row.detail))
            .collect::<Vec<_>>(),
        [(6, 10)]
    );
}

#[test]
fn an_unknown_enhanced_code_still_has_its_subject_and_class() {
    let unknown = EnhancedCode::new(5, 7, 139).expect("well-formed");
    assert_eq!(catalog::enhanced_code(unknown), None);
    let subject = catalog::enhanced_subject(unknown).map(|subject| subject.text);
    assert_eq!(subject, Some("Security or Policy Status"));
    let stranger = EnhancedCode::new(4, 9, 9).expect("well-formed");
    assert_eq!(catalog::enhanced_subject(stranger), None);
    let class = catalog::enhanced_class(stranger).map(|class| class.text);
    assert_eq!(class, Some("Persistent Transient Failure"));
}

#[test]
fn every_verb_and_keyword_is_found_by_its_name() {
    for &verb in Verb::ALL {
        let facts = catalog::command(verb).expect("every verb has facts");
        assert!(
            !facts.syntax.is_empty() && !facts.source.is_empty(),
            "{verb:?}"
        );
        if let Some(keyword) = facts.keyword {
            assert!(catalog::keyword(keyword).is_some(), "{verb:?}");
        }
    }
    for row in catalog::keywords() {
        assert_eq!(catalog::keyword(&row.name.to_ascii_lowercase()), Some(row));
    }
    assert_eq!(
        catalog::keyword("starttls").map(|k| k.commands),
        Some(&[Verb::Starttls][..])
    );
    assert_eq!(catalog::keyword("mx.example.net"), None);
    assert_eq!(catalog::keyword(""), None);
}

/// RFC 5321 §4.5.1.
#[test]
fn the_required_commands_are_those_of_the_specification() {
    let required = Verb::ALL
        .iter()
        .filter(|&&verb| catalog::command(verb).is_some_and(|c| c.required));
    let required: Vec<_> = required.map(|verb| verb.as_str()).collect();
    let expected = [
        "EHLO", "HELO", "MAIL", "RCPT", "DATA", ".", "RSET", "QUIT", "NOOP", "VRFY",
    ];
    assert_eq!(required, expected);
    let old = [Verb::Turn, Verb::Send, Verb::Soml, Verb::Saml];
    assert!(
        old.iter()
            .all(|&verb| catalog::command(verb).is_some_and(|c| c.status == Status::Deprecated))
    );
}
