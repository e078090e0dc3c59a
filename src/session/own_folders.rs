//! The program's own folders: its settings, and what interrupted saves left there. All of it is done in jobs.

use super::environment::Files;
use super::window::settings::Settings;
use crate::store::{AppDirs, remove_own_leftovers, replace_file};
use std::path::PathBuf;

/// A larger file of settings is not ours: 1 MB.
const SETTINGS_LIMIT: u64 = 1_000_000;

fn settings_file(dirs: &AppDirs) -> PathBuf {
    dirs.config.join("settings.json")
}

/// The folder of the documents that were made for printing; they are removed at the next start.
pub(super) fn print_folder(dirs: &AppDirs) -> PathBuf {
    dirs.data.join("print")
}

/// Reads the settings; those of a first start where there are none.
pub(super) fn read_settings(files: &Files) -> Settings {
    let bytes = files.storage.read(&settings_file(&files.dirs), SETTINGS_LIMIT).unwrap_or_default();
    Settings::read(&String::from_utf8_lossy(&bytes))
}

/// Removes what interrupted saves left in the program's own folders.
pub(super) fn sweep_own_folders(files: &Files) {
    let (storage, now) = (files.storage.as_ref(), files.clock.now());
    let AppDirs { config, data, .. } = &files.dirs;
    // Versions are kept in a folder for each plan; all of them are looked through.
    let versions = storage.list(&data.join("versions")).unwrap_or_default();
    let own = [config.clone(), data.clone(), data.join("recovery"), data.join("open")];
    for folder in own.iter().chain(&versions) {
        remove_own_leftovers(storage, folder, now);
    }
    // One that a program still shows may resist, and goes at a later start.
    for document in storage.list(&print_folder(&files.dirs)).unwrap_or_default() {
        let _ = storage.remove(&document);
    }
}

/// Writes the settings; that they cannot be written is no matter for the user's work.
pub(super) fn write_settings(files: &Files, settings: &Settings) {
    let storage = files.storage.as_ref();
    let made = storage.create_folder(&files.dirs.config);
    let written = replace_file(storage, &settings_file(&files.dirs), settings.write().as_bytes());
    if made.is_err() || written.is_err() {
        log::warn!("the settings could not be written");
    }
}
