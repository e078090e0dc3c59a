//! Groups of measures by what they belong to: what a group is called, its row in a table, its measures.

use super::super::{TableCell, TableRow, TableRowKind};
use super::context::ChapterContext;
use crate::analysis::MeasureGroup;
use crate::model::measure::Measure;

/// The strategy or other place that measures belong to, in words; nothing where no measure of the plan has one.
pub(super) fn group_name(cx: &ChapterContext<'_>, group: &MeasureGroup) -> Option<String> {
    match group.of {
        Some((kind, id)) => Some(cx.record_name(kind, id)),
        None if cx.outline.groups().len() == 1 => None,
        None => Some(format!("{} {}", cx.outline.group_number(group), cx.word("document-other-measures"))),
    }
}

/// The row that names the rows of a group.
pub(super) fn group_row(cx: &ChapterContext<'_>, group: &MeasureGroup) -> Option<TableRow> {
    group_name(cx, group).map(|name| TableRow {
        kind: TableRowKind::Group,
        cells: vec![TableCell::text(name)],
        ..TableRow::default()
    })
}

/// The measures of a group, in order.
pub(super) fn measures_of<'a>(cx: &ChapterContext<'a>, group: &MeasureGroup) -> Vec<&'a Measure> {
    group.measures.iter().filter_map(|id| cx.plan.measures().get(*id)).collect()
}
