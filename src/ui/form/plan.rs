//! The form of the plan itself: what it is called, whose it is, when it holds, and what the group was asked.

use super::measure::side_by_side;
use super::record::{field_entry, form_fields, more_button};
use super::{FieldSlot, simple};
use crate::model::records::plan as about;
use crate::model::{Choice as _, Kind, Uid};
use crate::session::{Context, Outbox};
use crate::ui::theme;
use egui::Ui;

/// What is in sight before "Mer", in lines of its own making.
const FRONT: [u8; 8] = [
    about::TITLE.index,
    about::KIND.index,
    about::MUNICIPALITY.index,
    about::PERIOD.index,
    about::STATE.index,
    about::MANDATE.index,
    about::SCOPE_IN.index,
    about::SCOPE_OUT.index,
];

/// What stands in lines of its own making under "Mer"; every other field follows in the order of its declaration.
const LAID_OUT: [u8; 10] = [
    about::TEXT.index,
    about::LANGUAGE.index,
    about::MUNICIPALITY_WORD.index,
    about::MUNICIPALITY_NUMBER.index,
    about::PRICE_YEAR.index,
    about::FRAME.index,
    about::VERSION.index,
    about::PUBLISHED.index,
    about::CASE_NUMBER.index,
    about::UNDER_REVISION.index,
];

/// Whether a field of the plan is under "Mer".
pub(super) fn is_more(field: u8) -> bool {
    !FRONT.contains(&field)
}

/// Shows the form of the plan.
pub(super) fn plan_form(ui: &mut Ui, cx: &Context<'_>, more: &mut bool, out: &mut Outbox<'_>) {
    let slot = |field: u8| FieldSlot::new(Kind::Plan, Uid::PLAN, field);
    ui.spacing_mut().item_spacing.y = 3.0 * theme::SPACE;
    simple::line(ui, cx, slot(about::TITLE.index), out);
    side_by_side(ui, &[0.5; 2], |ui, part| match part {
        0 => simple::line(ui, cx, slot(about::MUNICIPALITY.index), out),
        _ => simple::choice(ui, cx, slot(about::KIND.index), about::PlanKind::INFO, f32::INFINITY, out),
    });
    ui.horizontal_top(|ui| {
        let room = ui.available_width() - 2.0 * theme::GAP;
        simple::period(ui, cx, slot(about::PERIOD.index), room * 0.25, out);
        simple::choice(ui, cx, slot(about::STATE.index), about::PlanState::INFO, room * 0.5, out);
    });
    for field in [about::MANDATE.index, about::SCOPE_IN.index, about::SCOPE_OUT.index] {
        simple::prose(ui, cx, slot(field), out);
    }
    let shown = form_fields(Kind::Plan);
    let rest: Vec<u8> = shown.into_iter().filter(|field| is_more(*field)).collect();
    if *more {
        more_fields(ui, cx, out);
        for field in rest.iter().filter(|field| !LAID_OUT.contains(field)) {
            field_entry(ui, cx, slot(*field), out);
        }
    }
    more_button(ui, cx, Kind::Plan, &rest, more);
}

fn more_fields(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let slot = |field: u8| FieldSlot::new(Kind::Plan, Uid::PLAN, field);
    let third = [1.0 / 3.0; 3];
    simple::prose(ui, cx, slot(about::TEXT.index), out);
    side_by_side(ui, &third, |ui, part| {
        let (field, info) = match part {
            0 => (about::LANGUAGE.index, about::WrittenStandard::INFO),
            1 => (about::MUNICIPALITY_WORD.index, about::MunicipalityWord::INFO),
            _ => return simple::line(ui, cx, slot(about::MUNICIPALITY_NUMBER.index), out),
        };
        simple::choice(ui, cx, slot(field), info, f32::INFINITY, out);
    });
    side_by_side(ui, &[0.25, 0.75], |ui, part| match part {
        0 => simple::number(ui, cx, slot(about::PRICE_YEAR.index), f32::INFINITY, out),
        _ => simple::line(ui, cx, slot(about::FRAME.index), out),
    });
    side_by_side(ui, &third, |ui, part| match part {
        0 => simple::line(ui, cx, slot(about::VERSION.index), out),
        1 => simple::when(ui, cx, slot(about::PUBLISHED.index), out),
        _ => simple::line(ui, cx, slot(about::CASE_NUMBER.index), out),
    });
    simple::flag(ui, cx, slot(about::UNDER_REVISION.index), out);
}
