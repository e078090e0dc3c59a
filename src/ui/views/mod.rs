//! What the middle of the window shows: one file a view.

mod about;
mod asking;
mod background;
mod coverage;
mod direction;
mod documents;
mod done;
mod import;
mod levels;
mod lists;
mod merge;
mod overview;
mod questions;
mod record_table;
mod review;
mod start;
mod timeline;
mod versions;

pub use asking::path_question_ui;
pub use coverage::{CoverageState, coverage_id};
pub use direction::{DirectionState, direction_keys};
pub use done::DoneState;
pub use import::ImportState;
pub use levels::{LevelsState, fetch_id};
pub use lists::{has_table, show_table};
pub use merge::MergeState;
pub use record_table::{RecordTableState, filter_id, record_table_id};
pub use review::{
    FIRST_FINDINGS as FIRST_TO_LOOK_AT, ReviewState, finding_count_words, notices_ui, reason_id, review_id,
};
pub use start::{StartContext, start_ui};
pub use timeline::TimelineState;
pub use versions::name_dialog_ui;

use crate::model::Kind;
use crate::session::{Context, Outbox, View};
use crate::ui::form::FieldSlot;
use crate::ui::frame::FinderIndex;
use crate::ui::widgets::FinderState;
use egui::{Id, Ui};
use std::collections::BTreeMap;

/// Where the user is in every view; may be lost.
#[derive(Debug, Default)]
pub struct Screen {
    /// The tables, by kind.
    pub sheets: BTreeMap<Kind, RecordTableState>,
    /// Where the user is in the tree of challenges, goals and strategies.
    pub direction: DirectionState,
    /// Which of a view's tables is in sight, by view.
    pub tabs: BTreeMap<View, usize>,
    /// Where the user is in the timeline.
    pub timeline: TimelineState,
    /// Which forms show all their fields.
    pub expanded_forms: BTreeMap<Kind, bool>,
    /// Where the user is in a table that is being taken in.
    pub import: ImportState,
    /// The search, while it is open.
    pub finder: Option<FinderState>,
    /// What the search goes through, made when it opens.
    pub finder_index: Option<FinderIndex>,
    /// The name of a version so far, while it is asked for.
    pub version_name: Option<String>,
    /// Whether the list of messages is open.
    pub shows_messages: bool,
    /// The schemes of levels that can be fetched.
    pub levels: LevelsState,
    /// Where the user is in the coverage.
    pub coverage: CoverageState,
    /// How high the questions of a merge are.
    pub merge: MergeState,
    /// Where the user is among the things to look at.
    pub review: ReviewState,
    /// Where the user is among what was done.
    pub done: DoneState,
    /// The field that the keyboard goes to as soon as its form is in sight.
    pub sought_field: Option<FieldSlot>,
    /// Where the keyboard goes in the view.
    pub focus: FocusTarget,
    last_plan: Option<(u64, usize)>,
}

impl Screen {
    /// Forgets what belongs to another plan than the one that is open now; which forms show all stays.
    ///
    /// The same revision with another record of the plan itself, or a revision that went back, is another plan.
    pub(super) fn forget_other_plan(&mut self, cx: &Context<'_>) {
        let now = (cx.revision, std::ptr::from_ref(cx.plan.about()).addr());
        if self.last_plan.is_some_and(|met| met.0 > now.0 || (met.0 == now.0 && met.1 != now.1)) {
            self.forget_plan();
        }
        self.last_plan = Some(now);
    }

    /// Begins a new row in the table that is in sight, where one is.
    pub fn begin_row(&mut self, cx: &Context<'_>) {
        if let Some(kind) = lists::visible_kind(cx, self).filter(|_| cx.can.edit) {
            self.sheets.entry(kind).or_default().begin_row();
        }
    }

    /// The plan has gone back or forth.
    pub fn after_undo_or_redo(&mut self) {
        self.sheets.values_mut().for_each(RecordTableState::close_live_edit);
    }

    /// Forgets where the user was in the plan that was open.
    pub fn forget_plan(&mut self) {
        *self = Self { expanded_forms: std::mem::take(&mut self.expanded_forms), ..Self::default() };
    }
}

/// Where the keyboard goes in a view: to its table, its first box or its one filled button.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FocusTarget {
    /// The widget, where the view has one.
    pub id: Option<Id>,
    /// Whether it has the keyboard whenever nothing else has.
    pub is_automatic: bool,
}

impl FocusTarget {
    /// A widget that is gone to with a key.
    pub const fn on_request(id: Id) -> Self {
        Self { id: Some(id), is_automatic: false }
    }

    /// A widget that has the keyboard whenever nothing else has.
    pub const fn automatic(id: Id) -> Self {
        Self { id: Some(id), is_automatic: true }
    }
}

/// Shows the view that was chosen.
pub fn view_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    screen.focus = FocusTarget::default();
    match cx.view {
        View::Questions => questions::questions_ui(ui, cx, screen, out),
        View::Overview => overview::overview_ui(ui, cx, screen, out),
        View::About => about::about_ui(ui, cx, screen, out),
        View::Review => review::review_ui(ui, cx, screen, out),
        View::Versions => versions::versions_ui(ui, cx, screen, out),
        View::Done => done::done_ui(ui, cx, screen, out),
        View::Timeline => timeline::timeline_ui(ui, cx, screen, out),
        View::Documents => documents::documents_ui(ui, cx, screen, out),
        View::Evidence
        | View::TargetGroups
        | View::Measures
        | View::WorkingGroup
        | View::Meetings
        | View::Involvement
        | View::Services
        | View::Boundaries
        | View::Organisations
        | View::Further => lists::lists_ui(ui, cx, screen, out),
        View::Coverage => coverage::coverage_ui(ui, cx, screen, out),
        View::Direction => {
            screen.focus = FocusTarget::automatic(direction::tree_id());
            direction::direction_ui(ui, cx, &mut screen.direction, out);
        }
        View::Merge => merge::merge_ui(ui, cx, screen, out),
        View::Import => {
            screen.focus = FocusTarget::automatic(import::preview_id());
            import::import_ui(ui, cx, &mut screen.import, out);
        }
    }
}
