//! The program's own log: a file of at most 1 MB in the data folder, with ids and places but never a plan's text.
//!
//! Only what this program itself says is written; what its libraries say could quote what they were given.

use super::clock::Clock;
use super::places::Places;
use super::storage::Storage;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// A file is put aside when it has so many bytes: it and the one before never have more than 1 MB.
const HALF: u64 = 480_000;
/// A line has at most so many characters.
const LONGEST: usize = 2_000;

/// Writes what the program says into its log.
pub struct LogFile {
    storage: Arc<dyn Storage>,
    clock: Arc<dyn Clock>,
    file: PathBuf,
    /// One line at a time.
    turn: Mutex<()>,
}

impl LogFile {
    /// The log in the data folder.
    pub fn new(storage: Arc<dyn Storage>, clock: Arc<dyn Clock>, places: &Places) -> Self {
        Self { storage, clock, file: places.data.join("log.txt"), turn: Mutex::new(()) }
    }

    /// Writes all that the program says from now on, as long as it runs; only the first log of a process does.
    pub fn begin(self) {
        if log::set_logger(Box::leak(Box::new(self))).is_ok() {
            log::set_max_level(log::LevelFilter::Info);
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |panic| {
                // Where, and not what: a message could quote the plan.
                log::error!("panicked at {}", panic.location().map(ToString::to_string).unwrap_or_default());
                before(panic);
            }));
        }
    }

    fn write(&self, line: &str) -> std::io::Result<()> {
        if self.storage.size(&self.file).is_ok_and(|size| size > HALF) {
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
        let said = record.args().to_string().replace(char::is_control, " ");
        let said: String = said.chars().take(LONGEST).collect();
        let line = format!("{} {} {}: {said}\n", self.clock.now(), record.level(), record.target());
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        // A log that cannot be written has nobody to tell; the folder is made where it lacks.
        if self.write(&line).is_err() {
            let folder = super::replace::folder_of(&self.file);
            drop(self.storage.make_folder(folder).and_then(|()| self.write(&line)));
        }
    }

    fn flush(&self) {}
}
