//! How a ballot went: sums, on how many ballots or tables, spread, and where opinions are divided.

use crate::analysis::Outline;
use crate::model::ballot::{Ballot, BallotMethod};
use crate::model::{AnyRecord, Kind, Plan, Quantity, RecordKey, VoteKey};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How a ballot went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotResult {
    /// The options, the largest sum first; of equal sums the lower number.
    pub options: Vec<OptionResult>,
    /// How many ballots were cast, blank ones too; `None` where that was not counted, as with raised hands.
    pub cast: Option<Quantity>,
    /// How many of them were blank.
    pub blank: Quantity,
    /// How many dots or votes were given in all.
    pub given: Quantity,
    /// How many dots could have been given: each one's on every ballot; `None` where that is not known.
    pub possible: Option<Quantity>,
}

/// How one option did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionResult {
    /// The idea or other record.
    pub record: RecordKey,
    /// Its number: the idea's own, else that of the plan; empty where it has none.
    pub number: String,
    /// What it is called.
    pub title: Arc<str>,
    /// Dots, votes in favour, or the sum of the marks of a scale.
    pub sum: Quantity,
    /// Votes against, of a yes-or-no ballot.
    pub against: Quantity,
    /// On how many ballots, or for how many tables.
    pub support: BallotSupport,
    /// How many ballots gave each mark; empty for raised hands.
    pub marks: BTreeMap<u8, Quantity>,
    /// Whether opinions are divided, by the rule of [`OptionResult::is_divided`].
    pub is_divided: bool,
}

/// How wide the support of an option is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BallotSupport {
    /// So many ballots have it, with a mark above 0.
    Ballots(Quantity),
    /// So many tables voted for it.
    Tables(usize),
    /// Only sums were counted.
    NotCounted,
}

impl BallotResult {
    /// The result of a ballot, from its counts as they are.
    pub fn of(plan: &Plan, outline: &Outline, ballot: &Ballot) -> Self {
        let mut counts: BTreeMap<RecordKey, OptionCounts> =
            ballot.options.iter().map(|option| (option, OptionCounts::default())).collect();
        let mut blank = Quantity::ZERO;
        for (vote, number) in ballot.counts.iter() {
            match vote.option {
                Some(option) => counts.entry(option).or_default().add(vote, number),
                None => blank = blank.saturating_add(number),
            }
        }
        let mut options: Vec<OptionResult> =
            counts.into_iter().map(|(record, counts)| counts.result(plan, outline, record, ballot)).collect();
        options
            .sort_by_cached_key(|option| (Reverse(option.sum), number_parts(&option.number), option.record));
        Self {
            given: options.iter().map(|option| option.sum).sum(),
            possible: ballot.votes_each.and_then(|each| ballot.cast?.checked_mul(each.as_whole()?)),
            options,
            cast: ballot.cast,
            blank,
        }
    }
}

impl OptionResult {
    /// The mean of the marks, with four decimals; `None` without any.
    pub fn mean(&self) -> Option<Quantity> {
        self.sum.divided_rounded(self.ballots().as_whole()?)
    }

    /// The lowest and the highest mark that somebody gave.
    pub fn spread(&self) -> Option<(u8, u8)> {
        let mut given =
            self.marks.iter().filter(|(_, ballots)| **ballots > Quantity::ZERO).map(|(mark, _)| *mark);
        let lowest = given.next()?;
        Some((lowest, given.next_back().unwrap_or(lowest)))
    }

    /// How many ballots gave it a mark.
    fn ballots(&self) -> Quantity {
        self.marks.values().copied().sum()
    }

    /// Whether opinions are divided.
    ///
    /// On a scale: at least a quarter of the ballots gave 1 or 2, and at least a quarter gave 4 or 5. With dots: less
    /// than half of the ballots have it, and those that have it gave it two dots or more on average: few want it much.
    /// Nothing else counts as divided, nor does anything where ballots were not counted one by one.
    fn divided(&self, method: &BallotMethod, cast: Option<Quantity>) -> bool {
        let times = |number: Quantity, factor| number.checked_mul(factor).unwrap_or(Quantity::ZERO);
        match (method, self.support) {
            (BallotMethod::Scale, BallotSupport::Ballots(_)) => {
                let quarter = |range: std::ops::RangeInclusive<u8>| {
                    let gave = self.marks.range(range).map(|(_, ballots)| *ballots).sum();
                    times(gave, 4) >= self.ballots()
                };
                self.ballots() > Quantity::ZERO && quarter(1..=2) && quarter(4..=5)
            }
            (BallotMethod::Dots, BallotSupport::Ballots(on)) => {
                on > Quantity::ZERO
                    && cast.is_some_and(|cast| times(on, 2) < cast)
                    && self.sum >= times(on, 2)
            }
            _ => false,
        }
    }
}

/// What was counted for one option.
#[derive(Default)]
struct OptionCounts {
    /// Ballots by mark.
    marks: BTreeMap<u8, Quantity>,
    /// Votes that were only added up.
    sum: Quantity,
    /// The tables that gave such votes.
    tables: BTreeSet<u16>,
}

impl OptionCounts {
    fn add(&mut self, vote: VoteKey, number: Quantity) {
        if let Some(mark) = vote.mark {
            let ballots = self.marks.entry(mark).or_default();
            *ballots = ballots.saturating_add(number);
        } else {
            self.sum = self.sum.saturating_add(number);
            // Table 0 is the whole room, of which nobody knows how many tables it had.
            if vote.table > 0 && number > Quantity::ZERO {
                self.tables.insert(vote.table);
            }
        }
    }

    fn result(self, plan: &Plan, outline: &Outline, record: RecordKey, ballot: &Ballot) -> OptionResult {
        let marked = |(mark, ballots): (&u8, &Quantity)| {
            ballots.checked_mul(i64::from(*mark)).unwrap_or(Quantity::ZERO)
        };
        let with_mark = self.marks.iter().filter(|(mark, _)| **mark > 0).map(|(_, ballots)| *ballots).sum();
        let support = match (self.marks.is_empty(), self.tables.len()) {
            (false, _) => BallotSupport::Ballots(with_mark),
            (true, 0) if ballot.cast.is_some() && self.sum.is_zero() => {
                BallotSupport::Ballots(Quantity::ZERO)
            }
            (true, 0) => BallotSupport::NotCounted,
            (true, tables) => BallotSupport::Tables(tables),
        };
        let mut result = OptionResult {
            record,
            number: option_number(plan, outline, record),
            title: plan.record(record.0, record.1).map(<dyn AnyRecord>::title).unwrap_or_default(),
            sum: self.marks.iter().map(marked).sum::<Quantity>().saturating_add(self.sum),
            against: self
                .marks
                .get(&0)
                .copied()
                .filter(|_| ballot.method == BallotMethod::YesNo)
                .unwrap_or_default(),
            support,
            marks: self.marks,
            is_divided: false,
        };
        result.is_divided = result.divided(&ballot.method, ballot.cast);
        result
    }
}

/// The number of an option, one for all day: an idea's own, else that of the plan.
fn option_number(plan: &Plan, outline: &Outline, (kind, id): RecordKey) -> String {
    if kind != Kind::Idea {
        return outline.number(kind, id);
    }
    let number = plan.ideas().get(id).and_then(|idea| idea.number).and_then(Quantity::as_whole);
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// A number as it sorts: 2.10 after 2.9, and what has none last.
fn number_parts(number: &str) -> Vec<u32> {
    number.split('.').map(|part| part.parse().unwrap_or(u32::MAX)).collect()
}
