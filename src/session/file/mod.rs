//! The file of a plan: its state, saving, reading, watching, versions, recovery copies, and who else has it open.
//!
//! Knows the plan as content to be written or read, not as something that is edited.

pub mod external;
pub mod moments;
pub mod plan_file;
pub mod presence;
pub mod reading;
pub mod recovery;
pub mod rescue;
pub mod save_clock;
pub mod save_state;
pub mod save_task;
pub mod schedule;
pub mod session_task;
pub mod snapshot;
pub mod task;
pub mod versions;
pub mod watch;
