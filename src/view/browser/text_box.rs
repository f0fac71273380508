//! What is selected and marked in the text box.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::{find, set_attribute, set_style};
use crate::text::Span;

/// Selects a part of the text in the text box, which holds the same text, and scrolls there.
pub fn select_in_box(text: &str, part: Span) {
    let Some(area) = find("#text").and_then(|found| found.dyn_into::<HtmlTextAreaElement>().ok())
    else {
        return;
    };
    // The box counts in UTF-16, and knows one kind of line end.
    let units = |end: u32| {
        let before = text.get(..end as usize).unwrap_or_default();
        before.replace("\r\n", "\n").encode_utf16().count() as u32
    };
    let (start, end) = (units(part.start), units(part.end));
    let before = text.get(..part.start as usize).unwrap_or_default();
    BY_PAGE.set((start, end));
    drop(area.focus());
    drop(area.set_selection_range(start, end));
    scroll_box(&area, before.matches('\n').count() as u32);
    area.scroll_into_view();
}

thread_local! {
    /// What the page itself selected in the text box last.
    static BY_PAGE: Cell<(u32, u32)> = const { Cell::new((0, 0)) };
}

/// Scrolls the text box to a line, unless that is in sight: browsers do not do so for what is selected or marked.
fn scroll_box(area: &HtmlTextAreaElement, line: u32) {
    let lines = area.value().matches('\n').count() as u64 + 1;
    let top = u64::from(area.scroll_height().unsigned_abs()) * u64::from(line) / lines;
    let (top, height) = (top as i32, area.client_height());
    let seen = area.scroll_top()..area.scroll_top() + height * 4 / 5;
    if !seen.contains(&top) {
        area.set_scroll_top((top - height / 2).max(0));
    }
}

/// Marks a line of the text box, for which the style sheet has a band, and scrolls within the box to it; or marks none.
pub fn mark_in_box(area: &HtmlTextAreaElement, line: Option<u32>) {
    if let Some(line) = line {
        set_style(area, "--at", &line.to_string());
        set_attribute(area, "data-at", "");
        scroll_box(area, line);
    } else {
        drop(area.remove_attribute("data-at"));
    }
}

/// What is selected in the text box: the first and the last line, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selected {
    /// The first line.
    pub first: u32,
    /// The last line.
    pub last: u32,
    /// Whether that asks for these lines: whoever selects all wants to copy or replace it, and what the page selected
    /// nobody asked for.
    pub wanted: bool,
}

/// What is selected in the text box; `None` where nothing is.
pub fn selected_in_box(area: &HtmlTextAreaElement) -> Option<Selected> {
    let (start, end) = (area.selection_start().ok()??, area.selection_end().ok()??);
    let text = area.value();
    let breaks = |until: u32| {
        let before = text.encode_utf16().take(until as usize);
        before.filter(|unit| *unit == 10).count() as u32
    };
    let all = start == 0 && end == area.text_length();
    // It is told more than once.
    let by_page = BY_PAGE.get() == (start, end);
    if !by_page {
        BY_PAGE.take();
    }
    (end > start).then(|| Selected {
        first: breaks(start),
        // A line that is selected with its end ends there.
        last: breaks(end - 1),
        wanted: !all && !by_page,
    })
}
