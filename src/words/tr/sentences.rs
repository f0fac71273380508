//! Turkish sentences. Codes, verbs and host names stand without suffixes, before a noun that takes them.

use crate::command::{Place, Verb};
use crate::report::{Actor, Auth, Cause, Circumstance, Outcome, Role, SecretKind, Severity};
use crate::words::rules::{FindingText, Rule};
use crate::words::sentences::{Happening, Headline, Lines, Permanence, Sentences, spelled};

mod causes;
mod findings;
mod lines;
mod remedies;
mod verdict;

/// Turkish.
pub struct Turkish;

impl Sentences for Turkish {
    fn outcome(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Accepted => "Kabul edildi",
            Outcome::Partial => "Kısmen kabul edildi",
            Outcome::Rejected => "Reddedildi",
            Outcome::Deferred => "Ertelendi",
            Outcome::Aborted => "Yarıda kesildi",
            Outcome::NoTransaction => "İleti gönderimi yok",
            Outcome::Unknown => "Belli değil",
        }
    }

    fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Client => "İstemci",
            Role::Server => "Sunucu",
            Role::Data => "İleti",
            Role::Info => "Not",
        }
    }

    fn auth(&self, auth: Auth) -> &'static str {
        match auth {
            Auth::Ok => "Başarılı",
            Auth::Failed => "Başarısız",
            Auth::NotTried => "Denenmedi",
        }
    }

    fn secret(&self, kind: SecretKind) -> &'static str {
        match kind {
            SecretKind::Password => "Parola",
            SecretKind::Token => "Erişim belirteci",
            SecretKind::ChallengeResponse => "Sınama yanıtı",
        }
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Note => "Bilgi",
            Severity::Warning => "Uyarı",
            Severity::Error => "Hata",
        }
    }

    fn actor(&self, actor: Actor) -> &'static str {
        match actor {
            Actor::Unknown => "Belli değil",
            Actor::Nobody => "Kimse",
            Actor::Sender => "Gönderen",
            Actor::SenderAdmin => "Gönderen tarafın yöneticisi",
            Actor::Recipient => "Alıcı",
            Actor::RecipientAdmin => "Alıcı tarafın yöneticisi",
        }
    }

    fn place(&self, place: Place) -> String {
        match place {
            Place::Connect => "karşılama adımında".to_owned(),
            Place::EndOfData => "ileti gönderildikten sonra (DATA sonunda)".to_owned(),
            Place::Command(Verb::Bdat) => "iletinin bir parçasından sonra (BDAT)".to_owned(),
            Place::Command(verb) => [spelled(verb), " adımında"].concat(),
        }
    }

    fn cause(&self, cause: Cause) -> &'static str {
        causes::clause(cause)
    }

    fn remedy(&self, cause: Cause, permanence: Permanence, actor: Actor) -> &'static str {
        remedies::remedy(cause, permanence, actor)
    }

    fn circumstance(&self, circumstance: Circumstance) -> &'static str {
        remedies::under(circumstance)
    }

    fn headline(&self, headline: &Headline) -> String {
        verdict::headline(self, headline)
    }

    fn meaning(&self, happening: Happening) -> &'static str {
        verdict::meaning(happening)
    }

    fn next(&self, happening: Happening) -> Option<&'static str> {
        verdict::next(happening)
    }

    fn action(&self, permanence: Permanence, cause: Cause, actor: Actor) -> String {
        verdict::action(permanence, cause, actor)
    }

    fn advice(&self, permanence: Permanence, actor: Actor, remedy: &str) -> String {
        verdict::advice(permanence, actor, remedy)
    }

    fn retry(&self, seconds: u32) -> String {
        [
            "Sunucu ",
            &self.time(seconds),
            " sonra yeniden denenmesini istiyor.",
        ]
        .concat()
    }

    fn at_line(&self, number: u32) -> String {
        ["(", &number.to_string(), ". satır)"].concat()
    }

    fn capital(&self, clause: &str) -> String {
        super::comparison::places::capital(clause)
    }

    fn rule(&self, rule: Rule) -> FindingText {
        findings::text(rule)
    }
}
