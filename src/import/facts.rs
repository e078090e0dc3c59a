//! What is known of a row before it is judged: its title, its amounts, what else it holds, what it looks like as a whole.

use super::groups::{GROUP_WORD_LISTS, text_after_group_word};
use super::headings::{ImportColumn, join_hyphenated};
use super::words::{fold, is_word};
use super::{CellRow, ImportField, amounts};
use crate::model::Quantity;
use crate::text::Language;

/// The columns that say what a row belongs to.
pub(super) const GROUPING_FIELDS: [ImportField; 7] = [
    ImportField::TargetGroup,
    ImportField::Level,
    ImportField::Challenge,
    ImportField::MainGoal,
    ImportField::Goal,
    ImportField::Strategy,
    ImportField::Area,
];

/// What a row looks like as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum RowShape {
    /// A row like others.
    #[default]
    Plain,
    /// One cell in a column that groups the rows, such as that of target groups.
    GroupCell,
    /// The headings once more.
    RepeatedHeadings,
    /// It begins with what only groups measures, in a table without a column of titles.
    GroupOnly,
}

/// What matters of a row for judging it.
#[derive(Clone, Debug, Default)]
pub(super) struct RowFacts {
    /// The title, or the only text of the row.
    pub(super) title: String,
    /// The part of the budget it stands in.
    pub(super) area: String,
    /// The numbers in the columns of amounts, in their order.
    pub(super) amounts: Vec<Option<Quantity>>,
    /// How many other cells than title, area, running number and amounts hold something.
    pub(super) other_cells: usize,
    /// The running number: `1.2`.
    pub(super) number: String,
    /// Whether the title stands in its own column.
    pub(super) has_own_title: bool,
    /// What the row looks like as a whole.
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

/// The columns that hold amounts of a year or of a whole period.
pub(super) fn amount_columns(columns: &[ImportColumn]) -> Vec<usize> {
    columns.iter().enumerate().filter(|(_, column)| column.field.is_amount()).map(|(at, _)| at).collect()
}

/// A blank area is the end of a merged cell.
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

/// What there is to know of a row, by its columns.
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
    let amounts = amount_columns
        .iter()
        .map(|at| amounts::read_amounts(row.cell(*at), language).single_amount())
        .collect();
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
    let others =
        row.filled_cells().filter(|(at, cell)| is_other(*at, cell) && !title.contains(*cell)).count();
    let own_number =
        row.filled_cells().find(|(at, _)| is_word("heading-number", heading(*at))).map(|(_, cell)| cell);
    let number = own_number.or_else(|| leading_number(&title)).unwrap_or_default();
    let only = row.filled_cells().map(|(at, _)| field(at)).collect::<Vec<_>>();
    let titled = columns.iter().any(|column| column.field == ImportField::Title);
    let first =
        row.filled_cells().find(|(_, cell)| cell.chars().any(char::is_alphabetic)).map(|(at, _)| field(at));
    let look = match only.as_slice() {
        _ if !titled && first.is_some_and(|first| GROUPING_FIELDS.contains(&first)) => RowShape::GroupOnly,
        [only] if GROUPING_FIELDS.contains(only) => RowShape::GroupCell,
        _ if repeats_headings(row, columns) => RowShape::RepeatedHeadings,
        _ => RowShape::Plain,
    };
    RowFacts {
        shape: look,
        number: number.trim_end_matches('.').to_owned(),
        title,
        area: of(ImportField::Area).unwrap_or_default(),
        amounts,
        other_cells: others,
        has_own_title: in_place,
    }
}

/// Whether a row is the headings once more, as on a new page: two cells or more, each its column's heading.
pub(super) fn repeats_headings(row: &CellRow, columns: &[ImportColumn]) -> bool {
    let heading = |at: usize| columns.get(at).map_or("", |column| column.heading.as_str());
    row.filled_cells().count() >= 2 && row.filled_cells().all(|(at, cell)| repeats_heading(cell, heading(at)))
}

/// Whether a cell is its column's heading once more, or one of the rows that the heading was made of.
fn repeats_heading(cell: &str, heading: &str) -> bool {
    let (cell, heading) = (fold(&join_hyphenated(cell)), fold(heading));
    let rest = heading.strip_prefix(&cell).filter(|rest| rest.is_empty() || rest.starts_with(' '));
    rest.is_some() || heading.strip_suffix(&cell).is_some_and(|rest| rest.ends_with(' '))
}

/// The running number that a title begins with: `1.2` of `1.2 Kurs`.
fn leading_number(title: &str) -> Option<&str> {
    let (number, _) = title.split_once(' ')?;
    let digits = number.starts_with(|c: char| c.is_ascii_digit());
    (digits && number.chars().all(|c| c.is_ascii_digit() || c == '.')).then_some(number)
}

/// The title of a row and whether it stands in its own column; else the first text that is no amount.
///
/// A title that is only a group's word, as `MÅL 1`, takes the one text beside it.
pub(super) fn find_row_title(row: &CellRow, columns: &[ImportColumn]) -> (String, bool) {
    let field = |at: usize| columns.get(at).map_or(ImportField::Note, |column| column.field);
    let texts: Vec<(usize, &str)> = row
        .filled_cells()
        .filter(|(at, cell)| !field(*at).is_amount() && cell.chars().any(char::is_alphabetic))
        .collect();
    let own = row.filled_cells().find(|(at, _)| field(*at) == ImportField::Title).map(|(_, cell)| cell);
    let bare_group =
        |cell: &str| GROUP_WORD_LISTS.into_iter().any(|name| text_after_group_word(cell, name) == Some(""));
    let title = match (own, texts.as_slice()) {
        (_, [(_, group), (_, text)]) if bare_group(group) => {
            format!("{}: {text}", group.trim_end_matches(':'))
        }
        (Some(own), _) => own.to_owned(),
        (None, texts) => texts.first().map_or_else(String::new, |(_, cell)| (*cell).to_owned()),
    };
    (title, own.is_some())
}
