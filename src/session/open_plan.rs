//! The plan that is open: its facts, what was done to it, what follows from it, and what is selected.
//!
//! Knows no file: saving is `session::files`.

use super::{Autosave, Checking, RecordKey, EditRequest};
use crate::analysis::{Outline, Totals};
use crate::edit::{Change, EditError, History, Stamp};
use crate::model::{Address, Kind, Plan, Uid};

/// A stretch of typing ends by itself after so many milliseconds.
const GESTURE_PAUSE: u64 = 3_000;

/// A plan as a change makes it, with what follows from it: worked out beside the window.
#[derive(Debug)]
pub(super) struct PreparedPlan {
    change: Change,
    plan: Plan,
    outline: Outline,
    totals: Totals,
}

impl PreparedPlan {
    /// Makes the change, or says why it cannot be made.
    pub(super) fn prepare(plan: &Plan, change: Change) -> Result<Self, EditError> {
        let plan = change.applied_to(plan)?;
        Ok(Self { change, outline: Outline::of(&plan), totals: Totals::of(&plan), plan })
    }
}

/// An open plan.
#[derive(Debug)]
pub struct OpenPlan {
    plan: Plan,
    history: History,
    outline: Outline,
    totals: Totals,
    revision: u64,
    gesture_at: u64,
    /// What is selected.
    pub selection: Option<RecordKey>,
    /// When it is to be saved.
    pub autosave: Autosave,
    /// What there is to look at in it.
    pub checking: Checking,
}

impl OpenPlan {
    /// A plan with the history that it goes on from.
    pub fn new(plan: Plan, history: History) -> Self {
        let (outline, totals) = (Outline::of(&plan), Totals::of(&plan));
        Self {
            plan,
            history,
            outline,
            totals,
            revision: 1,
            gesture_at: 0,
            selection: None,
            autosave: Autosave::default(),
            checking: Checking::default(),
        }
    }

    /// The plan.
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What was done to it.
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// Order and numbers.
    pub const fn outline(&self) -> &Outline {
        &self.outline
    }

    /// Sums.
    pub const fn totals(&self) -> &Totals {
        &self.totals
    }

    /// A number that grows with every change; what was made for a smaller one is out of date.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Makes a change; `now` is in milliseconds of any steady clock.
    pub fn edit(&mut self, wish: EditRequest, stamp: Stamp, now: u64) -> Result<(), EditError> {
        if now.saturating_sub(self.gesture_at) > GESTURE_PAUSE {
            self.history.end_gesture();
        }
        self.gesture_at = now;
        let touched = wish.change.clone();
        self.history.edit(&mut self.plan, wish.change, wish.gesture, stamp)?;
        self.update_derived(&touched, now);
        Ok(())
    }

    /// Becomes what was worked out from it as it is now, as a step of its own.
    pub(super) fn commit_prepared(&mut self, ahead: PreparedPlan, stamp: Stamp, now: u64) {
        let PreparedPlan { change, plan, outline, totals } = ahead;
        if change.is_empty() {
            return;
        }
        (self.plan, self.outline, self.totals) = (plan, outline, totals);
        self.history.push_applied(change, stamp);
        self.on_change(now);
    }

    /// The stretch of typing that there is goes on, however long it rested.
    pub const fn continue_gesture(&mut self, now: u64) {
        self.gesture_at = now;
    }

    /// Ends the stretch of typing that goes on.
    pub const fn end_gesture(&mut self) {
        self.history.end_gesture();
    }

    /// Takes the last step back; tells what was done.
    pub fn undo(&mut self, stamp: Stamp, now: u64) -> Result<Option<Change>, EditError> {
        let done = self.history.undo(&mut self.plan, stamp)?;
        Ok(self.after_step(done, now))
    }

    /// Does the last undone step again; tells what was done.
    pub fn redo(&mut self, stamp: Stamp, now: u64) -> Result<Option<Change>, EditError> {
        let done = self.history.redo(&mut self.plan, stamp)?;
        Ok(self.after_step(done, now))
    }

    /// After a step back or forth: what follows from the plan, and the record it was about is selected again.
    fn after_step(&mut self, done: Option<Change>, now: u64) -> Option<Change> {
        let done = done?;
        self.update_derived(&done, now);
        let is_there = |(kind, id): &(Kind, Uid)| self.plan.record(*kind, *id).is_some();
        let there = done.iter().rev().map(|(at, _)| (at.kind, at.id)).find(is_there);
        self.selection = there.or(self.selection);
        Some(done)
    }

    fn update_derived(&mut self, change: &Change, now: u64) {
        let touched: Vec<&Address> = change.iter().map(|(at, _)| at).collect();
        self.outline.update(&self.plan, touched.iter().copied());
        self.totals.update(&self.plan, touched.iter().copied());
        self.on_change(now);
    }

    /// The plan has become another.
    fn on_change(&mut self, now: u64) {
        self.revision += 1;
        self.autosave.on_change(now);
        self.checking.on_change(now);
        if self.selection.is_some_and(|(kind, id)| self.plan.record(kind, id).is_none()) {
            self.selection = None;
        }
    }
}
