//! Shows sentences and reports with Yew. Components render natively too: no `window` in a render.
//!
//! The pure part (addresses, model, rows, pieces, scroll, window) knows no browser and no Yew; components
//! only wrap it. What is asked of the browser is asked in `browser`, from effects and handlers.

pub mod app;
mod breaks;
pub mod browser;
pub mod drawn;
mod effect;
pub mod element;
#[cfg(feature = "prerender")]
pub mod excerpts;
mod frame;
pub mod head;
mod held;
mod intake;
pub mod keep;
mod keys;
pub mod language;
pub mod line_set;
mod links;
pub mod model;
pub mod pages;
mod parts;
mod paste;
pub mod pieces;
pub mod program;
mod reading;
pub mod route;
pub mod rows;
pub mod scroll;
pub mod site;
mod state;
#[cfg(feature = "prerender")]
mod tree;
pub mod widget;
pub mod window;
