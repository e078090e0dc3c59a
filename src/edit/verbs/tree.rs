//! Moves a record in the tree: below another record, and before or after a sibling.

use super::facts::write_fact;
use super::links::{is_below, slot_for_link};
use super::siblings::{owner_of, set_key_between_neighbours, siblings};
use crate::edit::{Change, Draft, rewrite};
use crate::model::{Address, IdGenerator, Key, Plan, RecordKey, Shape, Uid, Value};
use crate::text::Phrase;

/// Where a record is moved to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TreePosition {
    /// The present parent: that link is cleared. Other links stay.
    pub old_parent: Option<RecordKey>,
    /// The new parent.
    pub parent: Option<RecordKey>,
    /// Its position among its kind; `None` keeps the present one.
    pub sibling: Option<SiblingPosition>,
    /// Facts that follow from the new position, by field.
    pub facts: Vec<(u8, Value)>,
}

/// A position next to a record of the same kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiblingPosition {
    /// Right before this one.
    Before(Uid),
    /// Right after this one.
    After(Uid),
}

/// Moves a record in the tree; empty where it would be below itself, or below a record that cannot be its parent.
pub fn move_in_tree(plan: &Plan, ids: &mut IdGenerator, at: RecordKey, to: &TreePosition) -> Change {
    let label = Phrase::new("change-move").with("kind", Phrase::kind(at.0.code()));
    rewrite(plan, ids, label, |draft| draft.move_in_tree(at, to))
}

impl Draft<'_> {
    /// Moves a record in the tree, as [`move_in_tree`] does.
    pub fn move_in_tree(&mut self, at: RecordKey, to: &TreePosition) {
        let (kind, id) = at;
        if !can_move(self.plan(), at, to.parent) {
            return;
        }
        // Detached first, because a field for one parent has to be empty. Ordered last, among its new siblings.
        if to.old_parent != to.parent {
            to.old_parent.into_iter().for_each(|from| self.detach(at, from));
            to.parent.into_iter().for_each(|parent| self.attach(at, parent));
        }
        for (field, value) in &to.facts {
            write_fact(self, Address { kind, id, field: *field, key: Key::Whole }, value.clone());
        }
        if let Some(sibling) = to.sibling {
            self.order_next_to(at, sibling);
        }
    }

    /// Clears the links from a record to its parent in the tree.
    fn detach(&mut self, (kind, id): RecordKey, from: RecordKey) {
        for (field, info) in kind.indexed_fields() {
            let at = match info.shape {
                Shape::Owner(to) if to == from.0 => Address { kind, id, field, key: Key::Whole },
                Shape::Links(to) if to == from.0 => Address { kind, id, field, key: Key::Record(from.1) },
                _ => continue,
            };
            let now = self.plan().read(at);
            if now == Value::Yes || now == Value::Record(from.1) {
                write_fact(self, at, Value::Nothing);
            }
        }
    }

    fn attach(&mut self, (kind, id): RecordKey, parent: RecordKey) {
        if let Some(field) = kind.parent_field().filter(|_| parent.0 == kind) {
            write_fact(self, Address { kind, id, field, key: Key::Whole }, Value::Record(parent.1));
        } else if let Some(slot) =
            self.plan().record(kind, id).and_then(|record| slot_for_link(record, parent))
        {
            write_fact(self, slot.at((kind, id)), slot.value);
        }
    }

    fn order_next_to(&mut self, (kind, id): RecordKey, sibling: SiblingPosition) {
        let mut family = siblings(self.plan(), kind, owner_of(self.plan(), kind, id));
        family.retain(|sibling| *sibling != id);
        let (neighbour, further) = match sibling {
            SiblingPosition::Before(neighbour) => (neighbour, 0),
            SiblingPosition::After(neighbour) => (neighbour, 1),
        };
        // The neighbour may be below another parent by now: then the record stays where attaching has put it.
        let Some(at) = family.iter().position(|sibling| *sibling == neighbour) else { return };
        family.insert(at + further, id);
        set_key_between_neighbours(self, kind, &family, at + further);
    }
}

fn can_move(plan: &Plan, (kind, id): RecordKey, parent: Option<RecordKey>) -> bool {
    let Some(record) = plan.record(kind, id) else { return false };
    let Some(parent) = parent else { return true };
    let below_itself = parent == (kind, id) || (parent.0 == kind && is_below(plan, parent, id));
    let fits = |shape| shape == Shape::Owner(parent.0) || shape == Shape::Links(parent.0);
    let can_link = record.kind().fields().iter().any(|info| fits(info.shape));
    !below_itself && can_link && plan.record(parent.0, parent.1).is_some()
}
