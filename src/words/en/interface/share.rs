//! What the page says in English where a reading is copied, saved or sent on.

use super::English;
use crate::redaction::Counts;
use crate::words::interface::{Share, Shell};

impl Share for English {
    fn share(&self) -> &'static str {
        "Copy, save or share"
    }
    fn share_lead(&self) -> &'static str {
        "Passwords, tokens and sign-in answers are always taken out. Nothing leaves this page until you copy or save it."
    }
    fn take_out(&self) -> &'static str {
        "Take out as well"
    }
    fn take_addresses(&self) -> &'static str {
        "mail addresses and user names"
    }
    fn take_hosts(&self) -> &'static str {
        "host and domain names"
    }
    fn take_ips(&self) -> &'static str {
        "IP addresses"
    }
    fn take_ids(&self) -> &'static str {
        "queue ids"
    }
    fn taken_out(&self, counts: Counts) -> String {
        let parts = [
            (counts.secrets, "secret", "secrets"),
            (counts.users, "user", "users"),
            (counts.hosts, "host or domain", "hosts and domains"),
            (counts.ips, "IP address", "IP addresses"),
            (counts.ids, "queue id", "queue ids"),
        ];
        let said: Vec<_> = parts
            .into_iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, one, many)| {
                [
                    self.number(count).as_str(),
                    " ",
                    if count == 1 { one } else { many },
                ]
                .concat()
            })
            .collect();
        if said.is_empty() {
            "Nothing had to be taken out.".into()
        } else {
            ["Taken out: ", &said.join(", "), "."].concat()
        }
    }
    fn share_form(&self) -> &'static str {
        "Form"
    }
    fn form_markdown(&self) -> &'static str {
        "Markdown, for an issue"
    }
    fn form_plain(&self) -> &'static str {
        "Plain text, for a ticket or mail"
    }
    fn form_json(&self) -> &'static str {
        "JSON, for a program"
    }
    fn form_transcript(&self) -> &'static str {
        "The transcript alone"
    }
    fn preview(&self) -> &'static str {
        "What leaves the page"
    }
    fn preview_more(&self, lines: usize) -> String {
        format!("… and {} more lines", self.number(lines))
    }
    fn copy(&self) -> &'static str {
        "Copy"
    }
    fn save(&self) -> &'static str {
        "Save as a file"
    }
    fn print(&self) -> &'static str {
        "Print the page"
    }
    fn make_link(&self) -> &'static str {
        "Make a link"
    }
    fn link_lead(&self) -> &'static str {
        "A link holds the transcript, as shown without what is taken out, behind its #. Browsers do not send that part to any server; whoever has the link has the transcript."
    }
    fn copied(&self) -> &'static str {
        "Copied."
    }
    fn copy_refused(&self) -> &'static str {
        "The browser did not allow copying. Select the text above and copy it yourself."
    }
    fn link_made(&self, length: usize) -> String {
        format!("The link has {} characters.", self.number(length))
    }
    fn link_too_long(&self, length: usize, most: usize) -> String {
        format!(
            "The link would have {} characters, and many programs cut off links of more than {}. Save a file instead, or share only the lines that matter.",
            self.number(length),
            self.number(most)
        )
    }
    fn link_impossible(&self) -> &'static str {
        "This browser cannot compress a text into a link. Save a file instead."
    }
    fn link_unreadable(&self) -> &'static str {
        "The link that opened this page holds no transcript that can be read: it was cut off or changed on its way. Ask for it again, or for a file."
    }
    fn shared_by(&self, secrets: bool) -> &'static str {
        if secrets {
            "Explained by Explain SMTP. Secrets were taken out."
        } else {
            "Explained by Explain SMTP."
        }
    }
    fn shared_lines(&self) -> &'static str {
        "Line by line"
    }
}
