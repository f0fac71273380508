//! When a slow phone has painted a page, beside the same page without any script: `./dev paint [PATH…]`.

use std::path::Path;
use std::{env, fs};

use site_tests::{Browser, Look, Outcome, Site, project};

/// How often each is opened, in turn. The quickest counts: whatever else the machine does only makes a page later.
const TIMES: usize = 7;
/// The page may be as much later than the same without script.
const MOST: f64 = 1.15;
const PATHS: [&str; 4] = ["", "code/550/", "tr/compare/211-vs-221/", "codes/"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let mut paths: Vec<_> = env::args().skip(1).collect();
    if paths.is_empty() {
        paths = PATHS.map(str::to_owned).to_vec();
    }
    let folder = project("target/paint");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    for path in &paths {
        strip(&folder, path)?;
    }
    let (site, bare) = (Site::serve()?, Site::serve_folder(&folder, &[])?);
    println!(
        "Largest contentful paint, CPU at a quarter, slow 4G (150 ms, 1.6 Mbit/s), quickest of {TIMES}"
    );
    println!(
        "{:<28}{:>10}{:>16}{:>8}{:>8}",
        "page", "page", "without script", "ratio", "moved"
    );
    let mut worst = 0.0_f64;
    for path in &paths {
        let (mut with, mut without, mut moved) = (Vec::new(), Vec::new(), 0.0_f64);
        for _ in 0..TIMES {
            let (paint, shift) = open(&site.url(path), true).await?;
            with.push(paint);
            moved = moved.max(shift);
            without.push(open(&bare.url(path), false).await?.0);
        }
        let (with, without) = (quickest(&with), quickest(&without));
        let ratio = with / without;
        worst = worst.max(ratio);
        let page = format!("/{path}");
        println!("{page:<28}{with:>7.0} ms{without:>13.0} ms{ratio:>8.2}{moved:>8.3}");
    }
    if worst > MOST {
        return Err(
            format!("a page is painted later than {MOST} times the same without script").into(),
        );
    }
    Ok(())
}

/// Opens a page as a stranger does, and waits until all of it is there.
async fn open(address: &str, starts: bool) -> Outcome<(f64, f64)> {
    let browser = Browser::start(Look::PHONE).await?;
    browser.slow_down().await?;
    browser.open(address).await?;
    if starts {
        browser.started().await?;
    }
    browser.rested().await?;
    Ok((browser.largest_paint().await?, browser.moved().await?))
}

fn quickest(paints: &[f64]) -> f64 {
    paints.iter().copied().fold(f64::INFINITY, f64::min)
}

/// Writes the page and its styles without the program and what is fetched early for it.
fn strip(folder: &Path, path: &str) -> Outcome {
    let dist = project("dist");
    let html = fs::read_to_string(dist.join(path).join("index.html"))?;
    let mut bare = String::new();
    let mut rest = html.as_str();
    while let Some(at) = rest
        .find("<script")
        .into_iter()
        .chain(rest.find("<link"))
        .min()
    {
        let (before, element) = rest.split_at(at);
        let end = if element.starts_with("<script") {
            "</script>"
        } else {
            ">"
        };
        let length = element.find(end).ok_or("an element without an end")? + end.len();
        let (element, after) = element.split_at(length);
        bare += before;
        let program = ["<script", "preload", "manifest"];
        if element.contains("ld+json") || !program.iter().any(|part| element.contains(part)) {
            bare += element;
        }
        rest = after;
    }
    bare += rest;
    let page = folder.join(path).join("index.html");
    fs::create_dir_all(page.parent().ok_or("no folder")?)?;
    fs::write(page, bare)?;
    for entry in fs::read_dir(dist)? {
        let file = entry?.path();
        if file.to_string_lossy().contains(".css") {
            fs::copy(&file, folder.join(file.file_name().ok_or("no name")?))?;
        }
    }
    Ok(())
}
