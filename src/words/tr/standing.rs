//! How a code and a session stand, in Turkish.

use super::comparison::numbers::object;
use super::comparison::{Turkish, source};
use crate::catalog::state::State;
use crate::catalog::{CodeFacts, How, Origin, Seen};
use crate::code::{EnhancedCode, ReplyCode};
use crate::words::standing::StandingSentences;

impl StandingSentences for Turkish {
    fn same_origin(&self, origin: Origin) -> &'static str {
        match origin {
            Origin::Base => "İkisi de temel belirtimin parçasıdır.",
            Origin::Extension => "İkisi de bir uzantıyla gelir.",
            Origin::Registry => {
                "IANA listesi ikisini de bir genişletilmiş kodun yanında anar, ama hiçbir RFC onları tanımlamaz."
            }
            Origin::Draft => "İkisi de hiçbir zaman RFC olmamış taslaklardan gelir.",
            Origin::Folklore => {
                "İkisi de bir standardın kodu değildir; onlara yalnızca uygulamada ya da listelerde rastlanır."
            }
        }
    }

    fn origin(&self, facts: &CodeFacts) -> String {
        let (code, source) = (facts.code, source(facts));
        match facts.origin {
            Origin::Base => format!("{code} temel belirtimin parçasıdır ({source})."),
            Origin::Extension => format!("{code} bir uzantıyla gelir ({source})."),
            Origin::Registry => format!(
                "IANA listesi {code} kodunu bir genişletilmiş kodun yanında anar, ama hiçbir RFC onu tanımlamaz ({source})."
            ),
            Origin::Draft => {
                format!("{code} hiçbir zaman RFC olmamış bir taslaktan gelir ({source}).")
            }
            Origin::Folklore => {
                format!(
                    "{code} hiçbir standardın kodu değildir; ona yalnızca uygulamada ya da listelerde rastlanır ({source})."
                )
            }
        }
    }

    fn squeezed(&self, code: ReplyCode, dotted: EnhancedCode, text: &str) -> String {
        match text {
            "" => format!(
                "{dotted} genişletilmiş kodu noktasız yazılınca {code} olur; çoğu zaman kastedilen budur."
            ),
            _ => {
                format!(
                    "{dotted} genişletilmiş kodu (“{text}”) noktasız yazılınca {code} olur; çoğu zaman kastedilen budur."
                )
            }
        }
    }

    fn never_sent(&self, code: ReplyCode) -> String {
        format!(
            "{code} hiçbir zaman bir sunucudan gelmez: istemcinin kendi sistemi bağlanamamıştır, önce bunun düzeltilmesi gerekir."
        )
    }

    fn seen(&self, code: ReplyCode, seen: &Seen) -> String {
        let Seen { by, text, .. } = seen;
        let code = object(code);
        let begun = match (seen.how, *by) {
            (How::Sends, "") => format!("Kimi sunucular {code} gönderir"),
            (How::Sends, by) => format!("{by} {code} gönderir"),
            (How::Shows, "") => {
                format!("İstemci programları {code} kendi hataları olarak gösterir")
            }
            (How::Shows, by) => format!("{by} {code} günlüklerinde gösterir"),
            (How::Lists, "") => format!("İnternetteki listelerde {code} bulabilirsiniz"),
            (How::Lists, by) => format!("{by} {code} beklenen yanıtlar arasında sayar"),
        };
        match *text {
            "" => format!("{begun}."),
            text => format!("{begun}: “{text}”."),
        }
    }

    fn state(&self, state: State) -> &'static str {
        match state {
            State::Greeted => "İstemci EHLO diyebilir.",
            State::Refused => "Sunucu artık hizmet vermez; istemci QUIT gönderir.",
            State::Over => "Bağlantı sona erer.",
            State::Ready => "Yeni bir işlem başlayabilir; daha önce başlanmış olan unutulur.",
            State::Begun => "Bir işlem başlamıştır; alıcılar verilebilir.",
            State::NotBegun => "İşlem başlamamıştır; yeniden MAIL verilebilir.",
            State::RecipientAdded => {
                "Alıcı işleme eklenmiştir; başka alıcılar ya da DATA gelebilir."
            }
            State::RecipientLeftOut => "İşlem bu alıcı olmadan sürer.",
            State::MessageExpected => "İstemci iletiyi gönderir ve tek bir noktayla bitirir.",
            State::MessageNotAsked => {
                "İleti istenmemiştir; istemci işlemi RSET ile temizler ya da ayrılır."
            }
            State::MessageTaken => "İletinin sorumluluğu artık sunucudadır; işlem bitmiştir.",
            State::MessageRefused => {
                "İleti alınmamıştır; işlem bitmiştir, bağlantı bir yenisi için açık kalır."
            }
            State::VerdictsFollow => "İleti alınmıştır; her alıcı için bir yanıt gelir.",
            State::PartTaken => {
                "İletinin bu parçası alınmıştır; LAST ile tamamı alınmış, işlem bitmiş olur."
            }
            State::PartRefused => {
                "İşlem başarısız olmuştur; istemci yenisine başlamadan önce RSET gönderir."
            }
            State::Challenged => "Sunucu, sınamasını yanıtlayan tek bir satır bekler.",
            State::SignedIn => "İstemci oturum açmıştır; ikinci bir AUTH'a izin yoktur.",
            State::NotSignedIn => {
                "İstemci oturum açamamıştır; yeniden deneyebilir, başka bir yöntem seçebilir ya da ayrılabilir."
            }
            State::TlsBegins => "TLS el sıkışması başlar; ardından istemci yeniden EHLO der.",
            State::NoTls => "Bağlantı olduğu gibi, TLS'siz kalır.",
            State::RolesReversed => "İstemci ile sunucu rol değiştirir.",
            State::Unchanged => "Her şey komuttan önceki gibidir.",
        }
    }
}
