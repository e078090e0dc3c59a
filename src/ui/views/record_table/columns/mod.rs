//! What columns of a table of records show: one file each.

mod amount;
mod field;
mod field_text;
mod field_write;
mod findings;
mod fte;
mod lead;
mod main_scheme;
mod number;
mod reach;
mod reach_text;
mod source;

pub use amount::AmountColumn;
pub use field::FieldColumn;
pub use findings::{FindingsColumn, MAX_FINDINGS};
pub use fte::FteColumn;
pub use lead::LeadColumn;
pub use main_scheme::MainSchemeColumn;
pub use number::NumberColumn;
pub use reach::{GroupColumn, LevelColumn};
pub use source::SourceColumn;
