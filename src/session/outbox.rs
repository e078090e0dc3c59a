//! What a frame of the window wishes for: changes of the plan, acts of the program, and what is to be selected.

use super::{Command, RecordKey};
use crate::edit::{Change, Gesture, verbs};
use crate::model::{Address, IdGenerator, Plan, Value};
use crate::text::Phrase;

/// A change that was wished for, with the gesture it belongs to.
#[derive(Clone, Debug)]
pub struct EditRequest {
    /// The change.
    pub change: Change,
    /// The stretch of typing it is part of.
    pub gesture: Option<Gesture>,
}

/// The wishes of one frame, in order.
#[derive(Debug)]
pub struct Outbox<'a> {
    /// Gives out the identities of new records.
    pub ids: &'a mut IdGenerator,
    /// Changes of the plan.
    pub changes: Vec<EditRequest>,
    /// Acts of the program.
    pub commands: Vec<Command>,
    /// What is to be selected from now on.
    pub select: Option<Option<RecordKey>>,
    /// What could not be done, to be said.
    pub remarks: Vec<Phrase>,
    /// Whether typing in a field ended, so that the next change is a step of its own.
    pub gesture_ended: bool,
    /// Whether a box that was written in before is still the same one: its typing goes on however long it rested.
    pub gesture_continues: bool,
}

impl<'a> Outbox<'a> {
    /// Without wishes.
    pub const fn new(ids: &'a mut IdGenerator) -> Self {
        Self {
            ids,
            changes: Vec::new(),
            commands: Vec::new(),
            select: None,
            remarks: Vec::new(),
            gesture_ended: false,
            gesture_continues: false,
        }
    }

    /// Wishes for a change that is a step of its own; an empty one is no wish.
    pub fn change(&mut self, change: Change) {
        if !change.is_empty() {
            self.changes.push(EditRequest { change, gesture: None });
        }
    }

    /// Wishes for a fact to become another, as part of typing in its field.
    pub fn type_fact(&mut self, plan: &Plan, at: Address, value: Value) {
        let change = verbs::set_fact(plan, at, value);
        if !change.is_empty() {
            self.changes.push(EditRequest { change, gesture: Some(Gesture(at)) });
        }
    }

    /// Wishes for a change as part of what is being written in a box that stays open, however long it rests.
    pub fn continue_typing(&mut self, change: Change, gesture: Gesture) {
        if !change.is_empty() {
            self.changes.push(EditRequest { change, gesture: Some(gesture) });
            self.gesture_continues = true;
        }
    }

    /// Wishes for a fact to become another, as a step of its own.
    pub fn set_fact(&mut self, plan: &Plan, at: Address, value: Value) {
        self.change(verbs::set_fact(plan, at, value));
    }

    /// Wishes for an act of the program.
    pub fn command(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// Wishes for a record to be selected.
    pub const fn select(&mut self, record: RecordKey) {
        self.select = Some(Some(record));
    }
}
