//! The course of a session: what each side said, in order, and what the last answer to EHLO had offered by then.

use std::cell::OnceCell;
use std::collections::VecDeque;

use super::offer::Offer;
use crate::analysis::Scene;
use crate::code::{Class, ReplyCode};
use crate::command::{Place, Verb};
use crate::dialogue::{Command, Reply, Session};
use crate::lines::{Event, Piece, Turn};
use crate::pace::Pace;
use crate::text::without_end;

/// One thing said or told in a session.
#[derive(Clone, Copy)]
pub(super) struct Step<'a> {
    /// Its first line.
    pub line: u32,
    /// What it is.
    pub said: Said<'a>,
    /// Whether message content stands between the step before and this one.
    pub behind_content: bool,
    session: u32,
    /// For a command: its index into the dialogue's commands.
    number: u32,
}

/// What a step is.
#[derive(Clone, Copy)]
pub(super) enum Said<'a> {
    /// A command, an answer to a challenge, or the final dot.
    Command(&'a Command),
    /// A whole reply.
    Reply(Answer<'a>),
    /// Something of the client's that is no known command.
    Unknown,
    /// What the tool tells of the connection.
    Told(Event),
}

/// A reply and what it answers.
#[derive(Clone, Copy)]
pub(super) struct Answer<'a> {
    /// The reply.
    pub reply: &'a Reply,
    /// The command it answers, where no earlier one of the session still waits: then the pairing is sure.
    pub command: Option<&'a Command>,
}

impl Answer<'_> {
    /// The number of its code, 0 where only an enhanced code is given.
    pub fn number(&self) -> u16 {
        self.reply.code.map_or(0, ReplyCode::number)
    }

    /// Whether it refuses.
    pub fn refuses(&self) -> bool {
        self.reply.code.is_some_and(|c| c.class().is_failure())
    }

    /// Whether it says yes, 2yz.
    pub fn grants(&self) -> bool {
        self.reply.code.map(ReplyCode::class) == Some(Class::Success)
    }
}

impl<'a> Step<'a> {
    /// The reply with its command, where the step is one.
    pub fn answer(&self) -> Option<Answer<'a>> {
        match self.said {
            Said::Reply(answer) => Some(answer),
            _ => None,
        }
    }

    /// The command, where the step is one.
    pub fn command(&self) -> Option<&'a Command> {
        match self.said {
            Said::Command(command) => Some(command),
            _ => None,
        }
    }

    /// The verb, where the step is a command that has one.
    pub fn verb(&self) -> Option<Verb> {
        self.command().and_then(|c| c.verb)
    }
}

/// The sessions of a text that rules look at, step by step.
pub(super) struct Courses<'a> {
    scene: &'a Scene<'a>,
    /// The steps of these sessions, session after session.
    steps: Vec<Step<'a>>,
}

/// From which step on which offer holds; `None` where the offer before is forgotten.
type Offers<'a> = Vec<(usize, Option<Offer<'a>>)>;

impl<'a> Courses<'a> {
    /// Deals the turns of the sessions that are wanted out to them.
    pub async fn of(scene: &'a Scene<'a>, wanted: &[bool], pace: &Pace<'_>) -> Self {
        let mut steps = deal(scene, wanted, pace).await;
        // Sessions mostly stand one after another.
        if !steps.is_sorted_by_key(|step| step.session) {
            steps.sort_by_key(|step| step.session);
        }
        let mut courses = Self { scene, steps };
        courses.pair(pace).await;
        courses
    }

    /// The course of the session of this index.
    pub fn get(&self, index: usize) -> Option<Course<'_>> {
        let session = self.scene.dialogue.sessions.get(index)?;
        let place = |index: usize| {
            let before = |step: &Step<'_>| (step.session as usize) < index;
            self.steps.partition_point(before)
        };
        Some(Course {
            scene: self.scene,
            session,
            steps: self.steps.get(place(index)..place(index + 1))?,
            offers: OnceCell::new(),
            courses: self,
            index,
        })
    }

    /// Keeps of every reply's command only what is sure: that no earlier command of the session still waits.
    async fn pair(&mut self, pace: &Pace<'_>) {
        let mut waiting: VecDeque<u32> = VecDeque::new();
        let mut session = None;
        let pair = |step: &mut Step<'_>| {
            if session != Some(step.session) {
                session = Some(step.session);
                waiting.clear();
            }
            match &mut step.said {
                Said::Command(_) => waiting.push_back(step.number),
                Said::Reply(answer) => {
                    let Some(command) = answer.reply.command else {
                        return;
                    };
                    let found = waiting.binary_search(&command).ok();
                    if found != Some(0) {
                        answer.command = None;
                    }
                    waiting.drain(..found.map_or(0, |at| at + 1));
                }
                _ => {}
            }
        };
        // How much of the work that is does not show.
        pace.all(self.steps.iter_mut(), usize::MAX, pair).await;
    }
}

async fn deal<'a>(scene: &Scene<'a>, wanted: &[bool], pace: &Pace<'_>) -> Vec<Step<'a>> {
    let dialogue = scene.dialogue;
    let mut steps = Vec::new();
    let mut commands = (0u32..).zip(&dialogue.commands).peekable();
    let mut replies = dialogue.replies.iter().peekable();
    let mut content = None;
    let turns = (0u32..).zip(scene.reading.turns.iter().zip(&dialogue.session_of));
    let take = |(index, (turn, &session)): (u32, (&Turn, &u32))| {
        let mut number = 0;
        let said = match turn.piece {
            Piece::Command(_) | Piece::Answer => commands
                .next_if(|(_, c)| c.span == turn.span)
                .map(|(index, command)| {
                    number = index;
                    Said::Command(command)
                }),
            Piece::Reply(_) | Piece::Quoted(_) => {
                replies.next_if(|r| r.turn == index).map(|reply| {
                    let command = reply
                        .command
                        .and_then(|c| dialogue.commands.get(c as usize));
                    Said::Reply(Answer { reply, command })
                })
            }
            Piece::Said => Some(Said::Unknown),
            Piece::Event(event) => Some(Said::Told(event)),
            Piece::Content => {
                content = Some(session);
                None
            }
            Piece::ReplyMark | Piece::ReplyRest | Piece::Echo | Piece::Repeated(_) => None,
        };
        if let Some(said) = said {
            let behind_content = content.take() == Some(session);
            if wanted.get(session as usize) == Some(&true) {
                steps.push(Step {
                    line: turn.line,
                    said,
                    behind_content,
                    session,
                    number,
                });
            }
        }
    };
    pace.all(turns, usize::MAX, take).await;
    steps
}

/// The course of one session.
pub(super) struct Course<'a> {
    /// The whole text with its lines and turns.
    pub scene: &'a Scene<'a>,
    /// The session.
    pub session: &'a Session,
    /// What was said and told, in order.
    pub steps: &'a [Step<'a>],
    /// What was offered, looked up when it is asked for.
    offers: OnceCell<Offers<'a>>,
    courses: &'a Courses<'a>,
    index: usize,
}

impl<'a> Course<'a> {
    /// The replies that stand in the conversation, not quoted by a log, bounce or exception, with their steps' indices.
    pub fn replies(&self) -> impl Iterator<Item = (usize, Answer<'a>)> + '_ {
        self.all_replies().filter(|(_, a)| !a.reply.quoted)
    }

    /// All replies, with their steps' indices.
    pub fn all_replies(&self) -> impl Iterator<Item = (usize, Answer<'a>)> + '_ {
        self.steps
            .iter()
            .enumerate()
            .filter_map(|(at, step)| Some((at, step.answer()?)))
    }

    /// The commands, with their steps' indices.
    pub fn commands(&self) -> impl Iterator<Item = (usize, &'a Command)> + Clone + '_ {
        self.steps
            .iter()
            .enumerate()
            .filter_map(|(at, step)| Some((at, step.command()?)))
    }

    /// What the last answer to EHLO before this step offered; `None` where none is shown or it holds no more.
    pub fn offer(&self, step: usize) -> Option<&Offer<'a>> {
        let offers = self.offers.get_or_init(|| offers(self.scene, self.steps));
        let at = offers.partition_point(|(from, _)| *from <= step);
        offers.get(at.checked_sub(1)?)?.1.as_ref()
    }

    /// The session behind this one.
    pub fn next(&self) -> Option<Course<'a>> {
        self.courses.get(self.index + 1)
    }

    /// The step before this one that is no event.
    pub fn before(&self, step: usize) -> Option<&'a Step<'a>> {
        let earlier = self.steps.get(..step)?;
        earlier
            .iter()
            .rev()
            .find(|s| !matches!(s.said, Said::Told(_)))
    }

    /// The step behind this one that is no event.
    pub fn after(&self, step: usize) -> Option<&'a Step<'a>> {
        let later = self.steps.get(step + 1..)?;
        later.iter().find(|s| !matches!(s.said, Said::Told(_)))
    }

    /// The lines of a reply, or of the quotation of one.
    pub fn lines(&self, reply: &Reply) -> impl Iterator<Item = &'a Turn> + use<'a> {
        self.signed_lines(reply).map(|(turn, _)| turn)
    }

    /// The line of this number as it stands in the text.
    pub fn line(&self, line: u32) -> &'a str {
        self.scene.line(line)
    }

    /// Whether QUIT stands before the hello: a text whose newest line comes first.
    pub fn is_backwards(&self) -> bool {
        let position = |wanted: &[Verb]| {
            self.commands()
                .find(|(_, c)| c.verb.is_some_and(|verb| wanted.contains(&verb)))
                .map(|(at, _)| at)
        };
        let quit = position(&[Verb::Quit]);
        let hello = position(&[Verb::Ehlo, Verb::Helo, Verb::Lhlo]);
        matches!((quit, hello), (Some(quit), Some(hello)) if quit < hello)
    }

    /// What this command says.
    pub fn text(&self, command: &Command) -> &'a str {
        command.span.of(self.scene.text)
    }

    /// The reply to this command, where one is shown.
    pub fn reply_to(&self, command: &Command) -> Option<&'a Reply> {
        self.scene.dialogue.replies.get(command.reply? as usize)
    }

    /// Whether something was left out between these lines: `...`, `[…]`, `<snip>`.
    pub fn is_elided(&self, from: u32, to: u32) -> bool {
        let lines = self.scene.reading.lines.get(from as usize + 1..to as usize);
        lines.unwrap_or_default().iter().any(|&line| {
            let line = without_end(self.scene.text, line).of(self.scene.text);
            let word = line.trim_matches([' ', '\t', '<', '>', '[', ']', '(', ')', '-', '=', '*']);
            let dots = word.len() > 1 && word.bytes().all(|b| b == b'.');
            dots || word == "\u{2026}"
                || ["snip", "snipped", "cut", "omitted", "skipped"]
                    .iter()
                    .any(|w| word.eq_ignore_ascii_case(w))
        })
    }
}

/// What EHLO offered, step by step: a refused EHLO changes nothing (RFC 5321 §4.1.4), STARTTLS makes both sides
/// forget (RFC 3207 §4.2), and so does XCLIENT.
fn offers<'a>(scene: &Scene<'a>, steps: &[Step<'a>]) -> Offers<'a> {
    let mut offers = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        let Some(answer) = step.answer().filter(|a| a.grants() && !a.reply.quoted) else {
            continue;
        };
        match answer.reply.to {
            Some(Place::Command(Verb::Ehlo | Verb::Lhlo)) => {
                offers.push((at, Offer::of(scene, answer.reply)));
            }
            Some(Place::Command(Verb::Helo | Verb::Starttls | Verb::Xclient) | Place::Connect) => {
                offers.push((at, None));
            }
            _ => {}
        }
    }
    offers
}
