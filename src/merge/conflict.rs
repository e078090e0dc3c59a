//! What the sides of a merge disagree on, and the answer to it.
//!
//! A conflict is a value: it is stored, listed and described, and the plan may go on changing before it is answered.

use super::owner_chain::{OwnerLink, find_circle};
use super::side::MergeSide;
use crate::edit::{Change, describe_change, describe_value, field_name, record_name, verbs};
use crate::model::{Address, EXISTS, IdGenerator, Line, Plan, Shape, Value};
use crate::text::Phrase;

/// Several new values at one address, or a record that one side deleted and another edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where; a record's existence where the question is whether it is deleted.
    pub at: Address,
    /// The value in the base.
    pub base: Value,
    /// Whether there is a base: what plans without one had before they differed is not known.
    pub is_base_known: bool,
    /// The value until the conflict is answered: the first side's claim, else the base's value. A record
    /// whose existence is the question stays.
    pub provisional: Value,
    /// The claims of the sides, the first side's first, the others by name.
    pub claims: Vec<Claim>,
}

/// A value that some sides want at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The value; of disputed prose, the complete text with this side's version of the disputed lines.
    pub value: Value,
    /// The names of the sides that want it, in alphabetical order.
    pub sides: Vec<Line>,
    /// Whether the first side is among them.
    pub is_ours: bool,
}

impl Claim {
    pub(super) fn of(value: Value, by: &[usize], all: &[MergeSide<'_>]) -> Self {
        let mut sides: Vec<Line> =
            by.iter().filter_map(|at| all.get(*at)).map(|side| side.name.clone()).collect();
        sides.sort();
        Self { value, sides, is_ours: by.contains(&0) }
    }
}

impl Conflict {
    pub(super) fn new(at: Address, base: Value, provisional: Value, mut claims: Vec<Claim>) -> Self {
        // Two sides may have the same name: the value then decides, so that the order of the sides never shows.
        claims
            .sort_by_cached_key(|claim| (!claim.is_ours, claim.sides.clone(), format!("{:?}", claim.value)));
        Self { at, base, is_base_known: true, provisional, claims }
    }

    /// Whether the question is whether a record is deleted.
    pub const fn is_deletion(&self) -> bool {
        self.at.field == EXISTS
    }

    /// Which claim the plan follows at the moment, if it follows one.
    pub fn chosen(&self, plan: &Plan) -> Option<usize> {
        let now = plan.read(self.at);
        self.claims.iter().position(|claim| claim.value == now)
    }

    /// The record in question by its kind and name; `plan` is the merged plan, which knows it.
    pub fn record(&self, plan: &Plan) -> Phrase {
        record_name(plan, self.at.kind, self.at.id)
    }

    /// What was there before, in words.
    pub fn describe_base(&self, plan: &Plan) -> Phrase {
        if !self.is_base_known {
            return Phrase::new("merge-base-unknown");
        }
        Phrase::new("merge-base").with("value", describe_value(plan, self.at, &self.base))
    }

    /// The texts that the claims are; `None` where one of them is no text.
    pub fn texts(&self) -> Option<Vec<&str>> {
        let texts = self.claims.iter().map(|claim| match &claim.value {
            Value::Text(text) => Some(&**text),
            _ => None,
        });
        texts.collect()
    }

    /// A claim in words. Of prose that the base has too, only what the claim changed.
    pub fn describe_claim(&self, claim: &Claim, plan: &Plan) -> Phrase {
        if self.is_deletion() {
            return Phrase::new(if claim.value.is_nothing() { "merge-goes" } else { "merge-stays" });
        }
        let is_prose = self.at.kind.info(self.at.field).is_some_and(|info| info.shape == Shape::Prose);
        if is_prose && !self.base.is_nothing() && self.base != claim.value {
            let mut change = Change::default();
            change.replace(self.at, self.base.clone(), claim.value.clone());
            if let Some(description) = describe_change(&change, plan).into_iter().next() {
                return description.effect;
            }
        }
        describe_value(plan, self.at, &claim.value)
    }

    /// The question in words: which field of which record, or which record.
    pub fn phrase(&self, plan: &Plan) -> Phrase {
        let record = self.record(plan);
        if self.is_deletion() {
            return Phrase::new("merge-deleted-or-edited").with("record", record);
        }
        Phrase::new("merge-differs").with("record", record).with("field", field_name(plan, self.at))
    }
}

/// Answers a conflict with one of its values or with any other that fits; one step, made for the plan of the moment.
///
/// Empty where the plan already has the value or the record no longer exists. Deleting includes what the record owns. An
/// owner that is below the record moves to the top.
pub fn answer_conflict(plan: &Plan, ids: &mut IdGenerator, conflict: &Conflict, value: &Value) -> Change {
    let at = conflict.at;
    let field = at.kind.info(at.field).map_or("", |info| info.name);
    let label = Phrase::new("change-merge-answer").with("field", Phrase::label(at.kind.code(), field));
    if plan.record(at.kind, at.id).is_none() {
        return Change::new(label);
    }
    if conflict.is_deletion() {
        return match value {
            Value::Nothing => verbs::delete(plan, ids, at.kind, at.id),
            _ => Change::new(Phrase::new("change-merge-keep").with("kind", Phrase::kind(at.kind.code()))),
        };
    }
    let change = Change::new(label).with_edit(plan, at, value.clone());
    match closing_link(plan, at, value) {
        Some(link) => change.with_edit(plan, link, Value::Nothing),
        None => change,
    }
}

/// The link that would close a circle if this one were made: the one that leads back to the record.
fn closing_link(plan: &Plan, at: Address, value: &Value) -> Option<Address> {
    let (Shape::Owner(kind), Value::Record(owner)) = (at.kind.info(at.field)?.shape, value) else {
        return None;
    };
    let circle = find_circle(&|at| plan.read(at), OwnerLink { at, owner: (kind, *owner) })?;
    circle.last().map(|link| link.at)
}
