//! The box that leaves fewer rows in sight: those that have what is written in it.

use super::{TextBox, text_box};
use crate::ui::theme;
use egui::{Id, Key, Modifiers, Ui};

/// A box that filters rows.
#[derive(Clone, Copy, Debug)]
pub struct FilterBox<'a> {
    /// Tells it from other boxes.
    pub id: Id,
    /// Its accessible name.
    pub name: &'a str,
    /// An example, shown while it is empty.
    pub hint: &'a str,
    /// The name of the button that empties it.
    pub clear: &'a str,
}

/// Shows it as wide as there is room; what is written goes into `filter`.
pub fn filter_box(ui: &mut Ui, shown: &FilterBox<'_>, filter: &mut String) {
    let is_narrow = ui.available_width() < theme::ROOMY_WIDTH;
    let width = if is_narrow { theme::NARROW_FILTER_WIDTH } else { theme::FILTER_WIDTH };
    let text_box_shown = TextBox::line(shown.id, shown.name, filter).hint(shown.hint).width(width);
    let entry = text_box(ui, &text_box_shown);
    if let Some(text) = entry.changed {
        *filter = text;
    }
    if filter.is_empty() {
        return;
    }
    // Escape empties it first; only an empty box gives the keyboard back.
    let escaped = (entry.focused || entry.done)
        && ui.input_mut(|input| super::consume_chord(input, Modifiers::NONE, Key::Escape));
    if escaped || super::inline_button(ui, shown.clear).clicked() {
        filter.clear();
        ui.memory_mut(|memory| memory.request_focus(shown.id));
    }
}
