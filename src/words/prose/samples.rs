//! The texts of samples, which stand beside the prose so that they are out of the program's way.

use super::{ITEM, Prose};
use crate::words::interface::Sample;

impl Prose {
    /// The text of a sample. It is the same in every language, and here so that it is out of the program's way.
    pub fn sample(&self, sample: Sample) -> Option<String> {
        Some(self.lines_of(sample)?.replace(ITEM, "\n"))
    }

    /// Whether this is the text of a sample.
    pub fn is_sample(&self, text: &str) -> bool {
        let mut all = Sample::ALL
            .iter()
            .filter_map(|&sample| self.lines_of(sample));
        all.any(|lines| lines.split(ITEM).eq(text.split('\n')))
    }

    fn lines_of(&self, sample: Sample) -> Option<&str> {
        self.get(&format!("sample/{}/text", sample.as_str()))
    }
}
