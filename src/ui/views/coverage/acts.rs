//! What the user does in the coverage, as changes of the plan.

use super::cursor::{CarriedChip, CellAt, CellTarget, DropMode};
use super::state::CoverageState;
use crate::analysis::coverage::MatrixColumn;
use crate::edit::Change;
use crate::edit::verbs::{self, ReachPair};
use crate::model::coverage_cell::CoverageState as Assessment;
use crate::model::{Kind, Uid, When};
use crate::session::{Context, Outbox, RecordKey};
use crate::text::Phrase;
use crate::ui::form::record_name;

/// The pairs by which something is in a cell.
fn reach_pairs(cx: &Context<'_>, state: &CoverageState, record: RecordKey, at: CellAt) -> Vec<ReachPair> {
    let (kind, id) = record;
    let Some(group) = state.group(at.row) else { return Vec::new() };
    let reach: Vec<ReachPair> = match kind {
        Kind::Service => cx.plan.services().get(id).map(|service| service.reach.iter().collect()),
        _ => cx.plan.measures().get(id).map(|measure| measure.reach.iter().collect()),
    }
    .unwrap_or_default();
    // A level of another scheme is in the columns of those that it answers to: several pairs may put it here.
    let is_here = |(other, level): &ReachPair| {
        *other == group && state.coverage.columns_of_level(*level).contains(&at.column)
    };
    reach.into_iter().filter(is_here).collect()
}

/// Drops the chip that was picked up into the cell with the focus; where it is there already, a remark reports it.
pub(super) fn drop_chip(
    cx: &Context<'_>,
    state: &CoverageState,
    carried: CarriedChip,
    mode: DropMode,
    out: &mut Outbox<'_>,
) {
    let at = state.cursor.cell;
    if carried.from == at {
        return;
    }
    // A move removes the chip from where it was picked up, but only between cells of the same sort: reach of a
    // level and kind of help are different facts.
    let moves = mode == DropMode::Move;
    let change = match state.target(at) {
        Some(CellTarget::Level(pair)) => {
            let from = if moves { reach_pairs(cx, state, carried.record, carried.from) } else { Vec::new() };
            verbs::add_reach(cx.plan, carried.record, pair, &from)
        }
        Some(CellTarget::Help(to)) => {
            let from = match state.target(carried.from) {
                Some(CellTarget::Help(from)) if moves => Some(from),
                _ => None,
            };
            verbs::give_help(cx.plan, carried.record, to, from)
        }
        None => return,
    };
    change_or_report(cx, carried.record, change, "ui-coverage-already", out);
    out.select(carried.record);
}

/// Removes the chip with the focus from its cell; where it is there by its service alone, a remark reports it.
pub(super) fn remove_chip(cx: &Context<'_>, state: &CoverageState, out: &mut Outbox<'_>) {
    let Some(record) = state.chip() else { return };
    let at = state.cursor.cell;
    let change = match state.target(at) {
        Some(CellTarget::Help(from)) => verbs::stop_help(cx.plan, record, from),
        _ => verbs::remove_reach(cx.plan, record, &reach_pairs(cx, state, record, at)),
    };
    change_or_report(cx, record, change, "ui-coverage-by-service", out);
}

/// Requests a change; one that changes nothing says why.
fn change_or_report(
    cx: &Context<'_>,
    record: RecordKey,
    change: Change,
    why: &'static str,
    out: &mut Outbox<'_>,
) {
    if change.is_empty() {
        out.remarks.push(Phrase::new(why).with("name", record_name(cx, record.0, record.1)));
    }
    out.change(change);
}

/// A cell of which the group says how it is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct AssessedCell {
    /// The target group.
    pub(super) group: Uid,
    /// The level.
    pub(super) level: Uid,
    /// What it said before.
    pub(super) record: Option<Uid>,
}

/// The cell that has the keys, where the group says how it is covered: only by level, never by kind of help.
pub(super) fn assessed_cell(state: &CoverageState) -> Option<AssessedCell> {
    let at = state.cursor.cell;
    let Some(MatrixColumn::Level(level)) = state.coverage.columns.get(at.column) else { return None };
    Some(AssessedCell { group: state.group(at.row)?, level: *level, record: state.cell()?.record })
}

/// The group says this of a cell.
pub(super) fn assess(cx: &Context<'_>, cell: AssessedCell, assessment: Assessment, out: &mut Outbox<'_>) {
    let AssessedCell { group, level, record } = cell;
    let when = When::Day(cx.today());
    let assessed = verbs::CoverageAssessment { group, level, record, state: assessment, when };
    let change = verbs::assess_coverage(cx.plan, out.ids, assessed);
    out.change(change);
}
