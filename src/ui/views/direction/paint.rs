//! How the lines of the tree look.

use super::rows::TreeRow;
use crate::analysis::aim_tree::AimNode;
use crate::model::Kind;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use egui::{Align2, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2};

/// Rows are indented by at most so many levels.
const MAX_DEPTH: u8 = 6;
/// What a row leads to takes at most this share of its width.
const DETAIL_SHARE: f32 = 0.45;

/// Where the parts of a row are.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowLayout {
    /// The row from its mark on.
    pub(super) row: Rect,
    mark: Rect,
    /// The title.
    pub(super) title: Rect,
    detail: Rect,
}

impl RowLayout {
    /// Where the parts of a row are in its line: indent, mark, title, and what it leads to on the right.
    pub(super) fn of(ui: &Ui, line: Rect, depth: usize, mark: &str, detail: &str) -> Self {
        let p = theme::palette(ui);
        let row = line.with_min_x((line.left() + indent(line.width(), depth)).min(line.right()));
        let inner = row.shrink2(vec2(theme::BOX_PADDING, 0.0));
        let width = w::clipped_galley(ui, mark, Type::Small, p.text, f32::INFINITY).size().x;
        let width = (width + 2.0 * theme::GAP).max(theme::TREE_MARK_WIDTH);
        let mark = Align2::LEFT_CENTER.align_size_within_rect(vec2(width, theme::CHIP_HEIGHT), inner);
        // The title has the room that is left: what a row leads to is cut first.
        let room = inner.width() * DETAIL_SHARE;
        let width = w::clipped_galley(ui, detail, Type::Small, p.subtle, room).size().x;
        let detail = inner.with_min_x(inner.right() - width);
        let left = (mark.right() + theme::BOX_PADDING).min(inner.right());
        let right = (detail.left() - theme::GAP).max(left);
        let title = Rect::from_min_max(pos2(left, line.top()), pos2(right, line.bottom()));
        Self { row, mark, title, detail }
    }
}

/// How far in a level is.
fn indent(width: f32, depth: usize) -> f32 {
    let step = if width < theme::ROOMY_WIDTH { theme::TREE_INDENT / 2.0 } else { theme::TREE_INDENT };
    f32::from(u8::try_from(depth).unwrap_or(MAX_DEPTH).min(MAX_DEPTH)) * step
}

/// What a kind's mark looks like; its letter says it as well.
pub(super) const fn kind_tone(kind: Kind, depth: usize) -> Tone {
    match kind {
        Kind::Challenge if depth == 0 => Tone::Warning,
        Kind::Goal => Tone::Green,
        Kind::Strategy => Tone::Accent,
        _ => Tone::Neutral,
    }
}

/// What a row is just now.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RowStatus {
    /// Whether it is the one that has the keys.
    pub(super) chosen: bool,
    /// Whether the tree has the keyboard.
    pub(super) focused: bool,
    /// Whether its title is being written.
    pub(super) editing: bool,
}

/// A row that is to be painted.
pub(super) struct RowPaint<'a> {
    /// What it says.
    pub(super) row: &'a TreeRow,
    /// Where it is in the tree.
    pub(super) node: &'a AimNode,
    /// Where its parts are.
    pub(super) layout: RowLayout,
    /// What it is just now.
    pub(super) status: RowStatus,
    /// Shown for a title that is empty.
    pub(super) untitled: &'a str,
}

impl RowPaint<'_> {
    /// Paints it; what was cut is shown under the pointer.
    pub(super) fn paint(&self, ui: &Ui, tree: &Response) {
        let (p, row, layout) = (theme::palette(ui), self.row, &self.layout);
        let pointed = tree.hover_pos().filter(|at| layout.row.contains(*at) && ui.clip_rect().contains(*at));
        paint_surface(ui, layout, self.status, pointed.is_some());
        paint_mark(ui, layout, kind_tone(self.node.at.0, self.node.depth), &row.mark);
        let mut title_is_cut = false;
        if !self.status.editing {
            let (words, colour) =
                if row.title.is_empty() { (self.untitled, p.subtle) } else { (row.title.as_str(), p.text) };
            let galley = w::clipped_galley(ui, words, Type::Body, colour, layout.title.width());
            title_is_cut = galley.elided;
            let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), layout.title);
            ui.painter().galley(at.min, galley, colour);
        }
        // Half a point more than it was measured with: rounding must not cut it.
        let room = layout.detail.width() + 0.5;
        let detail = w::clipped_galley(ui, &row.detail, Type::Small, p.subtle, room);
        let detail_is_cut = detail.elided;
        let at = Align2::RIGHT_CENTER.align_size_within_rect(detail.size(), layout.detail);
        ui.painter().galley(at.min, detail, p.subtle);
        if title_is_cut && pointed.is_some_and(|at| layout.title.contains(at)) {
            tree.clone().on_hover_text_at_pointer(&row.title);
        } else if detail_is_cut && pointed.is_some_and(|at| layout.detail.contains(at)) {
            tree.clone().on_hover_text_at_pointer(&row.detail);
        }
    }
}

/// The surface of the chosen row and of the one under the pointer, and the ring around what has the keyboard.
pub(super) fn paint_surface(ui: &Ui, layout: &RowLayout, status: RowStatus, pointed: bool) {
    let p = theme::palette(ui);
    if status.chosen || pointed {
        let fill = if status.chosen { p.highlight } else { p.panel };
        ui.painter().rect_filled(layout.row, theme::RADIUS, fill);
    }
    if status.chosen && status.focused {
        let stroke = Stroke::new(theme::FOCUS_WIDTH, p.focus);
        ui.painter().rect_stroke(layout.row.shrink(0.5), theme::RADIUS, stroke, StrokeKind::Inside);
    }
}

/// The mark of a kind.
pub(super) fn paint_mark(ui: &Ui, layout: &RowLayout, tone: Tone, words: &str) {
    let tint = theme::palette(ui).tint(tone);
    ui.painter().rect_filled(layout.mark, theme::RADIUS_SMALL, tint.surface);
    let galley = w::clipped_galley(ui, words, Type::Small, tint.text, layout.mark.width());
    let at = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), layout.mark);
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
