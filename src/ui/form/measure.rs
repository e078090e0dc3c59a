//! The form of a measure: what it is, whom it reaches, who leads it, when, and for how much.

use super::entry::field_entry;
use super::fields::MEASURE_MORE;
use super::layout::{more_button, side_by_side};
use super::links::PairKinds;
use super::slot::FieldSlot;
use super::state::FormUi;
use super::{amounts, links, people, simple};
use crate::model::{Choice as _, Kind, Uid, measure};
use crate::ui::theme;
use egui::Ui;

/// Shows the form of a measure.
pub(super) fn measure_form(ui: &mut Ui, form: &mut FormUi<'_, '_>, id: Uid) {
    let slot = |field: u8| FieldSlot::new(Kind::Measure, id, field);
    let is_expanded = form.state.is_expanded(Kind::Measure);
    simple::line(ui, form, slot(measure::TITLE.index));
    simple::prose(ui, form, slot(measure::TEXT.index));
    let reach = PairKinds { first: Kind::TargetGroup, second: Kind::Level };
    links::pairs(ui, form, slot(measure::REACH.index), reach);
    let answers = form.cx.word("ui-measure-answers");
    links::labelled_links(ui, form, slot(measure::STRATEGIES.index), &answers, Kind::Strategy);
    people::lead(ui, form, id);
    let status = measure::MeasureStatus::INFO;
    side_by_side(ui, &[0.5; 2], |ui, part| match part {
        0 => simple::when(ui, form, slot(measure::ACCEPTED.index)),
        _ => simple::choice(ui, form, slot(measure::STATUS.index), status, f32::INFINITY),
    });
    // A quarter written out needs half of the form.
    ui.horizontal_top(|ui| {
        let half = (ui.available_width() - theme::GAP) / 2.0;
        simple::period(ui, form, slot(measure::PERIOD.index), half);
    });
    amounts::amounts(ui, form, slot(measure::AMOUNTS.index), is_expanded);
    if is_expanded {
        for field in MEASURE_MORE {
            field_entry(ui, form, slot(field));
        }
    }
    more_button(ui, form, Kind::Measure, &MEASURE_MORE);
    links::ideas_of_record(ui, form.cx, (Kind::Measure, id), form.out);
}
