//! The prose as compiled into native programs: tests, the prerenderer, the example.

use std::sync::LazyLock;

use super::Prose;
use crate::words::Locale;

static EN: LazyLock<Prose> = LazyLock::new(|| {
    Prose::decode(include_str!(concat!(env!("OUT_DIR"), "/words-en.txt")).to_owned())
});
static TR: LazyLock<Prose> = LazyLock::new(|| {
    Prose::decode(include_str!(concat!(env!("OUT_DIR"), "/words-tr.txt")).to_owned())
});

impl Prose {
    /// The prose of this language. Native only: in the browser the page hands it over.
    pub fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::En => &EN,
            Locale::Tr => &TR,
        }
    }
}
