//! A line with content on the left and on the right, both centred vertically, in reading order.
//!
//! The right part is as wide as it turns out to be, which is known only after it was shown: sizes are remembered from
//! the frame before. Where another width leaves the left part as it is, what was painted of the right one is moved to
//! its place; where not, the frame is discarded and shown once more, which costs as much as two.

use crate::ui::theme;
use egui::layers::ShapeIdx;
use egui::{Align, Id, Layout, Rect, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

/// A part of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineSide {
    /// Read first; has the room that the right one leaves.
    Left,
    /// Read last, with its natural width.
    Right,
}

/// How large the parts were when they were last shown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct SideSizes {
    /// The width of the line: in another one, words may need fewer lines.
    line: f32,
    left: f32,
    right: Vec2,
}

impl SideSizes {
    /// Half a point of tolerance: a size that wavers by rounding must not discard every frame.
    fn differs(self, other: Self) -> bool {
        (self.line - other.line).abs() > 0.5
            || (self.right - other.right).length() > 0.5
            || (self.left - other.left).abs() > 0.5
    }
}

/// Shows a line; `content` is called for its left part and then for its right one.
///
/// `salt` distinguishes it from other lines of the same view, `height` is its least height.
pub fn line_with_sides(ui: &mut Ui, salt: &str, height: f32, mut content: impl FnMut(&mut Ui, LineSide)) {
    let slot = Id::unique(("ends", salt));
    let room = ui.available_rect_before_wrap();
    let remembered = ui.data(|data| data.get_temp::<SideSizes>(slot));
    // Sizes of another width say nothing: in a narrower line, words may need more lines.
    let remembered =
        remembered.filter(|remembered| (remembered.line - room.width()).abs() < 0.5).unwrap_or_default();
    let tall = height.max(remembered.left).max(remembered.right.y);
    let line = Rect::from_min_size(room.min, vec2(room.width(), tall));
    let between = if remembered.right.x > 0.0 { remembered.right.x + theme::MARGIN } else { 0.0 };
    let left = vec2((line.width() - between).max(0.0), remembered.left);
    let left = side_ui(ui, line, line.left(), left, |ui| content(ui, LineSide::Left));
    let painted = painted_shapes(ui);
    // A widget of the right part may ask for the available width before the part's own width is remembered.
    let right = vec2(line.width(), remembered.right.y);
    let right =
        side_ui(ui, line, line.right() - remembered.right.x, right, |ui| content(ui, LineSide::Right));
    let measured = SideSizes { line: room.width(), left: left.y, right };
    if measured.differs(remembered) {
        ui.data_mut(|data| data.insert_temp(slot, measured));
        let has_room = left.x + theme::MARGIN + right.x <= line.width();
        if has_room && !measured.differs(SideSizes { right: vec2(right.x, remembered.right.y), ..remembered })
        {
            move_shapes(ui, painted, remembered.right.x - right.x);
            // Where the pointer finds its widgets follows in the next frame.
            ui.ctx().request_repaint();
        } else {
            ui.ctx().request_discard("the ends of a line have found their size");
        }
    }
    ui.allocate_rect(line, Sense::hover());
}

/// Shows a part in the middle of the line's height; gives the size it took.
fn side_ui(ui: &mut Ui, line: Rect, left: f32, size: Vec2, content: impl FnOnce(&mut Ui)) -> Vec2 {
    let top = line.center().y - size.y / 2.0;
    let rect = Rect::from_min_size(pos2(left, top), size);
    let builder = UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center));
    let mut child = ui.new_child(builder);
    content(&mut child);
    child.min_rect().size()
}

/// How many shapes are painted so far where a line is.
fn painted_shapes(ui: &Ui) -> usize {
    ui.ctx().graphics_mut(|layers| layers.entry(ui.layer_id()).next_idx().0)
}

/// Moves what was painted since then to the right.
fn move_shapes(ui: &Ui, since: usize, by: f32) {
    let (layer, clip, by) = (ui.layer_id(), ui.clip_rect(), vec2(by, 0.0));
    ui.ctx().graphics_mut(|layers| {
        let painted = layers.entry(layer);
        for index in since..painted.next_idx().0 {
            painted.mutate_shape(ShapeIdx(index), |shape| {
                shape.shape.translate(by);
                // What is cut at the edge of the line's own room is still cut there.
                if shape.clip_rect != clip {
                    shape.clip_rect = shape.clip_rect.translate(by).intersect(clip);
                }
            });
        }
    });
}
