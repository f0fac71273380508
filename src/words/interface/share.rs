//! What the page says where a reading is copied, saved or sent on.

use crate::redaction::Counts;

/// Copying, saving, printing and linking a text without secrets.
pub trait Share {
    /// The heading, and what opens it.
    fn share(&self) -> &'static str;
    /// What is always taken out.
    fn share_lead(&self) -> &'static str;
    /// Before the choice of what else is taken out.
    fn take_out(&self) -> &'static str;
    /// Addresses and user names.
    fn take_addresses(&self) -> &'static str;
    /// Host and domain names.
    fn take_hosts(&self) -> &'static str;
    /// IP addresses.
    fn take_ips(&self) -> &'static str;
    /// Queue ids.
    fn take_ids(&self) -> &'static str;
    /// How much was taken out.
    fn taken_out(&self, counts: Counts) -> String;
    /// The label of the choice of a form.
    fn share_form(&self) -> &'static str;
    /// Markdown, for issue trackers.
    fn form_markdown(&self) -> &'static str;
    /// Plain text, for tickets and mail.
    fn form_plain(&self) -> &'static str;
    /// JSON, for programs.
    fn form_json(&self) -> &'static str;
    /// The transcript alone.
    fn form_transcript(&self) -> &'static str;
    /// The label of what will leave the page.
    fn preview(&self) -> &'static str;
    /// How many more lines there are than the preview shows.
    fn preview_more(&self, lines: usize) -> String;
    /// The button that copies.
    fn copy(&self) -> &'static str;
    /// The button that saves a file.
    fn save(&self) -> &'static str;
    /// The button that prints.
    fn print(&self) -> &'static str;
    /// The button that makes a link.
    fn make_link(&self) -> &'static str;
    /// What a link is.
    fn link_lead(&self) -> &'static str;
    /// It was copied.
    fn copied(&self) -> &'static str;
    /// The browser did not allow it.
    fn copy_refused(&self) -> &'static str;
    /// The link was made; how many characters it has.
    fn link_made(&self, length: usize) -> String;
    /// The link would be too long.
    fn link_too_long(&self, length: usize, most: usize) -> String;
    /// The browser cannot make one.
    fn link_impossible(&self) -> &'static str;
    /// The link that opened the page holds no text that can be read.
    fn link_unreadable(&self) -> &'static str;
    /// The last line of what is shared, and whether there were secrets, which are no longer in it.
    fn shared_by(&self, secrets: bool) -> &'static str;
    /// Before the remarks on single lines.
    fn shared_lines(&self) -> &'static str;
}
