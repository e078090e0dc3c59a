//! The coverage: who is reached by what. Target groups by level, with the services there are and the measures that are
//! planned, and the assessment of each cell; or the same by kind of help, of which nothing is assessed.
//!
//! Writing in a cell makes a measure there, dragging a chip lets it reach another cell, and each has a key. Which cell
//! holds what is computed in `analysis::coverage`, once for each change and never while a title is typed.

mod acts;
mod board;
mod cursor;
mod drag;
mod heading;
mod keys;
mod layout;
mod measure_box;
mod menu;
mod new_measure;
mod nodes;
mod paint;
mod question;
mod question_box;
mod state;
mod table;
mod words;

pub use state::{CoverageState, coverage_id};

use super::focus::FocusTarget;
use super::tables::TablesState;
use crate::session::{Command, Context, Outbox, View};
use crate::ui::theme;
use crate::ui::widgets as w;
use egui::{Id, Ui};

/// Shows the coverage.
pub(super) fn coverage_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut CoverageState,
    tables: &mut TablesState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    state.update(cx);
    state.follow_selection(cx);
    let broad = ui.available_width() >= theme::ROOMY_WIDTH + theme::KIND_CHOICE_WIDTH;
    heading::heading_ui(ui, cx, state, broad);
    ui.add_space(theme::GAP);
    if state.coverage.rows.is_empty() {
        let filled = first_step_ui(ui, cx, ["ui-coverage-no-groups", "ui-coverage-to-groups"], out);
        FocusTarget::on_request(filled)
    } else if state.coverage.columns.is_empty() {
        let filled = first_step_ui(ui, cx, ["ui-coverage-no-levels", "ui-coverage-to-levels"], out);
        // The button leads to the view of target groups, where the levels are the second table.
        tables.tabs.insert(View::TargetGroups, 1);
        FocusTarget::on_request(filled)
    } else {
        table::table_ui(ui, cx, state, broad, out);
        FocusTarget::automatic(coverage_id())
    }
}

/// What belongs here, and the one step that comes before it.
fn first_step_ui(ui: &mut Ui, cx: &Context<'_>, [text, act]: [&'static str; 2], out: &mut Outbox<'_>) -> Id {
    w::paragraph(ui, &cx.word(text));
    ui.add_space(theme::GAP);
    let go = w::filled_button(ui, &cx.word(act));
    if go.clicked() {
        out.command(Command::Show(View::TargetGroups));
    }
    go.id
}
