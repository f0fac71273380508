//! What the conversation amounts to: roles, outcome, who must act, secrets, findings.

mod attempts;
pub mod auth;
pub mod cause;
pub mod circumstance;
pub mod hints;
pub mod host;
pub mod keywords;
pub mod members;
pub mod offers;
mod order;
pub mod outcome;
pub mod recipients;
pub mod rules;
pub mod secrets;
pub mod signs;
mod starttls;
pub mod summary;
mod times;
pub mod verdict;

use self::attempts::Attempts;
use self::keywords::Keywords;
use self::members::Members;
use self::signs::AllSigns;
use crate::dialogue::Dialogue;
use crate::lines::quoted::wrap::without_mail_quote;
use crate::lines::{Piece, Reading, Turn};
use crate::pace::Pace;
use crate::report::{Line, Number, Reply, Report, Role, Session};
use crate::text::Span;

/// What every part of the analysis looks at.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The whole text.
    pub text: &'a str,
    /// Its lines and turns.
    pub reading: &'a Reading,
    /// Its replies, commands and sessions.
    pub dialogue: &'a Dialogue,
    /// Where a closer look is worth it.
    pub signs: &'a AllSigns,
    /// What was offered.
    pub keywords: &'a Keywords<'a>,
    /// What belongs to each session.
    pub members: &'a Members,
}

impl<'a> Scene<'a> {
    /// The line of this number with its end; empty where there is none.
    pub fn line(&self, line: u32) -> &'a str {
        let span = self.reading.lines.get(line as usize);
        span.map_or("", |span| span.of(self.text))
    }
}

/// How much of all work is done once replies, sessions, lines, secrets and findings are known, in percent.
const REPLIES: u32 = 68;
const SESSIONS: u32 = 82;
const LINES: u32 = 84;
const SECRETS: u32 = 87;
const STANDING_AGAIN: u32 = 88;
const FINDINGS: u32 = 98;

/// Analyses a dialogue.
pub async fn analyse(
    text: &str,
    reading: &Reading,
    dialogue: &Dialogue,
    pace: &Pace<'_>,
) -> Report {
    let scene = Scene {
        text,
        reading,
        dialogue,
        signs: &AllSigns::of(text, reading, dialogue, pace).await,
        keywords: &Keywords::of(text, reading, dialogue),
        members: &Members::of(dialogue),
    };
    pace.until(REPLIES);
    let mut replies: Vec<Reply> = Vec::with_capacity(dialogue.replies.len());
    let found = dialogue.replies.iter();
    pace.all(found, dialogue.replies.len(), |one| {
        replies.push(reply(&scene, one));
    })
    .await;
    pace.until(SESSIONS);
    let mut sessions: Vec<Session> = Vec::with_capacity(dialogue.sessions.len());
    let found = dialogue.sessions.iter().enumerate();
    pace.all(found, dialogue.sessions.len(), |(index, session)| {
        let part = scene.members.part(index);
        let ending = outcome::of_session(&scene, session, &part);
        let verdict = verdict::of_session(&scene, session, &part, &ending);
        sessions.push(Session {
            first_line: session.first_line,
            last_line: session.last_line,
            summary: summary::of_session(&scene, session, &part, &ending),
            recipients: recipients::of_session(&scene, session, &part, &verdict).into_boxed_slice(),
            verdict,
            offers: offers::of_session(&scene, &part).map(Box::new),
        });
    })
    .await;
    pace.until(LINES);
    // A lone "connect" or "disconnect" in a log is no session: nothing of it is shown.
    let lines = lines(&scene, pace).await;
    let nested = |at: usize| dialogue.sessions.get(at).is_some_and(|s| s.nested);
    let attempts = Attempts::of(&scene, &sessions);
    let whole = summary::whole(&sessions, &attempts, nested);
    let verdict = verdict::whole(&scene, &sessions, &whole, &replies);
    pace.until(SECRETS);
    let mut secrets = secrets::find(&scene, pace).await;
    pace.until(STANDING_AGAIN);
    secrets::also_elsewhere(&scene, &mut secrets, pace).await;
    pace.until(FINDINGS);
    let findings = rules::check(&scene, &secrets, pace).await;
    pace.until(100);
    let mut report = Report {
        format: reading.format,
        confidence: reading.confidence,
        marks: reading.marks.clone(),
        lines,
        length: text.len() as u32,
        replies,
        sessions,
        whole,
        verdict,
        hints: hints::find(&scene, pace).await,
        secrets,
        findings,
    };
    if !report.replies.is_sorted_by_key(|r| r.first_line) {
        order::by_line(&mut report);
    }
    report
}

fn reply(scene: &Scene<'_>, reply: &crate::dialogue::Reply) -> Reply {
    Reply {
        code: reply.code,
        enhanced: reply.enhanced,
        to: reply.to,
        command_line: reply
            .command
            .and_then(|c| scene.dialogue.commands.get(c as usize))
            .map(|c| Number::of(c.line)),
        first_line: reply.first_line,
        last_line: reply.last_line,
        text: reply.text,
        quoted: reply.quoted,
        delay: delay(scene, reply),
    }
}

/// How long a reply took after its command, where both lines carry a time.
fn delay(scene: &Scene<'_>, reply: &crate::dialogue::Reply) -> Option<Number> {
    let command = scene.dialogue.commands.get(reply.command? as usize)?;
    let time = |line: u32| times::of_line(scene.reading.lines.get(line as usize)?.of(scene.text));
    if command.line == reply.first_line {
        return None;
    }
    times::between(time(command.line)?, time(reply.first_line)?).map(Number::of)
}

/// A record for every line, with what stands on it.
async fn lines(scene: &Scene<'_>, pace: &Pace<'_>) -> Vec<Line> {
    let mut lines: Vec<Line> = scene
        .reading
        .lines
        .iter()
        .map(|&span| Line {
            start: span.start,
            payload: Span {
                start: span.start,
                end: span.start,
            },
            role: Role::Info,
            code: None,
            enhanced: None,
            command: None,
            reply: None,
            session: None,
        })
        .collect();
    pace.step(0, 1).await;
    let parts = scene
        .reading
        .turns
        .iter()
        .zip(&scene.dialogue.session_of)
        .zip(&scene.dialogue.reply_of);
    let work = |((turn, &session), &reply): ((&Turn, &u32), &Option<u32>)| {
        let Some(line) = lines.get_mut(turn.line as usize) else {
            return;
        };
        let (role, code, enhanced, command) = match turn.piece {
            Piece::Reply(reply) => (Role::Server, Some(reply.code), reply.enhanced, None),
            Piece::Quoted(quotation) => {
                // Where nothing stands behind the code, but further lines, the other was wrapped away from it.
                let further = reply.and_then(|at| scene.dialogue.replies.get(at as usize));
                let further = further.is_some_and(|reply| reply.last_line > turn.line);
                let wrapped = quotation.code.is_some() && quotation.text >= turn.span.end;
                let enhanced = quotation.enhanced.filter(|_| !(wrapped && further));
                (Role::Server, quotation.code, enhanced, None)
            }
            Piece::ReplyRest | Piece::ReplyMark => (Role::Server, None, None, None),
            Piece::Command(verb) | Piece::Repeated(verb) => (Role::Client, None, None, Some(verb)),
            Piece::Answer | Piece::Said => (Role::Client, None, None, None),
            Piece::Content => (Role::Data, None, None, None),
            Piece::Echo | Piece::Event(_) => (Role::Info, None, None, None),
        };
        line.session = line.session.or(Some(Number::of(session)));
        if line.role == Role::Info && role != Role::Info {
            line.role = role;
            line.payload = turn.span;
            line.code = code;
            line.enhanced = enhanced;
            line.command = command;
            line.reply = reply.map(Number::of);
            if turn.piece == Piece::ReplyRest {
                line.enhanced = rest_code(scene, turn.span, reply);
            }
        } else if role == Role::Server && line.role == Role::Client {
            // The row of a table holds a command and its reply.
            line.role = Role::Server;
            line.code = code;
            line.enhanced = enhanced;
            line.command = None;
            line.reply = reply.map(Number::of);
            line.payload.end = turn.span.end;
        }
    };
    pace.all(parts, scene.reading.turns.len(), work).await;
    lines
}

/// The enhanced code at the start of a wrapped rest, where it agrees with the reply's code.
fn rest_code(
    scene: &Scene<'_>,
    rest: Span,
    reply: Option<u32>,
) -> Option<crate::code::EnhancedCode> {
    let code = scene.dialogue.replies.get(reply? as usize)?.code?;
    let said = without_mail_quote(rest.bytes(scene.text)).trim_ascii_start();
    let (enhanced, _) = crate::code::EnhancedCode::at_start(said)?;
    (Some(enhanced.class()) == code.class().digit()).then_some(enhanced)
}
