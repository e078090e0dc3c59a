//! A row of what a gathering has: words on one line, more below them, and a press that opens its form.

use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::accesskit::Role;
use egui::{Id, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

/// What a row says.
#[derive(Clone, Debug, Default)]
pub(super) struct NoteRow {
    /// The line in front.
    pub(super) main: String,
    /// What stands below it; nothing where it is empty.
    pub(super) detail: String,
}

/// How high a row is.
fn row_height(words: &NoteRow) -> f32 {
    if words.detail.is_empty() { theme::KEY_BUTTON_HEIGHT } else { theme::OVERVIEW_ROW_HEIGHT }
}

/// Shows a row of a width that can be pressed.
pub(super) fn row_ui(ui: &mut Ui, id: Id, words: &NoteRow, width: f32) -> Response {
    let (_, rect) = ui.allocate_space(vec2(width, row_height(words)));
    let response = ui.interact(rect, id, Sense::click());
    let name = if words.detail.is_empty() {
        words.main.clone()
    } else {
        format!("{}, {}", words.main, words.detail)
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    // Rows beyond what is in sight are not laid out: a gathering may have hundreds.
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let p = theme::palette(ui);
    if response.hovered() {
        ui.painter().rect_filled(rect, theme::RADIUS_SMALL, p.highlight);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(theme::HAIRLINE, p.divider));
    if response.has_focus() {
        let ring = Stroke::new(theme::FOCUS_WIDTH, p.focus);
        ui.painter().rect_stroke(rect, theme::RADIUS_SMALL, ring, StrokeKind::Inside);
    }
    let room = rect.width() - 2.0 * theme::GAP;
    let main = w::clipped_galley(ui, &words.main, Type::Body, p.text, room);
    let is_cut = main.elided;
    let inner = rect.shrink2(vec2(theme::GAP, theme::SPACE));
    ui.painter().galley(inner.min, main, p.text);
    if !words.detail.is_empty() {
        let detail = w::clipped_galley(ui, &words.detail, Type::Small, p.subtle, room);
        let down = vec2(0.0, inner.height() - detail.size().y);
        ui.painter().galley(inner.min + down, detail, p.subtle);
    }
    if is_cut { response.on_hover_text(&words.main) } else { response }
}
