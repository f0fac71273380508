//! Comparisons in Turkish.

use crate::catalog::comparison::{Choice, Ending, Reach};
use crate::catalog::{CodeFacts, Concern, Elsewhere, Next};
use crate::code::{Class, ReplyCode};
use crate::command::Place;
use crate::words::comparison::ComparisonSentences;

pub(super) mod numbers;
pub(super) mod places;

use numbers::{from, object};
use places::{at, capital};

/// Turkish.
pub struct Turkish;

impl ComparisonSentences for Turkish {
    fn same_class(&self, class: Class) -> &'static str {
        match class {
            Class::Success => "İkisi de başarı yanıtıdır (2yz): reddedilen bir şey yoktur.",
            Class::Intermediate => {
                "İkisi de ara yanıttır (3yz): sunucu, karar vermeden önce istemcinin devam etmesini bekler."
            }
            Class::Transient => {
                "İkisi de geçici rettir (4yz): aynı istek, hiç değiştirilmeden, daha sonra kabul edilebilir."
            }
            Class::Permanent => {
                "İkisi de kalıcı rettir (5yz): aynı istek değiştirilmeden yinelenirse yine reddedilir."
            }
            Class::Other => "İkisinin de ilk hanesine SMTP bir anlam vermez.",
        }
    }

    fn classes(&self, a: ReplyCode, b: ReplyCode) -> String {
        match (a.class(), b.class()) {
            (Class::Other, class) => format!(
                "{a}, SMTP'nin kullanmadığı bir haneyle başlar; hiçbir sunucu yanıtında bulunmaz. {b} ise {}",
                match class {
                    Class::Success => "başarıdır (2yz).",
                    Class::Intermediate => "ara yanıttır (3yz): sunucu devamını bekler.",
                    Class::Transient =>
                        "geçici bir rettir (4yz): daha sonra yeniden denemek işe yarayabilir.",
                    Class::Permanent => "kalıcı bir rettir (5yz): aynı istek yine reddedilir.",
                    Class::Other => "böyle başka bir haneyle başlar.",
                }
            ),
            (Class::Success, Class::Intermediate) => format!(
                "{a} başarıdır (2yz): komut tamamlanmıştır. {b} ise ara yanıttır (3yz): sunucu, karar vermeden önce istemcinin devam etmesini bekler."
            ),
            (Class::Success, Class::Transient) => format!(
                "{a} başarıdır (2yz). {b} ise geçici bir rettir (4yz): aynı istek, hiç değiştirilmeden, daha sonra kabul edilebilir."
            ),
            (Class::Success, Class::Permanent) => format!(
                "{a} başarıdır (2yz). {b} ise kalıcı bir rettir (5yz): aynı istek değiştirilmeden yinelenirse yine reddedilir."
            ),
            (Class::Intermediate, Class::Transient) => format!(
                "{a} ara yanıttır (3yz): henüz reddedilen bir şey yoktur, sunucu devamını bekler. {b} ise geçici bir rettir (4yz): daha sonra yeniden denemek işe yarayabilir."
            ),
            (Class::Intermediate, Class::Permanent) => format!(
                "{a} ara yanıttır (3yz): henüz reddedilen bir şey yoktur, sunucu devamını bekler. {b} ise kalıcı bir rettir (5yz): aynı istek yine reddedilir."
            ),
            (Class::Transient, Class::Permanent) => format!(
                "{a} geçicidir (4yz): aynı istek, hiç değiştirilmeden, daha sonra kabul edilebilir. {b} ise kalıcıdır (5yz): bir şey değişmedikçe aynı istek yine reddedilir."
            ),
            _ => format!("{a} ile {b} aynı sınıftan değildir: ilk haneleri farklıdır."),
        }
    }

    fn same_category(&self, digit: u8) -> String {
        if digit > 5 {
            return "İkinci haneleri aynıdır ve SMTP'nin dilbilgisi dışında kalır (RFC 5321 §4.2)."
                .to_owned();
        }
        let Some(name) = category(digit) else {
            return "İkinci haneleri aynıdır; bu hanenin kendine ait bir anlamı yoktur (RFC 5321 §4.2.1).".to_owned();
        };
        format!("İkinci haneleri aynıdır: ikisi de “{name}” kümesindedir (RFC 5321 §4.2.1).")
    }

    fn categories(&self, a: ReplyCode, b: ReplyCode) -> String {
        let outside = |code: ReplyCode| code.second_digit() > 5;
        match (outside(a), outside(b)) {
            (true, true) => {
                return "İkinci haneleri farklıdır ve ikisi de SMTP'nin dilbilgisi dışında kalır (RFC 5321 §4.2).".to_owned();
            }
            (true, false) | (false, true) => {
                let (out, other) = if outside(a) { (a, b) } else { (b, a) };
                let ends = category(other.second_digit()).map_or_else(
                    || format!("{other} kodunun ikinci hanesinin kendine ait bir anlamı yoktur"),
                    |name| format!("{other} ise ikinci hanesine göre “{name}” kümesindedir"),
                );
                return format!(
                    "{out} kodunun ikinci hanesi SMTP'nin dilbilgisi dışında kalır (RFC 5321 §4.2); {ends}."
                );
            }
            (false, false) => {}
        }
        match (category(a.second_digit()), category(b.second_digit())) {
            (Some(first), Some(second)) => format!(
                "İkinci hanelerine göre {a} “{first}”, {b} ise “{second}” kümesindedir (RFC 5321 §4.2.1)."
            ),
            (Some(name), None) => grouped_and_not(a, name, b),
            (None, Some(name)) => grouped_and_not(b, name, a),
            (None, None) => "İkinci haneleri farklıdır; ikisinin de kendine ait bir anlamı yoktur (RFC 5321 §4.2.1).".to_owned(),
        }
    }

    fn same_concern(&self, concern: Concern) -> &'static str {
        match concern {
            Concern::Help => {
                "İkisi de insanlar için metin taşır; oturumda hiçbir şey buna bağlı değildir."
            }
            Concern::Service => {
                "İkisi de tek bir iletiyle ya da adresle değil, sunucunun ve bağlantının bütünüyle ilgilidir."
            }
            Concern::Request => {
                "İkisi de yanıtladığı istekle ilgilidir; anlamları komuta göre değişir."
            }
            Concern::Recipient => {
                "İkisi de çoğunlukla tek bir adresle ilgilidir; öbür alıcılar için sonuç farklı olabilir."
            }
            Concern::Message => "İkisi de iletinin metnini ister.",
            Concern::System => {
                "İkisi de istemciyi ya da adresi değil, alıcı sistemin içindeki bir sorunu gösterir."
            }
            Concern::Room => {
                "İkisi de yerle ilgilidir: depolama alanı, ileti boyutu ya da alıcı sayısı."
            }
            Concern::Transaction => "İkisi de işlemin bütünüyle ilgilidir.",
            Concern::Command => {
                "İkisi de komutun kendisiyle ilgilidir: adı, sırası ya da parametreleri. Bir şey yapması gereken alıcı değil, istemcidir."
            }
            Concern::Security => {
                "İkisi de bir iletiyle değil, kimlik doğrulama ya da şifrelemeyle ilgilidir."
            }
            Concern::Queue => {
                "İkisi de sunucunun istemci isteyene dek beklettiği postayla ilgilidir."
            }
            Concern::Unsettled => "Hiçbir standart ikisinin neyle ilgili olduğunu belirtmez.",
        }
    }

    fn concern(&self, code: ReplyCode, concern: Concern) -> String {
        match concern {
            Concern::Help => format!(
                "{code} insanlar için metin taşır; oturumda hiçbir şey buna bağlı değildir."
            ),
            Concern::Service => {
                format!(
                    "{code}, tek bir iletiyle ya da adresle değil, sunucunun ve bağlantının bütünüyle ilgilidir."
                )
            }
            Concern::Request => {
                format!("{code}, yanıtladığı istekle ilgilidir; anlamı komuta göre değişir.")
            }
            Concern::Recipient => {
                format!(
                    "{code} çoğunlukla tek bir adresle ilgilidir; öbür alıcılar için sonuç farklı olabilir."
                )
            }
            Concern::Message => format!("{code} iletinin metnini ister."),
            Concern::System => {
                format!(
                    "{code}, istemciyi ya da adresi değil, alıcı sistemin içindeki bir sorunu gösterir."
                )
            }
            Concern::Room => {
                format!("{code} yerle ilgilidir: depolama alanı, ileti boyutu ya da alıcı sayısı.")
            }
            Concern::Transaction => {
                format!("{code} işlemin bütünüyle, karşılamada ise hizmetin tümüyle ilgilidir.")
            }
            Concern::Command => {
                format!("{code} komutun kendisiyle ilgilidir: adı, sırası ya da parametreleri.")
            }
            Concern::Security => {
                format!(
                    "{code}, bir iletiyle değil, kimlik doğrulama ya da şifrelemeyle ilgilidir."
                )
            }
            Concern::Queue => {
                format!("{code}, sunucunun istemci isteyene dek beklettiği postayla ilgilidir.")
            }
            Concern::Unsettled => {
                format!("Hiçbir standart {code} kodunun neyle ilgili olduğunu belirtmez.")
            }
        }
    }

    fn same_reach(&self, reach: Reach) -> &'static str {
        match reach {
            Reach::Unsaid => "Hiçbir standart ikisinin neye yanıt olabileceğini belirtmez.",
            Reach::Listed => "İkisi de yalnızca kendilerine yer veren komutları yanıtlar.",
            Reach::MostCommands => "İkisi de komutların çoğuna yanıt olabilir.",
            Reach::AnyCommand => "İkisi de her komuta yanıt olabilir.",
            Reach::AnyMoment => "İkisi de her an, hiçbir komut verilmeden bile gelebilir.",
        }
    }

    fn reach(&self, code: ReplyCode, reach: Reach, listed: &[Place]) -> String {
        match reach {
            Reach::Unsaid => {
                format!("Hiçbir standart {code} kodunun neye yanıt olabileceğini belirtmez.")
            }
            Reach::Listed => format!("{code} kodu {} görülür.", at(listed)),
            Reach::MostCommands => {
                format!(
                    "{code} komutların çoğuna yanıt olabilir; EHLO, NOOP ve QUIT için ise hiç kullanılmaz."
                )
            }
            Reach::AnyCommand => format!("{code} her komuta yanıt olabilir."),
            Reach::AnyMoment => format!(
                "{code} her an gelebilir: karşılamada, herhangi bir komuttan sonra, iletinin ardından, hatta hiçbir komut verilmeden (RFC 5321 §3.8)."
            ),
        }
    }

    fn same_places(&self, places: &[Place]) -> String {
        format!("İkisi de {} görülür, başka bir yerde görülmez.", at(places))
    }

    fn shared_places(&self, places: &[Place]) -> String {
        format!("İkisi de {} görülebilir.", at(places))
    }

    fn only_places(&self, code: ReplyCode, places: &[Place]) -> String {
        format!(
            "{} ikisinden yalnızca {code} görülür.",
            capital(&at(places))
        )
    }

    fn no_shared_place(
        &self,
        (a, first): (ReplyCode, &[Place]),
        (b, second): (ReplyCode, &[Place]),
    ) -> String {
        let (first, second) = (at(first), at(second));
        format!(
            "İkisi hiçbir zaman aynı şeyin yanıtı değildir: {a} kodu {first}, {b} ise {second} görülür."
        )
    }

    fn both_at_rcpt(&self) -> &'static str {
        "RCPT TO adımında ikisi de yalnızca o alıcıyı reddeder; ileti öbür alıcılara yine gidebilir."
    }

    fn both_after_message(&self) -> &'static str {
        "İletiden sonra ikisi de iletinin kabul edilmediğini ve işlemin bittiğini bildirir."
    }

    fn same_ending(&self, ending: Ending) -> &'static str {
        match ending {
            Ending::Stays => "İkisinde de bağlantı açık kalır.",
            Ending::May => "İkisinde de sunucu bağlantıyı hemen kapatabilir.",
            Ending::Ends => "İkisiyle de bağlantı sona erer.",
        }
    }

    fn endings(
        &self,
        (more, how): (ReplyCode, Ending),
        (less, other): (ReplyCode, Ending),
    ) -> String {
        match (how, other) {
            (Ending::Ends, Ending::May) => {
                let less = from(less);
                format!(
                    "{more} bağlantıyı sona erdirir; {less} sonra sunucu bağlantıyı hemen kapatabilir ya da QUIT bekler."
                )
            }
            (Ending::Ends, _) => format!("{more} bağlantıyı sona erdirir; {less} açık bırakır."),
            _ => {
                let more = from(more);
                format!("{more} sonra sunucu bağlantıyı hemen kapatabilir; {less} açık bırakır.")
            }
        }
    }

    fn origins(&self, base: &CodeFacts, extension: &CodeFacts) -> String {
        let (a, b) = (base.code, extension.code);
        let (one, other) = (source(base), source(extension));
        format!("{a} temel belirtimin parçasıdır ({one}); {b} ise bir uzantıyla gelir ({other}).")
    }

    fn choice(&self, a: ReplyCode, b: ReplyCode, by: Choice) -> String {
        match by {
            Choice::OnlyLower => {
                let a = object(a);
                format!("Sunucu yazıyorsanız {a} gönderin: hiçbir RFC {b} kodunu tanımlamaz; onu alan istemci yalnızca ilk haneye bakar.")
            }
            Choice::OnlyHigher => {
                let b = object(b);
                format!("Sunucu yazıyorsanız {b} gönderin: hiçbir RFC {a} kodunu tanımlamaz; onu alan istemci yalnızca ilk haneye bakar.")
            }
            Choice::Neither => "İkisini de göndermeyin: hiçbir RFC onları tanımlamaz, istemci yalnızca ilk haneye bakar.".to_owned(),
            Choice::Place => "Sunucunun ikisi arasında seçim yapması gerekmez: neyin yanıtlandığı belirler.".to_owned(),
            Choice::Initiative => format!("Oturumu kimin bitirdiği belirler: istemci QUIT ile istediyse {a}, sunucu kendiliğinden kapatıyorsa {b}."),
            Choice::Result => format!("Sonuç belirler: istek yerine getirildiyse {a}, getirilmediyse {b}."),
            Choice::Progress if b.class() == Class::Intermediate => {
                let (a, b) = (object(a), object(b));
                format!("İstemcinin göndereceği bir şey daha varken {b}, iş bitince {a} gönderin.")
            }
            Choice::Progress => {
                let (a, b) = (object(a), object(b));
                format!("İstemcinin göndereceği bir şey daha varken {a}, işin olmayacağı anlaşılınca {b} gönderin.")
            }
            Choice::Duration => {
                let (a, b) = (object(a), object(b));
                format!("Beklemek işe yarayabilecekse {a}, ancak bir değişiklik işe yarayacaksa {b} gönderin.")
            }
            Choice::Cause => "İkisi de olabiliyorsa reddin ağırlığı değil, nedeni belirler. İkisini de tanımayan istemci ilk haneye bakar.".to_owned(),
            Choice::Exactness => "İkisi de olabiliyorsa ne yapıldığını daha tam anlatanı gönderin. İstemci için ikisi de başarıdır.".to_owned(),
        }
    }

    fn same_next(&self, next: Next) -> &'static str {
        match next {
            Next::GoOn => "İkisinden sonra da istemci sıradaki komutla devam eder.",
            Next::SendMessage => "İkisinden sonra da istemci iletinin metnini gönderir.",
            Next::AnswerChallenge => "İkisinden sonra da istemci sınamayı yanıtlar.",
            Next::AwaitReplies => "İkisinden sonra da istemci başka yanıtları bekler.",
            Next::Close => "İkisinden sonra da istemci bağlantıyı kapatır.",
            Next::RetryLater => "İkisinden sonra da istemci aynı şeyi daha sonra yeniden dener.",
            Next::Correct => {
                "İkisinden sonra da istemci, yeniden denemeden önce bir şeyi değiştirmelidir."
            }
            Next::GiveUp => {
                "İkisinden sonra da istemci vazgeçer ve göndereni bilgilendirir; kendiliğinden yeniden denemez."
            }
        }
    }

    fn next(&self, code: ReplyCode, next: Next) -> String {
        let after = from(code);
        match next {
            Next::GoOn => format!("{after} sonra istemci sıradaki komutla devam eder."),
            Next::SendMessage => format!("{after} sonra istemci iletinin metnini gönderir."),
            Next::AnswerChallenge => format!(
                "{after} sonra istemci, sınamayı yanıtlayan tek bir base64 satırı ya da vazgeçmek için tek başına * gönderir."
            ),
            Next::AwaitReplies => {
                format!("{after} sonra istemci her alıcı için gelecek yanıtları bekler.")
            }
            Next::Close => {
                format!("{after} sonra istemci bağlantıyı kapatır: oturum bitmiştir.")
            }
            Next::RetryLater => {
                format!("{after} sonra istemci aynı şeyi daha sonra yeniden dener.")
            }
            Next::Correct => {
                format!("{after} sonra istemci, yeniden denemeden önce bir şeyi değiştirmelidir.")
            }
            Next::GiveUp => {
                format!(
                    "{after} sonra istemci vazgeçer ve göndereni bilgilendirir; kendiliğinden yeniden denemez."
                )
            }
        }
    }

    fn elsewhere(&self, code: ReplyCode, other: &Elsewhere) -> String {
        let Elsewhere {
            protocol,
            text,
            source,
        } = other;
        if *protocol == "errno" {
            return format!(
                "Linux'ta {code} bir sistem hatasının numarasıdır: “{text}” ({source})."
            );
        }
        format!("{protocol}'nin de ayrı bir {code} kodu vardır: “{text}” ({source}).")
    }
}

fn grouped_and_not(code: ReplyCode, name: &str, other: ReplyCode) -> String {
    format!(
        "{code} ikinci hanesine göre “{name}” kümesindedir; {other} kodunun ikinci hanesinin kendine ait bir anlamı yoktur (RFC 5321 §4.2.1)."
    )
}

/// The name of the second digit (RFC 5321 §4.2.1), or `None` where it leaves the digit open.
pub(super) const fn category(digit: u8) -> Option<&'static str> {
    match digit {
        0 => Some("sözdizimi"),
        1 => Some("bilgi"),
        2 => Some("bağlantılar"),
        5 => Some("posta sistemi"),
        _ => None,
    }
}

pub(super) fn source(facts: &CodeFacts) -> &'static str {
    facts.sources.first().copied().unwrap_or_default()
}
