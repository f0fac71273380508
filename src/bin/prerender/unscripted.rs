//! What a page says where no program runs: at every control that is dead then, that it is.

use explain_smtp::words::Locale;

/// The view with a notice before every control that is dead then. `static/boot.js` takes the notices away before the
/// program takes the view over; `static/base.css` hides the controls where scripts are off.
pub fn with_notices(view: &str, locale: Locale) -> String {
    let words = locale.document();
    [
        (r#" class="paste""#, words.text_box_is_dead()),
        (r#" class="finder""#, words.search_is_dead()),
        (r#" class="chooser""#, words.chooser_is_dead()),
    ]
    .iter()
    .fold(view.to_owned(), |mut view, (class, said)| {
        let control = view.find(class).and_then(|at| view.get(..at)?.rfind('<'));
        if let Some(at) = control {
            view.insert_str(at, &notice(said));
        }
        view
    })
}

/// A notice that only those see whose browser runs no program.
pub fn notice(said: &str) -> String {
    format!(r#"<noscript><p class="unscripted">{said}</p></noscript>"#)
}
