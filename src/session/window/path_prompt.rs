//! The prompt for a path that the window itself shows, where the system has no dialog or its dialog is open already.
//!
//! It knows no files: which are in the typed folder and what is at an accepted path is found out in the background, for a
//! folder may be on a network that hangs.

use super::dialogs::{FilePurpose, FileRequest};
use crate::store::{Problem, Storage, plan_path};
use crate::text::Phrase;
use std::io::ErrorKind;
use std::path::{MAIN_SEPARATOR, MAIN_SEPARATOR_STR, Path, PathBuf};

/// The prompt for a path that the window itself shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathPrompt {
    /// What for.
    pub purpose: FilePurpose,
    /// The path so far.
    pub typed: String,
    /// Folders and files of the typed path's folder; folders end in a separator.
    pub entries: Vec<String>,
    /// Why the path was not accepted, where one was refused.
    pub rejection: Option<Phrase>,
    /// The folder that a path without one is in; never the one the program was started from.
    initial_folder: PathBuf,
    /// The folder whose entries are listed, or are to be.
    folder: PathBuf,
    /// What is to be found out next.
    question: Option<PromptQuestion>,
    /// The path that was accepted, while it is found out what is there.
    accepted: Option<PathBuf>,
}

/// What the prompt wants to know of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PromptQuestion {
    /// What is in a folder.
    List(FilePurpose, PathBuf),
    /// What is at a path, or would be overwritten under its name.
    Inspect(FilePurpose, PathBuf),
}

/// What was found out for the prompt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PromptFinding {
    /// The entries of a folder.
    Entries {
        /// The folder.
        folder: PathBuf,
        /// Its entries, as they are shown.
        entries: Vec<String>,
    },
    /// What is at a path.
    At {
        /// The path that was asked about.
        path: PathBuf,
        /// The path that would be used: a plan gets its ending.
        used: PathBuf,
        /// What is there.
        found: PathKind,
    },
}

/// What is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathKind {
    /// A folder.
    Folder,
    /// A file.
    File,
    /// Nothing that can be reached.
    Nothing,
    /// Nothing, for no file can have this name.
    Unusable,
}

impl PromptQuestion {
    /// The path that it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::List(_, path) | Self::Inspect(_, path) => path,
        }
    }

    /// Finds it out; to be run in the background.
    pub fn run(self, storage: &dyn Storage) -> PromptFinding {
        match self {
            Self::List(purpose, folder) => {
                let paths = storage.list(&folder).unwrap_or_default();
                let entry = |path: &PathBuf| {
                    list_entry(path_kind(storage, path) == PathKind::Folder, path, purpose.extensions())
                };
                let entries = paths.iter().filter_map(entry).collect();
                PromptFinding::Entries { folder, entries }
            }
            Self::Inspect(purpose, path) => {
                let found = path_kind(storage, &path);
                if purpose != FilePurpose::Save || found == PathKind::Folder {
                    return PromptFinding::At { used: path.clone(), path, found };
                }
                let used = plan_path(&path);
                let found = path_kind(storage, &used);
                PromptFinding::At { path, used, found }
            }
        }
    }
}

fn path_kind(storage: &dyn Storage, path: &Path) -> PathKind {
    match storage.size(path) {
        Ok(_) => PathKind::File,
        Err(error) => match error.kind() {
            ErrorKind::IsADirectory => PathKind::Folder,
            ErrorKind::InvalidFilename | ErrorKind::InvalidInput => PathKind::Unusable,
            _ => PathKind::Nothing,
        },
    }
}

impl PathPrompt {
    /// A prompt that begins with the proposed path.
    pub fn new(request: &FileRequest) -> Self {
        let FileRequest { purpose, proposed } = request;
        let mut initial_folder = proposed.clone();
        let mut typed = proposed.display().to_string();
        if *purpose == FilePurpose::Save {
            initial_folder.pop();
        } else if !typed.ends_with(MAIN_SEPARATOR) {
            typed.push(MAIN_SEPARATOR);
        }
        let mut prompt = Self {
            purpose: *purpose,
            typed: String::new(),
            entries: Vec::new(),
            rejection: None,
            initial_folder,
            folder: PathBuf::new(),
            question: None,
            accepted: None,
        };
        prompt.set_typed(typed);
        prompt
    }

    /// Changes the path so far; its folder is listed where that is another one.
    pub fn set_typed(&mut self, typed: String) {
        let folder = self.initial_folder.join(folder_of(&typed));
        self.typed = typed;
        self.rejection = None;
        // Who types on has not accepted what was typed before.
        self.accepted = None;
        // A folder on a network is not listed again for every letter.
        if folder != self.folder {
            self.question = Some(PromptQuestion::List(self.purpose, folder.clone()));
            self.folder = folder;
        }
    }

    /// What is to be found out, once.
    pub const fn take_question(&mut self) -> Option<PromptQuestion> {
        self.question.take()
    }

    /// The user accepted a path: what is there decides.
    pub fn accept(&mut self, path: &str) {
        let path = self.initial_folder.join(path);
        self.accepted = Some(path.clone());
        self.question = Some(PromptQuestion::Inspect(self.purpose, path));
    }

    /// The user pressed an entry.
    pub fn accept_entry(&mut self, index: usize) {
        let Some(entry) = self.entries.get(index) else { return };
        let path = self.folder.join(entry).display().to_string();
        if self.purpose.writes() {
            self.set_typed(path);
        } else {
            self.accept(&path);
        }
    }

    /// Takes what was found out; gives the path that is chosen with it. What is no longer of interest is dropped.
    ///
    /// A folder is entered where a file is expected, and a file that is there is never overwritten.
    pub fn on_found(&mut self, finding: PromptFinding) -> Option<PathBuf> {
        match finding {
            PromptFinding::Entries { folder, entries } => {
                if folder == self.folder {
                    self.entries = entries;
                }
                None
            }
            PromptFinding::At { path, used, found } => {
                self.accepted.take_if(|accepted| *accepted == path)?;
                self.choose(used, found)
            }
        }
    }

    fn choose(&mut self, path: PathBuf, found: PathKind) -> Option<PathBuf> {
        let shown = path.display().to_string();
        match found {
            PathKind::Folder if self.purpose != FilePurpose::Export => {
                let separator = if shown.ends_with(MAIN_SEPARATOR) { "" } else { MAIN_SEPARATOR_STR };
                self.set_typed(format!("{shown}{separator}"));
                None
            }
            PathKind::File if self.purpose.writes() => {
                self.rejection = Some(Phrase::new("ui-path-taken").with("path", shown));
                None
            }
            PathKind::Unusable => {
                self.rejection = Some(Problem::BadName.of(&path).phrase());
                None
            }
            PathKind::Folder | PathKind::File | PathKind::Nothing => Some(path),
        }
    }
}

fn folder_of(typed: &str) -> PathBuf {
    if typed.ends_with(MAIN_SEPARATOR) {
        return PathBuf::from(typed);
    }
    Path::new(typed).parent().map(Path::to_owned).unwrap_or_default()
}

/// What the list shows of a path: folders with a separator at the end, files with the wanted extensions; hidden ones
/// not.
fn list_entry(is_folder: bool, path: &Path, extensions: &[&str]) -> Option<String> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    if name.starts_with('.') {
        return None;
    }
    if is_folder {
        return Some(format!("{name}{MAIN_SEPARATOR}"));
    }
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    extension.is_some_and(|extension| extensions.contains(&extension.as_str())).then_some(name)
}
