//! What the page says in English.

use crate::catalog::{Kind, Next};
use crate::code::{Class, ReplyCode};
use crate::command::Place;
use crate::report::Actor;
use crate::words::interface::{
    Catalog, Conversation, Folded, Interface, Paste, Privacy, Sample, Shell, grouped, program,
};

/// English.
pub struct English;

impl Interface for English {}

impl Shell for English {
    fn language_name(&self) -> &'static str {
        "English"
    }
    fn number(&self, number: usize) -> String {
        grouped(number, ',')
    }
    fn document_title(&self, view: Option<&str>) -> String {
        view.map_or_else(
            || "Explain SMTP: paste a transcript, understand every line".into(),
            |view| format!("{view} · Explain SMTP"),
        )
    }
    fn skip(&self) -> &'static str {
        "Skip to the content"
    }
    fn menu(&self) -> &'static str {
        "Main"
    }
    fn to_home(&self) -> &'static str {
        "Explain"
    }
    fn to_codes(&self) -> &'static str {
        "Codes"
    }
    fn to_compare(&self) -> &'static str {
        "Compare"
    }
    fn to_privacy(&self) -> &'static str {
        "Privacy"
    }
    fn languages(&self) -> &'static str {
        "Language"
    }
    fn colours(&self) -> &'static str {
        "Colours"
    }
    fn colours_system(&self) -> &'static str {
        "System"
    }
    fn colours_light(&self) -> &'static str {
        "Light"
    }
    fn colours_dark(&self) -> &'static str {
        "Dark"
    }
    fn colophon(&self) -> &'static str {
        "Everything on this page runs in your browser. Meanings follow RFC 5321 and the RFCs that extend it."
    }
    fn prose_missing(&self) -> &'static str {
        "The file with the long explanations has not arrived, so only codes and structure are shown. Reload the page to try again."
    }
    fn lost_heading(&self) -> &'static str {
        "There is no such page"
    }
    fn lost_advice(&self) -> &'static str {
        "The address leads nowhere here. A code's page looks like /code/550/, a comparison like /compare/211-vs-221/."
    }
}

impl Paste for English {
    fn home_heading(&self) -> &'static str {
        "What did the mail server say?"
    }
    fn home_lead(&self) -> &'static str {
        "Paste an SMTP session, a log or a bounce. You get the verdict in a sentence, then every line explained."
    }
    fn home_description(&self) -> &'static str {
        "Paste an SMTP transcript, mail log or bounce and see every line explained: who speaks, what the reply code means, what to do. Nothing leaves your browser."
    }
    fn box_label(&self) -> &'static str {
        "Transcript, log or bounce"
    }
    fn box_hint(&self) -> &'static str {
        "Paste here, as it came: time stamps, log prefixes and quotation marks may stay."
    }
    fn pledge(&self) -> &'static str {
        "Nothing you paste leaves this browser. Passwords are masked below."
    }
    fn pledge_check(&self) -> &'static str {
        "How to check that"
    }
    fn choose_file(&self) -> &'static str {
        "Choose a file"
    }
    fn drop_hint(&self) -> &'static str {
        "or drop one on the box"
    }
    fn clear(&self) -> &'static str {
        "Clear"
    }
    fn long_text(&self, lines: usize, file: Option<&str>) -> String {
        let lines = self.number(lines);
        match file {
            Some(name) => format!("{name}: {lines} lines, shown below."),
            None => format!("{lines} lines: too long for a text box, so they are shown below only."),
        }
    }
    fn file_unreadable(&self, name: &str) -> String {
        format!("{name} could not be read.")
    }
    fn samples(&self) -> &'static str {
        "Or try one of these:"
    }
    fn sample(&self, sample: Sample) -> &'static str {
        match sample {
            Sample::Telnet => "telnet, mailbox unknown",
            Sample::Swaks => "swaks, sign-in refused",
            Sample::Smtplib => "Python smtplib, some refused",
            Sample::Postfix => "Postfix log, deferred",
            Sample::Exim => "Exim -v, accepted",
            Sample::Bounce => "A bounce",
        }
    }
    fn understood_heading(&self) -> &'static str {
        "What you can paste"
    }
    fn understood(&self) -> &'static [&'static str] {
        &[
            "Sessions by hand: telnet, nc, openssl s_client, swaks, curl -v",
            "Debug output: PHPMailer, Nodemailer, Python smtplib, JavaMail, MailKit, msmtp and others",
            "Server logs: Postfix, Exim, sendmail, Exchange, Haraka, OpenSMTPD",
            "Bounces and delivery reports, and exceptions that quote a single reply",
        ]
    }
    fn lookup_heading(&self) -> &'static str {
        "Nothing to paste?"
    }
    fn lookup_codes(&self) -> &'static str {
        "Look up a reply code"
    }
    fn lookup_pairs(&self) -> &'static str {
        "Or compare two that are often confused:"
    }
    fn nothing_heading(&self) -> &'static str {
        "No SMTP found here"
    }
    fn nothing_expected(&self) -> &'static str {
        "Every line was searched for a reply such as 250 2.1.5 Ok, a command such as RCPT TO:<bob@example.net>, or a log line or bounce that quotes one. None is there."
    }
    fn nothing_advice(&self) -> &'static [&'static str] {
        &[
            "If it is a log, take the lines around the failure; the delivery agent's lines hold the reply (postfix/smtp rather than postfix/qmgr).",
            "If it is a bounce, include the part that begins with Diagnostic-Code or \u{201c}the response was\u{201d}.",
            "If it is an e-mail's headers, they do not hold the conversation; ask for the sending server's log.",
        ]
    }
}

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
        "the text does not tell"
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

impl Catalog for English {
    fn codes_heading(&self) -> &'static str {
        "SMTP reply codes"
    }
    fn codes_lead(&self) -> &'static str {
        "Every reply code that RFC 5321 and its extensions define, with what it means and what to do. Codes that circulate in lists but stand in no standard are left out."
    }
    fn filter(&self) -> &'static str {
        "Find by number or words"
    }
    fn filtered(&self, shown: usize, of: usize) -> String {
        match shown {
            0 => "No code matches.".into(),
            n if n == of => format!("All {of} codes."),
            n => format!("{n} of {of} codes."),
        }
    }
    fn class(&self, class: Class) -> &'static str {
        match class {
            Class::Success => "2yz: positive completion",
            Class::Intermediate => "3yz: positive intermediate",
            Class::Transient => "4yz: transient negative",
            Class::Permanent => "5yz: permanent negative",
            Class::Other => "Not SMTP",
        }
    }
    fn code_title(&self, code: ReplyCode, name: Option<&str>) -> String {
        name.map_or_else(|| format!("SMTP reply code {code}"), |name| format!("{code}: {name}"))
    }
    fn code_unknown(&self, code: ReplyCode) -> String {
        format!("No standard defines {code} as an SMTP reply.")
    }
    fn code_unknown_advice(&self, class: Class) -> &'static str {
        match class {
            Class::Success => "A client goes by the first digit: the command was done. What more it says, only the server's text tells.",
            Class::Intermediate => "A client goes by the first digit: the server waits for more. Only 334 and 354 are defined.",
            Class::Transient => "A client goes by the first digit: refused for now, try again later. Read the enhanced status code (4.x.x) and the text.",
            Class::Permanent => "A client goes by the first digit: refused for good. Read the enhanced status code (5.x.x) and the text.",
            Class::Other => "Replies of SMTP begin with 2, 3, 4 or 5. A number like this comes from a program that reports something else, such as that no connection came about.",
        }
    }
    fn official_text(&self) -> &'static str {
        "Text in the standard"
    }
    fn anatomy(&self) -> &'static str {
        "Digit by digit"
    }
    fn digit(&self, position: u8) -> &'static str {
        match position {
            1 => "First digit",
            2 => "Second digit",
            _ => "Third digit",
        }
    }
    fn first_digit(&self, class: Class) -> &'static str {
        match class {
            Class::Success => "Done: the command succeeded.",
            Class::Intermediate => "Go on: the server waits for what belongs to the command.",
            Class::Transient => "Not now: the same request may succeed later.",
            Class::Permanent => "No: the same request will fail again.",
            Class::Other => "Not defined in SMTP.",
        }
    }
    fn second_digit(&self, digit: u8) -> &'static str {
        match digit {
            0 => "About syntax, or about a command in general.",
            1 => "About information, such as help or status.",
            2 => "About the connection.",
            3 | 4 => "Not specified; extensions use it, 3 and 4 mostly for security.",
            5 => "About the mail system: mailboxes, storage, the message.",
            _ => "Outside the grammar, which allows 0 to 5.",
        }
    }
    fn third_digit(&self) -> &'static str {
        "A finer shade within the two before it."
    }
    fn description(&self) -> &'static str {
        "Description"
    }
    fn when(&self) -> &'static str {
        "When you see it"
    }
    fn by_place(&self) -> &'static str {
        "What it means in each place"
    }
    fn fix(&self) -> &'static str {
        "How to fix it"
    }
    fn fix_for(&self, who: Actor) -> &'static str {
        match who {
            Actor::Sender => "If you sent the message",
            Actor::SenderAdmin => "If you run the sending server",
            Actor::Recipient => "If the message is for you",
            Actor::RecipientAdmin => "If you run the receiving server",
            Actor::Unknown | Actor::Nobody => "In any case",
        }
    }
    fn next_heading(&self) -> &'static str {
        "What the client does next"
    }
    fn next(&self, next: Next) -> &'static str {
        match next {
            Next::GoOn => "Send the next command.",
            Next::SendMessage => "Send the message, then a line with a single dot.",
            Next::AnswerChallenge => "Answer the challenge with one base64 line.",
            Next::Close => "Nothing: the session is over, as asked.",
            Next::RetryLater => "Keep the message and try again later.",
            Next::Correct => "Change something before trying again: the same request fails again.",
            Next::GiveUp => "Give up on this recipient, message or host, and report it to the sender.",
        }
    }
    fn closes(&self, closes: bool) -> &'static str {
        if closes {
            "The server closes the connection with it."
        } else {
            "The connection stays open."
        }
    }
    fn places(&self) -> &'static str {
        "Where it can happen"
    }
    fn places_caption(&self) -> &'static str {
        "What the reply may answer, in the order of a session"
    }
    fn place(&self, place: Place) -> String {
        match place {
            Place::Connect => "Greeting".into(),
            Place::EndOfData => "End of data".into(),
            Place::Command(verb) => verb.as_str().into(),
        }
    }
    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Success => "success",
            Kind::Intermediate => "go on",
            Kind::Error => "error",
        }
    }
    fn nowhere(&self) -> &'static str {
        "not here"
    }
    fn column_place(&self) -> &'static str {
        "Answer to"
    }
    fn for_servers(&self) -> &'static str {
        "If you write a server"
    }
    fn misread(&self) -> &'static str {
        "Often misunderstood"
    }
    fn elsewhere(&self, protocols: &[&str]) -> String {
        format!(
            "The number means something else in {}; this page is about SMTP.",
            protocols.join(" and ")
        )
    }
    fn related(&self) -> &'static str {
        "Related codes"
    }
    fn compare_with(&self, one: ReplyCode, other: ReplyCode) -> String {
        format!("{one} or {other}?")
    }
    fn all_about(&self, code: ReplyCode) -> String {
        format!("All about {code}")
    }
    fn pair_heading(&self, low: ReplyCode, high: ReplyCode) -> String {
        format!("{low} or {high}?")
    }
    fn pair_description(&self, low: ReplyCode, high: ReplyCode) -> String {
        format!(
            "SMTP {low} and {high} side by side: what each means, when you see it, how to fix it, and how to tell them apart, with sources."
        )
    }
    fn differences(&self) -> &'static str {
        "Key differences"
    }
    fn which(&self) -> &'static str {
        "When to use which"
    }
    fn examples(&self) -> &'static str {
        "In a session"
    }
    fn learn_more(&self) -> &'static str {
        "Learn more"
    }
    fn column_feature(&self) -> &'static str {
        "Aspect"
    }
    fn choose_heading(&self) -> &'static str {
        "Compare two reply codes"
    }
    fn choose_lead(&self) -> &'static str {
        "Choose two codes to see them side by side."
    }
    fn choose_first(&self) -> &'static str {
        "First code"
    }
    fn choose_second(&self) -> &'static str {
        "Second code"
    }
    fn choose_button(&self) -> &'static str {
        "Compare"
    }
    fn confused(&self) -> &'static str {
        "Often confused"
    }
    fn cannot_compare(&self) -> &'static str {
        "One of these numbers is not defined for SMTP, so there is nothing to compare. Choose two of the defined codes."
    }
}

impl Privacy for English {
    fn privacy_heading(&self) -> &'static str {
        "Your text stays here"
    }
    fn privacy_promise(&self) -> &'static [&'static str] {
        &[
            "What you paste is read by a program that runs inside this browser tab. It is not sent to us or to anybody else: there is no server that could take it, no account, no cookie, no statistics, no file from another host.",
        ]
    }
    fn privacy_check(&self) -> &'static str {
        "Do not take our word for it"
    }
    fn privacy_checks(&self) -> &'static [(&'static str, &'static str)] {
        &[
            (
                "Watch the network",
                "Open the developer tools (F12), choose Network, then paste something. No line appears. Only when you switch to another language, that language's file is taken from this same site, once.",
            ),
            (
                "Pull the cable",
                "Load the page, go offline, and paste. Everything works as before.",
            ),
            (
                "Read the rule the browser enforces",
                "The page's source begins with a Content-Security-Policy. It allows scripts, styles and connections from this site only, and no form can be sent. The browser enforces it, whatever our program might try.",
            ),
            (
                "Look into the program",
                "The compiled program imports no function that could open a connection; a test checks that with every build. The source is open.",
            ),
        ]
    }
    fn privacy_kept(&self) -> &'static str {
        "What is kept"
    }
    fn privacy_keeps(&self) -> &'static [&'static str] {
        &[
            "Your choice of light or dark colours, in this browser, if it allows that. Nothing else. The text is gone when the tab is closed or loaded again.",
        ]
    }
    fn privacy_sharing(&self) -> &'static str {
        "Before you share a transcript"
    }
    fn privacy_shares(&self) -> &'static [&'static str] {
        &[
            "An AUTH exchange holds your password. Base64 is no encryption: anybody can turn it back. The reading masks such lines, and what you copy from it is masked too; the text box shows what you pasted, as you pasted it.",
            "Addresses, host names, IP addresses and queue ids are not masked. Remove them before you publish a transcript.",
        ]
    }
}
