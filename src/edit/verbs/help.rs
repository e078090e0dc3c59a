//! What kinds of help services and measures give, as it stands in the coverage: a target group and a kind of help.
//!
//! Kinds of help are said of a service or a measure as a whole, not of each group that it reaches: what is said in one
//! cell holds for all its groups.

use super::ReachPair;
use super::links::RecordKey;
use crate::edit::Change;
use crate::model::service::ServiceCategory;
use crate::model::{Address, Choices, Key, Kind, Plan, Uid, Value, Word};
use crate::text::Phrase;
use std::collections::BTreeSet;

/// A target group and a kind of help by its code; nothing where none is said.
pub type GroupHelp = (Uid, Option<Word>);

/// Lets a service or a measure give a target group a kind of help, in place of what it is said to give now; empty where
/// nothing changes, and for other kinds.
///
/// A group that is new to it is reached with the level open, or on the levels of the group that it comes in place of.
/// What a measure has from its service it keeps, said of itself.
pub fn give_help(plan: &Plan, what: RecordKey, to: GroupHelp, instead_of: Option<GroupHelp>) -> Change {
    let Some(now) = CurrentHelp::of(plan, what) else { return Change::new(label(what)) };
    let mut wanted: BTreeSet<Word> = now.given.iter().collect();
    if let Some((_, Some(old))) = instead_of {
        wanted.remove(&old);
    }
    wanted.extend(to.1);
    let change = now.set_categories(plan, what, &wanted);
    let left = instead_of.map(|(group, _)| group).filter(|group| *group != to.0);
    let of = |group: Uid| now.reach.iter().copied().filter(move |(other, _)| *other == group);
    let mut new: Vec<ReachPair> = Vec::new();
    if of(to.0).next().is_none() {
        new.extend(left.into_iter().flat_map(of).map(|(_, level)| (to.0, level)));
        if new.is_empty() {
            new.push((to.0, None));
        }
    }
    let gone = left.into_iter().flat_map(of).map(|pair| (pair, Value::Nothing));
    let pairs = gone.chain(new.into_iter().map(|pair| (pair, Value::Yes)));
    pairs.fold(change, |change, ((group, level), value)| {
        with_keyed_fact(change, plan, what, ("reach", Key::Pair(group, level)), value)
    })
}

/// A service or a measure no longer gives this kind of help; where none is said, it no longer reaches the target group.
/// Empty where a measure has its only kind of help from its service.
pub fn stop_help(plan: &Plan, what: RecordKey, (group, help): GroupHelp) -> Change {
    let Some(now) = CurrentHelp::of(plan, what) else { return Change::new(label(what)) };
    let Some(help) = help else {
        let pairs: Vec<ReachPair> = now.reach.into_iter().filter(|(other, _)| *other == group).collect();
        return super::remove_reach(plan, what, &pairs);
    };
    let wanted: BTreeSet<Word> = now.given.iter().filter(|word| *word != help).collect();
    now.set_categories(plan, what, &wanted)
}

/// What is said of a service or a measure before.
struct CurrentHelp<'a> {
    reach: Vec<ReachPair>,
    /// What it says itself.
    own: &'a Choices<ServiceCategory>,
    /// What it gives: its own, or that of its service.
    given: &'a Choices<ServiceCategory>,
}

impl<'a> CurrentHelp<'a> {
    fn of(plan: &'a Plan, (kind, id): RecordKey) -> Option<Self> {
        match kind {
            Kind::Service => plan.services().get(id).map(|service| Self {
                reach: service.reach.iter().collect(),
                own: &service.categories,
                given: &service.categories,
            }),
            Kind::Measure => plan.measures().get(id).map(|measure| Self {
                reach: measure.reach.iter().collect(),
                own: &measure.categories,
                given: measure.help_categories(plan),
            }),
            _ => None,
        }
    }

    /// Says these kinds of help of it, where it gives others now.
    fn set_categories(&self, plan: &Plan, what: RecordKey, wanted: &BTreeSet<Word>) -> Change {
        let change = Change::new(label(what));
        if self.given.iter().collect::<BTreeSet<Word>>() == *wanted {
            return change;
        }
        let own: BTreeSet<Word> = self.own.iter().collect();
        own.symmetric_difference(wanted).fold(change, |change, word| {
            let value = if wanted.contains(word) { Value::Yes } else { Value::Nothing };
            with_keyed_fact(change, plan, what, ("categories", Key::Word(*word)), value)
        })
    }
}

fn label((kind, _): RecordKey) -> Phrase {
    Phrase::new("change-set").with("field", Phrase::label(kind.code(), "categories"))
}

fn with_keyed_fact(
    change: Change,
    plan: &Plan,
    (kind, id): RecordKey,
    (field, key): (&'static str, Key),
    value: Value,
) -> Change {
    match kind.field(field) {
        Some(field) => change.with_edit(plan, Address { kind, id, field, key }, value),
        None => change,
    }
}
