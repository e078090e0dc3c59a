//! What one window shows of the open plan: its view, its selection, whether the form is open.
//!
//! A value for each window: today there is the main one. What the room sees is no such state, but a `room::Face`, which cannot
//! reach notes, findings or open ballots. What the eye alone sees (scrolling, open lists) is the screen of `ui`.

use super::views::View;
use crate::document::{DocumentKind, GatheringChoice, Profile};
use crate::edit::Change;
use crate::model::{Kind, Plan, Uid};

pub use crate::model::RecordKey;

/// Which document is exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DocumentChoice {
    /// What sort of document.
    pub kind: DocumentKind,
    /// Of which gathering, where one was chosen and the plan still has it.
    pub meeting: Option<Uid>,
    /// Whether people are named, and not only whom they come from.
    pub names: bool,
}

impl DocumentChoice {
    /// The gathering that the document is of: the chosen one, else the one that is meant where none is named.
    pub fn meeting_in(self, plan: &Plan) -> Option<Uid> {
        let chosen = self.meeting.filter(|id| plan.meetings().get(*id).is_some());
        chosen.or_else(|| self.kind.usual_meeting(plan))
    }

    /// The document; `None` where it is of a gathering and the plan has none.
    pub fn profile(self, plan: &Plan) -> Option<Profile> {
        self.kind.of_plan().or_else(|| {
            let meeting = self.meeting_in(plan)?;
            Some(self.kind.of(GatheringChoice { meeting, names: self.names }))
        })
    }
}

/// What one window shows of the open plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WindowState {
    /// What the middle shows.
    pub view: View,
    /// The selected record; never one that the plan does not have.
    pub selection: Option<RecordKey>,
    /// Whether the form of the selected record is open.
    pub form_is_open: bool,
    /// Which document is exported.
    pub document: DocumentChoice,
    /// Whether the program has changed view or selection since the last frame, so that the keyboard follows.
    pub navigated: bool,
    /// The view that the questions of a merge go back to.
    before_merge: View,
    /// The view that a gathering goes back to.
    before_gathering: View,
}

impl WindowState {
    /// The state with which a plan opens.
    pub fn showing(view: View) -> Self {
        Self { view, ..Self::default() }
    }

    /// Goes to a record, in the view that is shown where that lists it, and opens its form.
    pub fn go_to(&mut self, (kind, id): RecordKey) {
        self.show_kind(kind);
        // The plan itself has its form in its view, and is never selected.
        self.selection = Some((kind, id)).filter(|_| kind != Kind::Plan);
        self.form_is_open = true;
        self.navigated = true;
    }

    /// Shows the view of a kind, unless the one that is shown lists it already.
    fn show_kind(&mut self, kind: Kind) {
        if !self.view.lists(kind) {
            self.view = View::of(kind);
        }
    }

    /// Unselects a record that the plan does not have any longer.
    pub fn on_change(&mut self, plan: &Plan) {
        self.selection = self.selection.filter(|(kind, id)| plan.record(*kind, *id).is_some());
    }

    /// After undo or redo: selects the last record that it was about and that is there, and shows it.
    pub fn on_step(&mut self, plan: &Plan, change: &Change) {
        self.on_change(plan);
        let is_there = |(kind, id): &RecordKey| plan.record(*kind, *id).is_some();
        let there = change.iter().rev().map(|(at, _)| (at.kind, at.id)).find(is_there);
        self.selection = there.or(self.selection);
        if let Some((kind, _)) = self.selection
            && !self.view.info().stays_on_undo
            && change.iter().any(|(at, _)| at.kind == kind)
        {
            self.show_kind(kind);
            self.navigated = true;
        }
    }

    /// Shows the questions of a merge; `more` are added to those that are shown already.
    pub fn show_merge(&mut self, more: bool) {
        if !more {
            self.before_merge = self.view;
        }
        self.view = View::Merge;
    }

    /// Leaves the questions of a merge, where they are shown.
    pub fn leave_merge(&mut self) {
        if self.view == View::Merge {
            self.view = self.before_merge;
        }
    }

    /// Shows the gathering that runs.
    pub fn show_gathering(&mut self) {
        if self.view != View::Gathering {
            self.before_gathering = self.view;
            self.view = View::Gathering;
        }
        self.navigated = true;
    }

    /// Leaves the view of the gathering, where it is shown.
    pub fn leave_gathering(&mut self) {
        if self.view == View::Gathering {
            self.view = self.before_gathering;
        }
    }

    /// Leaves the view of an import, where it is shown.
    pub fn leave_import(&mut self) {
        if self.view == View::Import {
            self.view = View::Measures;
        }
    }
}
