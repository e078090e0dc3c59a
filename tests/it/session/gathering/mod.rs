//! A gathering while it runs: its line, its clock, its ballots, from the first minute to the last.

pub(crate) mod complete;
pub(crate) mod play;
