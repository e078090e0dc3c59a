//! The kinds of help that services and measures give, as the coverage edits them: by target group and kind of help.
//!
//! Kinds of help belong to a service or a measure, not to each group that it reaches: what is set in one
//! cell holds for all its groups.

use super::reach::{ReachPair, reach_address, remove_reach};
use crate::edit::Change;
use crate::model::service::ServiceCategory;
use crate::model::{Address, Choices, Key, Kind, Plan, RecordKey, Uid, Value, Word, measure, service};
use crate::text::Phrase;
use std::collections::BTreeSet;

/// A target group and the code of a kind of help, where one is stated.
pub type GroupHelp = (Uid, Option<Word>);

/// Lets a service or a measure give a target group a kind of help, replacing what it gives now; empty where
/// nothing changes, and for other kinds.
///
/// A new group is reached without a level, or on the levels of the group that it replaces.
/// Kinds of help that a measure has from its service become its own.
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
    // Old pairs first: where the group stays the same none of them is cleared, because `left` is then empty.
    let gone = left.into_iter().flat_map(of).map(|pair| (pair, Value::Nothing));
    let pairs = gone.chain(new.into_iter().map(|pair| (pair, Value::Yes)));
    pairs.fold(change, |change, ((group, level), value)| {
        with_fact(change, plan, reach_address(what, (group, level)), value)
    })
}

/// A service or a measure no longer gives this kind of help; without a kind of help, it no longer reaches the target group.
/// Empty where a measure has its only kind of help from its service.
pub fn stop_help(plan: &Plan, what: RecordKey, (group, help): GroupHelp) -> Change {
    let Some(now) = CurrentHelp::of(plan, what) else { return Change::new(label(what)) };
    let Some(help) = help else {
        let pairs: Vec<ReachPair> = now.reach.into_iter().filter(|(other, _)| *other == group).collect();
        return remove_reach(plan, what, &pairs);
    };
    let wanted: BTreeSet<Word> = now.given.iter().filter(|word| *word != help).collect();
    now.set_categories(plan, what, &wanted)
}

/// What a service or a measure gives and reaches now.
struct CurrentHelp<'a> {
    reach: Vec<ReachPair>,
    /// The kinds of help that it states itself.
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

    /// Sets its kinds of help, where it gives others now.
    fn set_categories(&self, plan: &Plan, what: RecordKey, wanted: &BTreeSet<Word>) -> Change {
        let change = Change::new(label(what));
        if self.given.iter().collect::<BTreeSet<Word>>() == *wanted {
            return change;
        }
        let own: BTreeSet<Word> = self.own.iter().collect();
        own.symmetric_difference(wanted).fold(change, |change, word| {
            let value = if wanted.contains(word) { Value::Yes } else { Value::Nothing };
            with_fact(change, plan, category_address(what, *word), value)
        })
    }
}

fn label((kind, _): RecordKey) -> Phrase {
    Phrase::new("change-set").with("field", Phrase::label(kind.code(), measure::CATEGORIES.name()))
}

fn category_address((kind, id): RecordKey, word: Word) -> Option<Address> {
    match kind {
        Kind::Service => Some(service::CATEGORIES.at_key(id, Key::Word(word))),
        Kind::Measure => Some(measure::CATEGORIES.at_key(id, Key::Word(word))),
        _ => None,
    }
}

fn with_fact(change: Change, plan: &Plan, at: Option<Address>, value: Value) -> Change {
    match at {
        Some(at) => change.with_edit(plan, at, value),
        None => change,
    }
}
