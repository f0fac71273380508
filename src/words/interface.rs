//! What the page itself says: every string of its interface as a typed function, so that one that is
//! missing in a language does not compile. What is said of a transcript or a code stands elsewhere.

use super::Locale;
use crate::catalog::comparison::Ending;
use crate::catalog::{Kind, Next, Rule};
use crate::code::{Class, ReplyCode};
use crate::command::Place;
use crate::report::Actor;
pub use correct::Correct;
pub use course::Course;
pub use embedding::Embedding;
pub use entries::Entries;
pub(crate) use formats::program;
pub use sample::Sample;
pub use share::Share;

mod correct;
mod course;
pub mod embedding;
mod entries;
mod formats;
mod sample;
mod share;

/// Everything the page says in one language.
pub trait Interface:
    Shell + Paste + Conversation + Catalog + Entries + Share + Correct + Course + Privacy + Sync
{
}

/// Around every view.
pub trait Shell {
    /// A number with its digits in groups.
    fn number(&self, number: usize) -> String;
    /// The title of the document for a view of this title; of the whole site for none.
    fn document_title(&self, view: Option<&str>) -> String;
    /// The link over everything that leads past the menu.
    fn skip(&self) -> &'static str;
    /// The name of the menu, for those who do not see it.
    fn menu(&self) -> &'static str;
    /// The menu's link to the text box.
    fn to_home(&self) -> &'static str;
    /// The menu's link to the codes.
    fn to_codes(&self) -> &'static str;
    /// The menu's link to comparisons.
    fn to_compare(&self) -> &'static str;
    /// The menu's link to the page on embedding.
    fn to_embed(&self) -> &'static str;
    /// The menu's link to the privacy page.
    fn to_privacy(&self) -> &'static str;
    /// The label of the choice of languages.
    fn languages(&self) -> &'static str;
    /// The label of the choice of colours.
    fn colours(&self) -> &'static str;
    /// The colours of the system.
    fn colours_system(&self) -> &'static str;
    /// Dark on light.
    fn colours_light(&self) -> &'static str;
    /// Light on dark.
    fn colours_dark(&self) -> &'static str;
    /// The last line of every page.
    fn colophon(&self) -> &'static str;
    /// The link to the whole tool in one file.
    fn one_file(&self) -> &'static str;
    /// That the page in the language of this name could not be had.
    fn language_missing(&self, name: &str) -> String;
    /// Said in place of the catalog's prose while its file is not there.
    fn prose_missing(&self) -> &'static str;
    /// The heading of a page that does not exist.
    fn lost_heading(&self) -> &'static str;
    /// What to do on a page that does not exist.
    fn lost_advice(&self) -> &'static str;
}

/// The view with the text box.
pub trait Paste {
    /// The main heading.
    fn home_heading(&self) -> &'static str;
    /// What the view does, in one or two sentences.
    fn home_lead(&self) -> &'static str;
    /// What the view does, for search engines.
    fn home_description(&self) -> &'static str;
    /// The label of the text box.
    fn box_label(&self) -> &'static str;
    /// What to put in, shown in the empty box.
    fn box_hint(&self) -> &'static str;
    /// That nothing leaves the browser.
    fn pledge(&self) -> &'static str;
    /// The link to how that can be checked.
    fn pledge_check(&self) -> &'static str;
    /// The button to choose a file.
    fn choose_file(&self) -> &'static str;
    /// That files can be dropped, beside the button.
    fn drop_hint(&self) -> &'static str;
    /// The button that empties the box.
    fn clear(&self) -> &'static str;
    /// The choice to keep the text after the tab is closed, which says what of it is not kept.
    fn keep(&self) -> &'static str;
    /// Why the text is not in the box: how many lines it has, and the name of its file, if it is one.
    fn long_text(&self, lines: usize, file: Option<&str>) -> String;
    /// The file could not be read.
    fn file_unreadable(&self, name: &str) -> String;
    /// That a text is being taken in, with the name of its file, if it is one.
    fn taking_in(&self, file: Option<&str>) -> String;
    /// The button that stops that.
    fn stop(&self) -> &'static str;
    /// That the text is gone once the page is loaded again.
    fn text_not_kept(&self) -> &'static str;
    /// Before the buttons with samples.
    fn samples(&self) -> &'static str;
    /// The name of a sample.
    fn sample(&self, sample: Sample) -> &'static str;
    /// The heading of the list of what can be read.
    fn understood_heading(&self) -> &'static str;
    /// What can be read, item by item.
    fn understood(&self) -> &'static [&'static str];
    /// The heading over links for those who have no transcript.
    fn lookup_heading(&self) -> &'static str;
    /// The link to all codes, in that place.
    fn lookup_codes(&self) -> &'static str;
    /// Before links to pairs that are often confused.
    fn lookup_pairs(&self) -> &'static str;
    /// The heading over what was looked for, where no SMTP was found.
    fn nothing_heading(&self) -> &'static str;
    /// The heading over what the catalog has on a few words that hold no SMTP.
    fn in_catalog(&self) -> &'static str;
    /// What was looked for and not found.
    fn nothing_expected(&self) -> &'static str;
    /// What to do then, item by item.
    fn nothing_advice(&self) -> &'static [&'static str];
}

/// The reading of a transcript.
pub trait Conversation {
    /// The heading over the verdict, for those who do not see its place.
    fn verdict_heading(&self) -> &'static str;
    /// The link to a line, counted from 1.
    fn line_link(&self, number: usize) -> String;
    /// Beside the line that decided.
    fn decided_here(&self) -> &'static str;
    /// The heading over the facts on the reading.
    fn facts_heading(&self) -> &'static str;
    /// The label of the recognised format.
    fn fact_format(&self) -> &'static str;
    /// The name of a format, by its id.
    fn format(&self, id: &str) -> String;
    /// The label of the number of lines.
    fn fact_lines(&self) -> &'static str;
    /// The label of the number of sessions.
    fn fact_sessions(&self) -> &'static str;
    /// The label of whether it was encrypted.
    fn fact_tls(&self) -> &'static str;
    /// Whether it was encrypted.
    fn tls(&self, tls: Option<bool>) -> &'static str;
    /// The label of how authentication went.
    fn fact_auth(&self) -> &'static str;
    /// The text does not say.
    fn untold(&self) -> &'static str;
    /// The label of the extensions offered.
    fn fact_extensions(&self) -> &'static str;
    /// How many secrets are masked.
    fn secrets_masked(&self, count: usize) -> String;
    /// How many secrets are shown.
    fn secrets_shown(&self, count: usize) -> String;
    /// The button that shows them.
    fn reveal(&self) -> &'static str;
    /// The button that masks them again.
    fn mask(&self) -> &'static str;
    /// In place of a secret, for those who do not see the dots.
    fn masked(&self) -> &'static str;
    /// The heading over the reasons why deliveries failed.
    fn reasons_heading(&self) -> &'static str;
    /// The column that says how often.
    fn column_times(&self) -> &'static str;
    /// The heading over the recipients.
    fn recipients_heading(&self) -> &'static str;
    /// The column of addresses.
    fn column_address(&self) -> &'static str;
    /// The column of outcomes.
    fn column_outcome(&self) -> &'static str;
    /// The column of replies.
    fn column_reply(&self) -> &'static str;
    /// The column of lines.
    fn column_line(&self) -> &'static str;
    /// The heading over the findings.
    fn findings_heading(&self) -> &'static str;
    /// The heading over the sessions.
    fn sessions_heading(&self) -> &'static str;
    /// The heading of one session, both counted from 1.
    fn session(&self, number: usize, of: usize) -> String;
    /// How many more there are than are listed.
    fn and_more(&self, count: usize) -> String;
    /// The heading over the lines.
    fn lines_heading(&self) -> &'static str;
    /// The field that looks for words in a long list of lines.
    fn find_in_lines(&self) -> &'static str;
    /// The button that goes to the next line with them.
    fn find_next(&self) -> &'static str;
    /// That no line has them.
    fn found_nowhere(&self) -> &'static str;
    /// The button that opens what is said of a line.
    fn explain(&self) -> &'static str;
    /// What the button is about, for those who do not see its place: the line, counted from 1.
    fn explain_line(&self, number: usize) -> String;
    /// What a fold holds.
    fn folded(&self, kind: Folded, count: usize) -> String;
    /// How many bytes of a line are not shown.
    fn more_bytes(&self, count: usize) -> String;
    /// The label before what to do.
    fn remedy(&self) -> &'static str;
    /// The label before the sources of a statement.
    fn sources(&self) -> &'static str;
}

/// What lines that are folded away are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Folded {
    /// Content of the message.
    Message,
    /// What a server offers in its answer to EHLO.
    Offers,
    /// The further lines of another reply.
    Reply,
    /// Lines that are no part of the conversation.
    Notes,
}

/// The pages on codes and comparisons.
pub trait Catalog {
    /// The heading over all codes.
    fn codes_heading(&self) -> &'static str;
    /// What the list holds.
    fn codes_lead(&self) -> &'static str;
    /// How many codes of how many the list shows.
    fn filtered(&self, shown: usize, of: usize) -> String;
    /// The name of a class: `4yz, transient negative`.
    fn class(&self, class: Class) -> &'static str;
    /// The title of a code's page, with its name, if that is there.
    fn code_title(&self, code: ReplyCode, name: Option<&str>) -> String;
    /// That no standard defines the code.
    fn code_unknown(&self, code: ReplyCode) -> String;
    /// What to make of a code that no standard defines, by its class.
    fn code_unknown_advice(&self, class: Class) -> &'static str;
    /// The label of the text that the standard gives.
    fn official_text(&self) -> &'static str;
    /// The heading over the digits.
    fn anatomy(&self) -> &'static str;
    /// The first, second or third digit.
    fn digit(&self, position: u8) -> &'static str;
    /// What the first digit says (RFC 5321 §4.2.1).
    fn first_digit(&self, class: Class) -> &'static str;
    /// What the second digit says (RFC 5321 §4.2.1).
    fn second_digit(&self, digit: u8) -> &'static str;
    /// What the third digit says (RFC 5321 §4.2.1).
    fn third_digit(&self) -> &'static str;
    /// The heading over what it is.
    fn description(&self) -> &'static str;
    /// The heading over when one sees it.
    fn when(&self) -> &'static str;
    /// The heading over what it means at each place.
    fn by_place(&self) -> &'static str;
    /// The heading over what to do.
    fn fix(&self) -> &'static str;
    /// The heading over what this person can do.
    fn fix_for(&self, who: Actor) -> &'static str;
    /// The heading over what the client does next.
    fn next_heading(&self) -> &'static str;
    /// What the client does next.
    fn next(&self, next: Next) -> &'static str;
    /// Whether the connection ends with it.
    fn ending(&self, ending: Ending) -> &'static str;
    /// The heading over where it may stand.
    fn places(&self) -> &'static str;
    /// What the table of places holds.
    fn places_caption(&self) -> &'static str;
    /// The name of a place, alone in a cell.
    fn place(&self, place: Place) -> String;
    /// How a code answers at a place, and by which rule, in a word or three.
    fn allowed(&self, kind: Kind, by: Rule) -> &'static str;
    /// It may not stand there.
    fn nowhere(&self) -> &'static str;
    /// The column of places.
    fn column_place(&self) -> &'static str;
    /// The heading over when to send it, for those who write servers.
    fn for_servers(&self) -> &'static str;
    /// The heading over misunderstandings.
    fn misread(&self) -> &'static str;
    /// That other protocols use the number too: their names.
    fn elsewhere(&self, protocols: &[&str]) -> String;
    /// The heading over related codes.
    fn related(&self) -> &'static str;
    /// The link to a code's own page.
    fn all_about(&self, code: ReplyCode) -> String;
    /// The heading over the differences.
    fn differences(&self) -> &'static str;
    /// The heading over when to use which.
    fn which(&self) -> &'static str;
    /// The heading over examples.
    fn examples(&self) -> &'static str;
    /// The heading over further reading.
    fn learn_more(&self) -> &'static str;
    /// The name of the column of features in a comparison.
    fn column_feature(&self) -> &'static str;
    /// The heading of the view that asks for two codes.
    fn choose_heading(&self) -> &'static str;
    /// What that view does.
    fn choose_lead(&self) -> &'static str;
    /// The label of the first code.
    fn choose_first(&self) -> &'static str;
    /// The label of the second code.
    fn choose_second(&self) -> &'static str;
    /// The button that compares.
    fn choose_button(&self) -> &'static str;
    /// The heading over pairs that are often confused.
    fn confused(&self) -> &'static str;
}

/// The page on privacy.
pub trait Privacy {
    /// The heading.
    fn privacy_heading(&self) -> &'static str;
    /// The promise, paragraph by paragraph.
    fn privacy_promise(&self) -> &'static [&'static str];
    /// The heading over the ways to check.
    fn privacy_check(&self) -> &'static str;
    /// The ways to check: what to use, and how.
    fn privacy_checks(&self) -> &'static [(&'static str, &'static str)];
    /// The heading over what is kept.
    fn privacy_kept(&self) -> &'static str;
    /// What is kept, paragraph by paragraph.
    fn privacy_keeps(&self) -> &'static [&'static str];
    /// The heading over the copy that the browser keeps.
    fn offline_heading(&self) -> &'static str;
    /// What of it there is, paragraph by paragraph.
    fn offline_ways(&self) -> &'static [&'static str];
    /// That a copy is kept.
    fn copy_kept(&self) -> &'static str;
    /// The button that takes the copy away.
    fn copy_remove(&self) -> &'static str;
    /// That none is kept.
    fn copy_removed(&self) -> &'static str;
    /// The button that lets one be kept again.
    fn copy_keep(&self) -> &'static str;
    /// The heading over sharing.
    fn privacy_sharing(&self) -> &'static str;
    /// What to mind before a transcript is shared, paragraph by paragraph.
    fn privacy_shares(&self) -> &'static [&'static str];
}

/// The interface of a language, as it is handed around.
#[cfg(not(feature = "one-language"))]
pub type Said = &'static dyn Interface;

/// The interface of a language, as it is handed around: found anew for every call, so that the compiler of a program of one
/// language knows whose words each call wants, and leaves out those that nobody asks for, as the catalog's.
#[cfg(feature = "one-language")]
#[derive(Clone, Copy)]
pub struct Said(Locale);

#[cfg(feature = "one-language")]
impl std::ops::Deref for Said {
    type Target = dyn Interface;

    #[expect(
        clippy::inline_always,
        reason = "the call behind it is known only where it stands"
    )]
    #[inline(always)]
    fn deref(&self) -> &Self::Target {
        self.0.interface_of()
    }
}

impl Locale {
    /// The interface of this language.
    pub const fn interface(self) -> Said {
        #[cfg(feature = "one-language")]
        return Said(self);
        #[cfg(not(feature = "one-language"))]
        self.interface_of()
    }

    #[expect(clippy::inline_always, reason = "see `Said`")]
    #[inline(always)]
    const fn interface_of(self) -> &'static dyn Interface {
        match self.spoken() {
            Self::En => &super::en::interface::English,
            Self::Tr => &super::tr::interface::Turkish,
        }
    }
}
