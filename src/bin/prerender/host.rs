//! Where the site will stand, as far as it is told.

use std::env;

/// The site's own address, which search engines want to read in full: `./dev build --site-url https://example.org/smtp/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Host {
    /// With a slash at its end.
    site: Option<String>,
}

impl Host {
    /// What `SITE_URL` says.
    pub fn told() -> Result<Self, String> {
        match env::var("SITE_URL") {
            Ok(site) if !site.is_empty() => Self::at(&site),
            _ => Ok(Self::default()),
        }
    }

    /// The host of a site at this address.
    pub fn at(site: &str) -> Result<Self, String> {
        let plain = ["https://", "http://"]
            .iter()
            .find_map(|scheme| site.strip_prefix(scheme))
            .is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
        if !plain || site.contains(['?', '#', '"', '<', '&', ' ']) {
            return Err(format!("SITE_URL is no address of a site: {site}"));
        }
        let site = format!("{}/", site.trim_end_matches('/'));
        Ok(Self { site: Some(site) })
    }

    /// The full address of a path below the site's root, where the site's own is known.
    pub fn full(&self, path: &str) -> Option<String> {
        self.site.as_ref().map(|site| site.clone() + path)
    }

    /// The path of the site's root, where its address is known.
    pub fn root(&self) -> Option<&str> {
        let (_, rest) = self.site.as_deref()?.split_once("://")?;
        rest.find('/').and_then(|at| rest.get(at..))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_stands_at_a_root_or_under_a_path() {
        for (site, page, root) in [
            ("https://example.org", "https://example.org/code/550/", "/"),
            (
                "http://example.org/tools/smtp/",
                "http://example.org/tools/smtp/code/550/",
                "/tools/smtp/",
            ),
        ] {
            let host = Host::at(site).unwrap();
            assert_eq!(host.full("code/550/").as_deref(), Some(page));
            assert_eq!(host.root(), Some(root));
        }
    }

    #[test]
    fn what_is_no_site_is_refused() {
        for wrong in [
            "example.org",
            "ftp://example.org/",
            "https:///smtp/",
            "https://example.org/?page=1",
            "https://example.org/\"><b>",
        ] {
            assert!(Host::at(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn nothing_is_made_up() {
        assert_eq!(Host::default().full("code/550/"), None);
        assert_eq!(Host::default().root(), None);
    }
}
