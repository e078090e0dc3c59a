//! Paints a page of a face, and says it to screen readers.

use super::layout::FacePage;
use super::typesetter::Ink;
use crate::ui::theme::{self, RoomPalette};
use crate::ui::widgets::access::PaintedNode;
use egui::accesskit::Role;
use egui::{Color32, Id, Rect, Ui};

/// Paints a page over the whole rectangle.
pub fn paint_page(ui: &Ui, page: &FacePage, rect: Rect, palette: &RoomPalette) {
    let painter = ui.painter().with_clip_rect(rect);
    painter.rect_filled(rect, 0, palette.background);
    for bar in &page.bars {
        painter.rect_filled(*bar, 0, palette.bar);
    }
    for text in &page.texts {
        let font = theme::room_font(text.points, text.is_strong);
        let colour = ink_colour(palette, text.ink);
        let galley = painter.layout_no_wrap(text.text.clone(), font, colour);
        painter.galley(text.at, galley, colour);
    }
}

/// The colour of an ink.
pub const fn ink_colour(palette: &RoomPalette, ink: Ink) -> Color32 {
    match ink {
        Ink::Text => palette.text,
        Ink::Subtle => palette.subtle,
        Ink::Warning => palette.warning,
        Ink::Danger => palette.danger,
    }
}

/// Says what is on a page to screen readers, sentence by sentence.
pub fn read_page(ui: &Ui, page: &FacePage, rect: Rect) {
    for (place, sentence) in page.sentences.iter().enumerate() {
        let role = if place == 0 { Role::Heading } else { Role::Label };
        PaintedNode::new(role, sentence, rect).add(ui, Id::unique(("picture in the room", place)));
    }
}
