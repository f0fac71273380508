//! Copying, saving, printing and linking the reading, without secrets and what else is to be taken out.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::platform::spawn_local;
use yew::{Callback, Event, Html, Properties, TargetCast, component, html};

use crate::pace::Pace;
use crate::redaction::{Choice, Counts, judge_as, redact_in_steps};
use crate::view::breaks::Stop;
use crate::view::browser;
use crate::view::effect::use_effect_with;
use crate::view::element::{el, el_of};
use crate::view::held::{Held, use_state};
use crate::view::language::{Language, use_language};
use crate::view::model::{Action, Read};
use crate::view::parts::toggle::follow_toggle;
use crate::view::route::Page;
use crate::words::interface::Said;
use crate::words::share;

/// As many lines are shown before they leave.
const PREVIEW_LINES: usize = 200;
/// And as many bytes.
const PREVIEW_BYTES: usize = 20_000;
/// Links of more characters are cut off by many programs.
const LONGEST_LINK: usize = 8_000;

/// What is shared.
#[derive(Clone, PartialEq, Properties)]
pub struct ShareProps {
    /// The text and its report.
    pub read: Rc<Read>,
    /// Takes what happens.
    pub send: Callback<Action>,
}

/// In which form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Form {
    #[default]
    Markdown,
    Plain,
    Json,
    Transcript,
}

impl Form {
    const ALL: [Self; 4] = [Self::Markdown, Self::Plain, Self::Json, Self::Transcript];

    const fn file(self) -> &'static str {
        match self {
            Self::Markdown => "smtp.md",
            Self::Plain => "smtp.txt",
            Self::Json => "smtp.json",
            Self::Transcript => "transcript.txt",
        }
    }

    fn name(self, i: Said) -> &'static str {
        match self {
            Self::Markdown => i.form_markdown(),
            Self::Plain => i.form_plain(),
            Self::Json => i.form_json(),
            Self::Transcript => i.form_transcript(),
        }
    }
}

/// What came of the last button.
#[derive(Clone, Debug, Default, PartialEq)]
struct Done {
    said: String,
    link: Option<String>,
}

/// The ways to share, folded away until they are wanted.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let language = use_language();
    let i = language.interface;
    let open = use_state(|| false);
    let choice = use_state(Choice::default);
    let form = use_state(Form::default);
    let done = use_state(Done::default);
    let wish = Wish {
        read: props.read.clone(),
        choice: *choice,
        form: *form,
        language: language.clone(),
    };
    let made = use_state(|| None::<Made>);
    {
        let made = made.clone();
        use_effect_with((wish.clone(), *open), move |(wish, open)| {
            let stop = Stop::default();
            if *open {
                make(wish.clone(), stop.clone(), made);
            }
            move || stop.stop()
        });
    }
    let ontoggle = follow_toggle(&open);
    {
        // What was made of another text is of no use any more.
        let done = done.clone();
        use_effect_with(props.read.clone(), move |_| done.set(Done::default()));
    }
    // What was made for another wish may hold what is to be taken out now.
    let made = made.as_ref().filter(|made| made.wish == wish);
    let content = open.then(|| {
        let counts = made.map(|made| i.taken_out(made.counts));
        let said = counts.unwrap_or_else(|| i.taking_in(None));
        el_of("div", "sharing")
            .with(el("p").text(i.share_lead()))
            .with(choices(i, &choice, &done))
            .with(el("p").attr("role", "status").text(&said))
            .with(forms(i, &form, &done))
            .with_if(made.map(|made| preview(i, &made.text)))
            .with_if(made.map(|made| buttons(&language, &done, made, &props.send)))
            .with(outcome(i, &done))
            .node()
    });
    html! {
        <details class="share" {ontoggle}>
            <summary>{ i.share() }</summary>
            { content.unwrap_or_default() }
        </details>
    }
}

/// What is to be made.
#[derive(Clone, PartialEq)]
struct Wish {
    read: Rc<Read>,
    choice: Choice,
    form: Form,
    language: Language,
}

/// What was made.
struct Made {
    wish: Wish,
    counts: Counts,
    /// The transcript without what is taken out.
    transcript: Rc<str>,
    /// What is copied and saved.
    text: Rc<str>,
}

/// The text without what is taken out, and what is made of it, in steps.
fn make(wish: Wish, stop: Stop, made: Held<Option<Made>>) {
    spawn_local(async move {
        let work =
            stop.unless_stopped(Callback::noop(), |pace| Box::pin(make_in_steps(wish, pace)));
        if let Some(now) = work.await {
            made.set(Some(now));
        }
    });
}

async fn make_in_steps(wish: Wish, pace: &Pace<'_>) -> Made {
    let Wish { read, language, .. } = &wish;
    let redacted = redact_in_steps(&read.text, &read.report, wish.choice, pace).await;
    let (counts, transcript) = (redacted.counts, Rc::<str>::from(redacted.text));
    let text = if wish.form == Form::Transcript {
        transcript.clone()
    } else {
        // Line for line it is the same text, so what was put right holds for it, too.
        let mut report = crate::explain_in_steps(&transcript, &read.correction, pace).await;
        judge_as(&mut report, &read.report);
        let (prose, locale, secrets) = (&language.prose, language.locale, counts.secrets > 0);
        match wish.form {
            Form::Markdown => share::markdown(&transcript, &report, secrets, prose, locale).into(),
            Form::Plain => share::plain(&transcript, &report, secrets, prose, locale).into(),
            Form::Json | Form::Transcript => serde_json::to_string_pretty(&report)
                .unwrap_or_default()
                .into(),
        }
    };
    pace.step(1, 1).await;
    Made {
        wish,
        counts,
        transcript,
        text,
    }
}

/// What is taken out beside secrets.
fn choices(i: Said, choice: &Held<Choice>, done: &Held<Done>) -> Html {
    let one = |label: &str, checked: bool, set: fn(&mut Choice, bool)| {
        let (choice, done) = (choice.clone(), done.clone());
        let onchange = Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let mut now = *choice;
                set(&mut now, input.checked());
                choice.set(now);
                done.set(Done::default());
            }
        });
        let input = html! { <input type="checkbox" {checked} {onchange} /> };
        el("label").with(input).with(el("span").text(label)).node()
    };
    el("fieldset")
        .with(el("legend").text(i.take_out()))
        .with(one(i.take_addresses(), choice.addresses, |to, on| {
            to.addresses = on;
        }))
        .with(one(i.take_hosts(), choice.hosts, |to, on| {
            to.hosts = on;
        }))
        .with(one(i.take_ips(), choice.ips, |to, on| {
            to.ips = on;
        }))
        .with(one(i.take_ids(), choice.ids, |to, on| {
            to.ids = on;
        }))
        .node()
}

fn forms(i: Said, form: &Held<Form>, done: &Held<Done>) -> Html {
    let one = |this: Form| {
        let (form, done) = (form.clone(), done.clone());
        let checked = *form == this;
        let onchange = Callback::from(move |_: Event| {
            form.set(this);
            done.set(Done::default());
        });
        let input = html! { <input type="radio" name="form" {checked} {onchange} /> };
        el("label")
            .with(input)
            .with(el("span").text(this.name(i)))
            .node()
    };
    el("fieldset")
        .with(el("legend").text(i.share_form()))
        .with_all(Form::ALL.map(one).into())
        .node()
}

/// What leaves the page, or its beginning.
fn preview(i: Said, text: &str) -> Html {
    let most = text.floor_char_boundary(PREVIEW_BYTES);
    let lines = text[..most].split_inclusive('\n').take(PREVIEW_LINES);
    let shown: usize = lines.map(str::len).sum();
    let rest = text[shown..].lines().count();
    let more = (rest > 0).then(|| el("p").text(&i.preview_more(rest)).node());
    let preview = el_of("pre", "preview")
        .attr("id", "preview")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", i.preview())
        .verbatim()
        .attr("dir", "ltr")
        .text(&text[..shown]);
    el("div")
        .with(el_of("p", "label").text(i.preview()))
        .with(preview)
        .with_if(more)
        .node()
}

fn buttons(language: &Language, done: &Held<Done>, made: &Made, send: &Callback<Action>) -> Html {
    let i = language.interface;
    let form = made.wish.form;
    let button = |label: &str, callback: Callback<yew::MouseEvent>| {
        el("button")
            .attr("type", "button")
            .on_click(callback)
            .text(label)
            .node()
    };
    let copy = {
        let (done, text) = (done.clone(), made.text.clone());
        Callback::from(move |_| copy(i, &done, text.clone()))
    };
    let save = {
        let (done, text) = (done.clone(), made.text.clone());
        Callback::from(move |_| {
            browser::save(form.file(), &text);
            done.set(Done::default());
        })
    };
    // What is shown on the screen is not shown on paper.
    let print = send.reform(|_| {
        browser::print_soon();
        Action::Reveal(false)
    });
    let link = {
        let (done, text) = (done.clone(), made.transcript.clone());
        let home = language.href(Page::Home);
        let correction = made.wish.read.correction.to_string();
        Callback::from(move |_| link(i, &done, &home, text.clone(), correction.clone()))
    };
    el_of("p", "ways")
        .with(button(i.copy(), copy))
        .with(button(i.save(), save))
        .with(button(i.print(), print))
        .with(button(i.make_link(), link))
        .node()
}

fn copy(i: Said, done: &Held<Done>, text: Rc<str>) {
    let done = done.clone();
    spawn_local(async move {
        let copied = browser::copy(&text).await;
        let said = if copied { i.copied() } else { i.copy_refused() };
        done.set(Done {
            said: said.into(),
            link: None,
        });
    });
}

/// Makes a link to the first view that carries the text, and what was put right in its reading.
fn link(i: Said, done: &Held<Done>, home: &str, text: Rc<str>, correction: String) {
    let (done, home) = (done.clone(), browser::full(home) + "#t=");
    spawn_local(async move {
        let link = browser::packed(&text)
            .await
            .map(|packed| [home, packed, correction].concat());
        let (said, link) = match link {
            None => (i.link_impossible().to_owned(), None),
            Some(link) if link.len() > LONGEST_LINK => {
                (i.link_too_long(link.len(), LONGEST_LINK), None)
            }
            Some(link) => (i.link_made(link.len()), Some(link)),
        };
        done.set(Done { said, link });
    });
}

/// What came of the last button, and the link, if one was made.
fn outcome(i: Said, done: &Held<Done>) -> Html {
    let link = done.link.as_ref().map(|link| {
        let (copied, link_text) = (done.clone(), link.clone());
        let onclick = Callback::from(move |_| copy(i, &copied, link_text.as_str().into()));
        let anchor = el("a")
            .href(link)
            .attr("target", "_blank")
            .attr("rel", "noreferrer")
            .verbatim();
        let button = el("button")
            .attr("type", "button")
            .on_click(onclick)
            .text(i.copy());
        el_of("p", "link")
            .with(anchor.text(link))
            .text(" ")
            .with(button)
            .node()
    });
    el("div")
        .with(el("p").attr("role", "status").text(&done.said))
        .with_if(link)
        .with(el_of("p", "hint").text(i.link_lead()))
        .node()
}
