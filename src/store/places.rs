//! Where the program keeps its own things: settings, data, cache.

use std::path::PathBuf;

/// The program's own folders; made in `main`, so that no test touches the user's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Settings.
    pub config: PathBuf,
    /// Recovery copies, versions, journals.
    pub data: PathBuf,
    /// What can be made again.
    pub cache: PathBuf,
}

impl Places {
    /// Everything inside one folder.
    pub fn inside(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        Self { config: folder.join("config"), data: folder.join("data"), cache: folder.join("cache") }
    }

    /// The folder named by `PLANVERKSTED_HOME`, else the ones the system gives programs; `None` where it gives none.
    pub fn of_the_system() -> Option<Self> {
        if let Some(home) = std::env::var_os("PLANVERKSTED_HOME").filter(|home| !home.is_empty()) {
            return Some(Self::inside(home));
        }
        let folders = directories::ProjectDirs::from("no", "", "planverksted")?;
        Some(Self {
            config: folders.config_dir().to_owned(),
            data: folders.data_dir().to_owned(),
            cache: folders.cache_dir().to_owned(),
        })
    }
}
