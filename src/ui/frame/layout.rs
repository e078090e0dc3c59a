//! Where the parts of the window are, and a part with its surface.
//!
//! The parts are placed first and shown afterwards, in the order in which the Tab key goes through them: what the group
//! works at, its form, the steps, the bars.

use crate::ui::theme;
use egui::{Color32, Margin, Rect, Sense, Stroke, Ui, UiBuilder, pos2};

/// Where the parts of a window are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct WindowLayout {
    /// The bar at the top.
    pub(super) top: Rect,
    /// What the room sees now, in a line below it.
    pub(super) room_now: Option<Rect>,
    /// The steps, or the agenda of a gathering.
    pub(super) side: Option<Rect>,
    /// What is between side and divider: the view, with the form or the line of a gathering.
    pub(super) middle: Rect,
    /// The line at the bottom.
    pub(super) bottom: Rect,
}

impl WindowLayout {
    /// Places the parts in a window.
    pub(super) fn of(window: Rect, shows_room_now: bool) -> Self {
        let (top, rest) = window.split_top_bottom_at_y(window.top() + theme::TOP_HEIGHT);
        let (rest, bottom) =
            rest.split_top_bottom_at_y((rest.bottom() - theme::BOTTOM_HEIGHT).max(rest.top()));
        let (room_now, rest) = if shows_room_now {
            let (line, rest) = rest.split_top_bottom_at_y(rest.top() + theme::BOTTOM_HEIGHT);
            (Some(line), rest)
        } else {
            (None, rest)
        };
        let has_side = window.width() >= theme::NARROWEST_WINDOW;
        let (side, middle) = if has_side {
            let (side, middle) = rest.split_left_right_at_x(rest.left() + theme::STEPS_WIDTH);
            (Some(side), middle)
        } else {
            (None, rest)
        };
        Self { top, room_now, side, middle, bottom }
    }
}

/// How a part of the window looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Surface {
    /// The colour behind it, where that is not the one that the whole window has.
    pub(super) fill: Option<Color32>,
    /// The room around what is in it.
    pub(super) margin: Margin,
    /// The edge at which a line parts it from its neighbour.
    pub(super) divider: DividerSide,
}

/// An edge of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DividerSide {
    /// None has a line.
    None,
    /// Its upper edge.
    Top,
    /// Its lower edge.
    Bottom,
    /// Its left edge.
    Left,
    /// Its right edge.
    Right,
}

/// Shows a part of the window in its place.
pub(super) fn part_ui<R>(
    ui: &mut Ui,
    name: &str,
    rect: Rect,
    surface: Surface,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    // Without a graphics card each large surface costs a part of the frame: the window's own is there already.
    if let Some(fill) = surface.fill {
        ui.painter().rect_filled(rect, 0.0, fill);
    }
    let mut child = ui.new_child(UiBuilder::new().id_salt(name).max_rect(rect - surface.margin));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    let result = add(&mut child);
    ui.allocate_rect(rect, Sense::hover());
    let line = Stroke::new(theme::HAIRLINE, theme::palette(ui).divider);
    let half = theme::HAIRLINE / 2.0;
    let ends = match surface.divider {
        DividerSide::None => None,
        DividerSide::Top => {
            Some((pos2(rect.left(), rect.top() + half), pos2(rect.right(), rect.top() + half)))
        }
        DividerSide::Bottom => {
            Some((pos2(rect.left(), rect.bottom() - half), pos2(rect.right(), rect.bottom() - half)))
        }
        DividerSide::Left => {
            Some((pos2(rect.left() + half, rect.top()), pos2(rect.left() + half, rect.bottom())))
        }
        DividerSide::Right => {
            Some((pos2(rect.right() - half, rect.top()), pos2(rect.right() - half, rect.bottom())))
        }
    };
    if let Some((from, to)) = ends {
        ui.painter().line_segment([from, to], line);
    }
    result
}
