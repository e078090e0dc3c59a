//! The keys that end typing in a box, or mean something to what the box is part of.

use crate::ui::widgets::chord::consume_chord;
use egui::{Key, Modifiers, Ui};

/// A key that the caller of a box asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoxKey {
    /// Enter.
    Accept,
    /// Ctrl+Enter.
    Split,
    /// Tab.
    Forward,
    /// Shift+Tab.
    Backward,
    /// Escape.
    Cancel,
    /// The arrow upwards.
    Up,
    /// The arrow downwards.
    Down,
    /// Ctrl+Delete.
    Delete,
}

/// How typing in a box ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoxEnd {
    /// By one of the keys that the caller asked for.
    Key(BoxKey),
    /// The keyboard went elsewhere.
    Left,
}

impl BoxKey {
    const fn chord(self) -> (Modifiers, Key) {
        match self {
            Self::Accept => (Modifiers::NONE, Key::Enter),
            Self::Split => (Modifiers::COMMAND, Key::Enter),
            Self::Forward => (Modifiers::NONE, Key::Tab),
            Self::Backward => (Modifiers::SHIFT, Key::Tab),
            Self::Cancel => (Modifiers::NONE, Key::Escape),
            Self::Up => (Modifiers::NONE, Key::ArrowUp),
            Self::Down => (Modifiers::NONE, Key::ArrowDown),
            Self::Delete => (Modifiers::COMMAND, Key::Delete),
        }
    }
}

/// Takes the first of these keys that was pressed out of the input.
pub(super) fn consume(ui: &Ui, keys: &[BoxKey]) -> Option<BoxKey> {
    ui.input_mut(|input| {
        keys.iter().copied().find(|key| {
            let (modifiers, key) = key.chord();
            consume_chord(input, modifiers, key)
        })
    })
}
