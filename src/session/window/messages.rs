//! What the program has reported: the newest in sight, all of them in a list.

use crate::edit::Rewording;
use crate::text::Phrase;
use std::collections::VecDeque;

/// How severe a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MessageSeverity {
    /// Something was done as requested.
    Note,
    /// Something should be looked at.
    Warning,
    /// Something failed.
    Error,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// How severe it is.
    pub severity: MessageSeverity,
    /// What it says.
    pub phrase: Phrase,
    /// Whether it is dismissed; it stays in the list.
    pub dismissed: bool,
}

/// So many messages are kept; the oldest go first.
const CAPACITY: usize = 200;

/// The messages so far.
#[derive(Clone, Debug, Default)]
pub struct Messages(VecDeque<Message>);

impl Messages {
    /// Adds a message.
    pub fn report(&mut self, severity: MessageSeverity, phrase: Phrase) {
        // A full disk reports every second for as long as it lasts.
        if self.0.len() == CAPACITY {
            self.0.pop_front();
        }
        self.0.push_back(Message { severity, phrase, dismissed: false });
    }

    /// Puts other words in place of sought ones.
    pub fn reword(&mut self, rewording: &Rewording) {
        for message in &mut self.0 {
            message.phrase = rewording.phrase(&message.phrase);
        }
    }

    /// All of them, newest first.
    pub fn iter(&self) -> impl Iterator<Item = &Message> {
        self.0.iter().rev()
    }

    /// The newest one.
    pub fn newest(&self) -> Option<&Message> {
        self.0.back()
    }

    /// The newest warning or error that nobody has dismissed: it stays in sight until then.
    pub fn alert(&self) -> Option<&Message> {
        self.iter().find(|message| message.severity > MessageSeverity::Note && !message.dismissed)
    }

    /// Dismisses the notes: what was done is no news any more once the user continues.
    pub fn dismiss_notes(&mut self) {
        let notes = self.0.iter_mut().filter(|message| message.severity == MessageSeverity::Note);
        notes.for_each(|message| message.dismissed = true);
    }

    /// Dismisses the errors.
    pub fn dismiss_errors(&mut self) {
        let errors = self.0.iter_mut().filter(|message| message.severity == MessageSeverity::Error);
        errors.for_each(|message| message.dismissed = true);
    }

    /// Dismisses everything.
    pub fn dismiss_all(&mut self) {
        self.0.iter_mut().for_each(|message| message.dismissed = true);
    }
}
