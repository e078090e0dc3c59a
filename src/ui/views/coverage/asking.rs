//! What the group says of a cell: a list of states beside it, and the reason where another body does it or it does
//! not apply.

use super::{CoverageState, acts, coverage_id};
use crate::model::coverage_cell::{self, CoverageState as Said};
use crate::model::{Address, Choice as _, Key, Kind, Prose, Uid, Value};
use crate::session::{Context, Outbox};
use crate::text::Phrase;
use crate::ui::form::{choice_words, record_name};
use crate::ui::theme;
use crate::ui::widgets::{self as w, ChoicePopup, TextBox};
use egui::{Id, Popup, PopupCloseBehavior, Rect, SetOpenCommand, Ui};

/// What is asked of the cell that has the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CellQuestion {
    what: QuestionKind,
    /// For how many frames it has been asked; a box that opens finds its size before it can have the keyboard.
    frames: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum QuestionKind {
    State,
    /// Why, of the record in which it stands.
    Reason(Uid),
}

impl CellQuestion {
    /// How the cell is covered.
    pub(super) const fn state() -> Self {
        Self { what: QuestionKind::State, frames: 0 }
    }
}

/// Shows what is asked, below the cell.
pub(super) fn question_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    cell: Rect,
    out: &mut Outbox<'_>,
) {
    let Some(asking) = state.question else { return };
    let open = match asking.what {
        QuestionKind::State => state_list(ui, cx, state, (cell, asking.frames == 0), out),
        QuestionKind::Reason(id) => reason_box(ui, cx, (id, cell, asking.frames), out),
    };
    match (&mut state.question, open) {
        (Some(now), true) if now.what == asking.what => now.frames = now.frames.saturating_add(1),
        (Some(now), false) if now.what == asking.what => (state.question, state.focus) = (None, true),
        _ => {}
    }
}

/// The states; says whether the list is still open.
fn state_list(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    (cell, begin): (Rect, bool),
    out: &mut Outbox<'_>,
) -> bool {
    let mut words = choice_words(cx, Said::INFO);
    if let Some(first) = words.first_mut() {
        *first = cx.word("ui-coverage-not-assessed");
    }
    let now = state.cell().and_then(|cell| cell.assessment_record(cx.plan)).map(|said| said.state.code());
    let chosen =
        now.and_then(|now| Said::INFO.codes.iter().position(|code| *code == now)).map_or(0, |at| at + 1);
    let group = state.group(state.cursor.row).map(|id| record_name(cx, Kind::TargetGroup, id));
    let column = state.headings.get(state.cursor.column).map_or("", String::as_str);
    let name = Phrase::new("ui-coverage-state-of").with("group", group.unwrap_or_default());
    let name = cx.text(&name.with("column", column));
    match w::choice_popup(ui, (coverage_id().with("state"), &name), cell, (&words, chosen), begin) {
        ChoicePopup::Open => true,
        ChoicePopup::Closed => false,
        ChoicePopup::Chosen(value) => {
            let code =
                value.checked_sub(1).and_then(|at| Said::INFO.codes.get(at)).copied().unwrap_or_default();
            let said = Said::from_code(code.into());
            let why = matches!(said, Said::OtherBody | Said::NotApplicable);
            acts::assess(cx, state, said, out);
            let record = acts::assessment_target(state)
                .map(|((group, level), record)| record.unwrap_or_else(|| coverage_cell::id_of(group, level)));
            state.question =
                record.filter(|_| why).map(|id| CellQuestion { what: QuestionKind::Reason(id), frames: 0 });
            state.focus = state.question.is_none();
            if let Some(id) = record {
                out.select((Kind::CoverageCell, id));
            }
            true
        }
    }
}

/// So many frames the box for the reason asks for the keyboard.
const FOCUS_FRAMES: u8 = 3;

/// The box for the reason.
fn reason_id() -> Id {
    coverage_id().with("reason")
}

/// Why; in the plan with every letter. Says whether the box is still open.
fn reason_box(
    ui: &mut Ui,
    cx: &Context<'_>,
    (id, cell, frames): (Uid, Rect, u8),
    out: &mut Outbox<'_>,
) -> bool {
    let Some(said) = cx.plan.coverage_cells().get(id) else { return false };
    let name = cx.text(&Phrase::label("coverage_cell", "reason"));
    let popup = coverage_id().with("why");
    let mut done = false;
    let shown = Popup::new(popup, ui.ctx().clone(), cell, ui.layer_id())
        .open_memory((frames == 0).then_some(SetOpenCommand::Bool(true)))
        .accessible_name(&name)
        .width(theme::KIND_CHOICE_WIDTH)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            if frames < FOCUS_FRAMES {
                ui.memory_mut(|memory| memory.request_focus(reason_id()));
            }
            let hint = cx.word("ui-coverage-why-hint");
            w::field(ui, &name, |ui| {
                let shown = TextBox::line(reason_id(), &name, &said.reason).hint(&hint).live(true);
                let entry = w::text_box(ui, &shown);
                if let Some(text) = entry.changed {
                    let at = Address {
                        kind: Kind::CoverageCell,
                        id,
                        field: coverage_cell::REASON.index,
                        key: Key::Whole,
                    };
                    out.type_fact(cx.plan, at, Value::Text(Prose::new(&text).shared()));
                }
                done = entry.enter;
            });
        });
    if done {
        Popup::close_id(ui.ctx(), popup);
        out.gesture_ended = true;
    }
    shown.is_some() && !done
}
