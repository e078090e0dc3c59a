//! The program's own log: a file of at most 1 MB in the data folder, with ids and paths but never a plan's text.
//!
//! Only what this program itself says is written; what its libraries say could quote what they were given.

use super::app_dirs::AppDirs;
use super::clock::Clock;
use super::storage::{RenameMode, Storage};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// A file is renamed to `log.old.txt` when it has so many bytes: the two together never have more than 1 MB.
const MAX_FILE_BYTES: u64 = 480_000;
/// The most characters of a line.
const MAX_LINE_CHARS: usize = 2_000;

/// Writes what the program says into its log.
pub struct LogFile {
    storage: Arc<dyn Storage>,
    clock: Arc<dyn Clock>,
    file: PathBuf,
}

/// Hands what the program says to the thread that writes the log: who says something never waits for the disk.
struct LogQueue {
    lines: Sender<LogEntry>,
    listener: LogListener,
}

/// Hears who logs something and at which level: what a library fails at may be known from its log alone.
pub type LogListener = fn(&log::Metadata<'_>);

enum LogEntry {
    Line {
        level: log::Level,
        target: String,
        text: String,
    },
    /// Everything before this is written.
    Flush(Sender<()>),
}

/// Whoever ends the program, or panics, waits at most this long for the log.
const FLUSH_TIME: Duration = Duration::from_secs(1);

impl LogFile {
    /// The log in the data folder.
    pub fn new(storage: Arc<dyn Storage>, clock: Arc<dyn Clock>, dirs: &AppDirs) -> Self {
        Self { storage, clock, file: dirs.data.join("log.txt") }
    }

    /// Makes this the log of the process until it ends; a second one is ignored. What is said is written by a thread of its
    /// own; `log::logger().flush()` waits for it. The listener hears of everything, of the libraries too.
    #[expect(
        clippy::disallowed_methods,
        reason = "the log is written beside all else, until the process ends"
    )]
    pub fn install(self, listener: LogListener) {
        let (lines, entries) = channel();
        // A logger lives as long as its process, so that leaking it costs nothing.
        if log::set_logger(Box::leak(Box::new(LogQueue { lines, listener }))).is_ok() {
            log::set_max_level(log::LevelFilter::Info);
            std::thread::spawn(move || self.write_entries(&entries));
            // The hook of before still prints the panic on standard error.
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |panic| {
                // Where, and not what: a message could quote the plan.
                log::error!("panicked at {}", panic.location().map(ToString::to_string).unwrap_or_default());
                log::logger().flush();
                before(panic);
            }));
        }
    }

    /// Whether the log has a place for it: what the program itself says, and nothing that only its authors need.
    pub fn accepts(about: &log::Metadata<'_>) -> bool {
        about.level() <= log::Level::Info && about.target().starts_with("planverksted")
    }

    fn write_entries(&self, entries: &Receiver<LogEntry>) {
        for entry in entries {
            match entry {
                LogEntry::Line { level, target, text } => self.write(level, &target, &text),
                // Who waited may have given up.
                LogEntry::Flush(done) => drop(done.send(())),
            }
        }
    }

    /// Writes one line; in the form in which it is kept, without line breaks and not too long.
    pub fn write(&self, level: log::Level, target: &str, text: &str) {
        let text = text.replace(char::is_control, " ");
        let text: String = text.chars().take(MAX_LINE_CHARS).collect();
        let line = format!("{} {level} {target}: {text}\n", self.clock.now());
        // There is nobody to report to that the log cannot be written; a folder that is missing is made.
        if self.write_line(&line).is_err() {
            let folder = super::replace::folder_of(&self.file);
            drop(self.storage.create_folder(folder).and_then(|()| self.write_line(&line)));
        }
    }

    fn write_line(&self, line: &str) -> std::io::Result<()> {
        if self.storage.size(&self.file).is_ok_and(|size| size > MAX_FILE_BYTES) {
            self.storage.rename(&self.file, &self.file.with_extension("old.txt"), RenameMode::Replace)?;
        }
        self.storage.append(&self.file, line.as_bytes())
    }
}

impl log::Log for LogQueue {
    fn enabled(&self, about: &log::Metadata<'_>) -> bool {
        LogFile::accepts(about)
    }

    fn log(&self, record: &log::Record<'_>) {
        (self.listener)(record.metadata());
        if LogFile::accepts(record.metadata()) {
            let (level, target) = (record.level(), record.target().to_owned());
            let line = LogEntry::Line { level, target, text: record.args().to_string() };
            // The writing thread ends with the process.
            drop(self.lines.send(line));
        }
    }

    fn flush(&self) {
        let (done, written) = channel();
        if self.lines.send(LogEntry::Flush(done)).is_ok() {
            // A disk that hangs must not keep the program from ending.
            written.recv_timeout(FLUSH_TIME).unwrap_or_default();
        }
    }
}
