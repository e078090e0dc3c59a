//! The fields of a record, filled in: one entry for each shape that a field may have.
//!
//! An entry reads the plan and asks for facts through the outbox; it changes nothing itself. The forms of a measure and
//! of the plan have a layout of their own; the form of every other kind follows from its declaration.

mod amounts;
mod any_links;
mod date_entry;
mod entry;
mod fields;
mod layout;
mod links;
mod measure;
mod municipality;
mod name_offers;
mod names;
mod people;
mod picker;
mod plan;
mod record;
mod simple;
mod slot;
mod state;
mod terms;
mod text_entry;
mod votes;
mod worded;

pub use amounts::plan_years;
pub use date_entry::calendar_words;
pub use fields::{FRONT_COUNT, form_fields, is_under_more, measure_fields};
pub use municipality::municipality;
pub use name_offers::{lead_lines, near_names};
pub use names::{
    append_label, append_record_name, choice_words, has_own_name, record_heading, record_name, record_names,
    records_in_order,
};
pub use simple::{choice, line, period, when};
pub use slot::FieldSlot;
pub use state::{FormState, FormUi};

use crate::model::Kind;
use crate::session::RecordKey;
use egui::Ui;

/// Shows the form of a record, whatever its kind, and gives the keyboard to the field that was gone to.
pub fn form_ui(ui: &mut Ui, form: &mut FormUi<'_, '_>, (kind, id): RecordKey) {
    ui.add_enabled_ui(form.cx.can.edit, |ui| match kind {
        Kind::Plan => plan::plan_form(ui, form),
        Kind::Measure => measure::measure_form(ui, form, id),
        _ => record::record_form(ui, form, kind, id),
    });
    form.state.focus_sought(ui);
    form.state.follow_focus(ui);
}
