//! Views as data: what `static/embed/tree.js` builds elements from, in pages of others.
//!
//! A text is a string, an element is an array: its name, its attributes where it has any, and what is in it. Only what
//! has a meaning anywhere is kept: no ids, no landmarks, no listeners.

use serde_json::{Map, Value};
use yew::Html;
use yew::virtual_dom::{VNode, VTag};

/// Attributes that mean the same in any page.
const KEPT: [&str; 9] = [
    "class",
    "lang",
    "dir",
    "translate",
    "href",
    "scope",
    "data-code",
    "rel",
    "target",
];

/// A view as a list of texts and elements.
///
/// # Errors
/// Where it holds what cannot be written: a component.
pub fn tree(view: &Html) -> Result<Vec<Value>, String> {
    let mut nodes = Vec::new();
    add(view, &mut nodes)?;
    Ok(nodes)
}

fn add(node: &VNode, to: &mut Vec<Value>) -> Result<(), String> {
    match node {
        VNode::VText(text) => {
            // Texts that follow each other are one, as they are in HTML.
            if let Some(Value::String(before)) = to.last_mut() {
                before.push_str(&text.text);
            } else if !text.text.is_empty() {
                to.push(Value::String(text.text.to_string()));
            }
        }
        VNode::VList(list) => {
            for node in list.iter() {
                add(node, to)?;
            }
        }
        VNode::VTag(tag) => to.push(element(tag)?),
        other => return Err(format!("no element and no text: {other:?}")),
    }
    Ok(())
}

fn element(tag: &VTag) -> Result<Value, String> {
    let name = match tag.tag() {
        "section" | "article" | "aside" | "header" => "div",
        name => name,
    };
    let kept = tag
        .attributes
        .iter()
        .filter(|(name, _)| KEPT.contains(name));
    let attributes: Map<String, Value> = kept
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect();
    let mut all = vec![name.into()];
    if !attributes.is_empty() {
        all.push(attributes.into());
    }
    if let Some(children) = tag.children() {
        all.extend(tree(children)?);
    }
    Ok(all.into())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::view::element::{el, el_of, nodes, text};

    #[test]
    fn texts_are_strings_and_elements_are_arrays() {
        let link = el_of("a", "x").href("code/550/").text("5").text("50");
        let view = nodes(vec![text("See "), el("p").with(link).text("!").node()]);
        assert_eq!(
            tree(&view).unwrap(),
            [
                json!("See "),
                json!(["p", ["a", { "class": "x", "href": "code/550/" }, "550"], "!"])
            ]
        );
    }

    #[test]
    fn an_element_whose_first_child_is_text_keeps_its_name() {
        let view = el("b").text("bold").node();
        assert_eq!(tree(&view).unwrap(), [json!(["b", "bold"])]);
    }

    #[test]
    fn neither_ids_nor_landmarks_leave() {
        let view = el("section")
            .attr("id", "x")
            .attr("aria-labelledby", "x")
            .text("in it")
            .node();
        assert_eq!(tree(&view).unwrap(), [json!(["div", "in it"])]);
    }
}
