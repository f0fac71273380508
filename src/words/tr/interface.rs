//! What the page says in Turkish.

use crate::words::amounts::{Marks, grouped};
use crate::words::interface::{Interface, Shell};

mod catalog;
mod conversation;
mod correct;
mod course;
mod embedding;
mod entries;
mod paste;
mod privacy;
mod share;

/// Turkish.
pub struct Turkish;

const MARKS: Marks = Marks {
    decimal: ",",
    group: ".",
};

impl Interface for Turkish {}

impl Shell for Turkish {
    fn number(&self, number: usize) -> String {
        grouped(number as u64, MARKS)
    }
    fn document_title(&self, view: Option<&str>) -> String {
        view.map_or_else(
            || "Explain SMTP: dökümü yapıştırın, her satırı anlayın".into(),
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
    fn to_embed(&self) -> &'static str {
        "Siteye ekle"
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
    fn one_file(&self) -> &'static str {
        "Bu aracı tek dosya olarak saklayın"
    }
    fn language_missing(&self, name: &str) -> String {
        format!(
            "Sayfanın “{name}” sürümü yüklenemedi. Bağlantınızı denetleyip yeniden deneyin; metniniz yerinde duruyor."
        )
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
