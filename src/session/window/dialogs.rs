//! Asking for a file with the system's own dialogs.

use crate::text::Phrase;
use std::path::{Path, PathBuf};

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
    pub const fn writes(self) -> bool {
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

/// How a dialog of the system ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DialogAnswer {
    /// This was chosen.
    Chosen(PathBuf),
    /// It was closed without a choice.
    Cancelled,
    /// The system has no such dialog, or could not show it.
    Missing,
}

/// The system's own dialogs.
pub trait Dialogs: Send + Sync {
    /// Asks for a file or folder and waits.
    fn pick_path(&self, request: &FileRequest, title: &str) -> DialogAnswer;

    /// Opens a file or folder with the system's own program.
    fn reveal(&self, path: &Path) -> Result<(), Phrase>;
}
