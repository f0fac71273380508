//! A reading on the page: what of it is open, shown, picked.

use std::rc::Rc;

use super::Read;
use crate::code::{Class, ReplyCode};
use crate::report::Cause;
use crate::view::line_set::LineSet;
use crate::view::rows::{Row, rows};

/// A text and how it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The text and its report, and which reading it is.
    pub read: Rc<Read>,
    /// Which text of the page it is: the same while it grows, and whatever was put right.
    pub number: u32,
    /// The conversation as rows, folds as they stand.
    pub rows: Rc<[Row]>,
    /// The lines whose explanation is open.
    pub open: LineSet,
    /// The folds that are open, by their first line.
    pub unfolded: LineSet,
    /// Whether secrets are shown on this screen.
    pub revealed: bool,
    /// The line that was last asked to be seen.
    pub shown: Option<Shown>,
    /// The line that was last gone to in the conversation, for the text box to show it too.
    pub gone_to: Option<u32>,
    /// The session that alone is shown, an index into [`Report::sessions`].
    pub only: Option<u32>,
    /// The lines of the replies that are to stand side by side, two at most.
    pub picked: LineSet,
}

/// A line that is to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The line, an index into [`Report::lines`].
    pub line: u32,
    /// How many were asked for before: asking for the same line again is another wish.
    pub wish: u32,
    /// The last line of what is selected in the text box, where it is that that the conversation follows.
    pub until: Option<u32>,
}

impl Reading {
    /// The text as it opens, the line that decided explained; `None` for nothing but white space.
    ///
    /// What was opened before stays open while the same text grows, as it does while somebody types.
    pub(super) fn new(read: Rc<Read>, before: Option<Self>) -> Option<Self> {
        if read.text.trim().is_empty() {
            return None;
        }
        let before = before.map(|b| (grown(&b.read.text, &read.text), b));
        let number = before
            .as_ref()
            .map_or(0, |(grown, b)| b.number + u32::from(!grown));
        let (mut open, unfolded) = before
            .filter(|(grown, _)| *grown)
            .map_or_else(Default::default, |(_, b)| (b.open, b.unfolded));
        if let (true, Some(line)) = (open.as_slice().is_empty(), read.report.verdict.line) {
            open.insert(line);
        }
        let mut reading = Self {
            rows: Rc::new([]),
            number,
            read,
            open,
            unfolded,
            revealed: false,
            shown: None,
            gone_to: None,
            only: None,
            picked: LineSet::default(),
        };
        reading.refold();
        Some(reading)
    }

    /// Whether the text holds any SMTP.
    pub fn found(&self) -> bool {
        self.read.report.verdict.cause != Cause::NoSmtp
    }

    /// Makes the rows anew.
    pub(super) fn refold(&mut self) {
        self.rows = rows(&self.read.report, &self.unfolded, self.only).into();
    }

    /// The session that pictures are of: the one that alone is shown, or the one that decided.
    pub fn session(&self) -> Option<u32> {
        let report = &self.read.report;
        let decided = report.verdict.line;
        let decided = decided.and_then(|line| report.session_of(line));
        self.only
            .or(decided)
            .or_else(|| (!report.sessions.is_empty()).then_some(0))
    }

    /// Picks a reply, or puts it back; with a third one, the first goes.
    pub(super) fn pick(&mut self, line: u32) {
        if let (false, &[first, _]) = (self.picked.contains(line), self.picked.as_slice()) {
            self.picked.toggle(first);
        }
        self.picked.toggle(line);
    }

    /// The next line worth a look behind, or before, the one that was last seen: refusals, what decided, remarks.
    pub(super) fn next(&self, forward: bool) -> Option<u32> {
        let report = &self.read.report;
        let refusals = report.replies.iter().filter(|reply| {
            let code = reply.code.map(ReplyCode::class);
            matches!(code, Some(Class::Transient | Class::Permanent))
        });
        let found = report.findings.iter().map(|finding| finding.line);
        let all = refusals
            .map(|reply| reply.first_line)
            .chain(report.verdict.line)
            .chain(found);
        let here = self.shown.map(|shown| shown.line);
        if forward {
            all.filter(|&line| here.is_none_or(|here| line > here))
                .min()
        } else {
            all.filter(|&line| here.is_none_or(|here| line < here))
                .max()
        }
    }

    /// Whether the line is among those that are selected in the text box.
    pub fn follows(&self, line: u32) -> bool {
        let until = self.shown.and_then(|shown| Some(shown.line..=shown.until?));
        until.is_some_and(|lines| lines.contains(&line))
    }

    /// Opens what is said of the line, or closes it.
    pub(super) fn toggle(&mut self, line: u32) {
        self.open.toggle(line);
        self.gone_to = self.open.contains(line).then_some(line);
    }

    /// Has the line seen: opened, with its fold.
    pub(super) fn show(&mut self, line: u32) {
        self.open.insert(line);
        self.gone_to = Some(line);
        self.see(line, None);
    }

    /// Has the lines seen that are selected in the text box.
    pub(super) fn follow(&mut self, first: u32, last: u32) {
        self.gone_to = None;
        self.see(first, Some(last));
    }

    fn see(&mut self, line: u32, until: Option<u32>) {
        if self.only.is_some() && self.only != self.read.report.session_of(line) {
            self.only = None;
            self.refold();
        }
        let wish = self.shown.map_or(0, |shown| shown.wish + 1);
        self.shown = Some(Shown { line, wish, until });
        let hidden_in = self.rows.iter().find_map(|row| match row {
            Row::Fold(fold) if !fold.open && (fold.first..=fold.last).contains(&line) => {
                Some(fold.first)
            }
            _ => None,
        });
        if let Some(first) = hidden_in {
            self.unfolded.insert(first);
            self.refold();
        }
    }
}

/// Whether `after` continues `before` or is cut back from it.
fn grown(before: &str, after: &str) -> bool {
    after.starts_with(before) || before.starts_with(after)
}
