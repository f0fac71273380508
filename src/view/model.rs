//! What the page knows and what can happen to it. No browser in here: components only wrap it.

use std::rc::Rc;

use super::route::Address;
pub use read::{Brought, Origin, Read, is_long};
pub use reading::{Reading, Shown};

mod read;
mod reading;

/// What the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The view shown.
    pub address: Address,
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// The reading shown, if there is any text.
    pub reading: Option<Reading>,
    /// The text that the page opened with, until it or another is read.
    pub brought: Option<Brought>,
    /// Whether the link that opened the page brought a text that cannot be read.
    pub broken: bool,
    /// Whether the text is to be kept after the tab is closed.
    pub keep: bool,
    /// Whether single keys do something.
    pub keys: bool,
    /// Whether the list of keys is open.
    pub help: bool,
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
    /// The lines from this one to that are selected in the text box, and are to be seen.
    Follow(u32, u32),
    /// Secrets are to be shown, or masked again.
    Reveal(bool),
    /// One session alone is to be shown, or all.
    Only(Option<u32>),
    /// The reply on this line is picked for a comparison, or put back.
    Pick(u32),
    /// The next line worth a look is to be seen, or the one before.
    Next(bool),
    /// The line that decided is to be seen.
    Decided,
    /// The text is to be kept after the tab is closed, or not.
    Keep(bool),
    /// Single keys are to work, or not.
    Keys(bool),
    /// The list of keys is to be open, or closed.
    Help(bool),
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
            brought: None,
            broken: false,
            keep: false,
            keys: true,
            help: false,
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
            Action::Clear => {
                self.reading = None;
                self.brought = None;
            }
            Action::Read(read) => {
                self.brought = None;
                self.reading = Reading::new(read, self.reading.take());
                self.broken = false;
            }
            Action::Toggle(line) => self.with_reading(|reading| reading.toggle(line)),
            Action::Fold(line) => self.with_reading(|reading| {
                reading.unfolded.toggle(line);
                reading.refold();
            }),
            Action::Show(line) => self.with_reading(|reading| reading.show(line)),
            Action::Follow(first, last) => {
                self.with_reading(|reading| reading.follow(first, last));
            }
            Action::Reveal(revealed) => self.with_reading(|reading| reading.revealed = revealed),
            Action::Only(session) => self.with_reading(|reading| {
                reading.only = session;
                reading.refold();
            }),
            Action::Pick(line) => self.with_reading(|reading| reading.pick(line)),
            Action::Next(forward) => self.with_reading(|reading| {
                if let Some(line) = reading.next(forward) {
                    reading.show(line);
                }
            }),
            Action::Decided => self.with_reading(|reading| {
                if let Some(line) = reading.read.report.verdict.line {
                    reading.show(line);
                }
            }),
            Action::Keep(keep) => self.keep = keep,
            Action::Keys(keys) => self.keys = keys,
            Action::Help(help) => self.help = help,
        }
    }

    fn with_reading(&mut self, change: impl FnOnce(&mut Reading)) {
        if let Some(reading) = &mut self.reading {
            change(reading);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::Correction;
    use crate::report::{Line, Report, Role, Verdict};
    use crate::text::Span;
    use crate::view::route::Page;
    use crate::words::Locale;

    fn read(text: &str, decided_on: Option<u32>) -> Action {
        let line = Line {
            start: 0,
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
    fn lines_selected_in_the_box_are_seen_without_being_opened() {
        let mut model = page();
        model.apply(read("250 x", None));
        model.apply(Action::Toggle(1));
        let gone_to = |model: &Model| model.reading.as_ref().unwrap().gone_to;
        assert_eq!(gone_to(&model), Some(1));
        model.apply(Action::Follow(3, 4));
        let reading = model.reading.as_ref().unwrap();
        assert_eq!(reading.rows.len(), 7, "their fold is open");
        let followed: Vec<_> = (0..6).filter(|&line| reading.follows(line)).collect();
        assert_eq!(followed, [3, 4]);
        assert_eq!(open(&model), [1]);
        assert_eq!(gone_to(&model), None);
        model.apply(Action::Show(2));
        let reading = model.reading.as_ref().unwrap();
        assert!((0..6).all(|line| !reading.follows(line)));
        assert_eq!(reading.gone_to, Some(2));
    }

    #[test]
    fn two_replies_can_be_picked_and_the_first_makes_room() {
        let mut model = page();
        model.apply(read("250 x", None));
        for line in [1, 4, 2] {
            model.apply(Action::Pick(line));
        }
        let picked = |model: &Model| model.reading.as_ref().unwrap().picked.clone();
        assert_eq!(picked(&model).as_slice(), [2, 4]);
        model.apply(Action::Pick(4));
        assert_eq!(picked(&model).as_slice(), [2]);
        model.apply(read("250 xy", None));
        assert_eq!(picked(&model).as_slice(), [0; 0]);
    }

    #[test]
    fn keys_go_from_one_line_worth_a_look_to_the_next() {
        let text = "S: 220 mx.example.net\nC: MAIL FROM:<a@example.com>\nS: 250 Ok\n\
                    C: RCPT TO:<b@example.net>\nS: 450 later\nC: RCPT TO:<c@example.net>\n\
                    S: 550 no\nC: QUIT\nS: 221 Bye\n";
        let mut model = page();
        model.apply(Action::Read(Rc::new(Read::new(text.into(), Origin::Typed))));
        let at = |model: &Model| model.reading.as_ref().unwrap().shown.map(|s| s.line);
        model.apply(Action::Next(false));
        let last = at(&model).unwrap();
        model.apply(Action::Next(true));
        assert_eq!(at(&model), Some(last), "there is no further one");
        model.apply(Action::Show(3));
        model.apply(Action::Next(true));
        assert_eq!(at(&model), Some(4));
        model.apply(Action::Next(true));
        assert_eq!(at(&model), Some(6));
        model.apply(Action::Next(false));
        assert_eq!(at(&model), Some(4));
    }

    #[test]
    fn one_session_alone_until_a_line_of_another_is_asked_for() {
        let one = "S: 220 mx.example.net\nC: QUIT\nS: 221 Bye\n";
        let mut model = page();
        let text = [one, one].concat();
        model.apply(Action::Read(Rc::new(Read::new(text, Origin::Typed))));
        let rows = |model: &Model| model.reading.as_ref().unwrap().rows.len();
        assert_eq!(rows(&model), 8);
        model.apply(Action::Only(Some(1)));
        assert_eq!(rows(&model), 4);
        assert_eq!(model.reading.as_ref().unwrap().session(), Some(1));
        model.apply(Action::Show(4));
        assert_eq!(rows(&model), 4);
        model.apply(Action::Show(1));
        assert_eq!(rows(&model), 8);
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
