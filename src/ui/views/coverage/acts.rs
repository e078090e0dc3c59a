//! What the user does in the coverage, as changes of the plan.

use super::{CoverageState, Held, Spot};
use crate::analysis::coverage::Column;
use crate::edit::Change;
use crate::edit::verbs::{self, Pair};
use crate::model::coverage_cell::CoverageState as Said;
use crate::model::{Kind, Uid, When};
use crate::session::{Cx, Outbox};
use crate::text::Phrase;
use crate::ui::form::record_name;

/// What a cell gets from a chip that was picked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Drop {
    /// It is reached as well.
    Add,
    /// It is reached in place of the cell that the chip comes from.
    Move,
}

/// Selects what has the keys: the chip, what was said of the cell, or the target group.
pub(super) fn select(state: &CoverageState, out: &mut Outbox<'_>) {
    let marked = state.mark.chip.and(state.chip());
    let said = || state.cell().and_then(|cell| cell.record).map(|id| (Kind::CoverageCell, id));
    let group = || state.group(state.mark.row).map(|id| (Kind::TargetGroup, id));
    if let Some(record) = marked.or_else(said).or_else(group) {
        out.select(record);
    }
}

/// The pairs by which something stands in a cell.
fn pairs(
    cx: &Cx<'_>,
    state: &CoverageState,
    (kind, id): (Kind, Uid),
    (row, column): (usize, usize),
) -> Vec<Pair> {
    let Some(group) = state.group(row) else { return Vec::new() };
    let reach: Vec<Pair> = match kind {
        Kind::Service => cx.plan.services().get(id).map(|service| service.reach.iter().collect()),
        _ => cx.plan.measures().get(id).map(|measure| measure.reach.iter().collect()),
    }
    .unwrap_or_default();
    let here = |(other, level): &Pair| *other == group && state.coverage.columns_of(*level).contains(&column);
    reach.into_iter().filter(here).collect()
}

/// Lets what was picked up reach the cell that has the keys; where it stands there already, that is said.
pub(super) fn put(cx: &Cx<'_>, state: &mut CoverageState, held: Held, drop: Drop, out: &mut Outbox<'_>) {
    let (row, column) = (state.mark.row, state.mark.column);
    if held.from == (row, column) {
        return;
    }
    let moves = drop == Drop::Move;
    let change = match state.spot(row, column) {
        Some(Spot::Level(pair)) => {
            let from = if moves { pairs(cx, state, held.what, held.from) } else { Vec::new() };
            verbs::reach(cx.plan, held.what, pair, &from)
        }
        Some(Spot::Help(to)) => {
            let from = state.spot(held.from.0, held.from.1).filter(|_| moves);
            let from = from.and_then(|spot| if let Spot::Help(from) = spot { Some(from) } else { None });
            verbs::give_help(cx.plan, held.what, to, from)
        }
        None => return,
    };
    change_or_say(cx, held.what, change, "ui-coverage-already", out);
    out.select(held.what);
}

/// Takes the chip that has the keys out of its cell; where it stands there by its service alone, that is said.
pub(super) fn take_away(cx: &Cx<'_>, state: &CoverageState, out: &mut Outbox<'_>) {
    let Some(what) = state.chip() else { return };
    let at = (state.mark.row, state.mark.column);
    let change = match state.spot(at.0, at.1) {
        Some(Spot::Help(from)) => verbs::stop_help(cx.plan, what, from),
        _ => verbs::stop_reaching(cx.plan, what, &pairs(cx, state, what, at)),
    };
    change_or_say(cx, what, change, "ui-coverage-by-service", out);
}

/// Wishes for a change; one that changes nothing says why.
fn change_or_say(cx: &Cx<'_>, what: (Kind, Uid), change: Change, why: &'static str, out: &mut Outbox<'_>) {
    if change.is_empty() {
        out.remarks.push(Phrase::new(why).with("name", record_name(cx, what.0, what.1)));
    }
    out.change(change);
}

/// Where the group says something of the cell that has the keys: target group, level, and what it said before.
pub(super) fn assessed(state: &CoverageState) -> Option<((Uid, Uid), Option<Uid>)> {
    let Some(Column::Level(level)) = state.coverage.columns.get(state.mark.column) else { return None };
    Some(((state.group(state.mark.row)?, *level), state.cell()?.record))
}

/// The group says this of the cell that has the keys.
pub(super) fn assess(cx: &Cx<'_>, state: &CoverageState, said: Said, out: &mut Outbox<'_>) {
    if let Some((cell, record)) = assessed(state) {
        let today = When::Day(cx.today);
        let change = verbs::assess(cx.plan, out.ids, cell, record, (said, today));
        out.change(change);
    }
}
