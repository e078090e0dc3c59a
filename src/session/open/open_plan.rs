//! The plan that is open: its facts, what was done to it, and what follows from it.
//!
//! Knows neither a file nor what is selected.

use super::checking::Checking;
use crate::analysis::{MeasureCounts, Outline, Totals};
use crate::edit::{Change, EditError, History, Rewording, Stamp};
use crate::model::{Address, Plan};
use crate::session::window::outbox::EditRequest;
use crate::text::Phrase;

/// A stretch of typing ends after a pause of so many milliseconds.
const GESTURE_PAUSE: u64 = 3_000;

/// A plan as a change makes it, with what follows from it: worked out in the background.
#[derive(Debug)]
pub struct PreparedPlan {
    change: Change,
    plan: Plan,
    outline: Outline,
    totals: Totals,
}

impl PreparedPlan {
    /// Whether it is the plan that it was prepared from.
    pub fn is_unchanged(&self) -> bool {
        self.change.is_empty()
    }

    /// The change that was prepared.
    pub const fn change(&self) -> &Change {
        &self.change
    }

    /// Makes the change, or says why it cannot be made.
    pub fn prepare(plan: &Plan, change: Change) -> Result<Self, EditError> {
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
    measure_counts: MeasureCounts,
    revision: u64,
    gesture_at: u64,
    /// Its findings.
    pub checking: Checking,
}

impl OpenPlan {
    /// A plan with the history that it continues from.
    pub fn new(plan: Plan, history: History) -> Self {
        // Here and not in the frame of the first deletion or move.
        plan.prepare_index();
        let (outline, totals) = (Outline::of(&plan), Totals::of(&plan));
        let measure_counts = MeasureCounts::of(&plan);
        Self {
            plan,
            history,
            outline,
            totals,
            measure_counts,
            revision: 1,
            gesture_at: 0,
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

    /// What is counted of the measures.
    pub const fn measure_counts(&self) -> &MeasureCounts {
        &self.measure_counts
    }

    /// A number that grows with every change; what was made for a smaller one is out of date.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Makes a change; `now` is in milliseconds of any steady clock.
    pub fn edit(&mut self, request: EditRequest, stamp: Stamp, now: u64) -> Result<(), EditError> {
        // Two words typed with a pause between them are two steps to undo.
        if now.saturating_sub(self.gesture_at) > GESTURE_PAUSE {
            self.history.end_gesture();
        }
        self.gesture_at = now;
        // The history takes the change, and what follows from it has to be worked out after it is made.
        let touched = request.change.clone();
        self.history.edit(&mut self.plan, request.change, request.gesture, stamp)?;
        self.update_derived(&touched, now);
        Ok(())
    }

    /// Becomes what was prepared from it as it is now, as a step of its own; gives what it was before, where that is
    /// something else.
    pub fn commit_prepared(
        &mut self,
        prepared: PreparedPlan,
        stamp: Stamp,
        now: u64,
    ) -> Option<(Plan, Outline, Totals)> {
        let PreparedPlan { change, plan, outline, totals } = prepared;
        if change.is_empty() {
            return None;
        }
        let before = (
            std::mem::replace(&mut self.plan, plan),
            std::mem::replace(&mut self.outline, outline),
            std::mem::replace(&mut self.totals, totals),
        );
        self.measure_counts.update(&self.plan, change.iter().map(|(at, _)| at));
        self.history.end_gesture();
        self.history.push_applied(change, stamp);
        self.on_change(now);
        Some(before)
    }

    /// The stretch of typing continues, however long it paused.
    pub const fn continue_gesture(&mut self, now: u64) {
        self.gesture_at = now;
    }

    /// Ends the stretch of typing that continues.
    pub const fn end_gesture(&mut self) {
        self.history.end_gesture();
    }

    /// Takes the last step back; gives what was done.
    pub fn undo(&mut self, stamp: Stamp, now: u64) -> Result<Option<Change>, EditError> {
        let done = self.history.undo(&mut self.plan, stamp)?;
        if let Some(done) = &done {
            self.update_derived(done, now);
        }
        Ok(done)
    }

    /// Does the last undone step again; gives what was done.
    pub fn redo(&mut self, stamp: Stamp, now: u64) -> Result<Option<Change>, EditError> {
        let done = self.history.redo(&mut self.plan, stamp)?;
        if let Some(done) = &done {
            self.update_derived(done, now);
        }
        Ok(done)
    }

    /// Puts other words in place of sought ones, in the plan and in every step; `label` names the step that notes it.
    pub fn reword(
        &mut self,
        rewording: &Rewording,
        label: Phrase,
        stamp: Stamp,
        now: u64,
    ) -> Result<(), EditError> {
        let change = Rewording::change_of(label.clone(), &rewording.texts_of(&self.plan));
        change.apply(&mut self.plan)?;
        self.history.reword(rewording, label, stamp);
        self.update_derived(&change, now);
        Ok(())
    }

    /// Outline and totals follow the change itself: what it does not touch is not worked out again, so that a letter
    /// costs the same in a plan of two thousand measures.
    fn update_derived(&mut self, change: &Change, now: u64) {
        let touched: Vec<&Address> = change.iter().map(|(at, _)| at).collect();
        self.outline.update(&self.plan, touched.iter().copied());
        self.totals.update(&self.plan, touched.iter().copied());
        self.measure_counts.update(&self.plan, touched.iter().copied());
        self.on_change(now);
    }

    const fn on_change(&mut self, now: u64) {
        self.revision += 1;
        self.checking.on_change(now);
    }
}
