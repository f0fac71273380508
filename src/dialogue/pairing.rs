//! Replies folded over their lines and matched to what they answer, by counting (RFC 2920 §3.1) and, where the paste
//! has gaps, by the codes that only one command can get.

mod greeting;
mod guess;

use super::{Assembly, Reply, extensions};
use crate::code::ReplyCode;
use crate::command::{Place, Verb};
use crate::lines::{Event, Piece, ReplyLine, Turn};
use crate::text::Span;
use guess::only_place;
pub(super) use guess::starts_tls;

impl Assembly<'_> {
    /// Takes in a turn that is part of a reply and returns the reply it belongs to.
    pub(super) fn take_reply(&mut self, index: usize, session: u32) -> Option<u32> {
        let turn = self.turns.get(index)?;
        match turn.piece {
            Piece::ReplyMark => {
                let stream = &mut self.stream;
                if stream.open.is_none() {
                    stream.mark = Some(index);
                }
                stream.open
            }
            Piece::ReplyRest => {
                let reply = self.stream.open.or(self.stream.last_reply)?;
                self.dialogue.replies[reply as usize].last_line = turn.line;
                Some(reply)
            }
            Piece::Reply(line) => {
                let open = self.stream.open.take();
                let offer = self.offer_without_hyphen(turn, line);
                let reply = match open.or(offer) {
                    Some(open) if self.continues(open, turn.line, line.code) => {
                        let reply = &mut self.dialogue.replies[open as usize];
                        reply.code = Some(line.code);
                        reply.last_line = turn.line;
                        reply.enhanced = reply.enhanced.or(line.enhanced);
                        reply.unclosed = line.more;
                        open
                    }
                    _ => {
                        let mark = self.stream.mark.take();
                        let text = Span {
                            start: line.text,
                            end: turn.span.end,
                        };
                        let reply =
                            self.begin(index, session, Some(line.code), line.to, text, mark);
                        if let Some(mark) =
                            mark.and_then(|mark| self.dialogue.reply_of.get_mut(mark))
                        {
                            *mark = Some(reply);
                        }
                        reply
                    }
                };
                let stream = &mut self.stream;
                stream.last_reply = Some(reply);
                stream.quoted = self.dialogue.replies[reply as usize].quoted;
                if line.more {
                    stream.open = Some(reply);
                } else if offer == Some(reply) {
                    // It is matched already.
                } else if open != Some(reply) || !self.dialogue.replies[reply as usize].quoted {
                    self.match_reply(reply);
                } else if line.code.number() == 250 {
                    // A tool that has lost count takes an offer for the answer to a later command.
                    let offer = self.dialogue.replies[reply as usize];
                    if extensions::offers_any(self.text, self.turns, &offer) {
                        self.dialogue.replies[reply as usize].to = Some(Place::Command(Verb::Ehlo));
                    }
                }
                Some(reply)
            }
            Piece::Quoted(quotation) => {
                self.close();
                let text = Span {
                    start: quotation.text,
                    end: turn.span.end,
                };
                let reply = self.begin(index, session, quotation.code, quotation.to, text, None);
                self.dialogue.replies[reply as usize].quoted = true;
                self.dialogue.replies[reply as usize].enhanced = quotation.enhanced;
                let stream = &mut self.stream;
                stream.last_reply = Some(reply);
                stream.open = quotation.more.then_some(reply);
                stream.quoted = true;
                let success = quotation
                    .code
                    .is_some_and(|code| !code.class().is_failure());
                if quotation.to.is_none() && success && self.stands_below(index) {
                    self.match_reply(reply);
                }
                Some(reply)
            }
            _ => None,
        }
    }

    /// Whether this turn stands right below the only command of a transaction that waits for an answer.
    fn stands_below(&self, index: usize) -> bool {
        let turn = self.turns[index];
        let before = index.checked_sub(1).map(|before| self.turns[before]);
        let right_below = before.is_some_and(|before| {
            let command = matches!(
                before.piece,
                Piece::Command(
                    Verb::Ehlo | Verb::Helo | Verb::Lhlo | Verb::Mail | Verb::Rcpt | Verb::Data
                )
            );
            command && before.line + 1 == turn.line && before.stream == turn.stream
        });
        right_below && self.stream.pending.len() == 1
    }

    /// Takes a reply whose last line is missing for what is there.
    pub(super) fn close(&mut self) {
        let open = self.stream.open.take();
        if let Some(open) = open.filter(|&r| !self.dialogue.replies[r as usize].quoted) {
            self.match_reply(open);
        }
    }

    /// Whether a reply line goes on with this open reply. Another code begins a new reply, but servers that change the
    /// code on the last line of one do exist (`250-` then `550 `): that is told apart by what waits for an answer.
    ///
    /// A tool may set the code below the text.
    fn continues(&self, open: u32, line: u32, code: ReplyCode) -> bool {
        let reply = &self.dialogue.replies[open as usize];
        let above = || reply.code.is_none() && reply.last_line + 1 == line;
        reply.code == Some(code) || above()
    }

    /// The answer to EHLO that this line goes on with, where the hyphens behind the code were lost: nothing was sent since,
    /// and a keyword follows the code.
    fn offer_without_hyphen(&self, turn: &Turn, line: ReplyLine) -> Option<u32> {
        let stream = &self.stream;
        let last = stream.last_reply?;
        let reply = self.dialogue.replies.get(last as usize)?;
        let hello = matches!(reply.to, Some(Place::Command(Verb::Ehlo | Verb::Lhlo)))
            && reply.command.is_some()
            && line.code.number() == 250
            && reply.last_line + 1 == turn.line;
        let said = Span {
            start: line.text,
            end: turn.span.end,
        };
        let offers = || extensions::begins_with_keyword(said.of(self.text));
        (hello && stream.pending.is_empty() && offers()).then_some(last)
    }

    fn begin(
        &mut self,
        index: usize,
        session: u32,
        code: Option<ReplyCode>,
        to: Option<Place>,
        text: Span,
        mark: Option<usize>,
    ) -> u32 {
        let turn: Turn = self.turns[index];
        let enhanced = match turn.piece {
            Piece::Reply(line) => line.enhanced,
            _ => None,
        };
        let reply = Reply {
            code,
            enhanced,
            to,
            command: None,
            first_line: mark
                .and_then(|mark| self.turns.get(mark))
                .map_or(turn.line, |mark| mark.line),
            last_line: turn.line,
            text,
            quoted: false,
            named: to.is_some(),
            unclosed: matches!(turn.piece, Piece::Reply(line) if line.more),
            session,
            turn: index as u32,
        };
        self.dialogue.replies.push(reply);
        self.dialogue.replies.len() as u32 - 1
    }

    /// Finds out what a reply that is now complete answers.
    fn match_reply(&mut self, reply: u32) {
        let this = self.dialogue.replies[reply as usize];
        let Some(code) = this.code else { return };
        let place = self.place_of(this, code);
        let stream = &mut self.stream;
        let command = place.1;
        let place = place.0;
        if let Some(command) = command {
            self.dialogue.commands[command as usize].reply = Some(reply);
        }
        let to = this
            .to
            .map_or(place, |named| Some(named_or_end(named, place)));
        self.dialogue.replies[reply as usize].to = to;
        self.dialogue.replies[reply as usize].command = command;
        let has_tls = stream.tls;
        match (to, code.number()) {
            (_, 354) => stream.data = true,
            (Some(Place::Command(Verb::Starttls)), 220) => stream.tls = true,
            (Some(Place::Command(Verb::Rcpt)), 250..=252) => stream.accepted += 1,
            (Some(Place::Command(Verb::Quit)), _) => stream.over = true,
            _ => {}
        }
        if to == Some(Place::EndOfData) {
            stream.data = false;
            if code.number() == 353 {
                // PRDR: a reply for each recipient follows, then one for the message.
                stream.owed = stream.accepted + 2;
            } else if stream.lmtp && stream.owed == 0 {
                stream.owed = stream.accepted;
            }
            stream.owed = stream.owed.saturating_sub(1);
        }
        let session = &mut self.dialogue.sessions[this.session as usize];
        session.shown = true;
        session.greeted |= to == Some(Place::Connect);
        session.tls |= has_tls && to == Some(Place::Command(Verb::Ehlo));
    }

    /// What a reply answers, and the command with it.
    fn place_of(&mut self, reply: Reply, code: ReplyCode) -> (Option<Place>, Option<u32>) {
        let session = &self.dialogue.sessions[reply.session as usize];
        let fresh = !session.shown;
        let connecting = session
            .events
            .iter()
            .any(|(event, _)| matches!(event, Event::Connecting | Event::Plain));
        let stream = &mut self.stream;
        if fresh && stream.pending.is_empty() && reply.to.is_none() {
            return (self.first_place(reply, code, connecting), None);
        }
        if code.number() == 220 && reply.to.is_none() && !session.greeted {
            let commands = &self.dialogue.commands;
            let answered_so = |&command: &u32| {
                let verb = commands.get(command as usize).and_then(|c| c.verb);
                matches!(verb, Some(Verb::Starttls | Verb::Xclient))
            };
            let before = self.dialogue.replies.iter().rev().nth(1);
            let first = before.is_none_or(|before| before.session != reply.session);
            if first && !stream.pending.iter().any(answered_so) {
                // The greeting, though somebody typed before it came, or wrote down what to type.
                if self.hello_follows(reply.turn as usize) {
                    self.stream.pending.clear();
                }
                self.stream.scripted = !self.stream.pending.is_empty();
                return (Some(Place::Connect), None);
            }
        }
        // What the code alone tells, when it waits somewhere in the queue: the paste has gaps.
        let verb_at = |commands: &[super::Command], at: u32| commands[at as usize].verb;
        let waits = |&at: &u32| verb_at(&self.dialogue.commands, at) == Some(Verb::Starttls);
        let encrypts = code.number() == 220 && stream.pending.iter().any(waits);
        let starttls = encrypts.then_some(Place::Command(Verb::Starttls));
        let wanted = only_place(code).or(starttls);
        if let Some(wanted) = wanted.or(reply.to) {
            let position = stream
                .pending
                .iter()
                .position(|&c| place(verb_at(&self.dialogue.commands, c)) == wanted);
            if let Some(position) = position
                && (position == 0 || wanted != Place::Command(Verb::Quit) || !stream.data)
            {
                let found = stream.pending.drain(..=position).next_back();
                return (Some(wanted), found);
            }
            if stream.data && code.number() != 221 {
                return (Some(Place::EndOfData), None);
            }
            // What waits is left waiting.
            return (Some(wanted), None);
        }
        if stream.data {
            // The server speaks again after a 354: the data is over, however its end is shown.
            let dot = stream
                .pending
                .iter()
                .position(|&c| verb_at(&self.dialogue.commands, c) == Some(Verb::Dot));
            let command = dot.and_then(|d| stream.pending.drain(..=d).next_back());
            return (Some(Place::EndOfData), command);
        }
        if !self.stream.scripted {
            self.drop_unanswered();
        }
        if let Some(place) = self.behind_data(reply, code) {
            return place;
        }
        let stream = &mut self.stream;
        if let Some(command) = stream.pending.pop_front() {
            return (
                Some(place(verb_at(&self.dialogue.commands, command))),
                Some(command),
            );
        }
        if stream.owed > 0 {
            return (Some(Place::EndOfData), None);
        }
        if code.class().is_failure()
            && code.number() != 421
            && let Some(before) = self.dialogue.replies.iter_mut().nth_back(1)
            && before.session == reply.session
            && before.to == Some(Place::Command(Verb::Data))
            && before.code.is_some_and(|code| code.class().is_failure())
        {
            let between = before.turn as usize + 1..reply.turn as usize;
            let said = |turn: &Turn| matches!(turn.piece, Piece::Said | Piece::Content);
            if self
                .turns
                .get(between)
                .is_some_and(|turns| turns.iter().any(said))
            {
                // The message was sent all the same.
                return (Some(Place::EndOfData), None);
            }
            if before.named {
                return (self.guess(reply, code), None);
            }
            // Of a group of commands the last alone is shown, as Sendmail's bounces do: the one before was the recipient's.
            before.to = Some(Place::Command(Verb::Rcpt));
            return (Some(Place::Command(Verb::Data)), before.command.take());
        }
        (self.guess(reply, code), None)
    }

    /// Drops commands whose answer the paste does not show: those that must be the last of a group (RFC 2920 §3.1), yet
    /// others follow without a reply between.
    fn drop_unanswered(&mut self) {
        let stream = &mut self.stream;
        while stream.pending.len() > 1 {
            let verb = stream
                .pending
                .front()
                .and_then(|&c| self.dialogue.commands.get(c as usize))
                .and_then(|c| c.verb);
            let last_of_group = matches!(
                verb,
                Some(
                    Verb::Ehlo
                        | Verb::Helo
                        | Verb::Lhlo
                        | Verb::Vrfy
                        | Verb::Expn
                        | Verb::Noop
                        | Verb::Help
                        | Verb::Starttls
                )
            );
            if !last_of_group {
                return;
            }
            stream.pending.pop_front();
        }
    }
}

fn place(verb: Option<Verb>) -> Place {
    verb.map_or(Place::Command(Verb::Auth), Place::after)
}

/// `DATA 250` in a tool's own words is the answer to the data, and so is `quit: 250` while that is due.
fn named_or_end(named: Place, matched: Option<Place>) -> Place {
    let late = matches!(named, Place::Command(Verb::Data | Verb::Quit));
    if late && matched == Some(Place::EndOfData) {
        Place::EndOfData
    } else {
        named
    }
}
