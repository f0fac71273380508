//! What the page says in Turkish on how sure a reading is, and where it is put right.

use super::Turkish;
use crate::report::Confidence;
use crate::words::interface::Correct;

impl Correct for Turkish {
    fn fact_confidence(&self) -> &'static str {
        "Ne kadar kesin"
    }
    fn confidence(&self, confidence: Confidence) -> &'static str {
        match confidence {
            Confidence::Sure => "kesin: iki taraf birbirini doğruluyor",
            Confidence::Likely => "büyük olasılıkla: uyuyor ama doğrulayan az",
            Confidence::Weak => "zayıf: içinde çok az SMTP var",
        }
    }
    fn correct(&self) -> &'static str {
        "Yanlış mı okundu? Düzeltin"
    }
    fn correct_lead(&self) -> &'static str {
        "Burada söyledikleriniz çıkarımdan önce gelir; metin onlarla yeniden okunur."
    }
    fn correct_format(&self) -> &'static str {
        "Biçim"
    }
    fn format_found(&self) -> &'static str {
        "tanındığı gibi"
    }
    fn swap_sides(&self) -> &'static str {
        "istemciyle sunucuyu yer değiştir"
    }
    fn correct_line(&self) -> &'static str {
        "Satır"
    }
    fn correct_role(&self) -> &'static str {
        "kime ait"
    }
    fn correct_set(&self) -> &'static str {
        "Ayarla"
    }
    fn line_is(&self, number: usize, role: &str) -> String {
        format!("{number}. satır: {role}")
    }
    fn correct_undo(&self) -> &'static str {
        "Bütün düzeltmeleri geri al"
    }
}
