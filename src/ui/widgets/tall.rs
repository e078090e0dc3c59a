//! A list of things of any height, of which only those in sight and a little beyond are drawn.
//!
//! No table and no marks: what stands in the list, and what keeps the keyboard, is the view's.

use egui::{Rect, Ui, vec2};

/// How high the things of a list were when they were drawn last, by their places; may be lost.
#[derive(Clone, Debug, Default)]
pub struct ItemHeights(Vec<Option<f32>>);

/// Until the first thing is drawn, all are taken to be so high.
const HEIGHT_ESTIMATE: f32 = 120.0;

/// Draws those of `count` things that are in sight or less than a window away, so that the keyboard and the wheel find
/// the next ones there, and the one that is `needed`; the others only take their place.
pub fn virtual_list(
    ui: &mut Ui,
    heights: &mut ItemHeights,
    count: usize,
    needed: Option<usize>,
    mut show: impl FnMut(&mut Ui, usize),
) {
    heights.0.resize(count, None);
    let sight = ui.clip_rect();
    let near = sight.expand2(vec2(0.0, sight.height()));
    let mut rough = heights.0.iter().flatten().next().copied().unwrap_or(HEIGHT_ESTIMATE);
    for (at, height) in heights.0.iter_mut().enumerate() {
        let room = vec2(ui.available_width(), height.unwrap_or(rough));
        if needed != Some(at) && !near.intersects(Rect::from_min_size(ui.cursor().min, room)) {
            ui.allocate_space(room);
            continue;
        }
        rough = ui.push_id(at, |ui| show(ui, at)).response.rect.height();
        *height = Some(rough);
    }
}
