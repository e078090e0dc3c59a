//! The program without a window.

pub(crate) mod contents;
mod documents;
mod every_write;
pub(crate) mod faults;
pub(crate) mod foreign;
pub(crate) mod gathering;
pub(crate) mod import;
pub(crate) mod interleaving;
pub(crate) mod jobs;
#[cfg(feature = "gui")]
pub(crate) mod kill;
mod leaving;
pub(crate) mod merge_questions;
#[cfg(feature = "gui")]
pub(crate) mod merging;
pub(crate) mod messages;
pub(crate) mod outage;
mod placement;
pub(crate) mod presence;
pub(crate) mod put_back;
pub(crate) mod read_job;
pub(crate) mod recovery;
mod rescue;
pub(crate) mod restart;
mod save_as;
pub(crate) mod save_state;
pub(crate) mod saving;
mod stranded;
pub(crate) mod tables;
mod traces;
pub(crate) mod versions;
