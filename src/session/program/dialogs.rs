//! Asking for a file: with the system's own dialog, or with a prompt in the window where the system has none.

use super::Program;
use super::job::{JobKind, JobResult};
use crate::export::Format;
use crate::session::environment::milliseconds_between;
use crate::session::window::command::Command;
use crate::session::window::dialogs::{FilePurpose, FileRequest, PathPrompt};
use crate::text::file_name;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An answer of "nothing" that came sooner than after so many milliseconds was no person: the system has no dialog.
const FASTEST_PERSON: u64 = 400;

impl Program {
    /// Asks for a file. The dialog waits for a person, so a second one does not wait for the first.
    pub(super) fn ask_for_file(&mut self, purpose: FilePurpose) {
        let request = FileRequest { purpose, proposed: self.proposed_path(purpose) };
        let (dialogs, clock) = (Arc::clone(&self.env.dialogs), Arc::clone(&self.env.clock));
        // The words are found here: the job has no language files.
        let title = self.words.text(&purpose.name());
        self.jobs.begin_now(JobKind::Dialog, move |_, _| {
            let begun = clock.now();
            let path = dialogs.pick_path(&request, &title);
            JobResult::DialogClosed { path, milliseconds: milliseconds_between(begun, clock.now()), request }
        });
    }

    /// Asks for the folder that the document is exported to.
    pub(super) fn ask_for_export_folder(&mut self, format: Format) {
        if self.workspace.is_some() {
            self.change_settings(|settings| settings.set_export_format(format));
            self.ask_for_file(FilePurpose::Export);
        }
    }

    /// Where a dialog begins: next to the open file, else among the user's documents.
    fn proposed_path(&self, purpose: FilePurpose) -> PathBuf {
        let workspace = self.workspace.as_ref();
        let plan_folder = workspace.and_then(|workspace| workspace.file.path()).and_then(Path::parent);
        let folder = plan_folder.unwrap_or(&self.env.documents_dir).to_owned();
        if purpose != FilePurpose::Save {
            return folder;
        }
        let title = self.plan().map(|plan| plan.about().title.to_string()).unwrap_or_default();
        folder.join(file_name(&title, &self.words.word("ui-untitled-plan"), "ron"))
    }

    /// The system's dialog was closed; where there was none, the window asks.
    pub(super) fn on_dialog_closed(
        &mut self,
        request: &FileRequest,
        path: Option<PathBuf>,
        milliseconds: u64,
    ) {
        match path {
            Some(path) => self.on_path_chosen(request.purpose, path),
            // A missing portal answers like a cancel, only faster than anybody can press Esc.
            None if milliseconds < FASTEST_PERSON => {
                self.path_prompt = Some(PathPrompt::new(self.env.storage.as_ref(), request));
            }
            None => {}
        }
    }

    /// The prompt for a path that the window shows, where it shows one.
    pub const fn path_prompt(&self) -> Option<&PathPrompt> {
        self.path_prompt.as_ref()
    }

    /// The path in the prompt was changed.
    pub fn set_prompt_path(&mut self, typed: String) {
        if let Some(prompt) = &mut self.path_prompt {
            prompt.set_typed(self.env.storage.as_ref(), typed);
        }
    }

    /// The user accepted a path in the prompt, or closed it.
    pub fn answer_prompt(&mut self, path: Option<String>) {
        let Some(path) = path else {
            self.path_prompt = None;
            return;
        };
        let Some(prompt) = &mut self.path_prompt else { return };
        let (purpose, chosen) = (prompt.purpose, prompt.accept(self.env.storage.as_ref(), &path));
        self.on_prompt_answered(purpose, chosen);
    }

    /// The user pressed an entry of the prompt.
    pub fn choose_prompt_entry(&mut self, index: usize) {
        let Some(prompt) = &mut self.path_prompt else { return };
        let (purpose, chosen) = (prompt.purpose, prompt.accept_entry(self.env.storage.as_ref(), index));
        self.on_prompt_answered(purpose, chosen);
    }

    fn on_prompt_answered(&mut self, purpose: FilePurpose, chosen: Option<PathBuf>) {
        if let Some(path) = chosen {
            self.path_prompt = None;
            self.on_path_chosen(purpose, path);
        }
    }

    fn on_path_chosen(&mut self, purpose: FilePurpose, path: PathBuf) {
        self.dispatch(match purpose {
            FilePurpose::Open => Command::OpenPath(path),
            FilePurpose::Import => Command::ImportPath(path),
            FilePurpose::Save => Command::SaveTo(path),
            FilePurpose::Export => Command::ExportTo(path),
        });
    }
}
