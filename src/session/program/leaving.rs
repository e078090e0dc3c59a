//! Leaving the open plan: closing it, ending the program, opening another. Nothing is left before it is safe.
//!
//! Frames go on meanwhile. Where the file cannot be written or does not answer, the user is asked.

use super::Program;
use super::job::{JobKind, Lane};
use crate::session::context::SaveObstacle;
use crate::session::file::save_state::SaveState;
use crate::session::file::task::FileTask;
use crate::session::open::opening::OpenedPlan;
use crate::session::open::workspace::Workspace;
use crate::session::window::views::View;
use std::time::Duration;

/// What is done when the open plan is safe.
pub(super) enum Next {
    /// It is closed.
    Close,
    /// The program ends.
    Quit,
    /// It is only read from now on.
    ReadOnly,
    /// Another plan takes its place.
    Open(Box<OpenedPlan>, View),
}

/// How far leaving has come.
pub(super) enum Leaving {
    /// The plan is being brought to the disk. The user may have decided that the recovery copy is enough.
    Securing { next: Next, with_copy: bool },
    /// The program ends when what it has begun to write is written; since when it waits, in milliseconds.
    Ending { since: u64 },
}

/// The program ends after so many milliseconds even where something has not come back: all of the plan is safe by then.
const LONGEST_END: u64 = 3_000;

/// What the end of the program waits for.
const AWAITED: [JobKind; 6] =
    [JobKind::Save, JobKind::FileTask, JobKind::Journal, JobKind::Copy, JobKind::Traces, JobKind::Remember];

impl Program {
    /// Leaves the open plan as soon as it is safe, at once where it is.
    pub(super) fn leave(&mut self, next: Next) {
        self.leaving = Some(Leaving::Securing { next, with_copy: false });
        self.save_now();
        self.go_on_leaving();
    }

    /// Whether the program ends as soon as the open plan is safe.
    pub const fn is_quitting(&self) -> bool {
        matches!(self.leaving, Some(Leaving::Ending { .. } | Leaving::Securing { next: Next::Quit, .. }))
    }

    /// The user leaves the plan although its file is not written: the recovery copy has everything.
    pub(super) fn leave_with_copy(&mut self) {
        if let Some(Leaving::Securing { with_copy, .. }) = &mut self.leaving {
            *with_copy = true;
        }
        if let Some(workspace) = &mut self.workspace {
            workspace.file.recovery.clock.hurry();
        }
        self.begin_due_writes();
        self.go_on_leaving();
    }

    /// The user leaves the plan and throws away what is not in its file.
    pub(super) fn leave_without_saving(&mut self) {
        let Some(Leaving::Securing { next, .. }) = self.leaving.take() else { return };
        if let Some(workspace) = &mut self.workspace {
            let discarded = workspace.discard_unsaved();
            self.begin_journal_append(discarded);
        }
        self.begin_file_tasks();
        self.on_secured(next);
    }

    /// A plan that waits to take the open one's place is not opened: another one was asked for since.
    pub(super) fn stop_opening(&mut self) {
        if matches!(self.leaving, Some(Leaving::Securing { next: Next::Open(..), .. })) {
            self.leaving = None;
        }
    }

    /// Takes the next step of leaving, where it can be taken.
    pub(super) fn go_on_leaving(&mut self) {
        let is_ready = match &self.leaving {
            None => return,
            Some(Leaving::Securing { with_copy, .. }) => {
                self.workspace.as_ref().is_none_or(|workspace| may_be_left(workspace, *with_copy))
            }
            Some(Leaving::Ending { since }) => {
                let awaited = self.jobs.all().any(|(_, kind)| AWAITED.contains(&kind));
                !awaited || self.env.milliseconds().saturating_sub(*since) >= LONGEST_END
            }
        };
        if !is_ready {
            return;
        }
        match self.leaving.take() {
            Some(Leaving::Securing { next, .. }) => self.on_secured(next),
            Some(Leaving::Ending { .. }) => self.wants_to_quit = true,
            None => {}
        }
    }

    fn on_secured(&mut self, next: Next) {
        self.remember_view();
        match next {
            Next::Close => self.close_plan(),
            Next::Open(opened, view) => self.install(*opened, view),
            Next::ReadOnly => self.with_workspace(|workspace, _| workspace.make_read_only()),
            Next::Quit => {
                // The plan stays in sight until the window closes.
                self.stop_import();
                self.release_file();
                self.leaving = Some(Leaving::Ending { since: self.env.milliseconds() });
                self.go_on_leaving();
            }
        }
    }

    /// Milliseconds until leaving goes on without a job's result.
    pub(super) fn leaving_due_in(&self) -> Option<u64> {
        match &self.leaving {
            Some(Leaving::Ending { since }) => {
                Some((since + LONGEST_END).saturating_sub(self.env.milliseconds()))
            }
            Some(Leaving::Securing { .. }) | None => None,
        }
    }

    /// What stands in the way of the file being written; where the plan is to be left, the user decides then.
    pub(super) fn save_obstacle(&self) -> Option<SaveObstacle> {
        let file = &self.workspace.as_ref()?.file;
        let is_late = file.is_late(self.env.milliseconds());
        let Some(Leaving::Securing { with_copy, .. }) = &self.leaving else {
            let has_copy = !file.recovery.has_failed();
            return is_late.then_some(if has_copy { SaveObstacle::Late } else { SaveObstacle::LateUnkept });
        };
        if file.recovery.has_failed() {
            return Some(SaveObstacle::LeavingUnkept);
        }
        if *with_copy {
            return None;
        }
        if file.is_only_copied() {
            return Some(SaveObstacle::LeavingNoFile);
        }
        let is_stuck = is_late || is_undecided(file.save_state());
        is_stuck.then_some(SaveObstacle::LeavingUnsaved)
    }

    fn close_plan(&mut self) {
        self.stop_import();
        // Its title may have changed since it was opened.
        self.remember_recent();
        self.drop_plan();
        self.begin_list_recoveries();
    }

    /// The open plan is gone from the window; what it asked for is still done.
    pub(super) fn drop_plan(&mut self) {
        self.release_file();
        if let Some(workspace) = &self.workspace {
            if let Some(path) = workspace.file.path() {
                self.jobs.stop(&Lane::File(path.to_owned()), JobKind::Watch);
            }
            for (lane, kind) in [(Lane::Steps, JobKind::Prepare), (Lane::Checks, JobKind::Check)] {
                self.jobs.stop(&lane, kind);
            }
        }
        if let Some(old) = self.workspace.take() {
            self.drop_in_background(Box::new(old));
        }
        self.imports.open = None;
    }

    /// Closes a plan without any content, without saving it.
    pub(super) fn close_empty_plan(&mut self) {
        if let Some(workspace) = &mut self.workspace {
            let copies = workspace.file.recovery.discard();
            workspace.file.tasks.extend(copies.map(FileTask::RemoveCopies));
        }
        self.drop_plan();
        self.begin_list_recoveries();
    }

    /// The window is gone: waits until all is written, but no longer than a few seconds for a file that does not answer.
    pub fn finish(&mut self) {
        if !self.wants_to_quit {
            self.leave(Next::Quit);
        }
        let begun = self.env.milliseconds();
        while !self.wants_to_quit && self.env.milliseconds().saturating_sub(begun) < LONGEST_END {
            self.jobs.wait(Duration::from_millis(100));
            self.tick();
            if self.save_obstacle().is_some() {
                self.leave_with_copy();
            }
        }
    }
}

/// Whether the file does not hold the plan, and only the user can say what is to be done.
const fn is_undecided(state: &SaveState) -> bool {
    matches!(state, SaveState::Failed(_) | SaveState::ChangedExternally)
}

/// Whether nothing of a plan would be lost if it were left now.
fn may_be_left(workspace: &Workspace, with_copy: bool) -> bool {
    let file = &workspace.file;
    let is_safe = if with_copy { file.recovery.is_complete() } else { file.is_secured() };
    // A failed save, a file that holds something else, and a plan that is in no file are shown and decided on, although
    // the copy has everything.
    let is_open = file.is_only_copied() || is_undecided(file.save_state());
    let is_decided = with_copy || !is_open;
    is_safe && is_decided && !workspace.journal.lacks_steps()
}
