//! The program's own folders: settings, data, cache.
//!
//! Made once in `main` and passed down, so that no test touches the user's own; nothing here creates a folder.

use super::storage::Storage;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The program's own folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppDirs {
    /// Settings.
    pub config: PathBuf,
    /// Recovery copies, versions, journals.
    pub data: PathBuf,
    /// What can be made again.
    pub cache: PathBuf,
}

impl AppDirs {
    /// Everything inside one folder.
    pub fn inside(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        Self { config: folder.join("config"), data: folder.join("data"), cache: folder.join("cache") }
    }

    /// The folder named by `PLANVERKSTED_HOME`; else a folder next to the program, where a file next to it marks it
    /// as portable; else the ones the system gives programs. `None` where it gives none.
    pub fn from_system(storage: &dyn Storage) -> Option<Self> {
        let program = std::env::current_exe().ok();
        Self::from_user_choice(storage, std::env::var_os("PLANVERKSTED_HOME"), program.as_deref()).or_else(
            || {
                let folders = directories::ProjectDirs::from("no", "", "planverksted")?;
                Some(Self {
                    config: folders.config_dir().to_owned(),
                    data: folders.data_dir().to_owned(),
                    cache: folders.cache_dir().to_owned(),
                })
            },
        )
    }

    /// The folders that the user chose: by a folder named in the environment, or by a marker next to the program.
    ///
    /// The marker is a file called `planverksted-portable`, with any ending; the folders are next to it in
    /// `planverksted-data`, so that program, settings and versions move together on a memory stick.
    pub fn from_user_choice(
        storage: &dyn Storage,
        home: Option<OsString>,
        program: Option<&Path>,
    ) -> Option<Self> {
        // A variable that is set to nothing counts as unset, as everywhere in a shell.
        if let Some(home) = home.filter(|home| !home.is_empty()) {
            return Some(Self::inside(home));
        }
        let folder = program?.parent()?;
        // Any ending, because editors on Windows add `.txt` and hide it.
        let is_marker = |file: &PathBuf| file.file_stem().is_some_and(|stem| stem == PORTABLE_MARKER);
        let marked = storage.list(folder).unwrap_or_default().iter().any(is_marker);
        marked.then(|| Self::inside(folder.join("planverksted-data")))
    }
}

/// The name of the file that makes the program portable.
const PORTABLE_MARKER: &str = "planverksted-portable";
