//! When a page was painted, and how much of it moved afterwards.

use serde_json::{Value, json};

use crate::{Browser, Outcome};

/// The browser's own records of a kind, which it hands out to observers alone.
const RECORDS: &str = "const [kind, done] = arguments;
    const observer = new PerformanceObserver((list) => { observer.disconnect(); done(list.getEntries().map((entry) =>
        kind === 'layout-shift' ? (entry.hadRecentInput ? 0 : entry.value) : entry.startTime)); });
    observer.observe({ type: kind, buffered: true });
    setTimeout(() => done([]), 500);";

impl Browser {
    /// How much of the page moved by itself since it was opened (cumulative layout shift).
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub async fn moved(&self) -> Outcome<f64> {
        Ok(self.records("layout-shift").await?.iter().sum())
    }

    /// When the largest part of the page was painted, in milliseconds since it was asked for.
    ///
    /// # Errors
    /// Where nothing was painted.
    pub async fn largest_paint(&self) -> Outcome<f64> {
        let paints = self.records("largest-contentful-paint").await?;
        Ok(*paints.last().ok_or("nothing was painted")?)
    }

    async fn records(&self, kind: &str) -> Outcome<Vec<f64>> {
        match self
            .client
            .execute_async(RECORDS, vec![kind.into()])
            .await?
        {
            Value::Array(values) => Ok(values.iter().filter_map(Value::as_f64).collect()),
            other => Err(format!("no records of {kind}: {other}").into()),
        }
    }

    /// Makes the browser a slow phone: a quarter of the machine's speed, on Lighthouse's slow 4G (150 ms, 1.6 Mbit/s).
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn slow_down(&self) -> Outcome {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
            .await?;
        self.devtools("Network.enable", json!({})).await?;
        self.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
            .await?;
        let line = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 });
        self.devtools("Network.emulateNetworkConditions", line)
            .await?;
        Ok(())
    }
}
