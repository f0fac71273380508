//! What the browser keeps: the choice of colours and of keys for good, the text while the tab is open.

use gloo::utils::{document_element, window};
use web_sys::Storage;

use super::set_attribute;
use crate::view::model::Theme;

/// The key under which the choice of colours is kept.
const THEME: &str = "explain-smtp-theme";
/// The key under which it is kept that single keys are to do nothing.
const KEYS: &str = "explain-smtp-keys";
/// The key under which the text is kept while the tab is open.
const TEXT: &str = "explain-smtp-text";
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

/// The colours that were chosen before.
pub fn kept_theme() -> Option<Theme> {
    let name = storage()?.get_item(THEME).ok()??;
    Theme::from_name(&name)
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

/// Keeps a text for as long as the tab is open; without one, forgets the last. `false` where the text is too long for
/// that, or the browser refuses.
pub fn keep_text(text: Option<&str>) -> bool {
    let storage = window().session_storage().ok().flatten();
    if let Some(storage) = &storage {
        // What was kept is another text in any case.
        drop(storage.remove_item(TEXT));
    }
    text.is_none_or(|text| {
        text.len() <= LONGEST_KEPT
            && storage.is_some_and(|storage| storage.set_item(TEXT, text).is_ok())
    })
}

/// The text that was shown last in this tab.
pub fn kept_text() -> Option<String> {
    window().session_storage().ok()??.get_item(TEXT).ok()?
}

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
