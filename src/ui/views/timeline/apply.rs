//! What acts in the timeline ask for: a selection, a form, another period of a measure.

use super::input::TimelineAct;
use super::rows::drawn_quarters;
use super::state::{FormerEnd, KeyMove, TimelineState};
use crate::edit::verbs;
use crate::model::{Address, Key, Kind, Period, PeriodEnd, PeriodShift, Quarters, Uid, Value, When, measure};
use crate::session::{Command, Context, Outbox, TimelineScale};

/// A measure with its bar.
#[derive(Clone, Copy)]
struct MeasureBar {
    id: Uid,
    period: Period,
    /// The quarters that the bar is drawn over; `None` without a period.
    drawn: Option<Quarters>,
}

/// Turns an act into what it asks for.
pub(super) fn apply_act(cx: &Context<'_>, state: &mut TimelineState, act: TimelineAct, out: &mut Outbox<'_>) {
    let Some(shown) = state.rows.get(act.row()) else { return };
    let bar = MeasureBar { id: shown.id, period: shown.period, drawn: shown.quarters };
    out.select((Kind::Measure, bar.id));
    match act {
        TimelineAct::Open(_) => out.command(Command::ShowForm(true)),
        TimelineAct::Select(row) => state.row = row,
        _ => {}
    }
    if !cx.can.edit {
        return;
    }
    match (act, bar.drawn) {
        (TimelineAct::Shift(_, by), Some(drawn)) => shift_by_keys(cx, state, bar, by.clamped(drawn), out),
        (TimelineAct::Drop(_, by), Some(drawn)) => {
            let period = bar.period.shifted(by.clamped(drawn), drawn);
            out.change(verbs::set(cx.plan, measure::PERIOD, bar.id, period));
        }
        (TimelineAct::ToggleOngoing(_), _) => toggle_ongoing(cx, state, bar, out),
        (TimelineAct::Give(_, quarter), None) => {
            let period = Period::of(when_of_quarter(cx.timeline.scale, quarter));
            out.change(verbs::set(cx.plan, measure::PERIOD, bar.id, period));
        }
        _ => {}
    }
}

/// The time that a quarter covers on a scale.
pub(super) fn when_of_quarter(scale: TimelineScale, quarter: i32) -> When {
    match scale {
        TimelineScale::Quarter => When::of_quarter(quarter),
        TimelineScale::Year => When::Year(When::of_quarter(quarter).year()),
    }
}

/// Moves a bar by keys: all presses in a row are one step, counted from the period before the first of them.
fn shift_by_keys(
    cx: &Context<'_>,
    state: &mut TimelineState,
    bar: MeasureBar,
    by: PeriodShift,
    out: &mut Outbox<'_>,
) {
    // A period that differs from the last one was changed elsewhere, for instance by undo: then a new move
    // begins.
    let continued = state.key_move.filter(|moved| moved.id == bar.id && moved.now == bar.period);
    let begun = KeyMove { id: bar.id, before: bar.period, by: PeriodShift::default(), now: bar.period };
    let moved = continued.unwrap_or(begun);
    let Some(before) = drawn_quarters(moved.before, &state.years).or(bar.drawn) else { return };
    let by = PeriodShift { from: moved.by.from + by.from, to: moved.by.to + by.to };
    let now = moved.before.shifted(by, before);
    let at = Address { kind: Kind::Measure, id: bar.id, field: measure::PERIOD.index, key: Key::Whole };
    out.type_fact(cx.plan, at, Value::Period(now));
    state.key_move = Some(KeyMove { by, now, ..moved });
}

/// Makes a measure ongoing; doing it again brings back the end that it had.
fn toggle_ongoing(cx: &Context<'_>, state: &mut TimelineState, bar: MeasureBar, out: &mut Outbox<'_>) {
    let to = if bar.period.is_ongoing() {
        let former = state.former_end.filter(|former| former.id == bar.id);
        former.map_or(PeriodEnd::Open, |former| former.end)
    } else {
        state.former_end = Some(FormerEnd { id: bar.id, end: bar.period.to });
        PeriodEnd::Ongoing
    };
    out.change(verbs::set(cx.plan, measure::PERIOD, bar.id, Period { to, ..bar.period }));
}
