//! The program's own folders: its settings, and what interrupted saves left there.

use super::environment::Environment;
use super::window::settings::Settings;
use crate::store::{AppDirs, remove_own_leftovers, replace_file};
use crate::text::Language;
use std::path::PathBuf;

/// A larger file of settings is not ours: 1 MB.
const SETTINGS_LIMIT: u64 = 1_000_000;

fn settings_file(dirs: &AppDirs) -> PathBuf {
    dirs.config.join("settings.json")
}

/// Reads the settings; the language is the one of a first start.
pub(super) fn read_settings(env: &Environment, language: Language) -> Settings {
    let bytes = env.storage.read(&settings_file(&env.dirs), SETTINGS_LIMIT).unwrap_or_default();
    let mut settings = Settings::read(&String::from_utf8_lossy(&bytes));
    if settings.language.is_empty() {
        settings.set_language(language);
    }
    settings
}

/// Removes what interrupted saves left in the program's own folders.
pub(super) fn sweep_own_folders(env: &Environment) {
    let (storage, now) = (env.storage.as_ref(), env.clock.now());
    let AppDirs { config, data, .. } = &env.dirs;
    // Versions are kept in a folder for each plan; all of them are looked through.
    let versions = storage.list(&data.join("versions")).unwrap_or_default();
    let own = [config.clone(), data.clone(), data.join("recovery"), data.join("open")];
    for folder in own.iter().chain(&versions) {
        remove_own_leftovers(storage, folder, now);
    }
}

/// Writes the settings; that they cannot be written is no matter for the user's work.
pub(super) fn write_settings(env: &Environment, settings: &Settings) {
    let storage = env.storage.as_ref();
    let made = storage.create_folder(&env.dirs.config);
    let written = replace_file(storage, &settings_file(&env.dirs), settings.write().as_bytes());
    if made.is_err() || written.is_err() {
        log::warn!("the settings could not be written");
    }
}
