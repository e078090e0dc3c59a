//! Whether all of the open plan is on the disk, as the bottom line shows it.

use crate::text::Phrase;

/// Whether all of the open plan is on the disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// The plan has no file yet; a recovery copy is kept.
    #[default]
    NoFile,
    /// Changes wait for the next save, or are being written.
    Pending,
    /// All is in the file, as it was when it was opened.
    AsOpened,
    /// All is in the file, since this time of day.
    SavedAt(String),
    /// The file may only be read.
    ReadOnly,
    /// Another program has written the file; it is left alone, and a recovery copy is kept.
    ChangedExternally,
    /// The last save failed; why.
    Failed(Phrase),
}

/// What a save may do with the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileAccess {
    /// There is no file yet.
    None,
    /// The file may be written.
    Write,
    /// The file may only be read.
    Read,
    /// The file is left alone until the user has decided between its content and the open plan.
    Undecided,
}

impl SaveState {
    /// The state in which a plan is opened.
    pub const fn opened(access: FileAccess) -> Self {
        match access {
            FileAccess::None => Self::NoFile,
            FileAccess::Write => Self::AsOpened,
            FileAccess::Read => Self::ReadOnly,
            FileAccess::Undecided => Self::ChangedExternally,
        }
    }

    /// Whether all of the plan is in its file.
    pub const fn is_saved(&self) -> bool {
        matches!(self, Self::SavedAt(_) | Self::AsOpened)
    }

    /// The plan was changed. A failure stays in sight until a save has succeeded.
    pub fn on_change(&mut self, access: FileAccess) {
        if !matches!(self, Self::Failed(_)) {
            self.on_rewrite(access);
        }
    }

    /// The plan has to be written, whatever state it was in before.
    pub fn on_rewrite(&mut self, access: FileAccess) {
        *self = match access {
            FileAccess::None => Self::NoFile,
            FileAccess::Write => Self::Pending,
            FileAccess::Read => Self::ReadOnly,
            FileAccess::Undecided => Self::ChangedExternally,
        };
    }

    /// The file was written at this time of day; `more` has changed since the save began.
    pub fn on_written(&mut self, time: String, more: bool) {
        *self = if more { Self::Pending } else { Self::SavedAt(time) };
    }

    /// The plan became what is in the file already.
    pub fn on_adopted(&mut self) {
        *self = Self::AsOpened;
    }

    /// The plan is only read from now on.
    pub fn on_read_only(&mut self) {
        *self = Self::ReadOnly;
    }

    /// A save found that another program has written the file.
    pub fn on_changed_externally(&mut self) {
        *self = Self::ChangedExternally;
    }

    /// A save failed.
    pub fn on_failed(&mut self, why: Phrase) {
        *self = Self::Failed(why);
    }
}
