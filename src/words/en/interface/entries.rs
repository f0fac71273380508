//! What the page says in English around indexes, the search, and entries that are no reply codes.

use super::English;
use crate::catalog::search::Entry;
use crate::catalog::{Kind, Origin, Status};
use crate::code::{EnhancedCode, ReplyCode};
use crate::words::interface::Entries;

impl Entries for English {
    fn indexes(&self) -> &'static str {
        "Catalog"
    }
    fn to_reply_codes(&self) -> &'static str {
        "Reply codes"
    }
    fn to_enhanced(&self) -> &'static str {
        "Enhanced codes"
    }
    fn to_commands(&self) -> &'static str {
        "Commands and extensions"
    }
    fn to_wordings(&self) -> &'static str {
        "Providers' wordings"
    }

    fn search(&self) -> &'static str {
        "Search the catalog"
    }
    fn search_hint(&self) -> &'static str {
        "550 5.7.1, mailbox full, STARTTLS, greylisting…"
    }
    fn found(&self, count: usize) -> String {
        match count {
            0 => "Nothing found.".into(),
            1 => "1 entry, with Enter to open it.".into(),
            n => format!("{n} entries, best first; Enter opens the first, ↓ goes through them."),
        }
    }
    fn nothing_found(&self) -> &'static str {
        "Try a code, a word of the server's text, a command, or what went wrong in plain words. A whole transcript belongs in the box of the first page."
    }
    fn kind_of(&self, entry: Entry) -> &'static str {
        match entry {
            Entry::Code(_) => "reply code",
            Entry::Enhanced(_) => "enhanced code",
            Entry::Keyword(_) => "extension",
            Entry::Command(_) => "command",
            Entry::Mechanism(_) => "sign-in mechanism",
            Entry::Wording(_) => "wording",
        }
    }

    fn filters(&self) -> &'static str {
        "Narrow the list down"
    }
    fn filter_class(&self) -> &'static str {
        "Class"
    }
    fn filter_category(&self) -> &'static str {
        "Second digit"
    }
    fn filter_place(&self) -> &'static str {
        "In answer to"
    }
    fn filter_origin(&self) -> &'static str {
        "Authority"
    }
    fn any(&self) -> &'static str {
        "all"
    }
    fn origin(&self, origin: Origin) -> &'static str {
        match origin {
            Origin::Base => "SMTP itself (RFC 5321, RFC 7504)",
            Origin::Extension => "an RFC that extends SMTP",
            Origin::Registry => "IANA registry only",
            Origin::Draft => "a draft that never became an RFC",
            Origin::Folklore => "no standard",
        }
    }
    fn status(&self, status: Status) -> &'static str {
        match status {
            Status::Standard => "Specified by an RFC",
            Status::Experimental => "Experimental",
            Status::Deprecated => "No longer to be used",
            Status::Draft => "Draft that never became an RFC",
            Status::Private => "A vendor's own",
        }
    }

    fn enhanced_heading(&self) -> &'static str {
        "Enhanced status codes"
    }
    fn enhanced_lead(&self) -> &'static str {
        "The second code, such as 5.7.1, names the cause more precisely than the reply code before it. Here is every one in the IANA registry, by what it is about."
    }
    fn enhanced_title(&self, code: EnhancedCode, name: Option<&str>) -> String {
        name.map_or_else(
            || format!("Enhanced status code {code}"),
            |name| format!("{code}: {name}"),
        )
    }
    fn unregistered_part(&self) -> &'static str {
        "Not in IANA's registry."
    }
    fn subject(&self, subject: u16) -> String {
        let name = match subject {
            0 => "nothing in particular",
            1 => "addresses",
            2 => "the mailbox",
            3 => "the mail system",
            4 => "network and routing",
            5 => "the SMTP exchange",
            6 => "content and format",
            7 => "security and policy",
            _ => "not in the registry",
        };
        format!("x.{subject}.z: {name}")
    }
    fn unregistered(&self, code: EnhancedCode) -> String {
        format!(
            "The IANA registry has no {code}. Its class still holds, and so does its subject where the registry has one (RFC 3463 §2)."
        )
    }
    fn class_not_described(&self, code: EnhancedCode) -> String {
        format!(
            "What the registry says of this detail does not go with class {}. Read {code} by its class first.",
            code.class()
        )
    }
    fn replaced_by(&self, code: EnhancedCode) -> String {
        format!("Deprecated: {code} is to be used in its place.")
    }
    fn other_classes(&self) -> &'static str {
        "With another class"
    }
    fn same_subject(&self) -> &'static str {
        "About the same subject"
    }
    fn comes_with(&self) -> &'static str {
        "Reply codes that it goes with"
    }
    fn comes_with_any(&self, digit: u8) -> String {
        format!("Any {digit}yz reply may carry it.")
    }
    fn used_by(&self) -> &'static str {
        "What providers use the number for"
    }
    fn enhanced_anatomy(&self) -> &'static str {
        "Part by part"
    }
    fn enhanced_part(&self, position: u8) -> &'static str {
        match position {
            1 => "Class",
            2 => "Subject",
            _ => "Detail",
        }
    }
    fn enhanced_with(&self, code: ReplyCode) -> String {
        format!("Enhanced codes that go with {code}")
    }

    fn commands_heading(&self) -> &'static str {
        "Commands, extensions and sign-in"
    }
    fn commands_lead(&self) -> &'static str {
        "What a client may say, what a server offers in its answer to EHLO, and the mechanisms of AUTH."
    }
    fn commands(&self) -> &'static str {
        "Commands"
    }
    fn keywords(&self) -> &'static str {
        "Extensions, by their EHLO keywords"
    }
    fn mechanisms(&self) -> &'static str {
        "Mechanisms of AUTH"
    }
    fn command_title(&self, name: &str) -> String {
        format!("The command {name}")
    }
    fn keyword_title(&self, name: &str) -> String {
        format!("The extension {name}")
    }
    fn mechanism_title(&self, name: &str) -> String {
        format!("AUTH {name}")
    }
    fn syntax(&self) -> &'static str {
        "Syntax"
    }
    fn standing(&self) -> &'static str {
        "Status"
    }
    fn offered_by(&self) -> &'static str {
        "Offered by"
    }
    fn always_there(&self) -> &'static str {
        "Every server must have it (RFC 5321 §4.5.1)."
    }
    fn not_offered(&self) -> &'static str {
        "No EHLO keyword announces it."
    }
    fn offers(&self) -> &'static str {
        "Offers the command"
    }
    fn adds_to(&self, command: &str) -> String {
        format!("Adds to {command}")
    }
    fn carries(&self) -> &'static str {
        "After the keyword"
    }
    fn patience(&self) -> &'static str {
        "How long a client waits for the answer"
    }
    fn minutes(&self, minutes: u32) -> String {
        format!("At least {minutes} minutes.")
    }
    fn answers(&self) -> &'static str {
        "Replies to it"
    }
    fn answers_of(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Success => "Success",
            Kind::Intermediate => "Go on",
            Kind::Error => "Refusal",
        }
    }
    fn reveals(&self) -> &'static str {
        "What a transcript of it gives away"
    }

    fn wordings_heading(&self) -> &'static str {
        "What providers say in their own words"
    }
    fn wordings_lead(&self) -> &'static str {
        "Providers, filters and server programs refuse mail with texts of their own. For each: what it means, who must act, and where the text was found. A pasted reply is matched against all of them."
    }
    fn wordings_count(&self, count: usize) -> String {
        match count {
            1 => "1 wording".into(),
            n => format!("{n} wordings"),
        }
    }
    fn provider_title(&self, provider: &str) -> String {
        format!("{provider}: what its replies mean")
    }
    fn provider_lead(&self, provider: &str) -> String {
        format!("Texts with which {provider} answers, what each means, and what to do.")
    }
    fn wordings_here(&self) -> &'static str {
        "How providers say it"
    }
    fn who_acts(&self) -> &'static str {
        "Who must act"
    }
    fn with_codes(&self) -> &'static str {
        "Comes with"
    }

    fn choose_third(&self) -> &'static str {
        "Third code (may be left out)"
    }
    fn choose_hint(&self) -> &'static str {
        "Reply codes such as 550, or enhanced codes such as 5.1.1."
    }
    fn choose_wrong(&self) -> &'static str {
        "Give two different codes: three digits, or three numbers with dots between them."
    }
    fn choose_no_code(&self, text: &str) -> String {
        format!(
            "“{text}” is not one code. Give three digits, such as 550, or three numbers with dots, such as 5.1.1."
        )
    }
    fn client_heading(&self) -> &'static str {
        "What the client does"
    }
    fn state_heading(&self) -> &'static str {
        "The state of the session after it"
    }
    fn comparison_link(&self, codes: &[String]) -> String {
        format!("{}?", either(codes))
    }
    fn comparison_heading(&self, codes: &[String]) -> String {
        format!("{}?", either(codes))
    }
    fn comparison_description(&self, codes: &[String]) -> String {
        format!(
            "SMTP {} side by side: what each means, how to fix it, and how to tell them apart, with sources.",
            and(codes)
        )
    }
    fn mixed(&self, reply: ReplyCode, enhanced: EnhancedCode) -> String {
        format!(
            "{reply} and {enhanced} do not compete. {reply} is a reply code, with which every line of a reply begins; {enhanced} is an enhanced status code, which may follow it on the same line and names the cause more precisely (RFC 2034 §4)."
        )
    }
    fn mixed_classes(&self, reply: ReplyCode, enhanced: EnhancedCode) -> String {
        if reply.class().digit() == Some(enhanced.class()) {
            format!(
                "Both begin with {}, so they can come in one reply.",
                enhanced.class()
            )
        } else {
            format!(
                "They never belong in one reply: the first digits have to be the same (RFC 2034 §4), and {reply} and {enhanced} begin differently."
            )
        }
    }
    fn mixed_registered(&self, reply: ReplyCode, enhanced: EnhancedCode) -> String {
        format!("IANA's registry names {reply} as a reply code that goes with {enhanced}.")
    }
}

/// `550, 551 or 553`.
fn either(codes: &[String]) -> String {
    listed(codes, " or ")
}

/// `550, 551 and 553`.
fn and(codes: &[String]) -> String {
    listed(codes, " and ")
}

fn listed(codes: &[String], last: &str) -> String {
    match codes.split_last() {
        Some((end, rest)) if !rest.is_empty() => [&rest.join(", "), last, end].concat(),
        _ => codes.concat(),
    }
}
