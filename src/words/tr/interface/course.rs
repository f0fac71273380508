//! What the page says in Turkish on the course of a session, and on sessions and replies side by side.

use super::Turkish;
use crate::report::Reached;
use crate::words::interface::Course;

impl Course for Turkish {
    fn course(&self) -> &'static str {
        "Nereye kadar gelindi"
    }
    fn reached(&self, reached: Option<Reached>) -> &'static str {
        match reached {
            Some(Reached::Done) => "tamam",
            Some(Reached::InPart) => "kısmen",
            Some(Reached::Deferred) => "ertelendi",
            Some(Reached::Refused) => "reddedildi",
            Some(Reached::Unanswered) => "yanıt yok",
            None => "görülmedi",
        }
    }
    fn ladder(&self) -> &'static str {
        "Oturumun çizimi"
    }
    fn message_lines(&self, count: usize) -> String {
        format!("ileti, {count} satır")
    }
    fn more_moves(&self, count: usize) -> String {
        format!("{count} adım daha")
    }
    fn only_session(&self) -> &'static str {
        "Yalnızca bunu göster"
    }
    fn only_shown(&self, number: usize, of: usize) -> String {
        format!("{of} oturumdan yalnızca {number}. oturum gösteriliyor.")
    }
    fn all_sessions(&self) -> &'static str {
        "Bütün oturumları göster"
    }
    fn pick(&self) -> &'static str {
        "Bu yanıtı karşılaştır"
    }
    fn unpick(&self) -> &'static str {
        "Karşılaştırmadan çıkar"
    }
    fn picked(&self, number: usize) -> String {
        format!("{number}. satır seçildi. Başka bir yanıtı açıp onu da seçin.")
    }
    fn beside(&self) -> &'static str {
        "İki yanıt yan yana"
    }
    fn answers_to(&self) -> &'static str {
        "Yanıtladığı komut"
    }
    fn compare_sessions(&self) -> &'static str {
        "İki oturumu karşılaştır"
    }
    fn compare_hint(&self) -> &'static str {
        "Dün çalışıyordu da bugün çalışmıyor mu? İki dökümü alt alta yapıştırın."
    }
    fn first_difference(&self) -> &'static str {
        "ilk fark"
    }
    fn no_difference(&self) -> &'static str {
        "İkisi de aynı yanıtları aldı."
    }
    fn no_such_reply(&self) -> &'static str {
        "böyle bir yanıt yok"
    }
    fn offered_only(&self, number: usize) -> String {
        format!("Yalnızca {number}. oturumda sunulanlar")
    }
    fn to_text(&self) -> &'static str {
        "Metin kutusunda göster"
    }
    fn selected(&self) -> &'static str {
        "Seçilen:"
    }
    fn keys(&self) -> &'static str {
        "Klavye"
    }
    fn key_list(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("?", "bu liste"),
            ("/", "metin kutusuna ya da aramaya"),
            ("v", "sonucu belirleyen satıra"),
            ("n", "bakmaya değer sonraki satıra"),
            ("p", "bir öncekine"),
        ]
    }
    fn keys_on(&self) -> &'static str {
        "Bu sayfada tek tuşlar çalışsın"
    }
    fn close(&self) -> &'static str {
        "Kapat"
    }
}
