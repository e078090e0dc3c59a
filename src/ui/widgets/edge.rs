//! Scrolling while something is dragged near the edge of an area. Independent of what is dragged.

use crate::ui::theme;
use egui::style::ScrollAnimation;
use egui::{Pos2, Rect, Ui, Vec2, Vec2b, vec2};

/// Scrolls the area that this `Ui` is in while something is dragged near the edge of `room`, or beyond it: the farther,
/// the faster. `ways` are the axes that can scroll; beyond an edge of another axis nothing moves.
pub fn scroll_at_edge(ui: &Ui, room: Rect, at: Pos2, ways: Vec2b) {
    let inside = (ways.x || room.x_range().contains(at.x)) && (ways.y || room.y_range().contains(at.y));
    if !inside {
        return;
    }
    // Nothing moves in the middle; in the margin and beyond it, the speed grows with the distance, up to twice.
    let calm = room.shrink(theme::SCROLL_EDGE);
    let far = |way: bool, low: f32, high: f32, at: f32| {
        let beyond = (low - at).max(0.0) - (at - high).max(0.0);
        if way { (beyond / theme::SCROLL_EDGE).clamp(-2.0, 2.0) } else { 0.0 }
    };
    let far =
        vec2(far(ways.x, calm.left(), calm.right(), at.x), far(ways.y, calm.top(), calm.bottom(), at.y));
    if far != Vec2::ZERO {
        // A frame that took long scrolls no farther than one can follow.
        let seconds = ui.input(|input| input.stable_dt).min(0.1);
        ui.scroll_with_delta_animation(far * theme::SCROLL_SPEED * seconds, ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
}
