//! How a row of the timeline looks: name, lines, and a bar whose status is told by word, outline and pattern.

use super::axis::Axis;
use super::rows::{TimelineRow, TimelineWords};
use crate::analysis::timeline::BarStyle;
use crate::model::{Period, PeriodEnd};
use crate::session::Context;
use crate::text::{Phrase, dates};
use crate::ui::theme::{self, Palette, Tone, Type};
use crate::ui::widgets as w;
use egui::{Align2, Color32, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

/// What a row is besides its words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct BarRowState {
    /// Whether it is the row that has the keys.
    pub(super) chosen: bool,
    /// Whether it shows that it has them.
    pub(super) focused: bool,
    /// Where it would go if the pointer let go of it now.
    pub(super) preview: Option<(Period, (i32, i32))>,
    /// The quarters that Enter would give it, where it has none.
    pub(super) offered: Option<(i32, i32)>,
}

/// The name of a group.
pub(super) fn paint_group(ui: &Ui, axis: &Axis, rect: Rect, name: &str) {
    let p = theme::palette(ui);
    let room = Rect::from_min_max(pos2(axis.names, rect.top()), pos2(axis.edge, rect.bottom()));
    paint_words(ui, room.shrink2(vec2(theme::CELL_PADDING, 0.0)), name, Type::Strong, p.text);
}

/// A row; says whether its title was cut.
pub(super) fn paint_row(
    ui: &Ui,
    cx: &Context<'_>,
    axis: &Axis,
    rect: Rect,
    row: &TimelineRow,
    manner: BarRowState,
) -> bool {
    let p = theme::palette(ui);
    let whole = Rect::from_min_max(pos2(axis.names, rect.top()), pos2(axis.edge, rect.bottom()));
    if manner.chosen {
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
    let (period, quarters) = manner.preview.map_or((row.period, row.quarters), |(p, q)| (p, Some(q)));
    match quarters {
        Some(quarters) => {
            let told = bar_words(cx, axis, (words, period, quarters), manner.preview.is_some());
            paint_bar(ui, axis, rect, (row.style, quarters, manner.focused), &told);
        }
        None => paint_blank(ui, cx, axis, rect, manner),
    }
    cut
}

/// The words on a bar, and those beyond the last year.
struct BarWords {
    inside: String,
    beyond: String,
}

fn bar_words(
    cx: &Context<'_>,
    axis: &Axis,
    (words, period, quarters): (&TimelineWords, Period, (i32, i32)),
    moving: bool,
) -> BarWords {
    let say = |when| dates::write_when(when, cx.language());
    let said = |key: &'static str, when| cx.text(&Phrase::new(key).with("when", say(when)));
    let before = period.from.filter(|_| quarters.0 < axis.first);
    let before = before.map(|from| said("ui-timeline-before", from)).unwrap_or_default();
    let beyond = match period.to {
        PeriodEnd::At(to) if quarters.1 > axis.end() => said("ui-timeline-beyond", to),
        _ => String::new(),
    };
    let status = if moving {
        dates::write_period(period, cx.language())
    } else {
        let ongoing = if period.is_ongoing() { cx.word("ui-period-ongoing") } else { String::new() };
        joined([words.status.clone(), ongoing])
    };
    BarWords { inside: joined([before, status]), beyond }
}

fn joined(parts: [String; 2]) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// A row without a period: what is missing, and where Enter or the pointer would put it.
fn paint_blank(ui: &Ui, cx: &Context<'_>, axis: &Axis, rect: Rect, manner: BarRowState) {
    let p = theme::palette(ui);
    let room = Rect::from_min_max(pos2(axis.left, rect.top()), pos2(axis.edge, rect.bottom()));
    let mut words = cx.word("ui-timeline-blank");
    let mut left = room.left() + theme::GAP;
    if let Some((from, to)) = manner.offered {
        let cell = Rect::from_min_max(pos2(axis.x(from), rect.top()), pos2(axis.x(to), rect.bottom()));
        let cell = cell.shrink2(vec2(1.0, (theme::ROW_HEIGHT - theme::TIMELINE_BAR_HEIGHT) / 2.0));
        paint_dashed(ui, cell, Stroke::new(theme::RULE_WIDTH, p.focus));
        words = cx.word("ui-timeline-give");
        left = cell.right() + theme::GAP;
        let asked = w::clipped_galley(ui, &words, Type::Small, p.subtle, f32::INFINITY).size().x;
        if left + asked > axis.edge {
            left = (cell.left() - asked - theme::GAP).max(room.left() + theme::SPACE);
        }
    }
    let room = Rect::from_min_max(pos2(left, room.top()), room.max);
    paint_words(ui, room, &words, Type::Small, p.subtle);
}

fn paint_bar(
    ui: &Ui,
    axis: &Axis,
    rect: Rect,
    (look, (from, to), focused): (BarStyle, (i32, i32), bool),
    told: &BarWords,
) {
    let p = theme::palette(ui);
    let inside = from < axis.end() && to > axis.first;
    let (left, right) = (axis.x(from), axis.x(to));
    let area = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
    let area = area.shrink2(vec2(0.0, (rect.height() - theme::TIMELINE_BAR_HEIGHT) / 2.0));
    let text = if inside { paint_surface(ui, area, look, p) } else { p.text };
    if focused {
        let stroke = Stroke::new(theme::FOCUS_WIDTH, p.focus);
        let ring = if inside { area } else { area.expand2(vec2(theme::SPACE, 0.0)) };
        ui.painter().rect_stroke(
            ring.expand(theme::FOCUS_WIDTH),
            theme::RADIUS_SMALL,
            stroke,
            StrokeKind::Outside,
        );
    }
    let galley = w::clipped_galley(ui, &told.inside, Type::Small, text, f32::INFINITY);
    let needed = galley.size().x + 2.0 * theme::GAP;
    let mut free = area.right();
    if inside && needed <= area.width() {
        let room = Rect::from_min_max(pos2(area.left() + theme::GAP, area.top()), area.max);
        let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), room);
        if matches!(look, BarStyle::Striped | BarStyle::Crossed) {
            // Stripes must not run through the word.
            ui.painter().rect_filled(at.expand2(vec2(theme::SPACE / 2.0, 0.0)), 0, p.background);
        }
        ui.painter().galley(at.min, galley, text);
    } else if area.right() + needed <= axis.edge {
        let room = Rect::from_min_max(pos2(area.right(), area.top()), pos2(axis.edge, area.bottom()));
        paint_words(ui, room.shrink2(vec2(theme::GAP, 0.0)), &told.inside, Type::Small, p.text);
        free = area.right() + needed;
    } else {
        let start = (area.left() - needed).max(axis.left);
        let room = Rect::from_min_max(pos2(start, area.top()), area.left_bottom());
        paint_words(ui, room.shrink2(vec2(theme::GAP, 0.0)), &told.inside, Type::Small, p.text);
    }
    let mut beyond = Rect::from_min_max(pos2(free + theme::GAP, rect.top()), pos2(axis.edge, rect.bottom()));
    let asked = w::clipped_galley(ui, &told.beyond, Type::Small, p.subtle, f32::INFINITY).size().x;
    if inside && asked > beyond.width() && needed + asked + theme::GAP <= area.width() {
        // Where there is too little room behind the bar, it stands at the bar's end, as the status does.
        beyond = Rect::from_min_max(pos2(area.right() - asked - theme::GAP, area.top()), area.max);
        if matches!(look, BarStyle::Striped | BarStyle::Crossed) {
            let room = Rect::from_min_size(beyond.min, vec2(asked, beyond.height()));
            ui.painter().rect_filled(room.shrink2(vec2(-theme::SPACE / 2.0, theme::SPACE)), 0, p.background);
        }
        paint_words(ui, beyond, &told.beyond, Type::Small, text);
        return;
    }
    paint_words(ui, beyond, &told.beyond, Type::Small, p.subtle);
}

/// Paints a bar without words; gives the colour that words on it have.
fn paint_surface(ui: &Ui, area: Rect, look: BarStyle, p: &Palette) -> Color32 {
    let accent = p.tint(Tone::Accent);
    let border = Stroke::new(theme::HAIRLINE, accent.edge);
    let radius = theme::RADIUS_SMALL;
    match look {
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
            if look == BarStyle::Crossed {
                let through = Stroke::new(theme::FOCUS_WIDTH, accent.edge);
                ui.painter().hline(area.x_range(), area.center().y, through);
            }
            accent.text
        }
    }
}

/// Slanted stripes inside an area.
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

/// A broken line around an area.
fn paint_dashed(ui: &Ui, area: Rect, stroke: Stroke) {
    let a = area.shrink(stroke.width / 2.0);
    let path = [a.left_top(), a.right_top(), a.right_bottom(), a.left_bottom(), a.left_top()];
    ui.painter().extend(Shape::dashed_line(&path, stroke, theme::SPACE, theme::SPACE * 0.75));
}

/// One line of words in a room; says whether it was cut.
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
