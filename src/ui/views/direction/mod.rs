//! Challenges, goals and strategies as one tree that is its own editor.
//!
//! Kinds differ in how far in they stand, in their mark and in the words that a screen reader says. Every row is
//! written in place, and what is typed is in the plan at once. The rows are made once a change, and only those in
//! sight are drawn. Measures stand in their own view; a row says how many it leads to.

mod acts;
mod drag;
mod example;
mod keys;
mod paint;
mod paste;
mod place;
mod rows;
mod write;

pub use keys::direction_keys;

use crate::model::Kind;
use crate::session::{Context, Outbox, RecordKey, View};
use crate::text::{Language, Phrase};
use crate::ui::form::record_heading;
use crate::ui::theme::{self, Type};
use crate::ui::views::filter_id;
use crate::ui::widgets::{self as w, TextBox};
use acts::TreeAct;
use egui::{Id, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};
use example::{ExampleRows, example_ui};
use paint::{RowStatus, kind_tone};
use rows::{TreeLine, TreeRows};
use write::{EditBox, EditTarget, NewTreeRow, RowEditing};

/// Where the user is in the tree; may be lost.
#[derive(Debug, Default)]
pub struct DirectionState {
    built_from: Option<(u64, Language, String)>,
    rows: TreeRows,
    lines: Vec<TreeLine>,
    /// The line that has the keys.
    line: usize,
    filter: String,
    editing: Option<RowEditing>,
    /// A new row that is begun in the next frame.
    new_row_wanted: Option<NewTreeRow>,
    /// Where the caret stood last, for the button that parts a row.
    caret: Option<(RecordKey, usize)>,
    dragged: Option<RecordKey>,
    last_selection: Option<RecordKey>,
    reveal: bool,
    focus: bool,
    example: ExampleRows,
}

/// The tree.
pub fn tree_id() -> Id {
    Id::unique("direction")
}

fn item_id(tree: Id, (kind, id): RecordKey) -> Id {
    tree.with(("row", kind.code(), id.bits()))
}

/// Shows the tree with its heading.
pub(super) fn direction_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut DirectionState, out: &mut Outbox<'_>) {
    rebuild(cx, state);
    follow_selection(cx, state);
    let mut acts = Vec::new();
    heading_ui(ui, cx, state, &mut acts);
    if state.rows.len() == 0 {
        ui.add_space(theme::SPACE);
        w::paragraph(ui, &cx.word("ui-empty-direction"));
        example_ui(ui, cx, &mut state.example);
        ui.add_space(theme::SPACE);
    }
    if let Some(new) = state.new_row_wanted.take() {
        finish_editing(state, &mut acts);
        state.editing = Some(RowEditing::new(new));
        state.reveal = true;
    }
    tree_ui(ui, cx, state, &mut acts);
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
}

/// Makes rows and lines again where the plan, the language or the filter has changed.
fn rebuild(cx: &Context<'_>, state: &mut DirectionState) {
    let current = (cx.revision, cx.language(), state.filter.clone());
    if state.built_from.as_ref() == Some(&current) {
        return;
    }
    let same_plan = state.built_from.as_ref().is_some_and(|made| (made.0, made.1) == (current.0, current.1));
    if !same_plan {
        state.rows.update(cx);
    }
    state.lines = rows::visible_lines(&state.rows, state.filter.trim().to_lowercase().as_str());
    state.built_from = Some(current);
    state.line = state.line.min(state.lines.len().saturating_sub(1));
    if state.current_row().is_none() {
        state.move_down(1);
    }
    if state.current_row().is_none() {
        state.move_up(1);
    }
    let gone = |at: RecordKey| state.rows.chain.position(at).is_none();
    if state.editing.as_ref().and_then(RowEditing::at).is_some_and(gone) {
        state.editing = None;
        state.focus = true;
    }
    state.dragged = state.dragged.filter(|at| state.rows.chain.position(*at).is_some());
}

/// Keeps the tree at what is selected; what was selected just now is in sight, whatever the filter says.
fn follow_selection(cx: &Context<'_>, state: &mut DirectionState) {
    let selected = cx.selection.filter(|at| state.rows.chain.position(*at).is_some());
    let Some(at) = selected else { return };
    if (state.last_selection != selected || cx.navigated) && state.line_of(at).is_none() {
        state.filter.clear();
        rebuild(cx, state);
    }
    state.last_selection = selected;
    if cx.navigated && matches!(state.editing, Some(RowEditing { what: EditTarget::New(_), .. })) {
        state.editing = None;
        state.focus = true;
    }
    if state.current_row() != selected {
        state.go_to(at);
        state.reveal = true;
    }
}

fn heading_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut DirectionState, acts: &mut Vec<TreeAct>) {
    w::line_with_sides(ui, "direction", theme::CONTROL_HEIGHT, |ui, end| match end {
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
            if cx.can.edit
                && state.rows.len() > 0
                && w::outlined_button(ui, &cx.word("ui-tree-split")).clicked()
            {
                let at = state.current_row().or(state.caret.map(|(row, _)| row));
                let caret = state.caret.filter(|(row, _)| Some(*row) == at).map_or(0, |(_, caret)| caret);
                acts.extend(at.map(|at| TreeAct::Split(at, caret)));
            }
            if cx.can.edit
                && state.rows.len() == 0
                && w::filled_button(ui, &cx.word("ui-new-challenge")).clicked()
            {
                state.new_row_wanted = Some(acts::new_row_at_end(cx, state));
            }
        }
    });
    ui.add_space(theme::GAP);
}

/// Ends what is being written.
fn finish_editing(state: &mut DirectionState, acts: &mut Vec<TreeAct>) {
    if let Some(editing) = state.editing.take() {
        acts.push(TreeAct::Finish(editing.finished_target()));
    }
}

fn tree_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut DirectionState, acts: &mut Vec<TreeAct>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let id = tree_id();
    let tree = ui.interact(ui.available_rect_before_wrap(), id, Sense::click_and_drag());
    let active = state.current_row().filter(|_| state.editing.is_none()).map(|at| item_id(id, at));
    paint::tree_node(ui, &tree, &cx.word("ui-view-direction"), state.rows.len(), active);
    keys::handle_row_keys(ui, state, id, acts);
    keys::handle_tree_keys(ui, cx, state, id, acts);
    let hint = if cx.can.edit { cx.word("ui-tree-hint") } else { String::new() };
    let draft = state.draft_line();
    let hinted = usize::from(!hint.is_empty() && draft.is_none());
    let total = state.lines.len() + usize::from(draft.is_some()) + hinted;
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show_viewport(ui, |ui, view| {
        ui.set_height(lines_height(total));
        ui.set_width(ui.available_width());
        let (origin, right) = (ui.min_rect().left_top(), ui.min_rect().left() + ui.available_width());
        let line_rect = |line: usize| {
            let top = origin.y + lines_height(line);
            Rect::from_min_max(pos2(origin.x, top), pos2(right, top + theme::TREE_ROW_HEIGHT))
        };
        drag::handle_pointer(ui, cx, state, (&tree, &line_rect), acts);
        if std::mem::take(&mut state.reveal) {
            ui.scroll_to_rect(line_rect(draft.unwrap_or(state.line)), None);
        }
        let first = line_at_height(view.min.y).unwrap_or_default();
        let last = (line_at_height(view.max.y).unwrap_or_default() + 1).min(total);
        let reader = ui.ctx().has_accesskit_node(id);
        let builder = UiBuilder::new().scope_id(id.with("rows")).max_rect(view).accessibility_parent(id);
        let items = reader.then(|| ui.new_child(builder));
        let mut seat = None;
        for shown in first..last {
            let rect = line_rect(shown);
            match draft {
                Some(draft) if shown == draft => {}
                Some(draft) if shown > draft => {
                    line_ui(ui, cx, state, (&tree, items.as_ref()), (shown - 1, rect), &mut seat);
                }
                _ if shown < state.lines.len() => {
                    line_ui(ui, cx, state, (&tree, items.as_ref()), (shown, rect), &mut seat);
                }
                _ => paint::paint_hint(ui, rect, &hint),
            }
        }
        if let Some(draft) = draft {
            seat = Some(draft_box(ui, cx, state, line_rect(draft)));
        }
        drag::handle_drag(ui, cx, state, (&tree, &line_rect), acts);
        editing_ui(ui, cx, state, seat, acts);
    });
    if std::mem::take(&mut state.focus) && state.editing.is_none() {
        tree.request_focus();
    }
}

/// Shows a line; where its title is being written it tells where that stands.
fn line_ui(
    ui: &Ui,
    cx: &Context<'_>,
    state: &DirectionState,
    (tree, items): (&Response, Option<&Ui>),
    (line, rect): (usize, Rect),
    seat: &mut Option<(Rect, String)>,
) {
    match state.lines.get(line) {
        Some(TreeLine::Heading(group)) => {
            let words = rows::group_name(cx, *group);
            paint::paint_heading(ui, rect, &words);
            if let Some(items) = items {
                paint::heading_node(items, tree.id.with(("part", line)), rect, &words);
            }
        }
        Some(TreeLine::Row(place)) => {
            let Some(both) = state.rows.get(*place).zip(state.rows.chain.nodes().get(*place)) else { return };
            let (row, node) = both;
            let parts = paint::layout_row(ui, rect, node.depth, &row.mark, &row.aside);
            let written = state.editing.as_ref().and_then(RowEditing::at) == Some(node.at);
            let chosen = line == state.line;
            let stands = RowStatus { chosen, focused: tree.has_focus() || written, editing: written };
            paint::paint_row(ui, tree, &parts, both, stands, &cx.word("ui-untitled"));
            if written {
                *seat = Some((parts.title, record_heading(cx, node.at.0, node.at.1)));
            }
            let id = item_id(tree.id, node.at);
            if let Some(items) = items {
                paint::item_node(items, id, parts.whole, both, (*place, chosen));
            }
        }
        None => {}
    }
}

/// The line of a row that is not there yet.
fn draft_box(ui: &Ui, cx: &Context<'_>, state: &DirectionState, rect: Rect) -> (Rect, String) {
    let Some(RowEditing { what: EditTarget::New(new), .. }) = state.editing else {
        return (rect, String::new());
    };
    let depth =
        new.place.parent.and_then(|above| state.rows.chain.node(above)).map_or(0, |above| above.depth + 1);
    let (mark, name) = match new.kind {
        Kind::Goal => ("ui-tree-mark-goal", "ui-new-goal"),
        Kind::Strategy => ("ui-tree-mark-strategy", "ui-new-strategy"),
        _ => ("ui-tree-mark-challenge", "ui-new-challenge"),
    };
    let mark = cx.word(mark);
    let parts = paint::layout_row(ui, rect, depth, &mark, "");
    paint::paint_surface(ui, &parts, RowStatus { chosen: true, focused: true, editing: true }, false);
    paint::paint_mark(ui, &parts, kind_tone(new.kind, depth), &mark);
    (parts.title, cx.word(name))
}

/// Shows the box that is written in, and takes what was done in it.
fn editing_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut DirectionState,
    seat: Option<(Rect, String)>,
    acts: &mut Vec<TreeAct>,
) {
    let Some(mut editing) = state.editing.take() else { return };
    let Some((title, name)) = seat else {
        // Out of sight, or becoming another kind: it comes back, so that the keyboard stays with it.
        let there = |(kind, id): RecordKey| cx.plan.record(kind, id).is_some();
        if editing.at().is_some_and(|at| there(at) && state.line_of(at).is_none()) {
            acts.push(TreeAct::Finish(editing.finished_target()));
            return;
        }
        state.reveal = true;
        state.editing = Some(editing);
        ui.ctx().request_repaint();
        return;
    };
    let rect = title.translate(vec2(-7.0, 0.0)).shrink2(vec2(0.0, theme::SPACE / 2.0));
    let seat = EditBox { tree: tree_id(), rect: rect.with_max_x(title.right()), name: &name };
    let written = write::edit_box_ui(ui, cx, &seat, &mut editing);
    state.caret = written.caret.or(state.caret);
    acts.extend(written.acts);
    let Some(by_key) = written.left else {
        state.editing = Some(editing);
        return;
    };
    acts.push(TreeAct::Finish(editing.finished_target()));
    state.focus |= by_key;
    if let Some(up) = written.go {
        let before = state.current_row();
        if up {
            state.move_up(1);
        } else {
            state.move_down(1);
        }
        if let Some(at) = state.current_row().filter(|at| Some(*at) != before) {
            acts.push(TreeAct::Select(at));
            state.editing = Some(RowEditing::row(at, write::Caret::End));
            state.reveal = true;
        }
    }
}

impl DirectionState {
    /// The line that a row takes which is not there yet.
    fn draft_line(&self) -> Option<usize> {
        let Some(RowEditing { what: EditTarget::New(new), .. }) = self.editing else { return None };
        let chain = &self.rows.chain;
        let place = match (new.place.after, new.place.parent) {
            (Some(after), _) => chain.node(after).map(|node| node.end),
            (None, Some(parent)) => chain.position(parent).map(|place| place + 1),
            (None, None) => None,
        };
        let Some(place) = place else { return Some(self.lines.len()) };
        let line = self.lines.iter().rposition(|line| matches!(line, TreeLine::Row(other) if *other < place));
        Some(line.map_or(0, |line| line + 1))
    }
}

/// How high so many rows of the tree are.
fn lines_height(lines: usize) -> f32 {
    w::lines_height(lines, theme::TREE_ROW_HEIGHT)
}

/// The line at a height; none above the first.
fn line_at_height(y: f32) -> Option<usize> {
    (y >= 0.0).then(|| w::line_at(y, theme::TREE_ROW_HEIGHT))
}
