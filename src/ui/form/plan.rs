//! The form of the plan itself: what it is called, whose it is, when it holds, what it is to answer.

use super::measure::beside;
use super::record::{entry, front_fields};
use super::{Slot, simple};
use crate::model::records::plan as about;
use crate::model::{Choice as _, Kind, Uid};
use crate::session::{Cx, Outbox};
use crate::ui::theme;
use eframe::egui::Ui;

/// What stands in lines of its own making; every other field follows in the order of its declaration.
const LAID_OUT: [u8; 15] = [
    about::TITLE.index,
    about::TEXT.index,
    about::KIND.index,
    about::STATE.index,
    about::LANGUAGE.index,
    about::MUNICIPALITY.index,
    about::MUNICIPALITY_WORD.index,
    about::MUNICIPALITY_NUMBER.index,
    about::PERIOD.index,
    about::PRICE_YEAR.index,
    about::MANDATE.index,
    about::VERSION.index,
    about::PUBLISHED.index,
    about::CASE_NUMBER.index,
    about::UNDER_REVISION.index,
];

/// Shows the form of the plan.
pub(super) fn plan_form(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox<'_>) {
    let slot = |field: u8| Slot::new(Kind::Plan, Uid::PLAN, field);
    let third = [1.0 / 3.0; 3];
    ui.spacing_mut().item_spacing.y = 3.0 * theme::STEP;
    simple::line(ui, cx, slot(about::TITLE.index), out);
    beside(ui, &third, |ui, part| match part {
        0 => simple::line(ui, cx, slot(about::MUNICIPALITY.index), out),
        1 => {
            let word = about::MunicipalityWord::INFO;
            simple::choice(ui, cx, slot(about::MUNICIPALITY_WORD.index), word, f32::INFINITY, out);
        }
        _ => simple::line(ui, cx, slot(about::MUNICIPALITY_NUMBER.index), out),
    });
    beside(ui, &third, |ui, part| {
        let (field, info) = match part {
            0 => (about::KIND.index, about::PlanKind::INFO),
            1 => (about::STATE.index, about::PlanState::INFO),
            _ => (about::LANGUAGE.index, about::WrittenStandard::INFO),
        };
        simple::choice(ui, cx, slot(field), info, f32::INFINITY, out);
    });
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() - 2.0 * theme::GAP) / 3.0;
        simple::period(ui, cx, slot(about::PERIOD.index), width, out);
        simple::number(ui, cx, slot(about::PRICE_YEAR.index), width, out);
    });
    simple::prose(ui, cx, slot(about::TEXT.index), out);
    simple::prose(ui, cx, slot(about::MANDATE.index), out);
    for field in front_fields(Kind::Plan).into_iter().filter(|field| !LAID_OUT.contains(field)) {
        entry(ui, cx, slot(field), out);
    }
    beside(ui, &third, |ui, part| match part {
        0 => simple::line(ui, cx, slot(about::VERSION.index), out),
        1 => simple::when(ui, cx, slot(about::PUBLISHED.index), out),
        _ => simple::line(ui, cx, slot(about::CASE_NUMBER.index), out),
    });
    simple::flag(ui, cx, slot(about::UNDER_REVISION.index), out);
}
