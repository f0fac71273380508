//! What the findings say, in Turkish.

use crate::words::rules::{FindingText, Rule};

/// The text of this rule's finding.
#[expect(clippy::too_many_lines, reason = "one arm a rule")]
pub const fn text(rule: Rule) -> FindingText {
    let (title, why, fix) = match rule {
        Rule::ReplyNotAllowed => (
            "Bu komut için öngörülmeyen bir yanıt",
            "RFC 5321 her komutun alabileceği yanıtları sayar. Başka bir yanıt gören istemci yalnızca ilk haneye bakar.",
            "İstemci tarafında yapılacak bir şey yok; sunucu, sayılan kodlardan birini göndermelidir.",
        ),
        Rule::ClassDigitsDiffer => (
            "Yanıt kodu ile genişletilmiş kod çelişiyor",
            "İkisi de aynı haneyle başlamalıdır. Burada biri hatayı geçici gösterirken öbürü göstermiyor ya da biri başarıdan söz ediyor; istemciler üç haneli koda uyar.",
            "Sunucunun ayarını ya da kuralını, iki kod aynı haneyle başlayacak biçimde düzeltin.",
        ),
        Rule::EnhancedCodeMisplaced => (
            "Yeri olmayan bir genişletilmiş kod",
            "Karşılamada, EHLO ve HELO yanıtlarında ve 3 ile başlayan yanıtlarda genişletilmiş durum kodu bulunmaz. Öyle görünen, metnin parçası sanılabilir.",
            "Sunucuda bu kodu oradan kaldırın.",
        ),
        Rule::CodesDifferInReply => (
            "Tek bir yanıtın satırlarında farklı kodlar var",
            "Bir yanıtın bütün satırları aynı kodu taşımalıdır; istemci herhangi birine göre karar verebilir.",
            "Satırları değiştiren bir filtre ya da vekil sunucu arayın veya sunucunun metnini düzeltin.",
        ),
        Rule::ReplyNotClosed => (
            "Yanıtın son satırı yok",
            "Koddan sonraki tire, bir satırın daha geleceğini bildirir; son satırda tire yerine boşluk olur. İstemci o satır gelene kadar bekler.",
            "Metinde eksik satır olup olmadığına bakın. Yoksa yanıtı sunucu ya da aradaki bir aygıt yarıda kesmiştir.",
        ),
        Rule::ReplyWithoutCommand => (
            "Komutu olmayan bir yanıt",
            "Her komuta bir yanıt gelir. Fazladan gelen bir yanıt, sonraki bütün yanıtları yanlış komuta kaydırır.",
            "Metinde eksik komut satırı olup olmadığına bakın. Yoksa arada yanıt ekleyen ya da yineleyen bir şey arayın.",
        ),
        Rule::CommandWithoutReply => (
            "Yanıtı olmayan bir komut",
            "Her komuta tam bir yanıt gelir. Gelmezse istemci, sunucunun isteneni yapıp yapmadığını bilemez.",
            "Metinde eksik satır olup olmadığına bakın. Yoksa sunucu ya da bağlantı burada aksamıştır.",
        ),
        Rule::CommandBeforeGreeting => (
            "İstemci karşılamayı beklemeden konuştu",
            "Önce sunucu konuşur. Birçok sunucu beklemeyen istemciyi istenmeyen posta yazılımı sayar ve reddeder.",
            "İstemci 220 karşılamasını beklemelidir; bu beş dakikayı bulabilir.",
        ),
        Rule::GreetingAfterStarttls => (
            "STARTTLS ardından ikinci bir karşılama",
            "TLS el sıkışmasından sonra önce istemci, EHLO ile konuşur. İkinci bir 220, sonraki bütün yanıtları yanlış komuta kaydırır.",
            "Sunucuyu ya da önündeki TLS vekil sunucusunu yalnızca bir kez karşılayacak biçimde düzeltin.",
        ),
        Rule::NoEhloAfterStarttls => (
            "STARTTLS ardından EHLO yok",
            "TLS el sıkışmasıyla iki taraf da önceki EHLO bilgilerini unutur. Yeni bir EHLO olmadan istemci, sunucunun artık neler sunduğunu bilmez.",
            "İstemci el sıkışmanın hemen ardından yeniden EHLO göndermelidir.",
        ),
        Rule::AuthBeforeTls => (
            "Şifrelenmemiş bağlantıda oturum açma",
            "Ağı izleyebilen herkes kullanıcı adını ve parolayı okur; base64 hiçbir şeyi gizlemez.",
            "Önce TLS başlatın; sunucu bu mekanizmaları yalnızca TLS altında sunsun. Ağa güvenilmiyorsa parolayı değiştirin.",
        ),
        Rule::MechanismNotOffered => (
            "Sunucunun sunmadığı bir mekanizma",
            "İstemci yalnızca son EHLO yanıtında AUTH sözcüğünün ardından sayılan mekanizmaları kullanabilir. Öbürlerine 504 yanıtı verilir.",
            "Sunulan mekanizmalardan birini seçin.",
        ),
        Rule::SaslResponseMalformed => (
            "Oturum açma verisi mekanizmanın istediği biçimde değil",
            "Çözüldüğünde bir satır sonuyla bitiyor, ki bu, kullanıcı adının ya da parolanın parçası sayılır; ya da PLAIN'in kullanıcı adından ve paroladan önce istediği NUL baytları eksik. Veriyi kendisi kodlayan programlarda bu olmaz; echo çıktısı base64'e verildiğinde olur.",
            "Satır sonu olmadan kodlayın: PLAIN için printf '\\0%s\\0%s' kullanıcı parola | base64, LOGIN için printf %s parola | base64.",
        ),
        Rule::ParameterWithoutExtension => (
            "Uzantısı sunulmamış bir parametre",
            "İstemci, uzantısı EHLO yanıtında bulunmayan bir parametreyi göndermemelidir. Sunucular buna 555 ya da 501 yanıtını verir.",
            "Bu sunucuya giderken parametreyi kullanmayın.",
        ),
        Rule::MessageOverSize => (
            "İleti, sunucunun bildirdiğinden büyük",
            "EHLO yanıtındaki SIZE, sunucunun aldığı en büyük iletiyi bildirir. Daha büyüğü hemen ya da tamamı gönderildikten sonra 552 ile reddedilir.",
            "İletiyi küçültün ya da sunucunun sınırının yükseltilmesini isteyin.",
        ),
        Rule::CommandsOutOfOrder => (
            "Komutların sırası yanlış",
            "Bir posta işlemi MAIL, bir ya da daha çok RCPT ve ardından iletiden oluşur. Sırası yanlış komut 503 alır ve hiçbir şeyi değiştirmez.",
            "Gönderen programdaki sırayı düzeltin. Asıl neden, daha önceki bir ret olabilir.",
        ),
        Rule::DataAfterRefusedRecipients => (
            "Kabul edilen alıcı olmadan DATA",
            "Kabul edilmiş alıcı yoksa iletinin gideceği kimse de yoktur; sunucu 503 ya da 554 yanıtını verir. Komutlar art arda gönderilirken (PIPELINING) bu olağandır.",
            "Alıcılara verilen ret yanıtlarına bakın: asıl neden onlardır.",
        ),
        Rule::TooManyRecipients552 => (
            "Alıcı sayısı için 552",
            "Doğru kod 452 olmalıdır. RFC 821 yanlışlıkla 552 demişti; istemci bunu burada geçici saymalıdır.",
            "Kalan alıcılara ayrı bir işlemle gönderin.",
        ),
        Rule::Unasked221 => (
            "QUIT olmadan 221",
            "221, QUIT komutunun yanıtıdır. Oturumu kendiliğinden bitiren sunucu 421 demelidir.",
            "Önceki satırlara bakın: sunucunun kapatmasına oradaki bir şey yol açmıştır.",
        ),
        Rule::Shutdown421 => (
            "Sunucu oturumu 421 ile bitiriyor",
            "421 her an, komut beklemeden de gelebilir ve bağlantı onunla kapanır. Geçicidir; 250 yanıtını almış iletiler kabul edilmiş kalır.",
            "Bekleyip sonra yeniden deneyin; sık geliyorsa daha yavaş ya da daha az bağlantıyla gönderin.",
        ),
        Rule::LineTooLong => (
            "Satır, izin verilenden uzun",
            "Komutlar ve yanıtlar, bir uzantı daha fazlasına izin vermedikçe, satır sonuyla birlikte en çok 512, iletinin satırları en çok 1000 bayt olabilir.",
            "Gönderen program satırı bölmelidir; iletide quoted-printable ya da base64 kullanın.",
        ),
        Rule::BareNewlineRefused => (
            "Tek başına CR ya da LF yüzünden ret",
            "Satırlar CR ile LF birlikte yazılarak biter. Tek başına olanı sunucular reddeder, çünkü araya ikinci bir ileti sokmaya yarayabilir.",
            "Gönderen program her satırın sonuna CR LF yazmalıdır.",
        ),
        Rule::CapabilityOverwritten => (
            "Sunucunun yanıtının üzerine yazılmış",
            "Harflerin yerini X ya da yıldız almışsa bunu SMTP trafiğini denetleyen bir güvenlik duvarı yapar. STARTTLS gibi uzantıları gizler ve posta şifrelenmeden gider.",
            "İstemciyle sunucu arasındaki güvenlik duvarında SMTP denetimini kapatın.",
        ),
        Rule::TextContradictsCode => (
            "Metin ile kod çelişiyor",
            "İstemciler sözcüklere değil koda göre karar verir. Burada sözcükler başka bir şey söylüyor; insan, programın gördüğünden farklı bir sonuç okur.",
            "Koda uyun; sunucuda kodu ya da metni düzeltin.",
        ),
        Rule::PathWithoutBrackets => (
            "Açılı ayraçsız bir adres",
            "MAIL ve RCPT komutlarının sözdizimi, iki noktanın hemen ardında <adres> ister. Kimi sunucular yalın adresi kabul eder, kimileri 501 ya da 555 yanıtını verir.",
            "İki noktadan sonra boşluk bırakmadan MAIL FROM:<adres> ve RCPT TO:<adres> gönderin.",
        ),
        Rule::DeprecatedCommand => (
            "Kullanımdan kaldırılmış bir komut",
            "SMTP bu komutu artık önermiyor; sunucular 502 ile reddedebilir.",
            "Bu komutu kullanmayın.",
        ),
        Rule::QuitMissing => (
            "Oturum QUIT olmadan bitiyor",
            "QUIT, oturumun son komutudur. Gönderilmemesi tamamlanmış bir işi geri almaz, ama sunucu bir arıza mı olduğunu yoksa istemcinin mi ayrıldığını anlayamaz.",
            "İstemci QUIT gönderip 221 yanıtını beklemelidir. Metnin eksiksiz olup olmadığına da bakın.",
        ),
        Rule::NonStandardCode => (
            "Hiçbir standardın tanımlamadığı bir kod",
            "Bu sayıya SMTP içinde anlam veren bir RFC yok; internetteki listeler çoğu kez bir anlam uydurur. İstemci yalnızca ilk haneye bakar.",
            "Sunucunun kendi sözlerini okuyun; sunucuda, genişletilmiş kodla birlikte standart bir kod kullanın.",
        ),
        Rule::WrongPort => (
            "Bağlantı noktası yanlış görünüyor",
            "Açık SMTP beklenen yerde karşı taraf TLS ya da başka bir protokol konuşuyor veya bunun tersi.",
            "25 ve 587 numaralı bağlantı noktalarında STARTTLS, 465 numaralıda baştan TLS kullanın.",
        ),
        Rule::SecretVisible => (
            "Burada gizli bir bilgi okunabiliyor",
            "Base64 şifreleme değildir: bu metni gören herkes oturum açabilir ya da parolaları rahatça deneyebilir.",
            "Metni paylaşmadan önce bunu çıkarın; paylaşıldıysa parolayı değiştirin ya da erişim belirtecini iptal edin.",
        ),
    };
    FindingText { title, why, fix }
}
