//! The form of the plan itself: what it is called, whose it is, when it holds, and what the group was asked.

use super::entry::field_entry;
use super::fields::plan_more;
use super::layout::{more_button, side_by_side};
use super::municipality::municipality;
use super::simple;
use super::slot::FieldSlot;
use super::state::FormUi;
use crate::model::records::plan as about;
use crate::model::{Choice as _, Kind, Uid};
use crate::ui::theme;
use egui::Ui;

/// What has a line of its own layout under "Mer"; every other field follows in the order of its declaration.
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

const fn slot(field: u8) -> FieldSlot {
    FieldSlot::new(Kind::Plan, Uid::PLAN, field)
}

/// Shows the form of the plan.
pub(super) fn plan_form(ui: &mut Ui, form: &mut FormUi<'_, '_>) {
    ui.spacing_mut().item_spacing.y = 3.0 * theme::SPACE;
    simple::line(ui, form, slot(about::TITLE.index));
    side_by_side(ui, &[0.5; 2], |ui, part| match part {
        0 => municipality(ui, form),
        _ => simple::choice(ui, form, slot(about::KIND.index), about::PlanKind::INFO, f32::INFINITY),
    });
    ui.horizontal_top(|ui| {
        let room = ui.available_width() - 2.0 * theme::GAP;
        simple::period(ui, form, slot(about::PERIOD.index), room * 0.25);
        simple::choice(ui, form, slot(about::STATE.index), about::PlanState::INFO, room * 0.5);
    });
    for field in [about::MANDATE.index, about::SCOPE_IN.index, about::SCOPE_OUT.index] {
        simple::prose(ui, form, slot(field));
    }
    let more = plan_more();
    if form.state.is_expanded(Kind::Plan) {
        laid_out_fields(ui, form);
        for field in more.iter().filter(|field| !LAID_OUT.contains(field)) {
            field_entry(ui, form, slot(*field));
        }
    }
    more_button(ui, form, Kind::Plan, &more);
}

fn laid_out_fields(ui: &mut Ui, form: &mut FormUi<'_, '_>) {
    let third = [1.0 / 3.0; 3];
    simple::prose(ui, form, slot(about::TEXT.index));
    side_by_side(ui, &third, |ui, part| {
        let (field, info) = match part {
            0 => (about::LANGUAGE.index, about::WrittenStandard::INFO),
            1 => (about::MUNICIPALITY_WORD.index, about::MunicipalityWord::INFO),
            _ => return simple::line(ui, form, slot(about::MUNICIPALITY_NUMBER.index)),
        };
        simple::choice(ui, form, slot(field), info, f32::INFINITY);
    });
    side_by_side(ui, &[0.25, 0.75], |ui, part| match part {
        0 => simple::number(ui, form, slot(about::PRICE_YEAR.index), f32::INFINITY),
        _ => simple::line(ui, form, slot(about::FRAME.index)),
    });
    side_by_side(ui, &third, |ui, part| match part {
        0 => simple::line(ui, form, slot(about::VERSION.index)),
        1 => simple::when(ui, form, slot(about::PUBLISHED.index)),
        _ => simple::line(ui, form, slot(about::CASE_NUMBER.index)),
    });
    simple::flag(ui, form, slot(about::UNDER_REVISION.index));
}
