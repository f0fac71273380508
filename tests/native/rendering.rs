//! Views rendered to HTML natively: what a reader without a program gets, and what a browser takes over.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use explain_smtp::code::ReplyCode;
use explain_smtp::view::app::{App, AppProps, Words};
use explain_smtp::view::drawn::{Drawing, Drawn};
use explain_smtp::view::model::{Origin, Read};
use explain_smtp::view::pieces::MASK;
use explain_smtp::view::route::{Address, AnyCode, Page};
use explain_smtp::view::site;
use explain_smtp::words::Locale;
use explain_smtp::words::interface::Sample;
use explain_smtp::words::prose::Prose;
use futures::executor::block_on;
use yew::LocalServerRenderer;

fn render(locale: Locale, page: Page, text: Option<&str>, words: Words) -> String {
    let props = AppProps {
        address: Address::new(locale, page),
        base: "/".into(),
        words,
        read: text.map(|text| Rc::new(Read::new(text.into(), Origin::Typed))),
        brought: None,
        broken: false,
    };
    block_on(
        LocalServerRenderer::<Drawn>::with_props(Drawing::of::<App>(props))
            .hydratable(false)
            .render(),
    )
}

fn words(locale: Locale) -> Words {
    Words::default().with(locale, Some(Prose::of(locale).clone()))
}

pub fn view(locale: Locale, page: Page) -> String {
    render(locale, page, None, words(locale))
}

pub fn reading(locale: Locale, text: &str) -> String {
    render(locale, Page::Home, Some(text), words(locale))
}

fn code(number: u16) -> ReplyCode {
    ReplyCode::new(number).expect("a code")
}

/// What is left of HTML when the tags are taken away.
fn text_of(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => text.push(c),
            _ => {}
        }
    }
    text
}

/// Every page of the site, and what it has no file for: codes that nobody knows, three at once, both kinds.
pub fn pages() -> Vec<Page> {
    let mut pages = site::pages();
    pages.push(Page::Lost);
    pages.extend(["499", "572", "101", "5.9.9", "4.8.1"].map(|text| Page::code(any(text))));
    let comparisons: [&[&str]; 8] = [
        &["499", "550"],
        &["450", "451", "452"],
        &["211", "550", "4.2.2"],
        &["5.1.1", "5.1.2"],
        &["4.7.1", "5.7.1"],
        &["5.1.1", "5.1.2", "5.1.3"],
        &["550", "5.1.1"],
        &["354", "5.9.9"],
    ];
    pages.extend(comparisons.map(compare));
    pages
}

fn any(text: &str) -> AnyCode {
    text.parse().expect("a code")
}

fn compare(codes: &[&str]) -> Page {
    Page::compare(&codes.iter().map(|text| any(text)).collect::<Vec<_>>())
}

#[test]
fn every_page_has_one_main_heading_and_headings_in_order() {
    for &locale in Locale::ALL {
        for page in pages() {
            let html = view(locale, page);
            let levels: Vec<u32> = html
                .match_indices("<h")
                .filter_map(|(at, _)| html[at + 2..].chars().next()?.to_digit(10))
                .collect();
            assert_eq!(levels.first(), Some(&1), "{page:?}");
            assert_eq!(
                levels.iter().filter(|&&level| level == 1).count(),
                1,
                "{page:?}"
            );
            for two in levels.windows(2) {
                assert!(
                    two[1] <= two[0] + 1,
                    "{page:?}: h{} after h{}",
                    two[1],
                    two[0]
                );
            }
        }
    }
}

#[test]
fn no_page_has_a_style_or_a_script_of_its_own() {
    for page in pages() {
        let html = view(Locale::En, page);
        for forbidden in [" style=", "<style", "<script", " onclick="] {
            assert!(!html.contains(forbidden), "{page:?} has {forbidden}");
        }
    }
}

/// A static host has no file for an address that is not among the site's, so no page may link to one.
#[test]
fn every_link_within_the_site_leads_to_a_page_that_it_has() {
    let all: HashSet<_> = site::pages().into_iter().collect();
    let mut ids: HashMap<Page, HashSet<String>> = HashMap::new();
    let mut links = Vec::new();
    for page in site::pages() {
        let html = view(Locale::En, page);
        ids.insert(page, values(&html, " id=\"").map(str::to_owned).collect());
        links.extend(values(&html, " href=\"/").map(|link| (page, format!("/{link}"))));
    }
    // The whole tool in one file is no page, but made from the built site; `tests/dist/tests/one_file.rs` opens it.
    links.retain(|(_, link)| link != "/explain-smtp.html");
    for (page, link) in links {
        let (path, place) = link.split_once('#').unwrap_or((&link, ""));
        let to = Address::parse(path, "/").page;
        assert!(all.contains(&to), "{page:?} links to {link}");
        assert!(
            place.is_empty() || ids[&to].contains(place),
            "{page:?} links to {link}"
        );
    }
}

/// What stands in each attribute that begins so.
pub fn values<'a>(html: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    let found = html.match_indices(attribute);
    found.filter_map(|(at, _)| html[at + attribute.len()..].split('"').next())
}

#[test]
fn ids_are_unique() {
    for page in pages() {
        let html = view(Locale::Tr, page);
        let mut ids: Vec<_> = html
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{page:?}");
    }
}

#[test]
fn a_part_that_the_registry_does_not_have_is_said_to_be_so() {
    let page = text_of(&view(Locale::En, Page::code(any("5.4.14"))));
    assert!(page.contains("14DetailNot in IANA's registry."), "{page}");
    assert!(!page.contains("65535"), "{page}");
}

/// 550 stands for 5.7.1, which the registry names with five others; for 5.7.8 it names 535 alone.
#[test]
fn an_enhanced_code_is_shown_in_the_reply_that_is_most_common_with_it() {
    for (code, reply) in [("5.7.1", "S: 550 5.7.1 "), ("5.7.8", "S: 535 5.7.8 ")] {
        let page = text_of(&view(Locale::En, Page::Code(any(code))));
        assert!(page.contains(reply), "{page}");
    }
}

#[test]
fn a_code_and_its_comparisons_lead_to_each_other() {
    let page = view(Locale::En, Page::code(code(550)));
    assert!(page.contains("href=\"/compare/550-vs-551/\""), "{page}");
    let pair = view(Locale::En, compare(&["550", "551"]));
    assert!(pair.contains("href=\"/code/550/\"") && pair.contains("href=\"/code/551/\""));
    let turkish = view(Locale::Tr, compare(&["550", "551"]));
    assert!(turkish.contains("href=\"/tr/code/550/\""));
}

/// The text of a sample, the same in every language.
fn sample_text(sample: Sample) -> String {
    Prose::of(Locale::En).sample(sample).unwrap()
}

#[test]
fn every_sample_is_read_and_says_so() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static/samples");
    assert_eq!(folder.read_dir().unwrap().count(), Sample::ALL.len());
    for &sample in Sample::ALL {
        let file = folder.join([sample.as_str(), ".txt"].concat());
        assert_eq!(std::fs::read_to_string(file).unwrap(), sample_text(sample));
        for &locale in Locale::ALL {
            let html = reading(locale, &sample_text(sample));
            assert!(html.contains("class=\"stamp\""), "{sample:?}");
            assert!(html.contains("decided"), "{sample:?}");
        }
    }
}

#[test]
fn a_password_is_nowhere_on_the_page() {
    let html = reading(Locale::En, &sample_text(Sample::Swaks));
    assert!(!html.contains("Y29ycmVjdC1ob3JzZQ=="), "{html}");
    assert!(html.contains(MASK));
}

#[test]
fn what_was_pasted_is_text_and_never_markup() {
    let html = reading(
        Locale::En,
        "220 <script>alert(1)</script> ESMTP\r\nEHLO <b>\r\n250 <img src=x>\r\n",
    );
    assert!(
        !html.contains("<script>") && !html.contains("<img"),
        "{html}"
    );
    assert!(html.contains("&lt;script&gt;"));
}

#[test]
fn a_shopping_list_is_no_smtp() {
    for (locale, said) in [
        (Locale::En, "No SMTP reply found"),
        (Locale::Tr, "SMTP yanıtı bulunamadı"),
    ] {
        let html = reading(locale, "milk\nbread\n3 eggs\n");
        assert!(text_of(&html).contains(said));
        assert!(!html.contains("class=\"stamp\""));
    }
}

/// A few words may be a question to the catalog, and a code that nobody has leads to what its digits say.
#[test]
fn a_few_words_without_smtp_are_looked_up_in_the_catalog() {
    for (locale, said) in [
        (Locale::En, "greylisting"),
        (Locale::En, "mailbox full\n"),
        (Locale::Tr, "posta kutusu dolu"),
    ] {
        let html = reading(locale, said);
        assert!(html.contains("class=\"hits\""), "{said}");
    }
    for (said, code) in [("799 Strange answer", "799"), ("299 whatever", "299")] {
        let html = reading(Locale::En, said);
        let page = format!("href=\"/code/{code}/\"");
        assert!(html.contains(&page), "{said}");
    }
    for said in [
        "greylisting\nmailbox full",
        &"mailbox full and so on ".repeat(4),
        "xyzzy plugh",
    ] {
        let html = reading(Locale::En, said);
        assert!(!html.contains("class=\"hits\""), "{said}");
        assert!(html.contains("class=\"nothing prose\""), "{said}");
    }
}

#[test]
fn samples_fold_away_for_any_text_but_one_of_them() {
    let open = |html: String| {
        let (_, from) = html.split_once("<details").unwrap();
        let tag = from.split('>').next().unwrap().to_owned();
        assert!(tag.contains("class=\"tries\""), "{tag}");
        tag.contains("open")
    };
    assert!(open(view(Locale::En, Page::Home)));
    assert!(open(reading(Locale::Tr, &sample_text(Sample::Telnet))));
    assert!(!open(reading(Locale::En, "550 5.1.1 User unknown\n")));
}

#[test]
fn steps_are_shown_where_one_is_known() {
    let steps = "class=\"steps\"";
    let course = "id=\"course\"";
    assert!(reading(Locale::En, &sample_text(Sample::Telnet)).contains(steps));
    for alone in [
        "550 5.1.1 User unknown\n",
        "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n",
    ] {
        let html = reading(Locale::En, alone);
        assert!(!html.contains(steps) && !html.contains(course), "{alone}");
    }
}

/// FTP has codes that begin with 1; nobody has those that begin with 6 to 9.
#[test]
fn a_first_digit_that_smtp_lacks_is_told_by_itself() {
    for (locale, said) in [
        (Locale::En, "begin with 6, 7, 8 or 9"),
        (Locale::Tr, "6, 7, 8 ya da 9 ile başlayan"),
    ] {
        let page = text_of(&view(locale, compare(&["299", "799"])));
        assert!(page.contains(said) && !page.contains("FTP"), "{page}");
        let early = text_of(&view(locale, compare(&["101", "550"])));
        assert!(early.contains("FTP") && !early.contains(said), "{early}");
    }
}

#[test]
fn wordings_stand_by_provider_and_many_of_one_are_folded_away() {
    let page = view(Locale::En, Page::code(code(550)));
    let (_, said) = page.split_once("wording-links").unwrap();
    let said = said.split("</section>").next().unwrap();
    let names: Vec<_> = values_of(said, "<b translate=\"no\">").collect();
    let mut sorted = names.clone();
    sorted.sort_unstable_by_key(|name| name.to_ascii_lowercase());
    sorted.dedup();
    assert_eq!(names, sorted, "each once, in order");
    assert!(said.contains("<details><summary><b translate=\"no\">Gmail</b>"));
    assert!(said.contains("<li><b translate=\"no\">Barracuda"), "{said}");
}

/// The texts behind this tag.
fn values_of<'a>(html: &'a str, tag: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(tag)
        .skip(1)
        .filter_map(|rest| rest.split('<').next())
}

#[test]
fn codes_and_structure_show_without_the_prose_and_the_page_says_why() {
    let words = Words::default().with(Locale::En, None);
    let html = render(
        Locale::En,
        Page::Home,
        Some(&sample_text(Sample::Telnet)),
        words.clone(),
    );
    assert!(html.contains("role=\"alert\"") && html.contains("/code/550/"));
    let html = render(Locale::En, Page::code(code(550)), None, words);
    assert!(html.contains("role=\"alert\"") && html.contains("class=\"strip\""));
}

#[test]
fn a_page_in_turkish_shows_the_other_language_by_its_own_name() {
    let html = view(Locale::Tr, Page::code(code(550)));
    assert!(
        html.contains("href=\"/code/550/\" hreflang=\"en\" lang=\"en\""),
        "{html}"
    );
}
