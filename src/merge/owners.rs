//! What fits nowhere once sides are joined: children of deleted owners, circles of owners, links to what is gone.
//!
//! What was so in one of the sides already is left as it was there; only what the merge itself brought about is
//! mended, the same way whatever the order of the sides.

use super::Side;
use super::chain::circle;
use super::facts::Facts;
use super::sides::Name;
use crate::edit::{record_name, verbs::targets};
use crate::model::{Address, Kind, Plan, Shape, Uid, Value};
use crate::text::Phrase;

/// Something a merge did by itself, or left for people to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
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

impl Note {
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
pub(super) fn mend(facts: &mut Facts<'_>, sides: &[Side<'_>]) -> Vec<Note> {
    let mut notes = orphans(facts, sides);
    notes.extend(circles(facts, sides));
    notes.extend(missing(facts, sides));
    notes.sort_by_key(Note::at);
    notes
}

/// The owner links among what the sides changed, of records that there are.
fn owner_links(facts: &Facts<'_>) -> Vec<(Address, Name)> {
    let owner = |(at, value): (&Address, &Value)| match (shape(*at)?, value) {
        (Shape::Owner(kind), Value::Record(id)) => Some((*at, (kind, *id))),
        _ => None,
    };
    facts.iter().filter_map(owner).filter(|(at, _)| exists(facts, (at.kind, at.id))).collect()
}

fn shape(at: Address) -> Option<Shape> {
    at.kind.info(at.field).map(|info| info.shape)
}

fn exists(facts: &Facts<'_>, (kind, id): Name) -> bool {
    match kind {
        Kind::Plan => id == Uid::PLAN,
        _ => facts.read(Address::existence(kind, id)) == Value::Yes,
    }
}

/// Whether a side says the same and points to nothing with it.
fn was_missing(sides: &[Side<'_>], at: Address, value: &Value, target: Name) -> bool {
    sides.iter().any(|side| side.plan.read(at) == *value && side.plan.record(target.0, target.1).is_none())
}

fn orphans(facts: &mut Facts<'_>, sides: &[Side<'_>]) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, owner) in owner_links(facts) {
        if !exists(facts, owner) && !was_missing(sides, at, &Value::Record(owner.1), owner) {
            facts.put(at, Value::Nothing);
            notes.push(Note::Orphan { at, owner: owner.1 });
        }
    }
    notes
}

/// Breaks every circle that no side has as a whole, at the first changed link: back to what the base says, or to the
/// top where that is gone or closes a circle as well.
fn circles(facts: &mut Facts<'_>, sides: &[Side<'_>]) -> Vec<Note> {
    let mut notes = Vec::new();
    for link @ (at, owner) in owner_links(facts) {
        let before = facts.before(at);
        let Some(circle) = circle(&|at| facts.read(at), link) else { continue };
        let has =
            |side: &Side<'_>| circle.iter().all(|(at, owner)| side.plan.read(*at) == Value::Record(owner.1));
        if before == Value::Record(owner.1) || sides.iter().any(has) {
            continue;
        }
        facts.put(at, Value::Nothing);
        if fits_again(facts, at, owner.0, &before) {
            facts.put(at, before);
        }
        notes.push(Note::Circle { at, owner: owner.1 });
    }
    notes
}

/// Whether an owner link may be what it was: its target is there, and no circle comes of it.
fn fits_again(facts: &Facts<'_>, at: Address, kind: Kind, before: &Value) -> bool {
    let Value::Record(id) = before else { return false };
    let owner = (kind, *id);
    exists(facts, owner) && circle(&|at| facts.read(at), (at, owner)).is_none()
}

/// Links that a side made to what another side deleted.
fn missing(facts: &Facts<'_>, sides: &[Side<'_>]) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, value) in facts.iter() {
        let Some(shape) = shape(*at) else { continue };
        if value.is_nothing() || matches!(shape, Shape::Owner(_)) || !exists(facts, (at.kind, at.id)) {
            continue;
        }
        for target in targets(shape, at.key, value).into_iter().flatten() {
            if !exists(facts, target) && !was_missing(sides, *at, value, target) {
                notes.push(Note::Missing { at: *at, target });
            }
        }
    }
    notes
}
