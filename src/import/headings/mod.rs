//! What the headings of a table say its columns are, and which row they stand in.
//!
//! Headings are looked for in the first rows; lines above them are the table's title. Where no row looks like
//! headings, [`without`] tells the columns by what is in them. Which rows belong to the headings is `rows`' matter,
//! what one heading says is `says`', what the columns are beside each other is `columns`'.

mod columns;
mod rows;
mod says;

pub(super) use says::{field_of_heading, find_years, join_hyphenated};

use super::field::ImportField;
use super::units::Unit;
use super::words::{fold, word_list};
use super::{BudgetType, CellGrid, CellRow};
use columns::assign_fields;
use rows::{
    append_lower_row, as_year, is_lower_row, is_row_above_years, is_upper_row, names_amounts,
    prepend_upper_row, score_heading_row,
};

/// A column as it was found or as a person set it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportColumn {
    /// Its heading, as printed; empty where there is none.
    pub heading: String,
    /// What its cells say.
    pub field: ImportField,
    /// The unit that its heading says.
    pub unit: Option<Unit>,
    /// Whether its heading says that it holds whole budgets, not changes.
    pub is_whole_budget: bool,
    /// Whether the field was only guessed, not said by the heading.
    pub is_guessed: bool,
}

/// Where the headings stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headings {
    /// How many rows of the grid come before the first row of content.
    pub body_start: usize,
    /// Those above the headings: the table's title.
    pub title_rows: usize,
    /// The columns.
    pub columns: Vec<ImportColumn>,
}

/// How many of the first rows may be above the headings.
const SEARCHED_ROWS: usize = 25;
/// So many rows may stand over the headings and belong to them.
const MAX_UPPER_ROWS: usize = 3;

/// Finds the row of headings and what it says of the columns.
pub fn find_headings(grid: &CellGrid) -> Option<Headings> {
    let scores = grid.rows.iter().take(SEARCHED_ROWS).map(score_heading_row);
    let (at, score) = scores.enumerate().max_by_key(|(at, score)| (*score, std::cmp::Reverse(*at)))?;
    let row = grid.rows.get(at)?;
    let lonely = row.filled_cells().count() == 1 && grid.width() == 1;
    let sure = row.filled_cells().any(|(_, cell)| field_of_heading(cell).is_some_and(|(_, sure)| sure));
    let first_and_named = at == 0 && sure && (score >= 2 || is_year_over_amounts(grid, row));
    if score < 4 && !(score >= 2 && lonely || first_and_named) {
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
    let says = |name: &str| text.iter().any(|text| word_list(name).iter().any(|word| text.contains(word)));
    says("about-investments") && !says("about-operating")
}

/// Columns that only name a year hold investments.
fn set_investment(columns: &mut [ImportColumn]) {
    for column in columns {
        if let ImportField::Money(BudgetType::Operating, year) = column.field {
            column.field = ImportField::Money(BudgetType::Investment, year);
        }
    }
}

/// Columns of a table without headings, told by their content: the longest text is the title.
pub fn guess_headings(grid: &CellGrid) -> Headings {
    let texts = vec![String::new(); grid.width()];
    Headings { body_start: 0, title_rows: 0, columns: assign_fields(grid, 0, &texts) }
}

/// Whether a year in the first row stands over numbers that are no years: then it is a heading.
fn is_year_over_amounts(grid: &CellGrid, first: &CellRow) -> bool {
    let is_year = |cell: &str| cell.len() == 4 && find_years(cell).len() == 1;
    let over = |at: usize| {
        let mut cells =
            grid.rows.iter().skip(1).map(|row| row.cell(at)).filter(|cell| !cell.is_empty()).peekable();
        cells.peek().is_some() && cells.all(|cell| !is_year(cell))
    };
    first.filled_cells().any(|(at, cell)| at > 0 && is_year(cell) && over(at))
}
