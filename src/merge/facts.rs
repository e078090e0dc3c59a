//! What the result says at every address that any side changed, and what only a person can decide.
//!
//! Everywhere else the result says what the base says.

use super::conflict::{Claim, Conflict};
use super::lines::{Lines, merge_lines};
use super::sides::{Said, Saying};
use super::{Side, label};
use crate::edit::Change;
use crate::model::{Address, EXISTS, Plan, Shape, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The result of a merge, fact by fact.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    base: &'a Plan,
    /// What the result says at every address that a side changed.
    said: BTreeMap<Address, Value>,
    conflicts: Vec<Conflict>,
}

/// What becomes of one address.
enum Outcome {
    Agreed(Value),
    Asked { stands: Value, claims: Vec<(Value, Vec<usize>)> },
}

impl<'a> Facts<'a> {
    pub fn of(base: &'a Plan, sides: &[Side<'_>], said: &Said) -> Self {
        let mut facts = Self { base, said: BTreeMap::new(), conflicts: Vec::new() };
        for (at, sayings) in &said.at {
            let before = base.read(*at);
            let value = match (at.field, said.asked.get(&(at.kind, at.id))) {
                (EXISTS, Some(asked)) => {
                    let claims =
                        vec![(Value::Nothing, asked.deleters.clone()), (Value::Yes, asked.editors.clone())];
                    facts.ask(*at, before, (Value::Yes, claims), sides)
                }
                _ => match outcome(*at, &before, sayings) {
                    Outcome::Agreed(value) => value,
                    Outcome::Asked { stands, claims } => facts.ask(*at, before, (stands, claims), sides),
                },
            };
            facts.said.insert(*at, value);
        }
        facts
    }

    /// Notes a conflict; tells what stands until it is answered.
    fn ask(
        &mut self,
        at: Address,
        base: Value,
        (stands, claims): (Value, Vec<(Value, Vec<usize>)>),
        sides: &[Side<'_>],
    ) -> Value {
        let claims = claims.into_iter().map(|(value, by)| Claim::of(value, &by, sides)).collect();
        self.conflicts.push(Conflict::new(at, base, stands.clone(), claims));
        stands
    }

    /// What the result says at an address.
    pub fn read(&self, at: Address) -> Value {
        self.said.get(&at).cloned().unwrap_or_else(|| self.base.read(at))
    }

    /// What the base says at an address.
    pub fn before(&self, at: Address) -> Value {
        self.base.read(at)
    }

    /// Every address that a side changed, with what the result says there.
    pub fn iter(&self) -> impl Iterator<Item = (&Address, &Value)> {
        self.said.iter()
    }

    /// Says something else at an address that a side changed.
    pub fn put(&mut self, at: Address, value: Value) {
        self.said.insert(at, value);
    }

    /// What leads from the first side to the result.
    pub fn change_of_first(&self, sides: &[Side<'_>]) -> Change {
        let first = sides.first().map_or(self.base, |side| side.plan);
        let mut change = Change::new(label(sides));
        for (at, value) in &self.said {
            change.replace(*at, first.read(*at), value.clone());
        }
        change
    }

    pub fn into_conflicts(self) -> Vec<Conflict> {
        self.conflicts
    }
}

/// What the sides' sayings at one address come to.
fn outcome(at: Address, before: &Value, sayings: &[Saying]) -> Outcome {
    let mut claims: Vec<(Value, Vec<usize>)> = Vec::new();
    for saying in sayings.iter().filter(|saying| saying.counts) {
        match claims.iter_mut().find(|(value, _)| *value == saying.new) {
            Some((_, by)) => by.push(saying.side),
            None => claims.push((saying.new.clone(), vec![saying.side])),
        }
    }
    match claims.as_slice() {
        [] => return Outcome::Agreed(before.clone()),
        [(value, _)] => return Outcome::Agreed(value.clone()),
        _ => {}
    }
    if at.kind.info(at.field).is_some_and(|info| info.shape == Shape::Prose)
        && let Value::Text(text) = before
    {
        return by_lines(text, claims);
    }
    let stands = first_of(&claims).unwrap_or(before).clone();
    Outcome::Asked { stands, claims }
}

/// What the first side says, if it says anything.
fn first_of(claims: &[(Value, Vec<usize>)]) -> Option<&Value> {
    claims.iter().find(|(_, by)| by.contains(&0)).map(|(value, _)| value)
}

/// Prose that several sides changed: every claim has the lines that nobody disputes.
fn by_lines(before: &str, claims: Vec<(Value, Vec<usize>)>) -> Outcome {
    let texts: Vec<Arc<str>> = claims
        .iter()
        .map(|(value, _)| if let Value::Text(text) = value { Arc::clone(text) } else { Arc::default() })
        .collect();
    match merge_lines(before, &texts) {
        Lines::Whole(text) => Outcome::Agreed(prose(text)),
        Lines::Torn { undisputed, each } => {
            let torn: Vec<(Value, Vec<usize>)> =
                claims.into_iter().zip(each).filter_map(|((_, by), text)| Some((prose(text?), by))).collect();
            let stands = first_of(&torn).cloned().unwrap_or_else(|| prose(undisputed));
            Outcome::Asked { stands, claims: torn }
        }
    }
}

fn prose(text: String) -> Value {
    Value::Text(text.into()).or_nothing()
}
