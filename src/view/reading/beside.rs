//! Two replies of the transcript side by side, each with what it answers.

use yew::{Callback, Html};

use super::course::spoken;
use super::to_line;
use crate::view::element::{Element, el, el_of};
use crate::view::language::Language;
use crate::view::model::{Action, Read, Reading};
use crate::view::parts::code::comparison;
use crate::view::parts::lists::paragraph;
use crate::view::parts::outline::{heading, region};
use crate::view::route::{AnyCode, Selection};
use crate::words::explanation::explain_line;

/// The replies that were picked: two side by side, or what to do after the first.
pub fn beside(language: &Language, reading: &Reading, send: &Callback<Action>) -> Option<Html> {
    let i = language.interface;
    let &[first, ref rest @ ..] = reading.picked.as_slice() else {
        return None;
    };
    let Some(&second) = rest.first() else {
        let said = i.picked(first as usize + 1);
        let told = el("span").text(&said);
        let told = el_of("p", "only").with(told).text(" ");
        return Some(told.with(away(language, &[first], send)).node());
    };
    let columns = [first, second].map(|line| column(language, &reading.read, line, send));
    let codes = [first, second].map(|line| codes_of(&reading.read, line));
    let pairs = [(codes[0].0, codes[1].0), (codes[0].1, codes[1].1)];
    let links = pairs.into_iter().filter_map(|pair| {
        let two = Selection::new(&[pair.0?, pair.1?])?;
        Some(el("p").with(comparison(language, two)).node())
    });
    let section = region(language, "beside").attr("aria-labelledby", "beside");
    let heading = heading(language, 2).attr("id", "beside").text(i.beside());
    Some(
        section
            .with(heading)
            .with(el_of("div", "two").with_all(columns.into()))
            .with_all(links.collect())
            .with(away(language, &[first, second], send))
            .node(),
    )
}

/// The button that puts these back.
fn away(language: &Language, lines: &[u32], send: &Callback<Action>) -> Element {
    let (lines, send) = (lines.to_vec(), send.clone());
    el("button")
        .attr("type", "button")
        .on_click(Callback::from(move |_| {
            for &line in &lines {
                send.emit(Action::Pick(line));
            }
        }))
        .text(language.interface.close())
}

fn codes_of(read: &Read, line: u32) -> (Option<AnyCode>, Option<AnyCode>) {
    let line = read.report.lines.get(line as usize);
    (
        line.and_then(|line| line.code).map(AnyCode::from),
        line.and_then(|line| line.enhanced).map(AnyCode::from),
    )
}

fn column(language: &Language, read: &Read, line: u32, send: &Callback<Action>) -> Html {
    let i = language.interface;
    let (prose, locale) = (&language.prose, language.locale);
    let said = explain_line(&read.report, &read.text, line, prose, locale).unwrap_or_default();
    let reply = read
        .report
        .lines
        .get(line as usize)
        .and_then(|line| line.reply);
    let reply = reply.and_then(|reply| read.report.replies.get(reply.index()));
    let quoted = |line: u32| {
        el_of("code", "quoted")
            .verbatim()
            .attr("dir", "ltr")
            .text(&spoken(read, line))
            .node()
    };
    let command = reply.and_then(|reply| reply.command_line).map(|command| {
        let label = el_of("span", "label").text(i.answers_to());
        el("p")
            .with(label)
            .text(" ")
            .with(quoted(command.get()))
            .node()
    });
    let fix = said.fix.as_deref().map(|fix| {
        let label = el_of("span", "label").text(i.remedy());
        el("p").with(label).text(" ").text(fix).node()
    });
    el(if language.inside.is_some() {
        "div"
    } else {
        "section"
    })
    .with(heading(language, 3).text(&said.label))
    .with(
        el("p")
            .with(quoted(line))
            .text(" ")
            .with(to_line(language, line, send)),
    )
    .with_if(command)
    .with(paragraph(&said.meaning))
    .with_if(fix)
    .node()
}
