//! Every written page says what it is, to people, search engines and machines, with or without a program.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use site_tests::{Browser, Look, Outcome, Site, project};

/// The pages with their paths below the site's root; neither the one for lost addresses nor the one that is the whole tool.
fn pages() -> Outcome<Vec<(String, String)>> {
    let root = project("dist");
    let mut found = Vec::new();
    collect(&root, &mut found)?;
    let mut pages = Vec::new();
    for file in found {
        let folder = file.parent().ok_or("a page without a folder")?;
        let path = folder.strip_prefix(&root)?.to_string_lossy().into_owned();
        let path = if path.is_empty() { path } else { path + "/" };
        // Below the page on embedding lie the elements' own files.
        if path == "embed/" || !path.starts_with("embed/") {
            pages.push((path, fs::read_to_string(&file)?));
        }
    }
    assert!(pages.len() > 1000, "{}", pages.len());
    Ok(pages)
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, found)?;
        } else if path.file_name().is_some_and(|name| name == "index.html") {
            found.push(path);
        }
    }
    Ok(())
}

/// What stands between the two.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    Some(rest.split_once(after)?.0)
}

#[test]
fn each_has_a_title_and_a_description_of_its_own() -> Outcome {
    let mut titles = std::collections::HashMap::new();
    for (path, html) in pages()? {
        let title = between(&html, "<title>", "</title>").ok_or("no title")?;
        let description = between(&html, "<meta name=\"description\" content=\"", "\"")
            .ok_or_else(|| format!("{path}: no description"))?;
        assert!(description.len() > 10, "{path}: {description}");
        assert_eq!(
            between(&html, "<meta property=\"og:title\" content=\"", "\""),
            Some(title),
            "{path}"
        );
        assert_eq!(
            between(&html, "<meta property=\"og:description\" content=\"", "\""),
            Some(description),
            "{path}"
        );
        let key = (path.starts_with("tr/"), title.to_owned());
        if let Some(other) = titles.insert(key, path.clone()) {
            return Err(format!("{path} and {other} are both called {title}").into());
        }
    }
    Ok(())
}

#[test]
fn each_names_itself_in_every_language() -> Outcome {
    let pages = pages()?;
    for (path, html) in &pages {
        let (tag, english) = match path.strip_prefix("tr/") {
            Some(english) => ("tr", english),
            None => ("en", path.as_str()),
        };
        assert!(html.contains(&format!("<html lang=\"{tag}\">")), "{path}");
        for (hreflang, target) in [
            ("en", english.to_owned()),
            ("tr", format!("tr/{english}")),
            ("x-default", english.to_owned()),
        ] {
            let link = format!("<link rel=\"alternate\" hreflang=\"{hreflang}\" href=\"");
            let named = between(html, &link, "\"").ok_or_else(|| format!("{path}: {link}"))?;
            assert!(
                named == format!("./{target}")
                    || (named.starts_with("http") && named.ends_with(&format!("/{target}"))),
                "{path}: {named}"
            );
            assert!(pages.iter().any(|(other, _)| *other == target), "{target}");
        }
        let manifest = format!("<link rel=\"manifest\" href=\"{tag}.webmanifest\">");
        assert!(html.contains(&manifest), "{path}");
    }
    Ok(())
}

#[test]
fn each_says_to_machines_what_it_is_about() -> Outcome {
    for (path, html) in pages()? {
        let data = between(&html, "<script type=\"application/ld+json\">", "</script>")
            .ok_or_else(|| format!("{path}: no data"))?;
        let data: Value = serde_json::from_str(data)?;
        assert_eq!(data["@context"], "https://schema.org", "{path}");
        keeps_to_terms(&data, &path);
        let it = &data["@graph"][0];
        let title = between(&html, "<title>", "</title>").unwrap_or_default();
        let name = it["name"].as_str().or(it["headline"].as_str());
        let name = name.ok_or_else(|| format!("{path}: {it}"))?;
        let escaped = name.replace('&', "&amp;").replace('"', "&quot;");
        assert!(title.starts_with(&escaped), "{path}: {name}");
        assert!(it["description"].is_string(), "{path}: {it}");
        let kind = match path.trim_start_matches("tr/").split('/').next() {
            Some("code" | "command" | "keyword" | "mechanism") => "DefinedTerm",
            Some("codes" | "enhanced" | "commands") => "DefinedTermSet",
            Some("") | None => "WebApplication",
            Some(_) => continue,
        };
        assert_eq!(it["@type"], kind, "{path}");
    }
    Ok(())
}

/// The properties that schema.org gives each type, its parents' included, of those that are used here.
const TERMS: [(&str, &str); 10] = [
    (
        "WebApplication",
        "name description url inLanguage applicationCategory operatingSystem browserRequirements isAccessibleForFree offers",
    ),
    ("Offer", "price priceCurrency"),
    (
        "DefinedTerm",
        "name description url termCode inDefinedTermSet",
    ),
    ("DefinedTermSet", "name description url inLanguage"),
    ("TechArticle", "headline description url inLanguage"),
    ("CollectionPage", "name description url inLanguage"),
    ("WebPage", "name description url inLanguage"),
    ("BreadcrumbList", "itemListElement"),
    ("ListItem", "position name item"),
    ("", "@context @graph"),
];

fn keeps_to_terms(data: &Value, place: &str) {
    match data {
        Value::Array(all) => all.iter().for_each(|one| keeps_to_terms(one, place)),
        Value::Object(it) => {
            let kind = it.get("@type").and_then(Value::as_str).unwrap_or_default();
            let known = TERMS.iter().find(|(name, _)| *name == kind);
            let known = known.map_or("", |(_, properties)| properties);
            for (property, value) in it.iter().filter(|(key, _)| *key != "@type") {
                assert!(
                    known.split(' ').any(|one| one == property),
                    "{place}: {kind} has no {property}"
                );
                keeps_to_terms(value, place);
            }
        }
        _ => {}
    }
}

/// Blocks of data are not executed, so the policy lets them stand.
#[tokio::test]
async fn the_policy_lets_data_stand() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.visit(&site.url("code/550/")).await?;
    browser.rested().await?;
    assert_eq!(browser.console().await?, [""; 0]);
    let term = "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@graph'][0].termCode";
    assert_eq!(browser.evaluate(term).await?, "550");
    Ok(())
}

/// A page is read without any script; what cannot work then says so, in the page's language.
#[tokio::test]
async fn each_is_of_use_without_a_script() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start_without_scripts(Look::PHONE).await?;
    for (path, said, dead) in [
        ("", "Reading a transcript needs JavaScript", "#text"),
        ("tr/", "Bir dökümü okumak için JavaScript", "#text"),
        ("codes/", "The search and the filters need", "#search"),
        ("tr/codes/", "Arama ve süzgeçler için", "#search"),
        ("compare/", "Choosing codes needs JavaScript", ".chooser"),
        ("tr/compare/", "Kod seçmek için", ".chooser"),
    ] {
        browser.open(&site.url(path)).await?;
        assert!(browser.text(".unscripted").await?.contains(said), "{path}");
        assert!(!browser.wait_for(dead).await?.is_displayed().await?);
        assert!(!browser.text("h1").await?.is_empty(), "{path}");
    }
    browser.open(&site.url("code/550/")).await?;
    assert!(browser.text("main").await?.contains("5.7.1"));
    assert!(!browser.text("body").await?.contains("JavaScript"));
    browser.click("nav a[href='codes/']").await?;
    browser.wait_for(".index").await?;
    Ok(())
}

#[tokio::test]
async fn nothing_moves_while_a_page_loads() -> Outcome {
    let site = Site::serve()?;
    let browser = Browser::start(Look::PHONE).await?;
    for path in [
        "",
        "tr/",
        "codes/",
        "code/550/",
        "tr/compare/211-vs-221/",
        "privacy/",
    ] {
        browser.visit(&site.url(path)).await?;
        browser.rested().await?;
        let moved = browser.moved().await?;
        assert!(moved < 0.001, "{path}: {moved}");
    }
    Ok(())
}
