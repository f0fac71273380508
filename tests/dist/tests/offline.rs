//! The site opens without a network once it was visited, is never stale, and keeps nothing where none of that is wanted.

use std::fs;
use std::path::{Path, PathBuf};

use site_tests::{Browser, Look, Outcome, Site, project};

const KEPT: &str = "html[data-copy='kept']";
const CACHES: &str = "caches.keys().then((names) => names.join())";
const VERSIONS: &str = "caches.keys().then((names) => names.length)";
/// What a new version is called.
const NEW: &str = "0123456789abcdef";

/// Visits a page and waits until the site is kept.
async fn visit(site: &Site, path: &str) -> Outcome<Browser> {
    let browser = Browser::start(Look::PHONE).await?;
    browser.visit(&site.url(path)).await?;
    browser.wait_for(KEPT).await?;
    // Until then the worker keeps the pages that are open.
    browser
        .wait_until(
            "navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated')",
        )
        .await?;
    Ok(browser)
}

async fn heading(browser: &Browser, site: &Site, path: &str) -> Outcome<String> {
    browser.visit(&site.url(path)).await?;
    assert!(!browser.wait_for("#failure").await?.is_displayed().await?);
    browser.text("h1").await
}

#[tokio::test]
async fn everything_works_without_a_network_at_a_root() -> Outcome {
    works(&Site::serve()?).await
}

#[tokio::test]
async fn everything_works_without_a_network_under_a_path() -> Outcome {
    works(&Site::serve_under("/sub/path/")?).await
}

async fn works(site: &Site) -> Outcome {
    let browser = visit(site, "code/550/").await?;
    site.stop();
    assert!(heading(&browser, site, "").await?.contains("mail server"));
    browser
        .fill(
            "#text",
            "RCPT TO:<bob@example.net>\n550 5.1.1 User unknown\n",
        )
        .await?;
    browser.wait_for(".line.decided.open").await?;
    browser.click(".languages a").await?;
    browser
        .wait_until("document.documentElement.lang === 'tr'")
        .await?;
    browser.wait_for(".line.decided.open").await?;
    browser.rested().await?;
    assert!(!browser.text("main").await?.contains("prose"));
    // Visited, not visited, and without a page of its own.
    for (path, begin) in [
        ("code/550/", "550: Mailbox"),
        ("tr/", "Posta sunucusu"),
        ("tr/code/421/", "421"),
        ("compare/450-vs-451-vs-452/", "450"),
        ("nowhere/at/all/", "There is no such page"),
    ] {
        let shown = heading(&browser, site, path).await?;
        assert!(shown.starts_with(begin), "{path}: {shown}");
        assert_eq!(
            browser.evaluate("document.styleSheets.length > 0").await?,
            true
        );
    }
    Ok(())
}

/// A link may lead to a view that has no file of its own.
#[tokio::test]
async fn a_host_without_a_page_for_what_is_not_found_shows_every_view() -> Outcome {
    let site = Site::serve()?;
    site.speak_plainly();
    let browser = visit(&site, "").await?;
    for (path, code) in [
        ("compare/450-vs-451-vs-452/", "450"),
        ("tr/code/599/", "599"),
    ] {
        let shown = heading(&browser, &site, path).await?;
        assert!(shown.contains(code), "{path}: {shown}");
    }
    Ok(())
}

/// The program's own requests stay what they were: the worker fetches the site's files, and nothing else is asked for.
#[tokio::test]
async fn nothing_is_kept_but_files_of_the_site() -> Outcome {
    let site = Site::serve()?;
    let browser = visit(&site, "").await?;
    browser
        .fill("#text", "550 5.1.1 carol@example.net\n")
        .await?;
    browser.wait_for(".line.decided.open").await?;
    browser.rested().await?;
    let kept = "(async () => { const found = [];
        for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) found.push(url);
        return found.join(' '); })()";
    let kept = browser.evaluate(kept).await?;
    let kept: Vec<_> = kept.as_str().unwrap_or_default().split(' ').collect();
    assert!(kept.len() > 8, "{kept:?}");
    for url in kept {
        let path = url
            .strip_prefix(&site.url(""))
            .ok_or_else(|| url.to_owned())?;
        let file = project("dist").join(path);
        assert!(file.exists(), "{url}");
    }
    Ok(())
}

#[tokio::test]
async fn the_reader_can_have_no_copy_kept() -> Outcome {
    let site = Site::serve()?;
    let browser = visit(&site, "tr/privacy/").await?;
    let workers = "navigator.serviceWorker.getRegistrations().then((all) => all.length)";
    assert_eq!(browser.evaluate(workers).await?, 1);
    assert!(!browser.wait_for(".copy-off").await?.is_displayed().await?);
    browser.click(".copy-kept button").await?;
    browser.wait_for("html[data-copy='off']").await?;
    assert_eq!(browser.evaluate(workers).await?, 0);
    assert_eq!(browser.evaluate(CACHES).await?, "");
    assert!(browser.wait_for(".copy-off").await?.is_displayed().await?);
    let focus = "document.activeElement.dataset.copy";
    assert_eq!(browser.evaluate(focus).await?, "kept");
    assert_eq!(browser.barriers().await?, [""; 0]);
    // It stays so, on every page, even while the worker that was there still answers.
    for path in ["", "code/550/", "tr/privacy/"] {
        browser.visit(&site.url(path)).await?;
        browser.wait_for("html[data-copy='off']").await?;
        browser.rested().await?;
        assert_eq!(browser.evaluate(workers).await?, 0, "{path}");
        assert_eq!(browser.evaluate(CACHES).await?, "", "{path}");
    }
    browser.click(".copy-off button").await?;
    browser.wait_for(KEPT).await?;
    assert_eq!(browser.evaluate(workers).await?, 1);
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn a_new_version_takes_over_under_a_page_of_its_own_that_is_alone() -> Outcome {
    let folder = Scratch::with_site("offline-update")?;
    let site = Site::serve_folder(&folder.0, &[])?;
    let browser = visit(&site, "").await?;
    folder.renew()?;
    let look =
        "navigator.serviceWorker.getRegistration().then((all) => all.update()).then(() => true)";
    assert_eq!(browser.evaluate(look).await?, true);
    browser
        .wait_until("navigator.serviceWorker.getRegistration().then((all) => !!all.waiting)")
        .await?;

    let of_new =
        format!("document.querySelector('meta[name=\"app-files\"]').dataset.programs === '{NEW}'");
    // A page is never stale, but while one of the old version is open, that version stays whole.
    let before = browser.another_tab().await?;
    browser.open(&site.url("")).await?;
    browser.wait_for(KEPT).await?;
    browser.rested().await?;
    assert_eq!(browser.evaluate(&of_new).await?, true);
    assert_eq!(browser.evaluate(VERSIONS).await?, 2);

    let new = browser.to_tab(before).await?;
    browser.open("about:blank").await?;
    browser.to_tab(new).await?;
    browser.reload().await?;
    browser.started().await?;
    let alone = format!(
        "Promise.all([{CACHES}, {VERSIONS}]).then(([names, count]) => count === 1 && names.endsWith(' {NEW}'))"
    );
    browser.wait_until(&alone).await?;

    site.stop();
    assert!(heading(&browser, &site, "").await?.contains("mail server"));
    assert_eq!(browser.evaluate(&of_new).await?, true);
    Ok(())
}

/// A part of the built site in a folder of its own, which ends with this value.
struct Scratch(PathBuf);

impl Scratch {
    fn with_site(name: &str) -> Outcome<Self> {
        let folder = project("target").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let dist = project("dist");
        copy(&dist, &folder)?;
        for part in ["words", "icons", "code/550", "tr"] {
            copy(&dist.join(part), &folder.join(part))?;
        }
        Ok(Self(folder))
    }

    /// Puts a new version in place, with other programs.
    fn renew(&self) -> Outcome {
        let page = fs::read_to_string(self.0.join("index.html"))?;
        let (_, told) = page.split_once("data-programs=\"").ok_or("no programs")?;
        let (programs, _) = told.split_once('"').ok_or("no end of their name")?;
        for page in [
            "index.html",
            "404.html",
            "tr/index.html",
            "code/550/index.html",
        ] {
            self.change(page, |text| text.replace(programs, NEW))?;
        }
        self.change("sw.js", |text| {
            let (before, after) = text.split_once('"').unwrap_or_default();
            let after = after.get(16..).unwrap_or_default();
            format!("{before}\"{NEW}{after}").replace(programs, NEW)
        })
    }

    /// Changes a file, and drops its compressed copies.
    fn change(&self, file: &str, change: impl Fn(&str) -> String) -> Outcome {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path)?;
        let changed = change(&text);
        assert!(text != changed, "{file} lacks what changes");
        fs::write(&path, changed)?;
        for end in ["br", "gz"] {
            let copy = self.0.join(format!("{file}.{end}"));
            if copy.exists() {
                fs::remove_file(copy)?;
            }
        }
        Ok(())
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies the files of a folder, not those of the folders in it.
fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        if path.is_file() {
            fs::copy(&path, to.join(path.file_name().ok_or("no name")?))?;
        }
    }
    Ok(())
}
