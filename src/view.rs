//! Shows sentences and reports with Yew. Components render natively too: no `window` in a render.

pub mod model;
pub mod pieces;
pub mod route;
pub mod rows;
pub mod window;
