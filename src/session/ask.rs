//! Asking for a file: with the system's own dialog, or with one in the window where the system has none.

use super::Command;
use super::program::{JobResult, JobKind, Program, milliseconds_between};
use crate::text::Phrase;
use std::io::ErrorKind;
use std::path::{MAIN_SEPARATOR, MAIN_SEPARATOR_STR, Path, PathBuf};
use std::sync::Arc;

/// What a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilePurpose {
    /// A plan to open.
    Open,
    /// A table to take in.
    Import,
    /// Where to save the plan.
    Save,
    /// The folder to export to.
    Export,
}

impl FilePurpose {
    /// The name of the dialog.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Open => Phrase::new("ui-ask-open"),
            Self::Import => Phrase::new("ui-ask-take-in"),
            Self::Save => Phrase::new("ui-ask-save"),
            Self::Export => Phrase::new("ui-ask-export"),
        }
    }

    /// The words of the button that accepts.
    pub const fn accept_label(self) -> Phrase {
        match self {
            Self::Open => Phrase::new("ui-accept-open"),
            Self::Import => Phrase::new("ui-accept-take-in"),
            Self::Save => Phrase::new("ui-accept-save"),
            Self::Export => Phrase::new("ui-accept-export"),
        }
    }

    /// The endings of the files that are asked for; none for a folder.
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Open | Self::Save => &["ron"],
            Self::Import => &["csv", "xlsx", "ods", "xlsm", "fods", "tsv", "txt"],
            Self::Export => &[],
        }
    }
}

/// A question for a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRequest {
    /// What for.
    pub purpose: FilePurpose,
    /// A file or folder to begin with.
    pub proposed: PathBuf,
}

/// The system's own dialogs.
pub trait Dialogs: Send + Sync {
    /// Asks for a file or folder and waits; `None` where nothing was chosen or there is no such dialog.
    fn pick_path(&self, ask: &FileRequest, title: &str) -> Option<PathBuf>;

    /// Opens a file or folder with the system's own program.
    fn reveal(&self, path: &Path) -> Result<(), Phrase>;
}

/// A question that the window itself asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathPrompt {
    /// What for.
    pub purpose: FilePurpose,
    /// The path so far.
    pub typed: String,
    /// Folders and files of the typed path's folder; folders end in a separator.
    pub entries: Vec<String>,
    /// Why the path was not taken, where one was refused.
    pub rejection: Option<Phrase>,
    folder: PathBuf,
}

/// An answer of "nothing" that came sooner than this was no person: the system has no dialog.
const FASTEST_PERSON: u64 = 400;

impl Program {
    pub(super) fn open_dialog(&mut self, command: &Command) {
        let purpose = match command {
            Command::Open => FilePurpose::Open,
            Command::Import => FilePurpose::Import,
            Command::SaveAs => FilePurpose::Save,
            _ => FilePurpose::Export,
        };
        if purpose == FilePurpose::Export && self.open.is_none() {
            return;
        }
        if let Command::Export(format) = command {
            format.code().clone_into(&mut self.settings.format);
            self.write_settings();
        }
        let ask = FileRequest { purpose, proposed: self.proposed_path(purpose) };
        let (dialogs, clock) = (Arc::clone(&self.environment.dialogs), Arc::clone(&self.environment.clock));
        let title = self.words.text(&purpose.name());
        self.jobs.begin(JobKind::Dialog, move |_, _| {
            let begun = clock.now();
            let path = dialogs.pick_path(&ask, &title);
            JobResult::DialogAnswered { path, milliseconds: milliseconds_between(begun, clock.now()), ask }
        });
    }

    /// Where a dialog begins.
    pub(super) fn proposed_path(&self, purpose: FilePurpose) -> PathBuf {
        let open = self.open.as_ref();
        let beside = open.and_then(|open| open.file.path.as_deref()).and_then(Path::parent);
        let folder = beside.unwrap_or(&self.environment.documents_dir).to_owned();
        if purpose != FilePurpose::Save {
            return folder;
        }
        let title = open.map(|open| open.plan.plan().about().title.to_string()).unwrap_or_default();
        folder.join(format!("{}.ron", safe_name(&title, &self.words.word("ui-untitled-plan"))))
    }

    /// The folder that a path without one is in: the one that the dialog began with, never the one the program was
    /// started from.
    fn initial_folder(&self, purpose: FilePurpose) -> PathBuf {
        let mut folder = self.proposed_path(purpose);
        if purpose == FilePurpose::Save {
            folder.pop();
        }
        folder
    }

    /// The question that the window itself asks, where there is one.
    pub const fn path_prompt(&self) -> Option<&PathPrompt> {
        self.path_prompt.as_ref()
    }

    /// Takes an answer of the system's dialog, or asks in the window where there was no dialog.
    pub(super) fn on_dialog_answered(&mut self, ask: &FileRequest, path: Option<PathBuf>, milliseconds: u64) {
        match path {
            Some(path) => self.on_path_chosen(ask.purpose, path),
            None if milliseconds < FASTEST_PERSON => {
                let mut typed = ask.proposed.display().to_string();
                if ask.purpose != FilePurpose::Save && !typed.ends_with(MAIN_SEPARATOR) {
                    typed.push(MAIN_SEPARATOR);
                }
                self.path_prompt = Some(PathPrompt {
                    purpose: ask.purpose,
                    typed: String::new(),
                    entries: Vec::new(),
                    rejection: None,
                    folder: PathBuf::new(),
                });
                self.set_prompt_path(typed);
            }
            None => {}
        }
    }

    /// The path in the window's own dialog became another.
    pub fn set_prompt_path(&mut self, typed: String) {
        let Some(purpose) = self.path_prompt.as_ref().map(|asking| asking.purpose) else { return };
        let folder = self.initial_folder(purpose).join(folder_of(&typed));
        let Some(asking) = &mut self.path_prompt else { return };
        asking.typed = typed;
        asking.rejection = None;
        if folder != asking.folder {
            let storage = self.environment.storage.as_ref();
            let is_folder =
                |path: &Path| storage.size(path).is_err_and(|error| error.kind() == ErrorKind::IsADirectory);
            let paths = storage.list(&folder).unwrap_or_default();
            let endings = asking.purpose.extensions();
            asking.entries = paths.iter().filter_map(|path| list_entry(is_folder(path), path, endings)).collect();
            asking.folder = folder;
        }
    }

    /// The user answered the window's own dialog, or left it.
    ///
    /// A folder is gone into where a file is asked for, and a file that is there is never written over.
    pub fn answer_prompt(&mut self, path: Option<String>) {
        let Some(path) = path else {
            self.path_prompt = None;
            return;
        };
        let Some(purpose) = self.path_prompt.as_ref().map(|asking| asking.purpose) else { return };
        let path = self.initial_folder(purpose).join(path).display().to_string();
        let there = self.environment.storage.size(Path::new(&path));
        let is_folder = there.as_ref().is_err_and(|error| error.kind() == ErrorKind::IsADirectory);
        if is_folder && purpose != FilePurpose::Export {
            let separator = if path.ends_with(MAIN_SEPARATOR) { "" } else { MAIN_SEPARATOR_STR };
            self.set_prompt_path(format!("{path}{separator}"));
        } else if there.is_ok() && matches!(purpose, FilePurpose::Save | FilePurpose::Export) {
            if let Some(asking) = &mut self.path_prompt {
                asking.rejection = Some(Phrase::new("ui-path-taken").with("path", path));
            }
        } else {
            self.path_prompt = None;
            self.on_path_chosen(purpose, PathBuf::from(path));
        }
    }

    /// An entry of the window's own dialog was pressed.
    pub fn choose_prompt_entry(&mut self, index: usize) {
        let Some(asking) = &self.path_prompt else { return };
        let Some(entry) = asking.entries.get(index) else { return };
        let path = asking.folder.join(entry).display().to_string();
        if asking.purpose == FilePurpose::Save || asking.purpose == FilePurpose::Export {
            self.set_prompt_path(path);
        } else {
            self.answer_prompt(Some(path));
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

fn folder_of(typed: &str) -> PathBuf {
    if typed.ends_with(MAIN_SEPARATOR) {
        return PathBuf::from(typed);
    }
    Path::new(typed).parent().map(Path::to_owned).unwrap_or_default()
}

/// What the list shows of a path: folders with a separator at the end, files of the wanted endings; hidden ones not.
fn list_entry(is_folder: bool, path: &Path, endings: &[&str]) -> Option<String> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    if name.starts_with('.') {
        return None;
    }
    if is_folder {
        return Some(format!("{name}{MAIN_SEPARATOR}"));
    }
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str())).then_some(name)
}

/// A title as the name of a file that every system takes.
fn safe_name(title: &str, otherwise: &str) -> String {
    let kept: String = title
        .chars()
        .map(|letter| if letter.is_alphanumeric() || " -–.,()".contains(letter) { letter } else { ' ' })
        .take(80)
        .collect();
    let name = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches('.').to_owned();
    if name.is_empty() { otherwise.to_owned() } else { name }
}
