//! How a plan changes: changes as values, their history and words, drafts for bulk edits, and the verbs.
//!
//! Nothing above this floor takes `&mut Plan`: it makes a [`Change`] and hands it down.

mod change;
mod draft;
mod error;
mod history;
mod sample;
mod told;
pub mod verbs;

pub use change::{Change, Edit};
pub use draft::{Draft, rewrite};
pub use error::EditError;
pub use history::{Gesture, History, Stamp, Step};
pub use sample::sample;
pub use told::{FactDescription, describe_change, describe_value, field_name, record_name, summary};
