//! The merged value at every address that any side changed, and the conflicts that only a person can decide.
//!
//! At every other address the result equals the base.

use super::conflict::{Claim, Conflict};
use super::lines::{MergedLines, merge_lines};
use super::side::{MergeSide, label};
use super::sides::{SideEdit, SideEdits};
use crate::edit::Change;
use crate::model::{Address, EXISTS, Kind, Plan, Shape, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The result of a merge, fact by fact.
#[derive(Debug)]
pub(super) struct MergedFacts<'a> {
    base: &'a Plan,
    /// The merged value at every address that a side changed.
    values: BTreeMap<Address, Value>,
    conflicts: Vec<Conflict>,
}

/// The merged value of one address, or the claims that conflict there, each with its sides.
enum AddressOutcome {
    Agreed(Value),
    Disputed { provisional: Value, claims: Vec<(Value, Vec<usize>)> },
}

impl<'a> MergedFacts<'a> {
    pub fn of(base: &'a Plan, sides: &[MergeSide<'_>], edits: &SideEdits) -> Self {
        let mut facts = Self { base, values: BTreeMap::new(), conflicts: Vec::new() };
        for (at, side_edits) in &edits.by_address {
            let before = base.read(*at);
            let outcome = match (at.field, edits.contested.get(&(at.kind, at.id))) {
                // Until the question is answered the record stays: a deletion can be repeated, lost work cannot.
                (EXISTS, Some(contested)) => AddressOutcome::Disputed {
                    provisional: Value::Yes,
                    claims: vec![
                        (Value::Nothing, contested.deleters.clone()),
                        (Value::Yes, contested.editors.clone()),
                    ],
                },
                _ => merge_address(*at, &before, side_edits),
            };
            let value = match outcome {
                AddressOutcome::Agreed(value) => value,
                AddressOutcome::Disputed { provisional, claims } => {
                    let claims = claims.into_iter().map(|(value, by)| Claim::of(value, &by, sides)).collect();
                    facts.conflicts.push(Conflict::new(*at, before, provisional.clone(), claims));
                    provisional
                }
            };
            facts.values.insert(*at, value);
        }
        facts
    }

    /// The merged value at an address.
    pub fn read(&self, at: Address) -> Value {
        self.values.get(&at).cloned().unwrap_or_else(|| self.base.read(at))
    }

    /// The value of the base at an address.
    pub fn base_value(&self, at: Address) -> Value {
        self.base.read(at)
    }

    /// Every address that a side changed, with the merged value.
    pub fn iter(&self) -> impl Iterator<Item = (&Address, &Value)> {
        self.values.iter()
    }

    /// Sets another value at an address that a side changed.
    pub fn set(&mut self, at: Address, value: Value) {
        self.values.insert(at, value);
    }

    /// The change from the first side to the result.
    pub fn change_from_first(&self, sides: &[MergeSide<'_>]) -> Change {
        let first = sides.first().map_or(self.base, |side| side.plan);
        let mut change = Change::new(label(sides));
        for (at, value) in &self.values {
            change.replace(*at, first.read(*at), value.clone());
        }
        change
    }

    pub fn into_conflicts(self) -> Vec<Conflict> {
        self.conflicts
    }
}

/// Merges the sides' edits at one address.
fn merge_address(at: Address, before: &Value, edits: &[SideEdit]) -> AddressOutcome {
    let mut claims: Vec<(Value, Vec<usize>)> = Vec::new();
    for edit in edits.iter().filter(|edit| edit.is_effective) {
        match claims.iter_mut().find(|(value, _)| *value == edit.new) {
            Some((_, by)) => by.push(edit.side),
            None => claims.push((edit.new.clone(), vec![edit.side])),
        }
    }
    match claims.as_slice() {
        [] => return AddressOutcome::Agreed(before.clone()),
        [(value, _)] => return AddressOutcome::Agreed(value.clone()),
        _ => {}
    }
    if at.kind == Kind::MergeQuestion && at.kind.own_fields().any(|(field, _)| field == at.field) {
        return AddressOutcome::Agreed(first_in_text(claims));
    }
    if at.kind.info(at.field).is_some_and(|info| info.shape == Shape::Prose)
        // Only where the base has a text: two new texts have no lines in common that could be told apart from changes.
        && let Value::Text(text) = before
    {
        return merge_prose(text, claims);
    }
    // The first side keeps its own value until somebody answers; without a claim of its own, the base's.
    let provisional = value_of_first_side(&claims).unwrap_or(before).clone();
    AddressOutcome::Disputed { provisional, claims }
}

/// The value whose text comes first. Sides that ask the same question call each other differently: that is no question.
fn first_in_text(claims: Vec<(Value, Vec<usize>)>) -> Value {
    claims.into_iter().map(|(value, _)| value).min_by_key(Value::to_text).unwrap_or_default()
}

/// The first side's value, if it claims one.
fn value_of_first_side(claims: &[(Value, Vec<usize>)]) -> Option<&Value> {
    claims.iter().find(|(_, by)| by.contains(&0)).map(|(value, _)| value)
}

/// Prose that several sides changed: every claim has the lines that nobody disputes.
fn merge_prose(before: &str, claims: Vec<(Value, Vec<usize>)>) -> AddressOutcome {
    let texts: Vec<Arc<str>> = claims
        .iter()
        .map(|(value, _)| if let Value::Text(text) = value { Arc::clone(text) } else { Arc::default() })
        .collect();
    match merge_lines(before, &texts) {
        MergedLines::Clean(text) => AddressOutcome::Agreed(prose_value(text)),
        MergedLines::Disputed { undisputed, each } => {
            let disputed: Vec<(Value, Vec<usize>)> = claims
                .into_iter()
                .zip(each)
                .filter_map(|((_, by), text)| Some((prose_value(text?), by)))
                .collect();
            let provisional =
                value_of_first_side(&disputed).cloned().unwrap_or_else(|| prose_value(undisputed));
            AddressOutcome::Disputed { provisional, claims: disputed }
        }
    }
}

fn prose_value(text: String) -> Value {
    Value::Text(text.into()).or_nothing()
}
