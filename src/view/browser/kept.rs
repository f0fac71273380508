//! What the browser keeps: the choice of colours and of keys for good, the text and what was put right in its
//! reading while the tab is open, or longer where that is asked for.

use gloo::utils::{document_element, window};
use web_sys::Storage;

use super::set_attribute;
use crate::lines::Correction;
use crate::view::model::{Brought, Theme};

/// The key under which the choice of colours is kept.
const THEME: &str = "explain-smtp-theme";
/// The key under which it is kept that single keys are to do nothing.
const KEYS: &str = "explain-smtp-keys";
/// The key under which it is kept that texts are to be kept after their tab is closed.
const KEEP: &str = "explain-smtp-keep";
/// The key under which the text is kept.
const TEXT: &str = "explain-smtp-text";
/// The key under which it is kept what was put right in its reading.
const CORRECTION: &str = "explain-smtp-correction";
/// The longest text that is kept, in bytes: browsers give a site some five megabytes.
const LONGEST_KEPT: usize = 2_000_000;

/// Shows these colours, and keeps the choice if the browser lets it.
pub fn set_theme(theme: Theme) {
    set_attribute(&document_element(), "data-theme", theme.as_str());
    if let Some(storage) = storage() {
        drop(match theme {
            Theme::System => storage.remove_item(THEME),
            chosen => storage.set_item(THEME, chosen.as_str()),
        });
    }
}

/// The colours that were chosen before, in this document or, as the loader found, in one before it; nothing for the system's.
pub fn kept_theme() -> Option<Theme> {
    let name = document_element().get_attribute("data-theme")?;
    Theme::from_name(&name).filter(|&theme| theme != Theme::System)
}

/// Keeps whether single keys are to work.
pub fn keep_keys(keys: bool) {
    if let Some(storage) = storage() {
        drop(if keys {
            storage.remove_item(KEYS)
        } else {
            storage.set_item(KEYS, "off")
        });
    }
}

/// Whether single keys are to work: so it was chosen before, or nothing was.
pub fn kept_keys() -> bool {
    let kept = storage().and_then(|storage| storage.get_item(KEYS).ok().flatten());
    kept.is_none()
}

/// Where a text is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// Until the tab is closed.
    Tab,
    /// Until it is forgotten.
    Browser,
}

impl Store {
    fn storage(self) -> Option<Storage> {
        match self {
            Self::Tab => window().session_storage().ok().flatten(),
            Self::Browser => storage(),
        }
    }
}

/// Keeps a text, with what was put right in its reading; without one, forgets the last. `false` where the text is too long
/// for that, or the browser refuses.
pub fn keep(store: Store, text: Option<(&str, &Correction)>) -> bool {
    let storage = store.storage();
    if let Some(storage) = &storage {
        // What was kept is another text in any case.
        drop([TEXT, CORRECTION].map(|key| storage.remove_item(key)));
    }
    text.is_none_or(|(text, correction)| {
        let put = |storage: &Storage, key, value: &str| storage.set_item(key, value).is_ok();
        text.len() <= LONGEST_KEPT
            && storage.is_some_and(|storage| {
                put(&storage, TEXT, text) && put(&storage, CORRECTION, &correction.to_string())
            })
    })
}

/// The text that was shown last in this tab, or else the one that was kept longer.
pub fn kept() -> Option<Brought> {
    [Store::Tab, Store::Browser].into_iter().find_map(|store| {
        let storage = store.storage()?;
        let item = |key| storage.get_item(key).ok().flatten();
        let text = item(TEXT)?;
        let correction = item(CORRECTION).unwrap_or_default();
        // Whatever else may write there, the text is not lost.
        Brought::new(text.clone(), &correction).or_else(|| Some(Brought::plain(text)))
    })
}

/// Texts are to be kept after their tab is closed, or no longer: then what was kept is forgotten.
pub fn keep_longer(longer: bool) {
    if let Some(storage) = storage() {
        drop(if longer {
            storage.set_item(KEEP, "on")
        } else {
            storage.remove_item(KEEP)
        });
    }
    if !longer {
        keep(Store::Browser, None);
    }
}

/// Whether texts are to be kept after their tab is closed.
pub fn keeps_longer() -> bool {
    let kept = storage().and_then(|storage| storage.get_item(KEEP).ok().flatten());
    kept.is_some()
}

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
