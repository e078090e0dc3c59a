//! Buttons: one filled button a view, outlined ones, and quiet ones that look like links.

use super::focus_group::{GroupEntry, allocate_stop, focus_group};
use crate::ui::theme::{self, Type};
use egui::{
    Align2, Color32, Id, Rect, Response, Stroke, StrokeKind, Ui, WidgetInfo, WidgetText, accesskit::Role,
    vec2,
};

/// How wide a button with these words is, where there is room.
pub fn button_width(ui: &Ui, words: &str) -> f32 {
    let colour = theme::palette(ui).text;
    let galley = super::text::clipped_galley(ui, words, Type::Button, colour, f32::INFINITY);
    galley.size().x + 2.0 * theme::BUTTON_PADDING
}

/// The primary button of a view.
pub fn filled_button(ui: &mut Ui, words: &str) -> Response {
    let p = theme::palette(ui);
    styled_button(ui, words, None, |hovered| ButtonStyle {
        fill: if hovered { p.accent_hover } else { p.accent },
        border: Stroke::NONE,
        text: p.on_accent,
    })
}

/// A button with a border.
pub fn outlined_button(ui: &mut Ui, words: &str) -> Response {
    styled_button(ui, words, None, outlined_style(ui))
}

/// A button with a border and a given width; its words are on the left.
pub fn wide_outlined_button(ui: &mut Ui, words: &str, width: f32) -> Response {
    styled_button(ui, words, Some(width), outlined_style(ui))
}

/// A button of a side panel: words on the left, the key that does the same on the right.
#[derive(Clone, Copy, Debug)]
pub struct KeyButton<'a> {
    /// What it does.
    pub words: &'a str,
    /// The key.
    pub key: &'a str,
    /// Both, for screen readers.
    pub name: &'a str,
    /// Whether it is what comes next.
    pub primary: bool,
}

/// Shows a button with its key, as wide as its panel.
pub fn key_button(ui: &mut Ui, shown: KeyButton<'_>) -> Response {
    let p = theme::palette(ui);
    let size = vec2(ui.available_width(), theme::KEY_BUTTON_HEIGHT);
    let (rect, response) = allocate_stop(ui, size);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), shown.name));
    let hovered = response.hovered() || response.is_pointer_button_down_on();
    let (style, key_colour) = if shown.primary {
        let fill = if hovered { p.accent_hover } else { p.accent };
        (ButtonStyle { fill, border: Stroke::NONE, text: p.on_accent }, p.on_accent)
    } else {
        (outlined_style(ui)(hovered), p.subtle)
    };
    paint_button(ui, rect, &response, &style);
    let inner = rect.shrink2(vec2(theme::BOX_PADDING, 0.0));
    let key = super::text::clipped_galley(ui, shown.key, Type::Small, key_colour, inner.width());
    let room = inner.width() - key.size().x - theme::GAP;
    let words = super::text::clipped_galley(ui, shown.words, Type::Button, style.text, room);
    for (galley, align, colour) in
        [(words, Align2::LEFT_CENTER, style.text), (key, Align2::RIGHT_CENTER, key_colour)]
    {
        let at = align.align_size_within_rect(galley.size(), inner);
        ui.painter().galley(at.min, galley, colour);
    }
    response
}

/// A button that looks like a link.
pub fn quiet_button(ui: &mut Ui, words: &str) -> Response {
    let p = theme::palette(ui);
    styled_button(ui, words, None, |hovered| ButtonStyle {
        fill: if hovered { p.highlight } else { Color32::TRANSPARENT },
        border: Stroke::NONE,
        text: p.link,
    })
}

/// A quiet button, flush with the text around it.
pub fn inline_button(ui: &mut Ui, words: &str) -> Response {
    inline_button_of(ui, words, Type::Button)
}

/// The same among small text.
pub fn small_inline_button(ui: &mut Ui, words: &str) -> Response {
    inline_button_of(ui, words, Type::Small)
}

fn inline_button_of(ui: &mut Ui, words: &str, kind: Type) -> Response {
    let p = theme::palette(ui);
    // Clipped, not wrapped: a button of two lines would move the line that it is part of.
    let galley = super::text::clipped_galley(ui, words, kind, p.link, ui.available_width());
    let size = vec2(galley.size().x.max(theme::TARGET_SIZE), theme::TARGET_SIZE);
    let (rect, response) = allocate_stop(ui, size);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect);
    if response.hovered() {
        ui.painter().hline(at.x_range(), at.bottom(), Stroke::new(theme::HAIRLINE, p.link));
    }
    ui.painter().galley(at.min, galley, p.link);
    paint_focus_ring(ui, rect, &response);
    response
}

/// A tab: a quiet button, marked where it is the chosen one.
pub fn tab(ui: &mut Ui, words: &str, chosen: bool) -> Response {
    let p = theme::palette(ui);
    let accent = p.tint(theme::Tone::Accent);
    let response = styled_button(ui, words, None, |hovered| ButtonStyle {
        fill: match (chosen, hovered) {
            (true, _) => accent.surface,
            (false, true) => p.highlight,
            (false, false) => Color32::TRANSPARENT,
        },
        border: Stroke::NONE,
        text: if chosen { accent.text } else { p.text },
    });
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), chosen, words));
    response
}

/// One of a few answers: a button with a border, and a tint where it is the one that is given.
pub fn answer_button(ui: &mut Ui, words: &str, given: bool) -> Response {
    let p = theme::palette(ui);
    let accent = p.tint(theme::Tone::Accent);
    let outlined = outlined_style(ui);
    let response = styled_button(ui, words, None, |hovered| {
        let style = outlined(hovered);
        if given {
            ButtonStyle {
                fill: accent.surface,
                border: Stroke::new(theme::HAIRLINE, accent.edge),
                text: accent.text,
            }
        } else {
            style
        }
    });
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), given, words));
    response
}

/// Tabs, one of them chosen; returns which was pressed. They are one stop of the Tab key, and arrows go between them.
///
/// `salt` distinguishes them from other tabs in sight.
pub fn tabs<'a>(
    ui: &mut Ui,
    salt: &str,
    names: impl IntoIterator<Item = &'a str>,
    chosen: usize,
) -> Option<usize> {
    focus_group(ui, Id::unique(("tabs", salt)), GroupEntry::First, |ui| {
        ui.spacing_mut().item_spacing = vec2(theme::SPACE, theme::SPACE);
        let mut picked = None;
        for (index, name) in names.into_iter().enumerate() {
            if tab(ui, name, index == chosen).clicked() {
                picked = Some(index);
            }
        }
        picked
    })
}

/// A link in a row: strong words, underlined under the pointer.
pub fn link(ui: &mut Ui, words: &str) -> Response {
    let p = theme::palette(ui);
    let galley = super::text::clipped_galley(ui, words, Type::Strong, p.text, ui.available_width());
    let size = vec2(galley.size().x, galley.size().y.max(theme::TARGET_SIZE));
    let (rect, response) = allocate_stop(ui, size);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), words));
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect);
    if response.hovered() {
        ui.painter().hline(at.x_range(), at.bottom(), Stroke::new(theme::HAIRLINE, p.text));
    }
    ui.painter().galley(at.min, galley, p.text);
    paint_focus_ring(ui, rect, &response);
    response
}

struct ButtonStyle {
    fill: Color32,
    border: Stroke,
    text: Color32,
}

fn outlined_style(ui: &Ui) -> impl Fn(bool) -> ButtonStyle + use<> {
    let p = theme::palette(ui);
    move |hovered| ButtonStyle {
        fill: if hovered { p.highlight } else { p.background },
        border: Stroke::new(theme::HAIRLINE, if hovered { p.text } else { p.border }),
        text: p.text,
    }
}

fn styled_button(
    ui: &mut Ui,
    words: &str,
    width: Option<f32>,
    style_of: impl Fn(bool) -> ButtonStyle,
) -> Response {
    let galley = WidgetText::from(words).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        width.unwrap_or_else(|| ui.available_width()).max(theme::TARGET_SIZE) - 2.0 * theme::BUTTON_PADDING,
        Type::Button.font(),
    );
    let natural = galley.size().x + 2.0 * theme::BUTTON_PADDING;
    let size = vec2(width.unwrap_or(natural), theme::CONTROL_HEIGHT);
    let (rect, response) = allocate_stop(ui, size);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
    if ui.is_rect_visible(rect) {
        // Pressed looks like hovered: on a touch screen nothing hovers.
        let style = style_of(response.hovered() || response.is_pointer_button_down_on());
        paint_button(ui, rect, &response, &style);
        let place = if width.is_some() { Align2::LEFT_CENTER } else { Align2::CENTER_CENTER };
        let inner = rect.shrink2(vec2(theme::BUTTON_PADDING, 0.0));
        let at = place.align_size_within_rect(galley.size(), inner);
        ui.painter().galley(at.min, galley, style.text);
    }
    response
}

fn paint_button(ui: &Ui, rect: Rect, response: &Response, style: &ButtonStyle) {
    ui.painter().rect(rect, theme::RADIUS, style.fill, style.border, StrokeKind::Inside);
    paint_focus_ring(ui, rect, response);
}

/// The ring around what has the keyboard; outside the widget itself, so that it is visible on every fill.
pub(super) fn paint_focus_ring(ui: &Ui, rect: Rect, response: &Response) {
    if response.has_focus() {
        let stroke = Stroke::new(theme::FOCUS_WIDTH, theme::palette(ui).focus);
        ui.painter().rect_stroke(rect.expand(1.0), theme::RADIUS, stroke, StrokeKind::Outside);
    }
}
