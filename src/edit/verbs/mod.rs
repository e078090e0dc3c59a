//! What a person does to a plan: one verb a function, each giving the change that does it.

mod add;
mod aside;
mod delete;
mod lead;
mod nest;
mod place;
mod set;

pub use add::{add_after, add_many_after};
pub use aside::{set_aside, take_up};
pub(crate) use delete::targets;
pub use delete::{clear_dangling, delete, delete_many, links_of};
pub use lead::{lead_words, set_lead};
pub use nest::{Level, nest};
pub use place::{Direction, shift};
pub use set::{set, set_fact};
