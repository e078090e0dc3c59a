//! The fields of the columns, by their headings and by a comparison with each other: one title, one version a year,
//! amounts without a name.

use super::code_texts::pair_codes_with_texts;
use super::column::ImportColumn;
use super::field_words::{field_of_heading, join_hyphenated};
use super::form_answers::skip_sender_columns;
use crate::import::field::{BudgetType, ImportField};
use crate::import::interpret::amount_cell::AmountCell;
use crate::import::interpret::amounts::read_amounts;
use crate::import::read::CellGrid;
use crate::import::unit::Unit;
use crate::import::words::{contains_phrase, fold, is_word, trim_marks, word_list, word_lists};
use crate::text::{Language, dates};
use std::collections::{BTreeMap, BTreeSet};

/// With fewer rows the same text in all of them may be chance.
const MIN_UNIFORM_ROWS: usize = 4;

/// Assigns a field to each column.
pub(super) fn assign_fields(grid: &CellGrid, rows: usize, texts: &[String]) -> Vec<ImportColumn> {
    let mut columns: Vec<ImportColumn> = texts
        .iter()
        .map(|heading| {
            let found = field_of_heading(heading);
            ImportColumn {
                heading: join_hyphenated(heading).split_whitespace().collect::<Vec<_>>().join(" "),
                field: found.map_or(ImportField::Note, |(field, _)| field),
                unit: Unit::find_in(heading).filter(|_| found.is_none_or(|(field, _)| field.is_amount())),
                is_whole_budget: word_list("whole").iter().any(|word| contains_phrase(&fold(heading), word)),
                is_guessed: found.is_none_or(|(_, sure)| !sure),
            }
        })
        .collect();
    // The order matters: each step trusts the fields that the steps before it have corrected. A column of text must
    // stop being an amount before the title is chosen, and unnamed money must be known before a total can stand alone.
    skip_sender_columns(&mut columns);
    pair_codes_with_texts(&mut columns, grid, rows);
    drop_text_amounts(&mut columns, grid, rows);
    demote_uniform_titles(&mut columns, grid, rows);
    find_change_column(&mut columns, grid, rows);
    choose_title(&mut columns, grid, rows);
    assign_unnamed_times(&mut columns, grid, rows);
    assign_unnamed_money(&mut columns, grid, rows);
    use_lone_total_as_amount(&mut columns);
    use_main_goals_as_goals(&mut columns);
    keep_one_version_per_year(&mut columns);
    columns
}

/// Keeps one of several columns of one year: the net one, or the last version of a budget. The others become notes.
///
/// Columns that are parts of a year's cost, such as wages and running costs, stay and are added up.
fn keep_one_version_per_year(columns: &mut [ImportColumn]) {
    let mentions = |column: &ImportColumn, name: &str| {
        word_list(name).iter().any(|word| contains_phrase(&fold(&column.heading), word))
    };
    let mut of_year: BTreeMap<ImportField, Vec<usize>> = BTreeMap::new();
    for (at, column) in columns.iter().enumerate().filter(|(_, column)| column.field.year().is_some()) {
        of_year.entry(column.field).or_default().push(at);
    }
    for places in of_year.into_values().filter(|places| places.len() > 1) {
        let of = |at: &usize| columns.get(*at);
        let net = places.iter().copied().find(|at| of(at).is_some_and(|column| mentions(column, "net")));
        let versions = places.iter().all(|at| of(at).is_some_and(|column| mentions(column, "version")));
        // Accounts of past years are no plan, so they are never the version that is kept.
        let planned = |at: &usize| of(at).is_some_and(|column| !mentions(column, "accounts"));
        let last = || places.iter().copied().rfind(planned).filter(|_| versions);
        let Some(kept) = net.or_else(last) else { continue };
        for at in places.into_iter().filter(|at| *at != kept) {
            if let Some(column) = columns.get_mut(at) {
                column.field = ImportField::Note;
                column.is_guessed = true;
            }
        }
    }
}

/// Makes exactly one column the title: the surest one, else the column without a name that has the longest text.
fn choose_title(columns: &mut [ImportColumn], grid: &CellGrid, rows: usize) {
    let titles = columns.iter().enumerate().filter(|(_, c)| c.field == ImportField::Title);
    let ranks =
        |c: &ImportColumn| is_word("title-or-priority", c.heading.split('(').next().unwrap_or_default());
    if let Some((best, _)) = titles.min_by_key(|(at, c)| (ranks(c), c.is_guessed, *at)) {
        for (at, column) in columns.iter_mut().enumerate() {
            if column.field == ImportField::Title && at != best {
                column.field = if ranks(column) { ImportField::Priority } else { ImportField::Text };
            }
        }
        return;
    }
    // `Tekst` beside codes is what a posting is called, but only where no other column is.
    let is_named = |c: &&mut ImportColumn| {
        matches!(c.field, ImportField::Note | ImportField::Text) && is_word("title-fallback", &c.heading)
    };
    if let Some(column) = columns.iter_mut().find(is_named) {
        (column.field, column.is_guessed) = (ImportField::Title, false);
        return;
    }
    // No heading names a title: the most text is most likely what is to be done. The same text counts once.
    let length = |column: usize| {
        let texts: BTreeSet<&str> = grid.rows.iter().skip(rows).map(|row| row.cell(column)).collect();
        texts.into_iter().flat_map(str::chars).filter(|c| c.is_alphabetic()).count()
    };
    let free = columns.iter().enumerate().filter(|(_, c)| c.field == ImportField::Note);
    let best =
        free.map(|(at, _)| (length(at), std::cmp::Reverse(at))).max().filter(|(length, _)| *length > 0);
    if let Some((_, std::cmp::Reverse(at))) = best
        && let Some(column) = columns.get_mut(at)
    {
        column.field = ImportField::Title;
        column.is_guessed = true;
    }
}

/// A column without a known heading that says of every row whether it is new, continued or changed is about that.
fn find_change_column(columns: &mut [ImportColumn], grid: &CellGrid, rows: usize) {
    let names_change =
        |cell: &str| word_lists("change-").any(|(_, words)| words.contains(&trim_marks(cell).as_str()));
    if columns.iter().any(|column| column.field == ImportField::Change) {
        return;
    }
    for (at, column) in columns.iter_mut().enumerate().filter(|(_, c)| c.field == ImportField::Note) {
        let cells = || grid.rows.iter().skip(rows).map(|row| row.cell(at)).filter(|cell| !cell.is_empty());
        if cells().nth(1).is_some() && cells().all(names_change) {
            (column.field, column.is_guessed) = (ImportField::Change, true);
            return;
        }
    }
}

/// Makes a column that is called a title, but says the same in nearly all rows, a note where another tells them apart.
fn demote_uniform_titles(columns: &mut [ImportColumn], grid: &CellGrid, rows: usize) {
    let is_title = |c: &ImportColumn| c.field == ImportField::Title || is_word("title-fallback", &c.heading);
    let titles: Vec<usize> =
        columns.iter().enumerate().filter(|(_, c)| is_title(c)).map(|(at, _)| at).collect();
    let (uniform, distinct): (Vec<usize>, Vec<usize>) =
        titles.into_iter().partition(|at| is_uniform(grid, rows, *at));
    if distinct.is_empty() {
        return;
    }
    for at in uniform {
        if let Some(column) = columns.get_mut(at) {
            (column.field, column.is_guessed) = (ImportField::Note, false);
        }
    }
}

/// Whether a column says the same in nearly all of its rows.
fn is_uniform(grid: &CellGrid, rows: usize, at: usize) -> bool {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for cell in grid.rows.iter().skip(rows).map(|row| row.cell(at)).filter(|cell| !cell.is_empty()) {
        *counts.entry(cell).or_default() += 1;
    }
    let all: usize = counts.values().sum();
    all >= MIN_UNIFORM_ROWS && counts.values().any(|count| count * 10 >= all * 8)
}

/// Makes a column of text a note where its amounts were only guessed or no column is the title yet.
fn drop_text_amounts(columns: &mut [ImportColumn], grid: &CellGrid, rows: usize) {
    let titled = columns.iter().any(|column| column.field == ImportField::Title);
    let doubtful = |column: &ImportColumn| match column.field {
        ImportField::Total => column.is_guessed,
        field => field.is_amount() && (column.is_guessed || !titled),
    };
    for (at, column) in columns.iter_mut().enumerate().filter(|(_, column)| doubtful(column)) {
        let (all, read) = count_readable_amounts(grid, rows, at, AmountCell::is_recognised);
        // `Kostnad` over sentences describes costs: with under three amounts in ten cells it is text.
        if read * 10 < all * 3 {
            column.field = ImportField::Note;
            column.unit = None;
        }
    }
}

/// How many cells of a column have content, and how many of them are amounts that fulfil a condition.
fn count_readable_amounts(
    grid: &CellGrid,
    rows: usize,
    at: usize,
    wanted: impl Fn(&AmountCell) -> bool,
) -> (usize, usize) {
    let cells = grid.rows.iter().skip(rows).map(|row| row.cell(at)).filter(|cell| !cell.is_empty());
    cells.fold((0, 0), |(all, read), cell| {
        (all + 1, read + usize::from(wanted(&read_amounts(cell, Language::Nb))))
    })
}

/// In a table without headings, a column of nothing but days is the end of the measures.
fn assign_unnamed_times(columns: &mut [ImportColumn], grid: &CellGrid, rows: usize) {
    let is_day = |cell: &str| cell.contains(['.', '-', '/']) && dates::read_when(cell).is_ok();
    for (at, column) in
        columns.iter_mut().enumerate().filter(|(_, c)| rows == 0 && c.field == ImportField::Note)
    {
        let mut cells = grid.rows.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty()).peekable();
        if cells.peek().is_some() && cells.all(is_day) {
            column.field = ImportField::End;
        }
    }
}

/// A column of numbers without a name is money where its heading names a unit, or where there are no headings.
fn assign_unnamed_money(columns: &mut [ImportColumn], grid: &CellGrid, rows: usize) {
    let any_amount = columns.iter().any(|column| column.field.is_amount());
    for (at, column) in columns.iter_mut().enumerate() {
        let unit = Unit::find_in(&column.heading);
        let open = column.is_guessed && column.field == ImportField::Note;
        if !open || !(unit.is_some() || rows == 0 && !any_amount) {
            continue;
        }
        let bare = |amount_cell: &AmountCell| {
            amount_cell.single_amount().is_some() && amount_cell.unrecognised.is_empty()
        };
        let (all, money) = count_readable_amounts(grid, rows, at, bare);
        // Two cells in ten may be words such as `ikke avklart`.
        if all > 0 && money * 10 >= all * 8 {
            column.field = ImportField::Money(BudgetType::Operating, None);
            column.unit = unit;
        }
    }
}

/// A total without amounts that it could be the sum of is the amount itself.
fn use_lone_total_as_amount(columns: &mut [ImportColumn]) {
    let any = |wanted: fn(ImportField) -> bool| columns.iter().any(|column| wanted(column.field));
    let (any_money, any_fte) =
        (any(|field| matches!(field, ImportField::Money(..))), any(ImportField::is_amount));
    let names_cost =
        |c: &ImportColumn| field_of_heading(&c.heading).is_some() && !is_word("sum-prefix", &c.heading);
    let lone = |c: &&mut ImportColumn| c.field == ImportField::Total && (!any_fte || names_cost(c));
    if !any_money && let Some(column) = columns.iter_mut().find(lone) {
        column.field = ImportField::Money(BudgetType::Operating, None);
        column.unit = Unit::find_in(&column.heading);
    }
}

/// Main goals without sub-goals are simply the goals.
fn use_main_goals_as_goals(columns: &mut [ImportColumn]) {
    if columns.iter().any(|c| c.field == ImportField::Goal) {
        return;
    }
    for column in columns.iter_mut().filter(|c| c.field == ImportField::MainGoal) {
        column.field = ImportField::Goal;
    }
}
