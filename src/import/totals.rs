//! Totals that are known by adding up: rows that no word calls a sum, and the totals that rows print for themselves.

use super::facts::Facts;
use super::headings::{Column, Headings};
use super::sums::{Contradiction, Running, add, different, is_exactly};
use super::words::{begins, ends, fold, holds, list};
use super::{Field, Grid, Purse, amounts};
use super::{Judged, Makes, Verdict};
use crate::model::Quantity;
use crate::text::{Language, Phrase};
use std::collections::BTreeMap;

type Forced = BTreeMap<usize, (Judged, Makes)>;

/// Rows that are filled in like measures, but are called a sum and are just that, and new frames that nothing names.
pub(super) fn said(facts: &[Facts], verdicts: &mut [Verdict], forced: &Forced) {
    let mut running = Running::new(facts.first().map_or(0, |row| row.amounts.len()));
    let (mut area, mut measures, mut frames) = ("", 0_usize, 0_usize);
    for (row, verdict) in facts.iter().zip(verdicts) {
        if row.area != area {
            area = &row.area;
            running.enter_area();
            (measures, frames) = (0, 0);
        }
        let open = verdict.judged == Judged::Measure && !forced.contains_key(&verdict.row);
        let called = begins("sum-prefix", &row.title) || ends("sum-suffix", &row.title);
        if open && called && measures > 1 && running.gives(row) {
            (verdict.judged, verdict.makes) = (Judged::Sum, Makes::Nothing);
            verdict.reason = Phrase::new("import-reason-sum-word").with("text", row.title.as_str());
        } else if open && measures > 0 && frames > 0 && different(row) >= 2 && running.gives_frame(row) {
            (verdict.judged, verdict.makes) = (Judged::Frame, Makes::Nothing);
            verdict.reason = Phrase::new("import-reason-frame-word").with("text", row.title.as_str());
        }
        measures += usize::from(verdict.judged == Judged::Measure);
        frames += usize::from(verdict.judged == Judged::Frame);
        running.pass(row, verdict);
    }
}

/// A last row, of the table or of its area, that is the sum of all measures before it, though no word says so.
pub(super) fn unsaid(facts: &[Facts], verdicts: &mut [Verdict], forced: &BTreeMap<usize, (Judged, Makes)>) {
    let mut parts = vec![Quantity::ZERO; facts.first().map_or(0, |row| row.amounts.len())];
    let mut count = 0_usize;
    for (at, row) in facts.iter().enumerate() {
        let last = facts.get(at + 1).is_none_or(|next| next.area != row.area);
        let Some(verdict) = verdicts.get_mut(at) else { return };
        let open = verdict.judged == Judged::Measure && !forced.contains_key(&verdict.row);
        let telling = count >= 2 && different(row) >= 2 || count >= 4 && different(row) == 1;
        if last && open && row.others == 0 && telling && is_exactly(row, &parts) {
            (verdict.judged, verdict.makes) = (Judged::Sum, Makes::Nothing);
            verdict.reason = Phrase::new("import-reason-total").with("count", count);
        } else if verdict.judged == Judged::Measure {
            add(&mut parts, row);
            count += 1;
        }
        if last {
            parts.fill(Quantity::ZERO);
            count = 0;
        }
    }
}

/// The printed totals of rows that their own amounts contradict; årsverk and money are not added together.
pub(super) fn row_totals(grid: &Grid, headings: &Headings, language: Language) -> Vec<Contradiction> {
    let columns = &headings.columns;
    let mut found = Vec::new();
    for (total, column) in columns.iter().enumerate().filter(|(_, column)| column.field == Field::Total) {
        let is_part = |at: usize| columns.get(at).is_some_and(|other| adds_to(other.field, column));
        if !(0..columns.len()).any(is_part) {
            continue;
        }
        for (at, row) in grid.rows.iter().enumerate().skip(headings.rows) {
            let Some(printed) = amounts::read(row.cell(total), language).single() else { continue };
            let cells = row.filled().filter(|(at, _)| is_part(*at));
            let parts: Quantity = cells.filter_map(|(_, cell)| amounts::read(cell, language).single()).sum();
            if parts != printed {
                found.push(Contradiction { row: at, column: total, printed, parts });
            }
        }
    }
    found
}

/// Whether the amounts of a field are part of what a column of totals prints: all money, or what its heading says.
fn adds_to(field: Field, total: &Column) -> bool {
    let heading = fold(&total.heading);
    let says = |name: &str| list(name).iter().any(|word| holds(&heading, word));
    match field {
        Field::Money(purse, _) if says("heading-investment") => purse == Purse::Investment,
        Field::Money(purse, _) if says("about-operating") => purse == Purse::Operating,
        Field::Money(..) => !says("heading-fte"),
        _ => false,
    }
}
