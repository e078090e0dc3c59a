//! The order of a whole plan and the numbers people see: U1, its sub-point U1 a, M2.1, S3, measure 3.2.
//!
//! A measure is listed once: under the first strategy it carries out, else under the first goal it
//! serves, else under the first challenge it answers, else last. Its number is its parent's number and its own.

use super::family::{Family, FamilyMember};
use crate::model::{Address, EXISTS, Kind, Plan, RecordKey, Shape, Uid, measure};
use crate::text::{Phrase, append};
use std::collections::{BTreeMap, BTreeSet};

/// Order and numbers of all records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    families: BTreeMap<Kind, Family>,
    groups: Vec<MeasureGroup>,
    /// What each measure is listed under, by ascending id.
    parents: Vec<(Uid, Option<RecordKey>)>,
}

/// The measures that are listed under one parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureGroup {
    /// The strategy, goal or challenge they are listed under; `None` for unattached measures.
    pub of: Option<RecordKey>,
    /// The measures, in order; at least one.
    pub measures: Vec<Uid>,
}

/// The kinds that measures are listed under, the strongest link first.
const MEASURE_PARENT_KINDS: [Kind; 3] = [Kind::Strategy, Kind::Goal, Kind::Challenge];

/// Where more measures are listed elsewhere at once, all are grouped again.
const MOST_REGROUPED: usize = 64;

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
        let mut moved: BTreeMap<Kind, BTreeSet<Uid>> = BTreeMap::new();
        let mut relinked = BTreeSet::new();
        for at in touched {
            let is_order = at.kind.info(at.field).is_some_and(|info| info.shape == Shape::Order);
            let is_owner = at.kind.info(at.field).is_some_and(|info| info.shape == Shape::Owner(at.kind));
            // Only kinds whose structure changed: a letter in a title costs nothing here.
            if at.field == EXISTS || is_order || is_owner {
                moved.entry(at.kind).or_default().insert(at.id);
            }
            if at.kind == Kind::Measure && is_parent_link(at.field) {
                relinked.insert(at.id);
            }
        }
        relinked.extend(moved.get(&Kind::Measure).into_iter().flatten());
        // Before the families are others: the groups can then be found only by what they are of.
        self.remove_from_groups(&relinked);
        let mut follows = true;
        for (kind, ids) in &moved {
            follows &= self.move_in_family(plan, *kind, ids, &mut relinked);
        }
        if follows && relinked.len() <= MOST_REGROUPED {
            self.regroup(plan, &relinked);
        } else {
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
    pub fn number(&self, kind: Kind, id: Uid) -> String {
        let mut number = String::new();
        self.append_number(kind, id, &mut number);
        number
    }

    /// Appends the number of a record to a text, without the letter of its kind.
    pub fn append_number(&self, kind: Kind, id: Uid, text: &mut String) {
        if kind != Kind::Measure {
            self.family(kind).append_number(id, text);
            return;
        }
        let listed = self.listing_position(id);
        let Some((group, at)) = listed.and_then(|(group, at)| Some((self.groups.get(group)?, at))) else {
            return;
        };
        self.append_group_number(group, text);
        append(text, format_args!(".{}", at + 1));
    }

    /// The position of a measure in the list of all, by group and inside it; `None` for one that is not there.
    pub fn listing_position(&self, id: Uid) -> Option<(usize, usize)> {
        let at = self.group_index(self.listed(id)?.1).ok()?;
        Some((at, self.position_in(self.groups.get(at)?, id).ok()?))
    }

    /// Those of some measures that are there, in the order of their numbers.
    pub fn in_listing_order(&self, ids: impl IntoIterator<Item = Uid>) -> Vec<Uid> {
        let placed = ids.into_iter().filter_map(|id| Some((self.listing_position(id)?, id)));
        let mut placed: Vec<_> = placed.collect();
        placed.sort_unstable();
        placed.into_iter().map(|(_, id)| id).collect()
    }

    /// What the numbers of the measures of a group begin with.
    ///
    /// Measures have the number of their parent where that is of the strongest kind the plan has; other groups continue
    /// counting after it, so that no two measures have the same number.
    pub fn group_number(&self, group: &MeasureGroup) -> String {
        let mut number = String::new();
        self.append_group_number(group, &mut number);
        number
    }

    fn append_group_number(&self, group: &MeasureGroup, text: &mut String) {
        let is_there = |kind: &Kind| !self.family(*kind).sequence().is_empty();
        let leading = MEASURE_PARENT_KINDS.into_iter().find(is_there);
        let kind_of = |group: &MeasureGroup| group.of.map(|(kind, _)| kind);
        match group.of {
            Some((kind, id)) if Some(kind) == leading => self.family(kind).append_number(id, text),
            of => {
                let before = leading.map_or(0, |kind| self.family(kind).children(None).len());
                let numbered = self
                    .groups
                    .partition_point(|group| kind_of(group).is_some_and(|kind| Some(kind) == leading));
                let at = self.group_index(of).unwrap_or_else(|at| at);
                append(text, before + at - numbered.min(at) + 1);
            }
        }
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
            return Phrase::new(key).with("number", with_letters(&number));
        }
        Phrase::new(key).with("number", number)
    }

    /// The letter of a sub-point of a challenge: a for the first, aa for the one after z. Other records have none.
    pub fn letter(&self, kind: Kind, id: Uid) -> Option<String> {
        let number = self.number(kind, id);
        let (_, last) = number.rsplit_once('.').filter(|_| kind == Kind::Challenge)?;
        letter(last)
    }

    fn group_measures(&mut self, plan: &Plan) {
        let family = self.family(Kind::Measure);
        let mut grouped: BTreeMap<ParentRank, Vec<(usize, Uid)>> = BTreeMap::new();
        let mut parents = Vec::with_capacity(family.ranks().len());
        // Both go by ascending id, which is the order of the table in memory.
        for ((id, rank), measure) in family.ranks().iter().zip(plan.measures().iter()) {
            let parent = self.strongest_link(measure);
            parents.push((*id, self.record_at(parent)));
            grouped.entry(parent).or_default().push((*rank, *id));
        }
        let group = |(parent, mut measures): (ParentRank, Vec<(usize, Uid)>)| {
            measures.sort_unstable();
            let measures = measures.into_iter().map(|(_, id)| id).collect();
            MeasureGroup { of: self.record_at(parent), measures }
        };
        self.groups = grouped.into_iter().map(group).collect();
        self.parents = parents;
    }

    /// Moves records in the family of their kind, and adds the measures that may be listed elsewhere because of it;
    /// false where all measures have to be grouped again.
    fn move_in_family(
        &mut self,
        plan: &Plan,
        kind: Kind,
        ids: &BTreeSet<Uid>,
        relinked: &mut BTreeSet<Uid>,
    ) -> bool {
        let Some(family) = self.families.get_mut(&kind) else { return false };
        if !MEASURE_PARENT_KINDS.contains(&kind) {
            family.update(plan, kind, ids);
            return true;
        }
        // What is below a record moves with it.
        let mut moved: BTreeSet<Uid> = ids.iter().flat_map(|id| family.with_descendants(*id)).collect();
        let before = family.sequence().to_vec();
        family.update(plan, kind, ids);
        moved.extend(ids.iter().flat_map(|id| family.with_descendants(*id)));
        let others = |sequence: &[FamilyMember]| -> Vec<Uid> {
            sequence.iter().map(|member| member.id).filter(|id| !moved.contains(id)).collect()
        };
        // An owner that comes or goes, or a circle of owners, may move others too.
        if others(&before) != others(family.sequence()) {
            return false;
        }
        let listed = moved.iter().flat_map(|id| plan.links_to((kind, *id)));
        let listed = listed.filter(|(source, _)| *source == Kind::Measure).map(|(_, id)| id);
        let listed: BTreeSet<Uid> = listed.filter(|id| !relinked.contains(id)).collect();
        self.remove_from_groups(&listed);
        relinked.extend(listed);
        self.sort_groups(kind, &moved);
        true
    }

    /// Puts the groups of records of a kind that have moved where they belong now.
    fn sort_groups(&mut self, kind: Kind, moved: &BTreeSet<Uid>) {
        let has_moved =
            |group: &mut MeasureGroup| group.of.is_some_and(|(of, id)| of == kind && moved.contains(&id));
        let groups: Vec<MeasureGroup> = self.groups.extract_if(.., has_moved).collect();
        for group in groups {
            let at = self.group_index(group.of).unwrap_or_else(|at| at);
            self.groups.insert(at, group);
        }
    }

    /// Takes measures out of the groups that they are in.
    fn remove_from_groups(&mut self, measures: &BTreeSet<Uid>) {
        for id in measures {
            let Some((_, parent)) = self.listed(*id).copied() else { continue };
            let Some(at) = self.groups.iter().position(|group| group.of == parent) else { continue };
            let Some(group) = self.groups.get_mut(at) else { continue };
            group.measures.retain(|other| other != id);
            if group.measures.is_empty() {
                self.groups.remove(at);
            }
        }
    }

    /// Puts measures that are in no group where they belong.
    fn regroup(&mut self, plan: &Plan, measures: &BTreeSet<Uid>) {
        for id in measures {
            let known = self.parents.binary_search_by_key(id, |(id, _)| *id);
            let Some(measure) = plan.measures().get(*id) else {
                if let Ok(at) = known {
                    self.parents.remove(at);
                }
                continue;
            };
            let parent = self.record_at(self.strongest_link(measure));
            match known {
                Ok(at) => self.parents.get_mut(at).into_iter().for_each(|known| known.1 = parent),
                Err(at) => self.parents.insert(at, (*id, parent)),
            }
            let at = self.group_index(parent).unwrap_or_else(|at| {
                self.groups.insert(at, MeasureGroup { of: parent, measures: Vec::new() });
                at
            });
            let place =
                self.groups.get(at).map(|group| self.position_in(group, *id).unwrap_or_else(|place| place));
            if let (Some(group), Some(place)) = (self.groups.get_mut(at), place) {
                group.measures.insert(place, *id);
            }
        }
    }

    /// A measure with what it is listed under; `None` for one that is not there.
    fn listed(&self, id: Uid) -> Option<&(Uid, Option<RecordKey>)> {
        let at = self.parents.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        self.parents.get(at)
    }

    /// The index of the group of a parent, or where it would be.
    fn group_index(&self, of: Option<RecordKey>) -> Result<usize, usize> {
        let rank = self.parent_rank(of);
        self.groups.binary_search_by_key(&rank, |group| self.parent_rank(group.of))
    }

    /// The index of a measure in a group, or where it would be.
    fn position_in(&self, group: &MeasureGroup, id: Uid) -> Result<usize, usize> {
        let family = self.family(Kind::Measure);
        group.measures.binary_search_by_key(&family.rank(id), |other| family.rank(*other))
    }

    fn parent_rank(&self, of: Option<RecordKey>) -> ParentRank {
        let ranked = of.and_then(|(kind, id)| {
            let kind_rank = MEASURE_PARENT_KINDS.iter().position(|other| *other == kind)?;
            Some(ParentRank { kind_rank, rank: self.family(kind).rank(id)? })
        });
        ranked.unwrap_or(ParentRank::NONE)
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
