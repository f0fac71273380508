//! The part of the prose that readings use, for pages that show nothing else.

use super::Prose;

impl Prose {
    /// The file without what only the catalog's own pages say.
    pub fn short(&self) -> String {
        let mut file = String::new();
        for (key, value) in self.entries().filter(|(key, _)| in_readings(key)) {
            file.extend([key, "\t", value, "\n"]);
        }
        file
    }
}

/// All but the long parts on codes, and what is said of pairs and of providers' own numbers.
fn in_readings(key: &str) -> bool {
    let mut parts = key.split('/');
    match (parts.next(), parts.nth(1)) {
        (Some("code"), field) => matches!(field, Some("name" | "gist" | "at")),
        (Some("pair" | "usage"), _) => false,
        _ => true,
    }
}
