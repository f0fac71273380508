//! Completes the built site, natively: each language's prose as a file of its own, the pages, and the catalog as data.
//!
//! Trunk runs it after a build, see `Trunk.toml`; `TRUNK_STAGING_DIR` names the folder that holds the site.

use std::error::Error;
use std::io::BufWriter;
use std::path::Path;
use std::{env, fs};

use explain_smtp::view::app::{App, AppProps, Words};
use explain_smtp::view::drawn::{Drawing, Drawn};
use explain_smtp::view::route::{Address, Page};
use explain_smtp::view::site;
use explain_smtp::words::Locale;
use explain_smtp::words::prose::Prose;
use explain_smtp::words::published;
use futures::executor::block_on;
use yew::LocalServerRenderer;

#[path = "prerender/embed.rs"]
mod embed;
#[path = "prerender/head.rs"]
mod head;
#[path = "prerender/host.rs"]
mod host;
#[path = "prerender/manifest.rs"]
mod manifest;
#[path = "prerender/robots.rs"]
mod robots;
#[path = "prerender/structured.rs"]
mod structured;
#[path = "prerender/unscripted.rs"]
mod unscripted;

use host::Host;

fn main() -> Result<(), Box<dyn Error>> {
    let site = env::var_os("TRUNK_STAGING_DIR").ok_or("TRUNK_STAGING_DIR names no folder")?;
    let site = Path::new(&site);
    let host = Host::told()?;
    let words = write_words(site)?;
    let shell = fs::read_to_string(site.join("index.html"))?;
    let addresses = addresses();
    for &address in &addresses {
        let folder = site.join(address.path(""));
        fs::create_dir_all(&folder)?;
        let page = page(&shell, &words, &host, address)?;
        fs::write(folder.join("index.html"), page)?;
    }
    write_data(site)?;
    embed::write(site)?;
    manifest::write(site)?;
    robots::write(site, &host, &addresses)?;
    let lost = page_of_no_address(&shell, &words, &host)?;
    fs::write(site.join("404.html"), lost)?;
    Ok(())
}

/// The addresses that have a page of their own in the site.
fn addresses() -> Vec<Address> {
    let pages = site::pages();
    let in_language = |&locale| pages.iter().map(move |&page| Address::new(locale, page));
    Locale::ALL.iter().flat_map(in_language).collect()
}

/// Writes the whole catalog as data for other tools, and the schemas of what the project publishes.
fn write_data(site: &Path) -> Result<(), Box<dyn Error>> {
    let file = BufWriter::new(fs::File::create(site.join("catalog.json"))?);
    serde_json::to_writer(file, &published::catalog())?;
    fs::write(
        site.join("catalog.schema.json"),
        include_str!("../../docs/catalog.schema.json"),
    )?;
    fs::write(
        site.join("analysis.schema.json"),
        include_str!("../../docs/analysis.schema.json"),
    )?;
    Ok(())
}

/// The file that holds a language's prose, its path relative to the site's root.
struct WordFile {
    locale: Locale,
    path: String,
}

/// Writes each language's prose under a name that changes with its content, so that it may be kept for ever.
fn write_words(site: &Path) -> Result<Vec<WordFile>, Box<dyn Error>> {
    fs::create_dir_all(site.join("words"))?;
    Locale::ALL
        .iter()
        .map(|&locale| {
            let text = Prose::of(locale).as_str();
            let path = format!("words/{}-{:016x}.txt", locale.tag(), fnv1a(text.as_bytes()));
            fs::write(site.join(&path), text)?;
            Ok(WordFile { locale, path })
        })
        .collect()
}

/// The page at an address: the shell in its language, its links relative to the site's root.
fn page(
    shell: &str,
    words: &[WordFile],
    host: &Host,
    address: Address,
) -> Result<String, Box<dyn Error>> {
    let up = "../".repeat(address.path("").matches('/').count());
    let base = if up.is_empty() { "./" } else { &up };
    let page = with_notice(shell, "")?;
    let page = replace(&page, WORD_FILES, &links(words, Some(address.locale)))?;
    let language = format!(r#"<html lang="{}">"#, address.locale.tag());
    let page = replace(&page, LANGUAGE, &language)?;
    let manifest = format!(
        r#"<link rel="manifest" href="{}">"#,
        manifest::file(address.locale)
    );
    let page = replace(&page, MANIFEST, &manifest)?;
    let page = replace(&page, TITLE, &head::headed(host, address)?)?;
    let page = replace(&page, APP, &rendered(address))?;
    let page = page.replace(RELATIVE_BASE, &format!(r#"<base href="{base}">"#));
    match address.page {
        Page::Embed => Ok(embed::document(&page)?),
        _ => Ok(page),
    }
}

/// The view at an address as HTML that the program takes over, its links relative to the site's root.
fn rendered(address: Address) -> String {
    let prose = Prose::of(address.locale).clone();
    let props = AppProps {
        address,
        base: "".into(),
        words: Words::default().with(address.locale, Some(prose)),
        read: None,
        brought: None,
        broken: false,
    };
    let view =
        block_on(LocalServerRenderer::<Drawn>::with_props(Drawing::of::<App>(props)).render());
    let view = unscripted::with_notices(&view, address.locale);
    format!(
        r#"<div id="app" data-route="{}">{view}</div>"#,
        address.path("")
    )
}

/// The page that a static host serves at any other address. It cannot know how deep it is: its links start at the
/// site's root where that is told; where it is not, `scripts/site/lost.mjs` lets the page look for it.
fn page_of_no_address(shell: &str, words: &[WordFile], host: &Host) -> Result<String, String> {
    let page = replace(shell, WORD_FILES, &links(words, None))?;
    let page = replace(&page, &format!("{MANIFEST}\n"), "")?;
    let mut notices = String::new();
    for &locale in Locale::ALL {
        let notice = unscripted::notice(locale.document().page_is_made_here());
        notices.extend(["<div lang=\"", locale.tag(), "\">", &notice, "</div>"]);
    }
    let page = with_notice(&page, &notices)?;
    Ok(match host.root() {
        Some(root) => page.replace(RELATIVE_BASE, &format!(r#"<base href="{root}">"#)),
        None => page,
    })
}

/// The page with this in the place of what the shell says to those whose browser runs no program.
fn with_notice(page: &str, notice: &str) -> Result<String, String> {
    let cut = page
        .split_once("<noscript>")
        .and_then(|(before, rest)| Some((before, rest.split_once("</noscript>\n")?.1)));
    let (before, after) = cut.ok_or("index.html lacks its noscript")?;
    Ok([before, notice, after].concat())
}

/// Tells the loader where each language's prose is, and the browser to begin with one.
fn links(words: &[WordFile], shown: Option<Locale>) -> String {
    let list: String = words
        .iter()
        .flat_map(|file| [" data-", file.locale.tag(), "=\"", &file.path, "\""])
        .collect();
    let early: String = words
        .iter()
        .filter(|file| Some(file.locale) == shown)
        .flat_map(|file| {
            [
                "\n<link rel=\"preload\" as=\"fetch\" crossorigin href=\"",
                &file.path,
                "\">",
            ]
        })
        .collect();
    format!(r#"<meta name="word-files"{list}>{early}"#)
}

const WORD_FILES: &str = "<!--word-files-->";
const MANIFEST: &str = "<!--manifest-->";
const TITLE: &str = "<title>Explain SMTP</title>";
const APP: &str = r#"<div id="app"></div>"#;
const LANGUAGE: &str = r#"<html lang="en">"#;
/// Present unless the site is built for one path.
const RELATIVE_BASE: &str = r#"<base href="./">"#;

/// The text with `mark`, which must be in it, replaced.
fn replace(text: &str, mark: &str, by: &str) -> Result<String, String> {
    let (before, after) = text
        .split_once(mark)
        .ok_or_else(|| format!("index.html lacks {mark}"))?;
    Ok([before, by, after].concat())
}

/// The FNV-1a hash: short, and the same everywhere.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
