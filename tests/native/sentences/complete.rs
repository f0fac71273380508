//! Every language says everything, and in its own words.

use explain_smtp::command::{Place, Verb};
use explain_smtp::report::{Actor, Auth, Cause, Outcome, Role, SecretKind, Severity};
use explain_smtp::words::Locale;
use explain_smtp::words::rules::Rule;
use explain_smtp::words::sentences::{
    Challenge, Happening, Headline, Kind, Permanence, Phrase, Remark, Sentences, Term,
};

const ACTORS: [Actor; 6] = [
    Actor::Unknown,
    Actor::Nobody,
    Actor::Sender,
    Actor::SenderAdmin,
    Actor::Recipient,
    Actor::RecipientAdmin,
];

const CAUSES: [Cause; 39] = [
    Cause::Unspecified,
    Cause::NoSmtp,
    Cause::MailboxUnknown,
    Cause::MailboxFull,
    Cause::MailboxDisabled,
    Cause::MailboxUnavailable,
    Cause::RecipientAddress,
    Cause::DomainUnknown,
    Cause::NoMailService,
    Cause::SenderAddress,
    Cause::RelayDenied,
    Cause::AuthRequired,
    Cause::TlsRequired,
    Cause::BadCredentials,
    Cause::AuthUnavailable,
    Cause::AuthMechanism,
    Cause::TlsUnavailable,
    Cause::MessageTooLarge,
    Cause::TooManyRecipients,
    Cause::SystemFull,
    Cause::Policy,
    Cause::Content,
    Cause::SenderUnauthenticated,
    Cause::Reputation,
    Cause::ClientIdentity,
    Cause::Greylisted,
    Cause::RateLimited,
    Cause::Syntax,
    Cause::Sequence,
    Cause::NotImplemented,
    Cause::ServiceUnavailable,
    Cause::ServerFault,
    Cause::Loop,
    Cause::Expired,
    Cause::ConnectionLost,
    Cause::ConnectionFailed,
    Cause::TlsFailed,
    Cause::ClientQuit,
    Cause::CutOff,
];

fn places() -> impl Iterator<Item = Place> {
    Verb::ALL
        .iter()
        .map(|&verb| Place::after(verb))
        .chain([Place::Connect])
}

fn labels(say: &dyn Sentences) -> Vec<String> {
    let mut all: Vec<&str> = Vec::new();
    for outcome in [
        Outcome::Accepted,
        Outcome::Partial,
        Outcome::Rejected,
        Outcome::Deferred,
        Outcome::Aborted,
        Outcome::NoTransaction,
        Outcome::Unknown,
    ] {
        all.push(say.outcome(outcome));
    }
    all.extend([Role::Client, Role::Server, Role::Data, Role::Info].map(|role| say.role(role)));
    all.extend([Auth::Ok, Auth::Failed, Auth::NotTried].map(|auth| say.auth(auth)));
    let secrets = [
        SecretKind::Password,
        SecretKind::Token,
        SecretKind::ChallengeResponse,
    ];
    all.extend(secrets.map(|kind| say.secret(kind)));
    let severities = [Severity::Note, Severity::Warning, Severity::Error];
    all.extend(severities.map(|severity| say.severity(severity)));
    all.extend(ACTORS.map(|actor| say.actor(actor)));
    all.extend(Rule::ALL.iter().map(|&rule| say.rule(rule).title));
    all.extend(Term::ALL.iter().map(|&term| say.term(term)));
    all.extend(Verb::ALL.iter().map(|&verb| say.command(verb)));
    let mut all: Vec<String> = all.into_iter().map(str::to_owned).collect();
    for place in places().map(Some).chain([None]) {
        all.push(say.reply(None, place));
    }
    all
}

fn clauses(say: &dyn Sentences) -> Vec<String> {
    let mut all: Vec<String> = places().map(|place| say.place(place)).collect();
    for cause in &CAUSES[1..] {
        all.push(say.cause(*cause).to_owned());
    }
    all.extend(Kind::ALL.iter().map(|&kind| say.kind(kind).to_owned()));
    all.extend(Phrase::ALL.iter().map(|&p| say.phrase(p).to_owned()));
    for cause in CAUSES {
        for permanence in Permanence::ALL {
            for actor in ACTORS {
                all.push(say.remedy(cause, *permanence, actor).to_owned());
            }
        }
    }
    all
}

fn sentences(say: &dyn Sentences) -> Vec<String> {
    let mut all = Vec::new();
    for &happening in Happening::ALL {
        all.push(say.meaning(happening).to_owned());
        all.extend(say.next(happening).map(str::to_owned));
        for place in places().map(Some).chain([None]) {
            for (host, own) in [(Some("mx.example.net"), false), (None, false), (None, true)] {
                all.push(say.headline(&Headline {
                    happening,
                    place,
                    host,
                    own,
                    codes: None,
                }));
            }
        }
    }
    for cause in CAUSES {
        for &permanence in Permanence::ALL {
            for actor in ACTORS {
                all.push(say.action(permanence, cause, actor));
            }
        }
    }
    all.extend(Remark::ALL.iter().map(|&r| say.remark(r).to_owned()));
    all.extend((0..10).map(|digit| say.second_digit(digit).to_owned()));
    for &rule in Rule::ALL {
        let text = say.rule(rule);
        all.extend([text.why, text.fix].map(str::to_owned));
    }
    all
}

fn everything(say: &dyn Sentences) -> Vec<String> {
    let challenges = Challenge::ALL.iter().map(|&c| say.challenge(c, "550"));
    let others = challenges.chain([say.size(1), say.size(999)]);
    [labels(say), clauses(say), sentences(say), others.collect()].concat()
}

#[test]
fn nothing_is_empty_or_unfinished() {
    for locale in Locale::ALL {
        for text in everything(locale.sentences()) {
            assert!(!text.trim().is_empty());
            assert_eq!(text, text.trim(), "no space around it");
            assert!(!text.contains(['{', '}']), "a placeholder is left: {text}");
            for twice in ["  ", "..", " .", " ,", ",,"] {
                assert!(!text.contains(twice), "{twice:?} in {text}");
            }
        }
    }
}

#[test]
fn a_sentence_starts_large_and_ends_with_a_full_stop() {
    for locale in Locale::ALL {
        for text in sentences(locale.sentences()) {
            assert!(text.ends_with('.'), "{text}");
            let lower = text.starts_with(char::is_lowercase) && !text.starts_with("mx.");
            assert!(!lower, "{text}");
        }
    }
}

#[test]
fn a_clause_starts_small_and_has_no_full_stop() {
    const NAMES: [&str; 2] = ["TLS", "@"];
    for locale in Locale::ALL {
        for text in clauses(locale.sentences()) {
            assert!(!text.ends_with(['.', ',', ';', ':']), "{text}");
            let verb = Verb::ALL.iter().any(|v| text.starts_with(v.as_str()));
            let name = verb || NAMES.iter().any(|name| text.starts_with(name));
            assert!(name || text.starts_with(char::is_lowercase), "{text}");
        }
        for text in labels(locale.sentences()) {
            assert!(!text.ends_with(['.', ',', ';', ':']), "{text}");
        }
    }
}

#[test]
fn no_language_holds_words_of_another() {
    const ENGLISH: [&str; 16] = [
        "the", "and", "of", "is", "not", "with", "server", "client", "message", "sender", "line",
        "for", "to", "by", "address", "reply",
    ];
    const TURKISH: [&str; 14] = [
        "ve",
        "bir",
        "bu",
        "ile",
        "için",
        "ya",
        "sunucu",
        "istemci",
        "ileti",
        "gönderen",
        "alıcı",
        "satır",
        "adres",
        "yanıt",
    ];
    for (locale, foreign) in [(Locale::En, &TURKISH[..]), (Locale::Tr, &ENGLISH[..])] {
        for text in everything(locale.sentences()) {
            let mut words = text.split(|c: char| !c.is_alphanumeric());
            let leftover = words.find(|word| foreign.contains(word));
            // "DATA to …" cannot come: verbs are in capitals.
            assert_eq!(leftover, None, "{text}");
        }
    }
    for text in everything(Locale::En.sentences()) {
        assert!(text.is_ascii(), "{text}");
    }
}

#[test]
fn every_rule_has_its_own_text_and_an_unknown_id_has_none() {
    for locale in Locale::ALL {
        let say = locale.sentences();
        let mut titles: Vec<_> = Rule::ALL.iter().map(|&r| say.rule(r).title).collect();
        titles.sort_unstable();
        titles.dedup();
        assert_eq!(titles.len(), Rule::ALL.len(), "two rules share a title");
        for &rule in Rule::ALL {
            assert_eq!(say.finding(rule.id()), Some(say.rule(rule)));
            assert!(
                rule.id()
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            );
        }
        assert_eq!(say.finding("no-such-rule"), None);
        assert_eq!(say.finding(""), None);
    }
}

#[test]
fn what_is_told_of_different_causes_differs() {
    for locale in Locale::ALL {
        let say = locale.sentences();
        let mut clauses: Vec<_> = CAUSES.iter().map(|&c| say.cause(c)).collect();
        clauses.sort_unstable();
        clauses.dedup();
        assert_eq!(clauses.len(), CAUSES.len());
    }
}

#[test]
fn a_sentence_starts_with_its_languages_capital() {
    for (locale, clause, expected) in [
        (Locale::En, "if it lasts", "If it lasts"),
        (Locale::En, "TLS is off", "TLS is off"),
        (Locale::En, "", ""),
        (Locale::Tr, "ileti büyük", "İleti büyük"),
        (Locale::Tr, "ısı", "Isı"),
        (Locale::Tr, "şifre", "Şifre"),
        (Locale::Tr, "", ""),
    ] {
        assert_eq!(locale.sentences().capital(clause), expected);
    }
}
