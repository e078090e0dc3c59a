//! The form of a kind without a layout of its own, from its declaration: eight fields, the rest under "Mer".

use super::entry::field_entry;
use super::fields::{FRONT_COUNT, form_fields};
use super::layout::more_button;
use super::links::{ideas_of_record, measures_of_record};
use super::slot::FieldSlot;
use super::state::FormUi;
use crate::model::{Kind, Uid};
use crate::ui::theme;
use egui::Ui;

/// Shows the fields of a record, the ideas that it comes from, and the measures that it leads to.
pub(super) fn record_form(ui: &mut Ui, form: &mut FormUi<'_, '_>, kind: Kind, id: Uid) {
    let fields = form_fields(kind);
    let shown = if form.state.is_expanded(kind) { fields.len() } else { FRONT_COUNT };
    for field in fields.iter().take(shown) {
        field_entry(ui, form, FieldSlot::new(kind, id, *field));
        ui.add_space(theme::SPACE);
    }
    if fields.len() > FRONT_COUNT {
        more_button(ui, form, kind, fields.get(FRONT_COUNT..).unwrap_or_default());
    }
    ideas_of_record(ui, form.cx, (kind, id), form.out);
    measures_of_record(ui, form.cx, kind, id, form.out);
}
