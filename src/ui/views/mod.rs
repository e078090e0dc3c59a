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
mod review;
mod sheet;
mod start;
mod timeline;
mod versions;

pub use asking::asking_ui;
pub use coverage::{CoverageState, coverage_id};
pub use direction::{DirectionState, direction_keys};
pub use done::DoneState;
pub use import::ImportState;
pub use levels::{LevelsState, fetch_id};
pub use lists::{has_table, turn_to};
pub use merge::MergeState;
pub use review::{FIRST as FIRST_TO_LOOK_AT, ReviewState, count_words, notices_ui, reason_id, review_id};
pub use sheet::{SheetState, filter_id, sheet_id};
pub use start::{StartCx, start_ui};
pub use timeline::TimelineState;
pub use versions::naming_ui;

use crate::model::Kind;
use crate::session::{Cx, Outbox, View};
use crate::ui::form::Slot;
use crate::ui::frame::Found;
use crate::ui::widgets::FinderState;
use eframe::egui::{Id, Ui};
use std::collections::BTreeMap;

/// Where the user is in every view; may be lost.
#[derive(Debug, Default)]
pub struct Screen {
    /// The tables, by kind.
    pub sheets: BTreeMap<Kind, SheetState>,
    /// Where the user is in the tree of challenges, goals and strategies.
    pub direction: DirectionState,
    /// Which of a view's tables is in sight, by view.
    pub parts: BTreeMap<View, usize>,
    /// Where the user is in the timeline.
    pub timeline: TimelineState,
    /// Which forms show all their fields.
    pub more: BTreeMap<Kind, bool>,
    /// Where the user is in a table that is being taken in.
    pub import: ImportState,
    /// The search, while it is open.
    pub finder: Option<FinderState>,
    /// What the search goes through, made when it opens.
    pub found: Option<Found>,
    /// The name of a version so far, while it is asked for.
    pub naming: Option<String>,
    /// Whether the list of messages is open.
    pub messages: bool,
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
    pub seek: Option<Slot>,
    /// Where the keyboard goes in the view.
    pub home: Home,
    met: Option<(u64, usize)>,
}

impl Screen {
    /// Forgets what belongs to another plan than the one that is open now; which forms show all stays.
    ///
    /// The same revision with another record of the plan itself, or a revision that went back, is another plan.
    pub(super) fn meet(&mut self, cx: &Cx<'_>) {
        let now = (cx.revision, std::ptr::from_ref(cx.plan.about()).addr());
        if self.met.is_some_and(|met| met.0 > now.0 || (met.0 == now.0 && met.1 != now.1)) {
            self.leave_plan();
        }
        self.met = Some(now);
    }

    /// Begins a new row in the table that is in sight, where one is.
    pub fn begin_row(&mut self, cx: &Cx<'_>) {
        if let Some(kind) = lists::listed(cx, self).filter(|_| cx.may.edit) {
            self.sheets.entry(kind).or_default().begin_row();
        }
    }

    /// The plan has gone back or forth.
    pub fn plan_went(&mut self) {
        self.sheets.values_mut().for_each(SheetState::plan_went);
    }

    /// Forgets where the user was in the plan that was open.
    pub fn leave_plan(&mut self) {
        *self = Self { more: std::mem::take(&mut self.more), ..Self::default() };
    }
}

/// Where the keyboard goes in a view: to its table, its first box or its one filled button.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// The widget, where the view has one.
    pub id: Option<Id>,
    /// Whether it has the keyboard whenever nothing else has.
    pub by_itself: bool,
}

impl Home {
    /// A widget that is gone to with a key.
    pub const fn on_wish(id: Id) -> Self {
        Self { id: Some(id), by_itself: false }
    }

    /// A widget that has the keyboard whenever nothing else has.
    pub const fn by_itself(id: Id) -> Self {
        Self { id: Some(id), by_itself: true }
    }
}

/// Shows the view that was chosen.
pub fn view_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    screen.home = Home::default();
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
            screen.home = Home::by_itself(direction::tree_id());
            direction::direction_ui(ui, cx, &mut screen.direction, out);
        }
        View::Merge => merge::merge_ui(ui, cx, screen, out),
        View::Import => {
            screen.home = Home::by_itself(import::preview_id());
            import::import_ui(ui, cx, &mut screen.import, out);
        }
    }
}
