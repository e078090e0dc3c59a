//! The list of ideas to be lifted, by votes: one line each, the one that is looked at marked.

use super::state::{LiftingRow, LiftingState};
use crate::model::Uid;
use crate::session::{Context, GatheringAct, Outbox};
use crate::text::Phrase;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::views::gathering::acts::act;
use crate::ui::widgets as w;
use egui::accesskit::Role;
use egui::{Align2, Color32, Id, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The widths of number, votes and table.
const NUMBER: f32 = 44.0;
const VOTES: f32 = 76.0;
const TABLE: f32 = 56.0;
/// The share of the rest that what became of an idea gets.
const BECAME_SHARE: f32 = 0.4;

/// Where the columns of the list are.
struct RowColumns {
    number: Rect,
    title: Rect,
    votes: Rect,
    table: Rect,
    became: Rect,
}

impl RowColumns {
    fn of(row: Rect) -> Self {
        let row = row.shrink2(vec2(theme::CELL_PADDING, 0.0));
        let left_over = (row.width() - NUMBER - VOTES - TABLE).max(0.0);
        let became = (left_over * BECAME_SHARE).floor();
        let mut left = row.left();
        let mut next = |width: f32| {
            let rect = Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()));
            left += width;
            rect
        };
        let (number, title) = (next(NUMBER), next(left_over - became));
        Self { number, title, votes: next(VOTES), table: next(TABLE), became: next(became) }
    }
}

/// Shows the list; returns its first widget.
pub(super) fn rows_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut LiftingState, out: &mut Outbox<'_>) -> Id {
    heading_ui(ui, cx);
    let marked = state.rows.iter().position(|row| Some(row.id) == state.looked_at);
    let area = ScrollArea::vertical().id_salt("gathering lifting").auto_shrink(false);
    let reveal = std::mem::take(&mut state.reveal);
    let first = row_id(state.looked_at.or_else(|| state.rows.first().map(|row| row.id)).unwrap_or(Uid::PLAN));
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_viewport(ui, |ui, sight| {
        let count = f32::from(u16::try_from(state.rows.len()).unwrap_or(u16::MAX));
        let corner = ui.cursor().min;
        let whole = Rect::from_min_size(corner, vec2(ui.available_width(), count * theme::ROW_HEIGHT));
        ui.allocate_rect(whole, Sense::hover());
        for (at, row) in state.rows.iter().enumerate() {
            let top = f32::from(u16::try_from(at).unwrap_or(u16::MAX)) * theme::ROW_HEIGHT;
            let rect = Rect::from_min_size(corner + vec2(0.0, top), vec2(whole.width(), theme::ROW_HEIGHT));
            if reveal && marked == Some(at) {
                ui.scroll_to_rect(rect, None);
            }
            let is_in_sight = top + theme::ROW_HEIGHT >= sight.top() && top <= sight.bottom();
            if is_in_sight && row_ui(ui, cx, row, rect, marked == Some(at)) {
                act(out, GatheringAct::LookAt(row.id));
            }
        }
    });
    first
}

fn row_id(idea: Uid) -> Id {
    Id::unique("gathering lifting row").with(idea)
}

fn heading_ui(ui: &mut Ui, cx: &Context<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), theme::ROW_HEIGHT), Sense::hover());
    // The rows leave room for the bar that scrolls them.
    let rows = rect.with_max_x(rect.right() - ui.spacing().scroll.allocated_width());
    let columns = RowColumns::of(rows);
    let colour = theme::palette(ui).subtle;
    let words = [
        (columns.number, "ui-lifting-number"),
        (columns.title, "ui-lifting-idea"),
        (columns.votes, "ui-lifting-votes"),
        (columns.table, "ui-lifting-table"),
        (columns.became, "ui-lifting-became"),
    ];
    for (rect, key) in words {
        paint_text(ui, rect, &cx.word(key), Type::Column, colour);
    }
    let rule = Stroke::new(theme::RULE_WIDTH, theme::palette(ui).rule);
    ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, rule);
}

/// Shows a row; returns whether it is to be looked at.
fn row_ui(ui: &Ui, cx: &Context<'_>, row: &LiftingRow, rect: Rect, marked: bool) -> bool {
    let p = theme::palette(ui);
    let response = ui.interact(rect, row_id(row.id), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), marked, row_words(cx, row))
    });
    let accent = p.tint(Tone::Accent);
    if marked || response.hovered() {
        ui.painter().rect_filled(
            rect,
            theme::RADIUS_SMALL,
            if marked { accent.surface } else { p.highlight },
        );
    }
    if response.has_focus() {
        let ring = Stroke::new(theme::FOCUS_WIDTH, p.focus);
        ui.painter().rect_stroke(rect, theme::RADIUS_SMALL, ring, egui::StrokeKind::Inside);
    }
    let (text, subtle) = if marked { (accent.text, accent.text) } else { (p.text, p.subtle) };
    let columns = RowColumns::of(rect);
    paint_text(ui, columns.number, &row.number, Type::Strong, text);
    paint_text(ui, columns.title, &row.title, Type::Body, text);
    paint_text(ui, columns.votes, &row.votes, Type::Body, text);
    paint_text(ui, columns.table, &row.table, Type::Body, subtle);
    paint_text(ui, columns.became, &row.became, Type::Body, subtle);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(theme::HAIRLINE, p.divider));
    response.clicked()
}

/// What a screen reader reads of a row.
fn row_words(cx: &Context<'_>, row: &LiftingRow) -> String {
    let votes = if row.votes.is_empty() { "none" } else { &row.votes };
    let table = if row.table.is_empty() { "none" } else { &row.table };
    let phrase = Phrase::new("ui-lifting-row")
        .with("number", row.number.as_str())
        .with("title", row.title.as_str())
        .with("votes", votes)
        .with("table", table);
    let words = cx.text(&phrase);
    if row.became.is_empty() { words } else { format!("{words}, {}", row.became) }
}

fn paint_text(ui: &Ui, rect: Rect, words: &str, kind: Type, colour: Color32) {
    let inner = rect.with_max_x((rect.right() - theme::GAP).max(rect.left()));
    let galley = w::clipped_galley(ui, words, kind, colour, inner.width());
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), inner);
    ui.painter().galley(at.min, galley, colour);
}
