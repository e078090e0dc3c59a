//! The program without a window: the open plan and its file, imports, what a window shows, jobs, and what is remembered.
//!
//! Each folder names only those above it in this list: `window` (what a window shows and asks for), `file` (the plan's
//! file), `open` (the open plan), `import`. `program` routes between them and is named by none.

mod computer;
mod context;
mod effect;
mod environment;
mod file;
mod gathering;
mod import;
mod jobs;
mod open;
mod own_folders;
mod program;
mod window;

pub use computer::Computer;
pub use context::{Context, Permissions, SaveObstacle};
pub use environment::{Environment, Files, Now, System};
pub use file::external::ExternalVersion;
pub use file::plan_file::ReadOnlyReason;
pub use file::recovery::RecoveryEntry;
pub use file::rescue::RescueOffer;
pub use file::save_clock::{SaveClock, SaveTiming};
pub use file::save_state::{FileAccess, SaveState};
pub use file::snapshot::FileSnapshot;
pub use file::versions::{VersionList, VersionRow};
pub use gathering::ballot_box::{BallotBox, BallotOption, MOST_OPTIONS, MOST_VOTERS};
pub use gathering::lifting::{LIFTED_KINDS, idea_votes, lifting_order, looked_at, similar_measures};
pub use gathering::line::{
    Explanation, LineEntry, LinePurpose, LineWords, MOST_TABLES, read_line, read_number, read_table,
};
pub use gathering::mode::GatheringMode;
pub use gathering::party::unit_names;
pub use gathering::room::RoomState;
pub use gathering::similar_index::{SimilarIndex, SimilarPair};
pub use gathering::voting::{MOST_DOTS, USUAL_DOTS};
pub use import::imports::ImportProgress;
pub use import::open_import::OpenImport;
pub use jobs::{Jobs, Progress, StopFlag};
pub use open::checking::Checking;
pub use open::contents::Contents;
pub use open::merge_review::MergeReview;
pub use open::open_plan::OpenPlan;
pub use open::traces::trace_rewording;
pub use program::Program;
pub use window::abbreviations::Abbreviations;
pub use window::chord::Chord;
pub use window::command::{Command, ImportAction};
pub use window::commands::{CommandId, CommandInfo, MenuGroup};
pub use window::dialogs::{DialogAnswer, Dialogs, FilePurpose, FileRequest};
pub use window::gathering_act::{BallotKind, BallotRequest, GatheringAct, GatheringNote, RoomScreen};
pub use window::messages::{Message, MessageSeverity, Messages};
pub use window::outbox::{EditRequest, Outbox};
pub use window::path_prompt::PathPrompt;
pub use window::placement::{FIRST_SIZE, LEAST_SIZE, WindowCorner, WindowPlacement, WindowSize};
pub use window::room_appearance::{RoomAppearance, RoomDistance};
pub use window::settings::{Appearance, RecentPlan, Settings};
pub use window::table_layout::{TableKey, TableLayout, TableLayouts, TableSort};
pub use window::timeline::{TimelineGrouping, TimelineScale, TimelineSettings};
pub use window::views::{View, ViewInfo};
pub use window::window_state::{DocumentChoice, RecordKey, WindowState};
