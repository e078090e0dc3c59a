//! Whose undo it is: the text's, while a box reports only in the end, or the plan's.
//!
//! Both hang on Ctrl+Z. The text box sees the key first; the window asks afterwards whether it used it.

use crate::ui::widgets::chord::is_chord_pressed;
use egui::text_edit::TextEditState;
use egui::{Context, Id, Key, Memory, Modifiers, Ui};

/// Forgets what could be undone in the box that has the keyboard: its letters are in the plan, or the plan itself has
/// gone back or forth.
pub fn clear_text_undo(ctx: &Context) {
    let Some(id) = ctx.memory(Memory::focused) else { return };
    if let Some(mut state) = TextEditState::load(ctx, id) {
        state.clear_undoer();
        state.store(ctx, id);
    }
}

fn undo_slot() -> Id {
    Id::unique("text-undo-frame")
}

/// Notes that a box used undo or redo in this frame, where one was pressed and the text changed.
pub(super) fn note_text_undo(ui: &Ui) {
    let used = ui.input(|input| {
        let chord = [Modifiers::COMMAND, Modifiers::COMMAND | Modifiers::SHIFT];
        chord
            .into_iter()
            .any(|chord| [Key::Z, Key::Y].into_iter().any(|key| is_chord_pressed(input, chord, key)))
    });
    if used {
        let frame = ui.ctx().cumulative_frame_nr();
        ui.data_mut(|data| data.insert_temp(undo_slot(), frame));
    }
}

/// Whether typing in a box used undo or redo in this frame.
pub fn text_undo_was_used(ctx: &Context) -> bool {
    let frame = ctx.cumulative_frame_nr();
    ctx.data(|data| data.get_temp::<u64>(undo_slot())) == Some(frame)
}
