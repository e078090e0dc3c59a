//! Asking for a file: with the system's own dialog, or with one in the window where the system has none.

use super::Command;
use super::program::{Done, Job, Program, since};
use crate::text::Phrase;
use std::io::ErrorKind;
use std::path::{MAIN_SEPARATOR, MAIN_SEPARATOR_STR, Path, PathBuf};
use std::sync::Arc;

/// What a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A plan to open.
    Open,
    /// A table to take in.
    TakeIn,
    /// Where to save the plan.
    Save,
    /// The folder to export to.
    Export,
}

impl Purpose {
    /// The name of the dialog.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Open => Phrase::new("ui-ask-open"),
            Self::TakeIn => Phrase::new("ui-ask-take-in"),
            Self::Save => Phrase::new("ui-ask-save"),
            Self::Export => Phrase::new("ui-ask-export"),
        }
    }

    /// The words of the button that accepts.
    pub const fn accept(self) -> Phrase {
        match self {
            Self::Open => Phrase::new("ui-accept-open"),
            Self::TakeIn => Phrase::new("ui-accept-take-in"),
            Self::Save => Phrase::new("ui-accept-save"),
            Self::Export => Phrase::new("ui-accept-export"),
        }
    }

    /// The endings of the files that are asked for; none for a folder.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Open | Self::Save => &["ron"],
            Self::TakeIn => &["csv", "xlsx", "ods", "xlsm", "fods", "tsv", "txt"],
            Self::Export => &[],
        }
    }
}

/// A question for a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What for.
    pub purpose: Purpose,
    /// A file or folder to begin with.
    pub proposed: PathBuf,
}

/// The system's own dialogs.
pub trait Dialogs: Send + Sync {
    /// Asks for a file or folder and waits; `None` where nothing was chosen or there is no such dialog.
    fn ask(&self, ask: &Ask, title: &str) -> Option<PathBuf>;

    /// Opens a file or folder with the system's own program.
    fn reveal(&self, path: &Path) -> Result<(), Phrase>;
}

/// A question that the window itself asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// What for.
    pub purpose: Purpose,
    /// The path so far.
    pub typed: String,
    /// Folders and files of the typed path's folder; folders end in a separator.
    pub entries: Vec<String>,
    /// Why the path was not taken, where one was refused.
    pub refused: Option<Phrase>,
    folder: PathBuf,
}

/// An answer of "nothing" that came sooner than this was no person: the system has no dialog.
const HASTE: u64 = 400;

impl Program {
    pub(super) fn ask(&mut self, command: &Command) {
        let purpose = match command {
            Command::Open => Purpose::Open,
            Command::TakeIn => Purpose::TakeIn,
            Command::SaveElsewhere => Purpose::Save,
            _ => Purpose::Export,
        };
        if purpose == Purpose::Export && self.open.is_none() {
            return;
        }
        if let Command::Export(format) = command {
            format.code().clone_into(&mut self.settings.format);
            self.remember();
        }
        let ask = Ask { purpose, proposed: self.proposed(purpose) };
        let (dialogs, clock) = (Arc::clone(&self.outside.dialogs), Arc::clone(&self.outside.clock));
        let title = self.words.say(&purpose.name());
        self.jobs.begin(Job::Dialog, move |_, _| {
            let begun = clock.now();
            let path = dialogs.ask(&ask, &title);
            Done::Asked { path, milliseconds: since(begun, clock.now()), ask }
        });
    }

    /// Where a dialog begins.
    pub(super) fn proposed(&self, purpose: Purpose) -> PathBuf {
        let open = self.open.as_ref();
        let beside = open.and_then(|open| open.file.path.as_deref()).and_then(Path::parent);
        let folder = beside.unwrap_or(&self.outside.documents).to_owned();
        if purpose != Purpose::Save {
            return folder;
        }
        let title = open.map(|open| open.plan.plan().about().title.to_string()).unwrap_or_default();
        folder.join(format!("{}.ron", safe_name(&title, &self.words.word("ui-untitled-plan"))))
    }

    /// The folder that a path without one is in: the one that the dialog began with, never the one the program was
    /// started from.
    fn begun_in(&self, purpose: Purpose) -> PathBuf {
        let mut folder = self.proposed(purpose);
        if purpose == Purpose::Save {
            folder.pop();
        }
        folder
    }

    /// The question that the window itself asks, where there is one.
    pub const fn asking(&self) -> Option<&Asking> {
        self.asking.as_ref()
    }

    /// Takes an answer of the system's dialog, or asks in the window where there was no dialog.
    pub(super) fn answered(&mut self, ask: &Ask, path: Option<PathBuf>, milliseconds: u64) {
        match path {
            Some(path) => self.chosen(ask.purpose, path),
            None if milliseconds < HASTE => {
                let mut typed = ask.proposed.display().to_string();
                if ask.purpose != Purpose::Save && !typed.ends_with(MAIN_SEPARATOR) {
                    typed.push(MAIN_SEPARATOR);
                }
                self.asking = Some(Asking {
                    purpose: ask.purpose,
                    typed: String::new(),
                    entries: Vec::new(),
                    refused: None,
                    folder: PathBuf::new(),
                });
                self.ask_again(typed);
            }
            None => {}
        }
    }

    /// The path in the window's own dialog became another.
    pub fn ask_again(&mut self, typed: String) {
        let Some(purpose) = self.asking.as_ref().map(|asking| asking.purpose) else { return };
        let folder = self.begun_in(purpose).join(folder_of(&typed));
        let Some(asking) = &mut self.asking else { return };
        asking.typed = typed;
        asking.refused = None;
        if folder != asking.folder {
            let storage = self.outside.storage.as_ref();
            let is_folder =
                |path: &Path| storage.size(path).is_err_and(|error| error.kind() == ErrorKind::IsADirectory);
            let paths = storage.list(&folder).unwrap_or_default();
            let endings = asking.purpose.endings();
            asking.entries = paths.iter().filter_map(|path| entry(is_folder(path), path, endings)).collect();
            asking.folder = folder;
        }
    }

    /// The user answered the window's own dialog, or left it.
    ///
    /// A folder is gone into where a file is asked for, and a file that is there is never written over.
    pub fn answer(&mut self, path: Option<String>) {
        let Some(path) = path else {
            self.asking = None;
            return;
        };
        let Some(purpose) = self.asking.as_ref().map(|asking| asking.purpose) else { return };
        let path = self.begun_in(purpose).join(path).display().to_string();
        let there = self.outside.storage.size(Path::new(&path));
        let is_folder = there.as_ref().is_err_and(|error| error.kind() == ErrorKind::IsADirectory);
        if is_folder && purpose != Purpose::Export {
            let separator = if path.ends_with(MAIN_SEPARATOR) { "" } else { MAIN_SEPARATOR_STR };
            self.ask_again(format!("{path}{separator}"));
        } else if there.is_ok() && matches!(purpose, Purpose::Save | Purpose::Export) {
            if let Some(asking) = &mut self.asking {
                asking.refused = Some(Phrase::new("ui-path-taken").with("path", path));
            }
        } else {
            self.asking = None;
            self.chosen(purpose, PathBuf::from(path));
        }
    }

    /// An entry of the window's own dialog was pressed.
    pub fn answer_entry(&mut self, index: usize) {
        let Some(asking) = &self.asking else { return };
        let Some(entry) = asking.entries.get(index) else { return };
        let path = asking.folder.join(entry).display().to_string();
        if asking.purpose == Purpose::Save || asking.purpose == Purpose::Export {
            self.ask_again(path);
        } else {
            self.answer(Some(path));
        }
    }

    fn chosen(&mut self, purpose: Purpose, path: PathBuf) {
        self.command(match purpose {
            Purpose::Open => Command::OpenPath(path),
            Purpose::TakeIn => Command::TakeInPath(path),
            Purpose::Save => Command::SaveTo(path),
            Purpose::Export => Command::ExportTo(path),
        });
    }
}

fn folder_of(typed: &str) -> PathBuf {
    if typed.ends_with(MAIN_SEPARATOR) {
        return PathBuf::from(typed);
    }
    Path::new(typed).parent().map(Path::to_owned).unwrap_or_default()
}

/// What the list shows of a path: folders with a separator at the end, files of the wanted endings; hidden ones not.
fn entry(is_folder: bool, path: &Path, endings: &[&str]) -> Option<String> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    if name.starts_with('.') {
        return None;
    }
    if is_folder {
        return Some(format!("{name}{MAIN_SEPARATOR}"));
    }
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str())).then_some(name)
}

/// A title as the name of a file that every system takes.
fn safe_name(title: &str, otherwise: &str) -> String {
    let kept: String = title
        .chars()
        .map(|letter| if letter.is_alphanumeric() || " -–.,()".contains(letter) { letter } else { ' ' })
        .take(80)
        .collect();
    let name = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches('.').to_owned();
    if name.is_empty() { otherwise.to_owned() } else { name }
}
