//! What the page says in Turkish on the reading of a transcript.

use super::Turkish;
use crate::words::interface::{Conversation, Folded, Shell, program};

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
        format!(
            "Aşağıda {} gizli bilgi açıkça görünüyor.",
            self.number(count)
        )
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
    fn reasons_heading(&self) -> &'static str {
        "Nedenlerine göre başarısızlıklar"
    }
    fn column_times(&self) -> &'static str {
        "Kaç kez"
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
    fn find_in_lines(&self) -> &'static str {
        "Satırlarda ara"
    }
    fn find_next(&self) -> &'static str {
        "Sonrakini bul"
    }
    fn found_nowhere(&self) -> &'static str {
        "Hiçbir satırda yok."
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
