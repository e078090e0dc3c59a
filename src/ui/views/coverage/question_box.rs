//! The assessment of a cell: a list of states below it, and the reason where another body does it or it does not
//! apply.

use super::acts;
use super::question::{CellQuestion, QuestionKind};
use super::state::{CoverageState, coverage_id};
use crate::model::coverage_cell::{self, CoverageState as Assessment};
use crate::model::{Address, Choice as _, Key, Kind, Prose, Uid, Value};
use crate::session::{Context, Outbox};
use crate::text::Phrase;
use crate::ui::form::choice_words;
use crate::ui::theme;
use crate::ui::widgets::{self as w, ListEnd, Picked, PopupState, TextBox, ValuePopup};
use egui::{Id, Popup, PopupCloseBehavior, Rect, SetOpenCommand, Ui};

/// Shows what is asked, below the cell.
pub(super) fn question_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    cell: Rect,
    out: &mut Outbox<'_>,
) {
    let Some(question) = state.question else { return };
    let is_open = match question.kind {
        QuestionKind::State => state_list(ui, cx, state, cell, out),
        QuestionKind::Reason(id) => reason_box(ui, cx, &ReasonBox { id, cell, frames: question.frames }, out),
    };
    // An answer may have asked the next question already: that one has its own frames.
    match (&mut state.question, is_open) {
        (Some(now), true) if now.kind == question.kind => now.frames = now.frames.saturating_add(1),
        (Some(now), false) if now.kind == question.kind => (state.question, state.focus) = (None, true),
        _ => {}
    }
}

/// The list of states; returns whether the list is still open.
fn state_list(
    ui: &Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    cell: Rect,
    out: &mut Outbox<'_>,
) -> bool {
    let mut words = choice_words(cx, Assessment::INFO);
    // The choice "not stated" is, of a cell, that nobody has assessed it.
    if let Some(first) = words.first_mut() {
        *first = cx.word("ui-coverage-not-assessed");
    }
    let now = state.cell().and_then(|cell| cell.assessment_record(cx.plan)).map(|record| record.state.code());
    let position = now.and_then(|now| Assessment::INFO.codes.iter().position(|code| *code == now));
    let at = state.cursor.cell;
    let name = Phrase::new("ui-coverage-state-of").with("group", state.group_name(cx, at.row));
    let popup = ValuePopup {
        id: coverage_id().with("state"),
        name: &cx.text(&name.with("column", state.heading(at.column))),
        below: cell,
        values: &words,
        chosen: Some(position.map_or(0, |position| position + 1)),
        near: &[],
        make: None,
        opens: state.question.is_some_and(|question| question.frames == 0),
        width: theme::MENU_WIDTH,
        shows_name: true,
    };
    match popup.show(ui) {
        PopupState::Open => true,
        PopupState::Ended(ListEnd { picked: Some(Picked::Item(choice)), .. }) => {
            answer(cx, state, choice, out);
            true
        }
        PopupState::Closed | PopupState::Ended(_) => false,
    }
}

/// The group has chosen a state; of some it is asked why.
fn answer(cx: &Context<'_>, state: &mut CoverageState, choice: usize, out: &mut Outbox<'_>) {
    let code =
        choice.checked_sub(1).and_then(|at| Assessment::INFO.codes.get(at)).copied().unwrap_or_default();
    let assessment = Assessment::from_code(code.into());
    let needs_reason = matches!(assessment, Assessment::OtherBody | Assessment::NotApplicable);
    let cell = acts::assessed_cell(state);
    // A cell without a record gets one when it is assessed, under an id that follows from its group and level.
    let record = cell.map(|cell| cell.record.unwrap_or_else(|| coverage_cell::id_of(cell.group, cell.level)));
    if let Some(cell) = cell {
        acts::assess(cx, cell, assessment, out);
    }
    let reason = record.filter(|_| needs_reason);
    state.question = reason.map(|id| CellQuestion::new(QuestionKind::Reason(id)));
    state.focus = state.question.is_none();
    if let Some(id) = record {
        out.select((Kind::CoverageCell, id));
    }
}

/// So many frames the box for the reason asks for the keyboard.
const FOCUS_FRAMES: u8 = 3;

/// The box for the reason.
fn reason_id() -> Id {
    coverage_id().with("reason")
}

/// The question why.
struct ReasonBox {
    /// The record of the cell.
    id: Uid,
    /// The cell on the screen.
    cell: Rect,
    /// For how many frames it has been asked.
    frames: u8,
}

/// Why; in the plan with every letter. Returns whether the box is still open.
fn reason_box(ui: &Ui, cx: &Context<'_>, asked: &ReasonBox, out: &mut Outbox<'_>) -> bool {
    let Some(record) = cx.plan.coverage_cells().get(asked.id) else { return false };
    let name = cx.text(&Phrase::field(coverage_cell::REASON));
    let popup = coverage_id().with("why");
    let mut done = false;
    let shown = Popup::new(popup, ui.ctx().clone(), asked.cell, ui.layer_id())
        .open_memory((asked.frames == 0).then_some(SetOpenCommand::Bool(true)))
        .accessible_name(&name)
        .width(theme::KIND_CHOICE_WIDTH)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            // egui takes the focus away again in the frame that opens a popup, so it is requested for a few
            // frames.
            if asked.frames < FOCUS_FRAMES {
                ui.memory_mut(|memory| memory.request_focus(reason_id()));
            }
            let hint = cx.word("ui-coverage-why-hint");
            w::field(ui, &name, |ui| {
                let shown = TextBox::line(reason_id(), &name, &record.reason).hint(&hint).live(true);
                let response = w::text_box(ui, &shown);
                if let Some(text) = response.changed {
                    let field = coverage_cell::REASON.index;
                    let at = Address { kind: Kind::CoverageCell, id: asked.id, field, key: Key::Whole };
                    out.type_fact(cx.plan, at, Value::Text(Prose::new(&text).shared()));
                }
                done = response.enter;
            });
        });
    if done {
        Popup::close_id(ui.ctx(), popup);
        out.gesture_ended = true;
    }
    shown.is_some() && !done
}
