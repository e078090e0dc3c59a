//! The form of a measure: what it is, whom it reaches, who leads it, when, and for how much.

use super::record::{field_entry, more_button};
use super::{FieldSlot, links, people, simple};
use crate::model::{Choice as _, Kind, Uid, measure};
use crate::session::{Context, Outbox};
use crate::ui::theme;
use egui::{Ui, vec2};

/// What comes after "Mer", in order.
const MORE: [u8; 22] = [
    measure::GOALS.index,
    measure::CHALLENGES.index,
    measure::CONTRIBUTORS.index,
    measure::SERVICE.index,
    measure::CATEGORIES.index,
    measure::FUNDING.index,
    measure::INDICATOR.index,
    measure::BASIS.index,
    measure::KIND.index,
    measure::CHANGE.index,
    measure::FORMER.index,
    measure::FORMER_RESULT.index,
    measure::STATUS_DATE.index,
    measure::PRIORITY.index,
    measure::PRIORITY_REASON.index,
    measure::EVIDENCE_BASE.index,
    measure::PRINCIPLES.index,
    measure::STATUTORY.index,
    measure::STATUTORY_BASIS.index,
    measure::BOTTLENECK.index,
    measure::CASE_NUMBER.index,
    measure::NOTE.index,
];

/// What the form shows before "Mer".
const FRONT: [u8; 10] = [
    measure::TITLE.index,
    measure::TEXT.index,
    measure::REACH.index,
    measure::STRATEGIES.index,
    measure::LEAD.index,
    measure::LEAD_ROLE.index,
    measure::ACCEPTED.index,
    measure::STATUS.index,
    measure::PERIOD.index,
    measure::AMOUNTS.index,
];

/// Every field that the form of a measure shows.
pub fn measure_fields() -> Vec<u8> {
    FRONT.into_iter().chain(MORE).collect()
}

/// Whether a field of a measure is under "Mer".
pub(super) fn is_more(field: u8) -> bool {
    MORE.contains(&field)
}

/// Shows the form of a measure.
pub fn measure_form(ui: &mut Ui, cx: &Context<'_>, id: Uid, more: &mut bool, out: &mut Outbox<'_>) {
    let slot = |field: u8| FieldSlot::new(Kind::Measure, id, field);
    simple::line(ui, cx, slot(measure::TITLE.index), out);
    simple::prose(ui, cx, slot(measure::TEXT.index), out);
    links::pairs(ui, cx, slot(measure::REACH.index), (Kind::TargetGroup, Kind::Level), out);
    let answers = cx.word("ui-measure-answers");
    links::labelled_links(ui, cx, (slot(measure::STRATEGIES.index), &answers), Kind::Strategy, out);
    people::lead(ui, cx, id, out);
    let status = measure::MeasureStatus::INFO;
    side_by_side(ui, &[0.5; 2], |ui, part| match part {
        0 => simple::when(ui, cx, slot(measure::ACCEPTED.index), out),
        _ => simple::choice(ui, cx, slot(measure::STATUS.index), status, f32::INFINITY, out),
    });
    // A quarter written out needs half of the form.
    ui.horizontal_top(|ui| {
        let half = (ui.available_width() - theme::GAP) / 2.0;
        simple::period(ui, cx, slot(measure::PERIOD.index), half, out);
    });
    simple::amounts(ui, cx, slot(measure::AMOUNTS.index), *more, out);
    if *more {
        for field in MORE {
            field_entry(ui, cx, slot(field), out);
        }
    }
    more_button(ui, cx, Kind::Measure, &MORE, more);
}

/// Shows entries side by side, each with its share of the width.
pub(super) fn side_by_side(ui: &mut Ui, shares: &[f32], mut content: impl FnMut(&mut Ui, usize)) {
    ui.horizontal_top(|ui| {
        let gaps = shares.iter().skip(1).map(|_| theme::GAP).sum::<f32>();
        let room = ui.available_width() - gaps;
        for (part, share) in shares.iter().enumerate() {
            ui.allocate_ui(vec2(room * share, 0.0), |ui| {
                ui.set_max_width(room * share);
                content(ui, part);
            });
        }
    });
}
