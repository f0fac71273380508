//! What must hold of the core, checked natively.

mod languages;
