//! What the user does in the coverage, as changes of the plan.

use super::{CellTarget, CoverageState, HeldChip};
use crate::analysis::coverage::MatrixColumn;
use crate::edit::Change;
use crate::edit::verbs::{self, ReachPair};
use crate::model::coverage_cell::CoverageState as Said;
use crate::model::{Kind, Uid, When};
use crate::session::{Context, Outbox};
use crate::text::Phrase;
use crate::ui::form::record_name;

/// What a cell gets from a chip that was picked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DropMode {
    /// It is reached as well.
    Add,
    /// It is reached in place of the cell that the chip comes from.
    Move,
}

/// Selects what has the keys: the chip, what was said of the cell, or the target group.
pub(super) fn select(state: &CoverageState, out: &mut Outbox<'_>) {
    let marked = state.cursor.chip.and(state.chip());
    let said = || state.cell().and_then(|cell| cell.record).map(|id| (Kind::CoverageCell, id));
    let group = || state.group(state.cursor.row).map(|id| (Kind::TargetGroup, id));
    if let Some(record) = marked.or_else(said).or_else(group) {
        out.select(record);
    }
}

/// The pairs by which something stands in a cell.
fn reach_pairs(
    cx: &Context<'_>,
    state: &CoverageState,
    (kind, id): (Kind, Uid),
    (row, column): (usize, usize),
) -> Vec<ReachPair> {
    let Some(group) = state.group(row) else { return Vec::new() };
    let reach: Vec<ReachPair> = match kind {
        Kind::Service => cx.plan.services().get(id).map(|service| service.reach.iter().collect()),
        _ => cx.plan.measures().get(id).map(|measure| measure.reach.iter().collect()),
    }
    .unwrap_or_default();
    let here = |(other, level): &ReachPair| {
        *other == group && state.coverage.columns_of_level(*level).contains(&column)
    };
    reach.into_iter().filter(here).collect()
}

/// Lets what was picked up reach the cell that has the keys; where it stands there already, that is said.
pub(super) fn drop_chip(
    cx: &Context<'_>,
    state: &mut CoverageState,
    held: HeldChip,
    drop: DropMode,
    out: &mut Outbox<'_>,
) {
    let (row, column) = (state.cursor.row, state.cursor.column);
    if held.from == (row, column) {
        return;
    }
    let moves = drop == DropMode::Move;
    let change = match state.target(row, column) {
        Some(CellTarget::Level(pair)) => {
            let from = if moves { reach_pairs(cx, state, held.record, held.from) } else { Vec::new() };
            verbs::add_reach(cx.plan, held.record, pair, &from)
        }
        Some(CellTarget::Help(to)) => {
            let from = state.target(held.from.0, held.from.1).filter(|_| moves);
            let from =
                from.and_then(|spot| if let CellTarget::Help(from) = spot { Some(from) } else { None });
            verbs::give_help(cx.plan, held.record, to, from)
        }
        None => return,
    };
    change_or_report(cx, held.record, change, "ui-coverage-already", out);
    out.select(held.record);
}

/// Takes the chip that has the keys out of its cell; where it stands there by its service alone, that is said.
pub(super) fn remove_chip(cx: &Context<'_>, state: &CoverageState, out: &mut Outbox<'_>) {
    let Some(what) = state.chip() else { return };
    let at = (state.cursor.row, state.cursor.column);
    let change = match state.target(at.0, at.1) {
        Some(CellTarget::Help(from)) => verbs::stop_help(cx.plan, what, from),
        _ => verbs::remove_reach(cx.plan, what, &reach_pairs(cx, state, what, at)),
    };
    change_or_report(cx, what, change, "ui-coverage-by-service", out);
}

/// Wishes for a change; one that changes nothing says why.
fn change_or_report(
    cx: &Context<'_>,
    what: (Kind, Uid),
    change: Change,
    why: &'static str,
    out: &mut Outbox<'_>,
) {
    if change.is_empty() {
        out.remarks.push(Phrase::new(why).with("name", record_name(cx, what.0, what.1)));
    }
    out.change(change);
}

/// Where the group says something of the cell that has the keys: target group, level, and what it said before.
pub(super) fn assessment_target(state: &CoverageState) -> Option<((Uid, Uid), Option<Uid>)> {
    let Some(MatrixColumn::Level(level)) = state.coverage.columns.get(state.cursor.column) else {
        return None;
    };
    Some(((state.group(state.cursor.row)?, *level), state.cell()?.record))
}

/// The group says this of the cell that has the keys.
pub(super) fn assess(cx: &Context<'_>, state: &CoverageState, said: Said, out: &mut Outbox<'_>) {
    if let Some((cell, record)) = assessment_target(state) {
        let today = When::Day(cx.today());
        let change = verbs::assess_coverage(cx.plan, out.ids, cell, record, (said, today));
        out.change(change);
    }
}
