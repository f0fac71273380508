//! Barriers to people, as axe-core finds them.

use std::fs;

use serde_json::Value;

use crate::{Browser, Outcome, project};

/// Everything up to WCAG 2.2 AA, and what axe calls good practice.
const RUN: &str = "const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`))),
        (problem) => done(String(problem)));";

impl Browser {
    /// The barriers on the page as it is shown now, each with its rule and its element; none is good.
    ///
    /// # Errors
    /// Where axe-core is not installed (`./dev test dist` fetches it) or does not run.
    pub async fn barriers(&self) -> Outcome<Vec<String>> {
        let path = project("node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        self.client.execute(&axe, vec![]).await?;
        match self.client.execute_async(RUN, vec![]).await? {
            Value::Array(found) => Ok(found
                .iter()
                .map(|barrier| barrier.as_str().unwrap_or_default().to_owned())
                .collect()),
            problem => Err(format!("axe-core: {problem}").into()),
        }
    }
}
