//! What to do about a cause, as Turkish clauses in the infinitive: "gönderenin yapması gereken: … -mek".

use crate::report::{Actor, Cause, Circumstance};
use crate::words::sentences::Permanence;

/// The remedy for this cause, where it differs by permanence and by who acts.
pub const fn remedy(cause: Cause, permanence: Permanence, actor: Actor) -> &'static str {
    let receiving = matches!(actor, Actor::Recipient | Actor::RecipientAdmin);
    let may_pass = permanence.may_pass();
    match cause {
        Cause::MailboxUnknown
        | Cause::MailboxFull
        | Cause::MailboxDisabled
        | Cause::MailboxUnavailable
        | Cause::RecipientAddress
        | Cause::DomainUnknown
        | Cause::NoMailService => recipient(cause, may_pass, receiving),
        Cause::SenderAddress
        | Cause::RelayDenied
        | Cause::SenderUnauthenticated
        | Cause::Reputation
        | Cause::ClientIdentity
        | Cause::Policy
        | Cause::Content
        | Cause::Greylisted
        | Cause::RateLimited => policy(cause, may_pass, actor),
        Cause::AuthRequired => {
            "gönderen programda bu sunucu için kimlik doğrulamayı açmak (genellikle 587 ya da 465 numaralı bağlantı noktasında)"
        }
        Cause::TlsRequired => {
            "gönderen programda şifrelemeyi açmak (STARTTLS ya da 465 numaralı bağlantı noktasında baştan TLS)"
        }
        Cause::BadCredentials => {
            "kullanıcı adıyla parolayı denetlemek (birçok sağlayıcı bunun yerine uygulama parolası ya da OAuth ister)"
        }
        Cause::AuthUnavailable if receiving => {
            "sunucunun kendi kimlik doğrulama hizmetine (örneğin Dovecot soketine) ulaşmasını sağlamak"
        }
        Cause::AuthUnavailable if may_pass => "parolayı değiştirmeden beklemek",
        Cause::AuthUnavailable => "oturum açmanın neden kullanılamadığını sağlayıcıya sormak",
        Cause::AuthMechanism => {
            "sunucunun EHLO yanıtında listelediği bir mekanizmayı şifreli bağlantıda kullanmak"
        }
        Cause::TlsUnavailable if receiving => "sunucudaki TLS sorununu gidermek",
        Cause::TlsUnavailable if may_pass => {
            "ancak gönderen tarafın ilkesi izin veriyorsa şifrelemeden sürdürmek"
        }
        Cause::TlsUnavailable => "sunucudaki TLS sorununu sunucuyu işletene bildirmek",
        Cause::MessageTooLarge if receiving => {
            "böyle iletiler isteniyorsa boyut sınırını yükseltmek"
        }
        Cause::MessageTooLarge => "iletiyi küçültmek, örneğin ek yerine bağlantı göndermek",
        Cause::TooManyRecipients => "kalan alıcılara ayrı bir işlemle göndermek",
        Cause::SystemFull if receiving => "sunucuda yer açmak",
        Cause::Syntax => {
            "gönderen programın yazdığı komutu düzeltmek (adresler açılı ayraç içinde, fazladan boşluk olmadan)"
        }
        Cause::Sequence => {
            "komutları sırasıyla (EHLO, MAIL, RCPT, DATA) göndermek ve her yanıta uymak"
        }
        Cause::NotImplemented => {
            "bunu bırakmak ve yalnızca sunucunun EHLO yanıtında listelediklerini kullanmak"
        }
        Cause::ServiceUnavailable if may_pass => {
            "alan adının öbür posta sunucularını denemek ya da hizmetin dönmesini beklemek"
        }
        Cause::ServiceUnavailable => {
            "sunucu adıyla bağlantı noktasını denetlemek, doğruysa sunucuyu işletene sormak"
        }
        Cause::ServerFault if receiving => "sunucunun o anki günlük kayıtlarına bakmak",
        Cause::SystemFull | Cause::ServerFault => "sürerse alıcı tarafın yöneticisine haber vermek",
        Cause::Loop => {
            "yönlendirmeleri, sunucular iletiyi birbirine geri göndermeyecek biçimde düzeltmek"
        }
        Cause::Expired => "nedeni söyleyen önceki geçici yanıtları bulmak, sonra yeniden göndermek",
        Cause::ConnectionLost => {
            "yinelenirse ağı, güvenlik duvarını ve zaman aşımlarını denetlemek"
        }
        Cause::HostUnknown
        | Cause::CertificateRefused
        | Cause::NotTls
        | Cause::PlainAfterStarttls
        | Cause::TlsNotOffered
        | Cause::AuthNotOffered
        | Cause::NoMechanism => lacking(cause),
        Cause::TlsFailed => {
            "iki tarafın sertifikasını, sunucu adını, TLS sürümlerini ve şifrelerini karşılaştırmak"
        }
        Cause::ConnectionFailed => {
            "sunucu adını, bağlantı noktasını, güvenlik duvarını ve sağlayıcının engelini denetlemek"
        }
        Cause::Unspecified | Cause::NoSmtp | Cause::ClientQuit | Cause::CutOff if may_pass => {
            "sürerse sunucunun yanıtta kendi yazdıklarını okumak"
        }
        Cause::Unspecified | Cause::NoSmtp | Cause::ClientQuit | Cause::CutOff => {
            "sunucunun bu satırın çevresinde yazdıklarını okumak"
        }
    }
}

/// What to do where the connection lacked something, so that the client gave up.
const fn lacking(cause: Cause) -> &'static str {
    match cause {
        Cause::HostUnknown => {
            "ayarlardaki sunucu adının yazımını ve gönderen makinenin DNS çözümleyicisini denetlemek"
        }
        Cause::CertificateRefused => {
            "sertifikanın süresinin geçmemiş olmasını, bağlanılan adı taşımasını ve öbür tarafın güvendiği bir kurumdan gelmesini sağlamak"
        }
        Cause::NotTls => {
            "bu bağlantı noktasında STARTTLS ya da 465 numaralı bağlantı noktasında baştan TLS kullanmak"
        }
        Cause::PlainAfterStarttls => {
            "TLS konuşan bir program, örneğin openssl s_client -starttls smtp kullanmak (telnet şifreleyemez)"
        }
        Cause::TlsNotOffered => {
            "587 ya da 465 numaralı bağlantı noktasını denemek, EHLO yanıtını değiştiren bir güvenlik duvarı aramak ve ancak gönderen tarafın ilkesi izin veriyorsa şifrelemeden sürdürmek"
        }
        Cause::AuthNotOffered => {
            "sağlayıcının gönderen programlar için verdiği sunucuyu ve bağlantı noktasını (genellikle 587 ya da 465) kullanmak, şifrelemeyi de açmak; birçok sunucu oturum açmayı ancak şifrelemeden sonra sunar"
        }
        _ => {
            "eksik SASL eklentilerini (libsasl2-modules ya da cyrus-sasl-plain) kurmak ve sunucunun EHLO yanıtında listelediği mekanizmalara izin vermek"
        }
    }
}

/// What to do where the recipient's address, mailbox or domain is the trouble.
const fn recipient(cause: Cause, may_pass: bool, receiving: bool) -> &'static str {
    match cause {
        Cause::MailboxUnknown if receiving => {
            "adresin var olması gerekiyorsa posta kutusunu ya da takma adı oluşturmak"
        }
        Cause::MailboxUnknown if may_pass => "sürerse adresin yazımını denetlemek",
        Cause::MailboxUnknown => "adresi alıcıya sorup doğrulamak",
        Cause::MailboxFull if receiving => "posta kutusunda yer açmak",
        Cause::MailboxFull => "alıcıya başka bir yolla ulaşıp kutusunda yer açmasını istemek",
        Cause::MailboxDisabled if receiving => "hâlâ isteniyorsa posta kutusunu yeniden açmak",
        Cause::MailboxDisabled => "alıcıya başka bir yolla ulaşıp kullandığı bir adresi öğrenmek",
        Cause::RecipientAddress => "alıcının adresini düzeltmek",
        Cause::DomainUnknown if receiving => "alan adının DNS kayıtlarını düzeltmek",
        Cause::DomainUnknown => "@ işaretinden sonraki alan adının yazımını denetlemek",
        Cause::NoMailService if may_pass => "sunucunun yeniden posta almasını beklemek",
        Cause::NoMailService => "alıcıdan, başka bir alan adındaki adresini istemek",
        _ if receiving => "nedenini sunucunun kendi günlük kayıtlarında aramak",
        _ if may_pass => "sürerse adresi denetlemek",
        _ => "adresi denetlemek, sonra alıcıya başka bir yolla sormak",
    }
}

/// What to do where who sends, or what is sent, is the trouble.
const fn policy(cause: Cause, may_pass: bool, actor: Actor) -> &'static str {
    let receiving = matches!(actor, Actor::Recipient | Actor::RecipientAdmin);
    match cause {
        Cause::SenderAddress if matches!(actor, Actor::SenderAdmin) => {
            "gönderenin alan adını çözülebilir kılmak ve bu kullanıcıya adresi kullanma izni vermek"
        }
        Cause::SenderAddress => {
            "alan adı var olan ve bu kullanıcının kullanmasına izin verilen bir gönderen adresi kullanmak"
        }
        Cause::RelayDenied if receiving => {
            "alan adı kendilerininse onu sunucunun posta aldığı alan adlarına eklemek"
        }
        Cause::RelayDenied => {
            "alıcının alan adını denetlemek, doğruysa kimlik doğrulaması yapmak ya da sağlayıcının kendi sunucusundan göndermek"
        }
        Cause::SenderUnauthenticated if matches!(actor, Actor::Sender) => {
            "gönderenin alan adının izin verdiği bir sunucudan göndermek ya da yöneticisinden SPF, DKIM ve DMARC ayarlarını düzeltmesini istemek"
        }
        Cause::SenderUnauthenticated => {
            "gönderenin alan adındaki SPF, DKIM ve DMARC ayarlarını düzeltmek"
        }
        Cause::Reputation => {
            "nedenini (örneğin bir hesaptan giden istenmeyen postayı) durdurmak, sonra engelleme listesinden ya da alıcı taraftan kaydın kaldırılmasını istemek"
        }
        Cause::ClientIdentity => {
            "gönderen IP adresine, yine o adrese çözülen bir ters DNS adı vermek ve EHLO komutunda bu adı kullanmak"
        }
        Cause::Greylisted if may_pass => {
            "aynı sunucunun birkaç dakika sonra yeniden denemesini beklemek"
        }
        Cause::Greylisted => "birkaç dakika sonra aynı sunucudan yeniden göndermek",
        Cause::RateLimited if receiving => "bu trafik isteniyorsa sınırı yükseltmek",
        Cause::RateLimited if may_pass => "daha yavaş ve daha az bağlantıyla göndermek",
        Cause::RateLimited => "sınır kalkana kadar beklemek, sonra daha yavaş göndermek",
        Cause::Content if receiving => "ileti istenmeyen posta değilse geçmesine izin vermek",
        Cause::Content => {
            "istenmeyen postayı andıran yerleri değiştirmek ya da alıcı tarafın yöneticisinden istisna tanımasını istemek"
        }
        _ if receiving => "ileti isteniyorsa kuralı değiştirmek",
        _ if may_pass => "sürerse sunucunun kendi yazdığı gerekçeyi okumak",
        _ => "sunucunun kendi yazdığı gerekçeyi okumak ya da alıcı tarafın yöneticisine sormak",
    }
}

/// What to do where the session shows this beside the refusal, as whole sentences.
pub const fn under(circumstance: Circumstance) -> &'static str {
    match circumstance {
        Circumstance::SignedIn => {
            "İstemci kimliğini doğrulamıştı; eksik olan bu değil. Sunucuda, kimliğini doğrulayan hesapların başka alan adlarına göndermesine izin verin; sunucu sizin değilse yöneticisine sorun ya da hesabınızın bağlı olduğu sunucu üzerinden gönderin."
        }
        Circumstance::SignInRefused => {
            "Öncesindeki kimlik doğrulama reddedilmişti; sunucu onsuz böyle yanıt verir: önce o yanıta bakın."
        }
        Circumstance::SignInNeedsTls => {
            "Sunucu şifrelenmemiş bağlantıda kimlik doğrulama sunmadı; birçok sunucu bunu ancak STARTTLS'ten sonra sunar. Gönderen programda STARTTLS'i ve kimlik doğrulamayı açın."
        }
        Circumstance::NoSignIn => {
            "Sunucu bu bağlantıda kimlik doğrulama sunmadı: sağlayıcının gönderen programlar için verdiği sunucuyu ve bağlantı noktasını, genellikle 587 ya da 465'i, kullanın ve kimlik doğrulamayı açın."
        }
    }
}
