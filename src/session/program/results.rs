//! Takes the results of jobs. What a plan's job found is dropped where another plan is open by now.

use super::Program;
use super::job::{JobKind, JobResult, PlanJobResult};
use crate::model::Uid;
use crate::session::effect::{Effect, Effects};
use crate::session::environment::file_name;
use crate::session::file::recovery::RecoveryEntry;
use crate::session::file::task::FileTaskResult;
use crate::session::file::versions::VersionList;
use crate::session::open::export::ExportedFile;
use crate::session::window::messages::MessageSeverity;
use crate::text::Phrase;

impl Program {
    /// A job panicked, which is a fault of the program or of a library: it is reported, with the place of the log. What it was
    /// about to write is written by the next job of its kind.
    pub(super) fn on_job_broken(&mut self, kind: JobKind) {
        log::error!("a job broke: {kind:?}");
        let log = self.env.dirs.data.join("log.txt").display().to_string();
        self.messages.report(MessageSeverity::Error, Phrase::new("ui-job-broken").with("log", log));
    }

    /// Takes the result of a job.
    pub(super) fn on_job_finished(&mut self, result: JobResult) {
        match result {
            JobResult::OfPlan(id, result) => self.on_plan_job_finished(id, result),
            JobResult::Opened(opened) => self.on_opened(*opened),
            JobResult::SettingsRead(settings) => self.on_settings_read(*settings),
            JobResult::CopySwept(is_removed) => {
                if is_removed {
                    self.begin_list_recoveries();
                }
            }
            JobResult::Recoveries { entries, failed } => self.on_recoveries(entries, failed),
            JobResult::Interrupted(sessions) => self.on_interrupted(sessions),
            JobResult::InterruptedSession(phrase) => {
                self.messages.report(MessageSeverity::Warning, phrase);
                // It may have left a copy.
                self.begin_list_recoveries();
            }
            JobResult::DialogClosed { request, answer } => self.on_dialog_closed(&request, answer),
            JobResult::Prompt(finding) => self.on_prompt_finding(finding),
            JobResult::Exported(id, Ok(file)) => self.on_exported(id, file),
            JobResult::Exported(_, Err(why)) | JobResult::Revealed(Err(why)) => self.report_error(why),
            JobResult::MadeForPrinting(result) => self.on_made_for_printing(result),
            JobResult::Sounded(result) => self.on_sounded(result),
            JobResult::TableRead(Some(read)) => self.on_table_read(*read),
            // What was stopped is reported where it was stopped.
            JobResult::TableRead(None) | JobResult::Revealed(Ok(())) | JobResult::Done => {}
        }
    }

    fn on_plan_job_finished(&mut self, id: Uid, result: PlanJobResult) {
        if self.workspace.as_ref().is_none_or(|workspace| workspace.id != id) {
            // A copy of a plan that was closed may just have been removed.
            if self.workspace.is_none() && matches!(result, PlanJobResult::FileTask(FileTaskResult::Done)) {
                self.begin_list_recoveries();
            }
            return self.drop_in_background(Box::new(result));
        }
        match result {
            PlanJobResult::Recomputed(None) => {}
            PlanJobResult::Recomputed(Some(recomputed)) => self.on_recomputed(*recomputed),
            PlanJobResult::Alarm => self.begin_file_check(false),
            result => self.with_workspace(|workspace, env| match result {
                PlanJobResult::Saved { path, outcome, milliseconds } => {
                    workspace.on_saved(path, outcome, milliseconds, env)
                }
                PlanJobResult::Copied { result, milliseconds } => {
                    workspace.on_copied(result, milliseconds, env)
                }
                PlanJobResult::Journal(outcome) => workspace.on_journal_written(outcome, env),
                PlanJobResult::FileChecked(check) => workspace.on_checked(*check, env),
                PlanJobResult::Prepared(prepared) => workspace.on_prepared(*prepared, env),
                PlanJobResult::FileTask(FileTaskResult::VersionKept(kept)) => workspace.on_kept(kept, env),
                PlanJobResult::FileTask(FileTaskResult::SessionBegun(begun)) => {
                    workspace.presence.on_session_begun(begun)
                }
                PlanJobResult::Checked(checked) => {
                    workspace.plan.checking.on_finished(checked);
                    Effects::none()
                }
                PlanJobResult::Contents(found) => {
                    workspace.contents.on_finished(found);
                    Effects::none()
                }
                PlanJobResult::Versions(rows) => {
                    let old =
                        std::mem::replace(&mut workspace.versions, VersionList { rows, is_loading: false });
                    Effect::Drop(Box::new(old)).into()
                }
                PlanJobResult::CountsRead(counts) => {
                    if let Some(mode) = &mut workspace.gathering {
                        mode.take_counts(workspace.plan.plan(), counts);
                    }
                    Effects::none()
                }
                PlanJobResult::TracesRemoved(place, result) => workspace.on_traces_removed(place, result),
                PlanJobResult::CountsWritten(Err(why)) => Effects::error(why),
                PlanJobResult::CountsWritten(Ok(()))
                | PlanJobResult::FileTask(FileTaskResult::Done)
                | PlanJobResult::Alarm
                | PlanJobResult::Recomputed(_) => Effects::none(),
            }),
        }
    }

    fn on_recoveries(&mut self, entries: Vec<RecoveryEntry>, failed: Option<Phrase>) {
        self.begin_sweep_saved_copies(&entries);
        self.recoveries = entries;
        if let Some(why) = failed {
            self.report_error(why);
        }
    }

    /// A document was made for printing: it is opened with the system's own program, which prints it.
    fn on_made_for_printing(&mut self, result: Result<ExportedFile, Phrase>) {
        match result {
            Ok(file) => {
                let opened = Phrase::new("ui-print-opened").with("file", file_name(&file.path));
                self.messages.report(MessageSeverity::Note, opened);
                for remark in file.remarks {
                    self.messages.report(MessageSeverity::Warning, remark);
                }
                self.begin_reveal(file.path);
            }
            Err(why) => self.report_error(why),
        }
    }

    fn on_exported(&mut self, id: Uid, file: ExportedFile) {
        let ExportedFile { path, format, remarks } = file;
        // A path typed with an extension asks for that format; it is remembered like one chosen in the menu.
        self.change_settings(move |settings| settings.set_export_format(format));
        let exported = Phrase::new("ui-exported").with("file", file_name(&path));
        self.messages.report(MessageSeverity::Note, exported);
        for remark in remarks {
            self.messages.report(MessageSeverity::Warning, remark);
        }
        if let Some(workspace) = self.workspace.as_mut().filter(|workspace| workspace.id == id) {
            workspace.exported_path = Some(path);
        }
    }
}
