//! The command line.

mod bad_files;
pub(crate) mod bad_input;
pub(crate) mod commands;
mod gatherings;
pub(crate) mod options;
pub(crate) mod overwriting;
pub(crate) mod put_back;
pub(crate) mod restore;
