//! Draws the icons that must be PNG from the one that is SVG: `./dev icons`.

use std::fs;

use serde_json::json;
use site_tests::{Browser, Look, Outcome, project};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let icon = project("static/icons/icon.svg").canonicalize()?;
    for size in [192, 512] {
        let browser = Browser::start(Look {
            width: size,
            height: size,
            ..Look::DESKTOP
        })
        .await?;
        browser.open(&format!("file://{}", icon.display())).await?;
        let clear = json!({ "color": { "r": 0, "g": 0, "b": 0, "a": 0 } });
        browser
            .devtools("Emulation.setDefaultBackgroundColorOverride", clear)
            .await?;
        let file = project(&format!("static/icons/icon-{size}.png"));
        fs::write(file, browser.picture().await?)?;
    }
    Ok(())
}
