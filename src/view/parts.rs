//! Pieces that several pages are made of.

pub mod code;
pub mod later;
pub mod linker;
pub mod lists;
pub mod outline;
pub mod places;
pub mod source;
pub mod toggle;
