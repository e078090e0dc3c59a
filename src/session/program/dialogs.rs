//! Asking for a file: with the system's own dialog, or with a prompt in the window where the system has none.

use super::Program;
use super::job::{JobKind, JobResult, Lane};
use crate::export::Format;
use crate::session::window::command::Command;
use crate::session::window::dialogs::{DialogAnswer, FilePurpose, FileRequest};
use crate::session::window::path_prompt::{PathPrompt, PromptFinding};
use crate::text::file_name;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Program {
    /// Asks for a file. While the system's dialog is open, and maybe out of sight, a second request is answered in the
    /// window.
    pub(super) fn ask_for_file(&mut self, purpose: FilePurpose) {
        let request = FileRequest { purpose, proposed: self.proposed_path(purpose) };
        if !self.jobs.is_free(&Lane::Dialogs) {
            return self.show_prompt(&request);
        }
        let dialogs = Arc::clone(&self.dialogs);
        // The words are found here: the job has no language files.
        let title = self.words.text(&purpose.name());
        self.jobs.enqueue(Lane::Dialogs, JobKind::Dialog, move |_, _| {
            let answer = dialogs.pick_path(&request, &title);
            JobResult::DialogClosed { answer, request }
        });
    }

    /// Asks for the folder that the document is exported to.
    pub(super) fn ask_for_export_folder(&mut self, format: Format) {
        if self.workspace.is_some() {
            self.change_settings(move |settings| settings.set_export_format(format));
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
    pub(super) fn on_dialog_closed(&mut self, request: &FileRequest, answer: DialogAnswer) {
        match answer {
            DialogAnswer::Chosen(path) => {
                // Who has chosen in the one does not want the other any longer.
                self.path_prompt = self.path_prompt.take().filter(|prompt| prompt.purpose != request.purpose);
                self.on_path_chosen(request.purpose, path);
            }
            DialogAnswer::Cancelled => {}
            DialogAnswer::Missing => self.show_prompt(request),
        }
    }

    /// The prompt for a path that the window shows, where it shows one.
    pub const fn path_prompt(&self) -> Option<&PathPrompt> {
        self.path_prompt.as_ref()
    }

    fn show_prompt(&mut self, request: &FileRequest) {
        self.path_prompt = Some(PathPrompt::new(request));
        self.ask_for_prompt();
    }

    /// Finds out what is at a path that was chosen elsewhere; the window asks where it cannot be used.
    pub(super) fn ask_about_path(&mut self, purpose: FilePurpose, path: PathBuf) {
        let typed = path.display().to_string();
        let mut prompt = PathPrompt::new(&FileRequest { purpose, proposed: path });
        prompt.accept(&typed);
        self.path_prompt = Some(prompt);
        self.ask_for_prompt();
    }

    /// The path in the prompt was changed.
    pub fn set_prompt_path(&mut self, typed: String) {
        if let Some(prompt) = &mut self.path_prompt {
            prompt.set_typed(typed);
        }
        self.ask_for_prompt();
    }

    /// The user accepted a path in the prompt, or closed it.
    pub fn answer_prompt(&mut self, path: Option<String>) {
        match (path, &mut self.path_prompt) {
            (Some(path), Some(prompt)) => prompt.accept(&path),
            (None, _) => self.path_prompt = None,
            (Some(_), None) => {}
        }
        self.ask_for_prompt();
    }

    /// The user pressed an entry of the prompt.
    pub fn choose_prompt_entry(&mut self, index: usize) {
        if let Some(prompt) = &mut self.path_prompt {
            prompt.accept_entry(index);
        }
        self.ask_for_prompt();
    }

    /// Begins to find out what the prompt wants to know.
    fn ask_for_prompt(&mut self) {
        let Some(question) = self.path_prompt.as_mut().and_then(PathPrompt::take_question) else { return };
        let (lane, storage) = (Lane::File(question.path().to_owned()), Arc::clone(&self.files.storage));
        self.jobs.begin(lane, JobKind::Prompt, move |_, _| JobResult::Prompt(question.run(storage.as_ref())));
    }

    pub(super) fn on_prompt_finding(&mut self, finding: PromptFinding) {
        let Some(prompt) = &mut self.path_prompt else { return };
        let (purpose, chosen) = (prompt.purpose, prompt.on_found(finding));
        match chosen {
            Some(path) => {
                self.path_prompt = None;
                self.on_path_chosen(purpose, path);
            }
            // A folder that was entered is listed.
            None => self.ask_for_prompt(),
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
