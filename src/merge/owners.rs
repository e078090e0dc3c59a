//! What fits nowhere once sides are joined: children of deleted owners, circles of owners, links to what is gone.
//!
//! Problems that one of the sides already had are left unchanged; only problems that the merge itself caused are
//! fixed, in the same way for any order of the sides.

use super::facts::MergedFacts;
use super::owner_chain::{OwnerLink, find_circle};
use super::side::MergeSide;
use crate::edit::record_name;
use crate::model::{Address, Kind, Line, Plan, RecordKey, Shape, Uid, Value};
use crate::text::Phrase;

/// Something a merge fixed automatically, or left for people to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeNote {
    /// The owner that one side gave a record was deleted by another: the record is now at the top.
    Orphan {
        /// The field that named the owner.
        at: Address,
        /// The owner that is gone.
        owner: Uid,
    },
    /// Two sides put records below each other: this record is back where it was.
    Circle {
        /// The field that names the owner.
        at: Address,
        /// The owner it would have got.
        owner: Uid,
    },
    /// One side points to a record that another deleted; the link is kept and shows as missing.
    Missing {
        /// The fact that points there.
        at: Address,
        /// The record that is gone.
        target: RecordKey,
    },
    /// Other sides deleted a record that the first side has, and so it is gone.
    Deleted {
        /// The record's existence.
        at: Address,
        /// The record by its kind and name, which the merged plan does not know.
        record: Phrase,
        /// The sides that deleted it, in alphabetical order.
        sides: Vec<Line>,
    },
}

impl MergeNote {
    /// The fact it is about.
    pub const fn at(&self) -> Address {
        match self {
            Self::Orphan { at, .. }
            | Self::Circle { at, .. }
            | Self::Missing { at, .. }
            | Self::Deleted { at, .. } => *at,
        }
    }

    /// What happened, in words; `plan` is the merged plan, which knows the names.
    pub fn phrase(&self, plan: &Plan) -> Phrase {
        let at = self.at();
        let phrase = match self {
            Self::Orphan { .. } => Phrase::new("merge-orphan"),
            Self::Circle { .. } => Phrase::new("merge-circle"),
            Self::Missing { target, .. } => {
                Phrase::new("merge-missing").with("target", Phrase::kind(target.0.code()))
            }
            Self::Deleted { record, sides, .. } => {
                let names: Vec<&str> = sides.iter().map(|name| &**name).collect();
                return Phrase::new("merge-deleted")
                    .with("record", record.clone())
                    .with("name", names.join(", "));
            }
        };
        phrase.with("record", record_name(plan, at.kind, at.id))
    }
}

/// Fixes the problems that the merge caused; returns notes about them and about links to missing records.
pub(super) fn repair_links(facts: &mut MergedFacts<'_>, sides: &[MergeSide<'_>]) -> Vec<MergeNote> {
    // Orphans first: they leave no link that could close a circle.
    let mut notes = detach_orphans(facts, sides);
    notes.extend(break_circles(facts, sides));
    notes.extend(note_missing(facts, sides));
    notes
}

/// The owner links that a side changed, of records that exist.
fn owner_links(facts: &MergedFacts<'_>) -> Vec<OwnerLink> {
    let owner = |(at, value): (&Address, &Value)| match (shape_at(*at)?, value) {
        (Shape::Owner(kind), Value::Record(id)) => Some(OwnerLink { at: *at, owner: (kind, *id) }),
        _ => None,
    };
    facts.iter().filter_map(owner).filter(|link| exists(facts, (link.at.kind, link.at.id))).collect()
}

fn shape_at(at: Address) -> Option<Shape> {
    at.kind.info(at.field).map(|info| info.shape)
}

/// Whether a record is in the result.
pub(super) fn exists(facts: &MergedFacts<'_>, (kind, id): RecordKey) -> bool {
    match kind {
        Kind::Plan => id == Uid::PLAN,
        _ => facts.read(Address::existence(kind, id)) == Value::Yes,
    }
}

/// Whether a side has the same value and its target is missing there too.
fn was_missing(sides: &[MergeSide<'_>], at: Address, value: &Value, target: RecordKey) -> bool {
    sides.iter().any(|side| side.plan.read(at) == *value && side.plan.record(target.0, target.1).is_none())
}

fn detach_orphans(facts: &mut MergedFacts<'_>, sides: &[MergeSide<'_>]) -> Vec<MergeNote> {
    let mut notes = Vec::new();
    for OwnerLink { at, owner } in owner_links(facts) {
        if !exists(facts, owner) && !was_missing(sides, at, &Value::Record(owner.1), owner) {
            facts.set(at, Value::Nothing);
            notes.push(MergeNote::Orphan { at, owner: owner.1 });
        }
    }
    notes
}

/// Breaks every circle that no side has completely, at the first changed link: back to the owner in the base, or to the
/// top where that is gone or closes a circle as well.
fn break_circles(facts: &mut MergedFacts<'_>, sides: &[MergeSide<'_>]) -> Vec<MergeNote> {
    let mut notes = Vec::new();
    for link in owner_links(facts) {
        let OwnerLink { at, owner } = link;
        let before = facts.base_value(at);
        // Read again for each link: breaking one circle may already have opened the next.
        let Some(circle) = find_circle(&|at| facts.read(at), link) else { continue };
        let has = |side: &MergeSide<'_>| {
            circle.iter().all(|link| side.plan.read(link.at) == Value::Record(link.owner.1))
        };
        // Not caused by the merge: the link is as in the base, or a side has the circle itself. The check of circles reports it.
        if before == Value::Record(owner.1) || sides.iter().any(has) {
            continue;
        }
        facts.set(at, Value::Nothing);
        if can_restore(facts, at, owner.0, &before) {
            facts.set(at, before);
        }
        notes.push(MergeNote::Circle { at, owner: owner.1 });
    }
    notes
}

/// Whether an owner link can be restored: its target exists, and it closes no circle.
fn can_restore(facts: &MergedFacts<'_>, at: Address, kind: Kind, before: &Value) -> bool {
    let Value::Record(id) = before else { return false };
    let owner = (kind, *id);
    exists(facts, owner) && find_circle(&|at| facts.read(at), OwnerLink { at, owner }).is_none()
}

/// Links that a side made to what another side deleted.
fn note_missing(facts: &MergedFacts<'_>, sides: &[MergeSide<'_>]) -> Vec<MergeNote> {
    let mut notes = Vec::new();
    for (at, value) in facts.iter() {
        let Some(shape) = shape_at(*at) else { continue };
        if value.is_nothing() || matches!(shape, Shape::Owner(_)) || !exists(facts, (at.kind, at.id)) {
            continue;
        }
        for target in shape.targets(at.key, value) {
            if !exists(facts, target) && !was_missing(sides, *at, value, target) {
                notes.push(MergeNote::Missing { at: *at, target });
            }
        }
    }
    notes
}
