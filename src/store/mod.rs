//! Plans on disk: the file's form, reading with remarks, writing whole, and the one way to replace a file.
//!
//! Everything that touches the file system goes through [`Storage`]; nothing outside this floor names `std::fs`.

mod clock;
mod error;
mod file;
mod places;
mod read;
mod recognise;
mod replace;
mod shipped;
mod storage;
mod values;
mod write;

pub use clock::{Clock, FixedClock, SystemClock, random_seed};
pub use error::{Problem, StoreError};
pub use file::{FORMAT, Format, Kept, LARGEST_FILE, Opened, Saved};
pub use places::Places;
pub use read::read;
pub use replace::{open_bytes, open_plan, replace_file, save_plan};
pub use shipped::{SAMPLE_PLAN, Template};
pub use storage::{Disk, FaultyDisk, Storage};
pub use write::write;
