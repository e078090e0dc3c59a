//! The order of a whole plan and the numbers people see: U1, its sub-point U1 a, M2.1, S3, measure 3.2.
//!
//! A measure is listed once: under the first strategy it carries out, else under the first goal it
//! serves, else under the first challenge it answers, else last. Its number is its parent's number and its own.

use super::family::Family;
use super::texts::PackedTexts;
use crate::model::{Address, EXISTS, Kind, Plan, RecordKey, Shape, Uid, measure};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};

/// Order and numbers of all records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    families: BTreeMap<Kind, Family>,
    groups: Vec<MeasureGroup>,
    /// The numbers of the measures, group by group.
    numbers: PackedTexts,
    /// Which of those numbers a measure has, by its rank among measures.
    number_index: Vec<usize>,
}

/// The measures that are listed under one parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureGroup {
    /// The strategy, goal or challenge they are listed under; `None` for unattached measures.
    pub of: Option<RecordKey>,
    /// What their numbers begin with.
    pub number: String,
    /// The measures, in order.
    pub measures: Vec<Uid>,
}

/// The kinds that measures are listed under, the strongest link first.
const MEASURE_PARENT_KINDS: [Kind; 3] = [Kind::Strategy, Kind::Goal, Kind::Challenge];

/// A parent of measures by kind and rank, which sorts as the groups of measures do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct ParentRank {
    /// The index in [`MEASURE_PARENT_KINDS`].
    kind_rank: usize,
    /// How many records of that kind come before it.
    rank: usize,
}

impl ParentRank {
    /// No parent: sorts last.
    const NONE: Self = Self { kind_rank: MEASURE_PARENT_KINDS.len(), rank: 0 };
}

impl Outline {
    /// The outline of a plan.
    pub fn of(plan: &Plan) -> Self {
        let families = Kind::ALL.iter().map(|kind| (*kind, Family::of(plan, *kind))).collect();
        let mut outline = Self { families, ..Self::default() };
        outline.group_measures(plan);
        outline
    }

    /// Keeps the outline up to date: `touched` are the addresses of a change that the plan has already had.
    pub fn update<'a>(&mut self, plan: &Plan, touched: impl IntoIterator<Item = &'a Address>) {
        let mut kinds = BTreeSet::new();
        let mut links = false;
        for at in touched {
            let is_order = at.kind.info(at.field).is_some_and(|info| info.shape == Shape::Order);
            let is_owner = at.kind.info(at.field).is_some_and(|info| info.shape == Shape::Owner(at.kind));
            if at.field == EXISTS || is_order || is_owner {
                kinds.insert(at.kind);
            }
            links |= at.kind == Kind::Measure && is_parent_link(at.field);
        }
        // Only kinds whose structure changed: a letter in a title costs nothing here.
        for kind in &kinds {
            self.families.insert(*kind, Family::of(plan, *kind));
        }
        if links
            || kinds.contains(&Kind::Measure)
            || MEASURE_PARENT_KINDS.iter().any(|kind| kinds.contains(kind))
        {
            self.group_measures(plan);
        }
    }

    /// The records of a kind, in order; kinds that a plan has none of are empty.
    pub fn family(&self, kind: Kind) -> &Family {
        static NONE: Family = Family::EMPTY;
        self.families.get(&kind).unwrap_or(&NONE)
    }

    /// The measures by parent; parents without measures are left out.
    pub fn groups(&self) -> &[MeasureGroup] {
        &self.groups
    }

    /// The number of a record without the letter of its kind: `2.1`. Empty for a record that is not there.
    pub fn number(&self, kind: Kind, id: Uid) -> &str {
        if kind == Kind::Measure {
            let rank = self.family(kind).rank(id);
            return rank.and_then(|rank| self.number_index.get(rank)).map_or("", |at| self.numbers.get(*at));
        }
        self.family(kind).number(id)
    }

    /// The number as people see it, with the letter of its kind where it has one: U1, U1 a, M2.1, S3, 3.2.
    pub fn label(&self, kind: Kind, id: Uid) -> Phrase {
        let key = match kind {
            Kind::Challenge => "number-challenge",
            Kind::Goal => "number-goal",
            Kind::Strategy => "number-strategy",
            _ => "number-plain",
        };
        let number = self.number(kind, id);
        if kind == Kind::Challenge && number.contains('.') {
            return Phrase::new(key).with("number", with_letters(number));
        }
        Phrase::new(key).with("number", number)
    }

    /// The letter of a sub-point of a challenge: a for the first, aa for the one after z. Other records have none.
    pub fn letter(&self, kind: Kind, id: Uid) -> Option<String> {
        let (_, last) = self.number(kind, id).rsplit_once('.').filter(|_| kind == Kind::Challenge)?;
        letter(last)
    }

    fn group_measures(&mut self, plan: &Plan) {
        let family = self.family(Kind::Measure);
        let mut grouped: BTreeMap<ParentRank, Vec<(usize, Uid)>> = BTreeMap::new();
        let mut parents = vec![ParentRank::NONE; family.ranks().len()];
        // Both go by ascending id, which is the order of the table in memory.
        for ((_, rank), measure) in family.ranks().iter().zip(plan.measures().iter()) {
            parents.get_mut(*rank).into_iter().for_each(|parent| *parent = self.strongest_link(measure));
        }
        for (rank, (member, parent)) in family.sequence().iter().zip(parents).enumerate() {
            grouped.entry(parent).or_default().push((rank, member.id));
        }
        self.number_groups(plan, grouped);
    }

    /// The parent that a measure is listed under: its first one of the strongest kind.
    fn strongest_link(&self, measure: &measure::Measure) -> ParentRank {
        let first = |kind, ids: &mut dyn Iterator<Item = Uid>| {
            let family = self.family(kind);
            ids.filter_map(|id| family.rank(id)).min()
        };
        let ranked = |kind_rank| move |rank| ParentRank { kind_rank, rank };
        let strategy = first(Kind::Strategy, &mut measure.strategies.iter()).map(ranked(0));
        let goal = || first(Kind::Goal, &mut measure.goals.iter()).map(ranked(1));
        let challenge = || first(Kind::Challenge, &mut measure.challenges.iter()).map(ranked(2));
        strategy.or_else(goal).or_else(challenge).unwrap_or(ParentRank::NONE)
    }

    /// The record of a rank.
    fn record_at(&self, parent: ParentRank) -> Option<RecordKey> {
        let kind = MEASURE_PARENT_KINDS.get(parent.kind_rank)?;
        Some((*kind, self.family(*kind).sequence().get(parent.rank)?.id))
    }

    /// Measures have the number of their parent where that is of the strongest kind the plan has; other
    /// groups continue counting after it, so that no two measures have the same number.
    fn number_groups(&mut self, plan: &Plan, grouped: BTreeMap<ParentRank, Vec<(usize, Uid)>>) {
        let leading = MEASURE_PARENT_KINDS.into_iter().find(|kind| plan.count(*kind) > 0);
        let mut next = leading.map_or(0, |kind| self.family(kind).children(None).len());
        let count = self.family(Kind::Measure).sequence().len();
        let (mut numbers, mut numbered) = (PackedTexts::with_capacity(count), vec![usize::MAX; count]);
        let mut groups = Vec::with_capacity(grouped.len());
        let mut indices = 0..;
        for (parent, measures) in grouped {
            let of = self.record_at(parent);
            let number = match of {
                Some((kind, id)) if Some(kind) == leading => self.number(kind, id).to_owned(),
                _ => {
                    next += 1;
                    next.to_string()
                }
            };
            for ((at, (rank, _)), index) in (1_usize..).zip(&measures).zip(&mut indices) {
                numbered.get_mut(*rank).into_iter().for_each(|numbered| *numbered = index);
                numbers
                    .push(|text| [&number, ".", &at.to_string()].iter().for_each(|part| text.push_str(part)));
            }
            groups.push(MeasureGroup {
                of,
                number,
                measures: measures.into_iter().map(|(_, id)| id).collect(),
            });
        }
        (self.groups, self.numbers, self.number_index) = (groups, numbers, numbered);
    }
}

/// A number with letters for the parts after the first: `1.2` is `1 b`.
fn with_letters(number: &str) -> String {
    let mut parts = number.split('.');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push(' ');
        text.push_str(&letter(part).unwrap_or_else(|| part.to_owned()));
    }
    text
}

/// The letter of a position counted from 1: a for 1, aa for 27.
fn letter(position: &str) -> Option<String> {
    let mut rest: u32 = position.parse().ok().filter(|position| *position > 0)?;
    let mut letters = Vec::new();
    // Base 26 without a zero: a to z, then aa, as the columns of a spreadsheet.
    while rest > 0 {
        letters.push(char::from_u32(u32::from(b'a') + (rest - 1) % 26)?);
        rest = (rest - 1) / 26;
    }
    Some(letters.into_iter().rev().collect())
}

fn is_parent_link(field: u8) -> bool {
    [measure::STRATEGIES.index, measure::GOALS.index, measure::CHALLENGES.index].contains(&field)
}
