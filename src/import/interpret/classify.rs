//! The class of each row of a table: a measure, a heading, a sum, part of a budget frame, or none of these.
//!
//! Words are considered first, then arithmetic (`sums`). A person can override each row, and the other rows follow.

use super::headings::{Headings, ImportColumn};
use super::outside_rows::find_rows_outside;
use super::row_class::{ClassifiedRow, RowClass, RowOutcome, RowOverrides};
use super::row_facts::{
    GROUPING_FIELDS, RowFacts, RowShape, amount_columns, collect_row_facts, count_numbered_parts,
    fill_areas_down,
};
use super::row_kinds::{find_kind_column, kind_of_row};
use super::row_title::{find_group_outcome, is_ditto};
use super::running_sums::Contradiction;
use super::sums::settle_sums;
use super::totals::check_row_totals;
use crate::import::field::ImportField;
use crate::import::read::CellGrid;
use crate::import::words::{ends_with_word, is_word, starts_with_word};
use crate::text::{Language, Phrase};

/// Whether a table is a budget: amounts by year, and no people, groups or aims.
fn is_budget(columns: &[ImportColumn]) -> bool {
    let by_year = columns.iter().any(|column| column.field.year().is_some());
    let of_plan = |field: ImportField| {
        GROUPING_FIELDS.contains(&field) && field != ImportField::Area
            || matches!(
                field,
                ImportField::Lead
                    | ImportField::Contributors
                    | ImportField::Period
                    | ImportField::Start
                    | ImportField::End
            )
    };
    by_year && !columns.iter().any(|column| of_plan(column.field))
}

/// Classifies every row of content, and finds the printed sums that their parts contradict.
pub(super) fn classify_rows(
    grid: &CellGrid,
    headings: &Headings,
    language: Language,
    overrides: &RowOverrides,
) -> (Vec<ClassifiedRow>, Vec<Contradiction>) {
    let columns = amount_columns(&headings.columns);
    let mut facts: Vec<RowFacts> = grid
        .rows
        .iter()
        .skip(headings.body_start)
        .map(|row| collect_row_facts(row, &headings.columns, &columns, language))
        .collect();
    fill_areas_down(&mut facts);
    let kind_column = find_kind_column(grid, &headings.columns, headings.body_start);
    let outside = find_rows_outside(grid, headings, &facts, language);
    let detailed = facts.iter().filter(|f| f.has_details()).count();
    let lone_outcome = if is_budget(&headings.columns) { RowOutcome::Strategy } else { RowOutcome::Goal };
    // In a table of mostly bare titles a bare title is a measure like the others, not a heading.
    let mostly_detailed = detailed > 0 && detailed * 10 >= facts.len() * 4;
    let last_detailed = (0..facts.len())
        .rfind(|at| !outside.contains_key(at) && facts.get(*at).is_some_and(RowFacts::has_details))
        .unwrap_or(0);
    // `1)` begins a note only where no row of the table itself is numbered like that.
    let notes_numbered = !facts.iter().any(|f| f.has_details() && is_numbered_note(&f.title));
    let mut classified_rows: Vec<ClassifiedRow> = facts
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let position = match facts.get(at + 1) {
                _ if at > last_detailed && notes_numbered => RowPosition::AfterUnnumberedRows,
                _ if at > last_detailed => RowPosition::AfterLastDetailedRow,
                Some(next) if next.has_details() => RowPosition::AboveDetailedRow,
                _ => RowPosition::Between,
            };
            let numbered = !row.has_details() && count_numbered_parts(&facts, at) > 0;
            let reason = Phrase::new("import-reason-numbered").with("number", row.number.as_str());
            let (class, outcome, reason) = outside
                .get(&at)
                .map(|reason| (RowClass::Ignored, RowOutcome::Nothing, reason.clone()))
                .or_else(|| classify_by_kind(grid, headings.body_start + at, kind_column))
                .or_else(|| classify_by_words(row))
                .or_else(|| numbered.then_some((RowClass::Heading, RowOutcome::Goal, reason)))
                .or_else(|| {
                    (mostly_detailed && !row.has_details())
                        .then(|| classify_lone_text(row, position, lone_outcome))
                        .flatten()
                })
                .unwrap_or((RowClass::Measure, RowOutcome::Nothing, Phrase::new("import-reason-measure")));
            ClassifiedRow { row: headings.body_start + at, class, outcome, reason }
        })
        .collect();
    // A person's decisions come before the sums, which depend on them, and again after: sums must not change them.
    apply_overrides(&mut classified_rows, overrides);
    let mut contradictions = settle_without_repeats(&facts, &mut classified_rows, &columns, overrides);
    contradictions.extend(check_row_totals(grid, headings, language));
    apply_overrides(&mut classified_rows, overrides);
    (classified_rows, contradictions)
}

/// Gives the rows that a person has decided about the class that was chosen.
fn apply_overrides(rows: &mut [ClassifiedRow], overrides: &RowOverrides) {
    for classified in rows {
        if let Some((class, outcome)) = overrides.get(&classified.row) {
            classified.reclassify(*class, *outcome, Phrase::new("import-reason-person"));
        }
    }
}

/// Settles the sums as if the headings that are repeated on each page were not there.
fn settle_without_repeats(
    facts: &[RowFacts],
    classified_rows: &mut [ClassifiedRow],
    columns: &[usize],
    overrides: &RowOverrides,
) -> Vec<Contradiction> {
    let repeated = |at: usize| facts.get(at).is_some_and(|row| row.shape == RowShape::RepeatedHeadings);
    if !(0..facts.len()).any(repeated) {
        return settle_sums(facts, classified_rows, columns, overrides);
    }
    let kept: Vec<usize> = (0..facts.len()).filter(|at| !repeated(*at)).collect();
    let own_facts: Vec<RowFacts> = kept.iter().filter_map(|at| facts.get(*at)).cloned().collect();
    let mut own: Vec<ClassifiedRow> =
        kept.iter().filter_map(|at| classified_rows.get(*at)).cloned().collect();
    let found = settle_sums(&own_facts, &mut own, columns, overrides);
    for (at, settled) in kept.into_iter().zip(own) {
        if let Some(classified) = classified_rows.get_mut(at) {
            *classified = settled;
        }
    }
    found
}

/// A class, what the row becomes, and the reason.
type Classification = (RowClass, RowOutcome, Phrase);

/// Classifies a row by the column that says what kind of change it is.
fn classify_by_kind(grid: &CellGrid, row: usize, kind_column: Option<usize>) -> Option<Classification> {
    let (class, kind) = kind_of_row(grid.rows.get(row)?, kind_column)?;
    Some((class, RowOutcome::Nothing, Phrase::new("import-reason-kind").with("kind", kind)))
}

/// Classifies a row by its words and its shape; `None` where they decide nothing.
fn classify_by_words(row: &RowFacts) -> Option<Classification> {
    let because = |key: &'static str| Phrase::new(key).with("text", row.title.as_str());
    if row.shape == RowShape::GroupOnly {
        return Some((RowClass::Ignored, RowOutcome::Nothing, Phrase::new("import-reason-no-title")));
    }
    if row.shape == RowShape::RepeatedHeadings {
        return Some((RowClass::Heading, RowOutcome::Nothing, Phrase::new("import-reason-repeated")));
    }
    if row.has_amounts() && (is_word("sum-prefix", &row.title) || is_word("sum-exact", &row.title)) {
        return Some((RowClass::Sum, RowOutcome::Nothing, because("import-reason-sum-word")));
    }
    // A row with a lead, a period or the like is a measure, whatever its title begins with.
    if row.other_cells > 0 {
        return None;
    }
    if row.shape == RowShape::GroupCell {
        return Some((RowClass::Heading, RowOutcome::Nothing, because("import-reason-group-cell")));
    }
    if let Some(outcome) = find_group_outcome(&row.title) {
        return Some((RowClass::Heading, outcome, because("import-reason-group-word")));
    }
    if is_word("group-label", &row.title) && !row.has_amounts() {
        return Some((RowClass::Heading, RowOutcome::Nothing, because("import-reason-group-word")));
    }
    if !row.has_amounts() {
        return (starts_with_word("sum-prefix", &row.title) && row.title.chars().count() < 20)
            .then(|| (RowClass::Sum, RowOutcome::Nothing, because("import-reason-sum-word")));
    }
    if is_word("derived", &row.title) {
        return Some((RowClass::Ignored, RowOutcome::Nothing, because("import-reason-derived")));
    }
    if starts_with_word("of-which", row.title.trim_start_matches(|c: char| !c.is_alphanumeric())) {
        return Some((RowClass::Ignored, RowOutcome::Nothing, Phrase::new("import-reason-of-which")));
    }
    if is_word("frame-exact", &row.title) || starts_with_word("frame-prefix", &row.title) {
        return Some((RowClass::Frame, RowOutcome::Nothing, because("import-reason-frame-word")));
    }
    if starts_with_word("sum-prefix", &row.title) || ends_with_word("sum-suffix", &row.title) {
        return Some((RowClass::Sum, RowOutcome::Nothing, because("import-reason-sum-word")));
    }
    None
}

/// The position of a row that contains nothing but a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RowPosition {
    /// Directly above a row with details.
    AboveDetailedRow,
    /// Anywhere else among the rows.
    Between,
    /// After the last row with details.
    AfterLastDetailedRow,
    /// The same, in a table whose own rows are not numbered as notes are: `1)`.
    AfterUnnumberedRows,
}

/// Whether a text is numbered as a note is: `1) Se egen sak`.
fn is_numbered_note(title: &str) -> bool {
    let digits = title.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    digits > 0 && title.get(digits..).is_some_and(|rest| rest.starts_with(')'))
}

/// Classifies a row that contains nothing but a text, in a table whose other rows have details.
fn classify_lone_text(row: &RowFacts, position: RowPosition, outcome: RowOutcome) -> Option<Classification> {
    let because = |key: &'static str| Phrase::new(key).with("text", row.title.as_str());
    if row.title.is_empty() {
        return Some((RowClass::Ignored, RowOutcome::Nothing, Phrase::new("import-reason-no-title")));
    }
    if is_ditto(&row.title) {
        return None;
    }
    let footnote = row.title.starts_with(['*', '¹', '²', '³']) || starts_with_word("footnote", &row.title);
    let footnote = footnote || position == RowPosition::AfterUnnumberedRows && is_numbered_note(&row.title);
    if matches!(position, RowPosition::AfterLastDetailedRow | RowPosition::AfterUnnumberedRows)
        && (footnote || row.title.chars().count() > 120)
    {
        return Some((RowClass::Ignored, RowOutcome::Nothing, because("import-reason-footnote")));
    }
    let short = row.title.chars().count() <= 90 && !row.title.starts_with(char::is_lowercase);
    let heading = !row.has_own_title || (short && position == RowPosition::AboveDetailedRow);
    heading.then(|| (RowClass::Heading, outcome, because("import-reason-lonely")))
}
