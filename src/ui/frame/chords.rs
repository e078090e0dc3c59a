//! Takes chords out of the input of a window.

use crate::session::CommandId;
use crate::ui::widgets as w;
use egui::{Key, Modifiers, Ui};

/// Takes a chord, where exactly that was pressed.
pub(super) fn pressed(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| w::consume_chord(input, modifiers, key))
}

/// Takes a chord of a command, where one was pressed.
pub(super) fn takes_chord(ui: &Ui, id: CommandId) -> bool {
    id.info().chords.iter().any(|chord| {
        let control = if chord.control { Modifiers::COMMAND } else { Modifiers::NONE };
        let shift = if chord.shift { Modifiers::SHIFT } else { Modifiers::NONE };
        Key::from_name(chord.key).is_some_and(|key| pressed(ui, control | shift, key))
    })
}
