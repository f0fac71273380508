//! What the page says in Turkish around indexes, the search, and entries that are no reply codes.

use super::Turkish;
use crate::catalog::search::Entry;
use crate::catalog::{Kind, Origin, Status};
use crate::code::{EnhancedCode, ReplyCode};
use crate::words::interface::Entries;

impl Entries for Turkish {
    fn indexes(&self) -> &'static str {
        "Katalog"
    }
    fn to_reply_codes(&self) -> &'static str {
        "Yanıt kodları"
    }
    fn to_enhanced(&self) -> &'static str {
        "Genişletilmiş kodlar"
    }
    fn to_commands(&self) -> &'static str {
        "Komutlar ve uzantılar"
    }
    fn to_wordings(&self) -> &'static str {
        "Sağlayıcıların ifadeleri"
    }

    fn search(&self) -> &'static str {
        "Katalogda ara"
    }
    fn search_hint(&self) -> &'static str {
        "550 5.7.1, kota dolu, STARTTLS, gri listeleme…"
    }
    fn found(&self, count: usize) -> String {
        match count {
            0 => "Hiçbir şey bulunamadı.".into(),
            1 => "1 sonuç; Enter açar.".into(),
            n => format!(
                "{n} sonuç, en uygunu başta; Enter ilkini açar, ↓ sonuçlar arasında gezinir."
            ),
        }
    }
    fn nothing_found(&self) -> &'static str {
        "Bir kod, sunucunun metninden bir sözcük, bir komut yazın ya da sorunu kendi sözlerinizle anlatın. Bütün bir dökümün yeri ilk sayfadaki kutudur."
    }
    fn kind_of(&self, entry: Entry) -> &'static str {
        match entry {
            Entry::Code(_) => "yanıt kodu",
            Entry::Enhanced(_) => "genişletilmiş kod",
            Entry::Keyword(_) => "uzantı",
            Entry::Command(_) => "komut",
            Entry::Mechanism(_) => "kimlik doğrulama mekanizması",
            Entry::Wording(_) => "ifade",
        }
    }

    fn filters(&self) -> &'static str {
        "Listeyi daralt"
    }
    fn filter_class(&self) -> &'static str {
        "Sınıf"
    }
    fn filter_category(&self) -> &'static str {
        "İkinci hane"
    }
    fn filter_place(&self) -> &'static str {
        "Neye yanıt"
    }
    fn filter_origin(&self) -> &'static str {
        "Dayanağı"
    }
    fn any(&self) -> &'static str {
        "tümü"
    }
    fn origin(&self, origin: Origin) -> &'static str {
        match origin {
            Origin::Base => "SMTP'nin kendisi (RFC 5321, RFC 7504)",
            Origin::Extension => "SMTP'yi genişleten bir RFC",
            Origin::Registry => "yalnızca IANA listesi",
            Origin::Draft => "RFC olamamış bir taslak",
            Origin::Folklore => "standardı yok",
        }
    }
    fn status(&self, status: Status) -> &'static str {
        match status {
            Status::Standard => "Bir RFC'de tanımlı",
            Status::Experimental => "Deneysel",
            Status::Deprecated => "Artık kullanılmamalı",
            Status::Draft => "RFC olamamış bir taslak",
            Status::Private => "Bir üreticiye özgü",
        }
    }

    fn enhanced_heading(&self) -> &'static str {
        "Genişletilmiş durum kodları"
    }
    fn enhanced_lead(&self) -> &'static str {
        "5.7.1 gibi ikinci kod, nedeni önündeki yanıt kodundan daha açık söyler. IANA listesindeki kodların hepsi, konularına göre burada."
    }
    fn enhanced_title(&self, code: EnhancedCode, name: Option<&str>) -> String {
        name.map_or_else(
            || format!("Genişletilmiş durum kodu {code}"),
            |name| format!("{code}: {name}"),
        )
    }
    fn unregistered_part(&self) -> &'static str {
        "IANA listesinde yok."
    }
    fn subject(&self, subject: u16) -> String {
        let name = match subject {
            0 => "belirli bir konu yok",
            1 => "adresler",
            2 => "posta kutusu",
            3 => "posta sistemi",
            4 => "ağ ve yönlendirme",
            5 => "SMTP alışverişi",
            6 => "içerik ve biçim",
            7 => "güvenlik ve ilkeler",
            _ => "IANA listesinde yok",
        };
        format!("x.{subject}.z: {name}")
    }
    fn unregistered(&self, code: EnhancedCode) -> String {
        format!(
            "IANA listesinde {code} yok. Yine de sınıfı geçerlidir; listede varsa konusu da (RFC 3463 §2)."
        )
    }
    fn class_not_described(&self, code: EnhancedCode) -> String {
        format!(
            "IANA listesinin bu ayrıntı için söyledikleri {} sınıfıyla bağdaşmıyor. {code} görürseniz önce sınıfına bakın.",
            code.class()
        )
    }
    fn replaced_by(&self, code: EnhancedCode) -> String {
        format!("Kullanımdan kalktı: yerine {code} kullanılır.")
    }
    fn other_classes(&self) -> &'static str {
        "Başka bir sınıfla"
    }
    fn same_subject(&self) -> &'static str {
        "Aynı konudaki kodlar"
    }
    fn comes_with(&self) -> &'static str {
        "Birlikte geldiği yanıt kodları"
    }
    fn comes_with_any(&self, digit: u8) -> String {
        format!("{digit} ile başlayan her yanıtla gelebilir.")
    }
    fn used_by(&self) -> &'static str {
        "Sağlayıcılar bu numarayı ne için kullanıyor"
    }
    fn enhanced_anatomy(&self) -> &'static str {
        "Bölüm bölüm"
    }
    fn enhanced_part(&self, position: u8) -> &'static str {
        match position {
            1 => "Sınıf",
            2 => "Konu",
            _ => "Ayrıntı",
        }
    }
    fn enhanced_with(&self, code: ReplyCode) -> String {
        format!("{code} ile gelen genişletilmiş kodlar")
    }

    fn commands_heading(&self) -> &'static str {
        "Komutlar, uzantılar ve kimlik doğrulama"
    }
    fn commands_lead(&self) -> &'static str {
        "İstemcinin söyleyebilecekleri, sunucunun EHLO yanıtında sundukları ve AUTH mekanizmaları."
    }
    fn commands(&self) -> &'static str {
        "Komutlar"
    }
    fn keywords(&self) -> &'static str {
        "EHLO anahtar sözcüklerine göre uzantılar"
    }
    fn mechanisms(&self) -> &'static str {
        "AUTH mekanizmaları"
    }
    fn command_title(&self, name: &str) -> String {
        format!("{name} komutu")
    }
    fn keyword_title(&self, name: &str) -> String {
        format!("{name} uzantısı")
    }
    fn mechanism_title(&self, name: &str) -> String {
        format!("AUTH {name}")
    }
    fn syntax(&self) -> &'static str {
        "Sözdizimi"
    }
    fn standing(&self) -> &'static str {
        "Durumu"
    }
    fn offered_by(&self) -> &'static str {
        "Hangi uzantıyla sunulur"
    }
    fn always_there(&self) -> &'static str {
        "Her sunucuda bulunmak zorundadır (RFC 5321 §4.5.1)."
    }
    fn not_offered(&self) -> &'static str {
        "Hiçbir EHLO anahtar sözcüğü onu duyurmaz."
    }
    fn offers(&self) -> &'static str {
        "Sunduğu komut"
    }
    fn adds_to(&self, command: &str) -> String {
        format!("{command} komutuna eklediği")
    }
    fn carries(&self) -> &'static str {
        "Anahtar sözcükten sonra gelen"
    }
    fn patience(&self) -> &'static str {
        "İstemci yanıtı ne kadar bekler"
    }
    fn minutes(&self, minutes: u32) -> String {
        format!("En az {minutes} dakika.")
    }
    fn answers(&self) -> &'static str {
        "Gelebilecek yanıtlar"
    }
    fn answers_of(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Success => "Başarı",
            Kind::Intermediate => "Devam",
            Kind::Error => "Ret",
        }
    }
    fn reveals(&self) -> &'static str {
        "Dökümü neyi ele verir"
    }

    fn wordings_heading(&self) -> &'static str {
        "Sağlayıcılar kendi sözleriyle ne diyor"
    }
    fn wordings_lead(&self) -> &'static str {
        "Sağlayıcılar, filtreler ve sunucu programları postayı kendi metinleriyle reddeder. Her biri için: ne anlama geldiği, kimin ne yapması gerektiği ve metnin nerede bulunduğu. Yapıştırılan yanıtlar bunların hepsiyle karşılaştırılır."
    }
    fn wordings_count(&self, count: usize) -> String {
        format!("{count} ifade")
    }
    fn provider_title(&self, provider: &str) -> String {
        format!("{provider}: yanıtları ne anlama geliyor")
    }
    fn provider_lead(&self, provider: &str) -> String {
        format!("{provider} yanıtlarında geçen metinler, her birinin anlamı ve yapılması gereken.")
    }
    fn wordings_here(&self) -> &'static str {
        "Sağlayıcılar bunu nasıl söylüyor"
    }
    fn who_acts(&self) -> &'static str {
        "Kimin işi"
    }
    fn with_codes(&self) -> &'static str {
        "Birlikte geldiği kodlar"
    }

    fn choose_third(&self) -> &'static str {
        "Üçüncü kod (boş kalabilir)"
    }
    fn choose_hint(&self) -> &'static str {
        "550 gibi yanıt kodları ya da 5.1.1 gibi genişletilmiş kodlar."
    }
    fn choose_wrong(&self) -> &'static str {
        "İki farklı kod yazın: üç haneli bir sayı ya da noktayla ayrılmış üç sayı."
    }
    fn choose_no_code(&self, text: &str) -> String {
        format!(
            "“{text}” tek bir kod değil. 550 gibi üç haneli bir sayı ya da 5.1.1 gibi noktalı üç sayı yazın."
        )
    }
    fn client_heading(&self) -> &'static str {
        "İstemci ne yapar"
    }
    fn state_heading(&self) -> &'static str {
        "Ardından oturum ne durumda"
    }
    fn comparison_link(&self, codes: &[String]) -> String {
        listed(codes, " ile ")
    }
    fn comparison_heading(&self, codes: &[String]) -> String {
        format!("{} arasındaki fark", listed(codes, " ve "))
    }
    fn comparison_description(&self, codes: &[String]) -> String {
        format!(
            "SMTP'de {} yan yana: her biri ne anlama gelir, nasıl çözülür, nasıl ayırt edilir; kaynaklarıyla.",
            listed(codes, " ve ")
        )
    }
    fn mixed(&self, reply: ReplyCode, enhanced: EnhancedCode) -> String {
        format!(
            "{reply} ile {enhanced} birbirinin seçeneği değildir. {reply} bir yanıt kodudur, yanıtın her satırı onunla başlar; {enhanced} ise aynı satırda onun ardından gelebilen, nedeni daha açık söyleyen bir genişletilmiş durum kodudur (RFC 2034 §4)."
        )
    }
    fn mixed_classes(&self, reply: ReplyCode, enhanced: EnhancedCode) -> String {
        if reply.class().digit() == Some(enhanced.class()) {
            format!(
                "İkisi de {} ile başlar, bu yüzden aynı yanıtta bulunabilirler.",
                enhanced.class()
            )
        } else {
            format!(
                "Aynı yanıtta bulunamazlar: ilk haneleri aynı olmalıdır (RFC 2034 §4), oysa {reply} ile {enhanced} farklı başlar."
            )
        }
    }
    fn mixed_registered(&self, reply: ReplyCode, enhanced: EnhancedCode) -> String {
        format!("IANA listesi {enhanced} ile gelen yanıt kodları arasında {reply} kodunu sayar.")
    }
}

/// `550, 551 ve 553`.
fn listed(codes: &[String], last: &str) -> String {
    match codes.split_last() {
        Some((end, rest)) if !rest.is_empty() => [&rest.join(", "), last, end].concat(),
        _ => codes.concat(),
    }
}
