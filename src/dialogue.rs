//! Which reply answers which command, and where one session ends and the next begins.
//!
//! Knows the order of SMTP (RFC 5321 §4.1.4, pipelining, STARTTLS, AUTH, DATA, BDAT, LMTP), not what a code means to a person.

pub mod extensions;
pub mod pairing;

use std::collections::VecDeque;

use crate::code::{EnhancedCode, ReplyCode};
use crate::command::{Place, Verb};
use crate::lines::{Event, Piece, Reading, Turn};
use crate::pace::{Pace, at_once};
use crate::text::Span;
use pairing::starts_tls;

/// The conversations of a text.
#[derive(Clone, Debug, Default)]
pub struct Dialogue {
    /// Every whole reply, in order of its first line.
    pub replies: Vec<Reply>,
    /// Every command, AUTH answer and end of data, in order.
    pub commands: Vec<Command>,
    /// Every session, in order of its first line.
    pub sessions: Vec<Session>,
    /// For every turn of the reading: its session.
    pub session_of: Vec<u32>,
    /// For every turn of the reading: the reply it belongs to.
    pub reply_of: Vec<Option<u32>>,
}

/// A whole reply.
#[derive(Clone, Copy, Debug)]
pub struct Reply {
    /// The code, or `None` where only an enhanced code is given.
    pub code: Option<ReplyCode>,
    /// The first enhanced code in it.
    pub enhanced: Option<EnhancedCode>,
    /// What it answers.
    pub to: Option<Place>,
    /// The command that it answers, an index into [`Dialogue::commands`].
    pub command: Option<u32>,
    /// Its first line.
    pub first_line: u32,
    /// Its last line.
    pub last_line: u32,
    /// Its text on the first line, behind the code.
    pub text: Span,
    /// Whether a log, bounce or exception quotes it.
    pub quoted: bool,
    /// Whether the text itself names the command that it answers.
    pub named: bool,
    /// Whether its last line is missing.
    pub unclosed: bool,
    /// Its session.
    pub session: u32,
    /// Its first turn.
    pub turn: u32,
}

/// A command, an answer to a challenge, or the end of data.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// The verb; `None` for the answer to an AUTH challenge.
    pub verb: Option<Verb>,
    /// Its line.
    pub line: u32,
    /// The command with its arguments.
    pub span: Span,
    /// The reply to it, an index into [`Dialogue::replies`].
    pub reply: Option<u32>,
    /// Its session.
    pub session: u32,
}

/// A session.
#[derive(Clone, Debug, Default)]
pub struct Session {
    /// Its first line.
    pub first_line: u32,
    /// Its last line.
    pub last_line: u32,
    /// What the tool or log tells of its connection, with the line.
    pub events: Vec<(Event, u32)>,
    /// Whether the server's greeting is shown.
    pub greeted: bool,
    /// Whether a conversation is shown, not only a quoted reply.
    pub shown: bool,
    /// Whether message content, or its end, is shown.
    pub content: bool,
    /// Whether STARTTLS was accepted and something followed.
    pub tls: bool,
    /// Whether it is shown inside another (`050 `).
    pub nested: bool,
}

/// How many replies and commands a session mostly has.
const FEW: usize = 32;

/// Puts a reading together.
pub fn assemble(text: &str, reading: &Reading) -> Dialogue {
    at_once(assemble_in_steps(text, reading, &Pace::default()))
}

/// The same in steps.
pub async fn assemble_in_steps(text: &str, reading: &Reading, pace: &Pace<'_>) -> Dialogue {
    let mut assembly = Assembly {
        text,
        turns: &reading.turns,
        dialogue: Dialogue {
            session_of: Vec::with_capacity(reading.turns.len()),
            reply_of: Vec::with_capacity(reading.turns.len()),
            replies: Vec::with_capacity(reading.turns.len().min(FEW)),
            commands: Vec::with_capacity(reading.turns.len().min(FEW)),
            ..Dialogue::default()
        },
        stream: Box::default(),
        which: 0,
        others: vec![None],
    };
    let turns = reading.turns.len();
    pace.all(0..turns, turns, |index| assembly.take(index))
        .await;
    for which in 0..assembly.others.len() {
        if which == assembly.which || assembly.others[which].is_some() {
            assembly.enter(which);
            assembly.close();
        }
    }
    let mut dialogue = assembly.dialogue;
    if reading.newest_first {
        turn_round(&mut dialogue);
    }
    dialogue
}

/// Puts the ends of replies and sessions in the order of the page, where that runs backwards.
fn turn_round(dialogue: &mut Dialogue) {
    for reply in &mut dialogue.replies {
        (reply.first_line, reply.last_line) = (
            reply.first_line.min(reply.last_line),
            reply.first_line.max(reply.last_line),
        );
    }
    for session in &mut dialogue.sessions {
        (session.first_line, session.last_line) = (
            session.first_line.min(session.last_line),
            session.first_line.max(session.last_line),
        );
    }
}

/// How many commands wait for their replies at most, each of which is looked for among them: no server takes much more than a
/// thousand recipients, and none waits for all of them.
const MOST_WAITING: usize = 1024;

/// What is open in one conversation.
#[derive(Default)]
struct Stream {
    session: Option<u32>,
    /// Commands that wait for a reply: indices into the commands.
    pending: VecDeque<u32>,
    /// The reply whose further lines are still to come.
    open: Option<u32>,
    /// The last reply, for a wrapped rest.
    last_reply: Option<u32>,
    /// The turn of a mark whose reply stands on a later line.
    mark: Option<usize>,
    /// Whether a 354 was given and the answer to the data is due.
    data: bool,
    /// Whether the session is over: QUIT was answered, or the connection closed.
    over: bool,
    /// Whether STARTTLS was accepted.
    tls: bool,
    /// Whether this is LMTP, which answers the data once per recipient (RFC 2033 §4.2).
    lmtp: bool,
    /// Whether a command was sent in this session.
    commanded: bool,
    /// Whether all commands were written down before the greeting came, as in a script.
    scripted: bool,
    /// Whether the last reply of this session was quoted.
    quoted: bool,
    /// The line that told what became of a delivery without quoting a reply.
    settled: Option<u32>,
    /// Recipients accepted in this transaction.
    accepted: u32,
    /// Further answers to the data that LMTP owes.
    owed: u32,
}

struct Assembly<'a> {
    text: &'a str,
    turns: &'a [Turn],
    dialogue: Dialogue,
    /// The conversation of the present turn, and which one it is.
    stream: Box<Stream>,
    which: usize,
    /// The other ones, as far as they have begun.
    others: Vec<Option<Box<Stream>>>,
}

impl Assembly<'_> {
    fn take(&mut self, index: usize) {
        let Some(turn) = self.turns.get(index) else {
            return;
        };
        if turn.stream as usize != self.which {
            self.enter(turn.stream as usize);
        }
        let session = self.session_for(turn);
        self.dialogue.session_of.push(session);
        let reply = match turn.piece {
            Piece::Reply(_) | Piece::ReplyRest | Piece::ReplyMark | Piece::Quoted(_) => {
                self.take_reply(index, session)
            }
            Piece::Command(verb) => {
                self.take_command(turn, session, Some(verb));
                None
            }
            Piece::Answer => {
                self.take_command(turn, session, None);
                None
            }
            Piece::Content => {
                self.session(session).content = true;
                None
            }
            Piece::Event(event) => {
                self.session(session).events.push((event, turn.line));
                if event.settles() {
                    self.stream.settled = Some(turn.line);
                }
                if event == Event::Closed || event.breaks() {
                    self.stream.over |= self.session(session).shown;
                }
                None
            }
            Piece::Said | Piece::Repeated(_) | Piece::Echo => None,
        };
        self.dialogue.reply_of.push(reply);
        self.session(session).last_line = turn.line;
    }

    /// Goes on with the conversation of this number.
    fn enter(&mut self, which: usize) {
        if which == self.which {
            return;
        }
        if self.others.len() <= which {
            self.others.resize_with(which + 1, || None);
        }
        let stream = self.others[which].take().unwrap_or_default();
        self.others[self.which] = Some(std::mem::replace(&mut self.stream, stream));
        self.which = which;
    }

    fn session(&mut self, session: u32) -> &mut Session {
        &mut self.dialogue.sessions[session as usize]
    }

    /// The session that this turn belongs to; a new one where the turn begins one.
    fn session_for(&mut self, turn: &Turn) -> u32 {
        let begins = match self.stream.session {
            None => true,
            Some(session) => self.begins_session(turn, session),
        };
        if begins {
            let session = self.dialogue.sessions.len() as u32;
            self.dialogue.sessions.push(Session {
                first_line: turn.line,
                last_line: turn.line,
                nested: self.which % 2 == 1,
                ..Session::default()
            });
            let mut pending = std::mem::take(&mut self.stream.pending);
            pending.clear();
            *self.stream = Stream {
                session: Some(session),
                pending,
                ..Stream::default()
            };
        }
        self.stream.session.unwrap_or_default()
    }

    fn begins_session(&self, turn: &Turn, session: u32) -> bool {
        let shown = self.dialogue.sessions[session as usize].shown;
        let stream = &self.stream;
        let settled = stream.settled.is_some_and(|line| line != turn.line);
        let quoted_before = stream.quoted || settled;
        match turn.piece {
            Piece::Event(Event::Connecting) => {
                (shown || quoted_before) && !self.only_encrypts(session)
            }
            // In a log each record of a delivery stands for itself.
            Piece::Event(event) if event.settles() || event == Event::NotConnected => {
                quoted_before && !shown
            }
            Piece::Event(event) if event.breaks() => settled && !shown,
            // A quotation after a conversation belongs to it; each record of a log stands for itself.
            Piece::Quoted(quotation) => quotation.record && !shown && quoted_before,
            Piece::Command(verb) => quoted_before && !shown || stream.over && verb != Verb::Quit,
            Piece::Reply(line) => {
                if stream.open.is_some() {
                    return false;
                }
                if line.code.number() != 220 || !shown {
                    return quoted_before && !shown && line.to.is_none();
                }
                let waits = stream
                    .pending
                    .front()
                    .and_then(|&c| self.dialogue.commands.get(c as usize))
                    .and_then(|c| c.verb);
                !matches!(waits, Some(Verb::Starttls | Verb::Xclient | Verb::Atrn))
                    && !matches!(line.to, Some(Place::Command(_)))
                    && (stream.over || !starts_tls(turn.span.of(self.text), line.enhanced))
                    && (self.dialogue.sessions[session as usize].greeted
                        || stream.over
                        || stream.pending.is_empty() && stream.commanded)
            }
            _ => false,
        }
    }

    /// Whether the connection was just being encrypted, and the client greets on it next: curl says again where it is connected.
    fn only_encrypts(&self, session: u32) -> bool {
        let answer = self.stream.last_reply.filter(|_| self.stream.tls);
        let answer = answer.and_then(|at| self.dialogue.replies.get(at as usize));
        let starttls = Some(Place::Command(Verb::Starttls));
        let here = |answer: &Reply| answer.session == session && answer.to == starttls;
        let behind = self
            .turns
            .iter()
            .skip(self.dialogue.session_of.len() + 1)
            .take(64);
        let mut spoken = behind.filter(|turn| turn.stream as usize == self.which);
        let mut hello = || {
            spoken.find_map(|turn| match turn.piece {
                Piece::Command(verb) => Some(matches!(verb, Verb::Ehlo | Verb::Helo)),
                Piece::Reply(_) | Piece::Quoted(_) => Some(false),
                _ => None,
            })
        };
        answer.is_some_and(here) && hello() == Some(true)
    }

    fn take_command(&mut self, turn: &Turn, session: u32, verb: Option<Verb>) {
        self.close();
        let command = self.dialogue.commands.len() as u32;
        self.dialogue.commands.push(Command {
            verb,
            line: turn.line,
            span: turn.span,
            reply: None,
            session,
        });
        let has_tls = self.stream.tls;
        let stream = &mut self.stream;
        if stream.pending.len() == MOST_WAITING {
            stream.pending.pop_front();
        }
        stream.pending.push_back(command);
        stream.open = None;
        stream.last_reply = None;
        stream.commanded = true;
        // Whoever types an answer to the greeting had not written down everything.
        stream.scripted = false;
        stream.lmtp |= verb == Some(Verb::Lhlo);
        match verb {
            Some(Verb::Dot) => stream.data = false,
            Some(Verb::Mail | Verb::Rset | Verb::Ehlo | Verb::Helo) => stream.accepted = 0,
            _ => {}
        }
        let session = self.session(session);
        session.shown = true;
        session.tls |= has_tls && verb != Some(Verb::Quit);
        session.content |= verb == Some(Verb::Dot);
    }
}
