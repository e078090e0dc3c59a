//! Going to one field of a form from elsewhere: where the keyboard goes in it, and scrolling to it.

use super::{FRONT_COUNT, FieldSlot, form_fields, measure, plan};
use crate::model::Kind;
use egui::{Id, Ui};

/// What takes the keyboard for a field whose entry has several parts, or a button.
pub(super) fn set_focus_part(ui: &Ui, field: Id, part: Id) {
    ui.data_mut(|data| data.insert_temp(field.with("part"), part));
}

/// Whether a field is only in sight where the form shows all its fields.
pub fn is_under_more(kind: Kind, field: u8) -> bool {
    match kind {
        Kind::Plan => plan::is_more(field),
        Kind::Measure => measure::is_more(field),
        _ => form_fields(kind).iter().position(|other| *other == field).is_some_and(|at| at >= FRONT_COUNT),
    }
}

/// Goes to the field that was sought, where it is in the form that was just shown.
pub fn focus_sought(ui: &Ui, sought: &mut Option<FieldSlot>) {
    let Some(slot) = *sought else { return };
    let part = ui.data(|data| data.get_temp::<Id>(slot.widget_id().with("part")));
    let mut shown = [Some(slot.widget_id()), part].into_iter().flatten();
    let Some(found) = shown.find_map(|id| ui.ctx().read_response(id)) else { return };
    ui.scroll_to_rect(found.rect, None);
    ui.memory_mut(|memory| memory.request_focus(found.id));
    *sought = None;
}
