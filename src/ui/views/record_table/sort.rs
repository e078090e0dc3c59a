//! The order of sight of a table: sorted by a column, while the plan keeps its own.

use super::column::SortKey;
use super::table::KindTable;
use crate::model::Uid;
use crate::session::{Context, TableSort};
use std::collections::{BTreeMap, BTreeSet};

/// Sorts records that are in the order of the plan; equal ones stay in it.
pub(super) fn sort_rows(cx: &Context<'_>, table: &KindTable<'_>, by: &TableSort, rows: &mut Vec<Uid>) {
    let Some(spec) = table.columns.iter().find(|spec| spec.code(table.kind) == by.column) else { return };
    let key = |id: Uid| match cx.plan.record(table.kind, id) {
        Some(record) => spec.column().sort_key(cx, record),
        None => SortKey::Blank,
    };
    let mut keyed: Vec<(SortKey, Uid)> = rows.iter().map(|id| (key(*id), *id)).collect();
    keyed.sort_by(|(a, _), (b, _)| a.compare(b, by.descending));
    *rows = keyed.into_iter().map(|(_, id)| id).collect();
}

/// Puts records in the order that they were shown in before, while somebody writes in one: no row jumps away from its
/// letters. New ones come below the one that they follow in the plan.
pub(super) fn keep_order(before: &[Uid], rows: &mut Vec<Uid>) {
    let known: BTreeMap<Uid, usize> = before.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let there: BTreeSet<Uid> = rows.iter().copied().collect();
    let mut new_behind: BTreeMap<Option<Uid>, Vec<Uid>> = BTreeMap::new();
    let mut last_known = None;
    for id in rows.iter() {
        if known.contains_key(id) {
            last_known = Some(*id);
        } else {
            new_behind.entry(last_known).or_default().push(*id);
        }
    }
    let mut kept = new_behind.remove(&None).unwrap_or_default();
    for id in before.iter().filter(|id| there.contains(id)) {
        kept.push(*id);
        kept.extend(new_behind.remove(&Some(*id)).unwrap_or_default());
    }
    *rows = kept;
}
