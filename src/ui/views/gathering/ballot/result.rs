//! How a ballot went: each option with its sum, on how many ballots, its spread, and where opinions are divided.

use crate::analysis::gathering::{BallotResult, BallotSupport, OptionResult};
use crate::model::Quantity;
use crate::model::ballot::{Ballot, BallotMethod};
use crate::session::Context;
use crate::text::{Phrase, numbers};
use crate::ui::theme::{self, Tone, Type};
use crate::ui::views::focus::FocusTarget;
use crate::ui::widgets as w;
use egui::accesskit::Role;
use egui::{Align2, Color32, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The widths of all columns but that of the option.
const NUMBER: f32 = 44.0;
const SUM: f32 = 76.0;
const SUPPORT: f32 = 156.0;
const SPREAD: f32 = 90.0;
const REMARK: f32 = 110.0;

/// What a row says.
#[derive(Debug)]
struct ResultRow {
    cells: [String; 6],
    divided: bool,
}

/// Shows the result of a ballot.
pub(super) fn result_ui(ui: &mut Ui, cx: &Context<'_>, ballot: &Ballot) -> FocusTarget {
    // At most twelve options: it is worked out in each frame.
    let result = BallotResult::of(cx.plan, cx.outline, ballot);
    w::note(ui, &cx.word("ui-ballot-why"));
    ui.add_space(theme::SPACE);
    heading_ui(ui, cx, ballot);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let headings = headings(cx, ballot);
        for option in &result.options {
            row_ui(ui, &headings, &row(cx, ballot, &result, option));
        }
        if result.options.iter().any(|option| option.is_divided) {
            ui.add_space(theme::GAP);
            let scale = ballot.method == BallotMethod::Scale;
            w::note(ui, &cx.word(if scale { "ui-ballot-divided-scale" } else { "ui-ballot-divided-dots" }));
        }
    });
    FocusTarget::default()
}

fn headings(cx: &Context<'_>, ballot: &Ballot) -> [String; 6] {
    let sum = match ballot.method {
        BallotMethod::Scale => "minutes-mean",
        BallotMethod::YesNo => "minutes-yes",
        BallotMethod::Dots => "minutes-dots",
        _ => "minutes-votes",
    };
    let spread = if ballot.method == BallotMethod::YesNo { "minutes-no" } else { "minutes-spread" };
    ["document-number", "minutes-idea", sum, "minutes-on-ballots", spread, "minutes-remark"]
        .map(|key| cx.word(key))
}

fn row(cx: &Context<'_>, ballot: &Ballot, result: &BallotResult, option: &OptionResult) -> ResultRow {
    let whole = |number: Quantity| numbers::write(number, cx.language());
    let sum = match ballot.method {
        BallotMethod::Scale => option.mean().map_or_else(|| whole(option.sum), |mean| rounded(cx, mean)),
        _ => whole(option.sum),
    };
    let support = match (option.support, result.cast) {
        (BallotSupport::Ballots(on), Some(cast)) => {
            cx.text(&Phrase::new("ui-ballot-support").with("on", whole(on)).with("cast", whole(cast)))
        }
        (BallotSupport::Ballots(on), None) => whole(on),
        (BallotSupport::Tables(tables), _) => cx.text(&Phrase::new("ui-ballot-tables").with("count", tables)),
        (BallotSupport::NotCounted, _) => String::new(),
    };
    let spread = match ballot.method {
        BallotMethod::YesNo => whole(option.against),
        _ => option.spread().map(|(low, high)| spread_words(cx, low, high)).unwrap_or_default(),
    };
    let remark = if option.is_divided { cx.word("ui-ballot-divided") } else { String::new() };
    ResultRow {
        cells: [option.number.clone(), option.title.to_string(), sum, support, spread, remark],
        divided: option.is_divided,
    }
}

fn spread_words(cx: &Context<'_>, low: u8, high: u8) -> String {
    if low == high {
        return low.to_string();
    }
    cx.text(&Phrase::new("minutes-spread-of").with("low", i64::from(low)).with("high", i64::from(high)))
}

/// A number with one decimal.
fn rounded(cx: &Context<'_>, number: Quantity) -> String {
    let tenths = number.divided_rounded(1_000).map_or(0, Quantity::parts);
    numbers::write(Quantity::from_parts(tenths.saturating_mul(1_000)), cx.language())
}

/// Where the columns are.
fn columns(row: Rect) -> [Rect; 6] {
    let row = row.shrink2(vec2(theme::CELL_PADDING, 0.0));
    let left_over = (row.width() - NUMBER - SUM - SUPPORT - SPREAD - REMARK).max(0.0);
    let mut left = row.left();
    [NUMBER, left_over, SUM, SUPPORT, SPREAD, REMARK].map(|width| {
        let rect = Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()));
        left += width;
        rect
    })
}

fn heading_ui(ui: &mut Ui, cx: &Context<'_>, ballot: &Ballot) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), theme::ROW_HEIGHT), Sense::hover());
    let colour = theme::palette(ui).subtle;
    for (rect, words) in columns(rect).iter().zip(headings(cx, ballot)) {
        paint_text(ui, *rect, &words, Type::Column, colour);
    }
    let rule = Stroke::new(theme::RULE_WIDTH, theme::palette(ui).rule);
    ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, rule);
}

fn row_ui(ui: &mut Ui, headings: &[String; 6], row: &ResultRow) {
    let p = theme::palette(ui);
    let width = ui.available_width();
    let [_, room, ..] = columns(Rect::from_min_size(ui.cursor().min, vec2(width, theme::ROW_HEIGHT)));
    let text = w::LineText { kind: Type::Body, colour: p.text, lines: 3 };
    let title_galley = w::wrapped_galley(ui, &row.cells[1], text, room.width() - theme::GAP);
    let height = theme::ROW_HEIGHT.max(title_galley.size().y + theme::GAP);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    // A screen reader is cells_read the column with each value.
    let cells = headings.iter().zip(&row.cells).skip(2).filter(|(_, cell)| !cell.is_empty());
    let cells_read: Vec<String> = cells.map(|(heading, cell)| format!("{heading} {cell}")).collect();
    let [number, title, ..] = &row.cells;
    let words = format!("{number} {title}: {}", cells_read.join(", "));
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &words));
    let warning = p.tint(Tone::Warning);
    for (at, (cell, words)) in columns(rect).iter().zip(&row.cells).enumerate() {
        let kind = if at == 0 || at == 2 { Type::Strong } else { Type::Body };
        if at == 5 && row.divided {
            let chip = cell.shrink2(vec2(0.0, theme::SPACE)).with_max_x(cell.right() - theme::GAP);
            ui.painter().rect_filled(chip, theme::RADIUS_SMALL, warning.surface);
            paint_text(ui, chip.translate(vec2(theme::GAP, 0.0)), words, Type::Small, warning.text);
        } else if at == 1 {
            let place = Align2::LEFT_CENTER.align_size_within_rect(title_galley.size(), *cell);
            ui.painter().galley(place.min, std::sync::Arc::clone(&title_galley), p.text);
        } else {
            paint_text(ui, *cell, words, kind, p.text);
        }
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(theme::HAIRLINE, p.divider));
}

fn paint_text(ui: &Ui, rect: Rect, words: &str, kind: Type, colour: Color32) {
    let room = (rect.width() - theme::GAP).max(0.0);
    let galley = w::clipped_galley(ui, words, kind, colour, room);
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect);
    ui.painter().galley(at.min, galley, colour);
}
