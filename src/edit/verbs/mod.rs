//! What a person does to a plan: one verb a function, each giving the change that does it.

mod add;
mod amounts;
mod aside;
mod delete;
mod duplicate;
mod hang;
mod help;
mod join;
mod kind;
mod lead;
mod links;
mod nest;
mod owners;
mod place;
mod reach;
mod scheme;
mod set;
mod split;

pub use add::{add_after, add_many_after};
pub use amounts::{carry_amounts, set_amounts};
pub use aside::{set_aside, take_up};
pub(crate) use delete::targets;
pub use delete::{clear_dangling, delete, delete_many, links_of};
pub use duplicate::duplicate;
pub use hang::{Beside, Spot, hang};
pub use help::{Helped, give_help, stop_help};
pub use join::join;
pub use kind::change_kind;
pub use lead::{lead_words, set_lead};
pub use links::{link, unlink};
pub use nest::{Level, nest, place_at};
pub use place::{Direction, shift};
pub use reach::{Pair, assess, reach, stop_reaching};
pub use scheme::take_scheme;
pub use set::{set, set_fact};
pub use split::split;
