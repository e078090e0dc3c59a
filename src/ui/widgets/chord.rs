//! Keys taken out of the input: chords exactly as they were pressed, and letters that begin a text.

use eframe::egui::{Event, InputState, Key, Modifiers};

/// Takes a chord out of the input, where exactly that was pressed.
///
/// Never with Alt besides Ctrl: on a Norwegian keyboard that is `AltGr`, which types signs.
pub fn pressed(input: &mut InputState, modifiers: Modifiers, key: Key) -> bool {
    let held = input.modifiers;
    held.alt == modifiers.alt && held.shift == modifiers.shift && input.consume_key(modifiers, key)
}

/// Takes letters out of the input, where any were typed that are no mere spaces: they begin a text where none is open.
pub fn letters(input: &mut InputState) -> Option<String> {
    let mut text = String::new();
    input.events.retain(|event| match event {
        Event::Text(letters) => {
            text.push_str(letters);
            false
        }
        _ => true,
    });
    (!text.trim().is_empty()).then_some(text)
}
