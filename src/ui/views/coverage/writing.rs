//! Writing in a cell: a measure with that target group and level, or that kind of help, in the plan from its first letter.

use super::{CellTarget, CoverageState, coverage_id};
use crate::edit::{Gesture, rewrite, verbs};
use crate::model::{Address, Key, Kind, Line, Uid, Value, measure};
use crate::session::{Context, EditRequest, Outbox};
use crate::text::Phrase;
use crate::ui::widgets::{self as w, TextBox};
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Id, Key as Pressed, Rect, Ui, UiBuilder};

/// A measure that is being written in the cell that has the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NewMeasure {
    /// The measure, in the plan or not yet.
    pub(super) id: Uid,
    target: CellTarget,
    /// Whether something was written, and whether it has been in the plan since.
    was_written: bool,
    was_in_plan: bool,
    has_focus: bool,
}

impl NewMeasure {
    /// Begins a measure in the cell that has the keys.
    pub(super) fn begin(cx: &Context<'_>, state: &mut CoverageState, text: &str, out: &mut Outbox<'_>) {
        let Some(spot) = state.target(state.cursor.row, state.cursor.column) else { return };
        let mut writing = Self {
            id: out.ids.next_id(),
            target: spot,
            was_written: false,
            was_in_plan: false,
            has_focus: false,
        };
        if !text.is_empty() {
            writing.write(cx, text, out);
        }
        state.cursor.chip = None;
        state.new_measure = Some(writing);
        state.reveal = true;
    }

    /// Where its title stands: all letters of it are one step.
    const fn title(&self) -> Address {
        Address { kind: Kind::Measure, id: self.id, field: measure::TITLE.index, key: Key::Whole }
    }

    /// Puts what is written so far into the plan.
    fn write(&mut self, cx: &Context<'_>, text: &str, out: &mut Outbox<'_>) {
        if cx.plan.measures().get(self.id).is_some() {
            out.type_fact(cx.plan, self.title(), Value::Text(Line::new(text).shared()));
            return;
        }
        let label = Phrase::new("change-add").with("kind", Phrase::kind(Kind::Measure.code()));
        let change = rewrite(cx.plan, out.ids, label, |draft| {
            draft.add_last_with_id(Kind::Measure, self.id);
            draft.set(measure::TITLE, self.id, Line::new(text));
            let (pair, help) = match self.target {
                CellTarget::Level(pair) => (pair, None),
                CellTarget::Help((group, help)) => ((group, None), help),
            };
            draft.set_fact(measure::REACH, self.id, Key::Pair(pair.0, pair.1), Value::Yes);
            if let Some(word) = help {
                draft.set_fact(measure::CATEGORIES, self.id, Key::Word(word), Value::Yes);
            }
        });
        out.changes.push(EditRequest { change, gesture: Some(Gesture(self.title())) });
        self.was_written = true;
    }

    /// Takes the measure back, as if it had never been begun.
    fn cancel(&self, cx: &Context<'_>, out: &mut Outbox<'_>) {
        let change = verbs::delete(cx.plan, out.ids, Kind::Measure, self.id);
        if !change.is_empty() {
            out.changes.push(EditRequest { change, gesture: Some(Gesture(self.title())) });
        }
        out.gesture_ended = true;
    }

    fn box_id(&self) -> Id {
        coverage_id().with(("box", self.id.bits()))
    }
}

/// Shows the box over its place in the cell, and ends it where the user does.
pub(super) fn new_measure_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    (rect, clip): (Rect, Rect),
    out: &mut Outbox<'_>,
) {
    let Some(mut writing) = state.new_measure else { return };
    let there = cx.plan.measures().get(writing.id);
    if writing.was_written && !writing.was_in_plan && there.is_none() {
        return; // the first letter is on its way into the plan
    }
    writing.was_in_plan |= there.is_some();
    // Undo took it away while it was written.
    if writing.was_in_plan && there.is_none() {
        (state.new_measure, state.focus) = (None, true);
        return;
    }
    let title = there.map(|measure| measure.title.to_string()).unwrap_or_default();
    if !writing.has_focus {
        focus_box(ui, writing.box_id(), &title);
        writing.has_focus = true;
    }
    let escape = ui.input(|input| input.key_pressed(Pressed::Escape));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    child.set_clip_rect(clip);
    child.spacing_mut().interact_size.y = rect.height();
    let heading = state.headings.get(state.cursor.column).map_or("", String::as_str);
    let (CellTarget::Level((group, _)) | CellTarget::Help((group, _))) = writing.target;
    let group = crate::ui::form::record_name(cx, Kind::TargetGroup, group);
    let name = Phrase::new("ui-coverage-box").with("group", group).with("column", heading);
    let name = cx.text(&name);
    let shown = TextBox::line(writing.box_id(), &name, &title).width(rect.width()).live(true);
    let entry = w::text_box(&mut child, &shown);
    if let Some(text) = &entry.changed {
        writing.write(cx, text, out);
    }
    state.new_measure = Some(writing);
    if !entry.done {
        return;
    }
    state.new_measure = None;
    state.focus = entry.enter || escape;
    let text = entry.changed.unwrap_or(title);
    if escape || text.trim().is_empty() {
        writing.cancel(cx, out);
    } else {
        out.gesture_ended = true;
        out.select((Kind::Measure, writing.id));
    }
}

/// The box takes the keyboard, with the caret behind what is written already.
fn focus_box(ui: &Ui, id: Id, text: &str) {
    let mut kept = TextEditState::default();
    kept.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(text.chars().count()))));
    kept.store(ui.ctx(), id);
    ui.memory_mut(|memory| memory.request_focus(id));
}
