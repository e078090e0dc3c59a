//! Printed sums: which rows are sums of others, and whether what is printed is what the parts give, year by year.
//!
//! A sum may stand after its parts (`Sum tiltak`) or over them as a group's row; a new frame is the opening
//! budget with everything after it.

use super::headings::Headings;
use super::judge::{Facts, Judged, Makes, Verdict, parts_by_number};
use super::words::is;
use super::{Field, Grid, amounts};
use crate::model::Quantity;
use crate::text::{Language, Phrase};
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
const NEARLY: i64 = 10;

/// A row is not tried as the sum of more rows than this.
const MOST_PARTS: usize = 300;

/// Finds the sums over their parts, checks all sums, and tells what does not add up.
pub(super) fn settle(
    facts: &[Facts],
    verdicts: &mut [Verdict],
    columns: &[usize],
    forced: &BTreeMap<usize, (Judged, Makes)>,
) -> Vec<Contradiction> {
    let mut contradictions = Vec::new();
    let mut note = |at: usize, verdicts: &[Verdict], parts: &[Quantity]| {
        let (Some(row), Some(verdict)) = (facts.get(at), verdicts.get(at)) else { return };
        for ((printed, parts), column) in row.amounts.iter().zip(parts).zip(columns) {
            if let Some(printed) = *printed
                && printed != *parts
            {
                contradictions.push(Contradiction {
                    row: verdict.row,
                    column: *column,
                    printed,
                    parts: *parts,
                });
            }
        }
    };
    let mut at = 0;
    while let Some(verdict) = verdicts.get(at) {
        let open = match forced.get(&verdict.row) {
            Some((Judged::Sum, _)) => true,
            Some(_) => false,
            None => {
                verdict.judged == Judged::Measure
                    || (verdict.judged == Judged::Heading && has_amounts(facts, at))
            }
        };
        let group = if open { over_parts(facts, verdicts, at) } else { None };
        if let Some((length, parts)) = group {
            note(at, verdicts, &parts);
            if let Some(verdict) = verdicts.get_mut(at).filter(|v| v.judged != Judged::Heading) {
                verdict.judged = Judged::Sum;
                verdict.makes = Makes::Strategy;
                verdict.reason = Phrase::new("import-reason-sum-over").with("count", length);
            }
            at += length;
        }
        at += 1;
    }
    for (at, parts) in after_parts(facts, verdicts).into_iter().chain(new_frames(facts, verdicts)) {
        note(at, verdicts, &parts);
    }
    contradictions.sort_by_key(|c| (c.row, c.column));
    contradictions
}

/// The printed totals of rows that their own amounts contradict; årsverk and money are not added together.
pub(super) fn row_totals(grid: &Grid, headings: &Headings, language: Language) -> Vec<Contradiction> {
    let columns = &headings.columns;
    let Some(total) = columns.iter().position(|column| column.field == Field::Total) else {
        return Vec::new();
    };
    let money = |at: usize| columns.get(at).is_some_and(|column| matches!(column.field, Field::Money(..)));
    let mut found = Vec::new();
    for (at, row) in grid.rows.iter().enumerate().skip(headings.rows) {
        let Some(printed) = amounts::read(row.cell(total), language).single() else { continue };
        let parts = row
            .filled()
            .filter(|(at, _)| money(*at))
            .filter_map(|(_, cell)| amounts::read(cell, language).single());
        let parts: Quantity = parts.sum();
        if parts != printed {
            found.push(Contradiction { row: at, column: total, printed, parts });
        }
    }
    found
}

fn has_amounts(facts: &[Facts], at: usize) -> bool {
    facts.get(at).is_some_and(Facts::has_amounts)
}

fn add(sums: &mut [Quantity], row: &Facts) {
    for (sum, amount) in sums.iter_mut().zip(&row.amounts) {
        *sum = sum.plus(amount.unwrap_or_default());
    }
}

/// The number of rows after this one whose sum it is, and that sum.
fn over_parts(facts: &[Facts], verdicts: &[Verdict], at: usize) -> Option<(usize, Vec<Quantity>)> {
    let row = facts.get(at).filter(|row| row.others == 0 && row.has_amounts())?;
    let mut parts = vec![Quantity::ZERO; row.amounts.len()];
    let numbered = parts_by_number(facts, at);
    if numbered > 1 {
        facts.iter().skip(at + 1).take(numbered).for_each(|part| add(&mut parts, part));
        return Some((numbered, parts));
    }
    let mut length = 0;
    let mut names = true;
    for (next, verdict) in facts.iter().zip(verdicts).skip(at + 1).take(MOST_PARTS + 1) {
        if verdict.judged != Judged::Measure || next.area != row.area {
            break;
        }
        add(&mut parts, next);
        length += 1;
        names &= next.title.starts_with(&row.title);
        if length >= 2 && is_sum(row, &parts) {
            return Some((length, parts));
        }
    }
    let printed = printed(row);
    let (right, near) = agreement(row, &parts);
    let telling = names || different(row) >= 2 || printed < 2;
    let whole = length >= 2 && right + near == printed && (right > 0 || names) && telling;
    let few_years = printed < 2 && !(length >= 3 && right == 1);
    (whole && !few_years && right + near > 0).then_some((length, parts))
}

/// How many amounts the row prints.
fn printed(row: &Facts) -> usize {
    row.amounts.iter().flatten().count()
}

/// Whether every printed amount is the parts' sum, in years that differ, so that it is no chance.
fn is_sum(row: &Facts, parts: &[Quantity]) -> bool {
    let equal = row.amounts.iter().zip(parts).all(|(printed, parts)| printed.is_none_or(|p| p == *parts));
    equal && different(row) >= 2
}

/// How many different amounts the row prints, 0 not counted.
fn different(row: &Facts) -> usize {
    row.amounts.iter().flatten().filter(|q| !q.is_zero()).collect::<BTreeSet<_>>().len()
}

/// How many printed amounts are right, and how many nearly.
fn agreement(row: &Facts, parts: &[Quantity]) -> (usize, usize) {
    let mut found = (0, 0);
    for (printed, parts) in row.amounts.iter().zip(parts) {
        let Some(printed) = *printed else { continue };
        let off = i128::from(printed.parts() - parts.parts().clamp(i64::MIN / 2, i64::MAX / 2)).abs();
        if off == 0 {
            found.0 += usize::from(!printed.is_zero());
            found.1 += usize::from(printed.is_zero());
        } else if off * 100 <= i128::from(printed.parts()).abs() * i128::from(NEARLY) {
            found.1 += 1;
        }
    }
    found
}

/// For each row that says it is a sum of rows before it: the likeliest sum of parts.
fn after_parts(facts: &[Facts], verdicts: &[Verdict]) -> Vec<(usize, Vec<Quantity>)> {
    let width = facts.first().map_or(0, |row| row.amounts.len());
    let zero = || vec![Quantity::ZERO; width];
    let (mut since_mark, mut since_sum, mut all, mut of_sums) = (zero(), zero(), zero(), zero());
    let mut counts = [0_usize; 4];
    let mut found = Vec::new();
    let mut area = "";
    for (at, (row, verdict)) in facts.iter().zip(verdicts).enumerate() {
        if row.area != area {
            area = &row.area;
            (since_mark, since_sum) = (zero(), zero());
            [counts[0], counts[1]] = [0, 0];
        }
        match verdict.judged {
            Judged::Measure => {
                for sums in [&mut since_mark, &mut since_sum, &mut all] {
                    add(sums, row);
                }
                counts[0] += 1;
                counts[1] += 1;
                counts[2] += 1;
            }
            Judged::Sum if verdict.makes == Makes::Nothing => {
                let parts = [&since_mark, &since_sum, &all, &of_sums];
                let choices = parts.into_iter().zip(counts).filter(|(_, count)| *count > 0);
                let best = choices.map(|(parts, _)| parts).rev_max_by(|parts| agreement(row, parts));
                if let Some(parts) = best {
                    found.push((at, parts.clone()));
                }
                add(&mut of_sums, row);
                counts[3] += 1;
                (since_mark, since_sum) = (zero(), zero());
                [counts[0], counts[1]] = [0, 0];
            }
            Judged::Heading | Judged::Frame | Judged::Sum => {
                since_mark = zero();
                counts[0] = 0;
            }
            Judged::Aside => {}
        }
    }
    found
}

/// The first of the largest.
trait RevMaxBy: Iterator + Sized {
    fn rev_max_by<K: Ord>(self, key: impl Fn(&Self::Item) -> K) -> Option<Self::Item> {
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

impl<I: Iterator> RevMaxBy for I {}

/// For each row that is a new frame: the frames and measures before it, down to the last new frame.
fn new_frames(facts: &[Facts], verdicts: &[Verdict]) -> Vec<(usize, Vec<Quantity>)> {
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
        match verdict.judged {
            Judged::Frame if is("frame-new", &row.title) => {
                if begun {
                    found.push((at, std::mem::replace(&mut sums, vec![Quantity::ZERO; width])));
                }
                begun = false;
            }
            Judged::Frame => {
                begun = true;
                add(&mut sums, row);
            }
            Judged::Measure => add(&mut sums, row),
            _ => {}
        }
    }
    found
}
