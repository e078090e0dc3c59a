//! The menu of something painted whose acts all have keys: a line that is chosen presses its key, so that mouse and
//! keyboard can never differ.

use super::chord::chord_keys;
use super::context_menu::{Menu, MenuItem, MenuState};
use crate::session::Chord;
use egui::{Event, Id, Key, Modifiers, Rect, Ui};

/// A line of such a menu.
#[derive(Clone, Debug)]
pub struct KeyLine {
    words: String,
    chord: Chord,
    begins_group: bool,
}

impl KeyLine {
    /// A line that presses a key.
    pub const fn new(words: String, chord: Chord) -> Self {
        Self { words, chord, begins_group: false }
    }

    /// The same as the first of a group.
    pub const fn group(mut self) -> Self {
        self.begins_group = true;
        self
    }
}

/// The menu that is open, in egui's memory.
#[derive(Clone, Copy, Debug)]
struct OpenKeyMenu {
    below: Rect,
    opens: bool,
}

/// Opens the menu of a view below a place.
pub fn open_key_menu(ui: &Ui, view: Id, below: Rect) {
    ui.data_mut(|data| data.insert_temp(slot(view), OpenKeyMenu { below, opens: true }));
}

/// Shows the menu of a view, where it is open; the view has the keyboard when it is left.
pub fn key_menu(ui: &Ui, view: Id, name: &str, lines: impl FnOnce() -> Vec<KeyLine>) {
    let Some(open) = claim::<OpenKeyMenu>(ui.ctx(), slot(view)) else { return };
    let item = |line: KeyLine| {
        let keys = chord_keys(line.chord);
        let item = MenuItem::new(line.words, keys).keys(line.chord.to_string());
        MenuItem { begins_group: line.begins_group, ..item }
    };
    let items: Vec<MenuItem<Option<(Modifiers, Key)>>> = lines().into_iter().map(item).collect();
    let menu = Menu { id: view.with("menu"), name, below: open.below, opens: open.opens };
    match menu.show(ui, &items) {
        MenuState::Open => {
            ui.data_mut(|data| data.insert_temp(slot(view), OpenKeyMenu { opens: false, ..open }));
        }
        MenuState::Closed => ui.memory_mut(|memory| memory.request_focus(view)),
        MenuState::Chosen(keys) => {
            ui.memory_mut(|memory| memory.request_focus(view));
            if let Some((modifiers, key)) = keys {
                ui.data_mut(|data| data.insert_temp(pressed_slot(), (modifiers, key)));
                ui.ctx().request_repaint();
            }
        }
    }
}

/// The press of the key whose line was chosen in the frame before.
pub fn take_menu_key(ctx: &egui::Context) -> Option<[Event; 2]> {
    let (modifiers, key) = claim::<(Modifiers, Key)>(ctx, pressed_slot())?;
    Some([true, false].map(|pressed| Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers,
    }))
}

/// Takes a value out of egui's memory.
fn claim<T: Clone + Send + Sync + 'static>(ctx: &egui::Context, at: Id) -> Option<T> {
    ctx.data_mut(|data| {
        let value = data.get_temp(at);
        data.remove::<T>(at);
        value
    })
}

fn slot(view: Id) -> Id {
    view.with("menu that is open")
}

fn pressed_slot() -> Id {
    Id::unique("key of a menu")
}
