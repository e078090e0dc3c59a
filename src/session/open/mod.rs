//! The open plan: its facts and history, what follows from them, and what is done with plan and file together.

pub mod checking;
pub mod contents;
pub mod export;
pub mod external;
pub mod journal;
pub mod merge_review;
pub mod merging;
pub mod open_plan;
pub mod opening;
pub mod preparing;
mod removing_traces;
mod saving;
pub mod traces;
pub mod unknown_data;
pub mod versions;
pub mod workspace;
