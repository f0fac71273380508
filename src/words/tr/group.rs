//! Several codes side by side, in Turkish.

use super::comparison::numbers::from;
use super::comparison::places::{at, capital};
use super::comparison::{Turkish, category};
use crate::catalog::comparison::{Choice, Ending};
use crate::catalog::{Concern, Next};
use crate::code::{Class, ReplyCode};
use crate::command::Place;
use crate::words::comparison::ComparisonSentences;
use crate::words::group::{GroupSentences, Several};

impl GroupSentences for Turkish {
    fn of_class(&self, codes: Several, class: Class) -> String {
        let what = match class {
            Class::Success => "başarı yanıtıdır (2yz): reddedilen bir şey yoktur",
            Class::Intermediate => "ara yanıttır (3yz): sunucu devamını bekler",
            Class::Transient => "geçici rettir (4yz): aynı istek daha sonra kabul edilebilir",
            Class::Permanent => "kalıcı rettir (5yz): aynı istek yine reddedilir",
            Class::Other => "sunucu yanıtı değildir: SMTP bu ilk haneyi kullanmaz",
        };
        format!("{} {what}.", subject(codes))
    }

    fn of_category(&self, codes: Several, digit: u8) -> String {
        let subject = subject(codes);
        if digit > 5 {
            return format!(
                "{subject}, ikinci hanesiyle SMTP'nin dilbilgisi dışında kalır (RFC 5321 §4.2)."
            );
        }
        let Some(name) = category(digit) else {
            return format!(
                "{subject}, kendine ait bir anlamı olmayan bir ikinci hane taşır (RFC 5321 §4.2.1)."
            );
        };
        format!("{subject}, ikinci hanesine göre “{name}” kümesindedir (RFC 5321 §4.2.1).")
    }

    fn about(&self, codes: Several, concern: Concern) -> String {
        let what = match concern {
            Concern::Help => "insanlar için yazılmış bir metinle",
            Concern::Service => "sunucunun ve bağlantının bütünüyle",
            Concern::Request => "yanıtlanan istekle",
            Concern::Recipient => "çoğunlukla tek bir adresle",
            Concern::Message => "gönderilecek iletinin metniyle",
            Concern::System => "alıcı sistemin içindeki bir sorunla",
            Concern::Room => "yerle (depolama alanı, ileti boyutu ya da alıcı sayısı)",
            Concern::Transaction => "işlemin bütünüyle",
            Concern::Command => "komutun kendisiyle (adı, sırası ya da parametreleri)",
            Concern::Security => "kimlik doğrulama ya da şifrelemeyle",
            Concern::Queue => "sunucunun istemci isteyene dek beklettiği postayla",
            Concern::Unsettled => "hiçbir standardın belirlemediği bir şeyle",
        };
        format!("{} {what} ilgilidir.", subject(codes))
    }

    fn all_at(&self, codes: Several, places: &[Place]) -> String {
        format!("{} {} görülebilir.", subject(codes), at(places))
    }

    fn ending_with(&self, codes: Several, ending: Ending) -> String {
        match ending {
            Ending::Stays => format!("{} bağlantıyı açık bırakır.", subject(codes)),
            Ending::May => format!(
                "{} sonra sunucu bağlantıyı hemen kapatabilir.",
                after(codes)
            ),
            Ending::Ends => format!("{} bağlantıyı sona erdirir.", subject(codes)),
        }
    }

    fn next_after(&self, codes: Several, next: Next) -> String {
        if let &[code] = codes.codes {
            return self.next(code, next);
        }
        let does = match next {
            Next::GoOn => "sıradaki komutla sürdürür",
            Next::SendMessage => "iletinin metnini gönderir",
            Next::AnswerChallenge => "sınamayı yanıtlar",
            Next::AwaitReplies => "başka yanıtları bekler",
            Next::Close => "bağlantıyı kapatır",
            Next::RetryLater => "aynı şeyi daha sonra yeniden dener",
            Next::Correct => "yeniden denemeden önce bir şeyi değiştirmelidir",
            Next::GiveUp => "vazgeçer ve göndereni bilgilendirir; kendiliğinden yeniden denemez",
        };
        let too = if codes.all { " da" } else { "" };
        format!("{} sonra{too} istemci {does}.", after(codes))
    }

    fn between(&self, a: ReplyCode, b: ReplyCode, by: Choice) -> String {
        match by {
            Choice::Place => format!("{a} ile {b} arasında neyin yanıtlandığı belirler."),
            Choice::Cause => format!("{a} ile {b} arasında reddin nedeni belirler."),
            Choice::Exactness => {
                format!("{a} ile {b} arasında, ne yapıldığını daha tam anlatanı gönderin.")
            }
            Choice::Neither => {
                format!("Ne {a} ne de {b} gönderin: hiçbir RFC onları tanımlamaz.")
            }
            Choice::OnlyLower
            | Choice::OnlyHigher
            | Choice::Initiative
            | Choice::Result
            | Choice::Progress
            | Choice::Duration => self.choice(a, b, by),
        }
    }

    fn among_all(&self, by: Choice) -> Option<&'static str> {
        Some(match by {
            Choice::Place => {
                "Sunucunun bunlar arasında seçim yapması gerekmez: neyin yanıtlandığı belirler."
            }
            Choice::Cause => {
                "Birden çoğu olabiliyorsa reddin nedeni belirler. Hiçbirini tanımayan istemci ilk haneye bakar."
            }
            Choice::Exactness => {
                "Birden çoğu olabiliyorsa ne yapıldığını en tam anlatanı gönderin. İstemci için hepsi başarıdır."
            }
            Choice::Neither => {
                "Hiçbirini göndermeyin: hiçbir RFC onları tanımlamaz, istemci yalnızca ilk haneye bakar."
            }
            _ => return None,
        })
    }
}

fn subject(codes: Several) -> String {
    match (codes.all, codes.codes) {
        (true, [_, _]) => "İkisi de".to_owned(),
        (true, [_, _, _]) => "Üçü de".to_owned(),
        (_, &[a, b]) => format!("{a} ile {b}"),
        (_, codes) => codes
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", "),
    }
}

/// `450 ya da 451'den`, without what follows.
fn after(codes: Several) -> String {
    match (codes.all, codes.codes) {
        (true, [_, _]) => "İkisinden".to_owned(),
        (true, [_, _, _]) => "Üçünden".to_owned(),
        (_, &[a, b]) => format!("{a} ya da {}", from(b)),
        (_, codes) => capital(
            &codes
                .iter()
                .map(|&code| from(code))
                .collect::<Vec<_>>()
                .join(", "),
        ),
    }
}
