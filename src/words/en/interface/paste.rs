//! What the page says in English on the view with the text box.

use super::English;
use crate::words::interface::{Paste, Sample, Shell};

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
    fn keep(&self) -> &'static str {
        "Keep the text after the tab is closed, without its passwords"
    }
    fn long_text(&self, lines: usize, file: Option<&str>) -> String {
        let lines = self.number(lines);
        match file {
            Some(name) => format!("{name}: {lines} lines, shown below."),
            None => {
                format!("{lines} lines: too long for a text box, so they are shown below only.")
            }
        }
    }
    fn file_unreadable(&self, name: &str) -> String {
        format!("{name} could not be read.")
    }
    fn taking_in(&self, file: Option<&str>) -> String {
        file.map_or_else(
            || "Reading the text …".into(),
            |name| format!("Reading {name} …"),
        )
    }
    fn stop(&self) -> &'static str {
        "Stop"
    }
    fn text_not_kept(&self) -> &'static str {
        "This text is too long to be kept, or the browser keeps nothing for this page: if you reload it, paste the text again."
    }
    fn samples(&self) -> &'static str {
        "Or try a sample"
    }
    fn sample(&self, sample: Sample) -> &'static str {
        match sample {
            Sample::Telnet => "telnet, mailbox unknown",
            Sample::Swaks => "swaks, sign-in refused",
            Sample::Smtplib => "Python smtplib, some refused",
            Sample::Postfix => "Postfix log, deferred",
            Sample::Exim => "Exim -v, accepted",
            Sample::Bounce => "A bounce",
            Sample::Openssl => "openssl s_client, cut off by R",
            Sample::Curl => "curl -v, sign-in refused",
            Sample::Phpmailer => "PHPMailer, sign-in refused",
            Sample::Nodemailer => "Nodemailer, accepted",
            Sample::Javamail => "JavaMail, sender refused",
            Sample::Exchange => "Exchange log, deferred",
            Sample::Microsoft => "Microsoft 365, a bounce",
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
        "What was looked for"
    }
    fn in_catalog(&self) -> &'static str {
        "In the catalog"
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
