//! Enhanced status codes side by side, in English.

use super::comparison::English;
use crate::code::{EnhancedCode, ReplyCode};
use crate::words::enhanced::EnhancedSentences;

impl EnhancedSentences for English {
    fn same_enhanced_class(&self, class: u8) -> &'static str {
        match class {
            2 => "Both report success.",
            4 => "Both report a temporary failure: the same message may get through later.",
            _ => "Both report a permanent failure: the message will not get through as it is.",
        }
    }

    fn enhanced_classes(&self, lower: EnhancedCode, higher: EnhancedCode) -> String {
        let what = |code: EnhancedCode| match code.class() {
            2 => "reports success",
            4 => "reports a temporary failure: the same message may get through later",
            _ => "reports a permanent failure: the message will not get through as it is",
        };
        format!("{lower} {}. {higher} {}.", what(lower), what(higher))
    }

    fn same_subject(&self, subject: u16) -> String {
        format!("Both are {} (RFC 3463 §2).", about(subject))
    }

    fn subjects(&self, lower: EnhancedCode, higher: EnhancedCode) -> String {
        let (first, second) = (about(lower.subject()), about(higher.subject()));
        format!("{lower} is {first}, {higher} {second} (RFC 3463 §2).")
    }

    fn same_detail(&self, gist: &str) -> String {
        format!("They differ in their class only and mean the same otherwise. {gist}")
    }

    fn unregistered(&self, code: EnhancedCode) -> String {
        format!(
            "{code} is not registered: only its class, and its subject where there is one, have a fixed meaning."
        )
    }

    fn class_against(&self, code: EnhancedCode) -> String {
        let class = code.class();
        format!(
            "The registry's description of {code} does not allow class {class}; servers send it all the same."
        )
    }

    fn replaced(&self, code: EnhancedCode, by: EnhancedCode) -> String {
        format!("{code} is deprecated; {by} took its place.")
    }

    fn with_both(&self, codes: &[ReplyCode]) -> String {
        format!("The registry names {} with both.", list(codes))
    }

    fn with_only(&self, code: EnhancedCode, codes: &[ReplyCode]) -> String {
        format!("The registry names {} with {code} only.", list(codes))
    }

    fn after_class(&self, class: u8) -> &'static str {
        match class {
            2 => "After a code that begins with 2 there is nothing to do.",
            4 => {
                "After a code that begins with 4 the client keeps the message and tries again later."
            }
            _ => "After a code that begins with 5 the client gives up and tells the sender.",
        }
    }
}

const fn about(subject: u16) -> &'static str {
    match subject {
        0 => "about nothing in particular",
        1 => "about an address",
        2 => "about the recipient's mailbox",
        3 => "about the receiving mail system",
        4 => "about the network and routing",
        5 => "about the protocol between client and server",
        6 => "about the content of the message",
        7 => "about security or policy",
        _ => "of a subject that the registry does not have",
    }
}

/// `450, 451 and 550`.
fn list(codes: &[ReplyCode]) -> String {
    match codes.split_last() {
        None => String::new(),
        Some((only, [])) => only.to_string(),
        Some((last, others)) => {
            let others: Vec<_> = others.iter().map(ToString::to_string).collect();
            format!("{} and {last}", others.join(", "))
        }
    }
}
