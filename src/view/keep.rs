//! Keeping the text: in the tab as it is; where that is asked for, after the tab is closed as well, without its secrets.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::{Callback, hook, use_mut_ref, use_state_eq};

use super::breaks::Stop;
use super::browser::{self, Store};
use super::effect::use_effect_with;
use super::model::Read;
use super::program::Part;
use crate::redaction::{Choice, redact_in_steps};

thread_local! {
    /// What was read last, and whether the tab keeps it.
    static LAST: RefCell<Option<(Rc<Read>, bool)>> = const { RefCell::new(None) };
}

/// Takes what was read last, for whoever takes over.
pub fn take_last() -> Option<Rc<Read>> {
    LAST.take().map(|(read, _)| read)
}

/// Whether what was read last is gone with this document.
pub fn would_be_lost() -> bool {
    LAST.with_borrow(|last| matches!(last, Some((_, false))))
}

/// Keeps what was read last, after the tab is closed where `longer`; `false` where it is too long for that, or the browser
/// refuses.
#[hook]
pub fn use_kept(read: Option<Rc<Read>>, longer: bool) -> bool {
    let kept = use_state_eq(|| true);
    let done = kept.clone();
    // What was kept before is not forgotten before it was read.
    let had = use_mut_ref(|| false);
    use_effect_with((read, longer), move |(read, longer)| {
        let before = had.replace(read.is_some());
        let stop = Stop::default();
        if Part::Reading.is_here() && (before || read.is_some()) {
            let text = read.as_ref().map(|read| (&*read.text, &read.correction));
            let kept = browser::keep(Store::Tab, text);
            LAST.set(read.clone().map(|read| (read, kept)));
            done.set(kept);
            // Another tab may have been told otherwise since.
            if *longer && browser::keeps_longer() {
                keep_longer(read.clone(), stop.clone());
            }
        }
        move || stop.stop()
    });
    *kept
}

fn keep_longer(read: Option<Rc<Read>>, stop: Stop) {
    let Some(read) = read else {
        browser::keep(Store::Browser, None);
        return;
    };
    spawn_local(async move {
        let kept = read.clone();
        let redacted = stop.unless_stopped(Callback::noop(), |pace| {
            Box::pin(async move {
                redact_in_steps(&kept.text, &kept.report, Choice::default(), pace).await
            })
        });
        if let Some(shared) = redacted.await {
            browser::keep(Store::Browser, Some((&shared.text, &read.correction)));
        }
    });
}
