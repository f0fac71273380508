//! The views that an address can name.

pub mod choose;
pub mod code;
pub mod codes;
pub mod compare;
pub mod home;
pub mod lost;
pub mod privacy;
