//! The file of a plan: its state, saving, reading, watching, versions, recovery copies, and who else has it open.
//!
//! Knows the plan as content to be written or read, not as something that is edited.

pub mod autosave;
pub mod external;
pub mod moments;
pub mod plan_file;
pub mod presence;
pub mod reading;
pub mod recovery;
pub mod save_state;
pub mod save_task;
pub mod schedule;
pub mod snapshot;
pub mod versions;
pub mod watch;
