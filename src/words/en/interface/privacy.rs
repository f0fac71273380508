//! What the page says in English on privacy.

use super::English;
use crate::words::interface::Privacy;

impl Privacy for English {
    fn privacy_heading(&self) -> &'static str {
        "Your text stays here"
    }
    fn privacy_promise(&self) -> &'static [&'static str] {
        &[
            "What you paste is read by a program that runs inside this browser tab. It is not sent to us or to anybody else: there is no server that could take it, no account, no cookie, no statistics, no file from another host.",
        ]
    }
    fn privacy_check(&self) -> &'static str {
        "Do not take our word for it"
    }
    fn privacy_checks(&self) -> &'static [(&'static str, &'static str)] {
        &[
            (
                "Watch the network",
                "Open the developer tools (F12), choose Network, then paste something. No line appears. Only when you switch to another language, that language's files are taken from this same site, once; and a link to the catalog opens another page of it.",
            ),
            (
                "Pull the cable",
                "Load the page, go offline, and paste. Everything works as before.",
            ),
            (
                "Read the rule the browser enforces",
                "The page's source begins with a Content-Security-Policy. It allows scripts, styles and connections from this site only, and no form can be sent. The browser enforces it, whatever our program might try.",
            ),
            (
                "Look into the program",
                "The compiled program imports no function that could open a connection; a test checks that with every build. The source is open.",
            ),
        ]
    }
    fn privacy_kept(&self) -> &'static str {
        "What is kept"
    }
    fn privacy_keeps(&self) -> &'static [&'static str] {
        &[
            "Your choices of light or dark colours and of single keys, in this browser, if it allows that; and the text with what you put right in its reading, in this tab only, so that loading the page again does not lose it. It is gone when you clear the box or close the tab. A copy of this site's own files, see below. Nothing else.",
            "Only where you tick “Keep the text after the tab is closed” does this browser keep the last text longer: without its passwords and other secrets, but with its addresses and names, where whoever uses this browser can read it. It is forgotten when you clear the box or take the tick away.",
        ]
    }
    fn offline_heading(&self) -> &'static str {
        "Without a network"
    }
    fn offline_ways(&self) -> &'static [&'static str] {
        &[
            "The link at the foot of the page gives you the whole tool in one file, which opens from a disk on a machine without any network.",
        ]
    }
    fn copy_kept(&self) -> &'static str {
        "This browser keeps a copy of the site's files, so that it opens without a network. Nothing you paste is in it."
    }
    fn copy_remove(&self) -> &'static str {
        "Remove the copy"
    }
    fn copy_removed(&self) -> &'static str {
        "This browser keeps no copy of the site."
    }
    fn copy_keep(&self) -> &'static str {
        "Keep a copy"
    }
    fn privacy_sharing(&self) -> &'static str {
        "Before you share a transcript"
    }
    fn privacy_shares(&self) -> &'static [&'static str] {
        &[
            "An AUTH exchange holds your password. Base64 is not encryption: anybody can turn it back. The reading masks such lines, and what you copy from it is masked too; the text box shows what you pasted, as you pasted it.",
            "Addresses, host names, IP addresses and queue ids are shown as they are, and printed so. “Copy, save or share” takes them out where you ask for it; look at the preview before you publish a transcript.",
        ]
    }
}
