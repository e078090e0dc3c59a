//! What a frame of the window asks for: changes of the plan, acts of the program, and what is to be selected.

use super::command::Command;
use super::window_state::RecordKey;
use crate::edit::{Change, Gesture, verbs};
use crate::model::{Address, IdGenerator, Plan, Value};
use crate::text::Phrase;

/// A requested change, with the gesture it belongs to.
#[derive(Clone, Debug)]
pub struct EditRequest {
    /// The change.
    pub change: Change,
    /// The stretch of typing it is part of.
    pub gesture: Option<Gesture>,
}

impl EditRequest {
    /// A change that is a step of its own.
    pub const fn step(change: Change) -> Self {
        Self { change, gesture: None }
    }
}

/// The requests of one frame, in order.
#[derive(Debug)]
pub struct Outbox<'a> {
    /// Gives out the ids of new records.
    pub ids: &'a mut IdGenerator,
    /// Changes of the plan.
    pub changes: Vec<EditRequest>,
    /// Acts of the program.
    pub commands: Vec<Command>,
    /// What is to be selected from now on.
    pub select: Option<Option<RecordKey>>,
    /// What could not be done, to be reported.
    pub remarks: Vec<Phrase>,
    /// Whether typing in a field ended, so that the next change is a step of its own.
    pub gesture_ended: bool,
    /// Whether a box that was typed in before is still the same one: its typing continues however long it paused.
    pub gesture_continues: bool,
}

impl<'a> Outbox<'a> {
    /// Without requests.
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

    /// Requests a change that is a step of its own; an empty one is ignored.
    pub fn change(&mut self, change: Change) {
        if !change.is_empty() {
            self.changes.push(EditRequest::step(change));
        }
    }

    /// Asks for another value of a fact, as part of typing in its field.
    pub fn type_fact(&mut self, plan: &Plan, at: Address, value: Value) {
        let change = verbs::set_fact(plan, at, value);
        if !change.is_empty() {
            self.changes.push(EditRequest { change, gesture: Some(Gesture(at)) });
        }
    }

    /// Asks for a change as part of typing in a box that stays open, however long the typing pauses.
    pub fn continue_typing(&mut self, change: Change, gesture: Gesture) {
        if !change.is_empty() {
            self.changes.push(EditRequest { change, gesture: Some(gesture) });
            self.gesture_continues = true;
        }
    }

    /// Asks for another value of a fact, as a step of its own.
    pub fn set_fact(&mut self, plan: &Plan, at: Address, value: Value) {
        self.change(verbs::set_fact(plan, at, value));
    }

    /// Asks for an act of the program.
    pub fn command(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// Asks for a record to be selected.
    pub const fn select(&mut self, record: RecordKey) {
        self.select = Some(Some(record));
    }
}
