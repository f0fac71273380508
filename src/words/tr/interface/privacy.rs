//! What the page says in Turkish on privacy.

use super::Turkish;
use crate::words::interface::Privacy;

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
                "Geliştirici araçlarını (F12) açın, Ağ sekmesini seçin, sonra bir şey yapıştırın. Yeni bir satır belirmez. Yalnızca başka bir dile geçtiğinizde o dilin dosyaları bir kez, yine bu siteden alınır; kataloğa giden bağlantılar da bu sitenin başka bir sayfasını açar.",
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
            "Tarayıcı izin verirse açık ya da koyu renk ve tek tuş seçimleriniz, yine bu tarayıcıda; bir de metin ve okunuşunda düzelttikleriniz, sayfa yenilenince kaybolmasın diye yalnızca bu sekmede. Kutuyu temizleyince ya da sekmeyi kapatınca o da yok olur. Bir de bu sitenin kendi dosyalarının aşağıda anlatılan kopyası. Başka hiçbir şey saklanmaz.",
            "Yalnızca “Metni … sekme kapandıktan sonra da sakla” kutusunu işaretlerseniz bu tarayıcı son metni daha uzun saklar: parolaları ve öteki gizli bilgileri çıkarılmış, ama adresleri ve adları yerinde; bu tarayıcıyı kullanan herkes onu okuyabilir. Kutuyu temizleyince ya da işareti kaldırınca unutulur.",
        ]
    }
    fn offline_heading(&self) -> &'static str {
        "Ağ olmadan"
    }
    fn offline_ways(&self) -> &'static [&'static str] {
        &[
            "Sayfanın altındaki bağlantı, aracın tamamını tek dosya olarak verir; o dosya, ağı hiç olmayan bir makinede diskten açılır.",
        ]
    }
    fn copy_kept(&self) -> &'static str {
        "Bu tarayıcı, ağ olmadan da açılsın diye sitenin dosyalarının bir kopyasını tutar. Yapıştırdıklarınız o kopyada yer almaz."
    }
    fn copy_remove(&self) -> &'static str {
        "Kopyayı sil"
    }
    fn copy_removed(&self) -> &'static str {
        "Bu tarayıcı sitenin kopyasını tutmuyor."
    }
    fn copy_keep(&self) -> &'static str {
        "Kopya tut"
    }
    fn privacy_sharing(&self) -> &'static str {
        "Bir dökümü paylaşmadan önce"
    }
    fn privacy_shares(&self) -> &'static [&'static str] {
        &[
            "AUTH alışverişi parolanızı içerir. Base64 şifreleme değildir; herkes geri çözebilir. Sayfa bu satırları maskeler, oradan kopyaladığınız da maskelidir; metin kutusu ise yapıştırdığınızı olduğu gibi gösterir.",
            "Adresler, sunucu adları, IP adresleri ve kuyruk kimlikleri olduğu gibi gösterilir, öyle de yazdırılır. İsterseniz “Kopyala, kaydet ya da paylaş” bölümü bunları çıkarır; bir dökümü yayımlamadan önce önizlemeye bakın.",
        ]
    }
}
