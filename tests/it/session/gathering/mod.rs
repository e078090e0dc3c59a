//! A gathering while it runs: its line, its clock, its ballots, from the first minute to the last.

pub(crate) mod acts;
pub(crate) mod awake;
pub(crate) mod ballots;
pub(crate) mod complete;
pub(crate) mod line;
pub(crate) mod play;
pub(crate) mod random;
pub(crate) mod script;
pub(crate) mod sound;
