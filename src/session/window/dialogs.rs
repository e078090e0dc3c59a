//! Asking for a file: the system's own dialogs, or a prompt for a path in the window where the system has none.

use crate::store::Storage;
use crate::text::Phrase;
use std::io::ErrorKind;
use std::path::{MAIN_SEPARATOR, MAIN_SEPARATOR_STR, Path, PathBuf};

/// The purpose for which the user chooses a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilePurpose {
    /// A plan to open.
    Open,
    /// A table to import.
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

    /// The extensions of the files that are offered; none for a folder.
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Open | Self::Save => &["ron"],
            Self::Import => &["csv", "xlsx", "ods", "xlsm", "fods", "tsv", "txt"],
            Self::Export => &[],
        }
    }

    /// Whether what is there must not be chosen, because it would be overwritten.
    const fn writes(self) -> bool {
        matches!(self, Self::Save | Self::Export)
    }
}

/// A request for a file.
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
    fn pick_path(&self, request: &FileRequest, title: &str) -> Option<PathBuf>;

    /// Opens a file or folder with the system's own program.
    fn reveal(&self, path: &Path) -> Result<(), Phrase>;
}

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
    /// The folder whose entries are listed.
    folder: PathBuf,
}

impl PathPrompt {
    /// A prompt that begins with the proposed path.
    pub fn new(storage: &dyn Storage, request: &FileRequest) -> Self {
        let FileRequest { purpose, proposed } = request;
        let mut initial_folder = proposed.clone();
        let mut typed = proposed.display().to_string();
        if *purpose == FilePurpose::Save {
            initial_folder.pop();
        } else if !typed.ends_with(MAIN_SEPARATOR) {
            typed.push(MAIN_SEPARATOR);
        }
        let (entries, folder) = (Vec::new(), PathBuf::new());
        let mut prompt = Self {
            purpose: *purpose,
            typed: String::new(),
            entries,
            rejection: None,
            initial_folder,
            folder,
        };
        prompt.set_typed(storage, typed);
        prompt
    }

    /// Changes the path so far, and lists its folder where that is another one.
    pub fn set_typed(&mut self, storage: &dyn Storage, typed: String) {
        let folder = self.initial_folder.join(folder_of(&typed));
        self.typed = typed;
        self.rejection = None;
        // A folder on a network is not listed again for every letter.
        if folder != self.folder {
            let paths = storage.list(&folder).unwrap_or_default();
            let extensions = self.purpose.extensions();
            let entry = |path: &PathBuf| list_entry(is_folder(storage, path), path, extensions);
            self.entries = paths.iter().filter_map(entry).collect();
            self.folder = folder;
        }
    }

    /// Takes the path that the user accepted; gives the one that was chosen with it.
    ///
    /// A folder is entered where a file is expected, and a file that is there is never overwritten.
    pub fn accept(&mut self, storage: &dyn Storage, path: &str) -> Option<PathBuf> {
        let path = self.initial_folder.join(path);
        let shown = path.display().to_string();
        if is_folder(storage, &path) && self.purpose != FilePurpose::Export {
            let separator = if shown.ends_with(MAIN_SEPARATOR) { "" } else { MAIN_SEPARATOR_STR };
            self.set_typed(storage, format!("{shown}{separator}"));
            return None;
        }
        if self.purpose.writes() && storage.size(&path).is_ok() {
            self.rejection = Some(Phrase::new("ui-path-taken").with("path", shown));
            return None;
        }
        Some(PathBuf::from(shown))
    }

    /// Takes an entry that the user pressed; gives the path that was chosen with it.
    pub fn accept_entry(&mut self, storage: &dyn Storage, index: usize) -> Option<PathBuf> {
        let path = self.folder.join(self.entries.get(index)?).display().to_string();
        if self.purpose.writes() {
            self.set_typed(storage, path);
            return None;
        }
        self.accept(storage, &path)
    }
}

fn is_folder(storage: &dyn Storage, path: &Path) -> bool {
    storage.size(path).is_err_and(|error| error.kind() == ErrorKind::IsADirectory)
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
