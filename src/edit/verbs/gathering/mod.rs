//! What a gathering does to a plan: its clock goes on, and what was said, decided and proposed is noted.
//!
//! Each act is one change, so that undo takes back one act. Nothing here knows what time it is or which point runs: whoever
//! calls says so.

mod agenda;
mod attendance;
mod ballot;
mod notes;

pub use agenda::{
    AgendaMove, add_minutes, catch_up, end_gathering, go_back, go_on, pause_clock, skip_item, start_gathering,
};
pub use attendance::{add_heads, add_present, set_presence};
pub use ballot::{BallotCount, BallotOpening, close_ballot, open_ballot};
pub use notes::{
    DecisionBasis, GatheringPlace, IdeaNote, NoteParty, add_account, add_decision, add_idea,
    add_open_question, add_task, explain_decision, is_long_idea, park_idea, settle_open_point,
};
