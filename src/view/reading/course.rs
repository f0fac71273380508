//! The course of a session: how far it came, and a picture of who sent what to whom.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use super::row;
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};
use crate::report::{Move, Number, Reached, Report, Role, STEPS};
use crate::view::element::{Element, el, el_of, nodes};
use crate::view::held::use_state;
use crate::view::language::{Language, use_language};
use crate::view::model::{Action, Read};
use crate::view::parts::code::class_name;
use crate::view::parts::outline::{heading, region};
use crate::view::parts::toggle::follow_toggle;
use crate::view::pieces::{PieceKind, pieces};
use crate::view::route::Page;

/// Of a longer session, as many moves are drawn: of its beginning, around what decided, and of its end.
const BEGINNING: usize = 24;
const AROUND: usize = 12;
const END: usize = 12;
/// As many letters fit over an arrow on a narrow screen.
const LETTERS: usize = 30;
/// How far arrows are apart, in pixels.
const APART: usize = 32;

/// Which session, and where it says what happens.
#[derive(Clone, PartialEq, Properties)]
pub struct CourseProps {
    /// The text and its report.
    pub read: Rc<Read>,
    /// The session, an index into the report's.
    pub session: u32,
    /// Takes what happens.
    pub send: Callback<Action>,
}

/// The steps and, once it is wanted, the picture.
#[component]
pub fn Course(props: &CourseProps) -> Html {
    let language = use_language();
    let i = language.interface;
    let open = use_state(|| false);
    let CourseProps {
        read,
        session,
        send,
    } = props;
    let moves = read.report.course(*session);
    let steps = steps(&language, &read.report, &moves);
    let ontoggle = follow_toggle(&open);
    let ladder = open.then(|| ladder(&language, read, &moves, send));
    let talks = moves.iter().any(|one| matches!(one, Move::Client(_)));
    if steps.is_none() && !talks {
        return Html::default();
    }
    let heading = heading(&language, 2).attr("id", "course");
    let ladder = talks.then(|| {
        html! {
            <details {ontoggle}>
                <summary>{ i.ladder() }</summary>
                { ladder.unwrap_or_default() }
            </details>
        }
    });
    region(&language, "course")
        .attr("aria-labelledby", "course")
        .with(heading.text(i.course()))
        .with_if(steps)
        .with_if(ladder)
        .node()
}

/// Each step with what came of it, in a word, a sign and a colour; `None` where nothing is known of any.
fn steps(language: &Language, report: &Report, moves: &[Move]) -> Option<Html> {
    let i = language.interface;
    let reached = report.reached(moves);
    let steps = STEPS.iter().zip(reached);
    let steps = steps.map(|(&step, reached)| {
        let (class, sign) = match reached {
            Some(Reached::Done) => ("good", "✓"),
            Some(Reached::InPart) => ("wait", "◐"),
            Some(Reached::Deferred) => ("wait", "…"),
            Some(Reached::Refused) => ("bad", "✕"),
            Some(Reached::Unanswered) => ("bad", "?"),
            None => ("none", "·"),
        };
        let translate = matches!(step, Place::Command(_)).then_some("no");
        let name = el_of("span", "place").attr_if("translate", translate);
        let sign = el_of("span", "sign").attr("aria-hidden", "true").text(sign);
        el_of("li", class)
            .with(sign)
            .with(name.text(&i.place(step)))
            .with(el_of("span", "came").text(i.reached(reached)))
            .node()
    });
    let known = reached.iter().any(Option::is_some);
    known.then(|| el_of("ol", "steps").with_all(steps.collect()).node())
}

/// A move that is drawn, or how many are left out.
enum Rung {
    Move(Move),
    Gap(usize),
}

fn rungs(report: &Report, moves: &[Move]) -> Vec<Rung> {
    let decided = moves
        .iter()
        .position(|one| line_of(report, *one) == report.verdict.line)
        .unwrap_or(0);
    let near = decided.saturating_sub(AROUND)..=decided + AROUND;
    let end = moves.len().saturating_sub(END);
    let mut rungs = Vec::new();
    for (index, one) in moves.iter().enumerate() {
        if index < BEGINNING || near.contains(&index) || index >= end {
            rungs.push(Rung::Move(*one));
        } else if let Some(Rung::Gap(count)) = rungs.last_mut() {
            *count += 1;
        } else {
            rungs.push(Rung::Gap(1));
        }
    }
    rungs
}

fn line_of(report: &Report, one: Move) -> Option<u32> {
    match one {
        Move::Client(line) | Move::Message(line, _) => Some(line),
        Move::Reply(reply) => report.replies.get(reply as usize).map(|r| r.first_line),
    }
}

/// Client on the left, server on the right, time from top to bottom. Places across are in percent, so that it
/// fits any width.
fn ladder(language: &Language, read: &Read, moves: &[Move], send: &Callback<Action>) -> Html {
    let report = &read.report;
    let rungs = rungs(report, moves);
    let height = (rungs.len() + 1) * APART + 12;
    let s = language.sentences();
    let head = |x: &str, name: &str| {
        svg_text(x, 14, "head")
            .attr("text-anchor", "middle")
            .text(name)
            .node()
    };
    let post = |x: &'static str| {
        let bottom = height.to_string();
        el_of("line", "post")
            .attr("x1", x)
            .attr("x2", x)
            .attr("y1", "22")
            .attr("y2", &bottom)
            .node()
    };
    let mut drawn = phases(report, &rungs, height);
    drawn.extend([
        head("14%", s.role(Role::Client)),
        head("86%", s.role(Role::Server)),
        post("14%"),
        post("86%"),
    ]);
    for (number, rung) in rungs.iter().enumerate() {
        let y = (number + 2) * APART - 12;
        drawn.push(match rung {
            Rung::Gap(count) => svg_text("50%", y, "gap")
                .attr("text-anchor", "middle")
                .text(&language.interface.more_moves(*count))
                .node(),
            Rung::Move(one) => rung_of(language, read, *one, y, send),
        });
    }
    el_of("svg", "ladder")
        .attr("width", "100%")
        .attr("height", &height.to_string())
        .attr("role", "group")
        .attr("aria-label", language.interface.ladder())
        .with_all(drawn)
        .node()
}

/// The stretches that are encrypted, and in which the client signs in.
fn phases(report: &Report, rungs: &[Rung], height: usize) -> Vec<Html> {
    let top = |number: usize| (number + 1) * APART - 4;
    let band = |class: &'static str, name: &str, from: usize, to: usize| {
        let band = el_of("rect", class)
            .attr("x", "0")
            .attr("width", "100%")
            .attr("y", &from.to_string())
            .attr("height", &to.saturating_sub(from).to_string());
        let label = svg_text("1%", from + 14, "phase").verbatim().text(name);
        nodes(vec![band.node(), label.node()])
    };
    let mut bands = Vec::new();
    let mut signing_in = None;
    for (number, rung) in rungs.iter().enumerate() {
        let Rung::Move(Move::Reply(reply)) = rung else {
            if let Rung::Move(Move::Client(line)) = rung
                && verb_of(report, *line) == Some(Verb::Auth)
            {
                signing_in = Some(number);
            }
            continue;
        };
        let Some(reply) = report.replies.get(*reply as usize) else {
            continue;
        };
        let class = reply.code.map(ReplyCode::class);
        match (reply.to, class) {
            (Some(Place::Command(Verb::Starttls)), Some(Class::Success)) => {
                bands.push(band("tls", "TLS", top(number + 1), height));
            }
            (Some(Place::Command(Verb::Auth)), class) if class != Some(Class::Intermediate) => {
                if let Some(from) = signing_in.take() {
                    bands.push(band("auth", "AUTH", top(from), top(number + 1)));
                }
            }
            _ => {}
        }
    }
    bands
}

fn verb_of(report: &Report, line: u32) -> Option<Verb> {
    report.lines.get(line as usize)?.command
}

/// An arrow with what is said over it, which leads to its line.
fn rung_of(language: &Language, read: &Read, one: Move, y: usize, send: &Callback<Action>) -> Html {
    let (i, s) = (language.interface, language.sentences());
    let report = &read.report;
    let line = line_of(report, one).unwrap_or_default();
    let mut class = String::from("rung");
    if report.verdict.line == Some(line) {
        class.push_str(" decided");
    }
    let mut took = None;
    let (who, said) = match one {
        Move::Client(line) => (Role::Client, spoken(read, line)),
        Move::Message(first, last) => {
            let count = (last - first) as usize + 1;
            (Role::Client, i.message_lines(count))
        }
        Move::Reply(reply) => {
            let reply = report.replies.get(reply as usize);
            if let Some(code) = reply.and_then(|reply| reply.code) {
                class.push(' ');
                class.push_str(class_name(code.class()));
            }
            took = reply.and_then(|reply| reply.delay).map(Number::get);
            (Role::Server, spoken(read, line))
        }
    };
    let (from, to, wing) = match who {
        Role::Client => ("15%", "85%", "-7,-4 0,0 -7,4"),
        _ => ("85%", "15%", "7,-4 0,0 7,4"),
    };
    let height = y.to_string();
    let arrow = el("line")
        .attr("x1", from)
        .attr("x2", to)
        .attr("y1", &height)
        .attr("y2", &height);
    // A point cannot stand at a percentage; an image of its own, moved there, can hold it.
    let tip = el("svg")
        .attr("x", to)
        .attr("y", &height)
        .attr("overflow", "visible")
        .with(el("polyline").attr("points", wing));
    let took = took.map(|delay| {
        svg_text("99%", y + 4, "took")
            .attr("text-anchor", "end")
            .text(&s.delay(delay, None))
            .node()
    });
    let said = short(&said);
    let label = [s.role(who), ": ", &said].concat();
    let said = svg_text("50%", y - 6, "said")
        .attr("text-anchor", "middle")
        .verbatim()
        .text(&said);
    let send = send.clone();
    let onclick = Callback::from(move |event: yew::MouseEvent| {
        event.prevent_default();
        send.emit(Action::Show(line));
    });
    let href = [&language.href(Page::Home), "#", &row::id(line)].concat();
    el_of("a", &class)
        .href(&href)
        .attr("aria-label", &label)
        .on_click(onclick)
        .with(arrow)
        .with(tip)
        .with(said)
        .with_if(took)
        .node()
}

fn svg_text(x: &str, y: usize, class: &str) -> Element {
    el_of("text", class).attr("x", x).attr("y", &y.to_string())
}

/// What was said on a line, without what stands around it, secrets masked.
pub fn spoken(read: &Read, line: u32) -> String {
    let pieces = pieces(&read.text, &read.report, line, false, 400, &[]);
    let said = pieces
        .iter()
        .filter(|piece| piece.kind != PieceKind::Around)
        .map(|piece| piece.text.as_str());
    said.collect::<String>().trim().to_owned()
}

fn short(said: &str) -> String {
    match said.char_indices().nth(LETTERS) {
        Some((at, _)) => [said.get(..at).unwrap_or_default(), "…"].concat(),
        None => said.to_owned(),
    }
}
