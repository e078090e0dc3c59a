//! The gathering of the open plan: it is started and returned to, and its acts become steps of the plan.

use super::Program;
use super::job::{JobKind, JobResult, Lane, PlanJobResult};
use crate::analysis::gathering::{Agenda, GatheringStage, meetings_in_order, running_meeting};
use crate::edit::Change;
use crate::edit::verbs;
use crate::model::meeting::{self, Meeting};
use crate::model::{Kind, Plan, Uid, When};
use crate::room::Face;
use crate::session::gathering::ballot_box::BallotBox;
use crate::session::gathering::mode::GatheringMode;
use crate::session::gathering::perform::{Performed, Surroundings, start};
use crate::session::open::workspace::Workspace;
use crate::session::window::gathering_act::GatheringAct;
use crate::session::window::messages::MessageSeverity;
use crate::store::{read_ballot_counts, remove_ballot_counts, write_ballot_counts};
use crate::text::Phrase;
use jiff::civil::Date;

/// The label of the step that makes a gathering ready.
const START_LABEL: &str = "change-gathering-start";

impl Program {
    /// Does an act of a gathering.
    pub(super) fn act_in_gathering(&mut self, act: GatheringAct) {
        match act {
            GatheringAct::Start(meeting) => self.start_gathering(meeting),
            GatheringAct::Leave => {
                if let Some(workspace) = &mut self.workspace {
                    workspace.gathering = None;
                }
                self.window.leave_gathering();
            }
            GatheringAct::HoldRoom(held) => self.hold_room(held),
            act => self.perform(act),
        }
        self.follow_wakefulness();
    }

    /// Starts a gathering or returns to it. A plan without any gets one.
    fn start_gathering(&mut self, meeting: Option<Uid>) {
        let Some(workspace) = &mut self.workspace else { return };
        if let Some(mode) = &workspace.gathering
            && meeting.is_none_or(|meeting| meeting == mode.meeting)
        {
            self.window.show_gathering();
            return;
        }
        if let Some(mode) = &workspace.gathering
            && mode.agenda(workspace.plan.plan()).is_some_and(|agenda| agenda.running().is_some())
        {
            self.messages.report(MessageSeverity::Warning, Phrase::new("gathering-other-runs"));
            return;
        }
        if workspace.file.read_only().is_some() {
            self.messages.report(MessageSeverity::Warning, Phrase::new("gathering-read-only"));
            return;
        }
        self.take_back_start();
        let Some(workspace) = &self.workspace else { return };
        let today = self.env.today();
        let chosen = meeting.or_else(|| gathering_to_start(workspace.plan.plan(), today));
        let Some(id) = chosen.or_else(|| self.add_gathering(today)) else { return };
        let (words, now) = (&self.words, self.env.now());
        let mut ids = self.env.frame_ids();
        let Some(workspace) = &mut self.workspace else { return };
        let mut at = Surroundings { plan: workspace.plan.plan(), words, ids: &mut ids, now };
        let change = start(id, &mut at);
        self.edit_in_gathering(change);
        if let Some(workspace) = &mut self.workspace {
            let mode = GatheringMode::new(workspace.plan.plan(), id);
            workspace.gathering = Some(mode);
        }
        self.window.show_gathering();
        self.begin_reading_counts();
    }

    /// Another gathering is started instead of one that was made ready and has not begun: what that added goes.
    fn take_back_start(&mut self) {
        let Some(workspace) = &mut self.workspace else { return };
        let Workspace { plan, gathering: Some(mode), .. } = &*workspace else { return };
        let waits =
            mode.agenda(plan.plan()).is_some_and(|agenda| matches!(agenda.stage(), GatheringStage::Before));
        let was_start = plan.history().undo_label().is_some_and(|label| label.key == START_LABEL);
        if waits
            && was_start
            && let Err(error) = workspace.undo(&mut self.env)
        {
            self.messages.report(MessageSeverity::Warning, error.phrase());
        }
    }

    /// Adds a gathering that is today.
    fn add_gathering(&mut self, today: Date) -> Option<Uid> {
        let workspace = self.workspace.as_ref()?;
        let title = self.words.text(&Phrase::new("gathering-first-title"));
        let mut ids = self.env.frame_ids();
        let (change, id) =
            verbs::add_after(workspace.plan.plan(), &mut ids, Kind::Meeting, None, |draft, id| {
                draft.set(meeting::TITLE, id, title.as_str());
                draft.set(meeting::DATE, id, Some(When::Day(today)));
            });
        self.edit_in_gathering(change).then_some(id)
    }

    /// Comes back to a gathering that runs, when a plan was opened in the middle of it.
    pub(super) fn return_to_gathering(&mut self) {
        let Some(workspace) = &mut self.workspace else { return };
        let today = self.env.today();
        let running = running_now(workspace.plan.plan(), today);
        if let Some(id) = running.filter(|_| workspace.file.read_only().is_none()) {
            workspace.gathering = Some(GatheringMode::new(workspace.plan.plan(), id));
            self.window.show_gathering();
            self.begin_reading_counts();
        }
    }

    /// Holds what the room sees now, or releases it.
    fn hold_room(&mut self, held: bool) {
        let face = self.context().filter(|_| held).and_then(|cx| {
            let mut source = cx.room_source()?;
            source.inputs.is_hidden = false;
            Some(Face::of(&source))
        });
        if let Some(Workspace { gathering: Some(mode), .. }) = &mut self.workspace {
            mode.hold_room(face);
        }
    }

    fn perform(&mut self, act: GatheringAct) {
        let (words, now) = (&self.words, self.env.now());
        let mut ids = self.env.frame_ids();
        let Some(Workspace { plan, gathering: Some(mode), .. }) = &mut self.workspace else { return };
        let mut at = Surroundings { plan: plan.plan(), words, ids: &mut ids, now };
        let ends = act == GatheringAct::End;
        match mode.perform(act, &mut at) {
            Ok(Performed { change, remark, counted }) => {
                mode.remark = remark;
                self.edit_in_gathering(change);
                if counted {
                    self.begin_keeping_counts();
                }
                if ends {
                    // What was decided is what everybody looks at then, whatever the recorder had open.
                    self.window.show_gathering();
                    self.begin_removing_counts();
                }
            }
            Err(remark) => mode.remark = Some(remark),
        }
    }

    /// After undo and redo: a ballot that is open again has its counts, from here or from before the program was started again.
    pub(super) fn follow_ballot(&mut self) {
        let Some(Workspace { plan, gathering: Some(mode), .. }) = &self.workspace else { return };
        if mode.ballot_without_box(plan.plan()).is_some() {
            self.begin_reading_counts();
        } else {
            self.begin_keeping_counts();
        }
    }

    /// Begins to write the counts of the open ballot.
    fn begin_keeping_counts(&mut self) {
        let Some(Workspace { id, file, gathering: Some(mode), .. }) = &self.workspace else { return };
        let (workspace, plan_id, files) = (*id, file.plan_id, self.files.clone());
        let Some(counts) = mode.ballot.as_ref().map(BallotBox::saved_counts) else { return };
        self.jobs.begin(Lane::Ballot(workspace), JobKind::Counts, move |_, _| {
            let written = write_ballot_counts(files.storage.as_ref(), &files.dirs, plan_id, &counts);
            let result = PlanJobResult::CountsWritten(written.map_err(|error| error.phrase()));
            JobResult::OfPlan(workspace, result)
        });
    }

    /// Begins to read the counts of a ballot that was open when the program ended.
    fn begin_reading_counts(&mut self) {
        let Some(Workspace { id, file, .. }) = &self.workspace else { return };
        let (workspace, plan_id, files) = (*id, file.plan_id, self.files.clone());
        self.jobs.enqueue(Lane::Ballot(workspace), JobKind::Counts, move |_, _| {
            let counts = read_ballot_counts(files.storage.as_ref(), &files.dirs, plan_id);
            JobResult::OfPlan(workspace, PlanJobResult::CountsRead(counts))
        });
    }

    /// Begins to remove the counts of ballots, which are in the plan by now.
    fn begin_removing_counts(&mut self) {
        let Some(Workspace { id, file, .. }) = &self.workspace else { return };
        let (workspace, plan_id, files) = (*id, file.plan_id, self.files.clone());
        self.jobs.enqueue(Lane::Ballot(workspace), JobKind::Counts, move |_, _| {
            remove_ballot_counts(files.storage.as_ref(), &files.dirs, plan_id);
            JobResult::Done
        });
    }

    /// Makes a change of a gathering a step of the plan; false where that failed, which is reported.
    fn edit_in_gathering(&mut self, change: Change) -> bool {
        let Some(workspace) = &mut self.workspace else { return false };
        if change.is_empty() {
            return true;
        }
        match workspace.edit_as_step(change, &mut self.env) {
            Ok(()) => {
                self.window.on_change(workspace.plan.plan());
                true
            }
            Err(error) => {
                self.messages.report(MessageSeverity::Warning, error.phrase());
                false
            }
        }
    }

    /// Takes the last ballot paper back instead of a step of the plan, where one was entered since; true where the key is used
    /// up by that. Nothing says what was on the paper.
    pub(super) fn take_back_paper(&mut self) -> bool {
        let Some(Workspace { gathering: Some(mode), .. }) = &mut self.workspace else { return false };
        let Some(open) = &mut mode.ballot else { return false };
        if open.take_back() {
            mode.remark = None;
            self.messages.report(MessageSeverity::Note, Phrase::new("gathering-paper-taken-back"));
            self.begin_keeping_counts();
            return true;
        }
        // What was entered before the program was started again cannot be told apart any more, and must not be lost by undoing the
        // step that opened the ballot.
        let has_counts = open.has_counts();
        if has_counts {
            mode.remark = Some(Phrase::new("line-no-paper"));
        }
        has_counts
    }
}

/// The gathering that runs, where its day is today. Midnight may have passed since it began.
fn running_now(plan: &Plan, today: Date) -> Option<Uid> {
    let days = [Ok(today), today.yesterday()];
    let is_now = |date: When| days.iter().flatten().any(|day| date == When::Day(*day));
    running_meeting(plan).filter(|meeting| meeting.date.is_some_and(is_now)).map(|meeting| meeting.id)
}

/// The gathering that is meant where none is named: the one that runs today, else the one of today, else the next that has
/// not ended. One that nobody ended on its day comes after those.
fn gathering_to_start(plan: &Plan, today: Date) -> Option<Uid> {
    let waits = |id: Uid| {
        Agenda::of(plan, id)
            .is_some_and(|agenda| matches!(agenda.stage(), GatheringStage::Before | GatheringStage::Between))
    };
    let open: Vec<_> = meetings_in_order(plan).into_iter().filter(|meeting| waits(meeting.id)).collect();
    // One whose attendance alone was noted was held without the program, unless it is today.
    let is_new = |meeting: &Meeting| meeting.attendance.iter().next().is_none();
    let of_today = || open.iter().find(|meeting| meeting.date == Some(When::Day(today)));
    let is_coming =
        |meeting: &Meeting| meeting.date.map_or_else(|| is_new(meeting), |date| date.last_day() >= today);
    let coming = || open.iter().find(|meeting| is_coming(meeting));
    let forgotten = || running_meeting(plan).map(|meeting| meeting.id);
    running_now(plan, today)
        .or_else(|| of_today().or_else(coming).map(|meeting| meeting.id))
        .or_else(forgotten)
        .or_else(|| open.iter().rev().find(|meeting| is_new(meeting)).map(|meeting| meeting.id))
}
