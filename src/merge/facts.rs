//! What the result says at every address that any side changed, and what only a person can decide.
//!
//! Everywhere else the result says what the base says.

use super::conflict::{Claim, Conflict};
use super::lines::{MergedLines, merge_lines};
use super::sides::{SideEdit, SideEdits};
use super::{MergeSide, label};
use crate::edit::Change;
use crate::model::{Address, EXISTS, Plan, Shape, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The result of a merge, fact by fact.
#[derive(Debug)]
pub(super) struct MergedFacts<'a> {
    base: &'a Plan,
    /// What the result says at every address that a side changed.
    values: BTreeMap<Address, Value>,
    conflicts: Vec<Conflict>,
}

/// What becomes of one address.
enum AddressOutcome {
    Agreed(Value),
    Disputed { provisional: Value, claims: Vec<(Value, Vec<usize>)> },
}

impl<'a> MergedFacts<'a> {
    pub fn of(base: &'a Plan, sides: &[MergeSide<'_>], said: &SideEdits) -> Self {
        let mut facts = Self { base, values: BTreeMap::new(), conflicts: Vec::new() };
        for (at, sayings) in &said.by_address {
            let before = base.read(*at);
            let value = match (at.field, said.contested.get(&(at.kind, at.id))) {
                (EXISTS, Some(asked)) => {
                    let claims =
                        vec![(Value::Nothing, asked.deleters.clone()), (Value::Yes, asked.editors.clone())];
                    facts.add_conflict(*at, before, (Value::Yes, claims), sides)
                }
                _ => match merge_address(*at, &before, sayings) {
                    AddressOutcome::Agreed(value) => value,
                    AddressOutcome::Disputed { provisional: stands, claims } => {
                        facts.add_conflict(*at, before, (stands, claims), sides)
                    }
                },
            };
            facts.values.insert(*at, value);
        }
        facts
    }

    /// Notes a conflict; tells what stands until it is answered.
    fn add_conflict(
        &mut self,
        at: Address,
        base: Value,
        (stands, claims): (Value, Vec<(Value, Vec<usize>)>),
        sides: &[MergeSide<'_>],
    ) -> Value {
        let claims = claims.into_iter().map(|(value, by)| Claim::of(value, &by, sides)).collect();
        self.conflicts.push(Conflict::new(at, base, stands.clone(), claims));
        stands
    }

    /// What the result says at an address.
    pub fn read(&self, at: Address) -> Value {
        self.values.get(&at).cloned().unwrap_or_else(|| self.base.read(at))
    }

    /// What the base says at an address.
    pub fn base_value(&self, at: Address) -> Value {
        self.base.read(at)
    }

    /// Every address that a side changed, with what the result says there.
    pub fn iter(&self) -> impl Iterator<Item = (&Address, &Value)> {
        self.values.iter()
    }

    /// Says something else at an address that a side changed.
    pub fn set(&mut self, at: Address, value: Value) {
        self.values.insert(at, value);
    }

    /// What leads from the first side to the result.
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

/// What the sides' sayings at one address come to.
fn merge_address(at: Address, before: &Value, sayings: &[SideEdit]) -> AddressOutcome {
    let mut claims: Vec<(Value, Vec<usize>)> = Vec::new();
    for saying in sayings.iter().filter(|saying| saying.is_effective) {
        match claims.iter_mut().find(|(value, _)| *value == saying.new) {
            Some((_, by)) => by.push(saying.side),
            None => claims.push((saying.new.clone(), vec![saying.side])),
        }
    }
    match claims.as_slice() {
        [] => return AddressOutcome::Agreed(before.clone()),
        [(value, _)] => return AddressOutcome::Agreed(value.clone()),
        _ => {}
    }
    if at.kind.info(at.field).is_some_and(|info| info.shape == Shape::Prose)
        && let Value::Text(text) = before
    {
        return merge_prose(text, claims);
    }
    let stands = value_of_first_side(&claims).unwrap_or(before).clone();
    AddressOutcome::Disputed { provisional: stands, claims }
}

/// What the first side says, if it says anything.
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
            let torn: Vec<(Value, Vec<usize>)> = claims
                .into_iter()
                .zip(each)
                .filter_map(|((_, by), text)| Some((prose_value(text?), by)))
                .collect();
            let stands = value_of_first_side(&torn).cloned().unwrap_or_else(|| prose_value(undisputed));
            AddressOutcome::Disputed { provisional: stands, claims: torn }
        }
    }
}

fn prose_value(text: String) -> Value {
    Value::Text(text.into()).or_nothing()
}
