//! What the text of a reply gives away beside its code.

use super::{Number, Report};
use crate::text::Span;

/// Something in the text of a reply that a person or program can go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Its reply, an index into [`Report::replies`].
    pub reply: u32,
    /// What it is.
    pub kind: HintKind,
    /// Where it stands: the address, id or tag itself, or the words that ask to try again, which may go on
    /// on the reply's next line.
    pub span: Span,
    /// For [`HintKind::Retry`] after how many seconds, where the text says so.
    pub value: Option<Number>,
}

/// What a hint is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HintKind {
    /// The server asks to try again later.
    Retry,
    /// The server calls it greylisting.
    Greylisting,
    /// An http or https address.
    Address,
    /// The id by which the server's own log knows the message.
    QueueId,
    /// The provider's own tag for the reason: `S3150`, `TSS04`, `AS(4810)`.
    Tag,
}

impl Report {
    /// The hints in the reply of this index.
    pub fn hints_of(&self, reply: u32) -> &[Hint] {
        let start = self.hints.partition_point(|hint| hint.reply < reply);
        let end = self.hints.partition_point(|hint| hint.reply <= reply);
        self.hints.get(start..end).unwrap_or_default()
    }
}
