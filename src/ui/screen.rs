//! What one window remembers between frames of the plan that is open in it.
//!
//! It is above the views, which know only their own part of it, and below the frame, which shows them. Each window has a
//! `Screen` of its own. Nothing in it is part of the plan, and all of it may be lost.

use crate::session::{Context, View};
use crate::ui::cache::BuiltFrom;
use crate::ui::form::FormState;
use crate::ui::room::RoomView;
use crate::ui::views::{Finder, FocusTarget, ViewStates};
use crate::ui::widgets::StepGroup;

/// Where the user is in the open plan.
#[derive(Debug, Default)]
pub struct Screen {
    /// Where the user is in every view.
    pub views: ViewStates,
    /// What the room sees.
    pub room: RoomView,
    /// What the forms remember.
    pub form: FormState,
    /// What the steps say.
    pub steps: StepsState,
    /// The menu.
    pub menu: ProgramMenuState,
    /// The search, while it is open.
    pub finder: Option<Finder>,
    /// Whether the list of messages is open.
    pub shows_messages: bool,
    /// Where the keyboard goes in the view, as the view said when it was shown last.
    pub focus: FocusTarget,
    /// What identified the open plan in the last frame.
    last_plan: Option<PlanMark>,
}

/// Where the user is in the menu.
#[derive(Debug, Default)]
pub struct ProgramMenuState {
    /// What it offers.
    pub page: ProgramMenuPage,
    /// Whether it opens in the next frame.
    pub opens: bool,
    /// Whether it was shown in the frame before.
    pub was_shown: bool,
}

/// What the menu offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProgramMenuPage {
    /// Every command.
    #[default]
    Commands,
    /// The templates of a new plan.
    Templates,
    /// The plans that were open last.
    RecentPlans,
    /// Languages and appearances.
    Settings,
}

impl ProgramMenuState {
    /// Opens it at a page.
    pub const fn open(&mut self, page: ProgramMenuPage) {
        self.page = page;
        self.opens = true;
    }
}

/// What the list of steps says, made again only where something of it has changed.
#[derive(Debug, Default)]
pub struct StepsState {
    /// What it was made from.
    pub built_from: BuiltFrom<StepsKey>,
    /// The steps with their views.
    pub groups: Vec<StepGroup>,
}

/// What the list of steps follows from besides plan and language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepsKey {
    /// The revision in which its findings were found.
    pub findings_revision: u64,
    /// The view that is chosen in it.
    pub view: View,
}

/// Tells a plan from one that was open before it: its revision, and where its own record is in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct PlanMark {
    revision: u64,
    record: usize,
}

impl Screen {
    /// Forgets what belongs to another plan than the one that is open now.
    ///
    /// The session has no name for "another plan": the same revision with another record of the plan itself, or a
    /// revision that went back, is one. A change of the plan's record always makes a later revision.
    pub fn forget_other_plan(&mut self, cx: &Context<'_>) {
        let now = PlanMark { revision: cx.revision, record: std::ptr::from_ref(cx.plan.about()).addr() };
        let is_other = |last: PlanMark| {
            last.revision > now.revision || (last.revision == now.revision && last.record != now.record)
        };
        if self.last_plan.is_some_and(is_other) {
            self.forget_plan();
        }
        self.last_plan = Some(now);
    }

    /// Forgets where the user was in the plan that was open; which forms show all their fields stays.
    pub fn forget_plan(&mut self) {
        let mut form = std::mem::take(&mut self.form);
        form.forget_plan();
        *self = Self { form, ..Self::default() };
    }

    /// Whether something is open over the view: the search, the list of messages or the question for a name.
    pub fn has_dialog(&self) -> bool {
        self.finder.is_some()
            || self.shows_messages
            || self.views.versions.asks_name()
            || self.views.has_dialog()
    }
}
