//! What the page says in English on the course of a session, and on sessions and replies side by side.

use super::English;
use crate::report::Reached;
use crate::words::interface::Course;

impl Course for English {
    fn course(&self) -> &'static str {
        "How far it came"
    }
    fn reached(&self, reached: Option<Reached>) -> &'static str {
        match reached {
            Some(Reached::Done) => "went well",
            Some(Reached::InPart) => "in part",
            Some(Reached::Deferred) => "put off",
            Some(Reached::Refused) => "refused",
            Some(Reached::Unanswered) => "no answer",
            None => "not seen",
        }
    }
    fn ladder(&self) -> &'static str {
        "The session as a picture"
    }
    fn message_lines(&self, count: usize) -> String {
        match count {
            1 => "the message, 1 line".into(),
            _ => format!("the message, {count} lines"),
        }
    }
    fn more_moves(&self, count: usize) -> String {
        format!("{count} more")
    }
    fn only_session(&self) -> &'static str {
        "Only this one"
    }
    fn only_shown(&self, number: usize, of: usize) -> String {
        format!("Only session {number} of {of} is shown.")
    }
    fn all_sessions(&self) -> &'static str {
        "Show all sessions"
    }
    fn pick(&self) -> &'static str {
        "Compare this reply"
    }
    fn unpick(&self) -> &'static str {
        "Do not compare it"
    }
    fn picked(&self, number: usize) -> String {
        format!("Line {number} is picked. Open another reply and pick it, too.")
    }
    fn beside(&self) -> &'static str {
        "Two replies side by side"
    }
    fn answers_to(&self) -> &'static str {
        "In answer to"
    }
    fn compare_sessions(&self) -> &'static str {
        "Compare two sessions"
    }
    fn compare_hint(&self) -> &'static str {
        "It worked yesterday and fails today? Paste both transcripts, one below the other."
    }
    fn first_difference(&self) -> &'static str {
        "first difference"
    }
    fn no_difference(&self) -> &'static str {
        "Both got the same answers."
    }
    fn no_such_reply(&self) -> &'static str {
        "no such reply"
    }
    fn offered_only(&self, number: usize) -> String {
        format!("Offered only in session {number}")
    }
    fn to_text(&self) -> &'static str {
        "Show it in the text box"
    }
    fn selected(&self) -> &'static str {
        "Selected:"
    }
    fn keys(&self) -> &'static str {
        "Keyboard"
    }
    fn key_list(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("?", "this list"),
            ("/", "to the text box, or to the search"),
            ("v", "to the line that decided"),
            ("n", "to the next line worth a look"),
            ("p", "to the one before"),
        ]
    }
    fn keys_on(&self) -> &'static str {
        "Single keys work on this page"
    }
    fn close(&self) -> &'static str {
        "Close"
    }
}
