//! Keys taken out of the input: chords exactly as they were pressed, and letters that begin a text.

use eframe::egui::{Event, InputState, Key, Modifiers};

/// Takes a chord out of the input, where exactly that was pressed.
///
/// What the key itself was pressed with decides: a modifier may have been let go before the frame began. Never with Alt
/// besides Ctrl: on a Norwegian keyboard that is `AltGr`, which types signs.
pub fn pressed(input: &mut InputState, modifiers: Modifiers, key: Key) -> bool {
    let before = input.events.len();
    input.events.retain(|event| !is_press(event, modifiers, key));
    input.events.len() < before
}

/// Whether exactly this chord was pressed; it stays for others.
pub(super) fn is_pressed(input: &InputState, modifiers: Modifiers, key: Key) -> bool {
    input.events.iter().any(|event| is_press(event, modifiers, key))
}

fn is_press(event: &Event, modifiers: Modifiers, wanted: Key) -> bool {
    let Event::Key { key, pressed: true, modifiers: held, .. } = event else { return false };
    *key == wanted
        && held.alt == modifiers.alt
        && held.shift == modifiers.shift
        && held.matches_logically(modifiers)
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
