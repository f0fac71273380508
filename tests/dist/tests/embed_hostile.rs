//! What stands in an element's attributes or properties comes from anybody, too: it becomes no property of all objects, no
//! attribute of the elements made, and no address.

use serde_json::Value;
use site_tests::embedding::POLICY;
use site_tests::{Browser, Guest, Look, Outcome, Site};

/// Names that every object answers to, and text that would end an attribute.
const EVIL: [&str; 8] = [
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "550\" onmouseover=\"globalThis.hit=1",
    "550'><img src=x onerror=globalThis.hit=1>",
    "javascript:globalThis.hit=1",
    "../../../../__proto__",
];

/// Whether an object, a list and a text have nothing that they have not everywhere; whether no script ran; and the
/// attributes of what was made that could run one or lead elsewhere.
const HARM: &str = "(() => {
    const found = [];
    for (const each in {}) found.push(`every object has ${each}`);
    for (const each in []) found.push(`every list has ${each}`);
    if (globalThis.hit) found.push('a script ran');
    for (const element of document.querySelectorAll('smtp-transcript, smtp-reply, smtp-compare')) {
        for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) {
            if (/^(script|img|iframe|object|style)$/i.test(inner.localName)) found.push(inner.localName);
            for (const { name, value } of inner.attributes) {
                if (/^(on|src|style|formaction)/i.test(name) || /^\\s*javascript:/i.test(value)) found.push(`${name}=${value}`);
            }
        }
    }
    return found.join();
})()";

#[tokio::test]
async fn no_attribute_or_property_of_an_element_becomes_more_than_text() -> Outcome {
    let elements = Site::serve_to_others(&[])?;
    let script = elements.url("embed/embed.js");
    let html = format!(
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Docs</title><script type='module' src='{script}'></script><main></main>"
    );
    let guest = Guest::serve(&elements, POLICY, &[("index.html", html)])?;
    let browser = Browser::start(Look::DESKTOP).await?;
    browser.open(&guest.url("")).await?;
    browser
        .wait_until("customElements.get('smtp-transcript') !== undefined")
        .await?;
    for evil in EVIL {
        let put = format!(
            "void (() => {{
                const evil = {};
                const main = document.querySelector('main');
                globalThis.told = 0;
                const made = [['smtp-reply', 'code'], ['smtp-compare', 'codes'], ['smtp-transcript', 'text']].map(([name, property]) => {{
                    const element = document.createElement(name);
                    for (const attribute of ['lang', 'theme', 'heading-level', 'read-only']) element.setAttribute(attribute, evil);
                    for (const event of ['smtp-ready', 'smtp-error']) element.addEventListener(event, () => globalThis.told++, {{ once: true }});
                    element[property] = name === 'smtp-transcript' ? `220 ${{evil}} ESMTP\\nEHLO ${{evil}}\\n550 5.7.1 ${{evil}} https://example.net/${{evil}}\\n` : evil;
                    element.append('What stood here');
                    return element;
                }});
                main.replaceChildren(...made);
            }})()",
            Value::from(evil)
        );
        browser.evaluate(&put).await?;
        browser.wait_until("globalThis.told >= 3").await?;
        assert_eq!(browser.evaluate(HARM).await?, "", "{evil}");
        let seen = "document.querySelector('smtp-reply').checkVisibility()";
        assert_eq!(browser.evaluate(seen).await?, true, "{evil}");
    }
    let strays = elements.asked().into_iter().filter(|path| {
        !path.starts_with("/embed/") || path.contains("proto") || path.contains("constructor")
    });
    assert_eq!(strays.collect::<Vec<_>>(), [""; 0]);
    Ok(())
}
