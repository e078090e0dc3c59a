//! Challenges, goals and strategies as one tree: what answers what, each record once, in the order of the plan.
//!
//! A goal stands below the first challenge it answers, a strategy below the first goal it serves, else below its
//! first challenge; sub-points stand below their own. Links to what is gone count for nothing, and circles are opened
//! as the outline opens them, so that every record has exactly one place. Measures are not in it.

use super::Outline;
use crate::model::challenge::AgeGroup;
use crate::model::{Kind, Plan, Uid};
use std::collections::BTreeMap;

/// A record of any kind.
type RecordKey = (Kind, Uid);

/// The kinds that stand in the tree, from the reason to the way.
const TREE_KINDS: [Kind; 3] = [Kind::Challenge, Kind::Goal, Kind::Strategy];

/// The tree of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AimTree {
    nodes: Vec<AimNode>,
    index: BTreeMap<RecordKey, usize>,
}

/// A record in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AimNode {
    /// The record.
    pub at: RecordKey,
    /// How many stand above it.
    pub depth: usize,
    /// The one it stands right below.
    pub parent: Option<RecordKey>,
    /// What else it answers or serves, besides those that it stands below.
    pub further_links: Vec<RecordKey>,
    /// Whom the part of the tree is about.
    pub group: AimGroup,
    /// The place right after all that stands below it.
    pub end: usize,
}

/// Whom a part of the tree is about; the order is that of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AimGroup {
    /// Everybody, and what stands over the parts of the plan.
    All,
    /// Children and young people.
    Children,
    /// Adults.
    Adults,
    /// A part of the plan, with its place among the parts.
    Part(usize, Uid),
    /// Nobody has said it.
    NotStated,
    /// What hangs on nothing although the plan has something to hang it on.
    Unattached,
}

impl AimTree {
    /// The tree of a plan.
    pub fn of(plan: &Plan, outline: &Outline) -> Self {
        let mut growing = TreeBuilder { plan, outline, below: BTreeMap::new(), roots: Vec::new() };
        growing.add_challenges();
        growing.add_goals();
        growing.add_strategies();
        growing.build()
    }

    /// All records, each right before those below it.
    pub fn nodes(&self) -> &[AimNode] {
        &self.nodes
    }

    /// Where a record stands.
    pub fn position(&self, at: RecordKey) -> Option<usize> {
        self.index.get(&at).copied()
    }

    /// A record with its place in the tree.
    pub fn node(&self, at: RecordKey) -> Option<&AimNode> {
        self.nodes.get(self.position(at)?)
    }

    /// The records right below one; without one, those at the top.
    pub fn children(&self, parent: Option<RecordKey>) -> impl DoubleEndedIterator<Item = &AimNode> {
        let range = match parent.and_then(|at| self.position(at)) {
            Some(place) => place + 1..self.nodes.get(place).map_or(place + 1, |node| node.end),
            None => 0..self.nodes.len(),
        };
        let within = self.nodes.get(range).unwrap_or_default();
        within.iter().filter(move |node| node.parent == parent)
    }

    /// Whether a record stands below another, however deep.
    pub fn is_descendant(&self, at: RecordKey, above: RecordKey) -> bool {
        let (Some(here), Some(there)) = (self.position(at), self.position(above)) else { return false };
        here > there && self.nodes.get(there).is_some_and(|node| here < node.end)
    }
}

/// Whether a record of one kind can stand right below one of another.
pub const fn may_attach(kind: Kind, on: Kind) -> bool {
    match kind {
        Kind::Challenge => matches!(on, Kind::Challenge),
        Kind::Goal | Kind::Strategy => matches!(on, Kind::Goal | Kind::Challenge),
        _ => false,
    }
}

/// The first kind of the chain that a plan has something of: what the tree grows from.
pub fn leading_kind(plan: &Plan) -> Kind {
    TREE_KINDS.into_iter().find(|kind| plan.count(*kind) > 0).unwrap_or(Kind::Challenge)
}

struct TreeBuilder<'a> {
    plan: &'a Plan,
    outline: &'a Outline,
    below: BTreeMap<RecordKey, Vec<RecordKey>>,
    roots: Vec<(AimGroup, RecordKey)>,
}

impl TreeBuilder<'_> {
    fn add_challenges(&mut self) {
        for id in self.outline.family(Kind::Challenge).children(None) {
            let Some(challenge) = self.plan.challenges().get(*id) else { continue };
            let group = match challenge.ages {
                AgeGroup::All => AimGroup::All,
                AgeGroup::Children => AimGroup::Children,
                AgeGroup::Adults => AimGroup::Adults,
                AgeGroup::NotStated | AgeGroup::Unknown(_) => {
                    self.part_group(challenge.part.id()).unwrap_or(AimGroup::NotStated)
                }
            };
            self.roots.push((group, (Kind::Challenge, *id)));
        }
        self.add_children(Kind::Challenge);
    }

    fn add_goals(&mut self) {
        self.add_children(Kind::Goal);
        for id in self.outline.family(Kind::Goal).children(None) {
            let challenges = self
                .plan
                .goals()
                .get(*id)
                .map(|goal| self.first_ranked(Kind::Challenge, goal.challenges.iter()));
            match challenges.flatten() {
                Some(challenge) => self.attach((Kind::Goal, *id), challenge),
                None => self.roots.push((self.unattached_group(Kind::Goal), (Kind::Goal, *id))),
            }
        }
    }

    fn add_strategies(&mut self) {
        for place in self.outline.family(Kind::Strategy).sequence() {
            let at = (Kind::Strategy, place.id);
            let Some(strategy) = self.plan.strategies().get(place.id) else { continue };
            let goal = self.first_ranked(Kind::Goal, strategy.goals.iter());
            let above = goal.or_else(|| self.first_ranked(Kind::Challenge, strategy.challenges.iter()));
            if let Some(above) = above {
                self.attach(at, above);
            } else {
                let over = strategy.overarching.then_some(AimGroup::All);
                let group = over.or_else(|| self.part_group(strategy.part.id()));
                self.roots.push((group.unwrap_or_else(|| self.unattached_group(Kind::Strategy)), at));
            }
        }
    }

    /// Sub-points come before what answers the same record.
    fn add_children(&mut self, kind: Kind) {
        let family = self.outline.family(kind);
        for place in family.sequence() {
            let own = family.children(Some(place.id)).iter().map(|child| (kind, *child));
            self.below.entry((kind, place.id)).or_default().extend(own);
        }
    }

    fn attach(&mut self, at: RecordKey, above: RecordKey) {
        self.below.entry(above).or_default().push(at);
    }

    fn first_ranked(&self, kind: Kind, ids: impl Iterator<Item = Uid>) -> Option<RecordKey> {
        let family = self.outline.family(kind);
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

    fn build(mut self) -> AimTree {
        self.roots.sort_by_key(|(group, _)| *group);
        let mut chain = AimTree::default();
        let mut path: Vec<usize> = Vec::new();
        let mut waiting: Vec<(RecordKey, usize, AimGroup)> =
            self.roots.iter().rev().map(|(group, at)| (*at, 0, *group)).collect();
        while let Some((at, depth, group)) = waiting.pop() {
            let place = chain.nodes.len();
            close_nodes(&mut chain.nodes, &mut path, depth);
            let parent = path.last().and_then(|above| chain.nodes.get(*above)).map(|node| node.at);
            let also = self.also(at, path.iter().filter_map(|above| chain.nodes.get(*above)));
            chain.index.insert(at, place);
            chain.nodes.push(AimNode { at, depth, parent, further_links: also, group, end: place + 1 });
            path.push(place);
            let below = self.below.get(&at).into_iter().flatten().rev();
            waiting.extend(below.map(|child| (*child, depth + 1, group)));
        }
        close_nodes(&mut chain.nodes, &mut path, 0);
        chain
    }

    fn also<'n>(&self, (kind, id): RecordKey, above: impl Iterator<Item = &'n AimNode>) -> Vec<RecordKey> {
        let mut linked: Vec<RecordKey> = Vec::new();
        let mut add = |kind: Kind, ids: &mut dyn Iterator<Item = Uid>| {
            let sorted = self.outline.family(kind).sorted(ids);
            linked.extend(sorted.into_iter().map(|id| (kind, id)));
        };
        match kind {
            Kind::Goal => {
                if let Some(goal) = self.plan.goals().get(id) {
                    add(Kind::Challenge, &mut goal.challenges.iter());
                }
            }
            Kind::Strategy => self.plan.strategies().get(id).into_iter().for_each(|strategy| {
                add(Kind::Goal, &mut strategy.goals.iter());
                add(Kind::Challenge, &mut strategy.challenges.iter());
            }),
            _ => {}
        }
        if !linked.is_empty() {
            let above: Vec<RecordKey> = above.map(|node| node.at).collect();
            linked.retain(|at| !above.contains(at));
        }
        linked
    }
}

/// What stands deeper than a depth has all its descendants now.
fn close_nodes(nodes: &mut [AimNode], path: &mut Vec<usize>, depth: usize) {
    let end = nodes.len();
    for place in path.drain(depth.min(path.len())..) {
        nodes.get_mut(place).into_iter().for_each(|node| node.end = end);
    }
}
