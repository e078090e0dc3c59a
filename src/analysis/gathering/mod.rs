//! What a gathering came to: who came, which ideas, how ballots went, what was open from before. Pure reads of a plan.

mod attendance;
mod ballot_result;
mod ideas;
mod meetings;
mod open_points;

pub use attendance::Attendance;
pub use ballot_result::{BallotResult, BallotSupport, OptionResult};
pub use ideas::{IdeaCounts, IdeaOutcome, IdeaTheme, idea_outcomes, ideas_by_theme, ideas_of};
pub use meetings::{
    agenda_of, default_meeting, has_begun, is_running, meeting_number, meeting_of, meetings_in_order,
    next_meeting,
};
pub use open_points::{OpenPoint, OpenPointKind, Responsible, open_points};
