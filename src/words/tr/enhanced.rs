//! Enhanced status codes side by side, in Turkish.

use super::comparison::Turkish;
use crate::code::{EnhancedCode, ReplyCode};
use crate::words::enhanced::EnhancedSentences;

impl EnhancedSentences for Turkish {
    fn same_enhanced_class(&self, class: u8) -> &'static str {
        match class {
            2 => "İkisi de başarı bildirir.",
            4 => "İkisi de geçici bir başarısızlık bildirir: aynı ileti daha sonra ulaşabilir.",
            _ => "İkisi de kalıcı bir başarısızlık bildirir: ileti bu hâliyle ulaşmaz.",
        }
    }

    fn enhanced_classes(&self, lower: EnhancedCode, higher: EnhancedCode) -> String {
        let what = |code: EnhancedCode| match code.class() {
            2 => "başarı bildirir",
            4 => "geçici bir başarısızlık bildirir: aynı ileti daha sonra ulaşabilir",
            _ => "kalıcı bir başarısızlık bildirir: ileti bu hâliyle ulaşmaz",
        };
        format!("{lower} {}. {higher} ise {}.", what(lower), what(higher))
    }

    fn same_subject(&self, subject: u16) -> String {
        format!("İkisi de {} (RFC 3463 §2).", about(subject))
    }

    fn subjects(&self, lower: EnhancedCode, higher: EnhancedCode) -> String {
        let (first, second) = (about(lower.subject()), about(higher.subject()));
        format!("{lower} {first}, {higher} ise {second} (RFC 3463 §2).")
    }

    fn same_detail(&self, gist: &str) -> String {
        format!("Yalnızca sınıfları farklıdır, bunun dışında aynı anlama gelirler. {gist}")
    }

    fn unregistered(&self, code: EnhancedCode) -> String {
        format!(
            "{code} IANA listesinde yer almaz: yalnızca sınıfının ve varsa konusunun belirli bir anlamı vardır."
        )
    }

    fn class_against(&self, code: EnhancedCode) -> String {
        let class = code.class();
        format!(
            "Tanımına göre {code} kodunun sınıfı {class} olmamalıdır; sunucular yine de gönderir."
        )
    }

    fn replaced(&self, code: EnhancedCode, by: EnhancedCode) -> String {
        format!("{code} artık kullanılmaz; yerini {by} almıştır.")
    }

    fn with_both(&self, codes: &[ReplyCode]) -> String {
        format!(
            "IANA listesinde ikisinin de yanında {} yer alır.",
            list(codes)
        )
    }

    fn with_only(&self, code: EnhancedCode, codes: &[ReplyCode]) -> String {
        format!(
            "IANA listesinde {} yalnızca {code} kodunun yanında yer alır.",
            list(codes)
        )
    }

    fn after_class(&self, class: u8) -> &'static str {
        match class {
            2 => "2 ile başlayan koddan sonra yapılacak bir şey yoktur.",
            4 => "4 ile başlayan koddan sonra istemci iletiyi saklar ve daha sonra yeniden dener.",
            _ => "5 ile başlayan koddan sonra istemci vazgeçer ve göndereni bilgilendirir.",
        }
    }
}

const fn about(subject: u16) -> &'static str {
    match subject {
        0 => "belirli bir şeyle ilgili değildir",
        1 => "bir adresle ilgilidir",
        2 => "alıcının posta kutusuyla ilgilidir",
        3 => "alıcı posta sistemiyle ilgilidir",
        4 => "ağ ve yönlendirmeyle ilgilidir",
        5 => "istemci ile sunucu arasındaki protokolle ilgilidir",
        6 => "iletinin içeriğiyle ilgilidir",
        7 => "güvenlik ya da ilkelerle ilgilidir",
        _ => "IANA listesinde bulunmayan bir konudadır",
    }
}

/// `450, 451 ve 550`.
fn list(codes: &[ReplyCode]) -> String {
    match codes.split_last() {
        None => String::new(),
        Some((only, [])) => only.to_string(),
        Some((last, others)) => {
            let others: Vec<_> = others.iter().map(ToString::to_string).collect();
            format!("{} ve {last}", others.join(", "))
        }
    }
}
