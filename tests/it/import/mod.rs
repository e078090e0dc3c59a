//! Tables and workbooks that become changes.

pub(crate) mod books;
mod decimals;
pub(crate) mod limits;
pub(crate) mod sheets;
pub(crate) mod tables;
pub(crate) mod unruly;
