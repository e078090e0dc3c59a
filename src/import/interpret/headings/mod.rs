//! The search for the headings of a table: which rows they are in, and which fields they name.
//!
//! Headings are looked for in the first rows; lines above them are the table's title. Where no row looks like
//! headings, [`guess_headings`] finds the fields by the content of the columns. `rows` tells which rows belong to the
//! headings, `field_words` which field one heading names, `columns` which fields the columns have together.

mod code_texts;
mod column;
mod columns;
mod field_words;
mod form_answers;
mod rows;

pub(super) use column::Headings;
pub use column::ImportColumn;
pub(in crate::import) use field_words::field_of_heading;
pub(super) use field_words::{find_years, join_hyphenated};
pub(in crate::import) use form_answers::is_sender_heading;

use crate::import::field::{BudgetType, ImportField};
use crate::import::read::{CellGrid, CellRow};
use crate::import::words::{fold, word_list};
use columns::assign_fields;
use rows::{
    append_lower_row, as_year, is_lower_row, is_row_above_years, is_upper_row, names_amounts,
    prepend_upper_row, score_heading_row,
};

/// The headings are looked for in so many of the first rows.
const SEARCHED_ROWS: usize = 25;

/// The most rows above the row of headings that belong to it.
const MAX_UPPER_ROWS: usize = 3;

/// Finds the rows of headings and the columns that they name.
pub fn find_headings(grid: &CellGrid) -> Option<Headings> {
    // The best row wins, the first of equal ones. Below a score of four it could be a row of content, unless it is the
    // first row and certainly names a column.
    let scores = grid.rows.iter().take(SEARCHED_ROWS).map(score_heading_row);
    let (at, score) = scores.enumerate().max_by_key(|(at, score)| (*score, std::cmp::Reverse(*at)))?;
    let row = grid.rows.get(at)?;
    let is_single = row.filled_cells().count() == 1 && grid.width() == 1;
    let sure = row.filled_cells().any(|(_, cell)| field_of_heading(cell).is_some_and(|(_, sure)| sure));
    let first_and_named = at == 0 && sure && (score >= 2 || is_year_over_amounts(grid, row));
    if score < 4 && !(score >= 2 && is_single || first_and_named) {
        return None;
    }
    let mut texts: Vec<String> = (0..grid.width()).map(|column| as_year(row.cell(column))).collect();
    let mut rows = at + 1;
    while let Some(below) = grid.rows.get(rows)
        && (is_lower_row(below) || names_amounts(below) && grid.rows.get(rows + 1).is_some_and(is_lower_row))
    {
        append_lower_row(&mut texts, below);
        rows += 1;
    }
    let mut first = at;
    while let Some(above) = first.checked_sub(1).and_then(|above| grid.rows.get(above))
        && at - first < MAX_UPPER_ROWS
        && (is_upper_row(above) || is_row_above_years(above, row))
    {
        first -= 1;
        prepend_upper_row(&mut texts, above);
    }
    let mut columns = assign_fields(grid, rows, &texts);
    if is_about_investments(grid, first, &columns) {
        set_investment(&mut columns);
    }
    Some(Headings { body_start: rows, title_rows: first, columns })
}

/// Whether the lines above a table, or the heading of its titles, say that its money is for investments.
fn is_about_investments(grid: &CellGrid, title_rows: usize, columns: &[ImportColumn]) -> bool {
    let lines = grid.rows.iter().take(title_rows).flat_map(|row| row.cells.iter());
    let titles =
        columns.iter().filter(|column| column.field == ImportField::Title).map(|column| &column.heading);
    let text: Vec<String> = lines.chain([&grid.name]).chain(titles).map(|text| fold(text)).collect();
    let mentions =
        |name: &str| text.iter().any(|text| word_list(name).iter().any(|word| text.contains(word)));
    mentions("about-investments") && !mentions("about-operating")
}

/// Makes the amounts of columns that only name a year investments.
fn set_investment(columns: &mut [ImportColumn]) {
    for column in columns {
        if let ImportField::Money(BudgetType::Operating, year) = column.field {
            column.field = ImportField::Money(BudgetType::Investment, year);
        }
    }
}

/// The columns of a table without headings, by their content: the longest text is the title.
pub fn guess_headings(grid: &CellGrid) -> Headings {
    let texts = vec![String::new(); grid.width()];
    Headings { body_start: 0, title_rows: 0, columns: assign_fields(grid, 0, &texts) }
}

/// Whether a year in the first row is above numbers that are no years: then it is a heading.
fn is_year_over_amounts(grid: &CellGrid, first: &CellRow) -> bool {
    let is_year = |cell: &str| cell.len() == 4 && find_years(cell).len() == 1;
    let over = |at: usize| {
        let mut cells =
            grid.rows.iter().skip(1).map(|row| row.cell(at)).filter(|cell| !cell.is_empty()).peekable();
        cells.peek().is_some() && cells.all(|cell| !is_year(cell))
    };
    first.filled_cells().any(|(at, cell)| at > 0 && is_year(cell) && over(at))
}
