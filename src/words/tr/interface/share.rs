//! What the page says in Turkish where a reading is copied, saved or sent on.

use super::Turkish;
use crate::redaction::Counts;
use crate::words::interface::{Share, Shell};

impl Share for Turkish {
    fn share(&self) -> &'static str {
        "Kopyala, kaydet ya da paylaş"
    }
    fn share_lead(&self) -> &'static str {
        "Parolalar, belirteçler ve kimlik doğrulama yanıtları her zaman çıkarılır. Siz kopyalamadan ya da kaydetmeden bu sayfadan hiçbir şey çıkmaz."
    }
    fn take_out(&self) -> &'static str {
        "Şunlar da çıkarılsın"
    }
    fn take_addresses(&self) -> &'static str {
        "e-posta adresleri ve kullanıcı adları"
    }
    fn take_hosts(&self) -> &'static str {
        "sunucu ve alan adları"
    }
    fn take_ips(&self) -> &'static str {
        "IP adresleri"
    }
    fn take_ids(&self) -> &'static str {
        "kuyruk kimlikleri"
    }
    fn taken_out(&self, counts: Counts) -> String {
        let parts = [
            (counts.secrets, "gizli bilgi"),
            (counts.users, "kullanıcı"),
            (counts.hosts, "sunucu ya da alan adı"),
            (counts.ips, "IP adresi"),
            (counts.ids, "kuyruk kimliği"),
        ];
        let said: Vec<_> = parts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, what)| [self.number(count).as_str(), " ", what].concat())
            .collect();
        if said.is_empty() {
            "Çıkarılması gereken bir şey yoktu.".into()
        } else {
            ["Çıkarılanlar: ", &said.join(", "), "."].concat()
        }
    }
    fn share_form(&self) -> &'static str {
        "Biçim"
    }
    fn form_markdown(&self) -> &'static str {
        "Markdown, sorun kaydı için"
    }
    fn form_plain(&self) -> &'static str {
        "Düz metin, destek talebi ya da posta için"
    }
    fn form_json(&self) -> &'static str {
        "JSON, programlar için"
    }
    fn form_transcript(&self) -> &'static str {
        "Yalnızca döküm"
    }
    fn preview(&self) -> &'static str {
        "Sayfadan çıkacak olan"
    }
    fn preview_more(&self, lines: usize) -> String {
        format!("… ve {} satır daha", self.number(lines))
    }
    fn copy(&self) -> &'static str {
        "Kopyala"
    }
    fn save(&self) -> &'static str {
        "Dosya olarak kaydet"
    }
    fn print(&self) -> &'static str {
        "Sayfayı yazdır"
    }
    fn make_link(&self) -> &'static str {
        "Bağlantı oluştur"
    }
    fn link_lead(&self) -> &'static str {
        "Bağlantı, çıkarılanlar dışında gösterilen dökümü # işaretinden sonra taşır. Tarayıcılar bu bölümü hiçbir sunucuya göndermez; bağlantıyı alan, dökümü de almış olur."
    }
    fn copied(&self) -> &'static str {
        "Kopyalandı."
    }
    fn copy_refused(&self) -> &'static str {
        "Tarayıcı kopyalamaya izin vermedi. Yukarıdaki metni seçip kendiniz kopyalayın."
    }
    fn link_made(&self, length: usize) -> String {
        format!("Bağlantı {} karakter uzunluğunda.", self.number(length))
    }
    fn link_too_long(&self, length: usize, most: usize) -> String {
        format!(
            "Bağlantı {} karakter uzunluğunda olurdu; {} karakterden uzun bağlantıları birçok program kısaltır. Bunun yerine dosya olarak kaydedin ya da yalnızca önemli satırları paylaşın.",
            self.number(length),
            self.number(most)
        )
    }
    fn link_impossible(&self) -> &'static str {
        "Bu tarayıcı bir metni bağlantıya sıkıştıramıyor. Bunun yerine dosya olarak kaydedin."
    }
    fn link_unreadable(&self) -> &'static str {
        "Bu sayfayı açan bağlantıda okunabilen bir döküm yok: yolda kısaltılmış ya da değiştirilmiş. Yeniden isteyin ya da dosya olarak isteyin."
    }
    fn shared_by(&self, secrets: bool) -> &'static str {
        if secrets {
            "Explain SMTP ile açıklandı. Gizli bilgiler çıkarıldı."
        } else {
            "Explain SMTP ile açıklandı."
        }
    }
    fn shared_lines(&self) -> &'static str {
        "Satır satır"
    }
}
