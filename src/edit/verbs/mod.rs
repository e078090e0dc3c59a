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
pub use aside::{dismiss_finding, restore_finding};
pub(crate) use delete::link_targets;
pub use delete::{clear_dangling_links, delete, delete_many, links_of};
pub use duplicate::duplicate;
pub use hang::{SiblingPosition, TreePosition, move_in_tree};
pub use help::{GroupHelp, give_help, stop_help};
pub use join::join_records;
pub use kind::change_kind;
pub use lead::{lead_text, set_lead};
pub use links::{link, unlink};
pub use nest::{LevelChange, change_level, move_to};
pub use place::{MoveDirection, move_among_siblings};
pub use reach::{ReachPair, add_reach, assess_coverage, remove_reach};
pub use scheme::import_scheme;
pub use set::{set, set_fact};
pub use split::split_record;
