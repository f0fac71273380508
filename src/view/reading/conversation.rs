//! The lines of a transcript as a list: whole where it is short, the part that can be seen where it is long.

use web_sys::{Element, HtmlElement};
use yew::{
    Callback, Event, Html, KeyboardEvent, NodeRef, Properties, TargetCast, component, html,
    use_memo, use_node_ref,
};

use super::find::{Find, FindProps};
use super::row::{id, row};
use crate::redaction::{Choice, redact};
use crate::view::browser;
use crate::view::drawn::{drawn, drawn_as};
use crate::view::effect::use_effect_with;
use crate::view::element::nodes;
use crate::view::held::use_state;
use crate::view::language::use_language;
use crate::view::model::{Action, Read, Reading};
use crate::view::parts::later::later;
use crate::view::rows::Row;
use crate::view::scroll::{Scroll, Track};
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
    let scrolled = use_state(Scroll::default);
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
    let track = Track {
        whole: top_of(reading.rows.len(), &opened, *sizes),
        height: *height,
    };
    let scroll = track.within(*scrolled);
    // Where the rows to draw begin in the room that the list has, and which they are.
    let begin = {
        let (rows, opened, sizes) = (reading.rows.clone(), opened.clone(), *sizes);
        move |scroll: Scroll| {
            let seen = window(rows.len(), &opened, sizes, scroll.top(), track.height);
            (seen.above.saturating_sub(scroll.ahead), seen.rows)
        }
    };
    let (above, seen) = begin(scroll);

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
        use_effect_with((above, track.room()), move |&(above, room)| {
            place(&list, above, room);
        });
    }
    {
        let (frame, rows, opened, sizes) =
            (frame.clone(), reading.rows.clone(), opened.clone(), *sizes);
        let scrolled = scrolled.clone();
        use_effect_with(reading.shown, move |shown| {
            let Some(shown) = shown else { return };
            let (Some(frame), Some(index)) =
                (frame.cast::<HtmlElement>(), row_of(&rows, shown.line))
            else {
                return;
            };
            let above = top_of(index, &opened, sizes).saturating_sub(sizes.row * 3);
            let scroll = track.at(above);
            scrolled.set(scroll);
            scroll_to(&frame, scroll);
            // Focused once it is drawn, unless whoever asked for it goes on selecting in the text box.
            browser::see_line_soon(frame.into(), id(shown.line), shown.until.is_none());
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

    let onscroll = {
        let list = list.clone();
        Callback::from(move |event: Event| {
            let Some(frame) = event.target_dyn_into::<HtmlElement>() else {
                return;
            };
            let room = frame.scroll_top().unsigned_abs();
            let after = track.moved(scroll, room);
            // Before the rows are drawn: behind that the browser may draw before the effect does it.
            place(&list, begin(after).0, track.room());
            if after.room != room {
                scroll_to(&frame, after);
            }
            scrolled.set(after);
            height.set(frame.client_height().unsigned_abs());
        })
    };
    html! {
        <>
            <div ref={frame} class="frame" tabindex="0" role="group" aria-labelledby="lines" {onscroll} {onkeydown}>
                <ol ref={list} class="lines long" role="list">
                    { for seen.filter_map(|index| reading.rows.get(index)).map(|&one| {
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
    let lines = share::lines_of(&shared, &read.report, only);
    lines.map(|(.., line)| line).collect()
}

/// The same as it is printed.
fn on_paper(read: &Read, only: Option<u32>, locale: Locale) -> String {
    let shared = redact(&read.text, &read.report, Choice::default()).text;
    share::printed(&shared, &read.report, only, locale)
}

/// The room of the list and where its rows begin. Through the object model, for the page's policy forbids style attributes.
fn place(list: &NodeRef, above: u32, room: u32) {
    if let Some(list) = list.cast::<HtmlElement>() {
        browser::set_style(&list, "padding-block-start", &format!("{above}px"));
        browser::set_style(&list, "block-size", &format!("{room}px"));
    }
}

fn scroll_to(frame: &HtmlElement, scroll: Scroll) {
    frame.set_scroll_top(scroll.room.cast_signed());
}
