//! One line of the conversation: who speaks, what, what that means, and, once opened, what to do.

use std::cell::Cell;
use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, use_memo};

use super::row::id;
use crate::report::Role;
use crate::text::{Span, without_end};
use crate::view::browser::{self, Spot};
use crate::view::effect::use_effect_with;
use crate::view::element::{el, el_of};
use crate::view::held::use_state;
use crate::view::language::{Language, use_language};
use crate::view::model::{Action, Origin, Read};
use crate::view::parts::code::class_name;
use crate::view::parts::source::sources;
use crate::view::pieces::{Piece, PieceKind, pieces};
use crate::view::route::{AnyCode, Page};
use crate::words::explanation::{Detail, Explanation, Token, explain_line, tokens};

/// As many bytes of a line as are shown before, and after it is opened.
const SHOWN: usize = 1_000;
const SHOWN_OPEN: usize = 20_000;

/// A line, and how it is shown. Equal properties draw nothing anew, so that a long list stays quick.
#[derive(Clone, PartialEq, Properties)]
pub struct LineProps {
    /// The text and its report.
    pub read: Rc<Read>,
    /// Which line, an index into the report's.
    pub line: u32,
    /// Whether what is said of it is open.
    pub open: bool,
    /// Whether secrets are shown.
    pub revealed: bool,
    /// Whether it is picked for a comparison.
    pub picked: bool,
    /// Whether it is selected in the text box.
    pub followed: bool,
    /// Takes what happens.
    pub send: Callback<Action>,
}

/// The line as a list item.
#[component]
pub fn Line(props: &LineProps) -> Html {
    let language = use_language();
    let LineProps {
        read,
        line: index,
        open,
        revealed,
        picked,
        followed,
        send,
    } = props;
    let lit = use_state(|| None::<usize>);
    let clicked = use_memo((), |()| Cell::new(None::<Spot>));
    {
        let (lit, clicked) = (lit.clone(), clicked.clone());
        use_effect_with(*open, move |open| {
            // Only once the line is open it has tokens.
            let at = clicked.take().filter(|_| *open);
            let token = at.and_then(|spot| browser::token_of(spot.element()));
            if token.is_some() || lit.is_some() {
                lit.set(token);
            }
        });
    }
    let Read { text, report, .. } = &**read;
    let Some(line) = report.lines.get(*index as usize) else {
        return Html::default();
    };
    // A click on the line itself opens it, and lights up the token that was clicked, a code as well: the way to its entry
    // stands in what is said of it then.
    let onclick = {
        let (send, lit, clicked) = (send.clone(), lit.clone(), clicked.clone());
        let (open, line) = (*open, *index);
        Callback::from(move |event: MouseEvent| {
            if browser::follows_link(&event) {
                return;
            }
            event.prevent_default();
            if browser::is_selecting() {
                return;
            }
            if open {
                let token = browser::token_of(event.target());
                lit.set(token.filter(|_| token != *lit));
            } else {
                clicked.set(Spot::of(&event));
                send.emit(Action::Toggle(line));
            }
        })
    };
    let lit = *lit;
    let (i, s) = (language.interface, language.sentences());
    let said = explain_line(report, text, *index, &language.prose, language.locale);
    let number = *index as usize + 1;
    let decided = report.verdict.line == Some(*index);
    let most = if *open { SHOWN_OPEN } else { SHOWN };
    let mut class = ["line ", role_name(line.role)].concat();
    let also = [
        line.code.map(|code| class_name(code.class())),
        decided.then_some("decided"),
        open.then_some("open"),
        followed.then_some("followed"),
    ];
    for name in also.into_iter().flatten() {
        class.push(' ');
        class.push_str(name);
    }
    let note = format!("note-{number}");
    let (prose, locale) = (&language.prose, language.locale);
    let tokens = if *open {
        tokens(report, text, *index, prose, locale)
    } else {
        Vec::new()
    };
    let cuts: Vec<u32> = tokens
        .iter()
        .flat_map(|token| [token.span.start, token.span.end])
        .collect();
    let pieces = pieces(text, report, *index, *revealed, most, &cuts);
    let shown = pieces.iter().map(|piece| {
        let token = token_at(&tokens, piece.at);
        show(&language, piece, token, lit)
    });
    let raw = el("code")
        .verbatim()
        .attr("dir", "ltr")
        .on_click(onclick)
        .with_all(shown.collect());
    let here = decided.then(|| el_of("span", "here").text(i.decided_here()).node());
    let button = || {
        let line = *index;
        let label = el_of("span", "sr").text(" ").text(&i.explain_line(number));
        let button = el_of("button", "explain")
            .attr("type", "button")
            .attr("aria-expanded", if *open { "true" } else { "false" })
            .attr_if("aria-controls", open.then_some(&note))
            .on_click(send.reform(move |_| Action::Toggle(line)));
        button.text(i.explain()).with(label).node()
    };
    let mut item = el_of("li", &class)
        .attr("id", &id(*index))
        .with(el_of("span", "number").text(&i.number(number)))
        .with(el_of("span", "who").text(s.role(line.role)))
        .with(el_of("div", "raw").with(raw).with_if(here));
    if let Some(said) = said {
        item = item.with(el_of("p", "said").text(&said.meaning));
        if has_more(&said) {
            let apart = taken_apart(&language, &tokens, &pieces, lit);
            let ways = open.then(|| ways(&language, read, *index, *picked, send));
            let more = open.then(|| more(&language, &said, apart, ways, &note));
            item = item.with(button()).with_if(more);
        }
    }
    item.node()
}

fn has_more(said: &Explanation) -> bool {
    said.fix.is_some() || !said.details.is_empty() || !said.sources.is_empty()
}

/// What is said of the line once it is opened.
fn more(
    language: &Language,
    said: &Explanation,
    apart: Option<Html>,
    ways: Option<Html>,
    id: &str,
) -> Html {
    let i = language.interface;
    let told = |detail: &&Detail| apart.is_none() || !detail.on_line;
    let details: Vec<_> = said.details.iter().filter(told).collect();
    let details = details.into_iter().map(|detail| {
        let value = el("dd").attr("dir", "auto").text(&detail.value);
        el("div")
            .with(el("dt").text(detail.term))
            .with(value)
            .node()
    });
    let details: Vec<Html> = details.collect();
    let details = (!details.is_empty()).then(|| el_of("dl", "details").with_all(details).node());
    let fix = said.fix.as_ref().map(|fix| {
        let label = el_of("span", "label").text(i.remedy());
        el_of("p", "fix").with(label).text(" ").text(fix).node()
    });
    let cited: Vec<_> = said.sources.iter().map(|source| source.name()).collect();
    el_of("div", "note")
        .attr("id", id)
        .with(el_of("p", "label").text(&said.label))
        .with(el_of("p", "meaning").text(&said.meaning))
        .with_if(details)
        .with_if(fix)
        .with_if(apart)
        .with(sources(i.sources(), &cited))
        .with_if(ways)
        .node()
}

/// What can be done with the line: a reply is compared, and what stands in the text box is shown there.
fn ways(
    language: &Language,
    read: &Rc<Read>,
    index: u32,
    picked: bool,
    send: &Callback<Action>,
) -> Html {
    let i = language.interface;
    let button = |label: &str| el("button").attr("type", "button").text(label);
    let Some(line) = read.report.lines.get(index as usize) else {
        return Html::default();
    };
    let compare = (line.code.is_some() || line.enhanced.is_some()).then(|| {
        let label = if picked { i.unpick() } else { i.pick() };
        let pick = send.reform(move |_| Action::Pick(index));
        button(label).on_click(pick).node()
    });
    let boxed = read.origin == Origin::Typed && language.inside.is_none();
    let to_text = boxed.then(|| {
        let read = read.clone();
        let select =
            Callback::from(move |_| browser::select_in_box(&read.text, line_span(&read, index)));
        button(i.to_text()).on_click(select).node()
    });
    el_of("p", "ways").with_if(compare).with_if(to_text).node()
}

fn line_span(read: &Read, index: u32) -> Span {
    without_end(&read.text, read.report.span_of(index))
}

/// The line's tokens, each with what it is, codes and verbs with the way to their entries; the style sheet ties the two
/// together. `None` where there are none.
fn taken_apart(
    language: &Language,
    tokens: &[Token],
    pieces: &[Piece],
    lit: Option<usize>,
) -> Option<Html> {
    let parts = (0..).zip(tokens).map(|(number, token)| {
        let here = |piece: &&Piece| token_at(tokens, piece.at) == Some(number);
        let spelt: String = pieces
            .iter()
            .filter(here)
            .map(|piece| piece.text.as_str())
            .collect();
        let spelt = el("code").verbatim().attr("dir", "ltr").text(&spelt);
        let entry = pieces
            .iter()
            .filter(here)
            .find_map(|piece| match piece.kind {
                PieceKind::Code(code) => Some(Page::Code(code.into())),
                PieceKind::Enhanced(code) => Some(Page::Code(code.into())),
                PieceKind::Command(verb) => Some(Page::command_of(verb)),
                _ => None,
            });
        let spelt = match entry {
            Some(page) => el("a").href(&language.href(page)).with(spelt),
            None => spelt,
        };
        let name = el("dt")
            .with(spelt)
            .text(" ")
            .with(el("span").text(&token.name));
        el("div")
            .attr("data-token", &number.to_string())
            .attr_if("data-lit", (lit == Some(number)).then_some(""))
            .with(name)
            .with(el("dd").text(&token.meaning))
            .node()
    });
    (!tokens.is_empty()).then(|| el_of("dl", "tokens").with_all(parts.collect()).node())
}

/// The token that holds this byte of the text.
fn token_at(tokens: &[Token], at: u32) -> Option<usize> {
    let number = tokens
        .partition_point(|token| token.span.start <= at)
        .checked_sub(1)?;
    tokens
        .get(number)
        .filter(|token| at < token.span.end)
        .map(|_| number)
}

fn show(language: &Language, piece: &Piece, token: Option<usize>, lit: Option<usize>) -> Html {
    let i = language.interface;
    let text = piece.text.as_str();
    let link =
        |class: &str, code: AnyCode| el_of("a", class).href(&language.href(Page::Code(code)));
    let shown = match piece.kind {
        PieceKind::Around => el_of("span", "around").text(text),
        PieceKind::Said => el("span").text(text),
        PieceKind::Code(code) => {
            link(&["code ", class_name(code.class())].concat(), code.into()).text(text)
        }
        PieceKind::Enhanced(code) => link("enhanced", code.into()).text(text),
        PieceKind::Command(_) => el_of("span", "verb").text(text),
        PieceKind::Secret => {
            let masked = el_of("span", "sr").text(i.masked());
            el_of("span", "secret").with(masked).text(text)
        }
        PieceKind::Control => el_of("span", "control").text(text),
        PieceKind::More(count) => el_of("span", "more").text(&i.more_bytes(count)),
    };
    let glow = token.filter(|_| token == lit).map(|_| "");
    let token = token.map(|number| number.to_string());
    shown
        .attr_if("data-token", token.as_deref())
        .attr_if("data-lit", glow)
        .node()
}

/// The name of a role in the style sheet.
const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Client => "client",
        Role::Server => "server",
        Role::Data => "data",
        Role::Info => "info",
    }
}
