//! What stands around every view: brand, menu, choices, and the last line.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::element::{el, el_of};
use super::language::Language;
use super::model::{Action, Model, Theme};
use super::route::Page;
use crate::words::Locale;

/// Brand, menu, language and colours.
pub fn header(language: &Language, model: &Model, send: &Callback<Action>) -> Html {
    let i = language.interface;
    let here = model.address.path(&language.base);
    // A page that does not exist has no address of its own to lead within.
    let skip = (model.address.page != Page::Lost).then(|| {
        let past = [&here, "#content"].concat();
        el_of("a", "skip").href(&past).text(i.skip()).node()
    });
    let mark = el_of("span", "mark")
        .attr("aria-hidden", "true")
        .text("250");
    let brand = el_of("a", "brand")
        .href(&language.href(Page::Home))
        .verbatim();
    let items = [
        (Page::Home, i.to_home()),
        (Page::Codes, i.to_codes()),
        (Page::Choose, i.to_compare()),
        (Page::Embed, i.to_embed()),
        (Page::Privacy, i.to_privacy()),
    ];
    let items = items.map(|(page, label)| item(language, model, page, label));
    let menu = el_of("ul", "menu").with_all(items.into());
    let choices = el_of("div", "choices")
        .with(languages(language, model))
        .with(colours(language, model.theme, send));
    let top = el_of("header", "top")
        .with_if(skip)
        .with(brand.with(mark).text("Explain SMTP"))
        .with(el("nav").attr("aria-label", i.menu()).with(menu))
        .with(choices);
    top.node()
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
    let link = el("a")
        .href(&language.href(page))
        .attr_if("aria-current", current);
    el("li").with(link.text(label)).node()
}

/// The view in the other languages.
fn languages(language: &Language, model: &Model) -> Html {
    let others = Locale::ALL
        .iter()
        .filter(|&&locale| locale != language.locale);
    let links = others.map(|&locale| {
        let link = el("a")
            .href(&model.address.in_language(locale).path(&language.base))
            .attr("hreflang", locale.tag())
            .attr("lang", locale.tag());
        el("li").with(link.text(locale.name())).node()
    });
    el_of("ul", "languages")
        .attr("aria-label", language.interface.languages())
        .with_all(links.collect())
        .node()
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
pub fn footer(language: &Language, send: &Callback<Action>) -> Html {
    let i = language.interface;
    let keys = el_of("button", "to-keys")
        .attr("type", "button")
        .attr("aria-keyshortcuts", "?")
        .on_click(send.reform(|_| Action::Help(true)))
        .text(i.keys());
    let file = [&*language.base, "explain-smtp.html"].concat();
    let link = el_of("a", "one-file").href(&file).attr("download", "");
    el_of("footer", "bottom")
        .with(el("p").text(i.colophon()))
        .with(el("p").with(keys))
        .with(el("p").with(link.text(i.one_file())))
        .node()
}
