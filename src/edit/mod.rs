//! How a plan changes: changes as values, their history and words, drafts for bulk edits, and the verbs.
//!
//! Nothing above this floor takes `&mut Plan`: it makes a [`Change`] and hands it down.

mod change;
mod describe;
mod draft;
mod error;
mod history;
mod rewording;
mod sample;
pub mod verbs;

pub use change::{Change, Edit};
pub use describe::{
    FactDescription, describe_change, describe_value, field_name, record_name, summarize_step, summary,
};
pub use draft::{Draft, rewrite};
pub use error::EditError;
pub use history::{Gesture, History, Stamp, Step};
pub use rewording::{FoundText, Rewording};
pub use sample::sample;
