//! A site that is told its own address names every page in full, and no page that is not there.

use std::fs;
use std::process::Command;

use site_tests::{Outcome, project};

const SITE: &str = "https://example.org/tools/smtp/";

/// What stands between the two, each time.
fn all_between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    let parts = text.split(before).skip(1);
    parts
        .filter_map(|part| Some(part.split_once(after)?.0))
        .collect()
}

#[test]
fn pages_and_lists_name_each_page_in_full() -> Outcome {
    let folder = project("target/site-address");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    // As Trunk leaves it.
    let shell = fs::read_to_string(project("index.html"))?;
    let shell = shell.replace("<base data-trunk-public-url>", "<base href=\"./\">");
    fs::write(folder.join("index.html"), shell)?;
    let built = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--profile", "prerender"])
        .args(["--features", "prerender", "--bin", "prerender"])
        .current_dir(project(""))
        .env("TRUNK_STAGING_DIR", &folder)
        .env("SITE_URL", SITE)
        .status()?;
    assert!(built.success());
    let read = |path: &str| fs::read_to_string(folder.join(path));

    assert!(read("robots.txt")?.contains(&format!("Sitemap: {SITE}sitemap.xml\n")));
    let sitemap = read("sitemap.xml")?;
    let listed = all_between(&sitemap, "<loc>", "</loc>");
    assert!(listed.len() > 1000, "{}", listed.len());
    for address in &listed {
        let path = address
            .strip_prefix(SITE)
            .ok_or_else(|| format!("{address} is elsewhere"))?;
        let html = read(&format!("{path}index.html"))?;
        assert_eq!(
            all_between(&html, "rel=\"canonical\" href=\"", "\""),
            [*address]
        );
        assert_eq!(all_between(&html, "og:url\" content=\"", "\""), [*address]);
        let languages = all_between(&html, "rel=\"alternate\" hreflang=\"", ">");
        assert_eq!(languages.len(), 3, "{path}");
        for link in languages {
            let target = all_between(link, "href=\"", "\"");
            assert!(
                target.iter().all(|target| listed.contains(target)),
                "{path}: {link}"
            );
        }
        // The way here, for machines.
        for above in all_between(&html, "\"item\":\"", "\"") {
            assert!(listed.contains(&above), "{path}: {above}");
        }
    }
    // A page for lost addresses cannot know how deep it stands: its links begin at the site's root.
    assert!(read("404.html")?.contains("<base href=\"/tools/smtp/\">"));
    fs::remove_dir_all(&folder)?;
    Ok(())
}
