//! The order of a whole plan and the numbers people see: U1, M2.1, S3, measure 3.2.
//!
//! A measure stands in one place of the chain: with the first strategy it carries out, else with the first goal it
//! serves, else with the first challenge it answers, else last. Its number is that place's and its own.

use super::family::Family;
use crate::model::{Address, EXISTS, Kind, Plan, Shape, Uid, measure};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};

/// Order and numbers of all records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    families: BTreeMap<Kind, Family>,
    groups: Vec<Group>,
    /// The numbers of the measures, by their rank among measures.
    numbers: Vec<String>,
}

/// The measures of one place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The strategy, goal or challenge they stand with; `None` for those that stand with nothing.
    pub of: Option<(Kind, Uid)>,
    /// What their numbers begin with.
    pub number: String,
    /// The measures, in order.
    pub measures: Vec<Uid>,
}

/// The kinds that measures stand with, the strongest bond first.
const CHAIN: [Kind; 3] = [Kind::Strategy, Kind::Goal, Kind::Challenge];

impl Outline {
    /// The outline of a plan.
    pub fn of(plan: &Plan) -> Self {
        let families = Kind::ALL.iter().map(|kind| (*kind, Family::of(plan, *kind))).collect();
        let mut outline = Self { families, ..Self::default() };
        outline.place_measures(plan);
        outline
    }

    /// Keeps the outline up to date: `touched` are the addresses of a change that the plan has already had.
    pub fn follow<'a>(&mut self, plan: &Plan, touched: impl IntoIterator<Item = &'a Address>) {
        let mut kinds = BTreeSet::new();
        let mut links = false;
        for at in touched {
            let is_order = at.kind.info(at.field).is_some_and(|info| info.shape == Shape::Order);
            let is_owner = at.kind.info(at.field).is_some_and(|info| info.shape == Shape::Owner(at.kind));
            if at.field == EXISTS || is_order || is_owner {
                kinds.insert(at.kind);
            }
            links |= at.kind == Kind::Measure && is_chain_link(at.field);
        }
        for kind in &kinds {
            self.families.insert(*kind, Family::of(plan, *kind));
        }
        if links || kinds.contains(&Kind::Measure) || CHAIN.iter().any(|kind| kinds.contains(kind)) {
            self.place_measures(plan);
        }
    }

    /// The records of a kind, in order; kinds that a plan has none of are empty.
    pub fn family(&self, kind: Kind) -> &Family {
        static NONE: Family = Family::EMPTY;
        self.families.get(&kind).unwrap_or(&NONE)
    }

    /// The measures by their places in the chain; places without measures are left out.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The number of a record without the letter of its kind: `2.1`. Empty for a record that is not there.
    pub fn number(&self, kind: Kind, id: Uid) -> &str {
        if kind == Kind::Measure {
            let rank = self.family(kind).rank(id);
            return rank.and_then(|rank| self.numbers.get(rank)).map_or("", String::as_str);
        }
        self.family(kind).place(id).map_or("", |place| &place.number)
    }

    /// The number as people see it, with the letter of its kind where it has one: U1, M2.1, S3, 3.2.
    pub fn label(&self, kind: Kind, id: Uid) -> Phrase {
        let key = match kind {
            Kind::Challenge => "number-challenge",
            Kind::Goal => "number-goal",
            Kind::Strategy => "number-strategy",
            _ => "number-plain",
        };
        Phrase::new(key).with("number", self.number(kind, id))
    }

    fn place_measures(&mut self, plan: &Plan) {
        let mut placed: BTreeMap<(usize, usize), Vec<Uid>> = BTreeMap::new();
        for place in self.family(Kind::Measure).sequence() {
            if let Some(measure) = plan.measures().get(place.id) {
                placed.entry(self.spot(measure)).or_default().push(place.id);
            }
        }
        self.groups = placed.into_iter().map(|(spot, measures)| self.group(plan, spot, measures)).collect();
        self.number_groups(plan);
    }

    /// How strong the bond is, and which record of that kind it is to.
    fn spot(&self, measure: &measure::Measure) -> (usize, usize) {
        let first = |kind, ids: &mut dyn Iterator<Item = Uid>| {
            let family = self.family(kind);
            ids.filter_map(|id| family.rank(id)).min()
        };
        let strategy = first(Kind::Strategy, &mut measure.strategies.iter()).map(|rank| (0, rank));
        let goal = || first(Kind::Goal, &mut measure.goals.iter()).map(|rank| (1, rank));
        let challenge = || first(Kind::Challenge, &mut measure.challenges.iter()).map(|rank| (2, rank));
        strategy.or_else(goal).or_else(challenge).unwrap_or((CHAIN.len(), 0))
    }

    fn group(&self, plan: &Plan, (bond, rank): (usize, usize), measures: Vec<Uid>) -> Group {
        let of = CHAIN.get(bond).and_then(|kind| {
            let place = self.family(*kind).sequence().get(rank)?;
            plan.record(*kind, place.id).map(|_| (*kind, place.id))
        });
        Group { of, number: String::new(), measures }
    }

    /// Measures bear the number of what they stand with where that is the strongest kind the plan has; other
    /// places go on counting after it, so that no two measures have the same number.
    fn number_groups(&mut self, plan: &Plan) {
        let leading = CHAIN.into_iter().find(|kind| plan.count(*kind) > 0);
        let mut next = leading.map_or(0, |kind| self.family(kind).children(None).len());
        let mut groups = std::mem::take(&mut self.groups);
        let mut numbers = vec![String::new(); self.family(Kind::Measure).sequence().len()];
        for group in &mut groups {
            group.number = match group.of {
                Some((kind, id)) if Some(kind) == leading => self.number(kind, id).to_owned(),
                _ => {
                    next += 1;
                    next.to_string()
                }
            };
            for (at, id) in group.measures.iter().enumerate() {
                let rank = self.family(Kind::Measure).rank(*id);
                if let Some(number) = rank.and_then(|rank| numbers.get_mut(rank)) {
                    *number = [&group.number, ".", &(at + 1).to_string()].concat();
                }
            }
        }
        (self.groups, self.numbers) = (groups, numbers);
    }
}

fn is_chain_link(field: u8) -> bool {
    [measure::STRATEGIES.index, measure::GOALS.index, measure::CHALLENGES.index].contains(&field)
}
