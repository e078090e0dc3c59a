//! Keys consumed from the input: exact chords, moves through a list, and letters that begin a text.

use crate::session::{Chord, CommandId};
use egui::{Event, InputState, Key, Modifiers, Ui};

/// Consumes a chord, where exactly that was pressed.
///
/// The modifiers of the key event decide, not those of the frame: they may have been released before the frame began.
/// Alt besides Ctrl never matches: on a Norwegian keyboard that is `AltGr`, which types characters.
pub fn consume_chord(input: &mut InputState, modifiers: Modifiers, key: Key) -> bool {
    let before = input.events.len();
    input.events.retain(|event| !is_press_of(event, modifiers, key));
    input.events.len() < before
}

/// Consumes a chord of a command, where one was pressed.
pub fn consume_command(ui: &Ui, id: CommandId) -> bool {
    ui.input_mut(|input| consume_chord_of(input, id))
}

/// Consumes a chord of a command from the input, where one was pressed.
pub fn consume_chord_of(input: &mut InputState, id: CommandId) -> bool {
    let mut keys = id.info().chords.iter().filter_map(|chord| chord_keys(*chord));
    keys.any(|(modifiers, key)| consume_chord(input, modifiers, key))
}

/// The key of a chord with what is held, as egui names them.
pub(super) fn chord_keys(chord: Chord) -> Option<(Modifiers, Key)> {
    let held = |is_held, modifier| if is_held { modifier } else { Modifiers::NONE };
    let modifiers = held(chord.control, Modifiers::COMMAND)
        | held(chord.shift, Modifiers::SHIFT)
        | held(chord.alt, Modifiers::ALT);
    Some((modifiers, Key::from_name(chord.key)?))
}

/// Whether exactly this chord was pressed; it is not consumed.
pub(super) fn is_chord_pressed(input: &InputState, modifiers: Modifiers, key: Key) -> bool {
    input.events.iter().any(|event| is_press_of(event, modifiers, key))
}

fn is_press_of(event: &Event, modifiers: Modifiers, wanted: Key) -> bool {
    let Event::Key { key, pressed: true, modifiers: pressed_with, .. } = event else { return false };
    *key == wanted
        && pressed_with.alt == modifiers.alt
        && pressed_with.shift == modifiers.shift
        && pressed_with.matches_logically(modifiers)
}

/// How far keys move through a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListMove {
    /// So many rows towards the first.
    Up(usize),
    /// So many rows towards the last.
    Down(usize),
}

impl ListMove {
    /// The row that it leads to from a row, of so many.
    pub fn target(self, row: usize, rows: usize) -> usize {
        match self {
            Self::Up(by) => row.saturating_sub(by),
            Self::Down(by) => row.saturating_add(by).min(rows.saturating_sub(1)),
        }
    }
}

/// How many rows Page Up and Page Down move by.
const PAGE_ROWS: usize = 15;

/// Consumes keys that move through a list: arrows, pages, and Home and End with one of these modifiers.
pub fn consume_list_move(input: &mut InputState, ends: &[Modifiers]) -> Option<ListMove> {
    // Arrows and pages always; Home and End only with the modifiers that the caller gives, because in a table they go
    // along the row.
    let plain = [
        (Key::ArrowDown, ListMove::Down(1)),
        (Key::ArrowUp, ListMove::Up(1)),
        (Key::PageDown, ListMove::Down(PAGE_ROWS)),
        (Key::PageUp, ListMove::Up(PAGE_ROWS)),
    ];
    let to_ends = [(Key::Home, ListMove::Up(usize::MAX)), (Key::End, ListMove::Down(usize::MAX))];
    let ends = ends.iter().flat_map(|with| to_ends.map(|(key, way)| (*with, key, way)));
    let mut ways = plain.into_iter().map(|(key, way)| (Modifiers::NONE, key, way)).chain(ends);
    ways.find_map(|(with, key, way)| consume_chord(input, with, key).then_some(way))
}

/// Consumes letters, where more than spaces were typed: they begin a text where none is being edited.
pub fn consume_letters(input: &mut InputState) -> Option<String> {
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

/// Whether there are letters in the input.
pub(super) fn is_typing(input: &InputState) -> bool {
    input.events.iter().any(|event| matches!(event, Event::Text(letters) if !letters.trim().is_empty()))
}
