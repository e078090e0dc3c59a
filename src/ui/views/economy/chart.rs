//! The charts of whom money and årsverk are for: a bar for each year, its parts told apart by lightness and pattern, with
//! their amounts on them. For a screen reader each is a table of the same figures.

use super::need_chart::{ChartPart, ChartRow, NeedChart};
use crate::analysis::NeedGroup;
use crate::analysis::timeline::BarStyle;
use crate::session::Context;
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::views::bar_surface::paint_surface;
use crate::ui::widgets as w;
use crate::ui::widgets::access::{PaintedNode, PaintedRow, PaintedTable, TableSize, is_read};
use egui::accesskit::Role;
use egui::{Align2, Color32, Id, Rect, Response, Sense, Ui, pos2, vec2};

/// The room for a year before its bar, and for the sum behind it.
const YEAR_WIDTH: f32 = theme::SPACE * 14.0;
const SUM_WIDTH: f32 = theme::SPACE * 20.0;
/// The gap between two parts of a bar.
const PART_GAP: f32 = 2.0;
/// A chart does not grow wider than this.
const MAX_WIDTH: f32 = 760.0;

/// How a part looks.
const fn style(need: NeedGroup) -> BarStyle {
    match need {
        NeedGroup::Mild => BarStyle::Light,
        NeedGroup::Moderate => BarStyle::Strong,
        NeedGroup::Severe => BarStyle::Dark,
        NeedGroup::Others => BarStyle::Striped,
        NeedGroup::Unstated => BarStyle::Hollow,
    }
}

/// Shows a chart with its legend.
pub(super) fn chart_ui(ui: &mut Ui, cx: &Context<'_>, chart: &NeedChart) {
    w::label(ui, Type::Strong, &chart.title);
    legend_ui(ui, chart);
    let size = vec2(ui.available_width().min(MAX_WIDTH), theme::ROW_HEIGHT * count_as_f32(chart.rows.len()));
    let (room, response) = ui.allocate_exact_size(size, Sense::hover());
    describe(ui, cx, chart, &response);
    let scale = (room.width() - YEAR_WIDTH - SUM_WIDTH).max(0.0) / chart.largest.max(f32::EPSILON);
    for (at, row) in chart.rows.iter().enumerate() {
        let top = room.top() + theme::ROW_HEIGHT * count_as_f32(at);
        let line = Rect::from_min_size(pos2(room.left(), top), vec2(room.width(), theme::ROW_HEIGHT));
        row_ui(ui, row, line, scale);
        describe_row(ui, cx, chart, at, (line, response.id));
    }
}

/// What each look means, for the parts that the chart has.
fn legend_ui(ui: &mut Ui, chart: &NeedChart) {
    ui.horizontal_wrapped(|ui| {
        for (need, name) in &chart.needs {
            let (area, _) = ui.allocate_exact_size(vec2(2.0 * theme::GAP, theme::GAP), Sense::hover());
            paint_surface(ui, area, style(*need), theme::palette(ui));
            w::label(ui, Type::Small, name);
            ui.add_space(theme::GAP);
        }
    });
}

fn row_ui(ui: &Ui, row: &ChartRow, line: Rect, scale: f32) {
    let p = theme::palette(ui);
    paint_text(ui, line, &row.year, Align2::LEFT_CENTER, p.text);
    let mut left = line.left() + YEAR_WIDTH;
    for part in &row.parts {
        let width = part.amount * scale;
        let area = Rect::from_min_size(pos2(left, line.top()), vec2(width, line.height()));
        part_ui(ui, part, area.shrink2(vec2(0.0, theme::SPACE)));
        left += width + if width > 0.0 { PART_GAP } else { 0.0 };
    }
    let sum = Rect::from_min_max(pos2(left + theme::GAP, line.top()), line.max);
    paint_text(ui, sum, &row.all, Align2::LEFT_CENTER, p.subtle);
}

/// A part of a bar, with its amount where it has room for it.
fn part_ui(ui: &Ui, part: &ChartPart, area: Rect) {
    if area.width() <= 0.0 {
        return;
    }
    let colour = paint_surface(ui, area, style(part.need), theme::palette(ui));
    let room = area.shrink2(vec2(theme::SPACE, 0.0));
    let galley = w::clipped_galley(ui, &part.words, Type::Small, colour, f32::INFINITY);
    if galley.size().x <= room.width() {
        let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), room);
        ui.painter().galley(at.min, galley, colour);
    }
}

fn paint_text(ui: &Ui, room: Rect, words: &str, align: Align2, colour: Color32) {
    let galley = w::clipped_galley(ui, words, Type::Body, colour, room.width());
    ui.painter().galley(align.align_size_within_rect(galley.size(), room).min, galley, colour);
}

/// Describes a chart as a table: a row for each year, a column for each part and for all.
fn describe(ui: &Ui, cx: &Context<'_>, chart: &NeedChart, response: &Response) {
    let size = Some(TableSize { rows: chart.rows.len() + 1, columns: chart.needs.len() + 2 });
    PaintedTable { size, ..PaintedTable::new(Role::Table, &chart.title) }.describe(response);
    if !is_read(ui, response.id) {
        return;
    }
    let (year, all) = (cx.word("ui-economy-year"), cx.word("ui-economy-all"));
    let needs = chart.needs.iter().map(|(_, name)| &**name);
    for (column, heading) in std::iter::once(&*year).chain(needs).chain([&*all]).enumerate() {
        let node = PaintedNode::new(Role::ColumnHeader, heading, response.rect).at(0, column);
        node.add(ui, response.id.with(("heading", column)));
    }
}

fn describe_row(ui: &mut Ui, cx: &Context<'_>, chart: &NeedChart, at: usize, (line, table): (Rect, Id)) {
    let Some(row) = chart.rows.get(at) else { return };
    let painted = PaintedRow { name: &row.year, index: at + 1, rect: line, selected: false };
    let Some(node) = painted.add(ui, table) else { return };
    let amount_of = |need: NeedGroup| {
        row.parts.iter().find(|part| part.need == need).map_or("", |part| part.words.as_str())
    };
    let parts = chart.needs.iter().map(|(need, name)| (&**name, amount_of(*need)));
    let all = cx.word("ui-economy-all");
    let year = cx.word("ui-economy-year");
    let cells = std::iter::once((&*year, &*row.year)).chain(parts).chain([(&*all, &*row.all)]);
    for (column, (heading, value)) in cells.enumerate() {
        let label = Phrase::new("ui-economy-part").with("heading", heading.to_owned());
        let label = cx.text(&label.with("year", row.year.clone()).with("amount", value.to_owned()));
        let cell = PaintedNode::new(Role::Cell, &label, line).at(at + 1, column);
        PaintedNode { value: Some(value), ..cell }.add(&node, table.with(("cell", at, column)));
    }
}

#[expect(clippy::cast_precision_loss, reason = "a chart has a row for each year, and those are few")]
const fn count_as_f32(count: usize) -> f32 {
    count as f32
}
