//! What belongs to each session.

use super::Scene;
use crate::command::Verb;
use crate::dialogue::{Command, Dialogue, Reply};

/// The replies and commands of one session, as ascending indices.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// Indices into [`Dialogue::replies`].
    pub replies: &'a [u32],
    /// Indices into [`Dialogue::commands`].
    pub commands: &'a [u32],
}

impl<'a> Part<'a> {
    /// The replies themselves.
    pub fn replies(
        &self,
        scene: &Scene<'a>,
    ) -> impl DoubleEndedIterator<Item = (u32, &'a Reply)> + use<'a> {
        let dialogue = scene.dialogue;
        self.replies
            .iter()
            .filter_map(move |&r| Some((r, dialogue.replies.get(r as usize)?)))
    }

    /// The commands themselves.
    pub fn commands(
        &self,
        scene: &Scene<'a>,
    ) -> impl DoubleEndedIterator<Item = &'a Command> + use<'a> {
        let dialogue = scene.dialogue;
        self.commands
            .iter()
            .filter_map(move |&c| dialogue.commands.get(c as usize))
    }

    /// Whether the text shows what the client did: its commands, or replies under their names.
    pub fn shows_client(&self, scene: &Scene<'a>) -> bool {
        !self.commands.is_empty()
            || self
                .replies(scene)
                .any(|(_, reply)| reply.named && !reply.quoted)
    }

    /// Whether a command with this verb was sent.
    pub fn sent(&self, scene: &Scene<'a>, verb: Verb) -> bool {
        self.commands(scene).any(|c| c.verb == Some(verb))
    }
}

/// The members of all sessions.
pub struct Members {
    replies: Dealt,
    commands: Dealt,
}

impl Members {
    /// All of them.
    pub fn of(dialogue: &Dialogue) -> Self {
        let sessions = dialogue.sessions.len();
        let replies = dialogue.replies.iter().map(|reply| reply.session);
        let commands = dialogue.commands.iter().map(|command| command.session);
        Self {
            replies: Dealt::of(replies, sessions),
            commands: Dealt::of(commands, sessions),
        }
    }

    /// Those of this session.
    pub fn part(&self, session: usize) -> Part<'_> {
        Part {
            replies: self.replies.of_session(session),
            commands: self.commands.of_session(session),
        }
    }
}

/// Indices, session after session.
struct Dealt {
    indices: Vec<u32>,
    /// Where those of each session end.
    ends: Vec<usize>,
}

impl Dealt {
    fn of(session_of: impl ExactSizeIterator<Item = u32> + Clone, sessions: usize) -> Self {
        let mut indices = vec![0; session_of.len()];
        let mut ends = vec![0; sessions];
        for session in session_of.clone() {
            if let Some(count) = ends.get_mut(session as usize) {
                *count += 1;
            }
        }
        // Where those of each begin, which their places then move on to where they end.
        let mut all = 0;
        for end in &mut ends {
            all += std::mem::replace(end, all);
        }
        for (index, session) in (0..).zip(session_of) {
            if let Some(end) = ends.get_mut(session as usize)
                && let Some(place) = indices.get_mut(*end)
            {
                *place = index;
                *end += 1;
            }
        }
        Self { indices, ends }
    }

    fn of_session(&self, session: usize) -> &[u32] {
        let start = session
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let end = self.ends.get(session).copied().unwrap_or_default();
        let start = start.copied().unwrap_or_default();
        self.indices.get(start..end).unwrap_or_default()
    }
}
