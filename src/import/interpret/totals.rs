//! Totals that are found by adding up: sums that are filled in like measures, sums without a word for it, and the
//! totals that rows print of their own amounts.

use super::amounts::read_amounts;
use super::headings::{Headings, ImportColumn};
use super::row_class::{ClassifiedRow, RowClass, RowOutcome, RowOverrides};
use super::row_facts::RowFacts;
use super::running_sums::{Contradiction, RunningSums, add_amounts, count_distinct, equals_sum};
use crate::import::field::{BudgetType, ImportField};
use crate::import::read::CellGrid;
use crate::import::words::{contains_phrase, ends_with_word, fold, starts_with_word, word_list};
use crate::model::Quantity;
use crate::text::{Language, Phrase};

/// Reclassifies rows that are filled in like measures but are named a sum and equal one, and new frames without a name.
pub(super) fn mark_named_sums(
    facts: &[RowFacts],
    classified_rows: &mut [ClassifiedRow],
    overrides: &RowOverrides,
) {
    let mut running = RunningSums::new(facts.first().map_or(0, |row| row.amounts.len()));
    let (mut area, mut measures, mut frames) = ("", 0_usize, 0_usize);
    for (row, classified) in facts.iter().zip(classified_rows) {
        if row.area != area {
            area = &row.area;
            running.enter_area();
            (measures, frames) = (0, 0);
        }
        let open = classified.class == RowClass::Measure && !overrides.contains_key(&classified.row);
        let called = starts_with_word("sum-prefix", &row.title) || ends_with_word("sum-suffix", &row.title);
        if open && called && measures > 1 && running.equals_any(row) {
            let reason = Phrase::new("import-reason-sum-word").with("text", row.title.as_str());
            classified.reclassify(RowClass::Sum, RowOutcome::Nothing, reason);
        } else if open && measures > 0 && frames > 0 && count_distinct(row) >= 2 && running.equals_frame(row)
        {
            let reason = Phrase::new("import-reason-frame-word").with("text", row.title.as_str());
            classified.reclassify(RowClass::Frame, RowOutcome::Nothing, reason);
        }
        measures += usize::from(classified.class == RowClass::Measure);
        frames += usize::from(classified.class == RowClass::Frame);
        running.advance(row, classified);
    }
}

/// Reclassifies a last row, of the table or of its area, that is the sum of all measures before it without being named so.
pub(super) fn mark_unnamed_totals(
    facts: &[RowFacts],
    classified_rows: &mut [ClassifiedRow],
    overrides: &RowOverrides,
) {
    let mut parts = vec![Quantity::ZERO; facts.first().map_or(0, |row| row.amounts.len())];
    let mut count = 0_usize;
    for (at, row) in facts.iter().enumerate() {
        let last = facts.get(at + 1).is_none_or(|next| next.area != row.area);
        let Some(classified) = classified_rows.get_mut(at) else { return };
        let open = classified.class == RowClass::Measure && !overrides.contains_key(&classified.row);
        // One year is a coincidence with few rows; with several different amounts two rows are enough.
        let significant = count >= 2 && count_distinct(row) >= 2 || count >= 4 && count_distinct(row) == 1;
        if last && open && row.other_cells == 0 && significant && equals_sum(row, &parts) {
            classified.reclassify(
                RowClass::Sum,
                RowOutcome::Nothing,
                Phrase::new("import-reason-total").with("count", count),
            );
        } else if classified.class == RowClass::Measure {
            add_amounts(&mut parts, row);
            count += 1;
        }
        if last {
            parts.fill(Quantity::ZERO);
            count = 0;
        }
    }
}

/// The printed totals of rows that differ from the sum of the row's own amounts; årsverk and money are not added together.
pub(super) fn check_row_totals(
    grid: &CellGrid,
    headings: &Headings,
    language: Language,
) -> Vec<Contradiction> {
    let columns = &headings.columns;
    let mut found = Vec::new();
    for (total, column) in columns.iter().enumerate().filter(|(_, column)| column.field == ImportField::Total)
    {
        let is_part = |at: usize| columns.get(at).is_some_and(|other| is_part_of_total(other.field, column));
        // A total alone is an amount, and contradicts nothing.
        if !(0..columns.len()).any(is_part) {
            continue;
        }
        for (at, row) in grid.rows.iter().enumerate().skip(headings.body_start) {
            let Some(printed) = read_amounts(row.cell(total), language).single_amount() else { continue };
            let cells = row.filled_cells().filter(|(at, _)| is_part(*at));
            let parts: Quantity =
                cells.filter_map(|(_, cell)| read_amounts(cell, language).single_amount()).sum();
            if parts != printed {
                found.push(Contradiction { row: at, column: total, printed, parts });
            }
        }
    }
    found
}

/// Whether the amounts of a field are part of a column of totals: all money, or the budget that its heading names.
fn is_part_of_total(field: ImportField, total: &ImportColumn) -> bool {
    let heading = fold(&total.heading);
    let mentions = |name: &str| word_list(name).iter().any(|word| contains_phrase(&heading, word));
    match field {
        ImportField::Money(budget_type, _) if mentions("heading-investment") => {
            budget_type == BudgetType::Investment
        }
        ImportField::Money(budget_type, _) if mentions("about-operating") => {
            budget_type == BudgetType::Operating
        }
        ImportField::Money(..) => !mentions("heading-fte"),
        _ => false,
    }
}
