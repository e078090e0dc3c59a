//! The program without a window: it routes. A command goes to the struct that it belongs to; the effects that come back
//! are carried out here, and so are the results of background jobs.
//!
//! What an act does is in `file`, `open` and `import`; opening and leaving plans, jobs and dialogs are in `program/`.
//! Nothing here waits: all that touches a file is a job, and what depends on one is done when its result comes.

mod background;
mod dialogs;
mod gathering;
mod host;
mod importing;
mod job;
mod leaving;
mod opening;
mod remembering;
mod results;
mod saving;
mod traces;

use super::context::{Context, Permissions};
use super::effect::{Effect, Effects};
use super::environment::{Environment, Files, System};
use super::file::recovery::RecoveryEntry;
use super::file::rescue::RescueOffer;
use super::gathering::clock_sound::ClockSound;
use super::gathering::wakefulness::Wakefulness;
use super::import::imports::{ImportProgress, Imports};
use super::jobs::Jobs;
use super::open::opening::OpenSource;
use super::open::workspace::Workspace;
use super::window::command::Command;
use super::window::dialogs::{Dialogs, FilePurpose};
use super::window::messages::{MessageSeverity, Messages};
use super::window::outbox::Outbox;
use super::window::path_prompt::PathPrompt;
use super::window::views::View;
use super::window::window_state::WindowState;
use crate::edit::{Change, EditError};
use crate::model::{IdGenerator, Plan};
use crate::store::Clock;
use crate::text::{Language, Phrase, Words};
use job::{JobKind, JobResult, Lane};
use leaving::{Leaving, Next};
use opening::Reading;
use remembering::Memory;
use std::path::PathBuf;
use std::sync::Arc;

/// The program without a window.
pub struct Program {
    env: Environment,
    /// For jobs, and for nothing else.
    files: Files,
    dialogs: Arc<dyn Dialogs>,
    memory: Memory,
    words: Words,
    workspace: Option<Workspace>,
    imports: Imports,
    /// The main window; a further window gets a state of its own.
    window: WindowState,
    messages: Messages,
    jobs: Jobs<Lane, JobKind, JobResult>,
    path_prompt: Option<PathPrompt>,
    recoveries: Vec<RecoveryEntry>,
    /// What can be opened instead of a file that could not be.
    rescue: Option<RescueOffer>,
    /// The plan that is being read.
    reading: Option<Reading>,
    /// The file or folder that is being exported to.
    exporting_to: Option<PathBuf>,
    /// What is done when the open plan is safe.
    leaving: Option<Leaving>,
    wakefulness: Wakefulness,
    clock_sound: ClockSound,
    wants_to_quit: bool,
}

impl Program {
    /// A program with nothing open. What it remembers and what it offers is read in the background; until then the
    /// language is the one of a first start.
    pub fn new(system: System, language: Language) -> Self {
        let System { environment: env, storage, dialogs, computer, watch_interval } = system;
        let files = Files { storage, dirs: env.dirs.clone(), clock: Arc::clone(&env.clock), watch_interval };
        let mut program = Self {
            words: Words::new(language),
            memory: Memory::new(language),
            env,
            files,
            dialogs,
            recoveries: Vec::new(),
            rescue: None,
            workspace: None,
            imports: Imports::default(),
            window: WindowState::default(),
            messages: Messages::default(),
            jobs: Jobs::default(),
            path_prompt: None,
            reading: None,
            exporting_to: None,
            leaving: None,
            wakefulness: Wakefulness::new(computer),
            clock_sound: ClockSound::default(),
            wants_to_quit: false,
        };
        program.begin_start();
        program
    }

    /// Sets what is called when a job has ended.
    pub fn set_waker(&self, wake: impl Fn() + Send + Sync + 'static) {
        self.jobs.set_waker(wake);
    }

    /// The words of the window's language.
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// What was reported.
    pub const fn messages(&self) -> &Messages {
        &self.messages
    }

    /// The time of day and the date.
    pub fn clock(&self) -> &dyn Clock {
        self.env.clock.as_ref()
    }

    /// The open plan.
    pub fn plan(&self) -> Option<&Plan> {
        self.workspace.as_ref().map(|workspace| workspace.plan.plan())
    }

    /// The recovery copies, newest first.
    pub fn recoveries(&self) -> &[RecoveryEntry] {
        &self.recoveries
    }

    /// What can be opened instead of a file that could not be.
    pub const fn rescue(&self) -> Option<&RescueOffer> {
        self.rescue.as_ref()
    }

    /// Whether the user wants to leave.
    pub const fn wants_to_quit(&self) -> bool {
        self.wants_to_quit
    }

    /// The work on a table that takes so long that the window shows it.
    pub fn import_progress(&self) -> Option<ImportProgress<'_>> {
        self.imports.progress(self.import_jobs(), self.env.milliseconds())
    }

    /// Whether anything is worked out about a table now.
    pub fn import_is_running(&self) -> bool {
        self.imports.reading.is_some() || self.import_jobs().recomputing.is_some()
    }

    /// Gives out ids for a frame's new records, apart from the program's own.
    pub fn frame_ids(&mut self) -> IdGenerator {
        self.env.frame_ids()
    }

    /// What the main window reads of the open plan.
    pub fn context(&self) -> Option<Context<'_>> {
        self.context_of(&self.window)
    }

    /// What a window reads of the open plan.
    fn context_of(&self, window: &WindowState) -> Option<Context<'_>> {
        let Workspace { plan, file, presence, versions, contents, merge, exported_path, gathering, .. } =
            self.workspace.as_ref()?;
        let history = plan.history();
        Some(Context {
            plan: plan.plan(),
            revision: plan.revision(),
            outline: plan.outline(),
            totals: plan.totals(),
            measure_counts: plan.measure_counts(),
            findings: plan.checking.findings(),
            findings_revision: plan.checking.findings_revision(),
            selection: window.selection,
            words: &self.words,
            appearance: self.settings().appearance,
            timeline: self.settings().timeline,
            tables: &self.settings().tables,
            room: self.settings().room,
            view: window.view,
            form_is_open: window.form_is_open,
            history,
            undo_label: history.undo_label(),
            redo_label: history.redo_label(),
            save_state: file.save_state(),
            save_obstacle: self.save_obstacle(),
            path: file.path(),
            external: file.external(),
            other_owner: presence.other_owner(),
            rescue: self.rescue(),
            versions: Some(versions).filter(|_| window.view == View::Versions),
            conflict_copies: presence.conflict_copies(),
            last_seen: file.last_seen(),
            read_only: file.read_only(),
            messages: &self.messages,
            newest_message: self.messages.newest(),
            alert: self.messages.alert(),
            dirs: &self.env.dirs,
            abbreviations: &self.settings().abbreviations,
            recent: &self.settings().recent,
            contents,
            export_progress: self.export_progress(),
            import: self.imports.open.as_ref(),
            import_progress: self.import_progress(),
            import_is_running: self.import_is_running(),
            merge: Some(merge).filter(|review| review.is_shown(history)),
            gathering: gathering.as_ref(),
            user: &self.env.user.user,
            exported_path: exported_path.as_deref(),
            export_format: self.settings().export_format(),
            document: window.document,
            navigated: window.navigated,
            can: Permissions { edit: file.read_only().is_none() },
            now: self.env.now(),
        })
    }

    /// Applies the output of a frame of the main window: its changes first, because its commands may refer to their
    /// results.
    pub fn apply_frame_output(&mut self, out: Outbox<'_>) {
        let Outbox { changes, commands, select, remarks, gesture_ended, gesture_continues, .. } = out;
        // The last frame has shown the view that was navigated to.
        self.window.navigated = false;
        // Before the changes: a pause that this frame bridges must not end the gesture they belong to.
        if gesture_continues && let Some(workspace) = &mut self.workspace {
            workspace.plan.continue_gesture(self.env.milliseconds());
        }
        if !changes.is_empty() {
            // The user works on: what went well before is no news any more.
            self.messages.dismiss_notes();
        }
        for request in changes {
            let Some(workspace) = &mut self.workspace else { break };
            match workspace.edit(request, &mut self.env) {
                Ok(()) => self.window.on_change(workspace.plan.plan()),
                Err(error) => self.messages.report(MessageSeverity::Warning, error.phrase()),
            }
        }
        if let Some(workspace) = &mut self.workspace {
            // After the changes, for the last letters of a field and its loss of the keyboard come in one
            // frame.
            if gesture_ended {
                workspace.plan.end_gesture();
            }
            // After the changes, for a new record can only be selected once it is there.
            self.window.selection = select.unwrap_or(self.window.selection);
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
            Command::OpenPath(path) => self.begin_open(OpenSource::File(path)),
            Command::OpenSample => self.open_sample(),
            Command::OpenRecovery(path) => self.begin_open(OpenSource::Recovery(path)),
            Command::DiscardRecovery(path) => self.discard_recovery(path),
            Command::OpenVersion(version) => self.begin_open(OpenSource::Version(version)),
            Command::OpenOfferedVersion => self.open_offered_version(),
            Command::OpenReadable => self.open_readable(),
            Command::DeclineRescue => self.rescue = None,
            Command::ClosePlan => self.leave(Next::Close),
            Command::Quit => self.leave(Next::Quit),
            Command::LeaveWithCopy => self.leave_with_copy(),
            Command::LeaveWithoutSaving => self.leave_without_saving(),
            Command::StayInPlan => self.leaving = None,
            Command::Open => self.ask_for_file(FilePurpose::Open),
            Command::Import => self.ask_for_file(FilePurpose::Import),
            Command::SaveAs => self.ask_for_file(FilePurpose::Save),
            Command::ChooseDocument(choice) => self.window.document = choice,
            Command::Export(format) => self.ask_for_export_folder(format),
            Command::ImportPath(path) => self.begin_import(path),
            Command::EditImport(action) => self.edit_import(action),
            Command::ExportTo(path) => self.begin_export(path),
            Command::RemoveTraces(words) => self.remove_traces(&words),
            Command::Print => self.begin_print(),
            Command::Reveal(path) => self.begin_reveal(path),
            Command::StopWork => self.stop_work(),
            Command::Save => self.with_workspace(|workspace, _| workspace.save()),
            Command::SaveTo(path) => self.save_to(path),
            Command::NameVersion(name) => self.name_version(&name),
            Command::RestoreVersion(version) => self.restore_version(version),
            Command::MakeReadOnly => self.leave(Next::ReadOnly),
            Command::ContinueInCopy => self.with_workspace(|workspace, env| workspace.continue_in_copy(env)),
            Command::TakeOverLock => self.begin_file_check(true),
            Command::AcceptTheirs => self.with_workspace(|workspace, _| workspace.accept_theirs()),
            Command::KeepOurs => self.with_workspace(|workspace, env| workspace.keep_ours(env)),
            Command::Merge => self.with_workspace(|workspace, _| workspace.merge_external()),
            Command::MergeCopy(path) => self.with_workspace(|workspace, _| workspace.merge_copy(path)),
            Command::ResolveConflict { question, claim } => {
                self.with_workspace(|workspace, env| workspace.resolve_conflict(question, claim, env));
            }
            Command::KeepProvisional => self.with_workspace(Workspace::keep_all_provisional),
            Command::FinishMerge => self.with_workspace(|workspace, _| workspace.finish_merge()),
            Command::Undo if self.take_back_paper() => {}
            Command::Undo => self.step(Workspace::undo, Phrase::new("ui-undone")),
            Command::Redo => self.step(Workspace::redo, Phrase::new("ui-redone")),
            Command::Gathering(act) => self.act_in_gathering(act),
            Command::Show(view) => self.show(view),
            Command::GoTo(record) => self.with_window(|window| window.go_to(record)),
            Command::ShowForm(is_open) => self.with_window(|window| window.form_is_open = is_open),
            Command::DismissAlerts => self.messages.dismiss_all(),
            Command::SetLanguage(language) => self.set_language(language),
            Command::SetAppearance(chosen) => self.change_settings(move |all| all.appearance = chosen),
            Command::SetRoom(room) => self.set_room(room),
            Command::SetAbbreviations(own) => self.set_abbreviations(own),
            Command::SetTimeline(shown) => self.change_settings(move |all| all.timeline = shown),
            Command::SetTable(table, layout) => self.set_table(table, layout),
        }
    }

    /// Does an act on the open plan and what follows from it.
    fn with_workspace(&mut self, act: impl FnOnce(&mut Workspace, &mut Environment) -> Effects) {
        let Some(workspace) = &mut self.workspace else { return };
        let effects = act(workspace, &mut self.env);
        self.window.on_change(workspace.plan.plan());
        self.carry_out(effects);
    }

    fn with_window(&mut self, act: impl FnOnce(&mut WindowState)) {
        if self.workspace.is_some() {
            act(&mut self.window);
        }
    }

    fn set_language(&mut self, language: Language) {
        self.words = Words::new(language);
        self.change_settings(move |settings| settings.set_language(language));
    }

    fn show(&mut self, view: View) {
        self.with_window(|window| window.view = view);
        // Only where that view is now in sight; the list is made anew each time, for other programs keep
        // versions too.
        self.begin_list_versions();
    }

    /// Carries out the effects of acts, in order.
    fn carry_out(&mut self, effects: Effects) {
        for effect in effects {
            match effect {
                Effect::Report(severity, phrase) => self.messages.report(severity, phrase),
                Effect::Show(view) => self.window.view = view,
                Effect::ShowMerge { more } => self.window.show_merge(more),
                Effect::LeaveMerge => self.window.leave_merge(),
                Effect::LeaveImport => self.window.leave_import(),
                Effect::Ask(purpose) => self.ask_for_file(purpose),
                Effect::Save => self.save_now(),
                Effect::CheckFile => self.begin_file_check(false),
                Effect::Prepare => self.begin_preparation(),
                Effect::ListVersions => self.begin_list_versions(),
                Effect::RecomputeImport => self.begin_recompute(),
                Effect::StopRecompute => self.jobs.stop(&Lane::Import, JobKind::Recompute),
                Effect::CloseEmptyPlan => self.close_empty_plan(),
                Effect::Drop(old) => self.drop_in_background(old),
            }
        }
        self.begin_file_tasks();
    }

    /// Undo and redo say what they did, and go to where it was.
    fn step(
        &mut self,
        act: impl FnOnce(&mut Workspace, &mut Environment) -> Result<Option<Change>, EditError>,
        done: Phrase,
    ) {
        let Some(workspace) = &mut self.workspace else { return };
        let (severity, phrase) = match act(workspace, &mut self.env) {
            Ok(Some(change)) => {
                self.window.on_step(workspace.plan.plan(), &change);
                (MessageSeverity::Note, done.with("what", change.label().clone()))
            }
            Ok(None) => (MessageSeverity::Note, Phrase::new("ui-nothing-to-undo")),
            Err(error) => (MessageSeverity::Warning, error.phrase()),
        };
        self.messages.report(severity, phrase);
        self.follow_ballot();
    }
}
