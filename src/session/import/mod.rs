//! Importing a table into the open plan: reading it, working out in the background what it would do, and doing it.

pub mod imports;
pub mod open_import;
pub mod task;
