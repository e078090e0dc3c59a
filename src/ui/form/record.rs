//! The form of any kind, from its declaration: at most eight fields, the rest under "Mer".

use super::{Slot, links, people, simple};
use crate::model::{Kind, Shape, Uid};
use crate::session::{Cx, Outbox};
use crate::ui::theme;
use crate::ui::widgets as w;
use eframe::egui::Ui;

/// So many fields are in sight before "Mer".
pub const FRONT: usize = 8;

/// Shows the fields of a record.
pub fn record_form(ui: &mut Ui, cx: &Cx<'_>, kind: Kind, id: Uid, more: &mut bool, out: &mut Outbox<'_>) {
    let fields = front_fields(kind);
    let shown = if *more { fields.len() } else { FRONT };
    for field in fields.iter().take(shown) {
        entry(ui, cx, Slot::new(kind, id, *field), out);
        ui.add_space(theme::STEP);
    }
    if fields.len() > FRONT {
        more_button(ui, cx, more);
    }
    links::named_by(ui, cx, (kind, id), out);
}

/// The button that shows or hides what is under "Mer".
pub(super) fn more_button(ui: &mut Ui, cx: &Cx<'_>, more: &mut bool) {
    let words = cx.word(if *more { "ui-form-less" } else { "ui-form-more" });
    if w::act(ui, &words).clicked() {
        *more = !*more;
    }
}

/// The fields of a kind in the order of the form, the internal note last; order and origin are not filled in.
pub fn front_fields(kind: Kind) -> Vec<u8> {
    let note = kind.field("note");
    let declared = (1..kind.field_count()).filter(|field| {
        let shape = kind.info(*field).map(|info| info.shape);
        !matches!(shape, Some(Shape::Order | Shape::Origin) | None) && Some(*field) != note
    });
    declared.chain(note).collect()
}

/// Shows the entry of one field, by its shape.
pub(super) fn entry(ui: &mut Ui, cx: &Cx<'_>, slot: Slot, out: &mut Outbox<'_>) {
    let Some(info) = slot.kind.info(slot.field) else { return };
    match info.shape {
        Shape::Order | Shape::Origin => {}
        Shape::Line => simple::line(ui, cx, slot, out),
        Shape::Prose => simple::prose(ui, cx, slot, out),
        Shape::Number => simple::number(ui, cx, slot, out),
        Shape::Flag => simple::flag(ui, cx, slot, out),
        Shape::When => simple::when(ui, cx, slot, out),
        Shape::Period => {
            ui.horizontal_top(|ui| simple::period(ui, cx, slot, 120.0, out));
        }
        Shape::Choice(choice) => simple::choice(ui, cx, slot, choice, f32::INFINITY, out),
        Shape::Range => simple::range(ui, cx, slot, out),
        Shape::Link(to) | Shape::Owner(to) => links::link(ui, cx, slot, to, out),
        Shape::Links(to) => links::links(ui, cx, slot, to, out),
        Shape::AnyLinks => links::any_links(ui, cx, slot, out),
        Shape::Pairs(first, second) => links::pairs(ui, cx, slot, (first, second), out),
        Shape::ByYear => simple::amounts(ui, cx, slot, true, out),
        Shape::ByRecord(to, choice) => people::by_record(ui, cx, slot, (to, choice), out),
    }
}
