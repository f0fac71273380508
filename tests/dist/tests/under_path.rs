//! The site is copied anywhere and works there: every link stays within it, and so does whoever is lost.

use std::collections::BTreeSet;

use site_tests::{Browser, Look, Outcome, Site};

const PATH: &str = "/sub/path/";

/// The addresses that a page links to, in full, without the place on them.
const LINKS: &str =
    "[...document.querySelectorAll('a[href]')].map((link) => link.href.split('#')[0])
    .filter((href) => href.startsWith(location.origin)).join(' ')";

#[tokio::test]
async fn every_link_leads_to_a_page_of_the_site() -> Outcome {
    let site = Site::serve_under(PATH)?;
    let browser = Browser::start_without_scripts(Look::DESKTOP).await?;
    let mut found = BTreeSet::new();
    for path in [
        "",
        "tr/",
        "codes/",
        "tr/codes/",
        "code/550/",
        "tr/compare/211-vs-221/",
        "wordings/",
    ] {
        browser.open(&site.url(path)).await?;
        let links = browser.evaluate(LINKS).await?;
        found.extend(
            links
                .as_str()
                .unwrap_or_default()
                .split(' ')
                .map(str::to_owned),
        );
    }
    assert!(found.len() > 200, "{}", found.len());
    for address in found {
        let path = address
            .strip_prefix(&site.url(""))
            .ok_or_else(|| format!("{address} leads out"))?;
        let file = site_tests::project("dist").join(path);
        assert!(
            file.is_file() || file.join("index.html").is_file(),
            "{path}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_walk_through_it_stays_in_it() -> Outcome {
    let site = Site::serve_under(PATH)?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.visit(&site.url("")).await?;
    for (click, path) in [
        ("nav a[href$='/codes/']", "codes/"),
        (".index a[href$='/code/550/']", "code/550/"),
        (".languages a", "tr/code/550/"),
        (".brand", "tr/"),
    ] {
        browser.click(click).await?;
        browser
            .wait_until(&format!("location.href === '{}'", site.url(path)))
            .await?;
        browser.rested().await?;
    }
    // The page itself, as its host has it.
    for path in ["code/550/", "tr/privacy/", "compare/550-vs-5.1.1/"] {
        browser.visit(&site.url(path)).await?;
        assert!(!browser.wait_for("#failure").await?.is_displayed().await?);
    }
    strays(&site)
}

/// The page for lost addresses knows no root; it finds it.
#[tokio::test]
async fn who_is_lost_is_found_at_any_depth() -> Outcome {
    for site in [Site::serve_under(PATH)?, Site::serve()?] {
        let browser = Browser::start(Look::PHONE).await?;
        for (path, heading) in [
            ("tr/code/599/", "599"),
            ("compare/450-vs-451-vs-452/", "450"),
            ("no/such/page/at/all", "There is no such page"),
        ] {
            browser.visit(&site.url(path)).await?;
            let shown = browser.text("h1").await?;
            assert!(shown.contains(heading), "{path}: {shown}");
            let styled = "getComputedStyle(document.querySelector('.top')).display === 'flex'";
            assert_eq!(browser.evaluate(styled).await?, true);
            browser.click(".brand").await?;
            browser.wait_for("#text").await?;
        }
        strays(&site)?;
    }
    Ok(())
}

fn strays(site: &Site) -> Outcome {
    let root = site.url("");
    let (_, root) = root.split_once("127.0.0.1").ok_or("no root")?;
    let root = root.trim_start_matches(|c| c != '/');
    let asked = site.asked();
    let stray = asked.iter().find(|path| !path.starts_with(root));
    stray.map_or(Ok(()), |path| Err(format!("asked for {path}").into()))
}

/// Hosts keep such names for ever; the worker knows the program by them.
#[test]
fn files_of_the_program_have_sixteen_digits_in_their_names() -> Outcome {
    let mut kinds = BTreeSet::new();
    for entry in std::fs::read_dir(site_tests::project("dist"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let Some((stem, kind)) = name.rsplit_once('.') else {
            continue;
        };
        if !["js", "css", "wasm"].contains(&kind) || name == "sw.js" {
            continue;
        }
        let (_, digits) = stem
            .trim_end_matches("_bg")
            .rsplit_once('-')
            .ok_or(name.as_str())?;
        let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        assert!(digits.len() == 16 && hexadecimal, "{name}");
        kinds.insert(kind.to_owned());
    }
    assert_eq!(kinds.len(), 3, "{kinds:?}");
    Ok(())
}
