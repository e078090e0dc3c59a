//! What the middle of the window shows: one file or folder a view, and one line each in `view_ui`.
//!
//! A view gets the plan to read, its own state and the outbox, and returns where the keyboard goes. It knows nothing of
//! the frame around it.

mod abbreviations;
mod about;
mod background;
mod bar_surface;
mod below_table;
mod coverage;
mod direction;
mod documents;
mod done;
mod economy;
mod finder;
mod focus;
mod gathering;
mod help;
mod import;
mod levels;
mod lists;
mod merge;
mod overview;
mod path_question;
mod questions;
mod record_table;
mod review;
mod rewording;
mod start;
mod tables;
mod timeline;
mod versions;

pub use abbreviations::{AbbreviationsState, abbreviations_ui};
pub use coverage::{CoverageState, coverage_id};
pub use direction::DirectionState;
pub use economy::economy_sums;
pub use finder::{Finder, FinderStates, finder_ui};
pub use focus::FocusTarget;
pub use gathering::{
    GatheringState, LineLeft, agenda_ui, asks_for_cells, gathering_dialogs_ui, lifted_in_room_ui, line_id,
    line_ui, room_acts_ui, toggle_attendance,
};
pub use help::{HelpPage, HelpState, help_ui};
pub use levels::fetch_id;
pub use lists::has_table;
pub use path_question::path_question_ui;
pub use record_table::columns::AmountColumn;
pub use record_table::{SumRow, duplicate_selected, filter_id, record_table_id};
pub use review::{FIRST_FINDINGS, finding_count_words, notices_ui, reason_id, review_id};
pub use rewording::{RewordingState, rewording_ui};
pub use start::{StartContext, start_ui};
pub use versions::name_dialog_ui;

use crate::session::{CommandId, Context, Outbox, View};
use crate::ui::form::FormState;
use crate::ui::widgets::grid::GridCommand;
use egui::{Ui, ViewportCommand};

/// Where the user is in every view; may be lost.
#[derive(Debug, Default)]
pub struct ViewStates {
    pub(super) tables: tables::TablesState,
    pub(super) direction: DirectionState,
    pub(super) timeline: timeline::TimelineState,
    pub(super) coverage: CoverageState,
    pub(super) import: import::ImportState,
    pub(super) merge: merge::MergeState,
    pub(super) review: review::ReviewState,
    pub(super) documents: documents::DocumentsState,
    pub(super) versions: versions::VersionsState,
    pub(super) done: done::DoneState,
    pub(super) economy: economy::EconomyState,
    pub(super) gathering: GatheringState,
    pub(super) help: HelpState,
    pub(super) abbreviations: AbbreviationsState,
    pub(super) rewording: RewordingState,
}

/// Shows the view that was chosen; returns where the keyboard goes in it.
pub fn view_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    states: &mut ViewStates,
    form: &mut FormState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    match cx.view {
        View::Questions => questions::questions_ui(ui, cx, form, out),
        View::Overview => overview::overview_ui(ui, cx, form, out),
        View::About => about::about_ui(ui, cx, &mut states.tables, form, out),
        View::Review => {
            let focus = review::review_ui(ui, cx, &mut states.review, form, out);
            if let Some(words) = states.review.take_traces() {
                states.rewording.open_traces(&words);
            }
            focus
        }
        View::Versions => versions::versions_ui(ui, cx, &mut states.versions, out),
        View::Done => done::done_ui(ui, cx, &mut states.done, out),
        View::Timeline => timeline::timeline_ui(ui, cx, &mut states.timeline, out),
        View::Economy => economy::economy_ui(ui, cx, &mut states.economy, &mut states.tables, out),
        View::Documents => documents::documents_ui(ui, cx, &mut states.documents, out),
        View::Coverage => coverage::coverage_ui(ui, cx, &mut states.coverage, &mut states.tables, out),
        View::Direction => direction::direction_ui(ui, cx, &mut states.direction, out),
        View::Gathering => gathering::gathering_ui(ui, cx, &mut states.gathering, out),
        View::Merge => merge::merge_ui(ui, cx, &mut states.merge, out),
        View::Import => import::import_ui(ui, cx, &mut states.import, out),
        View::Evidence
        | View::TargetGroups
        | View::Measures
        | View::WorkingGroup
        | View::Meetings
        | View::Involvement
        | View::Services
        | View::Boundaries
        | View::Organisations
        | View::FollowUp
        | View::Further => lists::lists_ui(ui, cx, &mut states.tables, out),
    }
}

impl ViewStates {
    /// Takes the keys that mean something else in a view than elsewhere, before the frame takes its own.
    pub fn take_keys(&mut self, ui: &Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
        if cx.view == View::Direction {
            direction::direction_keys(ui, cx, &mut self.direction, out);
        }
        if cx.gathering.is_some() {
            gathering::take_keys(ui, cx, &mut self.gathering, out);
        }
    }

    /// Whether a dialog is open: of a gathering, the help, one that rewords.
    pub const fn has_dialog(&self) -> bool {
        self.gathering.has_dialog()
            || self.help.is_open()
            || self.abbreviations.is_open()
            || self.rewording.is_open()
    }

    /// Whether the view shows a table in which rows can be begun.
    pub fn has_table(&self, cx: &Context<'_>) -> bool {
        lists::visible_table(cx, &self.tables).is_some()
    }

    /// Does a command of a table in the one that is shown, as its key would.
    pub fn run_in_table(&mut self, ui: &Ui, cx: &Context<'_>, id: CommandId) {
        let Some(table) = lists::visible_table(cx, &self.tables) else { return };
        let command = match id {
            CommandId::Copy => GridCommand::Copy,
            CommandId::Cut => GridCommand::Cut,
            CommandId::MarkAll => GridCommand::MarkAll,
            CommandId::EmptyCells => GridCommand::Clear,
            CommandId::SetAll => GridCommand::SetAll,
            CommandId::DeleteRows => GridCommand::Delete,
            CommandId::MoveRowUp => GridCommand::MoveUp,
            CommandId::MoveRowDown => GridCommand::MoveDown,
            CommandId::OpenMenu => GridCommand::OpenMenu,
            CommandId::Paste => {
                // The clipboard answers with what it has, as if its key had been pressed.
                ui.memory_mut(|memory| memory.request_focus(record_table_id(table)));
                return ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste);
            }
            _ => return,
        };
        self.tables.request(table, command);
        ui.ctx().request_repaint();
    }

    /// Begins a new row in the table that is shown, where one is.
    pub fn begin_row(&mut self, cx: &Context<'_>) {
        if let Some(table) = lists::visible_table(cx, &self.tables).filter(|_| cx.can.edit) {
            self.tables.begin_row(table);
        }
    }

    /// Closes what the plan no longer has after undo or redo.
    pub fn after_undo_or_redo(&mut self) {
        self.tables.after_undo_or_redo();
    }
}
