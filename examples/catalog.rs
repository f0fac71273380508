//! Prints the whole catalog as JSON, in every language: what `docs/catalog-schema.md` describes.

use std::io::Write;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    serde_json::to_writer(&mut out, &explain_smtp::words::published::catalog())?;
    writeln!(out)
}
