//! What is read at a start, and what is remembered until the next: settings, recent plans, recovery copies, sessions that
//! were interrupted. All of it in the background: the window comes first.

use super::Program;
use super::job::{JobKind, JobResult, Lane};
use crate::session::file::presence::interrupted_phrase;
use crate::session::file::recovery::{RecoveryEntry, recovery_entries, sweep_saved_copy};
use crate::session::own_folders::{read_settings, sweep_own_folders, write_settings};
use crate::session::window::abbreviations::Abbreviations;
use crate::session::window::messages::MessageSeverity;
use crate::session::window::placement::WindowPlacement;
use crate::session::window::settings::{RecentPlan, Settings};
use crate::session::window::table_layout::{TableKey, TableLayout};
use crate::session::window::views::View;
use crate::session::window::window_state::WindowState;
use crate::store::{InterruptedSession, Problem, take_interrupted};
use crate::text::{Language, Phrase, Words};
use std::path::{Path, PathBuf};

type SettingsChange = Box<dyn Fn(&mut Settings)>;

/// The settings, and what was changed in them before they were read.
pub(super) struct Memory {
    settings: Settings,
    /// The language of a first start.
    language: Language,
    /// What was changed since the start; `None` once the settings are read.
    unread: Option<Vec<SettingsChange>>,
}

impl Memory {
    /// The settings of a first start, until those of before are read.
    pub(super) fn new(language: Language) -> Self {
        let mut settings = Settings::default();
        settings.set_language(language);
        Self { settings, language, unread: Some(Vec::new()) }
    }

    /// The settings, as far as they are known.
    pub(super) const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Whether the settings of before have been read.
    pub(super) const fn is_read(&self) -> bool {
        self.unread.is_none()
    }

    /// Changes them; says whether they are to be written.
    fn change(&mut self, change: SettingsChange) -> bool {
        change(&mut self.settings);
        match &mut self.unread {
            // Written now, they would replace those of before by those of a first start.
            Some(changes) => {
                changes.push(change);
                false
            }
            None => true,
        }
    }

    /// They were read: what was changed meanwhile is changed in these too. Says whether they are to be written.
    fn on_read(&mut self, settings: Settings) -> bool {
        self.settings = settings;
        if self.settings.language.is_empty() {
            self.settings.set_language(self.language);
        }
        let changes = self.unread.take().unwrap_or_default();
        for change in &changes {
            change(&mut self.settings);
        }
        !changes.is_empty()
    }
}

impl Program {
    /// Begins to read what a start needs. Left-overs go before anything is listed; each folder is read in its own lane,
    /// for one of them may be on a network.
    pub(super) fn begin_start(&mut self) {
        let files = self.files.clone();
        self.jobs.enqueue(Lane::Settings, JobKind::Remember, move |_, _| {
            JobResult::SettingsRead(Box::new(read_settings(&files)))
        });
        let files = self.files.clone();
        self.jobs.enqueue(Lane::Sessions, JobKind::Remember, move |_, _| {
            JobResult::Interrupted(take_interrupted(files.storage.as_ref(), &files.dirs))
        });
        let files = self.files.clone();
        self.jobs.enqueue(Lane::Leftovers, JobKind::Tidy, move |_, _| {
            sweep_own_folders(&files);
            JobResult::Done
        });
        self.begin_list_recoveries();
    }

    /// Begins to list the recovery copies that the start screen offers.
    pub(super) fn begin_list_recoveries(&mut self) {
        let (files, today) = (self.files.clone(), self.env.today());
        self.jobs.enqueue(Lane::Offers, JobKind::Offers, move |_, _| JobResult::Recoveries {
            entries: recovery_entries(&files, today),
            failed: None,
        });
    }

    /// Begins to remove the copies of what is safe in a plan's file, each in the lane of that file: it may not answer.
    pub(super) fn begin_sweep_saved_copies(&mut self, entries: &[RecoveryEntry]) {
        let all = entries.iter().flat_map(|entry| std::iter::once(entry).chain(&entry.older));
        for RecoveryEntry { file, plan_file, .. } in all {
            let Some(plan_file) = plan_file.clone() else { continue };
            let (files, copy) = (self.files.clone(), file.clone());
            self.jobs.enqueue(Lane::File(plan_file), JobKind::Tidy, move |_, _| {
                JobResult::CopySwept(sweep_saved_copy(&files, &copy))
            });
        }
    }

    /// Deletes a recovery copy; else only what is safe in its file goes, and only ever when the user asks for it.
    pub(super) fn discard_recovery(&mut self, copy: PathBuf) {
        let (files, today) = (self.files.clone(), self.env.today());
        self.jobs.enqueue(Lane::Offers, JobKind::Offers, move |_, _| {
            let removed = files.storage.remove(&copy);
            let failed = removed.err().map(|error| Problem::from_write_error(&error).of(&copy).phrase());
            JobResult::Recoveries { entries: recovery_entries(&files, today), failed }
        });
    }

    /// Whether the settings of before have been read; until then they are those of a first start.
    pub const fn settings_are_read(&self) -> bool {
        self.memory.is_read()
    }

    /// What is remembered.
    pub const fn settings(&self) -> &Settings {
        self.memory.settings()
    }

    /// The settings were read.
    pub(super) fn on_settings_read(&mut self, settings: Settings) {
        let is_changed = self.memory.on_read(settings);
        let language = self.settings().window_language();
        if language != self.words.language() {
            self.words = Words::new(language);
        }
        self.return_to_view();
        if is_changed {
            self.begin_write_settings();
        }
    }

    /// Changes the settings and begins to write them.
    pub(super) fn change_settings(&mut self, change: impl Fn(&mut Settings) + 'static) {
        if self.memory.change(Box::new(change)) {
            self.begin_write_settings();
        }
    }

    /// Remembers how the table of a kind is shown.
    pub(super) fn set_table(&mut self, table: TableKey, layout: TableLayout) {
        self.change_settings(move |all| drop(all.tables.insert(table.code().to_owned(), layout.clone())));
    }

    /// Changes the user's own abbreviations.
    pub(super) fn set_abbreviations(&mut self, own: Abbreviations) {
        self.change_settings(move |settings| settings.abbreviations = own.clone());
    }

    /// Remembers where the window is.
    pub fn remember_window(&mut self, placement: WindowPlacement) {
        self.change_settings(move |settings| settings.window = placement);
    }

    fn begin_write_settings(&mut self) {
        let (files, settings) = (self.files.clone(), self.settings().clone());
        self.jobs.begin(Lane::Settings, JobKind::Remember, move |_, _| {
            write_settings(&files, &settings);
            JobResult::Done
        });
    }

    /// Puts the open plan first among the recent ones, where it has a file.
    pub(super) fn remember_recent(&mut self) {
        let Some(workspace) = &self.workspace else { return };
        let Some(path) = workspace.file.path() else { return };
        let about = workspace.plan.plan().about();
        let recent = RecentPlan {
            path: path.to_owned(),
            title: about.title.to_string(),
            municipality: about.municipality.to_string(),
            at: self.env.clock.now().as_second(),
            view: String::new(),
        };
        self.change_settings(move |settings| settings.add_recent(recent.clone()));
    }

    /// Remembers which view the open plan is left in.
    pub(super) fn remember_view(&mut self) {
        let path = self.workspace.as_ref().and_then(|workspace| workspace.file.path());
        if let Some(path) = path.map(Path::to_owned) {
            let view = self.window.view.code();
            self.change_settings(move |settings| settings.set_recent_view(&path, view));
        }
    }

    /// Goes to the view that was shown last when this plan was open, where the overview is shown that every file opens
    /// with and nothing was gone to yet.
    pub(super) fn return_to_view(&mut self) {
        let path = self.workspace.as_ref().and_then(|workspace| workspace.file.path());
        let recent = path.and_then(|path| self.settings().recent.iter().find(|recent| recent.path == path));
        if let Some(view) = recent.map(|recent| View::from_code(&recent.view))
            && self.window == WindowState::showing(View::Overview)
        {
            self.window = WindowState::showing(view);
        }
    }

    /// Some sessions were interrupted: what became of their files is looked up in the files' own lanes.
    pub(super) fn on_interrupted(&mut self, sessions: Vec<InterruptedSession>) {
        for session in sessions {
            let (files, today) = (self.files.clone(), self.env.today());
            let lane = Lane::File(session.note.path.clone());
            self.jobs.enqueue(lane, JobKind::Tidy, move |_, _| {
                JobResult::InterruptedSession(interrupted_phrase(&files, session, today))
            });
        }
    }

    pub(super) fn report_error(&mut self, phrase: Phrase) {
        self.messages.report(MessageSeverity::Error, phrase);
    }
}
