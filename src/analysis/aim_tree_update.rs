//! Keeps the tree of challenges, goals and strategies up to date: records that a change moved are extracted out with all
//! that is below them and put where they belong now. The rules of where that is are the tree's own.

use super::Outline;
use super::aim_tree::{
    AimGroup, AimNode, AimTree, TREE_KINDS, TreeBuilder, has_circles, is_same_tree, leading_kind,
};
use crate::model::{Kind, Plan, RecordKey};
use std::collections::{BTreeMap, BTreeSet};

/// Where more records have to be put elsewhere, the tree is made anew.
const MOST_REPLACED: usize = 64;

/// The position of a node that was not in the tree before.
const NEW: usize = usize::MAX;

impl AimTree {
    /// Makes it the tree of the plan as it is now, which differs from the plan before in these records; reports whether
    /// it is another tree.
    pub fn update(
        &mut self,
        before: &Plan,
        plan: &Plan,
        outline: &Outline,
        changed: &BTreeSet<RecordKey>,
    ) -> bool {
        if is_same_tree(before, plan, changed.iter().copied()) {
            return false;
        }
        let builder = TreeBuilder::new(plan, outline);
        let replaced = self.replaced(before, plan, outline, changed);
        if !replaced.is_some_and(|replaced| self.replace(&builder, plan, &replaced)) {
            *self = Self::of(plan, outline);
        }
        true
    }

    /// The records that may be elsewhere now; `None` where the whole tree may be another.
    fn replaced(
        &self,
        before: &Plan,
        plan: &Plan,
        outline: &Outline,
        changed: &BTreeSet<RecordKey>,
    ) -> Option<BTreeSet<RecordKey>> {
        // The parts are the headings, and the kind at the top decides what is attached to nothing.
        let has_other_headings = changed.iter().any(|(kind, _)| *kind == Kind::Part);
        if has_other_headings || leading_kind(before) != leading_kind(plan) {
            return None;
        }
        if self.has_circles || has_circles(outline) {
            return None;
        }
        let mut moved: BTreeSet<RecordKey> = changed.iter().copied().collect();
        moved.retain(|at| TREE_KINDS.contains(&at.0) && !is_same_tree(before, plan, [*at]));
        // What was below a record that is gone, and the sub-points that a new one finds, move as well.
        let gone: Vec<RecordKey> =
            moved.iter().copied().filter(|(kind, id)| plan.record(*kind, *id).is_none()).collect();
        moved.extend(gone.into_iter().flat_map(|at| self.children(Some(at))).map(|node| node.at));
        let adopted = |(kind, id): RecordKey| {
            outline.family(kind).children(Some(id)).iter().map(move |child| (kind, *child))
        };
        let new: Vec<RecordKey> = moved.iter().copied().filter(|at| self.position(*at).is_none()).collect();
        moved.extend(new.into_iter().flat_map(adopted));
        // Their ranks are others, and so may be the first record that something answers.
        let mut replaced = moved.clone();
        for (kind, id) in moved {
            for id in outline.family(kind).with_descendants(id) {
                let sources = plan.links_to((kind, id));
                replaced.extend(sources.filter(|(source, _)| TREE_KINDS.contains(source)));
                if replaced.len() > MOST_REPLACED {
                    return None;
                }
            }
        }
        Some(replaced)
    }

    /// Takes records out and puts them where they belong; false where one belongs below nothing that is there.
    fn replace(&mut self, builder: &TreeBuilder<'_>, plan: &Plan, replaced: &BTreeSet<RecordKey>) -> bool {
        let mut positions: Vec<usize> = replaced.iter().filter_map(|at| self.position(*at)).collect();
        positions.sort_unstable();
        let count = self.nodes.len();
        let mut rows = MovingRows { nodes: std::mem::take(&mut self.nodes), was: (0..count).collect() };
        // The last first: what is extracted out of the part of another is no longer in it when that is extracted out.
        let extracted = positions.into_iter().rev().map(|position| rows.extract(position));
        let mut extracted: BTreeMap<RecordKey, MovingRows> =
            extracted.filter_map(|part| Some((part.nodes.first()?.at, part))).collect();
        // In this order: a record is below records of the kinds before it, and a sub-point behind its parent.
        for kind in TREE_KINDS {
            let ids = replaced.iter().filter(|(of, id)| *of == kind && plan.record(kind, *id).is_some());
            for id in builder.outline.family(kind).sorted(ids.map(|(_, id)| *id)) {
                let at = (kind, id);
                let part = extracted.remove(&at).unwrap_or_else(|| MovingRows::new(at));
                if !rows.insert(builder, at, part) {
                    return false;
                }
            }
        }
        self.set_rows(rows, count);
        true
    }

    /// Takes over the rows, of which there were so many before.
    fn set_rows(&mut self, rows: MovingRows, before: usize) {
        let mut now = vec![NEW; before];
        for (position, was) in rows.was.iter().enumerate() {
            now.get_mut(*was).into_iter().for_each(|now| *now = position);
        }
        self.index.retain_mut(|(_, position)| {
            *position = now.get(*position).copied().unwrap_or(NEW);
            *position != NEW
        });
        for (position, node) in
            rows.nodes.iter().enumerate().filter(|(at, _)| rows.was.get(*at) == Some(&NEW))
        {
            let index = self.index.partition_point(|(at, _)| *at < node.at);
            self.index.insert(index, (node.at, position));
        }
        self.nodes = rows.nodes;
        // Backwards: the ends of all that is below are known.
        for at in (0..self.nodes.len()).rev() {
            let Some(depth) = self.nodes.get(at).map(|node| node.depth) else { continue };
            let mut end = at + 1;
            while let Some(below) = self.nodes.get(end).filter(|below| below.depth > depth) {
                end = below.end;
            }
            self.nodes.get_mut(at).into_iter().for_each(|node| node.end = end);
        }
    }
}

/// Rows of the tree while some of them move; their ends are not kept.
struct MovingRows {
    nodes: Vec<AimNode>,
    /// Where each was before.
    was: Vec<usize>,
}

impl MovingRows {
    /// A record that was not in the tree.
    fn new(at: RecordKey) -> Self {
        let node = AimNode { at, depth: 0, parent: None, group: AimGroup::NotStated, end: 1 };
        Self { nodes: vec![node], was: vec![NEW] }
    }

    /// The index right after the last descendant of a row.
    fn end(&self, position: usize) -> usize {
        let depth = self.nodes.get(position).map_or(0, |node| node.depth);
        let below = self.nodes.iter().skip(position + 1).take_while(|node| node.depth > depth);
        position + 1 + below.count()
    }

    /// Takes out a row with all that is below it.
    fn extract(&mut self, position: usize) -> Self {
        let range = position..self.end(position);
        Self { nodes: self.nodes.drain(range.clone()).collect(), was: self.was.drain(range).collect() }
    }

    /// Puts a record with all that is below it where it belongs; false where its parent is not there.
    fn insert(&mut self, builder: &TreeBuilder<'_>, at: RecordKey, mut part: Self) -> bool {
        let own = builder.outline.family(at.0).parent(at.1).map(|parent| (at.0, parent));
        let parent = own.or_else(|| builder.first_answered(at));
        let above = parent.map(|parent| self.nodes.iter().position(|node| node.at == parent));
        let (range, depth, group) = match above {
            None => (0..self.nodes.len(), 0, builder.root_group(at)),
            Some(None) => return false,
            Some(Some(above)) => {
                let Some(node) = self.nodes.get(above) else { return false };
                (above + 1..self.end(above), node.depth + 1, node.group)
            }
        };
        let (begin, end) = (range.start, range.end);
        let siblings: Vec<usize> =
            range.filter(|at| self.nodes.get(*at).is_some_and(|node| node.depth == depth)).collect();
        let key = |group: AimGroup, (kind, id): RecordKey| {
            let kind_rank = TREE_KINDS.iter().position(|other| *other == kind);
            (group, kind_rank, builder.outline.family(kind).rank(id))
        };
        let own = key(group, at);
        let is_before = |at: &usize| self.nodes.get(*at).is_some_and(|node| key(node.group, node.at) < own);
        let index = siblings.get(siblings.partition_point(is_before)).copied().unwrap_or(end).max(begin);
        let lifted = part.nodes.first().map_or(0, |node| node.depth);
        for node in &mut part.nodes {
            node.depth = node.depth - lifted + depth;
            node.group = group;
        }
        part.nodes.first_mut().into_iter().for_each(|node| node.parent = parent);
        self.nodes.splice(index..index, part.nodes);
        self.was.splice(index..index, part.was);
        true
    }
}
