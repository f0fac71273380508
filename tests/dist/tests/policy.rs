//! Nothing leaves the page: its policy forbids it, and its program could not ask.

#![allow(
    clippy::disallowed_methods,
    reason = "tests are no part of the page's program"
)]

use std::fs;
use std::path::{Path, PathBuf};

use site_tests::{Browser, Look, Outcome, Site, project};

const DIRECTIVES: [&str; 11] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types explain-smtp",
];

#[test]
fn every_page_carries_the_policy_before_anything_else() -> Outcome {
    let whole = DIRECTIVES.to_vec();
    // The page for frames has no worker and makes nothing of strings.
    let mut framed = whole.clone();
    framed.retain(|directive| {
        !directive.starts_with("worker-src") && !directive.starts_with("trusted-types")
    });
    let pages = files_ending(&project("dist"), ".html")?;
    assert!(pages.len() >= 3, "{pages:?}");
    for page in pages {
        if page.ends_with("explain-smtp.html") {
            continue; // stricter, see one_file.rs
        }
        let mut html = fs::read_to_string(&page)?;
        let directives = if page.ends_with("frame.html") {
            &framed
        } else {
            &whole
        };
        let policy = format!(
            r#"<meta http-equiv="Content-Security-Policy" content="{}">"#,
            directives.join("; ")
        );
        if let (true, Some((before, rest))) = (
            page.ends_with("dist/404.html"),
            html.split_once(" 'sha256-"),
        ) {
            // It looks for its files by one inline script, which its policy names.
            let (hash, after) = rest.split_once('\'').ok_or("no end of the hash")?;
            assert_eq!(hash.len(), 44);
            html = [before, after].concat();
        }
        let (before, _) = html
            .split_once(&policy)
            .ok_or_else(|| format!("{} lacks the policy", page.display()))?;
        for loads in ["<script", "<link", "<style", "<base"] {
            assert!(
                !before.contains(loads),
                "{} before the policy",
                page.display()
            );
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_browser_enforces_the_policy() -> Outcome {
    let site = Site::serve()?;
    let elsewhere = Site::serve()?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.visit(&site.url("")).await?;
    let leak = format!(
        "Promise.allSettled([fetch('{0}'), fetch('{0}', {{ mode: 'no-cors', method: 'POST', body: 'x' }})])
            .then((all) => all.map(({{ status }}) => status).join())",
        elsewhere.url("leak")
    );
    assert_eq!(browser.evaluate(&leak).await?, "rejected,rejected");
    let picture = format!("void (new Image().src = '{}')", elsewhere.url("leak.png"));
    browser.evaluate(&picture).await?;
    let markup = "(() => { try { document.body.innerHTML = '<b>'; } catch (problem) { return problem.name; } })()";
    assert_eq!(browser.evaluate(markup).await?, "TypeError");
    browser.rested().await?;
    assert_eq!(elsewhere.asked(), [""; 0]);
    Ok(())
}

#[test]
fn the_program_imports_no_way_out() -> Outcome {
    let programs = files_ending(&project("dist"), ".wasm")?;
    assert!(!programs.is_empty());
    for program in programs {
        let imports = imports(&fs::read(&program)?).ok_or("a module cut short")?;
        assert!(imports.len() > 10, "{imports:?}");
        for import in imports {
            let name = import.to_lowercase();
            for way in [
                "fetch",
                "xmlhttp",
                "websocket",
                "eventsource",
                "beacon",
                "transport",
                "rtc",
                "worker",
            ] {
                assert!(
                    !name.contains(way),
                    "{} imports {import}",
                    program.display()
                );
            }
        }
    }
    Ok(())
}

fn files_ending(folder: &Path, end: &str) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files_ending(&path, end)?);
        } else if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
    Ok(found)
}

/// The names that a WebAssembly module imports (core specification 5.5.5), or `None` where it is malformed.
fn imports(module: &[u8]) -> Option<Vec<String>> {
    let mut rest = module.strip_prefix(b"\0asm\x01\0\0\0")?;
    loop {
        let (&section, after) = rest.split_first()?;
        rest = after;
        let size = number(&mut rest)?;
        let (mut body, after) = rest.split_at_checked(size)?;
        rest = after;
        if section != 2 {
            continue;
        }
        return (0..number(&mut body)?)
            .map(|_| {
                name(&mut body)?;
                let import = name(&mut body)?;
                // wasm-bindgen imports functions only: a zero and the number of the type.
                let (0, after) = body.split_first().map(|(&kind, after)| (kind, after))? else {
                    return None;
                };
                body = after;
                number(&mut body)?;
                Some(import)
            })
            .collect();
    }
}

/// An unsigned LEB128 number.
fn number(bytes: &mut &[u8]) -> Option<usize> {
    let mut value = 0;
    for shift in (0..35).step_by(7) {
        let (&byte, after) = bytes.split_first()?;
        *bytes = after;
        value |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

fn name(bytes: &mut &[u8]) -> Option<String> {
    let length = number(bytes)?;
    let (text, after) = bytes.split_at_checked(length)?;
    *bytes = after;
    String::from_utf8(text.to_vec()).ok()
}
