//! A measure that is being written in a cell: in the plan from its first letter, with that target group and level, or
//! that kind of help.

use super::cursor::CellTarget;
use crate::edit::{Gesture, rewrite, verbs};
use crate::model::{Address, Key, Kind, Line, Uid, Value, measure};
use crate::session::{Context, EditRequest, Outbox};
use crate::text::Phrase;
use crate::ui::widgets::in_place::{Caret, InPlaceEditor};

/// A measure that is being written in the cell that has the keys.
#[derive(Clone, Debug)]
pub(super) struct NewMeasure {
    /// The measure, in the plan or not yet.
    pub(super) id: Uid,
    /// What puts it into the cell.
    pub(super) target: CellTarget,
    /// What is being typed.
    pub(super) editor: InPlaceEditor,
    /// Whether something was written.
    was_written: bool,
    /// Whether it has been in the plan since.
    was_in_plan: bool,
}

/// Where a new measure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Nothing is written yet, or it is in the plan.
    Ready,
    /// The first letter is on its way into the plan.
    OnItsWay,
    /// Undo took it away while it was written.
    Gone,
}

impl NewMeasure {
    /// A measure with that identity, begun with letters; without any it is made by the first that is typed.
    pub(super) fn begin(cx: &Context<'_>, target: CellTarget, text: &str, out: &mut Outbox<'_>) -> Self {
        let editor = InPlaceEditor::open(text.to_owned(), Caret::End);
        let id = out.ids.next_id();
        let mut new = Self { id, target, editor, was_written: false, was_in_plan: false };
        if !text.is_empty() {
            new.write(cx, text, out);
        }
        new
    }

    /// Where its title is: all letters of it are one step.
    const fn title(&self) -> Address {
        Address { kind: Kind::Measure, id: self.id, field: measure::TITLE.index, key: Key::Whole }
    }

    /// The value in the plan.
    pub(super) fn update(&mut self, cx: &Context<'_>) -> Stage {
        let measure = cx.plan.measures().get(self.id);
        // Gone after it was there is an undo; written and not there is on its way for this one frame.
        if measure.is_none() && self.was_in_plan {
            return Stage::Gone;
        }
        if measure.is_none() && self.was_written {
            return Stage::OnItsWay;
        }
        self.was_in_plan |= measure.is_some();
        self.editor.follow(measure.map_or("", |measure| &measure.title));
        Stage::Ready
    }

    /// Puts what is written so far into the plan.
    pub(super) fn write(&mut self, cx: &Context<'_>, text: &str, out: &mut Outbox<'_>) {
        // The first letters create the measure under an id that is known beforehand; all later ones only change
        // its title, in the same gesture.
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
    pub(super) fn cancel(&self, cx: &Context<'_>, out: &mut Outbox<'_>) {
        let change = verbs::delete(cx.plan, out.ids, Kind::Measure, self.id);
        if !change.is_empty() {
            out.changes.push(EditRequest { change, gesture: Some(Gesture(self.title())) });
        }
        out.gesture_ended = true;
    }
}
