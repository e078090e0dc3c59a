//! The menu of a bar of the timeline: everything that a key does with it.

use super::state::{TimelineState, timeline_id};
use crate::session::{Chord, CommandId, Context};
use crate::ui::widgets::{KeyLine, consume_command, key_menu, open_key_menu};
use egui::{Rect, Response, Ui, Vec2};

/// Opens the menu of the row that has the keys where it is asked for, below its line, and shows it.
///
/// The row that was clicked has the keys by then.
pub(super) fn bar_menu(
    ui: &Ui,
    cx: &Context<'_>,
    state: &TimelineState,
    list: &Response,
    line: impl FnOnce() -> Option<Rect>,
) {
    let is_row = state.rows.get(state.row).is_some();
    let clicked =
        list.interact_pointer_pos().filter(|at| list.secondary_clicked() && ui.clip_rect().contains(*at));
    if let Some(at) = clicked.filter(|_| is_row) {
        open_key_menu(ui, timeline_id(), Rect::from_min_size(at, Vec2::ZERO));
    }
    if list.has_focus()
        && is_row
        && consume_command(ui, CommandId::OpenMenu)
        && let Some(line) = line()
    {
        open_key_menu(ui, timeline_id(), line);
    }
    key_menu(ui, timeline_id(), &cx.word("ui-cell-menu"), || lines(cx, state));
}

fn lines(cx: &Context<'_>, state: &TimelineState) -> Vec<KeyLine> {
    let line = |key, chord| KeyLine::new(cx.word(key), chord);
    let open = line("ui-menu-open", Chord::plain("F4"));
    if !cx.can.edit {
        return vec![open];
    }
    if state.rows.get(state.row).is_some_and(|row| row.quarters.is_none()) {
        return vec![open, line("ui-menu-give-period", Chord::plain("Enter"))];
    }
    vec![
        open,
        line("ui-menu-earlier", Chord::alt("Left")).group(),
        line("ui-menu-later", Chord::alt("Right")),
        line("ui-menu-begin-earlier", Chord::shift("Left")).group(),
        line("ui-menu-begin-later", Chord::shift("Right")),
        line("ui-menu-end-earlier", Chord::control("Left")),
        line("ui-menu-end-later", Chord::control("Right")),
        line("ui-menu-ongoing", Chord::plain("L")).group(),
    ]
}
