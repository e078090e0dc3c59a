//! The program's own log: a file of at most 1 MB in the data folder, with ids and paths but never a plan's text.
//!
//! Only what this program itself says is written; what its libraries say could quote what they were given.

use super::app_dirs::AppDirs;
use super::clock::Clock;
use super::storage::Storage;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// A file is renamed to `log.old.txt` when it has so many bytes: the two together never have more than 1 MB.
const MAX_FILE_BYTES: u64 = 480_000;
/// The most characters of a line.
const MAX_LINE_CHARS: usize = 2_000;

/// Writes what the program says into its log.
pub struct LogFile {
    storage: Arc<dyn Storage>,
    clock: Arc<dyn Clock>,
    file: PathBuf,
    /// Held while a line is written, so that lines of several threads do not mix.
    writing: Mutex<()>,
}

impl LogFile {
    /// The log in the data folder.
    pub fn new(storage: Arc<dyn Storage>, clock: Arc<dyn Clock>, dirs: &AppDirs) -> Self {
        Self { storage, clock, file: dirs.data.join("log.txt"), writing: Mutex::new(()) }
    }

    /// Makes this the log of the process until it ends; a second one is ignored.
    pub fn install(self) {
        // A logger lives as long as its process, so that leaking it costs nothing.
        if log::set_logger(Box::leak(Box::new(self))).is_ok() {
            log::set_max_level(log::LevelFilter::Info);
            // The hook of before still prints the panic on standard error.
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |panic| {
                // Where, and not what: a message could quote the plan.
                log::error!("panicked at {}", panic.location().map(ToString::to_string).unwrap_or_default());
                before(panic);
            }));
        }
    }

    fn write_line(&self, line: &str) -> std::io::Result<()> {
        if self.storage.size(&self.file).is_ok_and(|size| size > MAX_FILE_BYTES) {
            self.storage.rename(&self.file, &self.file.with_extension("old.txt"))?;
        }
        self.storage.append(&self.file, line.as_bytes())
    }
}

impl log::Log for LogFile {
    fn enabled(&self, about: &log::Metadata<'_>) -> bool {
        about.level() <= log::Level::Info && about.target().starts_with("planverksted")
    }

    fn log(&self, record: &log::Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        let text = record.args().to_string().replace(char::is_control, " ");
        let text: String = text.chars().take(MAX_LINE_CHARS).collect();
        let line = format!("{} {} {}: {text}\n", self.clock.now(), record.level(), record.target());
        let _guard = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        // There is nobody to report to that the log cannot be written; a folder that is missing is made.
        if self.write_line(&line).is_err() {
            let folder = super::replace::folder_of(&self.file);
            drop(self.storage.create_folder(folder).and_then(|()| self.write_line(&line)));
        }
    }

    fn flush(&self) {}
}
