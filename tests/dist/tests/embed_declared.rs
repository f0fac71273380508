//! What is written of the elements is what they are: the manifest, the list of hashes, the package.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use serde_json::Value;
use site_tests::{Browser, Guest, Look, Outcome, Site, project};

/// The folder of the version that was built.
fn release() -> Outcome<std::path::PathBuf> {
    let manifest = fs::read_to_string(project("Cargo.toml"))?;
    let version = manifest
        .lines()
        .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    Ok(project("dist/embed").join(version.ok_or("no version in Cargo.toml")?))
}

fn json(path: &std::path::Path) -> Outcome<Value> {
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}

fn names(list: &Value) -> BTreeSet<String> {
    let all = list.as_array().into_iter().flatten();
    all.map(|one| one["name"].as_str().unwrap_or_default().to_owned())
        .collect()
}

fn strings(list: &Value) -> BTreeSet<String> {
    let all = list.as_array().into_iter().flatten();
    all.map(|one| one.as_str().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn the_manifest_declares_what_the_elements_have() -> Outcome {
    let manifest = json(&release()?.join("custom-elements.json"))?;
    let site = Site::serve_to_others(&[])?;
    let script = site.url("embed/embed.js");
    let html = format!(
        "<!doctype html><html lang='en'><title>Docs</title><script type='module' src='{script}'></script>
        <smtp-reply code='550'></smtp-reply><smtp-compare codes='211 221'></smtp-compare>
        <smtp-transcript><pre>220 mx ESMTP\nEHLO a\n250 mx\nAUTH PLAIN AGEAYg==\n535 5.7.8 No\nRCPT TO:&lt;a@b.example&gt;\n503 No</pre></smtp-transcript>"
    );
    let guest = Guest::serve(&site, "", &[("index.html", html)])?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.open(&guest.url("")).await?;
    let shown = "[...document.querySelectorAll('smtp-reply, smtp-compare, smtp-transcript')].every((e) => { e.wake?.(); return e.shadowRoot?.textContent.length > 200; })";
    browser.wait_until(shown).await?;
    browser.rested().await?;
    let declared = manifest["modules"][0]["declarations"]
        .as_array()
        .ok_or("no declarations")?;
    assert_eq!(declared.len(), 3);
    for element in declared {
        let tag = element["tagName"].as_str().ok_or("no name")?;
        let ask = |what: &str| {
            format!(
                "(() => {{ const tag = '{tag}', defined = customElements.get(tag), shown = document.querySelector(tag); return {what}; }})()"
            )
        };

        assert_eq!(
            browser.evaluate(&ask("defined.name.length > 0")).await?,
            true
        );
        // The style alone looks at the theme.
        let mut observed = strings(&browser.evaluate(&ask("defined.observedAttributes")).await?);
        observed.insert("theme".to_owned());
        assert_eq!(
            observed,
            names(&element["attributes"]),
            "attributes of {tag}"
        );

        for member in element["members"].as_array().into_iter().flatten() {
            let name = member["name"].as_str().ok_or("no name")?;
            let there = browser
                .evaluate(&ask(&format!(
                    "'{name}' in shown && !('{name}' in HTMLElement.prototype)"
                )))
                .await?;
            assert_eq!(there, true, "{tag}.{name}");
            let Some(attribute) = member["attribute"].as_str() else {
                continue;
            };
            let mirrored = format!(
                "(() => {{ const one = document.createElement(tag); const before = typeof one.{name};
                    one.{name} = {{ string: 'dark', number: 5, boolean: true }}[before];
                    return [one.hasAttribute('{attribute}'), typeof one.{name} === before].join(); }})()"
            );
            assert_eq!(
                browser.evaluate(&ask(&mirrored)).await?,
                "true,true",
                "{tag}.{name}"
            );
        }

        let parts = "[...new Set([...shown.shadowRoot.querySelectorAll('[part]')].map((e) => e.part.value))]";
        assert_eq!(
            strings(&browser.evaluate(&ask(parts)).await?),
            names(&element["cssParts"]),
            "parts of {tag}"
        );

        let used = "[...new Set(shown.shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])
            .flatMap((rule) => rule.cssText.match(/--smtp-[\\w-]+/g) ?? []))]";
        assert_eq!(
            strings(&browser.evaluate(&ask(used)).await?),
            names(&element["cssProperties"]),
            "properties of {tag}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_page_can_hold_the_script_to_its_hash() -> Outcome {
    let release = release()?;
    let version = release
        .file_name()
        .and_then(|name| name.to_str())
        .ok_or("no name")?
        .to_owned();
    let listed = json(&release.join("integrity.json"))?;
    assert_eq!(listed["version"], version.as_str());
    let files = listed["files"].as_object().ok_or("no files")?;
    assert!(files.len() > 500, "{}", files.len());
    for name in files.keys() {
        assert!(release.join(name).is_file(), "{name}");
    }
    let right = files["embed.js"].as_str().ok_or("no hash of embed.js")?;
    let wrong = files["classic.js"]
        .as_str()
        .ok_or("no hash of classic.js")?;
    for (hash, defined) in [(right, true), (wrong, false)] {
        let site = Site::serve_to_others(&[])?;
        let script = site.url(&format!("embed/{version}/embed.js"));
        let html = format!(
            "<!doctype html><html lang='en'><title>Docs</title>
            <script type='module' crossorigin src='{script}' integrity='{hash}'></script>
            <smtp-reply code='550'><p>550</p></smtp-reply>"
        );
        let guest = Guest::serve(&site, "", &[("index.html", html)])?;
        let browser = Browser::start(Look::DESKTOP).await?;
        browser.open(&guest.url("")).await?;
        if defined {
            browser
                .wait_until(
                    "document.querySelector('smtp-reply').shadowRoot?.textContent.length > 200",
                )
                .await?;
            let links = "[...document.querySelector('smtp-reply').shadowRoot.querySelectorAll('a')].map((a) => a.href)";
            let links = strings(&browser.evaluate(links).await?);
            assert!(links.contains(&site.url("code/550/")), "{links:?}");
        } else {
            browser.rested().await?;
            assert_eq!(
                browser
                    .evaluate("customElements.get('smtp-reply') === undefined")
                    .await?,
                true
            );
        }
    }
    Ok(())
}

#[test]
fn the_package_has_all_that_it_names() -> Outcome {
    let made = Command::new(project("dev"))
        .args(["pack", "https://smtp.example/docs"])
        .output()?;
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    let package = project("target/package");
    let description = json(&package.join("package.json"))?;
    let exports = description["exports"].as_object().ok_or("no exports")?;
    let single = exports.values().flat_map(|export| match export {
        Value::Object(conditions) => conditions.values().cloned().collect(),
        other => vec![other.clone()],
    });
    let named = single.chain([
        description["types"].clone(),
        description["customElements"].clone(),
    ]);
    let named = named.chain(
        description["sideEffects"]
            .as_array()
            .cloned()
            .unwrap_or_default(),
    );
    for path in named
        .filter_map(|path| path.as_str().map(str::to_owned))
        .filter(|path| !path.contains('*'))
    {
        assert!(package.join(&path).is_file(), "{path}");
    }
    assert!(fs::read_to_string(package.join("embed.js"))?.contains("https://smtp.example/docs/"));
    let version = description["version"].as_str().ok_or("no version")?;
    let archive = project(&format!("target/explain-smtp-elements-{version}.tgz"));
    let listed = Command::new("tar").arg("tzf").arg(archive).output()?;
    let listed = String::from_utf8(listed.stdout)?;
    let listed: BTreeSet<_> = listed.lines().map(str::to_owned).collect();
    let hashed = json(&package.join("integrity.json"))?;
    let hashed = hashed["files"].as_object().ok_or("no files")?;
    // All that is hashed, the list itself and the description.
    for name in hashed.keys().map(String::as_str) {
        assert!(listed.contains(&format!("package/{name}")), "{name}");
    }
    assert_eq!(listed.len(), hashed.len() + 2, "{listed:?}");

    // Generators load what they bundle on a server, too, where there is no page.
    let import =
        "const { SmtpReply } = await import(process.argv[1]); console.log(typeof SmtpReply);";
    let loaded = Command::new("node")
        .args(["--input-type=module", "-e", import])
        .arg(package.join("embed.js").canonicalize()?)
        .output()?;
    assert_eq!(
        String::from_utf8_lossy(&loaded.stdout).trim(),
        "function",
        "{}",
        String::from_utf8_lossy(&loaded.stderr)
    );
    Ok(())
}
