//! Verdicts on what ended without a deciding reply, word by word.

use explain_smtp::command::{Place, Verb};
use explain_smtp::report::{Actor, Auth, Cause, Outcome};

use super::report::Told;
use super::verdicts::says;
use explain_smtp::words::verdict::Tone;

const HOST: Option<&str> = Some("mx.example.net");

#[test]
fn a_session_that_ends_unexplained_does_not_guess() {
    let report = Told {
        outcome: Outcome::Aborted,
        place: Some(Place::Command(Verb::Starttls)),
        host: HOST,
        ..Told::NOTHING
    }
    .report();
    says(
        &report,
        "Broken off at STARTTLS in the session with mx.example.net. The session ends without an answer that says why. \
         The text does not say who broke off; look in the sending program's own log at that time.",
        "mx.example.net sunucusuyla oturum STARTTLS adımında yarıda kesildi. Oturum, nedenini söyleyen bir yanıt \
         olmadan bitiyor. Kimin kestiği metinden anlaşılmıyor; gönderen programın o anki kendi günlüğüne bakılmalı.",
        Tone::Bad,
    );
}

#[test]
fn a_connection_lost_after_the_message_leaves_it_open() {
    let report = Told {
        outcome: Outcome::Aborted,
        place: Some(Place::EndOfData),
        host: HOST,
        cause: Cause::ConnectionLost,
        actor: Actor::Nobody,
        line: Some(30),
        ..Told::NOTHING
    }
    .report();
    says(
        &report,
        "Connection to mx.example.net lost after the message was sent (end of DATA). No answer came to the whole \
         message, so whether it was accepted is not known. Temporary: a mail server retries by itself, a program must try again later; nothing else needs to be done unless it lasts. (line 31)",
        "mx.example.net sunucusuyla bağlantı ileti gönderildikten sonra (DATA sonunda) koptu. İletinin tamamına yanıt \
         gelmedi; kabul edilip edilmediği bilinmiyor. Geçici: posta sunucuları kendiliğinden yeniden dener, programların sonra yeniden denemesi gerekir; sürmedikçe yapılacak başka bir şey yok. (31. satır)",
        Tone::Wait,
    );
}

#[test]
fn a_host_that_cannot_be_reached_defers_nothing() {
    let report = Told {
        outcome: Outcome::Deferred,
        place: Some(Place::Connect),
        host: HOST,
        cause: Cause::ConnectionFailed,
        actor: Actor::SenderAdmin,
        ..Told::NOTHING
    }
    .report();
    says(
        &report,
        "No connection to mx.example.net. Client and server never spoke, so this says nothing about the message. \
         Temporary: a mail server retries by itself, a program must try again later; the sending side's \
         administrator should check host name, port and firewall, and whether the provider blocks the port.",
        "mx.example.net sunucusuyla bağlantı kurulamadı. İstemciyle sunucu hiç konuşmadı; bu yüzden ileti hakkında bir \
         şey söylenemez. Geçici: posta sunucuları kendiliğinden yeniden dener, programların sonra yeniden denemesi gerekir. Gönderen tarafın yöneticisinin yapması gereken: sunucu adını, bağlantı noktasını, güvenlik duvarını ve \
         sağlayıcının engelini denetlemek.",
        Tone::Wait,
    );
}

#[test]
fn a_session_without_a_message_says_what_it_cannot_tell() {
    let mut report = Told {
        outcome: Outcome::NoTransaction,
        actor: Actor::Nobody,
        ..Told::NOTHING
    }
    .report();
    says(
        &report,
        "No message was attempted. No mail transaction was begun, so this does not say whether mail would be \
         accepted. Nothing to do.",
        "Oturumda ileti gönderilmeye çalışılmadı. İleti gönderimi başlatılmadığı için postanın kabul edilip \
         edilmeyeceği buradan anlaşılmaz. Yapılacak bir şey yok.",
        Tone::Neutral,
    );
    report.whole.auth = Some(Auth::Ok);
    says(
        &report,
        "No message was attempted. Authentication succeeded, and no mail transaction was begun. Nothing to do.",
        "Oturumda ileti gönderilmeye çalışılmadı. Kimlik doğrulama başarılı oldu; ileti gönderimi başlatılmadı. \
         Yapılacak bir şey yok.",
        Tone::Good,
    );
}

#[test]
fn a_text_that_is_cut_off_asks_for_the_rest() {
    let report = Told {
        place: Some(Place::Command(Verb::Data)),
        cause: Cause::CutOff,
        line: Some(5),
        ..Told::NOTHING
    }
    .report();
    says(
        &report,
        "The text ends at DATA before the result. What became of it is in lines that are missing here. \
         Paste the rest as well, up to the server's last reply. (line 6)",
        "Metin DATA adımında, sonuç görünmeden bitiyor. Ne olduğu, burada bulunmayan satırlarda yazıyor. \
         Gerisini de, sunucunun son yanıtına kadar yapıştırın. (6. satır)",
        Tone::Neutral,
    );
}

#[test]
fn no_smtp_says_what_was_expected() {
    let report = Told {
        cause: Cause::NoSmtp,
        ..Told::NOTHING
    }
    .report();
    says(
        &report,
        "No SMTP reply found here. What is expected is a session between client and server, a line of a mail server's log, or a \
         bounce with a reply such as 550 5.1.1. Paste the whole text with the server's replies.",
        "Burada SMTP yanıtı bulunamadı. Beklenen, istemciyle sunucu arasındaki bir oturum, bir posta sunucusunun günlük \
         satırı ya da içinde 550 5.1.1 gibi bir yanıt bulunan, geri dönmüş bir iletidir. Metnin tamamını, sunucunun \
         yanıtlarıyla birlikte yapıştırın.",
        Tone::Neutral,
    );
}
