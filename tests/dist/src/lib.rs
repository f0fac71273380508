//! Building blocks for tests of the built site: serve `dist/`, open it in a headless browser, look at what
//! the page shows, says and asks for.
//!
//! ```no_run
//! # async fn example() -> site_tests::Outcome {
//! use site_tests::{Browser, Look, Site};
//!
//! let site = Site::serve()?;
//! let browser = Browser::start(Look::PHONE.dark()).await?;
//! browser.visit(&site.url("tr/")).await?;
//! assert_eq!(browser.text("h1").await?, "Explain SMTP");
//! # Ok(())
//! # }
//! ```

mod axe;
mod browser;
mod driver;
pub mod embedding;
mod guest;
mod hands;
mod look;
mod memory;
mod paint;
mod paste;
mod records;
mod site;
mod two_sessions;

pub use browser::Browser;
pub use guest::Guest;
pub use look::Look;
pub use memory::Kept;
pub use paste::Pasted;
pub use site::Site;
pub use two_sessions::TWO_SESSIONS;

/// Where the first view stands in each language.
pub const LANGUAGES: [&str; 2] = ["", "tr/"];

/// What a test gives: nothing, or whatever went wrong.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// A path inside the project.
pub fn project(path: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}
