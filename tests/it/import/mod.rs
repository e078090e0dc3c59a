//! Tables and workbooks that become changes.

pub(crate) mod books;
mod day_order;
mod decimals;
mod form_answers;
pub(crate) mod limits;
mod long_form;
mod other_files;
pub(crate) mod sheets;
pub(crate) mod tables;
pub(crate) mod unruly;
mod variants;
