//! The page as a component: what a reader does to it and what it then shows.

use std::time::Duration;

use explain_smtp::view::app::{App, AppProps, Words};
use explain_smtp::view::drawn::{Drawing, Drawn};
use explain_smtp::view::route::{Address, Page};
use explain_smtp::words::Locale;
use explain_smtp::words::prose::Prose;
use gloo::utils::{body, document};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlTextAreaElement};
use yew::platform::time::sleep;
use yew::{AppHandle, Renderer};

const REFUSED: &str = "C: RCPT TO:<nobody@example.net>\nS: 550 5.1.1 No such user\n";

/// The page, mounted in an element of its own.
struct Mounted {
    root: Element,
    app: AppHandle<Drawn>,
}

impl Mounted {
    fn new(locale: Locale) -> Self {
        let root = document().create_element("div").expect("an element");
        body().append_child(&root).expect("a place");
        let props = AppProps {
            address: Address::new(locale, Page::Home),
            base: "/".into(),
            words: Words::default().with(locale, Some(Prose::default())),
            read: None,
            brought: None,
            broken: false,
        };
        let app = Renderer::<Drawn>::with_root_and_props(root.clone(), Drawing::of::<App>(props))
            .render();
        Self { root, app }
    }

    /// The first element that the selector finds, as soon as there is one.
    async fn find<T: JsCast>(&self, selector: &str) -> T {
        for _ in 0..3_000 {
            if let Some(found) = self.root.query_selector(selector).expect("a selector") {
                return found.dyn_into().expect("an element of this kind");
            }
            sleep(Duration::from_millis(10)).await;
        }
        panic!("nothing is {selector} in {}", self.root.inner_html());
    }

    async fn paste(&self, text: &str) {
        let area: HtmlTextAreaElement = self.find("textarea").await;
        area.set_value(text);
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        let input = Event::new_with_event_init_dict("input", &bubbling).expect("an event");
        area.dispatch_event(&input).expect("a listener");
    }

    fn unmount(self) {
        self.app.destroy();
        self.root.remove();
    }
}

#[wasm_bindgen_test]
async fn a_pasted_refusal_is_explained() {
    let page = Mounted::new(Locale::En);
    page.paste(REFUSED).await;
    let verdict: HtmlElement = page.find(".verdict.bad [role=status]").await;
    let said = verdict.text_content().unwrap_or_default();
    assert!(said.contains("550 5.1.1"), "{said}");
    page.unmount();
}

#[wasm_bindgen_test]
async fn a_line_opens_and_closes_by_its_button() {
    let page = Mounted::new(Locale::Tr);
    page.paste(REFUSED).await;
    let line: HtmlElement = page.find(".line:not(.open):has(.explain)").await;
    let button = |expanded| format!("#{} .explain[aria-expanded={expanded}]", line.id());
    let closed: HtmlElement = page.find(&button(false)).await;
    closed.click();
    let open: HtmlElement = page.find(&button(true)).await;
    let note = open.get_attribute("aria-controls").unwrap_or_default();
    let _: HtmlElement = page.find(&format!("#{note}")).await;
    open.click();
    let _: HtmlElement = page.find(&button(false)).await;
    page.unmount();
}

#[wasm_bindgen_test]
async fn clearing_takes_the_reading_away() {
    let page = Mounted::new(Locale::En);
    page.paste(REFUSED).await;
    let _: HtmlElement = page.find(".conversation").await;
    let clear: HtmlElement = page.find(".beneath .ways button:not(:disabled)").await;
    clear.click();
    let _: HtmlElement = page.find(".invitation").await;
    let area: HtmlTextAreaElement = page.find("textarea").await;
    assert_eq!(area.value(), "");
    page.unmount();
}
