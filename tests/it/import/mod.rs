//! Tables and workbooks that become changes.

mod boards;
pub(crate) mod books;
mod cards;
mod comments;
mod day_order;
mod decimals;
mod form_answers;
mod group_rows;
pub(crate) mod limits;
mod long_form;
mod other_files;
pub(crate) mod sheets;
mod spans;
mod struck;
mod surplus_cells;
pub(crate) mod tables;
pub(crate) mod unruly;
mod variants;
