//! The order of a whole plan and the numbers people see: U1, its sub-point U1 a, M2.1, S3, measure 3.2.
//!
//! A measure stands in one place of the chain: with the first strategy it carries out, else with the first goal it
//! serves, else with the first challenge it answers, else last. Its number is that place's and its own.

use super::family::Family;
use super::texts::PackedTexts;
use crate::model::{Address, EXISTS, Kind, Plan, Shape, Uid, measure};
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

/// The measures of one place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureGroup {
    /// The strategy, goal or challenge they stand with; `None` for those that stand with nothing.
    pub of: Option<(Kind, Uid)>,
    /// What their numbers begin with.
    pub number: String,
    /// The measures, in order.
    pub measures: Vec<Uid>,
}

/// The kinds that measures stand with, the strongest bond first.
const MEASURE_PARENT_KINDS: [Kind; 3] = [Kind::Strategy, Kind::Goal, Kind::Challenge];

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

    /// The measures by their places in the chain; places without measures are left out.
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
        let mut placed: BTreeMap<(usize, usize), Vec<(usize, Uid)>> = BTreeMap::new();
        let mut spots = vec![(MEASURE_PARENT_KINDS.len(), 0); family.ranks().len()];
        // Both go by ascending id, as the measures lie in memory.
        for ((_, rank), measure) in family.ranks().iter().zip(plan.measures().iter()) {
            spots.get_mut(*rank).into_iter().for_each(|spot| *spot = self.strongest_link(measure));
        }
        for (rank, (place, spot)) in family.sequence().iter().zip(spots).enumerate() {
            placed.entry(spot).or_default().push((rank, place.id));
        }
        self.number_groups(plan, placed);
    }

    /// How strong the bond is, and which record of that kind it is to.
    fn strongest_link(&self, measure: &measure::Measure) -> (usize, usize) {
        let first = |kind, ids: &mut dyn Iterator<Item = Uid>| {
            let family = self.family(kind);
            ids.filter_map(|id| family.rank(id)).min()
        };
        let strategy = first(Kind::Strategy, &mut measure.strategies.iter()).map(|rank| (0, rank));
        let goal = || first(Kind::Goal, &mut measure.goals.iter()).map(|rank| (1, rank));
        let challenge = || first(Kind::Challenge, &mut measure.challenges.iter()).map(|rank| (2, rank));
        strategy.or_else(goal).or_else(challenge).unwrap_or((MEASURE_PARENT_KINDS.len(), 0))
    }

    /// What stands at a spot.
    fn record_at(&self, (bond, rank): (usize, usize)) -> Option<(Kind, Uid)> {
        let kind = MEASURE_PARENT_KINDS.get(bond)?;
        Some((*kind, self.family(*kind).sequence().get(rank)?.id))
    }

    /// Measures bear the number of what they stand with where that is the strongest kind the plan has; other
    /// places go on counting after it, so that no two measures have the same number.
    fn number_groups(&mut self, plan: &Plan, placed: BTreeMap<(usize, usize), Vec<(usize, Uid)>>) {
        let leading = MEASURE_PARENT_KINDS.into_iter().find(|kind| plan.count(*kind) > 0);
        let mut next = leading.map_or(0, |kind| self.family(kind).children(None).len());
        let count = self.family(Kind::Measure).sequence().len();
        let (mut numbers, mut numbered) = (PackedTexts::with_capacity(count), vec![usize::MAX; count]);
        let mut groups = Vec::with_capacity(placed.len());
        let mut told = 0..;
        for (spot, measures) in placed {
            let of = self.record_at(spot);
            let number = match of {
                Some((kind, id)) if Some(kind) == leading => self.number(kind, id).to_owned(),
                _ => {
                    next += 1;
                    next.to_string()
                }
            };
            for ((at, (rank, _)), place) in (1_usize..).zip(&measures).zip(&mut told) {
                numbered.get_mut(*rank).into_iter().for_each(|numbered| *numbered = place);
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

/// A number whose places after the first are letters: `1.2` is `1 b`.
fn with_letters(number: &str) -> String {
    let mut places = number.split('.');
    let mut told = places.next().unwrap_or_default().to_owned();
    for place in places {
        told.push(' ');
        told.push_str(&letter(place).unwrap_or_else(|| place.to_owned()));
    }
    told
}

/// The letter of a place counted from 1: a for 1, aa for 27.
fn letter(place: &str) -> Option<String> {
    let mut rest: u32 = place.parse().ok().filter(|place| *place > 0)?;
    let mut letters = Vec::new();
    while rest > 0 {
        letters.push(char::from_u32(u32::from(b'a') + (rest - 1) % 26)?);
        rest = (rest - 1) / 26;
    }
    Some(letters.into_iter().rev().collect())
}

fn is_parent_link(field: u8) -> bool {
    [measure::STRATEGIES.index, measure::GOALS.index, measure::CHALLENGES.index].contains(&field)
}
