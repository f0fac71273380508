//! What the page says in Turkish on the view with the text box.

use super::Turkish;
use crate::words::interface::{Paste, Sample, Shell};

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
    fn keep(&self) -> &'static str {
        "Metni parolaları çıkarılmış olarak sekme kapandıktan sonra da sakla"
    }
    fn long_text(&self, lines: usize, file: Option<&str>) -> String {
        let lines = self.number(lines);
        match file {
            Some(name) => format!("{name}: {lines} satır, aşağıda gösteriliyor."),
            None => {
                format!(
                    "{lines} satır: metin kutusu için uzun, bu yüzden yalnızca aşağıda gösteriliyor."
                )
            }
        }
    }
    fn file_unreadable(&self, name: &str) -> String {
        format!("{name} okunamadı.")
    }
    fn taking_in(&self, file: Option<&str>) -> String {
        file.map_or_else(
            || "Metin okunuyor …".into(),
            |name| format!("{name} okunuyor …"),
        )
    }
    fn stop(&self) -> &'static str {
        "Durdur"
    }
    fn text_not_kept(&self) -> &'static str {
        "Bu metin saklanamayacak kadar uzun ya da tarayıcı bu sayfa için hiçbir şey saklamıyor: sayfayı yenilerseniz metni yeniden yapıştırmanız gerekir."
    }
    fn samples(&self) -> &'static str {
        "Ya da bir örnek deneyin"
    }
    fn sample(&self, sample: Sample) -> &'static str {
        match sample {
            Sample::Telnet => "telnet, posta kutusu yok",
            Sample::Swaks => "swaks, oturum açılamıyor",
            Sample::Smtplib => "Python smtplib, bazı alıcılara ret",
            Sample::Postfix => "Postfix günlüğü, ertelenmiş",
            Sample::Exim => "Exim -v, kabul edilmiş",
            Sample::Bounce => "Geri dönen ileti",
            Sample::Openssl => "openssl s_client, R yüzünden kesilmiş",
            Sample::Curl => "curl -v, oturum açılamıyor",
            Sample::Phpmailer => "PHPMailer, oturum açılamıyor",
            Sample::Nodemailer => "Nodemailer, kabul edilmiş",
            Sample::Javamail => "JavaMail, gönderene ret",
            Sample::Exchange => "Exchange günlüğü, ertelenmiş",
            Sample::Microsoft => "Microsoft 365, geri dönen ileti",
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
        "Ne arandı"
    }
    fn in_catalog(&self) -> &'static str {
        "Katalogda bulunanlar"
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
