//! The page on the elements for other pages: live examples, a form that writes one, recipes, and what there is to know.
//!
//! It is a document of its own, written beforehand: its words and snippets would cost every reader of the site. Its
//! script is `static/embed/page.js`.

use yew::Html;

use crate::view::element::{Element, el, el_of, nodes, text};
use crate::view::language::Language;
use crate::view::parts::lists::{beginning, code, headed, items, option, term};
use crate::words::Locale;
use crate::words::interface::embedding::{
    Attribute, Choice, ElementName, Embedding, EventName, Tool,
};

mod snippets;

use snippets::{ATTRIBUTES, EVENTS, PARTS, RECIPES, SCRIPT, TOKENS};

const SAMPLE: &str = include_str!("../../../static/samples/telnet.txt");

/// The page.
pub fn embed(language: &Language) -> Html {
    let e = language.locale.embedding();
    el_of("article", "embed-page")
        .with(beginning(e.heading(), Some(e.lead())))
        .with(paragraph(e.script()))
        .with(snippet(SCRIPT))
        .with(examples(e))
        .with(builder(language, e))
        .with(recipes(e))
        .with(attributes(e))
        .with(events(e))
        .with(style(e))
        .with(terms(e))
        .node()
}

/// Words in which code stands between backticks.
fn marked(said: &str) -> Html {
    let parts = said.split('`').enumerate();
    nodes(
        parts
            .map(|(at, part)| if at % 2 == 0 { text(part) } else { code(part) })
            .collect(),
    )
}

/// Such a paragraph.
fn paragraph(said: &str) -> Html {
    el("p").with(marked(said)).node()
}

/// Something to copy. `page.js` puts the site's own address in the place of the one that is written.
fn snippet(said: &str) -> Html {
    let snippet = el_of("pre", "example snippet").attr("tabindex", "0");
    snippet.verbatim().attr("dir", "ltr").text(said).node()
}

fn examples(e: &dyn Embedding) -> Html {
    let sample = SAMPLE.trim_end();
    let written = sample.replace('<', "&lt;").replace('>', "&gt;");
    let transcript = el("smtp-transcript").with(el("pre").text(sample));
    let reply = el("smtp-reply").attr("code", "550").text("550");
    let compare = el("smtp-compare").attr("codes", "211 221").text("211, 221");
    headed(e.examples())
        .with(paragraph(e.inside()))
        .with(example(
            e,
            ElementName::Reply,
            "<smtp-reply code=\"550\">550</smtp-reply>",
            reply,
        ))
        .with(example(
            e,
            ElementName::Compare,
            "<smtp-compare codes=\"211 221\">211, 221</smtp-compare>",
            compare,
        ))
        .with(example(
            e,
            ElementName::Transcript,
            &[
                "<smtp-transcript><pre>\n",
                &written,
                "\n</pre></smtp-transcript>",
            ]
            .concat(),
            transcript,
        ))
        .node()
}

fn example(e: &dyn Embedding, which: ElementName, written: &str, element: Element) -> Html {
    let heading = el("h3").with(el("code").verbatim().text(name(which)));
    nodes(vec![
        heading.node(),
        paragraph(e.shows(which)),
        snippet(written),
        element.node(),
    ])
}

const fn name(element: ElementName) -> &'static str {
    match element {
        ElementName::Transcript => "smtp-transcript",
        ElementName::Reply => "smtp-reply",
        ElementName::Compare => "smtp-compare",
    }
}

/// The form that writes an element. Without its script it is hidden, and says why.
fn builder(language: &Language, e: &dyn Embedding) -> Html {
    let labelled = |choice: Choice, control: Element| {
        el("label")
            .with(el("span").text(e.choice(choice)))
            .text(" ")
            .with(control)
            .node()
    };
    let select =
        |field: &str, options: Vec<Html>| el("select").attr("data-field", field).with_all(options);
    let elements = [
        ElementName::Reply,
        ElementName::Compare,
        ElementName::Transcript,
    ];
    let elements = elements.map(|one| option(name(one), name(one), one == ElementName::Reply));
    let languages = Locale::ALL.iter().map(|locale| {
        let name = locale.name();
        let option = el("option").attr("value", locale.tag());
        option.attr("lang", locale.tag()).text(name).node()
    });
    let languages = [option("", e.as_page(), true)].into_iter().chain(languages);
    let i = language.interface;
    let themes = [
        option("", e.as_page(), true),
        option("light", i.colours_light(), false),
        option("dark", i.colours_dark(), false),
    ];
    let levels = (1..=6).map(|level| option(&level.to_string(), &level.to_string(), level == 3));
    let codes = el("input")
        .attr("type", "text")
        .attr("data-field", "codes")
        .attr("aria-describedby", "wrong")
        .attr("value", "550")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false");
    let area = el("textarea")
        .attr("data-field", "text")
        .attr("aria-describedby", "wrong")
        .attr("rows", "6")
        .attr("spellcheck", "false");
    let read_only = el("input")
        .attr("type", "checkbox")
        .attr("data-field", "read-only");
    let wrong = [
        ElementName::Reply,
        ElementName::Compare,
        ElementName::Transcript,
    ];
    let wrong = wrong.map(|one| {
        let said = el("span").attr("data-element", name(one));
        said.attr("hidden", "hidden").text(e.needed(one)).node()
    });
    let form = el_of("div", "builder")
        .attr("hidden", "hidden")
        .attr("data-sample", SAMPLE.trim_end())
        .with(labelled(
            Choice::Element,
            select("element", elements.into()),
        ))
        .with(labelled(Choice::Codes, codes))
        .with(labelled(
            Choice::Language,
            select("lang", languages.collect()),
        ))
        .with(labelled(Choice::Theme, select("theme", themes.into())))
        .with(labelled(
            Choice::Level,
            select("heading-level", levels.collect()),
        ))
        .with(labelled(Choice::ReadOnly, read_only))
        .with(labelled(Choice::Text, area))
        .with(
            el_of("p", "wrong")
                .attr("id", "wrong")
                .attr("role", "alert")
                .with_all(wrong.into()),
        )
        .with(el_of("p", "label").text(e.written()))
        .with(snippet(""))
        .with(
            el_of("p", "ways")
                .with(el("button").attr("type", "button").text(e.copy()))
                .with(
                    el("span")
                        .attr("role", "status")
                        .attr("data-said", e.copied()),
                ),
        )
        .with(el_of("p", "label").text(e.preview()))
        .with(el_of("div", "shown"));
    headed(e.builder())
        .with(el("noscript").with(paragraph(e.builder_needs())))
        .with(form)
        .node()
}

fn recipes(e: &dyn Embedding) -> Html {
    let recipes = RECIPES.iter().map(|recipe| {
        let said = recipe.snippets.iter().map(|said| snippet(said));
        el("details")
            .with(el("summary").with(marked(recipe.name)))
            .with(paragraph(e.recipe(recipe.tool)))
            .with_all(said.collect())
            .node()
    });
    headed(e.recipes())
        .with(paragraph(e.recipes_lead()))
        .with_all(recipes.collect())
        .node()
}

fn attributes(e: &dyn Embedding) -> Html {
    let heads = e
        .columns()
        .map(|name| el("th").attr("scope", "col").text(name).node());
    let rows = ATTRIBUTES.iter().map(|row| {
        let cell = |said: &str| match said {
            "" => el("td").node(),
            said => el("td").with(code(said)).node(),
        };
        let first = el("th").attr("scope", "row").with(code(row.name));
        el("tr")
            .with(first)
            .with(cell(row.property))
            .with(cell(row.of))
            .with(cell(row.value))
            .with(el("td").with(marked(e.attribute(row.attribute))))
            .node()
    });
    let table = el("table")
        .with(el("thead").with(el("tr").with_all(heads.into())))
        .with(el("tbody").with_all(rows.collect()));
    let scroll = el_of("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", e.attributes());
    headed(e.attributes()).with(scroll.with(table)).node()
}

fn events(e: &dyn Embedding) -> Html {
    let rows = EVENTS.map(|(name, event)| {
        let said = el("dd").with(marked(e.event(event)));
        el("div").with(el("dt").with(code(name))).with(said).node()
    });
    let list = el_of("dl", "checks").with_all(rows.into());
    headed(e.events()).with(list).node()
}

fn style(e: &dyn Embedding) -> Html {
    let lists =
        [TOKENS, PARTS].map(|names| items("plain", names.iter().map(|n| code(n)).collect()));
    let said = e.styling().iter().zip(lists);
    let said = said.flat_map(|(said, list)| [paragraph(said)].into_iter().chain(list));
    headed(e.style()).with_all(said.collect()).node()
}

fn terms(e: &dyn Embedding) -> Html {
    let rows = e.conditions().iter();
    let rows = rows.map(|(about, said)| term(about, marked(said)));
    let list = el_of("dl", "checks").with_all(rows.collect());
    headed(e.terms()).with(list).node()
}
