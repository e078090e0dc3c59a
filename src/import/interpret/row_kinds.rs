//! The column that says of each row what kind of change it is, in tables that economy systems export: the adopted budget
//! and the growth of wages and prices belong to the frame, a new measure or a cut is a measure.

use super::headings::ImportColumn;
use super::row_class::RowClass;
use crate::import::field::ImportField;
use crate::import::read::{CellGrid, CellRow};
use crate::import::words::{contains_phrase, fold_beginning, word_list};
use std::collections::BTreeSet;

/// A column of kinds has no more different cells than this.
const MAX_KINDS: usize = 40;

/// The class that the words of a kind name.
fn class_of_kind(cell: &str) -> Option<RowClass> {
    let text = fold_beginning(cell);
    let place = |name: &str| {
        let words = word_list(name).iter().filter(|word| contains_phrase(&text, word));
        words.filter_map(|word| text.find(word)).min()
    };
    match (place("posting-frame"), place("posting-measure")) {
        (None, None) => None,
        (Some(frame), Some(measure)) if measure < frame => Some(RowClass::Measure),
        (Some(_), _) => Some(RowClass::Frame),
        (None, Some(_)) => Some(RowClass::Measure),
    }
}

/// The column of kinds: most of its cells name one, and some of them the frame.
pub(super) fn find_kind_column(
    grid: &CellGrid,
    columns: &[ImportColumn],
    body_start: usize,
) -> Option<usize> {
    let may_be = |field: ImportField| {
        matches!(field, ImportField::Note | ImportField::Text | ImportField::Change | ImportField::Help)
    };
    let body = || grid.rows.iter().skip(body_start);
    let holds_kinds = |at: usize| {
        let cells = || body().map(|row| row.cell(at)).filter(|cell| !cell.is_empty());
        let different: BTreeSet<&str> = cells().take(MAX_KINDS * MAX_KINDS).collect();
        if different.is_empty() || different.len() > MAX_KINDS {
            return false;
        }
        let known = cells().filter(|cell| class_of_kind(cell).is_some()).count();
        let names_frame = different.iter().any(|cell| class_of_kind(cell) == Some(RowClass::Frame));
        // A column of comments mentions a budget here and there; one of kinds names them row by row.
        names_frame && known * 10 >= cells().count() * 7 && cells().count() * 10 >= body().count() * 7
    };
    let candidates = columns.iter().enumerate().filter(|(_, column)| may_be(column.field));
    candidates.map(|(at, _)| at).find(|at| holds_kinds(*at))
}

/// The class that the column of kinds gives a row, with the words that say so.
pub(super) fn kind_of_row(row: &CellRow, kind_column: Option<usize>) -> Option<(RowClass, String)> {
    let cell = row.cell(kind_column?);
    class_of_kind(cell).map(|class| (class, cell.to_owned()))
}
