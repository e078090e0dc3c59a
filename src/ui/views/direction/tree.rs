//! The tree itself: its lines, the ones in sight of which are painted, and the box that is written in.

use super::act::TreeAct;
use super::editing::{EditBox, LeftBy, RowEditing, edit_box_ui};
use super::lines::{TreeFrame, line_at_height, lines_height};
use super::paint::{self, RowLayout, RowPaint, RowStatus, kind_tone};
use super::rows::{TreeLine, group_name};
use super::state::DirectionState;
use super::{drag, keys, menu, nodes};
use crate::model::Kind;
use crate::session::{Context, RecordKey};
use crate::ui::form::record_heading;
use crate::ui::theme;
use crate::ui::widgets::in_place::Caret;
use egui::{Id, Rect, ScrollArea, Sense, Ui, vec2};

/// The tree among all widgets.
pub fn tree_id() -> Id {
    Id::unique("direction")
}

/// Where a title is being written, and what its box is called.
struct BoxPlace {
    title: Rect,
    name: String,
}

/// Shows the tree.
///
/// The order matters: keys and pointer come before the lines are painted, and a drag after them, so that the line that
/// shows where a row would come is over the rows; the box comes last.
pub(super) fn tree_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut DirectionState, acts: &mut Vec<TreeAct>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let id = tree_id();
    let tree = ui.interact(ui.available_rect_before_wrap(), id, Sense::click_and_drag());
    nodes::describe_tree(cx, state, &tree);
    keys::handle_row_keys(ui, state, id, acts);
    keys::handle_tree_keys(ui, cx, state, id, acts);
    let hint = if cx.can.edit { cx.word("ui-tree-hint") } else { String::new() };
    let draft = state.draft_line();
    let hint_lines = usize::from(!hint.is_empty() && draft.is_none());
    let total = state.lines.len() + usize::from(draft.is_some()) + hint_lines;
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show_viewport(ui, |ui, view| {
        ui.set_height(lines_height(total));
        ui.set_width(ui.available_width());
        let origin = ui.min_rect().left_top();
        let frame = TreeFrame { tree: &tree, origin, right: origin.x + ui.available_width() };
        drag::handle_pointer(ui, cx, state, &frame, acts);
        menu::row_menu(ui, cx, state, &frame, acts);
        if std::mem::take(&mut state.reveal) {
            ui.scroll_to_rect(frame.rect(draft.unwrap_or(state.line)), None);
        }
        let first = line_at_height(view.min.y).unwrap_or_default();
        let last = (line_at_height(view.max.y).unwrap_or_default() + 1).min(total);
        let items = nodes::items_ui(ui, id, view);
        let mut place = None;
        for shown in first..last {
            let rect = frame.rect(shown);
            let line = match draft {
                Some(draft) if shown == draft => continue,
                // The draft is a line on the screen but not in `lines`: what comes below it is counted one less.
                Some(draft) if shown > draft => shown - 1,
                _ => shown,
            };
            if draft.is_none() && line >= state.lines.len() {
                paint::paint_hint(ui, rect, &hint);
                continue;
            }
            let line = LineAt { line, rect };
            place = line_ui(ui, cx, state, &frame, items.as_ref(), line).or(place);
        }
        if let Some(draft) = draft {
            place = draft_ui(ui, cx, state, frame.rect(draft));
        }
        drag::handle_drag(ui, cx, state, &frame, acts);
        editing_ui(ui, cx, state, place, acts);
    });
    if std::mem::take(&mut state.focus) && state.editing.is_none() {
        tree.request_focus();
    }
}

/// A line, and where it is on the screen.
#[derive(Clone, Copy)]
struct LineAt {
    line: usize,
    rect: Rect,
}

/// Shows a line; gives the place of its title where that is being written.
fn line_ui(
    ui: &Ui,
    cx: &Context<'_>,
    state: &DirectionState,
    frame: &TreeFrame<'_>,
    items: Option<&Ui>,
    LineAt { line, rect }: LineAt,
) -> Option<BoxPlace> {
    let tree = frame.tree;
    match *state.lines.get(line)? {
        TreeLine::Heading(group) => {
            let words = group_name(cx, group);
            paint::paint_heading(ui, rect, &words);
            nodes::add_heading(items, tree.id, line, rect, &words);
            None
        }
        TreeLine::Row(at) => {
            let (row, node) = (state.rows.get(cx, at)?, state.rows.tree.nodes().get(at)?);
            let editing = state.editing.as_ref().and_then(RowEditing::record) == Some(node.at);
            let status =
                RowStatus { chosen: line == state.line, focused: tree.has_focus() || editing, editing };
            let layout = RowLayout::of(ui, rect, node.depth, &row.mark, &row.detail);
            let shown = RowPaint { row, node, layout, status, untitled: &cx.word("ui-untitled") };
            shown.paint(ui, tree);
            nodes::add_item(items, tree.id, &shown, at);
            let name = || record_heading(cx, node.at.0, node.at.1);
            editing.then(|| BoxPlace { title: layout.title, name: name() })
        }
    }
}

/// Shows the line of a row that is not there yet.
fn draft_ui(ui: &Ui, cx: &Context<'_>, state: &DirectionState, rect: Rect) -> Option<BoxPlace> {
    let new = state.editing.as_ref()?.new_row()?;
    let above = new.place.parent.and_then(|above| state.rows.tree.node(above));
    let depth = above.map_or(0, |above| above.depth + 1);
    let (mark, name) = match new.kind {
        Kind::Goal => ("ui-tree-mark-goal", "ui-new-goal"),
        Kind::Strategy => ("ui-tree-mark-strategy", "ui-new-strategy"),
        _ => ("ui-tree-mark-challenge", "ui-new-challenge"),
    };
    let mark = cx.word(mark);
    let layout = RowLayout::of(ui, rect, depth, &mark, "");
    let status = RowStatus { chosen: true, focused: true, editing: true };
    paint::paint_surface(ui, &layout, status, false);
    paint::paint_mark(ui, &layout, kind_tone(new.kind, depth), &mark);
    Some(BoxPlace { title: layout.title, name: cx.word(name) })
}

/// Shows the box that is written in, and takes what was done in it.
fn editing_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut DirectionState,
    place: Option<BoxPlace>,
    acts: &mut Vec<TreeAct>,
) {
    let Some(mut editing) = state.editing.take() else { return };
    let Some(BoxPlace { title, name }) = place else {
        // Hidden by the filter, it ends. Scrolled out of sight, or becoming another kind, it comes back, so that the
        // keyboard stays with it.
        let is_there = |(kind, id): RecordKey| cx.plan.record(kind, id).is_some();
        if editing.record().is_some_and(|record| is_there(record) && state.line_of(record).is_none()) {
            acts.push(TreeAct::Finish(editing.finished_target()));
            return;
        }
        state.reveal = true;
        state.editing = Some(editing);
        ui.ctx().request_repaint();
        return;
    };
    // The letters of the box are exactly over those of the title.
    let rect = title.translate(vec2(-7.0, 0.0)).shrink2(vec2(0.0, theme::SPACE / 2.0));
    let shown = EditBox { tree: tree_id(), rect: rect.with_max_x(title.right()), name: &name };
    let response = edit_box_ui(ui, cx, &shown, &mut editing);
    state.caret = response.caret.or(state.caret);
    acts.extend(response.acts);
    let Some(left) = response.left else {
        state.editing = Some(editing);
        return;
    };
    acts.push(TreeAct::Finish(editing.finished_target()));
    state.focus |= left != LeftBy::Focus;
    let before = state.current_row();
    match left {
        LeftBy::Up => state.move_up(1),
        LeftBy::Down => state.move_down(1),
        LeftBy::Key | LeftBy::Focus => return,
    }
    if let Some(record) = state.current_row().filter(|record| Some(*record) != before) {
        acts.push(TreeAct::Select(record));
        state.editing = Some(RowEditing::row(record, Caret::End));
        state.reveal = true;
    }
}
