//! What a reader's hands do: type, choose, drag, drop, as the browser itself would tell the page.

use std::path::Path;

use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::wd::PrintConfiguration;
use serde_json::{Value, json};

use crate::{Browser, Outcome, Site};

/// Lets go of the keys that are held, among the keys of the driver.
const LET_GO: char = '\u{e000}';
/// Shift and control.
const HOLDING: [char; 2] = ['\u{e008}', '\u{e009}'];

impl Browser {
    /// Types into the first field that matches this CSS selector, behind what stands there.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn type_into(&self, selector: &str, text: &str) -> Outcome {
        Ok(self.wait_for(selector).await?.send_keys(text).await?)
    }

    /// Chooses the option of this value in the first select that matches this CSS selector.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn choose(&self, selector: &str, value: &str) -> Outcome {
        let select = self.wait_for(selector).await?;
        let option = format!("option[value=\"{value}\"]");
        Ok(select.find(Locator::Css(&option)).await?.click().await?)
    }

    /// Presses keys one after the other, wherever the focus is when each of them comes, as a keyboard does. Shift and control
    /// are held until [`LET_GO`] or the end.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn press(&self, keys: &str) -> Outcome {
        let mut actions = KeyActions::new("keyboard".into());
        let mut held = Vec::new();
        for value in keys.chars().chain([LET_GO]) {
            if value == LET_GO {
                for value in held.drain(..).rev() {
                    actions = actions.then(KeyAction::Up { value });
                }
                continue;
            }
            actions = actions.then(KeyAction::Down { value });
            if HOLDING.contains(&value) {
                held.push(value);
            } else {
                actions = actions.then(KeyAction::Up { value });
            }
        }
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Presses the tab key, wherever the focus is.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn tab(&self) -> Outcome {
        self.press("\u{e004}").await
    }

    /// Presses the mouse on the first element, and lets it go on the second.
    ///
    /// # Errors
    /// Where there is none of the two.
    pub async fn drag(&self, from: &str, to: &str) -> Outcome {
        let (start, end) = (self.edges(from).await?, self.edges(to).await?);
        let mut mouse = vec![("mousePressed", start["left"].clone(), start["y"].clone())];
        mouse.push(("mouseMoved", end["right"].clone(), end["y"].clone()));
        mouse.push(("mouseReleased", end["right"].clone(), end["y"].clone()));
        for (kind, x, y) in mouse {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1 });
            self.devtools("Input.dispatchMouseEvent", event).await?;
        }
        Ok(())
    }

    /// Clicks the middle of the element that this JavaScript expression gives, in a shadow tree as well, with the control key
    /// held where that is asked for.
    ///
    /// # Errors
    /// Where there is no such element.
    pub async fn click_on(&self, element: &str, control: bool) -> Outcome {
        let script = format!(
            "const element = {element};
            element.scrollIntoView({{ block: 'center' }});
            const {{ x, y, width, height }} = element.getClientRects()[0];
            return [x + width / 2, y + height / 2];"
        );
        let at = self.client.execute(&script, vec![]).await?;
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({ "type": kind, "x": at[0], "y": at[1], "button": "left", "clickCount": 1, "modifiers": 2 * i32::from(control) });
            self.devtools("Input.dispatchMouseEvent", event).await?;
        }
        Ok(())
    }

    /// How many tabs are open.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn tabs(&self) -> Outcome<usize> {
        Ok(self.client.windows().await?.len())
    }

    /// Drops a file onto the first element that matches this CSS selector.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn drop_file(&self, selector: &str, file: &Path) -> Outcome {
        let at = self.edges(selector).await?;
        let data = json!({ "items": [], "files": [file], "dragOperationsMask": 1 });
        for kind in ["dragEnter", "dragOver", "drop"] {
            let event = json!({ "type": kind, "x": at["right"], "y": at["y"], "data": data });
            self.devtools("Input.dispatchDragEvent", event).await?;
        }
        Ok(())
    }

    /// Lets the pages of a site read and write the clipboard, as a reader does who is asked.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn allow_clipboard(&self, site: &Site) -> Outcome {
        let grant = json!({
            "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": site.origin(),
        });
        self.devtools("Browser.grantPermissions", grant).await?;
        Ok(())
    }

    /// Saves what is downloaded in this folder.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn save_into(&self, folder: &Path) -> Outcome {
        let wish = json!({ "behavior": "allow", "downloadPath": folder });
        self.devtools("Browser.setDownloadBehavior", wish).await?;
        Ok(())
    }

    /// Looks at the page as it is printed, or as it is on a screen again.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn print_preview(&self, printed: bool) -> Outcome {
        let media = json!({ "media": if printed { "print" } else { "" } });
        self.devtools("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }

    /// Prints the page, and gives how many sheets that took.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn print(&self) -> Outcome<usize> {
        let pdf = self.client.print(PrintConfiguration::default()).await?;
        let sheet = b"/Type /Page\n";
        Ok(pdf.windows(sheet.len()).filter(|at| at == sheet).count())
    }

    /// Where an element begins and ends, well inside, scrolled into sight.
    async fn edges(&self, selector: &str) -> Outcome<Value> {
        self.wait_for(selector).await?;
        let script = "const element = document.querySelector(arguments[0]);
            element.scrollIntoView({ block: 'center' });
            const { left, right, top, height } = element.getClientRects()[0];
            return { left: left + 2, right: right - 2, y: top + height / 2 };";
        Ok(self.client.execute(script, vec![selector.into()]).await?)
    }
}
