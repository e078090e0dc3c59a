//! What the room sees, as data: a [`Face`] is made from the plan, the words and what a gathering is at.
//!
//! A face never holds internal notes, findings, people's names, what the recorder has selected, or the counts of a ballot
//! that is open: [`RoomSource`] has no way to the last two, and the faces leave the others out. Nothing here knows a
//! window; how large the words are and which have room on a page is decided where a face is drawn.

mod agenda;
mod ballots;
mod clock;
mod face;
mod ideas;
mod lists;
mod records;
mod source;

pub use clock::FaceClock;
pub use face::{Face, FaceKind, FaceLine, LineMark};
pub use source::{BallotProgress, RoomBallot, RoomInputs, RoomOption, RoomSource, VotingStyle};
