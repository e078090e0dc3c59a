//! The idea that is looked at: what it resembles, what it can become, and the cells of the measure that was made of it.

use super::cells;
use super::cells::cells_ui;
use super::state::LiftingState;
use crate::model::{Kind, RecordKey};
use crate::session::{CommandId, Context, GatheringAct, GatheringMode, Outbox};
use crate::text::{Phrase, capitalized};
use crate::ui::form::record_name;
use crate::ui::theme::{self, Type};
use crate::ui::views::gathering::acts::act;
use crate::ui::widgets as w;
use egui::{Id, Ui};

/// The widest that the choice of what a record goes below grows.
const UNDER_WIDTH: f32 = 340.0;

/// Shows the idea that is looked at.
pub(super) fn panel_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    mode: &GatheringMode,
    state: &mut LiftingState,
    out: &mut Outbox<'_>,
) {
    let Some(idea) = state.idea(cx.plan) else {
        w::paragraph(ui, &cx.word("line-nothing-to-lift"));
        return;
    };
    let row = state.rows.iter().find(|row| row.id == idea.id);
    let number = row.map(|row| row.number.as_str()).unwrap_or_default();
    let heading = format!("{number}  {}", &*idea.title);
    ui.add(egui::Label::new(egui::RichText::new(heading).font(Type::Strong.font())).truncate());
    if let Some(lifted) = mode.lifted {
        lifted_ui(ui, cx, state, lifted, out);
        return;
    }
    near_ui(ui, cx, state, out);
    kinds_ui(ui, cx, state, out);
}

/// The records that the idea resembles, each with a button that adds it there.
fn near_ui(ui: &mut Ui, cx: &Context<'_>, state: &LiftingState, out: &mut Outbox<'_>) {
    if state.near.is_empty() {
        w::note(ui, &cx.word("ui-lifting-nothing-near"));
        return;
    }
    for (at, near) in state.near.iter().enumerate() {
        let is_first = at == 0 && near.record.0 == Kind::Measure;
        let words = if is_first {
            format!("{}  {}", near.words, CommandId::AddToRecord.chord_text())
        } else {
            near.words.clone()
        };
        if w::inline_button(ui, &words).clicked() && cx.can.edit {
            act(out, GatheringAct::AddToRecord(Some(near.record)));
        }
    }
}

/// What can be made of the idea, and what it then goes below.
fn kinds_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut LiftingState, out: &mut Outbox<'_>) {
    ui.add_space(theme::SPACE);
    ui.horizontal_wrapped(|ui| {
        for (command, kind) in CommandId::MAKING {
            let name = capitalized(&cx.text(&Phrase::kind(kind.code())));
            let words = format!("{name}  {}", command.chord_text());
            if w::outlined_button(ui, &words).clicked() && cx.can.edit {
                act(out, GatheringAct::Lift(kind, state.under_for(kind)));
            }
        }
        ui.horizontal(|ui| under_ui(ui, cx, state));
    });
}

/// What a record that is made goes below.
fn under_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut LiftingState) {
    let name = cx.word("ui-lifting-under");
    w::note(ui, &name);
    let chosen = state.under.and_then(|under| state.parents.iter().position(|parent| *parent == under));
    let chosen = chosen.map_or(0, |at| at + 1);
    let id = Id::unique("gathering lifting under");
    if let Some(picked) = w::combo_box(ui, id, &name, &state.parent_names, chosen, UNDER_WIDTH) {
        state.under = picked.checked_sub(1).and_then(|at| state.parents.get(at).copied());
    }
}

/// What was made, with the cells of a measure, and the button that goes on.
pub(super) fn lifted_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut LiftingState,
    (kind, id): RecordKey,
    out: &mut Outbox<'_>,
) {
    let name = record_name(cx, kind, id);
    w::note(ui, &cx.text(&Phrase::new("ui-board-lifted").with("name", name)));
    if kind == Kind::Measure {
        cells_ui(ui, cx, state, id, out);
    }
    let key = if kind == Kind::Measure { "ui-lifting-accept" } else { "ui-lifting-on" };
    ui.horizontal(|ui| {
        if w::filled_button(ui, &cx.word(key)).clicked() && cx.can.edit {
            cells::finish_cells(ui, cx, state, out);
            act(out, GatheringAct::AcceptLifted);
        }
        if kind == Kind::Measure
            && let Some(next) = state.looked_at
            && w::quiet_button(ui, &cx.word("ui-lifting-not-accepted")).clicked()
        {
            let order = state.rows.iter().skip_while(|row| row.id != next).nth(1);
            if let Some(row) = order {
                act(out, GatheringAct::LookAt(row.id));
            }
        }
    });
}
