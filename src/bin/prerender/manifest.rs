//! What a browser needs to know to install the page as an app, in each language.

use std::error::Error;
use std::fs;
use std::path::Path;

use explain_smtp::view::route::{Address, Page};
use explain_smtp::words::Locale;
use serde_json::json;

/// The file of a language, relative to the site's root.
pub fn file(locale: Locale) -> String {
    format!("{}.webmanifest", locale.tag())
}

/// Writes one for each language. The addresses in it are relative, so that it fits wherever the site stands.
pub fn write(site: &Path) -> Result<(), Box<dyn Error>> {
    for &locale in Locale::ALL {
        let start = Address::new(locale, Page::Home).path("./");
        let icon = |file: &str, sizes: &str, purpose: &str| {
            let kind = if sizes == "any" {
                "image/svg+xml"
            } else {
                "image/png"
            };
            json!({ "src": format!("icons/{file}"), "sizes": sizes, "type": kind, "purpose": purpose })
        };
        let manifest = json!({
            "name": "Explain SMTP",
            "short_name": "Explain SMTP",
            "description": locale.interface().home_description(),
            "lang": locale.tag(),
            "start_url": start,
            "scope": "./",
            "display": "standalone",
            "background_color": "#faf9f5",
            "theme_color": "#faf9f5",
            "icons": [
                icon("icon.svg", "any", "any"),
                icon("icon-192.png", "192x192", "any"),
                icon("icon-512.png", "512x512", "any"),
                icon("icon-512.png", "512x512", "maskable"),
            ],
        });
        fs::write(site.join(file(locale)), serde_json::to_string(&manifest)?)?;
    }
    Ok(())
}
