//! What the browser recorded: its console and its network.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::driver::Maker;
use crate::{Browser, Outcome};

/// The errors of Firefox's console that are those of pages: of scripts, the network and policies, not what scripts write.
const FIREFOX_CONSOLE: &str = "
    const ours = (address) => /^(http:\\/\\/127\\.|file:|blob:)/.test(address ?? '');
    const errors = Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError
        && !(message.flags & message.warningFlag) && (ours(message.sourceName) || /^CSP/.test(message.category)));
    Services.console.reset();
    return errors.map(({ errorMessage }) => errorMessage);";

/// A command of a driver's own, posted to its session.
#[derive(Debug)]
struct Own {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

impl Browser {
    /// Sees to it that nothing was asked for since, and that the console is empty, once the page rests.
    ///
    /// # Panics
    /// Where that is not so.
    ///
    /// # Errors
    /// Where the browser does not tell.
    pub async fn stays_quiet(&self) -> Outcome {
        self.rested().await?;
        assert_eq!(self.requests().await?, [""; 0]);
        assert_eq!(self.console().await?, [""; 0]);
        Ok(())
    }

    /// Calls a method of the Chrome `DevTools` protocol.
    ///
    /// # Errors
    /// Where the browser refuses it.
    pub async fn devtools(&self, method: &str, params: Value) -> Outcome<Value> {
        let command = Own {
            path: "goog/cdp/execute",
            body: json!({ "cmd": method, "params": params }),
        };
        Ok(self.client.issue_cmd(command).await?)
    }

    /// What appeared in the console since the last call, errors of the network and of the content
    /// security policy included: level and message. Of Firefox's only the messages of errors.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub async fn console(&self) -> Outcome<Vec<String>> {
        if self.maker == Maker::Firefox {
            return self.firefox_console().await;
        }
        let entries = self.log("browser").await?;
        Ok(entries
            .iter()
            .map(|entry| format!("{} {}", text(&entry["level"]), text(&entry["message"])))
            .collect())
    }

    /// Firefox tells nobody but itself, so it is asked from within.
    async fn firefox_console(&self) -> Outcome<Vec<String>> {
        self.firefox_context("chrome").await?;
        let entries = self.client.execute(FIREFOX_CONSOLE, vec![]).await;
        self.firefox_context("content").await?;
        let Value::Array(entries) = entries? else {
            return Err("the console is no list".into());
        };
        Ok(entries.iter().map(|entry| text(entry).to_owned()).collect())
    }

    async fn firefox_context(&self, context: &str) -> Outcome {
        let command = Own {
            path: "moz/context",
            body: json!({ "context": context }),
        };
        self.client.issue_cmd(command).await?;
        Ok(())
    }

    /// The addresses that the page asked for since the last call, in order: documents, files, fetches,
    /// beacons, sockets. Addresses that carry their own data (`data:`) are none.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub async fn requests(&self) -> Outcome<Vec<String>> {
        let mut addresses = Vec::new();
        for entry in self.log("performance").await? {
            let event: Value = serde_json::from_str(text(&entry["message"]))?;
            let params = &event["message"]["params"];
            let address = match text(&event["message"]["method"]) {
                "Network.requestWillBeSent" => text(&params["request"]["url"]),
                "Network.webSocketCreated" | "Network.webTransportCreated" => text(&params["url"]),
                _ => continue,
            };
            if !address.starts_with("data:") {
                addresses.push(address.to_owned());
            }
        }
        Ok(addresses)
    }

    async fn log(&self, kind: &str) -> Outcome<Vec<Value>> {
        let command = Own {
            path: "se/log",
            body: json!({ "type": kind }),
        };
        match self.client.issue_cmd(command).await? {
            Value::Array(entries) => Ok(entries),
            other => Err(format!("the {kind} log is no list: {other}").into()),
        }
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
