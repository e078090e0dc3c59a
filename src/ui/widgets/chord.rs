//! Chords of keys, taken exactly as they were pressed.

use eframe::egui::{InputState, Key, Modifiers};

/// Takes a chord out of the input, where exactly that was pressed.
///
/// Never with Alt besides Ctrl: on a Norwegian keyboard that is `AltGr`, which types signs.
pub fn pressed(input: &mut InputState, modifiers: Modifiers, key: Key) -> bool {
    let held = input.modifiers;
    held.alt == modifiers.alt && held.shift == modifiers.shift && input.consume_key(modifiers, key)
}
