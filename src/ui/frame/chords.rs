//! Takes chords that are no commands out of the input of a window.

use crate::ui::widgets as w;
use egui::{Key, Modifiers, Ui};

/// Takes a chord, where exactly that was pressed.
pub(super) fn pressed(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| w::consume_chord(input, modifiers, key))
}
