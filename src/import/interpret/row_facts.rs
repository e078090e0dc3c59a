//! The facts about a row by which it is classified: its title, its amounts, its other cells, its shape.

use super::amounts::read_amounts;
use super::headings::{ImportColumn, join_hyphenated};
use super::row_title::{find_row_title, leading_number};
use crate::import::field::ImportField;
use crate::import::read::CellRow;
use crate::import::words::{fold, is_word};
use crate::model::Quantity;
use crate::text::Language;

/// The fields that say what a row belongs to.
pub(in crate::import) const GROUPING_FIELDS: [ImportField; 7] = [
    ImportField::TargetGroup,
    ImportField::Level,
    ImportField::Challenge,
    ImportField::MainGoal,
    ImportField::Goal,
    ImportField::Strategy,
    ImportField::Area,
];

/// The shape of a whole row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum RowShape {
    /// No special shape.
    #[default]
    Plain,
    /// A single cell in a column that groups the rows, such as target groups.
    GroupCell,
    /// The headings once more, as on a new page.
    RepeatedHeadings,
    /// Its first text is in a column that groups measures, in a table without a column of titles.
    GroupOnly,
}

/// The facts about a row by which it is classified.
#[derive(Clone, Debug, Default)]
pub(super) struct RowFacts {
    /// The title, or the only text of the row.
    pub(super) title: String,
    /// The part of the budget it is in.
    pub(super) area: String,
    /// The numbers in the columns of amounts, in their order.
    pub(super) amounts: Vec<Option<Quantity>>,
    /// How many cells other than title, area, running number and amounts have content.
    pub(super) other_cells: usize,
    /// The running number: `1.2`.
    pub(super) number: String,
    /// Whether the title is in its own column.
    pub(super) has_own_title: bool,
    /// The shape of the row.
    pub(super) shape: RowShape,
}

impl RowFacts {
    pub(super) fn has_amounts(&self) -> bool {
        self.amounts.iter().any(Option::is_some)
    }

    pub(super) fn has_details(&self) -> bool {
        self.other_cells > 0 || self.has_amounts()
    }
}

/// The columns of amounts, of a year or of a whole period.
pub(super) fn amount_columns(columns: &[ImportColumn]) -> Vec<usize> {
    columns.iter().enumerate().filter(|(_, column)| column.field.is_amount()).map(|(at, _)| at).collect()
}

/// Fills blank areas from the row above: they are the rest of a merged cell.
pub(super) fn fill_areas_down(facts: &mut [RowFacts]) {
    let mut area = String::new();
    for row in facts {
        if row.area.is_empty() {
            row.area.clone_from(&area);
        } else {
            area.clone_from(&row.area);
        }
    }
}

/// How many rows after this one are numbered as its parts: `1.1` and `1.2` after `1`.
pub(super) fn count_numbered_parts(facts: &[RowFacts], at: usize) -> usize {
    let Some(row) = facts.get(at).filter(|row| !row.number.is_empty()) else { return 0 };
    let prefix = format!("{}.", row.number);
    facts.iter().skip(at + 1).take_while(|next| next.number.starts_with(&prefix)).count()
}

/// Collects the facts about a row by the fields of its columns.
pub(super) fn collect_row_facts(
    row: &CellRow,
    columns: &[ImportColumn],
    amount_columns: &[usize],
    language: Language,
) -> RowFacts {
    let field = |at: usize| columns.get(at).map_or(ImportField::Note, |column| column.field);
    let heading = |at: usize| columns.get(at).map_or("", |column| column.heading.as_str());
    let of = |wanted: ImportField| {
        row.filled_cells().find(|(at, _)| field(*at) == wanted).map(|(_, cell)| cell.to_owned())
    };
    let amounts =
        amount_columns.iter().map(|at| read_amounts(row.cell(*at), language).single_amount()).collect();
    let is_other = |at: usize, cell: &str| match field(at) {
        ImportField::Title
        | ImportField::Area
        | ImportField::Total
        | ImportField::Skip
        | ImportField::Money(..)
        | ImportField::Fte(_) => false,
        ImportField::Note => !is_word("heading-number", heading(at)) && cell.chars().any(char::is_alphabetic),
        _ => true,
    };
    let (title, in_place) = find_row_title(row, columns);
    // A cell that completed the title is no detail of its own.
    let others =
        row.filled_cells().filter(|(at, cell)| is_other(*at, cell) && !title.contains(*cell)).count();
    let own_number =
        row.filled_cells().find(|(at, _)| is_word("heading-number", heading(*at))).map(|(_, cell)| cell);
    let number = own_number.or_else(|| leading_number(&title)).unwrap_or_default();
    let is_number = |at: usize| is_word("heading-number", heading(at));
    let only =
        row.filled_cells().filter(|(at, _)| !is_number(*at)).map(|(at, _)| field(at)).collect::<Vec<_>>();
    let titled = columns.iter().any(|column| column.field == ImportField::Title);
    let first = row
        .filled_cells()
        .find(|(at, cell)| !is_number(*at) && cell.chars().any(char::is_alphabetic))
        .map(|(at, _)| field(at));
    let shape = match only.as_slice() {
        _ if !titled && first.is_some_and(|first| GROUPING_FIELDS.contains(&first)) => RowShape::GroupOnly,
        [only] if GROUPING_FIELDS.contains(only) => RowShape::GroupCell,
        _ if repeats_headings(row, columns) => RowShape::RepeatedHeadings,
        _ => RowShape::Plain,
    };
    RowFacts {
        shape,
        number: number.trim_end_matches('.').to_owned(),
        title,
        area: of(ImportField::Area).unwrap_or_default(),
        amounts,
        other_cells: others,
        has_own_title: in_place,
    }
}

/// Whether a row repeats the headings, as on a new page: two cells or more, each its column's heading.
pub(super) fn repeats_headings(row: &CellRow, columns: &[ImportColumn]) -> bool {
    let heading = |at: usize| columns.get(at).map_or("", |column| column.heading.as_str());
    row.filled_cells().count() >= 2 && row.filled_cells().all(|(at, cell)| repeats_heading(cell, heading(at)))
}

/// Whether a cell repeats its column's heading, or one of the rows that the heading was joined from.
fn repeats_heading(cell: &str, heading: &str) -> bool {
    let (cell, heading) = (fold(&join_hyphenated(cell)), fold(heading));
    let rest = heading.strip_prefix(&cell).filter(|rest| rest.is_empty() || rest.starts_with(' '));
    rest.is_some() || heading.strip_suffix(&cell).is_some_and(|rest| rest.ends_with(' '))
}
