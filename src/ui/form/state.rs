//! What the forms of a window remember between frames, and what their entries work with during one.
//!
//! Each window has its own: the same record may be open in two windows, and the ids of widgets are the same in both.
//! Everything here may be lost.

use super::fields::is_under_more;
use super::slot::FieldSlot;
use crate::model::Kind;
use crate::session::{Context, Outbox};
use crate::ui::theme;
use egui::{Id, Response, Ui};
use std::collections::BTreeMap;

/// What the forms of a window remember between frames.
#[derive(Debug, Default)]
pub struct FormState {
    /// Which kinds have a form that shows all its fields.
    expanded: BTreeMap<Kind, bool>,
    /// The field that gets the keyboard as soon as its form is shown.
    sought: Option<FieldSlot>,
    /// The part that gets the keyboard for a field whose entry has several parts, by the number of the field's id.
    focus_parts: BTreeMap<u64, Id>,
    /// What is wrong with text that could not be read, by the number of its box's id: the box keeps the text, the plan
    /// keeps its old fact.
    unreadable: BTreeMap<u64, String>,
    /// What had the keyboard in the frame before.
    focused: Option<Id>,
    /// The list from which a record was picked last, and the number of that frame.
    picked: Option<(Id, u64)>,
}

/// What the entries of a form work with during a frame.
#[derive(Debug)]
pub struct FormUi<'a, 'o> {
    /// The plan and all that goes with it.
    pub cx: &'a Context<'a>,
    /// What forms remember.
    pub state: &'a mut FormState,
    /// Takes what is asked for.
    pub out: &'a mut Outbox<'o>,
}

impl FormState {
    /// Goes to a field: its form shows all its fields where it must, and the field gets the keyboard once it is shown.
    pub fn go_to(&mut self, slot: FieldSlot) {
        if is_under_more(slot.kind, slot.field) {
            self.expanded.insert(slot.kind, true);
        }
        self.sought = Some(slot);
    }

    /// The field that is gone to, until its form is shown.
    pub const fn sought(&self) -> Option<FieldSlot> {
        self.sought
    }

    /// Forgets what belongs to the plan that was open; which forms show all their fields stays.
    pub fn forget_plan(&mut self) {
        *self = Self { expanded: std::mem::take(&mut self.expanded), ..Self::default() };
    }

    /// Whether the form of a kind shows all its fields.
    pub(super) fn is_expanded(&self, kind: Kind) -> bool {
        self.expanded.get(&kind).is_some_and(|expanded| *expanded)
    }

    /// Shows all fields in the form of a kind, or only the first again.
    pub(super) fn toggle_expanded(&mut self, kind: Kind) {
        let expanded = self.expanded.entry(kind).or_default();
        *expanded = !*expanded;
    }

    /// Names the part that gets the keyboard for a field whose entry has several parts, or is a button.
    pub(super) fn set_focus_part(&mut self, field: Id, part: Id) {
        self.focus_parts.insert(field.value(), part);
    }

    /// Gives the keyboard to the field that was gone to, where it is in the form that was just shown.
    pub(super) fn focus_sought(&mut self, ui: &Ui) {
        let Some(slot) = self.sought else { return };
        let part = self.focus_parts.get(&slot.widget_id().value()).copied();
        let mut shown = [Some(slot.widget_id()), part].into_iter().flatten();
        // Not shown yet: the form is drawn in a later frame, and the field stays sought until then.
        let Some(found) = shown.find_map(|id| ui.ctx().read_response(id)) else { return };
        ui.scroll_to_rect(found.rect, None);
        ui.memory_mut(|memory| memory.request_focus(found.id));
        self.sought = None;
    }

    /// Scrolls to what has got the keyboard in this frame, where it is part of the form.
    pub(super) fn follow_focus(&mut self, ui: &Ui) {
        let focused = ui.memory(egui::Memory::focused);
        if focused == self.focused {
            return;
        }
        self.focused = focused;
        let response = focused.and_then(|id| ui.ctx().read_response(id));
        if let Some(response) = response.filter(|response| response.layer_id == ui.layer_id())
            && ui.min_rect().contains_rect(response.rect)
        {
            ui.scroll_to_rect(response.rect.expand(theme::GAP), None);
        }
    }

    /// Whether the text in a box could be read, so that the plan says the same.
    pub(super) fn is_readable(&self, id: Id) -> bool {
        !self.unreadable.contains_key(&id.value())
    }

    /// Notes what is wrong with the text in a box; `None` where it could be read.
    pub(super) fn set_error(&mut self, id: Id, error: Option<String>) {
        match error {
            Some(error) => drop(self.unreadable.insert(id.value(), error)),
            None => drop(self.unreadable.remove(&id.value())),
        }
    }

    /// What is wrong with the text in a box.
    pub(super) fn error(&self, id: Id) -> Option<&str> {
        self.unreadable.get(&id.value()).map(String::as_str)
    }

    /// Notes that a record was picked from a list.
    pub(super) fn note_pick(&mut self, ui: &Ui, popup: Id) {
        self.picked = Some((popup, ui.ctx().cumulative_frame_nr()));
    }

    /// Keeps the keyboard at the button of a list from which a record was picked in the frame before.
    ///
    /// egui follows a widget by its place among its siblings: with one more chip before it, the button is another widget
    /// in the next frame, and the focus would be lost.
    pub(super) fn keep_focus(&self, ui: &Ui, popup: Id, button: &Response) {
        let before = ui.ctx().cumulative_frame_nr().checked_sub(1);
        if before.is_some_and(|before| self.picked == Some((popup, before))) {
            button.request_focus();
        }
    }
}
