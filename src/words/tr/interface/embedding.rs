//! What is said in Turkish on embedding.

use super::Turkish;
use crate::words::interface::Embedding;
use crate::words::interface::embedding::{Attribute, Choice, ElementName, EventName, Tool};

impl Embedding for Turkish {
    fn full_page(&self, code: &str) -> String {
        format!("{code} hakkında her şey: Explain SMTP")
    }
    fn full_comparison(&self) -> &'static str {
        "Karşılaştırmanın tamamı: Explain SMTP"
    }

    fn heading(&self) -> &'static str {
        "Explain SMTP kendi sayfalarınızda"
    }
    fn lead(&self) -> &'static str {
        "Belgeler, vikiler ve yardım sayfaları için üç öğe: satır satır okunan bir döküm, bir yanıt kodu ve yan yana kodlar. Yalnızca yüklendikleri yerden dosya alır, hiçbir yere bir şey göndermezler."
    }
    fn script(&self) -> &'static str {
        "Her sayfada bir kez tek bir betik yükleyin. Betik küçüktür; geri kalan her şey, bir öğe görünür olmaya yaklaştığında alınır."
    }
    fn examples(&self) -> &'static str {
        "Örnekler"
    }
    fn shows(&self, element: ElementName) -> &'static str {
        match element {
            ElementName::Transcript => {
                "Bir döküm, günlük ya da geri dönen ileti; sonucu ve her satırın anlamıyla birlikte."
            }
            ElementName::Reply => "Bir yanıt kodunun ya da genişletilmiş durum kodunun anlamı.",
            ElementName::Compare => "Yan yana iki ya da üç kod.",
        }
    }
    fn inside(&self) -> &'static str {
        "Öğenin içine yazdığınız metin, öğe hazır olana kadar gösterilir; bir şey ters giderse de yerinde kalır: betikler kapalıyken, ağ yokken, sayfanın ilkesi izin vermediğinde. Okurlar ve arama motorları hiçbir şey kaybetmez."
    }

    fn builder(&self) -> &'static str {
        "Kendi öğenizi yazın"
    }
    fn builder_needs(&self) -> &'static str {
        "Bu form için JavaScript gerekir. JavaScript yoksa öğeyi yukarıdaki örneklere bakarak elle yazın."
    }
    fn choice(&self, choice: Choice) -> &'static str {
        match choice {
            Choice::Element => "Öğe",
            Choice::Codes => "Kodlar",
            Choice::Text => "Döküm",
            Choice::Language => "Dil",
            Choice::Theme => "Renkler",
            Choice::Level => "Başlık düzeyi",
            Choice::ReadOnly => "Yalnızca okumak için",
        }
    }
    fn needed(&self, element: ElementName) -> &'static str {
        match element {
            ElementName::Reply => "Katalogdaki kodlardan birini yazın; örneğin 550 ya da 5.7.1.",
            ElementName::Compare => {
                "Katalogdaki kodlardan iki ya da üç farklı kod yazın; örneğin 211 221."
            }
            ElementName::Transcript => "Bir döküm yapıştırın.",
        }
    }
    fn as_page(&self) -> &'static str {
        "Sayfadaki gibi"
    }
    fn copy(&self) -> &'static str {
        "Kopyala"
    }
    fn copied(&self) -> &'static str {
        "Kopyalandı."
    }
    fn written(&self) -> &'static str {
        "Sayfanıza koyacağınız kod"
    }
    fn preview(&self) -> &'static str {
        "Görünüşü"
    }

    fn recipes(&self) -> &'static str {
        "Tarifler"
    }
    fn recipes_lead(&self) -> &'static str {
        "Markdown kullanırken öğenin içindekilerin önüne ve arkasına boş satır, içine de bir kod bloğu koyun: yoksa dökümdeki boş bir satır öğeyi bitirir. Bir başka yol: betik, sınıfı `smtp-transcript` olan kod bloklarını kendisi öğeye çevirsin."
    }
    fn recipe(&self, tool: Tool) -> &'static str {
        match tool {
            Tool::MdBook => {
                "mdBook, ayarlarıyla modül yükleyemez; bu yüzden betiği temaya koyun ya da `book.toml` içinde `additional-js` altında gösterdiğiniz küçük bir betiğe yükletin."
            }
            Tool::MkDocs => {
                "MkDocs tanımadığı etiketleri paragrafların içine alır; en güvenlisi bu sınıftan bir kod bloğudur."
            }
            Tool::Sphinx => {
                "MyST Markdown'da öğenin içine dili `text` olan bir kod bloğu koyun. reStructuredText'te `raw` bloğu kullanın."
            }
            Tool::VitePress => {
                "Vue'ya bu öğelerin kendi bileşeni olmadığını söyleyin, yoksa sayfadan kaybolurlar."
            }
            Tool::Docusaurus => {
                "Dökümü öğenin içindeki bir kod bloğuna koyun: MDX başka yerde `<` ve `{` işaretlerini yorumlar."
            }
            Tool::Hugo => {
                "Hugo, izin verilmedikçe Markdown içindeki HTML'yi atar. `layouts/shortcodes/smtp-reply.html` gibi bir kısa kodla buna gerek kalmaz. Betiği, temanın `<head>` bölümünde size ayırdığı dosyaya koyun; adı temadan temaya değişir."
            }
            Tool::Starlight => "Betiği ayarlarda belirtin; öğe Markdown içinde olduğu gibi durur.",
            Tool::WordPress => {
                "Betiği temada ya da küçük bir eklentide yükleyin. Dökümü, ek CSS sınıfı `smtp-transcript` olan bir kod bloğuna yazın; bunu her yazar yapabilir. Öğelerin kendisi HTML bloğuna girer; WordPress bunu yalnızca HTML yazma yetkisi olanlara bırakır."
            }
            Tool::Iframe => {
                "Başkasının betiği istenmeyen yerler için: yalıtılmış bir çerçeve. İkinci satır isteğe bağlıdır, çerçevenin yüksekliğini ayarlar; iki sayfa arasında başka hiçbir şey geçmez."
            }
            Tool::Link => {
                "Hiçbir şey gömülemiyorsa bir kodun ya da karşılaştırmanın sayfasına bağlantı verin."
            }
        }
    }

    fn attributes(&self) -> &'static str {
        "Öznitelikler"
    }
    fn columns(&self) -> [&'static str; 5] {
        ["Öznitelik", "Özellik", "Öğe", "Değer", "Anlamı"]
    }
    fn attribute(&self, attribute: Attribute) -> &'static str {
        match attribute {
            Attribute::Code => "Yanıt kodu ya da genişletilmiş durum kodu.",
            Attribute::Codes => "İki ya da üç kod.",
            Attribute::Lang => {
                "Dil. Verilmezse öğeyi saran, dili belli en yakın öğenin dili; o dil değişince öğe de değişir. Bilmediğimiz bir dilse İngilizce."
            }
            Attribute::Theme => {
                "Açık ya da koyu renkler. Verilmezse öğenin bulunduğu sayfada nasılsa öyle (`color-scheme`)."
            }
            Attribute::HeadingLevel => "İlk başlığın düzeyi; verilmezse 3.",
            Attribute::ReadOnly => {
                "Okumayı değiştiren düğmeleri kaldırır: düzeltme, gizli verileri gösterme."
            }
            Attribute::Text => {
                "Öğenin içindeki metnin yerine geçen döküm. Yalnızca özelliktir; `null` verilince geri alınır."
            }
            Attribute::Upgrade => {
                "Betikte: `<pre class=\"smtp-transcript\">` bloklarını ve dili `smtp-transcript` olan kod bloklarını öğeye çevirir; sayfa sonradan değiştiğinde de."
            }
        }
    }
    fn events(&self) -> &'static str {
        "Olaylar"
    }
    fn event(&self, event: EventName) -> &'static str {
        match event {
            EventName::Ready => "Öğe göstereceğini gösterdi. `detail`: `language`.",
            EventName::Error => {
                "Gösteremedi; öğenin içindeki metin görünür. `detail`: `reason` (`unknown-code`, `unavailable`, `program`), `message`."
            }
            EventName::Read => {
                "Bir döküm okundu. `detail`: `outcome`, `line`, `code`, `enhanced`, `lines`, `sessions`, `findings`."
            }
            EventName::Toggle => {
                "Bir satırın açıklaması açıldı ya da kapandı. `detail`: `line`, `open`."
            }
        }
    }
    fn style(&self) -> &'static str {
        "Görünüm"
    }
    fn styling(&self) -> &'static [&'static str] {
        &[
            "Sayfanın stilleri içeri girmez, bizimkiler de dışarı çıkmaz. Renkler sayfanın açık ya da koyu seçimine uyar. Kendi renkleriniz için öğenin ya da onu saran bir öğenin özel özelliklerini ayarlayın; hepsi şunlardır:",
            "Parçalar `::part(…)` ile biçimlendirilir:",
        ]
    }
    fn terms(&self) -> &'static str {
        "Bilinmesi gerekenler"
    }
    fn conditions(&self) -> &'static [(&'static str, &'static str)] {
        &[
            (
                "Neye izin verilmeli",
                "`Content-Security-Policy` altında: `script-src` içinde betiğin kaynağı ve `'wasm-unsafe-eval'`, `connect-src` içinde aynı kaynak. Kodlar ve karşılaştırmalar `'wasm-unsafe-eval'` olmadan da çalışır. Başka hiçbir şey gerekmez: `style-src`, `img-src` ya da satır içi betik yoktur. Trusted Types ile sorun çıkmaz. Dosyaları sayfalarınızdan başka bir kaynakta barındırıyorsanız o kaynak `Access-Control-Allow-Origin: *` ile yanıt vermelidir.",
            ),
            (
                "Sayfaya maliyeti",
                "Betik sıkıştırılmış olarak 2 kB'tır. Bir kod ya da karşılaştırma, bir kez olmak üzere 4 kB daha, her kod için de 1-2 kB alır. İlk döküm, sayfadaki bütün dökümler için bir kez olmak üzere, okuyucuyu (yaklaşık 207 kB) ve o dildeki açıklamaları (27 kB) alır. Tarayıcı, betik dışında hepsini süresiz saklayabilir. Kimsenin kaydırıp gelmediği yer için hiçbir şey alınmaz.",
            ),
            (
                "Sürümler",
                "`embed/embed.js` her zaman en yenisidir; andığı dosyaların adları içerikleriyle değişir, bu yüzden sürümler birbirine karışmaz. Bir sürümün klasörü, örneğin `embed/0.1.0/`, hiç değişmez: oradaki `integrity.json`, `integrity` özniteliği için her dosyanın özetini verir.",
            ),
            (
                "Gizlilik",
                "Bir öğe yalnızca kendi kaynağındaki dosyaları ister, çerez ve yönlendiren bilgisi göndermez, hiçbir şey saklamaz. Döküm sayfadan çıkmaz. İçindeki parolalar maskelenir, ama sayfanızın kaynağında dururlar: yayımlamadan önce çıkarın.",
            ),
        ]
    }
}
