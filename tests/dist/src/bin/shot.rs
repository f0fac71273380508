//! Takes a picture of a page of the built site: `./dev shot PATH FILE.png`.

use std::{env, fs, process};

use site_tests::{Browser, Look, Outcome, Site};

const USAGE: &str = "\
usage: ./dev shot PATH FILE.png [options]
  PATH            below the site's root: \"\" or / for the first page, code/550/, …
  --lang tr       the page in this language
  --width 390     of the screen in CSS pixels (1280 unless told)
  --height 844    of the screen in CSS pixels (800 unless told)
  --whole         as high as the page is
  --dark          as a reader sees it who prefers dark colours
  --forced-colors as on a system that forces its own colours
  --paste FILE    after putting the file's text into the text box
  --click CSS     after clicking the element that matches the selector (may be given more than once)";

/// What to take a picture of.
struct Wish {
    path: String,
    file: String,
    look: Look,
    whole: bool,
    paste: Option<String>,
    clicks: Vec<String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let Some(wish) = read(env::args().skip(1)) else {
        eprintln!("{USAGE}");
        process::exit(2);
    };
    take(&wish).await
}

/// What the arguments ask for, or `None` where they make no sense.
fn read(mut arguments: impl Iterator<Item = String>) -> Option<Wish> {
    let mut look = Look::DESKTOP;
    let (mut whole, mut paste, mut language) = (false, None, None);
    let (mut clicks, mut names) = (Vec::new(), Vec::new());
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--width" => look.width = arguments.next()?.parse().ok()?,
            "--height" => look.height = arguments.next()?.parse().ok()?,
            "--dark" => look.dark = true,
            "--forced-colors" => look.forced_colors = true,
            "--whole" => whole = true,
            "--paste" => paste = Some(arguments.next()?),
            "--click" => clicks.push(arguments.next()?),
            "--lang" => language = arguments.next().filter(|tag| tag != "en"),
            option if option.starts_with("--") => return None,
            _ => names.push(argument),
        }
    }
    let [path, file] = <[String; 2]>::try_from(names).ok()?;
    let path = path.trim_start_matches('/');
    Some(Wish {
        path: language.map_or_else(|| path.to_owned(), |tag| format!("{tag}/{path}")),
        file,
        look,
        whole,
        paste,
        clicks,
    })
}

async fn take(wish: &Wish) -> Outcome {
    let text = wish.paste.as_ref().map(fs::read_to_string).transpose()?;
    let site = Site::serve()?;
    let browser = Browser::start(wish.look).await?;
    browser.open(&site.url(&wish.path)).await?;
    browser.started().await?;
    if let Some(text) = text {
        browser.fill("textarea", &text).await?;
        browser.rested().await?;
    }
    for selector in &wish.clicks {
        browser.click(selector).await?;
        browser.rested().await?;
    }
    if wish.whole {
        let height = browser
            .evaluate("document.documentElement.scrollHeight")
            .await?;
        let height = height.as_u64().ok_or("a page without a height")?;
        browser
            .look(Look {
                height: u32::try_from(height)?,
                ..wish.look
            })
            .await?;
    }
    browser.rested().await?;
    fs::write(&wish.file, browser.picture().await?)?;
    Ok(())
}
