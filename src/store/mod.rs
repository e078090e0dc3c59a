//! Plans on disk: the file's form, reading with remarks, writing whole, and the one way to replace a file.
//!
//! Everything that touches the file system goes through [`Storage`]; nothing outside this floor names `std::fs`.

mod clock;
mod error;
mod faulty;
mod file;
mod journal;
mod lock;
mod log;
mod places;
mod print;
mod read;
mod recognise;
mod recovery;
mod replace;
mod save;
mod shipped;
mod siblings;
mod storage;
mod values;
mod versions;
mod write;

pub use self::log::LogFile;
pub use clock::{Clock, FixedClock, SystemClock, random_seed};
pub use error::{Problem, StoreError};
pub use faulty::FaultyDisk;
pub use file::{FORMAT, Format, Kept, LARGEST_FILE, Opened, Saved};
pub use journal::{Entry, Journal, Line as JournalLine, append_journal, read_journal};
pub use lock::{Holder, Note, Sitting, Who, holder, interrupted, lock, lock_file, unlock};
pub use places::Places;
pub use print::Print;
pub use read::read;
pub use recovery::{
    Origin, Recovery, read_recovery, recoveries, recovery_bytes, recovery_file, recovery_folder,
    write_recovery,
};
pub use replace::{replace_file, replace_own, sweep, sweep_own};
pub use save::{open_bytes, open_plan, save_over, save_plan};
pub use shipped::{SAMPLE_PLAN, Template, level_schemes};
pub use siblings::{conflict_copies, plan_id_in};
pub use storage::{Access, Disk, Held, Hint, Storage};
pub use versions::{
    About, MOST_BYTES, MOST_VERSIONS, Reason, Version, keep, plans_in, short_id, version_bytes, versions,
};
pub use write::write;
