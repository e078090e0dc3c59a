//! The system's own file dialogs, and opening a file with the system's own program.

use crate::session::{Dialogs, FilePurpose, FileRequest};
use crate::text::Phrase;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The system's dialogs, where it has any.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemDialogs;

impl Dialogs for SystemDialogs {
    fn pick_path(&self, ask: &FileRequest, title: &str) -> Option<PathBuf> {
        let mut dialog = rfd::FileDialog::new().set_title(title);
        let endings = ask.purpose.extensions();
        if !endings.is_empty() {
            dialog = dialog.add_filter(endings.join(", "), endings);
        }
        if ask.purpose == FilePurpose::Save {
            let name = ask.proposed.file_name().unwrap_or_default().to_string_lossy();
            let folder = ask.proposed.parent().unwrap_or(&ask.proposed);
            return dialog.set_directory(folder).set_file_name(name).save_file();
        }
        let dialog = dialog.set_directory(&ask.proposed);
        match ask.purpose {
            FilePurpose::Export => dialog.pick_folder(),
            FilePurpose::Open | FilePurpose::Import | FilePurpose::Save => dialog.pick_file(),
        }
    }

    fn reveal(&self, path: &Path) -> Result<(), Phrase> {
        let opener = if cfg!(target_os = "windows") {
            "explorer"
        } else if cfg!(target_os = "macos") {
            "open"
        } else {
            "xdg-open"
        };
        let place = path.display().to_string();
        match Command::new(opener).arg(path).status() {
            // The Windows Explorer reports a failure where it has succeeded.
            Ok(status) if status.success() || cfg!(target_os = "windows") => Ok(()),
            Ok(_) | Err(_) => Err(Phrase::new("ui-cannot-open").with("path", place)),
        }
    }
}
