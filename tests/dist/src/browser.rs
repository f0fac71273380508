//! A headless browser with one page open.

use std::time::Duration;

use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder, Locator, elements::Element};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::driver::{Driver, Maker};
use crate::{Look, Outcome};

/// How long a condition may take to come true on a busy machine.
const PATIENCE: Duration = Duration::from_mins(2);
/// How often a condition is looked at.
const PACE: Duration = Duration::from_millis(20);

/// A headless browser. It ends with this value.
#[derive(Debug)]
pub struct Browser {
    pub(crate) client: Client,
    pub(crate) maker: Maker,
    _driver: Driver, // after the client: fields are dropped in order
}

impl Browser {
    /// Starts a Chromium with this screen.
    ///
    /// # Errors
    /// Where chromedriver or the browser does not start.
    pub async fn start(look: Look) -> Outcome<Self> {
        Self::start_with(look, json!({})).await
    }

    /// Starts a Chromium whose reader has switched scripts off.
    ///
    /// # Errors
    /// As [`Browser::start`].
    pub async fn start_without_scripts(look: Look) -> Outcome<Self> {
        let blocked = json!({ "profile.managed_default_content_settings.javascript": 2 });
        Self::start_with(look, blocked).await
    }

    /// Starts a browser that keeps nothing for any page: neither storage nor workers.
    ///
    /// # Errors
    /// As [`Browser::start`].
    pub async fn start_without_storage(look: Look) -> Outcome<Self> {
        let blocked = json!({ "profile.managed_default_content_settings.cookies": 2 });
        Self::start_with(look, blocked).await
    }

    async fn start_with(look: Look, preferences: Value) -> Outcome<Self> {
        let options = json!({
            "goog:chromeOptions": { "prefs": preferences, "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--hide-scrollbars",
            ] },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let browser = Self::drive(Maker::Chromium, options).await?;
        browser.look(look).await?;
        Ok(browser)
    }

    /// Starts the Firefox that `FIREFOX` names, or the one that geckodriver finds, as large as this screen. Of what else
    /// this type does, it has no `DevTools` and no list of requests.
    ///
    /// # Errors
    /// Where geckodriver or the browser does not start.
    pub async fn start_firefox(look: Look) -> Outcome<Self> {
        let mut options =
            json!({ "args": ["-headless"], "prefs": { "ui.prefersReducedMotion": 1 } });
        if let Ok(binary) = std::env::var("FIREFOX") {
            options["binary"] = binary.into();
        }
        let options = json!({ "moz:firefoxOptions": options });
        let browser = Self::drive(Maker::Firefox, options).await?;
        browser
            .client
            .set_window_size(look.width, look.height)
            .await?;
        Ok(browser)
    }

    async fn drive(maker: Maker, options: Value) -> Outcome<Self> {
        let mut driver = Driver::start(maker)?;
        let Value::Object(mut options) = options else {
            return Err("options are an object".into());
        };
        let patience = PATIENCE.as_millis() as u64;
        options.insert("timeouts".into(), json!({ "script": patience }));
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(options)
            .connect(&driver.url())
            .await?;
        if maker == Maker::Firefox {
            let session = client.session_id().await?.ok_or("no session")?;
            driver.farewell = format!("DELETE /session/{session}");
        }
        Ok(Self {
            client,
            maker,
            _driver: driver,
        })
    }

    /// Changes the screen and the reader's preferences.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn look(&self, look: Look) -> Outcome {
        let screen = json!({
            "width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", screen)
            .await?;
        let scheme = if look.dark { "dark" } else { "light" };
        let forced = if look.forced_colors { "active" } else { "none" };
        let media = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.devtools("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }

    /// Goes to an address and waits until it and its files are loaded.
    ///
    /// # Errors
    /// Where nothing answers there.
    pub async fn open(&self, address: &str) -> Outcome {
        Ok(self.client.goto(address).await?)
    }

    /// Goes to a page of the site and waits until its program runs.
    ///
    /// # Errors
    /// As [`Browser::open`] and [`Browser::started`].
    pub async fn visit(&self, address: &str) -> Outcome {
        self.open(address).await?;
        self.started().await
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// As [`Browser::open`].
    pub async fn reload(&self) -> Outcome {
        Ok(self.client.refresh().await?)
    }

    /// Goes back by the history.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn back(&self) -> Outcome {
        Ok(self.client.back().await?)
    }

    /// Opens another tab and goes there; what it gives is the tab that is left, for [`Browser::to_tab`].
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn another_tab(&self) -> Outcome<WindowHandle> {
        let other = self.client.new_window(true).await?.handle;
        self.to_tab(other).await
    }

    /// Goes to a tab; what it gives is the tab that is left.
    ///
    /// # Errors
    /// Where it is gone.
    pub async fn to_tab(&self, tab: WindowHandle) -> Outcome<WindowHandle> {
        let left = self.client.window().await?;
        self.client.switch_to_window(tab).await?;
        Ok(left)
    }

    /// Waits until the program runs.
    ///
    /// # Errors
    /// Where it does not within two minutes.
    pub async fn started(&self) -> Outcome {
        self.wait_for("html[data-started]").await?;
        Ok(())
    }

    /// Waits until a view that was gone to is there, which gets the focus then.
    ///
    /// # Errors
    /// Where it does not within two minutes.
    pub async fn arrived(&self) -> Outcome {
        self.wait_until("document.activeElement.matches('h1')")
            .await
    }

    /// Waits for an element that matches this CSS selector.
    ///
    /// # Errors
    /// Where there is none within two minutes.
    pub async fn wait_for(&self, selector: &str) -> Outcome<Element> {
        self.client
            .wait()
            .at_most(PATIENCE)
            .every(PACE)
            .for_element(Locator::Css(selector))
            .await
            .map_err(|e| format!("waited for {selector}: {e}").into())
    }

    /// Waits until this JavaScript expression is true in the page; while it throws it is not.
    ///
    /// # Errors
    /// Where it is not within two minutes.
    pub async fn wait_until(&self, condition: &str) -> Outcome {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        let calm =
            format!("(() => {{ try {{ return {condition}; }} catch {{ return false; }} }})()");
        while self.evaluate(&calm).await? != Value::Bool(true) {
            if tokio::time::Instant::now() > deadline {
                return Err(format!("waited until {condition}").into());
            }
            tokio::time::sleep(PACE).await;
        }
        Ok(())
    }

    /// The value of a JavaScript expression in the page.
    ///
    /// # Errors
    /// Where it throws.
    pub async fn evaluate(&self, expression: &str) -> Outcome<Value> {
        let script = format!("return ({expression});");
        Ok(self.client.execute(&script, vec![]).await?)
    }

    /// The visible text of the first element that matches this CSS selector.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn text(&self, selector: &str) -> Outcome<String> {
        let element = self.client.find(Locator::Css(selector)).await?;
        Ok(element.text().await?)
    }

    /// Clicks the first element that matches this CSS selector, once there is one.
    ///
    /// # Errors
    /// Where there is none, or it cannot be clicked.
    pub async fn click(&self, selector: &str) -> Outcome {
        Ok(self.wait_for(selector).await?.click().await?)
    }

    /// Puts a text into a field at once, as a paste does, once there is such a field.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn fill(&self, selector: &str, text: &str) -> Outcome {
        self.wait_for(selector).await?;
        let script = "const field = document.querySelector(arguments[0]);
            field.focus();
            field.value = arguments[1];
            field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";
        self.client
            .execute(script, vec![selector.into(), text.into()])
            .await?;
        Ok(())
    }

    /// Moves the pointer onto the first element that matches this CSS selector.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn point_at(&self, selector: &str) -> Outcome {
        self.wait_for(selector).await?;
        let script = "const element = document.querySelector(arguments[0]);
            element.scrollIntoView({ block: 'center' });
            const { x, y, width, height } = element.getClientRects()[0];
            return [x + width / 2, y + height / 2];";
        let at = self.client.execute(script, vec![selector.into()]).await?;
        let moved = json!({ "type": "mouseMoved", "x": at[0], "y": at[1] });
        self.devtools("Input.dispatchMouseEvent", moved).await?;
        Ok(())
    }

    /// Waits until the document has not changed for a fifth of a second: whatever was asked for is shown.
    ///
    /// # Errors
    /// Where it never rests.
    pub async fn rested(&self) -> Outcome {
        let script = "const done = arguments[0];
            const rest = () => setTimeout(() => { watch.disconnect(); done(); }, 200);
            let timer = rest();
            const watch = new MutationObserver(() => { clearTimeout(timer); timer = rest(); });
            watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });";
        self.client.execute_async(script, vec![]).await?;
        Ok(())
    }

    /// A picture of the screen as PNG.
    ///
    /// # Errors
    /// Where the browser takes none.
    pub async fn picture(&self) -> Outcome<Vec<u8>> {
        Ok(self.client.screenshot().await?)
    }
}
