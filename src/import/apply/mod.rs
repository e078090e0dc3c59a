//! The third stage: from a preview to one change of the plan, with remarks on all that was not understood.
//!
//! It decides nothing about the table that a person could want to change first: that is in the preview.

mod import;
mod importer;
mod known_records;
mod lists;
mod measure;
mod money;
mod people;
mod plan_facts;
mod year_amounts;

pub use import::ImportResult;
