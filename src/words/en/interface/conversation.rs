//! What the page says in English on the reading of a transcript.

use super::English;
use crate::words::interface::{Conversation, Folded, Shell, program};

impl Conversation for English {
    fn verdict_heading(&self) -> &'static str {
        "Verdict"
    }
    fn line_link(&self, number: usize) -> String {
        format!("line {}", self.number(number))
    }
    fn decided_here(&self) -> &'static str {
        "decided here"
    }
    fn facts_heading(&self) -> &'static str {
        "How it was read"
    }
    fn fact_format(&self) -> &'static str {
        "Read as"
    }
    fn format(&self, id: &str) -> String {
        match id {
            "generic" => "dialogue, sides inferred from its marks".into(),
            "plain" => "plain text, sides inferred from what is said".into(),
            "unknown" => self.untold().into(),
            "delivery-status" => "delivery report".into(),
            "provider-json" => "a provider's report as JSON".into(),
            "mail-dialog" => "a mail program's error message".into(),
            other => {
                let (program, kind) = program(other);
                let kind = match kind {
                    "" => "",
                    "log" => " log",
                    "bounce" => " bounce",
                    "exception" => " exception",
                    "error" => " error",
                    "verbose" => " verbose log",
                    "debug" => " debug output",
                    "trace" => " trace",
                    "notice" => " notice",
                    _ => " dialogue",
                };
                program + kind
            }
        }
    }
    fn fact_lines(&self) -> &'static str {
        "Lines"
    }
    fn fact_sessions(&self) -> &'static str {
        "Sessions"
    }
    fn fact_tls(&self) -> &'static str {
        "TLS"
    }
    fn tls(&self, tls: Option<bool>) -> &'static str {
        match tls {
            Some(true) => "encrypted",
            Some(false) => "not encrypted",
            None => self.untold(),
        }
    }
    fn fact_auth(&self) -> &'static str {
        "Sign-in"
    }
    fn untold(&self) -> &'static str {
        "the text does not say"
    }
    fn fact_extensions(&self) -> &'static str {
        "Extensions offered"
    }
    fn secrets_masked(&self, count: usize) -> String {
        match count {
            1 => "One secret is masked below.".into(),
            n => format!("{} secrets are masked below.", self.number(n)),
        }
    }
    fn secrets_shown(&self, count: usize) -> String {
        match count {
            1 => "One secret is shown below.".into(),
            n => format!("{} secrets are shown below.", self.number(n)),
        }
    }
    fn reveal(&self) -> &'static str {
        "Show on this screen"
    }
    fn mask(&self) -> &'static str {
        "Mask again"
    }
    fn masked(&self) -> &'static str {
        "masked secret"
    }
    fn reasons_heading(&self) -> &'static str {
        "What failed, by reason"
    }
    fn column_times(&self) -> &'static str {
        "How often"
    }
    fn recipients_heading(&self) -> &'static str {
        "Recipients"
    }
    fn column_address(&self) -> &'static str {
        "Address"
    }
    fn column_outcome(&self) -> &'static str {
        "Outcome"
    }
    fn column_reply(&self) -> &'static str {
        "Reply"
    }
    fn column_line(&self) -> &'static str {
        "Line"
    }
    fn findings_heading(&self) -> &'static str {
        "Remarks"
    }
    fn sessions_heading(&self) -> &'static str {
        "Sessions"
    }
    fn session(&self, number: usize, of: usize) -> String {
        format!("Session {} of {}", self.number(number), self.number(of))
    }
    fn and_more(&self, count: usize) -> String {
        format!("and {} more", self.number(count))
    }
    fn lines_heading(&self) -> &'static str {
        "Line by line"
    }
    fn find_in_lines(&self) -> &'static str {
        "Find in the lines"
    }
    fn find_next(&self) -> &'static str {
        "Find next"
    }
    fn found_nowhere(&self) -> &'static str {
        "No line has that."
    }
    fn explain(&self) -> &'static str {
        "Explain"
    }
    fn explain_line(&self, number: usize) -> String {
        format!("line {}", self.number(number))
    }
    fn folded(&self, kind: Folded, count: usize) -> String {
        let count = self.number(count);
        match kind {
            Folded::Message => format!("{count} lines of the message"),
            Folded::Offers => format!("{count} more lines of what the server offers"),
            Folded::Reply => format!("{count} more lines of this reply"),
            Folded::Notes => format!("{count} lines beside the conversation"),
        }
    }
    fn more_bytes(&self, count: usize) -> String {
        format!("… {} more bytes", self.number(count))
    }
    fn remedy(&self) -> &'static str {
        "What to do"
    }
    fn sources(&self) -> &'static str {
        "Source"
    }
}
