//! What search engines ask a site for: the list of its pages, in every language, and where that list is.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use explain_smtp::view::route::Address;
use explain_smtp::words::Locale;

use crate::host::Host;

/// Writes `robots.txt`, and `sitemap.xml` where the site's address is known: its entries are full addresses or nothing.
pub fn write(folder: &Path, host: &Host, addresses: &[Address]) -> io::Result<()> {
    let mut robots = String::from("User-agent: *\nAllow: /\n");
    if let Some(sitemap) = host.full("sitemap.xml") {
        robots.extend(["Sitemap: ", &sitemap, "\n"]);
        fs::write(folder.join("sitemap.xml"), sitemap_of(host, addresses))?;
    }
    fs::write(folder.join("robots.txt"), robots)
}

fn sitemap_of(host: &Host, addresses: &[Address]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let full = |address: Address| host.full(&address.path("")).unwrap_or_default();
    for &address in addresses {
        let alternates = Locale::ALL
            .iter()
            .map(|&locale| (locale.tag(), locale))
            .chain([("x-default", Locale::default())]);
        let mut links = String::new();
        for (tag, locale) in alternates {
            let target = full(address.in_language(locale));
            let link =
                format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{target}\"/>");
            links += &link;
        }
        // Writing into a text cannot fail.
        let _ = writeln!(xml, "<url><loc>{}</loc>{links}</url>", full(address));
    }
    xml + "</urlset>\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use explain_smtp::view::route::Page;

    #[test]
    fn each_page_is_listed_with_its_languages() {
        let host = Host::at("https://example.org/smtp").unwrap();
        let address = Address::new(Locale::Tr, Page::Codes);
        let xml = sitemap_of(&host, &[address]);
        let link = |tag: &str, path: &str| {
            format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"https://example.org/smtp/{path}\"/>"
            )
        };
        let entry = [
            "<url><loc>https://example.org/smtp/tr/codes/</loc>",
            &link("en", "codes/"),
            &link("tr", "tr/codes/"),
            &link("x-default", "codes/"),
            "</url>\n</urlset>\n",
        ];
        assert!(xml.ends_with(&entry.concat()), "{xml}");
    }
}
