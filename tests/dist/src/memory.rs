//! What a page keeps in memory.

use serde_json::json;

use crate::{Browser, Outcome};

/// What the browser keeps for a page, after all that nobody refers to was collected.
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    /// Nodes of documents, those that scripts hold included.
    pub nodes: f64,
    /// Listeners to events.
    pub listeners: f64,
    /// Bytes of the scripts' heap.
    pub heap: f64,
    /// Bytes of the program's memory, which only grows.
    pub memory: f64,
}

impl Browser {
    /// Watches the memory of programs on the pages opened from now on.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn watch_memory(&self) -> Outcome {
        let watch = "const start = WebAssembly.instantiateStreaming;
            WebAssembly.instantiateStreaming = async (...all) => {
                const started = await start(...all);
                globalThis.memory = started.instance.exports.memory;
                return started;
            };";
        self.devtools("Performance.enable", json!({})).await?;
        self.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": watch }),
        )
        .await?;
        Ok(())
    }

    /// What is kept now, on a page opened after [`Browser::watch_memory`].
    ///
    /// # Errors
    /// Where the browser does not tell.
    pub async fn kept(&self) -> Outcome<Kept> {
        for _ in 0..3 {
            self.devtools("HeapProfiler.collectGarbage", json!({}))
                .await?;
        }
        let answer = self.devtools("Performance.getMetrics", json!({})).await?;
        let metric = |name: &str| {
            let all = answer["metrics"].as_array().into_iter().flatten();
            let mut named = all.filter(|metric| metric["name"] == name);
            let value = named.next().and_then(|metric| metric["value"].as_f64());
            value.ok_or_else(|| format!("no {name}"))
        };
        let memory = self.evaluate("memory.buffer.byteLength").await?;
        Ok(Kept {
            nodes: metric("Nodes")?,
            listeners: metric("JSEventListeners")?,
            heap: metric("JSHeapUsedSize")?,
            memory: memory.as_f64().ok_or("no memory")?,
        })
    }
}
