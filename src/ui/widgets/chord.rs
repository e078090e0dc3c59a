//! Keys taken out of the input: chords exactly as they were pressed, ways through a list, and letters that begin a text.

use egui::{Event, InputState, Key, Modifiers};

/// Takes a chord out of the input, where exactly that was pressed.
///
/// What the key itself was pressed with decides: a modifier may have been let go before the frame began. Never with Alt
/// besides Ctrl: on a Norwegian keyboard that is `AltGr`, which types signs.
pub fn consume_chord(input: &mut InputState, modifiers: Modifiers, key: Key) -> bool {
    let before = input.events.len();
    input.events.retain(|event| !is_press_of(event, modifiers, key));
    input.events.len() < before
}

/// Whether exactly this chord was pressed; it stays for others.
pub(super) fn is_chord_pressed(input: &InputState, modifiers: Modifiers, key: Key) -> bool {
    input.events.iter().any(|event| is_press_of(event, modifiers, key))
}

fn is_press_of(event: &Event, modifiers: Modifiers, wanted: Key) -> bool {
    let Event::Key { key, pressed: true, modifiers: held, .. } = event else { return false };
    *key == wanted
        && held.alt == modifiers.alt
        && held.shift == modifiers.shift
        && held.matches_logically(modifiers)
}

/// How far keys go through a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListMove {
    /// So many rows towards the first.
    Up(usize),
    /// So many rows towards the last.
    Down(usize),
}

impl ListMove {
    /// The row that is come to from a row, of so many.
    pub fn target(self, row: usize, rows: usize) -> usize {
        match self {
            Self::Up(by) => row.saturating_sub(by),
            Self::Down(by) => row.saturating_add(by).min(rows.saturating_sub(1)),
        }
    }
}

/// Rows that Page Up and Page Down go by.
const PAGE_ROWS: usize = 15;

/// Takes keys out of the input that go through a list: arrows, pages, and to its ends with what is held for that.
pub fn consume_list_move(input: &mut InputState, ends: &[Modifiers]) -> Option<ListMove> {
    let plain = [
        (Key::ArrowDown, ListMove::Down(1)),
        (Key::ArrowUp, ListMove::Up(1)),
        (Key::PageDown, ListMove::Down(PAGE_ROWS)),
        (Key::PageUp, ListMove::Up(PAGE_ROWS)),
    ];
    let to_ends = [(Key::Home, ListMove::Up(usize::MAX)), (Key::End, ListMove::Down(usize::MAX))];
    let ends = ends.iter().flat_map(|held| to_ends.map(|(key, way)| (*held, key, way)));
    let mut ways = plain.into_iter().map(|(key, way)| (Modifiers::NONE, key, way)).chain(ends);
    ways.find_map(|(held, key, way)| consume_chord(input, held, key).then_some(way))
}

/// Takes letters out of the input, where any were typed that are no mere spaces: they begin a text where none is open.
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
