//! A line with content on the left and on the right, both centred vertically, in reading order.
//!
//! The right part is as wide as it turns out to be, which is known only after it was shown: sizes are remembered from
//! the frame before, and where they change the frame is discarded and shown once more.

use crate::ui::theme;
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
    // A widget of the right part may ask for the available width before the part's own width is remembered.
    let right = vec2(line.width(), remembered.right.y);
    let right =
        side_ui(ui, line, line.right() - remembered.right.x, right, |ui| content(ui, LineSide::Right));
    let measured = SideSizes { line: room.width(), left: left.y, right };
    // Half a point of tolerance: a size that wavers by rounding must not discard every frame.
    if remembered.line == 0.0
        || (measured.right - remembered.right).length() > 0.5
        || (measured.left - remembered.left).abs() > 0.5
    {
        ui.data_mut(|data| data.insert_temp(slot, measured));
        ui.ctx().request_discard("the ends of a line have found their size");
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
