//! The verdict in Turkish.

use super::Turkish;
use super::remedies::remedy;
use crate::command::{Place, Verb};
use crate::report::{Actor, Cause};
use crate::words::sentences::{Happening, Headline, Permanence, Sentences};

/// The first sentence.
pub fn headline(turkish: &Turkish, headline: &Headline) -> String {
    let place = headline.place.map_or_else(String::new, |place| {
        [turkish.place(place).as_str(), " "].concat()
    });
    // A longer clause is set off from the subject.
    let subject = match headline.place {
        Some(Place::EndOfData | Place::Command(Verb::Bdat)) => " sunucusu, ",
        _ => " sunucusu ",
    };
    let codes = headline.codes.map_or_else(String::new, |codes| {
        [": ", codes.to_string().as_str()].concat()
    });
    // "mx.example.net sunucusu reddetti", or "reddedildi" where nobody is named.
    let by = |active: &str, passive: &str| match headline.host {
        Some(host) => [host, subject, &place, active, &codes, "."].concat(),
        None if headline.own => {
            let active = ["bu günlüğün", subject, &place, active, &codes, "."].concat();
            turkish.capital(&active)
        }
        None => turkish.capital(&[&place, passive, &codes, "."].concat()),
    };
    let session = |noun: &str, rest: &str| match headline.host {
        Some(host) => [host, " sunucusuyla ", noun, " ", rest, "."].concat(),
        None => turkish.capital(&[noun, " ", rest, "."].concat()),
    };
    match headline.happening {
        Happening::Accepted => by("kabul etti", "kabul edildi"),
        Happening::Partial { counts, rest } => {
            let some = match counts {
                Some((some, all)) => format!("{all} alıcıdan {some} tanesi kabul edildi; "),
                None => "Alıcıların yalnızca bir bölümü kabul edildi; ".to_owned(),
            };
            let (active, passive) = done(rest);
            let (object, named) = match counts {
                Some((some, all)) if all == some + 1 => ("öbürünü ", "öbürü "),
                _ => ("kalanları ", "kalanlar "),
            };
            let others = match headline.host {
                Some(host) => [object, host, subject, &place, active].concat(),
                None => [named, &place, passive].concat(),
            };
            [some.as_str(), &others, &codes, "."].concat()
        }
        Happening::SomeSessions {
            counts: (some, all),
            rest,
        } => {
            let (active, passive) = done(rest);
            let other = match headline.host {
                Some(host) => ["birini ", host, subject, &place, active].concat(),
                None => ["biri ", &place, passive].concat(),
            };
            let some = format!("{all} oturumdan {some} tanesinde ileti kabul edildi; ");
            [some.as_str(), &other, &codes, "."].concat()
        }
        Happening::Refused => by("reddetti", "reddedildi"),
        Happening::Deferred => by("erteledi", "ertelendi"),
        Happening::ConnectionLost { .. } => {
            session("bağlantı", &[place.as_str(), "koptu", &codes].concat())
        }
        Happening::ConnectionFailed => session("bağlantı", "kurulamadı"),
        Happening::BrokenOff => session(
            "oturum",
            &[place.as_str(), "yarıda kesildi", &codes].concat(),
        ),
        Happening::ClientQuit => session("istemci", "ileti göndermeden oturumu bitirdi"),
        Happening::SignedIn | Happening::NoTransaction => {
            session("oturumda", "ileti gönderilmeye çalışılmadı")
        }
        Happening::CutOff => match place.trim_end() {
            "" => "Metin sonuç görünmeden bitiyor.".to_owned(),
            place => ["Metin ", place, ", sonuç görünmeden bitiyor."].concat(),
        },
        Happening::NoSmtp => "Burada SMTP yanıtı bulunamadı.".to_owned(),
        Happening::Untold => {
            let shown = match codes.as_str() {
                "" => String::new(),
                codes => ["; görülen yanıt", codes].concat(),
            };
            ["Sonucun ne olduğu metinden anlaşılmıyor", &shown, "."].concat()
        }
    }
}

/// What became of the rest, in the active and in the passive voice.
const fn done(rest: Option<Permanence>) -> (&'static str, &'static str) {
    match rest {
        Some(Permanence::Permanent) => ("reddetti", "reddedildi"),
        Some(_) => ("erteledi", "ertelendi"),
        None => ("kabul etmedi", "kabul edilmedi"),
    }
}

/// What it means, as far as no cause is known.
pub const fn meaning(happening: Happening) -> &'static str {
    match happening {
        Happening::Accepted => {
            "İletinin sorumluluğunu sunucu üstlendi; bu, gelen kutusuna ulaştığı anlamına gelmez."
        }
        Happening::Partial { .. }
        | Happening::SomeSessions { .. }
        | Happening::Refused
        | Happening::Deferred => "Nedeni metinden anlaşılmıyor.",
        Happening::ConnectionLost {
            after_message: true,
        } => "İletinin tamamına yanıt gelmedi; kabul edilip edilmediği bilinmiyor.",
        Happening::ConnectionLost {
            after_message: false,
        } => "Bağlantı yanıt gelmeden koptu; bu ileti kabul edilmedi.",
        Happening::ConnectionFailed => {
            "İstemciyle sunucu hiç konuşmadı; bu yüzden ileti hakkında bir şey söylenemez."
        }
        Happening::BrokenOff => "Oturum, nedenini söyleyen bir yanıt olmadan bitiyor.",
        Happening::ClientQuit => {
            "Sonucu belirleyen bir ret yok. Adres sınamaları bilerek böyle biter, programlar ise kendi hatalarından sonra."
        }
        Happening::SignedIn => "Kimlik doğrulama başarılı oldu; ileti gönderimi başlatılmadı.",
        Happening::NoTransaction => {
            "İleti gönderimi başlatılmadığı için postanın kabul edilip edilmeyeceği buradan anlaşılmaz."
        }
        Happening::CutOff => "Ne olduğu, burada bulunmayan satırlarda yazıyor.",
        Happening::NoSmtp => {
            "Beklenen, istemciyle sunucu arasındaki bir oturum, bir posta sunucusunun günlük satırı ya da içinde 550 5.1.1 gibi bir yanıt bulunan, geri dönmüş bir iletidir."
        }
        Happening::Untold => "İçindeki hiçbir yanıt sonucu belirlemiyor.",
    }
}

/// What to do next where no remedy is called for.
pub const fn next(happening: Happening) -> Option<&'static str> {
    match happening {
        Happening::Accepted => Some(
            "Yapılacak bir şey yok; ileti ulaşmazsa önce istenmeyen posta klasörüne bakılmalı, sonra bu satır alıcı tarafın yöneticisine gösterilmeli.",
        ),
        Happening::SignedIn | Happening::NoTransaction => Some("Yapılacak bir şey yok."),
        Happening::CutOff => Some("Gerisini de, sunucunun son yanıtına kadar yapıştırın."),
        Happening::NoSmtp => Some("Metnin tamamını, sunucunun yanıtlarıyla birlikte yapıştırın."),
        Happening::BrokenOff => Some(
            "Kimin kestiği metinden anlaşılmıyor; gönderen programın o anki kendi günlüğüne bakılmalı.",
        ),
        Happening::ClientQuit => Some(
            "Bir ileti gönderilmek isteniyorsa neden vazgeçildiğine gönderen programın kendi günlüğünden bakılmalı.",
        ),
        Happening::Untold => Some("Varsa oturumun ya da günlüğün daha fazlasını yapıştırın."),
        _ => None,
    }
}

/// Permanence, who must act, and the remedy.
pub fn action(permanence: Permanence, cause: Cause, actor: Actor) -> String {
    let lead = lead(permanence);
    let remedy = remedy(cause, permanence, actor);
    let who = match actor {
        // Whoever sends must part the recipients.
        Actor::Nobody if permanence.may_pass() && !matches!(cause, Cause::TooManyRecipients) => {
            return [lead, "; sürmedikçe yapılacak başka bir şey yok."].concat();
        }
        Actor::Nobody | Actor::Unknown => "Yapılması gereken",
        Actor::Sender => "Gönderenin yapması gereken",
        Actor::SenderAdmin => "Gönderen tarafın yöneticisinin yapması gereken",
        Actor::Recipient => "Alıcının yapması gereken",
        Actor::RecipientAdmin => "Alıcı tarafın yöneticisinin yapması gereken",
    };
    let untold = match actor {
        Actor::Unknown => " Bunu kimin yapması gerektiği metinden anlaşılmıyor.",
        _ => "",
    };
    [lead, ". ", who, ": ", remedy, ".", untold].concat()
}

/// Permanence, who must act, and a provider's remedy.
pub fn advice(permanence: Permanence, actor: Actor, remedy: &str) -> String {
    let who = match actor {
        Actor::Nobody | Actor::Unknown => "",
        Actor::Sender => "Sıra gönderende: ",
        Actor::SenderAdmin => "Sıra gönderen tarafın yöneticisinde: ",
        Actor::Recipient => "Sıra alıcıda: ",
        Actor::RecipientAdmin => "Sıra alıcı tarafın yöneticisinde: ",
    };
    [lead(permanence), ". ", who, remedy].concat()
}

/// Whether trying again helps, as a clause that starts a sentence.
const fn lead(permanence: Permanence) -> &'static str {
    match permanence {
        Permanence::Permanent => "Kalıcı: olduğu gibi yeniden denemeyin",
        Permanence::TreatedAsTemporary => "İstemcilerin bunu geçici sayması gerekir",
        Permanence::Temporary => {
            "Geçici: posta sunucuları kendiliğinden yeniden dener, programların sonra yeniden denemesi gerekir"
        }
        Permanence::GivenUp => "Gönderen sunucu, geçici bir hatanın ardından denemeyi bıraktı",
        Permanence::Untold => "Yeniden denemenin işe yarayıp yaramayacağı metinden anlaşılmıyor",
    }
}
