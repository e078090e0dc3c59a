//! What was done, step by step, and how to go back and forth.
//!
//! Undo is a step like any other, one that names the step it undoes; nothing is ever taken out of the list.

use super::change::Change;
use super::error::EditError;
use super::rewording::Rewording;
use crate::model::{Address, Plan, Uid};
use crate::text::Phrase;
use jiff::Timestamp;

/// One step of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The identity of the step.
    pub id: Uid,
    /// The step before it.
    pub previous: Option<Uid>,
    /// When it was begun.
    pub at: Timestamp,
    /// The step it undoes.
    pub undoes: Option<Uid>,
    /// What it did.
    pub change: Change,
}

/// Identity and time of a step; handed in, so that the same input gives the same history.
#[derive(Clone, Copy, Debug)]
pub struct Stamp {
    /// A new identity.
    pub id: Uid,
    /// The time now.
    pub at: Timestamp,
}

/// A stretch of typing or dragging at one address, which is one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gesture(pub Address);

/// The steps of an open plan.
#[derive(Clone, Debug, Default)]
pub struct History {
    steps: Vec<Step>,
    /// Indices of steps that are in effect and can be undone, oldest first.
    done: Vec<usize>,
    /// Indices of steps that were undone, with the id of the step that undid each; newest last.
    undone: Vec<(usize, Uid)>,
    open: Option<Gesture>,
    head: Option<Uid>,
}

impl History {
    /// A history that goes on after a step that a file names.
    pub fn from_head(head: Option<Uid>) -> Self {
        Self { head, ..Self::default() }
    }

    /// The history of steps that were kept, oldest first, each made after the one before it.
    ///
    /// What can be undone and redone is what could be when the last of them was made; a step that undoes one that is
    /// not among them cannot be redone.
    pub fn from_steps(steps: Vec<Step>, head: Option<Uid>) -> Self {
        let mut history = Self { head, ..Self::default() };
        for (place, step) in steps.iter().enumerate() {
            history.replay_step(place, step, &steps);
        }
        Self { steps, ..history }
    }

    /// What can be undone and redone after one more step, as `edit`, `undo` and `redo` would have left it.
    fn replay_step(&mut self, place: usize, step: &Step, steps: &[Step]) {
        // Three kinds of step are in one list, and `undoes` alone distinguishes them:
        //   an edit names nothing; it can be undone, and ends redo;
        //   an undo names the last step of `done`, which moves to `undone`, with the id of the undo;
        //   a redo names the undo that moved it there: redo is the undo of an undo.
        let Some(undone) = step.undoes else {
            self.undone.clear();
            // A step that ended where it began is nothing to go back to.
            if !step.change.is_empty() {
                self.done.push(place);
            }
            return;
        };
        let is_last = |at: &usize| steps.get(*at).is_some_and(|last| last.id == undone);
        // Undo first: a redo names an undo step, which is never in `done`, so that the two cannot be confused.
        if let Some(last) = self.done.pop_if(|at| is_last(at)) {
            self.undone.push((last, step.id));
        } else if self.undone.pop_if(|(_, undoing)| *undoing == undone).is_some() {
            self.done.push(place);
        } else {
            // It takes back a step that is not in the list, because the journal was shortened or another program wrote
            // it. What was done before it may no longer fit the plan, so nothing before it is offered for undo.
            self.done.clear();
            self.undone.clear();
        }
    }

    /// All steps, oldest first.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The id of the last step, which the plan file names.
    pub const fn head(&self) -> Option<Uid> {
        self.head
    }

    /// The label of the step that undo would revert.
    pub fn undo_label(&self) -> Option<&Phrase> {
        self.done.last().and_then(|at| self.steps.get(*at)).map(|step| step.change.label())
    }

    /// The label of the step that redo would repeat.
    pub fn redo_label(&self) -> Option<&Phrase> {
        self.undone.last().and_then(|(at, _)| self.steps.get(*at)).map(|step| step.change.label())
    }

    /// Whether a step is in effect: not undone, or redone since.
    pub fn is_in_effect(&self, id: Uid) -> bool {
        // Undo and redo of one step form a chain in which each link names the one before: its length decides.
        let (mut last, mut in_effect) = (id, true);
        for step in &self.steps {
            if step.undoes == Some(last) {
                (last, in_effect) = (step.id, !in_effect);
            }
        }
        in_effect
    }

    /// Applies a change as a step of its own, or as part of the last one while the same gesture goes on.
    ///
    /// An empty change is no step. What was undone cannot be redone afterwards.
    pub fn edit(
        &mut self,
        plan: &mut Plan,
        change: Change,
        gesture: Option<Gesture>,
        stamp: Stamp,
    ) -> Result<(), EditError> {
        if change.is_empty() {
            return Ok(());
        }
        // Applied before the history changes: a refused change leaves both as they were.
        change.apply(plan)?;
        self.undone.clear();
        let folded = gesture.is_some() && gesture == self.open && self.fold(&change);
        if !folded {
            let place = self.push(change, None, stamp);
            self.done.push(place);
        }
        self.open = gesture;
        // Typed and deleted again: the step has nothing left to undo. It stays in the list, because `head` names it, but
        // it is not offered for undo, and the next letter begins a step of its own.
        if folded && self.steps.last().is_some_and(|step| step.change.is_empty()) {
            self.done.pop();
            self.open = None;
        }
        Ok(())
    }

    /// Adds a change that [`Change::applied_to`] has already applied to the plan, as a step of its own.
    pub fn push_applied(&mut self, change: Change, stamp: Stamp) {
        if change.is_empty() {
            return;
        }
        self.undone.clear();
        let place = self.push(change, None, stamp);
        self.done.push(place);
        self.open = None;
    }

    /// Whether the next change may still become part of the last step.
    pub const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Ends the gesture that goes on, if any: the next change is a step of its own.
    pub const fn end_gesture(&mut self) {
        self.open = None;
    }

    /// Undoes the last step in effect; returns the change that was made.
    pub fn undo(&mut self, plan: &mut Plan, stamp: Stamp) -> Result<Option<Change>, EditError> {
        self.open = None;
        let Some(place) = self.done.last().copied() else { return Ok(None) };
        let Some(step) = self.steps.get(place) else { return Ok(None) };
        // The inverse is applied as an edit is, with all old values checked: undo never overwrites another's edit.
        let (id, change) = (step.id, step.change.inverse());
        change.apply(plan)?;
        self.done.pop();
        self.push(change.clone(), Some(id), stamp);
        self.undone.push((place, stamp.id));
        Ok(Some(change))
    }

    /// Repeats the step that was undone last; returns the change that was made.
    pub fn redo(&mut self, plan: &mut Plan, stamp: Stamp) -> Result<Option<Change>, EditError> {
        self.open = None;
        let Some((place, undoing)) = self.undone.last().copied() else { return Ok(None) };
        let Some(step) = self.steps.get(place) else { return Ok(None) };
        let change = step.change.clone();
        change.apply(plan)?;
        self.undone.pop();
        let redone = self.push(change.clone(), Some(undoing), stamp);
        self.done.push(redone);
        Ok(Some(change))
    }

    /// Puts other words in place of sought ones in every step, and notes that it was done: as a step that changes nothing, so that
    /// the plan's file names another head than before.
    pub fn reword(&mut self, rewording: &Rewording, label: Phrase, stamp: Stamp) {
        for step in &mut self.steps {
            step.change = rewording.change(&step.change);
        }
        self.open = None;
        // What a step has left to do may be nothing now, and what was undone cannot be done again behind a further step.
        let steps = &self.steps;
        self.done.retain(|at| steps.get(*at).is_some_and(|step| !step.change.is_empty()));
        self.undone.clear();
        self.push(Change::new(label), None, stamp);
    }

    fn push(&mut self, change: Change, undoes: Option<Uid>, stamp: Stamp) -> usize {
        self.steps.push(Step { id: stamp.id, previous: self.head, at: stamp.at, undoes, change });
        self.head = Some(stamp.id);
        self.steps.len() - 1
    }

    /// Joins a change to the last step; a step that ends where it began stays in the list, empty.
    fn fold(&mut self, change: &Change) -> bool {
        let Some(last) = self.steps.last_mut() else { return false };
        match last.change.clone().compose(change) {
            Ok(joined) => {
                last.change = joined;
                true
            }
            Err(_) => false,
        }
    }
}
