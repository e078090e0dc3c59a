//! A gathering while it runs: its line, its clock, its ballots, and what the room sees.
//!
//! All that is to last is in the plan, by the verbs of `edit::verbs::gathering`: a program that was killed comes back in the
//! same point at the right time. Only the counts of an open ballot are kept outside it, until the ballot is closed.

pub(super) mod ballot_box;
pub(super) mod clock_sound;
pub(super) mod entries;
pub(super) mod lifting;
pub(super) mod line;
pub(super) mod mode;
pub(super) mod party;
pub(super) mod perform;
pub(super) mod room;
pub(super) mod room_face;
pub(super) mod similar_index;
pub(super) mod voting;
pub(super) mod wakefulness;
