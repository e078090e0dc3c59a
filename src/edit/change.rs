//! A change as a value: which facts it replaces, from what and to what.
//!
//! Undo, redo, the journal, comparisons and merges are all this one value, applied, inverted or composed.

use super::error::EditError;
use crate::model::{Address, EXISTS, Key, Kind, Plan, RecordKey, Value};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One fact replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The value before.
    pub old: Value,
    /// The value afterwards; never the same.
    pub new: Value,
}

/// A set of facts replaced, with a label that says what was done. A copy shares the facts, however many they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    label: Phrase,
    edits: Arc<BTreeMap<Address, Edit>>,
}

impl Change {
    /// A change that changes nothing yet.
    pub fn new(label: Phrase) -> Self {
        Self { label, edits: Arc::default() }
    }

    /// The change from one plan to another.
    pub fn between(base: &Plan, side: &Plan, label: Phrase) -> Self {
        let mut edits = BTreeMap::new();
        base.difference(side, &mut |at, old, new| {
            edits.insert(at, Edit { old, new });
        });
        Self { label, edits: Arc::new(edits) }
    }

    /// What it does, in words.
    pub const fn label(&self) -> &Phrase {
        &self.label
    }

    /// The same change under another label.
    pub fn with_label(self, label: Phrase) -> Self {
        Self { label, ..self }
    }

    /// Whether it replaces nothing.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// How many facts are replaced.
    pub fn len(&self) -> usize {
        self.edits.len()
    }

    /// The facts replaced, by address.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Address, &Edit)> + ExactSizeIterator {
        self.edits.iter()
    }

    /// The edit of one fact, where it is replaced.
    pub fn get(&self, at: Address) -> Option<&Edit> {
        self.edits.get(&at)
    }

    /// Replaces one fact as well; where the change replaces it already, from the first old value to the last new one.
    pub fn replace(&mut self, at: Address, old: Value, new: Value) {
        let (old, new) = (old.or_nothing(), new.or_nothing());
        let edits = Arc::make_mut(&mut self.edits);
        let old = edits.remove(&at).map_or(old, |edit| edit.old);
        if old != new {
            edits.insert(at, Edit { old, new });
        }
    }

    /// The same change with one more fact replaced, read from the plan it will be applied to.
    pub fn with_edit(mut self, plan: &Plan, at: Address, new: Value) -> Self {
        self.replace(at, plan.read(at), new);
        self
    }

    /// The change that reverts this one.
    pub fn inverse(&self) -> Self {
        let swap =
            |(at, edit): (&Address, &Edit)| (*at, Edit { old: edit.new.clone(), new: edit.old.clone() });
        Self { label: self.label.clone(), edits: Arc::new(self.edits.iter().map(swap).collect()) }
    }

    /// This change followed by another, as one change with this one's label.
    ///
    /// Refused where an old value of the second is not the new value of the first.
    pub fn compose(mut self, next: &Self) -> Result<Self, EditError> {
        for (at, edit) in next.iter() {
            match Arc::make_mut(&mut self.edits).remove(at) {
                Some(first) if first.new != edit.old => return Err(EditError::NotConsecutive(*at)),
                Some(first) => self.replace(*at, first.old, edit.new.clone()),
                None => self.replace(*at, edit.old.clone(), edit.new.clone()),
            }
        }
        Ok(self)
    }

    /// Applies the change completely or not at all: every old value must equal the plan's.
    pub fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        self.validate(plan)?;
        let mut done = Vec::with_capacity(self.edits.len());
        let written = self.write_edits(plan, &mut done);
        if written.is_err() {
            roll_back(plan, &done);
        }
        written
    }

    /// The plan after the change, where every old value equals the plan's.
    pub fn applied_to(&self, plan: &Plan) -> Result<Plan, EditError> {
        let mut made = plan.clone();
        self.apply(&mut made)?;
        Ok(made)
    }

    fn validate(&self, plan: &Plan) -> Result<(), EditError> {
        // Addresses sort by record, then by field, and existence is field 0: whether a record is created or removed is
        // known before its other facts are checked.
        let mut removed: BTreeMap<RecordKey, usize> = BTreeMap::new();
        let mut made: BTreeSet<RecordKey> = BTreeSet::new();
        for (at, edit) in self.iter() {
            let record = (at.kind, at.id);
            if at.field == EXISTS {
                check_existence(plan, *at, edit)?;
                if edit.new == Value::Yes {
                    made.insert(record);
                } else {
                    removed.insert(record, 1);
                }
                continue;
            }
            if plan.record(at.kind, at.id).is_none() && !made.contains(&record) {
                return Err(EditError::WrongExistence(*at));
            }
            if plan.read(*at) != edit.old {
                return Err(EditError::Stale(*at));
            }
            if let Some(covered) = removed.get_mut(&record) {
                if !edit.new.is_nothing() {
                    return Err(EditError::LosesFacts(*at));
                }
                *covered += 1;
            }
        }
        removed.into_iter().try_for_each(|(record, covered)| check_removal(plan, record, covered))
    }

    fn write_edits<'a>(
        &'a self,
        plan: &mut Plan,
        done: &mut Vec<(&'a Address, &'a Edit)>,
    ) -> Result<(), EditError> {
        let removed =
            |at: &Address| self.edits.get(&Address::existence(at.kind, at.id)).is_some_and(is_removal);
        // Facts of removed records are not cleared one by one: `validate` has seen that all of them are in the change.
        // Removing comes last, because it cannot fail and cannot be reverted fact by fact.
        for (at, edit) in self.iter() {
            if removed(at) {
                continue;
            }
            if at.field == EXISTS {
                plan.create(at.kind, at.id);
            } else {
                plan.write(*at, edit.new.clone()).map_err(|misfit| EditError::Misfit(*at, misfit))?;
            }
            done.push((at, edit));
        }
        for (at, _) in self.edits.iter().filter(|(at, edit)| at.field == EXISTS && is_removal(edit)) {
            plan.remove(at.kind, at.id);
        }
        Ok(())
    }
}

fn is_removal(edit: &Edit) -> bool {
    edit.new.is_nothing()
}

/// A record is created where there is none, or removed where there is one; the plan's own record always stays.
fn check_existence(plan: &Plan, at: Address, edit: &Edit) -> Result<(), EditError> {
    let there = plan.record(at.kind, at.id).is_some();
    let fits = match (&edit.old, &edit.new) {
        (Value::Nothing, Value::Yes) => !there,
        (Value::Yes, Value::Nothing) => there,
        _ => false,
    };
    if fits && at.key == Key::Whole && at.kind != Kind::Plan {
        Ok(())
    } else {
        Err(EditError::WrongExistence(at))
    }
}

/// A record is removed only together with all its facts.
fn check_removal(plan: &Plan, (kind, id): RecordKey, covered: usize) -> Result<(), EditError> {
    let at = Address::existence(kind, id);
    let record = plan.record(kind, id).ok_or(EditError::WrongExistence(at))?;
    let mut facts = 0;
    record.for_each_fact(&mut |_, _, _| facts += 1);
    if facts == covered { Ok(()) } else { Err(EditError::LosesFacts(at)) }
}

/// Reverts what was written before a misfit was found. The old values were there before, so they fit.
fn roll_back(plan: &mut Plan, done: &[(&Address, &Edit)]) {
    for (at, edit) in done.iter().rev() {
        if at.field == EXISTS {
            plan.remove(at.kind, at.id);
        } else {
            let restored = plan.write(**at, edit.old.clone());
            debug_assert!(restored.is_ok(), "the old value of an address fits there");
        }
    }
}
