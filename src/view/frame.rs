//! What stands around every view: brand, menu, choices, and the last line.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::language::Language;
use super::model::{Action, Model, Theme};
use super::route::Page;
use crate::words::Locale;

/// Brand, menu, language and colours.
pub fn header(language: &Language, model: &Model, send: &Callback<Action>) -> Html {
    let i = language.interface;
    let here = model.address.path(&language.base);
    html! {
        <>
            // A page that does not exist has no address of its own to lead within.
            if model.address.page != Page::Lost {
                <a class="skip" href={format!("{here}#content")}>{ i.skip() }</a>
            }
            <header class="top">
                <a class="brand" href={language.href(Page::Home)} translate="no">
                    <span class="mark" aria-hidden="true">{ "250" }</span>
                    { "Explain SMTP" }
                </a>
                <nav aria-label={i.menu()}>
                    <ul class="menu">
                        { item(language, model, Page::Home, i.to_home()) }
                        { item(language, model, Page::Codes, i.to_codes()) }
                        { item(language, model, Page::Choose, i.to_compare()) }
                        { item(language, model, Page::Privacy, i.to_privacy()) }
                    </ul>
                </nav>
                <div class="choices">
                    { languages(language, model) }
                    { colours(language, model.theme, send) }
                </div>
            </header>
        </>
    }
}

fn item(language: &Language, model: &Model, page: Page, label: &'static str) -> Html {
    let here = match model.address.page {
        Page::EnhancedCodes
        | Page::Commands
        | Page::Wordings
        | Page::Code(_)
        | Page::Command(_)
        | Page::Keyword(_)
        | Page::Mechanism(_)
        | Page::Provider(_) => Page::Codes,
        Page::Compare(_) => Page::Choose,
        other => other,
    };
    let current = (here == page).then_some(if model.address.page == page {
        "page"
    } else {
        "true"
    });
    html! { <li><a href={language.href(page)} aria-current={current}>{ label }</a></li> }
}

/// The view in the other languages.
fn languages(language: &Language, model: &Model) -> Html {
    let others = Locale::ALL
        .iter()
        .filter(|&&locale| locale != language.locale);
    html! {
        <ul class="languages" aria-label={language.interface.languages()}>
            { for others.map(|&locale| html! {
                <li>
                    <a href={model.address.in_language(locale).path(&language.base)}
                        hreflang={locale.tag()} lang={locale.tag()}>
                        { locale.interface().language_name() }
                    </a>
                </li>
            }) }
        </ul>
    }
}

fn colours(language: &Language, theme: Theme, send: &Callback<Action>) -> Html {
    let i = language.interface;
    let send = send.clone();
    let onchange = Callback::from(move |event: Event| {
        let chosen = event
            .target_dyn_into::<HtmlSelectElement>()
            .and_then(|select| Theme::from_name(&select.value()));
        if let Some(theme) = chosen {
            send.emit(Action::Colour(theme));
        }
    });
    html! {
        <label class="colours">
            <span class="sr">{ i.colours() }</span>
            <select {onchange}>
                { for Theme::ALL.iter().map(|&one| {
                    let name = match one {
                        Theme::System => i.colours_system(),
                        Theme::Light => i.colours_light(),
                        Theme::Dark => i.colours_dark(),
                    };
                    html! { <option value={one.as_str()} selected={one == theme}>{ name }</option> }
                }) }
            </select>
        </label>
    }
}

/// The last line.
pub fn footer(language: &Language) -> Html {
    html! { <footer class="bottom"><p>{ language.interface.colophon() }</p></footer> }
}
