//! What the page says in Turkish.

use crate::catalog::{Kind, Next};
use crate::code::{Class, ReplyCode};
use crate::command::Place;
use crate::report::Actor;
use crate::words::interface::{
    Catalog, Conversation, Folded, Interface, Paste, Privacy, Sample, Shell, grouped, program,
};

/// Turkish.
pub struct Turkish;

impl Interface for Turkish {}

impl Shell for Turkish {
    fn language_name(&self) -> &'static str {
        "Türkçe"
    }
    fn number(&self, number: usize) -> String {
        grouped(number, '.')
    }
    fn document_title(&self, view: Option<&str>) -> String {
        view.map_or_else(
            || "Explain SMTP: kaydı yapıştırın, her satırı anlayın".into(),
            |view| format!("{view} · Explain SMTP"),
        )
    }
    fn skip(&self) -> &'static str {
        "İçeriğe geç"
    }
    fn menu(&self) -> &'static str {
        "Ana menü"
    }
    fn to_home(&self) -> &'static str {
        "Açıkla"
    }
    fn to_codes(&self) -> &'static str {
        "Kodlar"
    }
    fn to_compare(&self) -> &'static str {
        "Karşılaştır"
    }
    fn to_privacy(&self) -> &'static str {
        "Gizlilik"
    }
    fn languages(&self) -> &'static str {
        "Dil"
    }
    fn colours(&self) -> &'static str {
        "Renkler"
    }
    fn colours_system(&self) -> &'static str {
        "Sistem"
    }
    fn colours_light(&self) -> &'static str {
        "Açık"
    }
    fn colours_dark(&self) -> &'static str {
        "Koyu"
    }
    fn colophon(&self) -> &'static str {
        "Bu sayfadaki her şey tarayıcınızda çalışır. Anlamlar RFC 5321'e ve onu genişleten RFC'lere dayanır."
    }
    fn prose_missing(&self) -> &'static str {
        "Ayrıntılı açıklamaların dosyası gelmedi; bu yüzden yalnızca kodlar ve yapı gösteriliyor. Yeniden denemek için sayfayı yenileyin."
    }
    fn lost_heading(&self) -> &'static str {
        "Böyle bir sayfa yok"
    }
    fn lost_advice(&self) -> &'static str {
        "Bu adres burada bir yere çıkmıyor. Bir kodun sayfası /tr/code/550/, bir karşılaştırma /tr/compare/211-vs-221/ gibi görünür."
    }
}

impl Paste for Turkish {
    fn home_heading(&self) -> &'static str {
        "Posta sunucusu ne dedi?"
    }
    fn home_lead(&self) -> &'static str {
        "Bir SMTP oturumunu, günlüğü ya da geri dönen iletiyi yapıştırın. Önce sonucu tek cümlede, sonra her satırın açıklamasını görürsünüz."
    }
    fn home_description(&self) -> &'static str {
        "SMTP dökümünü, posta günlüğünü ya da geri dönen iletiyi yapıştırın; kim konuşuyor, yanıt kodu ne demek, ne yapmalı, satır satır görün. Hiçbir şey tarayıcınızdan çıkmaz."
    }
    fn box_label(&self) -> &'static str {
        "Döküm, günlük ya da geri dönen ileti"
    }
    fn box_hint(&self) -> &'static str {
        "Olduğu gibi yapıştırın: zaman damgaları, günlük önekleri, alıntı işaretleri kalabilir."
    }
    fn pledge(&self) -> &'static str {
        "Yapıştırdığınız hiçbir şey bu tarayıcıdan çıkmaz. Parolalar aşağıda maskelenir."
    }
    fn pledge_check(&self) -> &'static str {
        "Nasıl doğrulanır"
    }
    fn choose_file(&self) -> &'static str {
        "Dosya seç"
    }
    fn drop_hint(&self) -> &'static str {
        "ya da kutunun üzerine bırakın"
    }
    fn clear(&self) -> &'static str {
        "Temizle"
    }
    fn long_text(&self, lines: usize, file: Option<&str>) -> String {
        let lines = self.number(lines);
        match file {
            Some(name) => format!("{name}: {lines} satır, aşağıda gösteriliyor."),
            None => {
                format!("{lines} satır: metin kutusu için uzun, bu yüzden yalnızca aşağıda gösteriliyor.")
            }
        }
    }
    fn file_unreadable(&self, name: &str) -> String {
        format!("{name} okunamadı.")
    }
    fn samples(&self) -> &'static str {
        "Ya da bunlardan birini deneyin:"
    }
    fn sample(&self, sample: Sample) -> &'static str {
        match sample {
            Sample::Telnet => "telnet, posta kutusu yok",
            Sample::Swaks => "swaks, oturum açılamıyor",
            Sample::Smtplib => "Python smtplib, bazı alıcılara ret",
            Sample::Postfix => "Postfix günlüğü, ertelenmiş",
            Sample::Exim => "Exim -v, kabul edilmiş",
            Sample::Bounce => "Geri dönen ileti",
        }
    }
    fn understood_heading(&self) -> &'static str {
        "Neler yapıştırılabilir"
    }
    fn understood(&self) -> &'static [&'static str] {
        &[
            "Elle yapılan oturumlar: telnet, nc, openssl s_client, swaks, curl -v",
            "Hata ayıklama çıktıları: PHPMailer, Nodemailer, Python smtplib, JavaMail, MailKit, msmtp ve başkaları",
            "Sunucu günlükleri: Postfix, Exim, sendmail, Exchange, Haraka, OpenSMTPD",
            "Geri dönen iletiler, teslim raporları ve tek bir yanıtı alıntılayan hata iletileri",
        ]
    }
    fn lookup_heading(&self) -> &'static str {
        "Yapıştıracak bir şey yok mu?"
    }
    fn lookup_codes(&self) -> &'static str {
        "Bir yanıt koduna bakın"
    }
    fn lookup_pairs(&self) -> &'static str {
        "Ya da sık karıştırılan ikisini karşılaştırın:"
    }
    fn nothing_heading(&self) -> &'static str {
        "Burada SMTP bulunamadı"
    }
    fn nothing_expected(&self) -> &'static str {
        "Her satırda 250 2.1.5 Ok gibi bir yanıt, RCPT TO:<bob@example.net> gibi bir komut ya da bunlardan birini alıntılayan bir günlük satırı arandı. Hiçbiri yok."
    }
    fn nothing_advice(&self) -> &'static [&'static str] {
        &[
            "Bir günlükse, hatanın çevresindeki satırları alın; yanıt, teslimatı yapan sürecin satırlarındadır (postfix/qmgr değil, postfix/smtp).",
            "Geri dönen bir iletiyse, Diagnostic-Code ya da \u{201c}the response was\u{201d} ile başlayan bölümü de ekleyin.",
            "Yalnızca bir iletinin başlıkları varsa, konuşma onlarda yer almaz; gönderen sunucunun günlüğünü isteyin.",
        ]
    }
}

impl Conversation for Turkish {
    fn verdict_heading(&self) -> &'static str {
        "Sonuç"
    }
    fn line_link(&self, number: usize) -> String {
        format!("{}. satır", self.number(number))
    }
    fn decided_here(&self) -> &'static str {
        "sonucu belirleyen satır"
    }
    fn facts_heading(&self) -> &'static str {
        "Nasıl okundu"
    }
    fn fact_format(&self) -> &'static str {
        "Biçim"
    }
    fn format(&self, id: &str) -> String {
        match id {
            "generic" => "karşılıklı konuşma, taraflar işaretlerden çıkarıldı".into(),
            "plain" => "düz metin, taraflar söylenenlerden çıkarıldı".into(),
            "unknown" => self.untold().into(),
            "delivery-status" => "teslim raporu".into(),
            "provider-json" => "bir hizmet sağlayıcının JSON bildirimi".into(),
            "mail-dialog" => "bir posta programının hata iletisi".into(),
            other => {
                let (program, kind) = program(other);
                let kind = match kind {
                    "" => "",
                    "log" => " günlüğü",
                    "bounce" => " geri dönen iletisi",
                    "exception" => " istisnası",
                    "error" => " hatası",
                    "verbose" => " ayrıntılı günlüğü",
                    "debug" => " hata ayıklama çıktısı",
                    "trace" => " izleme çıktısı",
                    "notice" => " bildirimi",
                    _ => " diyaloğu",
                };
                program + kind
            }
        }
    }
    fn fact_lines(&self) -> &'static str {
        "Satır"
    }
    fn fact_sessions(&self) -> &'static str {
        "Oturum"
    }
    fn fact_tls(&self) -> &'static str {
        "TLS"
    }
    fn tls(&self, tls: Option<bool>) -> &'static str {
        match tls {
            Some(true) => "şifreli",
            Some(false) => "şifresiz",
            None => self.untold(),
        }
    }
    fn fact_auth(&self) -> &'static str {
        "Kimlik doğrulama"
    }
    fn untold(&self) -> &'static str {
        "metinden anlaşılmıyor"
    }
    fn fact_extensions(&self) -> &'static str {
        "Sunulan uzantılar"
    }
    fn secrets_masked(&self, count: usize) -> String {
        format!("Aşağıda {} gizli bilgi maskelendi.", self.number(count))
    }
    fn secrets_shown(&self, count: usize) -> String {
        format!("Aşağıda {} gizli bilgi açıkça görünüyor.", self.number(count))
    }
    fn reveal(&self) -> &'static str {
        "Bu ekranda göster"
    }
    fn mask(&self) -> &'static str {
        "Yeniden maskele"
    }
    fn masked(&self) -> &'static str {
        "maskelenmiş gizli bilgi"
    }
    fn recipients_heading(&self) -> &'static str {
        "Alıcılar"
    }
    fn column_address(&self) -> &'static str {
        "Adres"
    }
    fn column_outcome(&self) -> &'static str {
        "Sonuç"
    }
    fn column_reply(&self) -> &'static str {
        "Yanıt"
    }
    fn column_line(&self) -> &'static str {
        "Satır"
    }
    fn findings_heading(&self) -> &'static str {
        "Gözlemler"
    }
    fn sessions_heading(&self) -> &'static str {
        "Oturumlar"
    }
    fn session(&self, number: usize, of: usize) -> String {
        format!("Oturum {}/{}", self.number(number), self.number(of))
    }
    fn and_more(&self, count: usize) -> String {
        format!("ve {} tane daha", self.number(count))
    }
    fn lines_heading(&self) -> &'static str {
        "Satır satır"
    }
    fn explain(&self) -> &'static str {
        "Açıkla"
    }
    fn explain_line(&self, number: usize) -> String {
        format!("{}. satır", self.number(number))
    }
    fn folded(&self, kind: Folded, count: usize) -> String {
        let count = self.number(count);
        match kind {
            Folded::Message => format!("iletinin {count} satırı"),
            Folded::Offers => format!("sunucunun sunduklarından {count} satır daha"),
            Folded::Reply => format!("bu yanıttan {count} satır daha"),
            Folded::Notes => format!("konuşmaya ait olmayan {count} satır"),
        }
    }
    fn more_bytes(&self, count: usize) -> String {
        format!("… {} bayt daha", self.number(count))
    }
    fn remedy(&self) -> &'static str {
        "Ne yapmalı"
    }
    fn sources(&self) -> &'static str {
        "Kaynak"
    }
}

impl Catalog for Turkish {
    fn codes_heading(&self) -> &'static str {
        "SMTP yanıt kodları"
    }
    fn codes_lead(&self) -> &'static str {
        "RFC 5321'in ve uzantılarının tanımladığı bütün yanıt kodları: ne anlama gelir, ne yapmalı. Listelerde dolaşan ama hiçbir standartta yer almayan kodlar burada yok."
    }
    fn filter(&self) -> &'static str {
        "Numara ya da sözcükle bul"
    }
    fn filtered(&self, shown: usize, of: usize) -> String {
        match shown {
            0 => "Eşleşen kod yok.".into(),
            n if n == of => format!("{of} kodun tümü."),
            n => format!("{of} koddan {n} tanesi."),
        }
    }
    fn class(&self, class: Class) -> &'static str {
        match class {
            Class::Success => "2yz: olumlu tamamlanma",
            Class::Intermediate => "3yz: olumlu ara yanıt",
            Class::Transient => "4yz: geçici olumsuz",
            Class::Permanent => "5yz: kalıcı olumsuz",
            Class::Other => "SMTP değil",
        }
    }
    fn code_title(&self, code: ReplyCode, name: Option<&str>) -> String {
        name.map_or_else(|| format!("SMTP yanıt kodu {code}"), |name| format!("{code}: {name}"))
    }
    fn code_unknown(&self, code: ReplyCode) -> String {
        format!("Hiçbir standart {code} kodunu bir SMTP yanıtı olarak tanımlamaz.")
    }
    fn code_unknown_advice(&self, class: Class) -> &'static str {
        match class {
            Class::Success => "İstemci ilk haneye bakar: komut yerine getirildi. Bundan fazlasını ancak sunucunun metni söyler.",
            Class::Intermediate => "İstemci ilk haneye bakar: sunucu devamını bekliyor. Yalnızca 334 ve 354 tanımlıdır.",
            Class::Transient => "İstemci ilk haneye bakar: şimdilik reddedildi, sonra yeniden denenir. Genişletilmiş durum kodunu (4.x.x) ve metni okuyun.",
            Class::Permanent => "İstemci ilk haneye bakar: kesin olarak reddedildi. Genişletilmiş durum kodunu (5.x.x) ve metni okuyun.",
            Class::Other => "SMTP yanıtları 2, 3, 4 ya da 5 ile başlar. Böyle bir sayı, bağlantının kurulamaması gibi başka bir şeyi bildiren bir programdan gelir.",
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
            3 | 4 => "Belirlenmemiş; uzantılar 3 ve 4'ü çoğunlukla güvenlik için kullanır.",
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
            Actor::RecipientAdmin => "Alan sunucuyu siz yönetiyorsanız",
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
            Next::AnswerChallenge => "Sorguyu tek bir base64 satırıyla yanıtlar.",
            Next::Close => "Hiçbir şey: oturum istendiği gibi bitti.",
            Next::RetryLater => "İletiyi saklar ve sonra yeniden dener.",
            Next::Correct => "Yeniden denemeden önce bir şeyi değiştirir: aynı istek yine reddedilir.",
            Next::GiveUp => "Bu alıcıdan, iletiden ya da sunucudan vazgeçer ve gönderene bildirir.",
        }
    }
    fn closes(&self, closes: bool) -> &'static str {
        if closes {
            "Sunucu bununla bağlantıyı kapatır."
        } else {
            "Bağlantı açık kalır."
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
            Place::EndOfData => "Veri sonu".into(),
            Place::Command(verb) => verb.as_str().into(),
        }
    }
    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Success => "başarı",
            Kind::Intermediate => "devam",
            Kind::Error => "hata",
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
    fn compare_with(&self, one: ReplyCode, other: ReplyCode) -> String {
        format!("{one} mi, {other} mi?")
    }
    fn all_about(&self, code: ReplyCode) -> String {
        format!("{code} hakkında her şey")
    }
    fn pair_heading(&self, low: ReplyCode, high: ReplyCode) -> String {
        format!("{low} ile {high} arasındaki fark")
    }
    fn pair_description(&self, low: ReplyCode, high: ReplyCode) -> String {
        format!(
            "SMTP {low} ve {high} yan yana: ne anlama gelirler, ne zaman görülürler, nasıl çözülürler, nasıl ayırt edilirler; kaynaklarıyla."
        )
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
        "Yön"
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
    fn cannot_compare(&self) -> &'static str {
        "Bu numaralardan biri SMTP'de tanımlı değil; karşılaştıracak bir şey yok. Tanımlı kodlardan ikisini seçin."
    }
}

impl Privacy for Turkish {
    fn privacy_heading(&self) -> &'static str {
        "Metniniz burada kalır"
    }
    fn privacy_promise(&self) -> &'static [&'static str] {
        &[
            "Yapıştırdığınız metni, bu tarayıcı sekmesinin içinde çalışan bir program okur. Ne bize ne de başkasına gönderilir: onu alabilecek bir sunucu yoktur; hesap, çerez, istatistik, başka bir yerden gelen dosya da yoktur.",
        ]
    }
    fn privacy_check(&self) -> &'static str {
        "Sözümüze güvenmek zorunda değilsiniz"
    }
    fn privacy_checks(&self) -> &'static [(&'static str, &'static str)] {
        &[
            (
                "Ağı izleyin",
                "Geliştirici araçlarını (F12) açın, Ağ sekmesini seçin, sonra bir şey yapıştırın. Yeni bir satır belirmez. Yalnızca başka bir dile geçtiğinizde o dilin dosyası bir kez, yine bu siteden alınır.",
            ),
            (
                "Kabloyu çekin",
                "Sayfayı yükleyin, bağlantıyı kesin ve yapıştırın. Her şey eskisi gibi çalışır.",
            ),
            (
                "Tarayıcının uyguladığı kuralı okuyun",
                "Sayfanın kaynağı bir Content-Security-Policy ile başlar. Yalnızca bu siteden betik, stil ve bağlantıya izin verir; hiçbir form gönderilemez. Programımız ne denerse denesin, kuralı tarayıcı uygular.",
            ),
            (
                "Programın içine bakın",
                "Derlenmiş program, bağlantı açabilecek hiçbir işlevi içe aktarmaz; bunu her derlemede bir test denetler. Kaynak kodu açıktır.",
            ),
        ]
    }
    fn privacy_kept(&self) -> &'static str {
        "Ne saklanır"
    }
    fn privacy_keeps(&self) -> &'static [&'static str] {
        &[
            "Tarayıcı izin verirse, yalnızca açık ya da koyu renk seçiminiz, yine bu tarayıcıda. Başka hiçbir şey. Sekme kapatılınca ya da sayfa yenilenince metin yok olur.",
        ]
    }
    fn privacy_sharing(&self) -> &'static str {
        "Bir dökümü paylaşmadan önce"
    }
    fn privacy_shares(&self) -> &'static [&'static str] {
        &[
            "AUTH alışverişi parolanızı içerir. Base64 şifreleme değildir; herkes geri çözebilir. Sayfa bu satırları maskeler, oradan kopyaladığınız da maskelidir; metin kutusu ise yapıştırdığınızı olduğu gibi gösterir.",
            "Adresler, sunucu adları, IP adresleri ve kuyruk kimlikleri maskelenmez. Bir dökümü yayımlamadan önce onları çıkarın.",
        ]
    }
}
