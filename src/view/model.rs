//! What the page knows and what can happen to it. No browser in here: components only wrap it.

use std::rc::Rc;

use super::line_set::LineSet;
use super::route::Address;
use super::rows::{Row, rows};
use crate::lines::Correction;
use crate::report::{Cause, Report};

/// What the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The view shown.
    pub address: Address,
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// The reading shown, if there is any text.
    pub reading: Option<Reading>,
    /// Whether the link that opened the page brought a text that cannot be read.
    pub broken: bool,
}

/// A text and how it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The text and its report, and which reading it is.
    pub read: Rc<Read>,
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
}

/// A line that is to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The line, an index into [`Report::lines`].
    pub line: u32,
    /// How many were asked for before: asking for the same line again is another wish.
    pub wish: u32,
}

/// A text and its report, as one value that does not change.
#[derive(Debug)]
pub struct Read {
    /// The text.
    pub text: Rc<str>,
    /// Its report.
    pub report: Report,
    /// Where the text came from.
    pub origin: Origin,
    /// What somebody knew better than the reading.
    pub correction: Correction,
}

impl Read {
    /// Reads this text.
    pub fn new(text: String, origin: Origin) -> Self {
        let report = crate::explain(&text);
        Self {
            text: text.into(),
            report,
            origin,
            correction: Correction::default(),
        }
    }

    /// Reads the same text again with these corrections.
    #[must_use]
    pub fn corrected(&self, correction: Correction) -> Self {
        Self {
            text: self.text.clone(),
            report: crate::explain_corrected(&self.text, &correction),
            origin: self.origin.clone(),
            correction,
        }
    }
}

impl Read {
    /// Reads a text that came whole, from elsewhere than the text box: it is put there unless it is too long.
    pub fn brought(text: String) -> Self {
        let origin = if is_long(&text) {
            Origin::Long
        } else {
            Origin::Typed
        };
        Self::new(text, origin)
    }
}

/// A text of more bytes than this stays out of the box.
const LONG_BYTES: usize = 200_000;
/// A text of more lines than this stays out of the box.
const LONG_LINES: usize = 5_000;

/// Whether the text is too long for the text box (the box, not the reading, is what would take seconds).
pub fn is_long(text: &str) -> bool {
    text.len() > LONG_BYTES || text.lines().nth(LONG_LINES).is_some()
}

/// Two are equal only if they are the same: comparing megabytes would take as long as reading them.
impl PartialEq for Read {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Where a text came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It stands in the text box.
    Typed,
    /// It was pasted or dropped, and is too long for the text box.
    Long,
    /// It is a file of this name.
    File(String),
}

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every choice, in the order they are offered.
    pub const ALL: &[Self] = &[Self::System, Self::Light, Self::Dark];

    /// Its name in the document: `system`, `light` or `dark`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|t| t.as_str() == name)
    }
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// Another view is asked for.
    Go(Address),
    /// A text was read.
    Read(Rc<Read>),
    /// The text was taken away.
    Clear,
    /// The explanation of a line is to be opened or closed.
    Toggle(u32),
    /// The fold that begins on this line is to be opened or closed.
    Fold(u32),
    /// The line is to be seen: its explanation open, its fold too.
    Show(u32),
    /// Secrets are to be shown, or masked again.
    Reveal(bool),
    /// The colours are to change.
    Colour(Theme),
}

impl Model {
    /// The page as it opens at this address.
    pub const fn new(address: Address) -> Self {
        Self {
            address,
            theme: Theme::System,
            reading: None,
            broken: false,
        }
    }

    /// What the page knows after this.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::Go(address) => {
                self.address = address;
                // Whoever comes back is not to be pulled to that line again.
                self.with_reading(|reading| reading.shown = None);
            }
            Action::Colour(theme) => self.theme = theme,
            Action::Clear => self.reading = None,
            Action::Read(read) => {
                self.reading = Reading::new(read, self.reading.take());
                self.broken = false;
            }
            Action::Toggle(line) => self.with_reading(|reading| reading.open.toggle(line)),
            Action::Fold(line) => self.with_reading(|reading| {
                reading.unfolded.toggle(line);
                reading.refold();
            }),
            Action::Show(line) => self.with_reading(|reading| reading.show(line)),
            Action::Reveal(revealed) => self.with_reading(|reading| reading.revealed = revealed),
        }
    }

    fn with_reading(&mut self, change: impl FnOnce(&mut Reading)) {
        if let Some(reading) = &mut self.reading {
            change(reading);
        }
    }
}

impl Reading {
    /// The text as it opens, the line that decided explained; `None` for nothing but white space.
    ///
    /// What was opened before stays open while the same text grows, as it does while somebody types.
    fn new(read: Rc<Read>, before: Option<Self>) -> Option<Self> {
        if read.text.trim().is_empty() {
            return None;
        }
        let (mut open, unfolded) = before
            .filter(|b| grown(&b.read.text, &read.text))
            .map_or_else(Default::default, |b| (b.open, b.unfolded));
        if let (true, Some(line)) = (open.as_slice().is_empty(), read.report.verdict.line) {
            open.insert(line);
        }
        let mut reading = Self {
            rows: Rc::new([]),
            read,
            open,
            unfolded,
            revealed: false,
            shown: None,
        };
        reading.refold();
        Some(reading)
    }

    /// Whether the text holds any SMTP.
    pub fn found(&self) -> bool {
        self.read.report.verdict.cause != Cause::NoSmtp
    }

    fn refold(&mut self) {
        self.rows = rows(&self.read.report, &self.unfolded).into();
    }

    fn show(&mut self, line: u32) {
        self.open.insert(line);
        let wish = self.shown.map_or(0, |shown| shown.wish + 1);
        self.shown = Some(Shown { line, wish });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Line, Role, Verdict};
    use crate::text::Span;
    use crate::view::route::Page;
    use crate::words::Locale;

    fn read(text: &str, decided_on: Option<u32>) -> Action {
        let line = Line {
            span: Span::default(),
            payload: Span::default(),
            role: Role::Data,
            code: None,
            enhanced: None,
            command: None,
            reply: None,
            session: None,
        };
        Action::Read(Rc::new(Read {
            text: text.into(),
            report: Report {
                lines: vec![line; 6],
                verdict: Verdict {
                    line: decided_on,
                    ..Verdict::default()
                },
                ..Report::default()
            },
            origin: Origin::Typed,
            correction: Correction::default(),
        }))
    }

    fn page() -> Model {
        Model::new(Address::new(Locale::En, Page::Home))
    }

    fn open(model: &Model) -> Vec<u32> {
        model
            .reading
            .iter()
            .flat_map(|r| r.open.as_slice().iter().copied())
            .collect()
    }

    #[test]
    fn a_text_opens_with_the_line_that_decided() {
        let mut model = page();
        model.apply(read("250 x", Some(3)));
        assert_eq!(open(&model), [3]);
        model.apply(Action::Toggle(3));
        assert_eq!(open(&model), [0; 0]);
    }

    #[test]
    fn blank_text_is_no_text() {
        let mut model = page();
        model.apply(read("250 x", None));
        model.apply(read(" \n", None));
        assert_eq!(model.reading, None);
    }

    #[test]
    fn typing_on_keeps_what_is_open_and_another_text_does_not() {
        let mut model = page();
        model.apply(read("250 x", None));
        model.apply(Action::Toggle(1));
        model.apply(read("250 xy", Some(2)));
        assert_eq!(open(&model), [1]);
        model.apply(read("550 no", Some(2)));
        assert_eq!(open(&model), [2]);
    }

    #[test]
    fn secrets_are_masked_again_with_every_text() {
        let mut model = page();
        model.apply(read("250 x", None));
        model.apply(Action::Reveal(true));
        assert!(model.reading.as_ref().unwrap().revealed);
        model.apply(read("250 xy", None));
        assert!(!model.reading.as_ref().unwrap().revealed);
    }

    #[test]
    fn showing_a_line_opens_its_fold() {
        let mut model = page();
        model.apply(read("250 x", None));
        assert_eq!(model.reading.as_ref().unwrap().rows.len(), 1);
        model.apply(Action::Show(4));
        assert_eq!(model.reading.as_ref().unwrap().rows.len(), 7);
        assert_eq!(open(&model), [4]);
    }

    #[test]
    fn whoever_comes_back_is_not_pulled_to_a_line() {
        let mut model = page();
        model.apply(read("250 x", None));
        model.apply(Action::Show(4));
        assert!(model.reading.as_ref().unwrap().shown.is_some());
        model.apply(Action::Go(Address::new(Locale::En, Page::Codes)));
        assert_eq!(model.reading.as_ref().unwrap().shown, None);
        assert_eq!(open(&model), [4]);
    }

    #[test]
    fn the_text_outlives_a_change_of_view_and_of_language() {
        let mut model = page();
        model.apply(read("250 x", None));
        model.apply(Action::Go(Address::new(Locale::Tr, Page::Codes)));
        assert!(model.reading.is_some());
        assert_eq!(model.address.locale, Locale::Tr);
    }
}
