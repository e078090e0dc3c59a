//! The box that holds fewer rows in sight: those that have what is written in it.

use super::{TextBox, text_box};
use crate::ui::theme;
use egui::{Id, Ui};

/// A box with a name and an example in it, as wide as there is room; what is written goes into `filter`.
pub fn filter_box(ui: &mut Ui, id: Id, (name, hint): (&str, &str), filter: &mut String) {
    let width = if ui.available_width() < theme::ROOMY_WIDTH {
        theme::NARROW_FILTER_WIDTH
    } else {
        theme::FILTER_WIDTH
    };
    let shown = TextBox::line(id, name, filter).hint(hint).width(width);
    if let Some(text) = text_box(ui, &shown).changed {
        *filter = text;
    }
}
