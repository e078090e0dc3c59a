//! The open plan with its file and all that goes with the two.
//!
//! Here are the few ways in which the plan changes; each tells the file, so that no change can miss being saved. Larger
//! acts have files of their own: saving, external changes, merging, versions.

use super::contents::Contents;
use super::journal::JournalState;
use super::merge_review::MergeReview;
use super::open_plan::{OpenPlan, PreparedPlan};
use super::preparing::Preparation;
use super::traces::PendingTraces;
use crate::edit::{Change, EditError, History};
use crate::model::{EXISTS, Kind, Plan, Uid};
use crate::session::effect::{Effect, Effects};
use crate::session::environment::Environment;
use crate::session::file::plan_file::PlanFile;
use crate::session::file::presence::Presence;
use crate::session::file::versions::VersionList;
use crate::session::gathering::mode::GatheringMode;
use crate::session::window::outbox::EditRequest;
use crate::store::SavedPlan;
use std::path::PathBuf;

/// The open plan with its file and all that goes with the two.
#[derive(Debug)]
pub struct Workspace {
    /// The id of this stretch of work: what a job of another one found is not taken for this one's.
    pub id: Uid,
    /// The plan.
    pub plan: OpenPlan,
    /// Its file.
    pub file: PlanFile,
    /// What its journal holds.
    pub journal: JournalState,
    /// Who has the file open.
    pub presence: Presence,
    /// Its versions, as they were listed last.
    pub versions: VersionList,
    /// The chapters of its document, as they were found last.
    pub contents: Contents,
    /// A step that is being worked out in the background.
    pub preparing: Option<Preparation>,
    /// The questions and notes that a merge left.
    pub merge: MergeReview,
    /// The document that was exported last.
    pub exported_path: Option<PathBuf>,
    /// The gathering that is run here.
    pub gathering: Option<GatheringMode>,
    /// Traces of words that are to go.
    pub traces: Option<PendingTraces>,
}

impl Workspace {
    /// A plan that is opened, in a stretch of work of this id.
    pub fn new(id: Uid, plan: Plan, history: History, file: PlanFile) -> Self {
        Self {
            id,
            journal: JournalState::of(&history),
            merge: MergeReview::of(&plan),
            plan: OpenPlan::new(plan, history),
            file,
            presence: Presence::default(),
            versions: VersionList::default(),
            contents: Contents::default(),
            preparing: None,
            exported_path: None,
            gathering: None,
            traces: None,
        }
    }

    /// What the file would hold of the plan as it is.
    pub fn content(&self) -> SavedPlan {
        self.file.content(self.plan.plan(), self.plan.history().head())
    }

    /// Makes a change.
    pub fn edit(&mut self, request: EditRequest, env: &mut Environment) -> Result<(), EditError> {
        let (stamp, now) = (env.stamp(), env.milliseconds());
        let change = request.change.clone();
        self.plan.edit(request, stamp, now)?;
        self.update_questions(&change);
        self.follow_gathering();
        self.on_change(now);
        Ok(())
    }

    /// The plan was changed: file, recovery copy and journal are to be written.
    pub(super) fn on_change(&mut self, now: u64) {
        self.file.on_change(now);
        self.journal.clock.on_change(now);
    }

    /// Makes a change that is a step of its own, whatever is being typed.
    pub fn edit_as_step(&mut self, change: Change, env: &mut Environment) -> Result<(), EditError> {
        self.plan.end_gesture();
        self.edit(EditRequest::step(change), env)
    }

    /// The plan becomes what was prepared from it.
    pub fn commit(&mut self, prepared: PreparedPlan, env: &mut Environment) -> Effects {
        let (stamp, now) = (env.stamp(), env.milliseconds());
        let change = prepared.change().clone();
        match self.plan.commit_prepared(prepared, stamp, now) {
            Some(before) => {
                self.update_questions(&change);
                self.follow_gathering();
                self.on_change(now);
                // A large plan takes as long to drop as to make.
                Effect::Drop(Box::new(before)).into()
            }
            None => Effects::none(),
        }
    }

    /// Takes the last step back; gives what was done.
    pub fn undo(&mut self, env: &mut Environment) -> Result<Option<Change>, EditError> {
        let (stamp, now) = (env.stamp(), env.milliseconds());
        let done = self.plan.undo(stamp, now)?;
        Ok(self.on_step(done, now))
    }

    /// Does the last undone step again; gives what was done.
    pub fn redo(&mut self, env: &mut Environment) -> Result<Option<Change>, EditError> {
        let (stamp, now) = (env.stamp(), env.milliseconds());
        let done = self.plan.redo(stamp, now)?;
        Ok(self.on_step(done, now))
    }

    fn on_step(&mut self, done: Option<Change>, now: u64) -> Option<Change> {
        if let Some(change) = &done {
            self.update_questions(change);
            self.follow_gathering();
            self.on_change(now);
        }
        done
    }

    /// The plan was reworded: what was worked out from its words before is out of date.
    pub(super) fn on_reworded(&mut self) {
        self.preparing = None;
        self.follow_gathering();
    }

    /// What is known of the gathering follows the plan.
    fn follow_gathering(&mut self) {
        if let Some(mode) = &mut self.gathering {
            mode.follow(self.plan.plan());
        }
    }

    /// The questions that merges left follow the records that hold them, and those that they are about.
    fn update_questions(&mut self, change: &Change) {
        let asks = |kind: Kind| kind == Kind::MergeQuestion;
        let is_touched = change.iter().any(|(at, _)| asks(at.kind))
            || (!self.merge.questions().is_empty() && change.iter().any(|(at, _)| at.field == EXISTS));
        if is_touched {
            self.merge.update(self.plan.plan());
        }
    }
}
