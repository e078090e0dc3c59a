//! Tables that lie on their side: the headings stand under each other in the first column, and each further column is
//! a measure, as in forms.
//!
//! They are turned, so that all that follows reads them like others; a row's number is then that of its column.

use super::headings::field_of_heading;
use super::{CellGrid, CellRow, ImportField};
use std::collections::BTreeSet;

/// So many measures stand beside each other at most.
const MAX_MEASURES: usize = 60;
/// So many headings stand under each other at most.
const MAX_HEADINGS: usize = 60;

/// The table as it is, or turned where it lies on its side.
pub(super) fn make_upright(grid: CellGrid) -> CellGrid {
    let Some(first) = find_transposed_start(&grid) else { return grid };
    let mut rows: Vec<CellRow> = grid.rows.iter().take(first).cloned().collect();
    let body = || grid.rows.iter().skip(first);
    for column in 0..grid.width() {
        let cells: Vec<String> = body().map(|row| row.cell(column).to_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(CellRow { number: column + 1 + grid.first_column, cells });
        }
    }
    CellGrid { rows, transposed: true, ..grid }
}

/// The row in which the headings of a lying table begin; nothing where the table stands upright.
fn find_transposed_start(grid: &CellGrid) -> Option<usize> {
    let sure = |cell: &str| {
        field_of_heading(cell.trim_end_matches(':')).filter(|(_, sure)| *sure).map(|(field, _)| field)
    };
    let first = grid.rows.iter().position(|row| sure(row.cell(0)).is_some())?;
    let above = grid.rows.iter().take(first);
    let body: Vec<&CellRow> = grid.rows.iter().skip(first).collect();
    if above.into_iter().any(|row| row.filled_cells().count() > 1)
        || body.len() > MAX_HEADINGS
        || grid.width() > MAX_MEASURES
    {
        return None;
    }
    let fields: Vec<ImportField> = body.iter().filter_map(|row| sure(row.cell(0))).collect();
    let told: BTreeSet<ImportField> =
        fields.iter().copied().filter(|field| !field.is_amount() && *field != ImportField::Total).collect();
    let beside = body
        .first()
        .map_or(0, |row| row.filled_cells().filter(|(at, cell)| *at > 0 && sure(cell).is_some()).count());
    let is_form =
        told.len() >= 3 && told.contains(&ImportField::Title) && fields.len() * 10 >= body.len() * 6;
    (grid.width() >= 2 && is_form && beside == 0).then_some(first)
}
