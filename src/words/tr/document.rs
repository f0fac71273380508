//! What the written pages say in Turkish beside the view.

use crate::words::document::Document;
pub use crate::words::tr::interface::Turkish;

impl Document for Turkish {
    fn text_box_is_dead(&self) -> &'static str {
        "Bir dökümü okumak için JavaScript ve WebAssembly gerekir; bu tarayıcı ikisini burada çalıştırmıyor. Kodları, komutları ve karşılaştırmaları anlatan sayfalar onlarsız da okunabilir."
    }
    fn search_is_dead(&self) -> &'static str {
        "Arama ve süzgeçler için JavaScript ve WebAssembly gerekir; bu tarayıcı ikisini burada çalıştırmıyor. Bulabilecekleri her şey aşağıda listelenmiştir."
    }
    fn chooser_is_dead(&self) -> &'static str {
        "Kod seçmek için JavaScript ve WebAssembly gerekir; bu tarayıcı ikisini burada çalıştırmıyor. Bağlantısı verilen karşılaştırmalar onlarsız da okunabilir."
    }
    fn page_is_made_here(&self) -> &'static str {
        "Böyle bir sayfa yok ya da onu yalnızca program hazırlayabilir; program için JavaScript ve WebAssembly gerekir. Bu tarayıcı ikisini burada çalıştırmıyor."
    }
}
