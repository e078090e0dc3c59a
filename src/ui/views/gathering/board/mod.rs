//! The board of a gathering's ideas: themes as columns, ideas as cards, merged and moved by mouse and by keys.
//!
//! It shows what the plan says and asks for acts; what an idea becomes is decided by `session`.

mod cards;
mod drag;
mod keys;
mod menu;
mod paint;
mod state;

pub use keys::take_letters;
pub use state::{BoardState, board_id};

pub(super) use cards::{number_text, outcome_words};

use super::acts::act;
use crate::session::{Context, GatheringAct, GatheringMode, Outbox};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::views::focus::FocusTarget;
use crate::ui::widgets as w;
use crate::ui::widgets::access::PaintedTable;
use cards::{BoardColumn, IdeaSight, sight};
use egui::accesskit::Role;
use egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2b, vec2};

/// Shows the ideas of a gathering.
pub fn board_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    mode: &GatheringMode,
    state: &mut BoardState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    if let IdeaSight::Alone(count) = sight(cx, mode) {
        w::paragraph(ui, &cx.word("ui-board-alone"));
        w::label(ui, Type::Strong, &cx.text(&Phrase::new("ui-board-count").with("count", count)));
        return FocusTarget::default();
    }
    state.update(cx, mode);
    if state.columns.is_empty() {
        w::paragraph(ui, &cx.word("ui-board-empty"));
        return FocusTarget::default();
    }
    keys::handle_keys(ui, cx, state, out);
    let hint = hint_words(cx, state);
    let below = w::LineText { kind: Type::Body, colour: theme::palette(ui).subtle, lines: 3 };
    let asks = state.merging.is_some() || state.dragged.is_some();
    // How high the buttons are was seen in the frame before: in a narrow window they need two lines.
    let foot = state.foot.max(theme::CHIP_HEIGHT);
    let hint_height = if asks {
        w::wrapped_galley(ui, &hint, below, ui.available_width()).size().y.max(foot)
    } else {
        foot
    } + theme::GAP;
    let room =
        vec2(ui.available_width(), (ui.available_height() - hint_height).max(theme::COVERAGE_ROW_HEIGHT));
    let rect = Rect::from_min_size(ui.cursor().min, room);
    let board = ui.interact(rect, board_id(), Sense::click_and_drag());
    let active = state.card_at_keys().map(paint::card_id);
    PaintedTable {
        items: Some(state.columns.iter().map(|column| column.cards.len()).sum()),
        active,
        ..PaintedTable::new(Role::List, &cx.word("ui-board-name"))
    }
    .describe(&board);
    state.shown.clear();
    state.shown_columns.clear();
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    let area = ScrollArea::horizontal().id_salt(board_id().with("columns")).auto_shrink(false);
    area.show(&mut child, |ui| {
        let parted = columns_ui(ui, state);
        if let Some(parted) = parted.filter(|_| cx.can.edit) {
            act(out, GatheringAct::Merge(parted, None));
        }
        state.reveal = false;
        drag::handle_pointer(ui, cx, state, &board, out);
        menu::menu_ui(ui, cx, state, out);
    });
    ui.advance_cursor_after_rect(rect);
    ui.add_space(theme::SPACE);
    // What is asked for and what a drag will do is read out; else what can be done stands here.
    if asks {
        w::live_label(ui, Type::Body, &hint);
    } else {
        let foot = ui.scope(|ui| menu::card_acts_ui(ui, cx, state, &hint, out)).response.rect.height();
        if (foot - state.foot).abs() > 0.5 {
            state.foot = foot;
            ui.ctx().request_repaint();
        }
    }
    FocusTarget::on_request(board_id())
}

/// Whether each works alone now: nobody is shown what the others have written.
pub fn is_alone(cx: &Context<'_>, mode: &GatheringMode) -> bool {
    matches!(sight(cx, mode), IdeaSight::Alone(_))
}

/// Shows the columns side by side; returns which merged idea is to be parted.
fn columns_ui(ui: &mut Ui, state: &mut BoardState) -> Option<crate::model::Uid> {
    let count = state.columns.len();
    let columns = f32::from(u16::try_from(count).unwrap_or(u16::MAX)).max(1.0);
    let share = (ui.available_width() - theme::GAP * (columns - 1.0)) / columns;
    let width = share.floor().clamp(theme::BOARD_COLUMN_WIDTH, theme::BOARD_COLUMN_WIDEST);
    let (corner, height) = (ui.cursor().min, ui.available_height());
    let heading = heading_height(ui, state, width);
    let mut parted = None;
    for column in 0..count {
        let left = corner.x + (width + theme::GAP) * f32::from(u16::try_from(column).unwrap_or(u16::MAX));
        let rect = Rect::from_min_size(egui::pos2(left, corner.y), vec2(width, height));
        ui.allocate_rect(rect, Sense::hover());
        if rect.intersects(ui.clip_rect()) {
            state.shown_columns.push((column, rect));
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(column));
            parted = column_ui(&mut child, state, column, heading).or(parted);
        }
    }
    parted
}

/// How a heading looks.
fn heading_text(ui: &Ui) -> w::LineText {
    w::LineText { kind: Type::Strong, colour: theme::palette(ui).text, lines: 2 }
}

/// The height of the headings: of two lines where one is too short for any of them.
fn heading_height(ui: &Ui, state: &BoardState, width: f32) -> f32 {
    let height =
        |column: &BoardColumn| w::wrapped_galley(ui, &column.heading, heading_text(ui), width).size().y;
    state.columns.iter().map(height).fold(theme::TARGET_SIZE, f32::max)
}

fn column_ui(
    ui: &mut Ui,
    state: &mut BoardState,
    column: usize,
    heading_height: f32,
) -> Option<crate::model::Uid> {
    let heading = state.columns.get(column).map(|column| column.heading.clone()).unwrap_or_default();
    let text = heading_text(ui);
    let galley = w::wrapped_galley(ui, &heading, text, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), heading_height), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Heading, true, &heading));
    let elided = galley.elided;
    ui.painter().galley(rect.min, galley, text.colour);
    if elided {
        response.on_hover_text(&heading);
    }
    let area = ScrollArea::vertical().id_salt(board_id().with(("cards", column))).auto_shrink(false);
    area.show(ui, |ui| {
        let bar = ui.spacing().scroll.allocated_width();
        ui.set_max_width(ui.available_width().max(bar));
        if state.dragged.is_some()
            && let Some(at) = ui.input(|input| input.pointer.interact_pos())
        {
            w::scroll_at_edge(ui, ui.clip_rect(), at, Vec2b::new(false, true));
        }
        paint::cards_ui(ui, state, column)
    })
    .inner
}

/// Below the board: what is asked for, what a drag will do, or what the keys do.
fn hint_words(cx: &Context<'_>, state: &BoardState) -> String {
    if let Some(words) = state.drop_words.as_ref().filter(|_| state.dragged.is_some()) {
        return words.clone();
    }
    match (&state.merging, state.card_at_keys()) {
        (Some(number), Some(card)) => {
            let phrase = Phrase::new("ui-board-merging")
                .with("from", card.number.as_str())
                .with("into", if number.is_empty() { "…".to_owned() } else { number.clone() });
            cx.text(&phrase)
        }
        _ if cx.can.edit => cx.word("ui-board-hint"),
        _ => String::new(),
    }
}
