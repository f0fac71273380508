//! Verdicts, word by word.

use explain_smtp::Report;
use explain_smtp::command::{Place, Verb};
use explain_smtp::report::{Actor, Cause, Outcome};
use explain_smtp::words::Locale;
use explain_smtp::words::prose::Prose;
use explain_smtp::words::verdict::{Tone, VerdictText, of_report, of_session};

use super::report::{Told, recipient};

const RCPT: Option<Place> = Some(Place::Command(Verb::Rcpt));
const HOST: Option<&str> = Some("mx.example.net");

pub(super) fn says(report: &Report, english: &str, turkish: &str, tone: Tone) {
    let prose = Prose::default();
    for (locale, expected) in [(Locale::En, english), (Locale::Tr, turkish)] {
        let said = of_report(report, &prose, locale);
        assert_eq!(said.text, expected);
        assert_eq!(said.tone, tone, "{expected}");
    }
}

#[test]
fn a_refusal_names_step_host_reply_meaning_and_who_must_act() {
    let report = Told {
        outcome: Outcome::Rejected,
        place: RCPT,
        host: HOST,
        codes: Some("550 5.1.1"),
        cause: Cause::MailboxUnknown,
        actor: Actor::Sender,
        line: Some(13),
    }
    .report();
    says(
        &report,
        "Refused at RCPT TO by mx.example.net: 550 5.1.1, this mailbox does not exist. \
         Permanent: do not retry unchanged; the sender should check the address with the recipient. (line 14)",
        "mx.example.net sunucusu RCPT TO adımında reddetti: 550 5.1.1, böyle bir posta kutusu yok. \
         Kalıcı: olduğu gibi yeniden denemeyin. Gönderenin yapması gereken: adresi alıcıya sorup doğrulamak. (14. satır)",
        Tone::Bad,
    );
    let parts = of_report(&report, &Prose::default(), Locale::En);
    assert_eq!(
        parts,
        VerdictText {
            headline: "Refused at RCPT TO by mx.example.net: 550 5.1.1.".into(),
            meaning: "This mailbox does not exist.".into(),
            action: "Permanent: do not retry unchanged; the sender should check the address with the recipient.".into(),
            line: Some(14),
            text: parts.text.clone(),
            tone: Tone::Bad,
        }
    );
}

#[test]
fn a_refusal_of_which_nothing_is_told_says_so() {
    let report = Told {
        outcome: Outcome::Rejected,
        codes: Some("554"),
        line: Some(0),
        ..Told::NOTHING
    }
    .report();
    says(
        &report,
        "Refused: 554. The text does not say why. Permanent: do not retry unchanged; \
         read the server's own words around this line. The text does not say who must act. (line 1)",
        "Reddedildi: 554. Nedeni metinden anlaşılmıyor. Kalıcı: olduğu gibi yeniden denemeyin. \
         Yapılması gereken: sunucunun bu satırın çevresinde yazdıklarını okumak. \
         Bunu kimin yapması gerektiği metinden anlaşılmıyor. (1. satır)",
        Tone::Bad,
    );
}

#[test]
fn a_deferral_says_who_tries_again() {
    let report = Told {
        outcome: Outcome::Deferred,
        place: RCPT,
        host: HOST,
        codes: Some("450 4.2.0"),
        cause: Cause::Greylisted,
        actor: Actor::Nobody,
        line: Some(2),
    }
    .report();
    says(
        &report,
        "Deferred at RCPT TO by mx.example.net: 450 4.2.0, this is greylisting: the server puts off senders it does not \
         know yet and takes the message on a later attempt. Temporary: a mail server retries by itself, a program must try \
         again later; nothing else needs to be done unless it lasts. (line 3)",
        "mx.example.net sunucusu RCPT TO adımında erteledi: 450 4.2.0, gri listeleme uygulanıyor: sunucu henüz \
         tanımadığı göndereni bekletiyor, iletiyi sonraki bir denemede alıyor. Geçici: posta sunucuları kendiliğinden yeniden dener, programların sonra yeniden denemesi gerekir; sürmedikçe yapılacak başka bir şey yok. (3. satır)",
        Tone::Wait,
    );
}

#[test]
fn an_acceptance_is_not_called_delivery() {
    let report = Told {
        outcome: Outcome::Accepted,
        place: Some(Place::EndOfData),
        host: HOST,
        codes: Some("250 2.0.0"),
        actor: Actor::Nobody,
        line: Some(20),
        ..Told::NOTHING
    }
    .report();
    says(
        &report,
        "Accepted by mx.example.net after the message was sent (end of DATA): 250 2.0.0. The server has taken \
         responsibility for the message, which is not yet delivery to the inbox. Nothing to do; if it does not arrive, \
         look into the spam folder, then show this line to the receiving side's administrator. (line 21)",
        "mx.example.net sunucusu, ileti gönderildikten sonra (DATA sonunda) kabul etti: 250 2.0.0. İletinin \
         sorumluluğunu sunucu üstlendi; bu, gelen kutusuna ulaştığı anlamına gelmez. Yapılacak bir şey yok; ileti \
         ulaşmazsa önce istenmeyen posta klasörüne bakılmalı, sonra bu satır alıcı tarafın yöneticisine gösterilmeli. \
         (21. satır)",
        Tone::Good,
    );
}

#[test]
fn a_partial_acceptance_counts_the_recipients() {
    let mut report = Told {
        outcome: Outcome::Partial,
        place: RCPT,
        codes: Some("552 5.2.2"),
        cause: Cause::MailboxFull,
        actor: Actor::Recipient,
        line: Some(9),
        ..Told::NOTHING
    }
    .report();
    says(
        &report,
        "Accepted for some recipients; refused for the others at RCPT TO: 552 5.2.2, the recipient's mailbox is full. \
         Permanent: do not retry unchanged; the recipient should make room in the mailbox. (line 10)",
        "Alıcıların yalnızca bir bölümü kabul edildi; kalanlar RCPT TO adımında reddedildi: 552 5.2.2, alıcının posta \
         kutusu dolu. Kalıcı: olduğu gibi yeniden denemeyin. Alıcının yapması gereken: posta kutusunda yer açmak. (10. satır)",
        Tone::Bad,
    );
    report.sessions[0].recipients = [Outcome::Accepted, Outcome::Rejected, Outcome::Accepted]
        .map(recipient)
        .into();
    for (locale, expected) in [
        (
            Locale::En,
            "Accepted for 2 of 3 recipients; refused for the other one at RCPT TO: 552 5.2.2.",
        ),
        (
            Locale::Tr,
            "3 alıcıdan 2 tanesi kabul edildi; öbürü RCPT TO adımında reddedildi: 552 5.2.2.",
        ),
    ] {
        let session = of_session(&report, &report.sessions[0], &Prose::default(), locale);
        assert_eq!(session.headline, expected);
        assert_eq!(session, of_report(&report, &Prose::default(), locale));
    }
}

#[test]
fn of_several_sessions_the_sessions_are_counted() {
    let mut report = Told {
        outcome: Outcome::Rejected,
        place: Some(Place::Command(Verb::Auth)),
        host: HOST,
        codes: Some("535 5.7.8"),
        cause: Cause::BadCredentials,
        actor: Actor::Sender,
        line: Some(0),
    }
    .report();
    report.verdict.outcome = Outcome::Partial;
    let mut session = report.sessions[0].clone();
    for outcome in [Outcome::Accepted, Outcome::NoTransaction] {
        session.summary.outcome = outcome;
        session.verdict.outcome = outcome;
        report.sessions.push(session.clone());
    }
    report.sessions[0].summary.outcome = Outcome::Rejected;
    for (locale, expected) in [
        (
            Locale::En,
            "1 of 2 sessions ended with a message accepted; another was refused at AUTH by mx.example.net: 535 5.7.8.",
        ),
        (
            Locale::Tr,
            "2 oturumdan 1 tanesinde ileti kabul edildi; birini mx.example.net sunucusu AUTH adımında reddetti: 535 5.7.8.",
        ),
    ] {
        let said = of_report(&report, &Prose::default(), locale);
        assert_eq!(said.headline, expected);
    }
}

#[test]
fn wrong_credentials_are_a_matter_of_the_sender() {
    let report = Told {
        outcome: Outcome::Rejected,
        place: Some(Place::Command(Verb::Auth)),
        host: Some("smtp.example.org"),
        codes: Some("535 5.7.8"),
        cause: Cause::BadCredentials,
        actor: Actor::Sender,
        line: Some(11),
    }
    .report();
    says(
        &report,
        "Refused at AUTH by smtp.example.org: 535 5.7.8, user name or password is wrong, or this way of signing in is \
         switched off. Permanent: do not retry unchanged; the sender should check user name and password (many \
         providers want an app password or OAuth instead). (line 12)",
        "smtp.example.org sunucusu AUTH adımında reddetti: 535 5.7.8, kullanıcı adı ya da parola yanlış veya bu oturum \
         açma yolu kapatılmış. Kalıcı: olduğu gibi yeniden denemeyin. Gönderenin yapması gereken: kullanıcı adıyla parolayı \
         denetlemek (birçok sağlayıcı bunun yerine uygulama parolası ya da OAuth ister). (12. satır)",
        Tone::Bad,
    );
}

#[test]
fn what_began_as_temporary_and_was_given_up_is_not_called_permanent() {
    let expired = Told {
        outcome: Outcome::Rejected,
        codes: Some("4.4.7"),
        cause: Cause::Expired,
        actor: Actor::SenderAdmin,
        ..Told::NOTHING
    }
    .report();
    says(
        &expired,
        "Refused: 4.4.7, the message waited too long in a queue. The sending server has given up after a temporary \
         failure; the sending side's administrator should look for the earlier temporary replies, which tell the \
         reason, and then send again.",
        "Reddedildi: 4.4.7, ileti kuyrukta çok uzun süre bekledi. Gönderen sunucu, geçici bir hatanın ardından denemeyi \
         bıraktı. Gönderen tarafın yöneticisinin yapması gereken: nedeni söyleyen önceki geçici yanıtları bulmak, sonra yeniden \
         göndermek.",
        Tone::Bad,
    );
}

#[test]
fn a_552_for_too_many_recipients_counts_as_temporary() {
    let report = Told {
        outcome: Outcome::Rejected,
        place: RCPT,
        codes: Some("552"),
        cause: Cause::TooManyRecipients,
        actor: Actor::Sender,
        ..Told::NOTHING
    }
    .report();
    let said = of_report(&report, &Prose::default(), Locale::En);
    assert_eq!(
        said.action,
        "Clients should treat this as temporary; the sender should send to the remaining recipients in a further transaction."
    );
    assert_eq!(said.tone, Tone::Wait);
}

#[test]
fn without_a_cause_the_finer_code_gives_the_meaning() {
    let prose = Prose::decode(
        "code/550/at/RCPT/gist\tNot taken for this recipient.\n\
         code/550/gist\tRefused.\n\
         code/550/name\tRefused\n\
         enhanced/7.1/gist\tThe server does not want this message.\n\
         enhanced/7.1/name\tNot authorised\n\
         enhanced/subject/4/gist\tIt is about the network.\n"
            .to_owned(),
    );
    let meaning = |codes, place| {
        let report = Told {
            outcome: Outcome::Rejected,
            place,
            codes: Some(codes),
            ..Told::NOTHING
        }
        .report();
        of_report(&report, &prose, Locale::En).meaning
    };
    assert_eq!(
        meaning("550 5.7.1", RCPT),
        "The server does not want this message."
    );
    assert_eq!(meaning("550 5.7.99", RCPT), "Not taken for this recipient.");
    assert_eq!(meaning("550 5.4.317", RCPT), "It is about the network.");
    assert_eq!(meaning("550 5.0.0", None), "Refused.");
    assert_eq!(meaning("550", Some(Place::Connect)), "Refused.");
    assert_eq!(meaning("599", RCPT), "The text does not say why.");
}

#[test]
fn a_host_of_any_length_and_letters_is_said() {
    let mut report = Told::NOTHING.report();
    report.verdict.outcome = Outcome::Rejected;
    report.verdict.host = Some("ş".repeat(100_000).into());
    for locale in Locale::ALL {
        let said = of_report(&report, &Prose::default(), *locale);
        assert!(said.headline.len() < 500);
    }
}

#[test]
fn two_replies_in_one_line_keep_their_words_apart() {
    let text = "smtplib.SMTPRecipientsRefused: {'a@example.net': (550, b'5.1.1 <a@example.net>: User unknown'), \
        'b@example.net': (452, b'4.2.2 Mailbox full')}\n";
    let verdict = explain_smtp::explain(text).verdict;
    assert_eq!(verdict.cause, Cause::MailboxUnknown);
}

#[test]
fn what_a_server_refused_by_itself_is_said_of_the_server_of_the_log() {
    let mut report = Told {
        outcome: Outcome::Rejected,
        place: RCPT,
        codes: Some("550 5.1.1"),
        cause: Cause::MailboxUnknown,
        actor: Actor::Sender,
        line: Some(0),
        ..Told::NOTHING
    }
    .report();
    report.verdict.own = true;
    says(
        &report,
        "Refused at RCPT TO by the server of this log: 550 5.1.1, this mailbox does not exist. \
         Permanent: do not retry unchanged; the sender should check the address with the recipient. (line 1)",
        "Bu günlüğün sunucusu RCPT TO adımında reddetti: 550 5.1.1, böyle bir posta kutusu yok. \
         Kalıcı: olduğu gibi yeniden denemeyin. Gönderenin yapması gereken: adresi alıcıya sorup doğrulamak. (1. satır)",
        Tone::Bad,
    );
}
