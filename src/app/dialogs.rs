//! The system's own file dialogs, and opening a file with the system's own program.

use crate::session::{DialogAnswer, Dialogs, FilePurpose, FileRequest};
use crate::text::Phrase;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many errors of the library for dialogs were logged. It answers "nothing" both where somebody cancels and where the
/// system has no dialog; only its log tells them apart.
static FAILURES: AtomicUsize = AtomicUsize::new(0);

/// Hears the log, and counts the dialogs that could not be shown.
pub fn note_failure(about: &log::Metadata<'_>) {
    if about.level() == log::Level::Error && about.target().starts_with("rfd") {
        FAILURES.fetch_add(1, Ordering::SeqCst);
    }
}

/// The system's dialogs, where it has any.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemDialogs;

impl Dialogs for SystemDialogs {
    fn pick_path(&self, request: &FileRequest, title: &str) -> DialogAnswer {
        // One dialog is open at a time, so that an error meanwhile is of this one.
        let before = FAILURES.load(Ordering::SeqCst);
        match chosen_path(request, title) {
            Some(path) => DialogAnswer::Chosen(path),
            None if FAILURES.load(Ordering::SeqCst) == before => DialogAnswer::Cancelled,
            None => DialogAnswer::Missing,
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

/// Shows the dialog and waits; `None` where nothing was chosen, or where there is none.
fn chosen_path(ask: &FileRequest, title: &str) -> Option<PathBuf> {
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
