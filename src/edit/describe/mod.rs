//! Describes a change in words: which fact of which record changed and how, for the log and for comparing plans.
//!
//! Everything follows from the declared shapes; no kind and no field is named here. Descriptions are phrases, which
//! become words of a language only when shown.

mod fact;
mod prose;

use self::fact::{Describer, join_phrases};
use super::change::{Change, Edit};
use super::history::{History, Step};
use crate::model::{Address, EXISTS, Kind, Plan, RecordKey, Uid, Value};
use crate::text::Phrase;

/// How one fact changed, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactDescription {
    /// Which fact.
    pub at: Address,
    /// The record by its kind and name: `tiltak «Kurs»`.
    pub record: Phrase,
    /// How the fact changed, without the record's name.
    pub effect: Phrase,
    /// Whether it only fills a record that is added, or empties one that is deleted.
    pub is_implied: bool,
}

impl FactDescription {
    /// The complete sentence, with the record's name.
    pub fn phrase(&self) -> Phrase {
        match (self.at.field, &*self.effect.key) {
            (EXISTS, "told-added") => Phrase::new("told-record-added").with("record", self.record.clone()),
            (EXISTS, _) => Phrase::new("told-record-deleted").with("record", self.record.clone()),
            _ => record_line(self.record.clone(), self.effect.clone()),
        }
    }
}

/// Describes a change fact by fact, ordered by address; the names come from the change and from the plan, which may be the
/// one before the change or the one after it.
pub fn describe_change(change: &Change, plan: &Plan) -> Vec<FactDescription> {
    let describer = Describer { change, plan };
    change.iter().map(|(at, edit)| describe_fact(&describer, *at, edit)).collect()
}

/// Summarizes a change in one phrase.
///
/// Where records are added or deleted, they alone; where one record changes, its first facts; else the change's label
/// with the first records that it is about.
pub fn summary(change: &Change, plan: &Plan) -> Phrase {
    const FIRST: usize = 3;
    let describer = Describer { change, plan };
    let records: Vec<(&Address, &Edit)> = change.iter().filter(|(at, _)| at.field == EXISTS).collect();
    let facts: Vec<(&Address, &Edit)> = if records.is_empty() { change.iter().collect() } else { records };
    // Edits are sorted by address, so that the facts of one record are neighbours.
    let subjects = facts.chunk_by(|(a, _), (b, _)| subject(a) == subject(b)).map(|facts| facts.iter());
    let mut subjects: Vec<_> = subjects.filter_map(|mut facts| facts.next()).collect();
    match (facts.as_slice(), subjects.len()) {
        ([], _) => change.label().clone(),
        // A single fact is its own summary; with several, three are named and the rest counted, to fit one line.
        ([(at, edit)], _) => describe_fact(&describer, **at, edit).phrase(),
        ([(at, _), ..], 1) => {
            let effects =
                facts.iter().take(FIRST).map(|(at, edit)| describer.fact_effect(**at, edit)).collect();
            record_line(
                describer.record_name(at.kind, at.id),
                and_more(effects, facts.len().saturating_sub(FIRST)),
            )
        }
        (_, count) => {
            subjects.truncate(FIRST);
            let names = subjects.iter().map(|(at, _)| describer.record_name(at.kind, at.id)).collect();
            record_line(change.label().clone(), and_more(names, count.saturating_sub(FIRST)))
        }
    }
}

/// A record by its kind and name: `tiltak «Kurs»`.
pub fn record_name(plan: &Plan, kind: Kind, id: Uid) -> Phrase {
    Describer { change: &Change::default(), plan }.record_name(kind, id)
}

/// The name of a field, with the key of the fact where it has several: `Beløp 2027`.
pub fn field_name(plan: &Plan, at: Address) -> Phrase {
    Describer { change: &Change::default(), plan }.field_name(at)
}

/// A value at an address in words: `120 000 kr`; a long text is cut.
pub fn describe_value(plan: &Plan, at: Address, value: &Value) -> Phrase {
    let describer = Describer { change: &Change::default(), plan };
    match describer.describe_value(at, value) {
        Some(words) => Phrase::new("told-value").with("value", words),
        None => Phrase::new("told-nothing"),
    }
}

const fn subject(at: &Address) -> RecordKey {
    (at.kind, at.id)
}

fn describe_fact(describer: &Describer<'_>, at: Address, edit: &Edit) -> FactDescription {
    let record_changes = describer.change.get(Address::existence(at.kind, at.id)).is_some();
    FactDescription {
        at,
        record: describer.record_name(at.kind, at.id),
        effect: describer.fact_effect(at, edit),
        is_implied: record_changes && at.field != EXISTS,
    }
}

fn record_line(record: Phrase, effect: Phrase) -> Phrase {
    Phrase::new("told-line").with("record", record).with("what", effect)
}

/// Several phrases as one, and how many more there are.
fn and_more(phrases: Vec<Phrase>, more: usize) -> Phrase {
    let all = join_phrases(phrases);
    if more == 0 { all } else { Phrase::new("told-more").with("what", all).with("count", more) }
}

impl History {
    /// Summarizes one of its steps in one phrase: what was done, undone or done again.
    pub fn summary(&self, step: &Step, plan: &Plan) -> Phrase {
        summarize_step(step, self.is_redo(step), plan)
    }

    /// Whether a step does again what was undone.
    pub fn is_redo(&self, step: &Step) -> bool {
        let undone = step.undoes.and_then(|undone| self.steps().iter().rev().find(|step| step.id == undone));
        undone.is_some_and(|undone| undone.undoes.is_some())
    }
}

/// Summarizes a step, of which is known whether it does again what was undone.
pub fn summarize_step(step: &Step, is_redo: bool, plan: &Plan) -> Phrase {
    if step.undoes.is_none() {
        summary(&step.change, plan)
    } else if is_redo {
        Phrase::new("told-redone").with("what", summary(&step.change, plan))
    } else {
        Phrase::new("told-undone").with("what", summary(&step.change.inverse(), plan))
    }
}
