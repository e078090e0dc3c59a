//! The lines of a menu: what each does, and on the right the key that does the same.

use super::text::{clipped_galley, label};
use crate::ui::theme::{self, Type};
use egui::accesskit::Role;
use egui::{
    Align2, EventFilter, Id, Key, Modifiers, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

/// A line of a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuLine {
    /// What it does.
    pub words: String,
    /// The key that does the same; empty where there is none.
    pub keys: String,
    /// Whether it can be done now.
    pub is_enabled: bool,
}

/// How wide a menu must be for all its lines.
pub fn menu_width<'a>(ui: &Ui, lines: impl IntoIterator<Item = &'a MenuLine>) -> f32 {
    let colour = theme::palette(ui).text;
    let width = |words: &str, kind: Type| clipped_galley(ui, words, kind, colour, f32::INFINITY).size().x;
    let of_line = |line: &MenuLine| {
        let keys = if line.keys.is_empty() { 0.0 } else { theme::MARGIN + width(&line.keys, Type::Small) };
        width(&line.words, Type::Body) + keys
    };
    let widest = lines.into_iter().map(of_line).fold(0.0_f32, f32::max);
    widest.ceil() + 2.0 * theme::BOX_PADDING
}

/// Shows a line of that width.
pub fn menu_line(ui: &mut Ui, line: &MenuLine, width: f32) -> Response {
    let p = theme::palette(ui);
    let sense = if line.is_enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, theme::KEY_BUTTON_HEIGHT), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, line.is_enabled, &line.words));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        if !line.keys.is_empty() {
            node.set_keyboard_shortcut(line.keys.as_str());
        }
        if !line.is_enabled {
            node.set_disabled();
        }
    });
    if response.hovered() && line.is_enabled {
        ui.painter().rect_filled(rect, theme::RADIUS_SMALL, p.highlight);
    }
    if response.has_focus() {
        let ring = Stroke::new(theme::FOCUS_WIDTH, p.focus);
        ui.painter().rect_stroke(rect, theme::RADIUS_SMALL, ring, StrokeKind::Inside);
    }
    let inner = rect.shrink2(vec2(theme::BOX_PADDING, 0.0));
    let colour = if line.is_enabled { p.text } else { p.subtle };
    let keys = clipped_galley(ui, &line.keys, Type::Small, p.subtle, inner.width());
    let room = inner.width() - keys.size().x - theme::GAP;
    let words = clipped_galley(ui, &line.words, Type::Body, colour, room);
    for (galley, align, colour) in
        [(words, Align2::LEFT_CENTER, colour), (keys, Align2::RIGHT_CENTER, p.subtle)]
    {
        let at = align.align_size_within_rect(galley.size(), inner);
        ui.painter().galley(at.min, galley, colour);
    }
    response
}

/// A heading in a menu, in line with the words below it.
pub fn menu_heading(ui: &mut Ui, words: &str) {
    ui.horizontal(|ui| {
        ui.add_space(theme::BOX_PADDING);
        label(ui, Type::Label, words);
    });
}

/// Moves the keyboard between lines that stand in columns: up and down in a column, right and left to the next one.
pub fn take_column_arrows(ui: &Ui, columns: &[Vec<Id>]) {
    let Some(focused) = ui.memory(egui::Memory::focused) else { return };
    let place = columns.iter().enumerate().find_map(|(column, lines)| {
        lines.iter().position(|line| *line == focused).map(|line| (column, line))
    });
    let Some((column, line)) = place else { return };
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
    let pressed = |key| ui.input_mut(|input| super::consume_chord(input, Modifiers::NONE, key));
    let (before, after) = columns.split_at(column);
    let (lines, line) = if pressed(Key::ArrowDown) {
        (after.first(), line + 1)
    } else if pressed(Key::ArrowUp) {
        (after.first(), line.saturating_sub(1))
    } else if pressed(Key::ArrowRight) {
        (after.iter().skip(1).find(|lines| !lines.is_empty()), line)
    } else if pressed(Key::ArrowLeft) {
        (before.iter().rev().find(|lines| !lines.is_empty()), line)
    } else {
        return;
    };
    // Where a column is shorter, its last line is next to all that it lacks.
    if let Some(next) = lines.and_then(|lines| lines.get(line).or(lines.last())) {
        ui.memory_mut(|memory| memory.request_focus(*next));
    }
}
