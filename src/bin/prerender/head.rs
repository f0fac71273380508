//! The head of a written page: title, description, where else it is to be had, and what it is about.

use explain_smtp::view::head::head;
use explain_smtp::view::language::Language;
use explain_smtp::view::route::Address;
use explain_smtp::words::Locale;
use explain_smtp::words::prose::Prose;

use crate::host::Host;
use crate::structured;

/// Everything between the title and the files of a page.
pub fn headed(host: &Host, address: Address) -> Result<String, serde_json::Error> {
    let prose = Prose::of(address.locale).clone();
    let language = Language::new(address.locale, prose.into(), "".into());
    let head = head(&language, address.page);
    let title = escaped(&head.title);
    let mut html = format!("<title>{title}</title>");
    let meta = |html: &mut String, name: &str, value: &str| {
        let key = if name.starts_with("og:") {
            "property"
        } else {
            "name"
        };
        html.extend(["\n<meta ", key, "=\"", name, "\" content=\"", value, "\">"]);
    };
    let description = head.description.as_deref().map(escaped);
    if let Some(description) = &description {
        meta(&mut html, "description", description);
    }
    let path = address.path("");
    let full = host.full(&path);
    // Half an address would be read as another page's by whoever copies it.
    if let Some(full) = &full {
        html += &link("canonical", full);
    }
    for &locale in Locale::ALL {
        html += &alternate(host, locale.tag(), address.in_language(locale));
    }
    html += &alternate(host, "x-default", address.in_language(Locale::default()));
    meta(&mut html, "og:title", &title);
    if let Some(description) = &description {
        meta(&mut html, "og:description", description);
    }
    meta(&mut html, "og:type", "website");
    meta(&mut html, "og:site_name", "Explain SMTP");
    meta(&mut html, "og:locale", territory(address.locale));
    for &locale in Locale::ALL {
        if locale != address.locale {
            meta(&mut html, "og:locale:alternate", territory(locale));
        }
    }
    if let Some(full) = &full {
        meta(&mut html, "og:url", full);
    }
    if let Some(picture) = host.full("icons/icon-512.png") {
        meta(&mut html, "og:image", &picture);
    }
    html += &structured::script(host, &language, address, &head)?;
    Ok(html)
}

fn link(relation: &str, address: &str) -> String {
    format!("\n<link rel=\"{relation}\" href=\"{address}\">")
}

/// The page in a language, in full where that is possible, else below the page's base.
fn alternate(host: &Host, tag: &str, address: Address) -> String {
    let path = address.path("");
    let target = host.full(&path).unwrap_or_else(|| format!("./{path}"));
    link(&format!("alternate\" hreflang=\"{tag}"), &target)
}

/// The language as Open Graph writes it, which wants a territory, too.
const fn territory(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "en_US",
        Locale::Tr => "tr_TR",
    }
}

/// The text as it stands in HTML, between tags or in an attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use explain_smtp::view::route::Page;

    fn head_at(host: &Host) -> String {
        let code = "550".parse().unwrap();
        headed(host, Address::new(Locale::Tr, Page::Code(code))).unwrap()
    }

    #[test]
    fn a_known_site_is_named_in_full() {
        let html = head_at(&Host::at("https://example.org/smtp/").unwrap());
        for part in [
            r#"<link rel="canonical" href="https://example.org/smtp/tr/code/550/">"#,
            r#"<link rel="alternate" hreflang="x-default" href="https://example.org/smtp/code/550/">"#,
            r#"<meta property="og:url" content="https://example.org/smtp/tr/code/550/">"#,
            r#"<meta property="og:image" content="https://example.org/smtp/icons/icon-512.png">"#,
            r#""item":"https://example.org/smtp/tr/codes/""#,
            r#""url":"https://example.org/smtp/tr/code/550/""#,
        ] {
            assert!(html.contains(part), "{part} is not in {html}");
        }
    }

    #[test]
    fn an_unknown_site_is_not_made_up() {
        let html = head_at(&Host::default());
        assert!(
            !html.contains("canonical") && !html.contains("og:url"),
            "{html}"
        );
        assert!(
            !html.contains("\"url\"") && !html.contains("Breadcrumb"),
            "{html}"
        );
        assert!(
            html.contains(r#"hreflang="en" href="./code/550/""#),
            "{html}"
        );
    }
}
