//! A virtual list of items of any height: only those in sight and a little beyond are shown.
//!
//! What the items are, and what keeps the keyboard, is the view's.

use egui::{Rect, Ui, vec2};

/// How high the items of a list were when they were shown last, by their position; may be lost.
#[derive(Clone, Debug, Default)]
pub struct ItemHeights(Vec<Option<f32>>);

/// The assumed height until the first item was shown.
const HEIGHT_ESTIMATE: f32 = 120.0;

/// Shows those of `count` items that are in sight or less than a window away, so that the keyboard and the wheel find
/// the next ones, and the one that is `needed`; the others only take up their room.
pub fn virtual_list(
    ui: &mut Ui,
    heights: &mut ItemHeights,
    count: usize,
    needed: Option<usize>,
    mut show: impl FnMut(&mut Ui, usize),
) {
    heights.0.resize(count, None);
    let sight = ui.clip_rect();
    // A window more on both sides: the Tab key finds only widgets that were shown in the last frame.
    let near = sight.expand2(vec2(0.0, sight.height()));
    // Heights that are not known yet are guessed from the last one that was shown; the scroll bar settles as one
    // scrolls.
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
