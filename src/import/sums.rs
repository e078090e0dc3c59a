//! Printed sums: which rows are sums of others, and whether what is printed is what the parts give, year by year.
//!
//! A sum may stand after its parts (`Sum tiltak`) or over them as a group's row; a new frame is the opening
//! budget with everything after it.

use super::facts::{Facts, parts_by_number};
use super::totals;
use super::words::begins;
use super::{Judged, Makes, Verdict};
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
    let mut found: Vec<(usize, Vec<Quantity>)> = Vec::new();
    let groups = partition(facts, verdicts);
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
        let of_table = groups.get(&at).map(|length| (*length, sum_of(facts, at, *length)));
        let group = if open { of_table.or_else(|| over_parts(facts, verdicts, at)) } else { None };
        if let Some((length, parts)) = group {
            found.push((at, parts));
            if let Some(verdict) = verdicts.get_mut(at) {
                verdict.reason = Phrase::new("import-reason-sum-over").with("count", length);
                if verdict.judged != Judged::Heading {
                    (verdict.judged, verdict.makes) = (Judged::Sum, Makes::Strategy);
                }
            }
            at += length;
        }
        at += 1;
    }
    totals::said(facts, verdicts, forced);
    totals::unsaid(facts, verdicts, forced);
    found.extend(after_parts(facts, verdicts));
    found.extend(new_frames(facts, verdicts));
    let mut contradictions: Vec<Contradiction> =
        found.iter().flat_map(|(at, parts)| contradicted(facts, verdicts, columns, (*at, parts))).collect();
    contradictions.sort_by_key(|c| (c.row, c.column));
    contradictions
}

/// What a row prints otherwise than its parts give.
fn contradicted(
    facts: &[Facts],
    verdicts: &[Verdict],
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

fn has_amounts(facts: &[Facts], at: usize) -> bool {
    facts.get(at).is_some_and(Facts::has_amounts)
}

pub(super) fn add(sums: &mut [Quantity], row: &Facts) {
    for (sum, amount) in sums.iter_mut().zip(&row.amounts) {
        *sum = sum.plus(amount.unwrap_or_default());
    }
}

/// The sum of so many rows after this one.
fn sum_of(facts: &[Facts], at: usize, length: usize) -> Vec<Quantity> {
    let mut parts = vec![Quantity::ZERO; facts.get(at).map_or(0, |row| row.amounts.len())];
    for part in facts.iter().skip(at + 1).take(length) {
        add(&mut parts, part);
    }
    parts
}

/// The number of rows after this one whose sum it is, and that sum.
fn over_parts(facts: &[Facts], verdicts: &[Verdict], at: usize) -> Option<(usize, Vec<Quantity>)> {
    let row = facts.get(at).filter(|row| row.others == 0 && row.has_amounts())?;
    let mut parts = vec![Quantity::ZERO; row.amounts.len()];
    let numbered = parts_by_number(facts, at);
    if numbered > 1 {
        return Some((numbered, sum_of(facts, at, numbered)));
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
pub(super) fn different(row: &Facts) -> usize {
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

/// What has been added up so far, from several beginnings.
pub(super) struct Running {
    /// Since the last heading, frame or sum; since the last sum; of all rows; of printed sums; with frames.
    sums: [Vec<Quantity>; 5],
    counts: [usize; 5],
}

impl Running {
    const SINCE_MARK: usize = 0;
    const SINCE_SUM: usize = 1;
    const ALL: usize = 2;
    const OF_SUMS: usize = 3;
    const WITH_FRAMES: usize = 4;

    /// Before the first row, with so many columns of amounts.
    pub(super) fn new(width: usize) -> Self {
        Self { sums: std::array::from_fn(|_| vec![Quantity::ZERO; width]), counts: [0; 5] }
    }

    fn add(&mut self, beginnings: &[usize], row: &Facts) {
        for at in beginnings {
            if let (Some(sums), Some(count)) = (self.sums.get_mut(*at), self.counts.get_mut(*at)) {
                add(sums, row);
                *count += 1;
            }
        }
    }

    fn begin(&mut self, beginnings: &[usize]) {
        for at in beginnings {
            if let (Some(sums), Some(count)) = (self.sums.get_mut(*at), self.counts.get_mut(*at)) {
                sums.fill(Quantity::ZERO);
                *count = 0;
            }
        }
    }

    /// Goes past a row that has been judged.
    pub(super) fn pass(&mut self, row: &Facts, verdict: &Verdict) {
        match verdict.judged {
            Judged::Measure => {
                self.add(&[Self::SINCE_MARK, Self::SINCE_SUM, Self::ALL, Self::WITH_FRAMES], row);
            }
            Judged::Sum if verdict.makes == Makes::Nothing => {
                self.add(&[Self::OF_SUMS], row);
                self.begin(&[Self::SINCE_MARK, Self::SINCE_SUM]);
            }
            Judged::Frame => {
                self.begin(&[Self::SINCE_MARK]);
                self.add(&[Self::WITH_FRAMES], row);
            }
            Judged::Heading | Judged::Sum => self.begin(&[Self::SINCE_MARK]),
            Judged::Aside => {}
        }
    }

    /// Enters another part of the budget.
    pub(super) fn enter_area(&mut self) {
        self.begin(&[Self::SINCE_MARK, Self::SINCE_SUM, Self::WITH_FRAMES]);
    }

    /// Whether a row prints just what has been added up since one of the beginnings.
    pub(super) fn gives(&self, row: &Facts) -> bool {
        self.sums.iter().zip(self.counts).any(|(parts, count)| count > 0 && is_exactly(row, parts))
    }

    /// Whether a row prints just what the frames and measures before it give.
    pub(super) fn gives_frame(&self, row: &Facts) -> bool {
        self.sums.get(Self::WITH_FRAMES).is_some_and(|parts| is_exactly(row, parts))
    }

    /// The sum that agrees best with what a row prints.
    fn likeliest(&self, row: &Facts) -> Option<Vec<Quantity>> {
        let choices = self.sums.iter().zip(self.counts).filter(|(_, count)| *count > 0).map(|(sums, _)| sums);
        choices.rev_max_by(|parts| agreement(row, parts)).cloned()
    }
}

/// For each row that says it is a sum of rows before it: the likeliest sum of parts.
fn after_parts(facts: &[Facts], verdicts: &[Verdict]) -> Vec<(usize, Vec<Quantity>)> {
    let mut running = Running::new(facts.first().map_or(0, |row| row.amounts.len()));
    let mut found = Vec::new();
    let mut area = "";
    for (at, (row, verdict)) in facts.iter().zip(verdicts).enumerate() {
        if row.area != area {
            area = &row.area;
            running.enter_area();
        }
        if verdict.judged == Judged::Sum && verdict.makes == Makes::Nothing {
            found.extend(running.likeliest(row).map(|parts| (at, parts)));
        }
        running.pass(row, verdict);
    }
    found
}

/// The groups of a run of rows that falls apart, from its first row to its last, into sums over their parts.
///
/// One such sum may be chance where there is one year only; a whole table of them is none.
fn partition(facts: &[Facts], verdicts: &[Verdict]) -> BTreeMap<usize, usize> {
    let open = |at: usize| {
        let judged = verdicts.get(at).is_some_and(|verdict| verdict.judged == Judged::Measure);
        judged && facts.get(at).is_some_and(|row| row.others == 0 && row.has_amounts())
    };
    let mut groups = BTreeMap::new();
    let mut start = 0;
    while start < facts.len() {
        let end = (start..facts.len()).find(|at| !open(*at)).unwrap_or(facts.len());
        groups.extend(partition_of(facts, start, end));
        start = end + 1;
    }
    groups
}

/// The groups from one row up to another, if every row is the sum of a group or a part of one.
fn partition_of(facts: &[Facts], start: usize, end: usize) -> BTreeMap<usize, usize> {
    // For each row that can begin a group so that the rest falls apart too: how many parts it has.
    let mut lengths: BTreeMap<usize, usize> = BTreeMap::new();
    for at in (start..end).rev() {
        let Some(row) = facts.get(at) else { continue };
        let mut parts = vec![Quantity::ZERO; row.amounts.len()];
        for (length, part) in (1..=MOST_PARTS).zip(facts.iter().take(end).skip(at + 1)) {
            add(&mut parts, part);
            let next = at + length + 1;
            if is_exactly(row, &parts) && (next == end || lengths.contains_key(&next)) {
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
pub(super) fn is_exactly(row: &Facts, parts: &[Quantity]) -> bool {
    row.amounts.iter().zip(parts).all(|(printed, parts)| printed.unwrap_or_default() == *parts)
        && different(row) > 0
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
            Judged::Frame if begins("frame-new", &row.title) => {
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
