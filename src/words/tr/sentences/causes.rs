//! What is behind an outcome, as Turkish clauses.

use crate::report::Cause;

/// The clause of this cause; empty where none is known.
pub const fn clause(cause: Cause) -> &'static str {
    match cause {
        Cause::Unspecified => "",
        Cause::NoSmtp => "metinde SMTP yok",
        Cause::MailboxUnknown => "böyle bir posta kutusu yok",
        Cause::MailboxFull => "alıcının posta kutusu dolu",
        Cause::MailboxDisabled => "alıcının posta kutusu kapatılmış",
        Cause::MailboxUnavailable => {
            "posta kutusu kullanılamıyor; hiç mi yok, kapalı mı, yoksa bir ilke gereği mi reddedildi, yanıttan anlaşılmıyor"
        }
        Cause::RecipientAddress => "alıcının adresi hatalı yazılmış ya da kabul edilmiyor",
        Cause::DomainUnknown => "alıcının alan adı yok ya da ona ulaşan bir yol bulunamıyor",
        Cause::NoMailService => "bu alan adı ya da sunucu hiç posta almıyor",
        Cause::SenderAddress => "sunucu gönderenin adresini ya da alan adını kabul etmiyor",
        Cause::RelayDenied => "sunucu bu istemcinin bu alıcıya gönderdiği postayı aktarmıyor",
        Cause::AuthRequired => "istemcinin önce kimliğini doğrulaması gerekiyor",
        Cause::TlsRequired => "istemcinin önce bağlantıyı şifrelemesi gerekiyor",
        Cause::BadCredentials => {
            "kullanıcı adı ya da parola yanlış veya bu oturum açma yolu kapatılmış"
        }
        Cause::AuthUnavailable => "sunucu kullanıcı adıyla parolayı şu anda denetleyemiyor",
        Cause::AuthMechanism => {
            "kimlik doğrulama mekanizması sunulmuyor, yeterince güçlü değil ya da önce şifreleme istiyor"
        }
        Cause::TlsUnavailable => "TLS şu anda kullanılamıyor",
        Cause::MessageTooLarge => "ileti, sunucunun aldığından büyük",
        Cause::TooManyRecipients => "tek bir işlemde çok fazla alıcı var",
        Cause::SystemFull => "sunucunun depolama alanı tükenmiş",
        Cause::Policy => "alıcı tarafın bir ilkesi buna izin vermiyor",
        Cause::Content => "ileti istenmeyen posta sayıldı ya da içeriği kabul edilmedi",
        Cause::SenderUnauthenticated => {
            "gönderenin alan adı SPF, DKIM, DMARC ya da ARC denetiminden geçemedi"
        }
        Cause::Reputation => {
            "gönderen IP adresinin ya da ağın itibarı düşük veya bir engelleme listesinde yer alıyor"
        }
        Cause::ClientIdentity => "gönderen sunucunun adı ya da ters DNS kaydı uymuyor",
        Cause::Greylisted => {
            "gri listeleme uygulanıyor: sunucu henüz tanımadığı göndereni bekletiyor, iletiyi sonraki bir denemede alıyor"
        }
        Cause::RateLimited => "kısa sürede çok fazla ileti ya da bağlantı geldi",
        Cause::Syntax => "sunucu komutu ya da parametrelerini anlamadı",
        Cause::Sequence => "komut, sunucunun izin vermediği bir sırada geldi",
        Cause::NotImplemented => "sunucu bu komutu ya da parametreyi desteklemiyor",
        Cause::ServiceUnavailable => "hizmet kapanıyor ya da şu anda verilmiyor",
        Cause::ServerFault => "alıcı sistemin içinde bir hata oluştu",
        Cause::Loop => "ileti sunucular arasında döngüye girdi",
        Cause::Expired => "ileti kuyrukta çok uzun süre bekledi",
        Cause::ConnectionLost => "bağlantı koptu",
        Cause::ConnectionFailed => "bağlantı kurulamadı",
        Cause::HostUnknown => "sunucunun adı bulunamadı",
        Cause::CertificateRefused => "taraflardan birinin sertifikasını öbürü kabul etmedi",
        Cause::NotTls => "TLS hemen başlatıldı, yanıt veren taraf ise baştan TLS konuşmuyor",
        Cause::PlainAfterStarttls => {
            "sunucu STARTTLS'den sonra TLS bekledi, istemci ise düz metinle sürdürdü"
        }
        Cause::TlsNotOffered => "TLS isteniyor, sunucu ise burada sunmuyor",
        Cause::AuthNotOffered => "istemcinin oturum açması isteniyor, sunucu ise burada sunmuyor",
        Cause::NoMechanism => {
            "gönderen programda bu sunucuyla kullanabileceği bir kimlik doğrulama mekanizması yok; bu yüzden parola gönderilmedi"
        }
        Cause::TlsFailed => "TLS kurulamadığı için iki taraf devam etmedi",
        Cause::ClientQuit => "istemci, iletiyi göndermeden oturumu bitirdi",
        Cause::CutOff => "metin, sonuç görünmeden bitiyor",
    }
}
