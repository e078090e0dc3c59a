//! Files: plans, the journal, folders, what comes with the program.

pub(crate) mod app_dirs;
pub(crate) mod disk;
pub(crate) mod file;
pub(crate) mod fingerprint;
pub(crate) mod journal;
pub(crate) mod recovery;
pub(crate) mod replace;
mod replay;
mod salvage;
pub(crate) mod shipped;
pub(crate) mod unsaved;
