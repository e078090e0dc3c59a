//! Challenges, goals and strategies as one tree: which answers which, each record once, in the order of the plan.
//!
//! A goal is below the first challenge it answers, a strategy below the first goal it serves, else below its
//! first challenge; sub-points are below their parent. Links to deleted records are ignored, and circles are broken
//! as the outline opens them, so that every record is in the tree exactly once. Measures are not in it.

use super::Outline;
use crate::model::challenge::AgeGroup;
use crate::model::{AnyRecord as _, Kind, Plan, RecordKey, Uid};

/// The kinds in the tree, from top to bottom.
pub(super) const TREE_KINDS: [Kind; 3] = [Kind::Challenge, Kind::Goal, Kind::Strategy];

/// The tree of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AimTree {
    pub(super) nodes: Vec<AimNode>,
    /// The index of each record among the nodes, by record.
    pub(super) index: Vec<(RecordKey, usize)>,
    /// Whether records own each other in a circle.
    pub(super) has_circles: bool,
}

/// A record in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AimNode {
    /// The record.
    pub at: RecordKey,
    /// How many ancestors it has.
    pub depth: usize,
    /// Its parent.
    pub parent: Option<RecordKey>,
    /// Whom the part of the tree is about.
    pub group: AimGroup,
    /// The index right after its last descendant.
    pub end: usize,
}

/// Whom a part of the tree is about; the order is that of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AimGroup {
    /// Everybody, and what applies to all parts of the plan.
    All,
    /// Children and young people.
    Children,
    /// Adults.
    Adults,
    /// A part of the plan, with its rank among the parts.
    Part(usize, Uid),
    /// Not stated.
    NotStated,
    /// Records that are linked to nothing although the plan has something to link them to.
    Unattached,
}

impl AimTree {
    /// The tree of a plan.
    pub fn of(plan: &Plan, outline: &Outline) -> Self {
        let mut builder = TreeBuilder::new(plan, outline);
        // In this order: a record is attached below records of the kinds before it.
        builder.add_challenges();
        builder.add_goals();
        builder.add_strategies();
        builder.build()
    }

    /// All records, each right before those below it.
    pub fn nodes(&self) -> &[AimNode] {
        &self.nodes
    }

    /// The index of a record.
    pub fn position(&self, at: RecordKey) -> Option<usize> {
        let found = self.index.binary_search_by_key(&at, |(at, _)| *at).ok()?;
        self.index.get(found).map(|(_, index)| *index)
    }

    /// A record with its position in the tree.
    pub fn node(&self, at: RecordKey) -> Option<&AimNode> {
        self.nodes.get(self.position(at)?)
    }

    /// What a record answers or serves, apart from its ancestors in the tree.
    pub fn further_links(&self, plan: &Plan, outline: &Outline, (kind, id): RecordKey) -> Vec<RecordKey> {
        let mut linked: Vec<RecordKey> = Vec::new();
        let mut add = |kind: Kind, ids: &mut dyn Iterator<Item = Uid>| {
            let sorted = outline.family(kind).sorted(ids);
            linked.extend(sorted.into_iter().map(|id| (kind, id)));
        };
        match kind {
            Kind::Goal => {
                if let Some(goal) = plan.goals().get(id) {
                    add(Kind::Challenge, &mut goal.challenges.iter());
                }
            }
            Kind::Strategy => plan.strategies().get(id).into_iter().for_each(|strategy| {
                add(Kind::Goal, &mut strategy.goals.iter());
                add(Kind::Challenge, &mut strategy.challenges.iter());
            }),
            _ => {}
        }
        let mut above = self.node((kind, id)).and_then(|node| node.parent);
        while let Some(at) = above {
            linked.retain(|other| *other != at);
            above = self.node(at).and_then(|node| node.parent);
        }
        linked
    }

    /// The records right below one; without one, those at the top.
    pub fn children(&self, parent: Option<RecordKey>) -> impl DoubleEndedIterator<Item = &AimNode> {
        let range = match parent.and_then(|at| self.position(at)) {
            Some(index) => index + 1..self.nodes.get(index).map_or(index + 1, |node| node.end),
            None => 0..self.nodes.len(),
        };
        let within = self.nodes.get(range).unwrap_or_default();
        within.iter().filter(move |node| node.parent == parent)
    }

    /// Whether a record is below another, at any depth.
    pub fn is_descendant(&self, at: RecordKey, above: RecordKey) -> bool {
        let (Some(here), Some(there)) = (self.position(at), self.position(above)) else { return false };
        here > there && self.nodes.get(there).is_some_and(|node| here < node.end)
    }
}

/// Whether two states of a plan have the same tree, where they differ in these records.
pub fn is_same_tree(before: &Plan, now: &Plan, changed: impl IntoIterator<Item = RecordKey>) -> bool {
    changed.into_iter().all(|(kind, id)| match kind {
        Kind::Challenge => before.challenges().get(id).zip(now.challenges().get(id)).is_some_and(|(a, b)| {
            (a.order(), &a.ages) == (b.order(), &b.ages) && a.parent == b.parent && a.part == b.part
        }),
        Kind::Goal => before.goals().get(id).zip(now.goals().get(id)).is_some_and(|(a, b)| {
            a.order() == b.order() && a.parent == b.parent && a.challenges == b.challenges
        }),
        Kind::Strategy => before.strategies().get(id).zip(now.strategies().get(id)).is_some_and(|(a, b)| {
            (a.order(), a.overarching) == (b.order(), b.overarching)
                && (&a.goals, &a.challenges) == (&b.goals, &b.challenges)
                && a.part == b.part
        }),
        // Parts are the headings, in their order.
        Kind::Part => false,
        _ => true,
    })
}

/// Whether a record of one kind can be right below one of another.
pub const fn may_attach(kind: Kind, on: Kind) -> bool {
    match kind {
        Kind::Challenge => matches!(on, Kind::Challenge),
        Kind::Goal | Kind::Strategy => matches!(on, Kind::Goal | Kind::Challenge),
        _ => false,
    }
}

/// The first of these kinds that a plan has records of: the kind at the top of its tree.
pub fn leading_kind(plan: &Plan) -> Kind {
    TREE_KINDS.into_iter().find(|kind| plan.count(*kind) > 0).unwrap_or(Kind::Challenge)
}

/// Whether records of the kinds in the tree own each other in a circle.
pub(super) fn has_circles(outline: &Outline) -> bool {
    TREE_KINDS.iter().any(|kind| outline.family(*kind).has_circles())
}

pub(super) struct TreeBuilder<'a> {
    plan: &'a Plan,
    pub(super) outline: &'a Outline,
    /// Each record that is below another, with that one before it.
    below: Vec<(RecordKey, RecordKey)>,
    roots: Vec<(AimGroup, RecordKey)>,
}

impl<'a> TreeBuilder<'a> {
    pub(super) const fn new(plan: &'a Plan, outline: &'a Outline) -> Self {
        Self { plan, outline, below: Vec::new(), roots: Vec::new() }
    }

    fn add_challenges(&mut self) {
        for id in self.outline.family(Kind::Challenge).children(None) {
            self.add((Kind::Challenge, *id));
        }
        self.add_children(Kind::Challenge);
    }

    fn add_goals(&mut self) {
        self.add_children(Kind::Goal);
        for id in self.outline.family(Kind::Goal).children(None) {
            self.add((Kind::Goal, *id));
        }
    }

    fn add_strategies(&mut self) {
        for member in self.outline.family(Kind::Strategy).sequence() {
            self.add((Kind::Strategy, member.id));
        }
    }

    /// Adds a record that is no sub-point.
    fn add(&mut self, at: RecordKey) {
        match self.first_answered(at) {
            Some(above) => self.below.push((above, at)),
            None => self.roots.push((self.root_group(at), at)),
        }
    }

    /// The record that one answers or serves and is below, where it is no sub-point.
    pub(super) fn first_answered(&self, (kind, id): RecordKey) -> Option<RecordKey> {
        match kind {
            Kind::Goal => self.first_ranked(Kind::Challenge, self.plan.goals().get(id)?.challenges.iter()),
            Kind::Strategy => {
                let strategy = self.plan.strategies().get(id)?;
                let goal = self.first_ranked(Kind::Goal, strategy.goals.iter());
                goal.or_else(|| self.first_ranked(Kind::Challenge, strategy.challenges.iter()))
            }
            _ => None,
        }
    }

    /// Whom a record at the top is about.
    pub(super) fn root_group(&self, (kind, id): RecordKey) -> AimGroup {
        let stated = match kind {
            Kind::Challenge => self.plan.challenges().get(id).map(|challenge| match challenge.ages {
                AgeGroup::All => AimGroup::All,
                AgeGroup::Children => AimGroup::Children,
                AgeGroup::Adults => AimGroup::Adults,
                AgeGroup::NotStated | AgeGroup::Unknown(_) => {
                    self.part_group(challenge.part.id()).unwrap_or(AimGroup::NotStated)
                }
            }),
            Kind::Strategy => self.plan.strategies().get(id).and_then(|strategy| {
                // An overarching strategy is for everybody, whatever part it names.
                let over = strategy.overarching.then_some(AimGroup::All);
                over.or_else(|| self.part_group(strategy.part.id()))
            }),
            _ => None,
        };
        stated.unwrap_or_else(|| self.unattached_group(kind))
    }

    /// Sub-points come before what answers the same record.
    fn add_children(&mut self, kind: Kind) {
        let family = self.outline.family(kind);
        for member in family.sequence() {
            let own = family.children(Some(member.id)).iter().map(|child| (kind, *child));
            self.below.extend(own.map(|child| ((kind, member.id), child)));
        }
    }

    fn first_ranked(&self, kind: Kind, ids: impl Iterator<Item = Uid>) -> Option<RecordKey> {
        let family = self.outline.family(kind);
        // Links to deleted records have no rank and drop out here.
        let ranked = ids.filter_map(|id| Some((family.rank(id)?, id)));
        ranked.min().map(|(_, id)| (kind, id))
    }

    fn part_group(&self, part: Option<Uid>) -> Option<AimGroup> {
        let part = part?;
        self.outline.family(Kind::Part).rank(part).map(|rank| AimGroup::Part(rank, part))
    }

    fn unattached_group(&self, kind: Kind) -> AimGroup {
        if leading_kind(self.plan) == kind { AimGroup::NotStated } else { AimGroup::Unattached }
    }

    /// Walks the tree from the top and gives every record its index, depth and end.
    fn build(mut self) -> AimTree {
        // A stable sort: inside a group the roots stay in the order of kinds and of the plan.
        self.roots.sort_by_key(|(group, _)| *group);
        // So is this one: children stay in the order in which they were attached.
        self.below.sort_by_key(|(above, _)| *above);
        let mut tree = AimTree { has_circles: has_circles(self.outline), ..AimTree::default() };
        let mut path: Vec<usize> = Vec::new();
        let mut waiting: Vec<(RecordKey, usize, AimGroup)> =
            self.roots.iter().rev().map(|(group, at)| (*at, 0, *group)).collect();
        // A stack instead of recursion, children pushed in reverse: nodes come out each right before its descendants.
        while let Some((at, depth, group)) = waiting.pop() {
            let index = tree.nodes.len();
            close_nodes(&mut tree.nodes, &mut path, depth);
            let parent = path.last().and_then(|above| tree.nodes.get(*above)).map(|node| node.at);
            tree.index.push((at, index));
            tree.nodes.push(AimNode { at, depth, parent, group, end: index + 1 });
            path.push(index);
            let first = self.below.partition_point(|(above, _)| *above < at);
            let below = self.below.iter().skip(first).take_while(|(above, _)| *above == at);
            let pushed = waiting.len();
            waiting.extend(below.map(|(_, child)| (*child, depth + 1, group)));
            if let Some(children) = waiting.get_mut(pushed..) {
                children.reverse();
            }
        }
        close_nodes(&mut tree.nodes, &mut path, 0);
        tree.index.sort_unstable();
        tree
    }
}

/// Closes the nodes deeper than a depth: all their descendants have been added.
fn close_nodes(nodes: &mut [AimNode], path: &mut Vec<usize>, depth: usize) {
    let end = nodes.len();
    for index in path.drain(depth.min(path.len())..) {
        nodes.get_mut(index).into_iter().for_each(|node| node.end = end);
    }
}
