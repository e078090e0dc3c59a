//! What the window wishes for is done: changes of the plan, commands, and steps back and forth.
//!
//! Larger acts have files of their own; here is which command is which act.

use super::file::PlanFile;
use super::program::{JobKind, Program};
use super::{Command, Outbox, SaveState, View, MessageSeverity};
use crate::model::Kind;
use crate::text::{Phrase, Words};

impl Program {
    /// Does what a frame wished for.
    pub fn apply_frame_output(&mut self, out: Outbox<'_>) {
        let Outbox { changes, commands, select, remarks, gesture_ended, gesture_continues: gesture_goes_on, .. } = out;
        self.navigated = false;
        let now = self.now();
        self.open.iter_mut().filter(|_| gesture_goes_on).for_each(|open| open.plan.continue_gesture(now));
        if !changes.is_empty() {
            self.messages.dismiss_notes();
        }
        for wish in changes {
            let stamp = self.stamp();
            let Some(open) = &mut self.open else { break };
            match open.plan.edit(wish, stamp, now) {
                Ok(()) => open.file.save_state = state_after_change(&open.file),
                Err(error) => self.messages.report(MessageSeverity::Warning, error.phrase()),
            }
        }
        if let Some(open) = &mut self.open {
            if gesture_ended {
                open.plan.end_gesture();
            }
            if let Some(selection) = select {
                open.plan.selection = selection;
            }
        }
        for remark in remarks {
            self.messages.report(MessageSeverity::Note, remark);
        }
        for command in commands {
            self.dispatch(command);
        }
    }

    /// Does a command.
    pub fn dispatch(&mut self, command: Command) {
        match command {
            Command::NewFromTemplate(name) => self.new_from_template(&name),
            Command::OpenPath(path) => self.open_path(&path),
            Command::OpenSample => self.open_sample(),
            Command::OpenRecovery(path) => self.open_recovery(&path),
            Command::DiscardRecovery(path) => self.discard_recovery(&path),
            Command::ImportPath(path) => self.import_file(path),
            Command::EditImport(act) => self.edit_import(act),
            Command::Save => self.save(),
            Command::SaveTo(path) => self.save_to(path),
            Command::ExportTo(folder) => self.export_to(folder),
            Command::NameVersion(name) => self.name_version(&name),
            Command::OpenVersion(version) => self.open_version(&version),
            Command::RestoreVersion(version) => self.restore_version(&version),
            Command::OpenOfferedVersion => {
                if let Some((_, version)) = self.offered_version.take() {
                    self.open_version(&version);
                }
            }
            Command::DeclineOfferedVersion => self.offered_version = None,
            Command::MakeReadOnly => self.make_read_only(),
            Command::TakeOverLock => self.take_over_lock(),
            Command::ContinueInCopy => self.continue_in_copy(),
            Command::AcceptTheirs => self.accept_theirs(),
            Command::KeepOurs => self.keep_ours(),
            Command::Merge => self.merge_external(),
            Command::MergeCopy(path) => self.merge_copy(&path),
            Command::ResolveConflict { .. } | Command::FinishMerge => self.resolve_conflict(&command),
            Command::StopWork => {
                self.jobs.stop(JobKind::Export);
                self.stop_reading();
                self.stop_import();
            }
            Command::Undo | Command::Redo => self.undo_or_redo(&command),
            Command::Open | Command::Import | Command::SaveAs | Command::Export(_) => {
                self.open_dialog(&command);
            }
            Command::Reveal(path) => self.reveal(path),
            Command::DismissAlerts => self.messages.dismiss_all(),
            Command::SetLanguage(language) => {
                language.code().clone_into(&mut self.settings.language);
                self.words = Words::new(language);
                self.write_settings();
            }
            Command::SetAppearance(look) => {
                self.settings.look = look;
                self.write_settings();
            }
            Command::SetTimeline(timeline) => {
                self.settings.timeline = timeline;
                self.write_settings();
            }
            Command::ClosePlan => self.close_plan(),
            Command::Quit => {
                self.shut_down();
                self.wants_to_quit = true;
            }
            Command::Show(_) | Command::GoTo(_) | Command::ShowForm(_) => self.navigate(&command),
        }
    }

    fn navigate(&mut self, command: &Command) {
        let Some(open) = &mut self.open else { return };
        match command {
            Command::Show(view) => {
                open.view = *view;
                self.begin_list_versions();
            }
            Command::GoTo((kind, id)) => {
                if !open.view.lists(*kind) {
                    open.view = View::of(*kind);
                }
                open.plan.selection = Some((*kind, *id)).filter(|_| *kind != Kind::Plan);
                open.form_is_open = true;
                self.navigated = true;
            }
            Command::ShowForm(shown) => open.form_is_open = *shown,
            _ => {}
        }
    }

    /// Undo and redo say what they did, and go to where it was.
    fn undo_or_redo(&mut self, command: &Command) {
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return };
        let (outcome, key) = match command {
            Command::Undo => (open.plan.undo(stamp, now), Phrase::new("ui-undone")),
            _ => (open.plan.redo(stamp, now), Phrase::new("ui-redone")),
        };
        match outcome {
            Ok(Some(change)) => {
                open.file.save_state = state_after_change(&open.file);
                if let Some((kind, _)) = open.plan.selection
                    && !matches!(open.view, View::Questions | View::Merge | View::Coverage)
                    && change.iter().any(|(at, _)| at.kind == kind)
                {
                    if !open.view.lists(kind) {
                        open.view = View::of(kind);
                    }
                    self.navigated = true;
                }
                self.messages.report(MessageSeverity::Note, key.with("what", change.label().clone()));
            }
            Ok(None) => self.messages.report(MessageSeverity::Note, Phrase::new("ui-nothing-to-undo")),
            Err(error) => self.messages.report(MessageSeverity::Warning, error.phrase()),
        }
    }
}

/// Where a plan stands right after a change.
pub(super) fn state_after_change(file: &PlanFile) -> SaveState {
    match (&file.save_state, &file.path) {
        (SaveState::Failed(why), _) => SaveState::Failed(why.clone()),
        (_, Some(_)) if file.external.is_some() => SaveState::ChangedExternally,
        (_, Some(_)) if file.read_only.is_none() => SaveState::Pending,
        (_, Some(_)) => SaveState::ReadOnly,
        (_, None) => SaveState::NoFile,
    }
}
