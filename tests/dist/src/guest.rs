//! A page of somebody else's, on another origin, that embeds the elements.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::{Outcome, Site};

/// Pages that embed elements from a [`Site`], served from an origin of their own until this value ends.
#[derive(Debug)]
pub struct Guest {
    folder: PathBuf,
    site: Site,
}

impl Guest {
    /// Serves these pages, the first as the start page: names and HTML. `policy` is the content security policy, where
    /// `ORIGIN` stands for the origin of the elements.
    ///
    /// # Errors
    /// Where they cannot be written or served.
    pub fn serve(elements: &Site, policy: &str, pages: &[(&str, String)]) -> Outcome<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("explain-smtp-guest-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder)?;
        for (name, html) in pages {
            fs::write(folder.join(name), html)?;
        }
        let policy = policy.replace("ORIGIN", &elements.origin());
        let header = format!("Content-Security-Policy: {policy}");
        let headers: &[&str] = if policy.is_empty() { &[] } else { &[&header] };
        let site = Site::serve_folder(&folder, headers)?;
        Ok(Self { folder, site })
    }

    /// Serves a site that a generator built. In its files `https://smtp.example/` stands for the elements' address,
    /// `https://docs.example/` for its own.
    ///
    /// # Errors
    /// Where it is not there, or cannot be written or served.
    pub fn serve_built(elements: &Site, policy: &str, built: &Path) -> Outcome<Self> {
        let guest = Self::serve(elements, policy, &[])?;
        let names = [
            ("https://smtp.example/", elements.url("")),
            ("https://docs.example/", guest.url("")),
        ];
        copy(built, &guest.folder, &names)?;
        Ok(guest)
    }

    /// The full address of a page.
    pub fn url(&self, path: &str) -> String {
        self.site.url(path)
    }
}

/// Copies a folder, with these names replaced in all that is text.
fn copy(from: &Path, to: &Path, names: &[(&str, String)]) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy(&from, &to, names)?;
            continue;
        }
        // A compressed copy would keep the names.
        if from.extension().is_some_and(|end| end == "gz") {
            continue;
        }
        let bytes = fs::read(&from)?;
        match String::from_utf8(bytes) {
            Ok(mut text) => {
                for (name, address) in names {
                    text = text.replace(name, address);
                }
                fs::write(to, text)?;
            }
            Err(other) => fs::write(to, other.into_bytes())?,
        }
    }
    Ok(())
}

impl Drop for Guest {
    fn drop(&mut self) {
        // What is left behind lies in the system's folder for such things.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
