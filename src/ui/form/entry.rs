//! The entry of a field, by the shape that its kind declares.

use super::links::PairKinds;
use super::slot::FieldSlot;
use super::state::FormUi;
use super::{amounts, any_links, links, people, simple, terms, votes, worded};
use crate::model::Shape;
use crate::ui::theme;
use egui::Ui;

/// How wide each box of a period is, where the form has no layout of its own.
const PERIOD_WIDTH: f32 = 120.0;

/// Shows the entry of one field.
pub(super) fn field_entry(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot) {
    let Some(info) = slot.kind.info(slot.field) else { return };
    match info.shape {
        Shape::Order | Shape::Origin | Shape::TextBy(None) => {}
        Shape::Terms => terms::terms(ui, form, slot),
        Shape::Tally => votes::votes(ui, form, slot),
        Shape::Line => simple::line(ui, form, slot),
        Shape::Prose => simple::prose(ui, form, slot),
        Shape::Number => simple::number(ui, form, slot, theme::NUMBER_WIDTH),
        Shape::Flag => simple::flag(ui, form, slot),
        Shape::When => simple::when(ui, form, slot),
        Shape::Clock => simple::clock(ui, form, slot),
        Shape::Period => {
            ui.horizontal_top(|ui| simple::period(ui, form, slot, PERIOD_WIDTH));
        }
        Shape::Choice(choice) => simple::choice(ui, form, slot, choice, f32::INFINITY),
        Shape::Range => simple::range(ui, form, slot),
        Shape::Link(kind) | Shape::Owner(kind) => links::link(ui, form, slot, kind),
        Shape::Links(kind) => links::links(ui, form, slot, kind),
        Shape::AnyLinks => any_links::any_links(ui, form, slot),
        Shape::Pairs(first, second) => links::pairs(ui, form, slot, PairKinds { first, second }),
        Shape::ByYear => amounts::amounts(ui, form, slot, true),
        Shape::Choices(choice) => worded::choices(ui, form, slot, choice),
        Shape::ByChoice(choice) => worded::numbers_by(ui, form, slot, choice),
        Shape::TextBy(Some(choice)) => worded::texts_by(ui, form, slot, choice),
        Shape::ByRecord(kind, choice) => people::choices_by_record(ui, form, slot, kind, choice),
    }
}
