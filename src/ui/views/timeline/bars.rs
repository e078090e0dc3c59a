//! How a row of the timeline looks: name, lines, and a bar that shows its status by word, outline and pattern.

use super::axis::Axis;
use super::rows::{TimelineRow, TimelineWords};
use crate::analysis::timeline::BarStyle;
use crate::model::{Period, PeriodEnd, Quarters};
use crate::session::Context;
use crate::text::{Phrase, dates};
use crate::ui::theme::{self, Palette, Type};
use crate::ui::views::bar_surface::{paint_dashed, paint_surface};
use crate::ui::widgets as w;
use egui::{Align2, Color32, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

/// What a row shows besides its words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct BarRowState {
    /// Whether it is the row that has the keys.
    pub(super) chosen: bool,
    /// Whether it shows that it has them.
    pub(super) focused: bool,
    /// Where it would be if the pointer released it now.
    pub(super) preview: Option<DragPreview>,
    /// The quarters that Enter would give it, where it has none.
    pub(super) offered: Option<Quarters>,
}

/// A bar that is being dragged, at its new place.
#[derive(Clone, Copy, Debug)]
pub(super) struct DragPreview {
    /// The period that releasing it gives.
    pub(super) period: Period,
    /// The quarters of that.
    pub(super) quarters: Quarters,
}

/// Paints the name of a group.
pub(super) fn paint_group(ui: &Ui, axis: &Axis, rect: Rect, name: &str) {
    let p = theme::palette(ui);
    let room = Rect::from_min_max(pos2(axis.names, rect.top()), pos2(axis.edge, rect.bottom()));
    paint_words(ui, room.shrink2(vec2(theme::CELL_PADDING, 0.0)), name, Type::Strong, p.text);
}

/// Paints a row; reports whether its title was cut.
pub(super) fn paint_row(
    ui: &Ui,
    cx: &Context<'_>,
    axis: &Axis,
    rect: Rect,
    row: &TimelineRow,
    state: BarRowState,
) -> bool {
    let p = theme::palette(ui);
    let whole = Rect::from_min_max(pos2(axis.names, rect.top()), pos2(axis.edge, rect.bottom()));
    if state.chosen {
        ui.painter().rect_filled(whole, 0, p.highlight);
    }
    axis.paint_grid(ui, rect);
    ui.painter().hline(whole.x_range(), rect.bottom() - 0.5, Stroke::new(theme::HAIRLINE, p.divider));
    let words = row.words(cx);
    let name = Rect::from_min_max(whole.min, pos2(axis.left - theme::GAP, rect.bottom()));
    let name = name.shrink2(vec2(theme::CELL_PADDING, 0.0));
    let number = w::clipped_galley(ui, &words.number, Type::Body, p.subtle, name.width() / 2.0);
    let after = name.left() + number.size().x + theme::SPACE;
    let at = Align2::LEFT_CENTER.align_size_within_rect(number.size(), name);
    ui.painter().galley(at.min, number, p.subtle);
    let title = Rect::from_min_max(pos2(after, name.top()), name.max);
    let cut = paint_words(ui, title, &words.title, Type::Body, p.text);
    let (period, quarters) = match state.preview {
        Some(preview) => (preview.period, Some(preview.quarters)),
        None => (row.period, row.quarters),
    };
    match quarters {
        Some(quarters) => {
            let is_moving = state.preview.is_some();
            let words = BarWords::new(cx, axis, words, period, quarters, is_moving);
            let bar = Bar { style: row.style, quarters, focused: state.focused, words };
            bar.paint(ui, axis, rect);
        }
        None => paint_blank(ui, cx, axis, rect, state.offered),
    }
    cut
}

/// The words on a bar, and those beyond the last year.
struct BarWords {
    inside: String,
    beyond: String,
}

impl BarWords {
    fn new(
        cx: &Context<'_>,
        axis: &Axis,
        words: &TimelineWords,
        period: Period,
        quarters: Quarters,
        is_moving: bool,
    ) -> Self {
        let write = |when| dates::write_when(when, cx.language());
        let phrase = |key: &'static str, when| cx.text(&Phrase::new(key).with("when", write(when)));
        let before = period.from.filter(|_| quarters.first < axis.first);
        let before = before.map(|from| phrase("ui-timeline-before", from)).unwrap_or_default();
        let beyond = match period.to {
            PeriodEnd::At(to) if quarters.end > axis.end() => phrase("ui-timeline-beyond", to),
            _ => String::new(),
        };
        let status = if is_moving {
            dates::write_period(period, cx.language())
        } else {
            let ongoing = if period.is_ongoing() { cx.word("ui-period-ongoing") } else { String::new() };
            joined([words.status.clone(), ongoing])
        };
        Self { inside: joined([before, status]), beyond }
    }
}

fn joined(parts: [String; 2]) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// Paints a row without a period: what is missing, and where Enter or the pointer would put it.
fn paint_blank(ui: &Ui, cx: &Context<'_>, axis: &Axis, rect: Rect, offered: Option<Quarters>) {
    let p = theme::palette(ui);
    let room = Rect::from_min_max(pos2(axis.left, rect.top()), pos2(axis.edge, rect.bottom()));
    let mut words = cx.word("ui-timeline-blank");
    let mut left = room.left() + theme::GAP;
    if let Some(offered) = offered {
        let (from, to) = (axis.x(offered.first), axis.x(offered.end));
        let cell = Rect::from_min_max(pos2(from, rect.top()), pos2(to, rect.bottom()));
        let cell = cell.shrink2(vec2(1.0, (theme::ROW_HEIGHT - theme::TIMELINE_BAR_HEIGHT) / 2.0));
        paint_dashed(ui, cell, Stroke::new(theme::RULE_WIDTH, p.focus));
        words = cx.word("ui-timeline-give");
        left = cell.right() + theme::GAP;
        // The words go to the right of the cell; at the edge of the axis they go to its left.
        let wanted = w::clipped_galley(ui, &words, Type::Small, p.subtle, f32::INFINITY).size().x;
        if left + wanted > axis.edge {
            left = (cell.left() - wanted - theme::GAP).max(room.left() + theme::SPACE);
        }
    }
    let room = Rect::from_min_max(pos2(left, room.top()), room.max);
    paint_words(ui, room, &words, Type::Small, p.subtle);
}

/// A bar with its words.
struct Bar {
    style: BarStyle,
    quarters: Quarters,
    focused: bool,
    words: BarWords,
}

impl Bar {
    /// Paints it in the room of its row.
    ///
    /// Its status goes on the bar; where it does not fit there behind it, else before it. What ends beyond the last year
    /// goes behind all, or on the end of the bar where there is no room behind it.
    fn paint(&self, ui: &Ui, axis: &Axis, rect: Rect) {
        let p = theme::palette(ui);
        let is_inside = self.quarters.first < axis.end() && self.quarters.end > axis.first;
        let (left, right) = (axis.x(self.quarters.first), axis.x(self.quarters.end));
        let area = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
        let area = area.shrink2(vec2(0.0, (rect.height() - theme::TIMELINE_BAR_HEIGHT) / 2.0));
        let text = if is_inside { paint_surface(ui, area, self.style, p) } else { p.text };
        if self.focused {
            let stroke = Stroke::new(theme::FOCUS_WIDTH, p.focus);
            // Outside the years the bar has no width: the ring gets one.
            let ring = if is_inside { area } else { area.expand2(vec2(theme::SPACE, 0.0)) };
            let ring = ring.expand(theme::FOCUS_WIDTH);
            ui.painter().rect_stroke(ring, theme::RADIUS_SMALL, stroke, StrokeKind::Outside);
        }
        let needed = width(ui, &self.words.inside) + 2.0 * theme::GAP;
        let is_on_bar = is_inside && needed <= area.width();
        let free = if is_on_bar {
            self.paint_inside(ui, area, text);
            area.right()
        } else {
            self.paint_outside(ui, axis, area, needed)
        };
        let beyond = Rect::from_min_max(pos2(free + theme::GAP, rect.top()), pos2(axis.edge, rect.bottom()));
        let wanted = width(ui, &self.words.beyond);
        let fits_on_bar = is_inside && needed + wanted + theme::GAP <= area.width();
        if wanted > beyond.width() && fits_on_bar {
            let end = Rect::from_min_max(pos2(area.right() - wanted - theme::GAP, area.top()), area.max);
            let room = Rect::from_min_size(end.min, vec2(wanted, end.height()));
            self.clear_pattern(ui, room.shrink2(vec2(-theme::SPACE / 2.0, theme::SPACE)), p);
            paint_words(ui, end, &self.words.beyond, Type::Small, text);
        } else {
            paint_words(ui, beyond, &self.words.beyond, Type::Small, p.subtle);
        }
    }

    /// Paints the status on the bar.
    fn paint_inside(&self, ui: &Ui, area: Rect, text: Color32) {
        let p = theme::palette(ui);
        let galley = w::clipped_galley(ui, &self.words.inside, Type::Small, text, f32::INFINITY);
        let room = Rect::from_min_max(pos2(area.left() + theme::GAP, area.top()), area.max);
        let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), room);
        self.clear_pattern(ui, at.expand2(vec2(theme::SPACE / 2.0, 0.0)), p);
        ui.painter().galley(at.min, galley, text);
    }

    /// Paints the status to the right of the bar; returns where the room behind bar and status begins.
    fn paint_outside(&self, ui: &Ui, axis: &Axis, area: Rect, needed: f32) -> f32 {
        let p = theme::palette(ui);
        let fits_behind = area.right() + needed <= axis.edge;
        let room = if fits_behind {
            Rect::from_min_max(pos2(area.right(), area.top()), pos2(axis.edge, area.bottom()))
        } else {
            let start = (area.left() - needed).max(axis.left);
            Rect::from_min_max(pos2(start, area.top()), area.left_bottom())
        };
        paint_words(ui, room.shrink2(vec2(theme::GAP, 0.0)), &self.words.inside, Type::Small, p.text);
        if fits_behind { area.right() + needed } else { area.right() }
    }

    /// Clears the pattern of the bar where words are painted: stripes through a word make it unreadable.
    fn clear_pattern(&self, ui: &Ui, room: Rect, p: &Palette) {
        if matches!(self.style, BarStyle::Striped | BarStyle::Crossed) {
            ui.painter().rect_filled(room, 0, p.background);
        }
    }
}

/// How wide words are on a bar.
fn width(ui: &Ui, words: &str) -> f32 {
    let colour = theme::palette(ui).text;
    w::clipped_galley(ui, words, Type::Small, colour, f32::INFINITY).size().x
}

/// Paints one line of words in a room; reports whether it was cut.
fn paint_words(ui: &Ui, rect: Rect, words: &str, kind: Type, colour: Color32) -> bool {
    if words.is_empty() || rect.width() <= 0.0 {
        return false;
    }
    let galley = w::clipped_galley(ui, words, kind, colour, rect.width());
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect);
    let cut = galley.elided;
    ui.painter().galley(at.min, galley, colour);
    cut
}
