//! What fits nowhere once sides are joined: children of deleted owners, circles of owners, links to what is gone.
//!
//! What was so in one of the sides already is left as it was there; only what the merge itself brought about is
//! mended, the same way whatever the order of the sides.

use super::MergeSide;
use super::chain::find_circle;
use super::facts::MergedFacts;
use super::sides::RecordKey;
use crate::edit::{record_name, verbs::link_targets};
use crate::model::{Address, Kind, Plan, Shape, Uid, Value};
use crate::text::Phrase;

/// Something a merge did by itself, or left for people to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeNote {
    /// The owner that one side gave a record was deleted by another: the record stands at the top.
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
        target: (Kind, Uid),
    },
}

impl MergeNote {
    /// Where it is about.
    pub const fn at(&self) -> Address {
        match self {
            Self::Orphan { at, .. } | Self::Circle { at, .. } | Self::Missing { at, .. } => *at,
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
        };
        phrase.with("record", record_name(plan, at.kind, at.id))
    }
}

/// Mends what the merge brought about; tells what was mended and what points to nothing.
pub(super) fn repair_links(facts: &mut MergedFacts<'_>, sides: &[MergeSide<'_>]) -> Vec<MergeNote> {
    let mut notes = detach_orphans(facts, sides);
    notes.extend(break_circles(facts, sides));
    notes.extend(note_missing(facts, sides));
    notes.sort_by_key(MergeNote::at);
    notes
}

/// The owner links among what the sides changed, of records that there are.
fn owner_links(facts: &MergedFacts<'_>) -> Vec<(Address, RecordKey)> {
    let owner = |(at, value): (&Address, &Value)| match (shape_at(*at)?, value) {
        (Shape::Owner(kind), Value::Record(id)) => Some((*at, (kind, *id))),
        _ => None,
    };
    facts.iter().filter_map(owner).filter(|(at, _)| exists(facts, (at.kind, at.id))).collect()
}

fn shape_at(at: Address) -> Option<Shape> {
    at.kind.info(at.field).map(|info| info.shape)
}

fn exists(facts: &MergedFacts<'_>, (kind, id): RecordKey) -> bool {
    match kind {
        Kind::Plan => id == Uid::PLAN,
        _ => facts.read(Address::existence(kind, id)) == Value::Yes,
    }
}

/// Whether a side says the same and points to nothing with it.
fn was_missing(sides: &[MergeSide<'_>], at: Address, value: &Value, target: RecordKey) -> bool {
    sides.iter().any(|side| side.plan.read(at) == *value && side.plan.record(target.0, target.1).is_none())
}

fn detach_orphans(facts: &mut MergedFacts<'_>, sides: &[MergeSide<'_>]) -> Vec<MergeNote> {
    let mut notes = Vec::new();
    for (at, owner) in owner_links(facts) {
        if !exists(facts, owner) && !was_missing(sides, at, &Value::Record(owner.1), owner) {
            facts.set(at, Value::Nothing);
            notes.push(MergeNote::Orphan { at, owner: owner.1 });
        }
    }
    notes
}

/// Breaks every circle that no side has as a whole, at the first changed link: back to what the base says, or to the
/// top where that is gone or closes a circle as well.
fn break_circles(facts: &mut MergedFacts<'_>, sides: &[MergeSide<'_>]) -> Vec<MergeNote> {
    let mut notes = Vec::new();
    for link @ (at, owner) in owner_links(facts) {
        let before = facts.base_value(at);
        let Some(circle) = find_circle(&|at| facts.read(at), link) else { continue };
        let has = |side: &MergeSide<'_>| {
            circle.iter().all(|(at, owner)| side.plan.read(*at) == Value::Record(owner.1))
        };
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

/// Whether an owner link may be what it was: its target is there, and no circle comes of it.
fn can_restore(facts: &MergedFacts<'_>, at: Address, kind: Kind, before: &Value) -> bool {
    let Value::Record(id) = before else { return false };
    let owner = (kind, *id);
    exists(facts, owner) && find_circle(&|at| facts.read(at), (at, owner)).is_none()
}

/// Links that a side made to what another side deleted.
fn note_missing(facts: &MergedFacts<'_>, sides: &[MergeSide<'_>]) -> Vec<MergeNote> {
    let mut notes = Vec::new();
    for (at, value) in facts.iter() {
        let Some(shape) = shape_at(*at) else { continue };
        if value.is_nothing() || matches!(shape, Shape::Owner(_)) || !exists(facts, (at.kind, at.id)) {
            continue;
        }
        for target in link_targets(shape, at.key, value).into_iter().flatten() {
            if !exists(facts, target) && !was_missing(sides, *at, value, target) {
                notes.push(MergeNote::Missing { at: *at, target });
            }
        }
    }
    notes
}
