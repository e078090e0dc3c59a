//! Totals that are known by adding up: rows that no word calls a sum, and the totals that rows print for themselves.

use super::facts::RowFacts;
use super::headings::{Headings, ImportColumn};
use super::sums::{Contradiction, RunningSums, add_amounts, count_distinct, equals_sum};
use super::words::{contains_phrase, ends_with_word, fold, starts_with_word, word_list};
use super::{BudgetType, CellGrid, ImportField, amounts};
use super::{ClassifiedRow, RowClass, RowOutcome};
use crate::model::Quantity;
use crate::text::{Language, Phrase};
use std::collections::BTreeMap;

type RowOverrides = BTreeMap<usize, (RowClass, RowOutcome)>;

/// Rows that are filled in like measures, but are called a sum and are just that, and new frames that nothing names.
pub(super) fn mark_named_sums(facts: &[RowFacts], verdicts: &mut [ClassifiedRow], forced: &RowOverrides) {
    let mut running = RunningSums::new(facts.first().map_or(0, |row| row.amounts.len()));
    let (mut area, mut measures, mut frames) = ("", 0_usize, 0_usize);
    for (row, verdict) in facts.iter().zip(verdicts) {
        if row.area != area {
            area = &row.area;
            running.enter_area();
            (measures, frames) = (0, 0);
        }
        let open = verdict.class == RowClass::Measure && !forced.contains_key(&verdict.row);
        let called = starts_with_word("sum-prefix", &row.title) || ends_with_word("sum-suffix", &row.title);
        if open && called && measures > 1 && running.equals_any(row) {
            (verdict.class, verdict.outcome) = (RowClass::Sum, RowOutcome::Nothing);
            verdict.reason = Phrase::new("import-reason-sum-word").with("text", row.title.as_str());
        } else if open && measures > 0 && frames > 0 && count_distinct(row) >= 2 && running.equals_frame(row)
        {
            (verdict.class, verdict.outcome) = (RowClass::Frame, RowOutcome::Nothing);
            verdict.reason = Phrase::new("import-reason-frame-word").with("text", row.title.as_str());
        }
        measures += usize::from(verdict.class == RowClass::Measure);
        frames += usize::from(verdict.class == RowClass::Frame);
        running.advance(row, verdict);
    }
}

/// A last row, of the table or of its area, that is the sum of all measures before it, though no word says so.
pub(super) fn mark_unnamed_totals(
    facts: &[RowFacts],
    verdicts: &mut [ClassifiedRow],
    forced: &BTreeMap<usize, (RowClass, RowOutcome)>,
) {
    let mut parts = vec![Quantity::ZERO; facts.first().map_or(0, |row| row.amounts.len())];
    let mut count = 0_usize;
    for (at, row) in facts.iter().enumerate() {
        let last = facts.get(at + 1).is_none_or(|next| next.area != row.area);
        let Some(verdict) = verdicts.get_mut(at) else { return };
        let open = verdict.class == RowClass::Measure && !forced.contains_key(&verdict.row);
        let telling = count >= 2 && count_distinct(row) >= 2 || count >= 4 && count_distinct(row) == 1;
        if last && open && row.other_cells == 0 && telling && equals_sum(row, &parts) {
            (verdict.class, verdict.outcome) = (RowClass::Sum, RowOutcome::Nothing);
            verdict.reason = Phrase::new("import-reason-total").with("count", count);
        } else if verdict.class == RowClass::Measure {
            add_amounts(&mut parts, row);
            count += 1;
        }
        if last {
            parts.fill(Quantity::ZERO);
            count = 0;
        }
    }
}

/// The printed totals of rows that their own amounts contradict; årsverk and money are not added together.
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
        if !(0..columns.len()).any(is_part) {
            continue;
        }
        for (at, row) in grid.rows.iter().enumerate().skip(headings.body_start) {
            let Some(printed) = amounts::read_amounts(row.cell(total), language).single_amount() else {
                continue;
            };
            let cells = row.filled_cells().filter(|(at, _)| is_part(*at));
            let parts: Quantity =
                cells.filter_map(|(_, cell)| amounts::read_amounts(cell, language).single_amount()).sum();
            if parts != printed {
                found.push(Contradiction { row: at, column: total, printed, parts });
            }
        }
    }
    found
}

/// Whether the amounts of a field are part of what a column of totals prints: all money, or what its heading says.
fn is_part_of_total(field: ImportField, total: &ImportColumn) -> bool {
    let heading = fold(&total.heading);
    let says = |name: &str| word_list(name).iter().any(|word| contains_phrase(&heading, word));
    match field {
        ImportField::Money(purse, _) if says("heading-investment") => purse == BudgetType::Investment,
        ImportField::Money(purse, _) if says("about-operating") => purse == BudgetType::Operating,
        ImportField::Money(..) => !says("heading-fte"),
        _ => false,
    }
}
