//! The measures of a plan by lead or by status; after a change only the measures that it moved are put elsewhere.

use super::Outline;
use super::aim_tree::is_same_tree;
use crate::model::measure::{Measure, MeasureStatus};
use crate::model::{AnyRecord as _, Choice as _, Kind, Plan, Uid};
use crate::text::by_name;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Where more measures have moved at once, all are grouped again.
const MOST_MEASURES: usize = 64;

/// What measures are grouped by, besides what they are listed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupedBy {
    /// The unit that is responsible, or the role where no unit is stated.
    Lead,
    /// How far they have come.
    Status,
}

/// What the measures of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupHeading {
    /// Their lead, as the plan calls it; without one they are the last group.
    Lead(Option<String>),
    /// The position of their status among the codes of all; behind them where it is not stated or not known.
    Status(usize),
}

impl GroupHeading {
    /// The order of the groups.
    fn order(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Lead(Some(a)), Self::Lead(Some(b))) => by_name(a, b).then_with(|| a.cmp(b)),
            (Self::Lead(a), Self::Lead(b)) => a.is_none().cmp(&b.is_none()),
            (Self::Status(a), Self::Status(b)) => a.cmp(b),
            (Self::Lead(_), Self::Status(_)) => Ordering::Less,
            (Self::Status(_), Self::Lead(_)) => Ordering::Greater,
        }
    }
}

/// A heading as it is found in a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum StatedHeading<'a> {
    /// The name of the lead; empty without one.
    Lead(&'a str),
    /// The position of the status.
    Status(usize),
}

impl<'a> StatedHeading<'a> {
    fn of(plan: &'a Plan, measure: &'a Measure, by: GroupedBy) -> Self {
        match by {
            GroupedBy::Lead => {
                let unit = measure.lead.id().and_then(|unit| plan.organisations().get(unit));
                Self::Lead(unit.map_or(&*measure.lead_role, |unit| &*unit.title).trim())
            }
            GroupedBy::Status => {
                let (codes, status) = (MeasureStatus::INFO.codes, measure.status.code());
                Self::Status(codes.iter().position(|code| *code == &*status).unwrap_or(codes.len()))
            }
        }
    }

    fn heading(self) -> GroupHeading {
        match self {
            Self::Lead(name) => GroupHeading::Lead((!name.is_empty()).then(|| name.to_owned())),
            Self::Status(at) => GroupHeading::Status(at),
        }
    }
}

/// The measures under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadedMeasures {
    /// What they have in common.
    pub heading: GroupHeading,
    /// The measures in the order of the outline; at least one.
    pub measures: Vec<Uid>,
}

/// How the order of the measures, and their groups, changed from one state of a plan to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupingChange {
    /// Not at all.
    Nothing,
    /// These measures may be in another group, or at another position in it.
    Measures(Vec<Uid>),
    /// Any measure may be elsewhere, or more than are worth following.
    All,
}

impl GroupingChange {
    /// What changed; without a grouping, of the order of the outline alone.
    pub fn between(before: &Plan, now: &Plan, by: Option<GroupedBy>) -> Self {
        let (mut measures, mut all) = (Vec::new(), false);
        before.unshared_records(now, &mut |kind, id| match kind {
            // A plan that is opened differs in every record: one measure too many is enough.
            Kind::Measure if all || measures.len() > MOST_MEASURES => {}
            Kind::Measure => match (before.measures().get(id), now.measures().get(id)) {
                (Some(a), Some(b)) if is_listed_alike(a, b) && is_grouped_alike(a, b, by) => {}
                _ => measures.push(id),
            },
            Kind::Strategy | Kind::Goal | Kind::Challenge => {
                all |= !is_same_tree(before, now, [(kind, id)]);
            }
            Kind::Organisation if by == Some(GroupedBy::Lead) => {
                let title = |plan: &Plan| plan.organisations().get(id).map(|unit| unit.title.clone());
                if title(before) != title(now) {
                    let led = now.links_to((kind, id)).filter(|(kind, _)| *kind == Kind::Measure);
                    measures.extend(led.map(|(_, id)| id));
                }
            }
            _ => {}
        });
        measures.sort_unstable();
        measures.dedup();
        match measures.len() {
            count if all || count > MOST_MEASURES => Self::All,
            0 => Self::Nothing,
            _ => Self::Measures(measures),
        }
    }
}

/// Whether two states of a measure are at the same position of the outline.
pub(super) fn is_listed_alike(a: &Measure, b: &Measure) -> bool {
    let aims = a.strategies == b.strategies && a.goals == b.goals && a.challenges == b.challenges;
    aims && a.order() == b.order()
}

fn is_grouped_alike(a: &Measure, b: &Measure, by: Option<GroupedBy>) -> bool {
    match by {
        Some(GroupedBy::Lead) => a.lead == b.lead && a.lead_role == b.lead_role,
        Some(GroupedBy::Status) => a.status == b.status,
        None => true,
    }
}

/// The measures of a plan in groups, each in the order of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupedMeasures {
    by: GroupedBy,
    groups: Vec<HeadedMeasures>,
}

impl GroupedMeasures {
    /// The groups of a plan.
    pub fn of(plan: &Plan, outline: &Outline, by: GroupedBy) -> Self {
        let in_order = outline.groups().iter().flat_map(|group| &group.measures);
        let mut found: BTreeMap<StatedHeading<'_>, Vec<Uid>> = BTreeMap::new();
        for measure in in_order.filter_map(|id| plan.measures().get(*id)) {
            found.entry(StatedHeading::of(plan, measure, by)).or_default().push(measure.id);
        }
        let group = |(stated, measures): (StatedHeading<'_>, _)| HeadedMeasures {
            heading: stated.heading(),
            measures,
        };
        let mut groups: Vec<HeadedMeasures> = found.into_iter().map(group).collect();
        groups.sort_by(|a, b| a.heading.order(&b.heading));
        Self { by, groups }
    }

    /// The groups in order.
    pub fn groups(&self) -> &[HeadedMeasures] {
        &self.groups
    }

    /// Puts measures elsewhere that have moved from a state of the plan to the one that the outline is of.
    pub fn move_measures(&mut self, before: &Plan, now: &Plan, outline: &Outline, measures: &[Uid]) {
        // All are taken out before one is put in: the position of a measure is found among those that have not moved.
        for measure in measures.iter().filter_map(|id| before.measures().get(*id)) {
            self.remove(&StatedHeading::of(before, measure, self.by).heading(), measure.id);
        }
        for measure in measures.iter().filter_map(|id| now.measures().get(*id)) {
            let Some(group) = self.group_mut(StatedHeading::of(now, measure, self.by).heading()) else {
                continue;
            };
            let place = |id: Uid| outline.listing_position(id);
            let at = group.measures.partition_point(|other| place(*other) < place(measure.id));
            group.measures.insert(at, measure.id);
        }
    }

    fn position(&self, heading: &GroupHeading) -> Result<usize, usize> {
        self.groups.binary_search_by(|group| group.heading.order(heading))
    }

    /// The group with a heading, which begins empty.
    fn group_mut(&mut self, heading: GroupHeading) -> Option<&mut HeadedMeasures> {
        let at = self.position(&heading).unwrap_or_else(|at| {
            self.groups.insert(at, HeadedMeasures { heading, measures: Vec::new() });
            at
        });
        self.groups.get_mut(at)
    }

    fn remove(&mut self, heading: &GroupHeading, id: Uid) {
        let Ok(at) = self.position(heading) else { return };
        let Some(group) = self.groups.get_mut(at) else { return };
        group.measures.retain(|other| *other != id);
        if group.measures.is_empty() {
            self.groups.remove(at);
        }
    }
}
