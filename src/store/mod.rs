//! Plans on disk: the file's format, reading with remarks, writing, and the one way to replace a file.
//!
//! Limitations: what a plan means is no matter of this floor; records are read and written by their declared shapes.
//!
//! Everything that touches the file system goes through [`Storage`]; nothing outside this floor names `std::fs`.

mod access;
mod app_dirs;
mod ballot_counts;
mod clock;
mod damage;
mod disk;
mod documents;
mod error;
mod file;
mod fingerprint;
mod journal;
mod legacy_id;
mod lock;
mod log;
mod read;
mod recognise;
mod recovery;
mod replace;
mod reworded;
mod save;
mod shipped;
mod siblings;
mod storage;
mod stranded;
mod values;
mod versions;
mod write;

pub use self::log::{LogFile, LogListener};
pub use app_dirs::AppDirs;
pub use ballot_counts::{BallotCounts, read_ballot_counts, remove_ballot_counts, write_ballot_counts};
pub use clock::{Clock, SystemClock, random_seed};
pub use damage::Loss;
pub use disk::Disk;
pub use documents::{document_may_be_replaced, note_document};
pub use error::{Problem, StoreError, SyntaxFault};
pub use file::{FORMAT, FormatVersion, LARGEST_FILE, MAX_RECORDS, Opened, SavedPlan, UnknownData, plan_path};
pub use fingerprint::Fingerprint;
pub use journal::{
    FileBase, Journal, JournalAddition, JournalBase, JournalEntry, JournalLine, Replayed, append_journal,
    put_back_unsaved, read_journal, reword_journal,
};
pub use lock::{
    InterruptedSession, LocalUser, LockOwner, OpenSession, SessionNote, end_session, is_open_in_session,
    lock_file, read_lock, remove_lock, take_interrupted, write_lock,
};
pub use read::{Salvaged, read, salvage};
pub use recovery::{
    RecoveredPlan, RecoveryOrigin, list_recoveries, read_recovery, recovery_bytes, recovery_file,
    recovery_folder, write_recovery,
};
pub use replace::{make_file, remove_leftovers, remove_own_leftovers, replace_file, replace_own_file};
pub use reworded::{RewordedFiles, reword_recoveries, reword_versions};
pub use save::{Expected, PlanReplacement, ReplacedPlan, open_plan, read_bytes, replace_plan};
pub use shipped::{SAMPLE_PLAN, Template, level_schemes};
pub use siblings::{conflict_copies, plan_id_in};
pub use storage::{Access, AccessLoss, FileLock, FileMetadata, RenameMode, Storage};
pub use stranded::recover_stranded_steps;
pub use versions::{
    MAX_VERSION_BYTES, MAX_VERSIONS, Version, VersionInfo, VersionReason, keep_version, list_versions,
    plans_kept_from, read_version, short_id,
};
pub use write::write;
