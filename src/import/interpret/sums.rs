//! Printed sums: which rows are sums of others, and whether the printed amounts equal the sum of the parts, year by year.
//!
//! A sum may be after its parts (`Sum tiltak`) or above them as a group's row; a new frame is the opening budget with
//! everything after it.

use super::row_class::{ClassifiedRow, RowClass, RowOutcome, RowOverrides};
use super::row_facts::{RowFacts, count_numbered_parts};
use super::running_sums::{
    Contradiction, RunningSums, add_amounts, count_agreement, count_distinct, equals_sum,
};
use super::totals::{mark_named_sums, mark_unnamed_totals};
use crate::import::words::starts_with_word;
use crate::model::Quantity;
use crate::text::Phrase;
use std::collections::BTreeMap;

/// The most parts of a sum that are tried.
const MAX_PARTS: usize = 300;

/// The sum of the parts of a row that prints a sum.
struct PartsSum {
    /// The index of the row that prints it.
    at: usize,
    /// The sum of the parts, in the order of the columns of amounts.
    parts: Vec<Quantity>,
}

/// The rows below one that are its parts.
struct PartsBelow {
    /// How many they are.
    count: usize,
    /// Their sum.
    parts: Vec<Quantity>,
}

/// Finds the sums above their parts, checks all sums, and returns what does not add up.
pub(super) fn settle_sums(
    facts: &[RowFacts],
    classified_rows: &mut [ClassifiedRow],
    columns: &[usize],
    overrides: &RowOverrides,
) -> Vec<Contradiction> {
    let mut found: Vec<PartsSum> = Vec::new();
    // Sums above their parts come first: their parts must not be added up again as parts of a sum further down.
    let groups = partition_into_groups(facts, classified_rows);
    let areas = number_areas(facts);
    let mut at = 0;
    while let Some(classified) = classified_rows.get(at) {
        let open = match overrides.get(&classified.row) {
            Some((RowClass::Sum, _)) => true,
            Some(_) => false,
            None => {
                classified.class == RowClass::Measure
                    || (classified.class == RowClass::Heading && has_amounts(facts, at))
            }
        };
        let of_table = groups.get(&at).map(|count| parts_below(facts, at, *count));
        let group = if open {
            of_table.or_else(|| find_parts_below(facts, classified_rows, &areas, at))
        } else {
            None
        };
        if let Some(PartsBelow { count, parts }) = group {
            found.push(PartsSum { at, parts });
            if let Some(classified) = classified_rows.get_mut(at) {
                classified.reason = Phrase::new("import-reason-sum-over").with("count", count);
                if classified.class != RowClass::Heading {
                    (classified.class, classified.outcome) = (RowClass::Sum, RowOutcome::Strategy);
                }
            }
            at += count;
        }
        at += 1;
    }
    mark_named_sums(facts, classified_rows, overrides);
    mark_unnamed_totals(facts, classified_rows, overrides);
    found.extend(sums_below_parts(facts, classified_rows));
    found.extend(sums_of_new_frames(facts, classified_rows));
    let mut contradictions: Vec<Contradiction> =
        found.iter().flat_map(|sum| find_contradictions(facts, classified_rows, columns, sum)).collect();
    contradictions.sort_by_key(|c| (c.row, c.column));
    contradictions
}

/// The amounts that a row prints and that differ from the sum of its parts.
fn find_contradictions(
    facts: &[RowFacts],
    classified_rows: &[ClassifiedRow],
    columns: &[usize],
    sum: &PartsSum,
) -> Vec<Contradiction> {
    let (Some(row), Some(classified)) = (facts.get(sum.at), classified_rows.get(sum.at)) else {
        return Vec::new();
    };
    let cells = row.amounts.iter().zip(&sum.parts).zip(columns);
    cells
        .filter_map(|((printed, parts), column)| {
            let printed = printed.filter(|printed| printed != parts)?;
            Some(Contradiction { row: classified.row, column: *column, printed, parts: *parts })
        })
        .collect()
}

fn has_amounts(facts: &[RowFacts], at: usize) -> bool {
    facts.get(at).is_some_and(RowFacts::has_amounts)
}

/// So many rows after this one, and their sum.
fn parts_below(facts: &[RowFacts], at: usize, count: usize) -> PartsBelow {
    let mut parts = vec![Quantity::ZERO; facts.get(at).map_or(0, |row| row.amounts.len())];
    for part in facts.iter().skip(at + 1).take(count) {
        add_amounts(&mut parts, part);
    }
    PartsBelow { count, parts }
}

/// The rows after this one whose sum it prints.
fn find_parts_below(
    facts: &[RowFacts],
    classified_rows: &[ClassifiedRow],
    areas: &[usize],
    at: usize,
) -> Option<PartsBelow> {
    let row = facts.get(at).filter(|row| row.other_cells == 0 && row.has_amounts())?;
    let mut parts = vec![Quantity::ZERO; row.amounts.len()];
    let numbered = count_numbered_parts(facts, at);
    if numbered > 1 {
        return Some(parts_below(facts, at, numbered));
    }
    let mut count = 0;
    let mut names = true;
    let rows = facts.iter().zip(classified_rows).zip(areas);
    for ((next, classified), area) in rows.skip(at + 1).take(MAX_PARTS + 1) {
        if classified.class != RowClass::Measure || areas.get(at) != Some(area) {
            break;
        }
        add_amounts(&mut parts, next);
        count += 1;
        names = names && next.title.starts_with(&row.title);
        if count >= 2 && is_certain_sum(row, &parts) {
            return Some(PartsBelow { count, parts });
        }
    }
    let printed = count_printed(row);
    let (right, near) = count_agreement(row, &parts);
    // One agreeing amount among few is a coincidence that budgets are full of.
    let significant = names || count_distinct(row) >= 2 || printed < 2;
    // A contradicted sum is still a sum: some years must be right and the others nearly, or its title begin its parts'.
    let whole = count >= 2 && right + near == printed && (right > 0 || names) && significant;
    let few_years = printed < 2 && !(count >= 3 && right == 1);
    (whole && !few_years && right + near > 0).then_some(PartsBelow { count, parts })
}

/// For each row the number of its area, counted from the first row: hundreds of rows are compared with each other by it.
fn number_areas(facts: &[RowFacts]) -> Vec<usize> {
    let mut number = 0;
    let pairs = std::iter::once(None).chain(facts.iter().map(Some)).zip(facts);
    pairs
        .map(|(before, row)| {
            number += usize::from(before.is_some_and(|before| before.area != row.area));
            number
        })
        .collect()
}

/// How many amounts a row prints.
fn count_printed(row: &RowFacts) -> usize {
    row.amounts.iter().flatten().count()
}

/// Whether every printed amount is the sum of the parts, in at least two different amounts, so that it is no coincidence.
fn is_certain_sum(row: &RowFacts, parts: &[Quantity]) -> bool {
    let equal = row.amounts.iter().zip(parts).all(|(printed, parts)| printed.is_none_or(|p| p == *parts));
    equal && count_distinct(row) >= 2
}

/// For each row that is a sum after its parts: the sum of parts that agrees best.
fn sums_below_parts(facts: &[RowFacts], classified_rows: &[ClassifiedRow]) -> Vec<PartsSum> {
    let mut running = RunningSums::new(facts.first().map_or(0, |row| row.amounts.len()));
    let mut found = Vec::new();
    let mut area = "";
    for (at, (row, classified)) in facts.iter().zip(classified_rows).enumerate() {
        if row.area != area {
            area = &row.area;
            running.enter_area();
        }
        if classified.is_closing_sum() {
            found.extend(running.best_match(row).map(|parts| PartsSum { at, parts }));
        }
        running.advance(row, classified);
    }
    found
}

/// The groups of a run of rows that divides completely into sums above their parts; for each sum the number of parts.
///
/// One such sum may be a coincidence where there is one year only; a whole table of them is none.
fn partition_into_groups(facts: &[RowFacts], classified_rows: &[ClassifiedRow]) -> BTreeMap<usize, usize> {
    // Only a row without a lead, a period or the like can be a sum.
    let open = |at: usize| {
        let class = classified_rows.get(at).is_some_and(|classified| classified.class == RowClass::Measure);
        class && facts.get(at).is_some_and(|row| row.other_cells == 0 && row.has_amounts())
    };
    let mut groups = BTreeMap::new();
    let mut start = 0;
    while start < facts.len() {
        let end = (start..facts.len()).find(|at| !open(*at)).unwrap_or(facts.len());
        groups.extend(partition_range(facts, start, end));
        start = end + 1;
    }
    groups
}

/// The groups from one row up to another, if every row is the sum of a group or a part of one.
fn partition_range(facts: &[RowFacts], start: usize, end: usize) -> BTreeMap<usize, usize> {
    // From the end: for each row that can begin a group so that the rest divides too, the number of its parts. So each
    // row is tried once, not once for every way to divide the rows before it.
    let mut lengths: BTreeMap<usize, usize> = BTreeMap::new();
    for at in (start..end).rev() {
        let Some(row) = facts.get(at) else { continue };
        let mut parts = vec![Quantity::ZERO; row.amounts.len()];
        for (length, part) in (1..=MAX_PARTS).zip(facts.iter().take(end).skip(at + 1)) {
            add_amounts(&mut parts, part);
            let next = at + length + 1;
            if equals_sum(row, &parts) && (next == end || lengths.contains_key(&next)) {
                lengths.insert(at, length);
                break;
            }
        }
    }
    let mut groups = BTreeMap::new();
    let mut at = start;
    while let Some(length) = lengths.get(&at) {
        groups.insert(at, *length);
        at += length + 1;
    }
    let significant = at == end && groups.len() >= 2 && groups.values().any(|length| *length >= 2);
    if significant { groups } else { BTreeMap::new() }
}

/// For each row that is a new frame: the sum of frames and measures before it, back to the last new frame.
fn sums_of_new_frames(facts: &[RowFacts], classified_rows: &[ClassifiedRow]) -> Vec<PartsSum> {
    let width = facts.first().map_or(0, |row| row.amounts.len());
    let mut sums = vec![Quantity::ZERO; width];
    let mut begun = false;
    let mut found = Vec::new();
    let mut area = "";
    for (at, (row, classified)) in facts.iter().zip(classified_rows).enumerate() {
        if row.area != area {
            area = &row.area;
            (sums, begun) = (vec![Quantity::ZERO; width], false);
        }
        match classified.class {
            RowClass::Frame if starts_with_word("frame-new", &row.title) => {
                if begun {
                    let parts = std::mem::replace(&mut sums, vec![Quantity::ZERO; width]);
                    found.push(PartsSum { at, parts });
                }
                begun = false;
            }
            RowClass::Frame => {
                begun = true;
                add_amounts(&mut sums, row);
            }
            RowClass::Measure => add_amounts(&mut sums, row),
            _ => {}
        }
    }
    found
}
