//! What is shown below a table of records: how the marked indicator went, or alternatives side by side.

mod alternatives;
mod curve;

use crate::analysis::readings_by_indicator;
use crate::model::{Kind, Uid};
use crate::session::Context;
use crate::ui::cache::{BuiltFrom, Rebuild};
use crate::ui::theme;
use alternatives::Comparison;
use curve::Curve;
use egui::{Rect, Ui, UiBuilder, pos2};

/// A table lower than this has all of the room.
const LEAST_TABLE: f32 = 160.0;
/// How high a curve is with its heading.
const CURVE_HEIGHT: f32 = 210.0;
/// The part of the room that alternatives side by side have.
const COMPARISON_PART: f32 = 0.5;

/// What is shown below the tables, and what it was built from.
#[derive(Debug, Default)]
pub struct BelowTableState {
    built_from: BuiltFrom<(Kind, Option<Uid>)>,
    shown: Option<BelowTable>,
}

/// What belongs to the table in sight.
#[derive(Debug)]
enum BelowTable {
    Curve(Curve),
    Comparison(Comparison),
}

/// The indicator that is marked, or whose reading is.
fn marked_indicator(cx: &Context<'_>) -> Option<Uid> {
    match cx.selection? {
        (Kind::Indicator, id) => Some(id),
        (Kind::Reading, id) => cx.plan.readings().get(id)?.indicator.id(),
        _ => None,
    }
}

impl BelowTableState {
    fn update(&mut self, cx: &Context<'_>, kind: Kind) {
        let indicator = marked_indicator(cx);
        if self.built_from.renew(cx.revision, cx.language(), (kind, indicator)) == Rebuild::Nothing {
            return;
        }
        self.shown = match kind {
            Kind::Indicator | Kind::Reading => {
                let readings = readings_by_indicator(cx.plan);
                // Before anything is marked, the first that has a course to show.
                let id = indicator.or_else(|| {
                    let mut all = cx.plan.indicators().in_order().into_iter().map(|one| one.id);
                    all.find(|id| readings.get(id).is_some_and(|readings| readings.len() > 1))
                });
                let of = id.and_then(|id| Some((cx.plan.indicators().get(id)?, readings.get(&id)?)));
                of.and_then(|(indicator, readings)| Curve::of(cx, indicator, readings)).map(BelowTable::Curve)
            }
            Kind::Scenario => Comparison::of(cx).map(BelowTable::Comparison),
            _ => None,
        };
    }
}

/// Parts the room of a view between a table, which is shown by the function, and what belongs below it.
pub(super) fn with_below<R>(
    ui: &mut Ui,
    cx: &Context<'_>,
    kind: Kind,
    state: &mut BelowTableState,
    table: impl FnOnce(&mut Ui) -> R,
) -> R {
    state.update(cx, kind);
    let room = ui.available_rect_before_wrap();
    let wanted = match &state.shown {
        None => 0.0,
        Some(BelowTable::Curve(_)) => CURVE_HEIGHT,
        Some(BelowTable::Comparison(_)) => room.height() * COMPARISON_PART,
    };
    let Some(shown) = state.shown.as_ref().filter(|_| room.height() - wanted >= LEAST_TABLE) else {
        return table(ui);
    };
    let edge = room.bottom() - wanted;
    let above = Rect::from_min_max(room.min, pos2(room.right(), edge - theme::GAP));
    let below = Rect::from_min_max(pos2(room.left(), edge), room.max);
    let result = ui.scope_builder(UiBuilder::new().max_rect(above), table).inner;
    ui.scope_builder(UiBuilder::new().max_rect(below), |ui| match shown {
        BelowTable::Curve(curve) => curve.show(ui),
        BelowTable::Comparison(comparison) => comparison.show(ui),
    });
    result
}
