//! The text of a box while it is typed, and what the plan says meanwhile. Shows nothing.

use super::caret::Caret;

/// The text of a box while it is edited.
///
/// It shows what was typed, not what the plan made of it, so that "1 6" may become "1 650".
#[derive(Clone, Debug, Default)]
pub struct InPlaceEditor {
    text: String,
    /// What the plan said last; nothing before the first time.
    seen: Option<String>,
    /// What was typed last is on its way into the plan: the next value that it says is the echo of it.
    awaits_echo: bool,
    /// Where the caret goes as soon as the box is shown; then the box takes the keyboard too.
    opening: Option<Caret>,
}

impl InPlaceEditor {
    /// A box that takes the keyboard when it is shown.
    pub const fn open(text: String, caret: Caret) -> Self {
        Self { text, seen: None, awaits_echo: false, opening: Some(caret) }
    }

    /// A box that takes the keyboard, begun with letters that the plan is being given in this frame.
    pub fn open_typed(text: String) -> Self {
        Self { awaits_echo: true, ..Self::open(text, Caret::End) }
    }

    /// A box that shows this until somebody types in it.
    pub fn of(value: &str) -> Self {
        Self { text: value.to_owned(), seen: Some(value.to_owned()), awaits_echo: false, opening: None }
    }

    /// What is in the box.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing but blanks is in the box.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether it has not been shown yet.
    pub const fn is_opening(&self) -> bool {
        self.opening.is_some()
    }

    /// Takes the keyboard again, with the caret there.
    pub const fn reopen(&mut self, caret: Caret) {
        self.opening = Some(caret);
    }

    /// The value in the plan: it replaces what was typed, unless it is what was typed.
    pub fn follow(&mut self, value: &str) {
        // The plan may say "1 650" of a typed "1 650,0": the first value after typing is never put into the box.
        if !self.awaits_echo && self.seen.as_deref() != Some(value) {
            value.clone_into(&mut self.text);
        }
        self.awaits_echo = false;
        self.seen = Some(value.to_owned());
    }

    pub(super) const fn text_mut(&mut self) -> &mut String {
        &mut self.text
    }

    pub(super) const fn expect_echo(&mut self) {
        self.awaits_echo = true;
    }

    pub(super) const fn take_opening(&mut self) -> Option<Caret> {
        self.opening.take()
    }
}
