//! What the program has said: the newest in sight, all of them in a list.

use crate::text::Phrase;
use std::collections::VecDeque;

/// How much a message weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MessageSeverity {
    /// Something went as wished.
    Note,
    /// Something should be looked at.
    Warning,
    /// Something failed.
    Error,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// How much it weighs.
    pub severity: MessageSeverity,
    /// What it says.
    pub phrase: Phrase,
    /// Whether the user has put it aside; it stays in the list.
    pub dismissed: bool,
}

/// So many messages are kept.
const CAPACITY: usize = 200;

/// The messages so far.
#[derive(Clone, Debug, Default)]
pub struct Messages(VecDeque<Message>);

impl Messages {
    /// Says something.
    pub fn report(&mut self, weight: MessageSeverity, phrase: Phrase) {
        if self.0.len() == CAPACITY {
            self.0.pop_front();
        }
        self.0.push_back(Message { severity: weight, phrase, dismissed: false });
    }

    /// All of them, newest first.
    pub fn iter(&self) -> impl Iterator<Item = &Message> {
        self.0.iter().rev()
    }

    /// The newest one.
    pub fn newest(&self) -> Option<&Message> {
        self.0.back()
    }

    /// The newest warning or error that nobody has put aside.
    pub fn alert(&self) -> Option<&Message> {
        self.iter().find(|message| message.severity > MessageSeverity::Note && !message.dismissed)
    }

    /// What went as wished is of no news any more; it stays in the list.
    pub fn dismiss_notes(&mut self) {
        let notes = self.0.iter_mut().filter(|message| message.severity == MessageSeverity::Note);
        notes.for_each(|message| message.dismissed = true);
    }

    /// Puts what failed so far aside.
    pub fn dismiss_errors(&mut self) {
        let errors = self.0.iter_mut().filter(|message| message.severity == MessageSeverity::Error);
        errors.for_each(|message| message.dismissed = true);
    }

    /// Puts all warnings and errors aside.
    pub fn dismiss_all(&mut self) {
        self.0.iter_mut().for_each(|message| message.dismissed = true);
    }
}
