//! Printed sums: which rows are sums of others, and whether what is printed is what the parts give, year by year.
//!
//! A sum may stand after its parts (`Sum tiltak`) or over them as a group's row; a new frame is the opening
//! budget with everything after it.

use super::facts::{RowFacts, count_numbered_parts};
use super::totals;
use super::words::starts_with_word;
use super::{ClassifiedRow, RowClass, RowOutcome};
use crate::model::Quantity;
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};

/// A printed sum and what its parts give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The row, as its place in the grid.
    pub row: usize,
    /// The column.
    pub column: usize,
    /// The printed number.
    pub printed: Quantity,
    /// The sum of the parts.
    pub parts: Quantity,
}

/// How far the years of a contradicted sum may be off, in percent, when another year is right.
const NEAR_PERCENT: i64 = 10;

/// A row is not tried as the sum of more rows than this.
const MAX_PARTS: usize = 300;

/// Finds the sums over their parts, checks all sums, and tells what does not add up.
pub(super) fn settle_sums(
    facts: &[RowFacts],
    verdicts: &mut [ClassifiedRow],
    columns: &[usize],
    forced: &BTreeMap<usize, (RowClass, RowOutcome)>,
) -> Vec<Contradiction> {
    let mut found: Vec<(usize, Vec<Quantity>)> = Vec::new();
    let groups = partition_into_groups(facts, verdicts);
    let mut at = 0;
    while let Some(verdict) = verdicts.get(at) {
        let open = match forced.get(&verdict.row) {
            Some((RowClass::Sum, _)) => true,
            Some(_) => false,
            None => {
                verdict.class == RowClass::Measure
                    || (verdict.class == RowClass::Heading && has_amounts(facts, at))
            }
        };
        let of_table = groups.get(&at).map(|length| (*length, sum_of_rows(facts, at, *length)));
        let group = if open { of_table.or_else(|| find_parts_below(facts, verdicts, at)) } else { None };
        if let Some((length, parts)) = group {
            found.push((at, parts));
            if let Some(verdict) = verdicts.get_mut(at) {
                verdict.reason = Phrase::new("import-reason-sum-over").with("count", length);
                if verdict.class != RowClass::Heading {
                    (verdict.class, verdict.outcome) = (RowClass::Sum, RowOutcome::Strategy);
                }
            }
            at += length;
        }
        at += 1;
    }
    totals::mark_named_sums(facts, verdicts, forced);
    totals::mark_unnamed_totals(facts, verdicts, forced);
    found.extend(sums_below_parts(facts, verdicts));
    found.extend(sums_of_new_frames(facts, verdicts));
    let mut contradictions: Vec<Contradiction> = found
        .iter()
        .flat_map(|(at, parts)| find_contradictions(facts, verdicts, columns, (*at, parts)))
        .collect();
    contradictions.sort_by_key(|c| (c.row, c.column));
    contradictions
}

/// What a row prints otherwise than its parts give.
fn find_contradictions(
    facts: &[RowFacts],
    verdicts: &[ClassifiedRow],
    columns: &[usize],
    (at, parts): (usize, &[Quantity]),
) -> Vec<Contradiction> {
    let (Some(row), Some(verdict)) = (facts.get(at), verdicts.get(at)) else { return Vec::new() };
    let cells = row.amounts.iter().zip(parts).zip(columns);
    cells
        .filter_map(|((printed, parts), column)| {
            let printed = printed.filter(|printed| printed != parts)?;
            Some(Contradiction { row: verdict.row, column: *column, printed, parts: *parts })
        })
        .collect()
}

fn has_amounts(facts: &[RowFacts], at: usize) -> bool {
    facts.get(at).is_some_and(RowFacts::has_amounts)
}

pub(super) fn add_amounts(sums: &mut [Quantity], row: &RowFacts) {
    for (sum, amount) in sums.iter_mut().zip(&row.amounts) {
        *sum = sum.saturating_add(amount.unwrap_or_default());
    }
}

/// The sum of so many rows after this one.
fn sum_of_rows(facts: &[RowFacts], at: usize, length: usize) -> Vec<Quantity> {
    let mut parts = vec![Quantity::ZERO; facts.get(at).map_or(0, |row| row.amounts.len())];
    for part in facts.iter().skip(at + 1).take(length) {
        add_amounts(&mut parts, part);
    }
    parts
}

/// The number of rows after this one whose sum it is, and that sum.
fn find_parts_below(
    facts: &[RowFacts],
    verdicts: &[ClassifiedRow],
    at: usize,
) -> Option<(usize, Vec<Quantity>)> {
    let row = facts.get(at).filter(|row| row.other_cells == 0 && row.has_amounts())?;
    let mut parts = vec![Quantity::ZERO; row.amounts.len()];
    let numbered = count_numbered_parts(facts, at);
    if numbered > 1 {
        return Some((numbered, sum_of_rows(facts, at, numbered)));
    }
    let mut length = 0;
    let mut names = true;
    for (next, verdict) in facts.iter().zip(verdicts).skip(at + 1).take(MAX_PARTS + 1) {
        if verdict.class != RowClass::Measure || next.area != row.area {
            break;
        }
        add_amounts(&mut parts, next);
        length += 1;
        names &= next.title.starts_with(&row.title);
        if length >= 2 && is_certain_sum(row, &parts) {
            return Some((length, parts));
        }
    }
    let printed = count_printed(row);
    let (right, near) = count_agreement(row, &parts);
    let telling = names || count_distinct(row) >= 2 || printed < 2;
    let whole = length >= 2 && right + near == printed && (right > 0 || names) && telling;
    let few_years = printed < 2 && !(length >= 3 && right == 1);
    (whole && !few_years && right + near > 0).then_some((length, parts))
}

/// How many amounts the row prints.
fn count_printed(row: &RowFacts) -> usize {
    row.amounts.iter().flatten().count()
}

/// Whether every printed amount is the parts' sum, in years that differ, so that it is no chance.
fn is_certain_sum(row: &RowFacts, parts: &[Quantity]) -> bool {
    let equal = row.amounts.iter().zip(parts).all(|(printed, parts)| printed.is_none_or(|p| p == *parts));
    equal && count_distinct(row) >= 2
}

/// How many different amounts the row prints, 0 not counted.
pub(super) fn count_distinct(row: &RowFacts) -> usize {
    row.amounts.iter().flatten().filter(|q| !q.is_zero()).collect::<BTreeSet<_>>().len()
}

/// How many printed amounts are right, and how many nearly.
fn count_agreement(row: &RowFacts, parts: &[Quantity]) -> (usize, usize) {
    let mut found = (0, 0);
    for (printed, parts) in row.amounts.iter().zip(parts) {
        let Some(printed) = *printed else { continue };
        let off = i128::from(printed.parts() - parts.parts().clamp(i64::MIN / 2, i64::MAX / 2)).abs();
        if off == 0 {
            found.0 += usize::from(!printed.is_zero());
            found.1 += usize::from(printed.is_zero());
        } else if off * 100 <= i128::from(printed.parts()).abs() * i128::from(NEAR_PERCENT) {
            found.1 += 1;
        }
    }
    found
}

/// What has been added up so far, from several beginnings.
pub(super) struct RunningSums {
    /// Since the last heading, frame or sum; since the last sum; of all rows; of printed sums; with frames.
    sums: [Vec<Quantity>; 5],
    counts: [usize; 5],
}

impl RunningSums {
    const SINCE_MARK: usize = 0;
    const SINCE_SUM: usize = 1;
    const ALL: usize = 2;
    const OF_SUMS: usize = 3;
    const WITH_FRAMES: usize = 4;

    /// Before the first row, with so many columns of amounts.
    pub(super) fn new(width: usize) -> Self {
        Self { sums: std::array::from_fn(|_| vec![Quantity::ZERO; width]), counts: [0; 5] }
    }

    fn add(&mut self, beginnings: &[usize], row: &RowFacts) {
        for at in beginnings {
            if let (Some(sums), Some(count)) = (self.sums.get_mut(*at), self.counts.get_mut(*at)) {
                add_amounts(sums, row);
                *count += 1;
            }
        }
    }

    fn reset(&mut self, beginnings: &[usize]) {
        for at in beginnings {
            if let (Some(sums), Some(count)) = (self.sums.get_mut(*at), self.counts.get_mut(*at)) {
                sums.fill(Quantity::ZERO);
                *count = 0;
            }
        }
    }

    /// Goes past a row that has been judged.
    pub(super) fn advance(&mut self, row: &RowFacts, verdict: &ClassifiedRow) {
        match verdict.class {
            RowClass::Measure => {
                self.add(&[Self::SINCE_MARK, Self::SINCE_SUM, Self::ALL, Self::WITH_FRAMES], row);
            }
            RowClass::Sum if verdict.outcome == RowOutcome::Nothing => {
                self.add(&[Self::OF_SUMS], row);
                self.reset(&[Self::SINCE_MARK, Self::SINCE_SUM]);
            }
            RowClass::Frame => {
                self.reset(&[Self::SINCE_MARK]);
                self.add(&[Self::WITH_FRAMES], row);
            }
            RowClass::Heading | RowClass::Sum => self.reset(&[Self::SINCE_MARK]),
            RowClass::Ignored => {}
        }
    }

    /// Enters another part of the budget.
    pub(super) fn enter_area(&mut self) {
        self.reset(&[Self::SINCE_MARK, Self::SINCE_SUM, Self::WITH_FRAMES]);
    }

    /// Whether a row prints just what has been added up since one of the beginnings.
    pub(super) fn equals_any(&self, row: &RowFacts) -> bool {
        self.sums.iter().zip(self.counts).any(|(parts, count)| count > 0 && equals_sum(row, parts))
    }

    /// Whether a row prints just what the frames and measures before it give.
    pub(super) fn equals_frame(&self, row: &RowFacts) -> bool {
        self.sums.get(Self::WITH_FRAMES).is_some_and(|parts| equals_sum(row, parts))
    }

    /// The sum that agrees best with what a row prints.
    fn best_match(&self, row: &RowFacts) -> Option<Vec<Quantity>> {
        let choices = self.sums.iter().zip(self.counts).filter(|(_, count)| *count > 0).map(|(sums, _)| sums);
        choices.first_max_by(|parts| count_agreement(row, parts)).cloned()
    }
}

/// For each row that says it is a sum of rows before it: the likeliest sum of parts.
fn sums_below_parts(facts: &[RowFacts], verdicts: &[ClassifiedRow]) -> Vec<(usize, Vec<Quantity>)> {
    let mut running = RunningSums::new(facts.first().map_or(0, |row| row.amounts.len()));
    let mut found = Vec::new();
    let mut area = "";
    for (at, (row, verdict)) in facts.iter().zip(verdicts).enumerate() {
        if row.area != area {
            area = &row.area;
            running.enter_area();
        }
        if verdict.class == RowClass::Sum && verdict.outcome == RowOutcome::Nothing {
            found.extend(running.best_match(row).map(|parts| (at, parts)));
        }
        running.advance(row, verdict);
    }
    found
}

/// The groups of a run of rows that falls apart, from its first row to its last, into sums over their parts.
///
/// One such sum may be chance where there is one year only; a whole table of them is none.
fn partition_into_groups(facts: &[RowFacts], verdicts: &[ClassifiedRow]) -> BTreeMap<usize, usize> {
    let open = |at: usize| {
        let judged = verdicts.get(at).is_some_and(|verdict| verdict.class == RowClass::Measure);
        judged && facts.get(at).is_some_and(|row| row.other_cells == 0 && row.has_amounts())
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
    // For each row that can begin a group so that the rest falls apart too: how many parts it has.
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
    let telling = at == end && groups.len() >= 2 && groups.values().any(|length| *length >= 2);
    if telling { groups } else { BTreeMap::new() }
}

/// Whether a row prints just what its parts give, blank for nothing.
pub(super) fn equals_sum(row: &RowFacts, parts: &[Quantity]) -> bool {
    row.amounts.iter().zip(parts).all(|(printed, parts)| printed.unwrap_or_default() == *parts)
        && count_distinct(row) > 0
}

/// The first of the largest.
trait FirstMaxBy: Iterator + Sized {
    fn first_max_by<K: Ord>(self, key: impl Fn(&Self::Item) -> K) -> Option<Self::Item> {
        self.fold(None, |best: Option<(K, Self::Item)>, item| {
            let new = key(&item);
            match best {
                Some(best) if best.0 >= new => Some(best),
                _ => Some((new, item)),
            }
        })
        .map(|(_, item)| item)
    }
}

impl<I: Iterator> FirstMaxBy for I {}

/// For each row that is a new frame: the frames and measures before it, down to the last new frame.
fn sums_of_new_frames(facts: &[RowFacts], verdicts: &[ClassifiedRow]) -> Vec<(usize, Vec<Quantity>)> {
    let width = facts.first().map_or(0, |row| row.amounts.len());
    let mut sums = vec![Quantity::ZERO; width];
    let mut begun = false;
    let mut found = Vec::new();
    let mut area = "";
    for (at, (row, verdict)) in facts.iter().zip(verdicts).enumerate() {
        if row.area != area {
            area = &row.area;
            (sums, begun) = (vec![Quantity::ZERO; width], false);
        }
        match verdict.class {
            RowClass::Frame if starts_with_word("frame-new", &row.title) => {
                if begun {
                    found.push((at, std::mem::replace(&mut sums, vec![Quantity::ZERO; width])));
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
