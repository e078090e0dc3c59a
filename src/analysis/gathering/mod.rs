//! What a gathering is at and what it came to: its agenda and clock, who came, which ideas, how ballots went, what was open
//! from before. Pure reads of a plan.

mod agenda;
mod attendance;
mod ballot_result;
mod clock;
mod ideas;
mod meetings;
mod open_points;
mod similar;

pub use agenda::{Agenda, GatheringStage, MOST_ITEMS, work_steps};
pub use attendance::Attendance;
pub use ballot_result::{BallotResult, BallotSupport, OptionResult};
pub use clock::{COUNTS_SECONDS_FROM, ClockLevel, StepClock};
pub use ideas::{IdeaCounts, IdeaOutcome, IdeaTheme, idea_outcomes, ideas_by_theme, ideas_of};
pub use meetings::{
    agenda_of, default_meeting, has_begun, meeting_number, meeting_of, meetings_in_order, next_meeting,
    running_meeting,
};
pub use open_points::{OpenPoint, OpenPointKind, Responsible, open_points};
pub use similar::{SimilarTexts, Similarity};
