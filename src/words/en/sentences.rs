//! English sentences.

use crate::command::{Place, Verb};
use crate::report::{Actor, Auth, Cause, Circumstance, Outcome, Role, SecretKind, Severity};
use crate::words::rules::{FindingText, Rule};
use crate::words::sentences::{Happening, Headline, Lines, Permanence, Sentences, spelled};

mod causes;
mod findings;
mod lines;
mod remedies;
mod verdict;

/// English.
pub struct English;

impl Sentences for English {
    fn outcome(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Accepted => "Accepted",
            Outcome::Partial => "Partly accepted",
            Outcome::Rejected => "Refused",
            Outcome::Deferred => "Deferred",
            Outcome::Aborted => "Broken off",
            Outcome::NoTransaction => "No message attempted",
            Outcome::Unknown => "Not stated",
        }
    }

    fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Client => "Client",
            Role::Server => "Server",
            Role::Data => "Message",
            Role::Info => "Note",
        }
    }

    fn auth(&self, auth: Auth) -> &'static str {
        match auth {
            Auth::Ok => "Succeeded",
            Auth::Failed => "Failed",
            Auth::NotTried => "Not tried",
        }
    }

    fn secret(&self, kind: SecretKind) -> &'static str {
        match kind {
            SecretKind::Password => "Password",
            SecretKind::Token => "Access token",
            SecretKind::ChallengeResponse => "Answer to a challenge",
        }
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Note => "Note",
            Severity::Warning => "Warning",
            Severity::Error => "Error",
        }
    }

    fn actor(&self, actor: Actor) -> &'static str {
        match actor {
            Actor::Unknown => "Not stated",
            Actor::Nobody => "Nobody",
            Actor::Sender => "The sender",
            Actor::SenderAdmin => "The sending side's administrator",
            Actor::Recipient => "The recipient",
            Actor::RecipientAdmin => "The receiving side's administrator",
        }
    }

    fn place(&self, place: Place) -> String {
        match place {
            Place::Connect => "at the greeting".to_owned(),
            Place::EndOfData => "after the message was sent (end of DATA)".to_owned(),
            Place::Command(Verb::Bdat) => "after a chunk of the message (BDAT)".to_owned(),
            Place::Command(verb) => ["at ", spelled(verb)].concat(),
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
            "The server asks to try again after ",
            &self.time(seconds),
            ".",
        ]
        .concat()
    }

    fn at_line(&self, number: u32) -> String {
        ["(line ", &number.to_string(), ")"].concat()
    }

    fn capital(&self, clause: &str) -> String {
        let mut letters = clause.chars();
        match letters.next() {
            // Clauses begin with an English word or a name; Unicode's table of capitals is 12 kB.
            Some(first) => [first.to_ascii_uppercase()]
                .into_iter()
                .chain(letters)
                .collect(),
            None => String::new(),
        }
    }

    fn rule(&self, rule: Rule) -> FindingText {
        findings::text(rule)
    }
}
