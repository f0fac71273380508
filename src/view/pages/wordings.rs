//! What providers, filters and server programs say in their own words: who is known, and what each says.

use yew::Html;

use super::indexes::indexes;
use crate::catalog::wording::{self, Wording};
use crate::view::element::{el, el_of, nodes, text};
use crate::view::language::Language;
use crate::view::parts::code::linked;
use crate::view::parts::lists::{beginning, facts, items, paragraph, quoted};
use crate::view::parts::source::sources;
use crate::view::route::Page;

/// Everyone whose wordings are known.
pub fn wordings(language: &Language) -> Html {
    let i = language.interface;
    let mut providers: Vec<_> = wording::providers().collect();
    providers.sort_unstable_by_key(|name| name.to_ascii_lowercase());
    let links = providers.into_iter().map(|name| {
        let link = el("a")
            .href(&language.href(Page::Provider(name)))
            .verbatim();
        let count = el_of("span", "gist").text(&i.wordings_count(of(name).count()));
        nodes(vec![link.text(name).node(), count.node()])
    });
    el("article")
        .with(beginning(i.wordings_heading(), Some(i.wordings_lead())))
        .with(indexes(language, Page::Wordings))
        .with_if(items("index narrow", links.collect()))
        .node()
}

fn of(provider: &str) -> impl Iterator<Item = &'static Wording> {
    wording::wordings()
        .iter()
        .filter(move |wording| wording.provider == provider)
}

/// One provider's wordings.
pub fn provider(language: &Language, name: &'static str) -> Html {
    let i = language.interface;
    el_of("article", "code-page")
        .with(beginning(
            &i.provider_title(name),
            Some(&i.provider_lead(name)),
        ))
        .with_all(of(name).map(|wording| entry(language, wording)).collect())
        .node()
}

fn entry(language: &Language, wording: &'static Wording) -> Html {
    let i = language.interface;
    let said = language.prose.wording(wording);
    let codes = wording
        .codes
        .iter()
        .map(|&code| linked(language, code.into()));
    let enhanced = wording
        .enhanced
        .iter()
        .map(|&code| linked(language, code.into()));
    let rows = vec![
        (i.remedy(), said.map(|said| text(said.remedy))),
        (
            i.who_acts(),
            Some(text(language.sentences().actor(wording.actor))),
        ),
        (
            i.with_codes(),
            items("plain", codes.chain(enhanced).collect()),
        ),
    ];
    el_of("section", "wording")
        .attr("id", wording.id)
        .attr("tabindex", "-1")
        .with(el("h2").with_all(wording.says().map(fragments).collect()))
        .with(paragraph(said.map_or("", |said| said.meaning)))
        .with(facts(rows))
        .with(sources(i.sources(), &[wording.source]))
        .node()
}

/// The fragments of a text in order, what stands between them left out.
fn fragments(says: &[&str]) -> Html {
    quoted(&says.join(" … "))
}

/// More wordings of one provider than these are folded away.
const FEW: usize = 3;

/// These wordings as links to their places, by provider, for the page of a code; `None` for none.
pub fn links(
    language: &Language,
    wordings: impl Iterator<Item = &'static Wording>,
) -> Option<Html> {
    let mut groups: Vec<(&str, Vec<Html>)> = Vec::new();
    for wording in wordings {
        let name = wording.provider;
        let address = [&language.href(Page::Provider(name)), "#", wording.id].concat();
        let says = fragments(wording.says().next().unwrap_or_default());
        let link = el("a").href(&address).with(says).node();
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, links)) => links.push(link),
            None => groups.push((name, vec![link])),
        }
    }
    groups.sort_unstable_by_key(|(name, _)| name.to_ascii_lowercase());
    let groups = groups.into_iter().map(|(name, links)| {
        let count = links.len();
        let by = el("b").verbatim().text(name).node();
        let links = items("plain", links).unwrap_or_default();
        if count <= FEW {
            return nodes(vec![by, links]);
        }
        let count = language.interface.wordings_count(count);
        let summary = el("summary").with(by).text(" ");
        let summary = summary.with(el_of("span", "gist").text(&count));
        el("details").with(summary).with(links).node()
    });
    items("wording-links", groups.collect())
}
