//! One noun a file: what is held about each kind of record. `model::plan` lists them.

pub mod challenge;
pub mod evidence;
pub mod goal;
pub mod level;
pub mod measure;
pub mod meeting;
pub mod organisation;
pub mod plan;
pub mod strategy;
pub mod target_group;
