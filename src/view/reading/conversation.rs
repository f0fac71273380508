//! The lines of a transcript as a list: whole where it is short, the part that can be seen where it is long.

use std::rc::Rc;

use web_sys::{Element, HtmlElement};
use yew::{
    Callback, Event, Html, KeyboardEvent, NodeRef, Properties, TargetCast, component, html,
    use_memo, use_node_ref,
};

use super::find::{Find, FindProps};
use super::row::{id, row};
use crate::redaction::{Choice, redact};
use crate::report::Number;
use crate::text::lines;
use crate::view::browser;
use crate::view::drawn::{drawn, drawn_as};
use crate::view::effect::use_effect_with;
use crate::view::element::nodes;
use crate::view::held::use_state;
use crate::view::language::use_language;
use crate::view::model::{Action, Read, Reading, Shown};
use crate::view::parts::later::later;
use crate::view::rows::Row;
use crate::view::window::{LIMIT, Sizes, top_of, window};
use crate::words::{Locale, share};

/// What the list shows, and where it says what happens.
#[derive(Clone, PartialEq, Properties)]
pub struct ConversationProps {
    /// The reading.
    pub reading: Reading,
    /// Takes what happens.
    pub send: Callback<Action>,
}

/// The lines: all of them, or the part that can be seen.
pub fn conversation(reading: &Reading, send: &Callback<Action>) -> Html {
    let props = ConversationProps {
        reading: reading.clone(),
        send: send.clone(),
    };
    if reading.rows.len() > LIMIT {
        let here = reading.shown.map(|shown| shown.line);
        let find = FindProps {
            read: reading.read.clone(),
            here,
            send: send.clone(),
        };
        nodes(vec![drawn::<Find>(find), drawn::<Long>(props)])
    } else {
        drawn_as::<Whole>(&props.reading.number.to_string(), props)
    }
}

/// A list that is drawn whole comes in pieces of so many rows.
const PIECE: usize = 120;

#[component]
fn Whole(props: &ConversationProps) -> Html {
    let language = use_language();
    let list = use_node_ref();
    let ConversationProps { reading, send } = props;
    {
        let list = list.clone();
        use_effect_with(reading.shown, move |shown| {
            if let (Some(shown), Some(list)) = (shown, list.cast::<Element>()) {
                browser::see_line(&list, &id(shown.line), shown.until.is_none());
            }
        });
    }
    // Whoever asks for a line does not wait for it.
    let asked = reading
        .shown
        .and_then(|shown| row_of(&reading.rows, shown.line));
    let at_once = asked.unwrap_or_default() / PIECE;
    let pieces = (0..reading.rows.len().div_ceil(PIECE)).map(|piece| {
        let (language, reading, send) = (language.clone(), reading.clone(), send.clone());
        later(piece.saturating_sub(at_once), move || {
            let rows = reading.rows.iter().skip(piece * PIECE).take(PIECE);
            nodes(
                rows.map(|&one| row(&language, &reading, one, &send))
                    .collect(),
            )
        })
    });
    html! { <ol ref={list} class="lines" role="list">{ for pieces }</ol> }
}

/// A long list: rows of one height, of which only those in sight are in the document.
#[component]
fn Long(props: &ConversationProps) -> Html {
    let language = use_language();
    let frame = use_node_ref();
    let list = use_node_ref();
    let paper = use_node_ref();
    let scrolled = use_state(|| 0);
    let sizes = use_state(|| Sizes {
        row: 36,
        opened: 224,
    });
    let height = use_state(|| 800);
    let reading = &props.reading;
    let opened = use_memo(
        (reading.rows.clone(), reading.open.clone()),
        |(rows, open)| {
            (0..)
                .zip(rows.iter())
                .filter(|(_, row)| matches!(row, Row::Line(line) if open.contains(*line)))
                .map(|(index, _)| index)
                .collect::<Vec<usize>>()
        },
    );
    let seen = window(reading.rows.len(), &opened, *sizes, *scrolled, *height);

    // Whole pixels, so that a hundred thousand rows lie where the arithmetic says.
    {
        let (frame, sizes, height) = (frame.clone(), sizes.clone(), height.clone());
        use_effect_with((), move |()| {
            if let Some(frame) = frame.cast::<HtmlElement>() {
                let rem = browser::root_font_size();
                let measured = Sizes {
                    row: rem * 9 / 4,
                    opened: rem * 14,
                };
                browser::set_style(&frame, "--row", &format!("{}px", measured.row));
                browser::set_style(&frame, "--opened", &format!("{}px", measured.opened));
                sizes.set(measured);
                height.set(frame.client_height().unsigned_abs());
            }
        });
    }
    {
        let list = list.clone();
        let room = (seen.above, seen.below);
        use_effect_with(room, move |&(above, below)| pad(&list, above, below));
    }
    {
        let (frame, rows, opened, sizes) =
            (frame.clone(), reading.rows.clone(), opened.clone(), *sizes);
        use_effect_with(reading.shown, move |shown| {
            if let (Some(shown), Some(frame)) = (shown, frame.cast::<HtmlElement>()) {
                show(&frame, &rows, &opened, sizes, shown);
            }
        });
    }

    // Whoever selects all wants all lines, of which few are drawn.
    let onkeydown = {
        let frame = frame.clone();
        Callback::from(move |event: KeyboardEvent| {
            let held = event.ctrl_key() || event.meta_key();
            let wish = held && !event.shift_key() && !event.alt_key();
            if let Some(frame) = frame.cast::<Element>()
                && wish
                && event.key().eq_ignore_ascii_case("a")
            {
                browser::select_within(&frame);
                event.prevent_default();
            }
        })
    };
    {
        // What is done in another page is its own matter, and its program has nothing to take out secrets with.
        let ours = language.inside.is_none();
        let (list, paper) = (list.clone(), paper.clone());
        let key = (reading.read.clone(), reading.only, language.locale);
        use_effect_with(key, move |(read, only, locale)| {
            let (read, only, locale) = (read.clone(), *only, *locale);
            // Known while compiling, so that the program of the elements has none of it.
            let listening = (!cfg!(feature = "embed") && ours).then(|| {
                let copied = read.clone();
                (
                    browser::when_copied_whole(list, move || whole(&copied, only)),
                    browser::when_printed(paper, move || on_paper(&read, only, locale)),
                )
            });
            move || drop(listening)
        });
    }

    let onscroll = Callback::from(move |event: Event| {
        if let Some(frame) = event.target_dyn_into::<HtmlElement>() {
            scrolled.set(frame.scroll_top().unsigned_abs());
            height.set(frame.client_height().unsigned_abs());
        }
    });
    html! {
        <>
            <div ref={frame} class="frame" tabindex="0" role="group" aria-labelledby="lines" {onscroll} {onkeydown}>
                <ol ref={list} class="lines long" role="list">
                    { for seen.rows.clone().filter_map(|index| reading.rows.get(index)).map(|&one| {
                        row(&language, reading, one, &props.send)
                    }) }
                </ol>
            </div>
            <pre ref={paper} class="paper"></pre>
        </>
    }
}

fn row_of(rows: &[Row], line: u32) -> Option<usize> {
    rows.iter().position(|row| *row == Row::Line(line))
}

/// All lines, or those of one session, without their secrets.
fn whole(read: &Read, only: Option<u32>) -> String {
    let shared = redact(&read.text, &read.report, Choice::default()).text;
    if only.is_none() {
        return shared;
    }
    let lines = lines(&shared).zip(&read.report.lines);
    lines
        .filter(|(_, line)| line.session.map(Number::get) == only)
        .map(|(span, _)| span.of(&shared))
        .collect()
}

/// The same as it is printed.
fn on_paper(read: &Read, only: Option<u32>, locale: Locale) -> String {
    let shared = redact(&read.text, &read.report, Choice::default()).text;
    share::printed(&shared, &read.report, only, locale)
}

/// Room above and below the rows. Through the object model, for the page's policy forbids style attributes.
fn pad(list: &NodeRef, above: u32, below: u32) {
    if let Some(list) = list.cast::<HtmlElement>() {
        browser::set_style(&list, "padding-block-start", &format!("{above}px"));
        browser::set_style(&list, "padding-block-end", &format!("{below}px"));
    }
}

/// Scrolls to a line and, once it is drawn, focuses it, unless whoever asked for it goes on selecting in the text box.
fn show(frame: &HtmlElement, rows: &Rc<[Row]>, opened: &[usize], sizes: Sizes, shown: &Shown) {
    let Some(index) = row_of(rows, shown.line) else {
        return;
    };
    let above = top_of(index, opened, sizes).saturating_sub(sizes.row * 3);
    frame.set_scroll_top(i32::try_from(above).unwrap_or(i32::MAX));
    let focused = shown.until.is_none();
    browser::see_line_soon(frame.clone().into(), id(shown.line), focused);
}
