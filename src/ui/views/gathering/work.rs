//! The work of a point: a board of ideas, ideas that are lifted, or a ballot, in all of the room that the middle has.

use super::acts::act;
use super::noted::{Scope, noted_ui};
use super::{GatheringState, ballot, board, lifting};
use crate::analysis::gathering::Agenda;
use crate::model::agenda_item::{AgendaItem, AgendaKind};
use crate::session::{Context, GatheringAct, GatheringMode, Outbox, RoomScreen, View};
use crate::ui::theme;
use crate::ui::views::focus::FocusTarget;
use crate::ui::widgets as w;
use egui::{ScrollArea, Ui, vec2};

/// Where the user is in the work of a point; may be lost.
#[derive(Debug, Default)]
pub(super) struct WorkState {
    board: board::BoardState,
    lifting: lifting::LiftingState,
    ballot: ballot::BallotState,
}

/// Shows the work of the point that runs; `None` where it has none of its own.
pub(super) fn work_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    agenda: &Agenda<'_>,
    item: &AgendaItem,
    state: &mut GatheringState,
    out: &mut Outbox<'_>,
) -> Option<FocusTarget> {
    let mode = cx.gathering?;
    let lifts = mode.is_lifting(cx.plan);
    if !lifts && !matches!(item.kind, AgendaKind::Ideas | AgendaKind::Ballot) {
        return None;
    }
    ui.add_space(theme::SPACE);
    point_title_ui(ui, cx, agenda, item, out);
    if lifts {
        return Some(lifting::lifting_ui(ui, cx, mode, &mut state.work.lifting, out));
    }
    // What the heading says already is not said again.
    if !item.question.trim().is_empty() && item.question.trim() != item.title.trim() {
        w::paragraph(ui, &item.question);
    }
    if item.kind == AgendaKind::Ideas {
        let focus = board::board_ui(ui, cx, mode, &mut state.work.board, out);
        if let Some(number) = state.work.board.parks.take() {
            state.notes.open_park(number, cx, mode);
        }
        return Some(focus);
    }
    if mode.result.is_none() {
        return Some(ballot::ballot_ui(ui, cx, mode, &mut state.work.ballot, out));
    }
    let area = ScrollArea::vertical().id_salt("result of a ballot").auto_shrink(false);
    let shown = area.show(ui, |ui| {
        let focus = ballot::ballot_ui(ui, cx, mode, &mut state.work.ballot, out);
        ui.add_space(theme::GAP);
        noted_ui(ui, cx, Scope::Point(item.id), &mut state.noted, out);
        focus
    });
    Some(shown.inner)
}

/// The number and title of a point, and the button that opens or closes the list of ideas to be lifted in it.
pub(super) fn point_title_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    agenda: &Agenda<'_>,
    item: &AgendaItem,
    out: &mut Outbox<'_>,
) {
    let number = agenda.position(item.id).map_or(0, |at| at + 1);
    let title = format!("{number} {}", &*item.title);
    let offered = cx.gathering.and_then(|mode| offered_lifting(cx, mode, item));
    let Some((words, shown)) = offered else {
        w::title(ui, &title);
        return;
    };
    ui.horizontal_top(|ui| {
        let room = (ui.available_width() - theme::MENU_WIDTH).max(theme::MENU_WIDTH);
        ui.allocate_ui(vec2(room, 0.0), |ui| w::title(ui, &title));
        if w::inline_button(ui, &cx.word(words)).clicked() {
            act(out, GatheringAct::ShowLifting(shown));
        }
    });
}

/// The button that opens or closes the list of ideas to be lifted, where it is needed: its words, and whether it opens.
fn offered_lifting(
    cx: &Context<'_>,
    mode: &GatheringMode,
    item: &AgendaItem,
) -> Option<(&'static str, bool)> {
    if mode.shows_lifting {
        return Some(("ui-lifting-hide", false));
    }
    let is_possible = mode.ballot.is_none() && item.kind != AgendaKind::Break;
    (is_possible && !mode.is_lifting(cx.plan) && mode.has_ideas(cx.plan)).then_some(("ui-lifting-show", true))
}

/// Takes the keys of the list of ideas to be lifted, where it is in sight, or the line of the room that it belongs to.
pub(super) fn take_keys(
    ui: &Ui,
    cx: &Context<'_>,
    mode: &GatheringMode,
    state: &mut WorkState,
    out: &mut Outbox<'_>,
) {
    let is_shown = cx.view == View::Gathering || mode.room.screen == RoomScreen::WholeWindow;
    if is_shown && mode.is_lifting(cx.plan) {
        lifting::take_keys(ui, cx, mode, &mut state.lifting, out);
    }
}

/// Shows the cells of a measure that was just made of an idea in a window that is the room.
pub(super) fn lifted_in_room_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    mode: &GatheringMode,
    state: &mut WorkState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    lifting::lifted_in_room_ui(ui, cx, mode, &mut state.lifting, out)
}

/// Takes letters and figures that mean something on the board, before they go to the line.
pub(super) fn take_letters(ui: &Ui, cx: &Context<'_>, state: &mut WorkState) {
    board::take_letters(ui, cx, &mut state.board);
}
