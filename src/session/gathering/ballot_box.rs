//! The counts of a ballot that is open. They are in no plan, journal, version, message or undo name until it is closed.
//!
//! Only sums are kept between two starts, and the last paper, which can still be taken back: which number got how many marks, never
//! who gave what or in which order.

use crate::edit::verbs::gathering::BallotCount;
use crate::model::ballot::Ballot;
use crate::model::{Kind, Plan, Quantity, RecordKey, Uid, VoteKey};
use crate::session::window::gathering_act::BallotKind;
use crate::store::BallotCounts;
use crate::text::Phrase;
use std::collections::BTreeMap;

/// How many options a ballot may have: more are merged before one votes.
pub const MOST_OPTIONS: usize = 12;
/// How many may vote.
pub const MOST_VOTERS: u32 = 400;
/// The highest mark of a scale.
const SCALE: i64 = 5;

/// An option of a ballot under the number that people know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotOption {
    /// The number on card, wall and ballot.
    pub number: i64,
    /// What can be chosen.
    pub record: RecordKey,
}

/// A ballot paper: how much each option got, by its place among the options.
type Paper = BTreeMap<usize, u8>;

/// A ballot that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotBox {
    /// The ballot's record.
    pub ballot: Uid,
    /// How votes are counted.
    pub kind: BallotKind,
    /// How many dots each has.
    pub votes_each: u32,
    /// How many may vote, where that was said.
    pub voters: Option<u32>,
    /// The options, by number.
    pub options: Vec<BallotOption>,
    /// How many papers gave the option at this place this mark; for raised hands how many, under no mark.
    sums: BTreeMap<(usize, Option<u8>), u32>,
    /// How many papers were entered, blank ones too.
    cast: u32,
    blank: u32,
    /// The papers that were entered since the program started: the last of them can be taken back.
    papers: Vec<Paper>,
    /// The hands that were counted since, by the place of the option.
    hands: Vec<usize>,
}

impl BallotBox {
    /// A ballot that was just opened.
    pub fn new(ballot: Uid, kind: BallotKind, votes_each: u32, mut options: Vec<BallotOption>) -> Self {
        options.sort_by_key(|option| option.number);
        Self {
            ballot,
            kind,
            votes_each,
            voters: None,
            options,
            sums: BTreeMap::new(),
            cast: 0,
            blank: 0,
            papers: Vec::new(),
            hands: Vec::new(),
        }
    }

    /// How many papers were entered.
    pub const fn cast(&self) -> u32 {
        self.cast
    }

    /// Whether anything was counted.
    pub fn has_counts(&self) -> bool {
        self.cast > 0 || !self.sums.is_empty()
    }

    /// How many dots were given.
    pub fn dots_given(&self) -> u32 {
        self.sums.iter().map(|((_, mark), count)| u32::from(mark.unwrap_or(1)) * count).sum()
    }

    /// How many dots can be given, where it is known how many vote.
    pub fn dots_possible(&self) -> Option<u32> {
        self.voters.map(|voters| voters * self.votes_each)
    }

    /// The option whose raised hands are counted next: the first that has none yet.
    pub fn next_for_hands(&self) -> Option<&BallotOption> {
        let counted = |place: &usize| self.sums.contains_key(&(*place, None));
        (0..self.options.len()).find(|place| !counted(place)).and_then(|place| self.options.get(place))
    }

    /// How many options have their raised hands counted.
    pub fn options_counted(&self) -> usize {
        self.sums.keys().filter(|(_, mark)| mark.is_none()).count()
    }

    /// Whether all that can be counted was: each option's hands.
    pub fn is_complete(&self) -> bool {
        self.kind == BallotKind::Hands && self.next_for_hands().is_none()
    }

    /// Enters a paper: for dots the numbers that have one; else a mark for each option in order. What to remark comes back:
    /// more dots than each has are remarked on and never refused.
    ///
    /// # Errors
    /// A number that is no option, or marks that do not fit; nothing was entered then.
    pub fn enter(&mut self, numbers: &[i64]) -> Result<Option<Phrase>, Phrase> {
        if self.kind == BallotKind::Hands {
            return self.count_hands(numbers);
        }
        let paper = if self.kind == BallotKind::Dots { self.dots(numbers)? } else { self.marks(numbers)? };
        for (place, mark) in &paper {
            *self.sums.entry((*place, Some(*mark))).or_default() += 1;
        }
        self.cast += 1;
        let dots = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        self.papers.push(paper);
        let too_many = self.kind == BallotKind::Dots && dots > self.votes_each;
        Ok(too_many.then(|| {
            Phrase::new("line-many-dots")
                .with("dots", dots.to_string())
                .with("each", self.votes_each.to_string())
        }))
    }

    /// Enters a blank paper.
    pub fn enter_blank(&mut self) {
        self.cast += 1;
        self.blank += 1;
        self.papers.push(Paper::new());
    }

    /// Takes the last paper back, or the last option's hands; false where none was entered since the program started.
    pub fn take_back(&mut self) -> bool {
        if let Some(place) = self.hands.pop() {
            self.sums.remove(&(place, None));
            return true;
        }
        let Some(paper) = self.papers.pop() else { return false };
        self.cast = self.cast.saturating_sub(1);
        if paper.is_empty() {
            self.blank = self.blank.saturating_sub(1);
        }
        for (place, mark) in paper {
            let key = (place, Some(mark));
            let left = self.sums.get(&key).copied().unwrap_or_default().saturating_sub(1);
            if left == 0 {
                self.sums.remove(&key);
            } else {
                self.sums.insert(key, left);
            }
        }
        true
    }

    fn count_hands(&mut self, numbers: &[i64]) -> Result<Option<Phrase>, Phrase> {
        let [count] = numbers else { return Err(Phrase::new("line-hands")) };
        let count = u32::try_from(*count).ok().filter(|count| *count <= MOST_VOTERS);
        let count = count.ok_or_else(|| Phrase::new("line-hands"))?;
        let place = (0..self.options.len()).find(|place| !self.sums.contains_key(&(*place, None)));
        let place = place.ok_or_else(|| Phrase::new("line-all-counted"))?;
        self.sums.insert((place, None), count);
        self.hands.push(place);
        Ok(None)
    }

    fn dots(&self, numbers: &[i64]) -> Result<Paper, Phrase> {
        let mut paper = Paper::new();
        for number in numbers {
            let place = self.options.iter().position(|option| option.number == *number);
            let place =
                place.ok_or_else(|| Phrase::new("line-no-option").with("number", number.to_string()))?;
            let dots: &mut u8 = paper.entry(place).or_default();
            *dots = dots.saturating_add(1);
        }
        Ok(paper)
    }

    fn marks(&self, numbers: &[i64]) -> Result<Paper, Phrase> {
        if numbers.len() != self.options.len() {
            let options = self.options.len();
            return Err(Phrase::new("line-marks").with("options", options).with("marks", numbers.len()));
        }
        let (lowest, highest) = if self.kind == BallotKind::Scale { (1, SCALE) } else { (0, 1) };
        let mark = |number: &i64| u8::try_from(*number).ok().filter(|_| (lowest..=highest).contains(number));
        let marks = numbers.iter().enumerate().map(|(place, number)| {
            let mark = mark(number).ok_or_else(|| {
                let key = if self.kind == BallotKind::Scale { "line-scale" } else { "line-yes-no" };
                Phrase::new(key).with("number", number.to_string())
            });
            mark.map(|mark| (place, mark))
        });
        marks.collect()
    }

    /// A ballot of the plan that is open, without counts.
    pub fn of(plan: &Plan, ballot: &Ballot, kind: BallotKind) -> Self {
        let number = |(kind, id): RecordKey| match kind {
            Kind::Idea => plan.ideas().get(id)?.number?.as_whole(),
            _ => None,
        };
        let options =
            ballot.options.iter().filter_map(|record| Some(BallotOption { number: number(record)?, record }));
        let each = ballot.votes_each.and_then(Quantity::as_whole).and_then(|each| u32::try_from(each).ok());
        Self::new(ballot.id, kind, each.unwrap_or_default(), options.collect())
    }

    /// Takes the counts of before the program was started again.
    pub fn restore(&mut self, kept: &BallotCounts) {
        (self.voters, self.cast, self.blank) = (kept.voters, kept.cast, kept.blank);
        for (vote, count) in &kept.sums {
            let place = self.options.iter().position(|option| Some(option.record) == vote.option);
            if let Some(place) = place {
                self.sums.insert((place, vote.mark), *count);
            }
        }
        let position =
            |vote: &VoteKey| self.options.iter().position(|option| Some(option.record) == vote.option);
        let Some(last) = &kept.last else { return };
        if self.kind == BallotKind::Hands {
            self.hands = last.first().and_then(position).into_iter().collect();
        } else {
            let marks = last.iter().filter_map(|vote| Some((position(vote)?, vote.mark?)));
            self.papers = vec![marks.collect()];
        }
    }

    /// What is kept between two starts.
    pub fn saved_counts(&self) -> BallotCounts {
        let sums = self.sums.iter().filter_map(|((place, mark), count)| {
            let option = self.options.get(*place)?.record;
            Some((VoteKey { table: 0, option: Some(option), mark: *mark }, *count))
        });
        BallotCounts {
            ballot: self.ballot,
            method: self.kind.code().to_owned(),
            voters: self.voters,
            cast: self.cast,
            blank: self.blank,
            sums: sums.collect(),
            last: self.last_paper(),
        }
    }

    fn last_paper(&self) -> Option<Vec<VoteKey>> {
        let vote = |place: usize, mark: Option<u8>| {
            Some(VoteKey { table: 0, option: Some(self.options.get(place)?.record), mark })
        };
        if self.kind == BallotKind::Hands {
            return self
                .hands
                .last()
                .map(|place| vec![vote(*place, None)])
                .map(|votes| votes.into_iter().flatten().collect());
        }
        self.papers
            .last()
            .map(|paper| paper.iter().filter_map(|(place, mark)| vote(*place, Some(*mark))).collect())
    }

    /// What becomes part of the plan when it is closed.
    pub fn count(&self) -> BallotCount {
        let whole = |count: u32| Quantity::from_whole(i64::from(count));
        let counts = self.sums.iter().filter_map(|((place, mark), count)| {
            let option = self.options.get(*place)?.record;
            Some((VoteKey { table: 0, option: Some(option), mark: *mark }, whole(*count)?))
        });
        let blank = (self.kind != BallotKind::Hands).then(|| whole(self.blank)).flatten();
        let blank = blank.filter(|blank| blank.parts() > 0).map(|blank| (VoteKey::sum(0, None), blank));
        BallotCount {
            counts: blank.into_iter().chain(counts).collect(),
            voters: self.voters.and_then(whole),
            cast: (self.kind != BallotKind::Hands).then(|| whole(self.cast)).flatten(),
        }
    }
}
