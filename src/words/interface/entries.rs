//! What the page says around the catalog's indexes, its search, and the pages of entries that are no reply codes.

use crate::catalog::search::Entry;
use crate::catalog::{Kind, Origin, Status};
use crate::code::{EnhancedCode, ReplyCode};

/// The indexes, the search and the pages on enhanced codes, commands, keywords, mechanisms and wordings.
pub trait Entries {
    /// The name of the choice of indexes, for those who do not see it.
    fn indexes(&self) -> &'static str;
    /// The link to the index of reply codes.
    fn to_reply_codes(&self) -> &'static str;
    /// The link to the index of enhanced codes.
    fn to_enhanced(&self) -> &'static str;
    /// The link to the index of commands, keywords and mechanisms.
    fn to_commands(&self) -> &'static str;
    /// The link to the index of providers.
    fn to_wordings(&self) -> &'static str;

    /// The label of the search box.
    fn search(&self) -> &'static str;
    /// What can be searched for, shown in the empty box.
    fn search_hint(&self) -> &'static str;
    /// How many entries were found.
    fn found(&self, count: usize) -> String;
    /// What to try when nothing was found.
    fn nothing_found(&self) -> &'static str;
    /// What kind of entry it is, in a word or two.
    fn kind_of(&self, entry: Entry) -> &'static str;

    /// The name of the filters, for those who do not see them.
    fn filters(&self) -> &'static str;
    /// The label of the choice of a class.
    fn filter_class(&self) -> &'static str;
    /// The label of the choice of a second digit.
    fn filter_category(&self) -> &'static str;
    /// The label of the choice of a place.
    fn filter_place(&self) -> &'static str;
    /// The label of the choice of an authority.
    fn filter_origin(&self) -> &'static str;
    /// The choice of all.
    fn any(&self) -> &'static str;
    /// An authority, in a few words.
    fn origin(&self, origin: Origin) -> &'static str;
    /// A status, in a few words.
    fn status(&self, status: Status) -> &'static str;

    /// The heading over all enhanced codes.
    fn enhanced_heading(&self) -> &'static str;
    /// What the list holds.
    fn enhanced_lead(&self) -> &'static str;
    /// The title of an enhanced code's page, with its name, if that is there.
    fn enhanced_title(&self, code: EnhancedCode, name: Option<&str>) -> String;
    /// Of a part of an enhanced code: the registry does not have it.
    fn unregistered_part(&self) -> &'static str;
    /// The name of a subject: `x.1.z: addresses`.
    fn subject(&self, subject: u16) -> String;
    /// That the registry does not have the code.
    fn unregistered(&self, code: EnhancedCode) -> String;
    /// That the registry's description does not give the code this class.
    fn class_not_described(&self, code: EnhancedCode) -> String;
    /// That another code took the place of this one.
    fn replaced_by(&self, code: EnhancedCode) -> String;
    /// The heading over the code's other classes.
    fn other_classes(&self) -> &'static str;
    /// The heading over the other codes of its subject.
    fn same_subject(&self) -> &'static str;
    /// The heading over the reply codes that come with it.
    fn comes_with(&self) -> &'static str;
    /// That any reply code with this first digit comes with it.
    fn comes_with_any(&self, digit: u8) -> String;
    /// The heading over what providers use the number for.
    fn used_by(&self) -> &'static str;
    /// The heading over the parts of an enhanced code.
    fn enhanced_anatomy(&self) -> &'static str;
    /// The part of an enhanced code: class, subject or detail.
    fn enhanced_part(&self, position: u8) -> &'static str;
    /// The heading over enhanced codes that come with a reply code.
    fn enhanced_with(&self, code: ReplyCode) -> String;

    /// The heading over commands, keywords and mechanisms.
    fn commands_heading(&self) -> &'static str;
    /// What the list holds.
    fn commands_lead(&self) -> &'static str;
    /// The heading over commands alone.
    fn commands(&self) -> &'static str;
    /// The heading over keywords alone.
    fn keywords(&self) -> &'static str;
    /// The heading over mechanisms alone.
    fn mechanisms(&self) -> &'static str;
    /// The title of a command's page.
    fn command_title(&self, name: &str) -> String;
    /// The title of a keyword's page.
    fn keyword_title(&self, name: &str) -> String;
    /// The title of a mechanism's page.
    fn mechanism_title(&self, name: &str) -> String;
    /// The label of the grammar.
    fn syntax(&self) -> &'static str;
    /// The label of the status.
    fn standing(&self) -> &'static str;
    /// The label of the keyword that offers a command.
    fn offered_by(&self) -> &'static str;
    /// No keyword is needed: every server has the command.
    fn always_there(&self) -> &'static str;
    /// No keyword offers the command.
    fn not_offered(&self) -> &'static str;
    /// The label of the commands that a keyword offers.
    fn offers(&self) -> &'static str;
    /// The label of the parameters that a keyword adds to a command.
    fn adds_to(&self, command: &str) -> String;
    /// The label of what stands behind a keyword.
    fn carries(&self) -> &'static str;
    /// The label of how long a client waits for the answer.
    fn patience(&self) -> &'static str;
    /// At least so many minutes.
    fn minutes(&self, minutes: u32) -> String;
    /// The heading over the replies to a command.
    fn answers(&self) -> &'static str;
    /// The label of replies of this kind.
    fn answers_of(&self, kind: Kind) -> &'static str;
    /// The heading over what a transcript of a mechanism gives away.
    fn reveals(&self) -> &'static str;

    /// The heading over all providers.
    fn wordings_heading(&self) -> &'static str;
    /// What the list holds.
    fn wordings_lead(&self) -> &'static str;
    /// How many wordings of a provider are known.
    fn wordings_count(&self, count: usize) -> String;
    /// The title of a provider's page.
    fn provider_title(&self, provider: &str) -> String;
    /// What a provider's page holds.
    fn provider_lead(&self, provider: &str) -> String;
    /// The heading over wordings on another entry's page.
    fn wordings_here(&self) -> &'static str;
    /// The label of who must act.
    fn who_acts(&self) -> &'static str;
    /// The label of the codes that come with a wording.
    fn with_codes(&self) -> &'static str;

    /// The label of the third code, which may be left out.
    fn choose_third(&self) -> &'static str;
    /// What may be put in for a code.
    fn choose_hint(&self) -> &'static str;
    /// That what was put in is no code, or that there is only one.
    fn choose_wrong(&self) -> &'static str;
    /// This was typed, and is no code.
    fn choose_no_code(&self, text: &str) -> String;
    /// The heading over the way a client goes on.
    fn client_heading(&self) -> &'static str;
    /// The column of what each code leaves behind.
    fn state_heading(&self) -> &'static str;
    /// The link to a comparison of several codes.
    fn comparison_link(&self, codes: &[String]) -> String;
    /// The heading of a comparison of several codes, named in one string.
    fn comparison_heading(&self, codes: &[String]) -> String;
    /// What such a comparison holds, for search engines.
    fn comparison_description(&self, codes: &[String]) -> String;
    /// How a reply code and an enhanced code stand to each other.
    fn mixed(&self, reply: ReplyCode, enhanced: EnhancedCode) -> String;
    /// Whether their classes agree.
    fn mixed_classes(&self, reply: ReplyCode, enhanced: EnhancedCode) -> String;
    /// That the registry names the two together.
    fn mixed_registered(&self, reply: ReplyCode, enhanced: EnhancedCode) -> String;
}
