//! What the tests of the rules share.

/// The 1-based lines on which this rule finds something in a text.
pub(super) fn lines(rule: &str, text: &str) -> Vec<u32> {
    let findings = crate::explain(text).findings;
    let those = findings.iter().filter(|f| f.rule == rule);
    those.map(|f| f.line + 1).collect()
}

/// Lines joined to a text.
pub(super) fn text(lines: &[&str]) -> String {
    let mut text = lines.join("\n");
    text.push('\n');
    text
}
