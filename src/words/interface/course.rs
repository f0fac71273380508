//! What the page says on the course of a session, and on sessions and replies side by side.

use crate::report::Reached;

/// Pictures of a session, and comparisons within a transcript.
pub trait Course {
    /// The heading over the steps of a session.
    fn course(&self) -> &'static str;
    /// What came of a step; `None` for one that is not in the text.
    fn reached(&self, reached: Option<Reached>) -> &'static str;
    /// What opens the picture of the session.
    fn ladder(&self) -> &'static str;
    /// The message, with the number of its lines.
    fn message_lines(&self, count: usize) -> String;
    /// So many moves are left out.
    fn more_moves(&self, count: usize) -> String;
    /// The button that shows one session alone.
    fn only_session(&self) -> &'static str;
    /// Which session alone is shown, both counted from 1.
    fn only_shown(&self, number: usize, of: usize) -> String;
    /// The button that shows all sessions again.
    fn all_sessions(&self) -> &'static str;
    /// The button that picks a reply for a comparison.
    fn pick(&self) -> &'static str;
    /// The button that puts it back.
    fn unpick(&self) -> &'static str;
    /// Which line is picked, and what to do next.
    fn picked(&self, number: usize) -> String;
    /// The heading over two replies.
    fn beside(&self) -> &'static str;
    /// The label of the command that a reply answers.
    fn answers_to(&self) -> &'static str;
    /// What opens the comparison of two sessions.
    fn compare_sessions(&self) -> &'static str;
    /// How to compare sessions of two texts.
    fn compare_hint(&self) -> &'static str;
    /// The mark on the first row that differs.
    fn first_difference(&self) -> &'static str;
    /// That nothing differs.
    fn no_difference(&self) -> &'static str;
    /// That a session has no such reply.
    fn no_such_reply(&self) -> &'static str;
    /// What only the session of this number was offered.
    fn offered_only(&self, number: usize) -> String;
    /// The button that selects the line in the text box.
    fn to_text(&self) -> &'static str;
    /// Of what is selected in the text box: its line.
    fn selected(&self) -> &'static str;
    /// The heading over the keys.
    fn keys(&self) -> &'static str;
    /// The keys, each with what it does.
    fn key_list(&self) -> &'static [(&'static str, &'static str)];
    /// The choice that switches the keys on.
    fn keys_on(&self) -> &'static str;
    /// The button that closes a panel.
    fn close(&self) -> &'static str;
}
