//! Challenges, goals and strategies as one tree that is its own editor.
//!
//! Kinds differ in their indent, their mark and the words that a screen reader reads. Every row is written in place,
//! and what is typed is in the plan at once. Only the rows in sight are worded and painted.
//! Measures have their own view; a row says how many it leads to.

mod act;
mod acts;
mod drag;
mod editing;
mod example;
mod keys;
mod lines;
mod menu;
mod nodes;
mod paint;
mod paste;
mod rows;
mod state;
mod target;
mod tree;
mod tree_place;

pub use keys::direction_keys;
pub use state::DirectionState;
pub use tree::tree_id;

use super::record_table::filter_id;
use crate::session::{Context, Outbox, View};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::views::focus::FocusTarget;
use crate::ui::widgets::{self as w, TextBox};
use act::TreeAct;
use editing::RowEditing;
use egui::Ui;
use rows::TreeLine;

/// Shows the tree with its heading.
pub(super) fn direction_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut DirectionState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    state.update(cx);
    state.follow_selection(cx);
    if state.rows.is_searching() {
        ui.ctx().request_repaint();
    }
    let mut acts = Vec::new();
    heading_ui(ui, cx, state, &mut acts);
    if state.rows.len() == 0 {
        ui.add_space(theme::SPACE);
        w::paragraph(ui, &cx.word("ui-empty-direction"));
        example::example_ui(ui, cx, &mut state.example);
        ui.add_space(theme::SPACE);
    }
    if let Some(new) = state.new_row_wanted.take() {
        state.finish_editing(&mut acts);
        state.editing = Some(RowEditing::new(new));
        state.reveal = true;
    }
    tree::tree_ui(ui, cx, state, &mut acts);
    for act in acts {
        acts::apply_act(cx, state, act, out);
    }
    // What is selected elsewhere is left alone until the tree has the keyboard.
    let elsewhere = cx.selection.is_none_or(|(kind, _)| View::of(kind) != View::Direction);
    if elsewhere
        && out.select.is_none()
        && ui.memory(|memory| memory.has_focus(tree_id()))
        && let Some(here) = state.current_row()
    {
        out.select(here);
    }
    FocusTarget::automatic(tree_id()).with_filter(filter_id())
}

fn heading_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut DirectionState, acts: &mut Vec<TreeAct>) {
    w::line_with_sides(ui, "direction", theme::CONTROL_HEIGHT, |ui, side| match side {
        w::LineSide::Left => {
            let roomy = ui.available_width() >= theme::TREE_TITLE_WIDTH;
            w::title(ui, &cx.word(if roomy { "ui-direction-title" } else { "ui-view-direction" }));
            let shown = state.lines.iter().filter(|line| matches!(line, TreeLine::Row(_))).count();
            if shown < state.rows.len() {
                let count =
                    Phrase::new("ui-grid-filtered").with("shown", shown).with("all", state.rows.len());
                w::live_label(ui, Type::Small, &cx.text(&count));
            }
        }
        w::LineSide::Right => {
            let (name, hint) = (cx.word("ui-filter"), cx.word("ui-filter-hint"));
            let shown = TextBox::line(filter_id(), &name, &state.filter)
                .hint(&hint)
                .width(theme::NARROW_FILTER_WIDTH);
            if let Some(text) = w::text_box(ui, &shown).changed {
                state.filter = text;
            }
            let is_empty = state.rows.len() == 0;
            if cx.can.edit && !is_empty && w::outlined_button(ui, &cx.word("ui-tree-split")).clicked() {
                let record = state.current_row().or(state.caret.map(|caret| caret.record));
                let caret = state.caret.filter(|caret| Some(caret.record) == record);
                let letters = caret.map_or(0, |caret| caret.letters);
                acts.extend(record.map(|record| TreeAct::Split(record, letters)));
            }
            if cx.can.edit && is_empty && w::filled_button(ui, &cx.word("ui-new-challenge")).clicked() {
                state.new_row_wanted = Some(state.new_row_at_end(cx));
            }
        }
    });
    ui.add_space(theme::GAP);
}
