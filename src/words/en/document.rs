//! What the written pages say in English beside the view.

use crate::words::document::Document;
pub use crate::words::en::interface::English;

impl Document for English {
    fn text_box_is_dead(&self) -> &'static str {
        "Reading a transcript needs JavaScript and WebAssembly, and this browser does not run them here. The pages on codes, commands and comparisons can be read without."
    }
    fn search_is_dead(&self) -> &'static str {
        "The search and the filters need JavaScript and WebAssembly, and this browser does not run them here. Everything that they would find is listed below."
    }
    fn chooser_is_dead(&self) -> &'static str {
        "Choosing codes needs JavaScript and WebAssembly, and this browser does not run them here. The comparisons that are linked can be read without."
    }
    fn page_is_made_here(&self) -> &'static str {
        "There is no such page, or only the program can make it, which needs JavaScript and WebAssembly. This browser does not run them here."
    }
}
