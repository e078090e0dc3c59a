//! Where the caret is in a box.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Context, Id};

/// Where the caret goes when a box opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caret {
    /// Before the first letter.
    Start,
    /// After the last one.
    End,
    /// Everything is selected.
    All,
    /// After so many letters.
    At(usize),
}

/// Puts the caret of a box with so many letters there. What could be undone in the box is forgotten: it may have held
/// another text before.
pub fn place_caret(ctx: &Context, id: Id, caret: Caret, letters: usize) {
    let range = match caret {
        Caret::Start => CCursorRange::one(CCursor::new(0)),
        Caret::End => CCursorRange::one(CCursor::new(letters)),
        Caret::All => CCursorRange::two(CCursor::new(0), CCursor::new(letters)),
        Caret::At(at) => CCursorRange::one(CCursor::new(at.min(letters))),
    };
    let mut state = TextEditState::default();
    state.cursor.set_char_range(Some(range));
    state.store(ctx, id);
}

/// After how many letters the caret of a box is.
pub fn caret_of(ctx: &Context, id: Id) -> Option<usize> {
    let range = TextEditState::load(ctx, id)?.cursor.char_range()?;
    Some(range.primary.index.into())
}
