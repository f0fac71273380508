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
    /// Session after session, the replies of each before its commands.
    indices: Vec<u32>,
    /// Where the replies and where the commands of each session end.
    ends: Vec<[usize; 2]>,
}

impl Members {
    /// All of them.
    pub fn of(dialogue: &Dialogue) -> Self {
        let replies = dialogue.replies.iter().map(|reply| reply.session);
        let commands = dialogue.commands.iter().map(|command| command.session);
        let replies = (0..)
            .zip(replies)
            .map(|(index, session)| (index, session, 0));
        let commands = (0..)
            .zip(commands)
            .map(|(index, session)| (index, session, 1));
        let all = || replies.clone().chain(commands.clone());
        let mut indices = vec![0; dialogue.replies.len() + dialogue.commands.len()];
        let mut ends = vec![[0; 2]; dialogue.sessions.len()];
        for (_, session, kind) in all() {
            if let Some(counts) = ends.get_mut(session as usize) {
                counts[kind] += 1;
            }
        }
        // Where those of each begin, which their places then move on to where they end.
        let mut begins = 0;
        for end in ends.as_flattened_mut() {
            begins += std::mem::replace(end, begins);
        }
        for (index, session, kind) in all() {
            if let Some(ends) = ends.get_mut(session as usize)
                && let Some(place) = indices.get_mut(ends[kind])
            {
                *place = index;
                ends[kind] += 1;
            }
        }
        Self { indices, ends }
    }

    /// Those of this session.
    pub fn part(&self, session: usize) -> Part<'_> {
        let ends = |session: Option<usize>| {
            let ends = session.and_then(|session| self.ends.get(session));
            ends.copied().unwrap_or_default()
        };
        let [_, begins] = ends(session.checked_sub(1));
        let [replies, commands] = ends(Some(session));
        let part = |from: usize, to| self.indices.get(from..to).unwrap_or_default();
        Part {
            replies: part(begins, replies),
            commands: part(replies, commands),
        }
    }
}
