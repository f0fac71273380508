//! What the page says in Turkish on codes and comparisons.

use super::Turkish;
use crate::catalog::comparison::Ending;
use crate::catalog::{Kind, Next, Rule};
use crate::code::{Class, ReplyCode};
use crate::command::Place;
use crate::report::Actor;
use crate::words::interface::Catalog;

impl Catalog for Turkish {
    fn codes_heading(&self) -> &'static str {
        "SMTP yanıt kodları"
    }
    fn codes_lead(&self) -> &'static str {
        "RFC 5321'in ve uzantılarının tanımladığı bütün yanıt kodları, ayrıca standartta yeri olmadan rastlananlar (böyle olduğu belirtilerek): ne anlama gelir, ne yapmalı."
    }
    fn filtered(&self, shown: usize, of: usize) -> String {
        match shown {
            0 => "Bu seçimlere uyan kod yok.".into(),
            n if n == of => format!("{of} kodun tümü."),
            n => format!("{of} koddan {n} tanesi."),
        }
    }
    fn class(&self, class: Class) -> &'static str {
        match class {
            Class::Success => "2yz: başarı",
            Class::Intermediate => "3yz: ara yanıt",
            Class::Transient => "4yz: geçici ret",
            Class::Permanent => "5yz: kalıcı ret",
            Class::Other => "SMTP değil",
        }
    }
    fn code_title(&self, code: ReplyCode, name: Option<&str>) -> String {
        name.map_or_else(
            || format!("SMTP yanıt kodu {code}"),
            |name| format!("{code}: {name}"),
        )
    }
    fn code_unknown(&self, code: ReplyCode) -> String {
        format!("Hiçbir standart {code} kodunu bir SMTP yanıtı olarak tanımlamaz.")
    }
    fn code_unknown_advice(&self, class: Class) -> &'static str {
        match class {
            Class::Success => {
                "İstemci ilk haneye bakar: komut yerine getirildi. Bundan fazlasını ancak sunucunun metni söyler."
            }
            Class::Intermediate => {
                "İstemci ilk haneye bakar: sunucu devamını bekliyor. Tanımlı olanlar AUTH'un 334'ü, DATA'nın 354'ü ve deneysel 355'tir."
            }
            Class::Transient => {
                "İstemci ilk haneye bakar: şimdilik reddedildi, sonra yeniden denenir. Genişletilmiş durum kodunu (4.x.x) ve metni okuyun."
            }
            Class::Permanent => {
                "İstemci ilk haneye bakar: kesin olarak reddedildi. Genişletilmiş durum kodunu (5.x.x) ve metni okuyun."
            }
            Class::Other => {
                "SMTP yanıtları 2, 3, 4 ya da 5 ile başlar. Böyle bir sayı, bağlantının kurulamaması gibi başka bir şeyi bildiren bir programdan gelir."
            }
        }
    }
    fn official_text(&self) -> &'static str {
        "Standarttaki metin"
    }
    fn anatomy(&self) -> &'static str {
        "Hane hane"
    }
    fn digit(&self, position: u8) -> &'static str {
        match position {
            1 => "İlk hane",
            2 => "İkinci hane",
            _ => "Üçüncü hane",
        }
    }
    fn first_digit(&self, class: Class) -> &'static str {
        match class {
            Class::Success => "Tamam: komut yerine getirildi.",
            Class::Intermediate => "Devam: sunucu komutun geri kalanını bekliyor.",
            Class::Transient => "Şimdi olmaz: aynı istek sonra kabul edilebilir.",
            Class::Permanent => "Hayır: aynı istek yine reddedilir.",
            Class::Other => "SMTP'de tanımlı değil.",
        }
    }
    fn second_digit(&self, digit: u8) -> &'static str {
        match digit {
            0 => "Sözdizimiyle ya da genel olarak komutla ilgili.",
            1 => "Yardım, durum gibi bilgilerle ilgili.",
            2 => "Bağlantıyla ilgili.",
            3 | 4 => "Belirlenmemiş; AUTH uzantısının kodlarında burada 3 vardır.",
            5 => "Posta sistemiyle ilgili: posta kutuları, depolama, ileti.",
            _ => "Dilbilgisinin dışında; orada 0 ile 5 arası vardır.",
        }
    }
    fn third_digit(&self) -> &'static str {
        "İlk iki hanenin içinde daha ince bir ayrım."
    }
    fn description(&self) -> &'static str {
        "Açıklama"
    }
    fn when(&self) -> &'static str {
        "Ne zaman görülür"
    }
    fn by_place(&self) -> &'static str {
        "Nerede ne anlama gelir"
    }
    fn fix(&self) -> &'static str {
        "Nasıl çözülür"
    }
    fn fix_for(&self, who: Actor) -> &'static str {
        match who {
            Actor::Sender => "İletiyi siz gönderdiyseniz",
            Actor::SenderAdmin => "Gönderen sunucuyu siz yönetiyorsanız",
            Actor::Recipient => "İleti sizin içinse",
            Actor::RecipientAdmin => "Alıcı sunucuyu siz yönetiyorsanız",
            Actor::Unknown | Actor::Nobody => "Her durumda",
        }
    }
    fn next_heading(&self) -> &'static str {
        "İstemci bundan sonra ne yapar"
    }
    fn next(&self, next: Next) -> &'static str {
        match next {
            Next::GoOn => "Sıradaki komutu gönderir.",
            Next::SendMessage => "İletiyi, ardından tek bir noktadan oluşan satırı gönderir.",
            Next::AnswerChallenge => "Sınamayı tek bir base64 satırıyla yanıtlar.",
            Next::Close => "Hiçbir şey: oturum istendiği gibi bitti.",
            Next::RetryLater => "İletiyi saklar ve sonra yeniden dener.",
            Next::Correct => {
                "Yeniden denemeden önce bir şeyi değiştirir: aynı istek yine reddedilir."
            }
            Next::AwaitReplies => "Öbür yanıtları bekler: her alıcı için bir tane gelir.",
            Next::GiveUp => "Bu alıcıdan, iletiden ya da sunucudan vazgeçer ve gönderene bildirir.",
        }
    }
    fn ending(&self, ending: Ending) -> &'static str {
        match ending {
            Ending::Stays => "Bağlantı açık kalır.",
            Ending::May => "Sunucu bununla bağlantıyı hemen kapatabilir.",
            Ending::Ends => "Sunucu bununla bağlantıyı kapatır.",
        }
    }
    fn places(&self) -> &'static str {
        "Nerede görülebilir"
    }
    fn places_caption(&self) -> &'static str {
        "Yanıtın neyi karşılayabileceği, oturumdaki sırasıyla"
    }
    fn place(&self, place: Place) -> String {
        match place {
            Place::Connect => "Karşılama".into(),
            Place::EndOfData => "İleti sonu".into(),
            Place::Command(verb) => verb.as_str().into(),
        }
    }
    fn allowed(&self, kind: Kind, by: Rule) -> &'static str {
        match (kind, by) {
            (Kind::Success, _) => "başarı",
            (Kind::Intermediate, _) => "devam",
            (Kind::Error, Rule::Listed) => "hata",
            (Kind::Error, Rule::General) => "hata, tüm komutlar için",
            (Kind::Error, Rule::Refused) => "hata, ret sonrası",
            (Kind::Error, Rule::Historic) => "hata, eskiden",
        }
    }
    fn nowhere(&self) -> &'static str {
        "burada olmaz"
    }
    fn column_place(&self) -> &'static str {
        "Neyin yanıtı"
    }
    fn for_servers(&self) -> &'static str {
        "Sunucu yazıyorsanız"
    }
    fn misread(&self) -> &'static str {
        "Sık yanlış anlaşılanlar"
    }
    fn elsewhere(&self, protocols: &[&str]) -> String {
        format!(
            "Bu numaranın {} protokolünde başka bir anlamı vardır; bu sayfa SMTP hakkındadır.",
            protocols.join(" ve ")
        )
    }
    fn related(&self) -> &'static str {
        "İlgili kodlar"
    }
    fn all_about(&self, code: ReplyCode) -> String {
        format!("{code} hakkında her şey")
    }
    fn differences(&self) -> &'static str {
        "Temel farklar"
    }
    fn which(&self) -> &'static str {
        "Hangisi ne zaman"
    }
    fn examples(&self) -> &'static str {
        "Oturum içinde"
    }
    fn learn_more(&self) -> &'static str {
        "Daha fazlası"
    }
    fn column_feature(&self) -> &'static str {
        "Özellik"
    }
    fn choose_heading(&self) -> &'static str {
        "İki yanıt kodunu karşılaştırın"
    }
    fn choose_lead(&self) -> &'static str {
        "Yan yana görmek için iki kod seçin."
    }
    fn choose_first(&self) -> &'static str {
        "Birinci kod"
    }
    fn choose_second(&self) -> &'static str {
        "İkinci kod"
    }
    fn choose_button(&self) -> &'static str {
        "Karşılaştır"
    }
    fn confused(&self) -> &'static str {
        "Sık karıştırılanlar"
    }
}
