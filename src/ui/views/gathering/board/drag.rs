//! A card under the pointer: picked out, dragged to another theme or onto another card, and asked for its menu.

use super::menu::CardMenu;
use super::paint::{CardPaint, paint_dragged};
use super::state::{BoardState, ShownCard, board_id};
use crate::model::{Kind, Uid};
use crate::session::{Command, Context, GatheringAct, Outbox};
use crate::text::Phrase;
use crate::ui::theme;
use crate::ui::views::gathering::acts::act;
use crate::ui::widgets as w;
use crate::ui::widgets::access::requested;
use egui::{CursorIcon, Key, Modifiers, Pos2, Rect, Response, Stroke, StrokeKind, Ui};

/// Where a dragged card would go.
#[derive(Clone, Copy, Debug, PartialEq)]
enum CardDrop {
    /// Into another card.
    Card { id: Uid, rect: Rect },
    /// Under the theme of this column.
    Column { column: usize, rect: Rect },
}

fn card_at(state: &BoardState, board: &Response, at: Pos2) -> Option<ShownCard> {
    let inside = |shown: &&ShownCard| {
        let column = state.shown_columns.iter().find(|(column, _)| *column == shown.column);
        shown.rect.contains(at) && column.is_some_and(|(_, rect)| rect.contains(at))
    };
    state.shown.iter().find(inside).copied().filter(|_| board.rect.contains(at))
}

/// Takes what was pointed at, or asked for by a screen reader.
pub(super) fn handle_pointer(
    ui: &Ui,
    cx: &Context<'_>,
    state: &mut BoardState,
    board: &Response,
    out: &mut Outbox<'_>,
) {
    let nodes = state.shown.iter().map(|shown| (board_id().with(("card", shown.id)), shown.id));
    if let Some(request) = requested(ui, nodes) {
        board.request_focus();
        state.go_to(request.node, out);
        if request.press {
            state.menu = Some(CardMenu::of(request.node));
        }
    }
    handle_drag(ui, cx, state, board, out);
    let clicked = board.clicked() || board.secondary_clicked();
    let Some(at) = board.interact_pointer_pos().filter(|_| clicked) else { return };
    board.request_focus();
    let Some(card) = card_at(state, board, at) else { return };
    state.go_to(card.id, out);
    state.reveal = false;
    if board.secondary_clicked() {
        state.menu = Some(CardMenu::of(card.id));
    } else if board.double_clicked() {
        out.select((Kind::Idea, card.id));
        out.command(Command::ShowForm(true));
    }
}

fn handle_drag(ui: &Ui, cx: &Context<'_>, state: &mut BoardState, board: &Response, out: &mut Outbox<'_>) {
    if board.drag_started() && cx.can.edit {
        // egui reports a drag only after some points of movement; the card is the one where the button went down.
        let from = ui.input(|input| input.pointer.press_origin());
        let card = from.and_then(|at| card_at(state, board, at));
        state.dragged =
            card.map(|card| card.id).filter(|_| !board.dragged_by(egui::PointerButton::Secondary));
    }
    let Some(dragged) = state.dragged else { return };
    if ui.input_mut(|input| w::consume_chord(input, Modifiers::NONE, Key::Escape)) {
        state.dragged = None;
        return;
    }
    let (at, down) = ui.input(|input| (input.pointer.interact_pos(), input.pointer.any_down()));
    let target = at.and_then(|at| drop_target(state, board, dragged, at));
    // A button that was released outside the window sends no end of the drag.
    if board.drag_stopped() || !down {
        state.dragged = None;
        board.request_focus();
        if let Some(target) = target {
            drop_card(state, dragged, target, out);
        }
        return;
    }
    let Some(at) = at else { return };
    ui.ctx().set_cursor_icon(if target.is_some() { CursorIcon::Grabbing } else { CursorIcon::NoDrop });
    let does = target.map(|target| target_words(cx, state, target));
    if does != state.drop_words {
        state.drop_words.clone_from(&does);
        ui.ctx().request_repaint(); // the line below the board says it in the next frame
    }
    if let Some(target) = target {
        let rect = match target {
            CardDrop::Card { rect, .. } | CardDrop::Column { rect, .. } => rect,
        };
        let frame = Stroke::new(theme::FOCUS_WIDTH, theme::palette(ui).focus);
        ui.painter().with_clip_rect(board.rect).rect_stroke(rect, theme::RADIUS, frame, StrokeKind::Inside);
    }
    if let (Some(place), Some(card)) = (state.place_of(dragged), state.card(dragged)) {
        paint_dragged(ui, CardPaint { card, column: place.column }, at, does.as_deref());
    }
    w::scroll_at_edge(ui, board.rect, at, egui::Vec2b::new(true, false));
}

fn drop_target(state: &BoardState, board: &Response, dragged: Uid, at: Pos2) -> Option<CardDrop> {
    if let Some(card) = card_at(state, board, at) {
        return (card.id != dragged).then_some(CardDrop::Card { id: card.id, rect: card.rect });
    }
    let (column, rect) = state.shown_columns.iter().find(|(_, rect)| rect.contains(at)).copied()?;
    let own = state.place_of(dragged).map(|place| place.column);
    (own != Some(column)).then_some(CardDrop::Column { column, rect })
}

fn target_words(cx: &Context<'_>, state: &BoardState, target: CardDrop) -> String {
    let phrase = match target {
        CardDrop::Card { id, .. } => {
            let number = state.card(id).map(|card| card.number.clone()).unwrap_or_default();
            Phrase::new("ui-board-drop-merge").with("number", number)
        }
        CardDrop::Column { column, .. } => {
            let theme = state.columns.get(column).map(|column| column.theme.clone()).unwrap_or_default();
            if theme.is_empty() {
                Phrase::new("ui-board-drop-no-theme")
            } else {
                Phrase::new("ui-board-drop-theme").with("theme", theme)
            }
        }
    };
    cx.text(&phrase)
}

fn drop_card(state: &mut BoardState, dragged: Uid, target: CardDrop, out: &mut Outbox<'_>) {
    match target {
        CardDrop::Card { id, .. } => {
            act(out, GatheringAct::Merge(dragged, Some(id)));
            state.go_to(id, out);
        }
        CardDrop::Column { column, .. } => {
            let theme = state.columns.get(column).map(|column| column.theme.clone()).unwrap_or_default();
            act(out, GatheringAct::SetTheme(dragged, theme));
            state.go_to(dragged, out);
        }
    }
}
