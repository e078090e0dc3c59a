//! How a bar is filled: by lightness, outline and pattern, so that it takes no colour to distinguish two of them.

use crate::analysis::timeline::BarStyle;
use crate::ui::theme::{self, Palette, Tone};
use egui::{Color32, Rect, Shape, Stroke, StrokeKind, Ui, pos2};

/// Paints a bar without words; returns the colour that words on it have.
pub(super) fn paint_surface(ui: &Ui, area: Rect, style: BarStyle, p: &Palette) -> Color32 {
    let accent = p.tint(Tone::Accent);
    let border = Stroke::new(theme::HAIRLINE, accent.edge);
    let radius = theme::RADIUS_SMALL;
    match style {
        BarStyle::Dark => {
            ui.painter().rect_filled(area, radius, accent.text);
            p.background
        }
        BarStyle::Strong => {
            ui.painter().rect_filled(area, radius, p.accent);
            p.on_accent
        }
        BarStyle::Light => {
            ui.painter().rect(area, radius, accent.surface, border, StrokeKind::Inside);
            accent.text
        }
        BarStyle::Striped => {
            ui.painter().rect_filled(area, radius, p.background);
            paint_stripes(ui, area, Stroke::new(2.0 * theme::SPACE, accent.surface));
            paint_dashed(ui, area, border);
            accent.text
        }
        BarStyle::Hollow | BarStyle::Crossed => {
            ui.painter().rect_filled(area, radius, p.background);
            paint_dashed(ui, area, border);
            if style == BarStyle::Crossed {
                let through = Stroke::new(theme::FOCUS_WIDTH, accent.edge);
                ui.painter().hline(area.x_range(), area.center().y, through);
            }
            accent.text
        }
    }
}

/// Paints slanted stripes inside an area.
fn paint_stripes(ui: &Ui, area: Rect, stroke: Stroke) {
    let painter = ui.painter().with_clip_rect(area.intersect(ui.clip_rect()));
    let step = 2.0 * stroke.width;
    let mut x = area.left() - area.height();
    while x < area.right() {
        let (below, above) = (pos2(x, area.bottom() + 1.0), pos2(x + area.height(), area.top() - 1.0));
        painter.line_segment([below, above], stroke);
        x += step;
    }
}

/// Paints a broken line around an area.
pub(super) fn paint_dashed(ui: &Ui, area: Rect, stroke: Stroke) {
    let a = area.shrink(stroke.width / 2.0);
    let path = [a.left_top(), a.right_top(), a.right_bottom(), a.left_bottom(), a.left_top()];
    ui.painter().extend(Shape::dashed_line(&path, stroke, theme::SPACE, theme::SPACE * 0.75));
}
