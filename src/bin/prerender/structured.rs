//! What a page is about, for machines: schema.org's terms as JSON-LD, in a block of data that no browser executes.

use explain_smtp::view::head::Head;
use explain_smtp::view::language::Language;
use explain_smtp::view::route::{Address, Page};
use serde_json::{Map, Value, json};

use crate::host::Host;

/// The block for a page.
pub fn script(
    host: &Host,
    language: &Language,
    address: Address,
    head: &Head,
) -> Result<String, serde_json::Error> {
    let mut graph = vec![about(host, language, address, head)];
    graph.extend(way(host, language, address));
    let data = json!({ "@context": "https://schema.org", "@graph": graph });
    // A closing tag in a text would end the block.
    let data = serde_json::to_string(&data)?.replace('<', "\\u003c");
    Ok(format!(
        "\n<script type=\"application/ld+json\">{data}</script>"
    ))
}

/// The page itself.
fn about(host: &Host, language: &Language, address: Address, head: &Head) -> Value {
    let i = language.interface;
    let name = name(language, &head.title);
    let mut it = Map::new();
    let mut say = |key: &str, value: Value| {
        it.insert(key.into(), value);
    };
    let set = |name: &str, page: Page| {
        let mut set =
            json!({ "@type": "DefinedTermSet", "name": name, "inLanguage": address.locale.tag() });
        if let Some(full) = host.full(&Address::new(address.locale, page).path("")) {
            set["url"] = full.into();
        }
        set
    };
    let mut term = |code: String, name: &str, page: Page| {
        say("@type", "DefinedTerm".into());
        say("termCode", code.into());
        say("inDefinedTermSet", set(name, page));
    };
    match address.page {
        Page::Home => {
            say("@type", "WebApplication".into());
            say("applicationCategory", "DeveloperApplication".into());
            say("operatingSystem", "Any".into());
            say("browserRequirements", "JavaScript, WebAssembly".into());
            say("isAccessibleForFree", true.into());
            say(
                "offers",
                json!({ "@type": "Offer", "price": "0", "priceCurrency": "USD" }),
            );
        }
        Page::Code(code) => {
            let enhanced = code.to_string().contains('.');
            let (set, page) = if enhanced {
                (i.enhanced_heading(), Page::EnhancedCodes)
            } else {
                (i.codes_heading(), Page::Codes)
            };
            term(code.to_string(), set, page);
        }
        Page::Command(verb) => {
            term(verb.as_str().into(), i.commands_heading(), Page::Commands);
        }
        Page::Keyword(word) | Page::Mechanism(word) => {
            term(word.into(), i.commands_heading(), Page::Commands);
        }
        Page::Codes | Page::EnhancedCodes | Page::Commands => {
            say("@type", "DefinedTermSet".into());
        }
        Page::Compare(_) | Page::Provider(_) => say("@type", "TechArticle".into()),
        Page::Wordings | Page::Choose => say("@type", "CollectionPage".into()),
        _ => say("@type", "WebPage".into()),
    }
    let named = matches!(address.page, Page::Compare(_) | Page::Provider(_));
    say(if named { "headline" } else { "name" }, name.into());
    if let Some(description) = &head.description {
        say("description", description.as_str().into());
    }
    // A term is no work in a language; its set is.
    if it.get("@type") != Some(&"DefinedTerm".into()) {
        it.insert("inLanguage".into(), address.locale.tag().into());
    }
    if let Some(full) = host.full(&address.path("")) {
        it.insert("url".into(), full.into());
    }
    Value::Object(it)
}

/// The title without the site's name behind it.
fn name<'a>(language: &Language, title: &'a str) -> &'a str {
    let behind = language.interface.document_title(Some(""));
    title.strip_suffix(behind.as_str()).unwrap_or(title)
}

/// The pages that lead here, where they can be named in full.
fn way(host: &Host, language: &Language, address: Address) -> Option<Value> {
    let i = language.interface;
    let above = match address.page {
        Page::Home | Page::Lost => return None,
        Page::Code(code) if code.to_string().contains('.') => {
            Some((i.enhanced_heading(), Page::EnhancedCodes))
        }
        Page::Code(_) => Some((i.codes_heading(), Page::Codes)),
        Page::Command(_) | Page::Keyword(_) | Page::Mechanism(_) => {
            Some((i.commands_heading(), Page::Commands))
        }
        Page::Provider(_) => Some((i.wordings_heading(), Page::Wordings)),
        Page::Compare(_) => Some((i.choose_heading(), Page::Choose)),
        _ => None,
    };
    let here = explain_smtp::view::head::head(language, address.page);
    let mut steps = vec![("Explain SMTP", Page::Home)];
    steps.extend(above);
    steps.push((name(language, &here.title), address.page));
    let steps = (1..)
        .zip(steps)
        .map(|(position, (name, page))| {
            let item = host.full(&Address::new(address.locale, page).path(""))?;
            Some(json!({ "@type": "ListItem", "position": position, "name": name, "item": item }))
        })
        .collect::<Option<Vec<_>>>()?;
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": steps }))
}
