//! Putting a reading right: its format, its sides, whose a line is. Every change reads the text again.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    Callback, Event, Html, NodeRef, Properties, TargetCast, component, html, use_mut_ref,
    use_node_ref,
};

use crate::lines::{Correction, formats};
use crate::report::Role;
use crate::view::breaks::Stop;
use crate::view::effect::use_effect_with;
use crate::view::element::{el, el_of};
use crate::view::intake::read_and_send;
use crate::view::language::{Language, use_language};
use crate::view::model::{Action, Read};
use crate::view::parts::lists::{items, option};

const ROLES: [Role; 4] = [Role::Client, Role::Server, Role::Data, Role::Info];

/// What is put right, and where it says what happens.
#[derive(Clone, PartialEq, Properties)]
pub struct CorrectProps {
    /// The text and its report.
    pub read: Rc<Read>,
    /// Takes what happens.
    pub send: Callback<Action>,
}

/// The ways to put the reading right.
#[component]
pub fn Correct(props: &CorrectProps) -> Html {
    let language = use_language();
    let i = language.interface;
    let (line, role) = (use_node_ref(), use_node_ref());
    let correction = &props.read.correction;
    // What was last wished for, and what reads the text with it: a further wish adds to it and stops that.
    let wish = use_mut_ref(|| (Correction::default(), Stop::default()));
    // The text that the wishes are for: one may have come since it was drawn, which is not forgotten.
    let of = use_mut_ref(|| None::<Rc<str>>);
    {
        let wish = wish.clone();
        use_effect_with(props.read.clone(), move |read| {
            let before = of.replace(Some(read.text.clone()));
            if before.is_none_or(|before| !Rc::ptr_eq(&before, &read.text)) {
                let now = (read.correction.clone(), Stop::default());
                let (_, before) = wish.replace(now);
                before.stop();
            }
        });
    }
    let change = {
        let CorrectProps { read, send } = props.clone();
        Callback::from(move |change: Change| {
            let (mut correction, before) = wish.take();
            before.stop();
            change(&mut correction);
            let stop = Stop::default();
            wish.replace((correction.clone(), stop.clone()));
            let (text, origin) = (read.text.clone(), read.origin.clone());
            read_and_send(text, origin, correction, stop, send.clone());
        })
    };
    let set: Vec<_> = correction
        .roles
        .iter()
        .map(|&(line, role)| {
            el("span")
                .text(&i.line_is(line as usize + 1, language.sentences().role(role)))
                .node()
        })
        .collect();
    let undo = (*correction != Correction::default()).then(|| {
        let onclick = change
            .reform(|_| -> Change { Box::new(|correction| *correction = Correction::default()) });
        let button = el("button").attr("type", "button").on_click(onclick);
        button.text(i.correct_undo()).node()
    });
    el_of("details", "correct")
        .with(el("summary").text(i.correct()))
        .with(el("p").text(i.correct_lead()))
        .with(sides(&language, correction, &change))
        .with(one_line(&language, &props.read, (&line, &role), &change))
        .with_if(items("plain", set))
        .with_if(undo)
        .node()
}

/// A change of the corrections.
type Change = Box<dyn FnOnce(&mut Correction)>;

/// The format, and whether the sides are swapped.
fn sides(language: &Language, correction: &Correction, change: &Callback<Change>) -> Html {
    let i = language.interface;
    let mut ids: Vec<&'static str> = formats::ids().collect();
    ids.sort_unstable();
    let chosen = correction.format.as_deref();
    let options = ids
        .into_iter()
        .map(|id| option(id, &i.format(id), chosen == Some(id)));
    let options = [option("", i.format_found(), chosen.is_none())]
        .into_iter()
        .chain(options);
    let onchange = change.reform(|event: Event| -> Change {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        let id = select
            .map(|select| select.value())
            .filter(|id| !id.is_empty());
        Box::new(move |correction| correction.format = id)
    });
    let format = html! { <select {onchange}>{ for options }</select> };
    let onchange = change.reform(|event: Event| -> Change {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let swapped = input.is_some_and(|input| input.checked());
        Box::new(move |correction| correction.swapped = swapped)
    });
    let swap = html! { <input type="checkbox" checked={correction.swapped} {onchange} /> };
    el_of("p", "ways")
        .with(el("label").text(i.correct_format()).text(" ").with(format))
        .with(el("label").with(swap).text(" ").text(i.swap_sides()))
        .node()
}

/// Whose one line is.
fn one_line(
    language: &Language,
    read: &Read,
    (line, role): (&NodeRef, &NodeRef),
    change: &Callback<Change>,
) -> Html {
    let i = language.interface;
    let most = read.report.lines.len();
    let onclick = {
        let (line, role, change) = (line.clone(), role.clone(), change.clone());
        Callback::from(move |_| {
            let number = line
                .cast::<HtmlInputElement>()
                .and_then(|input| input.value().parse::<u32>().ok());
            let role = role
                .cast::<HtmlSelectElement>()
                .and_then(|select| select.value().parse::<usize>().ok());
            let role = role.and_then(|role| ROLES.get(role).copied());
            if let Some((number, role)) = number
                .zip(role)
                .filter(|&(number, _)| number > 0 && number as usize <= most)
            {
                change.emit(Box::new(move |correction| {
                    correction.roles.retain(|&(line, _)| line != number - 1);
                    correction.roles.push((number - 1, role));
                }));
            }
        })
    };
    let names = ROLES.iter().enumerate();
    let options =
        names.map(|(at, &role)| option(&at.to_string(), language.sentences().role(role), at == 0));
    let input = html! { <input ref={line} type="number" min="1" max={most.to_string()} inputmode="numeric" /> };
    let select = html! { <select ref={role}>{ for options }</select> };
    let button = el("button").attr("type", "button").on_click(onclick);
    el_of("p", "ways")
        .with(el("label").text(i.correct_line()).text(" ").with(input))
        .with(el("label").text(i.correct_role()).text(" ").with(select))
        .with(button.text(i.correct_set()))
        .node()
}
