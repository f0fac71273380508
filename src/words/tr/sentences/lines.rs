//! What is said of lines, in Turkish.

use super::Turkish;
use crate::command::{Place, Verb};
use crate::words::amounts::{Marks, duration, grouped, in_units, units};
use crate::words::sentences::{Challenge, Codes, Kind, Lines, Phrase, Remark, Term, spelled};

const MARKS: Marks = Marks {
    decimal: ",",
    group: ".",
};

impl Lines for Turkish {
    fn reply(&self, codes: Option<Codes>, to: Option<Place>) -> String {
        let codes = codes.map_or_else(|| "kodsuz".to_owned(), |codes| codes.to_string());
        match to {
            None => codes,
            Some(Place::Connect) => codes + ", karşılama",
            Some(Place::EndOfData) => codes + ", iletinin yanıtı (DATA sonu)",
            Some(Place::Command(verb)) => [codes.as_str(), ", ", spelled(verb), " yanıtı"].concat(),
        }
    }

    fn command(&self, verb: Verb) -> &'static str {
        match verb {
            Verb::Dot => "iletinin sonu",
            other => spelled(other),
        }
    }

    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Continued => "yanıtın devamı",
            Kind::Repeated => "aynı yanıt, ikinci kez",
            Kind::Answer => "sınama yanıtı",
            Kind::Sent => "bilinen bir komut değil",
            Kind::Content => "içerik",
            Kind::Encryption => "şifreleme",
            Kind::Connection => "bağlantı",
            Kind::Record => "günlük kaydı",
        }
    }

    fn remark(&self, remark: Remark) -> &'static str {
        match remark {
            Remark::ContinuesReply => "Yukarıdaki yanıtın devamı.",
            Remark::RepeatsReply => {
                "Program yanıtı bir kez daha yazdırıyor; yanıt yalnızca bir kez geldi."
            }
            Remark::AuthAnswer => {
                "İstemcinin sınamaya verdiği yanıt; parola içerebileceği için gizlendi."
            }
            Remark::AuthShown => "İstemcinin sınamaya verdiği yanıt.",
            Remark::AuthEmpty => "İstemci sınamaya boş bir satırla yanıt veriyor.",
            Remark::AuthCancelled => {
                "İstemci kimlik doğrulamadan vazgeçiyor; sunucu 501 yanıtını verir."
            }
            Remark::NotACommand => {
                "İstemcinin gönderdiği bir satır: SMTP içinde bilinmeyen bir komut ya da yukarıdaki satırın devamı."
            }
            Remark::Content => {
                "İletinin kendi satırlarından biri; sunucu saklar, ayrıca yanıtlamaz."
            }
            Remark::KeywordUnknown => "Hiçbir standardın tanımlamadığı bir anahtar sözcük.",
            Remark::KeywordPrivate => {
                "Özel bir anahtar sözcük: X ile başlayan adlar hiç kaydedilmez, iki tarafın da bilmesi gerekir."
            }
            Remark::KeywordOverwritten => {
                "İstemciyle sunucu arasındaki bir aygıtın okunmaz hâle getirdiği bir anahtar sözcük."
            }
            Remark::EnhancedUnregistered => {
                "Bu genişletilmiş kod kayıtlı değil; yalnızca sınıfının ve konusunun belirli bir anlamı var."
            }
            Remark::Greylisting => {
                "Bu, gri listelemedir: sunucu tanımadığı bir gönderenin ilk denemesini erteler, sonraki bir denemeyi kabul eder."
            }
            Remark::TriesAgain => {
                "İletiyi kuyrukta bırakın: posta sunucusu kendiliğinden yeniden dener, programın bunu kendisi yapması gerekir."
            }
            Remark::AfterTls => {
                "AUTH ya da MAIL FROM ile devam edin ve yalnızca bu yanıtta listelenenleri kullanın; TLS öncesindeki liste artık geçersizdir."
            }
            Remark::TlsStarts => "TLS: buradan sonrasını yolda kimse okuyamaz.",
            Remark::TlsFails => "TLS kurulamadı.",
            Remark::Connects => "Sunucuyla bağlantı açılıyor.",
            Remark::ConnectFails => "Sunucuyla bağlantı kurulamadı.",
            Remark::Disconnects => "Bağlantı sona eriyor.",
            Remark::Counts => {
                "İstemci ayrılıyor. Her komutun yanında kaç kez kabul edildiği, farklıysa eğik çizgiden sonra kaç kez gönderildiği yazar: rcpt=0/1, bir alıcının reddedildiği anlamına gelir."
            }
            Remark::ClientConnects => "Bir istemci bu sunucuya bağlanıyor.",
            Remark::ClientLost => {
                "İstemci, adı geçen komuttan sonra bağlantıyı kopardı; başladığı iş unutuldu."
            }
            Remark::MessageBegins => {
                "Bir ileti başlıyor. Önündeki kuyruk kimliğini alır; iletiyle ilgili bütün kayıtlar bu kimlikle bulunur."
            }
            Remark::MessageId => {
                "İletinin Message-ID alanında taşıdığı kimlik; her sunucuda aynı kalır."
            }
            Remark::QueueActive => {
                "İleti teslim için ele alınıyor: göndereni, bayt olarak boyutu ve alıcılarının sayısı."
            }
            Remark::QueueRemoved => {
                "İleti kuyruktan çıktı: her alıcıya ya teslim edildi ya da başarısız olduğu bildirildi."
            }
            Remark::SignInFailed => {
                "Bir kimlik doğrulama başarısız oldu; önündeki sözcük mekanizma, arkasındaki sözler nedendir."
            }
            Remark::EximArrival => {
                "Exim iletiyi aldı: bu gönderenden, H= ardındaki sunucudan, P= ardındaki yolla, S= ardındaki boyutta."
            }
            Remark::EximDelivery => {
                "Exim iletiyi bu adrese teslim etti; R= yönlendiriciyi, T= taşıyıcıyı gösterir."
            }
            Remark::EximFailure => {
                "Bu adrese teslim kalıcı olarak başarısız oldu; gönderen belliyse ona rapor gider."
            }
            Remark::EximDefer => "Bu adrese teslim ertelendi; Exim daha sonra yeniden dener.",
            Remark::EximCompleted => "Exim iletiyle işini bitirdi: teslim edilecek adres kalmadı.",
        }
    }

    fn second_digit(&self, digit: u8) -> &'static str {
        match digit {
            0 => "İkinci hanesi olan 0, sözdizimini ve genel olarak komutları gösterir.",
            1 => "İkinci hanesi olan 1, yardım ya da durum gibi bilgileri gösterir.",
            2 => "İkinci hanesi olan 2, bağlantıyı gösterir.",
            3 | 4 => "İkinci hanesine RFC 5321 bir anlam vermez.",
            5 => "İkinci hanesi olan 5, posta sistemini gösterir.",
            _ => {
                "İkinci hanesine izin verilmez: SMTP dilbilgisi orada en çok 5 rakamına kadar gider."
            }
        }
    }

    fn term(&self, term: Term) -> &'static str {
        match term {
            Term::ClientName => "İstemcinin adı",
            Term::ServerName => "Sunucunun adı",
            Term::Sender => "Gönderen",
            Term::Recipient => "Alıcı",
            Term::DeclaredSize => "Bildirilen boyut",
            Term::LargestMessage => "En büyük ileti",
            Term::Mechanism => "Mekanizma",
            Term::Mechanisms => "Mekanizmalar",
            Term::FirstAnswer => "İlk yanıt",
            Term::Parameters => "Parametreler",
            Term::Chunk => "Parça",
            Term::Argument => "Argüman",
            Term::Challenge => "Sunucunun istediği",
            Term::AlsoHere => "Bu satırda ayrıca",
            Term::Delay => "Yanıt süresi",
            Term::RetryAfter => "Yeniden deneme süresi",
            Term::QueueId => "Kuyruk kimliği",
            Term::NewAfterTls => "TLS sonrası eklenenler",
            Term::GoneAfterTls => "Artık sunulmayanlar",
            Term::See => "Bakılacak adres",
            Term::Tag => "Sağlayıcının etiketi",
        }
    }

    fn phrase(&self, phrase: Phrase) -> &'static str {
        match phrase {
            Phrase::NoSender => "yok; geri dönen iletilerde böyledir",
            Phrase::Hidden => "parola içerebileceği için gizlendi",
            Phrase::NoFixedLimit => "belirli bir sınır yok",
            Phrase::LastChunk => "sonuncusu",
            Phrase::Later => "daha sonra; sunucu süre belirtmiyor",
        }
    }

    fn size(&self, bytes: u64) -> String {
        let exact = grouped(bytes, MARKS) + " bayt";
        match in_units(bytes, MARKS) {
            Some(readable) => [&readable, " (", &exact, ")"].concat(),
            None => exact,
        }
    }

    fn delay(&self, milliseconds: u32, minutes: Option<u32>) -> String {
        let taken = duration(milliseconds, MARKS, ["sn", "dk"]);
        match minutes {
            None => taken,
            Some(minutes) => [
                &taken,
                "; istemci en az ",
                &minutes.to_string(),
                " dakika bekler",
            ]
            .concat(),
        }
    }

    fn size_changed(&self, before: u64, after: u64) -> String {
        [&self.size(after), ", TLS öncesinde ", &self.size(before)].concat()
    }

    fn time(&self, seconds: u32) -> String {
        let names = ["gün", "saat", "dakika", "saniye"];
        let parts = units(seconds).into_iter().zip(names);
        let said = parts.filter(|(many, _)| *many > 0);
        let said = said.map(|(many, name)| format!("{many} {name}"));
        said.collect::<Vec<_>>().join(" ")
    }

    fn challenge(&self, challenge: Challenge, quoted: &str) -> String {
        match challenge {
            Challenge::Empty => "mekanizmanın ilk yanıtı".to_owned(),
            Challenge::UserName => ["kullanıcı adı: “", quoted, "”"].concat(),
            Challenge::Password => ["parola: “", quoted, "”"].concat(),
            Challenge::TokenRefused => [
                "başka bir şey değil: erişim belirtecini reddetti, bunu söylemek için boş bir satır bekliyor: ",
                quoted,
            ]
            .concat(),
            Challenge::Computed => "bu sınamadan ve paroladan hesaplanan bir yanıt".to_owned(),
            Challenge::Text => ["“", quoted, "”"].concat(),
            Challenge::Opaque => "yalnızca mekanizmanın hesaplayabileceği bir yanıt".to_owned(),
        }
    }
}
