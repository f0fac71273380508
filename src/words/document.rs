//! What the written pages say beside the view: to those whose browser runs no program, and to those who keep the page
//! for later. Native only: the program never says it, and none of it weighs on the page.

use super::{Locale, en, tr};

/// What the documents say in one language.
pub trait Document {
    /// In place of the text box, where the program does not run.
    fn text_box_is_dead(&self) -> &'static str;
    /// In place of the search box.
    fn search_is_dead(&self) -> &'static str;
    /// In place of the boxes that choose codes to compare.
    fn chooser_is_dead(&self) -> &'static str;
    /// On a page that there is none of before the program makes it.
    fn page_is_made_here(&self) -> &'static str;
}

impl Locale {
    /// What the documents say in this language.
    pub fn document(self) -> &'static dyn Document {
        match self {
            Self::En => &en::document::English,
            Self::Tr => &tr::document::Turkish,
        }
    }
}
