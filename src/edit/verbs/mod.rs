//! What a person does to a plan: one verb a function, each giving the change that does it.

mod add;
mod delete;
mod dismiss;
mod duplicate;
mod facts;
pub mod gathering;
mod help;
mod join;
mod kind;
mod lead;
mod lift;
mod links;
mod nest;
mod reach;
mod scheme;
mod set;
mod siblings;
mod split;
mod tree;

pub use add::{add_after, add_many_after};
pub use delete::{clear_dangling_links, delete, delete_many, delete_remarks};
pub use dismiss::{dismiss_finding, restore_finding};
pub use duplicate::duplicate;
pub use help::{GroupHelp, give_help, stop_help};
pub use join::join_records;
pub use kind::change_kind;
pub use lead::{append_lead, lead_text, set_lead};
pub use lift::{
    IdeaLift, add_idea_to, idea_origin, lift_idea, merge_ideas, repeat_idea, separate_idea, standing_idea,
};
pub use links::{link, unlink};
pub use nest::{LevelChange, change_level, move_to};
pub use reach::{CoverageAssessment, ReachPair, add_reach, assess_coverage, remove_reach};
pub use scheme::import_scheme;
pub use set::{set, set_fact};
pub use siblings::{MoveDirection, move_among_siblings};
pub use split::split_record;
pub use tree::{SiblingPosition, TreePosition, move_in_tree};
