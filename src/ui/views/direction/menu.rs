//! The menu of a row of the tree: everything that a key does with it.

use super::act::TreeAct;
use super::lines::TreeFrame;
use super::state::DirectionState;
use crate::session::{Chord, CommandId, Context};
use crate::text::Phrase;
use crate::ui::widgets::{KeyLine, consume_command, key_menu, open_key_menu};
use egui::{Rect, Ui, Vec2};

/// Opens the menu where it is asked for, and shows it.
pub(super) fn row_menu(
    ui: &Ui,
    cx: &Context<'_>,
    state: &mut DirectionState,
    frame: &TreeFrame<'_>,
    acts: &mut Vec<TreeAct>,
) {
    let tree = frame.tree;
    let asked =
        tree.interact_pointer_pos().filter(|at| tree.secondary_clicked() && ui.clip_rect().contains(*at));
    let row = asked.and_then(|at| frame.row(state, frame.line_at(state, at)?));
    if let (Some(at), Some(row)) = (asked, row) {
        state.finish_editing(acts);
        state.go_to(row.record);
        acts.push(TreeAct::Select(row.record));
        open_key_menu(ui, tree.id, Rect::from_min_size(at, Vec2::ZERO));
    }
    let has_keys = tree.has_focus() && state.editing.is_none() && state.current_row().is_some();
    if has_keys && consume_command(ui, CommandId::OpenMenu) {
        open_key_menu(ui, tree.id, frame.rect(state.line));
    }
    key_menu(ui, tree.id, &cx.word("ui-cell-menu"), || lines(cx));
}

fn lines(cx: &Context<'_>) -> Vec<KeyLine> {
    let line = |key, chord| KeyLine::new(cx.word(key), chord);
    let open = line("ui-menu-open", Chord::plain("F4"));
    if !cx.can.edit {
        return vec![open];
    }
    let delete = cx.text(&Phrase::new("ui-menu-delete").with("count", 1_usize));
    let kinds = CommandId::MAKING.into_iter().filter_map(|(id, _)| {
        let chord = id.info().chords.first()?;
        Some(line(id.info().name, *chord))
    });
    let mut lines = vec![
        open,
        line("ui-menu-write", Chord::plain("F2")),
        line("ui-menu-split", Chord::control("Enter")),
        line("ui-menu-up", Chord::alt("Up")).group(),
        line("ui-menu-down", Chord::alt("Down")),
        line("ui-menu-deeper", Chord::alt("Right")),
        line("ui-menu-higher", Chord::alt("Left")),
    ];
    lines.extend(kinds.enumerate().map(|(at, line)| if at == 0 { line.group() } else { line }));
    lines.extend([
        line("ui-menu-duplicate", Chord::control("D")).group(),
        line("ui-menu-new-row", Chord::control("N")),
        KeyLine::new(delete, Chord::control("Delete")),
    ]);
    lines
}
