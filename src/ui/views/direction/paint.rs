//! How the lines of the tree look, and what a screen reader is told of them.

use super::rows::TreeRow;
use crate::analysis::chain::AimNode;
use crate::model::Kind;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use egui::accesskit::{Action, Role};
use egui::{Align2, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

/// Rows stand at most so many levels in.
const MAX_DEPTH: u8 = 6;
/// What a row leads to takes at most this share of its width.
const ASIDE_SHARE: f32 = 0.45;

/// Where the parts of a row are.
pub(super) struct RowLayout {
    /// The whole row from its mark on.
    pub(super) whole: Rect,
    mark: Rect,
    /// Where the title stands.
    pub(super) title: Rect,
    aside: Rect,
}

/// How far in a level stands.
fn indent(width: f32, depth: usize) -> f32 {
    let step = if width < theme::ROOMY_WIDTH { theme::TREE_INDENT / 2.0 } else { theme::TREE_INDENT };
    f32::from(u8::try_from(depth).unwrap_or(MAX_DEPTH).min(MAX_DEPTH)) * step
}

/// Where the parts of a row are in its line.
pub(super) fn layout_row(ui: &Ui, line: Rect, depth: usize, mark: &str, aside: &str) -> RowLayout {
    let p = theme::palette(ui);
    let whole = line.with_min_x((line.left() + indent(line.width(), depth)).min(line.right()));
    let inner = whole.shrink2(vec2(theme::BOX_PADDING, 0.0));
    let wide = w::clipped_galley(ui, mark, Type::Small, p.text, f32::INFINITY).size().x + 2.0 * theme::GAP;
    let mark = Align2::LEFT_CENTER
        .align_size_within_rect(vec2(wide.max(theme::TREE_MARK_WIDTH), theme::CHIP_HEIGHT), inner);
    let room = inner.width() * ASIDE_SHARE;
    let aside_wide = w::clipped_galley(ui, aside, Type::Small, p.subtle, room).size().x;
    let aside = inner.with_min_x(inner.right() - aside_wide);
    let left = (mark.right() + theme::BOX_PADDING).min(inner.right());
    let title = Rect::from_min_max(
        pos2(left, line.top()),
        pos2((aside.left() - theme::GAP).max(left), line.bottom()),
    );
    RowLayout { whole, mark, title, aside }
}

/// What a kind's mark looks like; its letter tells it as well.
pub(super) const fn kind_tone(kind: Kind, depth: usize) -> Tone {
    match kind {
        Kind::Challenge if depth == 0 => Tone::Warning,
        Kind::Goal => Tone::Green,
        Kind::Strategy => Tone::Accent,
        _ => Tone::Neutral,
    }
}

/// How a row stands in the tree just now.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RowStatus {
    /// Whether it is the one that has the keys.
    pub(super) chosen: bool,
    /// Whether the tree has the keyboard.
    pub(super) focused: bool,
    /// Whether its title is being written.
    pub(super) editing: bool,
}

/// Paints a row; what was cut is told under the pointer.
pub(super) fn paint_row(
    ui: &Ui,
    tree: &Response,
    parts: &RowLayout,
    (row, node): (&TreeRow, &AimNode),
    stands: RowStatus,
    untitled: &str,
) {
    let p = theme::palette(ui);
    let pointed = tree.hover_pos().filter(|at| parts.whole.contains(*at) && ui.clip_rect().contains(*at));
    paint_surface(ui, parts, stands, pointed.is_some());
    paint_mark(ui, parts, kind_tone(node.at.0, node.depth), &row.mark);
    let mut cut = false;
    if !stands.editing {
        let (words, colour) =
            if row.title.is_empty() { (untitled, p.subtle) } else { (row.title.as_str(), p.text) };
        let galley = w::clipped_galley(ui, words, Type::Body, colour, parts.title.width());
        cut |= galley.elided && pointed.is_some_and(|at| parts.title.contains(at));
        let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), parts.title);
        ui.painter().galley(at.min, galley, colour);
    }
    let aside = w::clipped_galley(ui, &row.aside, Type::Small, p.subtle, parts.aside.width() + 0.5);
    let cut_aside = aside.elided && pointed.is_some_and(|at| parts.aside.contains(at));
    let at = Align2::RIGHT_CENTER.align_size_within_rect(aside.size(), parts.aside);
    ui.painter().galley(at.min, aside, p.subtle);
    if cut {
        tree.clone().on_hover_text_at_pointer(&row.title);
    } else if cut_aside {
        tree.clone().on_hover_text_at_pointer(&row.aside);
    }
}

/// The surface of the chosen row and of the one under the pointer, and the ring around what has the keyboard.
pub(super) fn paint_surface(ui: &Ui, parts: &RowLayout, stands: RowStatus, pointed: bool) {
    let p = theme::palette(ui);
    if stands.chosen || pointed {
        ui.painter().rect_filled(
            parts.whole,
            theme::RADIUS,
            if stands.chosen { p.highlight } else { p.panel },
        );
    }
    if stands.chosen && stands.focused {
        let stroke = Stroke::new(theme::FOCUS_WIDTH, p.focus);
        ui.painter().rect_stroke(parts.whole.shrink(0.5), theme::RADIUS, stroke, StrokeKind::Inside);
    }
}

/// The mark of a kind.
pub(super) fn paint_mark(ui: &Ui, parts: &RowLayout, tone: Tone, words: &str) {
    let tint = theme::palette(ui).tint(tone);
    ui.painter().rect_filled(parts.mark, theme::RADIUS_SMALL, tint.surface);
    let galley = w::clipped_galley(ui, words, Type::Small, tint.text, parts.mark.width());
    let at = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), parts.mark);
    ui.painter().galley(at.min, galley, tint.text);
}

/// The name of a part of the tree.
pub(super) fn paint_heading(ui: &Ui, line: Rect, words: &str) {
    let p = theme::palette(ui);
    let inner = line.shrink2(vec2(theme::BOX_PADDING, theme::SPACE));
    let galley = w::clipped_galley(ui, words, Type::Strong, p.text, inner.width());
    let at = Align2::LEFT_BOTTOM.align_size_within_rect(galley.size(), inner);
    ui.painter().galley(at.min, galley, p.text);
}

/// The line below the last row, where a new one is begun.
pub(super) fn paint_hint(ui: &Ui, line: Rect, words: &str) {
    let p = theme::palette(ui);
    let left = line.left() + 2.0 * theme::BOX_PADDING + theme::TREE_MARK_WIDTH;
    let inner = line.with_min_x(left.min(line.right()));
    let galley = w::clipped_galley(ui, words, Type::Body, p.subtle, inner.width());
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), inner);
    ui.painter().galley(at.min, galley, p.subtle);
}

/// The tree itself: its name, its size, and the row that has the keys.
pub(super) fn tree_node(ui: &Ui, tree: &Response, name: &str, rows: usize, active: Option<Id>) {
    ui.ctx().accesskit_node_builder(tree.id, |node| {
        node.set_role(Role::Tree);
        node.set_label(name);
        node.set_size_of_set(rows);
        if let Some(active) = active {
            node.set_active_descendant(active.accesskit_id());
        }
    });
}

/// A row, as a screen reader meets it.
pub(super) fn item_node(
    ui: &Ui,
    id: Id,
    rect: Rect,
    (row, node): (&TreeRow, &AimNode),
    (place, chosen): (usize, bool),
) {
    ui.interact(rect, id, Sense::hover());
    ui.ctx().accesskit_node_builder(id, |item| {
        item.set_role(Role::TreeItem);
        item.set_label(row.access_label.as_str());
        if !row.aside.is_empty() {
            item.set_description(row.aside.as_str());
        }
        item.set_level(node.depth);
        item.set_position_in_set(place);
        item.set_selected(chosen);
        item.set_bounds(w::access_bounds(rect));
        item.add_action(Action::Click);
        item.add_action(Action::Focus);
    });
}

/// The name of a part of the tree, as a screen reader meets it.
pub(super) fn heading_node(ui: &Ui, id: Id, rect: Rect, words: &str) {
    ui.interact(rect, id, Sense::hover());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Heading);
        node.set_label(words);
        node.set_bounds(w::access_bounds(rect));
    });
}
