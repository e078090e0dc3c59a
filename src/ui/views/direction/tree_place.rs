//! Where a row of the tree may go: deeper, higher, up, down, or where it was dropped. Pure: reads the tree, changes
//! nothing.

use crate::analysis::AimTree;
use crate::analysis::aim_tree::{AimGroup, AimNode, may_attach};
use crate::edit::verbs::{SiblingPosition, TreePosition};
use crate::model::{Kind, Value, challenge, strategy};
use crate::session::RecordKey;

/// A place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TreePlace {
    /// Its parent.
    pub(super) parent: Option<RecordKey>,
    /// The row with the same parent that it comes after; `None` is before all of them.
    pub(super) after: Option<RecordKey>,
    /// The part of the tree.
    pub(super) group: AimGroup,
}

impl TreePlace {
    /// Where a row is.
    pub(super) fn of(tree: &AimTree, at: RecordKey) -> Option<Self> {
        let node = tree.node(at)?;
        let before = siblings(tree, node.parent, node.group).take_while(|sibling| sibling.at != at);
        Some(Self { parent: node.parent, after: before.last().map(|sibling| sibling.at), group: node.group })
    }

    /// Right after a row, as its sibling.
    pub(super) fn after(node: &AimNode) -> Self {
        Self { parent: node.parent, after: Some(node.at), group: node.group }
    }

    /// Last below a row.
    fn below(tree: &AimTree, node: &AimNode, but: Option<RecordKey>) -> Self {
        let last = tree.children(Some(node.at)).rfind(|child| Some(child.at) != but);
        Self { parent: Some(node.at), after: last.map(|child| child.at), group: node.group }
    }

    /// One level deeper: last below the row before it that can have such a child.
    pub(super) fn deeper(self, tree: &AimTree, kind: Kind) -> Option<Self> {
        // Siblings up to the one that it comes after: a row never goes below something that follows it.
        let here = self.after.and_then(|after| tree.position(after));
        let mut before = siblings(tree, self.parent, self.group)
            .filter(|sibling| here.is_some_and(|here| tree.position(sibling.at) <= Some(here)));
        let sibling = before.rfind(|sibling| may_attach(kind, sibling.at.0));
        // An unattached row goes below the last row that it can be attached to.
        let loose = || {
            attached_roots(tree)
                .rfind(|root| self.group == AimGroup::Unattached && may_attach(kind, root.at.0))
        };
        sibling.or_else(loose).map(|above| Self::below(tree, above, None))
    }

    /// One level higher: right after its parent.
    pub(super) fn higher(self, tree: &AimTree, kind: Kind) -> Option<Self> {
        let above = tree.node(self.parent?)?;
        match above.parent {
            Some(parent) if may_attach(kind, parent.0) => Some(Self::after(above)),
            Some(_) => None,
            // A sub-point of a challenge becomes a challenge; a goal at the top would answer nothing, so it is
            // unattached.
            None if above.at.0 == kind => Some(Self::after(above)),
            None => Some(Self { parent: None, after: None, group: AimGroup::Unattached }),
        }
    }

    /// One place up among those of its kind; at the end of its row's parent before, where it is the first.
    pub(super) fn up(tree: &AimTree, at: RecordKey) -> Option<Self> {
        let node = tree.node(at)?;
        // Order is kept by kind: a strategy does not move among the sub-goals that are its siblings.
        let mut own = siblings(tree, node.parent, node.group).filter(|other| other.at.0 == at.0);
        let others: Vec<&AimNode> = own.by_ref().take_while(|other| other.at != at).collect();
        if let Some(before) = others.last() {
            return Self::of(tree, before.at);
        }
        let Some(parent) = node.parent else {
            let mut roots = attached_roots(tree).filter(|root| root.group < node.group);
            return roots.rfind(|root| root.at.0 == at.0).map(Self::after);
        };
        let earlier = tree.nodes().get(..tree.position(parent)?)?;
        let goes = |other: &&AimNode| other.at.0 == parent.0 && !tree.is_descendant(parent, other.at);
        earlier.iter().rfind(goes).map(|other| Self::below(tree, other, None))
    }

    /// One place down among those of its kind; first below the next row like its parent, where it is the last.
    pub(super) fn down(tree: &AimTree, at: RecordKey) -> Option<Self> {
        let node = tree.node(at)?;
        let mut own = siblings(tree, node.parent, node.group).filter(|other| other.at.0 == at.0);
        // Advances the iterator past the record itself; the next one is its successor.
        own.by_ref().find(|other| other.at == at);
        if let Some(next) = own.next() {
            return Some(Self::after(next));
        }
        let Some(parent) = node.parent else {
            let mut roots = attached_roots(tree).filter(|root| root.group > node.group);
            let next = roots.find(|root| root.at.0 == at.0)?;
            return Some(Self { parent: None, after: None, group: next.group });
        };
        let later = tree.nodes().get(node.end..)?;
        let next = later.iter().find(|other| other.at.0 == parent.0)?;
        Some(Self { parent: Some(next.at), after: None, group: next.group })
    }

    /// Where a row goes that is dropped on another one: below it, or before or after it.
    pub(super) fn from_drop(tree: &AimTree, at: RecordKey, on: RecordKey, side: DropSide) -> Option<Self> {
        let node = tree.node(on).filter(|_| on != at && !tree.is_descendant(on, at))?;
        let inside = || may_attach(at.0, on.0).then(|| Self::below(tree, node, Some(at)));
        let next_to = |side: DropSide| {
            let is_allowed = node
                .parent
                .map_or(at.0 == on.0 || at.0 == Kind::Challenge, |parent| may_attach(at.0, parent.0));
            let place = if side == DropSide::Before { Self::of(tree, on)? } else { Self::after(node) };
            // Dropped right behind itself: then it comes after its own predecessor.
            let after = place.after.filter(|after| *after != at);
            let before = place.after.is_some() && after.is_none();
            let earlier =
                || siblings(tree, node.parent, node.group).take_while(|other| other.at != at).last();
            let after = if before { earlier().map(|other| other.at) } else { after };
            is_allowed.then_some(Self { after, ..place })
        };
        match side {
            DropSide::Inside => inside(),
            side => next_to(side).or_else(inside),
        }
    }

    /// The position that moves a record there from its present parent.
    pub(super) fn tree_position(self, tree: &AimTree, at: RecordKey) -> TreePosition {
        let node = tree.node(at);
        let from = node.and_then(|node| node.parent);
        let is_stated = node.is_some_and(|node| node.parent.is_none() && node.group == self.group);
        let facts =
            if self.parent.is_none() && !is_stated { group_facts(at.0, self.group) } else { Vec::new() };
        TreePosition {
            old_parent: from,
            parent: self.parent,
            sibling: self.sibling_position(tree, at),
            facts,
        }
    }

    /// Its order among its kind: next to a sibling, else after what the tree shows before it.
    fn sibling_position(self, tree: &AimTree, at: RecordKey) -> Option<SiblingPosition> {
        let here = self.after.and_then(|after| tree.position(after));
        let of_kind = |other: &&AimNode| other.at.0 == at.0 && other.at != at;
        let is_before = |other: &&AimNode| here.is_some_and(|here| tree.position(other.at) <= Some(here));
        let siblings = || siblings(tree, self.parent, self.group).filter(of_kind);
        if let Some(before) = siblings().rfind(is_before) {
            return Some(SiblingPosition::After(before.at.1));
        }
        if let Some(next) = siblings().next() {
            return Some(SiblingPosition::Before(next.at.1));
        }
        let own = |kind: Option<RecordKey>| kind.is_some_and(|(kind, _)| kind == at.0);
        // The first child of its own kind: it has no sibling to be ordered next to.
        if own(self.parent) {
            return None;
        }
        // No sibling yet: the order among all of its kind follows what the tree shows above.
        let line = here.or_else(|| self.parent.and_then(|parent| tree.position(parent)));
        let earlier = line.and_then(|line| tree.nodes().get(..=line)).unwrap_or_default();
        let family = |other: &&AimNode| of_kind(other) && !own(other.parent);
        earlier.iter().rfind(family).map(|other| SiblingPosition::After(other.at.1))
    }
}

/// Which part of a row something is dropped on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DropSide {
    /// Its upper edge.
    Before,
    /// Its middle.
    Inside,
    /// Its lower edge.
    After,
}

/// The rows at the top that are attached, or need not be.
fn attached_roots(tree: &AimTree) -> impl DoubleEndedIterator<Item = &AimNode> {
    tree.children(None).filter(|root| root.group != AimGroup::Unattached)
}

/// The rows with the same parent, in the same part of the tree.
pub(super) fn siblings(
    tree: &AimTree,
    parent: Option<RecordKey>,
    group: AimGroup,
) -> impl DoubleEndedIterator<Item = &AimNode> {
    tree.children(parent).filter(move |node| parent.is_some() || node.group == group)
}

/// The facts that put a record at the top of a part of the tree.
fn group_facts(kind: Kind, group: AimGroup) -> Vec<(u8, Value)> {
    let part = match group {
        AimGroup::Part(_, part) => Value::Record(part),
        _ => Value::Nothing,
    };
    let ages = |code: &'static str| Value::Choice(code.into());
    match (kind, group) {
        (_, AimGroup::Unattached) => Vec::new(),
        (Kind::Challenge, AimGroup::All) => vec![(challenge::AGES.index, ages("all"))],
        (Kind::Challenge, AimGroup::Children) => vec![(challenge::AGES.index, ages("children"))],
        (Kind::Challenge, AimGroup::Adults) => vec![(challenge::AGES.index, ages("adults"))],
        // The tree groups by ages first and by part only where no ages are stated, so the ages have to go.
        (Kind::Challenge, AimGroup::Part(..) | AimGroup::NotStated) => {
            vec![(challenge::AGES.index, Value::Nothing), (challenge::PART.index, part)]
        }
        (Kind::Strategy, AimGroup::All) => vec![(strategy::OVERARCHING.index, Value::Yes)],
        (Kind::Strategy, _) => {
            vec![(strategy::OVERARCHING.index, Value::Nothing), (strategy::PART.index, part)]
        }
        _ => Vec::new(),
    }
}
